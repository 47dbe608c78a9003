/* test_explain.c - pages about factors and rules. */
#include "support.h"

#include <stdio.h>

#include "base/buf.h"
#include "text/utf8.h"

#define WIDTH 80

#define THREE(field, kk, ru, en)                                               \
    field "_kk: " kk "\n" field "_ru: " ru "\n" field "_en: " en "\n"

static const char pack[] =
    "%rec: Factor\n\n"
    "Id: free-choice\n" THREE("Name", "Таңдау", "Выбор", "Choice") THREE(
        "Definition", "Анықтама", "Определение", "The definition")
        THREE("Why", "Себеп", "Причина", "The reason for {at}") THREE(
            "Fix", "Түзету", "Исправление", "The cure") THREE("Before", "а",
                                                              "б", "Old words.")
            THREE("After", "в", "г",
                  "New words.") "Severity: warning\n"
                                "Basis_en: A law; art. 1; law\n"
                                "Basis_en: A guide; 2.1; model\n"
                                "Basis_en: A rumour; 9; unverified\n"
                                "Basis: Any tongue; 7; model\n"
                                "Serves: clause of all\n"
                                "Serves_kk: тармақ\n"
                                "Near: wide-list\n"
                                "Near: not-loaded\n"
                                "Covers: wide-list\n"
                                "\n"
                                "Id: wide-list\n" THREE(
                                    "Name", "Тізбе", "Перечень",
                                    "List") THREE("Definition", "а", "б", "c")
                                    THREE("Why", "а", "б", "c") THREE(
                                        "Fix", "а", "б",
                                        "c") "Severity: note\n"
                                             "\n%rec: Rule\n\n"
                                             "Id: ru-free\nLang: ru\nFactor: "
                                             "free-choice\nSeverity: error\n"
                                             "Match: по усмотрению\n"
                                             "Message_en: See {at} in {unit}.\n"
                                             "Source: A paper; 3\n"
                                             "Bad: Орган по усмотрению\n"
                                             "+ выбирает.\n"
                                             "Good: Орган решает.\n"
                                             "\n"
                                             "Id: ru-gone\nStatus: retired\n";

typedef struct {
    taza_rules *rules;
    tz_buf page;
} fixture;

static int
setup(void **state)
{
    static fixture f;
    taza_source source = {"pack.rec", {pack, sizeof pack - 1}};
    taza_rules_options options = {.size = sizeof options,
                                  .packs = &source,
                                  .pack_count = 1,
                                  .no_builtin = true};
    taza_error err;

    if (taza_rules_new(&options, &f.rules, &err)) {
        fail_msg("%s", err.message);
        return -1;
    }
    tz_buf_init(&f.page);
    *state = &f;
    return 0;
}

static int
teardown(void **state)
{
    fixture *f = *state;

    taza_rules_free(f->rules);
    tz_buf_done(&f->page);
    return 0;
}

static int
append(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static int
refuse(void *user, const char *bytes, size_t len)
{
    (void)user;
    (void)bytes;
    (void)len;
    return 1;
}

static const char *
page_of(const taza_rules *rules, const char *id, taza_lang ui, tz_buf *page)
{
    taza_error err;

    tz_buf_clear(page);
    if (taza_explain(rules, id, ui, append, page, &err))
        fail_msg("%s: %s", id, err.message);
    tz_buf_char(page, '\0');
    assert_true(tz_buf_ok(page));
    return page->ptr;
}

static void
test_factor(void **state)
{
    fixture *f = *state;

    assert_string_equal(
        page_of(f->rules, "free-choice", TAZA_EN, &f->page),
        "free-choice: Choice\n"
        "\nWhat it is\n    The definition\n"
        "\nWhy it matters\n    The reason for …\n"
        "\nHow to reword\n    The cure\n"
        "\nBefore\n    Old words.\n"
        "\nAfter\n    New words.\n"
        "\nSeverity\n    warning\n"
        "\nBasis\n    - law: A law; art. 1\n"
        "    - model methodology: A guide; 2.1\n"
        "\nRelated factors\n    - wide-list: List\n    - not-loaded\n"
        "\nReported on the same words instead of\n    - wide-list: List\n"
        "\nRequirements of the anti-corruption standard that it serves\n"
        "    - clause of all\n"
        "\nRules that look for it\n    - ru-free\n");
}

/* What is missing says so or is left out; texts without a language serve
 * where there are none of it. */
static void
test_parts(void **state)
{
    fixture *f = *state;
    const char *page = page_of(f->rules, "wide-list", TAZA_EN, &f->page);

    assert_null(strstr(page, "Before"));
    assert_null(strstr(page, "Related"));
    assert_non_null(strstr(page, "There is no verified citation.\n"));
    assert_non_null(strstr(page, "No rule looks for this factor yet.\n"));
    page = page_of(f->rules, "free-choice", TAZA_KK, &f->page);
    assert_non_null(strstr(page, "    - тармақ\n"));
    assert_null(strstr(page, "clause of all"));
    assert_non_null(strstr(page, "Any tongue; 7\n"));
    page = page_of(f->rules, "free-choice", TAZA_RU, &f->page);
    assert_non_null(strstr(page, "    - clause of all\n"));
    page = page_of(f->rules, "free-choice", TAZA_NONE, &f->page);
    assert_non_null(strstr(page, "What it is\n"));
}

static void
test_rule(void **state)
{
    fixture *f = *state;
    const char *page = page_of(f->rules, "ru-free", TAZA_EN, &f->page);
    static const char want[] =
        "ru-free: rule\n"
        "\nLanguage: Russian\nSeverity: error\nStatus: stable\n"
        "Factor: free-choice\n"
        "\nMessage\n    See … in ….\n"
        "\nFires on\n    - Орган по усмотрению\n      выбирает.\n"
        "\nStays silent on\n    - Орган решает.\n"
        "\nBasis\n    - model methodology: A paper; 3\n"
        "\nfree-choice: Choice\n\nWhat it is\n";

    assert_int_equal(strncmp(page, want, sizeof want - 1), 0);
    assert_string_equal(page_of(f->rules, "ru-gone", TAZA_EN, &f->page),
                        "ru-gone: rule\n\nLanguage: any\nStatus: retired\n");
}

static void
test_list(void **state)
{
    fixture *f = *state;

    assert_string_equal(page_of(f->rules, NULL, TAZA_RU, &f->page),
                        "free-choice                       Выбор\n"
                        "wide-list                         Перечень\n");
}

static void
test_unknown(void **state)
{
    static const struct {
        const char *id, *want;
    } cases[] = {
        {"fre-choice", "no factor or rule 'fre-choice' (nearest: free-choice)"},
        {"list", "no factor or rule 'list' (nearest: wide-list)"},
        {"u-free", "no factor or rule 'u-free' (nearest: ru-free)"},
        {"free", "no factor or rule 'free' (nearest: free-choice, ru-free)"},
        {"zzz", "no factor or rule 'zzz'"},
        {"", "no factor or rule ''"},
        {"Free-Choice\n", "no factor or rule 'Free-Choice?' (nearest: "
                          "free-choice)"},
    };
    fixture *f = *state;
    char longest[4096];
    taza_error err;

    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_buf_clear(&f->page);
        assert_int_equal(taza_explain(f->rules, cases[i].id, TAZA_EN, append,
                                      &f->page, &err),
                         TAZA_USAGE);
        assert_string_equal(err.message, cases[i].want);
        assert_int_equal(f->page.len, 0);
    }
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_int_equal(
        taza_explain(f->rules, longest, TAZA_EN, append, &f->page, &err),
        TAZA_USAGE);
}

static void
test_failed_write(void **state)
{
    fixture *f = *state;
    taza_error err;

    assert_int_equal(
        taza_explain(f->rules, "free-choice", TAZA_EN, refuse, NULL, &err),
        TAZA_IO);
}

static void
check_lines(const char *id, taza_str page)
{
    taza_str line;

    assert_int_equal(tz_utf8_valid(page), page.len);
    while (tz_str_split(&page, '\n', &line)) {
        size_t points = 0;

        for (size_t i = 0; i < line.len; i++)
            points += ((unsigned char)line.ptr[i] & 0xc0) != 0x80;
        if (points > WIDTH)
            fail_msg("%s: too long: %.*s", id, TZ_ARG(line));
        if (line.len && line.ptr[line.len - 1] == ' ')
            fail_msg("%s: blank at the end: %.*s", id, TZ_ARG(line));
    }
}

/* Every page of the built-in rules, in every language, fits. */
static void
test_width(void **state)
{
    taza_rules *rules;
    taza_rule_info info;
    taza_error err;
    fixture *f = *state;

    assert_int_equal(taza_rules_new(NULL, &rules, &err), TAZA_OK);
    for (taza_lang ui = TAZA_KK; ui <= TAZA_EN; ui++) {
        check_lines("list", tz_str(page_of(rules, NULL, ui, &f->page)));
        for (size_t i = 0; taza_rules_at(rules, i, &info); i++)
            check_lines(info.id, tz_str(page_of(rules, info.id, ui, &f->page)));
    }
    taza_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_factor, setup, teardown),
        cmocka_unit_test_setup_teardown(test_parts, setup, teardown),
        cmocka_unit_test_setup_teardown(test_rule, setup, teardown),
        cmocka_unit_test_setup_teardown(test_list, setup, teardown),
        cmocka_unit_test_setup_teardown(test_unknown, setup, teardown),
        cmocka_unit_test_setup_teardown(test_failed_write, setup, teardown),
        cmocka_unit_test_setup_teardown(test_width, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
