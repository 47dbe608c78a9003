/* ranks.c - which factors a run of check found most often. */
#include "cli/ranks.h"

#include <stdlib.h>
#include <string.h>

/* By name; more would not be read. */
#define SHOWN 5

static int
by_factor(const void *a, const void *b)
{
    return strcmp(((const tz_rank *)a)->factor, ((const tz_rank *)b)->factor);
}

static int
by_count(const void *a, const void *b)
{
    const tz_rank *x = a, *y = b;

    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return by_factor(a, b);
}

bool
tz_ranks_init(tz_arena *arena, const taza_rules *rules, tz_ranks *out)
{
    taza_rule_info info;
    size_t count = 0, kept = 0;

    while (taza_rules_at(rules, count, &info))
        count++;
    out->items = tz_arena_array(arena, count, sizeof *out->items);
    out->count = 0;
    if (!out->items)
        return count == 0;
    for (size_t i = 0; taza_rules_at(rules, i, &info); i++)
        out->items[i] = (tz_rank){info.factor, 0};
    qsort(out->items, count, sizeof *out->items, by_factor);
    for (size_t i = 0; i < count; i++)
        if (!kept || by_factor(&out->items[kept - 1], &out->items[i]) != 0)
            out->items[kept++] = out->items[i];
    out->count = kept;
    return true;
}

void
tz_ranks_add(tz_ranks *ranks, const taza_result *result)
{
    const taza_finding *finding;

    for (size_t i = 0; (finding = taza_result_at(result, i)); i++) {
        tz_rank key = {finding->factor, 0};
        tz_rank *rank = bsearch(&key, ranks->items, ranks->count,
                                sizeof *ranks->items, by_factor);

        if (rank && !finding->accepted)
            rank->count++;
    }
}

const char *
tz_ranks_sort(tz_ranks *ranks)
{
    if (ranks->count)
        qsort(ranks->items, ranks->count, sizeof *ranks->items, by_count);
    return ranks->count && ranks->items[0].count ? ranks->items[0].factor
                                                 : NULL;
}

void
tz_ranks_put(const tz_ranks *ranks, tz_buf *out)
{
    size_t found = 0, shown, findings = 0;

    while (found < ranks->count && ranks->items[found].count)
        found++;
    /* "1 more" would be as long as its name. */
    shown = found == SHOWN + 1 ? found : SHOWN;
    for (size_t i = 0; i < found; i++) {
        const tz_rank *rank = &ranks->items[i];

        if (i < shown)
            tz_buf_printf(out, "%s%s %zu", i ? ", " : "", rank->factor,
                          rank->count);
        else
            findings += rank->count;
    }
    if (found > shown)
        tz_buf_printf(out, "; %zu more of %zu other factors", findings,
                      found - shown);
}
