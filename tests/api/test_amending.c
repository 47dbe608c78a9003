/* test_amending.c - an amending law: faults of the text that it brings are
 * found and cited by the place they go to, those that it takes out are not. */
#include "support.h"

#include <stdio.h>

#include "base/buf.h"
#include "taza/taza.h"

static const char law_ru[] =
    "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\n"
    "О внесении изменений и дополнений в некоторые законодательные акты "
    "Республики Казахстан по вопросам рынков\n\n"
    "Статья 1. Внести изменения и дополнения в следующие законодательные акты "
    "Республики Казахстан:\n\n"
    "1. В Закон Республики Казахстан от 3 марта 2015 года «О рынках» (далее – "
    "Закон), где решают по своему усмотрению:\n\n"
    "1) в статье 4:\n\n"
    "заголовок изложить в следующей редакции:\n\n"
    "«Статья 4. Места на рынке»;\n\n"
    "пункт 2 изложить в следующей редакции:\n\n"
    "«2. Место на рынке «Заря» предоставляют:\n\n"
    "1) по очереди;\n\n"
    "2) по своему усмотрению.\n\n"
    "Отказ мотивируют.»;\n\n"
    "в пункте 3:\n\n"
    "слова «по своему усмотрению» исключить;\n\n"
    "слова «в срок», «по своему усмотрению» заменить соответственно словами "
    "«в день обращения», «по усмотрению смотрителя»;\n\n"
    "дополнить частью второй следующего содержания:\n\n"
    "«Место меняют по своему усмотрению.»;\n\n"
    "2) дополнить статьями 4-1 и 4-2 следующего содержания:\n\n"
    "«Статья 4-1. Весы\n\n"
    "1. Весы ставит смотритель.\n\n"
    "2. Порядок проверки весов:\n\n"
    "1) раз в год;\n\n"
    "2) по своему усмотрению.\n\n"
    "Статья 4-2. Плата\n\n"
    "Плату берут один раз.»;\n\n"
    "3) пункт 1 статьи 9 после слова «смотритель» дополнить словами «по своему "
    "усмотрению»;\n\n"
    "4) подпункт 2) пункта 5 статьи 11 изложить в следующей редакции: «2) "
    "закрывает рынок по своему усмотрению;».\n\n"
    "2. В Закон Республики Казахстан от 5 мая 2016 года «О ярмарках»:\n\n"
    "абзац третий пункта 1 статьи 2 изложить в следующей редакции:\n\n"
    "«ярмарка – торг по своему усмотрению;».\n\n"
    "Статья 2. Признать утратившим силу Закон «О торге по своему "
    "усмотрению».\n\n"
    "Статья 3. Смотритель отвечает по своему усмотрению.\n\n"
    "Статья 4. Настоящий Закон вводится в действие с 1 января.\n";

static const char law_kk[] =
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\n"
    "Қазақстан Республикасының кейбір заңнамалық актілеріне базарлар "
    "мәселелері бойынша өзгерістер мен толықтырулар енгізу туралы\n\n"
    "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер "
    "мен толықтырулар енгізілсін:\n\n"
    "1. Өз қалауы бойынша шешетін «Базарлар туралы» 2015 жылғы 3 наурыздағы "
    "Қазақстан Республикасының Заңына:\n\n"
    "1) 4-бапта:\n\n"
    "тақырыбы мынадай редакцияда жазылсын:\n\n"
    "«4-бап. Базардағы орындар»;\n\n"
    "2-тармақ мынадай редакцияда жазылсын:\n\n"
    "«2. «Таң» базарындағы орын:\n\n"
    "1) кезек бойынша;\n\n"
    "2) өз қалауы бойынша беріледі.\n\n"
    "Бас тарту дәлелденеді.»;\n\n"
    "3-тармақта:\n\n"
    "«өз қалауы бойынша» деген сөздер алып тасталсын;\n\n"
    "«мерзімде», «өз қалауы бойынша» деген сөздер тиісінше «өтініш күні», "
    "«қараушының қалауымен» деген сөздермен ауыстырылсын;\n\n"
    "мынадай мазмұндағы екінші бөлікпен толықтырылсын:\n\n"
    "«Орын өз қалауы бойынша ауыстырылады.»;\n\n"
    "2) мынадай мазмұндағы 4-1 және 4-2-баптармен толықтырылсын:\n\n"
    "«4-1-бап. Таразы\n\n"
    "1. Таразыны қараушы қояды.\n\n"
    "2. Таразыны тексеру тәртібі:\n\n"
    "1) жылына бір рет;\n\n"
    "2) өз қалауы бойынша.\n\n"
    "4-2-бап. Төлем\n\n"
    "Төлем бір рет алынады.»;\n\n"
    "3) 9-баптың 1-тармағы «қараушы» деген сөзден кейін «өз қалауы бойынша» "
    "деген сөздермен толықтырылсын;\n\n"
    "4) 11-баптың 5-тармағының 2) тармақшасы мынадай редакцияда жазылсын: "
    "«2) базарды өз қалауы бойынша жабады;».\n\n"
    "2. «Жәрмеңкелер туралы» 2016 жылғы 5 мамырдағы Қазақстан Республикасының "
    "Заңына:\n\n"
    "2-баптың 1-тармағының үшінші абзацы мынадай редакцияда жазылсын:\n\n"
    "«жәрмеңке – өз қалауы бойынша сауда;».\n\n"
    "2-бап. «Өз қалауы бойынша сауда туралы» Заңның күші жойылды деп "
    "танылсын.\n\n"
    "3-бап. Қараушы өз қалауы бойынша жауап береді.\n\n"
    "4-бап. Осы Заң 1 қаңтардан бастап қолданысқа енгізіледі.\n";

#define FACTOR(id)                                                             \
    "Id: " id "\nName_kk: т\nName_ru: т\nName_en: t\n"                       \
    "Definition_kk: т\nDefinition_ru: т\nDefinition_en: t\n"                 \
    "Why_kk: т\nWhy_ru: т\nWhy_en: t\nFix_kk: т\nFix_ru: т\nFix_en: t\n"   \
    "Before_kk: т\nBefore_ru: т\nBefore_en: t\n"                             \
    "After_kk: т\nAfter_ru: т\nAfter_en: t\nSeverity: warning\n\n"

/* The second rule looks for a word of the article: that of another article,
 * or of the law around it, is none. */
static const char pack[] = "%rec: Factor\n\n" FACTOR("choice") FACTOR(
    "order") "%rec: Rule\n\n"
             "Id: ru-choice\nLang: ru\nFactor: choice\nSeverity: warning\n"
             "Match: по своему усмотрению\n"
             "Bad: Орган решает по своему усмотрению.\nGood: Орган решает.\n\n"
             "Id: kk-choice\nLang: kk\nFactor: choice\nSeverity: warning\n"
             "Match: өз қалауы бойынша\n"
             "Bad: Орган өз қалауы бойынша шешеді.\nGood: Орган шешеді.\n\n"
             "Id: ru-order\nLang: ru\nFactor: order\nSeverity: warning\n"
             "Match: весы ставит|плату берут\nWithout_article: порядок\n"
             "Bad: Весы ставит орган.\nGood: Весы ставит орган, порядок "
             "один.\n\n"
             "Id: kk-order\nLang: kk\nFactor: order\nSeverity: warning\n"
             "Match: таразыны қараушы|төлем бір рет\nWithout_article: тәртібі\n"
             "Bad: Таразыны қараушы қояды.\nGood: Таразыны қараушы қояды, "
             "тәртібі "
             "бар.\n";

static void
check(const char *law, const char *wanted, const char *paths)
{
    taza_source source = {"choice.rec", {pack, sizeof(pack) - 1}};
    taza_rules_options rules_options = {.size = sizeof(rules_options),
                                        .packs = &source,
                                        .pack_count = 1,
                                        .no_builtin = true};
    taza_options options = {.size = sizeof(options)};
    tz_buf got = TZ_BUF_INIT, got_paths = TZ_BUF_INIT;
    const taza_coverage *coverage;
    const taza_finding *finding;
    taza_rules *rules;
    taza_result *result;
    taza_error err = {0};
    size_t words = 0, amendment = 0;

    if (taza_rules_new(&rules_options, &rules, &err) != TAZA_OK ||
        taza_check(rules, &options, tz_str(law), "law.txt", &result, &err) !=
            TAZA_OK)
        fail_msg("%s", err.message);
    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++) {
        tz_buf_puts(&got, finding->unit);
        tz_buf_char(&got, '\n');
        tz_buf_puts(&got_paths, finding->unit_path);
        tz_buf_char(&got_paths, '\n');
    }
    assert_str(tz_buf_view(&got), wanted);
    assert_str(tz_buf_view(&got_paths), paths);
    coverage = taza_result_coverage(result);
    for (size_t i = 0; i < coverage->zone_count; i++) {
        words += coverage->zones[i].words;
        if (strcmp(coverage->zones[i].name, "amendment") == 0) {
            assert_false(coverage->zones[i].linted);
            amendment = coverage->zones[i].words;
        }
    }
    assert_int_equal(words + coverage->unread_words, coverage->words);
    assert_true(amendment > 60 && amendment < coverage->words);
    tz_buf_done(&got);
    tz_buf_done(&got_paths);
    taza_result_free(result);
    taza_rules_free(rules);
}

static const char paths[] =
    "article:1/point:1/subpoint:1/amended/article:4/point:2/subpoint:2\n"
    "article:1/point:1/subpoint:1/amended/article:4/point:3/clause:2\n"
    "article:1/point:1/subpoint:2/amended/article:4-1/point:2/subpoint:2\n"
    "article:1/point:1/subpoint:2/amended/article:4-2\n"
    "article:1/point:1/subpoint:3/amended/article:9/point:1\n"
    "article:1/point:1/subpoint:4/amended/article:11/point:5/subpoint:2\n"
    "article:1/point:2/amended/article:2/point:1/indent:3\n"
    "article:3\n";

static void
test_ru(void **state)
{
    (void)state;
    check(law_ru,
          "подпункт 2) пункта 2 статьи 4\n"
          "часть 2 пункта 3 статьи 4\n"
          "подпункт 2) пункта 2 статьи 4-1\n"
          "статья 4-2\n"
          "пункт 1 статьи 9\n"
          "подпункт 2) пункта 5 статьи 11\n"
          "абзац 3 пункта 1 статьи 2\n"
          "статья 3\n",
          paths);
}

static void
test_kk(void **state)
{
    (void)state;
    check(law_kk,
          "4-баптың 2-тармағының 2) тармақшасы\n"
          "4-баптың 3-тармағының 2-бөлігі\n"
          "4-1-баптың 2-тармағының 2) тармақшасы\n"
          "4-2-бап\n"
          "9-баптың 1-тармағы\n"
          "11-баптың 5-тармағының 2) тармақшасы\n"
          "2-баптың 1-тармағының 3-абзацы\n"
          "3-бап\n",
          paths);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ru),
        cmocka_unit_test(test_kk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
