/* test_arena.c - alignment, zeroes, large pieces, memory that runs out. */
#include "support.h"

#include "base/alloc.h"
#include "base/arena.h"

static void
pieces_are_aligned_zeroed_apart(void **state)
{
    tz_arena *arena = tz_arena_new();
    unsigned char *pieces[400];
    size_t sizes[400], total = 0;

    (void)state;
    assert_non_null(arena);
    for (size_t i = 0; i < TZ_COUNT(pieces); i++) {
        sizes[i] = i * 37 % 700 + (i % 50 == 49 ? 9000 : 0);
        pieces[i] = tz_arena_alloc(arena, sizes[i]);
        assert_non_null(pieces[i]);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < sizes[i]; k++)
            assert_int_equal(pieces[i][k], 0);
        memset(pieces[i], (int)(i % 250 + 1), sizes[i]);
        total += sizes[i];
    }
    for (size_t i = 0; i < TZ_COUNT(pieces); i++)
        for (size_t k = 0; k < sizes[i]; k++)
            assert_int_equal(pieces[i][k], i % 250 + 1);
    assert_true(tz_arena_used(arena) >= total);
    assert_true(tz_arena_used(arena) <= total + 400 * 32);
    tz_arena_free(arena);
    tz_arena_free(NULL);
}

static void
strings_get_a_nul(void **state)
{
    tz_arena *arena = tz_arena_new();
    taza_str copy;

    (void)state;
    assert_string_equal(tz_arena_cstr(arena, TZ_STR("бап")), "бап");
    assert_string_equal(tz_arena_cstr(arena, (taza_str){NULL, 0}), "");
    copy = tz_arena_str(arena, (taza_str){"a\0b", 3});
    assert_int_equal(copy.len, 3);
    assert_memory_equal(copy.ptr, "a\0b", 4);
    tz_arena_free(arena);
}

static void
sizes_that_overflow(void **state)
{
    tz_arena *arena = tz_arena_new();

    (void)state;
    assert_null(tz_arena_alloc(arena, SIZE_MAX));
    assert_null(tz_arena_array(arena, SIZE_MAX / 2, 4));
    assert_null(tz_arena_array(arena, SIZE_MAX / 8, 16));
    assert_non_null(tz_arena_array(arena, 0, 16));
    assert_non_null(tz_arena_array(arena, 3, 0));
    tz_arena_free(arena);
}

static void
memory_runs_out(void **state)
{
    tz_arena *arena;
    taza_str copy;
    size_t used;

    (void)state;
    tz_alloc_fail_in = 0;
    assert_null(tz_arena_new());
    tz_alloc_fail_in = SIZE_MAX;
    arena = tz_arena_new();
    tz_alloc_fail_in = 0;
    assert_null(tz_arena_alloc(arena, 8));
    assert_null(tz_arena_alloc(arena, 100000));
    copy = tz_arena_str(arena, TZ_STR("abc"));
    assert_null(copy.ptr);
    assert_int_equal(copy.len, 0);
    tz_alloc_fail_in = SIZE_MAX;
    used = tz_arena_used(arena);
    assert_int_equal(used, 0);
    assert_non_null(tz_arena_alloc(arena, 8)); /* and goes on when there is */
    tz_arena_free(arena);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_aligned_zeroed_apart),
        cmocka_unit_test(strings_get_a_nul),
        cmocka_unit_test(sizes_that_overflow),
        cmocka_unit_test(memory_runs_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
