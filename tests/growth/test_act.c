/* test_act.c - an act is read in proportion to its paragraphs. */
#include "support.h"

#include "act/act.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/work.h"
#include "input/input.h"

#define SMALL 300 /* repetitions */
#define TIMES 8

typedef struct {
    const char *name, *start, *repeated, *end;
} shape;

static const shape shapes[] = {
    {"a.txt", "", "1. Текст нормы.\n\n", ""},
    {"a.txt", "", "1) текст нормы;\n\n", ""},
    {"a.txt", "", "Текст нормы.\n\n", ""},
    {"a.txt", "", "Статья 1. Цель\n\n", ""},
    {"a.txt", "", "Статья 1\n\n", ""},
    {"a.txt", "", "Глава 1. Цель\n\nСтатья 1. Цель\n\n", ""},
    {"a.txt", "", "Глава 1. Цель\n\n", "Статья 1. Цель\n\n"},
    {"a.txt", "", "1.1.1.1. Текст нормы.\n\n", ""},
    {"a.txt", "", "ОГЛАВЛЕНИЕ\n\n", ""},
    {"a.txt", "ОГЛАВЛЕНИЕ\n\n", "Глава 2. Цель\n\n", ""},
    {"a.txt", "ОГЛАВЛЕНИЕ\n\nГлава 1\n\n", "Глава 2. Цель\n\n", ""},
    {"a.txt", "", "«1. Текст нормы.\n\n", ""},
    {"a.txt", "", "«1. Текст нормы.\n\n2. Текст.»\n\n", ""},
    {"a.txt", "", "««««\n\n", ""},
    {"a.txt", "", "А. Аманов\n\n", ""},
    {"a.txt", "", "Министр\n\n", "А. Аманов\n\n"},
    {"a.txt", "1. Да.\n\n", "Приложение 1\n\n", ""},
    {"a.txt", "1. Да.\n\n", "Приложение\n\nк приказу\n\n", ""},
    {"a.txt", "1. Да.\n\n", "Утверждены\n\n", ""},
    {"a.txt", "1. Да.\n\n", "қосымша\n\n", ""},
    {"a.txt", "1. Да.\n\n", "Строка слов\n\n№ 5 бұйрығына 1-қосымша\n\n", ""},
    {"a.txt", "1. Да.\n\n", "Форма\n\n", ""},
    {"a.txt", "1. Да.\n\n", "ПРАВИЛА\n\n1. Да.\n\n2. Да.\n\n", ""},
    {"a.txt", "1. Да.\n\n", "ПРАВИЛА\n\n", ""},
    {"a.txt", "", "Примечание. Да.\n\n", ""},
    {"a.txt", "", "Примечание ИЗПИ!\n\n", ""},
    {"a.txt", "", "ПРИКАЗЫВАЮ:\n\n", ""},
    {"a.txt", "ПРИКАЗЫВАЮ:\n\n", "1. Утвердить прилагаемое.\n\n", ""},
    {"a.txt", "", "________\n\n", ""},
    {"a.txt", "", "(в редакции ", ")"},
    {"a.txt", "1. ", "министр ", ""},
    {"a.txt", "1. исключен ", "утвердить ", "."},
    {"a.md", "", "> *Приложение 1*\n\n", ""},
    {"a.md", "", "> *Приложение 1*  \n", ""},
    {"a.md", "", "# Правила\n\n", ""},
    {"a.md", "1. Да:\n\n", "   1\\) да:\n\n      1\\) да;\n\n", ""},
    {"a.txt", "", "(a)(1)(A)(i) The board may act.\n\n", ""},
    {"a.txt", "", "(i) The board may act.\n\n", ""},
    {"a.txt", "", "Да:\n\n", ""},
    {"a.txt", "", "1) да:\n\n", ""},
    {"a.txt", "", "1) да:\n\nа) да:\n\n", ""},
    {"a.txt", "", "Да:\n\n1) да:\n\n", ""},
    {"a.txt", "", "Да:\n\nда;\n\n", ""},
    {"a.txt", "Да:\n\n", "1) да;\n\nда;\n\n", ""},
    {"a.txt", "Мыналар:\n\n", "1) ол;\n\nкеледі.\n\n", ""},
    {"a.txt", "1. Да:\n\n", "1) да:\n\nа) да:\n\n(a) the:\n\n–\n\n", ""},
    {"a.md", "1. Да:\n\n", "   1\\) да:\n\n      да:\n\n", ""},
    /* rules of drafting */
    {"a.txt", "1. Да.\n\n2. Да.\n\n", "Текст 3 нормы.\n\n",
     "4. Да.\n\n5. Да.\n\n"},
    {"a.txt", "", "1. Да.\n\n2. Да.\n\n4. Да.\n\n5. Да.\n\n", ""},
    {"a.txt", "", "1. Да.\n\n2. Да.\n\n2. Да.\n\n3. Да.\n\n", ""},
    {"a.txt", "",
     "1. Да:\n\n1) да;\n\n2) да:\n\nа) да;\n\nв) да;\n\n4) да.\n\n", ""},
    {"a.txt", "", "- да;\n\n", ""},
    {"a.txt", "", "- да;\n\nНет.\n\nНет.\n\n", ""},
    {"a.txt", "", "Статья 1. Цель\n\nДа.\n\nСтатья 2\n\nДа.\n\n", ""},
    {"a.txt", "1. ", "в 5-м пункте ", ""},
    {"a.txt", "1. ", "5-", ""},
    {"a.txt", "1. ", "2-3 ", ""},
    {"a.txt", "1. Мынадай ұғымдар пайдаланылады:\n\n", "1) б – да;\n\n", ""},
    {"a.txt", "", "1. Мынадай ұғымдар пайдаланылады:\n\n1) б – да;\n\n", ""},
    {"a.txt", "", "1) мынадай ұғымдар пайдаланылады:\n\n", ""},
    {"a.txt", "ПРИКАЗЫВАЮ:\n\n1. Да.\n\n",
     "Приложение 1\nк приказу № 5\n\n2. Да.\n\n", ""},
    {"a.txt", "ПРИКАЗЫВАЮ:\n\n1. Да.\n\n", "2 ",
     "\n\nПриложение 1\nк приказу № 5\n\n1. Да.\n\n"},
    /* Instructions to amend, new text, marks that never close. */
    {"a.txt", "", "1) пункт 3 изложить в следующей редакции:\n\n", ""},
    {"a.txt", "", "1) изложить пункт 3 в новой редакции:\n\n«3. Да.\n\n", ""},
    {"a.txt", "1. Изложить пункт 3 в новой редакции:\n\n", "«3. Да.\n\n", ""},
    {"a.txt", "1. Изложить пункт 3 в новой редакции:\n\n«", "3. Да.\n\n", ""},
    {"a.txt", "1. Изложить пункт 3 в новой редакции:\n\n", "«", "3. Да.»"},
    {"a.txt", "1. Изложить так:\n\n«1) да:\n\n",
     "слова «а» заменить словами «б»;\n\n", ""},
    {"a.txt", "",
     "1. Изложить пункт 3 в новой редакции:\n\n«3) в пункте 5:\n\n"
     "слово «а» исключить;\n\n",
     ""},
    {"a.txt", "", "слова «а» заменить словами «б»;\n\n", ""},
    {"a.txt", "слова ", "«а» и ", "заменить словами «б»"},
    {"a.txt", "слово «а» исключить ", "пункта 5 статьи 3 ", ""},
    {"a.txt", "слова «а» ", "», словами «", "заменить"},
    {"a.txt", "", "Да:\n\n", "слово «а» исключить.\n\n"},
    {"a.txt", "1. Признать утратившими силу:\n\n", "1) да;\n\n", ""},
    /* Terms: brackets, lists, uses, things that begin alike. */
    {"a.txt", "1. ", "Отдел (далее – отдел) и ", "."},
    {"a.txt", "1. ", "(далее ", "."},
    {"a.txt", "1. ", "(далее – ", "."},
    {"a.txt", "1. ", "(((((", "."},
    {"a.txt", "1. ", "отдел, отдел, (далее – отдел, отдел) ", "."},
    {"a.txt", "", "1. Отдел спорта (далее – отдел спорта) ждет отдел.\n\n", ""},
    {"a.txt", "", "1. Ввод КРПЛ и ОСВД в базу ведет отдел учета лодок.\n\n",
     ""},
    {"a.txt", "1. Используются понятия:\n\n", "1) дом – дом дома;\n\n", ""},
    {"a.txt", "1. Используются понятия:\n\n", "дом – дом дома;\n\n", ""},
    {"a.txt", "", "1. Используются понятия:\n\n", ""},
    {"a.txt", "", "1. Используются понятия:\n\n1) дом – вид;\n\n", ""},
    {"a.txt", "Статья 1. Понятия\n\n", "Дом – вид.\n\n", ""},
    {"a.txt", "", "1. The \"Board\", \"bank\" or \"body\" means it.\n\n", ""},
    {"a.txt", "1. \"", "Board\" or \"", "Body\" means it."},
    {"a.txt", "1. ", "– ", "."},
    {"a.txt", "1. ", "Дом абв@ (далее – абв@) и абв@ ", "."},
    {"a.txt", "1. Используются понятия:\n\n", "1) дом абв@ – дом абв@;\n\n",
     ""},
    {"a.txt", "1. Используются понятия:\n\n", "1) абв@ – дом абв@;\n\n", ""},
    {"a.txt", "1. ", "Дом @ (далее – дом) и дом ", "."},
    {"a.txt", "1. ", "Дом речной (далее – дом абв@) и дом абв ", "."},
    /* quantities */
    {"a.txt", "Орган отвечает ", "сто двадцать пять тысяч ", "дней."},
    {"a.txt", "Орган отвечает ", "сто сто ", "дней."},
    {"a.txt", "Орган отвечает ", "двух или трех ", "дней."},
    {"a.txt", "Орган отвечает ", "не более чем на ", "пять дней."},
    {"a.txt", "Орган отвечает ", "от пяти до ", "дней."},
    {"a.txt", "Орган отвечает ", "5 (пяти (", "дней."},
    {"a.txt", "Орган отвечает ", "раз в год ", "."},
    {"a.txt", "Орган отвечает ", "1 января 2026 года ", "."},
    {"a.txt", "Орган отвечает ", "5, ", "5 дней."},
    {"a.txt", "Орган отвечает ", "5-", "5 дней."},
    {"a.txt", "Орган отвечает ", "1.", "1 дней."},
    {"a.txt", "Орган отвечает ", "100 ", "дней."},
    {"a.txt", "Орган отвечает ", "двадцати", "дневный."},
    {"a.txt", "Уәкілетті орган ", "жүз мың екі ", "күн ішінде."},
    {"a.txt", "Уәкілетті орган ", "2 және ", "3-тармақтарын қарайды."},
    {"a.txt", "Уәкілетті орган ", "бестен ", "онға дейін."},
    {"a.txt", "The board shall be ", "one hundred and ", "days."},
    /* References: many, long lists, to one unit, ranges, names of acts. */
    {"a.txt", "1. Да.\n\n2. ", "по пункту 1 и ", ""},
    {"a.txt", "1. Да.\n\n", "2. По пункту 1 платят.\n\n", ""},
    {"a.txt", "", "Статья 1. Цель\n\n1. По пункту 1 статьи 1 да.\n\n", ""},
    {"a.txt", "", "Статья 1. Цель\n\n1. По пункту 9 статьи 1 да.\n\n", ""},
    {"a.txt", "1. По пунктам ", "1, ", ""},
    {"a.txt", "1. По пунктам 1", " и 1-9", ""},
    {"a.txt", "1. ", "1, 2, ", ""},
    {"a.txt", "1. Да.\n\n", "2. По пунктам 1–9000.\n\n", ""},
    {"a.txt", "", "1-бап. Мақсат\n\n1. 1-баптың 1-тармағына сәйкес.\n\n", ""},
    {"a.txt", "1. Мерзім ", "1-баптың ", "төленеді."},
    {"a.txt", "1. Мерзім ", "1, 2 және ", "төленеді."},
    {"a.txt", "1. Мерзім ", "осы баптың 1-тармағы және ", "төленеді."},
    {"a.txt", "1. Да.\n\n2. ", "Закона «", ""},
    {"a.txt", "1. Да.\n\n2. ", "«Закон ", ""},
    {"a.txt", "1. Мерзім ", "» заңның № (", "төленеді."},
    {"a.txt", "1. Да.\n\n2. ", "частью второй второго ", ""},
    {"a.txt", "1. Да.\n\n2. ", "суда, подлежащие осмотру согласно пункту 1, ",
     ""},
    {"a.txt", "1. The fee. ", "under article 5(2)(a)(b) of the ", ""},
};

/* One paragraph of a megabyte. */
static const shape giants[] = {
    {"a.txt", "Орган ", "1234567890", " дней."},
    {"a.txt", "Орган ", "123 456789", " дней."},
    {"a.txt", "Орган ", "пять дней ", "и 5 дней."},
};

/* "@" stands for a word of its own each time. */
static void
put(tz_buf *text, const char *repeated, size_t number)
{
    static const char *const letters[] = {"б", "в", "г", "д",
                                          "ж", "з", "к", "л"};
    for (; *repeated != '\0'; repeated++) {
        if (*repeated != '@') {
            tz_buf_char(text, *repeated);
            continue;
        }
        for (size_t i = 0; i < 5; i++)
            tz_buf_puts(text, letters[number >> (3 * i) & 7]);
    }
}

static size_t
work(const shape *s, size_t times)
{
    tz_buf text = TZ_BUF_INIT;
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    tz_act act;
    taza_error err;
    assert_non_null(arena);
    tz_buf_puts(&text, s->start);
    for (size_t i = 0; i < times; i++)
        put(&text, s->repeated, i);
    tz_buf_puts(&text, s->end);
    tz_input input = {
        .name = s->name, .bytes = tz_buf_view(&text), .max_size = 64 << 20};
    tz_doc_init(&doc, arena);
    assert_int_equal(tz_input_read(&input, &doc, &err), TAZA_OK);
    assert_int_equal(tz_doc_finish(&doc, TAZA_NONE, &err), TAZA_OK);
    size_t before = tz_work;
    assert_int_equal(tz_act_read(&doc, arena, &act, &err), TAZA_OK);
    size_t done = tz_work - before;
    tz_doc_done(&doc);
    tz_arena_free(arena);
    tz_buf_done(&text);
    return done;
}

static void
test_growth(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small = work(&shapes[i], SMALL);
        size_t large = work(&shapes[i], SMALL * TIMES);
        assert_true(small >= SMALL / 8);
        if (large > small * 17 / 2)
            fail_msg("%s %s: %zu, then %zu", shapes[i].name, shapes[i].repeated,
                     small, large);
    }
}

static void
test_giants(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(giants); i++) {
        size_t small = work(&giants[i], 13000);
        size_t large = work(&giants[i], 13000 * TIMES);
        if (large > small * 17 / 2)
            fail_msg("%s: %zu, then %zu", giants[i].repeated, small, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_growth),
                                       cmocka_unit_test(test_giants)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
