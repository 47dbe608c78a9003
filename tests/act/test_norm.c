/* test_norm.c - lead-ins, what they lead, and the tails of lists. */
#include <inttypes.h>

#include "acttext.h"

/* For each paragraph "LEAD", "-" for none; "~N" its tail; "+N" the end of the
 * list that it leads itself. */
static taza_str
lists(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (uint32_t i = 0; i < t->doc.para_count; i++) {
        if (i > 0)
            tz_buf_char(&t->shown, ' ');
        if (t->act.lead[i] == TZ_NO_PARA)
            tz_buf_char(&t->shown, '-');
        else
            tz_buf_number(&t->shown, t->act.lead[i]);
        if (t->act.tail[i] != TZ_NO_PARA)
            tz_buf_printf(&t->shown, "~%" PRIu32, t->act.tail[i]);
        if (t->act.list_end[i] != i + 1)
            tz_buf_printf(&t->shown, "+%" PRIu32, t->act.list_end[i]);
    }
    return tz_buf_view(&t->shown);
}

/* What act.h promises of any text. */
static void
check_promise(const acttext *t)
{
    const tz_act *act = &t->act;
    for (uint32_t i = 0; i < t->doc.para_count; i++) {
        uint32_t lead = act->lead[i], tail = act->tail[i];
        assert_true(act->list_end[i] > i);
        assert_true(act->list_end[i] <= t->doc.para_count);
        if (lead == TZ_NO_PARA) {
            assert_true(tail == TZ_NO_PARA);
            continue;
        }
        assert_true(lead < i);
        assert_true(act->list_end[lead] > lead + 1);
        if (i >= act->list_end[lead])
            assert_true(tail == TZ_NO_PARA);
        else
            assert_true(act->list_end[i] <= act->list_end[lead]);
        if (tail != TZ_NO_PARA) {
            assert_true(tail >= act->list_end[lead]);
            assert_true(act->lead[tail] == lead);
        }
    }
}

typedef struct {
    const char *name, *text, *lists;
} norm_case;

static void
check(const norm_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, cases[i].name, cases[i].text);
        assert_str(lists(&t), cases[i].lists);
        check_promise(&t);
        acttext_done(&t);
    }
}

static void
test_plain_list(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Комиссия вправе:\n\n1) запрашивать сведения;\n\n"
         "2) приглашать экспертов.\n\n2. Решение одно.\n",
         "-+3 0 0 -"},
        {"a.txt",
         "1. Комиссия мыналарға құқылы:\n\n1) мәлімет сұратуға;\n\n"
         "2) сарапшы шақыруға құқылы.\n\n2. Шешім біреу.\n",
         "-+3 0 0 -"},
        {"a.txt",
         "Section 1. Powers\n\nThe board may:\n\n(a) ask for papers; or\n\n"
         "(b) call experts.\n\nSection 2. Term\n\nThe term is one day.\n",
         "- -+4 1 1 - -"},
        /* A dash leads a list, too. */
        {"a.txt",
         "Section 1. Powers\n\nThe board may—\n\n(a) ask for papers; or\n\n"
         "(b) call experts.\n",
         "- -+4 1 1"},
        /* Items that end in a full stop are one list, too. */
        {"a.txt", "1. Орган:\n\n1) ведет учет.\n\n2) дает ответ.\n", "-+3 0 0"},
        /* A rule between them. */
        {"a.txt", "1. Орган:\n\n1) ведет учет;\n\n***\n\n2) ждет.\n",
         "-+4 0 - 0"},
        /* Nothing follows. */
        {"a.txt", "1. Орган:\n\n2. Орган ведет учет.\n\n3. Срок:\n", "- - -"},
        /* At the end of the document. */
        {"a.txt", "1. Да.\n\n2. Орган:\n\n1) ведет учет;\n", "- -+3 1"},
        {"a.txt", "", ""},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_nested_list(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Комиссия вправе:\n\n1) рассматривать:\n\nа) заявления;\n\n"
         "б) жалобы;\n\n2) приглашать экспертов.\n\n2. Да.\n",
         "-+5 0+4 1 1 0 -"},
        {"a.txt",
         "Section 1. Powers\n\n(a) The board may:\n\n(1) ask for:\n\n"
         "(A) papers; and\n\n(B) keys; or\n\n(2) call experts.\n\n"
         "(b) The board must answer.\n",
         "- -+6 1+5 2 2 1 -"},
        /* The lists end together. */
        {"a.txt",
         "1. Комиссия:\n\n1) ведет учет;\n\n2) хранит:\n\nа) дела;\n\n"
         "б) ключи.\n",
         "-+5 0 0+5 2 2"},
        /* Letters without a lead-in of their own. */
        {"a.txt",
         "1. Комиссия вправе:\n\n1) рассматривать\n\nа) заявления;\n\n"
         "2) молчать.\n",
         "-+4 0 0 0"},
        /* An item whose list has no marks. */
        {"a.txt",
         "1. Комиссия:\n\n1) принимает:\n\nзаявления;\n\nжалобы;\n\n"
         "2) дает ответы.\n",
         "-+5 0+4 1 1 0"},
        {"a.md",
         "1. Комиссия:\n\n   1) принимает:\n\n      1) заявления;\n\n"
         "      2) жалобы;\n\n   2) дает ответы.\n\n2. Срок один.\n",
         "-+5 0+4 1 1 0 -"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_paragraphs_in_items(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Заявитель подает:\n\n1) заявление;\n\nкопию паспорта;\n\n"
         "2) справку.\n",
         "-+4 0 0 0"},
        /* A sentence of its own in an item, and what follows it there. */
        {"a.txt",
         "1. Заявитель подает:\n\n1) заявление.\n\nЗаявление не платное.\n\n"
         "Оно бывает и устным.\n\n2) справку.\n",
         "-+5 0 - - 0"},
        /* … and behind the last: the list has ended. */
        {"a.txt",
         "1. Заявитель подает:\n\n1) заявление;\n\n2) справку.\n\n"
         "Справка не платная.\n",
         "-+3 0 0 -"},
        {"a.txt",
         "1. Заявитель подает:\n\n1) заявление;\n\n2) справку;\n\n"
         "Справка не платная.\n",
         "-+3 0 0 -"},
        /* The sentence leads a list itself. */
        {"a.md",
         "1. Заявитель подает:\n\n   1) заявление.\n\n      В нем указывают:"
         "\n\n      а) имя;\n\n      б) адрес;\n\n   2) справку.\n",
         "-+6 0 -+5 2 2 0"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_unmarked_list(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Плата не взимается:\n\nс инвалидов;\n\nсо студентов;\n\n"
         "с ветеранов.\n\nПлата одна.\n",
         "-+4 0 0 0 -"},
        {"a.txt",
         "Article 1. Fees\n\nNo fee is paid by:\n\nStudents; or\n\n"
         "Veterans.\n\nThe fee is one dollar.\n",
         "- -+4 1 1 -"},
        {"a.md",
         "1. Ақы алынбайды:\n\n   студенттерден;\n\n   ардагерлерден.\n\n"
         "   Ақы біреу.\n",
         "-+3 0 0 -"},
        /* The list ends in ';' by mistake. */
        {"a.txt", "1. Нужны:\n\n- паспорт;\n\n- копия;\n\nКопия не платная.\n",
         "-+3 0 0 -"},
        {"a.txt", "1. Нужны:\n\nпаспорт;\n\nкопия;\n\nНе нужны:\n\nсправка.\n",
         "-+3 0 0 -+5 3"},
        /* One paragraph. */
        {"a.txt", "1. Плата равна:\n\nА + Б.\n\nПлата одна.\n", "-+2 0 -"},
        /* A heading ends it. */
        {"a.txt",
         "Статья 1. Плата\n\nПлату вносят:\n\nстуденты;\n\n"
         "Статья 2. Срок\n\nСрок один.\n",
         "- -+3 1 - -"},
        /* Two lists side by side in a third. */
        {"a.txt",
         "1. Для регистрации:\n\nграждане подают:\n\nзаявление;\n\n"
         "паспорт;\n\nобщества подают:\n\nзаявление;\n\nустав.\n\nДа.\n",
         "-+7 0+4 1 1 0+7 4 4 -"},
        /* Words that are quoted: those behind them are the act's own. */
        {"a.txt",
         "1. Указать слова:\n\nв первой строке:\n\n"
         "«3) справку;»;\n\nво второй строке:\n\n«4) копию.».\n",
         "-+5 0+3 1 0+5 3"},
        {"a.txt",
         "1. В первой строке указать:\n\n«3) справку;»;\n\n"
         "во второй строке указать:\n\n«4) копию.».\n",
         "-+2 0 -+4 2"},
        /* New text of another act is led by none of the instructions. */
        {"a.txt",
         "1. Внести в приказ изменения:\n\nабзац второй изложить так:\n\n"
         "«справку:\n\nо доходах;»;\n\nабзац третий изложить так:\n\n"
         "«копию.».\n",
         "- - -+4 2 - -"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_tail(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Мыналар:\n\n1) басшылар;\n\n2) мамандар;\n\n"
         "аттестаттаудан өтуге жатады.\n\n2. Мерзім біреу.\n",
         "-+3 0~3 0~3 0 -"},
        {"a.md",
         "1. Мыналар:\n\n   1) басшылар;\n\n   2) мамандар;\n\n"
         "   аттестаттаудан өтуге жатады.\n\n2. Мерзім біреу.\n",
         "-+3 0~3 0~3 0 -"},
        /* The tail of an inner list: the outer one goes on. */
        {"a.txt",
         "1. Комиссия:\n\n1) мыналарды:\n\nа) өтінішті;\n\nб) шағымды;\n\n"
         "қабылдайды;\n\n2) жауап береді.\n",
         "-+6 0+4 1~4 1~4 1 0"},
        /* Of both or of one of them: not said. */
        {"a.txt",
         "1. Комиссия:\n\n1) жауап береді;\n\n2) мыналарды:\n\n"
         "а) өтінішті;\n\nб) шағымды;\n\nқабылдайды.\n",
         "-+6 0 0+6 2 2 2"},
        {"a.txt", "1. Мыналар:\n\n1) тізбе;\n\n2) нысан;\n\nбекітілсін.\n",
         "-+3 0~3 0~3 0"},
        /* No predicate: one more thing of the last item. */
        {"a.txt",
         "1. Мыналарды ұсынады:\n\n1) өтінішті;\n\n2) паспортты;\n\n"
         "паспорттың көшірмесін.\n",
         "-+4 0 0 0"},
        {"a.txt",
         "1. Мыналар қажет:\n\n1) өтініш;\n\n2) паспорт;\n\n"
         "паспорттың көшірмесі.\n",
         "-+4 0 0 0"},
        /* Another item follows. */
        {"a.txt",
         "1. Мыналар қажет:\n\n1) өтініш;\n\nол қолмен жазылады.\n\n"
         "2) паспорт.\n",
         "-+4 0 0 0"},
        /* The last item has ended the sentence. */
        {"a.txt",
         "1. Мыналар қажет:\n\n1) өтініш;\n\n2) паспорт.\n\n"
         "ол қайтарылады.\n",
         "-+4 0 0 0"},
        {"a.md",
         "1. Деяние, совершенное:\n\n   1) группой лиц;\n\n"
         "   2) неоднократно, –\n\n\n   наказывается штрафом.\n\n2. Да.\n",
         "-+3 0~3 0~3 0 -"},
        /* Russian: an item's second paragraph, after all. */
        {"a.txt",
         "1. Нужны:\n\n1) заявление;\n\n2) паспорт;\n\nкопия паспорта.\n",
         "-+4 0 0 0"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_no_lead(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "О плате\n\nВ соответствии с Законом ПРИКАЗЫВАЮ:\n\n1. Утвердить "
         "плату.\n\n2. Ввести плату:\n\n1) сегодня;\n\n2) завтра.\n",
         "- - - -+6 3 3"},
        {"a.txt",
         "Ақы туралы\n\nЗаңға сәйкес Үкімет қаулы етеді:\n\n1. Ақы "
         "бекітілсін.\n",
         "- - -"},
        {"a.txt",
         "Ақы туралы\n\nЗаңға сәйкес БҰЙЫРАМЫН:\n\n1. Ақы бекітілсін.\n",
         "- - -"},
        {"a.txt", "1. Да.\n\nГлава 2. Плата:\n\n2. Плата одна.\n", "- - -"},
        /* The name of notes. */
        {"a.txt",
         "Статья 1. Плата\n\n1. Плата одна.\n\nПримечания:\n\n1. Плата – "
         "деньги.\n",
         "- - - -"},
        /* A table ends a list. */
        {"a.md",
         "1. Ставки:\n\n   1) первая;\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\n"
         "   2) вторая.\n",
         "-+2 0 - - - - -"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_lists_of_one_unit(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Комиссия вправе:\n\n1) спрашивать;\n\n2) молчать.\n\n"
         "Комиссия обязана:\n\n1) отвечать;\n\n2) работать.\n",
         "-+3 0 0 -+6 3 3"},
        /* Without the full stop between them. */
        {"a.txt",
         "1. Комиссия вправе:\n\n1) спрашивать;\n\n2) молчать;\n\n"
         "Комиссия обязана:\n\n1) отвечать;\n\n2) работать.\n",
         "-+3 0 0 -+6 3 3"},
        /* Behind the point's second sentence. */
        {"a.txt",
         "1. Решение одно.\n\nКомиссия отказывает, если:\n\n1) срок прошел;\n\n"
         "2) плата не внесена.\n\n2. Да.\n",
         "- -+4 1 1 -"},
        {"a.txt",
         "Статья 5. Отказ\n\n1. Орган отказывает в следующих случаях:\n\n"
         "1) срок прошел;\n\n2) плата не внесена.\n\n2. Отказ обжалуют.\n\n"
         "Статья 6. Срок\n\nСрок:\n\n1) день;\n\n2) ночь.\n",
         "- -+4 1 1 - - -+9 6 6"},
        /* The article's points stand behind its list. */
        {"a.txt",
         "Статья 5. Отказ\n\nОрган отказывает, если:\n\n1) срок прошел;\n\n"
         "2) плата не внесена.\n\n1. Отказ обжалуют.\n",
         "- -+4 1 1 -"},
        /* Points are led by the article itself. */
        {"a.txt",
         "Статья 1. Передать в музей:\n\n1) из зала 1:\n\nкартину;\n\n"
         "2) вазу.\n\nСтатья 2. Закон вводится завтра.\n",
         "-+4 0+3 1 0 -"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

static void
test_editorial(void **state)
{
    static const norm_case cases[] = {
        {"a.txt",
         "1. Комиссия вправе:\n\n1) спрашивать;\n\nСноска. Подпункт 1 в "
         "редакции приказа.\n\n2) исключен приказом от 01.02.2020 № 5;\n\n"
         "3) молчать.\n\nСноска. Пункт 1 с изменениями.\n",
         "-+5 0 - - 0 -"},
        {"a.md",
         "1. Комиссия құқылы:\n\n   студенттерден;\n\n> *Ескерту. 1-тармақ "
         "жаңа редакцияда.*\n\n   ардагерлерден.\n",
         "-+4 0 - 0"},
    };
    (void)state;
    check(cases, TZ_COUNT(cases));
}

/* Deeper than what is kept open; signs without words. */
static void
test_any_text(void **state)
{
    static const char *const repeated[] = {
        "да:\n\n",
        "1) да:\n\n",
        "1) да:\n\nа) нет;\n\n",
        "да:\n\nда;\n\n",
        "1. да:\n\nа) б:\n\nв;\n\nг) –\n\n",
        "(a) the:\n\n",
        "«да:\n\n",
        ":\n\n",
        "–\n\n",
        "1) да;\n\n1) да:\n\nда\n\n",
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(repeated); i++) {
        for (int depth = 0; depth < 2; depth++) {
            tz_buf text = TZ_BUF_INIT;
            acttext t;
            for (int n = 0; n < 100; n++) {
                for (int d = 0; d < n % 40 * depth; d++)
                    tz_buf_puts(&text, "   ");
                tz_buf_puts(&text, repeated[i]);
            }
            acttext_document(&t, depth ? "a.md" : "a.txt", tz_buf_view(&text));
            assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err),
                             TAZA_OK);
            check_promise(&t);
            acttext_done(&t);
            tz_buf_done(&text);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_list),
        cmocka_unit_test(test_nested_list),
        cmocka_unit_test(test_paragraphs_in_items),
        cmocka_unit_test(test_unmarked_list),
        cmocka_unit_test(test_tail),
        cmocka_unit_test(test_no_lead),
        cmocka_unit_test(test_lists_of_one_unit),
        cmocka_unit_test(test_editorial),
        cmocka_unit_test(test_any_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
