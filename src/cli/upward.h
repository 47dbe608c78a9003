/* upward.h - the nearest file of a name above a draft, as far as its repository
 * goes. */
#ifndef TZ_CLI_UPWARD_H
#define TZ_CLI_UPWARD_H

#include "base/arena.h"
#include "base/table.h"
#include "cli/repository.h"

/* Looks into each directory of a run once. */
typedef struct {
    tz_arena *arena;
    const char *name;          /* of the files */
    const tz_repository *repo; /* whose index has them; NULL: the disk */
    tz_table dirs;             /* that were looked into */
} tz_upward;

/* The file in `start` (a full path), else in the nearest directory above it, no
 * further than the one that has a ".git".  *out: its full path, always the
 * same pointer for the same file; NULL: there is none. */
taza_status tz_upward_find(tz_upward *upward, taza_str start, const char **out,
                           taza_error *err);
void tz_upward_done(tz_upward *upward);

/* Appends the directory of the repository that `dir` is in; false: it is in
 * none, or there is no memory (tz_buf_ok). */
bool tz_upward_top(taza_str dir, tz_buf *out);

#endif
