/* test_report.c - a report of eight times the findings, or of eight times the
 * documents, is eight times the work; and no document waits for the next. */
#include "support.h"

#include "base/buf.h"
#include "base/out.h"
#include "base/work.h"
#include "taza/taza.h"

#define POINTS 200
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

/* A finding in each sentence; the lines are as long in a large draft. */
static taza_result *
draft(size_t points, tz_buf *text)
{
    taza_result *result;

    tz_buf_puts(text, "# Об утверждении Правил\n\n");
    for (size_t i = 0; i < points; i++)
        tz_buf_printf(text,
                      "%zu\\. Орган вправе по своему усмотрению отказать "
                      "заявителю и потребовать иные документы. Орган %zu "
                      "отвечает в разумный срок.\n\n",
                      10000 + i, 10000 + i);
    assert_true(tz_buf_ok(text));
    assert_int_equal(
        taza_check(rules, NULL, tz_buf_view(text), "a.md", &result, NULL),
        TAZA_OK);
    assert_true(taza_result_count(result) >= points);
    return result;
}

static int
count(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)user += len;
    return 0;
}

typedef struct {
    size_t work, bytes;
} costs;

/* Adds the same document so often. */
static costs
report(const char *format, const taza_result *result, size_t times)
{
    taza_report *made;
    costs cost = {0, 0};
    size_t before = tz_work, done[TIMES], each;

    assert_int_equal(
        taza_report_new(format, NULL, count, &cost.bytes, &made, NULL),
        TAZA_OK);
    for (size_t i = 0; i < times; i++) {
        assert_int_equal(taza_report_add(made, result, NULL), TAZA_OK);
        done[i] = cost.bytes;
    }
    assert_int_equal(taza_report_end(made, NULL), TAZA_OK);
    taza_report_free(made);
    cost.work = tz_work - before;
    /* What was added was written, but for a buffer and what a report has at
     * its beginning and end. */
    each = cost.bytes / times;
    for (size_t i = 0; i < times; i++)
        if (done[i] + sizeof(((tz_out *)0)->bytes) + each / 4 < (i + 1) * each)
            fail_msg("%s: %zu bytes of %zu after %zu documents of %zu", format,
                     done[i], cost.bytes, i + 1, times);
    return cost;
}

static void
check(const char *format, const char *what, costs small, costs large)
{
    /* All that is written is counted, once or more. */
    if (small.work < small.bytes / 2)
        fail_msg("%s: %zu bytes, but work %zu", format, small.bytes,
                 small.work);
    if (large.work > small.work * 17 / 2 || large.bytes > small.bytes * 17 / 2)
        fail_msg("%s, more %s: work %zu, then %zu; bytes %zu, then %zu", format,
                 what, small.work, large.work, small.bytes, large.bytes);
}

static void
growth(void **state)
{
    tz_buf small_text = TZ_BUF_INIT, large_text = TZ_BUF_INIT;
    taza_result *small = draft(POINTS, &small_text),
                *large = draft(POINTS * TIMES, &large_text);
    const char *format;

    (void)state;
    for (size_t i = 0; (format = taza_format_name(i)) != NULL; i++) {
        costs one = report(format, small, 1);

        check(format, "findings", one, report(format, large, 1));
        check(format, "documents", one, report(format, small, TIMES));
    }
    taza_result_free(large);
    taza_result_free(small);
    tz_buf_done(&large_text);
    tz_buf_done(&small_text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(growth)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
