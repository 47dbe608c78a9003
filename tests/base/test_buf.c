/* test_buf.c - text that grows and failures that stick. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"

static void
text_grows(void **state)
{
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    assert_str(tz_buf_view(&buf), "");
    tz_buf_put(&buf, NULL, 0);
    tz_buf_puts(&buf, "пункт ");
    tz_buf_number(&buf, 0);
    tz_buf_char(&buf, '-');
    tz_buf_number(&buf, UINT64_MAX);
    tz_buf_str(&buf, TZ_STR("; "));
    tz_buf_printf(&buf, "%s %d", "art", 5);
    tz_buf_printf(&buf, "%s", "");
    assert_str(tz_buf_view(&buf), "пункт 0-18446744073709551615; art 5");
    tz_buf_clear(&buf);
    assert_str(tz_buf_view(&buf), "");
    assert_true(tz_buf_ok(&buf));
    tz_buf_done(&buf);
    assert_null(buf.ptr);
}

static void
long_text(void **state)
{
    tz_buf buf;

    (void)state;
    tz_buf_init(&buf);
    for (size_t i = 0; i < 50000; i++)
        tz_buf_char(&buf, (char)('a' + i % 26));
    tz_buf_printf(&buf, "%0300d", 7);
    assert_int_equal(buf.len, 50300);
    for (size_t i = 0; i < 50000; i++)
        assert_int_equal(buf.ptr[i], 'a' + i % 26);
    assert_int_equal(buf.ptr[50299], '7');
    tz_buf_done(&buf);
}

static void
code_points(void **state)
{
    static const struct {
        uint32_t codepoint;
        const char *utf8;
    } rows[] = {
        {'a', "a"},
        {0x7f, "\x7f"},
        {0x80, "\xc2\x80"},
        {0x7ff, "\xdf\xbf"},
        {0x800, "\xe0\xa0\x80"},
        {0xffff, "\xef\xbf\xbf"},
        {0x10000, "\xf0\x90\x80\x80"},
        {0x10ffff, "\xf4\x8f\xbf\xbf"},
        {0xd800, "\xef\xbf\xbd"},
        {0xdfff, "\xef\xbf\xbd"},
        {0x110000, "\xef\xbf\xbd"},
        {UINT32_MAX, "\xef\xbf\xbd"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        tz_buf buf = TZ_BUF_INIT;

        tz_buf_utf8(&buf, rows[i].codepoint);
        assert_str(tz_buf_view(&buf), rows[i].utf8);
        tz_buf_done(&buf);
    }
}

static void
failure_sticks(void **state)
{
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    tz_buf_puts(&buf, "abc");
    tz_alloc_fail_in = 0;
    for (size_t i = 0; i < 100; i++)
        tz_buf_puts(&buf, "more");
    tz_alloc_fail_in = SIZE_MAX;
    assert_false(tz_buf_ok(&buf));
    assert_true(tz_str_starts(tz_buf_view(&buf), "abc"));
    tz_buf_clear(&buf);
    tz_buf_puts(&buf, "x");
    tz_buf_printf(&buf, "%d", 1);
    assert_false(tz_buf_ok(&buf)); /* clearing forgives nothing */
    assert_str(tz_buf_view(&buf), "");
    tz_buf_done(&buf);
    assert_true(tz_buf_ok(&buf));
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_grows),
        cmocka_unit_test(long_text),
        cmocka_unit_test(code_points),
        cmocka_unit_test(failure_sticks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
