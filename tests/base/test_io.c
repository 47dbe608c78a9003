/* test_io.c - reading, walking, and files that appear whole or not at all. */
#include "support.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"

static char root[64];

/* A path below the test's directory; two of them can be used at a time. */
static const char *
at(const char *name)
{
    static char paths[2][6000];
    static size_t turn;

    turn = !turn;
    (void)snprintf(paths[turn], sizeof paths[turn], "%s%s%s", root,
                   *name ? "/" : "", name);
    return paths[turn];
}

static void
put(const char *name, const char *bytes, size_t len)
{
    int fd = open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0644);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, len), len);
    assert_int_equal(close(fd), 0);
}

static void
make_dir(const char *name)
{
    assert_int_equal(mkdir(at(name), 0755), 0);
}

static void
identity(void **state)
{
    tz_io_id one, other;

    (void)state;
    put("one", "a", 1);
    put("other", "a", 1);
    assert_int_equal(symlink(at("one"), at("alias")), 0);
    assert_true(tz_io_identify(at("one"), &one));
    assert_true(tz_io_identify(at("alias"), &other));
    assert_true(one.device == other.device && one.number == other.number);
    assert_true(tz_io_identify(at("other"), &other));
    assert_true(one.number != other.number);
    assert_false(tz_io_identify(at(""), &one));
    assert_false(tz_io_identify(at("nothing"), &one));
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(
            unlink(at((const char *[]){"one", "other", "alias"}[i])), 0);
}

static void
reading(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    char *big = tz_alloc_zero(300000, 1);
    taza_error err;

    (void)state;
    memset(big, 'x', 300000);
    put("big", big, 300000);
    put("nul", "a\0b", 3);
    put("empty", "", 0);
    tz_buf_puts(&buf, "before");
    assert_int_equal(tz_io_read(at("big"), 300000, &buf, &err), TAZA_OK);
    assert_int_equal(buf.len, 300000);
    assert_memory_equal(buf.ptr, big, 300000);
    assert_int_equal(tz_io_read(at("nul"), SIZE_MAX, &buf, &err), TAZA_OK);
    assert_int_equal(buf.len, 3);
    assert_memory_equal(buf.ptr, "a\0b", 3);
    assert_int_equal(tz_io_read(at("empty"), 0, &buf, &err), TAZA_OK);
    assert_int_equal(buf.len, 0);
    assert_int_equal(tz_io_read("/dev/null", 10, &buf, &err), TAZA_OK);
    assert_int_equal(buf.len, 0);
    tz_free(big);
    tz_buf_done(&buf);
}

static void
reading_fails(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    char message[200];
    taza_error err;

    (void)state;
    put("four", "1234", 4);
    assert_int_equal(tz_io_read(at("four"), 3, &buf, &err), TAZA_LIMIT);
    (void)snprintf(message, sizeof message, "%s: larger than 3 bytes",
                   at("four"));
    assert_string_equal(err.message, message);
    /* A device says no size. */
    assert_int_equal(tz_io_read("/dev/zero", 70000, &buf, &err), TAZA_LIMIT);
    assert_true(buf.len <= 70001);
    assert_int_equal(tz_io_read(at("none"), 10, &buf, &err), TAZA_IO);
    (void)snprintf(message, sizeof message, "%s: No such file or directory",
                   at("none"));
    assert_string_equal(err.message, message);
    assert_int_equal(tz_io_read(root, 10, &buf, &err), TAZA_IO);
    (void)snprintf(message, sizeof message, "%s: Is a directory", root);
    assert_string_equal(err.message, message);
    tz_buf_done(&buf);
    tz_buf_init(&buf);
    tz_alloc_fail_in = 0;
    assert_int_equal(tz_io_read(at("four"), 9, &buf, &err), TAZA_NOMEM);
    tz_alloc_fail_in = SIZE_MAX;
    tz_buf_done(&buf);
}

static void
kinds(void **state)
{
    (void)state;
    put("file", "", 0);
    assert_int_equal(tz_io_kind_of(at("file")), TZ_IO_FILE);
    assert_int_equal(tz_io_kind_of(root), TZ_IO_DIR);
    assert_int_equal(tz_io_kind_of("/dev/null"), TZ_IO_OTHER);
    assert_int_equal(tz_io_kind_of(at("nothing")), TZ_IO_NONE);
}

static void
inside(void **state)
{
    (void)state;
    make_dir("in");
    make_dir("in/sub");
    put("in/sub/x", "", 0);
    put("in2", "", 0);
    assert_int_equal(symlink("../in2", at("in/link")), 0);
    assert_true(tz_io_inside(at("in"), at("in/sub/x")));
    assert_true(tz_io_inside(at("in"), at("in/sub/../sub/x")));
    assert_true(tz_io_inside("/", at("in2")));
    assert_false(tz_io_inside(at("in"), at("in2")));
    assert_false(tz_io_inside(at("in"), at("in")));
    assert_false(tz_io_inside(at("in"), at("in/link")));
    assert_false(tz_io_inside(at("in"), at("in/none")));
    assert_false(tz_io_inside(at("none"), at("in/sub/x")));
}

typedef struct {
    tz_buf seen;
    size_t stop_after; /* 0: never */
} visitor;

static taza_status
note(void *user, const char *path, taza_error *err)
{
    visitor *v = user;

    assert_int_equal(strncmp(path, root, strlen(root)), 0);
    tz_buf_puts(&v->seen, path + strlen(root));
    tz_buf_char(&v->seen, '\n');
    if (v->stop_after && !--v->stop_after)
        return tz_err(err, TAZA_USAGE, "enough");
    return TAZA_OK;
}

static void
make_tree(void)
{
    make_dir("w");
    make_dir("w/b");
    make_dir("w/b/deep");
    make_dir("w/.git");
    make_dir("w/empty");
    make_dir("out");
    put("w/b.txt", "", 0);
    put("w/b/2", "", 0);
    put("w/b/10", "", 0);
    put("w/b/deep/z", "", 0);
    put("w/.git/config", "", 0);
    put("w/.hidden", "", 0);
    put("w/B", "", 0);
    put("w/a", "", 0);
    put("w/\xd0\xb0.md", "", 0);
    put("out/secret", "", 0);
    put("w2", "", 0);
    assert_int_equal(symlink("../out/secret", at("w/leads-out")), 0);
    assert_int_equal(symlink("../out", at("w/dir-out")), 0);
    /* A name that only begins like the directory's is outside, too. */
    assert_int_equal(symlink("../w2", at("w/neighbour")), 0);
    assert_int_equal(symlink("b/2", at("w/inside")), 0);
    assert_int_equal(symlink("..", at("w/b/loop")), 0);
    assert_int_equal(symlink("nowhere", at("w/broken")), 0);
    assert_int_equal(mkfifo(at("w/pipe"), 0600), 0);
}

static void
walking(void **state)
{
    static const char all[] = "/w/B\n/w/a\n/w/b/10\n/w/b/2\n/w/b/deep/z\n"
                              "/w/b.txt\n/w/inside\n/w/\xd0\xb0.md\n";
    visitor v = {.seen = TZ_BUF_INIT};
    taza_error err;

    (void)state;
    make_tree();
    assert_int_equal(tz_io_walk(at("w"), note, &v, &err), TAZA_OK);
    assert_str(tz_buf_view(&v.seen), all);
    /* A slash at the end is not doubled. */
    tz_buf_clear(&v.seen);
    assert_int_equal(tz_io_walk(at("w/"), note, &v, &err), TAZA_OK);
    assert_str(tz_buf_view(&v.seen), all);
    tz_buf_clear(&v.seen);
    v.stop_after = 2;
    assert_int_equal(tz_io_walk(at("w"), note, &v, &err), TAZA_USAGE);
    assert_string_equal(err.message, "enough");
    assert_str(tz_buf_view(&v.seen), "/w/B\n/w/a\n");
    assert_int_equal(tz_io_walk(at("none"), note, &v, &err), TAZA_IO);
    assert_int_equal(tz_io_walk(at("w/a"), note, &v, &err), TAZA_IO);
    for (size_t n = 0;; n++) {
        taza_status status;

        tz_buf_clear(&v.seen);
        tz_buf_printf(&v.seen, "%4000s", "");
        tz_buf_clear(&v.seen);
        tz_alloc_fail_in = n;
        status = tz_io_walk(at("w"), note, &v, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (!status)
            break;
        assert_int_equal(status, TAZA_NOMEM);
        assert_true(n < 1000);
    }
    assert_str(tz_buf_view(&v.seen), all);
    tz_buf_done(&v.seen);
}

static void
walking_too_deep(void **state)
{
    visitor v = {.seen = TZ_BUF_INIT};
    char name[400] = "d";
    taza_error err;

    (void)state;
    make_dir("d");
    put("d/z", "", 0);
    for (size_t i = 0; i < 70; i++) {
        memcpy(name + strlen(name), "/d", 3);
        make_dir(name);
    }
    assert_int_equal(tz_io_walk(at("d"), note, &v, &err), TAZA_LIMIT);
    assert_non_null(strstr(err.message, "more than 64 directories deep"));
    assert_str(tz_buf_view(&v.seen), "/d/z\n"); /* the rest was visited */
    tz_buf_done(&v.seen);
}

static void
assert_file(const char *name, const char *expected)
{
    tz_buf buf = TZ_BUF_INIT;

    assert_int_equal(tz_io_read(at(name), 1000, &buf, NULL), TAZA_OK);
    assert_str(tz_buf_view(&buf), expected);
    tz_buf_done(&buf);
}

/* Names below a directory, those with a dot, too. */
static size_t
entries(const char *name)
{
    char command[300];
    FILE *pipe;
    size_t count = 0;
    int c;

    (void)snprintf(command, sizeof command, "ls -A '%s'", at(name));
    pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((c = getc(pipe)) != EOF)
        count += c == '\n';
    assert_int_equal(pclose(pipe), 0);
    return count;
}

static void
writing(void **state)
{
    tz_io_file file;
    taza_error err;
    struct stat st;

    (void)state;
    make_dir("o");
    assert_int_equal(tz_io_create(&file, at("o/x"), &err), TAZA_OK);
    assert_int_equal(tz_io_write(&file, "abc", 3), 0);
    assert_int_equal(tz_io_write(&file, "", 0), 0);
    assert_int_equal(tz_io_kind_of(at("o/x")), TZ_IO_NONE); /* not yet */
    assert_int_equal(tz_io_commit(&file, &err), TAZA_OK);
    assert_file("o/x", "abc");
    assert_int_equal(entries("o"), 1);
    assert_int_equal(chmod(at("o/x"), 0640), 0);
    assert_int_equal(tz_io_create(&file, at("o/x"), &err), TAZA_OK);
    assert_int_equal(tz_io_write(&file, "half", 4), 0);
    tz_io_abort(&file);
    tz_io_abort(&file); /* once more does nothing */
    assert_file("o/x", "abc");
    assert_int_equal(entries("o"), 1);
    /* Through a link, keeping the link and the mode. */
    assert_int_equal(symlink("x", at("o/link")), 0);
    assert_int_equal(tz_io_create(&file, at("o/link"), &err), TAZA_OK);
    assert_int_equal(tz_io_write(&file, "new", 3), 0);
    assert_int_equal(tz_io_commit(&file, &err), TAZA_OK);
    assert_file("o/x", "new");
    assert_int_equal(lstat(at("o/link"), &st), 0);
    assert_true(S_ISLNK(st.st_mode));
    assert_int_equal(stat(at("o/x"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0640);
    assert_int_equal(entries("o"), 2);
}

static void
writing_long_names(void **state)
{
    char name[260] = "o2/";
    tz_io_file file;
    taza_error err;

    (void)state;
    make_dir("o2");
    memset(name + 3, 'n', 255);
    name[258] = '\0';
    assert_int_equal(tz_io_create(&file, at(name), &err), TAZA_OK);
    assert_int_equal(tz_io_write(&file, "x", 1), 0);
    assert_int_equal(tz_io_commit(&file, &err), TAZA_OK);
    assert_file(name, "x");
    assert_int_equal(entries("o2"), 1);
}

static void
writing_fails(void **state)
{
    tz_io_file file;
    char message[200];
    taza_error err;

    (void)state;
    assert_int_equal(tz_io_create(&file, at("no/such/x.xml"), &err), TAZA_IO);
    (void)snprintf(message, sizeof message,
                   "%s/no/such/x.xml: there is no directory '%s/no/such'", root,
                   root);
    assert_string_equal(err.message, message);
    assert_int_equal(tz_io_create(&file, root, &err), TAZA_IO);
    (void)snprintf(message, sizeof message, "%s: Is a directory", root);
    assert_string_equal(err.message, message);
    assert_int_equal(tz_io_create(&file, "", &err), TAZA_IO);
    for (size_t n = 0; n < 3; n++) {
        tz_alloc_fail_in = n;
        assert_int_equal(tz_io_create(&file, at("new"), &err), TAZA_NOMEM);
        tz_alloc_fail_in = SIZE_MAX;
        assert_int_equal(tz_io_kind_of(at("new")), TZ_IO_NONE);
    }
}

static void
a_full_device(void **state)
{
    tz_io_file file;
    taza_error err;

    (void)state;
    if (tz_io_kind_of("/dev/full") != TZ_IO_OTHER)
        skip();
    assert_int_equal(tz_io_create(&file, "/dev/full", &err), TAZA_OK);
    assert_int_not_equal(tz_io_write(&file, "x", 1), 0);
    assert_int_not_equal(tz_io_write(&file, "x", 1), 0);
    assert_int_equal(tz_io_commit(&file, &err), TAZA_IO);
    assert_string_equal(err.message, "/dev/full: No space left on device");
    assert_int_equal(tz_io_kind_of("/dev/full"), TZ_IO_OTHER);
}

static int
set_up(void **state)
{
    (void)state;
    (void)snprintf(root, sizeof root, "/tmp/taza-io-XXXXXX");
    return mkdtemp(root) ? 0 : -1;
}

static int
tear_down(void **state)
{
    char command[100];

    (void)state;
    (void)snprintf(command, sizeof command, "rm -rf '%s'", root);
    return system(command);
}

static void
full_is(const char *path, const char *want)
{
    tz_buf buf = TZ_BUF_INIT;

    assert_true(tz_io_full(path, &buf));
    assert_str(tz_buf_view(&buf), want);
    tz_buf_done(&buf);
}

/* Links are followed in the directory only. */
static void
full(void **state)
{
    char want[6000];
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    make_dir("full");
    put("full/a.md", "a", 1);
    assert_int_equal(symlink("full", at("way")), 0);
    assert_int_equal(symlink("full/a.md", at("named.md")), 0);
    (void)snprintf(want, sizeof want, "%s/full/a.md", root);
    full_is(at("full/a.md"), want);
    full_is(at("way/a.md"), want);
    (void)snprintf(want, sizeof want, "%s/named.md", root);
    full_is(at("named.md"), want);
    (void)snprintf(want, sizeof want, "%s/full/none.md", root);
    full_is(at("way/none.md"), want);
    full_is("/etc", "/etc");
    full_is("/no such place/../x.md", "/x.md");
    tz_alloc_fail_in = 0;
    assert_false(tz_io_full("x", &buf));
    tz_alloc_fail_in = SIZE_MAX;
    tz_buf_done(&buf);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(identity),      cmocka_unit_test(reading),
        cmocka_unit_test(reading_fails), cmocka_unit_test(kinds),
        cmocka_unit_test(inside),        cmocka_unit_test(full),
        cmocka_unit_test(walking),       cmocka_unit_test(walking_too_deep),
        cmocka_unit_test(writing),       cmocka_unit_test(writing_long_names),
        cmocka_unit_test(writing_fails), cmocka_unit_test(a_full_device),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
