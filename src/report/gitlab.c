/* gitlab.c - the report of GitLab's code quality. */
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/json.h"
#include "report/advice.h"
#include "report/view.h"

typedef struct {
    tz_json json;
    tz_buf text; /* of the description at hand */
} gitlab_state;

/* What GitLab calls a severity.  Worst is what nobody looked at. */
static const char *const severities[] = {
    [TAZA_NOTE] = "info",
    [TAZA_WARNING] = "major",
    [TAZA_ERROR] = "critical",
};
#define UNREAD "blocker"

/* One issue; `id` tells it from others of its file. */
typedef struct {
    const char *check, *severity, *file;
    taza_str description, id;
    uint32_t line, last;
} issue;

/* GitLab shows only one of those with the same fingerprint, so that it is of
 * the file, too. */
static void
write_fingerprint(tz_json *json, const char *file, taza_str id)
{
    uint64_t of_file = tz_fnv1a(0, tz_str(file)), of_id = tz_fnv1a(0, id);
    char text[40];

    (void)snprintf(text, sizeof text, "%08x%08x%08x%08x",
                   (unsigned)(of_file >> 32), (unsigned)(of_file & UINT32_MAX),
                   (unsigned)(of_id >> 32), (unsigned)(of_id & UINT32_MAX));
    tz_json_key_puts(json, "fingerprint", text);
}

static void
write_issue(tz_json *json, const issue *what)
{
    const char *file = tz_view_relative(what->file);

    tz_json_object(json);
    tz_json_key_str(json, "description", what->description);
    tz_json_key_puts(json, "check_name", what->check);
    write_fingerprint(json, file, what->id);
    tz_json_key_puts(json, "severity", what->severity);
    tz_json_key(json, "location");
    tz_json_object(json);
    tz_json_key_puts(json, "path", file);
    tz_json_key(json, "lines");
    tz_json_object(json);
    tz_json_key_number(json, "begin", what->line);
    tz_json_key_number(json, "end", what->last);
    tz_json_end_object(json);
    tz_json_end_object(json);
    tz_json_end_object(json);
}

static void
write_finding(struct taza_report *report, const struct taza_result *result,
              const taza_finding *finding)
{
    gitlab_state *state = report->state;
    const char *file = tz_view_file(result, &finding->at.start);

    tz_buf_clear(&state->text);
    tz_advice_short(&state->text, report->ui, finding);
    write_issue(&state->json, &(issue){
                                  .check = finding->rule,
                                  .severity = severities[finding->severity],
                                  .file = file ? file : result->path,
                                  .description = tz_buf_view(&state->text),
                                  .id = tz_str(finding->fingerprint),
                                  .line = finding->at.start.line,
                                  .last = finding->at.end.line,
                              });
}

static void
write_trouble(gitlab_state *state, const tz_trouble *trouble)
{
    uint32_t line = trouble->line ? trouble->line : 1;

    tz_buf_clear(&state->text);
    tz_buf_printf(&state->text, "%s:", trouble->code);
    tz_buf_str(&state->text, trouble->english);
    write_issue(
        &state->json,
        &(issue){
            .check = trouble->code,
            .severity = trouble->remark ? severities[TAZA_NOTE] : UNREAD,
            .file = trouble->file,
            .description = trouble->message,
            .id = tz_buf_view(&state->text),
            .line = line,
            .last = line,
        });
}

static taza_status
gitlab_begin(struct taza_report *report, taza_error *err)
{
    gitlab_state *state = report->state;

    (void)err;
    tz_json_init(&state->json, &report->out);
    tz_json_array(&state->json);
    return TAZA_OK;
}

static taza_status
gitlab_add(struct taza_report *report, const struct taza_result *result,
           taza_error *err)
{
    gitlab_state *state = report->state;
    tz_trouble trouble;
    size_t i;

    for (i = 0; i < result->finding_count; i++)
        if (!result->findings[i].accepted)
            write_finding(report, result, &result->findings[i]);
    for (i = 0; tz_advice_trouble(result, report->ui, i, &trouble); i++)
        write_trouble(state, &trouble);
    return tz_buf_ok(&state->text) ? TAZA_OK : tz_err_nomem(err);
}

static taza_status
gitlab_end(struct taza_report *report, taza_error *err)
{
    gitlab_state *state = report->state;

    (void)err;
    tz_json_end_array(&state->json);
    tz_json_newline(&state->json);
    return TAZA_OK;
}

static void
gitlab_done(struct taza_report *report)
{
    gitlab_state *state = report->state;

    tz_buf_done(&state->text);
}

const tz_format tz_format_gitlab = {
    .name = "gitlab",
    .extension = ".json",
    .about = "code quality of GitLab, JSON",
    .state_size = sizeof(gitlab_state),
    .begin = gitlab_begin,
    .add = gitlab_add,
    .end = gitlab_end,
    .done = gitlab_done,
};
