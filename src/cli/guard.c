/* guard.c - the drafts of a run, which no report may replace. */
#include "cli/guard.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/err.h"

static int
by_id(const void *left, const void *right)
{
    const tz_io_id *a = left, *b = right;

    if (a->device != b->device)
        return a->device < b->device ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

bool
tz_guard_make(tz_arena *arena, const tz_drafts *drafts, tz_guard *out)
{
    *out = (tz_guard){
        .ids = tz_arena_array(arena, drafts->count + 1, sizeof(tz_io_id))};
    if (!out->ids)
        return false;
    for (size_t i = 0; i < drafts->count; i++)
        out->count +=
            tz_io_identify(drafts->items[i].path, &out->ids[out->count]);
    qsort(out->ids, out->count, sizeof *out->ids, by_id);
    return true;
}

taza_status
tz_guard_refuse(const tz_guard *guard, const char *file, taza_error *err)
{
    tz_io_id id;

    if (!tz_io_identify(file, &id) ||
        !bsearch(&id, guard->ids, guard->count, sizeof id, by_id))
        return TAZA_OK;
    return tz_err(err, TAZA_USAGE,
                  "%.300s: is a draft of this run; a report would replace it",
                  file);
}
