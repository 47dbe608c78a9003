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
        assert_string_equal(rules->factors[i].id, catalogue[i]);
}

static void
check_text(const tz_factor *factor, const char *field, const tz_text3 *text)
{
    for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++) {
        const char *value = (*text)[lang];

        if (!value || strlen(value) < 5)
            fail_msg("%s: no %s_%s", factor->id, field, taza_lang_name(lang));
        if (strchr(value, '\n') || strstr(value, "  "))
            fail_msg("%s: %s_%s is not one line", factor->id, field,
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
check_languages(const tz_factor *factor)
{
    const tz_text3 *texts[] = {&factor->name, &factor->definition,
                               &factor->why};

    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        if (!has_kazakh_letter((*texts[i])[TAZA_KK]))
            fail_msg("%s: not Kazakh: %s", factor->id, (*texts[i])[TAZA_KK]);
        if (has_kazakh_letter((*texts[i])[TAZA_RU]) ||
            is_ascii((*texts[i])[TAZA_RU]))
            fail_msg("%s: not Russian: %s", factor->id, (*texts[i])[TAZA_RU]);
        if (!is_ascii((*texts[i])[TAZA_EN]))
            fail_msg("%s: not English: %s", factor->id, (*texts[i])[TAZA_EN]);
    }
}

static void
test_texts(void **state)
{
    const struct taza_rules *rules = *state;

    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i];

        check_text(factor, "Name", &factor->name);
        check_text(factor, "Definition", &factor->definition);
        check_text(factor, "Why", &factor->why);
        check_text(factor, "Fix", &factor->fix);
        check_text(factor, "Before", &factor->before);
        check_text(factor, "After", &factor->after);
        check_languages(factor);
        for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++)
            assert_string_not_equal(factor->before[lang], factor->after[lang]);
    }
}

static size_t
count(const char *const *list)
{
    size_t n = 0;

    while (list[n])
        n++;
    return n;
}

/* A citation stands in each language, with the same status and of the same
 * number of norms. */
static void
test_basis(void **state)
{
    const struct taza_rules *rules = *state;

    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *factor = &rules->factors[i];
        const tz_basis_list *kk = &factor->basis[TAZA_KK];
        bool cited = true;

        for (size_t j = 0; j < TZ_COUNT(uncited); j++)
            cited = cited && strcmp(factor->id, uncited[j]) != 0;
        assert_int_equal(factor->basis[TAZA_NONE].count, 0);
        assert_int_equal(kk->count != 0, cited);
        for (taza_lang lang = TAZA_RU; lang <= TAZA_EN; lang++) {
            assert_int_equal(factor->basis[lang].count, kk->count);
            for (size_t j = 0; j < kk->count; j++)
                assert_string_equal(factor->basis[lang].items[j].status,
                                    kk->items[j].status);
        }
        assert_true(count(factor->serves[TAZA_KK]) > 0);
        for (taza_lang lang = TAZA_RU; lang <= TAZA_EN; lang++)
            assert_int_equal(count(factor->serves[lang]),
                             count(factor->serves[TAZA_KK]));
    }
}

static bool
lists(const char *const *list, const char *id)
{
    for (; *list; list++)
        if (strcmp(*list, id) == 0)
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

        for (size_t j = 0; factor->near[j]; j++) {
            other = tz_rules_factor(rules, tz_str(factor->near[j]));
            if (!other || other == factor || !lists(other->near, factor->id))
                fail_msg("%s: near %s", factor->id, factor->near[j]);
        }
        for (size_t j = 0; factor->covers[j]; j++) {
            other = tz_rules_factor(rules, tz_str(factor->covers[j]));
            if (!other || lists(other->covers, factor->id))
                fail_msg("%s: covers %s", factor->id, factor->covers[j]);
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
