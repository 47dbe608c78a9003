/* numeral.c - looks up the words of which quantities are made. */
#include "act/numeral.h"

#include "act/ending_rows.h"
#include "act/numeral_rows.h"
#include "act/wordset.h"
#include "base/work.h"

/* --- endings --- */

/* The longest ending of this kind that stands at `at`; its length. */
static size_t
take(tz_nstr text, size_t at, tz_ending kind, uint16_t *form)
{
    size_t len = 0;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_endings, text, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        for (; *rows != TZ_NO_ROW; rows++) {
            if (tz_ending_rows[*rows].ending != kind)
                continue;
            len = walk.end - at;
            *form = tz_ending_rows[*rows].form;
        }
    }
    return len;
}

/* -нан, -да: to the end of the word, or nothing.  "-н" only behind a
 * possessive: "алтын" is gold. */
static bool
case_only(tz_nstr text, size_t at, bool own, uint16_t *form)
{
    uint16_t found = 0;
    if (at == text.len)
        return true;
    size_t len = take(text, at, TZ_ENDING_CASE, &found);
    if (len < (own ? 1U : 2U) || at + len != text.len)
        return false;
    *form |= found;
    return true;
}

/* [-лық][-лар][-ы][case] from `at` to the end. */
static bool
chain(tz_nstr text, size_t at, uint16_t *form)
{
    uint16_t found = 0;
    TZ_WORK(1);
    at += take(text, at, TZ_ENDING_LIKE, &found);
    *form |= found;
    at += take(text, at, TZ_ENDING_MANY, &found);
    if (case_only(text, at, false, form))
        return true;
    *form |= TZ_FORM_OWN;
    size_t len = take(text, at, TZ_ENDING_OWN, &found);
    return len > 0 && case_only(text, at + len, true, form);
}

bool
tz_numeral_endings(tz_nstr text, uint16_t *form)
{
    return text.len > 0 && chain(text, 0, form);
}

static bool
adjective(tz_nstr text, size_t at)
{
    uint16_t form;
    size_t len = take(text, at, TZ_ENDING_ADJECTIVE, &form);
    return len > 0 && at + len == text.len;
}

/* --- words --- */

static bool
ending_fits(const tz_numeral_row *r, tz_nstr word, size_t at, uint16_t *form)
{
    *form = 0;
    if (r->flags & TZ_ROW_PREFIX)
        return false;
    if (r->flags & TZ_ROW_ADJ)
        return adjective(word, at);
    if (at == word.len)
        return true;
    if (r->flags & TZ_ROW_CASE)
        return case_only(word, at, false, form);
    if (r->flags & TZ_ROW_CHAIN)
        return chain(word, at, form);
    return (r->flags & TZ_ROW_ANY) && word.len - at <= 3;
}

/* The first of the rows of one form, which ends at `end`, that is of the
 * language, wanted as a prefix or with an ending that fits. */
static const tz_numeral_row *
fitting(const uint16_t *rows, tz_nstr word, size_t end, uint8_t lang,
        uint16_t *form)
{
    for (; *rows != TZ_NO_ROW; rows++) {
        const tz_numeral_row *r = &tz_numeral_rows[*rows];
        *form = 0;
        if (!(r->flags & lang & (TZ_ROW_KK | TZ_ROW_RU | TZ_ROW_EN)))
            continue;
        if (lang & TZ_ROW_PREFIX ? (r->flags & TZ_ROW_PREFIX) != 0
                                 : ending_fits(r, word, end, form))
            return r;
    }
    return NULL;
}

/* The longest row that fits from `at`; `*end` is where its form ends. */
static const tz_numeral_row *
find(tz_nstr word, size_t at, uint8_t lang, tz_token *token, size_t *end)
{
    const tz_numeral_row *best = NULL;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_numerals, word, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        uint16_t form;
        const tz_numeral_row *r = fitting(rows, word, walk.end, lang, &form);
        if (r == NULL)
            continue;
        best = r;
        token->form = (uint16_t)((token->form & TZ_FORM_HYPHEN) | form);
        *end = walk.end;
    }
    return best;
}

/* "двадцатичетырехчасовой": prefixes, then an adjective of a measure. */
static void
look_compound(tz_nstr word, tz_token *token)
{
    size_t at = 0;
    int64_t value = 0;
    const tz_numeral_row *r;
    for (int i = 0; i < 3; i++) {
        size_t end = at;
        r = find(word, at, TZ_ROW_RU | TZ_ROW_PREFIX, token, &end);
        if (r == NULL)
            break;
        value += r->value;
        at = end;
    }
    if (at == 0)
        return;
    r = find(word, at, TZ_ROW_RU, token, &at);
    if (r == NULL || r->kind != TZ_NUM_ADJECTIVE)
        return;
    token->kind = TZ_NUM_COMPOUND;
    token->arg = r->arg;
    token->value = value;
}

/* Letters of "-нші", "-ншы". */
enum {
    CODE_N = TZ_CODE_A + 13,
    CODE_SH = TZ_CODE_A + 24,
    CODE_Y = TZ_CODE_A + 27,
    CODE_I = TZ_CODE_KK + 8
};

/* "бірінші", "отызыншы". */
static bool
kazakh_ordinal(tz_nstr word)
{
    uint16_t form = 0;
    for (size_t at = 2; at + 3 <= word.len; at++) {
        const uint8_t *p = word.ptr + at;
        if (p[0] == CODE_N && p[1] == CODE_SH &&
            (p[2] == CODE_I || p[2] == CODE_Y))
            return chain(word, at + 3, &form);
    }
    return false;
}

void
tz_numeral_look(tz_nstr text, taza_span span, taza_lang lang, tz_token *token)
{
    static const uint8_t sets[] = {[TAZA_NONE] = TZ_ROW_RU,
                                   [TAZA_KK] = TZ_ROW_KK,
                                   [TAZA_RU] = TZ_ROW_RU,
                                   [TAZA_EN] = TZ_ROW_EN};
    size_t end = 0;
    tz_nstr word = {text.ptr + span.start, span.end - span.start};
    const tz_numeral_row *r = NULL;
    token->kind = TZ_NUM_OTHER;
    if (word.len > TZ_NUMERAL_LONG)
        return;
    if (tz_sieve_passes(&tz_sieve_numerals[lang],
                        tz_sieve_key(text, span.start))) {
        r = find(word, 0, sets[lang], token, &end);
        if (r == NULL && sets[lang] == TZ_ROW_RU)
            look_compound(word, token);
    }
    if (r != NULL) {
        token->kind = r->kind;
        token->arg = r->arg;
        token->value = r->value;
        if (r->kind == TZ_NUM_WORD && r->value == 1000)
            token->form |= TZ_FORM_ONE;
    } else if (sets[lang] == TZ_ROW_KK && kazakh_ordinal(word)) {
        token->kind = TZ_NUM_ORDINAL;
    }
}
