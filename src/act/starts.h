/* starts.h - where the words of normal text begin.
 *
 *     5-бабының 2-тармағы
 *     ^ ^       ^ ^
 *
 * A bit for each code: a letter or digit that stands behind neither.  Passes
 * that look for a few words go from bit to bit instead of letter by letter. */
#ifndef TZ_ACT_STARTS_H
#define TZ_ACT_STARTS_H

#include "act/letter.h"
#include "base/arena.h"

#define TZ_STARTS_BLOCK 64 /* codes of one item of `bits` */

typedef struct {
    const uint64_t *bits;
} tz_starts;

static inline bool
tz_starts_word(uint8_t code)
{
    return (tz_code_class[code] & (TZ_CLASS_LETTER | TZ_CLASS_DIGIT)) != 0;
}

/* In the arena; false: out of memory.  O(text). */
bool tz_starts_make(tz_starts *starts, tz_arena *arena, tz_nstr text);

/* A walk over the starts in a span. */
typedef struct {
    const uint64_t *next; /* block behind the one at hand */
    uint64_t left;        /* bits of that block that are to come */
    size_t base, end;     /* of that block; of the span */
} tz_starts_walk;

static inline tz_starts_walk
tz_starts_in(const tz_starts *starts, taza_span span)
{
    size_t block = span.start / TZ_STARTS_BLOCK;
    return (tz_starts_walk){.next = starts->bits + block + 1,
                            .left = starts->bits[block] &
                                    UINT64_MAX << span.start % TZ_STARTS_BLOCK,
                            .base = block * TZ_STARTS_BLOCK,
                            .end = span.end};
}

/* The next start; false: the walk ends. */
static inline bool
tz_starts_next(tz_starts_walk *walk, size_t *at)
{
    while (walk->left == 0) {
        walk->base += TZ_STARTS_BLOCK;
        if (walk->base >= walk->end)
            return false;
        walk->left = *walk->next++;
    }
    *at = walk->base + tz_letters_lowest(walk->left);
    walk->left &= walk->left - 1;
    return *at < walk->end;
}

/* Does the start stand inside a word, behind a hyphen? */
static inline bool
tz_starts_inside(tz_nstr text, size_t at)
{
    size_t before = at;
    while (before > 0 && text.ptr[before - 1] == '-')
        before--;
    return before < at && before > 0 && tz_code_word(text.ptr[before - 1]);
}

#endif
