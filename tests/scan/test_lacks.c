/* test_lacks.c - what is missing: where it is looked for, and of what. */
#include "support.h"

#include "scan/pack.h"

/* Lacks: a quantity in the scope whose norm has the pattern drops the words. */
static void
what_is_lacking(void **state)
{
    static const struct {
        const char *condition, *draft;
        bool stays;
    } lacks[] = {
        {"Lacks: term \\bотказ\n", "Орган вправе отказать.", true},
        {"Lacks: term \\bотказ\n", "Орган вправе отказать за пять дней.",
         false},
        /* a date or an amount is no term; several kinds are "or" */
        {"Lacks: term \\bотказ\n", "Орган вправе отказать до 1 марта.", true},
        {"Lacks: term,date \\bотказ\n", "Орган вправе отказать до 1 марта.",
         false},
        {"Lacks: amount \\w\n", "Орган вправе взыскать 5 000 тенге.", false},
        {"Lacks: term \\w\n", "Орган вправе взыскать 5 000 тенге.", true},
        /* an act's own date is no date of anything */
        {"Lacks: date \\w\n", "Орган вправе по Закону от 6 мая 2016 года № 5.",
         true},
        /* of what: the term for the filing is not that of the refusal */
        {"Lacks_point: term \\bотказ\n",
         "1. Орган вправе отказать. Заявление подается за пять дней.", true},
        {"Lacks_point: term \\bотказ\n",
         "1. Орган вправе отказать. Решение об отказе готово за пять дней.",
         false},
        {"Lacks: term \\bотказ\n",
         "1. Орган вправе решать. Решение об отказе готово за пять дней.",
         true},
        {"Lacks_here: term \\w\n", "Орган вправе пять дней думать.", false},
        {"Lacks_here: term \\w\n", "Орган вправе думать пять дней.", true},
        /* the lead-in's term is that of the items, an item's is its own */
        {"Lacks_point: term \\bотказ\n",
         "1. За пять дней орган:\n1) вправе решать;\n2) отказывает.", false},
        {"Lacks_point: term \\bотказ\n",
         "1. Орган:\n1) вправе решать за пять дней;\n2) отказывает.", true},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(lacks); i++)
        pack_expect_condition(lacks[i].condition, lacks[i].draft,
                              lacks[i].stays ? "r: вправе\n" : "");
}

/* What a unit lacks may stand where its norm refers to, or in a norm that
 * refers to it; what forbids a finding is not looked for there. */
static void
references_lead_on(void **state)
{
    static const struct {
        const char *condition, *draft;
        bool stays;
    } cited[] = {
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать.\n\n2. Отказ готов за пять дней.\n", true},
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать согласно пункту 2.\n\n"
         "2. Отказ готов за пять дней.\n",
         false},
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать согласно пункту 3.\n\n"
         "2. Отказ готов за пять дней.\n\n3. Отказ мотивирован.\n",
         true},
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать.\n\n"
         "2. Решение по пункту 1 готово за пять дней.\n",
         false},
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать.\n\n2. Решение по пункту 1 мотивировано. "
         "Заявка подается за пять дней.\n",
         true},
        {"Without_point: \\bдней\\b\n",
         "1. Орган вправе отказать согласно пункту 2 Закона Республики "
         "Казахстан «О рынках».\n\n2. Отказ готов за пять дней.\n",
         true},
        {"Lacks_point: term \\bотказ\n",
         "1. Орган вправе отказать согласно пункту 2.\n\n"
         "2. Отказ готов за пять дней.\n",
         false},
        {"Lacks_point: term \\bрешени\n",
         "1. Орган вправе отказать согласно пункту 2.\n\n"
         "2. Отказ готов за пять дней.\n",
         true},
        {"Unless_point: \\bдней\\b\n",
         "1. Орган вправе отказать согласно пункту 2.\n\n"
         "2. Отказ готов за пять дней.\n",
         true},
        {"Without_sentence: \\bдней\\b\n",
         "1. Орган вправе отказать согласно пункту 2.\n\n"
         "2. Отказ готов за пять дней.\n",
         true},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cited); i++)
        pack_expect_condition(cited[i].condition, cited[i].draft,
                              cited[i].stays ? "r: вправе\n" : "");
}

/* What new text of an amending act lacks may stand in the act it goes to. */
static void
new_text_is_a_part(void **state)
{
    static const char point[] = "1. Внести в Правила следующие изменения:\n\n"
                                "1) пункт 5 изложить в следующей редакции:\n\n"
                                "«5. Орган вправе отказать.».\n";
    static const char article[] =
        "1. Внести в Закон следующие изменения:\n\n"
        "1) статью 5 изложить в следующей редакции:\n\n"
        "«Статья 5. Отказ\n\n1. Орган вправе отказать.».\n";
    static const struct {
        const char *condition, *draft;
        bool stays;
    } parts[] = {
        {"Without_point: \\bдней\\b\n", point, true},
        {"Lacks_point: term \\w\n", point, true},
        {"Without_article: \\bдней\\b\n", point, false},
        {"Lacks_article: term \\w\n", point, false},
        {"Without_act: \\bдней\\b\n", point, false},
        {"Without_article: \\bдней\\b\n", article, true},
        {"Without_chapter: \\bдней\\b\n", article, false},
        {"Without_act: \\bдней\\b\n", article, false},
        /* what forbids is looked for as ever */
        {"Unless_act: \\bдней\\b\n", point, true},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(parts); i++)
        pack_expect_condition(parts[i].condition, parts[i].draft,
                              parts[i].stays ? "r: вправе\n" : "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_lacking),
        cmocka_unit_test(references_lead_on),
        cmocka_unit_test(new_text_is_a_part),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
