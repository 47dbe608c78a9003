/* test_markup.c - escapes of XML and HTML. */
#include "support.h"

#include "report/markup.h"

#include "base/buf.h"

#define R "\xEF\xBF\xBD"

typedef struct {
    taza_str given;
    const char *xml, *attr, *html;
} row;

static const row rows[] = {
    {{"", 0}, "", "", ""},
    {{NULL, 0}, "", "", ""},
    {{"орган вправе", 23}, "орган вправе", "орган вправе", "орган вправе"},
    {{"a<b>&\"'", 7},
     "a&lt;b&gt;&amp;\"'",
     "a&lt;b&gt;&amp;&quot;'",
     "a&lt;b&gt;&amp;&quot;'"},
    {{"]]>", 3}, "]]&gt;", "]]&gt;", "]]&gt;"},
    {{"\t\n\r", 3}, "\t\n&#13;", "&#9;&#10;&#13;", "\t\n\n"},
    {{"a\0b\x1b\x7f", 5},
     "a" R "b" R "\x7f",
     "a" R "b" R "\x7f",
     "a" R "b" R R},
    {{"\xC2\x85\xC2\xA0", 4},
     "\xC2\x85\xC2\xA0",
     "\xC2\x85\xC2\xA0",
     R "\xC2\xA0"},
    {{"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD", 9}, R R R, R R R, R R R},
    {{"x\xFFy\xD0", 4}, "x" R "y" R, "x" R "y" R, "x" R "y" R},
    {{"\xC2<", 2}, R "&lt;", R "&lt;", R "&lt;"},
    {{"\xEF\xBF", 2}, R R, R R, R R},
    {{"\xED\xA0\x80", 3}, R R R, R R R, R R R},
    {{"\xF0\x9F\x91\x8D", 4},
     "\xF0\x9F\x91\x8D",
     "\xF0\x9F\x91\x8D",
     "\xF0\x9F\x91\x8D"},
};

static int
sink(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

typedef void escape_fn(tz_out *out, taza_str text);

static void
check(escape_fn *escape, taza_str given, const char *expected)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_out out;

    tz_out_init(&out, sink, &buf);
    escape(&out, given);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf), expected);
    tz_buf_done(&buf);
}

static void
test_escape(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        check(tz_markup_xml, rows[i].given, rows[i].xml);
        check(tz_markup_xml_attr, rows[i].given, rows[i].attr);
        check(tz_markup_html, rows[i].given, rows[i].html);
    }
}

/* Wherever it stands among eight bytes. */
static void
test_places(void **state)
{
    static const char pad[] = "орган, ";
    size_t i, len;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++)
        for (len = 0; len < sizeof(pad); len += len < 10 ? 2 : 1) {
            tz_buf given = TZ_BUF_INIT, expected = TZ_BUF_INIT;

            tz_buf_put(&given, pad, len);
            tz_buf_str(&given, rows[i].given);
            tz_buf_puts(&given, "; решает");
            tz_buf_put(&expected, pad, len);
            tz_buf_puts(&expected, rows[i].html);
            tz_buf_puts(&expected, "; решает");
            tz_buf_char(&expected, '\0');
            check(tz_markup_html, tz_buf_view(&given), expected.ptr);
            tz_buf_done(&expected);
            tz_buf_done(&given);
        }
}

static void
test_attributes(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_out out;

    (void)state;
    tz_out_init(&out, sink, &buf);
    tz_markup_attr(&out, "name", TZ_STR("a\"<\n"));
    tz_markup_attr_number(&out, "line", 12);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf), " name=\"a&quot;&lt;&#10;\" line=\"12\"");
    tz_buf_done(&buf);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escape),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_attributes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
