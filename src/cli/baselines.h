/* baselines.h - what was there before: the baseline of each draft, and what
 * becomes of it. */
#ifndef TZ_CLI_BASELINES_H
#define TZ_CLI_BASELINES_H

#include "base/io.h"
#include "cli/policyfile.h"

typedef struct {
    const char *path;     /* as it is said; NULL: only written */
    taza_policy *policy;  /* NULL likewise */
    taza_baseline *found; /* what the run makes of it */
} tz_known;

/* --baseline and --write-baseline are one for all drafts; else each follows
 * its configuration. */
typedef struct {
    const tz_options *options;
    tz_arena *arena;
    tz_known *items;
    size_t count, cap;
    size_t *of;       /* by draft: which of them, from 1; 0: none */
    const char *file; /* that is written; NULL: none */
    tz_io_file out;
    bool writing; /* `out` is open */
} tz_baselines;

/* Reads them.  tz_baselines_done in any case. */
taza_status tz_baselines_read(tz_arena *arena, const tz_policy_reader *reader,
                              const tz_drafts *drafts, tz_baselines *out,
                              taza_error *err);
struct tz_guard;
/* Opens the one that is to be written, if any is, so that what is wrong is
 * known before the work. */
taza_status tz_baselines_open(tz_baselines *baselines, struct tz_guard *guard,
                              taza_error *err);
/* Does any of the drafts have one? */
bool tz_baselines_any(const tz_baselines *baselines);
/* For the draft of this number; NULL: none. */
const taza_policy *tz_baselines_at(const tz_baselines *baselines, size_t draft);
/* The result of that draft. */
taza_status tz_baselines_take(tz_baselines *baselines, size_t draft,
                              const taza_result *result, taza_error *err);
/* Writes what has to be, unless something was not checked (`whole` false):
 * then that is said, and the file stays.  TAZA_SYNTAX: one is stale. */
taza_status tz_baselines_end(tz_baselines *baselines, bool whole,
                             taza_error *err);
void tz_baselines_done(tz_baselines *baselines);

#endif
