/* select.c - which rules are wanted. */
#include "base/err.h"
#include "policy/policy.h"

/* The last one stands for mixed-alphabet, which is no rule of a file. */
static taza_str
id_at(const struct taza_rules *rules, size_t index)
{
    return index < rules->rule_count ? tz_str(rules->rules[index].id)
                                     : TZ_STR("mixed-alphabet");
}

static taza_str
factor_at(const struct taza_rules *rules, size_t index)
{
    return index < rules->rule_count ? tz_str(rules->rules[index].factor->id)
                                     : TZ_STR("mixed-alphabet");
}

static bool
named(const struct taza_rules *rules, taza_str id)
{
    size_t i;

    if (tz_rules_factor(rules, id) != NULL)
        return true;
    for (i = 0; i <= rules->rule_count; i++)
        if (tz_str_eq(id_at(rules, i), id))
            return true;
    return false;
}

static taza_status
check_names(const struct taza_rules *rules, const char *option,
            const char *list, taza_error *err)
{
    taza_str rest = tz_str(list), part;

    while (tz_str_split(&rest, ',', &part)) {
        part = tz_str_trim(part);
        if (part.len > 0 && !named(rules, part))
            return tz_err(err, TAZA_USAGE,
                          "--%s: no rule or factor is called '%.*s'", option,
                          TZ_ARG(part));
    }
    return TAZA_OK;
}

taza_status
tz_policy_select(const struct taza_rules *rules, const char *select,
                 const char *ignore, tz_arena *arena, const bool **out,
                 taza_error *err)
{
    bool *wanted =
        tz_arena_array(arena, rules->rule_count + 1, sizeof(*wanted));
    taza_status status = check_names(rules, "select", select, err);
    size_t i;

    if (wanted == NULL)
        return tz_err_nomem(err);
    if (status == TAZA_OK)
        status = check_names(rules, "ignore", ignore, err);
    for (i = 0; i <= rules->rule_count; i++) {
        taza_str id = id_at(rules, i), factor = factor_at(rules, i);

        wanted[i] = select == NULL || tz_str_listed(select, id) ||
                    tz_str_listed(select, factor);
        if (tz_str_listed(ignore, id) || tz_str_listed(ignore, factor))
            wanted[i] = false;
    }
    *out = wanted;
    return status;
}

uint32_t
tz_policy_zones(const struct taza_rules *rules, const bool *wanted)
{
    uint32_t zones = 0;
    size_t i;

    for (i = 0; i < rules->rule_count; i++)
        if (rules->rules[i].runs && wanted[i])
            zones |= rules->rules[i].zones;
    return zones;
}
