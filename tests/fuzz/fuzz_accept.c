/* fuzz_accept.c - any bytes as a file of accepted findings, a baseline and a
 * draft with comments: refused with a place, or what was read holds; what is
 * written reads again. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "taza/taza.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char pack[] =
    "%rec: Factor\n\nId: one\nName_kk: а\nName_ru: б\nName_en: c\n"
    "Definition_kk: а\nDefinition_ru: б\nDefinition_en: c\n"
    "Why_kk: а\nWhy_ru: б\nWhy_en: c\nFix_kk: а\nFix_ru: б\nFix_en: c\n"
    "Severity: warning\n\n%rec: Rule\n\n"
    "Id: a\nLang: any\nFactor: one\nSeverity: note\nSlow: yes\nZone: any\n"
    "Match: \\b\\w+ \\w+\nBad: орган а б\nGood: 1\n";

static void
need(bool fine)
{
    if (!fine)
        abort();
}

static int
sink(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static taza_policy *
read_policy(taza_str bytes, bool baseline)
{
    const taza_source file = {"f.rec", bytes};
    const taza_policy_options options = {
        .size = sizeof options, .baseline = baseline, .today = "2026-11-22"};
    taza_error err = {.status = TAZA_OK};
    taza_policy *policy;
    taza_status status = taza_policy_new(&file, &options, &policy, &err);
    const taza_record *record;

    need(status == TAZA_OK ||
         (status == TAZA_SYNTAX && !policy && err.line && err.column &&
          !strncmp(err.message, "f.rec:", 6)));
    for (size_t i = 0; policy && (record = taza_policy_at(policy, i)); i++)
        need(strlen(record->fingerprint) == 18 && *record->rule &&
             (baseline ? *record->path : *record->reason) && record->line &&
             record->last_line >= record->line);
    return policy;
}

static taza_rules *
load(void)
{
    const taza_source file = {"pack.rec", {pack, sizeof pack - 1}};
    const taza_rules_options options = {.size = sizeof options,
                                        .packs = &file,
                                        .pack_count = 1,
                                        .no_builtin = true};
    taza_rules *rules;

    need(taza_rules_new(&options, &rules, NULL) == TAZA_OK);
    return rules;
}

/* Every finding of the result in a file: they are all accepted then. */
static void
accept_all(const taza_rules *rules, taza_options options, taza_str bytes,
           const taza_result *result, size_t all)
{
    taza_acceptance how = {
        .size = sizeof how, .reason = "так\n# и\\\nтак", .dir = ""};
    const taza_finding *finding;
    tz_buf file = TZ_BUF_INIT;
    taza_result *again;
    taza_policy *policy;

    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++) {
        need(taza_accept(result, finding, &how, sink, &file, NULL) == TAZA_OK);
        tz_buf_char(&file, '\n');
    }
    need(tz_buf_ok(&file));
    policy = read_policy(tz_buf_view(&file), false);
    need(policy != NULL);
    options.accepted = policy;
    options.baseline = NULL;
    need(taza_check(rules, &options, bytes, "a.md", &again, NULL) == TAZA_OK);
    need(taza_result_count(again) == 0 &&
         taza_result_withheld(again, TAZA_BY_FILE) == all);
    taza_result_free(again);
    taza_policy_free(policy);
    tz_buf_done(&file);
}

/* And in a baseline. */
static void
baseline_all(const taza_rules *rules, taza_options options, taza_str bytes,
             const taza_result *result, const taza_policy *old)
{
    taza_baseline *baseline;
    tz_buf file = TZ_BUF_INIT, pruned = TZ_BUF_INIT;
    taza_result *again;
    taza_policy *policy;

    need(taza_baseline_new("", old, &baseline, NULL) == TAZA_OK);
    need(taza_baseline_add(baseline, result, NULL) == TAZA_OK);
    need(taza_baseline_write(baseline, false, sink, &file, NULL) == TAZA_OK);
    if (old) {
        need(taza_baseline_write(baseline, true, sink, &pruned, NULL) ==
             TAZA_OK);
        policy = read_policy(tz_buf_view(&pruned), true);
        need(policy != NULL);
        taza_policy_free(policy);
    }
    taza_baseline_free(baseline);
    policy = read_policy(tz_buf_view(&file), true);
    need(policy != NULL);
    options.accepted = NULL;
    options.baseline = policy;
    need(taza_check(rules, &options, bytes, "a.md", &again, NULL) == TAZA_OK);
    need(taza_result_count(again) == 0);
    taza_result_free(again);
    taza_policy_free(policy);
    tz_buf_done(&file);
    tz_buf_done(&pruned);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static taza_rules *rules;
    static taza_worker *worker;
    taza_str bytes = {(const char *)data, size};
    taza_policy *accepted = read_policy(bytes, false);
    taza_policy *old = read_policy(bytes, true);
    taza_options options = {.size = sizeof options, .no_jit = true};
    taza_result *result;
    const taza_lapse *lapse;

    if (!rules) {
        rules = load();
        need(taza_worker_new(rules, &worker, NULL) == TAZA_OK);
    }
    options.worker = worker;
    options.accepted = accepted;
    options.baseline = old;
    need(taza_check(rules, &options, bytes, "a.md", &result, NULL) == TAZA_OK);
    for (size_t i = 0; (lapse = taza_result_lapse(result, i)) != NULL; i++)
        need(lapse->line && taza_result_complete(result));
    taza_result_free(result);
    /* The same bytes as a draft of which nothing is accepted yet. */
    options.accepted = NULL;
    options.baseline = NULL;
    options.no_comments = true;
    need(taza_check(rules, &options, bytes, "a.md", &result, NULL) == TAZA_OK);
    accept_all(rules, options, bytes, result, taza_result_count(result));
    baseline_all(rules, options, bytes, result, old);
    taza_result_free(result);
    taza_policy_free(accepted);
    taza_policy_free(old);
    return 0;
}
