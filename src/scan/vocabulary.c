/* vocabulary.c - one place for each hash: the word asked last stays. */
#include "scan/vocabulary.h"

#include <string.h>

#include "base/alloc.h"

#define PLACE_BITS 11

/* FNV-1a; its upper bits are the place. */
static uint32_t
hash_of(taza_lang lang, tz_nstr word)
{
    uint32_t hash = 2166136261u ^ (uint32_t)lang;

    for (size_t i = 0; i < word.len; i++)
        hash = (hash ^ word.ptr[i]) * 16777619u;
    return hash * 2654435761u;
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
    known = &vocabulary->words[hash_of(lang, word) >> (32 - PLACE_BITS)];
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
