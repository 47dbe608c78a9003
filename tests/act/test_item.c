/* test_item.c - how points and what is below them nest. */
#include "acttext.h"

static void
test_lists(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. Да:\n\n1) первое:\n\nа) буква;\n\nб) буква;\n\n2) второе.\n\n"
         "1-1. Вставка.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:а\n"
         "body point:1/subpoint:1/subpoint:б\nbody point:1/subpoint:2\n"
         "body point:1-1\n"},
        {"a.txt", "1. Да:\n\nа) буква:\n\n1) число;\n\nб) буква.\n",
         "body point:1\nbody point:1/subpoint:а\n"
         "body point:1/subpoint:а/subpoint:1\nbody point:1/subpoint:б\n"},
        {"a.md",
         "1. Да:\n\n   1) первое:\n\n      1) внутри;\n\n      2) внутри;\n\n"
         "   2) второе.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:2\nbody point:1/subpoint:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* A list inside an item of its own kind, where nothing shows the nesting. */
static void
test_alike(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt", "1. Да:\n\n1) а:\n\n1) б;\n\n2) в;\n\n2) г.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:2\nbody point:1/subpoint:2\n"},
        {"a.txt",
         "1. Да:\n\n1) а;\n\n2) б:\n\n1) в;\n\n2) г;\n\n3) д;\n\n"
         "3) е.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:2\n"
         "body point:1/subpoint:2/subpoint:1\n"
         "body point:1/subpoint:2/subpoint:2\n"
         "body point:1/subpoint:2/subpoint:3\nbody point:1/subpoint:3\n"},
        /* Inserted numbers go on, too. */
        {"a.txt",
         "1. Да:\n\n1) а:\n\n1) б;\n\n1-1) в;\n\n2) г;\n\n2) д;\n\n"
         "2-1) е.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1-1\n"
         "body point:1/subpoint:1/subpoint:2\nbody point:1/subpoint:2\n"
         "body point:1/subpoint:2-1\n"},
        /* Items that lead lists are of one list. */
        {"a.txt", "1. Да:\n\n1) а:\n\n1) б;\n\n2) в:\n\n1) г;\n\n2) д.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1\nbody point:1/subpoint:2\n"
         "body point:1/subpoint:2/subpoint:1\n"
         "body point:1/subpoint:2/subpoint:2\n"},
        /* No colon: numbers that begin anew by mistake. */
        {"a.txt", "1. Да:\n\n1) а;\n\n1) б;\n\n2) в.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:2\n"},
        /* New text of another act. */
        {"a.txt",
         "(a) The law is:\n\n(1) Amended:\n\n(1) Fees; and\n\n(2) Terms.\n",
         "body point:a\nbody point:a/subpoint:1\nbody point:a/subpoint:1\n"
         "body point:a/subpoint:2\n"},
        /* The list ends with the point. */
        {"a.txt", "1. Да:\n\n1) а:\n\n1) б;\n\n2. Нет:\n\n1) в;\n\n2) г.\n",
         "body point:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:1\nbody point:2\n"
         "body point:2/subpoint:1\nbody point:2/subpoint:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* To which unit a paragraph without a number belongs. */
static void
test_going_on(void **state)
{
    static const acttext_case cases[] = {
        /* After a full stop the point goes on … */
        {"a.txt", "1. Да:\n\n1) раз;\n\n2) два.\n\nСрок один день.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:2\n"
         "body point:1\n"},
        /* … unless the list goes on, too. */
        {"a.txt", "1. Да:\n\n1) раз.\n\nСрок один день.\n\n2) два.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:2\n"},
        {"a.txt", "1. Да:\n\n1) раз.\n\nСрок один день.\n\n1-1) два.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1-1\n"},
        /* … though behind a list of its own. */
        {"a.txt",
         "1. Да:\n\n1) раз.\n\nВ нем:\n\nа) имя;\n\nб) срок;\n\n2) два.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1/subpoint:а\n"
         "body point:1/subpoint:1/subpoint:б\nbody point:1/subpoint:2\n"},
        {"a.txt",
         "1. Да:\n\n1) раз.\n\nНет:\n\nа) имя;\n\nб) срок.\n\n"
         "2. Да:\n\n1) раз;\n\n2) два.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1\n"
         "body point:1/subpoint:а\nbody point:1/subpoint:б\n"
         "body point:2\nbody point:2/subpoint:1\nbody point:2/subpoint:2\n"},
        {"a.txt", "1. Да:\n\n1) раз:\n\nСправка;\n\nкопия.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:1\n"},
        /* Subpoints of an article that has no points. */
        {"a.txt", "Статья 1. Цель\n\n1) раз;\n\n2) два.\n\nСрок один день.\n",
         "title article:1\nbody article:1/subpoint:1\n"
         "body article:1/subpoint:2\nbody article:1\n"},
        /* The container's nesting. */
        {"a.md",
         "1. Да:\n\n   1) раз;\n\n   2) два.\n\n      Срок один.\n\n"
         "   Плата одна.\n\nИтог один.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:2\n"
         "body point:1/subpoint:2\nbody point:1\nbody point:1\n"},
        {"a.md", "1. Да:\n\n   1) раз;\n\n   Срок один.\n\n   2) два.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:1\n"
         "body point:1/subpoint:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_english(void **state)
{
    static const acttext_case cases[] = {
        /* (i) after (h) is a letter, in a list of its own a number. */
        {"a.txt",
         "(g) The first rule;\n\n(h) The next rule;\n\n(i) The last rule.\n",
         "body point:g\nbody point:h\nbody point:i\n"},
        {"a.txt",
         "(a) The body may:\n\n(i) Act at once; or\n\n(ii) Act later; or\n\n"
         "(v) Never act.\n\n(b) The body shall report.\n",
         "body point:a\nbody point:a/subpoint:i\nbody point:a/subpoint:ii\n"
         "body point:a/subpoint:v\nbody point:b\n"},
        {"a.txt",
         "(1) The body may:\n\n(A) Act:\n\n(i) At once:\n\n(I) By day; or\n\n"
         "(II) By night.\n\n(B) Report.\n",
         "body point:1\nbody point:1/subpoint:A\n"
         "body point:1/subpoint:A/clause:i\n"
         "body point:1/subpoint:A/clause:i/indent:I\n"
         "body point:1/subpoint:A/clause:i/indent:II\n"
         "body point:1/subpoint:B\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_alike),
        cmocka_unit_test(test_going_on),
        cmocka_unit_test(test_english),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
