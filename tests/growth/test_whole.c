/* test_whole.c - eight times the draft is eight times the work, from the
 * bytes to every report. */
#include "support.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/work.h"
#include "taza/taza.h"

#define SMALL ((size_t)16 * 1024) /* bytes */
#define TIMES 8

/* A draft of a wanted size: `start`, `repeated` as often as it takes, `end`. */
typedef struct {
    const char *name, *start, *repeated, *end;
} shape;

static const shape shapes[] = {
    /* only what rules look for */
    {"a.txt", "", "вправе по своему усмотрению ", ""},
    {"a.txt", "", "вправе. по своему усмотрению. ", ""},
    {"a.txt", "", "вправе по своему усмотрению, в разумный срок; ", ""},
    {"a.txt", "", "иные документы, и другие документы, ", ""},
    {"a.txt", "", "өз қалауы бойынша құқылы ", ""},
    {"a.txt", "", "may at its sole discretion, other documents ", ""},
    {"a.txt", "", "Орган вправе отказать. ", ""},
    {"a.txt", "", "Орган вправе отказать.\n", ""},
    {"a.txt", "", "Орган вправе отказать.\r", ""},
    {"a.txt", "", "Орган вправе отказать.\n\n", ""},
    /* one paragraph, one line, one word */
    {"a.txt", "1. ", "уполномоченный орган рассматривает заявление и вправе ",
     "."},
    {"a.md", "1\\. ", "орган *вправе* запросить иные документы, ", "."},
    {"a.txt", "1. Орган вправе ", "а", " решать."},
    {"a.txt", "1. Орган ", "усмотрени", " решать."},
    {"a.txt", "1. Орган ", "вправе-", " решать."},
    {"a.txt", "", "Да.\n\n", ""},
    /* list marks */
    {"a.txt", "", "1) ", ""},
    {"a.txt", "", "1)\n", ""},
    {"a.md", "", "1\\. ", ""},
    {"a.md", "", "- ", ""},
    {"a.md", "", "> ", ""},
    {"a.md", "", "- \n", ""},
    {"a.md", "",
     "1\\. Орган вправе:\n\n   1\\) да:\n\n      1\\) нет:\n\n"
     "         1\\) вправе;\n\n",
     ""},
    {"a.txt", "", "1. Орган вправе:\n1) да:\n1-1) нет;\n- вправе;\n", ""},
    /* words of both alphabets */
    {"a.txt", "", "сpoк oргaн ", ""},
    {"a.txt", "", "сpoк oргaн.\n\n", ""},
    /* headings, quotes, dots */
    {"a.md", "", "# Статья\n\n", ""},
    {"a.txt", "", "Статья 1. Орган вправе\n\n", ""},
    {"a.txt", "", "Глава 1. Общее\n\nСтатья 1. Вправе\n\n", ""},
    {"a.txt", "", "«", ""},
    {"a.txt", "", "«»\n\n", ""},
    {"a.txt", "", "\"", ""},
    {"a.txt", "", ".", ""},
    {"a.txt", "", ".\n", ""},
    {"a.txt", "", ". ", ""},
    /* languages in turn */
    {"a.txt", "",
     "Орган вправе отказать.\n\nОрган бас тартуға құқылы.\n\n"
     "The board may refuse at its discretion.\n\n",
     ""},
    {"a.txt", "", "Орган вправе. Орган құқылы. The board may refuse. ", ""},
    /* acts in acts */
    {"a.txt", "", "1. слова «орган вправе» заменить словами «орган может»;\n",
     ""},
    {"a.txt", "", "изложить в следующей редакции:\n«1. Орган вправе.\n", ""},
    {"a.txt", "", "Приложение 1\nк приказу\nПравила\n1. Орган вправе.\n\n", ""},
    /* markup */
    {"a.md", "", "*вправе ", ""},
    {"a.md", "", "`вправе", ""},
    {"a.md", "", "[вправе](", ""},
    {"a.md", "", "<a ", ""},
    {"a.md", "", "<td>", ""},
    {"a.md", "", "<!-- ", ""},
    {"a.md", "", "&", ""},
    {"a.md", "", "|вправе|да|\n|-|-|\n", ""},
    /* what cannot be seen */
    {"a.txt", "", "в\xE2\x80\x8Bправе ", ""},
    {"a.txt", "и", "\xCC\x86", ""},
    {"a.txt", "", "вправе\x01", ""},
    {"a.txt", "", "усмот-\nрению ", ""},
    {"a.txt", "", "\f12\n", ""},
    {"a.txt", "", " ", ""},
    {"a.txt", "", "\n", ""},
};

static taza_rules *rules;

static int
set_up(void **state)
{
    taza_error err = {0};

    (void)state;
    if (taza_rules_new(NULL, &rules, &err) != TAZA_OK) {
        print_error("%s\n", err.message);
        return 1;
    }
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    taza_rules_free(rules);
    return 0;
}

static void
make(const shape *s, size_t size, tz_buf *out)
{
    tz_buf_puts(out, s->start);
    while (out->len < size)
        tz_buf_puts(out, s->repeated);
    tz_buf_puts(out, s->end);
    assert_true(tz_buf_ok(out));
}

static int
count(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)user += len;
    return 0;
}

/* Work for the check, then what it and every report made; `bytes`: of the
 * reports. */
static size_t
work(taza_worker *worker, const shape *s, size_t size, size_t *bytes)
{
    taza_options options = {.size = sizeof options, .worker = worker};
    tz_buf text = TZ_BUF_INIT;
    taza_result *result;
    const char *format;
    size_t before;

    make(s, size, &text);
    before = tz_work;
    assert_int_equal(
        taza_check(rules, &options, tz_buf_view(&text), s->name, &result, NULL),
        TAZA_OK);
    *bytes = 0;
    for (size_t i = 0; (format = taza_format_name(i)) != NULL; i++) {
        taza_report *report;

        assert_int_equal(
            taza_report_new(format, NULL, count, bytes, &report, NULL),
            TAZA_OK);
        assert_int_equal(taza_report_add(report, result, NULL), TAZA_OK);
        assert_int_equal(taza_report_end(report, NULL), TAZA_OK);
        taza_report_free(report);
    }
    assert_int_equal(taza_outline(result, "json", count, bytes, NULL), TAZA_OK);
    taza_result_free(result);
    tz_buf_done(&text);
    return tz_work - before;
}

static bool
grows(const char *what, const shape *s, size_t small, size_t large)
{
    if (large <= small * 17 / 2)
        return true;
    print_error("%s %s…: %s %zu, then %zu\n", s->name, s->repeated, what, small,
                large);
    return false;
}

static void
growth(void **state)
{
    taza_worker *worker;
    bool fine = true;

    (void)state;
    assert_int_equal(taza_worker_new(rules, &worker, NULL), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small_bytes, large_bytes;
        size_t small = work(worker, &shapes[i], SMALL, &small_bytes);
        size_t large = work(worker, &shapes[i], SMALL * TIMES, &large_bytes);

        assert_true(small >= SMALL);
        fine = grows("work", &shapes[i], small, large) && fine;
        fine = grows("bytes", &shapes[i], small_bytes, large_bytes) && fine;
    }
    assert_true(fine);
    taza_worker_free(worker);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(growth)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
