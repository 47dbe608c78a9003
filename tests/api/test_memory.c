/* test_memory.c - every allocation may fail: no crash, no leak, a status. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "scan/pack.h"
#include "taza/taza.h"

static const char draft[] =
    "# Об утверждении Правил выдачи разрешений\n\n"
    "1\\. Уполномоченный орган рассматривает заявление по своему усмотрению "
    "и вправе запросить иные документы.\n\n"
    "   1\\) решение принимается в разумный срoк;\n\n"
    "   2\\) разрешение выдается.\n\n"
    "> *Сноска. Пункт 1 в редакции приказа.*\n\n"
    "2\\. Уәкілетті орган өтінішті өз қалауы бойынша қарайды және шешімді "
    "қабылдайды.\n\n"
    "| Форма | Дата |\n|---|---|\n| 1 | 2 |\n";

/* Who acts on what, what leads in, every scope, two hits in one norm. */
static const char pack[] = PACK_FACTORS PACK_LEXICON PACK_RULE(
    "ru-who", "wide",
    "Match: \\bвправе\\b\nSubject: body\nObject: burden\n"
    "Lead: \\bкомиссия\\b\nUnless: \\bне\\b\nCount_norm: 2 вправе\n"
    "Raise_article: отказать\nLower_act: нигде\n")
    PACK_RULE("ru-all", "other", "Match: \\bвправе\\b\nWithout_norm: нигде\n");
static const char who_draft[] =
    "Статья 1. Отказ\n\n1. Комиссия:\n\n1) вправе отказать и вправе ждать;"
    "\n\n2) не вправе отказать.\n\n2. Комиссия ждет. Он вправе отказать. "
    "Комиссия: 1) вправе выдать; 2) вправе отказать.\n";

static int
collect(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    *(size_t *)user += len;
    return 0;
}

/* Checks and writes every format; frees whatever there is. */
static taza_status
whole_way(const taza_rules *rules, const taza_options *checked, taza_str text)
{
    taza_result *result = NULL;
    taza_error err;
    taza_status status =
        taza_check(rules, checked, text, "draft.md", &result, &err);
    size_t i, written = 0;
    const char *format;

    for (i = 0; status == TAZA_OK && (format = taza_format_name(i)) != NULL;
         i++) {
        taza_report_options options = {.size = sizeof(options), .rules = rules};
        taza_report *report = NULL;

        status =
            taza_report_new(format, &options, collect, &written, &report, &err);
        if (status == TAZA_OK)
            status = taza_report_add(report, result, &err);
        if (status == TAZA_OK)
            status = taza_report_end(report, &err);
        taza_report_free(report);
    }
    if (status == TAZA_OK)
        status = taza_outline(result, "json", collect, &written, &err);
    taza_result_free(result);
    return status;
}

static void
each_fails_cleanly(const taza_rules *rules, const taza_options *checked,
                   taza_str text)
{
    taza_status status = TAZA_NOMEM;
    size_t n;

    for (n = 0; status == TAZA_NOMEM; n++) {
        tz_alloc_fail_in = n;
        status = whole_way(rules, checked, text);
        tz_alloc_fail_in = SIZE_MAX;
        assert_true(status == TAZA_NOMEM || status == TAZA_OK);
    }
    assert_true(n > 20);
}

static void
check_fails_cleanly(void **state)
{
    taza_rules *rules;
    taza_error err;

    (void)state;
    assert_int_equal(taza_rules_new(NULL, &rules, &err), TAZA_OK);
    each_fails_cleanly(rules, NULL, TZ_STR(draft));
    taza_rules_free(rules);
}

static void
subjects_fail_cleanly(void **state)
{
    taza_options options = {
        .size = sizeof options, .lang = TAZA_RU, .trace = "ru-who,other"};
    struct taza_rules *rules = pack_load(pack, false);
    taza_result *result;

    (void)state;
    assert_int_equal(taza_check(rules, &options, TZ_STR(who_draft), "draft.md",
                                &result, NULL),
                     TAZA_OK);
    assert_int_equal(taza_result_count(result), 6);
    assert_non_null(taza_result_trace(result, 11));
    assert_null(taza_result_trace(result, 12));
    taza_result_free(result);
    each_fails_cleanly(rules, &options, TZ_STR(who_draft));
    taza_rules_free(rules);
}

typedef taza_status maker(taza_rules **out, taza_error *err);

static taza_status
load_packs(taza_rules **out, taza_error *err)
{
    return tz_rules_load(tz_builtin, tz_builtin_count, false, out, err);
}

static taza_status
start(taza_rules **out, taza_error *err)
{
    return taza_rules_new(NULL, out, err);
}

/* Fails every step of the first thousand, then ever fewer: loading all packs
 * allocates much.  The step that was the first not to fail. */
static size_t
rules_fail_cleanly(maker *make)
{
    taza_rules *rules = NULL;
    taza_error err;
    taza_status status = TAZA_NOMEM;
    size_t n;

    for (n = 0; status == TAZA_NOMEM; n += n < 1000 ? 1 : n / 20) {
        tz_alloc_fail_in = n;
        status = make(&rules, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status != TAZA_NOMEM && status != TAZA_OK)
            fail_msg("allocation %zu: %s", n, err.message);
        if (status == TAZA_NOMEM)
            assert_null(rules);
    }
    taza_rules_free(rules);
    return n;
}

static void
loading_fails_cleanly(void **state)
{
    (void)state;
    assert_true(rules_fail_cleanly(load_packs) > 1000);
}

/* The set that is ready needs next to nothing. */
static void
starting_fails_cleanly(void **state)
{
    (void)state;
    assert_true(rules_fail_cleanly(start) < 10);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(check_fails_cleanly),
        cmocka_unit_test(subjects_fail_cleanly),
        cmocka_unit_test(loading_fails_cleanly),
        cmocka_unit_test(starting_fails_cleanly),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
