/* test_factors.c - the built-in catalogue of factors is whole. */
#include "support.h"

#include "rule/rules.h"

/* The unified list, in its order; then what is no corruption factor. */
static const char *const catalogue[] = {
    "discretion-at-will",
    "entitled-formula",
    "conditional-necessity",
    "vague-deadline",
    "missing-deadline",
    "undefined-grounds",
    "refusal-grounds-not-exhaustive",
    "open-list",
    "open-document-list",
    "blanket-reference",
    "broken-reference",
    "evaluative-terms",
    "term-inconsistency",
    "ambiguous-connective",
    "selective-exception",
    "excessive-subdelegation",
    "ultra-vires",
    "missing-procedure",
    "no-competition",
    "unspecified-fees",
    "excessive-requirements",
    "applicant-rights-unclear",
    "missing-liability",
    "missing-appeal",
    "missing-transparency",
    "commission-composition",
    "duplicate-powers",
    "norm-collision",
    "kk-ru-divergence",
    "declarative-norm",
    "sanction-indeterminacy",
    "impersonal-actor",
    "deadline-extension",
    "unlimited-inspection",
    "form",
    "mixed-alphabet",
};

/* No clause of them was verified: nothing is cited. */
static const char *const uncited[] = {"missing-liability", "missing-appeal",
                                      "mixed-alphabet"};

static int
setup(void **state)
{
    struct taza_rules *rules;
    taza_error err;

    if (tz_rules_load(tz_builtin, tz_builtin_count, true, &rules, &err)) {
        fail_msg("%s", err.message);
        return -1;
    }
    *state = rules;
    return 0;
}

static int
teardown(void **state)
{
    tz_rules_free(*state);
    return 0;
}

static void
test_ids(void **state)
{
    const struct taza_rules *rules = *state;

    assert_int_equal(rules->factor_count, TZ_COUNT(catalogue));
    for (size_t i = 0; i < TZ_COUNT(catalogue); i++)
        assert_string_equal(tz_rules_text(rules, rules->factors[i].id),
                            catalogue[i]);
}

static void
check_text(const struct taza_rules *rules, const char *id, const char *field,
           const tz_text3 text)
{
    for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++) {
        const char *value = tz_rules_text(rules, text[lang]);

        if (!value || strlen(value) < 5)
            fail_msg("%s: no %s_%s", id, field, taza_lang_name(lang));
        if (strchr(value, '\n') || strstr(value, "  "))
            fail_msg("%s: %s_%s is not one line", id, field,
                     taza_lang_name(lang));
    }
}

static bool
has_kazakh_letter(const char *text)
{
    static const char *const letters[] = {"ә", "ғ", "қ", "ң", "ө",
                                          "ұ", "ү", "һ", "і"};

    for (size_t i = 0; i < TZ_COUNT(letters); i++)
        if (strstr(text, letters[i]))
            return true;
    return false;
}

static bool
is_ascii(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text > 0x7f)
            return false;
    return true;
}

/* A text in another language's field would be seen here. */
static void
check_languages(const struct taza_rules *rules, const tz_factor *factor)
{
    const tz_text3 *texts[] = {&factor->name, &factor->definition,
                               &factor->why};
    const char *id = tz_rules_text(rules, factor->id);

    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        const char *kk = tz_rules_text(rules, (*texts[i])[TAZA_KK]);
        const char *ru = tz_rules_text(rules, (*texts[i])[TAZA_RU]);
        const char *en = tz_rules_text(rules, (*texts[i])[TAZA_EN]);

        if (!has_kazakh_letter(kk))
            fail_msg("%s: not Kazakh: %s", id, kk);
        if (has_kazakh_letter(ru) || is_ascii(ru))
            fail_msg("%s: not Russian: %s", id, ru);
        if (!is_ascii(en))
            fail_msg("%s: not English: %s", id, en);
    }
}

static void
test_texts(void **state)
{
    const struct taza_rules *rules = *state;

    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i];
        const char *id = tz_rules_text(rules, factor->id);

        check_text(rules, id, "Name", factor->name);
        check_text(rules, id, "Definition", factor->definition);
        check_text(rules, id, "Why", factor->why);
        check_text(rules, id, "Fix", factor->fix);
        check_text(rules, id, "Before", factor->before);
        check_text(rules, id, "After", factor->after);
        check_languages(rules, factor);
        for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++)
            assert_string_not_equal(tz_rules_text(rules, factor->before[lang]),
                                    tz_rules_text(rules, factor->after[lang]));
    }
}

/* A citation stands in each language, with the same status and of the same
 * number of norms. */
static void
test_basis(void **state)
{
    const struct taza_rules *rules = *state;

    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i];
        const tz_stretch *kk = &factor->basis[TAZA_KK];
        bool cited = true;

        for (size_t j = 0; j < TZ_COUNT(uncited); j++)
            cited = cited &&
                    strcmp(tz_rules_text(rules, factor->id), uncited[j]) != 0;
        assert_int_equal(factor->basis[TAZA_NONE].count, 0);
        assert_int_equal(kk->count != 0, cited);
        for (taza_lang lang = TAZA_RU; lang <= TAZA_EN; lang++) {
            assert_int_equal(factor->basis[lang].count, kk->count);
            for (size_t j = 0; j < kk->count; j++)
                assert_int_equal(rules->basis[factor->basis[lang].at + j].law,
                                 rules->basis[kk->at + j].law);
        }
        assert_true(factor->serves[TAZA_KK].count > 0);
        for (taza_lang lang = TAZA_RU; lang <= TAZA_EN; lang++)
            assert_int_equal(factor->serves[lang].count,
                             factor->serves[TAZA_KK].count);
    }
}

static bool
lists(const struct taza_rules *rules, tz_stretch list, const char *id)
{
    for (size_t i = 0; i < list.count; i++)
        if (strcmp(tz_rules_text(rules, rules->lists[list.at + i]), id) == 0)
            return true;
    return false;
}

/* Neighbours exist and are neighbours of each other. */
static void
test_relations(void **state)
{
    const struct taza_rules *rules = *state;

    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i], *other;
        const char *id = tz_rules_text(rules, factor->id);
        const tz_text *near = rules->lists + factor->near.at;
        const tz_text *covers = rules->lists + factor->covers.at;

        for (size_t j = 0; j < factor->near.count; j++) {
            other =
                tz_rules_factor(rules, tz_str(tz_rules_text(rules, near[j])));
            if (!other || other == factor || !lists(rules, other->near, id))
                fail_msg("%s: near %s", id, tz_rules_text(rules, near[j]));
        }
        for (size_t j = 0; j < factor->covers.count; j++) {
            other =
                tz_rules_factor(rules, tz_str(tz_rules_text(rules, covers[j])));
            if (!other || lists(rules, other->covers, id))
                fail_msg("%s: covers %s", id, tz_rules_text(rules, covers[j]));
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_basis),
        cmocka_unit_test(test_relations),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
