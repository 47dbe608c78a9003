/* test_mark.c - the number that a paragraph begins with. */
#include "acttext.h"

#include "act/mark.h"

typedef struct {
    const char *text;
    const char *kind; /* "": no mark */
    int style;
    const char *number;
    uint32_t value;
    const char *after; /* the words behind it */
} mark_case;

static const mark_case cases[] = {
    /* Russian */
    {"Статья 5. Порядок", "article", TZ_STYLE_WORD, "5", 5, "Порядок"},
    {"СТАТЬЯ 33-1. Порядок", "article", TZ_STYLE_WORD, "33-1", 33, "Порядок"},
    {"Статья 79.1. Порядок", "article", TZ_STYLE_WORD, "79.1", 79, "Порядок"},
    {"Статья 12", "article", TZ_STYLE_WORD, "12", 12, ""},
    {"Глава 2: Порядок", "chapter", TZ_STYLE_WORD, "2", 2, "Порядок"},
    {"Раздел VІ. Порядок", "section", TZ_STYLE_WORD, "VI", 6, "Порядок"},
    {"РАЗДЕЛ ПЕРВЫЙ", "section", TZ_STYLE_WORD, "1", 1, ""},
    {"ЧАСТЬ ДЕСЯТАЯ", "part", TZ_STYLE_WORD, "10", 10, ""},
    {"Подраздел 1. Цель", "subsection", TZ_STYLE_WORD, "1", 1, "Цель"},
    {"Параграф 3. Цель", "paragraph", TZ_STYLE_WORD, "3", 3, "Цель"},
    {"§ 3. Цель суда", "paragraph", TZ_STYLE_WORD, "3", 3, "Цель суда"},
    {"Приложение № 3", "annex", TZ_STYLE_WORD, "3", 3, ""},
    {"Приложение к приказу", "annex", TZ_STYLE_NONE, "", 0, "к приказу"},
    {"Примечание. Текст", "note", TZ_STYLE_NONE, "", 0, "Текст"},
    {"Примечание 2. Текст", "note", TZ_STYLE_WORD, "2", 2, "Текст"},
    {"Примечание к форме", "", 0, "", 0, ""},
    {"1. Текст закона", "point", TZ_STYLE_DOT, "1", 1, "Текст закона"},
    {"1.Текст закона", "point", TZ_STYLE_DOT, "1", 1, "Текст закона"},
    {"8-1. Текст закона", "point", TZ_STYLE_DOT, "8-1", 8, "Текст закона"},
    {"1.2.3. Текст", "point", TZ_STYLE_DOTTED, "1.2.3", 1, "Текст"},
    {"5.1 Текст закона", "point", TZ_STYLE_DOTTED, "5.1", 5, "Текст закона"},
    {"12) текст закона", "subpoint", TZ_STYLE_PAREN, "12", 12, "текст закона"},
    {"8-1) текст", "subpoint", TZ_STYLE_PAREN, "8-1", 8, "текст"},
    {"в) текст закона", "subpoint", TZ_STYLE_LETTER, "в", 3, "текст закона"},
    {"IV. Порядок", "chapter", TZ_STYLE_ROMAN, "IV", 4, "Порядок"},
    {"Статья", "", 0, "", 0, ""},
    {"Статьи 5 и 6", "", 0, "", 0, ""},
    {"Глава-2", "", 0, "", 0, ""},
    {"2020 год", "", 0, "", 0, ""},
    {"12345. Текст", "", 0, "", 0, ""},
    {"1.2) текст", "", 0, "", 0, ""},
    {"5 дней", "", 0, "", 0, ""},
    {"(1) текст закона", "", 0, "", 0, ""},
    {"аб) текст", "", 0, "", 0, ""},
    {"Civil. Текст закона", "chapter", TZ_STYLE_ROMAN, "CIVIL", 153,
     "Текст закона"},
    /* Kazakh */
    {"5-бап. Тәртіп", "article", TZ_STYLE_WORD, "5", 5, "Тәртіп"},
    {"33-1-бап. Тәртіп", "article", TZ_STYLE_WORD, "33-1", 33, "Тәртіп"},
    {"12 бап Тәртіп", "article", TZ_STYLE_WORD, "12", 12, "Тәртіп"},
    {"5-бап", "article", TZ_STYLE_WORD, "5", 5, ""},
    {"2-тарау. Тәртіп", "chapter", TZ_STYLE_WORD, "2", 2, "Тәртіп"},
    {"I-тарау. Тәртіп", "chapter", TZ_STYLE_WORD, "I", 1, "Тәртіп"},
    {"1. тарау. Тәртіп", "chapter", TZ_STYLE_WORD, "1", 1, "Тәртіп"},
    {"II бөлім", "section", TZ_STYLE_WORD, "II", 2, ""},
    {"I бөлім", "section", TZ_STYLE_WORD, "I", 1, ""},
    {"І бөлім", "section", TZ_STYLE_WORD, "I", 1, ""},
    {"Х-тарау. Тәртіп", "chapter", TZ_STYLE_WORD, "X", 10, "Тәртіп"},
    {"БІРІНШІ БӨЛІМ", "section", TZ_STYLE_WORD, "1", 1, ""},
    {"1-кіші бөлім. Тәртіп", "subsection", TZ_STYLE_WORD, "1", 1, "Тәртіп"},
    {"1-параграф. Тәртіп", "paragraph", TZ_STYLE_WORD, "1", 1, "Тәртіп"},
    {"3-қосымша", "annex", TZ_STYLE_WORD, "3", 3, ""},
    {"Ескертпе: мәтін", "note", TZ_STYLE_NONE, "", 0, "мәтін"},
    {"1. Бөлім басшысы", "point", TZ_STYLE_DOT, "1", 1, "Бөлім басшысы"},
    {"5-бапта көзделген", "", 0, "", 0, ""},
    {"5-баптың талабы", "", 0, "", 0, ""},
    {"Бірінші басшы", "", 0, "", 0, ""},
};

static const mark_case english[] = {
    {"Article 5. Order", "article", TZ_STYLE_WORD, "5", 5, "Order"},
    {"Section 101. Order", "section", TZ_STYLE_WORD, "101", 101, "Order"},
    {"Sec. 3. Order", "section", TZ_STYLE_WORD, "3", 3, "Order"},
    {"CHAPTER ONE", "chapter", TZ_STYLE_WORD, "1", 1, ""},
    {"CHAPTER 1—ORDER", "chapter", TZ_STYLE_WORD, "1", 1, "ORDER"},
    {"§ 25-102a. Order", "article", TZ_STYLE_SECTION, "25-102a", 25, "Order"},
    {"§1-207.38. Order", "article", TZ_STYLE_SECTION, "1-207.38", 1, "Order"},
    {"Annex 2", "annex", TZ_STYLE_WORD, "2", 2, ""},
    {"(a) Words here", "point", TZ_STYLE_OPEN_LOWER, "a", 1, "Words here"},
    {"(A) Words here", "point", TZ_STYLE_OPEN_LOWER, "A", 1, "Words here"},
    {"(12) Words here", "point", TZ_STYLE_OPEN_DIGIT, "12", 12, "Words here"},
    {"(2A) Words here", "point", TZ_STYLE_OPEN_DIGIT, "2A", 2, "Words here"},
    {"(iv) Words here", "point", TZ_STYLE_OPEN_LOWER, "iv", 9, "Words here"},
    {"(a-1) Words here", "point", TZ_STYLE_OPEN_LOWER, "a-1", 1, "Words here"},
    {"(the) Words here", "", 0, "", 0, ""},
    {"(board) Words here", "", 0, "", 0, ""},
    {"(a Words here", "", 0, "", 0, ""},
    {"() Words here", "", 0, "", 0, ""},
};

static void
check(const mark_case *c, bool is_english)
{
    acttext t;
    tz_mark mark;
    acttext_document(&t, "a.txt", tz_str(c->text));
    assert_int_equal(t.doc.para_count, 1);
    tz_nstr text = tz_doc_normal(&t.doc);
    text.len--; /* the line feed of the paragraph */
    bool found = tz_mark_read(text, 0, is_english, &mark);
    assert_int_equal(found, c->kind[0] != '\0');
    if (found) {
        assert_string_equal(tz_unit_kind_name((tz_unit_kind)mark.kind),
                            c->kind);
        assert_int_equal(mark.style, c->style);
        assert_int_equal(mark.value, c->value);
        assert_str(tz_mark_number(&t.doc, t.arena, &mark, 0), c->number);
        taza_span rest = {mark.after, text.len};
        rest = tz_doc_to_text(&t.doc, rest);
        assert_str(tz_str_slice(t.doc.text, rest.start, rest.end), c->after);
    } else {
        assert_int_equal(mark.kind, TZ_NO_MARK);
    }
    acttext_done(&t);
}

static void
test_marks(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++)
        check(&cases[i], false);
}

static void
test_english(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(english); i++)
        check(&english[i], true);
}

static void
test_roman(void **state)
{
    static const struct {
        const char *text;
        uint32_t value;
    } romans[] = {
        {"(i)", 1}, {"(iv)", 4}, {"(ix)", 9},  {"(xiv)", 14},
        {"(b)", 0}, {"(ab)", 0}, {"(c)", 100},
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(romans); i++) {
        uint8_t room[16];
        size_t len = 0;
        tz_mark mark;
        assert_true(tz_alphabet_encode(tz_str(romans[i].text), room,
                                       sizeof(room), &len));
        tz_nstr text = {room, len};
        if (!tz_mark_read(text, 0, true, &mark)) {
            assert_int_equal(romans[i].value, 0);
            continue;
        }
        assert_int_equal(tz_mark_roman(text, &mark), romans[i].value);
    }
}

/* Every code at every place: no mark reaches beyond the text. */
static void
test_any_codes(void **state)
{
    uint32_t seed = 1;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        static const uint8_t odd[] = {'1',
                                      '2',
                                      '.',
                                      '-',
                                      ')',
                                      '(',
                                      ' ',
                                      'i',
                                      'v',
                                      'x',
                                      'a',
                                      TZ_CODE_A,
                                      TZ_CODE_SECTION,
                                      TZ_CODE_NUMERO};
        uint8_t text[12];
        tz_mark mark;
        for (size_t i = 0; i < sizeof(text); i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = seed >> 31 ? odd[(seed >> 16) % sizeof(odd)]
                                 : (uint8_t)(seed >> 16);
        }
        size_t len = (seed >> 8) % (sizeof(text) + 1);
        if (!tz_mark_read((tz_nstr){text, len}, 0, round & 1, &mark))
            continue;
        assert_true(mark.start <= mark.end);
        assert_true(mark.end <= len);
        assert_true(mark.end - mark.start <= TZ_NUMBER_MAX);
        assert_true(mark.after >= mark.end);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_roman),
        cmocka_unit_test(test_any_codes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
