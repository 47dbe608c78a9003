/* ranks.h - which factors a run of check found most often. */
#ifndef TZ_CLI_RANKS_H
#define TZ_CLI_RANKS_H

#include "base/arena.h"
#include "base/buf.h"

typedef struct {
    const char *factor; /* of the rules */
    size_t count;
} tz_rank;

typedef struct {
    tz_rank *items; /* by factor, until they are put */
    size_t count;
} tz_ranks;

/* A row for each factor of the sets of rules, which have to live as long.
 * False: out of memory. */
bool tz_ranks_init(tz_arena *arena, taza_rules *const *sets, size_t count,
                   tz_ranks *out);
/* Findings that were accepted do not count. */
void tz_ranks_add(tz_ranks *ranks, const taza_result *result);
/* The factor found most often; NULL: none was.  Sorts: nothing can be added
 * any more. */
const char *tz_ranks_sort(tz_ranks *ranks);
/* "vague-deadline 4, open-list 2; 3 more of 2 other factors", when sorted. */
void tz_ranks_put(const tz_ranks *ranks, taza_lang ui, tz_buf *out);

#endif
