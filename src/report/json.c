/* json.c - json (one object) and jsonl (a document a line). */
#include "base/json.h"
#include "base/message.h"

#include "base/err.h"
#include "report/place.h"
#include "report/report.h"
#include "report/tally.h"
#include "report/view.h"

#define SCHEMA 1

typedef struct {
    tz_json json;
    tz_tally tally;
} json_state;

static void
write_rules(tz_json *json, const taza_rules *rules)
{
    taza_rules_info info;

    tz_json_key(json, "rules");
    if (!rules) {
        tz_json_puts(json, NULL);
        return;
    }
    taza_rules_describe(rules, &info);
    tz_json_object(json);
    tz_json_key_puts(json, "version", info.version);
    tz_json_key_number(json, "count", info.count);
    tz_json_key_puts(json, "hash", info.hash);
    tz_json_end_object(json);
}

static void
write_header(tz_json *json, const taza_rules *rules)
{
    tz_json_key_puts(json, "taza", taza_version());
    tz_json_key_number(json, "schema", SCHEMA);
    write_rules(json, rules);
}

/* Form and editorial are where readers look first: named even when empty. */
static bool
skipped(const taza_coverage *coverage, tz_zone zone)
{
    return !tz_view_linted(coverage, zone) || zone == TZ_ZONE_FORM ||
           zone == TZ_ZONE_EDITORIAL;
}

static void
write_coverage(tz_json *json, const taza_coverage *coverage)
{
    int zone;
    size_t words, i;

    tz_json_key(json, "coverage");
    tz_json_object(json);
    tz_json_key_number(json, "linted_words", coverage->linted_words);
    tz_json_key(json, "skipped");
    tz_json_object(json);
    for (zone = 0; zone < TZ_ZONE_COUNT; zone++) {
        if (!skipped(coverage, (tz_zone)zone))
            continue;
        words = tz_view_linted(coverage, (tz_zone)zone)
                    ? 0
                    : tz_view_words(coverage, (tz_zone)zone);
        tz_json_key_number(json, tz_zone_name((tz_zone)zone), words);
    }
    tz_json_end_object(json);
    tz_json_key_number(json, "unread_words", coverage->unread_words);
    tz_json_key_puts(json, "scope", tz_view_scope(coverage));
    tz_json_key(json, "zones");
    tz_json_object(json);
    for (i = 0; i < coverage->zone_count; i++)
        tz_json_key_number(json, coverage->zones[i].name,
                           coverage->zones[i].words);
    tz_json_end_object(json);
    tz_json_end_object(json);
}

static void
write_places(tz_json *json, const struct taza_result *result,
             const taza_finding *finding)
{
    size_t i;

    tz_json_key(json, "places");
    tz_json_array(json);
    for (i = 0; i < finding->place_count; i++) {
        tz_json_object(json);
        tz_place_json(json, result, &finding->places[i]);
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

static void
write_basis(tz_json *json, const taza_finding *finding)
{
    const taza_basis *basis = finding->basis;
    size_t i;

    tz_json_key(json, "basis");
    tz_json_array(json);
    for (i = 0; i < finding->basis_count; i++) {
        tz_json_object(json);
        tz_json_key_puts(json, "methodology", basis[i].methodology);
        tz_json_key_puts(json, "clause", basis[i].clause);
        tz_json_key_puts(json, "status", basis[i].status);
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

/* How many findings were accepted, in which way. */
static void
write_withheld(tz_json *json, const size_t *by)
{
    tz_json_key(json, "withheld");
    tz_json_object(json);
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++)
        tz_json_key_number(json, taza_accepted_name(i), by[i]);
    tz_json_end_object(json);
}

static void
write_accepted(tz_json *json, const taza_accepted *accepted)
{
    if (!accepted)
        return;
    tz_json_key(json, "accepted");
    tz_json_object(json);
    tz_json_key_puts(json, "where", taza_accepted_name(accepted->where));
    tz_json_key_puts(json, "reason", accepted->reason);
    tz_json_key_puts(json, "by", accepted->by);
    tz_json_end_object(json);
}

static void
write_record(tz_json *json, const taza_record *record)
{
    tz_json_key_puts(json, "fingerprint", record->fingerprint);
    tz_json_key_puts(json, "unit", record->unit);
    tz_json_key_puts(json, "quote", record->quote);
    tz_json_key_puts(json, "by", record->by);
    tz_json_key_puts(json, "expires", record->expires);
}

static void
write_nearest(tz_json *json, const struct taza_result *result,
              const taza_finding *nearest)
{
    tz_json_key(json, "nearest");
    if (!nearest) {
        tz_json_puts(json, NULL);
        return;
    }
    tz_json_object(json);
    tz_json_key_puts(json, "rule", nearest->rule);
    tz_json_key_puts(json, "fingerprint", nearest->fingerprint);
    tz_place_json(json, result, &nearest->at);
    tz_json_key_puts(json, "unit_path", nearest->unit_path);
    tz_json_key_str(json, "quote", nearest->quote);
    tz_json_end_object(json);
}

static void
write_lapse(tz_json *json, taza_lang ui, const struct taza_result *result,
            const taza_lapse *lapse)
{
    tz_json_object(json);
    tz_json_key_puts(json, "state", taza_lapse_name(lapse->kind));
    tz_json_key_puts(json, "message", tz_message_phrase(ui, lapse->what));
    tz_json_key_puts(json, "file", lapse->file);
    tz_json_key_number(json, "line", lapse->line);
    if (lapse->column)
        tz_json_key_number(json, "column", lapse->column);
    tz_json_key_puts(json, "rule", lapse->rule);
    tz_json_key_puts(json, "reason", lapse->reason);
    if (lapse->record)
        write_record(json, lapse->record);
    if (lapse->kind == TAZA_STALE)
        write_nearest(json, result, lapse->nearest);
    tz_json_end_object(json);
}

static void
write_finding(tz_json *json, const struct taza_result *result,
              const taza_finding *finding)
{
    const char *severity = taza_severity_name(finding->severity);

    tz_json_object(json);
    tz_json_key_puts(json, "rule", finding->rule);
    tz_json_key_puts(json, "factor", finding->factor);
    tz_json_key_puts(json, "severity", severity);
    tz_json_key_puts(json, "lang", taza_lang_name(finding->lang));
    tz_place_json(json, result, &finding->at);
    tz_json_key_puts(json, "unit", finding->unit);
    tz_json_key_puts(json, "unit_path", finding->unit_path);
    tz_json_key_str(json, "text", finding->text);
    tz_json_key_str(json, "quote", finding->quote);
    tz_json_key_puts(json, "subject", finding->subject);
    tz_json_key_puts(json, "object", finding->object);
    tz_json_key_puts(json, "message", finding->message);
    tz_json_key_puts(json, "fix", finding->fix);
    write_places(json, result, finding);
    write_basis(json, finding);
    tz_json_key_puts(json, "fingerprint", finding->fingerprint);
    write_accepted(json, finding->accepted);
    tz_json_end_object(json);
}

static void
write_errors(tz_json *json, taza_lang ui, const struct taza_result *result)
{
    char text[TZ_ERR_TEXT];
    const taza_error *error;
    size_t i;

    tz_json_key(json, "errors");
    tz_json_array(json);
    for (i = 0; i < result->error_count; i++) {
        error = &result->errors[i];
        tz_json_object(json);
        tz_json_key_puts(json, "code", taza_status_name(error->status));
        (void)taza_error_text(error, ui, text, sizeof text);
        tz_json_key_puts(json, "message", text);
        tz_json_key_number(json, "byte", error->byte);
        if (error->line) {
            tz_json_key_number(json, "line", error->line);
            if (error->column)
                tz_json_key_number(json, "column", error->column);
        }
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

/* A document reads the same whatever other ones are reported with it. */
static taza_lang
language_of(const struct taza_result *result)
{
    taza_lang own = result->ui != TAZA_NONE ? result->ui : result->lang;

    return own != TAZA_NONE ? own : TAZA_EN;
}

/* The members of a document object. */
static void
write_document(tz_json *json, const struct taza_result *result)
{
    const char *kind = result->act.kind ? result->act.kind : "";
    const taza_lang ui = language_of(result);
    size_t i;

    tz_json_key_puts(json, "path", result->path);
    tz_json_key_str(json, "title", result->act.title);
    tz_json_key_puts(json, "kind", kind);
    tz_json_key_puts(json, "lang", taza_lang_name(result->lang));
    tz_json_key_number(json, "words", result->coverage.words);
    tz_json_key_bool(json, "complete", result->complete);
    write_coverage(json, &result->coverage);
    tz_json_key(json, "findings");
    tz_json_array(json);
    for (i = 0; i < result->finding_count; i++)
        write_finding(json, result, &result->findings[i]);
    tz_json_end_array(json);
    write_withheld(json, result->withheld_by);
    if (result->elsewhere)
        tz_json_key_number(json, "elsewhere", result->elsewhere);
    tz_json_key(json, "lapsed");
    tz_json_array(json);
    for (i = 0; i < result->withheld.lapse_count; i++)
        write_lapse(json, ui, result, &result->withheld.lapses[i]);
    tz_json_end_array(json);
    write_errors(json, ui, result);
}

static taza_status
json_begin(struct taza_report *report, taza_error *err)
{
    json_state *state = report->state;
    tz_json *json = &state->json;

    (void)err;
    tz_json_init(json, &report->out);
    tz_json_object(json);
    write_header(json, report->options.rules);
    tz_json_key(json, "documents");
    tz_json_array(json);
    return TAZA_OK;
}

static taza_status
json_add(struct taza_report *report, const struct taza_result *result,
         taza_error *err)
{
    json_state *state = report->state;
    size_t i;

    tz_json_object(&state->json);
    write_document(&state->json, result);
    tz_json_end_object(&state->json);
    for (i = 0; i < result->finding_count; i++)
        if (!result->findings[i].accepted &&
            tz_tally_add(&state->tally, &result->findings[i]) != TAZA_OK)
            return tz_err_nomem(err);
    return TAZA_OK;
}

static void
write_summary(tz_json *json, const struct taza_report *report,
              const tz_tally *tally)
{
    const tz_totals *totals = &report->totals;
    size_t i;

    tz_json_key(json, "summary");
    tz_json_object(json);
    tz_json_key_number(json, "documents", totals->documents);
    tz_json_key_number(json, "findings", totals->findings);
    tz_json_key(json, "by_severity");
    tz_json_object(json);
    for (i = TAZA_NOTE; i <= TAZA_ERROR; i++)
        tz_json_key_number(json, taza_severity_name((taza_severity)i),
                           totals->by_severity[i]);
    tz_json_end_object(json);
    tz_json_key(json, "by_factor");
    tz_json_object(json);
    for (i = 0; i < tally->count; i++)
        tz_json_key_number(json, tally->rows[i].factor, tally->rows[i].count);
    tz_json_end_object(json);
    write_withheld(json, totals->withheld);
    tz_json_key(json, "lapsed");
    tz_json_array(json);
    for (i = 0; i < report->options.lapse_count; i++)
        write_lapse(json, report->ui, NULL, report->options.lapses[i]);
    tz_json_end_array(json);
    tz_json_end_object(json);
}

static taza_status
json_end(struct taza_report *report, taza_error *err)
{
    json_state *state = report->state;

    (void)err;
    tz_json_end_array(&state->json);
    write_summary(&state->json, report, &state->tally);
    tz_json_end_object(&state->json);
    tz_json_newline(&state->json);
    return TAZA_OK;
}

static void
json_done(struct taza_report *report)
{
    json_state *state = report->state;

    tz_tally_done(&state->tally);
}

static taza_status
jsonl_add(struct taza_report *report, const struct taza_result *result,
          taza_error *err)
{
    tz_json json;

    (void)err;
    tz_json_init(&json, &report->out);
    tz_json_object(&json);
    /* Lines are put together from many runs: each knows its own rules. */
    write_header(&json, result->rules ? result->rules : report->options.rules);
    write_document(&json, result);
    tz_json_end_object(&json);
    tz_json_newline(&json);
    return TAZA_OK;
}

const tz_format tz_format_json = {
    .name = "json",
    .extension = ".json",
    .about = "one JSON object (report.schema.json)",
    .state_size = sizeof(json_state),
    .begin = json_begin,
    .add = json_add,
    .end = json_end,
    .done = json_done,
};

const tz_format tz_format_jsonl = {
    .name = "jsonl",
    .extension = ".jsonl",
    .about = "JSON lines: a document object a line",
    .add = jsonl_add,
};
