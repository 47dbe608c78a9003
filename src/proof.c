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

/* What an example is there for. */
typedef enum {
    BAD,  /* the rule fires */
    GOOD, /* it does not */
    AFTER /* nothing is found, by whatever rule */
} purpose;

/* The first warning or error; NULL: none. */
static const char *
any_fault(const taza_result *result)
{
    const taza_finding *finding;
    size_t i;

    for (i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        if (finding->severity >= TAZA_WARNING)
            return finding->rule;
    return NULL;
}

static void
judge(proof *p, const tz_rule *rule, const tz_example *example, purpose what,
      const taza_result *result)
{
    bool fires = fired(result, tz_rules_text(p->rules, rule->id));
    const char *fault = any_fault(result);
    char text[160];

    if (!taza_result_complete(result)) {
        tell(p, rule, example, what == BAD,
             taza_result_error(result, 0)->message);
    } else if (what == BAD && !fires) {
        tell(p, rule, example, true, "Bad example: the rule is silent");
    } else if (what == GOOD && fires) {
        tell(p, rule, example, false, "Good example: the rule fires");
    } else if (what == AFTER && fault != NULL) {
        (void)snprintf(text, sizeof text, "After: %s fires", fault);
        tell(p, rule, example, false, text);
    }
}

static taza_status
prove(proof *p, const tz_rule *rule, const tz_example *example, purpose what,
      taza_error *err)
{
    taza_result *result;
    taza_status status;

    p->options.select =
        what == AFTER ? NULL : tz_rules_text(p->rules, rule->id);
    status =
        taza_check(p->rules, &p->options, tz_rules_draft(p->rules, example),
                   "example", &result, err);
    if (status != TAZA_OK)
        return status;
    p->run++;
    judge(p, rule, example, what, result);
    taza_result_free(result);
    return TAZA_OK;
}

static taza_status
prove_rule(proof *p, const tz_rule *rule, taza_error *err)
{
    const tz_stretch *const lists[] = {&rule->bad, &rule->good, &rule->after};
    taza_status status = TAZA_OK;

    p->options.lang = (taza_lang)rule->lang;
    for (size_t k = 0; k < TZ_COUNT(lists); k++)
        for (size_t i = 0; status == TAZA_OK && i < lists[k]->count; i++)
            status = prove(p, rule, &p->rules->examples[lists[k]->at + i],
                           (purpose)k, err);
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
