/* vocabulary.c - one place for each hash: the word asked last stays. */
#include "scan/vocabulary.h"

#include <string.h>

#include "base/alloc.h"

#define PLACE_BITS 11

static size_t
place_of(taza_lang lang, tz_nstr word)
{
    taza_str codes = {(const char *)word.ptr, word.len};

    return tz_fnv1a((uint64_t)lang, codes) >> (64 - PLACE_BITS);
}

tz_word_known *
tz_vocabulary_at(tz_vocabulary *vocabulary, taza_lang lang, tz_nstr word)
{
    tz_word_known *known;

    if (word.len > TZ_WORD_KEPT)
        return NULL;
    if (!vocabulary->words)
        vocabulary->words =
            tz_alloc_zero((size_t)1 << PLACE_BITS, sizeof *known);
    if (!vocabulary->words)
        return NULL;
    known = &vocabulary->words[place_of(lang, word)];
    if (known->lang != lang || known->len != word.len ||
        memcmp(known->codes, word.ptr, word.len) != 0) {
        *known =
            (tz_word_known){.lang = (uint8_t)lang, .len = (uint8_t)word.len};
        memcpy(known->codes, word.ptr, word.len);
    }
    return known;
}

void
tz_vocabulary_done(tz_vocabulary *vocabulary)
{
    tz_free(vocabulary->words);
    vocabulary->words = NULL;
}
