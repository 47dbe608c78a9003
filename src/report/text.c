/* text.c - for terminals and editors: text, and line (its first lines, with
 * the words of severities that never change).
 *
 * What is wrong with a document as a whole (errors, coverage) is not among
 * the findings here: the caller shows it beside them. */
#include "report/report.h"
#include "report/strings.h"
#include "report/view.h"

#define INDENT "    "

/* Roles that colour shows; `off` ends each. */
typedef enum {
    PATH,
    QUOTE,
    LABEL,
    NOTE,
    WARNING,
    ERROR_,
    PLAIN
} paint;

static const char *const colors[] = {
    [PATH] = "\033[1m",    [QUOTE] = "\033[1m",      [LABEL] = "\033[2m",
    [NOTE] = "\033[1;36m", [WARNING] = "\033[1;35m", [ERROR_] = "\033[1;31m",
    [PLAIN] = "",
};

static const paint of_severity[] = {
    [TAZA_NOTE] = NOTE,
    [TAZA_WARNING] = WARNING,
    [TAZA_ERROR] = ERROR_,
};

static void
put_painted(struct taza_report *report, paint role, taza_str text)
{
    bool color = report->options.color && role != PLAIN;

    if (color)
        tz_out_puts(&report->out, colors[role]);
    tz_view_line(&report->out, text);
    if (color)
        tz_out_puts(&report->out, "\033[0m");
}

static void
put_position(struct taza_report *report, const taza_position *at)
{
    tz_out_number(&report->out, at->line);
    tz_out_char(&report->out, ':');
    tz_out_number(&report->out, at->column);
}

/* " (accepted: reason; name)", " (baseline)" */
static void
write_accepted(struct taza_report *report, const taza_accepted *accepted)
{
    tz_out *out = &report->out;

    if (!accepted)
        return;
    tz_out_puts(out, " (");
    if (accepted->where == TAZA_BY_BASELINE) {
        tz_out_puts(out, tz_strings_accepted(report->ui, accepted->where));
    } else {
        tz_out_puts(out, tz_strings_word(report->ui, TZ_WORD_ACCEPTED_FOR));
        tz_out_puts(out, ": ");
        tz_view_line(out, tz_str(accepted->reason));
    }
    if (accepted->by[0]) {
        tz_out_puts(out, "; ");
        tz_view_line(out, tz_str(accepted->by));
    }
    tz_out_char(out, ')');
}

/* FILE:LINE:COLUMN: severity: message [rule] */
static void
write_line(struct taza_report *report, const struct taza_result *result,
           const taza_finding *finding, const char *severity)
{
    const char *file = tz_view_file(result, &finding->at.start);
    tz_out *out = &report->out;

    put_painted(report, PATH, tz_str(file ? file : result->path));
    tz_out_char(out, ':');
    put_position(report, &finding->at.start);
    tz_out_puts(out, ": ");
    put_painted(report, of_severity[finding->severity], tz_str(severity));
    tz_out_puts(out, ": ");
    tz_view_line(out, tz_str(finding->message));
    tz_out_puts(out, " [");
    put_painted(report, LABEL, tz_str(finding->rule));
    tz_out_char(out, ']');
    write_accepted(report, finding->accepted);
    tz_out_char(out, '\n');
}

static void
write_quote(struct taza_report *report, taza_str quote)
{
    taza_str shown = tz_view_cut(quote, TZ_VIEW_QUOTE);
    tz_out *out = &report->out;

    if (!quote.len)
        return;
    tz_out_puts(out, INDENT "«");
    put_painted(report, QUOTE, shown);
    tz_out_puts(out, shown.len < quote.len ? "…»\n" : "»\n");
}

static void
write_label(struct taza_report *report, tz_word word)
{
    tz_out_puts(&report->out, INDENT);
    put_painted(report, LABEL, tz_str(tz_strings_word(report->ui, word)));
    tz_out_puts(&report->out, ": ");
}

static void
write_places(struct taza_report *report, const struct taza_result *result,
             const taza_finding *finding)
{
    const taza_position *at;
    const char *file;
    size_t i;

    if (!finding->place_count)
        return;
    write_label(report, TZ_WORD_PLACES);
    for (i = 0; i < finding->place_count; i++) {
        at = &finding->places[i].start;
        file = tz_view_file(result, at);
        if (i)
            tz_out_puts(&report->out, ", ");
        if (file) {
            tz_view_line(&report->out, tz_str(file));
            tz_out_char(&report->out, ':');
        }
        put_position(report, at);
    }
    tz_out_char(&report->out, '\n');
}

static taza_status
text_add(struct taza_report *report, const struct taza_result *result,
         taza_error *err)
{
    const taza_finding *finding;
    tz_out *out = &report->out;
    size_t i;

    (void)err;
    for (i = 0; i < result->finding_count; i++) {
        finding = &result->findings[i];
        write_line(report, result, finding,
                   tz_strings_severity(report->ui, finding->severity));
        if (finding->unit && finding->unit[0]) {
            tz_out_puts(out, INDENT);
            tz_view_line(out, tz_str(finding->unit));
            tz_out_char(out, '\n');
        }
        write_quote(report, finding->quote);
        if (finding->fix && finding->fix[0]) {
            write_label(report, TZ_WORD_FIX);
            tz_view_line(out, tz_str(finding->fix));
            tz_out_char(out, '\n');
        }
        write_places(report, result, finding);
    }
    return TAZA_OK;
}

static taza_status
line_add(struct taza_report *report, const struct taza_result *result,
         taza_error *err)
{
    size_t i;

    (void)err;
    for (i = 0; i < result->finding_count; i++)
        write_line(report, result, &result->findings[i],
                   taza_severity_name(result->findings[i].severity));
    return TAZA_OK;
}

const tz_format tz_format_text = {
    .name = "text",
    .extension = ".txt",
    .about = "findings with unit, words and rewording",
    .add = text_add,
};

const tz_format tz_format_line = {
    .name = "line",
    .extension = ".txt",
    .about = "a finding a line, for editors",
    .add = line_add,
};
