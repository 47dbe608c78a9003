/* stage.c - the time that each stage takes, and each format of report, over
 * the drafts below a directory; one thread.
 *
 * usage: stage RUNS MOST PATH…    MOST: read no more than so many bytes
 *
 * Rows as tests/bench.sh reads them.  Time is the processor's: other programs
 * do not count. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/alloc.h"
#include "base/io.h"
#include "input/input.h"
#include "policy/policy.h"
#include "report/result.h"

#define RUNS_MOST    101
#define FORMATS_MOST 16

enum {
    INPUT,
    DOCUMENT,
    ACT,
    SCAN,
    STAGES
};

static const char *const stages[STAGES] = {"input", "document", "act", "scan"};

typedef struct {
    const char *path;
    taza_str bytes;
} draft;

typedef struct {
    tz_arena *arena;
    draft *drafts;
    size_t count, cap, bytes, most;
    size_t runs;
    double *times; /* seconds, [row][run]: stages, then formats */
    size_t *written;
    size_t findings;
    const taza_rules *rules;
    taza_worker *worker;
} bench;

static double
now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* --- Reading the drafts ------------------------------------------------ */

static taza_status
meet(void *user, const char *path, taza_error *err)
{
    bench *b = user;
    tz_buf buf = TZ_BUF_INIT;
    taza_status status;
    draft new;

    if (b->bytes >= b->most || !(tz_str_ends(tz_str(path), ".md") ||
                                 tz_str_ends(tz_str(path), ".txt")))
        return TAZA_OK;
    status = tz_io_read(path, SIZE_MAX, &buf, err);
    new.path = tz_arena_cstr(b->arena, tz_str(path));
    new.bytes = tz_arena_str(b->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    if (status)
        return status;
    if (!new.path || !new.bytes.ptr ||
        !tz_grow((void **)&b->drafts, &b->cap, b->count + 1, sizeof new))
        return TAZA_NOMEM;
    b->drafts[b->count++] = new;
    b->bytes += new.bytes.len;
    return TAZA_OK;
}

/* --- One draft --------------------------------------------------------- */

static int
count_bytes(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)user += len;
    return 0;
}

static taza_status
report(bench *b, size_t run, const taza_result *result, taza_error *err)
{
    const taza_report_options options = {.size = sizeof options,
                                         .rules = b->rules};
    taza_status status = TAZA_OK;
    const char *format;

    for (size_t i = 0; !status && (format = taza_format_name(i)); i++) {
        double start = now();
        taza_report *made;

        status = taza_report_new(format, &options, count_bytes, &b->written[i],
                                 &made, err);
        if (!status)
            status = taza_report_add(made, result, err);
        if (!status)
            status = taza_report_end(made, err);
        if (!status)
            taza_report_free(made);
        b->times[(STAGES + i) * b->runs + run] += now() - start;
    }
    return status;
}

static taza_status
read_act(bench *b, taza_result *result, const bool **wanted, taza_error *err)
{
    taza_status status =
        tz_act_read(&result->doc, result->arena, &result->act, err);

    result->ui = result->lang = result->doc.lang;
    if (!status)
        status = tz_result_units(result, err);
    if (!status)
        status =
            tz_policy_select(b->rules, NULL, NULL, result->arena, wanted, err);
    if (!status)
        status = tz_policy_coverage(&result->doc, &result->act,
                                    tz_policy_zones(b->rules, *wanted),
                                    result->arena, &result->coverage, err);
    return status;
}

static taza_status
scan(bench *b, taza_result *result, const bool *wanted, taza_error *err)
{
    const tz_scan_job job = {
        .doc = &result->doc, .act = &result->act, .wanted = wanted};
    tz_hits hits;
    taza_status status = tz_scan(b->worker, &job, result->arena, &hits, err);

    return status ? status : tz_result_findings(result, b->rules, &hits, err);
}

/* What taza_check does, with a look at the clock between the stages. */
static taza_status
check(bench *b, size_t run, const draft *d, taza_result *result,
      taza_error *err)
{
    const tz_input input = {
        .name = d->path, .bytes = d->bytes, .max_size = SIZE_MAX};
    const bool *wanted = NULL;
    taza_status status = TAZA_OK;
    double start = now(), end;

    for (int stage = INPUT; !status && stage < STAGES; stage++) {
        if (stage == INPUT)
            status = tz_input_read(&input, &result->doc, err);
        else if (stage == DOCUMENT)
            status = tz_doc_finish(&result->doc, TAZA_NONE, err);
        else if (stage == ACT)
            status = read_act(b, result, &wanted, err);
        else
            status = scan(b, result, wanted, err);
        end = now();
        b->times[(size_t)stage * b->runs + run] += end - start;
        start = end;
    }
    b->findings += result->finding_count;
    return status ? status : report(b, run, result, err);
}

static taza_status
check_draft(bench *b, size_t run, const draft *d, taza_error *err)
{
    taza_result *result = tz_alloc_zero(1, sizeof *result);
    taza_status status = TAZA_NOMEM;

    if (!result)
        return status;
    result->arena = tz_arena_new();
    result->path = d->path;
    result->complete = true;
    result->coverage.scope = "act";
    if (result->arena) {
        tz_doc_init(&result->doc, result->arena);
        status = check(b, run, d, result, err);
    }
    taza_result_free(result);
    return status;
}

/* --- Rows -------------------------------------------------------------- */

static int
by_time(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

/* In milliseconds. */
static double
median(const bench *b, size_t row)
{
    double *times = b->times + row * b->runs;

    qsort(times, b->runs, sizeof *times, by_time);
    return times[b->runs / 2] * 1e3;
}

static void
put_rows(const bench *b)
{
    const char *format;
    double all = 0;

    for (size_t i = 0; i < STAGES; i++) {
        double ms = median(b, i);

        all += ms;
        printf("stage\t%s\tbytes=%zu\truns=%zu\tms=%.3f\n", stages[i], b->bytes,
               b->runs, ms);
    }
    printf("stage\tall of them\tbytes=%zu\truns=%zu\tms=%.3f\tfindings=%zu\n",
           b->bytes, b->runs, all, b->findings / b->runs);
    for (size_t i = 0; (format = taza_format_name(i)); i++)
        printf("report\t%s\tbytes=%zu\truns=%zu\tms=%.3f\twritten=%zu\n",
               format, b->bytes, b->runs, median(b, STAGES + i),
               b->written[i] / b->runs);
}

static taza_status
measure(bench *b, taza_error *err)
{
    size_t rows = STAGES, i;
    taza_status status = TAZA_OK;

    while (taza_format_name(rows - STAGES))
        rows++;
    b->times = tz_arena_array(b->arena, rows * b->runs, sizeof *b->times);
    b->written = tz_arena_array(b->arena, rows, sizeof *b->written);
    if (!b->times || !b->written)
        return TAZA_NOMEM;
    for (size_t run = 0; !status && run < b->runs; run++)
        for (i = 0; !status && i < b->count; i++)
            status = check_draft(b, run, &b->drafts[i], err);
    return status;
}

int
main(int argc, char **argv)
{
    bench b = {.arena = tz_arena_new()};
    taza_error err = {.message = "usage: stage RUNS MOST PATH..."};
    taza_status status = TAZA_USAGE;
    taza_rules *rules = NULL;
    uint64_t runs, most;

    if (argc > 3 && tz_str_number(tz_str(argv[1]), &runs) && runs &&
        runs <= RUNS_MOST && tz_str_number(tz_str(argv[2]), &most)) {
        b.runs = (size_t)runs;
        b.most = (size_t)most;
        status = taza_rules_new(NULL, &rules, &err);
        b.rules = rules;
    }
    for (int i = 3; !status && i < argc; i++)
        status = tz_io_kind_of(argv[i]) == TZ_IO_DIR
                     ? tz_io_walk(argv[i], meet, &b, &err)
                     : meet(&b, argv[i], &err);
    if (!status)
        status = taza_worker_new(rules, &b.worker, &err);
    if (!status)
        status = measure(&b, &err);
    if (status)
        (void)fprintf(stderr, "stage: %s\n", err.message);
    else
        put_rows(&b);
    taza_worker_free(b.worker);
    taza_rules_free(rules);
    tz_free(b.drafts);
    tz_arena_free(b.arena);
    return status != TAZA_OK;
}
