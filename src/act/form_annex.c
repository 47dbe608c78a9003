/* form_annex.c - one annex has no number, of several each has one. */
#include <string.h>

#include "act/form.h"
#include "act/phrase.h"
#include "base/work.h"

/* The annexes of an act, or of an annexed text. */
typedef struct {
    size_t named;    /* with the word "Приложение" */
    size_t numbered; /* of these */
    size_t first;    /* numbered one: paragraph of its number */
    uint32_t top;    /* highest number; SIZE_MAX-like: two have the same */
    uint8_t lang;
    bool doubtful;
} family;

/* Where the annex is named: paragraph and number. */
typedef struct {
    size_t para; /* para_count: not by the word */
    taza_span span;
} name;

static bool
says_annex(const tz_fact *fact)
{
    return fact->mark.kind == TZ_UNIT_ANNEX ||
           (fact->last_cue == TZ_CUE_UNIT && fact->last_value == TZ_UNIT_ANNEX);
}

static name
name_of(const tz_reading *r, const tz_piece *piece)
{
    for (size_t i = piece->start; i < piece->stamp_end; i++) {
        const tz_fact *fact = &r->facts[i];
        tz_nstr text = tz_fact_text(r, i);
        size_t base = r->doc->paras[i].normal.start;
        size_t start = 0, end = text.len;
        TZ_WORK(1);
        if (!says_annex(fact))
            continue;
        if (fact->mark.kind == TZ_UNIT_ANNEX) {
            bool first = fact->mark.start == 0 || fact->mark.end == 0;
            end = first ? fact->mark.after : fact->mark.end;
            end = end < text.len ? end : text.len;
            while (end > 0 && !tz_code_word(text.ptr[end - 1]))
                end--;
        } else {
            while (end > 0 && !tz_code_word(text.ptr[end - 1]))
                end--;
            start = end;
            while (start > 0 && tz_code_word(text.ptr[start - 1]))
                start--;
        }
        return (name){i, {base + start, base + end}};
    }
    return (name){r->doc->para_count, {0, 0}};
}

/* A second enacting formula: two acts stand in the file. */
static bool
one_act(const tz_reading *r)
{
    size_t formulas = 0;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        formulas += r->facts[i].last_cue == TZ_CUE_ENACT &&
                    r->facts[i].end == ':' &&
                    r->act->para_zone[i] == TZ_ZONE_PREAMBLE;
    }
    return formulas <= 1;
}

static bool
annex_word(tz_nstr text, size_t at)
{
    static const char *const words[] = {"қосымша", "приложени", "annex",
                                        "appendix", NULL};
    return tz_phrase_at(text, at, words);
}

/* Does the text speak of an annex with another number than 1? */
static bool
mentions(tz_nstr text)
{
    TZ_WORK(text.len);
    for (size_t at = 0; at < text.len; at++) {
        uint8_t code = text.ptr[at];
        if (code < '2' || code > '9' ||
            (at > 0 && tz_code_digit(text.ptr[at - 1])))
            continue;
        size_t end = at + 1, before = at;
        while (end < text.len &&
               (tz_code_digit(text.ptr[end]) || text.ptr[end] == '-' ||
                text.ptr[end] == TZ_CODE_SPACE))
            end++;
        if (annex_word(text, end))
            return true;
        while (before > 0 && (text.ptr[before - 1] == TZ_CODE_SPACE ||
                              text.ptr[before - 1] == TZ_CODE_NUMERO))
            before--;
        while (before > 0 && tz_code_letter(text.ptr[before - 1]))
            before--;
        if (annex_word(text, before))
            return true;
        at = end - 1;
    }
    return false;
}

static bool
speaks_of_more(const tz_reading *r)
{
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        if (mentions(tz_fact_text(r, i)))
            return true;
    }
    return false;
}

static void
see(family *f, const tz_reading *r, const tz_piece *piece, const name *n)
{
    uint8_t lang = r->doc->paras[n->para].lang;
    if (f->named > 0 && f->lang != lang)
        f->doubtful = true;
    f->lang = lang;
    f->named++;
    if (piece->number.len == 0)
        return;
    if (piece->value <= f->top)
        f->doubtful = true;
    f->top = piece->value;
    if (f->numbered++ == 0)
        f->first = n->para;
}

typedef struct {
    tz_reading *r;
    family *families; /* by unit + 1 of what they are annexed to */
    bool one;         /* act in the file */
    bool asked, more; /* speaks_of_more */
} pass;

/* Annex units and pieces that open one stand in the same order. */
static void
each_annex(pass *p, void (*visit)(pass *, family *, const tz_piece *))
{
    tz_reading *r = p->r;
    size_t unit = 0;
    for (size_t i = 0; i < r->piece_count; i++) {
        if (!r->pieces[i].annex)
            continue;
        while (unit < r->act->count &&
               r->act->units[unit].kind != TZ_UNIT_ANNEX) {
            TZ_WORK(1);
            unit++;
        }
        if (unit == r->act->count)
            return;
        visit(p, &p->families[r->act->units[unit].parent + 1], &r->pieces[i]);
        unit++;
    }
}

static void
visit_count(pass *p, family *f, const tz_piece *piece)
{
    name n = name_of(p->r, piece);
    if (n.para < p->r->doc->para_count)
        see(f, p->r, piece, &n);
}

static void
visit_note(pass *p, family *f, const tz_piece *piece)
{
    name n = name_of(p->r, piece);
    bool numbered = piece->number.len > 0;
    if (n.para == p->r->doc->para_count || f->doubtful ||
        (f == p->families && !p->one))
        return;
    if (f->named == 1 && numbered) {
        if (!p->asked)
            p->more = speaks_of_more(p->r);
        p->asked = true;
        if (p->more || piece->value != 1)
            return;
    } else if (f->named == 1 || f->numbered == 0 || numbered) {
        return;
    }
    taza_span related = {0, 0};
    if (!numbered)
        related = p->r->doc->paras[f->first].normal;
    tz_defect_add(p->r, TZ_DEFECT_ANNEX_NUMBER, n.span, related);
}

void
tz_form_annexes(tz_reading *r)
{
    size_t room = r->act->count + 1;
    pass p = {.r = r};
    if (r->doc->partial || r->piece_count == 0)
        return;
    p.families = tz_arena_array(r->arena, room, sizeof(*p.families));
    if (p.families == NULL) {
        r->failed = true;
        return;
    }
    memset(p.families, 0, room * sizeof(*p.families));
    p.one = one_act(r);
    each_annex(&p, visit_count);
    each_annex(&p, visit_note);
}
