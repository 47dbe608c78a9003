/* test_uri.c - paths as URI references. */
#include "support.h"

#include "report/uri.h"

static void
test_paths(void **state)
{
    static const struct {
        const char *path, *expected;
    } rows[] = {
        {"a/b.md", "a/b.md"},
        {"./a//b/./c.md", "a/b/c.md"},
        {"../a.md", "../a.md"},
        {"/etc/a b.md", "file:///etc/a%20b.md"},
        {"//a", "file:///a"},
        {"жоба 1.md", "%D0%B6%D0%BE%D0%B1%D0%B0%201.md"},
        {"file:a?b#c%20.md", "file%3Aa%3Fb%23c%2520.md"},
        {"a(1)+b,c;d=e@f!~'$&*_-.md", "a(1)+b,c;d=e@f!~'$&*_-.md"},
        {"a[1]\\b\"<>^`{|}.md", "a%5B1%5D%5Cb%22%3C%3E%5E%60%7B%7C%7D.md"},
        {"a\n\x01\x7f\xff.md", "a%0A%01%7F%FF.md"},
        {"-", "-"},
        {"", ""},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        tz_buf buf = TZ_BUF_INIT;

        tz_uri_path(&buf, rows[i].path);
        assert_str(tz_buf_view(&buf), rows[i].expected);
        tz_buf_done(&buf);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
