/* test_result.c - hits as findings: texts, units, errors. */
#include "support.h"

#include "base/err.h"
#include "report/result.h"
#include "scan/pack.h"
#include "taza/taza.h"

#define MATCH "Match: \\bвправе\\b\n"
#define ACTOR                                                                  \
    "\n%rec: Entry\n\nLang: ru\nClass: body\nForm: subject\n"                  \
    "Is: уполномоченный орган\n"

static taza_result *
checked(const taza_rules *rules, const char *draft, taza_lang ui)
{
    taza_options options = {.size = sizeof options, .lang = TAZA_RU, .ui = ui};
    taza_result *result = NULL;
    taza_error err;

    assert_int_equal(
        taza_check(rules, &options, tz_str(draft), "draft.txt", &result, &err),
        TAZA_OK);
    return result;
}

static void
messages(void **state)
{
    static const char draft[] =
        "Статья 5. Отказ\n\n1. Уполномоченный орган ВПРАВЕ отказать.\n";
    static const struct {
        const char *fields;
        taza_lang ui;
        const char *message, *fix;
    } cases[] = {
        /* the factor's, with what is filled in */
        {"", TAZA_RU, "Why ru ВПРАВЕ", "Fix ru ВПРАВЕ"},
        {"", TAZA_EN, "Why en", "Fix en"},
        {"", TAZA_KK, "Why kk", "Fix kk"},
        {"", TAZA_NONE, "Why ru ВПРАВЕ", "Fix ru ВПРАВЕ"},
        /* the rule's own, only in the languages it has */
        {"Message_ru: Слова «{at}»: {unit}\n", TAZA_RU,
         "Слова «ВПРАВЕ»: пункт 1 статьи 5", "Fix ru ВПРАВЕ"},
        {"Message_ru: Слова\n", TAZA_EN, "Why en", "Fix en"},
        {"Fix_en: {at}{at}, {unit}{subject}\n", TAZA_EN, "Why en",
         "ВПРАВЕВПРАВЕ, пункт 1 статьи 5the body"},
        /* the words that name who acts, or a word for somebody */
        {"Message_ru: {subject}\n" ACTOR, TAZA_RU, "Уполномоченный орган",
         "Fix ru ВПРАВЕ"},
        {"Message_ru: {subject}\n", TAZA_RU, "орган", "Fix ru ВПРАВЕ"},
        {"Message_kk: {subject}\n", TAZA_KK, "орган", "Fix kk"},
        {"Message_en: {subject}\n", TAZA_EN, "the body", "Fix en"},
        {"Message_kk: бір\n+ екі {at}\n", TAZA_KK, "бір екі ВПРАВЕ", "Fix kk"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_buf pack = TZ_BUF_INIT;
        const taza_finding *finding;
        taza_result *result;
        taza_rules *rules;

        tz_buf_puts(&pack, PACK_FACTORS "%rec: Rule\n\nId: r\nLang: ru\n"
                                        "Factor: wide\nSeverity: note\n" MATCH
                                        "Bad: а\nGood: б\n");
        tz_buf_puts(&pack, cases[i].fields);
        tz_buf_char(&pack, '\0');
        assert_true(tz_buf_ok(&pack));
        rules = pack_load(pack.ptr, false);
        result = checked(rules, draft, cases[i].ui);
        finding = taza_result_at(result, 0);
        assert_non_null(finding);
        assert_string_equal(finding->message, cases[i].message);
        assert_string_equal(finding->fix, cases[i].fix);
        taza_result_free(result);
        taza_rules_free(rules);
        tz_buf_done(&pack);
    }
}

static void
fields(void **state)
{
    static const char draft[] =
        "Статья 5. Отказ\n\n1. Орган впра\xC2\xADве  отказать.\n";
    taza_rules *rules = pack_load(PACK_FACTORS PACK_LEXICON PACK_RULE_OF(
                                      "any", "r", "wide", "error",
                                      "Match: вправе отказать\n"
                                      "Source: Методика; пункт 3; law\n"
                                      "Source: Guide; 2\n"),
                                  false);
    taza_result *result = checked(rules, draft, TAZA_EN);
    const taza_finding *finding = taza_result_at(result, 0);

    (void)state;
    assert_int_equal(taza_result_count(result), 1);
    assert_string_equal(finding->rule, "r");
    assert_string_equal(finding->factor, "wide");
    assert_string_equal(finding->factor_name, "n");
    assert_int_equal(finding->severity, TAZA_ERROR);
    assert_int_equal(finding->lang, TAZA_RU); /* the paragraph's */
    assert_str(finding->text, "впра\xC2\xADве  отказать");
    assert_str(finding->quote, "вправе отказать");
    assert_string_equal(finding->unit, "пункт 1 статьи 5");
    assert_string_equal(finding->unit_path, "article:5/point:1");
    assert_string_equal(finding->at.start.path, "draft.txt");
    assert_int_equal(finding->at.start.line, 3);
    assert_int_equal(finding->at.start.column, 10);
    assert_int_equal(finding->at.end.byte - finding->at.start.byte,
                     finding->text.len);
    assert_int_equal(finding->place_count, 0);
    assert_int_equal(finding->basis_count, 2);
    assert_string_equal(finding->basis[0].clause, "пункт 3");
    assert_string_equal(finding->basis[0].status, "law");
    assert_string_equal(finding->basis[1].methodology, "Guide");
    assert_string_equal(finding->basis[1].status, "model");
    assert_null(taza_result_at(result, 1));
    taza_result_free(result);
    taza_rules_free(rules);
}

/* Citations of the factor in the language of the messages. */
static void
basis_by_language(void **state)
{
    static const char pack[] = PACK_FACTORS
        "%rec: Factor\n\nId: cited\nSeverity: note\n"
        "Name_kk: n\nName_ru: n\nName_en: n\n"
        "Definition_kk: d\nDefinition_ru: d\nDefinition_en: d\n"
        "Why_kk: w\nWhy_ru: w\nWhy_en: w\nFix_kk: f\nFix_ru: f\nFix_en: f\n"
        "Basis: Methodology; 1; model\n"
        "Basis_kk: Әдістеме; 1; law\nBasis_kk: Кодекс; 2; law\n\n" PACK_RULE_OF(
            "any", "r", "cited", "note", "Match: вправе отказать\n");
    taza_rules *rules = pack_load(pack, false);
    taza_result *kk = checked(rules, "1. Орган вправе отказать.\n", TAZA_KK);
    taza_result *ru = checked(rules, "1. Орган вправе отказать.\n", TAZA_RU);

    (void)state;
    assert_int_equal(taza_result_at(kk, 0)->basis_count, 2);
    assert_string_equal(taza_result_at(kk, 0)->basis[1].methodology, "Кодекс");
    assert_int_equal(taza_result_at(ru, 0)->basis_count, 1);
    assert_string_equal(taza_result_at(ru, 0)->basis[0].status, "model");
    taza_result_free(kk);
    taza_result_free(ru);
    taza_rules_free(rules);
}

/* Who acts on what, the places of one norm, and what became of the rest. */
static void
who_and_traces(void **state)
{
    static const char draft[] =
        "1. Уполномоченный  орган вправе отказать и вправе ждать.\n\n"
        "2. Министр вправе отказать.\n";
    taza_rules *rules = pack_load(
        PACK_FACTORS PACK_LEXICON ACTOR
        "\n" PACK_RULE_OF("ru", "r", "wide", "error", MATCH "Subject: body\n"),
        false);
    taza_options options = {
        .size = sizeof options, .lang = TAZA_RU, .trace = "wide"};
    taza_result *result = NULL;
    const taza_finding *finding;
    const taza_trace *trace;

    (void)state;
    assert_int_equal(
        taza_check(rules, &options, tz_str(draft), "draft.txt", &result, NULL),
        TAZA_OK);
    assert_int_equal(taza_result_count(result), 1);
    finding = taza_result_at(result, 0);
    assert_string_equal(finding->subject, "body");
    assert_string_equal(finding->object, "burden");
    assert_int_equal(finding->place_count, 1);
    assert_int_equal(finding->places[0].start.column, 44);
    trace = taza_result_trace(result, 0);
    assert_non_null(trace);
    assert_string_equal(trace->rule, "r");
    assert_str(trace->quote, "вправе");
    assert_str(trace->subject_quote, "Уполномоченный орган");
    assert_str(trace->object_quote, "отказать");
    assert_int_equal(trace->severity, TAZA_ERROR);
    assert_string_equal(trace->dropped_by, "");
    assert_int_equal(trace->at.start.line, 1);
    trace = taza_result_trace(result, 2);
    assert_non_null(trace);
    assert_string_equal(trace->subject, "none");
    assert_str(trace->subject_quote, "");
    assert_int_equal(trace->severity, 0);
    assert_string_equal(trace->dropped_by, "Subject");
    assert_string_equal(trace->file, "pack.rec");
    assert_int_equal(trace->line, 0);
    assert_int_equal(trace->at.start.line, 3);
    assert_null(taza_result_trace(result, 3));
    taza_result_free(result);
    options.trace = "wide,no-such";
    assert_int_equal(
        taza_check(rules, &options, TZ_STR(""), "a", &result, NULL),
        TAZA_USAGE);
    taza_rules_free(rules);
}

static void
no_unit(void **state)
{
    taza_rules *rules =
        pack_load(PACK_FACTORS PACK_RULE("r", "wide",
                                         MATCH "Message_ru: [{unit}] {at}\n"),
                  false);
    taza_result *result = checked(rules, "Орган вправе отказать.\n", TAZA_RU);
    const taza_finding *finding = taza_result_at(result, 0);

    (void)state;
    assert_string_equal(finding->unit, "");
    assert_string_equal(finding->unit_path, "");
    assert_string_equal(finding->message, "[] вправе");
    taza_result_free(result);
    taza_rules_free(rules);
}

static void
places(void **state)
{
    static const char draft[] = "1. Oрган и зaявитель.\n\n2. Сpок и oрган.\n";
    taza_rules *rules = pack_load(PACK_MIXED, false);
    taza_result *result = checked(rules, draft, TAZA_RU);
    const taza_finding *finding = taza_result_at(result, 0);

    (void)state;
    assert_int_equal(taza_result_count(result), 1);
    assert_string_equal(finding->rule, "mixed-alphabet");
    assert_str(finding->text, "Oрган");
    assert_int_equal(finding->place_count, 3);
    assert_int_equal(finding->places[0].start.column, 12);
    assert_int_equal(finding->places[1].start.line, 3);
    assert_int_equal(finding->places[2].end.column, 16);
    taza_result_free(result);
    taza_rules_free(rules);
}

/* A rule that a limit stopped: what it found is shown, complete it is not. */
static void
unfinished_rule(void **state)
{
    taza_rules *rules =
        pack_load(PACK_FACTORS PACK_RULE("greedy", "wide",
                                         "Match: слов\\w*\\w*\\w*\\w*\\w*ы\n"),
                  false);
    taza_result *result = checked(
        rules,
        "Словы, слово"
        "оооооооооооооооооооооооооооооооооооооооооооооооооооооооооо ы.\n",
        TAZA_RU);
    const taza_error *error = taza_result_error(result, 0);

    (void)state;
    assert_int_equal(taza_result_count(result), 1);
    assert_false(taza_result_complete(result));
    assert_non_null(error);
    assert_int_equal(error->status, TAZA_INCOMPLETE);
    assert_non_null(strstr(error->message, "draft.txt: rule greedy did not"));
    assert_null(taza_result_error(result, 1));
    taza_result_free(result);
    taza_rules_free(rules);
}

/* Only remarks leave a result complete. */
static void
errors_and_remarks(void **state)
{
    static const taza_status codes[] = {
        TAZA_IO,     TAZA_ENCODING,   TAZA_LIMIT,   TAZA_UNSUPPORTED,
        TAZA_UNREAD, TAZA_INCOMPLETE, TAZA_CONTROL, TAZA_PARTIAL};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(codes); i++) {
        taza_result *result;
        taza_error why, err;

        (void)tz_err(&why, codes[i], "draft.txt: what");
        assert_int_equal(taza_result_failed("draft.txt", &why, &result, &err),
                         TAZA_OK);
        assert_int_equal(taza_result_complete(result),
                         codes[i] == TAZA_CONTROL || codes[i] == TAZA_PARTIAL);
        assert_int_equal(taza_result_error(result, 0)->status, codes[i]);
        assert_int_equal(taza_result_count(result), 0);
        assert_int_equal(taza_result_text(result).len, 0);
        taza_result_free(result);
    }
}

/* Nothing is linted when no rule runs. */
static void
without_rules(void **state)
{
    taza_options options = {.size = sizeof options, .text_only = true};
    taza_result *result;
    taza_error err;

    (void)state;
    assert_int_equal(taza_check(NULL, &options,
                                TZ_STR("1. Орган вправе отказать.\n"),
                                "draft.txt", &result, &err),
                     TAZA_OK);
    assert_int_equal(taza_result_coverage(result)->words, 4);
    assert_int_equal(taza_result_coverage(result)->linted_words, 0);
    assert_true(taza_result_complete(result));
    taza_result_free(result);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages),
        cmocka_unit_test(fields),
        cmocka_unit_test(basis_by_language),
        cmocka_unit_test(who_and_traces),
        cmocka_unit_test(no_unit),
        cmocka_unit_test(places),
        cmocka_unit_test(unfinished_rule),
        cmocka_unit_test(errors_and_remarks),
        cmocka_unit_test(without_rules),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
