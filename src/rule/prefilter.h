/* prefilter.h - in which sentences a pattern can match at all: the literals
 * that matches hold (pattern.h), of all patterns, looked for in one pass.
 *
 *     … орган вправе отказать .\n      words: tried where a word begins
 *       ^     ^      ^                 others: tried everywhere
 *
 * The literals that begin at a place of the text begin with each other, so
 * the longest leads to the rest:  по усмотрени → по усмот → по */
#ifndef TZ_RULE_PREFILTER_H
#define TZ_RULE_PREFILTER_H

#include "rule/pattern.h"

/* A pattern with a shorter literal reads the whole text. */
#define TZ_PREFILTER_LEAST 3
#define TZ_NO_LITERAL      UINT32_MAX

/* --- while rules are loaded --- */

typedef struct {
    tz_nstr text;
    uint32_t pattern;
    uint32_t bucket; /* of its table */
    bool word;
} tz_need;
typedef struct {
    tz_need *items; /* grows in tz_alloc memory */
    size_t count, cap;
} tz_needs;

/* The literals of a pattern, copied to `arena`, which lives until the tables
 * are built; a set that says nothing is left out.  False: memory is out. */
bool tz_needs_add(tz_needs *needs, tz_arena *arena, size_t pattern,
                  const tz_literal *literals, size_t count);
void tz_needs_done(tz_needs *needs);

/* --- the tables --- */

typedef struct {
    tz_nstr text;
    uint32_t shorter; /* the longest other one that it begins with */
} tz_sought;

typedef struct {
    size_t base, count; /* of the literals: these */
    unsigned shift;     /* of the hash of three codes: the bucket */
    uint64_t *fourth;   /* [bucket]: bit for each fourth code that is looked
                           for, all if none is */
    uint32_t *first;    /* [bucket], and one more: of the literals */
} tz_sought_table;

typedef struct {
    tz_sought *literals; /* by table, bucket, text; no two are the same */
    size_t count;
    tz_sought_table words, others;
    /* Of pattern i: [first[i], first[i + 1]) of `uses`, indices of literals. */
    uint32_t *first, *uses;
} tz_prefilter;

/* Memory from `arena`; patterns are those below `patterns`.  False: memory is
 * out. O(n log n). */
bool tz_prefilter_build(tz_arena *arena, tz_needs *needs, size_t patterns,
                        tz_prefilter *out);
/* False: the pattern has to read the whole text. */
bool tz_prefilter_knows(const tz_prefilter *prefilter, size_t pattern);

/* --- a text --- */

/* A literal and a sentence in which it stands. */
typedef struct {
    uint32_t sentence;
    uint32_t earlier; /* of the same literal */
} tz_sighting;
typedef struct {
    tz_sighting *items; /* all three grow in tz_alloc memory, and are kept for
                           the next text */
    size_t count, cap;
    uint32_t *last; /* of each literal, an index of items; TZ_NO_LITERAL */
    size_t last_cap;
    uint8_t *marks; /* [sentence]: 1: a literal of the pattern stands there */
    size_t mark_cap, sentences;
} tz_sightings;

/* Reads a text of sentences that end in line feeds.  False: memory is out.
 * O(text), at most some dozen sightings a character. */
bool tz_prefilter_read(const tz_prefilter *prefilter, tz_nstr text,
                       tz_sightings *out);
/* Marks the sentences of a pattern.  O(its sightings). */
void tz_sightings_mark(const tz_prefilter *prefilter, tz_sightings *s,
                       size_t pattern);
/* The first marked sentence from that one on, whose mark goes; false: there
 * is none. */
bool tz_sightings_next(tz_sightings *s, size_t *sentence);
void tz_sightings_done(tz_sightings *s);

#endif
