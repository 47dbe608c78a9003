/* test_duty.c - what a body is for, and how an act comes into force. */
#include "acttext.h"

static const acttext_case duties[] = {
    {"a.txt",
     "Статья 6. Компетенция уполномоченного органа\n\n"
     "1. Уполномоченный орган:\n\n1) ведет реестр лодок;\n\n"
     "2) выдает знаки.\n\n2. Знак выдается в день обращения.\n",
     "title article:6\ncompetence article:6/point:1\n"
     "competence article:6/point:1/subpoint:1\n"
     "competence article:6/point:1/subpoint:2\nbody article:6/point:2\n"},
    {"a.txt",
     "6-бап. Уәкілетті органның құзыреті\n\n1. Уәкілетті орган:\n\n"
     "1) қайықтар тізілімін жүргізеді;\n\n2) белгі береді.\n",
     "title article:6\ncompetence article:6/point:1\n"
     "competence article:6/point:1/subpoint:1\n"
     "competence article:6/point:1/subpoint:2\n"},
    {"a.txt",
     "Article 6. Powers of the Boat Board\n\n1. The Board shall:\n\n"
     "1) keep the register;\n\n2) issue marks.\n",
     "title article:6\ncompetence article:6/point:1\n"
     "competence article:6/point:1/subpoint:1\n"
     "competence article:6/point:1/subpoint:2\n"},
    /* The lead-in says it. */
    {"a.txt",
     "3. Основными задачами комиссии являются:\n\n1) учет лодок;\n\n"
     "2) выдача знаков.\n\n4. Комиссия осуществляет следующие функции:\n\n"
     "1) считает лодки.\n\n2) красит знаки.\n",
     "competence point:3\ncompetence point:3/subpoint:1\n"
     "competence point:3/subpoint:2\ncompetence point:4\n"
     "competence point:4/subpoint:1\ncompetence point:4/subpoint:2\n"},
    {"a.txt",
     "3. Комиссияның міндеттері:\n\n1) қайықтарды есепке алу;\n\n"
     "2) белгі беру.\n",
     "competence point:3\ncompetence point:3/subpoint:1\n"
     "competence point:3/subpoint:2\n"},
    /* Rights of persons, procedure and other words are norms. */
    {"a.txt",
     "Статья 7. Права и обязанности владельцев лодок\n\n1. Владелец:\n\n"
     "1) красит лодку;\n\n2) моет лодку.\n",
     "title article:7\nbody article:7/point:1\n"
     "body article:7/point:1/subpoint:1\nbody article:7/point:1/subpoint:2\n"},
    {"a.txt",
     "Статья 7. Полномочия комиссии и порядок выдачи знака\n\n1. Комиссия:\n\n"
     "1) считает лодки;\n\n2) моет лодки.\n",
     "title article:7\nbody article:7/point:1\n"
     "body article:7/point:1/subpoint:1\nbody article:7/point:1/subpoint:2\n"},
    {"a.txt",
     "3. Комиссия вправе:\n\n1) отказать в знаке;\n\n2) отложить выдачу.\n",
     "body point:3\nbody point:3/subpoint:1\nbody point:3/subpoint:2\n"},
    {"a.txt",
     "3. Задачами учета лодок являются:\n\n1) порядок;\n\n2) чистота.\n",
     "body point:3\nbody point:3/subpoint:1\nbody point:3/subpoint:2\n"},
};

static void
test_duties(void **state)
{
    (void)state;
    acttext_check(duties, TZ_COUNT(duties));
}

/* In the statute of a body its rights are its competence. */
static void
test_statute(void **state)
{
    static const acttext_case cases[] = {
        {"a.md",
         "# Положение о лодочной комиссии\n\n"
         "## Глава 1. Функции и права\n\n1. Члены избираются на год.\n\n"
         "2. Комиссия имеет право:\n\n   1) смотреть лодки;\n\n"
         "   2) брать справки.\n\n"
         "3. Комиссия вправе не выдать знак в случаях:\n\n   1) течи;\n\n"
         "   2) пожара.\n",
         "title\ntitle chapter:1\nbody point:1\n"
         "competence point:2\n"
         "competence point:2/subpoint:1\n"
         "competence point:2/subpoint:2\n"
         "body point:3\nbody point:3/subpoint:1\n"
         "body point:3/subpoint:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_transition(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "Статья 8. Переходные положения\n\n1. Старые знаки годны год.\n\n"
         "Статья 9. Порядок введения в действие настоящего Закона\n\n"
         "1. Закон вводится в действие с 1 мая 2030 года.\n\n"
         "Статья 10. Плата\n\n1. Платы нет.\n",
         "title article:8\ntransitional article:8/point:1\n"
         "title article:9\ntransitional article:9/point:1\n"
         "title article:10\nbody article:10/point:1\n"},
        {"a.txt", "8-бап. Өтпелі ережелер\n\n1. Ескі белгі бір жыл жарамды.\n",
         "title article:8\ntransitional article:8/point:1\n"},
        {"a.txt",
         "Article 8. Transitional provisions\n\n1. Old marks stay good.\n",
         "title article:8\ntransitional article:8/point:1\n"},
        {"a.txt",
         "Глава 3. Заключительные и переходные положения\n\n"
         "1. Знак можно обжаловать.\n",
         "title chapter:3\nbody point:1\n"},
        {"a.txt",
         "1. Порядок введения в действие причала определяет комиссия.\n",
         "body point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_duties),
        cmocka_unit_test(test_statute),
        cmocka_unit_test(test_transition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
