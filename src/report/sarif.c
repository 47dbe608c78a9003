/* sarif.c - SARIF 2.1.0, for code scanning.
 *
 * Results go out while documents come; rules and what happened to documents
 * are kept until the end, where the standard lets them stand.  Columns are
 * UTF-16 code units (columnKind), as taza_position.utf16 is. */
#include "report/sarif.h"

#include <string.h>

#include "base/err.h"
#include "report/advice.h"
#include "report/strings.h"
#include "report/uri.h"
#include "report/view.h"

#define SCHEMA                                                                 \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"      \
    "sarif-schema-2.1.0.json"
/* Where relative references begin: the top of the repository. */
#define ROOT "%SRCROOT%"
/* A message links to so many further places; all are listed beside it. */
#define LINKS_MOST 10

typedef struct {
    tz_json json;
    tz_sarif_rules used;
    tz_out notes_out; /* notifications are written here … */
    tz_json notes;
    tz_buf notes_text; /* … and kept here */
    tz_buf text;       /* of the message or reference at hand */
    tz_buf plain;      /* the message before its links */
    bool failed;       /* a document is not complete */
    size_t words, linted, unread;
    size_t skipped[TZ_ZONE_COUNT];
} sarif_state;

/* --- locations --- */

static void
write_artifact(sarif_state *state, tz_json *json, const char *path)
{
    tz_buf_clear(&state->text);
    tz_uri_path(&state->text, path);
    tz_json_key(json, "artifactLocation");
    tz_json_object(json);
    tz_json_key_str(json, "uri", tz_buf_view(&state->text));
    if (path[0] != '/')
        tz_json_key_puts(json, "uriBaseId", ROOT);
    tz_json_end_object(json);
}

/* `words`: of the file at the place; NULL: not shown. */
static void
write_physical(sarif_state *state, const struct taza_result *result,
               const taza_place *place, const taza_str *words)
{
    const taza_position *start = &place->start, *end = &place->end;
    const char *file = tz_view_file(result, start);
    tz_json *json = &state->json;

    tz_json_key(json, "physicalLocation");
    tz_json_object(json);
    write_artifact(state, json, file ? file : result->path);
    tz_json_key(json, "region");
    tz_json_object(json);
    tz_json_key_number(json, "startLine", start->line);
    tz_json_key_number(json, "startColumn", start->utf16);
    tz_json_key_number(json, "endLine", end->line);
    tz_json_key_number(json, "endColumn", end->utf16);
    tz_json_key_number(json, "byteOffset", start->byte);
    tz_json_key_number(json, "byteLength", end->byte - start->byte);
    if (words)
        tz_sarif_text(json, "snippet", *words);
    tz_json_end_object(json);
    tz_json_end_object(json);
}

/* The unit of the act; its kind is the last word of the path:
 * "article:5/point:2". */
static void
write_logical(tz_json *json, const taza_finding *finding)
{
    taza_str path = tz_str(finding->unit_path), last;
    taza_str rest = path;

    if (!path.len)
        return;
    while (tz_str_split(&rest, '/', &last))
        ;
    tz_json_key(json, "logicalLocations");
    tz_json_array(json);
    tz_json_object(json);
    tz_json_key_puts(json, "name", finding->unit);
    tz_json_key_str(json, "fullyQualifiedName", path);
    tz_json_key_str(json, "kind",
                    tz_str_slice(last, 0, tz_str_find(last, ':', 0)));
    tz_json_end_object(json);
    tz_json_end_array(json);
}

static void
write_related(sarif_state *state, taza_lang ui,
              const struct taza_result *result, const taza_finding *finding)
{
    taza_str label = tz_str(tz_strings_word(ui, TZ_WORD_PLACES));
    tz_json *json = &state->json;

    if (!finding->place_count)
        return;
    tz_json_key(json, "relatedLocations");
    tz_json_array(json);
    for (size_t i = 0; i < finding->place_count; i++) {
        tz_json_object(json);
        tz_json_key_number(json, "id", i + 1);
        write_physical(state, result, &finding->places[i], NULL);
        tz_sarif_text(json, "message", label);
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

/* --- results --- */

/* Appends "[5:25](1), [7:3](2)": links to the related locations. */
static void
put_links(tz_buf *buf, taza_lang ui, const taza_finding *finding)
{
    size_t shown =
        finding->place_count < LINKS_MOST ? finding->place_count : LINKS_MOST;

    tz_buf_printf(buf, "\n%s: ", tz_strings_word(ui, TZ_WORD_PLACES));
    for (size_t i = 0; i < shown; i++) {
        const taza_position *at = &finding->places[i].start;

        tz_buf_printf(buf, "%s[%u:%u](%zu)", i ? ", " : "", (unsigned)at->line,
                      (unsigned)at->column, i + 1);
    }
    if (shown < finding->place_count)
        tz_buf_puts(buf, ", …");
}

/* Words of a draft are not to become a link: "](" would make one. */
static void
put_unlinked(tz_buf *to, taza_str text)
{
    size_t at;

    while ((at = tz_str_search(text, TZ_STR("]("), 0)) < text.len) {
        tz_buf_str(to, tz_str_slice(text, 0, at));
        tz_buf_puts(to, "\\](");
        text = tz_str_slice(text, at + 2, text.len);
    }
    tz_buf_str(to, text);
}

static void
write_message(sarif_state *state, taza_lang ui, const taza_finding *finding)
{
    tz_buf_clear(&state->plain);
    tz_advice_long(&state->plain, ui, finding);
    tz_buf_clear(&state->text);
    put_unlinked(&state->text, tz_buf_view(&state->plain));
    if (finding->place_count)
        put_links(&state->text, ui, finding);
    tz_sarif_text(&state->json, "message", tz_buf_view(&state->text));
}

/* Code scanning knows a finding again by `primaryLocationLineHash` alone.  Its
 * own hash is of the line, with the number of the unit in it; ours stays when
 * units move. */
static void
write_fingerprints(sarif_state *state, const taza_finding *finding)
{
    const char *hash = strchr(finding->fingerprint, ':');
    tz_json *json = &state->json;

    tz_buf_clear(&state->text);
    tz_buf_puts(&state->text, hash ? hash + 1 : finding->fingerprint);
    tz_buf_puts(&state->text, ":1");
    tz_json_key(json, "partialFingerprints");
    tz_json_object(json);
    tz_json_key_puts(json, "taza/v1", finding->fingerprint);
    tz_json_key_str(json, "primaryLocationLineHash", tz_buf_view(&state->text));
    tz_json_end_object(json);
}

/* The standard wants these with every result of a run or with none. */
static void
write_suppressions(tz_json *json, const taza_accepted *accepted, bool baseline)
{
    tz_json_key(json, "suppressions");
    tz_json_array(json);
    if (accepted) {
        tz_json_object(json);
        tz_json_key_puts(json, "kind",
                         accepted->where == TAZA_BY_COMMENT ? "inSource"
                                                            : "external");
        tz_json_key_puts(json, "status", "accepted");
        if (accepted->reason && accepted->reason[0])
            tz_json_key_puts(json, "justification", accepted->reason);
        if (accepted->by && accepted->by[0]) {
            tz_json_key(json, "properties");
            tz_json_object(json);
            tz_json_key_puts(json, "by", accepted->by);
            tz_json_end_object(json);
        }
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
    if (accepted && accepted->where == TAZA_BY_BASELINE)
        tz_json_key_puts(json, "baselineState", "unchanged");
    else if (baseline)
        tz_json_key_puts(json, "baselineState", "new");
}

static void
write_properties(tz_json *json, const taza_finding *finding)
{
    tz_json_key(json, "properties");
    tz_json_object(json);
    tz_json_key_puts(json, "factor", finding->factor);
    tz_json_key_puts(json, "lang", taza_lang_name(finding->lang));
    tz_json_key_str(json, "quote", finding->quote);
    tz_json_key_puts(json, "fix", finding->fix);
    tz_json_key_puts(json, "subject", finding->subject);
    tz_json_key_puts(json, "object", finding->object);
    tz_json_end_object(json);
}

static taza_status
write_result(const struct taza_report *report, const struct taza_result *result,
             const taza_finding *finding)
{
    sarif_state *state = report->state;
    tz_json *json = &state->json;
    size_t index;

    if (tz_sarif_rule_index(&state->used, finding, &index) != TAZA_OK)
        return TAZA_NOMEM;
    tz_json_object(json);
    tz_json_key_puts(json, "ruleId", finding->rule);
    tz_json_key_number(json, "ruleIndex", index);
    tz_json_key_puts(json, "level", taza_severity_name(finding->severity));
    write_message(state, report->ui, finding);
    tz_json_key(json, "locations");
    tz_json_array(json);
    tz_json_object(json);
    write_physical(state, result, &finding->at, &finding->text);
    write_logical(json, finding);
    tz_json_end_object(json);
    tz_json_end_array(json);
    write_related(state, report->ui, result, finding);
    write_fingerprints(state, finding);
    write_suppressions(json, finding->accepted, report->options.baseline);
    write_properties(json, finding);
    tz_json_end_object(json);
    return TAZA_OK;
}

/* --- documents --- */

static void
write_notification(sarif_state *state, const tz_trouble *trouble)
{
    tz_json *json = &state->notes;

    tz_json_object(json);
    tz_json_key(json, "descriptor");
    tz_json_object(json);
    tz_json_key_puts(json, "id", trouble->code);
    tz_json_end_object(json);
    tz_json_key_puts(json, "level", trouble->remark ? "note" : "error");
    tz_sarif_text(json, "message", trouble->message);
    tz_json_key(json, "locations");
    tz_json_array(json);
    tz_json_object(json);
    tz_json_key(json, "physicalLocation");
    tz_json_object(json);
    write_artifact(state, json, trouble->file);
    if (trouble->line) {
        tz_json_key(json, "region");
        tz_json_object(json);
        tz_json_key_number(json, "startLine", trouble->line);
        tz_json_end_object(json);
    }
    tz_json_end_object(json);
    tz_json_end_object(json);
    tz_json_end_array(json);
    tz_json_end_object(json);
}

static void
count_words(sarif_state *state, const taza_coverage *coverage)
{
    state->words += coverage->words;
    state->linted += coverage->linted_words;
    state->unread += coverage->unread_words;
    for (tz_zone zone = 0; zone < TZ_ZONE_COUNT; zone++)
        if (!tz_view_linted(coverage, zone))
            state->skipped[zone] += tz_view_words(coverage, zone);
}

static int
keep(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static taza_status
sarif_begin(struct taza_report *report, taza_error *err)
{
    sarif_state *state = report->state;
    tz_json *json = &state->json;

    (void)err;
    tz_out_init(&state->notes_out, keep, &state->notes_text);
    tz_json_init(&state->notes, &state->notes_out);
    tz_json_array(&state->notes);
    tz_json_init(json, &report->out);
    tz_json_object(json);
    tz_json_key_puts(json, "$schema", SCHEMA);
    tz_json_key_puts(json, "version", "2.1.0");
    tz_json_key(json, "runs");
    tz_json_array(json);
    tz_json_object(json);
    tz_json_key_puts(json, "columnKind", "utf16CodeUnits");
    tz_json_key_puts(json, "language", taza_lang_name(report->ui));
    tz_json_key(json, "originalUriBaseIds");
    tz_json_object(json);
    tz_json_key(json, ROOT);
    tz_json_object(json);
    tz_sarif_text(json, "description",
                  TZ_STR("The top of the repository, or where taza ran."));
    tz_json_end_object(json);
    tz_json_end_object(json);
    tz_json_key(json, "results");
    tz_json_array(json);
    return TAZA_OK;
}

static taza_status
sarif_add(struct taza_report *report, const struct taza_result *result,
          taza_error *err)
{
    sarif_state *state = report->state;
    tz_trouble trouble;
    size_t i;

    for (i = 0; i < result->finding_count; i++)
        if (write_result(report, result, &result->findings[i]) != TAZA_OK)
            return tz_err_nomem(err);
    for (i = 0; tz_advice_trouble(result, report->ui, i, &trouble); i++)
        write_notification(state, &trouble);
    state->failed = state->failed || !result->complete;
    count_words(state, &result->coverage);
    return tz_buf_ok(&state->text) && tz_buf_ok(&state->plain) &&
                   tz_buf_ok(&state->notes_text)
               ? TAZA_OK
               : tz_err_nomem(err);
}

/* --- the run --- */

static void
write_invocation(sarif_state *state)
{
    tz_json *json = &state->json;

    tz_json_end_array(&state->notes);
    (void)tz_out_flush(&state->notes_out);
    tz_json_key(json, "invocations");
    tz_json_array(json);
    tz_json_object(json);
    tz_json_key_bool(json, "executionSuccessful", !state->failed);
    tz_json_key(json, "toolExecutionNotifications");
    tz_json_raw(json, tz_buf_view(&state->notes_text));
    tz_json_end_object(json);
    tz_json_end_array(json);
}

static void
write_rule_set(tz_json *json, const taza_rules *rules)
{
    taza_rules_info info;

    if (!rules)
        return;
    taza_rules_describe(rules, &info);
    tz_json_key(json, "properties");
    tz_json_object(json);
    tz_json_key_puts(json, "rulesVersion", info.version);
    tz_json_key_number(json, "rulesCount", info.count);
    tz_json_key_puts(json, "rulesHash", info.hash);
    tz_json_end_object(json);
}

static taza_status
write_tool(struct taza_report *report)
{
    sarif_state *state = report->state;
    tz_json *json = &state->json;
    taza_status status;

    tz_json_key(json, "tool");
    tz_json_object(json);
    tz_json_key(json, "driver");
    tz_json_object(json);
    tz_json_key_puts(json, "name", "taza");
    tz_json_key_puts(json, "version", taza_version());
    tz_json_key_puts(json, "semanticVersion", taza_version());
    tz_json_key_puts(json, "language", taza_lang_name(report->ui));
    status = tz_sarif_rules_write(json, &state->used, report->options.rules,
                                  report->ui);
    write_rule_set(json, report->options.rules);
    tz_json_end_object(json);
    tz_json_end_object(json);
    return status;
}

/* What no result speaks of. */
static void
write_left_out(tz_json *json, const tz_totals *totals)
{
    tz_json_key(json, "withheld");
    tz_json_object(json);
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++)
        tz_json_key_number(json, taza_accepted_name(i), totals->withheld[i]);
    tz_json_end_object(json);
    if (totals->elsewhere)
        tz_json_key_number(json, "elsewhere", totals->elsewhere);
}

static void
write_totals(const struct taza_report *report)
{
    sarif_state *state = report->state;
    tz_json *json = &state->json;

    tz_json_key(json, "properties");
    tz_json_object(json);
    tz_json_key_number(json, "documents", report->totals.documents);
    tz_json_key_number(json, "incomplete", report->totals.incomplete);
    tz_json_key_number(json, "words", state->words);
    tz_json_key_number(json, "linted_words", state->linted);
    tz_json_key_number(json, "unread_words", state->unread);
    tz_json_key(json, "skipped");
    tz_json_object(json);
    for (tz_zone zone = 0; zone < TZ_ZONE_COUNT; zone++)
        if (state->skipped[zone])
            tz_json_key_number(json, tz_zone_name(zone), state->skipped[zone]);
    tz_json_end_object(json);
    write_left_out(json, &report->totals);
    tz_json_end_object(json);
}

static taza_status
sarif_end(struct taza_report *report, taza_error *err)
{
    sarif_state *state = report->state;
    tz_json *json = &state->json;
    taza_status status;

    tz_json_end_array(json);
    write_invocation(state);
    status = write_tool(report);
    write_totals(report);
    tz_json_end_object(json);
    tz_json_end_array(json);
    tz_json_end_object(json);
    tz_json_newline(json);
    return status == TAZA_OK && tz_buf_ok(&state->notes_text)
               ? TAZA_OK
               : tz_err_nomem(err);
}

static void
sarif_done(struct taza_report *report)
{
    sarif_state *state = report->state;

    tz_sarif_rules_done(&state->used);
    tz_buf_done(&state->notes_text);
    tz_buf_done(&state->text);
    tz_buf_done(&state->plain);
}

const tz_format tz_format_sarif = {
    .name = "sarif",
    .extension = ".sarif",
    .about = "SARIF 2.1.0, for code scanning",
    .state_size = sizeof(sarif_state),
    .begin = sarif_begin,
    .add = sarif_add,
    .end = sarif_end,
    .done = sarif_done,
};
