/* test_segment.c - overlapping findings become flat runs. */
#include "support.h"

#include <stdio.h>

#include "base/work.h"
#include "report/segment.h"

#define MOST 64

typedef struct {
    tz_mark marks[8];
    size_t count;
    const char *expected; /* "start-end:marks/severity " … */
} row;

static const row rows[] = {
    {{{{0, 0}, 0, 0, TAZA_NOTE}}, 0, ""},
    {{{{3, 7}, 0, 0, TAZA_NOTE}}, 1, "3-7:0/1 "},
    {{{{3, 3}, 0, 0, TAZA_NOTE}}, 1, ""},
    {{{{0, 4}, 0, 0, TAZA_NOTE}, {{4, 8}, 1, 0, TAZA_ERROR}},
     2,
     "0-4:0/1 4-8:1/3 "},
    {{{{0, 6}, 0, 0, TAZA_NOTE}, {{4, 8}, 1, 0, TAZA_WARNING}},
     2,
     "0-4:0/1 4-6:0,1/2 6-8:1/2 "},
    {{{{0, 9}, 0, 0, TAZA_ERROR}, {{3, 5}, 1, 0, TAZA_NOTE}},
     2,
     "0-3:0/3 3-5:0,1/3 5-9:0/3 "},
    {{{{2, 5}, 0, 0, TAZA_NOTE}, {{2, 5}, 1, 0, TAZA_NOTE}}, 2, "2-5:0,1/1 "},
    {{{{5, 9}, 0, 0, TAZA_NOTE},
      {{0, 6}, 1, 0, TAZA_WARNING},
      {{8, 8}, 2, 0, TAZA_ERROR}},
     3,
     "0-5:1/2 5-6:0,1/2 6-9:0/1 "},
};

static void
print(const tz_segments *segments, char *out, size_t size)
{
    size_t i, m, at = 0;

    out[0] = '\0';
    for (i = 0; i < segments->count; i++) {
        const tz_segment *s = &segments->items[i];

        at += (size_t)snprintf(out + at, size - at, "%zu-%zu:", s->span.start,
                               s->span.end);
        for (m = 0; m < s->mark_count; m++)
            at += (size_t)snprintf(out + at, size - at, m ? ",%u" : "%u",
                                   s->marks[m]);
        at += (size_t)snprintf(out + at, size - at, "/%d ", s->severity);
    }
}

static void
test_cut(void **state)
{
    char text[400];
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        tz_arena *arena = tz_arena_new();
        tz_segments segments;

        assert_int_equal(
            tz_segment_cut(rows[i].marks, rows[i].count, arena, &segments),
            TAZA_OK);
        print(&segments, text, sizeof text);
        assert_string_equal(text, rows[i].expected);
        tz_arena_free(arena);
    }
}

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* What must hold of one position: it lies in a segment exactly if in a mark;
 * every mark that begins or ends there is named. */
static void
check_position(const tz_segments *segments, size_t at)
{
    const tz_segment *here = NULL;
    size_t i, m, cover = 0, highest = 0, named = 0;

    for (i = 0; i < segments->count; i++)
        if (segments->items[i].span.start <= at &&
            at < segments->items[i].span.end)
            here = &segments->items[i];
    for (i = 0; i < segments->mark_count; i++) {
        const tz_mark *mark = &segments->marks[i];
        bool listed = false;

        if (at < mark->span.start || at >= mark->span.end)
            continue;
        cover++;
        if (mark->severity > highest)
            highest = mark->severity;
        assert_non_null(here);
        for (m = 0; m < here->mark_count; m++)
            listed = listed || here->marks[m] == i;
        named += listed;
        if (here->span.start == mark->span.start ||
            here->span.end == mark->span.end)
            assert_true(listed);
    }
    assert_int_equal(here != NULL, cover > 0);
    if (!here)
        return;
    assert_int_equal(here->severity, highest);
    assert_int_equal(here->mark_count, named);
    assert_true(named == cover || named >= TZ_SEGMENT_NEAR);
}

static void
test_random(void **state)
{
    tz_mark marks[MOST];
    uint32_t seed = 7;
    size_t round, i, count, at;

    (void)state;
    for (round = 0; round < 200; round++) {
        tz_arena *arena = tz_arena_new();
        tz_segments segments;

        count = next_random(&seed) % MOST;
        for (i = 0; i < count; i++) {
            size_t start = next_random(&seed) % 80;

            marks[i] = (tz_mark){{start, start + next_random(&seed) % 40},
                                 (uint32_t)i,
                                 0,
                                 (taza_severity)(1 + next_random(&seed) % 3)};
        }
        assert_int_equal(tz_segment_cut(marks, count, arena, &segments),
                         TAZA_OK);
        for (i = 1; i < segments.count; i++)
            assert_true(segments.items[i - 1].span.end <=
                        segments.items[i].span.start);
        for (at = 0; at < 125; at++)
            check_position(&segments, at);
        tz_arena_free(arena);
    }
}

/* Pieces cover the walked span exactly and never straddle an edge. */
static void
test_walk(void **state)
{
    static const tz_mark marks[] = {{{2, 6}, 0, 0, TAZA_NOTE},
                                    {{4, 9}, 1, 0, TAZA_NOTE}};
    static const struct {
        size_t start, end;
        int segment;
    } expected[] = {{0, 2, -1}, {2, 4, 0}, {4, 5, 1},  {5, 6, 1},
                    {6, 9, 2},  {9, 9, 0}, {9, 12, -1}};
    tz_arena *arena = tz_arena_new();
    tz_segments segments;
    tz_segment_walk walk = {&segments, 0};
    taza_span spans[] = {{0, 5}, {5, 9}, {9, 9}, {9, 12}};
    size_t i, n = 0;
    tz_piece piece;

    (void)state;
    assert_int_equal(tz_segment_cut(marks, 2, arena, &segments), TAZA_OK);
    for (i = 0; i < TZ_COUNT(spans); i++)
        while (tz_segment_next(&walk, &spans[i], &piece)) {
            if (expected[n].start == expected[n].end)
                n++;
            assert_int_equal(piece.span.start, expected[n].start);
            assert_int_equal(piece.span.end, expected[n].end);
            if (expected[n].segment < 0)
                assert_null(piece.segment);
            else
                assert_ptr_equal(piece.segment,
                                 &segments.items[expected[n].segment]);
            n++;
        }
    assert_int_equal(n, TZ_COUNT(expected));
    tz_arena_free(arena);
}

static size_t
staggered_work(size_t count)
{
    tz_arena *arena = tz_arena_new();
    tz_mark *marks = tz_arena_array(arena, count, sizeof *marks);
    tz_segments segments;
    size_t i, before = tz_work, refs = 0;

    for (i = 0; i < count; i++)
        marks[i] = (tz_mark){{i, i + count}, (uint32_t)i, 0, TAZA_NOTE};
    assert_int_equal(tz_segment_cut(marks, count, arena, &segments), TAZA_OK);
    for (i = 0; i < segments.count; i++)
        refs += segments.items[i].mark_count;
    assert_true(refs <= (2 * TZ_SEGMENT_NEAR + 2) * count);
    tz_arena_free(arena);
    return tz_work - before;
}

/* Every finding overlaps every other; the lists stay linear all the same. */
static void
test_growth(void **state)
{
    size_t small = staggered_work(1000), large = staggered_work(8000);

    (void)state;
    assert_true(small > 0);
    assert_true(large * 10 <= small * 85);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_walk),
        cmocka_unit_test(test_growth),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
