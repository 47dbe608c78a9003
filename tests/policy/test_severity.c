/* test_severity.c - severities that a user gives to rules and factors. */
#include "support.h"

#include "base/alloc.h"
#include "policy/policy.h"
#include "scan/pack.h"

#define PACK                                                                   \
    PACK_FACTORS PACK_MIXED PACK_RULE("ru-a", "wide", "Match: вправе\n")       \
        PACK_RULE("ru-b", "wide", "Match: вправе отказать\n") PACK_RULE(       \
            "ru-c", "other",                                                   \
            "Match: иные\nRaise: документы\n"                     \
            "Lower_sentence: сведения\n") "%rec: Rule\n\nId: ru-old\nStatus: " \
                                          "retired\n"

/* By rule in the order of the pack, mixed-alphabet last; '-': its own. */
static const struct {
    const char *list, *wanted; /* NULL: refused */
    const char *what;          /* of the refusal */
} cases[] = {
    {"", "-----", NULL},
    {" , ", "-----", NULL},
    {"ru-a=error", "e----", NULL},
    {"wide=note", "nn---", NULL},
    {"wide=note,ru-b=error", "ne---", NULL},
    {"ru-b=error,wide=note", "ne---", NULL},
    {"wide=note,wide=error", "ee---", NULL},
    {"ru-a=note,ru-a=error", "e----", NULL},
    {" other = warning , mixed-alphabet=error", "--w-e", NULL},
    {"ru-old=error,narrow=error", "---e-", NULL},
    {"ru-a", NULL, "--severity: 'ru-a' is not ID=note, ID=warning or ID=error"},
    {"ru-a=", NULL, "'ru-a=' is not"},
    {"ru-a=off", NULL, "'ru-a=off' is not"},
    {"ru-a=Error", NULL, "'ru-a=Error' is not"},
    {"ru-a=none", NULL, "'ru-a=none' is not"},
    {"ru-a=note=note", NULL, "is not"},
    {"=note", NULL, "--severity: no rule or factor is called ''"},
    {"ru-a=note,ru=note", NULL, "no rule or factor is called 'ru'"},
};

static void
lists(void **state)
{
    struct taza_rules *rules = pack_load(PACK, false);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_arena *arena = tz_arena_new();
        const uint8_t *severities = NULL;
        taza_error err = {0};
        taza_status status =
            tz_policy_severity(rules, cases[i].list, arena, &severities, &err);

        if (!cases[i].wanted) {
            if (status != TAZA_USAGE || !strstr(err.message, cases[i].what))
                fail_msg("%zu: %d %s", i, (int)status, err.message);
        } else {
            char shown[6] = "";

            assert_int_equal(status, TAZA_OK);
            for (size_t k = 0; k < 5; k++)
                shown[k] = "-nwe"[severities[k]];
            assert_string_equal(shown, cases[i].wanted);
        }
        tz_arena_free(arena);
    }
    tz_rules_free(rules);
}

static const char draft[] =
    "1. Комиссия вправе отказать.\n\n2. Комиссия требует иные документы.\n\n"
    "3. Комиссия запросит иные сведения.\n";

/* The findings with a list: "rule:severity" each. */
static void
findings(const taza_rules *rules, const char *list, const char *wanted)
{
    taza_options options = {
        .size = sizeof options, .lang = TAZA_RU, .severity = list};
    const taza_finding *finding;
    char shown[200] = "";
    taza_result *result;
    taza_error err = {0};

    if (taza_check(rules, &options, TZ_STR(draft), "draft.txt", &result, &err))
        fail_msg("%s", err.message);
    for (size_t i = 0; (finding = taza_result_at(result, i)); i++) {
        strcat(shown, finding->rule);
        strcat(shown, ":");
        strncat(shown, taza_severity_name(finding->severity), 1);
        strcat(shown, " ");
    }
    taza_result_free(result);
    assert_string_equal(shown, wanted);
}

/* The user's word stands whatever raises or lowers it, and before it is asked
 * which of two findings on the same words stays. */
static void
whole_way(void **state)
{
    struct taza_rules *rules = pack_load(PACK, false);

    (void)state;
    findings(rules, NULL, "ru-b:w ru-c:w ru-c:n ");
    findings(rules, "other=warning", "ru-b:w ru-c:w ru-c:w ");
    findings(rules, "other=error", "ru-b:w ru-c:e ru-c:e ");
    findings(rules, "ru-a=error", "ru-a:e ru-c:w ru-c:n ");
    findings(rules, "ru-b=note,wide=error", "ru-a:e ru-c:w ru-c:n ");
    tz_rules_free(rules);
}

static void
mixed_words(void **state)
{
    struct taza_rules *rules = pack_load(PACK, false);
    taza_options options = {.size = sizeof options,
                            .lang = TAZA_RU,
                            .severity = "mixed-alphabet=error"};
    taza_result *result;
    taza_error err = {0};

    (void)state;
    assert_int_equal(taza_check(rules, &options,
                                TZ_STR("1. Комиссия рaзрешает.\n"), "draft.txt",
                                &result, &err),
                     TAZA_OK);
    assert_int_equal(taza_result_count(result), 1);
    assert_int_equal(taza_result_at(result, 0)->severity, TAZA_ERROR);
    taza_result_free(result);
    tz_rules_free(rules);
}

static void
names(void **state)
{
    static const struct {
        const char *id;
        bool known, runs;
    } asked[] = {
        {"ru-a", true, true},    {"wide", true, true}, {"narrow", true, false},
        {"ru-old", true, false}, {"ru", false, false}, {"", false, false},
    };
    struct taza_rules *rules = pack_load(PACK, false);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(asked); i++) {
        bool runs = !asked[i].runs;

        assert_int_equal(taza_rules_has(rules, asked[i].id, &runs),
                         asked[i].known);
        assert_int_equal(runs, asked[i].runs);
        assert_int_equal(taza_rules_has(rules, asked[i].id, NULL),
                         asked[i].known);
    }
    tz_rules_free(rules);
}

static void
no_memory(void **state)
{
    struct taza_rules *rules = pack_load(PACK, false);
    taza_options options = {
        .size = sizeof options, .lang = TAZA_RU, .severity = "wide=error"};
    taza_status status = TAZA_NOMEM;
    size_t n;

    (void)state;
    for (n = 0; status == TAZA_NOMEM; n++) {
        taza_result *result;
        taza_error err;

        tz_alloc_fail_in = n;
        status = taza_check(rules, &options, TZ_STR(draft), "draft.txt",
                            &result, &err);
        tz_alloc_fail_in = SIZE_MAX;
        taza_result_free(result);
    }
    assert_int_equal(status, TAZA_OK);
    assert_true(n > 10);
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists),       cmocka_unit_test(whole_way),
        cmocka_unit_test(mixed_words), cmocka_unit_test(names),
        cmocka_unit_test(no_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
