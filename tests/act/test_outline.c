/* test_outline.c - divisions, articles, notes, and what follows a number. */
#include "acttext.h"

static void
test_divisions(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "Часть 1. Основы\n\nРаздел 1. Цель\n\nПодраздел 1. Цель\n\n"
         "Глава 1. Цель\n\nПараграф 1. Цель\n\nСтатья 1. Цель\n\nДа.\n\n"
         "Параграф 2. Цель\n\nГлава 2. Цель\n\nЧасть 2. Иное\n\n"
         "Раздел 2. Цель\n",
         "title part:1\ntitle section:1\ntitle section:1/subsection:1\n"
         "title chapter:1\ntitle chapter:1/paragraph:1\ntitle article:1\n"
         "body article:1\ntitle chapter:1/paragraph:2\ntitle chapter:2\n"
         "title part:2\ntitle section:2\n"},
        /* The heading stands below its number. */
        {"a.txt",
         "РАЗДЕЛ ПЕРВЫЙ\n\nОБЩИЕ НАЧАЛА\n\nГлава 1\n\nЦель Закона\n\n"
         "Статья 1\n\nЗакон один для всех.\n",
         "title section:1\ntitle section:1\ntitle chapter:1\n"
         "title chapter:1\ntitle article:1\nbody article:1\n"},
        /* Parts of chapters. */
        {"a.txt",
         "Chapter I. Aims\n\nPart I. One\n\nSection 1. Aim\n\nThe aim is "
         "one.\n\nPart II. Two\n\nChapter II. Means\n\nPart I. One\n\n"
         "Section 2. Means\n\nThe means are two.\n",
         "title chapter:I\ntitle part:I\ntitle article:1\nbody article:1\n"
         "title part:II\ntitle chapter:II\ntitle part:I\ntitle article:2\n"
         "body article:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_articles(void **state)
{
    static const acttext_case cases[] = {
        /* An article's own words are a norm, not a heading. */
        {"a.txt",
         "Статья 1. Внести в Закон следующие изменения:\n\n1) да;\n\n"
         "2) нет.\n\nСтатья 2. Настоящий Закон вводится в действие завтра.\n",
         "amendment article:1\nbody article:1/subpoint:1\n"
         "body article:1/subpoint:2\nbody article:2\n"},
        {"a.md", "### Статья 1. Цель.\n\nДа.\n",
         "title article:1\nbody article:1\n"},
        {"a.txt", "### Статья 1. Цель\n\nДа.\n\n#7. Нет.\n\n####### 8. Нет.\n",
         "title article:1\nbody article:1\nbody article:1\nbody article:1\n"},
        /* Not a heading: a sentence. */
        {"a.txt", "1. Да.\n\nСтатья 5 Закона применяется.\n\nГлава 2 тоже.\n",
         "body point:1\nbody point:1\nbody point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_chapters_like_points(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. Общие положения\n\n1. Плата одна.\n\n2. Срок один.\n\n"
         "2. Порядок\n\n3. Порядок один.\n\n3. Отказ\n\n4. Отказа нет.\n",
         "title chapter:1\nbody point:1\nbody point:2\ntitle chapter:2\n"
         "body point:3\ntitle chapter:3\nbody point:4\n"},
        {"a.txt",
         "1. Общие положения\n\n1.1. Плата одна.\n\n1.2. Срок один:\n\n"
         "1.2.1. день;\n\n2. Порядок\n\n2.1. Порядок один.\n",
         "title chapter:1\nbody point:1.1\nbody point:1.2\n"
         "body point:1.2.1\ntitle chapter:2\nbody point:2.1\n"},
        {"a.txt",
         "I. ОБЩИЕ ПОЛОЖЕНИЯ\n\n1. Плата одна.\n\nII. ПОРЯДОК\n\n"
         "2. Порядок один.\n",
         "title chapter:I\nbody point:1\ntitle chapter:II\nbody point:2\n"},
        {"a.txt", "1. Первый товар\n\n2. Второй товар\n\n3. Третий товар\n",
         "body point:1\nbody point:2\nbody point:3\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_notes(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "Статья 1. Цель\n\n1. Да.\n\nПримечания:\n\n1. Первое.\n\n"
         "2. Второе.\n\nСтатья 2. Срок\n\nДень.\n",
         "title article:1\nbody article:1/point:1\nbody article:1/note:1\n"
         "body article:1/note:1/point:1\nbody article:1/note:1/point:2\n"
         "title article:2\nbody article:2\n"},
        /* In an act of points a note ends where the points go on. */
        {"a.txt",
         "1. Да.\n\n2. Нет.\n\nПримечание. Слова важны.\n\n3. Может быть.\n\n"
         "Примечание. Слова снова важны.\n",
         "body point:1\nbody point:2\nbody note:1\nbody point:3\n"
         "body note:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_unnumbered_heading(void **state)
{
    static const acttext_case cases[] = {
        {"a.md",
         "## Глава 1. Цель\n\n1. Да.\n\n### Порядок подачи\n\nПодают лично.\n\n"
         "## Итоги\n\nВсе.\n",
         "title chapter:1\nbody point:1\ntitle chapter:1\nbody chapter:1\n"
         "title\nbody\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_quotation(void **state)
{
    static const acttext_case cases[] = {
        /* Quoted words at a paragraph's start are no quotation. */
        {"a.txt",
         "1. Список:\n\n1) да.\n\n«Портал» работает всегда.\n\n2. Нет.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1\n"
         "body point:2\n"},
        /* A quotation that never ends hides no numbers. */
        {"a.txt", "1. Да.\n\n«2. Новый текст.\n\n3. Нет.\n",
         "body point:1\nbody point:1\nbody point:3\n"},
        {"a.txt", "1. Изложить:\n\n«Статья 5. Цель\n\n7. Новый.»\n\n2. Нет.\n",
         "amendment point:1\ntitle point:1/amended/article:5\n"
         "body point:1/amended/article:5/point:7\nbody point:2\n"},
        /* No instruction: the numbers are nobody's. */
        {"a.txt", "1. Слова:\n\n«Статья 5. Цель\n\n7. Новый.»\n\n2. Нет.\n",
         "body point:1\nbody point:1\nbody point:1\nbody point:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* More levels than the stack holds. */
static void
test_depth(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    acttext t;
    (void)state;
    tz_buf_puts(&text, "1. Да:\n\n");
    for (int i = 1; i < 60; i++) {
        for (int n = 0; n < i; n++)
            tz_buf_puts(&text, "   ");
        tz_buf_puts(&text, "1\\) да:\n\n");
    }
    acttext_document(&t, "a.md", tz_buf_view(&text));
    assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
    for (size_t i = 0; i < t.act.count; i++)
        assert_true(t.act.units[i].depth < 32);
    acttext_done(&t);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_divisions),
        cmocka_unit_test(test_articles),
        cmocka_unit_test(test_chapters_like_points),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_unnumbered_heading),
        cmocka_unit_test(test_quotation),
        cmocka_unit_test(test_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
