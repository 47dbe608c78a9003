/* test_path.c - paths put together and taken apart. */
#include "support.h"

#include "base/alloc.h"
#include "base/path.h"

static void
joined(const char *dir, const char *name, const char *want)
{
    tz_buf buf = TZ_BUF_INIT;

    tz_buf_puts(&buf, "x");
    tz_path_join(&buf, tz_str(dir), tz_str(name));
    assert_true(tz_buf_ok(&buf));
    assert_str(tz_str_slice(tz_buf_view(&buf), 1, buf.len), want);
    tz_buf_done(&buf);
}

static void
join(void **state)
{
    (void)state;
    joined("/a/b", "c.md", "/a/b/c.md");
    joined("/a/b/", "./c//d.md", "/a/b/c/d.md");
    joined("/a/b", "../c.md", "/a/c.md");
    joined("/a/b", "../../../../c.md", "/c.md");
    joined("/a", "/x/../y.md", "/y.md");
    joined("/", "c.md", "/c.md");
    joined("/", "..", "/");
    joined("", "c.md", "c.md");
    joined("a", "../../c.md", "../c.md");
    joined("../a", "../../c.md", "../../c.md");
    joined("../a", "b/../..", "..");
    joined("a", "..", "");
    joined("", ".", "");
    joined("a b", "Закон «о».md", "a b/Закон «о».md");
}

static void
ways(const char *dir, const char *path, const char *want)
{
    tz_buf buf = TZ_BUF_INIT, back = TZ_BUF_INIT;

    tz_path_from(&buf, tz_str(dir), tz_str(path));
    assert_true(tz_buf_ok(&buf));
    assert_str(tz_buf_view(&buf), want);
    /* Seen from there, it is the path again. */
    tz_path_join(&back, tz_str(dir), tz_buf_view(&buf));
    assert_str(tz_buf_view(&back), path);
    tz_buf_done(&buf);
    tz_buf_done(&back);
}

static void
from(void **state)
{
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    ways("/a/b", "/a/b/c.md", "c.md");
    ways("/a/b", "/a/bc/d.md", "../bc/d.md");
    ways("/a/b", "/c.md", "../../c.md");
    ways("/", "/a/c.md", "a/c.md");
    ways("", "a/c.md", "a/c.md");
    ways("a", "c.md", "../c.md");
    ways("/a/b", "/a", "..");
    ways("/a/b", "/a/b", "");
    ways("a", "/b", "/b");
    ways("/", "/", "");
    /* Nobody knows the way. */
    tz_path_from(&buf, TZ_STR("/a"), TZ_STR("b/c"));
    assert_str(tz_buf_view(&buf), "b/c");
    tz_buf_clear(&buf);
    tz_path_from(&buf, TZ_STR("../a"), TZ_STR("b"));
    assert_true(tz_str_ends(tz_buf_view(&buf), "b"));
    tz_buf_done(&buf);
}

static void
parts(void **state)
{
    (void)state;
    assert_str(tz_path_dir(TZ_STR("/a/b.md")), "/a");
    assert_str(tz_path_dir(TZ_STR("/b.md")), "/");
    assert_str(tz_path_dir(TZ_STR("b.md")), "");
    assert_str(tz_path_dir(TZ_STR("a/b/")), "a/b");
    assert_true(tz_path_below(TZ_STR("/a"), TZ_STR("/a/b")));
    assert_true(tz_path_below(TZ_STR("/a"), TZ_STR("/a")));
    assert_true(tz_path_below(TZ_STR("/"), TZ_STR("/a")));
    assert_true(tz_path_below(TZ_STR(""), TZ_STR("a")));
    assert_false(tz_path_below(TZ_STR("/a"), TZ_STR("/ab")));
    assert_false(tz_path_below(TZ_STR("/a/b"), TZ_STR("/a")));
}

static void
memory(void **state)
{
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    tz_alloc_fail_in = 0;
    tz_path_join(&buf, TZ_STR("/a/b"), TZ_STR("../c"));
    tz_alloc_fail_in = SIZE_MAX;
    assert_false(tz_buf_ok(&buf));
    tz_buf_done(&buf);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(join),
        cmocka_unit_test(from),
        cmocka_unit_test(parts),
        cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
