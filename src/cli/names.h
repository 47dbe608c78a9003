/* names.h - file names for reports of one draft each. */
#ifndef TZ_CLI_NAMES_H
#define TZ_CLI_NAMES_H

#include "cli/drafts.h"

/* One name a draft, without extension, no two alike: the path below the
 * directory that was walked (else the file's name) with '-' for '/', and
 * "-2", "-3" for those met again.  NULL: out of memory. */
const char **tz_names_make(tz_arena *arena, const tz_drafts *drafts,
                           const tz_options *options);

#endif
