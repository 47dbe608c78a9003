/* map.c - offsets between two texts, one made from the other. */
#include "text/map.h"

#include "base/alloc.h"
#include "base/work.h"
#include "text/utf8.h"

enum {
    WIDE_MAX = (1 << 28) - 1 /* what the bit field holds */
};

/* Lower bytes of one upper character; 0: the kind does not say. */
static const uint8_t unit_size[] = {
    [TZ_MAP_COPY] = 1,   [TZ_MAP_UNITS1] = 1, [TZ_MAP_UNITS2] = 2,
    [TZ_MAP_UNITS4] = 4, [TZ_MAP_WIDE] = 0,
};

void
tz_map_init(tz_map *map, taza_str walked)
{
    *map = (tz_map){.walked = walked};
}

void
tz_map_done(tz_map *map)
{
    tz_free(map->runs);
    *map = (tz_map){0};
}

/* Offset behind `count` characters of the walked text. */
static size_t
walk(const tz_map *map, size_t at, size_t count)
{
    TZ_WORK(count);
    while (count-- > 0 && at < map->walked.len)
        tz_utf8_next(map->walked, &at);
    return at;
}

static bool
goes_on(const tz_map *map, const tz_map_run *add)
{
    const tz_map_run *last;

    if (map->count == 0)
        return false;
    last = &map->runs[map->count - 1];
    if (last->kind != add->kind)
        return false;
    if (add->kind == TZ_MAP_WIDE)
        return last->lower == add->lower && last->length == add->length;
    return map->lower_end == add->lower;
}

/* One run's worth. */
static void
add_run(tz_map *map, tz_map_run run, size_t count, size_t lower_end)
{
    size_t have;

    if (goes_on(map, &run)) {
        have = map->upper_len - map->runs[map->count - 1].upper;
        if (run.kind == TZ_MAP_COPY || run.kind == TZ_MAP_WIDE ||
            have + count <= TZ_MAP_RUN) {
            map->upper_len += count;
            map->lower_end = lower_end;
            return;
        }
    }
    if (map->count == map->cap) {
        void *runs = map->runs;
        if (!tz_grow(&runs, &map->cap, map->count + 1, sizeof run)) {
            map->failed = true;
            return;
        }
        map->runs = runs;
    }
    run.upper = (uint32_t)map->upper_len;
    map->runs[map->count++] = run;
    map->upper_len += count;
    map->lower_end = lower_end;
}

/* CHARS and UNITS: cut at whole characters, TZ_MAP_RUN upper bytes at most. */
static void
add_walked(tz_map *map, tz_map_run run, size_t count, size_t length)
{
    size_t lower = run.lower;

    while (count > 0) {
        size_t piece = count < TZ_MAP_RUN ? count : TZ_MAP_RUN;
        size_t end;
        if (count <= TZ_MAP_RUN && length > 0) {
            end = lower + length;
        } else if (run.kind == TZ_MAP_CHARS) {
            end = walk(map, lower, piece);
        } else {
            size_t from = map->upper_len;
            if (piece < count)
                piece = tz_utf8_prev(map->walked, from + piece) - from;
            end = lower + unit_size[run.kind] *
                              tz_utf8_count(tz_str_slice(map->walked, from,
                                                         from + piece));
        }
        run.lower = (uint32_t)lower;
        add_run(map, run, piece, end);
        length -= length < end - lower ? length : end - lower;
        lower = end;
        count -= piece;
    }
}

void
tz_map_add(tz_map *map, tz_map_kind kind, size_t count, size_t lower,
           size_t length)
{
    tz_map_run run = {.kind = (unsigned)kind & 0xF};

    if (count == 0 || map->failed)
        return;
    if (count > UINT32_MAX - map->upper_len || lower > UINT32_MAX ||
        length > UINT32_MAX - lower) {
        map->failed = true;
        return;
    }
    run.lower = (uint32_t)lower;
    if (kind == TZ_MAP_COPY) {
        add_run(map, run, count, lower + count);
    } else if (kind == TZ_MAP_WIDE) {
        run.length = (length < WIDE_MAX ? length : WIDE_MAX) & WIDE_MAX;
        add_run(map, run, count, lower + length);
    } else {
        add_walked(map, run, count, length);
    }
}

/* The last run that starts at or before `upper`. */
static const tz_map_run *
run_at(const tz_map *map, size_t upper)
{
    size_t low = 0, high = map->count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->runs[middle].upper <= upper)
            low = middle;
        else
            high = middle;
    }
    return &map->runs[low];
}

/* Characters of the upper text from `from` that begin before `to`. */
static size_t
upper_chars(const tz_map *map, size_t from, size_t to)
{
    size_t at = from, count = 0;

    while (at < to && at < map->walked.len) {
        tz_utf8_next(map->walked, &at);
        count++;
    }
    TZ_WORK(count);
    return count;
}

/* The lower span of the upper character that holds byte `upper`. */
static taza_span
one(const tz_map *map, size_t upper)
{
    const tz_map_run *run = run_at(map, upper);
    size_t into = upper - run->upper;
    taza_span span = {run->lower, run->lower};

    if (run->kind == TZ_MAP_COPY) {
        span.start += into;
        span.end = span.start + 1;
    } else if (run->kind == TZ_MAP_WIDE) {
        span.end += run->length;
    } else if (run->kind == TZ_MAP_CHARS) {
        span.start = walk(map, run->lower, into);
        span.end = walk(map, span.start, 1);
    } else {
        size_t units = upper_chars(map, run->upper, upper + 1);
        span.end += units * unit_size[run->kind];
        span.start = span.end - unit_size[run->kind];
    }
    return span;
}

taza_span
tz_map_span(const tz_map *map, taza_span upper)
{
    taza_span span;

    if (map->count == 0 || map->upper_len == 0)
        return (taza_span){0, 0};
    if (upper.end > map->upper_len)
        upper.end = map->upper_len;
    if (upper.start >= upper.end) {
        if (upper.start < map->upper_len)
            span.start = one(map, upper.start).start;
        else
            span.start = one(map, map->upper_len - 1).end;
        span.end = span.start;
        return span;
    }
    span.start = one(map, upper.start).start;
    span.end = one(map, upper.end - 1).end;
    return span;
}
