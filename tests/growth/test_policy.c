/* test_policy.c - eight times the records, for eight times the findings, are
 * eight times the work: when all are met, when none is, when none is for this
 * draft. */
#include "support.h"

#include "base/buf.h"
#include "base/work.h"
#include "taza/taza.h"

#define POINTS 400
#define TIMES  8

static taza_rules *rules;

static int
set_up(void **state)
{
    (void)state;
    return taza_rules_new(NULL, &rules, NULL) != TAZA_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    taza_rules_free(rules);
    return 0;
}

static int
put(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

/* A finding in each sentence, and no sentence twice. */
static void
write_draft(size_t points, const char *word, tz_buf *text)
{
    tz_buf_puts(text, "# Об утверждении Правил\n\n");
    for (size_t i = 0; i < points; i++) {
        tz_buf_printf(text, "%zu\\. Орган по своему усмотрению %s ", 10000 + i,
                      word);
        for (size_t bit = 0; bit < 14; bit++)
            tz_buf_puts(text, i >> bit & 1 ? "а" : "о");
        tz_buf_puts(text, " заявителя.\n\n");
    }
    assert_true(tz_buf_ok(text));
}

static taza_result *
check(taza_str text, const taza_policy *accepted, const taza_policy *baseline)
{
    taza_options options = {
        .size = sizeof options, .accepted = accepted, .baseline = baseline};
    taza_result *result;

    assert_int_equal(taza_check(rules, &options, text, "a.md", &result, NULL),
                     TAZA_OK);
    return result;
}

static taza_policy *
read_policy(const tz_buf *file, bool baseline, const char *dir)
{
    const taza_source source = {"f", tz_buf_view(file)};
    const taza_policy_options options = {
        .size = sizeof options, .baseline = baseline, .dir = dir};
    taza_policy *policy;

    assert_true(tz_buf_ok(file));
    assert_int_equal(taza_policy_new(&source, &options, &policy, NULL),
                     TAZA_OK);
    return policy;
}

/* Both kinds of file for all findings of a draft. */
static void
accept_all(taza_str text, tz_buf *accepted, tz_buf *old)
{
    taza_acceptance how = {.size = sizeof how, .reason = "x", .dir = ""};
    taza_result *result = check(text, NULL, NULL);
    const taza_finding *finding;
    taza_baseline *baseline;

    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++) {
        assert_int_equal(
            taza_accept(result, finding, &how, put, accepted, NULL), TAZA_OK);
        tz_buf_char(accepted, '\n');
    }
    assert_int_equal(taza_baseline_new("", NULL, &baseline, NULL), TAZA_OK);
    assert_int_equal(taza_baseline_add(baseline, result, NULL), TAZA_OK);
    assert_int_equal(taza_baseline_write(baseline, false, put, old, NULL),
                     TAZA_OK);
    taza_baseline_free(baseline);
    taza_result_free(result);
}

/* What reading both files and holding them against the draft costs; `dir`
 * that their paths are read from. */
static size_t
cost(size_t points, const char *word, const char *dir, bool met)
{
    tz_buf before = TZ_BUF_INIT, after = TZ_BUF_INIT;
    tz_buf accepted = TZ_BUF_INIT, old = TZ_BUF_INIT;
    taza_policy *a, *b;
    taza_result *result;
    size_t plain, work;

    write_draft(points, "проверяет", &before);
    write_draft(points, word, &after);
    accept_all(tz_buf_view(&before), &accepted, &old);
    plain = tz_work;
    taza_result_free(check(tz_buf_view(&after), NULL, NULL));
    plain = tz_work - plain;
    work = tz_work;
    a = read_policy(&accepted, false, dir);
    b = read_policy(&old, true, dir);
    result = check(tz_buf_view(&after), a, b);
    work = tz_work - work - plain;
    assert_true(met == (taza_result_withheld(result, 0) >= points));
    assert_true(met == (taza_result_count(result) == 0));
    taza_result_free(result);
    taza_policy_free(a);
    taza_policy_free(b);
    tz_buf_done(&before);
    tz_buf_done(&after);
    tz_buf_done(&accepted);
    tz_buf_done(&old);
    return work;
}

static void
grows(const char *word, const char *dir, bool met)
{
    size_t one = cost(POINTS, word, dir, met);
    size_t many = cost(POINTS * TIMES, word, dir, met);

    if (many > one * TIMES * 17 / 16)
        fail_msg("%zu, then %zu", one, many);
}

static void
all_met(void **state)
{
    (void)state;
    grows("проверяет", "", true);
}

static void
all_stale(void **state)
{
    (void)state;
    grows("опрашивает", "", false);
}

static void
for_another(void **state)
{
    (void)state;
    grows("проверяет", "elsewhere", false);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_met),
        cmocka_unit_test(all_stale),
        cmocka_unit_test(for_another),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
