/* github.c - workflow commands: annotations in a run of GitHub Actions.
 *
 *     ::warning file=a.md,line=5,col=25,endColumn=45,title=…::message */
#include "base/err.h"
#include "base/work.h"
#include "report/advice.h"
#include "report/view.h"

typedef struct {
    tz_buf text; /* of the message at hand */
} github_state;

/* What stands for a byte; NULL: the byte itself. */
static const char *
escape(char byte, bool property)
{
    switch (byte) {
    case '%':
        return "%25";
    case '\r':
        return "%0D";
    case '\n':
        return "%0A";
    case ':':
        return property ? "%3A" : NULL;
    case ',':
        return property ? "%2C" : NULL;
    default:
        return NULL;
    }
}

/* Control characters would reach the terminal of whoever reads the log: those
 * that have no escape become blanks. */
static void
put_escaped(tz_out *out, taza_str text, bool property)
{
    size_t done = 0, at = 0, len;

    TZ_WORK(text.len);
    while (at < text.len) {
        const char *instead = escape(text.ptr[at], property);

        len = tz_view_control(text, at);
        if (!instead && len)
            instead = " ";
        if (instead) {
            tz_out_str(out, tz_str_slice(text, done, at));
            tz_out_puts(out, instead);
            done = at + (len ? len : 1);
        }
        at += len ? len : 1;
    }
    tz_out_str(out, tz_str_slice(text, done, text.len));
}

static void
put_number(tz_out *out, const char *name, uint64_t number)
{
    tz_out_char(out, ',');
    tz_out_puts(out, name);
    tz_out_char(out, '=');
    tz_out_number(out, number);
}

/* "::error file=a.md" */
static void
open_command(tz_out *out, taza_severity severity, const char *file)
{
    static const char *const names[] = {
        [TAZA_NOTE] = "notice",
        [TAZA_WARNING] = "warning",
        [TAZA_ERROR] = "error",
    };

    tz_out_puts(out, "::");
    tz_out_puts(out, names[severity]);
    tz_out_puts(out, " file=");
    put_escaped(out, tz_str(tz_view_relative(file)), true);
}

static void
close_command(tz_out *out, const char *title, taza_str message)
{
    tz_out_puts(out, ",title=");
    put_escaped(out, tz_str(title), true);
    tz_out_puts(out, "::");
    put_escaped(out, message, false);
    tz_out_char(out, '\n');
}

/* Columns are for annotations of one line only. */
static void
put_place(tz_out *out, const taza_place *place)
{
    put_number(out, "line", place->start.line);
    if (place->end.line != place->start.line) {
        put_number(out, "endLine", place->end.line);
        return;
    }
    put_number(out, "col", place->start.column);
    put_number(out, "endColumn", place->end.column);
}

static void
write_finding(struct taza_report *report, const struct taza_result *result,
              const taza_finding *finding)
{
    github_state *state = report->state;
    const char *file = tz_view_file(result, &finding->at.start);
    tz_buf *text = &state->text;

    tz_buf_clear(text);
    tz_advice_long(text, report->ui, finding);
    tz_buf_puts(text, "\n[");
    tz_buf_puts(text, finding->rule);
    tz_buf_char(text, ']');
    open_command(&report->out, finding->severity, file ? file : result->path);
    put_place(&report->out, &finding->at);
    close_command(&report->out, finding->factor_name, tz_buf_view(text));
}

static void
write_trouble(tz_out *out, const tz_trouble *trouble)
{
    open_command(out, trouble->remark ? TAZA_NOTE : TAZA_ERROR, trouble->file);
    if (trouble->line)
        put_number(out, "line", trouble->line);
    if (trouble->line && trouble->column)
        put_number(out, "col", trouble->column);
    close_command(out, trouble->code, trouble->message);
}

static taza_status
github_add(struct taza_report *report, const struct taza_result *result,
           taza_error *err)
{
    github_state *state = report->state;
    tz_trouble trouble;
    size_t i;

    for (i = 0; i < result->finding_count; i++)
        if (!result->findings[i].accepted)
            write_finding(report, result, &result->findings[i]);
    for (i = 0; tz_advice_trouble(result, report->ui, i, &trouble); i++)
        write_trouble(&report->out, &trouble);
    return tz_buf_ok(&state->text) ? TAZA_OK : tz_err_nomem(err);
}

static void
github_done(struct taza_report *report)
{
    github_state *state = report->state;

    tz_buf_done(&state->text);
}

const tz_format tz_format_github = {
    .name = "github",
    .extension = ".txt",
    .about = "annotations of GitHub Actions",
    .state_size = sizeof(github_state),
    .add = github_add,
    .done = github_done,
};
