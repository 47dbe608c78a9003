/* select.c - which rules are wanted. */
#include "base/err.h"
#include "policy/policy.h"

bool
tz_policy_known(const struct taza_rules *rules, taza_str name, bool *runs)
{
    bool known = tz_rules_factor(rules, name) != NULL;
    const tz_rule *rule;
    size_t i;

    *runs = false;
    for (i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++) {
        const tz_factor *factor = tz_rule_factor(rules, rule);

        if (tz_str_is(name, tz_rules_text(rules, rule->id)) ||
            (factor != NULL &&
             tz_str_is(name, tz_rules_text(rules, factor->id)))) {
            known = true;
            *runs |= tz_rule_runs(rules, rule);
        }
    }
    return known;
}

/* Every name of the list is a rule or a factor; `option` for the message. */
static taza_status
check_known(const struct taza_rules *rules, const char *list,
            const char *option, taza_error *err)
{
    taza_str rest = tz_str(list), name;
    bool runs;

    while (tz_str_split(&rest, ',', &name)) {
        name = tz_str_trim(name);
        if (name.len > 0 && !tz_policy_known(rules, name, &runs))
            return tz_err(err, TAZA_USAGE,
                          "%s: no rule or factor is called '%.*s'", option,
                          TZ_ARG(name));
    }
    return TAZA_OK;
}

/* A selection of which nothing runs would call every document clean. */
static taza_status
check_select(const struct taza_rules *rules, const char *list, taza_error *err)
{
    taza_str rest = tz_str(list), name;
    bool runs, any = false;

    while (tz_str_split(&rest, ',', &name)) {
        name = tz_str_trim(name);
        if (name.len == 0)
            continue;
        if (!tz_policy_known(rules, name, &runs))
            return tz_err(err, TAZA_USAGE,
                          "--select: no rule or factor is called '%.*s'",
                          TZ_ARG(name));
        if (!runs)
            return tz_err(err, TAZA_USAGE,
                          "--select: no rule of '%.*s' runs (draft or retired)",
                          TZ_ARG(name));
        any = true;
    }
    if (!any)
        return tz_err(err, TAZA_USAGE, "--select names no rule or factor");
    return TAZA_OK;
}

taza_status
tz_policy_select(const struct taza_rules *rules, const char *select,
                 const char *ignore, tz_arena *arena, const bool **out,
                 taza_error *err)
{
    bool *wanted =
        tz_arena_array(arena, rules->rule_count + 1, sizeof(*wanted));
    taza_status status = TAZA_OK;
    const tz_rule *rule;
    size_t i;

    if (wanted == NULL)
        return tz_err_nomem(err);
    if (select != NULL)
        status = check_select(rules, select, err);
    if (status == TAZA_OK && ignore != NULL)
        status = check_known(rules, ignore, "--ignore", err);
    for (i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++)
        wanted[i] = tz_rule_runs(rules, rule) &&
                    (select == NULL || tz_rule_listed(rules, select, rule)) &&
                    (ignore == NULL || !tz_rule_listed(rules, ignore, rule));
    *out = wanted;
    return status;
}

taza_status
tz_policy_trace(const struct taza_rules *rules, const char *trace,
                taza_error *err)
{
    return check_known(rules, trace, "--trace", err);
}

uint32_t
tz_policy_zones(const struct taza_rules *rules, const bool *wanted)
{
    uint32_t words = 0, defects = 0;
    size_t i;

    for (i = 0; i < rules->rule_count; i++)
        if (wanted[i] && rules->rules[i].defects == 0)
            words |= rules->rules[i].zones;
        else if (wanted[i])
            defects |= rules->rules[i].zones;
    return words != 0 ? words : defects;
}
