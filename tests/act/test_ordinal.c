/* test_ordinal.c - clauses and indents counted, and how they are cited. */
#include "acttext.h"

/* A line for each paragraph: its citation. */
static taza_str
cited(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->doc.para_count; i++) {
        tz_act_cite_para(&t->act, i, TAZA_NONE, &t->shown);
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

static const struct {
    const char *text, *cited;
} cases[] = {
    /* one clause needs no number */
    {"1. Рынок открыт.\n\n2. Рынок чист.\n", "пункт 1\nпункт 2\n"},
    {"3. Рынок открыт.\n\nНочью он закрыт.\n\nЗимой он пуст.\n",
     "часть первая пункта 3\nчасть вторая пункта 3\nчасть третья пункта 3\n"},
    /* the lead-in is the first indent */
    {"3. Заявление подают:\n\nграждане;\n\nорганизации.\n\n"
     "Отказ не допускается.\n",
     "часть первая пункта 3\nабзац второй части первой пункта 3\n"
     "абзац третий части первой пункта 3\nчасть вторая пункта 3\n"},
    {"1. Орган:\n\n1) проверяет весы:\n\nутром;\n\nвечером;\n\n"
     "2) закрывает рынок.\n",
     "пункт 1\nподпункт 1) пункта 1\nабзац второй подпункта 1) пункта 1\n"
     "абзац третий подпункта 1) пункта 1\nподпункт 2) пункта 1\n"},
    /* an article without points; its heading is no clause */
    {"Статья 4. Надзор\n\nНадзор ведет орган.\n\nОрган ставит печать.\n",
     "статья 4\nчасть первая статьи 4\nчасть вторая статьи 4\n"},
    /* in Kazakh from large to small */
    {"3-бап. Базар\n\n1. Базар ашық.\n\nТүнде ол жабық.\n\n"
     "2. Өтінішті:\n\nазаматтар;\n\nұйымдар береді.\n",
     "3-бап\n3-баптың 1-тармағының бірінші бөлігі\n"
     "3-баптың 1-тармағының екінші бөлігі\n3-баптың 2-тармағы\n"
     "3-баптың 2-тармағының екінші абзацы\n"
     "3-баптың 2-тармағының үшінші абзацы\n"},
    {"1. Базар ашық.\n\nТүнде ол жабық.\n",
     "1-тармақтың бірінші бөлігі\n1-тармақтың екінші бөлігі\n"},
    {"1. The market is open.\n\nIt is closed at night to:\n\nbuyers;\n\n"
     "sellers.\n",
     "first part of paragraph 1\nsecond part of paragraph 1\n"
     "second indent of the second part of paragraph 1\n"
     "third indent of the second part of paragraph 1\n"},
    /* what is no text of the unit is not counted */
    {"1. Рынок открыт.\n\nСноска. Пункт 1 изменен.\n\nНочью он закрыт.\n",
     "часть первая пункта 1\nпункт 1\nчасть вторая пункта 1\n"},
    /* no unit, no citation */
    {"Рынок открыт.\n", "\n"},
};

static void
counted(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        acttext t;

        acttext_read(&t, "a.txt", cases[i].text);
        assert_str(cited(&t), cases[i].cited);
        acttext_done(&t);
    }
}

/* Beyond ten the number is written in digits. */
static void
many(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    acttext t;

    (void)state;
    tz_buf_puts(&text, "1. Рынок открыт.\n\n");
    for (size_t i = 0; i < 11; i++)
        tz_buf_puts(&text, "Ночью он закрыт.\n\n");
    tz_buf_char(&text, '\0');
    acttext_read(&t, "a.txt", text.ptr);
    tz_buf_clear(&t.shown);
    tz_act_cite_para(&t.act, 11, TAZA_NONE, &t.shown);
    assert_str(tz_buf_view(&t.shown), "часть 12 пункта 1");
    acttext_done(&t);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counted),
        cmocka_unit_test(many),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
