/* test_abbreviation.c - abbreviations that nothing introduces. */
#include "terms.h"

static void
test_unknown(void **state)
{
    static const terms_case cases[] = {
        {"4. Заявитель направляет сведения о лодке в КРПЛ через портал.\n",
         "unknown-abbreviation крпл\n"},
        /* Once. */
        {"4. Заявитель направляет сведения о лодке в КРПЛ через портал, и КРПЛ "
         "их проверяет.\n",
         "unknown-abbreviation крпл\n"},
        {"4. Өтініш беруші қайық туралы мәліметтерді ҚТЖБ жүйесіне портал "
         "арқылы жібереді. ҚТЖБ-ның жауабы жарияланады.\n",
         "unknown-abbreviation қтжб\n"},
        {"Article 4. Register\n\nThe applicant sends the data on the boat to "
         "the BRKV through the portal.\n",
         "unknown-abbreviation brkv\n"},
    };
    (void)state;
    terms_check(cases, TZ_COUNT(cases), terms_defects);
}

static void
test_known(void **state)
{
    static const terms_case cases[] = {
        /* Introduced, also later; in brackets; by its initials. */
        {"4. Заявитель направляет сведения в комитет лодок (далее – КРПЛ) "
         "через портал. КРПЛ отвечает.\n",
         ""},
        {"4. Заявитель направляет сведения о лодке в речной комитет (КРПЛ) "
         "через портал, и КРПЛ их проверяет.\n",
         ""},
        {"4. Заявитель направляет сведения о лодке в КРПЛ (речной комитет) "
         "через портал и ждет.\n",
         ""},
        {"4. Заявитель направляет сведения о лодке в КРПЛ через портал. "
         "Комитет "
         "речных прогулок и лодок отвечает.\n",
         ""},
        {"2. Используются следующие понятия:\n\n1) КРПЛ – комитет.\n\n"
         "4. Заявитель направляет сведения о лодке в КРПЛ через портал.\n",
         ""},
        /* Widely known, Roman, quoted, of another alphabet. */
        {"4. Заявитель, у которого есть БИН, уплачивает НДС в РК и в XIV веке, "
         "как ТОО «КРПЛ» или XKRT через портал.\n",
         ""},
        {"4. ЖШС БСН туралы мәліметтерді ЭЦҚ қойып, ҚР аумағында портал "
         "арқылы жібереді.\n",
         ""},
        /* Words in capitals. */
        {"4. Заявитель НЕ ВПРАВЕ направлять сведения о лодке через портал.\n",
         ""},
        {"4. Заявитель направляет ВСЕГДА сведения о лодке и всегда ждет.\n",
         ""},
        {"4. Строка ТКНП – 10.\n", ""},
        {"4. Собрание отдела молодежи и спорта города РЕШЕНО провести.\n", ""},
        {"4. Заявитель (его имя {{ИМЯ_КРПЛ}} указано) ждет ответа весь день.\n",
         ""},
        /* No unit; a heading; an act that amends another. */
        {"Заявитель направляет сведения о лодке в КРПЛ через портал.\n", ""},
        {"О внесении дополнений в Правила лодок\n\n4. Заявитель направляет "
         "сведения о лодке в КРПЛ через портал.\n",
         ""},
        {"", ""},
    };
    (void)state;
    terms_check(cases, TZ_COUNT(cases), terms_defects);
}

/* More different ones than are remembered. */
static void
test_many(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    acttext t;
    (void)state;
    tz_buf_puts(&text, "1. Один два три четыре пять шесть семь");
    for (int i = 0; i < 32 * 20; i++) {
        static const char *const letters[] = {"Б", "В", "Г", "Д", "Ж", "З", "К",
                                              "Л", "М", "Н", "П", "Р", "С", "Т",
                                              "Ф", "Х", "Ц", "Ч", "Ш", "Щ"};
        tz_buf_puts(&text, " да Й");
        tz_buf_puts(&text, letters[i % 20]);
        tz_buf_puts(&text, letters[i / 20 % 20]);
        tz_buf_puts(&text, letters[i / 400 % 20]);
    }
    tz_buf_puts(&text, ".\n\n");
    tz_buf_char(&text, '\0');
    acttext_read(&t, "a.txt", tz_buf_view(&text).ptr);
    size_t count = 0;
    for (size_t i = 0; i < t.act.defect_count; i++)
        count += t.act.defects[i].kind == TZ_DEFECT_UNKNOWN_ABBREVIATION;
    assert_in_range(count, 200, 256);
    acttext_done(&t);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_unknown),
                                       cmocka_unit_test(test_known),
                                       cmocka_unit_test(test_many)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
