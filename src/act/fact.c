/* fact.c - looks once at each paragraph: mark, first and last word, end. */
#include <string.h>

#include "act/glance.h"
#include "act/read.h"
#include "base/work.h"

/* A heading without punctuation behind its number is not longer. */
#define HEADING_WORDS 40

tz_nstr
tz_fact_text(const tz_reading *r, size_t para)
{
    taza_span span = r->doc->paras[para].normal;
    if (span.end > span.start && r->doc->normal[span.end - 1] == TZ_CODE_END)
        span.end--;
    return tz_nstr_slice(tz_doc_normal(r->doc), span.start, span.end);
}

taza_lang
tz_fact_lang(const tz_reading *r, size_t para)
{
    taza_lang lang = (taza_lang)r->doc->paras[para].lang;
    if (lang == TAZA_NONE)
        lang = r->doc->lang == TAZA_NONE ? TAZA_RU : r->doc->lang;
    return lang;
}

bool
tz_fact_closed(const tz_fact *fact)
{
    return fact->end == '.' || fact->end == ';' || fact->end == ':' ||
           fact->end == ',' || fact->end == '!' || fact->end == '?';
}

bool
tz_fact_line(const tz_reading *r, size_t para, size_t words)
{
    const tz_fact *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    return fact->readable && fact->mark.kind == TZ_NO_MARK &&
           !tz_fact_closed(fact) && p->words > 0 && p->words <= words;
}

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

/* "А. Аманов", "А.Б. Аманов" at the end of the text. */
static bool
ends_name(const tz_document *doc, tz_nstr text, size_t base)
{
    size_t at = text.len;
    while (at > 0 && tz_code_word(text.ptr[at - 1]))
        at--;
    if (text.len - at < 3 || !tz_doc_capital(doc, base + at))
        return false;
    if (at > 0 && blank(text.ptr[at - 1]))
        at--;
    return at >= 2 && text.ptr[at - 1] == '.' &&
           tz_code_letter(text.ptr[at - 2]) &&
           (at == 2 || blank(text.ptr[at - 3]) || text.ptr[at - 3] == '.') &&
           tz_doc_capital(doc, base + at - 2);
}

/* The last word: one of two words before one of one. */
static void
read_last(tz_nstr text, tz_fact *fact)
{
    size_t at = text.len, end = 0;
    while (at > 0 && !tz_code_word(text.ptr[at - 1]))
        at--;
    size_t stop = at;
    const tz_word *found = NULL;
    for (int n = 0; n < 2 && at > 0; n++) {
        while (at > 0 && tz_code_word(text.ptr[at - 1]))
            at--;
        const tz_word *word = tz_words_at(text, at, &end);
        if (word != NULL && end == stop)
            found = word;
        for (size_t to = at; n == 0 && found == NULL && to < stop; to++) {
            /* "1-қосымша" */
            if (text.ptr[to] == '-')
                found = tz_words_at(text, to + 1, NULL);
        }
        while (at > 0 && blank(text.ptr[at - 1]))
            at--;
    }
    if (found != NULL) {
        fact->last_cue = found->cue;
        fact->last_value = found->value;
    }
}

static uint8_t
last_sign(tz_nstr text)
{
    size_t at = text.len;
    while (at > 0 && (text.ptr[at - 1] == TZ_CODE_CLOSE ||
                      text.ptr[at - 1] == ')' || blank(text.ptr[at - 1])))
        at--;
    return at > 0 ? text.ptr[at - 1] : (uint8_t)0;
}

/* Words of headings stand in sentences, too: "Статья 5 Закона применяется."
 * is no heading, nor "I." of "I. Ivanov". */
static bool
mark_counts(const tz_reading *r, size_t para, tz_nstr text, size_t base)
{
    const tz_fact *fact = &r->facts[para];
    const tz_mark *mark = &fact->mark;
    const tz_document *doc = r->doc;
    bool capital = mark->after >= text.len ||
                   !tz_code_letter(text.ptr[mark->after]) ||
                   tz_doc_capital(doc, base + mark->after);
    if (mark->style == TZ_STYLE_ROMAN)
        return tz_doc_capital(doc, base + mark->start) && capital &&
               !fact->name && !tz_fact_closed(fact) && mark->value < 50 &&
               doc->paras[para].words <= HEADING_WORDS;
    if (mark->style == TZ_STYLE_DOTTED && !mark->closed)
        return capital;
    if (mark->kind == TZ_UNIT_ANNEX)
        return doc->paras[para].words <= HEADING_WORDS && !tz_fact_closed(fact);
    if (mark->style != TZ_STYLE_WORD && mark->style != TZ_STYLE_SECTION)
        return true;
    if (mark->closed)
        return capital || mark->kind == TZ_UNIT_ARTICLE ||
               mark->kind == TZ_UNIT_NOTE;
    return capital && (mark->after >= text.len || !tz_fact_closed(fact)) &&
           doc->paras[para].words <= HEADING_WORDS;
}

#define HEADING_LEVELS 6

/* Behind the sign of a Markdown heading, which plain text has as well when
 * somebody named it so: "## Статья 5. …". */
static size_t
behind_heading_sign(tz_nstr text)
{
    size_t at = 0;
    while (at < text.len && text.ptr[at] == '#')
        at++;
    return at <= HEADING_LEVELS && at < text.len && blank(text.ptr[at]) ? at
                                                                        : 0;
}

static void
read_first(tz_reading *r, size_t para, tz_nstr text, size_t base)
{
    tz_fact *fact = &r->facts[para];
    size_t at = behind_heading_sign(text);
    while (at < text.len &&
           (text.ptr[at] == TZ_CODE_OPEN || blank(text.ptr[at]))) {
        fact->quoted |= text.ptr[at] == TZ_CODE_OPEN;
        at++;
    }
    bool letter = at < text.len && tz_code_letter(text.ptr[at]);
    fact->small = letter && !tz_doc_capital(r->doc, base + at);
    fact->caps = letter && tz_doc_caps(r->doc, base + at);
    const tz_word *word = tz_words_at(text, at, NULL);
    if (word != NULL) {
        fact->cue = word->cue;
        fact->value = word->value;
    }
}

static void
read_mark(tz_reading *r, size_t para, tz_nstr text, size_t at)
{
    tz_fact *fact = &r->facts[para];
    size_t base = r->doc->paras[para].normal.start;
    bool english = r->doc->paras[para].lang == TAZA_EN;
    tz_mark more;
    if (fact->cue == TZ_CUE_EDITORIAL || fact->quoted ||
        !tz_mark_read(text, at, english, &fact->mark))
        return;
    if (!mark_counts(r, para, text, base)) {
        fact->mark.kind = TZ_NO_MARK;
        return;
    }
    fact->marks = 1;
    size_t after = fact->mark.after;
    while (fact->marks < 4 && fact->mark.style >= TZ_STYLE_OPEN_LOWER &&
           tz_mark_read(text, after, english, &more) &&
           more.style >= TZ_STYLE_OPEN_LOWER) {
        after = more.after;
        fact->marks++;
    }
    r->mark_count += fact->marks;
    r->articles |= english && fact->mark.kind == TZ_UNIT_ARTICLE &&
                   fact->mark.style == TZ_STYLE_WORD;
}

static void
read_para(tz_reading *r, size_t para)
{
    tz_fact *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    tz_nstr text = tz_fact_text(r, para);
    fact->mark.kind = TZ_NO_MARK;
    fact->readable = p->kind != TZ_BLOCK_TABLE && p->kind != TZ_BLOCK_FORM &&
                     p->kind != TZ_BLOCK_PAGE && p->kind != TZ_BLOCK_NAV &&
                     text.len > 0;
    if (!fact->readable)
        return;
    const uint8_t *line = memchr(text.ptr, '_', text.len);
    fact->lined = line != NULL && line + 2 < text.ptr + text.len &&
                  line[1] == '_' && line[2] == '_';
    TZ_WORK(text.len);
    fact->end = last_sign(text);
    fact->name = ends_name(r->doc, text, p->normal.start);
    read_first(r, para, text, p->normal.start);
    read_last(text, fact);
    read_mark(r, para, text, behind_heading_sign(text));
    size_t after = fact->mark.kind != TZ_NO_MARK ? fact->mark.after : 0;
    fact->hints = tz_glance(
        &r->starts, tz_doc_normal(r->doc),
        (taza_span){p->normal.start + after, p->normal.start + text.len},
        tz_fact_lang(r, para));
}

void
tz_fact_unquote(tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    size_t at = 0;
    while (at < text.len &&
           (text.ptr[at] == TZ_CODE_OPEN || blank(text.ptr[at])))
        at++;
    TZ_WORK(at);
    if (!r->facts[para].quoted)
        return;
    r->facts[para].quoted = false;
    if (r->facts[para].readable)
        read_mark(r, para, text, at);
}

void
tz_fact_link(tz_reading *r)
{
    size_t count = r->doc->para_count;
    uint32_t own = TZ_NO_PARA, quoted = TZ_NO_PARA;
    r->first = (uint32_t)count;
    TZ_WORK(count);
    for (size_t i = count; i-- > 0;) {
        bool inside = r->facts[i].amend == TZ_AMEND_QUOTED;
        uint8_t kind = r->facts[i].mark.kind;
        r->facts[i].next = inside ? quoted : own;
        if (!inside)
            quoted = TZ_NO_PARA; /* another amendment's begin there */
        if (kind == TZ_NO_MARK)
            continue;
        if (inside)
            quoted = (uint32_t)i;
        else
            own = (uint32_t)i;
        if (!inside && kind != TZ_UNIT_ANNEX && kind != TZ_UNIT_NOTE)
            r->first = (uint32_t)i;
    }
}

void
tz_fact_read(tz_reading *r)
{
    size_t count = r->doc->para_count;
    r->facts = tz_arena_array(r->arena, count ? count : 1, sizeof(*r->facts));
    if (r->facts == NULL) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        read_para(r, i);
    tz_fact_link(r);
}
