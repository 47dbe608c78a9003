/* severity.c - severities that a user gives to rules and factors. */
#include "base/err.h"
#include "policy/policy.h"

/* "ID=LEVEL", blanks around both left out. */
typedef struct {
    taza_str id;
    taza_severity severity;
} change;

static taza_status
read_change(const struct taza_rules *rules, taza_str item, change *out,
            taza_error *err)
{
    size_t equals = tz_str_find(item, '=', 0);
    taza_str level = tz_str_trim(tz_str_slice(item, equals + 1, item.len));
    bool runs;

    out->id = tz_str_trim(tz_str_slice(item, 0, equals));
    for (out->severity = TAZA_NOTE; out->severity <= TAZA_ERROR;
         out->severity++)
        if (tz_str_is(level, taza_severity_name(out->severity)))
            break;
    if (equals == item.len || out->severity > TAZA_ERROR)
        return tz_err(err, TAZA_USAGE,
                      "--severity: '%.*s' is not ID=note, ID=warning or "
                      "ID=error",
                      TZ_ARG(item));
    if (!tz_policy_known(rules, out->id, &runs))
        return tz_err(err, TAZA_USAGE,
                      "--severity: no rule or factor is called '%.*s'",
                      TZ_ARG(out->id));
    return TAZA_OK;
}

/* The rules of a factor, or the rule, of that id. */
static void
apply(const struct taza_rules *rules, const change *with, bool factors,
      uint8_t *severities)
{
    const tz_rule *rule;

    for (size_t i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++) {
        const tz_factor *factor = tz_rule_factor(rules, rule);
        tz_text id = rule->id;

        if (factors && factor == NULL)
            continue;
        if (factors)
            id = factor->id;
        if (tz_str_is(with->id, tz_rules_text(rules, id)))
            severities[i] = (uint8_t)with->severity;
    }
}

static taza_status
apply_all(const struct taza_rules *rules, const char *list, bool factors,
          uint8_t *severities, taza_error *err)
{
    taza_str rest = tz_str(list), item;

    while (tz_str_split(&rest, ',', &item)) {
        change with;
        taza_status status;

        if (tz_str_trim(item).len == 0)
            continue;
        status = read_change(rules, item, &with, err);
        if (status != TAZA_OK)
            return status;
        apply(rules, &with, factors, severities);
    }
    return TAZA_OK;
}

taza_status
tz_policy_severity(const struct taza_rules *rules, const char *list,
                   tz_arena *arena, const uint8_t **out, taza_error *err)
{
    uint8_t *severities = tz_arena_alloc(arena, rules->rule_count + 1);
    taza_status status;

    if (severities == NULL)
        return tz_err_nomem(err);
    /* Factors first: rules have the last word. */
    status = apply_all(rules, list, true, severities, err);
    if (status == TAZA_OK)
        status = apply_all(rules, list, false, severities, err);
    *out = severities;
    return status;
}
