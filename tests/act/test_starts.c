/* test_starts.c - a walk meets every start of a word in its span, once. */
#include "support.h"

#include "act/starts.h"

#define ROOM 300

static bool
run(uint8_t code)
{
    return tz_code_letter(code) || tz_code_digit(code);
}

/* The walk over [start, end), against the letters one by one. */
static void
check(const tz_starts *starts, tz_nstr text, size_t start, size_t end)
{
    tz_starts_walk walk = tz_starts_in(starts, (taza_span){start, end});
    size_t at;
    for (size_t i = start; i < end; i++) {
        if (!run(text.ptr[i]) || (i > 0 && run(text.ptr[i - 1])))
            continue;
        assert_true(tz_starts_next(&walk, &at));
        assert_int_equal(at, i);
    }
    assert_false(tz_starts_next(&walk, &at));
}

static void
test_walks(void **state)
{
    uint8_t room[ROOM];
    uint32_t seed = 1;
    tz_arena *arena = tz_arena_new();
    (void)state;
    assert_non_null(arena);
    for (size_t len = 0; len < ROOM; len += len < 140 ? 1 : 40) {
        for (size_t i = 0; i < len; i++) {
            seed = seed * 1103515245u + 12345u;
            room[i] = seed >> 16 & 1 ? (uint8_t)(seed >> 24) : (uint8_t)' ';
        }
        tz_starts starts;
        tz_nstr text = {room, len};
        assert_true(tz_starts_make(&starts, arena, text));
        for (size_t from = 0; from <= len; from += 7) {
            for (size_t to = from; to <= len; to += 13)
                check(&starts, text, from, to);
            check(&starts, text, from, len);
        }
    }
    tz_arena_free(arena);
}

static void
test_inside(void **state)
{
    tz_nstr text = {(const uint8_t *)"a-b --c -- d", 12};
    (void)state;
    assert_false(tz_starts_inside(text, 0));
    assert_true(tz_starts_inside(text, 2));
    assert_false(tz_starts_inside(text, 6));
    assert_false(tz_starts_inside(text, 11));
    assert_false(tz_starts_inside((tz_nstr){text.ptr + 1, 2}, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_walks),
        cmocka_unit_test(test_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
