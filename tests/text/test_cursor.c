/* test_cursor.c - steps through a line, and classes of characters. */
#include "support.h"

#include <utf8proc.h>

#include "text/cursor.h"

static void
steps(void **state)
{
    tz_cursor c = tz_cursor_begin(TZ_STR("\xC2\xAD\xE2\x80\x8Bж \xC2\xA0 №"));

    (void)state;
    assert_int_equal(tz_cursor_peek(&c), 0x436);
    tz_cursor_step(&c);
    assert_int_equal(tz_cursor_peek(&c), ' ');
    tz_cursor_skip_spaces(&c);
    assert_int_equal(tz_cursor_peek(&c), 0x2116);
    assert_false(tz_cursor_end(&c));
    tz_cursor_step(&c);
    assert_true(tz_cursor_end(&c));
    assert_int_equal(tz_cursor_peek(&c), 0);
    tz_cursor_step(&c);
    assert_true(tz_cursor_end(&c));
    c = tz_cursor_begin(TZ_STR("\xC2\xAD"));
    assert_true(tz_cursor_end(&c));
}

static void
classes(void **state)
{
    (void)state;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);

        assert_int_equal(tz_cursor_is_small(cp),
                         category == UTF8PROC_CATEGORY_LL);
        assert_int_equal(tz_cursor_is_capital(cp),
                         category == UTF8PROC_CATEGORY_LU);
        assert_int_equal(tz_cursor_is_digit(cp), cp >= '0' && cp <= '9');
    }
    assert_true(tz_cursor_is_space(0xA0));
    assert_false(tz_cursor_is_space(0));
    assert_true(tz_cursor_is_letter(0x4D9));
    assert_false(tz_cursor_is_letter('5'));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps),
        cmocka_unit_test(classes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
