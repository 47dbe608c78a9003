/* policies.h - which findings of a run may stand: accepted files, baseline. */
#ifndef TZ_CLI_POLICIES_H
#define TZ_CLI_POLICIES_H

#include "base/io.h"
#include "cli/drafts.h"
#include "cli/options.h"

#define TZ_ACCEPTED_FILE ".taza-accepted"

/* An accepted file of the run. */
typedef struct {
    const char *path; /* full */
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
    char today[16];
    taza_str here;    /* the working directory */
    taza_str *walked; /* directories of the run, full */
    size_t walked_count;
    tz_accepted *files;
    size_t count, cap;
    tz_standing *standings; /* by draft */
    taza_policy *baseline;
    taza_baseline *found;      /* what the run makes of it */
    tz_io_file out;            /* the baseline that will be written … */
    bool writing;              /* … is open */
    const taza_lapse **lapses; /* of files that the run missed */
    size_t lapse_count;
} tz_policies;

/* Reads them all, and opens the baseline that is to be written, so that what
 * is wrong is known before the work.  tz_policies_done in any case. */
taza_status tz_policies_open(tz_arena *arena, const tz_options *options,
                             const tz_drafts *drafts, tz_policies *out,
                             taza_error *err);
/* For the draft of this number. */
void tz_policies_set(const tz_policies *policies, size_t draft,
                     taza_options *check);
/* Results, in the order of the drafts. */
taza_status tz_policies_take(tz_policies *policies, const taza_result *result,
                             taza_error *err);
/* Writes the baseline if it has to, unless something was not checked: then
 * that is an error, and nothing is touched.  TAZA_SYNTAX: the one that was
 * read has records that no longer occur. */
taza_status tz_policies_end(tz_policies *policies, bool whole, taza_error *err);
void tz_policies_done(tz_policies *policies);

/* --- for one draft ------------------------------------------------------- */

/* Today, by --today or the calendar.  TAZA_USAGE: a bad day. */
taza_status tz_policies_today(const tz_options *options, char out[16],
                              taza_error *err);
/* Reads a file of accepted findings, called `name` in messages. */
taza_status tz_policies_read(const char *path, const char *name,
                             const taza_policy_options *options, tz_buf *bytes,
                             taza_policy **out, taza_error *err);

#endif
