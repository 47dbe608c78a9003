/* taza.c - the public functions: one document through all stages. */
#include <stdarg.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "input/input.h"
#include "policy/policy.h"
#include "report/result.h"

#define MAX_SIZE ((size_t)64 * 1024 * 1024)
/* Offsets of normal text and maps are 32 bits wide. */
#define HARD_SIZE ((size_t)1024 * 1024 * 1024)
/* A document with more unread words than one in this many is not checked. */
#define UNREAD_SHARE 5

const char *
taza_version(void)
{
    return TAZA_VERSION;
}

const char *
taza_status_name(taza_status status)
{
    static const char *const names[] = {
        [TAZA_OK] = "ok",
        [TAZA_NOMEM] = "memory",
        [TAZA_IO] = "io",
        [TAZA_USAGE] = "usage",
        [TAZA_ENCODING] = "encoding",
        [TAZA_SYNTAX] = "syntax",
        [TAZA_LIMIT] = "limit",
        [TAZA_UNSUPPORTED] = "unsupported",
        [TAZA_UNREAD] = "unread",
        [TAZA_INCOMPLETE] = "incomplete",
        [TAZA_CONTROL] = "control-character",
        [TAZA_PARTIAL] = "partial",
    };

    return (size_t)status < TZ_COUNT(names) ? names[status] : "unknown";
}

const char *
taza_severity_name(taza_severity severity)
{
    static const char *const names[] = {"none", "note", "warning", "error"};

    return (size_t)severity < TZ_COUNT(names) ? names[severity] : "unknown";
}

const char *
taza_lang_name(taza_lang lang)
{
    static const char *const names[] = {"", "kk", "ru", "en"};

    return (size_t)lang < TZ_COUNT(names) ? names[lang] : "";
}

/* --- rules --- */

/* Copies the caller's options, of whatever version: those it does not know
 * are zero.  `size` is that of `out`.  False: they do not say theirs. */
static bool
options_read(const void *given, void *out, size_t size)
{
    size_t known = 0;

    memset(out, 0, size);
    if (given == NULL)
        return true;
    memcpy(&known, given, sizeof(known));
    memcpy(out, given, known < size ? known : size);
    return known != 0;
}

taza_status
taza_rules_new(const taza_rules_options *options, taza_rules **out,
               taza_error *err)
{
    taza_rules_options own;
    taza_source *files;
    taza_status status;
    size_t builtin, i;

    *out = NULL;
    if (!options_read(options, &own, sizeof(own)))
        return tz_err(err, TAZA_USAGE, "taza_rules_options.size is 0");
    if (!own.no_builtin && own.pack_count == 0)
        return tz_rules_prepared(own.draft, out, err);
    builtin = own.no_builtin ? 0 : tz_builtin_count;
    files = tz_alloc_zero(builtin + own.pack_count + 1, sizeof(*files));
    if (files == NULL)
        return tz_err_nomem(err);
    for (i = 0; i < builtin; i++)
        files[i] = tz_builtin[i];
    for (i = 0; i < own.pack_count; i++)
        files[builtin + i] = own.packs[i];
    status =
        tz_rules_load(files, builtin + own.pack_count, own.draft, out, err);
    tz_free(files);
    return status;
}

void
taza_rules_free(taza_rules *rules)
{
    tz_rules_free(rules);
}

void
taza_rules_describe(const taza_rules *rules, taza_rules_info *out)
{
    *out = (taza_rules_info){.version = rules->version,
                             .count = rules->running[rules->draft]};
    memcpy(out->hash, rules->hash, sizeof(out->hash));
}

bool
taza_rules_at(const taza_rules *rules, size_t index, taza_rule_info *out)
{
    const tz_rule *rule = tz_rules_at(rules, index);
    const tz_factor *factor;
    static const char *const statuses[] = {
        [TZ_STABLE] = "stable",
        [TZ_DRAFT] = "draft",
        [TZ_RETIRED] = "retired",
    };
    size_t i;

    if (rule == NULL)
        return false;
    factor = tz_rule_factor(rules, rule);
    *out = (taza_rule_info){
        .id = tz_rules_text(rules, rule->id),
        .factor = factor != NULL ? tz_rules_text(rules, factor->id) : "",
        .file = tz_rules_text(rules, rule->file),
        .line = rule->line,
        .lang = (taza_lang)rule->lang,
        .severity = (taza_severity)rule->severity,
        .status = statuses[rule->status],
        .bad_count = rule->bad.count,
        .good_count = rule->good.count,
        .slow = rule->slow != 0,
    };
    for (i = 1; factor != NULL && i < TZ_COUNT(out->name); i++)
        out->name[i] = tz_rules_text(rules, factor->name[i]);
    return true;
}

bool
taza_rules_has(const taza_rules *rules, const char *id, bool *runs)
{
    bool some;

    return tz_policy_known(rules, tz_str(id), runs != NULL ? runs : &some);
}

/* --- one document --- */

taza_status
taza_worker_new(const taza_rules *rules, taza_worker **out, taza_error *err)
{
    return tz_worker_new(rules, out, err);
}

void
taza_worker_free(taza_worker *worker)
{
    tz_worker_free(worker);
}

static taza_status
result_new(const char *name, taza_result **out, taza_error *err)
{
    taza_result *result = tz_alloc_zero(1, sizeof(*result));

    *out = NULL;
    if (result == NULL)
        return tz_err_nomem(err);
    result->arena = tz_arena_new();
    if (result->arena != NULL)
        result->path = tz_arena_cstr(result->arena, tz_str(name));
    if (result->path == NULL) {
        tz_arena_free(result->arena);
        tz_free(result);
        return tz_err_nomem(err);
    }
    tz_doc_init(&result->doc, result->arena);
    result->complete = true;
    result->coverage.scope = "act";
    *out = result;
    return TAZA_OK;
}

void
taza_result_free(taza_result *result)
{
    if (result == NULL)
        return;
    tz_doc_done(&result->doc);
    tz_free(result->errors);
    tz_arena_free(result->arena);
    tz_free(result);
}

taza_status
taza_result_failed(const char *name, const taza_error *why, taza_result **out,
                   taza_error *err)
{
    taza_status status = result_new(name, out, err);

    if (status == TAZA_OK)
        status = tz_result_error(*out, why, err);
    if (status != TAZA_OK) {
        taza_result_free(*out);
        *out = NULL;
    }
    return status;
}

/* Adds an error of the document, at a place of its text or (NULL) of it as a
 * whole. */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6)))
#endif
static taza_status
add_error(taza_result *result, taza_status code, const taza_span *text,
          taza_error *err, const char *format, ...)
{
    taza_place place = {.start = {.path = result->path}};
    tz_err_place at;
    taza_error error;
    va_list args;

    if (text != NULL)
        tz_doc_place(&result->doc, *text, &place);
    at = (tz_err_place){place.start.path, place.start.line, place.start.column};
    va_start(args, format);
    (void)tz_err_list(&error, code, &at, format, args);
    va_end(args);
    error.byte = place.start.byte;
    return tz_result_error(result, &error, err);
}

/* What the text itself says against it: control characters, parts that are
 * not there, words nobody reads. */
static taza_status
remarks(taza_result *result, taza_error *err)
{
    const tz_document *doc = &result->doc;
    taza_status status = TAZA_OK;

    if (doc->control_count > 0)
        status =
            add_error(result, TAZA_CONTROL, &doc->control, err,
                      "%zu control character%s in the text", doc->control_count,
                      doc->control_count == 1 ? "" : "s");
    if (status == TAZA_OK && doc->missing_parts > 0)
        status =
            add_error(result, TAZA_PARTIAL, NULL, err,
                      "%zu file%s of this act could not be found, the "
                      "first is %.200s",
                      doc->missing_parts, doc->missing_parts == 1 ? "" : "s",
                      doc->missing_part);
    if (status == TAZA_OK && doc->words > 0 &&
        doc->unread_words > doc->words / UNREAD_SHARE)
        status = add_error(result, TAZA_UNREAD, NULL, err,
                           "%zu of %zu words are not Kazakh (Cyrillic), "
                           "Russian or English and were not read",
                           doc->unread_words, doc->words);
    return status;
}

static taza_status
unfinished(taza_result *result, const taza_rules *rules, const tz_hits *hits,
           taza_error *err)
{
    taza_status status = TAZA_OK;
    size_t i;

    for (i = 0; status == TAZA_OK && i < hits->unfinished_count; i++)
        status = add_error(result, TAZA_INCOMPLETE, NULL, err,
                           "rule %.120s did not run to its end (limit "
                           "reached)",
                           tz_rules_text(rules, hits->unfinished[i]->id));
    return status;
}

/* What is wanted of the rules; `wanted` NULL: nothing. */
typedef struct {
    const bool *wanted;
    const uint8_t *severities;
} choice;

static taza_status
scan_with(taza_result *result, const taza_rules *rules, taza_worker *worker,
          const choice *of, const taza_options *options, taza_error *err)
{
    const tz_scan_job job = {.doc = &result->doc,
                             .act = &result->act,
                             .wanted = of->wanted,
                             .severities = of->severities,
                             .trace = options->trace,
                             .no_jit = options->no_jit};
    tz_hits hits;
    taza_status status = tz_scan(worker, &job, result->arena, &hits, err);

    if (status == TAZA_OK)
        status = tz_result_findings(result, rules, &hits, err);
    if (status == TAZA_OK)
        status = tz_result_traces(result, rules, &hits, err);
    if (status == TAZA_OK)
        status = unfinished(result, rules, &hits, err);
    if (status == TAZA_OK)
        status = tz_result_withhold(result, rules, of->wanted, options, err);
    return status;
}

static taza_status
lint(taza_result *result, const taza_rules *rules, const taza_options *options,
     const choice *of, taza_error *err)
{
    taza_worker *own = NULL;
    taza_status status = TAZA_OK;

    if (options->worker == NULL)
        status = tz_worker_new(rules, &own, err);
    if (status == TAZA_OK)
        status = scan_with(result, rules,
                           options->worker != NULL ? options->worker : own, of,
                           options, err);
    tz_worker_free(own);
    return status;
}

static taza_status
choose(const taza_rules *rules, const taza_options *options, tz_arena *arena,
       choice *out, taza_error *err)
{
    taza_status status = tz_policy_select(
        rules, options->select, options->ignore, arena, &out->wanted, err);

    if (status == TAZA_OK && options->severity != NULL)
        status = tz_policy_severity(rules, options->severity, arena,
                                    &out->severities, err);
    if (status == TAZA_OK && options->trace != NULL)
        status = tz_policy_trace(rules, options->trace, err);
    return status;
}

/* A read document: structure, coverage, rules. */
static taza_status
judge(taza_result *result, const taza_rules *rules, const taza_options *options,
      taza_error *err)
{
    choice of = {.wanted = NULL};
    uint32_t zones = 0; /* without rules nothing is linted */
    taza_status status =
        tz_act_read(&result->doc, result->arena, &result->act, err);

    result->lang = result->doc.lang;
    result->ui = options->ui != TAZA_NONE ? options->ui : result->lang;
    if (status == TAZA_OK)
        status = tz_result_units(result, err);
    if (status == TAZA_OK && rules != NULL && !options->text_only) {
        status = choose(rules, options, result->arena, &of, err);
        if (status == TAZA_OK)
            zones = tz_policy_zones(rules, of.wanted);
    }
    if (status == TAZA_OK)
        status = tz_policy_coverage(&result->doc, &result->act, zones,
                                    result->arena, &result->coverage, err);
    if (status == TAZA_OK)
        status = remarks(result, err);
    if (status == TAZA_OK && of.wanted != NULL)
        status = lint(result, rules, options, &of, err);
    return status;
}

/* Trouble with the document itself belongs into its result. */
static bool
of_document(taza_status status)
{
    return status == TAZA_ENCODING || status == TAZA_UNSUPPORTED ||
           status == TAZA_LIMIT || status == TAZA_IO;
}

static taza_status
check_into(taza_result *result, const taza_rules *rules,
           const taza_options *options, taza_str bytes, taza_error *err)
{
    size_t max = options->max_size != 0 ? options->max_size : MAX_SIZE;
    tz_input input = {
        .name = result->path,
        .bytes = bytes,
        .encoding = options->encoding,
        .max_size = max < HARD_SIZE ? max : HARD_SIZE,
        .read = options->read,
        .user = options->read_user,
    };
    taza_error why = {0};
    taza_status status = tz_input_read(&input, &result->doc, &why);

    if (status == TAZA_OK)
        status = tz_doc_finish(&result->doc, options->lang, &why);
    if (status == TAZA_OK)
        return judge(result, rules, options, err);
    if (of_document(status)) {
        tz_doc_done(&result->doc);
        tz_doc_init(&result->doc, result->arena);
        result->ui = options->ui;
        return tz_result_error(result, &why, err);
    }
    if (err != NULL)
        *err = why;
    return status;
}

taza_status
taza_check(const taza_rules *rules, const taza_options *options, taza_str bytes,
           const char *name, taza_result **out, taza_error *err)
{
    taza_options own;
    taza_result *result;
    taza_status status;

    *out = NULL;
    if (!options_read(options, &own, sizeof(own)))
        return tz_err(err, TAZA_USAGE, "taza_options.size is 0");
    status = result_new(name, &result, err);
    if (result == NULL)
        return status;
    result->rules = own.text_only ? NULL : rules;
    status = check_into(result, rules, &own, bytes, err);
    if (status == TAZA_OK)
        *out = result;
    else
        taza_result_free(result);
    return status;
}

/* --- what a result says --- */

const char *
taza_result_path(const taza_result *result)
{
    return result->path;
}

taza_str
taza_result_title(const taza_result *result)
{
    return result->act.title;
}

const char *
taza_result_kind(const taza_result *result)
{
    return result->act.kind != NULL ? result->act.kind : "";
}

taza_lang
taza_result_lang(const taza_result *result)
{
    return result->lang;
}

bool
taza_result_complete(const taza_result *result)
{
    return result->complete;
}

taza_str
taza_result_text(const taza_result *result)
{
    return result->doc.text;
}

taza_status
taza_result_normal(const taza_result *result, taza_write_fn *write, void *user,
                   taza_error *err)
{
    tz_nstr all = tz_doc_normal(&result->doc);
    char utf8[4 * 1024];
    size_t at, len;

    for (at = 0; at < all.len; at += 1024) {
        len = 0;
        tz_alphabet_utf8(tz_nstr_slice(all, at, at + 1024), utf8, &len);
        if (write(user, utf8, len) != 0)
            return tz_err(err, TAZA_IO, "cannot write the text");
    }
    return TAZA_OK;
}

size_t
taza_result_count(const taza_result *result)
{
    return result->finding_count;
}

const taza_finding *
taza_result_at(const taza_result *result, size_t index)
{
    return index < result->finding_count ? &result->findings[index] : NULL;
}

const taza_coverage *
taza_result_coverage(const taza_result *result)
{
    return &result->coverage;
}

const taza_unit *
taza_result_unit(const taza_result *result, size_t index)
{
    return index < result->act.count ? &result->units[index] : NULL;
}

const taza_trace *
taza_result_trace(const taza_result *result, size_t index)
{
    return index < result->trace_count ? &result->traces[index] : NULL;
}

const taza_error *
taza_result_error(const taza_result *result, size_t index)
{
    return index < result->error_count ? &result->errors[index] : NULL;
}
