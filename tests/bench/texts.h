/* texts.h - what the texts of the benchmark are made from, and how. */
#ifndef TZ_TESTS_BENCH_TEXTS_H
#define TZ_TESTS_BENCH_TEXTS_H

#include "base/arena.h"
#include "base/buf.h"

/* A sequence of numbers that is the same on every machine. */
typedef struct {
    uint64_t state;
} bench_chance;

uint32_t chance_below(bench_chance *chance, size_t limit); /* limit > 0 */
/* True once in so many times. */
bool chance_once_in(bench_chance *chance, size_t times);

typedef struct {
    taza_str *items;
    size_t count, cap;
} strings;

/* Sentences of norms in one language. */
typedef struct {
    strings clean;  /* Good examples, and the drafts of corpus/ */
    strings faulty; /* Bad examples */
    strings words;  /* that stand in either, six letters at least; sorted, no
                       two alike */
} bench_pool;

/* By taza_lang.  From the built-in rules and DIR/drafts; false: it was said
 * why not.  Memory from `arena`. */
bool pools_read(tz_arena *arena, const char *corpus, bench_pool pools[4]);
void pools_done(bench_pool pools[4]);
/* The words that rules find in the faulty sentences; the caller frees the
 * items. */
bool pool_triggers(tz_arena *arena, const bench_pool *pool, strings *out);

/* A sentence that was put together from one or two of the pool, with other
 * words and numbers in it; about one in forty is made from a faulty one. */
void sentence_put(const bench_pool *pool, bench_chance *chance, tz_buf *out);
/* What stands behind a comma of one, without the full stop. */
void clause_put(const bench_pool *pool, bench_chance *chance, tz_buf *out);

/* Appends an act of at least so many bytes. */
typedef struct {
    taza_lang lang;
    size_t bytes;
    bool markdown;
    bool wrapped; /* plain: lines of 80 characters at most */
} act_wish;
void act_put(const bench_pool pools[4], const act_wish *wish,
             bench_chance *chance, tz_buf *out);

#endif
