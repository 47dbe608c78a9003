/* test_report.c - life of a report: formats, language, totals, failures. */
#include "report/sample.h"

#include "base/work.h"

static void
test_formats(void **state)
{
    static const char *const names[] = {
        "text",  "line",   "json",       "jsonl", "xml",   "html",
        "sarif", "github", "checkstyle", "junit", "gitlab"};
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(names); i++) {
        assert_string_equal(taza_format_name(i), names[i]);
        assert_true(taza_format_about(i)[0] != '\0');
        assert_int_equal(taza_format_extension(names[i])[0], '.');
    }
    assert_null(taza_format_name(TZ_COUNT(names)));
    assert_null(taza_format_name(SIZE_MAX));
    assert_null(taza_format_about(TZ_COUNT(names)));
    assert_null(taza_format_extension("pdf"));
}

static void
test_unknown(void **state)
{
    taza_report *report = (taza_report *)&report;
    taza_error err;

    (void)state;
    assert_int_equal(
        taza_report_new("pdf", NULL, sample_sink, NULL, &report, &err),
        TAZA_USAGE);
    assert_null(report);
    assert_non_null(strstr(err.message, "pdf"));
    taza_report_free(NULL);
}

static void
test_totals(void **state)
{
    tz_sample *sample = sample_article();
    taza_report *report;
    taza_error err;
    tz_buf out = TZ_BUF_INIT;

    (void)state;
    sample->result.complete = false;
    sample_find(sample, "один", "x", TAZA_NOTE);
    assert_int_equal(
        taza_report_new("line", NULL, sample_sink, &out, &report, &err),
        TAZA_OK);
    assert_int_equal(taza_report_add(report, &sample->result, &err), TAZA_OK);
    assert_int_equal(taza_report_add(report, &sample->result, &err), TAZA_OK);
    assert_int_equal(report->totals.documents, 2);
    assert_int_equal(report->totals.incomplete, 2);
    assert_int_equal(report->totals.findings, 4);
    assert_int_equal(report->totals.by_severity[TAZA_NOTE], 2);
    assert_int_equal(report->totals.by_severity[TAZA_WARNING], 2);
    assert_int_equal(taza_report_end(report, &err), TAZA_OK);
    taza_report_free(report);
    tz_buf_done(&out);
    sample_free(sample);
}

static taza_lang
language_of(taza_lang option, taza_lang ui, taza_lang lang)
{
    taza_report_options options = {.size = sizeof options, .ui = option};
    tz_sample *sample = sample_new("a", lang, TZ_STR("а"));
    tz_buf out = TZ_BUF_INIT;
    taza_report *report;
    taza_error err;
    taza_lang got;

    sample->result.ui = ui;
    assert_int_equal(
        taza_report_new("line", &options, sample_sink, &out, &report, &err),
        TAZA_OK);
    assert_int_equal(taza_report_add(report, &sample->result, &err), TAZA_OK);
    got = report->ui;
    taza_report_free(report);
    tz_buf_done(&out);
    sample_free(sample);
    return got;
}

static void
test_language(void **state)
{
    (void)state;
    assert_int_equal(language_of(TAZA_KK, TAZA_RU, TAZA_RU), TAZA_KK);
    assert_int_equal(language_of(TAZA_NONE, TAZA_RU, TAZA_KK), TAZA_RU);
    assert_int_equal(language_of(TAZA_NONE, TAZA_NONE, TAZA_KK), TAZA_KK);
    assert_int_equal(language_of(TAZA_NONE, TAZA_NONE, TAZA_NONE), TAZA_EN);
}

/* An options struct of an older caller ends before `color`. */
static void
test_old_options(void **state)
{
    taza_report_options options = {
        .size = offsetof(taza_report_options, color),
        .ui = TAZA_RU,
        .color = true,
    };
    taza_report *report;
    taza_error err;

    (void)state;
    assert_int_equal(
        taza_report_new("text", &options, sample_sink, NULL, &report, &err),
        TAZA_OK);
    assert_int_equal(report->ui, TAZA_RU);
    assert_false(report->options.color);
    taza_report_free(report);
}

/* --- failures --------------------------------------------------------------
 */

typedef struct {
    size_t left, calls;
} short_disk;

static int
short_write(void *user, const char *bytes, size_t len)
{
    short_disk *disk = user;

    (void)bytes;
    disk->calls++;
    if (len > disk->left)
        return -1;
    disk->left -= len;
    return 0;
}

/* A sink that fails is asked no more, and every later call says so. */
static void
test_full_disk(void **state)
{
    tz_sample *sample = sample_article();
    size_t i, round;

    (void)state;
    for (i = 0; taza_format_name(i); i++) {
        short_disk disk = {.left = 0};
        taza_report *report;
        taza_error err;
        size_t calls;

        assert_int_equal(taza_report_new(taza_format_name(i), NULL, short_write,
                                         &disk, &report, &err),
                         TAZA_OK);
        for (round = 0; round < 2000 && !disk.calls; round++)
            taza_report_add(report, &sample->result, &err);
        calls = disk.calls;
        assert_int_equal(calls, 1);
        assert_int_equal(taza_report_add(report, &sample->result, &err),
                         TAZA_IO);
        assert_int_equal(err.status, TAZA_IO);
        assert_int_equal(taza_report_end(report, &err), TAZA_IO);
        assert_int_equal(disk.calls, calls);
        taza_report_free(report);
    }
    sample_free(sample);
}

/* The failure that only the last flush shows. */
static void
test_full_disk_at_end(void **state)
{
    tz_sample *sample = sample_article();
    size_t i;

    (void)state;
    for (i = 0; taza_format_name(i); i++) {
        short_disk disk = {.left = i ? 10 : 0};
        taza_report *report;
        taza_error err;

        assert_int_equal(taza_report_new(taza_format_name(i), NULL, short_write,
                                         &disk, &report, &err),
                         TAZA_OK);
        taza_report_add(report, &sample->result, &err);
        assert_int_equal(taza_report_end(report, &err), TAZA_IO);
        taza_report_free(report);
    }
    sample_free(sample);
}

static int
swallow(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)user += len;
    return 0;
}

static taza_status
render(const char *format, tz_sample *sample, tz_buf *out)
{
    taza_report *report;
    taza_error err;
    taza_status status;

    status = taza_report_new(format, NULL, sample_sink, out, &report, &err);
    if (status == TAZA_OK)
        status = taza_report_add(report, &sample->result, &err);
    if (status == TAZA_OK)
        status = taza_report_end(report, &err);
    taza_report_free(report);
    if (status != TAZA_OK)
        assert_int_equal(err.status, status);
    return status;
}

/* Every allocation fails once; nothing leaks, and what comes out at last is
 * what came out at first. */
static void
test_memory(void **state)
{
    tz_sample *sample = sample_article();
    size_t i, n;

    (void)state;
    sample_also(sample, "Разрешение");
    for (i = 0; taza_format_name(i); i++) {
        taza_status status = TAZA_NOMEM;

        for (n = 0; status != TAZA_OK && n < 200; n++) {
            static char room[1 << 17];
            tz_buf out = {room, 0, sizeof room, false};

            tz_alloc_fail_in = n;
            status = render(taza_format_name(i), sample, &out);
            tz_alloc_fail_in = SIZE_MAX;
            assert_true(status == TAZA_OK || status == TAZA_NOMEM);
            assert_ptr_equal(out.ptr, room);
        }
        assert_int_equal(status, TAZA_OK);
        assert_true(n > 1);
    }
    sample_free(sample);
}

/* Work and output for `count` points, every other with two findings that
 * overlap. */
static void
measure(const char *format, size_t count, size_t *work, size_t *len)
{
    static const char point[] = "Орган вправе решить сам.\n";
    size_t size = sizeof point - 1, i;
    tz_buf text = TZ_BUF_INIT, out;
    tz_sample *sample;

    for (i = 0; i < count; i++)
        tz_buf_puts(&text, point);
    sample = sample_new("a.txt", TAZA_RU, tz_buf_view(&text));
    for (i = 0; i < count; i++)
        sample_unit(sample, TZ_UNIT_POINT, "1", TZ_NO_UNIT, i, i + 1);
    for (i = 0; i < count; i += 2) {
        taza_span words = {i * size + 11, i * size + 36};
        taza_span more = {i * size + 24, i * size + 43};

        sample_find_span(sample, words, "x", TAZA_NOTE);
        sample_find_span(sample, more, "y", TAZA_ERROR);
    }
    tz_work = 0;
    sample_render(format, NULL, &sample, 1, &out);
    *work = tz_work;
    *len = out.len;
    tz_buf_done(&out);
    tz_buf_done(&text);
    sample_free(sample);
}

static void
test_growth(void **state)
{
    size_t i, small, large, short_len, long_len;

    (void)state;
    for (i = 0; taza_format_name(i); i++) {
        measure(taza_format_name(i), 60, &small, &short_len);
        measure(taza_format_name(i), 480, &large, &long_len);
        assert_true(large * 10 <= small * 85);
        assert_true(long_len * 10 <= short_len * 85);
    }
}

/* Documents that are like the one before them take no more memory, but where
 * a page is built for each. */
static void
test_bounded(void **state)
{
    tz_sample *sample = sample_article();
    size_t i, n;

    (void)state;
    sample_also(sample, "Разрешение");
    for (i = 0; taza_format_name(i); i++) {
        const char *format = taza_format_name(i);
        taza_report *report;
        taza_error err;
        size_t written = 0;

        if (strcmp(format, "html") == 0 || strcmp(format, "xml") == 0)
            continue;
        assert_int_equal(
            taza_report_new(format, NULL, swallow, &written, &report, &err),
            TAZA_OK);
        assert_int_equal(taza_report_add(report, &sample->result, &err),
                         TAZA_OK);
        tz_alloc_fail_in = 0;
        for (n = 0; n < 100; n++)
            if (taza_report_add(report, &sample->result, &err) != TAZA_OK)
                break;
        tz_alloc_fail_in = SIZE_MAX;
        assert_int_equal(n, 100);
        assert_int_equal(taza_report_end(report, &err), TAZA_OK);
        assert_true(written > 100);
        taza_report_free(report);
    }
    sample_free(sample);
}

/* The same documents give the same bytes. */
static void
test_deterministic(void **state)
{
    tz_sample *samples[] = {sample_article(), sample_article()};
    tz_buf first, second;
    size_t i;

    (void)state;
    for (i = 0; taza_format_name(i); i++) {
        sample_render(taza_format_name(i), NULL, samples, 2, &first);
        sample_render(taza_format_name(i), NULL, samples, 2, &second);
        assert_true(tz_str_eq(tz_buf_view(&first), tz_buf_view(&second)));
        tz_buf_done(&first);
        tz_buf_done(&second);
    }
    sample_free(samples[0]);
    sample_free(samples[1]);
}

/* Accepted findings are counted beside the others, though they are shown. */
static void
test_accepted_totals(void **state)
{
    tz_sample *sample = sample_article();
    taza_report *report;
    taza_error err;
    tz_buf out = TZ_BUF_INIT;

    (void)state;
    sample_accept(sample, sample_find(sample, "один", "x", TAZA_NOTE),
                  &sample_by_file);
    sample->result.withheld_by[TAZA_BY_BASELINE] = 5; /* not shown */
    assert_int_equal(
        taza_report_new("line", NULL, sample_sink, &out, &report, &err),
        TAZA_OK);
    assert_int_equal(taza_report_add(report, &sample->result, &err), TAZA_OK);
    assert_int_equal(taza_report_add(report, &sample->result, &err), TAZA_OK);
    assert_int_equal(report->totals.findings, 2);
    assert_int_equal(report->totals.shown, 4);
    assert_int_equal(report->totals.by_severity[TAZA_NOTE], 0);
    assert_int_equal(report->totals.withheld[TAZA_BY_FILE], 2);
    assert_int_equal(report->totals.withheld[TAZA_BY_COMMENT], 0);
    assert_int_equal(report->totals.withheld[TAZA_BY_BASELINE], 10);
    taza_report_free(report);
    tz_buf_done(&out);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepted_totals),
        cmocka_unit_test(test_formats),
        cmocka_unit_test(test_unknown),
        cmocka_unit_test(test_totals),
        cmocka_unit_test(test_language),
        cmocka_unit_test(test_old_options),
        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_full_disk_at_end),
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_growth),
        cmocka_unit_test(test_bounded),
        cmocka_unit_test(test_deterministic),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
