/* finding.c - order of hits, one for overlapping words, covered factors. */
#include <stdlib.h>

#include "base/work.h"
#include "scan/worker.h"

static int
order(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int
by_place(const void *left, const void *right)
{
    const tz_hit *a = left, *b = right;
    int c = order(a->text.start, b->text.start);

    if (c == 0)
        c = order(b->text.end, a->text.end);
    if (c == 0)
        c = tz_str_cmp(tz_str(a->rule->id), tz_str(b->rule->id));
    return c != 0 ? c : order(a->normal.start, b->normal.start);
}

static bool
overlap(taza_span a, taza_span b)
{
    return a.start < b.end && b.start < a.end;
}

/* Of two overlapping hits of one factor: the more severe, then the longer,
 * then the earlier one stays. */
static bool
better(const tz_hit *a, const tz_hit *b)
{
    if (a->severity != b->severity)
        return a->severity > b->severity;
    return a->text.end - a->text.start > b->text.end - b->text.start;
}

static bool
covers(const tz_factor *factor, const tz_factor *other)
{
    const char *const *id;

    if (factor->covers == NULL)
        return false;
    for (id = factor->covers; *id != NULL; id++)
        if (tz_str_is(tz_str(*id), other->id))
            return true;
    return false;
}

/* What becomes of two overlapping hits: the index that goes, or neither. */
static size_t
loser(const tz_hit *hits, size_t a, size_t b)
{
    const tz_factor *fa = hits[a].rule->factor, *fb = hits[b].rule->factor;

    if (fa == fb)
        return better(&hits[b], &hits[a]) ? a : b;
    if (covers(fa, fb))
        return b;
    return covers(fb, fa) ? a : SIZE_MAX;
}

/* Hits that still overlap what follows; of one factor there is at most one,
 * so the list is as short as the list of factors. */
typedef struct {
    size_t *items;
    size_t count;
} active;

/* Forgets the active hits that end before hit `i`; true: no other beats it. */
static bool
stands(const tz_hit *hits, active *list, size_t i)
{
    size_t j, kept = 0;
    bool stays = true;

    for (j = 0; j < list->count; j++) {
        size_t other = list->items[j];

        TZ_WORK(1);
        if (hits[other].text.end <= hits[i].text.start)
            continue;
        list->items[kept++] = other;
        if (overlap(hits[other].text, hits[i].text) &&
            loser(hits, other, i) == i)
            stays = false;
    }
    list->count = kept;
    return stays;
}

/* Hit `i` stays: the active ones that it beats are gone. */
static void
settle(const tz_hit *hits, bool *gone, active *list, size_t i)
{
    size_t j, kept = 0;

    for (j = 0; j < list->count; j++) {
        size_t other = list->items[j];

        if (overlap(hits[other].text, hits[i].text) &&
            loser(hits, other, i) == other)
            gone[other] = true;
        else
            list->items[kept++] = other;
    }
    list->items[kept++] = i;
    list->count = kept;
}

taza_status
tz_hits_settle(tz_arena *arena, tz_hit *hits, size_t *count)
{
    bool *gone = tz_arena_array(arena, *count + 1, sizeof(*gone));
    active list = {tz_arena_array(arena, *count + 1, sizeof(size_t)), 0};
    size_t i, kept = 0;

    if (gone == NULL || list.items == NULL)
        return TAZA_NOMEM;
    if (*count > 1)
        qsort(hits, *count, sizeof(*hits), by_place);
    for (i = 0; i < *count; i++) {
        if (stands(hits, &list, i))
            settle(hits, gone, &list, i);
        else
            gone[i] = true;
    }
    for (i = 0; i < *count; i++)
        if (!gone[i])
            hits[kept++] = hits[i];
    *count = kept;
    return TAZA_OK;
}
