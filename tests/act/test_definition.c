/* test_definition.c - terms and short forms, their lists and their zone. */
#include "terms.h"

static void
test_short(void **state)
{
    static const terms_case cases[] = {
        {"1. Заявки принимает комиссия по отбору (далее – Комиссия).\n\n"
         "2. Комиссия голосует. Решения комиссии публикуются.\n",
         "short комиссия = заявки принимает комиссия по отбору (2)\n"},
        {"1. Юридическое лицо (далее именуемое - «участник») подает заявку.\n",
         "short участник = юридическое лицо (0)\n"},
        {"1. Отдел спорта (далее по тексту: отдел) ведет учет.\n",
         "short отдел = отдел спорта (0)\n"},
        {"1. Служба учета (далее – орган учета, служба) отвечает. Орган учета "
         "молчит.\n",
         "short орган учета = служба учета (1)\n"
         "+short служба = служба учета (0)\n"},
        {"1. Указываются сведения о лице (далее – имя, отчество и пол).\n",
         "short имя, отчество и пол = указываются сведения о лице (0)\n"},
        {"1. Дом и двор (далее соответственно – дом, двор) огорожены.\n",
         "short дом =  (0)\nshort двор =  (0)\n"},
        {"1. Өтінімді іріктеу комиссиясы (бұдан әрі – Комиссия) қарайды.\n\n"
         "2. Комиссияның шешімі жарияланады.\n",
         "short комиссия = өтінімді іріктеу комиссиясы (1)\n"},
        {"1. Қала кәсіпорны (бұдан әрі-Кәсіпорын) есеп береді.\n",
         "short кәсіпорын = қала кәсіпорны (0)\n"},
        {"1. The selection board (hereinafter – the Board) shall meet. The "
         "Board's members vote.\n",
         "short board = the selection board (1)\n"},
        {"1. The fund for boats (hereinafter referred to as \"the Fund\") "
         "shall "
         "pay.\n",
         "short fund = the fund for boats (0)\n"},
        {"1. The State shall establish the boat fund (the \"Fund\") and pay.\n",
         "short fund = the state shall establish the boat fund (0)\n"},
        /* No short forms. */
        {"1. Далее – по списку. Пункт 2 (и далее) не применяется.\n", ""},
        {"1. Комиссия (далее – Комиссия\n\n2. Текст нормы.\n", ""},
        {"1. Комиссия (далее – ) и отдел (далее) работают.\n", ""},
        {"1. The State may act (if \"the Board\" agrees) on the matter.\n", ""},
    };
    (void)state;
    terms_check(cases, TZ_COUNT(cases), terms_shown);
}

static void
test_listed(void **state)
{
    static const terms_case cases[] = {
        {"2. В настоящих Правилах используются следующие основные понятия:\n\n"
         "1) заявитель – лицо, которое просит;\n\n"
         "2) знак (метка), жетон – вещь заявителя;\n\n"
         "3) речной причал (далее – причал) – место у воды.\n\n"
         "3. Знаки вешают на причале.\n",
         "listed заявитель = лицо, которое просит; (1)\n"
         "listed знак = вещь заявителя; (1)\n"
         "+listed метка = вещь заявителя; (0)\n"
         "listed речной причал = место у воды. (0)\n"
         "+short причал = речной причал (1)\n"},
        {"2. Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n\n"
         "1) өтініш беруші – сұрайтын адам;\n\n"
         "2) белгі – өтініш берушінің заты.\n",
         "listed өтініш беруші = сұрайтын адам; (1)\n"
         "listed белгі = өтініш берушінің заты. (0)\n"},
        {"1. Основные понятия, используемые в Порядке:\n\n"
         "лодка – судно без мотора;\n\nберег – край воды.\n",
         "listed лодка = судно без мотора; (0)\n"
         "listed берег = край воды. (0)\n"},
        {"Article 1. Definitions\n\nThe following terms are used in this "
         "Law:\n\n1) boat means a vessel;\n\n2) shore – the edge of water.\n",
         "listed boat = means a vessel; (0)\n"
         "listed shore = the edge of water. (0)\n"},
        {"§ 5. Definitions.\n\n(a) For the purposes of this section, the "
         "term:\n\n(1) \"Boat\" means a vessel.\n\n(2) \"Shore\" or \"bank\" "
         "includes a pier.\n\n(b) No boat shall sink.\n",
         "listed boat = means a vessel. (1)\n"
         "listed shore = includes a pier. (0)\n"},
        /* Lists of norms. */
        {"5. Комиссия применяет следующие меры:\n\n"
         "1) предупреждение – за первый случай;\n\n"
         "2) штраф – за второй случай.\n",
         ""},
        {"5. При применении понятия «лодка» отдел:\n\n1) смотрит;\n\n"
         "2) мерит;\n\n3) пишет – в журнал.\n",
         ""},
        {"Глава 2. Порядок определения статуса\n\nЗапрашиваются сведения:\n\n"
         "о рождении – в архиве;\n\nо браке – в отделе.\n",
         ""},
        {"5. Используются следующие понятия:\n\n1) 25 процентов – для лиц;\n\n"
         "2) 30 процентов – для прочих.\n",
         ""},
    };
    (void)state;
    terms_check(cases, TZ_COUNT(cases), terms_shown);
}

static void
test_scope(void **state)
{
    acttext t;
    (void)state;
    acttext_read(
        &t, "a.txt",
        "Статья 1. Учет\n\nОтвет отдела (далее в целях настоящей "
        "статьи – ответ) дают в срок. Ответ подписывают.\n\n"
        "Статья 2. Плата\n\nОтвет банка не нужен. Книга учета (далее – "
        "книга) сшита.\n\nКнига и ответ хранятся.\n");
    assert_str(terms_shown(&t), "short ответ = ответ отдела (1)\n"
                                "short книга = книга учета (1)\n");
    assert_int_equal(t.act.definitions[0].from, 0);
    assert_int_equal(t.act.definitions[0].to, 2);
    assert_int_equal(t.act.definitions[1].to, t.doc.para_count);
    acttext_done(&t);
}

static void
test_zones(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. Цель норм ясна.\n\n2. Используются следующие понятия:\n\n"
         "1) лодка – судно, которое:\n\nлегкое;\n\nбыстрое;\n\n"
         "2) берег – край воды.\n\n3. Лодка плавает.\n",
         "body point:1\ndefinitions point:2\n"
         "definitions point:2/subpoint:1\ndefinitions point:2/subpoint:1\n"
         "definitions point:2/subpoint:1\ndefinitions point:2/subpoint:2\n"
         "body point:3\n"},
        {"a.txt",
         "1-бап. Негізгі ұғымдар\n\nҚайық – кеме.\n\nЖаға – су шеті.\n\n"
         "2-бап. Тәртіп\n\nҚайық жүзеді.\n",
         "title article:1\ndefinitions article:1\ndefinitions article:1\n"
         "title article:2\nbody article:2\n"},
        /* What a commission does is no list of terms. */
        {"a.txt",
         "2. Комиссия, применяя термины закона, осуществляет:\n\n"
         "1) прием заявок;\n\n2) учет лодок – ежегодно;\n\n3) надзор.\n",
         "body point:2\nbody point:2/subpoint:1\nbody point:2/subpoint:2\n"
         "body point:2/subpoint:3\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_hostile(void **state)
{
    static const terms_case cases[] = {
        {"", ""},
        {"(", ""},
        {"(далее", ""},
        {"(далее –", ""},
        {"(((((((далее – )))))))))\n\n(далее – (далее – (далее – а)))\n",
         "short а = далее – ))))))))) (далее – (далее (0)\n"},
        {"Понятия:\n\n–\n\n– –\n\n1) –\n", ""},
        {"1. \"\" means \"\" means.\n", ""},
    };
    (void)state;
    terms_check(cases, TZ_COUNT(cases), terms_shown);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short), cmocka_unit_test(test_listed),
        cmocka_unit_test(test_scope), cmocka_unit_test(test_zones),
        cmocka_unit_test(test_hostile)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
