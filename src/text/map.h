/* map.h - offsets between two texts, one made from the other.
 *
 *     upper   м е м л е к е т   ә     the text that was made
 *             | | | | | | | |  \|
 *     lower   м е м л е к е т ␣␣ә    the text it was made from
 *
 * The upper text is covered without gaps by runs; lower text may be skipped.
 * Used for normal → text, text → decoded file and decoded file → bytes.  The
 * only place where an offset changes its coordinates. */
#ifndef TZ_TEXT_MAP_H
#define TZ_TEXT_MAP_H

#include "base/str.h"

typedef enum {
    TZ_MAP_COPY,   /* one byte is one byte */
    TZ_MAP_CHARS,  /* one upper byte is one UTF-8 character of lower */
    TZ_MAP_UNITS1, /* one UTF-8 character of upper is 1 lower byte */
    TZ_MAP_UNITS2, /* … 2 lower bytes (UTF-16, one unit) */
    TZ_MAP_UNITS4, /* … 4 lower bytes (UTF-32, surrogate pairs) */
    TZ_MAP_WIDE    /* all upper bytes of the run are all of `length` */
} tz_map_kind;

/* Characters that a look-up may walk. */
enum {
    TZ_MAP_RUN = 256
};

typedef struct {
    uint32_t upper, lower;
    uint32_t length : 28; /* of lower, for TZ_MAP_WIDE */
    uint32_t kind : 4;
} tz_map_run;

typedef struct {
    tz_map_run *runs;
    size_t count, cap;
    taza_str walked;  /* the UTF-8 side that is stepped through: lower for
                         CHARS, upper for UNITS */
    size_t upper_len; /* end of the last run */
    size_t lower_end; /* where the last run ends in lower */
    bool failed;      /* memory, or an offset of 4 GiB; sticky */
} tz_map;

void tz_map_init(tz_map *map, taza_str walked);
void tz_map_done(tz_map *map);
/* The next `count` upper bytes come from lower offset `lower`.  Joins the
 * last run where it goes on; splits long runs so that a look-up walks at most
 * 256 characters.  `length`: the lower bytes; for TZ_MAP_WIDE always (0: an
 * empty place; what is above 256 MiB is cut), for CHARS and UNITS 0 when not
 * known: then, or when `count` is above 256, the text is walked.  O(1), walked
 * O(count). */
void tz_map_add(tz_map *map, tz_map_kind kind, size_t count, size_t lower,
                size_t length);
/* The lower span that produced upper [start, end): from the beginning of the
 * first character's to the end of the last one's; what was skipped at the
 * edges is outside.  An empty span gives an empty one.  O(log runs + 256). */
taza_span tz_map_span(const tz_map *map, taza_span upper);

#endif
