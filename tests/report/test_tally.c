/* test_tally.c - findings counted by factor. */
#include "support.h"

#include "report/tally.h"

#include "base/alloc.h"

static taza_status
add(tz_tally *tally, const char *factor, taza_severity severity)
{
    taza_finding finding = {
        .factor = factor, .factor_name = factor, .severity = severity};

    return tz_tally_add(tally, &finding);
}

static void
test_count(void **state)
{
    tz_tally tally = {0};

    (void)state;
    assert_int_equal(add(&tally, "vague-deadline", TAZA_NOTE), TAZA_OK);
    assert_int_equal(add(&tally, "entitled-formula", TAZA_WARNING), TAZA_OK);
    assert_int_equal(add(&tally, "vague-deadline", TAZA_NOTE), TAZA_OK);
    assert_int_equal(add(&tally, "open-list", TAZA_ERROR), TAZA_OK);
    assert_int_equal(tally.count, 3);
    assert_string_equal(tally.rows[0].factor, "entitled-formula");
    assert_string_equal(tally.rows[1].factor, "open-list");
    assert_string_equal(tally.rows[2].factor, "vague-deadline");
    assert_int_equal(tally.rows[2].count, 2);
    assert_int_equal(tally.rows[2].by_severity[TAZA_NOTE], 2);
    tz_tally_rank(&tally);
    assert_string_equal(tally.rows[0].factor, "open-list");
    assert_string_equal(tally.rows[1].factor, "entitled-formula");
    assert_string_equal(tally.rows[2].factor, "vague-deadline");
    tz_tally_done(&tally);
}

/* A name that the caller changes later is not the tally's. */
static void
test_copies(void **state)
{
    char name[] = "open-list";
    tz_tally tally = {0};

    (void)state;
    assert_int_equal(add(&tally, name, TAZA_NOTE), TAZA_OK);
    name[0] = 'x';
    assert_string_equal(tally.rows[0].factor, "open-list");
    tz_tally_done(&tally);
}

static void
test_memory(void **state)
{
    size_t n;
    bool done = false;

    (void)state;
    for (n = 0; n < 100 && !done; n++) {
        tz_tally tally = {0};

        tz_alloc_fail_in = n;
        done = add(&tally, "open-list", TAZA_NOTE) == TAZA_OK;
        tz_alloc_fail_in = SIZE_MAX;
        tz_tally_done(&tally);
    }
    assert_true(done);
    assert_true(n > 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_count),
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
