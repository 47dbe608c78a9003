/* refseek.c - paragraphs in which a reference may stand.
 *
 * Cutting a paragraph into tokens costs more than all else, and one in four has
 * a reference.  Each has a word for a unit or act, and what it is read by
 * stands beside that word:
 *
 *     пункт 5, настоящей главы, 5-бабының    a number, an ordinal, "this"
 *     закон от …, приказ № 5, правила «…»    a date, number or title
 *     кодекс                                 perhaps its own name
 */
#include <string.h>

#include "act/refs.h"

typedef struct {
    const tz_refs *refs;
    tz_nstr text; /* of the document, up to the paragraph's end */
    size_t start; /* of the paragraph */
    taza_lang lang;
} seeker;

static bool
run(uint8_t code)
{
    return tz_code_letter(code) || tz_code_digit(code);
}

/* Is the run of letters at `at` a word, or a part of one, that tells nothing?
 * "5-й" and "(aa)" are numbers. */
static bool
plain(const seeker *s, size_t at)
{
    if (at > s->start &&
        (s->text.ptr[at - 1] == '-' || s->text.ptr[at - 1] == '('))
        return false;
    return tz_ref_word_plain(&s->refs->tokens.words, s->text, at, s->lang);
}

/* The run before `end` tells something. */
static bool
told_before(const seeker *s, size_t end)
{
    size_t at = end;
    while (at > s->start && !run(s->text.ptr[at - 1]))
        at--;
    if (at == s->start)
        return false;
    while (at > s->start && run(s->text.ptr[at - 1]))
        at--;
    return !plain(s, at);
}

static bool
has_sign(tz_nstr text, size_t start, size_t end, uint8_t sign)
{
    return start < end && memchr(text.ptr + start, sign, end - start) != NULL;
}

/* A title, number or date, or the state, stands with the act at `t`. */
static bool
named(const seeker *s, const tz_token *t, size_t next)
{
    if (t->value == TZ_GENRE_CODE)
        return true;
    if (s->lang == TAZA_KK)
        return has_sign(s->text, s->start, t->start, TZ_CODE_CLOSE) ||
               has_sign(s->text, s->start, t->start, TZ_CODE_NUMERO);
    return has_sign(s->text, t->end, next, TZ_CODE_OPEN) ||
           has_sign(s->text, t->end, next, TZ_CODE_NUMERO) ||
           (next < s->text.len &&
            (!plain(s, next) || tz_ref_dated(s->text, next)));
}

bool
tz_ref_may_stand(const tz_refs *refs, size_t para)
{
    const tz_reading *r = refs->r;
    const tz_para *p = &r->doc->paras[para];
    seeker s = {.refs = refs,
                .text = {tz_doc_normal(r->doc).ptr, p->normal.end},
                .start = p->normal.start,
                .lang = (taza_lang)p->lang};
    tz_starts_walk walk = tz_starts_in(&r->starts, p->normal), on;
    tz_token t;
    while (tz_ref_words_next(&refs->tokens.words, &walk, s.text, s.lang, &t)) {
        size_t next = t.start;
        on = walk;
        while (next < t.end && tz_starts_next(&on, &next))
            ;
        if (next < t.end)
            next = s.text.len;
        bool may = t.kind == TZ_TOKEN_GENRE
                       ? named(&s, &t, next)
                       : told_before(&s, t.start) ||
                             (next < s.text.len && !plain(&s, next));
        if (may)
            return true;
    }
    return false;
}
