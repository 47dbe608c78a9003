/* prefilter.h - where a pattern can match at all: the literals that matches
 * hold (pattern.h), of all patterns, looked for in one pass.
 *
 *     … орган вправе отказать .\n      words: tried where a word begins
 *       ^     ^      ^                 others: tried everywhere
 */
#ifndef TZ_RULE_PREFILTER_H
#define TZ_RULE_PREFILTER_H

#include "rule/pattern.h"
#include "rule/sought.h"

/* A pattern with a shorter literal reads the whole text. */
#define TZ_PREFILTER_LEAST 3

/* --- while rules are loaded --- */

typedef struct {
    tz_nstr text;
    uint32_t set;
    uint32_t bucket; /* of its table */
    bool start, word;
} tz_need;
typedef struct {
    tz_need *items; /* grows in tz_alloc memory */
    size_t count, cap;
} tz_needs;

/* Pattern i has the sets of literals from TZ_LITERAL_SETS · i on; a match
 * contains one of each that says something. */

/* The literals of a set, copied to `arena`, which lives until the tables
 * are built; a set that says nothing is left out.  False: memory is out. */
bool tz_needs_add(tz_needs *needs, tz_arena *arena, size_t set,
                  const tz_literal *literals, size_t count);
void tz_needs_done(tz_needs *needs);

/* --- the tables --- */

typedef struct {
    size_t base, count;     /* of the literals: these */
    unsigned shift;         /* of the hash of three codes: the bucket */
    const uint64_t *fourth; /* [bucket]: bit for each fourth code that is looked
                           for, all if none is */
    const uint32_t *first;  /* [bucket], and one more: of the literals */
} tz_sought_table;

typedef struct {
    tz_sought_list literals; /* by table, bucket, text; none comes twice */
    tz_sought_table words, others;
    size_t sets;
    /* Of set i: [first[i], first[i + 1]) of `uses`, indices of literals. */
    const uint32_t *first, *uses;
    /* Of literal i: [user_first[i], user_first[i + 1]) of `users`, sets. */
    const uint32_t *user_first, *users;
    const bool *starts; /* [set]: matches begin with their literal */
} tz_prefilter;

/* Memory from `arena`; patterns are those below `patterns`.  False: memory is
 * out. O(n log n). */
bool tz_prefilter_build(tz_arena *arena, tz_needs *needs, size_t patterns,
                        tz_prefilter *out);
/* False: the set is empty; if it is both, the pattern has to read the whole
 * text. */
bool tz_prefilter_knows(const tz_prefilter *prefilter, size_t set);

/* --- a text --- */

typedef struct {
    uint32_t literal, at;
} tz_sighting;
typedef struct {
    uint32_t from, to;
} tz_extent;
typedef struct {
    uint32_t literal;
    tz_extent of; /* the sightings' places */
} tz_seen;
/* What stands where; memory of tz_alloc, kept for the next text, which pays
 * for what is seen in it, not for what could be. */
typedef struct {
    tz_sighting *items; /* in the order of the text */
    size_t count, cap;
    uint32_t *places; /* by literal, rising */
    size_t place_cap;
    tz_seen *seen; /* each literal that was seen, once */
    size_t seen_count, seen_cap;
    uint32_t *number; /* [literal]: in `seen`, from 1; 0: it was not seen */
    uint64_t *met;    /* a bit for each set: one of its literals was seen */
    uint64_t *blanks; /* a bit for each code of the text */
    size_t blank_cap;
    size_t literals, sets; /* that there is room for */
} tz_sightings;

static inline bool
tz_sightings_met(const tz_sightings *s, size_t set)
{
    return (s->met[set / 64] >> set % 64 & 1) != 0;
}

/* False: memory is out.  O(text), at most some dozen sightings a character. */
bool tz_prefilter_read(const tz_prefilter *prefilter, tz_nstr text,
                       tz_sightings *out);
/* The earliest place from `low` on with at most `most` blanks between it and
 * `at`; UINT32_MAX: any number.  O(codes between / 64 + most). */
size_t tz_sightings_reach(const tz_sightings *s, size_t low, size_t at,
                          uint32_t most);
void tz_sightings_done(tz_sightings *s);

/* The places of a set's literals, one after the other: those of each
 * literal that are left, the nearest on top of a heap. */
typedef struct {
    const uint32_t *at, *end;
} tz_places;
typedef struct {
    tz_places heap[TZ_LITERALS_MOST];
    size_t count;
} tz_prospect;

/* How many places the set's literals stand at.  O(literals). */
size_t tz_prefilter_places(const tz_prefilter *prefilter, const tz_sightings *s,
                           size_t set);
/* Those at or behind `from`.  O(literals · log sightings). */
void tz_prospect_init(tz_prospect *p, const tz_prefilter *prefilter,
                      const tz_sightings *s, size_t set, size_t from);
/* The next place at or behind `from`, which rises; false: there is none.  Over
 * all calls O(places · log literals). */
bool tz_prospect_next(tz_prospect *p, size_t from, size_t *at);

#endif
