/* test_map.c - offsets between two texts. */
#include "support.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/work.h"
#include "text/map.h"
#include "text/utf8.h"

static void
check(const tz_map *map, size_t from, size_t to, size_t start, size_t end)
{
    taza_span got = tz_map_span(map, (taza_span){from, to});

    assert_int_equal(got.start, start);
    assert_int_equal(got.end, end);
}

static void
empty_map(void **state)
{
    tz_map map;

    (void)state;
    tz_map_init(&map, TZ_STR(""));
    check(&map, 0, 0, 0, 0);
    check(&map, 3, 9, 0, 0);
    tz_map_add(&map, TZ_MAP_COPY, 0, 7, 0);
    assert_int_equal(map.count, 0);
    tz_map_done(&map);
    tz_map_done(&map);
}

/*  upper  abc|de|&|x     lower  abc....de&amp;x  */
static void
copies_and_wide(void **state)
{
    tz_map map;

    (void)state;
    tz_map_init(&map, TZ_STR(""));
    tz_map_add(&map, TZ_MAP_COPY, 2, 0, 0);
    tz_map_add(&map, TZ_MAP_COPY, 1, 2, 0);
    tz_map_add(&map, TZ_MAP_COPY, 2, 7, 0);
    tz_map_add(&map, TZ_MAP_WIDE, 1, 9, 5);
    tz_map_add(&map, TZ_MAP_COPY, 1, 14, 0);
    tz_map_add(&map, TZ_MAP_WIDE, 1, 15, 0);
    assert_int_equal(map.count, 5);
    check(&map, 0, 3, 0, 3);
    check(&map, 2, 4, 2, 8);
    check(&map, 3, 5, 7, 9);
    check(&map, 5, 6, 9, 14);
    check(&map, 4, 7, 8, 15);
    check(&map, 7, 8, 15, 15);
    check(&map, 3, 3, 7, 7);
    check(&map, 8, 8, 15, 15);
    check(&map, 0, 99, 0, 15);
    tz_map_done(&map);
}

/* Several upper bytes that all are one lower span. */
static void
wide_runs(void **state)
{
    tz_map map;

    (void)state;
    tz_map_init(&map, TZ_STR(""));
    tz_map_add(&map, TZ_MAP_WIDE, 3, 10, 4);
    tz_map_add(&map, TZ_MAP_WIDE, 1, 10, 4);
    assert_int_equal(map.count, 1);
    tz_map_add(&map, TZ_MAP_WIDE, 1, 14, 4);
    assert_int_equal(map.count, 2);
    check(&map, 1, 2, 10, 14);
    check(&map, 0, 4, 10, 14);
    check(&map, 3, 5, 10, 18);
    tz_map_done(&map);
}

/* Codes → UTF-8, with a soft hyphen left out after the third character. */
static void
characters(void **state)
{
    taza_str text = TZ_STR("мер\xC2\xADзім 5😀x");
    tz_map map;

    (void)state;
    tz_map_init(&map, text);
    tz_map_add(&map, TZ_MAP_CHARS, 3, 0, 6);
    tz_map_add(&map, TZ_MAP_CHARS, 7, 8, 0);
    check(&map, 0, 3, 0, 6);
    check(&map, 0, 4, 0, 10);
    check(&map, 3, 6, 8, 14);
    check(&map, 7, 8, 15, 16);
    check(&map, 8, 9, 16, 20);
    check(&map, 9, 10, 20, 21);
    check(&map, 3, 3, 8, 8);
    tz_map_done(&map);
}

static void
units(void **state)
{
    static const struct {
        tz_map_kind kind;
        size_t size;
    } kinds[] = {{TZ_MAP_UNITS1, 1}, {TZ_MAP_UNITS2, 2}, {TZ_MAP_UNITS4, 4}};
    taza_str text = TZ_STR("aя№b");

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(kinds); i++) {
        size_t n = kinds[i].size;
        tz_map map;
        tz_map_init(&map, text);
        tz_map_add(&map, kinds[i].kind, 1, 2, n);
        tz_map_add(&map, kinds[i].kind, 6, 2 + n, 0);
        assert_int_equal(map.count, 1);
        check(&map, 0, 1, 2, 2 + n);
        check(&map, 1, 3, 2 + n, 2 + 2 * n);
        check(&map, 2, 4, 2 + n, 2 + 3 * n); /* inside: whole characters */
        check(&map, 6, 7, 2 + 3 * n, 2 + 4 * n);
        check(&map, 0, 7, 2, 2 + 4 * n);
        check(&map, 7, 7, 2 + 4 * n, 2 + 4 * n);
        tz_map_done(&map);
    }
}

/* A look-up walks at most 256 characters, however the run was added. */
static void
bounded_walk(void **state)
{
    enum {
        CHARS = 20000
    };
    static char text[2 * CHARS];

    (void)state;
    for (size_t i = 0; i < CHARS; i++)
        memcpy(text + 2 * i, "я", 2);
    for (int way = 0; way < 4; way++) {
        taza_str walked = {text, sizeof text};
        bool upper = way >= 2;
        size_t width = upper ? 2 : 1;
        tz_map_kind kind = upper ? TZ_MAP_UNITS1 : TZ_MAP_CHARS;
        tz_map map;
        tz_map_init(&map, walked);
        if (way % 2 == 0)
            tz_map_add(&map, kind, width * CHARS, 0, 0);
        else
            for (size_t i = 0; i < CHARS; i++)
                tz_map_add(&map, kind, width, upper ? i : 2 * i, 0);
        assert_true(map.count < CHARS / 100);
        for (size_t i = 0; i + 1 < CHARS; i += 37) {
            size_t before = tz_work;
            check(&map, width * i, width * (i + 1), upper ? i : 2 * i,
                  upper ? i + 1 : 2 * (i + 1));
            assert_true(tz_work - before <= 2 * 257);
        }
        tz_map_done(&map);
    }
}

/* Random runs of every kind against a plain array. */
typedef struct {
    size_t start[4096], end[4096];
    size_t len;
} plain;

static size_t
pick(unsigned *seed, size_t below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % below;
}

static void
add_random(tz_map *map, plain *p, unsigned *seed, size_t *lower)
{
    tz_map_kind kind =
        (tz_map_kind[]){TZ_MAP_COPY, TZ_MAP_CHARS, TZ_MAP_WIDE}[pick(seed, 3)];
    size_t count = 1 + pick(seed, 20), at, length = pick(seed, 6);

    if (kind == TZ_MAP_CHARS) /* begins where a character does */
        while (((uint8_t)map->walked.ptr[*lower] & 0xC0) == 0x80)
            ++*lower;
    at = *lower;
    for (size_t i = 0; i < count; i++) {
        size_t next = at + 1;
        if (kind == TZ_MAP_CHARS) {
            next = at;
            tz_utf8_next(map->walked, &next);
        }
        p->start[p->len] = kind == TZ_MAP_WIDE ? *lower : at;
        p->end[p->len++] = kind == TZ_MAP_WIDE ? *lower + length : next;
        at = next;
    }
    tz_map_add(map, kind, count, *lower, kind == TZ_MAP_WIDE ? length : 0);
    *lower = p->end[p->len - 1] + (pick(seed, 3) == 0 ? pick(seed, 5) : 0);
}

static void
random_runs(void **state)
{
    static char text[16384];
    static plain p;

    (void)state;
    for (size_t i = 0; i + 3 <= sizeof text; i += 3)
        memcpy(text + i, i % 2 ? "№" : "aя", 3);
    for (unsigned round = 0; round < 200; round++) {
        unsigned seed = round;
        size_t lower = 0;
        tz_map map;
        tz_map_init(&map, (taza_str){text, sizeof text});
        p.len = 0;
        for (int i = 0; i < 100; i++)
            add_random(&map, &p, &seed, &lower);
        assert_int_equal(map.upper_len, p.len);
        for (int i = 0; i < 200; i++) {
            size_t from = pick(&seed, p.len);
            size_t to = from + 1 + pick(&seed, p.len - from);
            check(&map, from, to, p.start[from], p.end[to - 1]);
            check(&map, from, from, p.start[from], p.start[from]);
        }
        tz_map_done(&map);
    }
}

/* Two maps one after the other: normal → text → bytes of UTF-16. */
static void
composed(void **state)
{
    taza_str text = TZ_STR("ә\xC2\xADя");
    tz_map upper, lower;
    taza_span span;

    (void)state;
    tz_map_init(&upper, text);
    tz_map_add(&upper, TZ_MAP_CHARS, 1, 0, 2);
    tz_map_add(&upper, TZ_MAP_CHARS, 1, 4, 2);
    tz_map_init(&lower, text);
    tz_map_add(&lower, TZ_MAP_UNITS2, text.len, 2, 0);
    span = tz_map_span(&lower, tz_map_span(&upper, (taza_span){1, 2}));
    assert_int_equal(span.start, 6);
    assert_int_equal(span.end, 8);
    tz_map_done(&upper);
    tz_map_done(&lower);
}

static void
failure_sticks(void **state)
{
    tz_map map;

    (void)state;
    tz_map_init(&map, TZ_STR(""));
    tz_alloc_fail_in = 0;
    tz_map_add(&map, TZ_MAP_COPY, 4, 0, 0);
    tz_alloc_fail_in = SIZE_MAX;
    assert_true(map.failed);
    tz_map_add(&map, TZ_MAP_COPY, 4, 0, 0);
    check(&map, 0, 1, 0, 0);
    tz_map_done(&map);
    tz_map_init(&map, TZ_STR(""));
    tz_map_add(&map, TZ_MAP_COPY, 4, (size_t)1 << 32, 0);
    assert_true(map.failed);
    tz_map_done(&map);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_map),      cmocka_unit_test(copies_and_wide),
        cmocka_unit_test(wide_runs),      cmocka_unit_test(characters),
        cmocka_unit_test(units),          cmocka_unit_test(bounded_walk),
        cmocka_unit_test(random_runs),    cmocka_unit_test(composed),
        cmocka_unit_test(failure_sticks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
