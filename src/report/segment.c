/* segment.c - overlapping findings → flat runs of text. */
#include "report/segment.h"

#include <stdlib.h>

#include "base/work.h"
#include "report/result.h"

/* A mark begins or ends. */
typedef struct {
    size_t at;
    uint32_t mark;
    bool begins;
} event;

/* The open marks as a ring in the order they began; `count` is the ring's
 * head, so that index arrays have count + 1 places. */
typedef struct {
    const tz_mark *marks;
    uint32_t head;
    uint32_t *next, *prev;
    size_t *listed; /* the number of the last segment that names it */
    size_t open;
    size_t by_severity[4];
    uint32_t *refs; /* all segments' lists, one behind the other */
    size_t ref_count;
} ring;

static int
by_offset(const void *left, const void *right)
{
    const event *a = left, *b = right;

    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    if (a->begins != b->begins)
        return a->begins ? 1 : -1;
    return (a->mark > b->mark) - (a->mark < b->mark);
}

static int
by_index(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;

    return (*a > *b) - (*a < *b);
}

static void
turn(ring *sweep, const event *edge)
{
    uint32_t mark = edge->mark, next, prev;
    size_t *severity = &sweep->by_severity[sweep->marks[mark].severity];

    if (edge->begins) {
        prev = sweep->prev[sweep->head];
        next = sweep->head;
        sweep->next[mark] = next;
        sweep->prev[mark] = prev;
        sweep->next[prev] = mark;
        sweep->prev[next] = mark;
        sweep->open++;
        ++*severity;
        return;
    }
    next = sweep->next[mark];
    prev = sweep->prev[mark];
    sweep->next[prev] = next;
    sweep->prev[next] = prev;
    sweep->open--;
    --*severity;
}

static void
list(ring *sweep, uint32_t mark, size_t number)
{
    if (sweep->listed[mark] == number)
        return;
    sweep->listed[mark] = number;
    sweep->refs[sweep->ref_count++] = mark;
}

static taza_severity
highest(const ring *sweep)
{
    size_t severity = TAZA_ERROR;

    while (severity > TAZA_NOTE && !sweep->by_severity[severity])
        severity--;
    return (taza_severity)severity;
}

/* Fills the segment that ends where `ends` … `last` lie. */
static void
describe(ring *sweep, tz_segment *segment, size_t number, const event *ends,
         const event *last)
{
    uint32_t *refs = sweep->refs + sweep->ref_count;
    size_t first = sweep->ref_count, near = 0;
    uint32_t mark;

    for (mark = sweep->prev[sweep->head]; mark != sweep->head;
         mark = sweep->prev[mark]) {
        if (sweep->marks[mark].span.start < segment->span.start &&
            near++ == TZ_SEGMENT_NEAR)
            break;
        list(sweep, mark, number);
    }
    for (; ends < last && ends->at == segment->span.end && !ends->begins;
         ends++)
        list(sweep, ends->mark, number);
    segment->marks = refs;
    segment->mark_count = sweep->ref_count - first;
    qsort(refs, segment->mark_count, sizeof *refs, by_index);
    segment->severity = highest(sweep);
    TZ_WORK(segment->mark_count + 1);
}

static bool
prepare(ring *sweep, const tz_mark *marks, size_t count, tz_arena *arena)
{
    /* Begins and ends, and a few neighbours for each of 2n segments. */
    size_t refs = 2 * count + 2 * count * TZ_SEGMENT_NEAR;

    sweep->marks = marks;
    sweep->head = (uint32_t)count;
    sweep->next = tz_arena_array(arena, count + 1, sizeof *sweep->next);
    sweep->prev = tz_arena_array(arena, count + 1, sizeof *sweep->prev);
    sweep->listed = tz_arena_array(arena, count, sizeof *sweep->listed);
    sweep->refs = tz_arena_array(arena, refs, sizeof *sweep->refs);
    if (!sweep->next || !sweep->prev || !sweep->listed || !sweep->refs)
        return false;
    sweep->next[count] = sweep->prev[count] = sweep->head;
    return true;
}

/* The edges of all marks that are not empty, sorted; their number. */
static size_t
edges_of(const tz_mark *marks, size_t count, event *edges)
{
    size_t i, used = 0;

    for (i = 0; i < count; i++) {
        if (marks[i].span.start >= marks[i].span.end)
            continue;
        edges[used++] = (event){marks[i].span.start, (uint32_t)i, true};
        edges[used++] = (event){marks[i].span.end, (uint32_t)i, false};
    }
    qsort(edges, used, sizeof *edges, by_offset);
    return used;
}

taza_status
tz_segment_cut(const tz_mark *marks, size_t count, tz_arena *arena,
               tz_segments *out)
{
    event *edges = tz_arena_array(arena, 2 * count + 1, sizeof *edges);
    ring sweep = {0};
    size_t i, used, from = 0;
    tz_segment *segment;

    *out = (tz_segments){.marks = marks, .mark_count = count};
    out->items = tz_arena_array(arena, 2 * count + 1, sizeof *out->items);
    if (!edges || !out->items || !prepare(&sweep, marks, count, arena))
        return TAZA_NOMEM;
    used = edges_of(marks, count, edges);
    for (i = 0; i < used; i++) {
        if (sweep.open && from < edges[i].at) {
            segment = &out->items[out->count++];
            segment->span = (taza_span){from, edges[i].at};
            describe(&sweep, segment, out->count, edges + i, edges + used);
        }
        from = edges[i].at;
        turn(&sweep, &edges[i]);
    }
    return TAZA_OK;
}

static tz_mark
mark_of(const struct taza_result *result, size_t finding, size_t place)
{
    const taza_finding *found = &result->findings[finding];
    taza_span span = place ? found->places[place - 1].span : found->at.span;
    size_t len = result->doc.text.len;

    if (span.end > len)
        span.end = len;
    if (span.start > span.end)
        span.start = span.end;
    return (tz_mark){span, (uint32_t)finding, (uint32_t)place, found->severity};
}

taza_status
tz_segment_result(const struct taza_result *result, tz_arena *arena,
                  tz_segments *out)
{
    size_t i, place, count = result->finding_count, used = 0;
    tz_mark *marks;

    for (i = 0; i < result->finding_count; i++)
        count += result->findings[i].place_count;
    marks = tz_arena_array(arena, count, sizeof *marks);
    if (!marks)
        return TAZA_NOMEM;
    for (i = 0; i < result->finding_count; i++)
        for (place = 0; place <= result->findings[i].place_count; place++)
            marks[used++] = mark_of(result, i, place);
    return tz_segment_cut(marks, count, arena, out);
}

bool
tz_segment_next(tz_segment_walk *walk, taza_span *rest, tz_piece *out)
{
    const tz_segments *all = walk->segments;
    const tz_segment *segment = NULL;
    size_t end = rest->end;

    if (rest->start >= rest->end)
        return false;
    while (walk->next < all->count &&
           all->items[walk->next].span.end <= rest->start)
        walk->next++;
    if (walk->next < all->count)
        segment = &all->items[walk->next];
    if (segment && segment->span.start > rest->start) {
        if (segment->span.start < end)
            end = segment->span.start;
        segment = NULL;
    } else if (segment && segment->span.end < end) {
        end = segment->span.end;
    }
    *out = (tz_piece){{rest->start, end}, segment};
    rest->start = end;
    return true;
}
