/* test_alloc.c - sizes of 0, overflow, growing, failing on demand. */
#include "support.h"

#include "base/alloc.h"
#include "base/work.h"

static void
zero_sizes_give_pointers(void **state)
{
    void *a = tz_alloc(0), *b = tz_alloc_zero(0, 8), *c = tz_alloc_zero(8, 0);
    void *d = tz_realloc(NULL, 0);

    (void)state;
    assert_non_null(a);
    assert_non_null(b);
    assert_non_null(c);
    assert_non_null(d);
    tz_free(a);
    tz_free(b);
    tz_free(c);
    tz_free(d);
    tz_free(NULL);
}

static void
zeroed_and_overflow(void **state)
{
    unsigned char *bytes = tz_alloc_zero(300, 3);

    (void)state;
    assert_non_null(bytes);
    for (size_t i = 0; i < 900; i++)
        assert_int_equal(bytes[i], 0);
    tz_free(bytes);
    /* A product that would be small after wrapping. */
    assert_null(tz_alloc_zero(SIZE_MAX / 2 + 1, 2));
    assert_null(tz_alloc_zero(SIZE_MAX, SIZE_MAX));
}

static void
grow_keeps_and_adds(void **state)
{
    uint32_t *items = NULL;
    size_t cap = 0, calls = 0;

    (void)state;
    for (uint32_t i = 0; i < 10000; i++) {
        size_t before = cap;

        assert_true(tz_grow((void **)&items, &cap, i + 1, sizeof *items));
        assert_true(cap > i);
        calls += cap != before;
        items[i] = i;
    }
    for (uint32_t i = 0; i < 10000; i++)
        assert_int_equal(items[i], i);
    assert_true(calls < 25); /* by half each time, not by one */
    tz_free(items);
}

static void
grow_refuses(void **state)
{
    char *bytes = tz_alloc(4), *same = bytes;
    size_t cap = 4;

    (void)state;
    assert_false(tz_grow((void **)&bytes, &cap, SIZE_MAX, 1));
    assert_false(tz_grow((void **)&bytes, &cap, SIZE_MAX / 8, 16));
    tz_alloc_fail_in = 0;
    assert_false(tz_grow((void **)&bytes, &cap, 5, 1));
    assert_true(tz_grow((void **)&bytes, &cap, 4, 1)); /* nothing to do */
    tz_alloc_fail_in = SIZE_MAX;
    assert_ptr_equal(bytes, same);
    assert_int_equal(cap, 4);
    tz_free(bytes);
}

static void
the_nth_call_fails(void **state)
{
    void *first, *second;

    (void)state;
    tz_alloc_fail_in = 2;
    first = tz_alloc(1);
    second = tz_alloc_zero(1, 1);
    assert_null(tz_realloc(NULL, 1));
    assert_null(tz_alloc(1)); /* and it stays out */
    assert_int_equal(tz_alloc_fail_in, 0);
    tz_alloc_fail_in = SIZE_MAX;
    assert_non_null(first);
    assert_non_null(second);
    tz_free(first);
    tz_free(second);
}

static void
work_is_counted(void **state)
{
    size_t before = tz_work;

    (void)state;
    TZ_WORK(3);
    TZ_WORK(4);
    assert_int_equal(tz_work - before, 7);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(zero_sizes_give_pointers),
        cmocka_unit_test(zeroed_and_overflow),
        cmocka_unit_test(grow_keeps_and_adds),
        cmocka_unit_test(grow_refuses),
        cmocka_unit_test(the_nth_call_fails),
        cmocka_unit_test(work_is_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
