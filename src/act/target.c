/* target.c - reads the unit of another act that an instruction names. */
#include "act/target.h"

#include "act/target_rows.h"
#include "act/wordset.h"
#include "base/work.h"

#define SUFFIX_MAX 8 /* letters of a case behind a noun's stem */
#define NUMBER_MAX 16

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

static uint8_t
at_or_end(tz_nstr text, size_t at)
{
    return at < text.len ? text.ptr[at] : (uint8_t)TZ_CODE_END;
}

/* The noun that stands here in any case; `*end` is behind it. */
static const tz_target_noun *
noun_at(tz_nstr text, size_t at, uint8_t side, size_t *end)
{
    const tz_target_noun *found = NULL;
    size_t stop = at;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_nouns, text, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        for (; *rows != TZ_NO_ROW; rows++) {
            if (tz_target_nouns[*rows].side != side)
                continue;
            found = &tz_target_nouns[*rows];
            stop = walk.end;
        }
    }
    size_t stem = stop;
    while (found != NULL && stop < text.len && tz_code_letter(text.ptr[stop]))
        stop++;
    if (found == NULL || stop - stem > SUFFIX_MAX)
        return NULL;
    *end = stop;
    return found;
}

/* The value of the ordinal that stands here, "пятнадцатый", not "пятый"; 0:
 * none does. */
static uint32_t
ordinal_at(tz_nstr text, size_t at, uint8_t side, size_t *end)
{
    uint32_t value = 0;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_ordinals, text, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        if (tz_target_ordinals[*rows].side == side) {
            value = tz_target_ordinals[*rows].value;
            *end = walk.end;
        }
    }
    while (value > 0 && *end < text.len && tz_code_letter(text.ptr[*end]))
        (*end)++;
    return value;
}

/* "33", "33-1", "3.5": the end of the number that stands here; `at`: none. */
static size_t
number_end(tz_nstr text, size_t at)
{
    size_t end = at;
    while (end < text.len && end - at < NUMBER_MAX &&
           (tz_code_digit(text.ptr[end]) ||
            (end > at && (text.ptr[end] == '-' || text.ptr[end] == '.') &&
             tz_code_digit(at_or_end(text, end + 1)))))
        end++;
    return end;
}

static taza_str
text_of(tz_reading *r, size_t para, size_t start, size_t end)
{
    size_t base = r->doc->paras[para].normal.start;
    taza_span span = {base + start, base + end};
    taza_str text =
        tz_doc_quote(r->doc, r->arena, tz_doc_to_text(r->doc, span));
    r->failed |= text.ptr == NULL;
    return text.ptr != NULL ? text : (taza_str){"", 0};
}

static taza_str
text_of_value(tz_reading *r, uint32_t value)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_buf_number(&buf, value);
    const char *text =
        tz_buf_ok(&buf) ? tz_arena_cstr(r->arena, tz_buf_view(&buf)) : NULL;
    tz_buf_done(&buf);
    r->failed |= text == NULL;
    return tz_str(text != NULL ? text : "");
}

/* "(b)": between the brackets. */
static size_t
bracketed(tz_nstr text, size_t at)
{
    size_t end = at + 1;
    if (at_or_end(text, at) != '(')
        return at;
    while (end < text.len && end - at < NUMBER_MAX &&
           tz_code_word(text.ptr[end]))
        end++;
    return end > at + 1 && at_or_end(text, end) == ')' ? end : at;
}

static uint8_t
open_style(tz_nstr text, size_t at)
{
    return tz_code_digit(text.ptr[at]) ? TZ_STYLE_OPEN_DIGIT
                                       : TZ_STYLE_OPEN_LOWER;
}

/* Behind ", 4), 5) и 6)" and the like: a list is named by its first. */
static size_t
skip_list(tz_nstr text, size_t at)
{
    for (;;) {
        size_t next = at;
        if (at_or_end(text, next) == ',')
            next++;
        if (!blank(at_or_end(text, next)))
            return at;
        next++;
        if (tz_nstr_at(text, next, "и "))
            next += 2;
        else if (tz_nstr_at(text, next, "and "))
            next += 4;
        size_t end = number_end(text, next);
        if (end == next)
            return at;
        TZ_WORK(end - at);
        at = end + (at_or_end(text, end) == ')');
    }
}

typedef struct {
    tz_reading *r;
    size_t para;
    tz_nstr text;
    size_t end;
    tz_target_list chain; /* what stands together */
} reader;

static void
put(tz_target_list *list, tz_target level, bool outer)
{
    if (list->count == TZ_TARGET_MAX)
        return;
    size_t at = outer ? 0 : list->count;
    for (size_t i = list->count; i > at; i--)
        list->level[i] = list->level[i - 1];
    list->level[at] = level;
    list->count++;
}

/* "section 3(c)(2)": what stands in brackets lies inside. */
static size_t
read_inner(reader *c, size_t at, uint8_t kind)
{
    for (;;) {
        size_t end = bracketed(c->text, at);
        if (end == at || kind >= TZ_UNIT_INDENT)
            return at;
        kind = kind < TZ_UNIT_POINT ? TZ_UNIT_POINT : (uint8_t)(kind + 1);
        tz_target level = {.kind = kind,
                           .style = open_style(c->text, at + 1),
                           .number = text_of(c->r, c->para, at + 1, end)};
        put(&c->chain, level, false);
        at = end + 1;
    }
}

/* The number behind a noun; `at` is behind the noun.  Returns where the words
 * go on; `at`: there is no number. */
static size_t
read_number(reader *c, const tz_target_noun *n, size_t at, bool outer)
{
    tz_nstr text = c->text;
    tz_target level = {.kind = n->kind, .style = TZ_STYLE_WORD};
    size_t from = at + 1, end = from;
    if (at >= c->end || !blank(text.ptr[at]))
        return at;
    uint32_t value = n->kind >= TZ_UNIT_CLAUSE
                         ? ordinal_at(text, from, TZ_TARGET_BEHIND, &end)
                         : 0;
    if (value > 0) {
        level.number = text_of_value(c->r, value);
        put(&c->chain, level, outer);
        return end;
    }
    end = bracketed(text, from);
    if (end > from) { /* "paragraph (3)" of a statute lies one deeper */
        level.style = open_style(text, from + 1);
        if (n->kind == TZ_UNIT_SUBPOINT ||
            (n->kind == TZ_UNIT_POINT &&
             tz_nstr_at(text, from - 10, "paragraph")))
            level.kind++;
        level.number = text_of(c->r, c->para, from + 1, end);
        put(&c->chain, level, outer);
        return end + 1;
    }
    end = number_end(text, from);
    if (end == from && at_or_end(text, from + 1) == ')' &&
        tz_code_letter(text.ptr[from])) {
        end = from + 1; /* "подпункт а)" */
        level.style = TZ_STYLE_LETTER;
    }
    if (end == from)
        return at;
    while (n->kind == TZ_UNIT_ARTICLE && end - from < NUMBER_MAX &&
           (tz_code_word(at_or_end(text, end)) ||
            (at_or_end(text, end) == '.' &&
             tz_code_digit(at_or_end(text, end + 1)))))
        end++; /* "section 3a", "6-A1001.5" */
    level.number = text_of(c->r, c->para, from, end);
    if (at_or_end(text, end) == ')') {
        if (level.style == TZ_STYLE_WORD)
            level.style = TZ_STYLE_PAREN;
        end++;
    }
    put(&c->chain, level, outer);
    if (!outer)
        end = read_inner(c, end, level.kind);
    return skip_list(text, end);
}

/* "подпункт 2) пункта 3 статьи 12", "paragraph 3 of article 12". */
static size_t
read_behind(reader *c, size_t at)
{
    size_t end = at, next = at;
    const tz_target_noun *n = noun_at(c->text, at, TZ_TARGET_BEHIND, &end);
    c->chain.count = 0;
    while (n != NULL) {
        size_t stop = read_number(c, n, end, next > at);
        if (stop == end)
            break;
        next = stop;
        if (!blank(at_or_end(c->text, stop)))
            break;
        stop++;
        if (tz_nstr_at(c->text, stop, "of "))
            stop += 3;
        n = stop < c->end ? noun_at(c->text, stop, TZ_TARGET_BEHIND, &end)
                          : NULL;
    }
    return next;
}

/* "12-бап…", "3) тармақша…", "екінші бөлі…" */
static size_t
read_before(reader *c, size_t at)
{
    tz_nstr text = c->text;
    size_t end = at, stop = at;
    tz_target level = {.style = TZ_STYLE_WORD};
    uint32_t value = ordinal_at(text, at, TZ_TARGET_BEFORE, &end);
    size_t number = value > 0 ? at : number_end(text, at);
    if (value == 0 && number == at)
        return at;
    if (value == 0) {
        end = number;
        if (at_or_end(text, end) == ')') {
            end++;
            level.style = TZ_STYLE_PAREN;
        } else if (at_or_end(text, end) != '-') {
            return at;
        }
    }
    if (end >= c->end || (text.ptr[end] != '-' && !blank(text.ptr[end])))
        return at;
    const tz_target_noun *n = noun_at(text, end + 1, TZ_TARGET_BEFORE, &stop);
    if (n == NULL)
        return at;
    level.kind = n->kind;
    level.number = value > 0 ? text_of_value(c->r, value)
                             : text_of(c->r, c->para, at, number);
    put(&c->chain, level, false);
    return stop;
}

static size_t
read_chain_before(reader *c, size_t at)
{
    size_t next = at;
    c->chain.count = 0;
    for (;;) {
        size_t stop = read_before(c, next);
        if (stop == next)
            return next > at ? next - 1 : at;
        next = stop;
        if (!blank(at_or_end(c->text, next)))
            return next;
        next++;
    }
}

void
tz_target_join(tz_target_list *list, const tz_target_list *more)
{
    size_t keep = 0;
    if (more->count == 0)
        return;
    while (keep < list->count && list->level[keep].kind < more->level[0].kind)
        keep++;
    if (more->level[0].kind == TZ_UNIT_ANNEX)
        keep = 0;
    if (list->count > 0 && list->level[0].kind == TZ_UNIT_ANNEX &&
        more->level[0].kind != TZ_UNIT_ANNEX) {
        for (keep = 1; keep < list->count &&
                       list->level[keep].kind < more->level[0].kind;)
            keep++;
    }
    if (list->count == 0)
        list->first = more->first;
    list->count = keep;
    for (size_t i = 0; i < more->count; i++)
        put(list, more->level[i], false);
}

void
tz_target_read(tz_reading *r, size_t para, taza_span where,
               tz_target_list *list)
{
    reader c = {
        .r = r, .para = para, .text = tz_fact_text(r, para), .end = where.end};
    for (size_t at = where.start; at < where.end;) {
        TZ_WORK(1);
        size_t next = at;
        if (at == 0 || !tz_code_word(c.text.ptr[at - 1])) {
            next = read_behind(&c, at);
            if (next == at)
                next = read_chain_before(&c, at);
        }
        if (next > at) {
            c.chain.first = at;
            tz_target_join(list, &c.chain);
            at = next;
        } else {
            at++;
        }
    }
}
