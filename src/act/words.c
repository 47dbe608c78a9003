/* words.c - the words by which the parts of an act are recognized. */
#include "act/words.h"

#include <assert.h>
#include <string.h>

#include "act/wordset.h"
#include "base/work.h"

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

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
tz_words_at(const tz_words *words, tz_nstr text, size_t at, size_t *end)
{
    const tz_word *best = NULL;
    size_t best_end = 0;
    tz_wordset_walk walk = tz_wordset_at(words, text, at);
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
tz_words_find(const tz_words *words, tz_nstr text, tz_cue cue, size_t limit)
{
    size_t at = 0;
    if (text.len > 0 && !tz_code_word(text.ptr[0]))
        at = skip_word(text, 0);
    for (size_t n = 0; n < limit && at < text.len; n++) {
        const tz_word *word = tz_words_at(words, text, at, NULL);
        if (word != NULL && word->cue == cue)
            return word;
        at = skip_word(text, at);
    }
    return NULL;
}

bool
tz_words_has(tz_nstr text, const char *what)
{
    uint8_t code[64];
    size_t len = 0;
    bool plain = tz_alphabet_encode(tz_str(what), code, sizeof(code), &len);
    assert(plain && len > 0);
    if (!plain || len == 0)
        return false;
    for (size_t at = 0; at + len <= text.len; at++) {
        const uint8_t *hit =
            memchr(text.ptr + at, code[0], text.len - len - at + 1);
        TZ_WORK(1);
        if (hit == NULL)
            return false;
        at = (size_t)(hit - text.ptr);
        size_t same = 1;
        while (same < len && (hit[same] == code[same] ||
                              (code[same] == ' ' && blank(hit[same]))))
            same++;
        if (same == len && (at == 0 || !tz_code_word(hit[-1])))
            return true;
    }
    return false;
}
