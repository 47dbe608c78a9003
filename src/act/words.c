/* words.c - the words by which the parts of an act are recognized. */
#include "act/words.h"

#include "act/wordset.h"
#include "base/work.h"

/* Where the word ends whose letters end at `at`; 0: it goes on. */
static size_t
word_end(tz_nstr text, size_t at, uint8_t side)
{
    if (side & TZ_SIDE_OPEN) {
        while (at < text.len && tz_code_letter(text.ptr[at]))
            at++;
    }
    return at < text.len && tz_code_word(text.ptr[at]) ? 0 : at;
}

const tz_word *
tz_words_at(tz_nstr text, size_t at, size_t *end)
{
    const tz_word *best = NULL;
    size_t best_end = 0;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_words, text, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        const tz_word *word = &tz_word_rows[*rows];
        size_t stop = word_end(text, walk.end, word->side);
        if (stop > best_end) {
            best = word;
            best_end = stop;
        }
    }
    if (best != NULL && end != NULL)
        *end = best_end;
    return best;
}

static size_t
skip_word(tz_nstr text, size_t at)
{
    while (at < text.len && tz_code_word(text.ptr[at]))
        at++;
    while (at < text.len && !tz_code_word(text.ptr[at]))
        at++;
    return at;
}

const tz_word *
tz_words_find(tz_nstr text, tz_cue cue, size_t limit)
{
    size_t at = 0;
    if (text.len > 0 && !tz_code_word(text.ptr[0]))
        at = skip_word(text, 0);
    for (size_t n = 0; n < limit && at < text.len; n++) {
        const tz_word *word = tz_words_at(text, at, NULL);
        if (word != NULL && word->cue == cue)
            return word;
        at = skip_word(text, at);
    }
    return NULL;
}
