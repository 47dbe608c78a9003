/* segment.h - overlapping findings → flat runs of text.
 *
 *     f1      |---------------|
 *     f2            |-----------------|
 *             | 1   | 1 2     | 2     |     segments
 *
 * Spans of elements must nest; these do by construction. */
#ifndef TZ_REPORT_SEGMENT_H
#define TZ_REPORT_SEGMENT_H

#include "base/arena.h"

/* A place that a finding points at. */
typedef struct {
    taza_span span;   /* of the document's text; empty: shown nowhere */
    uint32_t finding; /* index */
    uint32_t place;   /* 0: the finding itself, else its nth further place */
    taza_severity severity;
} tz_mark;

typedef struct {
    taza_span span;
    const uint32_t *marks; /* ascending; every mark that begins or ends here,
                              and of the others the TZ_SEGMENT_NEAR that began
                              last: so the whole stays linear */
    size_t mark_count;
    taza_severity severity; /* highest of all marks, named or not */
} tz_segment;

#define TZ_SEGMENT_NEAR 8

typedef struct {
    const tz_mark *marks;
    size_t mark_count;
    tz_segment *items; /* in order; text without marks has none */
    size_t count;
} tz_segments;

struct taza_result;

/* Memory from `arena`.  O(n log n). */
taza_status tz_segment_cut(const tz_mark *marks, size_t count, tz_arena *arena,
                           tz_segments *out);
/* The same for the findings of a result and their further places. */
taza_status tz_segment_result(const struct taza_result *result, tz_arena *arena,
                              tz_segments *out);

/* Walks text in order, span after span, in pieces that lie wholly inside or
 * wholly outside a segment. */
typedef struct {
    const tz_segments *segments;
    size_t next; /* the first segment that may still matter */
} tz_segment_walk;

typedef struct {
    taza_span span;
    const tz_segment *segment; /* NULL: unmarked text */
} tz_piece;

/* Takes the next piece off the beginning of `rest`; false: it is empty. */
bool tz_segment_next(tz_segment_walk *walk, taza_span *rest, tz_piece *out);

#endif
