/* test_scan.c - where rules look, what they report, and when they stop. */
#include "support.h"

#include "scan/pack.h"

#define MATCH "Match: \\bвправе\\b\n"

static void
words_that_are_reported(void **state)
{
    static const struct {
        const char *fields, *draft, *wanted;
    } cases[] = {
        {MATCH, "Орган вправе отказать.", "r: вправе\n"},
        {MATCH, "Орган управляет вправела.", ""},
        {MATCH, "ВПРАВЕ и Вправе и вправе.", "r: ВПРАВЕ | Вправе | вправе\n"},
        {MATCH, "Орган вправе и вправе. Он вправе.",
         "r: вправе | вправе\nr: вправе\n"},
        {"Match: орган (?<at>вправе) отказать\n", "Орган вправе отказать.",
         "r: вправе\n"},
        {"Match: вправе|может\nMatch: обязан\n", "Он может, обязан и вправе.",
         "r: может | обязан | вправе\n"},
        /* a group that took no part in the match: all of it */
        {"Match: вправе(?:(?<at>, если))?\n", "Орган вправе отказать.",
         "r: вправе\n"},
        {"Match: вправе{gap:2}отказать\n", "Орган вправе, сразу\n отказать.",
         "r: вправе, сразу отказать\n"},
        {"Match: вправе{gap:2}отказать\n", "Орган вправе. Сразу отказать.", ""},
        {MATCH "Case: Capital\n", "Вправе, вправе, ВПРАВЕ.",
         "r: Вправе | ВПРАВЕ\n"},
        {MATCH "Case: CAPS\n", "Вправе, вправе, ВПРАВЕ.", "r: ВПРАВЕ\n"},
        {"Match: вп\\b\nSlow: yes\n", "Слово вп и ещё вп.", "r: вп | вп\n"},
        /* again from the end of the last match, never within it */
        {"Match: раз раз\n", "Раз раз раз раз раз.", "r: Раз раз | раз раз\n"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_buf pack = TZ_BUF_INIT;

        tz_buf_puts(&pack, PACK_FACTORS "%rec: Rule\n\nId: r\nLang: ru\n"
                                        "Factor: wide\nSeverity: note\n"
                                        "Zone: any\nBad: а\nGood: б\n");
        tz_buf_puts(&pack, cases[i].fields);
        tz_buf_char(&pack, '\0');
        assert_true(tz_buf_ok(&pack));
        pack_expect(pack.ptr, cases[i].draft, TAZA_RU, cases[i].wanted);
        tz_buf_done(&pack);
    }
}

/* A rule reads the paragraphs of its language and zones. */
static void
languages(void **state)
{
    static const char draft[] =
        "1. Уполномоченный орган вправе отказать заявителю в выдаче.\n"
        "\n"
        "2. Уәкілетті орган рұқсат беруден бас тартуға құқылы деп саналады.\n"
        "\n"
        "3. The authority may refuse to issue the permit to the applicant.\n";
    static const char pack[] = PACK_FACTORS PACK_RULE_OF(
        "ru", "ru", "wide", "note",
        "Zone: any\nMatch: вправе|құқылы|may refuse\n")
        PACK_RULE_OF("kk", "kk", "narrow", "note",
                     "Zone: any\nMatch: вправе|құқылы|may refuse\n")
            PACK_RULE_OF("en", "en", "other", "note",
                         "Zone: any\nMatch: вправе|құқылы|may refuse\n")
                PACK_RULE_OF("any", "all", "narrow", "warning",
                             "Zone: any\nMatch: вправе|құқылы|may refuse\n");

    (void)state;
    pack_expect(pack, draft, TAZA_NONE,
                "all: вправе\nall: құқылы\nall: may refuse\nen: may refuse\n");
}

static void
zones(void **state)
{
    static const char draft[] =
        "Там, где министр вправе, ПРИКАЗЫВАЮ:\n\n"
        "1. Утвердить прилагаемые Правила, которые вправе действовать.\n\n"
        "2. Орган вправе отказать в выдаче разрешения.\n";
    static const struct {
        const char *zone;
        size_t hits;
    } cases[] = {{"body", 1},        {"preamble", 1}, {"order", 1},
                 {"order, body", 2}, {"form", 0},     {"any", 3}};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        struct taza_worker *worker = NULL;
        struct taza_rules *rules;
        tz_buf pack = TZ_BUF_INIT;
        taza_error err;
        pack_run run;

        tz_buf_puts(
            &pack, PACK_FACTORS PACK_RULE_OF("ru", "r", "wide", "note", MATCH));
        pack.len--; /* the empty line that ends the record */
        tz_buf_printf(&pack, "Zone: %s\n", cases[i].zone);
        tz_buf_char(&pack, '\0');
        assert_true(tz_buf_ok(&pack));
        rules = pack_load(pack.ptr, false);
        assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
        pack_read(&run, draft, TAZA_RU);
        pack_scan(&run, worker, rules);
        if (run.hits.count != cases[i].hits)
            fail_msg("%s: %zu hits\n%s", cases[i].zone, run.hits.count,
                     pack_show(&run));
        pack_done(&run);
        tz_worker_free(worker);
        tz_rules_free(rules);
        tz_buf_done(&pack);
    }
}

/* More pairs of language and zones than are remembered at a time. */
static void
many_zones(void **state)
{
    static const char *const names[] = {
        "title", "preamble",     "definitions", "competence", "order",
        "form",  "transitional", "table",       "contents",   "editorial",
        "stamp", "signature",    "act-title",   "amendment"};
    tz_buf pack = TZ_BUF_INIT, wanted = TZ_BUF_INIT;

    (void)state;
    tz_buf_puts(&pack, PACK_FACTORS "%rec: Rule\n\n");
    for (size_t i = 0; i < 40; i++) {
        tz_buf_printf(&pack,
                      "Id: r-%02zu\nLang: %s\nFactor: other\nSeverity: note\n"
                      "Zone: %s%s\nMatch: слово-%02zu\nBad: а\nGood: б\n\n",
                      i, i < 28 ? "ru" : "any", i % 2 ? "" : "body, ",
                      names[i % 14], i);
        if (i % 2 == 0)
            tz_buf_printf(&wanted, "r-%02zu: слово-%02zu\n", i, i);
    }
    tz_buf_char(&pack, '\0');
    tz_buf_char(&wanted, '\0');
    {
        tz_buf draft = TZ_BUF_INIT;

        tz_buf_puts(&draft, "Статья 1. Слова\n\n1. Орган ждет.");
        for (size_t i = 0; i < 40; i++)
            tz_buf_printf(&draft, " Орган говорит слово-%02zu.", i);
        tz_buf_puts(&draft, "\n");
        tz_buf_char(&draft, '\0');
        assert_true(tz_buf_ok(&draft) && tz_buf_ok(&pack));
        pack_expect(pack.ptr, draft.ptr, TAZA_RU, wanted.ptr);
        tz_buf_done(&draft);
    }
    tz_buf_done(&pack);
    tz_buf_done(&wanted);
}

/* Words of two alphabets: one finding, at the first of them. */
static void
mixed_alphabet(void **state)
{
    static const char draft[] =
        "1. Уполномоченный opган выдает разрешение за пять дней.\n\n"
        "2. Заявитель подает зaявление, и oрган его рассматривает.\n";

    (void)state;
    pack_expect(PACK_FACTORS PACK_MIXED, draft, TAZA_RU,
                "mixed-alphabet: opган | зaявление | oрган\n");
    pack_expect(PACK_FACTORS PACK_MIXED, "Уполномоченный орган выдает.",
                TAZA_RU, "");
    pack_expect(PACK_FACTORS, draft, TAZA_RU, "");
    /* a more severe hit of that factor in the sentence of the first */
    pack_expect(PACK_FACTORS PACK_MIXED PACK_RULE("r", "mixed-alphabet",
                                                  "Match: разрешение\n"),
                draft, TAZA_RU, "r: разрешение | opган | зaявление | oрган\n");
}

/* What becomes of the traced rules' candidates, overlapping ones, too; the
 * findings are the same. */
static void
traces(void **state)
{
    static const char pack[] = PACK_FACTORS PACK_LEXICON PACK_RULE(
        "one", "wide",
        "Match: вправе|вправе ли\nSubject: body\nObject: burden, none\n"
        "Unless: \\bне\\b\nRaise: \\bсам\\b\n")
        PACK_RULE("two", "narrow", MATCH) PACK_RULE("three", "other", MATCH);
    static const char draft[] =
        "Сам орган вправе ждать. Суд вправе ждать. Орган вправе выдать.\n\n"
        "Орган не вправе ждать и вправе отказать.\n";
    static const struct {
        const char *list, *wanted;
    } cases[] = {
        {NULL, ""},
        {"", ""},
        {"nine", ""},
        {"one", "one вправе body орган none - 2 - -\n"
                "one вправе other Суд none - 0 Subject -\n"
                "one вправе выдать body Орган benefit выдать 0 Object -\n"
                "one вправе ждать и вправе отказать body Орган burden отказать "
                "0 Unless +\n"
                "one вправе отказать body Орган burden отказать 2 - -\n"},
        {"two", "two вправе body орган none - 2 - -\n"
                "two вправе other Суд none - 2 - -\n"
                "two вправе body Орган benefit выдать 2 - -\n"
                "two вправе body Орган burden отказать 2 - -\n"
                "two вправе body Орган burden отказать 2 - -\n"},
    };
    struct taza_rules *rules = pack_load(pack, false);
    struct taza_worker *worker = NULL;
    taza_error err;

    (void)state;
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        pack_run run;

        pack_read(&run, draft, TAZA_RU);
        run.trace = cases[i].list;
        pack_scan(&run, worker, rules);
        if (strcmp(pack_traces(&run), cases[i].wanted) != 0)
            fail_msg("%s:\n%snot\n%s", cases[i].list, pack_traces(&run),
                     cases[i].wanted);
        assert_string_equal(pack_levels(&run), "wwwwwwww");
        pack_done(&run);
    }
    tz_worker_free(worker);
    tz_rules_free(rules);
}

/* A pattern that needs more steps than it may is unfinished, what it found
 * before stays, and so do the other rules. */
static void
match_limit(void **state)
{
    static const char pack[] = PACK_FACTORS PACK_RULE(
        "greedy", "wide", "Match: слов\\w*\\w*\\w*\\w*\\w*ы\n")
        PACK_RULE("modest", "other", MATCH);

    (void)state;
    pack_expect(pack, "Орган вправе сказать словы и словеса.", TAZA_RU,
                "modest: вправе\ngreedy: словы\n");
    pack_expect(pack,
                "Словы вправе быть, слово"
                "оооооооооооооооооооооооооооооооооооооооооооооооооооооооооо ы.",
                TAZA_RU, "greedy: Словы\nmodest: вправе\ngreedy!\n");
}

/* A rule may read a document so often and no more; the next one has a budget
 * of its own, and another document starts anew. */
static void
budget(void **state)
{
    tz_buf pack = TZ_BUF_INIT, draft = TZ_BUF_INIT;
    struct taza_worker *worker = NULL;
    struct taza_rules *rules;
    size_t found[3];
    taza_error err;
    pack_run run;

    (void)state;
    tz_buf_puts(&pack,
                PACK_FACTORS PACK_RULE("modest", "other", "Match: сперва\n"));
    tz_buf_puts(&pack, "Id: hungry\nLang: ru\nFactor: wide\nSeverity: note\n"
                       "Zone: any\n" MATCH "Bad: а\nGood: б\n");
    for (size_t i = 0; i < 60; i++)
        tz_buf_printf(&pack, "Unless: %zu дней\n", i);
    tz_buf_char(&pack, '\0');
    tz_buf_puts(&draft, "Орган сперва ");
    for (size_t i = 0; i < 2000; i++)
        tz_buf_puts(&draft, "вправе, ");
    tz_buf_puts(&draft, "наконец.");
    tz_buf_char(&draft, '\0');
    assert_true(tz_buf_ok(&pack) && tz_buf_ok(&draft));
    rules = pack_load(pack.ptr, false);
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < 3; i++) {
        pack_read(&run, i == 1 ? "Орган сперва вправе." : draft.ptr, TAZA_RU);
        pack_scan(&run, worker, rules);
        found[i] = 0;
        for (size_t k = 0; k < run.hits.count; k++)
            found[i] += 1 + run.hits.hits[k].place_count;
        assert_int_equal(run.hits.unfinished_count, i == 1 ? 0 : 1);
        if (i != 1)
            assert_string_equal(
                tz_rules_text(rules, run.hits.unfinished[0]->id), "hungry");
        assert_string_equal(run.hits.hits[0].id, "modest");
        pack_done(&run);
    }
    assert_in_range(found[0], 10, 1990); /* some, not all */
    assert_int_equal(found[1], 2);
    assert_int_equal(found[2], found[0]);
    tz_worker_free(worker);
    tz_rules_free(rules);
    tz_buf_done(&pack);
    tz_buf_done(&draft);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_are_reported),
        cmocka_unit_test(languages),
        cmocka_unit_test(zones),
        cmocka_unit_test(many_zones),
        cmocka_unit_test(mixed_alphabet),
        cmocka_unit_test(match_limit),
        cmocka_unit_test(budget),
        cmocka_unit_test(traces),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
