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

/* The letters of Roman numerals that are Cyrillic only. */
enum {
    TZ_CODE_KK_I = TZ_CODE_KK + 8,
    TZ_CODE_RU_X = TZ_CODE_A + 21
};

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
    /* The one bit that is set in a byte, times 0x17: its upper three bits are
     * different for each. */
    static const uint8_t index[8] = {0, 1, 2, 4, 7, 3, 6, 5};
    unsigned byte;

    if (i >= end)
        return end;
    byte = (unsigned)bits[i >> 3] >> (i & 7) << (i & 7);
    for (i &= ~(size_t)7; byte == 0; byte = bits[i >> 3]) {
        i += 8;
        if (i >= end)
            return end;
    }
    return i + index[(byte & -byte) * 0x17 >> 5 & 7];
}

#endif
