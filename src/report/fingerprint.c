/* fingerprint.c - what a finding is called when units move. */
#include <stdio.h>
#include <stdlib.h>

#include "base/work.h"
#include "report/result.h"

typedef struct {
    uint64_t key; /* of rule and sentence */
    size_t index; /* of the hit */
} entry;

static int
by_key(const void *left, const void *right)
{
    const entry *a = left, *b = right;

    if (a->key != b->key)
        return a->key > b->key ? 1 : -1;
    return (a->index > b->index) - (a->index < b->index);
}

/* The words of a sentence, every number as one '#', so that renumbering the
 * units a norm refers to leaves it the same. */
static uint64_t
sentence_hash(tz_nstr text)
{
    uint64_t hash = 0;
    size_t i = 0;

    while (i < text.len) {
        char utf8[4];
        size_t len = 0;

        TZ_WORK(1);
        if (tz_code_digit(text.ptr[i])) {
            while (i < text.len && tz_code_digit(text.ptr[i]))
                i++;
            hash = tz_fnv1a(hash, TZ_STR("#"));
            continue;
        }
        tz_alphabet_utf8(tz_nstr_slice(text, i, i + 1), utf8, &len);
        hash = tz_fnv1a(hash, (taza_str){utf8, len});
        i++;
    }
    return hash;
}

static uint64_t
mix(uint64_t hash, uint64_t number)
{
    char bytes[8];
    size_t i;

    for (i = 0; i < sizeof(bytes); i++)
        bytes[i] = (char)(number >> (8 * i) & 0xFF);
    return tz_fnv1a(hash, (taza_str){bytes, sizeof(bytes)});
}

taza_status
tz_fingerprints(const tz_document *doc, const tz_hits *hits, tz_arena *arena,
                taza_finding *findings)
{
    entry *entries = tz_arena_array(arena, hits->count + 1, sizeof(*entries));
    size_t last = SIZE_MAX, ordinal = 0, i;
    uint64_t sentence = 0;

    if (entries == NULL)
        return TAZA_NOMEM;
    for (i = 0; i < hits->count; i++) {
        taza_span span = tz_doc_sentence_at(doc, hits->hits[i].normal.start);

        if (span.start != last)
            sentence = sentence_hash(
                tz_nstr_slice(tz_doc_normal(doc), span.start, span.end));
        last = span.start;
        entries[i].key = mix(tz_fnv1a(0, tz_str(findings[i].rule)), sentence);
        entries[i].index = i;
    }
    if (hits->count > 1)
        qsort(entries, hits->count, sizeof(*entries), by_key);
    for (i = 0; i < hits->count; i++) {
        taza_finding *finding = &findings[entries[i].index];
        uint64_t hash;

        ordinal =
            i > 0 && entries[i - 1].key == entries[i].key ? ordinal + 1 : 0;
        hash = mix(entries[i].key, ordinal);
        (void)snprintf(finding->fingerprint, sizeof(finding->fingerprint),
                       "1:%08x%08x", (unsigned)(hash >> 32),
                       (unsigned)(hash & 0xFFFFFFFFu));
    }
    return TAZA_OK;
}
