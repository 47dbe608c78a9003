/* proof.c - runs the examples that rules carry. */
#include <stdio.h>

#include "base/err.h"
#include "rule/rules.h"
#include "taza/taza.h"

typedef struct {
    const taza_rules *rules;
    taza_options options;
    taza_example_fn *fn;
    void *user;
    size_t run, failed;
} proof;

static bool
fired(const taza_result *result, const char *rule)
{
    const taza_finding *finding;
    size_t i;

    for (i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        if (tz_str_is(tz_str(rule), finding->rule))
            return true;
    return false;
}

static void
tell(proof *p, const tz_rule *rule, const tz_example *example, bool must_match,
     const char *what)
{
    taza_example failed = {
        .rule = tz_rules_text(p->rules, rule->id),
        .file = tz_rules_text(p->rules, rule->file),
        .line = example->line,
        .must_match = must_match,
        .example = tz_rules_draft(p->rules, example),
        .what = what,
    };

    p->failed++;
    if (p->fn != NULL)
        p->fn(p->user, &failed);
}

static taza_status
prove(proof *p, const tz_rule *rule, const tz_example *example, bool must_match,
      taza_error *err)
{
    const char *id = tz_rules_text(p->rules, rule->id);
    taza_result *result;
    taza_status status =
        taza_check(p->rules, &p->options, tz_rules_draft(p->rules, example),
                   "example", &result, err);

    if (status != TAZA_OK)
        return status;
    p->run++;
    if (!taza_result_complete(result))
        tell(p, rule, example, must_match,
             taza_result_error(result, 0)->message);
    else if (must_match && !fired(result, id))
        tell(p, rule, example, must_match, "Bad example: the rule is silent");
    else if (!must_match && fired(result, id))
        tell(p, rule, example, must_match, "Good example: the rule fires");
    taza_result_free(result);
    return TAZA_OK;
}

/* What puts a fault right has none of any rule. */
static taza_status
prove_after(proof *p, const tz_rule *rule, const tz_example *example,
            taza_error *err)
{
    const taza_finding *finding;
    taza_result *result;
    taza_status status;
    size_t i;

    p->options.select = NULL;
    status =
        taza_check(p->rules, &p->options, tz_rules_draft(p->rules, example),
                   "example", &result, err);
    if (status != TAZA_OK)
        return status;
    p->run++;
    if (!taza_result_complete(result))
        tell(p, rule, example, false, taza_result_error(result, 0)->message);
    for (i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        if (finding->severity >= TAZA_WARNING) {
            char what[160];

            (void)snprintf(what, sizeof what, "After: %s fires", finding->rule);
            tell(p, rule, example, false, what);
            break;
        }
    taza_result_free(result);
    return TAZA_OK;
}

static taza_status
prove_rule(proof *p, const tz_rule *rule, taza_error *err)
{
    const tz_example *examples = p->rules->examples;
    taza_status status = TAZA_OK;
    size_t i;

    p->options.lang = (taza_lang)rule->lang;
    p->options.select = tz_rules_text(p->rules, rule->id);
    for (i = 0; status == TAZA_OK && i < rule->bad.count; i++)
        status = prove(p, rule, &examples[rule->bad.at + i], true, err);
    for (i = 0; status == TAZA_OK && i < rule->good.count; i++)
        status = prove(p, rule, &examples[rule->good.at + i], false, err);
    for (i = 0; status == TAZA_OK && i < rule->after.count; i++)
        status = prove_after(p, rule, &examples[rule->after.at + i], err);
    return status;
}

taza_status
taza_rules_test(const taza_rules *rules, taza_example_fn *fn, void *user,
                size_t *run, size_t *failed, taza_error *err)
{
    proof p = {.rules = rules,
               .options = {.size = sizeof(p.options)},
               .fn = fn,
               .user = user};
    taza_status status = taza_worker_new(rules, &p.options.worker, err);
    size_t i;

    for (i = 0; status == TAZA_OK && i < rules->rule_count; i++)
        if (tz_rule_runs(rules, &rules->rules[i]))
            status = prove_rule(&p, &rules->rules[i], err);
    taza_worker_free(p.options.worker);
    *run = p.run;
    *failed = p.failed;
    return status;
}
