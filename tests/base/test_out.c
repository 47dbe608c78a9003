/* test_out.c - a buffered sink: order, sizes, failures that stick. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "base/out.h"

typedef struct {
    tz_buf buf;
    size_t calls, fail_at; /* this call fails; 0: none */
} sink;

static int
take(void *user, const char *bytes, size_t len)
{
    sink *s = user;

    if (++s->calls == s->fail_at)
        return -1;
    tz_buf_put(&s->buf, bytes, len);
    return 0;
}

static void
everything_in_order(void **state)
{
    static const size_t sizes[] = {1, 0, 16383, 1, 16384, 16385, 3, 100000, 2};
    static char big[100000];
    sink s = {.buf = TZ_BUF_INIT};
    tz_buf expected = TZ_BUF_INIT;
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &s);
    for (size_t i = 0; i < TZ_COUNT(sizes); i++) {
        memset(big, (int)('a' + i), sizes[i]);
        tz_out_put(&out, big, sizes[i]);
        tz_buf_put(&expected, big, sizes[i]);
    }
    assert_true(tz_out_flush(&out));
    assert_int_equal(s.buf.len, expected.len);
    assert_memory_equal(s.buf.ptr, expected.ptr, expected.len);
    assert_true(s.calls < 10); /* collected, not one call each */
    tz_buf_done(&s.buf);
    tz_buf_done(&expected);
}

static void
pieces(void **state)
{
    sink s = {.buf = TZ_BUF_INIT};
    char long_word[1200];
    tz_out out;

    (void)state;
    memset(long_word, 'w', sizeof long_word - 1);
    long_word[sizeof long_word - 1] = '\0';
    tz_out_init(&out, take, &s);
    tz_out_puts(&out, "бап ");
    tz_out_number(&out, 0);
    tz_out_char(&out, ' ');
    tz_out_number(&out, UINT64_MAX);
    tz_out_str(&out, (taza_str){NULL, 0});
    tz_out_printf(&out, " %s-%d", "x", 5);
    assert_int_equal(s.calls, 0); /* still held back */
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&s.buf), "бап 0 18446744073709551615 x-5");
    tz_buf_clear(&s.buf);
    tz_out_printf(&out, "%s!", long_word);
    assert_true(tz_out_flush(&out));
    assert_int_equal(s.buf.len, 1200);
    assert_int_equal(s.buf.ptr[1199], '!');
    tz_buf_clear(&s.buf);
    for (size_t i = 0; i < 40000; i++)
        tz_out_char(&out, (char)('a' + i % 26));
    assert_true(tz_out_flush(&out));
    assert_int_equal(s.buf.len, 40000);
    for (size_t i = 0; i < 40000; i++)
        assert_int_equal(s.buf.ptr[i], 'a' + i % 26);
    tz_buf_done(&s.buf);
}

static void
failure_sticks(void **state)
{
    sink s = {.buf = TZ_BUF_INIT, .fail_at = 1};
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &s);
    tz_out_puts(&out, "first");
    assert_false(tz_out_flush(&out));
    for (size_t i = 0; i < 100000; i++)
        tz_out_char(&out, 'x');
    tz_out_printf(&out, "%d", 1);
    assert_false(tz_out_flush(&out));
    assert_int_equal(s.calls, 1); /* the sink is left alone from then on */
    assert_int_equal(s.buf.len, 0);
    tz_buf_done(&s.buf);
}

static void
memory_runs_out(void **state)
{
    sink s = {.buf = TZ_BUF_INIT};
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &s);
    tz_alloc_fail_in = 0;
    tz_out_printf(&out, "%0600d", 1);
    tz_alloc_fail_in = SIZE_MAX;
    assert_false(tz_out_flush(&out));
    tz_buf_done(&s.buf);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_in_order),
        cmocka_unit_test(pieces),
        cmocka_unit_test(failure_sticks),
        cmocka_unit_test(memory_runs_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
