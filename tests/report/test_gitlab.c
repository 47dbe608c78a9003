/* test_gitlab.c - code quality of GitLab, read again. */
#include "report/foreign.h"

#include "report/tree.h"

static tree *
read_report(tz_arena *arena, tz_sample *const *samples, size_t count)
{
    tree *root;
    tz_buf out;

    sample_render("gitlab", NULL, samples, count, &out);
    root = tree_parse(arena, tz_buf_view(&out));
    assert_non_null(root);
    assert_int_equal(root->kind, TREE_ARRAY);
    tz_buf_done(&out);
    return root;
}

static void
check(tree *root, const char *path, const char *expected)
{
    tree *found = tree_at(root, path);

    assert_non_null(found);
    assert_str(found->text, expected);
}

static void
check_lines(tree *root, const char *path, double begin, double end)
{
    tree *lines = tree_at(root, path);

    assert_non_null(lines);
    assert_true(tree_at(lines, "begin")->number == begin);
    assert_true(tree_at(lines, "end")->number == end);
}

static void
test_members(void **state)
{
    tz_sample *sample = sample_article();
    tz_arena *arena = tz_arena_new();
    tree *root;

    (void)state;
    sample_find(sample, "один", "ru-note", TAZA_NOTE);
    sample_find(sample, "год.\n\n2.", "ru-error", TAZA_ERROR);
    root = read_report(arena, &sample, 1);
    check(root, "0.description",
          "Орган решает сам. Как изложить: Укажите основания.");
    check(root, "0.check_name", "ru-entitled-burdening");
    check(root, "0.severity", "major");
    check(root, "0.location.path", "draft.md");
    check_lines(root, "0.location.lines", 5, 5);
    check(root, "1.severity", "info");
    check(root, "2.severity", "critical");
    check_lines(root, "2.location.lines", 3, 5);
    assert_null(tree_at(root, "3"));
    assert_int_equal(tree_at(root, "0.fingerprint")->text.len, 32);
    tz_arena_free(arena);
    sample_free(sample);
}

/* Equal findings of two files are two; a file is the same however it is
 * called. */
static void
test_fingerprints(void **state)
{
    tz_sample *samples[] = {sample_article(), sample_article(),
                            sample_article()};
    tz_arena *arena = tz_arena_new();
    tree *root;

    (void)state;
    samples[1]->result.path = "other.md";
    samples[1]->findings[0].at.start.path = "other.md";
    samples[2]->result.path = "./draft.md";
    samples[2]->findings[0].at.start.path = "./draft.md";
    sample_find(samples[2], "один", "x", TAZA_NOTE)->fingerprint[2] = '9';
    root = read_report(arena, samples, 3);
    assert_false(tz_str_eq(tree_at(root, "0.fingerprint")->text,
                           tree_at(root, "1.fingerprint")->text));
    assert_true(tz_str_eq(tree_at(root, "0.fingerprint")->text,
                          tree_at(root, "2.fingerprint")->text));
    check(root, "2.location.path", "draft.md");
    assert_false(tz_str_eq(tree_at(root, "2.fingerprint")->text,
                           tree_at(root, "3.fingerprint")->text));
    tz_arena_free(arena);
    for (size_t i = 0; i < TZ_COUNT(samples); i++)
        sample_free(samples[i]);
}

static void
test_hostile(void **state)
{
    tz_sample *sample = foreign_hostile();
    tz_arena *arena = tz_arena_new();
    tree *root = read_report(arena, &sample, 1);

    (void)state;
    check(root, "1.location.path", "a,b:\n%\"<]]>&\x01\xEF\xBF\xBD.md");
    check(root, "2.check_name", "encoding");
    check(root, "2.severity", "blocker");
    check(root, "2.description", "bad <bytes>");
    check_lines(root, "2.location.lines", 3, 3);
    check(root, "3.check_name", "control-character");
    check(root, "3.severity", "info");
    check_lines(root, "3.location.lines", 1, 1);
    assert_null(tree_at(root, "4"));
    tz_arena_free(arena);
    sample_free(sample);
}

static void
test_accepted(void **state)
{
    tz_sample *sample = foreign_accepted();
    tz_arena *arena = tz_arena_new();
    tree *root = read_report(arena, &sample, 1);

    (void)state;
    assert_non_null(tree_at(root, "0"));
    assert_null(tree_at(root, "1"));
    root = read_report(arena, NULL, 0);
    assert_null(root->first);
    tz_arena_free(arena);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_members),
        cmocka_unit_test(test_fingerprints),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_accepted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
