/* accept.c - a finding's record; findings of a result for a baseline. */
#include <string.h>

#include "base/err.h"
#include "policy/baseline.h"
#include "policy/written.h"
#include "report/result.h"

taza_status
taza_baseline_add(taza_baseline *baseline, const taza_result *result,
                  taza_error *err)
{
    const tz_baseline_doc doc = {
        .place = tz_str(result->place),
        .findings = result->findings,
        .count = result->finding_count,
        .accepted = result->accepted,
        .accepted_count = result->accepted_count,
        .withheld = &result->withheld,
    };

    return tz_baseline_note(baseline, &doc, err);
}

static taza_status
check_text(const char *text, const char *what, taza_error *err)
{
    taza_str all = tz_str(text);

    for (size_t at = 0, step; at < all.len; at += step) {
        step = tz_str_utf8(all, at);
        if (!step)
            return tz_err(err, TAZA_USAGE, "%s: not UTF-8", what);
    }
    return TAZA_OK;
}

static taza_status
check_day(const char *day, const char *what, taza_error *err)
{
    if (!day || tz_record_day(tz_str(day)))
        return TAZA_OK;
    return tz_err(err, TAZA_USAGE,
                  "%s: '%.40s' is not a day of the calendar: YYYY-MM-DD", what,
                  day);
}

static taza_status
check_acceptance(const taza_acceptance *how, taza_error *err)
{
    taza_status status;

    if (!tz_str_trim(tz_str(how->reason)).len)
        return tz_err(err, TAZA_USAGE,
                      "a finding is not accepted without a reason");
    status = check_text(how->reason, "the reason", err);
    if (!status)
        status = check_text(how->by, "the name", err);
    if (!status)
        status = check_day(how->date, "the date", err);
    return status ? status : check_day(how->expires, "the last day", err);
}

taza_status
taza_accept(const taza_result *result, const taza_finding *finding,
            const taza_acceptance *given, taza_write_fn *write, void *user,
            taza_error *err)
{
    taza_acceptance own = {.size = 0}, *how = &own;
    tz_buf path = TZ_BUF_INIT;
    taza_status status;
    tz_out out;

    if (!given->size)
        return tz_err(err, TAZA_USAGE, "taza_acceptance.size is 0");
    memcpy(&own, given, given->size < sizeof own ? given->size : sizeof own);
    status = check_acceptance(how, err);
    if (!status)
        status = tz_written_path(&path, tz_str(how->dir), tz_str(result->place),
                                 err);
    if (!status) {
        const tz_written entry = {
            .fingerprint = tz_str(finding->fingerprint),
            .rule = tz_str(finding->rule),
            .path = tz_buf_view(&path),
            .unit = tz_str(finding->unit),
            .quote = finding->quote,
            .reason = tz_str_trim(tz_str(how->reason)),
            .by = tz_str_trim(tz_str(how->by)),
            .date = tz_str(how->date),
            .expires = tz_str(how->expires),
        };

        tz_out_init(&out, write, user);
        tz_written_put(&out, &entry);
        if (!tz_out_flush(&out))
            status = tz_err(err, TAZA_IO, "the record could not be written");
    }
    tz_buf_done(&path);
    return status;
}
