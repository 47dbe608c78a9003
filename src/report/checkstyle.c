/* checkstyle.c - the XML of Checkstyle, which many build servers read. */
#include "base/err.h"
#include "report/advice.h"
#include "report/markup.h"
#include "report/view.h"

#include <string.h>

typedef struct {
    tz_buf text; /* of the message or name at hand */
} checkstyle_state;

/* What Checkstyle calls a severity. */
static const char *const severities[] = {
    [TAZA_NOTE] = "info",
    [TAZA_WARNING] = "warning",
    [TAZA_ERROR] = "error",
};

static void
open_file(tz_out *out, const char *path)
{
    tz_out_puts(out, "<file");
    tz_markup_attr(out, "name", tz_str(path));
    tz_out_puts(out, ">\n");
}

static void
close_file(tz_out *out)
{
    tz_out_puts(out, "</file>\n");
}

/* Goes on in another file, if it is one. */
static const char *
turn_to(tz_out *out, const char *open, const char *path)
{
    if (strcmp(open, path) == 0)
        return open;
    close_file(out);
    open_file(out, path);
    return path;
}

static void
write_place(tz_out *out, uint32_t line, uint32_t column)
{
    tz_out_puts(out, "<error");
    tz_markup_attr_number(out, "line", line);
    if (column)
        tz_markup_attr_number(out, "column", column);
}

/* The source is taza.FACTOR.RULE: build servers take what stands before the
 * last dot for a category. */
static void
write_finding(struct taza_report *report, const taza_finding *finding)
{
    checkstyle_state *state = report->state;
    tz_out *out = &report->out;

    write_place(out, finding->at.start.line, finding->at.start.column);
    tz_markup_attr(out, "severity", tz_str(severities[finding->severity]));
    tz_buf_clear(&state->text);
    tz_advice_short(&state->text, report->ui, finding);
    tz_markup_attr(out, "message", tz_buf_view(&state->text));
    tz_buf_clear(&state->text);
    tz_buf_printf(&state->text, "taza.%s.%s", finding->factor, finding->rule);
    tz_markup_attr(out, "source", tz_buf_view(&state->text));
    tz_out_puts(out, "/>\n");
}

static void
write_trouble(struct taza_report *report, const tz_trouble *trouble)
{
    checkstyle_state *state = report->state;
    tz_out *out = &report->out;

    write_place(out, trouble->line ? trouble->line : 1, trouble->column);
    tz_markup_attr(
        out, "severity",
        tz_str(severities[trouble->remark ? TAZA_NOTE : TAZA_ERROR]));
    tz_markup_attr(out, "message", trouble->message);
    tz_buf_clear(&state->text);
    tz_buf_printf(&state->text, "taza.document.%s", trouble->code);
    tz_markup_attr(out, "source", tz_buf_view(&state->text));
    tz_out_puts(out, "/>\n");
}

static taza_status
checkstyle_begin(struct taza_report *report, taza_error *err)
{
    (void)err;
    tz_out_puts(&report->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<checkstyle version=\"4.3\">\n");
    return TAZA_OK;
}

/* A document has its element also when there is nothing to say. */
static taza_status
checkstyle_add(struct taza_report *report, const struct taza_result *result,
               taza_error *err)
{
    checkstyle_state *state = report->state;
    const char *open = result->path, *file;
    tz_trouble trouble;
    size_t i;

    open_file(&report->out, open);
    for (i = 0; i < result->finding_count; i++) {
        if (result->findings[i].accepted)
            continue;
        file = tz_view_file(result, &result->findings[i].at.start);
        open = turn_to(&report->out, open, file ? file : result->path);
        write_finding(report, &result->findings[i]);
    }
    for (i = 0; tz_advice_trouble(result, report->ui, i, &trouble); i++) {
        open = turn_to(&report->out, open, trouble.file);
        write_trouble(report, &trouble);
    }
    close_file(&report->out);
    return tz_buf_ok(&state->text) ? TAZA_OK : tz_err_nomem(err);
}

static taza_status
checkstyle_end(struct taza_report *report, taza_error *err)
{
    (void)err;
    tz_out_puts(&report->out, "</checkstyle>\n");
    return TAZA_OK;
}

static void
checkstyle_done(struct taza_report *report)
{
    checkstyle_state *state = report->state;

    tz_buf_done(&state->text);
}

const tz_format tz_format_checkstyle = {
    .name = "checkstyle",
    .extension = ".xml",
    .about = "the XML of Checkstyle, for build servers",
    .state_size = sizeof(checkstyle_state),
    .begin = checkstyle_begin,
    .add = checkstyle_add,
    .end = checkstyle_end,
    .done = checkstyle_done,
};
