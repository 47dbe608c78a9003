/* glance.c - one look at all words of a paragraph: what may it hold? */
#include "act/glance.h"

#include "act/cue_rows.h"
#include "act/numeral.h"
#include "act/wordset.h"
#include "base/work.h"

#define ALL     (TZ_HINT_QUANTITY | TZ_HINT_INSTRUCTION)
#define STRETCH 512 /* letters whose words are found at once */

/* Words, as runs of letters and digits, of a stretch of the text. */
typedef struct {
    size_t bounds[STRETCH + 2]; /* start, end, start, end, … */
    size_t count;
    size_t end; /* of the stretch; no word goes over it */
} words;

static bool
in_word(uint8_t code)
{
    return (tz_code_class[code] & (TZ_CLASS_LETTER | TZ_CLASS_DIGIT)) != 0;
}

static void
find_words(tz_nstr text, size_t from, words *w)
{
    size_t end = text.len - from > STRETCH ? from + STRETCH : text.len;
    bool before = false;
    w->count = 0;
    for (size_t i = from; i < end; i++) { /* no branch: words are short */
        bool now = in_word(text.ptr[i]);
        w->bounds[w->count] = i;
        w->count += now != before;
        before = now;
    }
    if (before && end < text.len && w->count > 1)
        end = w->bounds[--w->count]; /* comes with the next stretch */
    else if (before) {
        while (end < text.len && in_word(text.ptr[end]))
            end++;
        w->bounds[w->count++] = end;
    }
    w->end = end;
}

static uint8_t
look(tz_nstr text, taza_span word, taza_lang lang)
{
    tz_token token = {0};
    uint8_t hints = 0;
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
tz_glance(tz_nstr text, size_t from, taza_lang lang)
{
    const tz_sieve *sieve = &tz_sieve_glance[lang];
    uint8_t hints = 0;
    words w;
    TZ_WORK(text.len);
    w.end = from; /* the rest is not to be cleared for a short paragraph */
    while (w.end < text.len && hints != ALL) {
        find_words(text, w.end, &w);
        for (size_t i = 0; i < w.count; i += 2) {
            size_t start = w.bounds[i], end = w.bounds[i + 1];
            if (text.ptr[start] <= '9')
                hints |= TZ_HINT_QUANTITY;
            else if (tz_sieve_passes(sieve, tz_sieve_key(text, start, end)))
                hints |= look(text, (taza_span){start, end}, lang);
        }
    }
    return hints;
}
