/* test_wordings.c - the catalogue's own sentences: what a factor shows before
 * is found, what it shows after has no fault of any kind. */
#include <string.h>

#include "rule/rules.h"
#include "support.h"
#include "taza/taza.h"

/* Shown by two units, two texts or the letters, not by a sentence. */
static const char *const beyond[] = {"norm-collision", "kk-ru-divergence",
                                     "form", "mixed-alphabet"};

static taza_rules *rules;
static taza_worker *worker;

static bool
names(tz_stretch ids, const char *id)
{
    for (size_t i = 0; i < ids.count; i++)
        if (strcmp(tz_rules_text(rules, rules->lists[ids.at + i]), id) == 0)
            return true;
    return false;
}

/* Is it a finding of the factor, or of one that is taken for it? */
static bool
fits(const tz_factor *factor, const taza_finding *finding)
{
    const tz_factor *other = tz_rules_factor(rules, tz_str(finding->factor));
    const char *id = tz_rules_text(rules, factor->id);

    return strcmp(finding->factor, id) == 0 ||
           names(factor->near, finding->factor) ||
           names(factor->covers, finding->factor) || names(other->near, id) ||
           names(other->covers, id);
}

static taza_result *
check(taza_lang lang, const char *text)
{
    taza_options options = {
        .size = sizeof options, .lang = lang, .worker = worker};
    taza_result *result;
    taza_error err;

    assert_int_equal(
        taza_check(rules, &options, tz_str(text), "wording.txt", &result, &err),
        TAZA_OK);
    assert_true(taza_result_complete(result));
    return result;
}

static size_t
silent(const tz_factor *factor, taza_lang lang)
{
    const char *text = tz_rules_text(rules, factor->before[lang]);
    const char *id = tz_rules_text(rules, factor->id);
    const taza_finding *finding;
    taza_result *result;
    bool found = false;

    for (size_t i = 0; i < TZ_COUNT(beyond); i++)
        if (strcmp(id, beyond[i]) == 0)
            return 0;
    result = check(lang, text);
    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        found = found || fits(factor, finding);
    taza_result_free(result);
    if (!found)
        print_error("%s, %s: nothing in: %s\n", id, taza_lang_name(lang), text);
    return !found;
}

static size_t
faults(const tz_factor *factor, taza_lang lang)
{
    const char *text = tz_rules_text(rules, factor->after[lang]);
    taza_result *result = check(lang, text);
    const taza_finding *finding;
    size_t count = 0;

    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        if (finding->severity >= TAZA_WARNING) {
            print_error("%s, %s: %s in: %s\n", tz_rules_text(rules, factor->id),
                        taza_lang_name(lang), finding->rule, text);
            count++;
        }
    taza_result_free(result);
    return count;
}

static void
wordings(void **state)
{
    size_t wrong = 0;

    (void)state;
    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i];

        for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++) {
            assert_non_null(tz_rules_text(rules, factor->before[lang]));
            wrong += silent(factor, lang) + faults(factor, lang);
        }
    }
    assert_int_equal(wrong, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(wordings)};
    int failed;

    if (taza_rules_new(NULL, &rules, NULL) != TAZA_OK ||
        taza_worker_new(rules, &worker, NULL) != TAZA_OK)
        return 1;
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    taza_worker_free(worker);
    taza_rules_free(rules);
    return failed;
}
