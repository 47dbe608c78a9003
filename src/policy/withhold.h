/* withhold.h - which findings of a document may stand, and what that leaves. */
#ifndef TZ_POLICY_WITHHOLD_H
#define TZ_POLICY_WITHHOLD_H

#include "policy/record.h"
#include "rule/rules.h"
#include "text/document.h"

/* "<!-- taza-accept RULE: reason -->" */
typedef struct {
    const char *rule, *reason; /* a rule's or a factor's id */
    taza_position at;
    size_t para; /* whose findings it accepts; para_count: none follows */
    bool wanted; /* a rule of that name ran */
    bool used;
} tz_permit;

typedef struct {
    tz_permit *items; /* by para */
    size_t count;
    taza_error *errors; /* of comments that are none */
    size_t error_count;
} tz_permits;

/* Reads the comments of a document.  Memory from `arena`.
 * O(comments · rules). */
taza_status tz_permits_read(const tz_document *doc,
                            const struct taza_rules *rules, const bool *wanted,
                            tz_arena *arena, tz_permits *out, taza_error *err);

/* A finding of an older version. */
typedef struct {
    uint64_t print; /* its fingerprint */
    const char *rule;
} tz_former;
int tz_former_order(const void *left, const void *right); /* for qsort */

typedef struct {
    const struct taza_rules *rules;
    const bool *wanted; /* by rule: it ran (policy.h) */
    const tz_document *doc;
    const struct taza_policy *accepted, *baseline; /* NULL: none */
    const char *path;        /* of the document, as it was given */
    taza_str place;          /* the same, as records name it */
    const tz_former *before; /* sorted */
    size_t before_count;
    tz_permits *permits; /* `used` is set */
    bool complete;       /* what is not found is not there */
    taza_finding *findings;
    size_t count;
    tz_arena *arena;
} tz_withhold_job;

typedef struct {
    taza_lapse *lapses; /* of records in their file's order, then comments */
    size_t lapse_count;
    /* Records of the baseline that occur, and of those of this document that
     * do not although their rule ran. */
    const tz_record **old, **dead;
    size_t old_count, dead_count;
} tz_withheld;

/* Sets `accepted` of findings: a comment goes before a record, a record before
 * the baseline.  In an act that is split, records that name the part hold, too;
 * whether they are stale only the part alone would show.  O(findings · log
 * records + records of the document). */
taza_status tz_withhold(const tz_withhold_job *job, tz_withheld *out,
                        taza_error *err);

/* The finding that may be what became of a record's: not accepted, of the same
 * rule, else of `factor` (NULL: unknown); in the same unit, with most words of
 * the quote in common; NULL: none is near.  O(findings). */
const taza_finding *tz_nearest(const taza_record *record, const char *factor,
                               const taza_finding *findings, size_t count);

#endif
