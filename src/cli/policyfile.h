/* policyfile.h - reads a file of accepted findings, or a baseline. */
#ifndef TZ_CLI_POLICYFILE_H
#define TZ_CLI_POLICYFILE_H

#include "cli/drafts.h"
#include "cli/options.h"

#define TZ_ACCEPTED_FILE ".taza-accepted"

typedef struct {
    const tz_options *options;
    const tz_repository *repo; /* see cli/beside.h; NULL: the disk */
    taza_policy_options how;   /* `dir` is that of the file */
} tz_policy_reader;

/* `path` is what it is called in messages, too.  `bytes` (may be NULL): what
 * was read. */
taza_status tz_policy_read(const tz_policy_reader *reader, const char *path,
                           tz_buf *bytes, taza_policy **out, taza_error *err);
/* The same for one that the configuration names in field `set`, which is said
 * when it cannot be read. */
taza_status tz_policy_configured(const tz_policy_reader *reader,
                                 const tz_settings *settings, tz_set set,
                                 taza_policy **out, taza_error *err);

/* Today, by --today or the calendar.  TAZA_USAGE: a bad day. */
taza_status tz_policy_today(const tz_options *options, char out[16],
                            taza_error *err);

#endif
