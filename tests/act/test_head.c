/* test_head.c - the title, the kind and the preamble of an act. */
#include "acttext.h"

typedef struct {
    const char *name, *text, *kind, *title;
    size_t preamble; /* paragraphs of that zone */
} head_case;

static const head_case cases[] = {
    {"a.md", "# Об утверждении Правил\n\nПРИКАЗЫВАЮ:\n\n1. Да.\n", "order",
     "Об утверждении Правил", 1},
    {"a.txt",
     "ЗАКОН\n\nРЕСПУБЛИКИ КАЗАХСТАН\n\nО торговле\n\nНастоящий Закон "
     "определяет основы.\n\nСтатья 1. Цель\n\nЗакон один.\n",
     "law", "О торговле", 1},
    {"a.txt",
     "Водный кодекс Республики Казахстан\n\nСтатья 1. Цель\n\nКодекс один.\n",
     "code", "Водный кодекс Республики Казахстан", 0},
    {"a.txt",
     "О внесении изменений в Водный кодекс\n\nЗакон Республики Казахстан от "
     "5 мая 2020 года\n\nСтатья 1. Внести изменения:\n\n1) да.\n",
     "law", "О внесении изменений в Водный кодекс", 0},
    {"a.md", "# Правила торговли\n\n1. Торговля свободна.\n", "rules",
     "Правила торговли", 0},
    {"a.md", "# Сауда қағидалары\n\n1. Сауда еркін.\n", "rules",
     "Сауда қағидалары", 0},
    {"a.txt",
     "Сауда туралы\n\nҮкіметтің қаулысы 2020 жылғы 5 мамыр № 7\n\n"
     "Заңға сәйкес Үкімет ҚАУЛЫ ЕТЕДІ:\n\n1. Сауда еркін.\n",
     "resolution", "Сауда туралы", 1},
    {"a.txt", "О торговле\n\nМаслихат РЕШИЛ:\n\n1. Торговать.\n", "decision",
     "О торговле", 1},
    {"a.txt",
     "О торговле\n\nВ целях развития торговли,\n\nучитывая мнение граждан "
     "города,\n\nПРИКАЗЫВАЮ:\n\n1. Торговать.\n",
     "order", "О торговле", 2},
    {"a.txt", "ПРАВИЛА\n\nВедения торговли\n\n1. Торговля свободна.\n", "rules",
     "ПРАВИЛА Ведения торговли", 0},
    {"a.txt", "On Trade\n\nI hereby order:\n\n1. To trade.\n", "order",
     "On Trade", 1},
    /* No act at all: nothing is hidden as a title or preamble. */
    {"a.txt", "Торговля свободна.\n\nПлата не взимается.\n", "", "", 0},
    {"a.txt", "1. Торговля свободна.\n", "", "", 0},
};

static void
test_heads(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        acttext t;
        size_t preamble = 0;
        acttext_read(&t, cases[i].name, cases[i].text);
        assert_str(t.act.title, cases[i].title);
        assert_string_equal(t.act.kind, cases[i].kind);
        for (size_t p = 0; p < t.doc.para_count; p++)
            preamble += t.act.para_zone[p] == TZ_ZONE_PREAMBLE;
        assert_int_equal(preamble, cases[i].preamble);
        acttext_done(&t);
    }
}

/* A file without units is not all head. */
static void
test_long_head(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    acttext t;
    size_t title = 0;
    (void)state;
    for (int i = 0; i < 100; i++)
        tz_buf_puts(&text, "Строка Без Точки\n\n");
    acttext_document(&t, "a.txt", tz_buf_view(&text));
    assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
    for (size_t p = 0; p < t.doc.para_count; p++)
        title += t.act.para_zone[p] == TZ_ZONE_TITLE;
    assert_true(title > 0 && title <= 12);
    acttext_done(&t);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_heads),
        cmocka_unit_test(test_long_head),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
