/* report.h - findings → rendered out; one file and one table row a format. */
#ifndef TZ_REPORT_REPORT_H
#define TZ_REPORT_REPORT_H

#include "base/out.h"
#include "report/result.h"

/* Totals over all documents, kept by report.c. */
typedef struct {
    size_t documents, findings, incomplete;
    size_t by_severity[4]; /* index taza_severity */
    size_t withheld[4];    /* index taza_accepted_by; not among `findings` */
    size_t shown;          /* findings, and accepted ones that were shown */
    size_t elsewhere;      /* left out: in files that were not asked for */
} tz_totals;

/* A report being written.  `state` belongs to the format; it is allocated
 * zeroed with `state_size` bytes. */
struct taza_report {
    const struct tz_format *format;
    taza_report_options options;
    taza_lang ui; /* decided at the first document */
    tz_out out;
    tz_totals totals;
    bool begun;          /* `begin` was called: at the first document */
    taza_status failure; /* sticky */
    void *state;
};

typedef struct tz_format {
    const char *name, *extension, *about;
    size_t state_size;
    /* Each writes to report->out only; memory failures are returned.  `begin`
     * is called when `ui` is known, `add` before the totals have grown, `end`
     * once.  Any of them but `add` may be NULL. */
    taza_status (*begin)(struct taza_report *report, taza_error *err);
    taza_status (*add)(struct taza_report *report,
                       const struct taza_result *result, taza_error *err);
    taza_status (*end)(struct taza_report *report, taza_error *err);
    void (*done)(struct taza_report *report); /* frees state's own memory */
} tz_format;

extern const tz_format tz_format_text, tz_format_line, tz_format_json,
    tz_format_jsonl, tz_format_xml, tz_format_html, tz_format_sarif,
    tz_format_github, tz_format_checkstyle, tz_format_junit, tz_format_gitlab;
const tz_format *tz_format_find(const char *name); /* NULL: none */

#endif
