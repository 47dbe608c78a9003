/* guard.c - what a run reads, and so may not replace. */
#include "cli/guard.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/err.h"

static int
by_id(const void *left, const void *right)
{
    const tz_guarded *a = left, *b = right;

    if (a->id.device != b->id.device)
        return a->id.device < b->id.device ? -1 : 1;
    return (a->id.number > b->id.number) - (a->id.number < b->id.number);
}

static void
add(tz_guard *guard, const char *path, tz_guard_kind kind)
{
    tz_guarded *item = &guard->items[guard->count];

    item->kind = kind;
    guard->count += path && tz_io_identify(path, &item->id);
}

static bool
make(tz_guard *guard)
{
    const tz_drafts *drafts = guard->drafts;
    const tz_policies *p = guard->policies;
    const tz_configs *configs = &drafts->configs;

    guard->items = tz_arena_array(guard->arena,
                                  drafts->count + configs->count + p->count +
                                      p->baselines.count + 1,
                                  sizeof *guard->items);
    if (!guard->items)
        return false;
    for (size_t i = 0; i < drafts->count; i++)
        add(guard, drafts->items[i].path, TZ_GUARD_DRAFT);
    for (size_t i = 0; i < configs->count; i++)
        add(guard, configs->items[i]->path, TZ_GUARD_FILE);
    for (size_t i = 0; i < p->count; i++)
        add(guard, p->files[i]->name, TZ_GUARD_FILE);
    for (size_t i = 0; i < p->baselines.count; i++)
        add(guard, p->baselines.items[i].path, TZ_GUARD_BASELINE);
    if (guard->count)
        qsort(guard->items, guard->count, sizeof *guard->items, by_id);
    return true;
}

taza_status
tz_guard_refuse(tz_guard *guard, const char *file, bool baseline,
                taza_error *err)
{
    tz_guarded key;
    const tz_guarded *found;

    if (!guard->items && !make(guard))
        return tz_err_nomem(err);
    if (!tz_io_identify(file, &key.id))
        return TAZA_OK;
    found = bsearch(&key, guard->items, guard->count, sizeof key, by_id);
    if (!found || (baseline && found->kind == TZ_GUARD_BASELINE))
        return TAZA_OK;
    if (found->kind == TZ_GUARD_DRAFT)
        return tz_err(err, TAZA_USAGE,
                      "%.300s: is a draft of this run; a report would replace "
                      "it",
                      file);
    return tz_err(err, TAZA_USAGE,
                  "%.300s: this run goes by it; a report would replace it",
                  file);
}
