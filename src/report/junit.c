/* junit.c - the XML of JUnit: a document is a suite, a finding a test that
 * fails, trouble with the document an error.  A note is a test that was
 * skipped: it fails no run, as it does not in the exit status of taza. */
#include "base/err.h"
#include "report/advice.h"
#include "report/markup.h"
#include "report/strings.h"
#include "report/view.h"

#include <string.h>

/* Names are shown in narrow columns. */
#define NAME_QUOTE 60

typedef struct {
    tz_buf text; /* of the name or message at hand */
} junit_state;

typedef struct {
    size_t failures, skipped, errors;
} counts;

static counts
count(const struct taza_result *result, taza_lang ui)
{
    counts found = {0, 0, 0};
    tz_trouble trouble;

    for (size_t i = 0; i < result->finding_count; i++) {
        if (result->findings[i].accepted)
            continue;
        if (result->findings[i].severity == TAZA_NOTE)
            found.skipped++;
        else
            found.failures++;
    }
    for (size_t i = 0; tz_advice_trouble(result, ui, i, &trouble); i++)
        found.errors += !trouble.remark;
    return found;
}

static size_t
sum(counts found)
{
    return found.failures + found.skipped + found.errors;
}

static void
open_suite(tz_out *out, const struct taza_result *result, counts found)
{
    tz_out_puts(out, "<testsuite");
    tz_markup_attr(out, "name", tz_str(result->path));
    tz_markup_attr_number(out, "tests", sum(found) ? sum(found) : 1);
    tz_markup_attr_number(out, "failures", found.failures);
    tz_markup_attr_number(out, "errors", found.errors);
    tz_markup_attr_number(out, "skipped", found.skipped);
    tz_markup_attr_number(out, "time", 0);
    tz_out_puts(out, ">\n");
}

static void
write_property(tz_out *out, const char *name, size_t count)
{
    tz_out_puts(out, "<property");
    tz_markup_attr(out, "name", tz_str(name));
    tz_markup_attr_number(out, "value", count);
    tz_out_puts(out, "/>\n");
}

/* What was read, and what is told of it in no case. */
static void
write_properties(tz_out *out, const struct taza_result *result)
{
    const taza_coverage *coverage = &result->coverage;

    tz_out_puts(out, "<properties>\n");
    write_property(out, "words", coverage->words);
    write_property(out, "linted_words", coverage->linted_words);
    write_property(out, "unread_words", coverage->unread_words);
    if (result->accepted_count)
        write_property(out, "accepted", result->accepted_count);
    if (result->elsewhere)
        write_property(out, "elsewhere", result->elsewhere);
    tz_out_puts(out, "</properties>\n");
}

/* Without its end: what happened comes next. */
static void
open_case(tz_out *out, const char *class, taza_str name)
{
    tz_out_puts(out, "<testcase classname=\"taza.");
    tz_markup_xml_attr(out, tz_str(class));
    tz_out_char(out, '"');
    tz_markup_attr(out, "name", name);
}

static void
put_where(tz_out *out, const char *file, uint32_t line)
{
    tz_markup_attr(out, "file", tz_str(file));
    if (line)
        tz_markup_attr_number(out, "line", line);
    tz_markup_attr_number(out, "time", 0);
}

/* The same from run to run while the norm is, so that old failures are told
 * from new ones; the fingerprint tells equal norms of one unit apart. */
static void
put_name(tz_buf *text, const taza_finding *finding)
{
    taza_str shown = tz_view_cut(finding->quote, NAME_QUOTE);
    const char *hash = strchr(finding->fingerprint, ':');

    tz_buf_clear(text);
    if (finding->unit[0])
        tz_buf_printf(text, "%s: ", finding->unit);
    tz_buf_puts(text, "«");
    tz_buf_str(text, shown);
    tz_buf_puts(text, shown.len < finding->quote.len ? "…» " : "» ");
    tz_buf_puts(text, hash ? hash + 1 : finding->fingerprint);
}

static void
write_finding(struct taza_report *report, const struct taza_result *result,
              const taza_finding *finding)
{
    junit_state *state = report->state;
    const char *file = tz_view_file(result, &finding->at.start);
    bool note = finding->severity == TAZA_NOTE;
    tz_out *out = &report->out;

    if (!file)
        file = result->path;
    put_name(&state->text, finding);
    open_case(out, finding->rule, tz_buf_view(&state->text));
    put_where(out, file, finding->at.start.line);
    tz_out_puts(out, note ? ">\n<skipped" : ">\n<failure");
    if (!note)
        tz_markup_attr(out, "type",
                       tz_str(taza_severity_name(finding->severity)));
    tz_markup_attr(out, "message", tz_str(finding->message));
    tz_out_char(out, '>');
    tz_buf_clear(&state->text);
    tz_buf_printf(&state->text, "%s:%u:%u: ", file,
                  (unsigned)finding->at.start.line,
                  (unsigned)finding->at.start.column);
    tz_advice_long(&state->text, report->ui, finding);
    tz_markup_xml(out, tz_buf_view(&state->text));
    tz_out_puts(out, note ? "</skipped>\n" : "</failure>\n");
    tz_out_puts(out, "</testcase>\n");
}

static void
write_error(tz_out *out, const tz_trouble *trouble)
{
    open_case(out, "document", tz_str(trouble->code));
    put_where(out, trouble->file, trouble->line);
    tz_out_puts(out, ">\n<error");
    tz_markup_attr(out, "type", tz_str(trouble->code));
    tz_markup_attr(out, "message", trouble->message);
    tz_out_puts(out, "/>\n</testcase>\n");
}

static void
write_pass(struct taza_report *report, const struct taza_result *result)
{
    open_case(&report->out, "document",
              tz_str(tz_strings_word(report->ui, TZ_WORD_NO_FINDINGS)));
    put_where(&report->out, result->path, 0);
    tz_out_puts(&report->out, "/>\n");
}

/* Remarks fail nothing. */
static void
write_remarks(struct taza_report *report, const struct taza_result *result)
{
    tz_trouble trouble;
    bool any = false;

    for (size_t i = 0; tz_advice_trouble(result, report->ui, i, &trouble);
         i++) {
        if (!trouble.remark)
            continue;
        tz_out_puts(&report->out, any ? "\n" : "<system-out>");
        tz_markup_xml(&report->out, trouble.message);
        any = true;
    }
    if (any)
        tz_out_puts(&report->out, "</system-out>\n");
}

static taza_status
junit_begin(struct taza_report *report, taza_error *err)
{
    (void)err;
    tz_out_puts(&report->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<testsuites name=\"taza\">\n");
    return TAZA_OK;
}

static taza_status
junit_add(struct taza_report *report, const struct taza_result *result,
          taza_error *err)
{
    junit_state *state = report->state;
    counts found = count(result, report->ui);
    tz_trouble trouble;
    size_t i;

    open_suite(&report->out, result, found);
    write_properties(&report->out, result);
    for (i = 0; i < result->finding_count; i++)
        if (!result->findings[i].accepted)
            write_finding(report, result, &result->findings[i]);
    for (i = 0; tz_advice_trouble(result, report->ui, i, &trouble); i++)
        if (!trouble.remark)
            write_error(&report->out, &trouble);
    if (!sum(found))
        write_pass(report, result);
    write_remarks(report, result);
    tz_out_puts(&report->out, "</testsuite>\n");
    return tz_buf_ok(&state->text) ? TAZA_OK : tz_err_nomem(err);
}

static taza_status
junit_end(struct taza_report *report, taza_error *err)
{
    (void)err;
    tz_out_puts(&report->out, "</testsuites>\n");
    return TAZA_OK;
}

static void
junit_done(struct taza_report *report)
{
    junit_state *state = report->state;

    tz_buf_done(&state->text);
}

const tz_format tz_format_junit = {
    .name = "junit",
    .extension = ".xml",
    .about = "the XML of JUnit, a suite a document",
    .state_size = sizeof(junit_state),
    .begin = junit_begin,
    .add = junit_add,
    .end = junit_end,
    .done = junit_done,
};
