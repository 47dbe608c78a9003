/* test_sentence.c - where sentences end. */
#include "support.h"

#include "text/sentence.h"
#include "textdoc.h"

/* One paragraph; '|' stands where a sentence ends inside it. */
typedef struct {
    taza_lang lang;
    const char *text;
} sample;

static const sample samples[] = {
    /* Russian */
    {TAZA_RU, "Орган принимает решение.| Заявитель уведомляется."},
    {TAZA_RU, "1. Орган принимает решение.| Срок не продлевается."},
    {TAZA_RU, "12-1. Орган принимает решение."},
    {TAZA_RU, "1.2.3. Орган принимает решение."},
    {TAZA_RU, "Статья 5. Права органа"},
    {TAZA_RU, "Глава IV. Общие положения"},
    {TAZA_RU, "§ 5. Выдача разрешений"},
    {TAZA_RU, "«Статья 7. Порядок выдачи"},
    {TAZA_RU, "Сроки указаны по ст. 5 настоящего Закона.| Орган вправе."},
    {TAZA_RU, "См. ст. Закона о разрешениях."},
    {TAZA_RU, "Решение принимается в п. 5.| Орган вправе его отменить."},
    {TAZA_RU, "Приказ от 5 мая 2024 г. № 17 утрачивает силу."},
    {TAZA_RU, "Приказ действует с 2024 г.| Орган уведомляет заявителя."},
    {TAZA_RU, "Собрание проводится в г. Алматы ежегодно."},
    {TAZA_RU, "Закон от 5 мая 2024 г. «О разрешениях» применяется."},
    {TAZA_RU, "Подаются заявление, справка и т.д.| Орган их проверяет."},
    {TAZA_RU, "Подаются заявление и т. д.| Орган их проверяет."},
    {TAZA_RU, "Подаются справки и т.п. документы заявителя."},
    {TAZA_RU, "Сбор равен 500 руб.| Оплата вносится вперед."},
    {TAZA_RU, "Сбор равен 5 тыс. тенге за участок."},
    {TAZA_RU, "Площадь равна 12 кв. м.| Участок огораживается."},
    {TAZA_RU, "Председатель А.Б. Сериков подписывает решение."},
    {TAZA_RU, "Председатель А. Б. Сериков подписывает решение."},
    {TAZA_RU, "Решение подписывает Сериков А.Б. и секретарь."},
    {TAZA_RU, "Решение подписывает Х. Сериков."},
    {TAZA_RU, "Решение подписывает А.Х. Сериков."},
    {TAZA_KK, "Шешімге А.І. Сериков қол қояды."},
    {TAZA_RU, "Ставка равна 1.5 процента.| Она не меняется."},
    {TAZA_RU, "Орган проверяет: 1) заявление;| 2) справку;| а) копию."},
    {TAZA_RU, "Орган вправе: отказать; продлить срок; запросить копию."},
    {TAZA_RU, "Указаны 1), 2) и 3) подпункты."},
    {TAZA_RU, "Орган обязан.| 2. Заявитель вправе."},
    {TAZA_RU, "Срок истек.| 15 мая решение вступает в силу."},
    {TAZA_RU, "(Абзац исключен.)| Орган вправе."},
    {TAZA_RU, "Утвержден приказ «О сборах.»| Орган вправе."},
    {TAZA_RU, "Орган вправе (справки, копии и др.) Министерству отказать."},
    {TAZA_RU, "Кто отвечает?| Орган.| Когда?| Сразу!| Без срока…| Так."},
    {TAZA_RU, "Решение (обоснованное?) принимает орган."},
    {TAZA_RU, "Слова...| Орган вправе.| Введение ............ 12"},
    {TAZA_RU, "Дата 12.05.2024.| Орган вправе."},
    {TAZA_RU, "Согласно разделу III.| Орган вправе."},
    {TAZA_RU, "Приложение 1.2. Форма заявления"},
    {TAZA_RU, "Таблица 1. Ставки сбора"},
    {TAZA_RU, "Работы в толще воды и на дне.| «Берег» ограждается."},
    {TAZA_RU, "Действует.| – Орган вправе."},
    {TAZA_RU, "Цена фонда. – 25 единиц."},
    /* Kazakh */
    {TAZA_KK, "Орган шешім қабылдайды.| Өтініш беруші хабардар етіледі."},
    {TAZA_KK, "1. Орган шешім қабылдайды.| Мерзім ұзартылмайды."},
    {TAZA_KK, "5-бап. Органның құқықтары"},
    {TAZA_KK, "1-тарау. Жалпы ережелер"},
    {TAZA_KK, "1-кіші бөлім. Мерзімдер"},
    {TAZA_KK, "2 тарау. Өткізу тәртібі"},
    {TAZA_KK, "3-қосымша. Өтініш нысаны"},
    {TAZA_KK, "Анықтама, көшірме және т.б. құжаттар ұсынылады."},
    {TAZA_KK, "Анықтама, көшірме және т.б.| Орган оларды тексереді."},
    {TAZA_KK, "Анықтама және т.с.с.| Орган тексереді."},
    {TAZA_KK, "Анықтама және т. б.| Орган тексереді."},
    {TAZA_KK, "Бұйрық 2024 ж.| Орган хабарлайды."},
    {TAZA_KK, "2020–2024 жж.| Орган хабарлайды."},
    {TAZA_KK, "Төраға Қ.Ж. Серіков шешімге қол қояды."},
    {TAZA_KK, "Алым 500 тг.| Төлем алдын ала енгізіледі."},
    {TAZA_KK, "Алым 5 млн. теңге болады."},
    {TAZA_KK, "Орган тексереді: 1) өтінішті;| 2) анықтаманы;| ә) көшірмені."},
    {TAZA_KK, "7-баптың 6), 7) және 9) тармақшалары қолданылады."},
    {TAZA_KK, "Орган бас тартады; мерзімді ұзартады."},
    {TAZA_KK, "Мерзім өтті.| 15 мамырда шешім күшіне енеді."},
    {TAZA_KK, "Кім жауап береді?| Орган."},
    {TAZA_KK, "«Алымдар туралы.»| Орган құқылы."},
    {TAZA_KK, "Мөлшері 1.5 пайыз.| Ол өзгермейді."},
    {TAZA_KK, "№ 17 бұйрық.| Орган құқылы."},
    {TAZA_KK, "Орган міндетті.| 2. Өтініш беруші құқылы."},
    {TAZA_KK, "Қ. Серіков.| Орган басшысы."},
    {TAZA_KK, "Орган көшірмені алады, ол т.ж. сақталады."},
    /* English */
    {TAZA_EN, "The agency decides.| The applicant is notified."},
    {TAZA_EN, "1. The agency decides.| The term is not extended."},
    {TAZA_EN, "Article 5. Rights of the agency"},
    {TAZA_EN, "Art. 5. Rights of the agency"},
    {TAZA_EN, "Sec. 3. Stay of the permit"},
    {TAZA_EN, "CHAPTER II. General provisions"},
    {TAZA_EN, "See Art. 5 of the Law.| The agency may decide."},
    {TAZA_EN, "See Sec. 5(a).| The agency may decide."},
    {TAZA_EN, "Order No. 17 applies.| The answer is no.| The agency decides."},
    {TAZA_EN, "Filed with fees, copies, etc.| The agency checks them."},
    {TAZA_EN, "Permits, e.g. licences, i.e. papers, are issued."},
    {TAZA_EN, "Acme Inc.| The agency decides."},
    {TAZA_EN, "Mr. Smith and Dr. Jones sign it."},
    {TAZA_EN, "J. R. Smith signs it.| The agency decides."},
    {TAZA_EN, "Filed on Jan. 5 by noon."},
    {TAZA_EN, "Filed on 5 Mar.| The agency decides."},
    {TAZA_EN, "Volume 61 Stat. 670 applies."},
    {TAZA_EN, "The fee is $1.50 a page.| It is fixed."},
    {TAZA_EN, "It checks: (a) the form;| (b) the fee;| (iv) it all."},
    {TAZA_EN, "It may refuse; it may extend."},
    {TAZA_EN, "Who decides?| The agency.| When?| At once!"},
    {TAZA_EN, "“It is void.”| The agency decides."},
    {TAZA_EN, "(It is void.)| The agency decides."},
    {TAZA_EN, "Agency v. Smith applies."},
    {TAZA_EN, "The term ends.| 15 days later it lapses."},
    {TAZA_EN, "Open from 9 a.m. to 5 p.m.| The agency decides."},
    {TAZA_EN, "See paras. 5 and 6.| 2. The agency decides."},
    /* nothing to cut */
    {TAZA_RU, "."},
    {TAZA_RU, ". . ."},
    {TAZA_RU, ") ) »"},
    {TAZA_RU, "Орган"},
    {TAZA_RU, "Орган вправе."},
};

/* The paragraph's sentences, '|' behind each but the last. */
static char *
cut(const sample *s, textdoc *t, char *plain)
{
    size_t used = 0, count = 0, sentences, len;
    char *out;

    for (const char *at = s->text; *at != '\0'; at++)
        if (*at != '|')
            plain[used++] = *at;
    textdoc_init(t, (taza_str){plain, used});
    assert_true(textdoc_norm(t, s->lang));
    sentences = tz_sentence_cut(&t->doc, &t->para);
    for (size_t i = 0; i < t->doc.normal_len; i++)
        count += t->doc.normal[i] == TZ_CODE_END;
    assert_int_equal(sentences, count);
    out = tz_arena_alloc(t->doc.arena, 8 * t->doc.normal_len + 1);
    assert_non_null(out);
    used = 0;
    for (size_t i = 0; i + 1 < t->doc.normal_len; i++) {
        tz_nstr code = {t->doc.normal + i, 1};

        if (t->doc.normal[i] == TZ_CODE_END) {
            out[used++] = '|';
            out[used++] = ' ';
            continue;
        }
        tz_alphabet_utf8(code, out + used, &len);
        used += len;
    }
    assert_int_equal(t->doc.normal[t->doc.normal_len - 1], TZ_CODE_END);
    out[used] = '\0';
    return out;
}

/* Where the '|' of a sample stand, counted in blanks. */
static void
bars(const char *text, char *out, size_t room)
{
    size_t blank = 0, used = 0;

    for (; *text != '\0' && used + 1 < room; text++) {
        if (*text == '|')
            out[used++] = (char)('0' + blank % 64);
        blank += *text == ' ';
    }
    out[used] = '\0';
}

static void
cuts(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        char plain[512], expected[64], found[64];
        textdoc t;
        char *out = cut(&samples[i], &t, plain);

        bars(samples[i].text, expected, sizeof expected);
        bars(out, found, sizeof found);
        if (strcmp(expected, found) != 0)
            fail_msg("%s\n became %s", samples[i].text, out);
        textdoc_done(&t);
    }
}

/* Roman numbers are initials in English only. */
static void
roman(void **state)
{
    static const sample english = {TAZA_EN, "Malcolm X. Smith signs it."};
    char plain[128];
    textdoc t;

    (void)state;
    assert_null(strchr(cut(&english, &t, plain), '|'));
    textdoc_done(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts),
        cmocka_unit_test(roman),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
