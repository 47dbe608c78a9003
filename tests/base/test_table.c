/* test_table.c - things by name. */
#include "support.h"

#include <stdio.h>

#include "base/alloc.h"
#include "base/table.h"

#define MANY 1000

static char names[MANY][24];

static taza_str
name_of(size_t i)
{
    (void)snprintf(names[i], sizeof names[i], "n%zu", i);
    return tz_str(names[i]);
}

static void
each_by_its_name(void **state)
{
    tz_table table = TZ_TABLE_INIT;

    (void)state;
    assert_null(tz_table_get(&table, TZ_STR("n0")));
    for (size_t i = 0; i < MANY; i++) {
        assert_null(tz_table_get(&table, name_of(i)));
        assert_true(tz_table_put(&table, name_of(i), names[i]));
    }
    assert_int_equal(table.count, MANY);
    assert_true(table.slot_count >= MANY * 2);
    for (size_t i = 0; i < MANY; i++)
        assert_ptr_equal(tz_table_get(&table, name_of(i)), names[i]);
    assert_null(tz_table_get(&table, TZ_STR("n")));
    assert_null(tz_table_get(&table, TZ_STR("")));
    tz_table_done(&table);
    assert_null(tz_table_get(&table, TZ_STR("n1")));
    tz_table_done(&table);
}

/* Without memory what is there stays. */
static void
memory(void **state)
{
    tz_table table = TZ_TABLE_INIT;
    size_t kept = 0;

    (void)state;
    tz_alloc_fail_in = 2;
    while (tz_table_put(&table, name_of(kept), names[kept]))
        kept++;
    tz_alloc_fail_in = SIZE_MAX;
    assert_true(kept > 10 && kept < MANY);
    for (size_t i = 0; i < kept; i++)
        assert_ptr_equal(tz_table_get(&table, name_of(i)), names[i]);
    assert_null(tz_table_get(&table, name_of(kept)));
    assert_true(tz_table_put(&table, name_of(kept), names[kept]));
    assert_ptr_equal(tz_table_get(&table, name_of(kept)), names[kept]);
    tz_table_done(&table);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_by_its_name),
        cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
