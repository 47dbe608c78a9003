/* glance.c - one look at all words of a paragraph: what may it hold? */
#include "act/glance.h"

#include "act/cue_rows.h"
#include "act/numeral.h"
#include "act/wordset.h"
#include "base/work.h"

#define ALL (TZ_HINT_QUANTITY | TZ_HINT_INSTRUCTION)

static uint8_t
look(tz_nstr text, size_t at, taza_lang lang)
{
    taza_span word = {at, at};
    tz_token token = {0};
    uint8_t hints = 0;
    while (word.end < text.len && tz_starts_word(text.ptr[word.end]))
        word.end++;
    tz_numeral_look(text, word, lang, &token);
    if (tz_numeral_anchors(token.kind, token.arg, token.value))
        hints |= TZ_HINT_QUANTITY;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_cues, text, word.start);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        if (tz_cue_rows[*rows].says & TZ_SAYS_AMENDS)
            hints |= TZ_HINT_INSTRUCTION;
    }
    return hints;
}

uint8_t
tz_glance(const tz_starts *starts, tz_nstr normal, taza_span span,
          taza_lang lang)
{
    const tz_sieve *sieve = &tz_sieve_glance[lang];
    tz_nstr text = {normal.ptr, span.end};
    tz_starts_walk walk = tz_starts_in(starts, span);
    uint8_t hints = 0;
    size_t at;
    TZ_WORK(span.end - span.start);
    while (hints != ALL && tz_starts_next(&walk, &at)) {
        if (text.ptr[at] <= '9')
            hints |= TZ_HINT_QUANTITY;
        else if (tz_sieve_passes(sieve, tz_sieve_key(text, at)))
            hints |= look(text, at, lang);
    }
    return hints;
}
