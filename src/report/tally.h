/* tally.h - findings counted by factor. */
#ifndef TZ_REPORT_TALLY_H
#define TZ_REPORT_TALLY_H

#include "base/arena.h"

typedef struct {
    const char *factor, *name; /* copies */
    size_t count;
    size_t by_severity[4]; /* index taza_severity */
} tz_tally_row;

/* All zero is an empty tally. */
typedef struct {
    tz_arena *arena;    /* of the copies */
    tz_tally_row *rows; /* by factor, bytes */
    size_t count, cap;
} tz_tally;

void tz_tally_done(tz_tally *tally);
/* O(log factors), and O(factors) for a new one. */
taza_status tz_tally_add(tz_tally *tally, const taza_finding *finding);
/* Most severe first, then most frequent; ends the adding. */
void tz_tally_rank(tz_tally *tally);

#endif
