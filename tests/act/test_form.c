/* test_form.c - rules of legal drafting that an act breaks. */
#include "acttext.h"

/* A draft and its defects: "kind: words" or "kind: words < related". */
typedef struct {
    const char *name, *text, *defects;
} draft;

static void
put_words(acttext *t, taza_span normal)
{
    tz_buf_str(&t->shown, tz_doc_quote(&t->doc, t->arena,
                                       tz_doc_to_text(&t->doc, normal)));
}

static taza_str
defects(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.defect_count; i++) {
        const tz_defect *defect = &t->act.defects[i];
        if (defect->kind < TZ_DEFECT_NUMBER_GAP)
            continue; /* of other passes */
        assert_true(defect->normal.start < defect->normal.end);
        tz_buf_puts(&t->shown, tz_defect_name(defect->kind));
        tz_buf_puts(&t->shown, ": ");
        put_words(t, defect->normal);
        if (defect->related.end > defect->related.start) {
            tz_buf_puts(&t->shown, " < ");
            put_words(t, defect->related);
        }
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

static void
check(const draft *drafts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, drafts[i].name, drafts[i].text);
        assert_str(defects(&t), drafts[i].defects);
        acttext_done(&t);
    }
}

/* ---- numbers ------------------------------------------------------------ */

static const draft gaps[] = {
    {"a.txt",
     "1. Рынок открыт.\n\n2. Рынок чист.\n\n4. Рынок велик.\n\n"
     "5. Рынок пуст.\n",
     "number-gap: 4 < 2\n"},
    /* the last one */
    {"a.txt",
     "1. Рынок открыт.\n\n2. Рынок чист.\n\n3. Рынок велик.\n\n"
     "5. Рынок пуст.\n",
     "number-gap: 5 < 3\n"},
    {"a.txt", "1. Өтінішке:\n\n1) шарт;\n\n3) түбіртек қоса беріледі.\n",
     "number-gap: 3) < 1)\n"},
    /* a list that jumps */
    {"a.txt",
     "1. Рынок открыт.\n\n28. Рынок чист.\n\n29. Рынок велик.\n\n"
     "30. Рынок пуст.\n",
     "number-gap: 28 < 1\n"},
    /* subpoints begin anew in each point, points run on through chapters */
    {"a.txt",
     "Глава 1. Рынки\n\n1. Рынок:\n\n1) велик;\n\n2) чист.\n\n"
     "2. Лавка:\n\n1) мала;\n\n3) чиста;\n\n4) светла.\n\n"
     "Глава 2. Сборы\n\n4. Сбор взимается.\n\n5. Сбор возвращается.\n",
     "number-gap: 3) < 1)\nnumber-gap: 4 < 2\n"},
    /* articles run on, points begin anew in each */
    {"a.txt",
     "Глава 1. Рынки\n\nСтатья 1. Рынок\n\n1. Рынок открыт.\n\n"
     "2. Рынок чист.\n\nСтатья 2. Лавка\n\n1. Лавка мала.\n\n"
     "2. Лавка чиста.\n\nГлава 3. Сборы\n\nСтатья 4. Сбор\n\n"
     "Сбор взимается.\n\nГлава 4. Льготы\n\nСтатья 5. Льгота\n\n"
     "Льгот нет.\n",
     "number-gap: Глава 3 < Глава 1\nnumber-gap: Статья 4 < Статья 2\n"},
    {"a.txt",
     "1-тарау. Базар\n\n1-бап. Базар\n\nБазар ашық.\n\n2-бап. Дүкен\n\n"
     "Дүкен кең.\n\n4-бап. Алым\n\nАлым алынады.\n\n5-бап. Жеңілдік\n\n"
     "Жеңілдік жоқ.\n",
     "number-gap: 4-бап < 2-бап\n"},
    {"a.txt",
     "Article 1. Market\n\nThe market is open.\n\nArticle 2. Shop\n\n"
     "The shop shall:\n\n1) open;\n\n2) close;\n\n4) be clean.\n\n"
     "Article 4. Fee\n\nThe fee is paid.\n\nArticle 5. Relief\n\n"
     "There is none.\n",
     "number-gap: 4) < 2)\nnumber-gap: Article 4 < Article 2\n"},
    {"a.txt",
     "1. Сведения:\n\nа) имя;\n\nб) адрес;\n\nг) возраст;\n\nд) пол.\n",
     "number-gap: г) < б)\n"},
};

static const draft no_gaps[] = {
    /* quoted new text has the numbers of the act that is amended */
    {"a.txt",
     "1. Внести в Правила следующие изменения:\n\n"
     "1) пункты 4 и 7 изложить в следующей редакции:\n\n"
     "«4. Рынок открыт.\n\n7. Рынок чист.»;\n\n"
     "2) пункт 9 исключить.\n\n2. Приказ введен в действие.\n",
     ""},
    /* an excerpt */
    {"a.txt", "Статья 1. Рынок\n\n1. Рынок открыт.\n\n3. Рынок чист.\n", ""},
    /* inserted, deleted */
    {"a.txt",
     "1. Рынок открыт.\n\n2. Рынок чист.\n\n2-1. Рынок светел.\n\n"
     "3. Лавка:\n\n1) мала;\n\n2) исключен;\n\n3) чиста.\n\n"
     "4. Рынок пуст.\n",
     ""},
    {"a.txt",
     "1. Дүкен:\n\n1) кең;\n\n2) алып тасталды;\n\n3) таза.\n\n"
     "8. Базар кең.\n\n8-1. Базар ашық.\n\n9. Базар таза.\n",
     ""},
    /* several at once; "3-1" may stand without 3 */
    {"a.txt",
     "1. Лавка:\n\n1) мала;\n\n2) светла;\n\n3) - 5) исключены;\n\n"
     "6) чиста;\n\n7) нова.\n",
     ""},
    /* the text begins in the middle */
    {"a.txt",
     "5. Рынок открыт.\n\n6. Рынок чист.\n\n8. Рынок пуст.\n\n"
     "9. Рынок нов.\n",
     ""},
    {"a.txt",
     "1. Рынок открыт.\n\n6. Рынок чист.\n\n11. Рынок пуст.\n\n"
     "17. Рынок нов.\n",
     ""},
    /* the hyphen of 5-1 was lost */
    {"a.txt",
     "Статья 1. Рынок\n\nДа.\n\nСтатья 2. Лавка\n\nДа.\n\nСтатья 21. Сбор\n\n"
     "Да.\n\nСтатья 3. Льгота\n\nДа.\n",
     ""},
    /* lists of one kind in each other */
    {"a.txt",
     "1. Лавка:\n\n1) мала;\n\n2) светла:\n\n1) днем;\n\n2) ночью;\n\n"
     "3) чиста;\n\n4) нова.\n",
     ""},
    /* glued to the one before */
    {"a.txt",
     "1. Лавка:\n\n1) мала;\n\n2) светла; 3) тиха;\n\n4) чиста;\n\n"
     "5) нова.\n",
     ""},
    /* quoted text of another act has its own numbers */
    {"a.txt",
     "1. Внести изменение:\n\n1) пункт 3 изложить в следующей редакции:\n\n"
     "«3. Рынок открыт.\n\n5. Рынок чист.»;\n\n2) пункт 9 исключить.\n",
     ""},
    /* Letters that lists leave out; е and ё. */
    {"a.txt", "1. Сведения:\n\nе) имя;\n\n", ""},
    {"a.txt",
     "1. Вид:\n\nа) да;\n\nб) да;\n\nв) да;\n\nг) да;\n\nд) да;\n\nе) да;\n\n"
     "ё) да;\n\nж) да;\n\nи) да;\n\nк) да;\n\nл) да.\n",
     ""},
    /* Statutes of other countries. */
    {"a.txt",
     "§ 101. Fees.\n\n(a) The fee is paid.\n\n(b) The fee is small.\n\n"
     "(d) The fee is due.\n\n§ 102. Term.\n\nThe term runs.\n\n"
     "§ 201. Relief.\n\nThere is none.\n\n§ 202. End.\n\nIt ends.\n",
     ""},
    /* a table that was taken apart */
    {"a.txt", "1.\n\n1.\n\nдом\n\n2.\n\n2.\n\nсад\n\n3.\n\n3.\n\nдвор\n", ""},
};

static const draft repeats[] = {
    {"a.txt",
     "1. Рынок открыт.\n\n2. Рынок чист.\n\n2. Рынок велик.\n\n"
     "3. Рынок пуст.\n",
     "number-repeat: 2 < 2\n"},
    {"a.txt", "1. Дүкен:\n\n1) кең;\n\n2) таза;\n\n2) жарық;\n\n3) жаңа.\n",
     "number-repeat: 2) < 2)\n"},
    {"a.txt",
     "Article 1. Market\n\nIt is open.\n\nArticle 2. Shop\n\nIt is clean.\n\n"
     "Article 2. Fee\n\nIt is paid.\n\nArticle 3. Relief\n\nNone.\n",
     "number-repeat: Article 2 < Article 2\n"},
    /* a slip of the pen, no gap beside it */
    {"a.txt",
     "1. Рынок открыт.\n\n2. Рынок чист.\n\n2. Рынок велик.\n\n"
     "4. Рынок пуст.\n\n5. Рынок нов.\n",
     "number-repeat: 2 < 2\n"},
    /* a list that begins anew is another list */
    {"a.txt", "1. Да.\n\n2. Да.\n\n1. Да.\n\n2. Да.\n", ""},
    {"a.txt", "Да:\n\n1) да;\n\n2) да.\n\nНет:\n\n1) нет;\n\n2) нет.\n", ""},
    /* chapters of two annexes, paragraphs of two chapters */
    {"a.txt",
     "Глава 1. Рынки\n\nПараграф 1. Вид\n\n1. Да.\n\nПараграф 2. Цель\n\n"
     "2. Да.\n\nГлава 2. Сборы\n\nПараграф 1. Вид\n\n3. Да.\n\n"
     "Параграф 2. Цель\n\n4. Да.\n",
     ""},
    /* two wordings and the note that says so */
    {"a.txt",
     "1. Да.\n\n2. Рынок открыт.\n\nПримечание ИЗПИ!\n\n"
     "Пункт 2 действовал до 1 января.\n\n2. Рынок закрыт.\n\n3. Да.\n",
     ""},
};

/* ---- headings, bullets, numbers in words ---------------------------------
 */

#define LAW_RU                                                                 \
    "О торговле\n\nЗакон Республики Казахстан от 5 мая 2020 года № 10-VI\n\n"
#define ARTICLES_RU                                                                                                    \
    "Статья 1. Рынок\n\nРынок открыт.\n\nСтатья 2. Лавка\n\nЛавка мала.\n\n" \
    "Статья 3. Сбор\n\nСбор взимается.\n\nСтатья 4. Льгота\n\nЛьгот нет.\n\n"

static const draft headings[] = {
    {"a.txt",
     LAW_RU ARTICLES_RU "Статья 5. Орган выдает разрешение и ведет реестр "
                        "выданных разрешений, а также сообщает о каждом "
                        "отказе в суд.\n",
     "no-heading: Статья 5\n"},
    {"a.txt",
     LAW_RU ARTICLES_RU "Статья 5\n\nОрган выдает разрешение и ведет реестр "
                        "выданных разрешений.\n",
     "no-heading: Статья 5\n"},
    {"a.txt",
     "1-бап. Базар\n\nБазар ашық.\n\n2-бап. Дүкен\n\nДүкен кең.\n\n"
     "3-бап. Алым\n\nАлым алынады.\n\n4-бап. Мерзім\n\nМерзім ұзақ.\n\n"
     "5-бап\n\nОрган рұқсат береді және тізілім жүргізеді.\n",
     "no-heading: 5-бап\n"},
    {"a.txt",
     "Article 1. Market\n\nIt is open.\n\nArticle 2. Shop\n\nIt is small.\n\n"
     "Article 3. Fee\n\nIt is paid.\n\nArticle 4. Term\n\nIt runs.\n\n"
     "Article 5\n\nThe body shall issue the permit and keep the register.\n",
     "no-heading: Article 5\n"},
    /* all have one; none has one; deleted */
    {"a.txt", LAW_RU ARTICLES_RU, ""},
    {"a.txt", "Статья 1\n\nРынок открыт.\n\nСтатья 2\n\nЛавка мала.\n", ""},
    {"a.txt", LAW_RU ARTICLES_RU "Статья 5. Исключена Законом РК.\n", ""},
    /* amending laws have none */
    {"a.txt",
     "О внесении изменений в Закон «О торговле»\n\n" ARTICLES_RU
     "Статья 5. Орган выдает разрешение и ведет реестр выданных разрешений, "
     "а также сообщает о каждом отказе в суд.\n",
     ""},
};

static const draft bullets[] = {
    {"a.txt",
     "1. Заявитель представляет:\n\n- заявление;\n\n- договор;\n\n"
     "- расписку.\n\n2. Орган:\n\n• проверяет;\n\n• решает.\n",
     "bullet: - заявление\nbullet: • проверяет\n"},
    {"a.txt", "1. Өтініш беруші ұсынады:\n\n– өтініш;\n\n– шарт.\n",
     "bullet: – өтініш\n"},
    {"a.txt", "1. The applicant files:\n\n-application;\n\n-contract.\n",
     "bullet: -application\n"},
    {"a.md", "1. Орган:\n\n   * решает;\n   * пишет.\n", "bullet: * решает\n"},
    /* long items over several lines are one list */
    {"a.txt",
     "1. Орган:\n\n- проверяет.\n\nПроверка длится день.\n\n- решает.\n",
     "bullet: - проверяет\n"},
    /* no list: a line that was broken, a number, a table, a note */
    {"a.txt", "1. Заявитель\n\n– лицо, которое просит.\n", ""},
    /* a sanction */
    {"a.txt", "1. Те же деяния:\n\n– влекут штраф.\n", ""},
    {"a.txt", "1. Сол әрекеттер:\n\n– айыппұл салуға әкеп соғады.\n", ""},
    {"a.txt", "1. Температура:\n\n- 5 градусов;\n\n- 7 градусов.\n", ""},
    {"a.txt", "1. Да:\n\n-----\n\n--\n\n-\n\n-ИСТОЧНИК-\n", ""},
    {"a.txt", "1. Сбор* взимается:\n\n* Сбор за место.\n", ""},
    {"a.txt", "1. Заявитель представляет:\n\nзаявление;\n\nдоговор.\n", ""},
};

static const draft adjectives[] = {
    {"a.txt", "1. В 5-м пункте и 2-ой статье сказано иное.\n",
     "adjective-number: 5-м пункте\nadjective-number: 2-ой статье\n"},
    {"a.txt", "1. По пункту 5-му и части 2-й дано право.\n",
     "adjective-number: пункту 5-му\nadjective-number: части 2-й\n"},
    {"a.txt", "1. Осы Заңның 5-ші бабы қолданылады.\n",
     "adjective-number: 5-ші бабы\n"},
    {"a.txt", "1. As the 5th paragraph says, it is due.\n",
     "adjective-number: 5th paragraph\n"},
    {"a.txt",
     "1. В пункте 5 и статье 2-1 сказано. 5-й день. 3-й частный дом. 5-е "
     "число, пункт 5.\n\n2. Осы Заңның 5-бабы мен 2-тармағы. 5-ші күн.\n\n"
     "3. The 5th day of paragraph 5.\n",
     ""},
};

/* ---- terms in order -----------------------------------------------------
 */

static const draft orders[] = {
    {"a.txt",
     "1. Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n\n"
     "1) өтініш беруші – рұқсат сұрайтын тұлға;\n\n"
     "2) басшы – орган басшысы;\n\n3) орган – рұқсат беретін орган.\n",
     "definition-order: басшы < өтініш беруші\n"},
    /* One jumped ahead of those that are in order. */
    {"a.txt",
     "1. Осы Қағидаларда мынадай негізгі ұғымдар пайдаланылады:\n\n"
     "1) алым – төлем;\n\n2) ставка – мөлшер;\n\n3) бөлім – құрылым.\n",
     "definition-order: ставка < бөлім\n"},
    /* ә after а, ғ after г, қ after к, і after ы, and by words */
    {"a.txt",
     "1. Осы Қағидаларда мынадай ұғымдар мен терминдер пайдаланылады:\n\n"
     "1) ас – тамақ;\n\n2) әкім – басшы;\n\n3) бала – тұлға;\n\n"
     "4) геном – жиынтық;\n\n5) ғимарат – құрылыс;\n\n6) кеңсе – орын;\n\n"
     "7) қала – мекен;\n\n8) өтініш – құжат;\n\n9) өтініш беруші – тұлға;\n\n"
     "10) ыдыс – зат;\n\n11) іс – құжаттар.\n",
     ""},
    /* inserted; two words against one letter; not a list of terms */
    {"a.txt",
     "1. Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n\n"
     "1) орган – орган;\n\n1-1) алым – төлем;\n\n2) өтініш – құжат.\n",
     ""},
    {"a.txt",
     "1. Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n\n"
     "1) басқа – тұлға;\n\n2) бас үй – орын;\n\n3) IT-жүйе – жүйе;\n\n"
     "4) жиын – іс.\n",
     ""},
    {"a.txt",
     "1. Орган мынадай құжаттарды қарайды:\n\n1) өтініш – қағаз;\n\n"
     "2) анкета – қағаз.\n",
     ""},
    /* Russian follows the Kazakh order */
    {"a.txt",
     "1. Используются следующие понятия:\n\n1) орган – орган;\n\n"
     "2) автор – лицо.\n",
     ""},
};

/* ---- annexes -------------------------------------------------------------
 */

#define ORDER                                                                                                         \
    "О торговле\n\nВ соответствии со статьей 5 Закона ПРИКАЗЫВАЮ:\n\n" \
    "1. Рынки открыть.\n\n2. Лавки закрыть.\n\n"

static const draft annexes[] = {
    {"a.md",
     ORDER "> *Приложение 1*  \n> *к приказу № 5*\n\n## Перечень рынков\n\n"
           "1. Рынок первый.\n\n> *Приложение*  \n> *к приказу № 5*\n\n"
           "## Перечень лавок\n\n1. Лавка первая.\n",
     "annex-number: Приложение < Приложение 1\n"},
    {"a.md",
     ORDER "> *Приложение 1*  \n> *к приказу № 5*\n\n## Перечень рынков\n\n"
           "1. Рынок первый.\n",
     "annex-number: Приложение 1\n"},
    {"a.md",
     "# Сауда туралы\n\nЗаңның 5-бабына сәйкес БҰЙЫРАМЫН:\n\n"
     "1. Базар ашылсын.\n\n> *Сауда министрінің*  \n> *№ 10 бұйрығына*  \n"
     "> *1-қосымша*\n\n## Базарлар тізбесі\n\n1. Бірінші базар.\n",
     "annex-number: 1-қосымша\n"},
    /* one without, two with numbers, an annex of an annex */
    {"a.md",
     ORDER "> *Приложение*  \n> *к приказу № 5*\n\n## Перечень рынков\n\n"
           "1. Рынок первый.\n",
     ""},
    {"a.md",
     ORDER "> *Приложение 1*  \n> *к приказу № 5*\n\n## Перечень рынков\n\n"
           "1. Рынок первый.\n\n> *Приложение 2*  \n> *к приказу № 5*\n\n"
           "## Перечень лавок\n\n1. Лавка первая.\n",
     ""},
    {"a.md",
     ORDER "> *Утверждены*  \n> *приказом № 5*\n\n## Правила торговли\n\n"
           "1. Торговля ведется.\n\n> *Приложение*  \n> *к Правилам*\n\n"
           "## Перечень лавок\n\n1. Лавка первая.\n",
     ""},
    /* the text speaks of a second annex: the file is not all of it */
    {"a.md",
     ORDER "3. Цены даны в приложении 2 к приказу.\n\n> *Приложение 1*  \n"
           "> *к приказу № 5*\n\n## Перечень рынков\n\n1. Рынок первый.\n",
     ""},
};

static void
test_gaps(void **state)
{
    (void)state;
    check(gaps, TZ_COUNT(gaps));
}

static void
test_no_gaps(void **state)
{
    (void)state;
    check(no_gaps, TZ_COUNT(no_gaps));
}

static void
test_repeats(void **state)
{
    (void)state;
    check(repeats, TZ_COUNT(repeats));
}

static void
test_headings(void **state)
{
    (void)state;
    check(headings, TZ_COUNT(headings));
}

static void
test_bullets(void **state)
{
    (void)state;
    check(bullets, TZ_COUNT(bullets));
}

static void
test_adjectives(void **state)
{
    (void)state;
    check(adjectives, TZ_COUNT(adjectives));
}

static void
test_orders(void **state)
{
    (void)state;
    check(orders, TZ_COUNT(orders));
}

static void
test_annexes(void **state)
{
    (void)state;
    check(annexes, TZ_COUNT(annexes));
}

/* ---- hostile text --------------------------------------------------------
 */

static const char *const pieces[] = {
    "Статья 9\n\n",
    "Статья 7. Цель\n\n",
    "5-бап. Мақсат\n\n",
    "Глава IV\n\n",
    "Глава 99999999999999999999. Цель\n\n",
    "3. Текст в 5-м пункте 6-\n\n",
    "99999. Текст.\n\n",
    "4) текст;\n\n",
    "4) мынадай ұғымдар пайдаланылады:\n\n",
    "7) - –\n\n",
    "7) өтініш – мәтін;\n\n",
    "2) алым – мәтін;\n\n",
    "ъ) текст;\n\n",
    "a) text;\n\n",
    "- пункт\n\n",
    "•\n\n",
    "-\n\n",
    "5-й\n\n",
    "пункт 5-й\n\n",
    "> *Приложение 3*  \n> *к приказу № 5*\n\n",
    "> *Приложение*  \n> *к Правилам*\n\n",
    "№ 5 бұйрығына қосымша\n\n",
    "Сноска. Изменено.\n\n",
    "«3. Текст\n\n",
    "\xEF\xBF\xBD)\n\n",
};

/* Any order of anything: every span is sound. */
static void
test_any_order(void **state)
{
    uint32_t seed = 11;
    (void)state;
    for (int round = 0; round < 300; round++) {
        tz_buf text = TZ_BUF_INIT;
        acttext t;
        for (int n = 0; n < 30; n++) {
            seed = seed * 1664525 + 1013904223;
            tz_buf_puts(&text, pieces[(seed >> 16) % TZ_COUNT(pieces)]);
        }
        acttext_document(&t, round % 2 ? "a.md" : "a.txt", tz_buf_view(&text));
        assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
        for (size_t i = 0; i < t.act.defect_count; i++) {
            const tz_defect *defect = &t.act.defects[i];
            size_t para = tz_doc_para_at(&t.doc, defect->normal.start);
            assert_true(para < t.doc.para_count);
            assert_true(defect->normal.end <= t.doc.paras[para].normal.end);
            assert_true(defect->related.end <= t.doc.normal_len);
        }
        acttext_done(&t);
        tz_buf_done(&text);
    }
}

static void
test_memory(void **state)
{
    (void)state;
    acttext_fails_cleanly(annexes[0].name, annexes[0].text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gaps),      cmocka_unit_test(test_no_gaps),
        cmocka_unit_test(test_repeats),   cmocka_unit_test(test_headings),
        cmocka_unit_test(test_bullets),   cmocka_unit_test(test_adjectives),
        cmocka_unit_test(test_orders),    cmocka_unit_test(test_annexes),
        cmocka_unit_test(test_any_order), cmocka_unit_test(test_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
