/* tally.c - findings counted by factor. */
#include "report/tally.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/work.h"

void
tz_tally_done(tz_tally *tally)
{
    tz_arena_free(tally->arena);
    tz_free(tally->rows);
    *tally = (tz_tally){0};
}

/* Where the factor stands or would stand. */
static size_t
find(const tz_tally *tally, taza_str factor)
{
    size_t low = 0, high = tally->count, middle;

    while (low < high) {
        middle = low + (high - low) / 2;
        if (tz_str_cmp(tz_str(tally->rows[middle].factor), factor) < 0)
            low = middle + 1;
        else
            high = middle;
        TZ_WORK(1);
    }
    return low;
}

static tz_tally_row *
insert(tz_tally *tally, size_t at, const taza_finding *finding)
{
    tz_tally_row row = {0};

    if (!tally->arena)
        tally->arena = tz_arena_new();
    if (!tally->arena || !tz_grow((void **)&tally->rows, &tally->cap,
                                  tally->count + 1, sizeof row))
        return NULL;
    row.factor = tz_arena_cstr(tally->arena, tz_str(finding->factor));
    row.name = tz_arena_cstr(tally->arena, tz_str(finding->factor_name));
    if (!row.factor || !row.name)
        return NULL;
    memmove(tally->rows + at + 1, tally->rows + at,
            (tally->count - at) * sizeof row);
    tally->rows[at] = row;
    tally->count++;
    return &tally->rows[at];
}

taza_status
tz_tally_add(tz_tally *tally, const taza_finding *finding)
{
    taza_str factor = tz_str(finding->factor);
    size_t at = find(tally, factor);
    tz_tally_row *row = NULL;

    if (at < tally->count && tz_str_is(factor, tally->rows[at].factor))
        row = &tally->rows[at];
    else
        row = insert(tally, at, finding);
    if (!row)
        return TAZA_NOMEM;
    row->count++;
    row->by_severity[finding->severity]++;
    return TAZA_OK;
}

static int
by_weight(const void *left, const void *right)
{
    const tz_tally_row *a = left, *b = right;
    size_t s;

    for (s = TAZA_ERROR; s >= TAZA_NOTE; s--)
        if (a->by_severity[s] != b->by_severity[s])
            return a->by_severity[s] > b->by_severity[s] ? -1 : 1;
    return strcmp(a->factor, b->factor);
}

void
tz_tally_rank(tz_tally *tally)
{
    if (tally->count)
        qsort(tally->rows, tally->count, sizeof *tally->rows, by_weight);
}
