/* policies.h - which findings of a run may stand: accepted files, baseline. */
#ifndef TZ_CLI_POLICIES_H
#define TZ_CLI_POLICIES_H

#include "base/table.h"
#include "cli/baselines.h"

/* An accepted file of the run. */
typedef struct {
    const char *name; /* from the working directory, if it can be */
    taza_policy *policy;
} tz_accepted;

/* Of a draft. */
typedef struct {
    const char *place; /* its full path */
    const taza_policy *accepted;
} tz_standing;

typedef struct {
    const tz_options *options;
    tz_arena *arena;
    const tz_repository *repo;
    char today[16];
    taza_str *walked; /* directories of the run, full */
    size_t walked_count;
    tz_policy_reader reader;
    tz_upward upward;
    tz_table by_path; /* a tz_accepted */
    tz_accepted **files;
    size_t count, cap;
    tz_standing *standings;    /* by draft */
    const taza_lapse **lapses; /* of files that the run missed */
    size_t lapse_count;
    tz_baselines baselines;
} tz_policies;

/* Reads them all.  `out` stays where it is.  tz_policies_done in any case. */
taza_status tz_policies_open(tz_arena *arena, const tz_options *options,
                             const tz_drafts *drafts, tz_policies *out,
                             taza_error *err);
/* For the draft of this number. */
void tz_policies_set(const tz_policies *policies, size_t draft,
                     taza_options *check);
void tz_policies_done(tz_policies *policies);

#endif
