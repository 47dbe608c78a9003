/* test_amend.c - instructions to amend an act and the new text they quote. */
#include "acttext.h"

static void
test_new_text(void **state)
{
    static const acttext_case cases[] = {
        /* In Kazakh the instruction may go on behind the new text. */
        {"a.txt",
         "1. Заңның күші тоқтатыла тұрсын:\n\n1) 59-бапта:\n\n"
         "2-тармақ осы кезеңде мынадай:\n\n"
         "«2. Базар ашық.» деген редакцияда қолданылады;\n\n"
         "2) 73-баптың 7-тармағы.\n",
         "amendment point:1\namendment point:1/subpoint:1\n"
         "amendment point:1/subpoint:1\n"
         "body point:1/subpoint:1/amended/article:59/point:2\n"
         "body point:1/subpoint:2\n"},
        {"a.txt",
         "Статья 1. Внести в Закон «О рынках» следующие изменения:\n\n"
         "1) в статье 12:\n\nпункт 3 изложить в следующей редакции:\n\n"
         "«3. Рынок открыт:\n\n1) утром;\n\n2) днем.»;\n\n"
         "подпункт 2) пункта 5 исключить;\n\n"
         "2) дополнить статьей 12-1 следующего содержания:\n\n"
         "«Статья 12-1. Торг\n\n1. Торг открыт.\n\n2. Весы точны.».\n\n"
         "Статья 2. Закон вводится в действие завтра.\n",
         "amendment article:1\namendment article:1/subpoint:1\n"
         "amendment article:1/subpoint:1\n"
         "body article:1/subpoint:1/amended/article:12/point:3\n"
         "body article:1/subpoint:1/amended/article:12/point:3/subpoint:1\n"
         "body article:1/subpoint:1/amended/article:12/point:3/subpoint:2\n"
         "amendment article:1/subpoint:1\namendment article:1/subpoint:2\n"
         "title article:1/subpoint:2/amended/article:12-1\n"
         "body article:1/subpoint:2/amended/article:12-1/point:1\n"
         "body article:1/subpoint:2/amended/article:12-1/point:2\n"
         "body article:2\n"},
        {"a.txt",
         "1-бап. «Базарлар туралы» Заңға мынадай өзгерістер мен толықтырулар "
         "енгізілсін:\n\n1) 12-бапта:\n\n3-тармақ мынадай редакцияда "
         "жазылсын:\n\n«3. Базар ашық:\n\n1) таңертең;\n\n2) күндіз.»;\n\n"
         "5-тармақтың 2) тармақшасы алып тасталсын;\n\n"
         "2) мынадай мазмұндағы 12-1-баппен толықтырылсын:\n\n"
         "«12-1-бап. Сауда\n\n1. Сауда ашық.».\n\n"
         "2-бап. Заң ертең қолданысқа енгізіледі.\n",
         "amendment article:1\namendment article:1/subpoint:1\n"
         "amendment article:1/subpoint:1\n"
         "body article:1/subpoint:1/amended/article:12/point:3\n"
         "body article:1/subpoint:1/amended/article:12/point:3/subpoint:1\n"
         "body article:1/subpoint:1/amended/article:12/point:3/subpoint:2\n"
         "amendment article:1/subpoint:1\namendment article:1/subpoint:2\n"
         "title article:1/subpoint:2/amended/article:12-1\n"
         "body article:1/subpoint:2/amended/article:12-1/point:1\n"
         "body article:2\n"},
        {"a.txt",
         "Article 1. The following amendments shall be introduced to the Law:"
         "\n\n1) in article 12:\n\nparagraph 3 shall be amended to read as "
         "follows:\n\n\"3. The market is open.\";\n\n2) to supplement with "
         "article 12-1 of the following content:\n\n\"Article 12-1. Trade\n\n"
         "1. Trade is open.\".\n\nArticle 2. Markets stay open.\n",
         "amendment article:1\namendment article:1/subpoint:1\n"
         "amendment article:1/subpoint:1\n"
         "body article:1/subpoint:1/amended/article:12/point:3\n"
         "amendment article:1/subpoint:2\n"
         "title article:1/subpoint:2/amended/article:12-1\n"
         "body article:1/subpoint:2/amended/article:12-1/point:1\n"
         "body article:2\n"},
        /* Its own numbers are not those of the instructions. */
        {"a.txt",
         "1. Внести в приказ следующие изменения:\n\n"
         "1) пункт 7 изложить в следующей редакции:\n\n"
         "«7. Весы:\n\n1) зовут «Точность»;\n\n2) ставят.»;\n\n"
         "2) пункт 8 исключить.\n\n2. Контроль возложить на отдел.\n",
         "amendment point:1\namendment point:1/subpoint:1\n"
         "body point:1/subpoint:1/amended/point:7\n"
         "body point:1/subpoint:1/amended/point:7/subpoint:1\n"
         "body point:1/subpoint:1/amended/point:7/subpoint:2\n"
         "amendment point:1/subpoint:2\nbody point:2\n"},
        /* An order in Markdown: items that stand deeper, an annex named. */
        {"a.md",
         "ПРИКАЗЫВАЮ:\n\n1\\. Внести в приказ следующие изменения:\n\n"
         "   в Правилах торга, утвержденных приказом:\n\n"
         "   пункт 3 изложить в следующей редакции:\n\n"
         "   \"3. Торг ведут:\n\n   1\\) днем;\n\n   2\\) утром.\";\n\n"
         "   в приложении 1 к Правилам:\n\n"
         "   пункт 3 изложить в следующей редакции:\n\n"
         "   \"3. Весы чисты.\".\n\n2\\. Торг открыт.\n",
         "preamble\namendment point:1\namendment point:1\n"
         "amendment point:1\nbody point:1/amended/point:3\n"
         "body point:1/amended/point:3/subpoint:1\n"
         "body point:1/amended/point:3/subpoint:2\namendment point:1\n"
         "amendment point:1\nbody point:1/amended/annex:1/point:3\n"
         "body point:2\n"},
        /* What has no number of its own is the unit that was named. */
        {"a.txt",
         "1. В пункте 5 Правил абзац второй изложить в следующей редакции:\n\n"
         "«Рынок открыт.\n\nВесы точны.».\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/point:5/indent:2\n"
         "body point:1/amended/point:5/indent:2\nbody point:2\n"},
        /* Nothing was named. */
        {"a.txt",
         "1. Преамбулу изложить в следующей редакции:\n\n«Рынок открыт.».\n",
         "amendment point:1\nbody point:1/amended/part:1\n"},
        /* Another sentence in the last item. */
        {"a.txt",
         "1. Подпункт 5) изложить в следующей редакции:\n\n«5) весы точны.\n\n"
         "Рынок открыт.»;\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/subpoint:5\n"
         "body point:1/amended/subpoint:5\nbody point:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_whole_annex(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "ПРИКАЗЫВАЮ:\n\n1. Приложение 2 к приказу изложить в следующей "
         "редакции:\n\n«Приложение 2\n\nк приказу № 5\n\nПРАВИЛА\n\n"
         "1. Весы точны.\n\n2. Рынок открыт.».\n\n2. Да.\n",
         "preamble\namendment point:1\nstamp point:1/amended/annex:2\n"
         "title point:1/amended/annex:2\n"
         "body point:1/amended/annex:2/point:1\n"
         "body point:1/amended/annex:2/point:2\nbody point:2\n"},
        /* Units of an annex that is amended. */
        {"a.txt",
         "1. В приложении 2 к приказу:\n\nпункт 4 изложить в следующей "
         "редакции:\n\n«4. Весы точны.»;\n\nдополнить главой 3 следующего "
         "содержания:\n\n«Глава 3. Весы\n\n9. Весы точны.».\n",
         "amendment point:1\namendment point:1\n"
         "body point:1/amended/annex:2/point:4\namendment point:1\n"
         "title point:1/amended/annex:2/chapter:3\n"
         "body point:1/amended/annex:2/point:9\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_quotation_marks(void **state)
{
    static const acttext_case cases[] = {
        /* Straight ones, nested. */
        {"a.txt",
         "1. Пункт 3 изложить в следующей редакции:\n\n\"3. Дом \"Заря\" "
         "открыт.\n\n4. Весы точны.\";\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/point:3\n"
         "body point:1/amended/point:4\nbody point:2\n"},
        /* Each paragraph opens, the last closes. */
        {"a.txt",
         "1. Пункты 3 и 4 изложить в следующей редакции:\n\n«3. Весы точны.\n\n"
         "«4. Рынок открыт.\n\n«5. Торг честен.»;\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/point:3\n"
         "body point:1/amended/point:4\nbody point:1/amended/point:5\n"
         "body point:2\n"},
        /* One mark closes two. */
        {"a.txt",
         "1. Внести следующие изменения:\n\n1) пункт 3 изложить в следующей "
         "редакции:\n\n«3. Рынок «Заря».\n\n4. Дом «Восход»;\n\n2) пункт 5 "
         "исключить.\n",
         "amendment point:1\namendment point:1/subpoint:1\n"
         "body point:1/subpoint:1/amended/point:3\n"
         "body point:1/subpoint:1/amended/point:4\n"
         "amendment point:1/subpoint:2\n"},
        /* None closes: the next instruction is none of the new text. */
        {"a.txt",
         "1. Внести следующие изменения:\n\n1) пункт 3 изложить в следующей "
         "редакции:\n\n«3. Рынок открыт.\n\n2) пункт 5 исключить.\n",
         "amendment point:1\namendment point:1/subpoint:1\n"
         "body point:1/subpoint:1/amended/point:3\n"
         "amendment point:1/subpoint:2\n"},
        /* None closes, and nothing says where it ends: numbers count. */
        {"a.txt",
         "1. Пункт 3 изложить в следующей редакции:\n\n«3. Рынок открыт.\n\n"
         "2. Да.\n",
         "amendment point:1\nbody point:1\nbody point:2\n"},
        /* A mark too many. */
        {"a.txt",
         "1. Пункт 3 изложить в следующей редакции:\n\n«3. Рынок» открыт.\n\n"
         "4. Весы точны.»»;\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/point:3\n"
         "body point:1/amended/point:4\nbody point:2\n"},
        /* The text opens in the instruction. */
        {"a.txt",
         "1. Дополнить пунктами 3 и 4 следующего содержания: «3. Весы:\n\n"
         "1) точны;\n\n2) чисты.\n\n4. Рынок открыт.»;\n\n2. Да.\n",
         "body point:1/amended/point:3\n"
         "body point:1/amended/point:3/subpoint:1\n"
         "body point:1/amended/point:3/subpoint:2\n"
         "body point:1/amended/point:4\nbody point:2\n"},
        /* An act that amends one that amends. */
        {"a.txt",
         "1. Подпункт 5) изложить в следующей редакции:\n\n«5) в статье 7:\n\n"
         "слова «а» заменить словами «б»;»;\n\n2. Да.\n",
         "amendment point:1\nbody point:1/amended/subpoint:5\n"
         "body point:1/amended/subpoint:5\nbody point:2\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* What reads like an instruction and is a norm. */
static void
test_near_misses(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. Тізім мынадай:\n\n«Базар» – сауда орны;\n\n«Дүкен» – үй.\n",
         "body point:1\nbody point:1\nbody point:1\n"},
        {"a.txt", "1. Заявитель вправе заменить товар.\n", "body point:1\n"},
        {"a.txt", "1. Орган вправе дополнить список «А» сведениями.\n",
         "body point:1\n"},
        {"a.txt",
         "1. На товар наносят надпись следующего содержания: «Хрупко».\n",
         "body point:1\n"},
        {"a.txt", "1. В заявлении следует изложить:\n\n1) имя;\n\n2) адрес.\n",
         "body point:1\nbody point:1/subpoint:1\nbody point:1/subpoint:2\n"},
        {"a.txt", "1. Орган:\n\n1) вносит изменения в план;\n",
         "body point:1\nbody point:1/subpoint:1\n"},
        {"a.txt", "1. Орган вправе:\n\n1) внести изменения в план;\n",
         "body point:1\nbody point:1/subpoint:1\n"},
        {"a.txt", "1. Тізімнен басы артық сөздер алып тасталады.\n",
         "body point:1\n"},
        {"a.txt", "1. «Wine» means a drink to which other content is added.\n",
         "definitions point:1\n"},
        {"a.txt",
         "1. No amended license is issued unless the following "
         "conditions are met:\n\n1) the fee is paid.\n",
         "body point:1\nbody point:1/subpoint:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

static void
test_repeal(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "Статья 1. Признать утратившими силу:\n\n1) Закон «О весах»;\n\n"
         "2) Закон «О рынках».\n\nСтатья 2. Рынок открыт.\n",
         "amendment article:1\namendment article:1/subpoint:1\n"
         "amendment article:1/subpoint:2\nbody article:2\n"},
        {"a.txt", "1-бап. «Таразы туралы» Заңның күші жойылды деп танылсын.\n",
         "amendment article:1\n"},
        /* An order's own point. */
        {"a.txt",
         "ПРИКАЗЫВАЮ:\n\n1. Признать утратившими силу:\n\n1) приказ № 5.\n",
         "preamble\norder point:1\norder point:1/subpoint:1\n"},
        {"a.txt", "1. Орган вправе признать утратившим силу разрешение.\n",
         "body point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* What is linted of a draft: its zones but for the words that are not, which
 * are shown as "_". */
static taza_str
linted(acttext *t)
{
    size_t next = 0;
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->doc.para_count; i++) {
        taza_span span = t->doc.paras[i].normal;
        if (t->act.para_zone[i] == TZ_ZONE_AMENDMENT)
            continue;
        for (size_t at = span.start; at < span.end; at++) {
            const tz_act *act = &t->act;
            while (next < act->unlinted_count && act->unlinted[next].end <= at)
                next++;
            bool out =
                next < act->unlinted_count && act->unlinted[next].start <= at;
            uint8_t code = t->doc.normal[at];
            if (out && at > span.start && act->unlinted[next].start < at)
                continue;
            char utf8[5] = {0};
            taza_span text = tz_doc_to_text(&t->doc, (taza_span){at, at + 1});
            size_t len = text.end - text.start;
            memcpy(utf8, t->doc.text.ptr + text.start, len < 5 ? len : 4);
            tz_buf_puts(&t->shown, out ? "_" : code == '\n' ? "|" : utf8);
        }
    }
    return tz_buf_view(&t->shown);
}

static void
test_words(void **state)
{
    static const struct {
        const char *text, *linted, *cite;
    } cases[] = {
        {"1. В пункте 3 статьи 12 слова «дом», «сад» заменить словами «рынок» "
         "и «весы».\n",
         "_рынок_весы_", "пункт 3 статьи 12"},
        {"1. Пункт 3 после слов «дом» дополнить словами «и сад».\n", "_и сад_",
         "пункт 3"},
        {"1. Пункт 3 перед словами «дом» дополнить словами «сад и».\n",
         "_сад и_", "пункт 3"},
        {"1. Слова «дом «Заря» заменить словами «сад «Восход».\n",
         "_сад «Восход_", "пункт 1"},
        {"1. Пункт 2 изложить в следующей редакции: «2. Рынок открыт.».\n",
         "_2.|Рынок открыт._", "пункт 2"},
        {"1. Подпункт 4) пункта 3 изложить в следующей редакции: «4) весы;».\n",
         "_4) весы;_", "подпункт 4) пункта 3"},
        {"1. В части второй пункта 3 цифры «10» заменить цифрами «20».\n",
         "_20_", "часть 2 пункта 3"},
        {"1. В части пятнадцатой пункта 3 цифры «10» заменить цифрами «20».\n",
         "_20_", "часть 15 пункта 3"},
        {"1. 12-баптың 3-тармағындағы «үй», «бақ» деген сөздер тиісінше "
         "«базар», «таразы» деген сөздермен ауыстырылсын.\n",
         "_базар_таразы_", "12-баптың 3-тармағы"},
        {"1. 3-тармақ «үй» деген сөзден кейін «және бақ» деген сөздермен "
         "толықтырылсын.\n",
         "_және бақ_", "3-тармақ"},
        {"1. In paragraph 3 of article 12 the words \"a house\" shall be "
         "replaced by the words \"a market\".\n",
         "_a market_", "paragraph 3 of article 12"},
        {"(a) Section 3(b)(2) is amended by striking the phrase \"a house\" "
         "and inserting the phrase \"a market\" in its place.\n",
         "_a market_", "subparagraph (2) of paragraph (b) of article 3"},
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        acttext t;
        acttext_read(&t, "a.txt", cases[i].text);
        taza_str shown = linted(&t);
        assert_str(shown, cases[i].linted);
        tz_buf_clear(&t.shown);
        tz_act_cite(&t.act, t.act.para_unit[0], TAZA_NONE, &t.shown);
        assert_str(tz_buf_view(&t.shown), cases[i].cite);
        acttext_done(&t);
    }
}

/* Nothing new: the paragraph is not linted at all. */
static void
test_deleted(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt", "1. В пункте 3 слова «по усмотрению» исключить.\n",
         "amendment point:1\n"},
        {"a.txt", "1. Пункты 4 и 5 считать соответственно пунктами 5 и 6.\n",
         "amendment point:1\n"},
        {"a.txt",
         "1. 3-тармақтағы «қалауы бойынша» деген сөздер алып "
         "тасталсын.\n",
         "amendment point:1\n"},
        {"a.txt", "«қалауы бойынша» деген сөздер алып тасталсын.\n",
         "amendment\n"},
        {"a.txt", "1. The words \"at its discretion\" shall be deleted.\n",
         "amendment point:1\n"},
        {"a.txt", "1. Paragraph 3 shall be deleted.\n", "amendment point:1\n"},
        {"a.txt",
         "1. Приложение 2 изложить в редакции согласно приложению 1 к "
         "настоящему приказу.\n",
         "amendment point:1\n"},
    };
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
}

/* Paths tell amendments apart; lists stay inside new text. */
static void
test_again(void **state)
{
    static const acttext_case cases[] = {
        {"a.txt",
         "1. В пункте 4:\n\nслова «а» заменить словами «б»;\n\n"
         "слова «в» заменить словами «г»;\n\nслова «д» заменить словами «е».\n",
         "amendment point:1\nbody point:1/amended/point:4\n"
         "body point:1/amended:2/point:4\nbody point:1/amended:3/point:4\n"},
    };
    acttext t;
    (void)state;
    acttext_check(cases, TZ_COUNT(cases));
    acttext_read(&t, "a.txt",
                 "1. Внести следующие изменения:\n\n1) пункт 3 изложить в "
                 "следующей редакции:\n\n«3. Рынок:\n\nоткрыт;\n\nчист.»;\n\n"
                 "2) да.\n");
    static const uint32_t leads[] = {TZ_NO_PARA, TZ_NO_PARA, TZ_NO_PARA,
                                     2,          2,          TZ_NO_PARA};
    assert_int_equal(t.doc.para_count, TZ_COUNT(leads));
    for (size_t i = 0; i < TZ_COUNT(leads); i++)
        assert_int_equal(t.act.lead[i], leads[i]);
    assert_int_equal(t.act.amendment_count, 1);
    assert_int_equal(t.act.amendments[0].first_para, 2);
    assert_int_equal(t.act.amendments[0].end_para, 5);
    assert_int_equal(t.act.units[2].amendment, 1);
    assert_int_equal(t.act.units[3].amendment, TZ_NO_AMENDMENT);
    acttext_done(&t);
}

static void
test_linted_stretch(void **state)
{
    acttext t;
    (void)state;
    acttext_read(&t, "a.txt", "1. слова «а» заменить словами «б» и «в».\n");
    /*            0123456789012345678901234567890123456789 */
    taza_span all = {0, t.doc.normal_len};
    assert_int_equal(t.act.unlinted_count, 3);
    taza_span b = tz_act_linted(&t.act, all, 31);
    taza_span outside = tz_act_linted(&t.act, all, 12);
    assert_int_equal(b.start, 31);
    assert_int_equal(b.end, 32);
    assert_int_equal(outside.start, 0);
    assert_int_equal(outside.end, t.doc.normal_len);
    acttext_done(&t);
}

static void
hostile(const char *start, const char *repeated, size_t times, const char *end)
{
    tz_buf text = TZ_BUF_INIT;
    acttext t;
    tz_buf_puts(&text, start);
    for (size_t i = 0; i < times; i++)
        tz_buf_puts(&text, repeated);
    tz_buf_puts(&text, end);
    acttext_document(&t, "a.txt", tz_buf_view(&text));
    assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
    size_t last = 0;
    for (size_t i = 0; i < t.act.unlinted_count; i++) {
        assert_true(t.act.unlinted[i].start >= last);
        assert_true(t.act.unlinted[i].end > t.act.unlinted[i].start);
        last = t.act.unlinted[i].end;
    }
    assert_true(last <= t.doc.normal_len);
    for (size_t i = 0; i < t.doc.para_count; i++)
        if (t.act.para_unit[i] != TZ_NO_UNIT)
            assert_true(t.act.units[t.act.para_unit[i]].end_para > i);
    acttext_done(&t);
    tz_buf_done(&text);
}

static void
test_hostile(void **state)
{
    static const char to[] = "1. Пункт 3 изложить в следующей редакции:\n\n";
    (void)state;
    hostile(to, "«", 100000, "3. Да.»");
    hostile(to, "«3. Да.\n\n", 5000, "");
    hostile(to, "«3. Да.»»\n\n", 5000, "");
    hostile("", "пункт 3 изложить в следующей редакции:\n\n", 5000, "«Да");
    hostile("слова ", "«а» и ", 5000, "заменить словами «б»");
    hostile("«", "1. Пункт 3 исключить.\n\n", 5000, "»");
    hostile("пункт 3 статьи ", "5 статьи ", 5000, "исключить");
    hostile("", "», словами «", 5000, " заменить словами");
}

static void
test_memory(void **state)
{
    (void)state;
    acttext_fails_cleanly(
        "a.txt", "1. В статье 5:\n\nслова «а» заменить словами «б»;\n\n"
                 "пункт 3 изложить в следующей редакции:\n\n«3. Да.».\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_text),
        cmocka_unit_test(test_whole_annex),
        cmocka_unit_test(test_quotation_marks),
        cmocka_unit_test(test_near_misses),
        cmocka_unit_test(test_repeal),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_deleted),
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_linted_stretch),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
