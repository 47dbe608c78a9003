/* refs.h - the references of an act while they are read. */
#ifndef TZ_ACT_REFS_H
#define TZ_ACT_REFS_H

#include "act/token.h"

#define TZ_REF_LEVELS 8 /* deeper chains are cut */

/* Where a reference of the paragraph stands among its tokens. */
typedef struct {
    uint32_t first, end;
} tz_ref_spot;

typedef struct {
    tz_reading *r;
    /* The paragraph that is read. */
    size_t para, base; /* base: of its text in the normal text */
    tz_nstr text;
    taza_lang lang;
    size_t brackets; /* that are open at the token that is read */
    bool amending;   /* the act changes others: what it cites is theirs */
    bool closed;     /* a signature or enacting formula: it was read whole */
    tz_tokens tokens;
    tz_ref *refs;
    size_t ref_count, ref_cap;
    tz_ref_level *levels;
    size_t level_count, level_cap;
    tz_ref_number *numbers;
    size_t number_count, number_cap;
    tz_ref_spot *spots; /* of the paragraph's references */
    size_t spot_count, spot_cap;
    size_t *targets;
    size_t target_count, target_cap;
} tz_refs;

/* A chain of levels while it is parsed, in the order of the text. */
typedef struct {
    tz_ref_level levels[TZ_REF_LEVELS];
    size_t count;
    size_t first, end; /* tokens */
    size_t lead;       /* normal offset where it starts instead; 0: none */
    uint8_t act, genre;
    bool own, named, doubt;
    bool inward; /* outermost level first, as in Kazakh */
} tz_ref_chain;

/* refseek.c: false: the paragraph has no reference.  O(text). */
bool tz_ref_may_stand(const tz_refs *refs, size_t para);

/* refchain.c: reads the chain of units that begins with a token, Russian and
 * English or Kazakh; false: none, and `chain->end` is where to go on. */
bool tz_ref_chain_read(tz_refs *refs, size_t at, tz_ref_chain *chain);

/* refact.c: whose the units are: what stands behind the chain, or in Kazakh
 * before it; and acts named as a whole. */
void tz_ref_act_after(tz_refs *refs, tz_ref_chain *chain);
void tz_ref_act_before(tz_refs *refs, tz_ref_chain *chain);
bool tz_ref_act_alone(tz_refs *refs, size_t at, tz_ref_chain *chain);
/* Does a date begin at `at`: "от 5 января", "dated …"? */
bool tz_ref_dated(tz_nstr text, size_t at);

/* A numbered unit where it can be looked for. */
typedef struct {
    uint32_t scope; /* 0: the act itself; a unit's index and 1 */
    uint8_t kind;
    tz_ref_figure figure;
    uint32_t unit;
} tz_ref_entry;

/* Sorted by scope, kind, way of writing, number, unit. */
typedef struct {
    tz_ref_entry *items;
    size_t count;
} tz_ref_index;

/* refindex.c: O(units log units); then O(log units) a question. */
void tz_ref_index_make(tz_ref_index *index, tz_reading *r);
void tz_ref_index_done(tz_ref_index *index);
/* Entries [first, end) of a scope with numbers from low to high. */
typedef struct {
    size_t first, end;
} tz_ref_run;
tz_ref_run tz_ref_index_find(const tz_ref_index *index, uint32_t scope,
                             uint8_t kind, tz_ref_figure low,
                             tz_ref_figure high);
/* All of a kind that are written this way. */
tz_ref_run tz_ref_index_all(const tz_ref_index *index, uint32_t scope,
                            uint8_t kind, uint8_t figure);

/* resolve.c: leads references of this act to its units. */
void tz_ref_resolve(tz_refs *refs);

/* refdefect.c: a number of the innermost level that is said to be in `scope`
 * is not there. */
void tz_ref_missing(tz_refs *refs, const tz_ref_index *index, const tz_ref *ref,
                    const tz_ref_number *number, uint32_t scope, uint8_t kind);
/* Is a reference plainly of this act, and its act one to be judged? */
bool tz_ref_judged(const tz_refs *refs, const tz_ref *ref);
/* What the targets tell of references, when all are known. */
void tz_ref_defects(tz_refs *refs);

/* refsense.c: the one target of a reference, an entry of the index, speaks of
 * something else. */
void tz_ref_sense(tz_refs *refs, const tz_ref_index *index, const tz_ref *ref,
                  size_t entry);
/* Is a unit named as the ground of something: "в соответствии с пунктом 5",
 * "5-тармаққа сәйкес"? */
bool tz_ref_ground(const tz_refs *refs, const tz_ref *ref);

#endif
