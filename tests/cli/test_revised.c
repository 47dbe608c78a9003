/* test_revised.c - the drafts that git names: acts and their parts, what they
 * were called, without memory, and how the work grows. */
#include "support.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/io.h"
#include "base/work.h"
#include "cli/drafts.h"

#define FEW   60
#define TIMES 8

static char root[64];

static void
run(const char *command)
{
    if (system(command))
        fail_msg("%s", command);
}

static void
put(const char *path, const char *text)
{
    tz_io_file file;

    assert_int_equal(tz_io_create(&file, path, NULL), TAZA_OK);
    (void)tz_io_write(&file, text, strlen(text));
    assert_int_equal(tz_io_commit(&file, NULL), TAZA_OK);
}

/* An act in two files: NAME.md and NAME/ch.md. */
static void
put_act(const char *name)
{
    char path[64], text[128];

    (void)snprintf(path, sizeof path, "%s", name);
    assert_int_equal(mkdir(path, 0755), 0);
    (void)snprintf(path, sizeof path, "%s/ch.md", name);
    put(path, "1\\. Комиссия отменяет решение.\n");
    (void)snprintf(path, sizeof path, "%s.md", name);
    (void)snprintf(text, sizeof text,
                   "# Об акте\n\n| Часть |\n|---|\n| [`ch`](%s/ch.md) |\n",
                   strrchr(name, '/') ? strrchr(name, '/') + 1 : name);
    put(path, text);
}

static void
make_repository(const char *name)
{
    char path[100];

    (void)snprintf(path, sizeof path, "%s/%s", root, name);
    assert_int_equal(mkdir(path, 0755), 0);
    assert_int_equal(chdir(path), 0);
    run("git init -q -b main .");
}

/* A run of check with these arguments. */
typedef struct {
    tz_arena *arena;
    tz_options options;
    tz_drafts drafts;
    bool fine;
} asked;

/* The options are views of the arguments: these live as long; NULL: out of
 * memory. */
static char **
keep(tz_arena *arena, int argc, const char *const *argv)
{
    char **kept = tz_arena_array(arena, (size_t)argc + 1, sizeof *kept);

    for (int i = 0; kept && i < argc; i++) {
        kept[i] = tz_arena_cstr(arena, tz_str(argv[i]));
        if (!kept[i])
            return NULL;
    }
    return kept;
}

static void
ask(asked *a, int argc, const char *const *argv)
{
    char **kept = NULL;

    *a = (asked){.arena = tz_arena_new()};
    if (a->arena)
        kept = keep(a->arena, argc, argv);
    if (kept)
        a->fine = !tz_options_read(a->arena, argc, kept, &a->options, NULL) &&
                  tz_drafts_collect(a->arena, &a->options, &a->drafts);
}

static void
done(asked *a)
{
    tz_drafts_done(&a->drafts);
    tz_arena_free(a->arena);
}

#define ASK(a, ...)                                                            \
    do {                                                                       \
        const char *const argv[] = {"taza", "check", __VA_ARGS__};             \
        ask(a, (int)TZ_COUNT(argv), argv);                                     \
    } while (0)

static const tz_draft *
draft_at(const asked *a, size_t i, const char *path)
{
    assert_true(a->fine);
    assert_true(i < a->drafts.count);
    assert_string_equal(a->drafts.items[i].path, path);
    return &a->drafts.items[i];
}

/* --- acts ---------------------------------------------------------------- */

static void
acts_and_parts(void **state)
{
    const tz_revised *revised;
    asked a;

    (void)state;
    make_repository("acts");
    put_act("rus");
    put("b.txt", "Текст.\n");
    put("rus/other.md", "Текст.\n"); /* nobody links to it */
    run("git add .");
    ASK(&a, "--staged");
    assert_int_equal(a.drafts.count, 3);
    revised = draft_at(&a, 0, "b.txt")->revised;
    assert_ptr_equal(revised->tree, &a.drafts.repository.index);
    assert_null(revised->before);
    assert_int_equal(revised->shown_count, 1);
    revised = draft_at(&a, 1, "rus.md")->revised;
    assert_int_equal(revised->shown_count, 2);
    assert_str(revised->shown[0], "rus.md");
    assert_str(revised->shown[1], "rus/ch.md");
    (void)draft_at(&a, 2, "rus/other.md");
    done(&a);
    run("git -c user.name=t -c user.email=t commit -qm 1");
    put("rus/ch.md", "2\\. Комиссия отменяет решение.\n");
    ASK(&a, "--staged");
    assert_true(a.fine);
    assert_int_equal(a.drafts.count, 0);
    done(&a);
    /* On the disk, held against the commit: whatever is new in the act. */
    ASK(&a, "--since", "HEAD");
    assert_int_equal(a.drafts.count, 1);
    revised = draft_at(&a, 0, "rus.md")->revised;
    assert_null(revised->tree);
    assert_ptr_equal(revised->before, &a.drafts.repository.revision);
    assert_str(revised->old, "rus.md");
    assert_null(revised->shown);
    done(&a);
    /* Unless a file is named. */
    ASK(&a, "--since", "HEAD", "rus/ch.md");
    revised = draft_at(&a, 0, "rus.md")->revised;
    assert_int_equal(revised->shown_count, 1);
    assert_str(revised->shown[0], "rus/ch.md");
    done(&a);
    /* A part that is gone is its act's matter, a draft that is gone nobody's.
     */
    run("git rm -q --cached rus/ch.md b.txt");
    ASK(&a, "--staged");
    assert_int_equal(a.drafts.count, 1);
    (void)draft_at(&a, 0, "rus.md");
    done(&a);
}

static void
renamed(void **state)
{
    const tz_revised *revised;
    asked a;

    (void)state;
    make_repository("renamed");
    put_act("rus");
    put("a.txt", "Комиссия отменяет решение в течение десяти рабочих дней.\n");
    run("git add . && git -c user.name=t -c user.email=t commit -qm 1 &&"
        " git mv a.txt b.txt && git mv rus қаз && git mv rus.md қаз.md");
    /* The main file is so short that another name in it is another file. */
    put("қаз.md", "# Об акте\n\n| Часть |\n|---|\n| [`ch`](қаз/ch.md) |\n");
    run("git add .");
    ASK(&a, "--staged", "--since", "HEAD");
    assert_int_equal(a.drafts.count, 2);
    revised = draft_at(&a, 0, "b.txt")->revised;
    assert_str(revised->name, "b.txt");
    assert_str(revised->old, "a.txt");
    revised = draft_at(&a, 1, "қаз.md")->revised;
    assert_str(revised->old, "rus.md");
    done(&a);
    put("c.txt", "Новое.\n");
    run("git add c.txt");
    ASK(&a, "--staged", "--since", "HEAD", "c.txt");
    assert_int_equal(a.drafts.count, 1);
    assert_int_equal(draft_at(&a, 0, "c.txt")->revised->old.len, 0);
    done(&a);
}

static void
directories(void **state)
{
    asked a;

    (void)state;
    make_repository("directories");
    assert_int_equal(
        mkdir("a", 0755) | mkdir("a-b", 0755) | mkdir("gone", 0755), 0);
    put("a/1.txt", "Текст.\n");
    put("a-b/1.txt", "Текст.\n");
    put("a.txt", "Текст.\n");
    put("gone/1.txt", "Текст.\n");
    run("git add . && rm -r gone");
    ASK(&a, "--staged", "a");
    assert_int_equal(a.drafts.count, 1);
    (void)draft_at(&a, 0, "a/1.txt");
    done(&a);
    ASK(&a, "--staged", "gone", "a/", "./a");
    assert_int_equal(a.drafts.count, 2);
    (void)draft_at(&a, 0, "a/1.txt");
    (void)draft_at(&a, 1, "gone/1.txt");
    done(&a);
    ASK(&a, "--staged", ".");
    assert_int_equal(a.drafts.count, 4);
    done(&a);
}

/* --- memory -------------------------------------------------------------- */

static void
memory(void **state)
{
    int kept = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY);
    bool fine = false;
    size_t n;
    asked a;

    (void)state;
    make_repository("memory");
    put_act("rus");
    run("git add . && git -c user.name=t -c user.email=t commit -qm 1");
    put("rus/ch.md", "2\\. Комиссия отменяет решение.\n");
    put(".taza.rec", "Ui: kk\n");
    run("git add .");
    (void)dup2(null, STDERR_FILENO);
    for (n = 0; !fine && n < 5000; n++) {
        tz_alloc_fail_in = n;
        ASK(&a, "--staged", "--since", "HEAD", "rus/ch.md");
        tz_alloc_fail_in = SIZE_MAX;
        fine = a.fine && a.drafts.count == 1 && a.drafts.items[0].revised &&
               a.drafts.items[0].revised->shown;
        done(&a);
    }
    (void)dup2(kept, STDERR_FILENO);
    close(kept);
    close(null);
    assert_true(fine && n > 20);
}

/* --- growth -------------------------------------------------------------- */

typedef enum {
    ALL,
    NAMED,      /* each part, by name, the last one first */
    DIRECTORIES /* that lie beside each other */
} how;

/* Work for so many acts, all of which are staged. */
static size_t
cost(size_t acts, how way)
{
    char name[40], (*names)[40];
    const char **argv;
    int argc = 0;
    size_t work;
    asked a;

    (void)snprintf(name, sizeof name, "growth-%zu-%d", acts, (int)way);
    make_repository(name);
    assert_int_equal(mkdir("d", 0755), 0);
    names = tz_alloc_zero(acts, sizeof *names);
    argv = tz_alloc_zero(acts + 4, sizeof *argv);
    argv[argc++] = "taza";
    argv[argc++] = "check";
    argv[argc++] = "--staged";
    for (size_t i = acts; i-- > 0;) {
        (void)snprintf(names[i], sizeof names[i], "d/act%zu", i);
        put_act(names[i]);
        (void)snprintf(names[i], sizeof names[i],
                       way == NAMED ? "d/act%zu/ch.md" : "d/act%zu", i);
        if (way != ALL)
            argv[argc++] = names[i];
    }
    run("git add .");
    work = tz_work;
    ask(&a, argc, argv);
    work = tz_work - work;
    assert_true(a.fine);
    assert_int_equal(a.drafts.count, acts);
    done(&a);
    tz_free(names);
    tz_free((void *)argv);
    return work;
}

static void
growth(void **state)
{
    (void)state;
    for (how way = ALL; way <= DIRECTORIES; way++) {
        size_t few = cost(FEW, way), many = cost(FEW * TIMES, way);

        assert_true(few > FEW);
        if (many > few * TIMES * 17 / 16)
            fail_msg("way %d: %zu, then %zu", (int)way, few, many);
    }
}

static int
set_up(void **state)
{
    (void)state;
    (void)snprintf(root, sizeof root, "/tmp/taza-revised-XXXXXX");
    return !mkdtemp(root) || setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1) ||
           setenv("GIT_CONFIG_NOSYSTEM", "1", 1) || unsetenv("GIT_DIR") ||
           unsetenv("GIT_INDEX_FILE") || unsetenv("GIT_WORK_TREE");
}

static int
tear_down(void **state)
{
    char command[100];

    (void)state;
    (void)snprintf(command, sizeof command, "rm -rf %s", root);
    return chdir("/") || system(command);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_and_parts), cmocka_unit_test(renamed),
        cmocka_unit_test(directories),    cmocka_unit_test(memory),
        cmocka_unit_test(growth),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
