/* ranks.c - which factors a run of check found most often. */
#include "cli/ranks.h"

#include <stdlib.h>
#include <string.h>

#include "cli/say.h"

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
tz_ranks_init(tz_arena *arena, taza_rules *const *sets, size_t count,
              tz_ranks *out)
{
    taza_rule_info info;
    size_t rules = 0, kept = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; taza_rules_at(sets[i], k, &info); k++)
            rules++;
    out->items = tz_arena_array(arena, rules, sizeof *out->items);
    out->count = 0;
    if (!out->items)
        return rules == 0;
    rules = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; taza_rules_at(sets[i], k, &info); k++)
            out->items[rules++] = (tz_rank){info.factor, 0};
    if (rules)
        qsort(out->items, rules, sizeof *out->items, by_factor);
    for (size_t i = 0; i < rules; i++)
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
tz_ranks_put(const tz_ranks *ranks, taza_lang ui, tz_buf *out)
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
        tz_say_words(out, ui, "; %zu more of %zu other factors", findings,
                     found - shown);
}
