/* fuzz_rules.c - any bytes as a rule pack: refused with a place, or rules all
 * of whose patterns compile. */
#include <stdlib.h>
#include <string.h>

#include "rule/regex.h"
#include "rule/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct taza_rules *rules)
{
    for (size_t i = 0; i < rules->pattern_count; i++) {
        tz_regex *regex;
        taza_error err;

        if (tz_regex_new(tz_rules_regex(rules, i), &regex, &err))
            abort();
        tz_regex_free(regex);
    }
    for (size_t i = 0; i < rules->rule_count; i++)
        if (tz_rule_runs(rules, &rules->rules[i]) &&
            (rules->rules[i].factor == TZ_NO_FACTOR ||
             (!rules->rules[i].matches.count && !rules->rules[i].defects)))
            abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    taza_source source = {"f.rec", {(const char *)data, size}};
    struct taza_rules *rules = NULL;
    taza_error err = {.status = TAZA_OK};
    taza_status status = tz_rules_load(&source, 1, true, &rules, &err);

    if (status == TAZA_OK)
        check(rules);
    else if (status != TAZA_SYNTAX || !err.line || !err.column ||
             strncmp(err.message, "f.rec:", 6) != 0)
        abort();
    tz_rules_free(rules);
    return 0;
}
