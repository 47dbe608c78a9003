/* guard.h - what a run reads, and so may not replace. */
#ifndef TZ_CLI_GUARD_H
#define TZ_CLI_GUARD_H

#include "base/io.h"
#include "cli/policies.h"

typedef enum {
    TZ_GUARD_DRAFT,
    TZ_GUARD_FILE, /* a configuration, or accepted findings */
    TZ_GUARD_BASELINE
} tz_guard_kind;

typedef struct {
    tz_io_id id;
    tz_guard_kind kind;
} tz_guarded;

/* Looks at the files when it is first asked: who writes none need not know. */
typedef struct tz_guard {
    tz_arena *arena;
    const tz_drafts *drafts;
    const tz_policies *policies;
    tz_guarded *items; /* those that are there, by id; NULL: not asked yet */
    size_t count;
} tz_guard;

/* TAZA_USAGE when the file, by whatever name, is one that the run reads.
 * `baseline`: it is to be a baseline, which may take the place of one.  The
 * first time O(n log n), then O(log n). */
taza_status tz_guard_refuse(tz_guard *guard, const char *file, bool baseline,
                            taza_error *err);

#endif
