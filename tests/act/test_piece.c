/* test_piece.c - where annexes begin, and which of them are forms. */
#include "acttext.h"

/* The paths of the annexes, a line each; '!' before a form's. */
static taza_str
annexes(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.count; i++) {
        const tz_unit *unit = &t->act.units[i];
        bool form = false;
        if (unit->kind != TZ_UNIT_ANNEX)
            continue;
        assert_int_equal(unit->act_part, i);
        assert_true(unit->heading);
        for (size_t p = unit->first_para; p < unit->end_para; p++)
            form |=
                t->act.para_unit[p] == i && t->act.para_zone[p] == TZ_ZONE_FORM;
        if (form)
            tz_buf_char(&t->shown, '!');
        tz_act_path(&t->act, i, &t->shown);
        tz_buf_char(&t->shown, ' ');
        tz_buf_str(&t->shown, unit->heading_text);
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

typedef struct {
    const char *name, *text, *annexes;
} piece_case;

static void
check(const piece_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, cases[i].name, cases[i].text);
        assert_str(annexes(&t), cases[i].annexes);
        acttext_done(&t);
    }
}

static void
test_stamps(void **state)
{
    static const piece_case cases[] = {
        {"a.txt",
         "1. Текст нормы.\n\nПриложение 1\nк приказу Министра\n"
         "от 5 мая 2020 года № 7\n\nПравила торговли\n\n1. Торговля "
         "свободна.\n\nПриложение 2\nк приказу Министра\n"
         "от 5 мая 2020 года № 7\n\nПеречень товаров\n\n1. Хлеб.\n",
         "annex:1 Правила торговли\nannex:2 Перечень товаров\n"},
        {"a.txt",
         "1. Текст нормы.\n\nУтвержден\nприказом Министра\n"
         "от 5 мая 2020 года № 7\n\nРегламент торговли\n\n1. Торговля "
         "свободна.\n\nПриложение\nк Регламенту торговли\n\nСписок\n\n"
         "1. Хлеб.\n",
         "annex:1 Регламент торговли\nannex:1/annex:1 Список\n"},
        {"a.txt",
         "1. Норма мәтіні.\n\nМинистрдің\n2020 жылғы 5 мамырдағы\n"
         "№ 7 бұйрығымен бекітілген\n\nСауда қағидалары\n\n"
         "1. Сауда еркін.\n\nСауда қағидаларына\n2-қосымша\n\nТізім\n\n"
         "1. Нан.\n",
         "annex:1 Сауда қағидалары\nannex:1/annex:2 Тізім\n"},
        {"a.md",
         "1. Норма мәтіні.\n\n> *№ 7 Бұйрығына*  \n> *1 қосымша*\n\n"
         "# Қағида\n\n1. Сауда еркін.\n\n> *1-қосымша*\n\n# Тізім\n\n"
         "1. Нан.\n\n> *№ 7 бұйрығына*  \n> *2-қосымша*\n\n# Тәртіп\n",
         "annex:1 Қағида\nannex:1/annex:1 Тізім\nannex:2 Тәртіп\n"},
        {"a.md",
         "1. Text of it.\n\n## Annex 3\n\n## Rules of trade\n\n1. So.\n",
         "annex:3 Rules of trade\n"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_no_annex(void **state)
{
    static const piece_case cases[] = {
        /* A file that holds the annexed text alone. */
        {"a.md", "> *Утверждены*  \n> *приказом № 5*\n\n# Правила\n\n1. Да.\n",
         ""},
        {"a.txt",
         "1. Анкета по форме согласно приложению 1 к Правилам.\n\n"
         "Приложение 2 к настоящим Правилам заполняет заявитель.\n\n"
         "Утверждены новые сроки.\n",
         ""},
        {"a.txt",
         "1. Норма мәтіні.\n\nОсы Қағидаларға 3-қосымшаға сәйкес нысан\n\n"
         "мобильді қосымша\n\nТізім бұйрықпен бекітілген.\n",
         ""},
        {"a.md", "1. Текст.\n\n> *«СОГЛАСОВАН»*  \n> *Министр*\n\n2. Да.\n",
         ""},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

/* Numbers that begin again under the title of rules, without a stamp. */
static void
test_restart(void **state)
{
    static const piece_case cases[] = {
        {"a.txt",
         "1. Текст нормы.\n\n2. Текст нормы.\n\nПРАВИЛА ТОРГОВЛИ\n\n"
         "1. Торговля свободна.\n",
         "annex:1 ПРАВИЛА ТОРГОВЛИ\n"},
        {"a.md",
         "1. Норма мәтіні.\n\n2. Норма мәтіні.\n\n# Сауда қағидалары\n\n"
         "1. Сауда еркін.\n",
         "annex:1 Сауда қағидалары\n"},
        {"a.txt",
         "1. Текст нормы.\n\n2. Текст нормы.\n\nПРАВИЛА ТОРГОВЛИ\n\n"
         "3. Торговля свободна.\n",
         ""},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_forms(void **state)
{
    static const piece_case cases[] = {
        {"a.md",
         "1. Текст.\n\n> *Приложение 1*  \n> *к Правилам*\n\n> *Форма*\n\n"
         "# Анкета\n\n1. Фамилия\n",
         "!annex:1 Анкета\n"},
        {"a.md",
         "1. Текст.\n\n> *Приложение 1*  \n> *к Правилам*\n\n"
         "# Форма сведений\n\n1. Фамилия\n",
         "!annex:1 Форма сведений\n"},
        {"a.txt",
         "1. Текст.\n\nПриложение 1\nк Правилам\n\nАНКЕТА\n\n"
         "Фамилия ______\n\nИмя _______\n",
         "!annex:1 АНКЕТА\n"},
        /* Chapters make a text, whatever stands above it. */
        {"a.md",
         "1. Текст.\n\n> *Приложение 1*  \n> *к Правилам*\n\n> *Форма*\n\n"
         "# Типовой договор\n\n## Глава 1. Предмет\n\n1. Товар.\n",
         "!annex:1 Типовой договор\n"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
    acttext t;
    acttext_read(&t, cases[3].name, cases[3].text);
    assert_int_equal(t.act.para_zone[t.doc.para_count - 1], TZ_ZONE_BODY);
    acttext_done(&t);
}

/* Texts to fill in that no stamp announces. */
static void
test_lone_form(void **state)
{
    acttext t;
    (void)state;
    acttext_read(&t, "a.txt",
                 "1. Текст нормы.\n\nФорма\n\nФамилия ____________\n\n"
                 "Имя ____________\n\nПодпись\n");
    assert_str(acttext_paras(&t),
               "body point:1\nform point:1\nform point:1\nform point:1\n"
               "form point:1\n");
    acttext_done(&t);
    acttext_read(&t, "a.txt",
                 "1. Текст нормы.\n\nФорма\n\n2. Договор заключается в "
                 "письменной форме.\n");
    assert_str(acttext_paras(&t), "body point:1\nform point:1\nbody point:2\n");
    acttext_done(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stamps),    cmocka_unit_test(test_no_annex),
        cmocka_unit_test(test_restart),   cmocka_unit_test(test_forms),
        cmocka_unit_test(test_lone_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
