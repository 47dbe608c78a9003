/* norm_state.h - what text/norm and text/fold share. */
#ifndef TZ_TEXT_NORM_STATE_H
#define TZ_TEXT_NORM_STATE_H

#include "text/norm.h"

/* A letter that looks like one it is not: Latin ə, Cyrillic ѕ; a stressed
 * Latin vowel (normal text has TZ_CODE_LETTER there). */
typedef struct {
    uint32_t at;  /* normal offset */
    uint8_t code; /* whose look it has */
} tz_odd;

struct tz_norm {
    tz_document *doc;
    size_t cap;     /* room of doc->normal; the bits have as many */
    uint8_t *upper; /* bit i: the letter of normal[i] is a capital */
    tz_odd *odds;   /* by offset */
    size_t odd_count, odd_cap;
    bool failed;
};

static inline bool
tz_bit(const uint8_t *bits, size_t i)
{
    return (bits[i >> 3] >> (i & 7) & 1) != 0;
}

static inline void
tz_bit_set(uint8_t *bits, size_t i)
{
    bits[i >> 3] = (uint8_t)(bits[i >> 3] | 1u << (i & 7));
}

static inline void
tz_bit_clear(uint8_t *bits, size_t i)
{
    bits[i >> 3] = (uint8_t)(bits[i >> 3] & ~(1u << (i & 7)));
}

/* The first bit that is set at or behind `i`; at or behind `end`: none. */
static inline size_t
tz_bit_next(const uint8_t *bits, size_t i, size_t end)
{
    while (i < end && !tz_bit(bits, i))
        i = bits[i >> 3] >> (i & 7) == 0 ? (i | 7) + 1 : i + 1;
    return i;
}

#endif
