/* report.c - a report from its first document to its end; totals. */
#include "report/report.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"

/* A caller compiled against an older header knows fewer options. */
static taza_report_options
copy_options(const taza_report_options *given)
{
    taza_report_options options = {.size = sizeof options};
    size_t size;

    if (given) {
        size = given->size < sizeof options ? given->size : sizeof options;
        memcpy(&options, given, size);
        options.size = sizeof options;
    }
    return options;
}

taza_status
taza_report_new(const char *format, const taza_report_options *options,
                taza_write_fn *write, void *user, taza_report **out,
                taza_error *err)
{
    const tz_format *found = tz_format_find(format);
    taza_report *report;

    *out = NULL;
    if (options && !options->size)
        return tz_err(err, TAZA_USAGE, "taza_report_options.size is 0");
    if (!found)
        return tz_err(err, TAZA_USAGE, "%s: no such report format", format);
    report = tz_alloc_zero(1, sizeof *report);
    if (!report)
        return tz_err_nomem(err);
    report->format = found;
    report->options = copy_options(options);
    report->ui = report->options.ui;
    tz_out_init(&report->out, write, user);
    report->state = tz_alloc_zero(1, found->state_size);
    if (!report->state) {
        tz_free(report);
        return tz_err_nomem(err);
    }
    *out = report;
    return TAZA_OK;
}

void
taza_report_free(taza_report *report)
{
    if (!report)
        return;
    if (report->format->done)
        report->format->done(report);
    tz_free(report->state);
    tz_free(report);
}

/* Says once more why the report has failed; a failed sink comes first, since
 * what was lost there cannot be had again. */
static taza_status
settle(taza_report *report, taza_status status, taza_error *err)
{
    if (report->out.failed && report->failure != TAZA_IO) {
        report->failure = TAZA_IO;
        return tz_err(err, TAZA_IO, "the report could not be written");
    }
    if (status != TAZA_OK)
        report->failure = status;
    return status;
}

static taza_status
repeat_failure(const taza_report *report, taza_error *err)
{
    if (report->failure == TAZA_NOMEM)
        return tz_err_nomem(err);
    return tz_err(err, report->failure, "the report could not be written");
}

static taza_status
begin(taza_report *report, const taza_result *first, taza_error *err)
{
    if (report->begun)
        return TAZA_OK;
    report->begun = true;
    if (report->ui == TAZA_NONE && first)
        report->ui = first->ui != TAZA_NONE ? first->ui : first->lang;
    if (report->ui == TAZA_NONE)
        report->ui = TAZA_EN;
    return report->format->begin ? report->format->begin(report, err) : TAZA_OK;
}

static void
count(tz_totals *totals, const taza_result *result)
{
    size_t i;

    totals->documents++;
    totals->shown += result->finding_count;
    totals->elsewhere += result->elsewhere;
    totals->incomplete += !result->complete;
    for (i = 0; i < result->finding_count; i++) {
        if (result->findings[i].accepted)
            continue;
        totals->findings++;
        totals->by_severity[result->findings[i].severity]++;
    }
    for (i = 0; i < TZ_COUNT(totals->withheld); i++)
        totals->withheld[i] += result->withheld_by[i];
}

taza_status
taza_report_add(taza_report *report, const taza_result *result, taza_error *err)
{
    taza_status status;

    if (report->failure != TAZA_OK)
        return repeat_failure(report, err);
    status = begin(report, result, err);
    if (status == TAZA_OK)
        status = report->format->add(report, result, err);
    count(&report->totals, result);
    return settle(report, status, err);
}

taza_status
taza_report_end(taza_report *report, taza_error *err)
{
    taza_status status;

    if (report->failure != TAZA_OK)
        return repeat_failure(report, err);
    status = begin(report, NULL, err);
    if (status == TAZA_OK && report->format->end)
        status = report->format->end(report, err);
    if (status == TAZA_OK)
        (void)tz_out_flush(&report->out);
    return settle(report, status, err);
}
