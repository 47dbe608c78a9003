/* guard.h - the drafts of a run, which no report may replace. */
#ifndef TZ_CLI_GUARD_H
#define TZ_CLI_GUARD_H

#include "base/io.h"
#include "cli/drafts.h"

typedef struct {
    tz_io_id *ids; /* of the drafts that are files; sorted */
    size_t count;
} tz_guard;

/* Memory from `arena`; false: there is none.  O(n log n). */
bool tz_guard_make(tz_arena *arena, const tz_drafts *drafts, tz_guard *out);
/* TAZA_USAGE when the file, by whatever name, is a draft.  O(log n). */
taza_status tz_guard_refuse(const tz_guard *guard, const char *file,
                            taza_error *err);

#endif
