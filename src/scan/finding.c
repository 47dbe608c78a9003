/* finding.c - order of hits, one for overlapping words, covered factors. */
#include <stdlib.h>
#include <string.h>

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
        c = strcmp(a->id, b->id);
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
covers(const struct taza_rules *rules, const tz_factor *factor,
       const tz_factor *other)
{
    const tz_text *ids = rules->lists + factor->covers.at;
    taza_str id = tz_str(tz_rules_text(rules, other->id));

    for (size_t i = 0; i < factor->covers.count; i++)
        if (tz_str_is(id, tz_rules_text(rules, ids[i])))
            return true;
    return false;
}

/* What becomes of two overlapping hits: the index that goes, or neither. */
static size_t
loser(const struct taza_rules *rules, const tz_hit *hits, size_t a, size_t b)
{
    const tz_factor *fa = tz_rule_factor(rules, hits[a].rule);
    const tz_factor *fb = tz_rule_factor(rules, hits[b].rule);

    if (fa == fb)
        return better(&hits[b], &hits[a]) ? a : b;
    if (covers(rules, fa, fb))
        return b;
    return covers(rules, fb, fa) ? a : SIZE_MAX;
}

/* Hits that still overlap what follows; of one factor there is at most one,
 * so the list is as short as the list of factors. */
typedef struct {
    size_t *items;
    size_t count;
} active;

/* Forgets the active hits that end before hit `i`; true: no other beats it. */
static bool
stands(const struct taza_rules *rules, const tz_hit *hits, active *list,
       size_t i)
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
            loser(rules, hits, other, i) == i)
            stays = false;
    }
    list->count = kept;
    return stays;
}

/* Hit `i` stays: the active ones that it beats are gone. */
static void
settle(const struct taza_rules *rules, const tz_hit *hits, bool *gone,
       active *list, size_t i)
{
    size_t j, kept = 0;

    for (j = 0; j < list->count; j++) {
        size_t other = list->items[j];

        if (overlap(hits[other].text, hits[i].text) &&
            loser(rules, hits, other, i) == other)
            gone[other] = true;
        else
            list->items[kept++] = other;
    }
    list->items[kept++] = i;
    list->count = kept;
}

/* --- one norm, one factor, one finding --- */

/* A hit by its norm (the sentence) and factor. */
typedef struct {
    size_t norm, hit;
    const char *factor; /* its id */
} keyed;

static int
by_norm(const void *left, const void *right)
{
    const keyed *a = left, *b = right;
    int c = order(a->norm, b->norm);

    if (c == 0)
        c = strcmp(a->factor, b->factor);
    return c != 0 ? c : order(a->hit, b->hit);
}

static void
add_places(tz_hit *into, const taza_span *places, size_t count)
{
    if (count > 0)
        memcpy(into->places + into->place_count, places,
               count * sizeof(*places));
    into->place_count += count;
}

static int
by_start(const void *left, const void *right)
{
    const taza_span *a = left, *b = right;
    int c = order(a->start, b->start);

    return c != 0 ? c : order(b->end, a->end);
}

/* Mixed words have places all over the document, also in other hits. */
static void
tidy_places(tz_hit *hit)
{
    size_t kept = 0;

    qsort(hit->places, hit->place_count, sizeof(*hit->places), by_start);
    for (size_t i = 0; i < hit->place_count; i++)
        if (!overlap(hit->places[i], hit->text) &&
            (kept == 0 || !overlap(hit->places[kept - 1], hit->places[i])))
            hit->places[kept++] = hit->places[i];
    hit->place_count = kept;
}

/* Hits of one norm and factor: the most severe (of equal ones the first) is
 * the finding, the words of the others are its places, with its own. */
static bool
join(tz_arena *arena, tz_hit *hits, bool *gone, const keyed *keys, size_t count)
{
    size_t best = keys[0].hit, room = count;
    tz_hit all;

    for (size_t i = 0; i < count; i++) {
        room += hits[keys[i].hit].place_count;
        if (hits[keys[i].hit].severity > hits[best].severity)
            best = keys[i].hit;
    }
    all = hits[best];
    all.places = tz_arena_array(arena, room, sizeof(*all.places));
    if (all.places == NULL)
        return false;
    all.place_count = 0;
    add_places(&all, hits[best].places, hits[best].place_count);
    for (size_t i = 0; i < count; i++) {
        const tz_hit *hit = &hits[keys[i].hit];

        if (keys[i].hit == best)
            continue;
        gone[keys[i].hit] = true;
        add_places(&all, &hit->text, 1);
        add_places(&all, hit->places, hit->place_count);
    }
    tidy_places(&all);
    hits[best] = all;
    return true;
}

static bool
join_norms(const struct taza_rules *rules, tz_arena *arena,
           const tz_document *doc, tz_hit *hits, bool *gone, size_t count)
{
    keyed *keys = tz_arena_array(arena, count + 1, sizeof(*keys));
    size_t end;

    if (keys == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        keys[i] = (keyed){
            tz_doc_sentence_at(doc, hits[i].normal.start).start, i,
            tz_rules_text(rules, tz_rule_factor(rules, hits[i].rule)->id)};
    if (count > 1)
        qsort(keys, count, sizeof(*keys), by_norm);
    for (size_t i = 0; i < count; i = end) {
        for (end = i + 1; end < count && keys[end].norm == keys[i].norm &&
                          keys[end].factor == keys[i].factor;)
            end++;
        TZ_WORK(end - i);
        if (end - i > 1 && !join(arena, hits, gone, &keys[i], end - i))
            return false;
    }
    return true;
}

static void
sweep(tz_hit *hits, bool *gone, size_t *count)
{
    size_t kept = 0;

    for (size_t i = 0; i < *count; i++)
        if (!gone[i])
            hits[kept++] = hits[i];
    memset(gone, 0, *count * sizeof(*gone));
    *count = kept;
}

taza_status
tz_hits_settle(const struct taza_rules *rules, tz_arena *arena,
               const tz_document *doc, tz_hit *hits, size_t *count)
{
    bool *gone = tz_arena_array(arena, *count + 1, sizeof(*gone));
    active list = {tz_arena_array(arena, *count + 1, sizeof(size_t)), 0};

    if (gone == NULL || list.items == NULL)
        return TAZA_NOMEM;
    if (*count > 1)
        qsort(hits, *count, sizeof(*hits), by_place);
    for (size_t i = 0; i < *count; i++) {
        if (stands(rules, hits, &list, i))
            settle(rules, hits, gone, &list, i);
        else
            gone[i] = true;
    }
    sweep(hits, gone, count);
    if (!join_norms(rules, arena, doc, hits, gone, *count))
        return TAZA_NOMEM;
    sweep(hits, gone, count);
    return TAZA_OK;
}
