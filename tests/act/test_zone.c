/* test_zone.c - notes, contents, signatures, blanks, an order's own points. */
#include "acttext.h"

static void
test_names(void **state)
{
    (void)state;
    for (int i = 0; i < TZ_ZONE_COUNT; i++) {
        tz_zone zone = TZ_ZONE_COUNT;
        const char *name = tz_zone_name((tz_zone)i);
        assert_true(name[0] != '\0');
        assert_true(tz_zone_by_name(tz_str(name), &zone));
        assert_int_equal(zone, i);
    }
    tz_zone zone = TZ_ZONE_TABLE;
    assert_false(tz_zone_by_name(tz_str("Body"), &zone));
    assert_false(tz_zone_by_name(tz_str(""), &zone));
    assert_int_equal(zone, TZ_ZONE_TABLE);
    assert_string_equal(tz_zone_name(TZ_ZONE_COUNT), "");
    assert_string_equal(tz_zone_name(TZ_ZONE_BODY), "body");
    assert_string_equal(tz_zone_name(TZ_ZONE_AMENDMENT), "amendment");
}

static void
test_editorial(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. Текст нормы.\n\nСноска. Пункт 1 изменен.\n\n2. Текст нормы.\n",
         "body point:1\neditorial point:1\nbody point:2\n"},
        {"a.txt",
         "1. Норма мәтіні.\n\nЕскерту. 1-тармақ өзгертілді.\n\n"
         "РҚАО-ның ескертпесі!\n\nМәтінді 5-баптан қараңыз.\n\n"
         "2. Норма мәтіні.\n",
         "body point:1\neditorial point:1\neditorial point:1\n"
         "editorial point:1\nbody point:2\n"},
        {"a.txt",
         "1. Текст нормы.\n\nПримечание ИЗПИ!\n\nПорядок см. в статье 9.\n\n"
         "Текст части второй.\n",
         "body point:1\neditorial point:1\neditorial point:1\n"
         "body point:1\n"},
        {"a.txt",
         "1. Текст.\n\n(Пункт в редакции Федерального закона № 5)\n\n"
         "(В скобках стоит обычный текст)\n",
         "body point:1\neditorial point:1\nbody point:1\n"},
        {"a.txt",
         "1. Текст нормы:\n\n1) исключен Законом № 5;\n\n"
         "2) исключение из правила;\n\n3) (Подпункт утратил силу)\n\n"
         "4) утратил гражданство;\n\n5) исключен из реестра.\n",
         "body point:1\neditorial point:1/subpoint:1\n"
         "body point:1/subpoint:2\neditorial point:1/subpoint:3\n"
         "body point:1/subpoint:4\nbody point:1/subpoint:5\n"},
        {"a.txt",
         "1. Text:\n\n1) excluded by the Law of the Republic No. 5;\n\n"
         "2) excluded by the owner.\n",
         "body point:1\neditorial point:1/subpoint:1\n"
         "body point:1/subpoint:2\n"},
        {"a.txt", "(a) [Repealed].\n\n(b) Repealed laws stay in the record.\n",
         "editorial point:a\nbody point:b\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_contents(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "Глава 1. Цель ........ 3\n\nГлава 2. Срок ........ 5\n\n"
         "Глава 1. Цель\n\n1. Текст нормы.\n",
         "contents\ncontents\ntitle chapter:1\nbody point:1\n"},
        /* A list of articles with nothing between them. */
        {"a.txt",
         "Статья 1. Цель\n\nСтатья 2. Срок\n\nСтатья 3. Плата\n\n"
         "Статья 4. Отказ\n\nСтатья 1. Цель\n\nТекст нормы.\n\n"
         "Статья 2. Срок\n\nТекст нормы.\n",
         "contents\ncontents\ncontents\ncontents\ntitle article:1\n"
         "body article:1\ntitle article:2\nbody article:2\n"},
        /* Headings that never come again are the act. */
        {"a.txt",
         "Содержание\n\nГлава 1. Цель\n\n1. Текст нормы.\n\n"
         "Глава 2. Срок\n\n2. Текст нормы.\n",
         "contents\ntitle chapter:1\nbody point:1\n"
         "title chapter:2\nbody point:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_signature(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt", "1. Текст нормы.\n\nМинистр торговли\n\nА. Аманов\n",
         "body point:1\nsignature\nsignature\n"},
        {"a.txt", "1. Текст нормы.\n\nМинистр торговли А.Б. Аманов\n",
         "body point:1\nsignature\n"},
        {"a.txt", "1. Норма мәтіні.\n\nҚала әкімі Қ. Аманов\n",
         "body point:1\nsignature\n"},
        /* A heading that looks like a name. */
        {"a.txt", "1. Текст нормы.\n\nА. Цели\n\nТекст о целях.\n",
         "body point:1\nbody point:1\nbody point:1\n"},
        {"a.txt", "1. Текст нормы.\n\nПозвонил А. Аманов, и все решили.\n",
         "body point:1\nbody point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_blanks(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt", "1. Текст нормы.\n\n__________________\n",
         "body point:1\nform point:1\n"},
        /* A blank inside a norm hides nothing. */
        {"a.txt",
         "1. Орган выдает разрешение на срок ___ дней по решению комиссии.\n",
         "body point:1\n"},
        {"a.md", "1. Текст нормы.\n\n| а | б |\n|---|---|\n| в | г |\n",
         "body point:1\ntable point:1\ntable point:1\ntable point:1\n"
         "table point:1\n"},
        {"a.md", "1. Текст нормы.\n\n```\nФамилия\n```\n",
         "body point:1\nform point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_order(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила.\n\n"
         "2. Утвердить плату за услугу в размере пяти тенге.\n\n"
         "3. Признать утратившим силу приказ № 5.\n\n"
         "4. Настоящий приказ обязателен для граждан.\n\n"
         "5. Настоящий приказ вступает в силу завтра.\n",
         "preamble\norder point:1\nbody point:2\norder point:3\n"
         "body point:4\norder point:5\n"},
        /* Without an enacting formula nothing is an order's point. */
        {"a.txt", "1. Утвердить прилагаемые Правила.\n", "body point:1\n"},
        {"a.txt",
         "ҚАУЛЫ ЕТЕДІ:\n\n1. Қоса беріліп отырған қағидалар бекітілсін.\n\n"
         "2. Төлем бес теңге мөлшерінде бекітілсін.\n\n"
         "3. Осы қаулы қол қойылған күнінен бастап қолданысқа "
         "енгізіледі.\n",
         "preamble\norder point:1\nbody point:2\norder point:3\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),    cmocka_unit_test(test_editorial),
        cmocka_unit_test(test_contents), cmocka_unit_test(test_signature),
        cmocka_unit_test(test_blanks),   cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
