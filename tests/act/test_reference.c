/* test_reference.c - references, where they lead, and what is wrong there. */
#include "acttext.h"

#include "act/read.h"

/* A line for each reference: "this|own|other|act[?] "words" -> paths". */
static taza_str
shown_refs(acttext *t)
{
    static const char *const acts[] = {"this", "other", "act"};
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.ref_count; i++) {
        const tz_ref *ref = &t->act.refs[i];
        bool own = ref->act == TZ_REF_THIS && ref->own;
        tz_buf_puts(&t->shown, own ? "own" : acts[ref->act]);
        tz_buf_puts(&t->shown, ref->doubt ? "? " : " ");
        tz_buf_str(&t->shown,
                   tz_doc_quote(&t->doc, t->arena,
                                tz_doc_to_text(&t->doc, ref->normal)));
        for (size_t n = 0; n < ref->target_count; n++) {
            tz_buf_puts(&t->shown, n == 0 ? " -> " : " ");
            tz_act_path(&t->act, t->act.ref_targets[ref->target + n],
                        &t->shown);
        }
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

/* Kinds of the levels, outermost first, with their numbers. */
static taza_str
shown_levels(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.ref_count; i++) {
        const tz_ref *ref = &t->act.refs[i];
        for (size_t n = 0; n < ref->level_count; n++) {
            const tz_ref_level *level = &t->act.ref_levels[ref->level + n];
            tz_buf_puts(&t->shown, n > 0 ? " / " : "");
            tz_buf_puts(&t->shown, level->this ? "this " : "");
            tz_buf_puts(&t->shown,
                        tz_unit_kind_name((tz_unit_kind)level->kind));
            for (size_t k = 0; k < level->count; k++) {
                const tz_ref_number *number =
                    &t->act.ref_numbers[level->first + k];
                tz_buf_char(&t->shown, ' ');
                tz_buf_number(&t->shown, number->low.value);
                if (number->low.insert > 0) {
                    tz_buf_char(&t->shown, '.');
                    tz_buf_number(&t->shown, number->low.insert);
                }
                if (number->high.value != number->low.value) {
                    tz_buf_puts(&t->shown, "..");
                    tz_buf_number(&t->shown, number->high.value);
                }
            }
        }
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

typedef struct {
    const char *text, *expected;
} sample;

static void
check(const sample *samples, size_t count, taza_str (*show)(acttext *))
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, "a.txt", samples[i].text);
        taza_str shown = show(&t);
        if (!tz_str_is(shown, samples[i].expected))
            fail_msg("%s: %.*s", samples[i].text, (int)shown.len, shown.ptr);
        acttext_done(&t);
    }
}

static void
test_levels(void **state)
{
    static const sample samples[] = {
        /* Russian: small to large. */
        {"Сведения, предусмотренные подпунктами 6), 7) и 9) пункта 2 статьи 7 "
         "настоящего Закона, хранит оператор.\n",
         "article 7 / point 2 / subpoint 6 7 9\n"},
        {"Заявитель действует по пункту 3 статьи 33-1.\n",
         "article 33.1 / point 3\n"},
        {"Надзор ведут по пунктам 27-29 настоящих Правил.\n",
         "point 27.29..29\n"},
        {"Надзор ведут по пунктам 4, 6 – 9 настоящих Правил.\n",
         "point 4 6..9\n"},
        {"По части первой статьи 4 и абзацу третьему подпункта 2) пункта 1 "
         "настоящей статьи решает палата.\n",
         "article 4 / clause 1\n"
         "this article / point 1 / subpoint 2 / indent 3\n"},
        {"Во втором и третьем абзацах пункта 8 сроки иные.\n",
         "point 8 / indent 2 3\n"},
        {"Форма дана в подпункте а) пункта 4 главы II.\n",
         "chapter 2 / point 4 / subpoint 1\n"},
        {"Форма дана в п. 4 ст. 12 Закона.\n", "article 12 / point 4\n"},
        /* What the last of them says above itself goes for the first, too. */
        {"Порядок задан пунктом 2 и подпунктом 3) пункта 4 статьи 5.\n",
         "article 5 / point 2\narticle 5 / point 4 / subpoint 3\n"},
        {"Порядок задан пунктом 2 и статьей 5.\n", "point 2\narticle 5\n"},
        /* One number only: the second belongs to other words. */
        {"По пункту 5, 10 дней дается на ответ.\n", "point 5\n"},
        {"Вносится (пункт 5) плата.\n", "point 5\n"},
        /* Kazakh: large to small. */
        {"Осы Заңның 7-бабы 2-тармағының 6), 7) және 9) тармақшаларында "
         "көзделген мәліметтерді оператор сақтайды.\n",
         "article 7 / point 2 / subpoint 6 7 9\n"},
        {"Қадағалау осы Қағидалардың 27-29-тармақтарына сәйкес жүргізіледі.\n",
         "point 27.29..29\n"},
        {"Осы баптың 2 және 3-тармақтарына сәйкес палата шешеді.\n",
         "this article / point 2 3\n"},
        {"Палата 33-1-бабы бірінші бөлігінің 8) тармақшасын қолданады.\n",
         "article 33.1 / clause 1 / subpoint 8\n"},
        {"Палата 5-баптың 2-тармағына және 3-тармағының 1) тармақшасына "
         "сүйенеді.\n",
         "article 5 / point 2\narticle 5 / point 3 / subpoint 1\n"},
        {"Палата 8-тармақтың екінші және үшінші абзацтарын қолданады.\n",
         "point 8 / indent 2 3\n"},
        /* English. */
        {"The applicant shall act under subparagraphs 1) and 2) of paragraph 3 "
         "of article 5 of this Law.\n",
         "article 5 / point 3 / subpoint 1 2\n"},
        {"The board may act under Article 5(2)(a) of the Code.\n",
         "article 5 / point 2 / subpoint 1\n"},
        /* No references. */
        {"Срок составляет 5 дней, 10 процентов и 3 части.\n", ""},
        {"Частное лицо указало 5 адресов; глава района решает.\n", ""},
        {"Тұлға 5 күн ішінде 3 құжатты береді.\n", ""},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_levels);
}

static void
test_acts(void **state)
{
    static const sample samples[] = {
        {"Плату вносят по пункту 3 статьи 12 Закона Республики Казахстан от 5 "
         "мая 2019 года «О сборах» в срок.\n",
         "other пункту 3 статьи 12 Закона Республики Казахстан от 5 мая 2019 "
         "года «О сборах»\n"},
        {"Плату вносят по статьям 3 и 5 Экологического кодекса.\n",
         "other статьям 3 и 5 Экологического кодекса\n"},
        {"Плату вносят по статье 3 и пункту 2 статьи 5 Кодекса.\n",
         "other статье 3\nother пункту 2 статьи 5 Кодекса\n"},
        {"Сборы вводит Налоговый кодекс Республики Казахстан.\n",
         "act кодекс Республики Казахстан\n"},
        {"Сборы вводит Закон Республики Казахстан «О сборах и статье 5».\n",
         "act Закон Республики Казахстан «О сборах и статье 5»\n"},
        {"Плату вносят по пункту 5 договора.\n", "other пункту 5\n"},
        {"Плату вносят по пункту 5 Программы.\n", "this? пункту 5\n"},
        {"Плату вносят по пункту 5 настоящих Типовых правил.\n",
         "own пункту 5 настоящих Типовых правил\n"},
        {"Закон определяет порядок.\n", ""},
        {"«Алымдар туралы» Қазақстан Республикасы Заңының 33-1-бабына сәйкес "
         "төлейді.\n",
         "other «Алымдар туралы» Қазақстан Республикасы Заңының 33-1-бабына\n"},
        {"Қазақстан Республикасы Конституциясының 45-бабының 1-тармағына "
         "сәйкес төлейді.\n",
         "other Конституциясының 45-бабының 1-тармағына\n"},
        {"Алым Қазақстан Республикасы Экология кодексінің 5-бабымен және "
         "7-бабымен белгіленеді.\n",
         "other кодексінің 5-бабымен\nother 7-бабымен\n"},
        {"Алымды шарттың 5-тармағына сәйкес төлейді.\n", "other 5-тармағына\n"},
        {"Алымды бағдарламаның 5-тармағына сәйкес төлейді.\n",
         "this? 5-тармағына\n"},
        {"The fee is paid under article 5 of the Tax Code.\n",
         "other article 5 of the Tax Code\n"},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_refs);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_levels),
                                       cmocka_unit_test(test_acts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
