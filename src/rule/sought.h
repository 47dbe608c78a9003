/* sought.h - sorted strings of codes that a text is asked for at a place.
 *
 * Those that the text goes on with begin with each other, so the longest
 * leads to the rest:  по усмотрени → по усмот → по */
#ifndef TZ_RULE_SOUGHT_H
#define TZ_RULE_SOUGHT_H

#include "text/alphabet.h"

#define TZ_NO_SOUGHT UINT32_MAX

typedef struct {
    uint32_t at, len; /* its text, in the codes of all */
    uint32_t shorter; /* the nearest before it that it begins with; of equal
                         ones, too; TZ_NO_SOUGHT: none */
} tz_sought;

typedef struct {
    const uint8_t *codes;
    size_t code_count;
    const uint64_t *heads;  /* of each item: its first eight codes, the first
                               one highest; 0 for what it is shorter */
    const tz_sought *items; /* by text, in buckets of those that may follow each
                               other */
    size_t count;
} tz_sought_list;

/* The longest of the bucket [low, high) that the text begins with;
 * TZ_NO_SOUGHT: none.  O(log bucket). */
uint32_t tz_sought_longest(const tz_sought_list *list, uint32_t low,
                           uint32_t high, tz_nstr text);

/* A list while it is filled, in the order of the list. */
typedef struct {
    uint8_t *codes;
    size_t code_count;
    uint64_t *heads;
    tz_sought *items;
    size_t count;
} tz_sought_draft;

/* There is room for it; its bucket begins with item `first`. */
void tz_sought_add(tz_sought_draft *draft, size_t first, tz_nstr text);
static inline tz_sought_list
tz_sought_made(const tz_sought_draft *draft)
{
    return (tz_sought_list){draft->codes, draft->code_count, draft->heads,
                            draft->items, draft->count};
}
/* The order of texts in a bucket; 0: they are the same. */
int tz_sought_order(tz_nstr a, tz_nstr b);

#endif
