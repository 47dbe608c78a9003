/* test_config.c - configurations: found once, shared, in bounds. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/io.h"
#include "base/work.h"
#include "cli/packs.h"

static char root[64];

/* A path below the test's directory, in a buffer that turns. */
static const char *
at(const char *name)
{
    static char paths[4][200];
    static size_t turn;
    char *path = paths[turn++ % 4];

    (void)snprintf(path, sizeof paths[0], "%s/%s", root, name);
    return path;
}

/* The same in the i-th directory. */
static const char *
in_dir(size_t i, const char *name)
{
    char path[60];

    (void)snprintf(path, sizeof path, "d%zu/%s", i, name);
    return at(path);
}

static void
put(const char *name, taza_str bytes)
{
    tz_io_file file;

    assert_int_equal(tz_io_create(&file, at(name), NULL), TAZA_OK);
    (void)tz_io_write(&file, bytes.ptr, bytes.len);
    assert_int_equal(tz_io_commit(&file, NULL), TAZA_OK);
}

static void
make_dir(const char *path)
{
    if (mkdir(path, 0755))
        fail_msg("%s: cannot be made", path);
}

/* Options as if nothing was given. */
static tz_options
no_options(tz_arena *arena)
{
    char name[] = "taza";
    char *argv[] = {name, NULL};
    tz_options options;

    assert_int_equal(tz_options_read(arena, 1, argv, &options, NULL), TAZA_OK);
    return options;
}

static const char settings[] = "Ui: kk\n"
                               "Encoding: windows-1251\n"
                               "Ignore: form, vague-deadline\n"
                               "Severity: open-list error\n"
                               "Accepted: lint/accepted.rec\n"
                               "Baseline: ../baseline.rec\n"
                               "Exclude: old/\n"
                               "\n"
                               "Path: заң/**/[а-я]*\n"
                               "Path: d0/\n"
                               "Fail_level: error\n"
                               "Severity: form note\n"
                               "Select:\n";

/* Asks for all of it; what memory there is goes. */
static taza_status
ask(void)
{
    static const char *const paths[] = {"заң/a/бір.md", "d0/1.md", "d1/1.md",
                                        "old/1.md", "none/1.md"};
    tz_arena *arena = tz_arena_new();
    tz_options options;
    tz_configs configs = {.arena = NULL};
    tz_rule_sets rules = {.count = 0};
    const tz_settings *found;
    const tz_said *said;
    taza_status status;
    taza_error err;
    size_t count;

    if (!arena)
        return TAZA_NOMEM;
    status = tz_options_read(arena, 1, (char *[]){(char[]){"taza"}, NULL},
                             &options, &err);
    if (!status)
        status = tz_configs_init(arena, &options, NULL, &configs, &err);
    for (size_t i = 0; !status && i < TZ_COUNT(paths); i++) {
        bool excluded;

        status =
            tz_settings_find(&configs, at(paths[i]), &found, &excluded, &err);
        if (!status)
            status =
                tz_settings_list(arena, &options, found, &said, &count, &err);
        if (!status)
            assert_int_equal(excluded, !strncmp(paths[i], "old", 3));
    }
    if (!status)
        status = tz_settings_find(&configs, NULL, &found, NULL, &err);
    if (!status)
        status = tz_rule_sets_load(arena, &configs, &rules, &err);
    if (!status)
        status = tz_rule_sets_try(arena, &rules, &options, &err);
    tz_rule_sets_free(&rules);
    tz_configs_done(&configs);
    tz_arena_free(arena);
    return status;
}

static void
no_memory(void **state)
{
    taza_status status = TAZA_NOMEM;
    size_t n;

    (void)state;
    put(".taza.rec", TZ_STR(settings));
    for (n = 0; status == TAZA_NOMEM; n++) {
        tz_alloc_fail_in = n;
        status = ask();
        tz_alloc_fail_in = SIZE_MAX;
    }
    assert_int_equal(status, TAZA_OK);
    assert_true(n > 20);
}

/* --- Found once -------------------------------------------------------- */

/* How many directories are looked into for so many of them. */
static size_t
looks(size_t dirs, size_t files)
{
    tz_arena *arena = tz_arena_new();
    tz_options options = no_options(arena);
    const tz_settings *first = NULL;
    tz_configs configs;
    size_t before = tz_work;

    assert_int_equal(tz_configs_init(arena, &options, NULL, &configs, NULL),
                     TAZA_OK);
    for (size_t i = 0; i < dirs; i++)
        for (size_t k = 0; k < files; k++) {
            const tz_settings *found;

            assert_int_equal(tz_settings_find(&configs, in_dir(i, "1.md"),
                                              &found, NULL, NULL),
                             TAZA_OK);
            if (!first)
                first = found;
            /* All that is the same is shared. */
            assert_ptr_equal(found, first);
        }
    before = tz_work - before;
    tz_configs_done(&configs);
    tz_arena_free(arena);
    return before;
}

static void
each_directory_once(void **state)
{
    size_t few, many;

    (void)state;
    assert_int_equal(unlink(at(".taza.rec")), 0);
    few = looks(10, 1);
    assert_int_equal(looks(10, 50), few);
    many = looks(80, 1);
    assert_true(few > 10);
    assert_true(many <= few * 8);
}

/* A tree of many levels costs one look a level. */
static void
deep(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_options options = no_options(arena);
    tz_configs configs;
    tz_buf path = TZ_BUF_INIT;
    size_t before = tz_work;

    (void)state;
    assert_int_equal(tz_configs_init(arena, &options, NULL, &configs, NULL),
                     TAZA_OK);
    tz_buf_puts(&path, root);
    for (size_t i = 0; i < 100; i++) {
        const tz_settings *found;

        tz_buf_puts(&path, "/e");
        tz_buf_char(&path, '\0');
        make_dir(path.ptr);
        path.len--;
        tz_buf_puts(&path, "/1.md");
        tz_buf_char(&path, '\0');
        assert_int_equal(
            tz_settings_find(&configs, path.ptr, &found, NULL, NULL), TAZA_OK);
        path.len -= sizeof "/1.md";
    }
    assert_true(tz_work - before <= 2 * 101);
    tz_buf_done(&path);
    tz_configs_done(&configs);
    tz_arena_free(arena);
}

/* --- Cost -------------------------------------------------------------- */

/* Work for a file of so many records, and one draft. */
static size_t
cost(size_t records)
{
    tz_arena *arena = tz_arena_new();
    tz_options options = no_options(arena);
    tz_buf text = TZ_BUF_INIT;
    const tz_settings *found;
    tz_configs configs;
    size_t before;

    for (size_t i = 0; i < records; i++)
        tz_buf_printf(&text, "Path: d0/**/x%zu*\nSeverity: a%zu error\n\n", i,
                      i);
    put(".taza.rec", tz_buf_view(&text));
    before = tz_work;
    assert_int_equal(tz_configs_init(arena, &options, NULL, &configs, NULL),
                     TAZA_OK);
    assert_int_equal(
        tz_settings_find(&configs, at("d0/1.md"), &found, NULL, NULL), TAZA_OK);
    assert_int_equal(found->config->count, records);
    before = tz_work - before;
    tz_buf_done(&text);
    tz_configs_done(&configs);
    tz_arena_free(arena);
    return before;
}

static void
growth(void **state)
{
    size_t small = cost(250), large = cost(2000);

    (void)state;
    assert_true(small > 250);
    if (large > small * 9)
        fail_msg("%zu, then %zu", small, large);
}

/* --- Any bytes --------------------------------------------------------- */

static bool
says_where(const char *message)
{
    unsigned line, column;
    int end = 0;

    return !strncmp(message, "x.rec:", 6) &&
           sscanf(message + 6, "%u:%u: %n", &line, &column, &end) == 2 && end &&
           message[6 + end];
}

/* A piece of the settings goes, comes twice, or is something else. */
static void
hostile(void **state)
{
    static const char *const odd[] = {"",          "\n", "\n\n", ":",
                                      "Path: a\n", "[",  "**",   "\xff",
                                      "+ x\n",     ",",  "\\"};
    uint32_t seed = 7;
    size_t refused = 0;

    (void)state;
    for (size_t round = 0; round < 3000; round++) {
        tz_arena *arena = tz_arena_new();
        tz_buf text = TZ_BUF_INIT;
        taza_error err = {0};
        tz_config config;
        size_t from, to;
        taza_status status;

        seed = seed * 1664525u + 1013904223u;
        from = (seed >> 8) % sizeof settings;
        to = from + (seed >> 20) % 12;
        tz_buf_str(&text, tz_str_slice(TZ_STR(settings), 0, from));
        tz_buf_puts(&text, odd[seed % 7919 % TZ_COUNT(odd)]);
        tz_buf_str(&text, tz_str_slice(TZ_STR(settings), to, sizeof settings));
        status = tz_config_read(arena, "x.rec", at("x.rec"), tz_buf_view(&text),
                                &config, &err);
        assert_true(status == TAZA_OK || status == TAZA_SYNTAX);
        if (status && !says_where(err.message))
            fail_msg("%s", err.message);
        refused += status != TAZA_OK;
        tz_buf_done(&text);
        tz_arena_free(arena);
    }
    assert_true(refused > 1000 && refused < 3000);
}

static int
set_up(void **state)
{
    (void)state;
    (void)snprintf(root, sizeof root, "/tmp/taza-config-XXXXXX");
    if (!mkdtemp(root))
        return 1;
    make_dir(at(".git"));
    for (size_t i = 0; i < 80; i++)
        make_dir(in_dir(i, ""));
    return 0;
}

static int
tear_down(void **state)
{
    char command[100];

    (void)state;
    (void)snprintf(command, sizeof command, "rm -rf %s", root);
    return system(command);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_memory), cmocka_unit_test(each_directory_once),
        cmocka_unit_test(deep),      cmocka_unit_test(growth),
        cmocka_unit_test(hostile),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
