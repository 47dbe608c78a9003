/* test_fact.c - what a paragraph shows at a glance. */
#include "acttext.h"

#include "act/read.h"

typedef struct {
    acttext text;
    tz_reading reading;
} glance;

static void
look(glance *g, const char *text)
{
    acttext_document(&g->text, "a.txt", tz_str(text));
    g->reading = (tz_reading){
        .doc = &g->text.doc, .arena = g->text.arena, .act = &g->text.act};
    assert_true(tz_starts_make(&g->reading.starts, g->text.arena,
                               tz_doc_normal(&g->text.doc)));
    tz_fact_read(&g->reading);
    assert_false(g->reading.failed);
}

typedef struct {
    const char *text;
    int cue, last_cue;
    int end;
    bool mark, quoted, small, caps, lined, name;
} fact_case;

static const fact_case cases[] = {
    {"Утверждены приказом", TZ_CUE_APPROVED, TZ_CUE_TARGET, 0x8C, false, false,
     false, false, false, false},
    {"№ 5 бұйрығына 1-қосымша", TZ_CUE_NONE, TZ_CUE_UNIT, 0x80, false, false,
     false, false, false, false},
    {"Үкімет ҚАУЛЫ ЕТЕДІ:", TZ_CUE_NONE, TZ_CUE_ENACT, ':', false, false, false,
     false, false, false},
    {"Заң «Сауда туралы».", TZ_CUE_ACT, TZ_CUE_SUBJECT, '.', false, false,
     false, false, false, false},
    {"«5. Новый текст»;", TZ_CUE_NONE, TZ_CUE_NONE, ';', false, true, false,
     false, false, false},
    {"5. Новый текст (далее)", TZ_CUE_NONE, TZ_CUE_NONE, 0x85, true, false,
     false, false, false, false},
    {"новый текст", TZ_CUE_NONE, TZ_CUE_NONE, 0x92, false, false, true, false,
     false, false},
    {"НОВЫЙ ТЕКСТ", TZ_CUE_NONE, TZ_CUE_NONE, 0x92, false, false, false, true,
     false, false},
    {"Имя ____", TZ_CUE_NONE, TZ_CUE_NONE, '_', false, false, false, false,
     true, false},
    {"Имя __ и _", TZ_CUE_NONE, TZ_CUE_NONE, '_', false, false, false, false,
     false, false},
    {"Министр А.Б. Аманов", TZ_CUE_POST, TZ_CUE_NONE, 0x82, false, false, false,
     false, false, true},
    {"А.Аманов", TZ_CUE_NONE, TZ_CUE_NONE, 0x82, false, false, false, false,
     false, true},
    {"Министр а. аманов", TZ_CUE_POST, TZ_CUE_NONE, 0x82, false, false, false,
     false, false, false},
    {"Аманов А.Б.", TZ_CUE_NONE, TZ_CUE_NONE, '.', false, false, false, false,
     false, false},
    {"Сноска. Статья 5 изменена.", TZ_CUE_EDITORIAL, TZ_CUE_NONE, '.', false,
     false, false, false, false, false},
};

static void
test_facts(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        glance g;
        look(&g, cases[i].text);
        const tz_fact *fact = &g.reading.facts[0];
        assert_int_equal(fact->cue, cases[i].cue);
        assert_int_equal(fact->last_cue, cases[i].last_cue);
        assert_int_equal(fact->end, cases[i].end);
        assert_int_equal(fact->mark.kind != TZ_NO_MARK, cases[i].mark);
        assert_int_equal(fact->quoted, cases[i].quoted);
        assert_int_equal(fact->small, cases[i].small);
        assert_int_equal(fact->caps, cases[i].caps);
        assert_int_equal(fact->lined, cases[i].lined);
        assert_int_equal(fact->name, cases[i].name);
        acttext_done(&g.text);
    }
}

/* Words of headings in sentences are no marks. */
static void
test_marks_that_count(void **state)
{
    static const struct {
        const char *text;
        bool counts;
    } marks[] = {
        {"Статья 5", true},
        {"Статья 5 Цель", true},
        {"Статья 5 Закона применяется.", false},
        {"Статья 5 применяется", false},
        {"Статья 5. цель", true},
        {"Глава 2 настоящего Кодекса", false},
        {"Глава 2 ЦЕЛЬ", true},
        {"Часть первая настоящей статьи", false},
        {"Приложение 2 к Правилам", true},
        {"Приложение 2 к Правилам отменить.", false},
        {"5-бап бойынша", false},
        {"I. Петров", false},
        {"I. Общая цель", true},
        {"I. Цель", false}, /* as good a name */
        {"I. Цель достигнута.", false},
        {"C. Цель", false},
        {"5.1 Плата", true},
        {"5.1 процента", false},
        {"5.1. процента", true},
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(marks); i++) {
        glance g;
        look(&g, marks[i].text);
        assert_int_equal(g.reading.facts[0].mark.kind != TZ_NO_MARK,
                         marks[i].counts);
        acttext_done(&g.text);
    }
}

static void
test_next(void **state)
{
    glance g;
    (void)state;
    look(&g, "Текст.\n\n1. Текст.\n\nТекст.\n\n2. Текст.\n\nТекст.\n");
    assert_int_equal(g.text.doc.para_count, 5);
    assert_int_equal(g.reading.first, 1);
    assert_int_equal(g.reading.mark_count, 2);
    assert_int_equal(g.reading.facts[0].next, 1);
    assert_int_equal(g.reading.facts[1].next, 3);
    assert_int_equal(g.reading.facts[2].next, 3);
    assert_int_equal(g.reading.facts[3].next, TZ_NO_PARA);
    acttext_done(&g.text);
}

static void
test_line(void **state)
{
    glance g;
    (void)state;
    look(&g, "Строка из слов\n\n1. Строка\n\nСтрока.\n");
    assert_true(tz_fact_line(&g.reading, 0, 3));
    assert_false(tz_fact_line(&g.reading, 0, 2));
    assert_false(tz_fact_line(&g.reading, 1, 9));
    assert_false(tz_fact_line(&g.reading, 2, 9));
    assert_true(tz_fact_closed(&g.reading.facts[2]));
    assert_false(tz_fact_closed(&g.reading.facts[0]));
    acttext_done(&g.text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_marks_that_count),
        cmocka_unit_test(test_next),
        cmocka_unit_test(test_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
