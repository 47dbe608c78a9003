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

/* All samples are read: the first that differs does not hide the others. */
static void
check(const sample *samples, size_t count, taza_str (*show)(acttext *))
{
    size_t bad = 0;
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, "a.txt", samples[i].text);
        taza_str shown = show(&t);
        if (!tz_str_is(shown, samples[i].expected))
            print_error("%zu: %s: %.*s\n", ++bad, samples[i].text,
                        (int)shown.len, shown.ptr);
        acttext_done(&t);
    }
    assert_int_equal(bad, 0);
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
         "act Налоговый кодекс Республики Казахстан\n"},
        {"Сборы вводит Закон Республики Казахстан «О сборах и статье 5».\n",
         "act Закон Республики Казахстан «О сборах и статье 5»\n"},
        {"Плату вносят по пункту 5 договора.\n", "other пункту 5\n"},
        {"Плату вносят по пункту 5 Программы.\n", "this? пункту 5\n"},
        {"Плату вносят по пункту 5 настоящих Типовых правил.\n",
         "own пункту 5 настоящих Типовых правил\n"},
        {"Закон определяет порядок.\n", ""},
        {"Плату вносят по подпунктам 1) и 2) (подпункт 3)).\n",
         "this подпунктам 1) и 2)\nthis подпункт 3\n"},
        {"Статья 5.\n", ""},
        {"Статья 5 применяется.\n", "this Статья 5\n"},
        {"Алым Сауда кодексінің (бұдан әрі – Сауда кодексі) 7-бабымен "
         "белгіленеді.\n",
         "other Сауда кодексінің (бұдан әрі – Сауда кодексі) 7-бабымен\n"},
        {"«Алымдар туралы» Қазақстан Республикасы Заңының 33-1-бабына сәйкес "
         "төлейді.\n",
         "other «Алымдар туралы» Қазақстан Республикасы Заңының 33-1-бабына\n"},
        {"Қазақстан Республикасы Конституциясының 45-бабының 1-тармағына "
         "сәйкес төлейді.\n",
         "other Конституциясының 45-бабының 1-тармағына\n"},
        {"Алым Қазақстан Республикасы Экология кодексінің 5-бабымен және "
         "7-бабымен белгіленеді.\n",
         "other Экология кодексінің 5-бабымен\nother 7-бабымен\n"},
        {"Төлеу тәртібі 5-тармақпен белгіленеді.\n", "this 5-тармақпен\n"},
        {"Алымды шарттың 5-тармағына сәйкес төлейді.\n", "other 5-тармағына\n"},
        {"Алымды бағдарламаның 5-тармағына сәйкес төлейді.\n",
         "this? 5-тармағына\n"},
        {"The fee is paid under article 5 of the Tax Code.\n",
         "other article 5 of the Tax Code\n"},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_refs);
}

#define RULES                                                                                              \
    "ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила сбора.\n\n" \
    "Министр А. Аманов\n\n"                                                                  \
    "Утверждены приказом Министра от 5 мая 2024 года № 7\n\n"         \
    "Правила сбора\n\n"
#define KK_RULES                                                                                                                 \
    "БҰЙЫРАМЫН:\n\n1. Қоса беріліп отырған Жинау қағидалары бекітілсін.\n\n" \
    "Министр А. Аманов\n\n"                                                                                        \
    "Министрдің 2024 жылғы 5 мамырдағы № 7 бұйрығымен бекітілген\n\n"              \
    "Жинау қағидалары\n\n"

static void
test_targets(void **state)
{
    static const sample samples[] = {
        {"Статья 1. Цель\n\n1. Сбор платят все.\n\n2. Льготы:\n\n1) дети;\n\n"
         "2) лица, указанные в подпункте 1) настоящего пункта.\n\n"
         "3. Пункт 2 не относится к сбору по подпунктам 1) и 2) пункта 2.\n\n"
         "Статья 2. Срок\n\n1. Срок по пункту 2 статьи 1 и статье 1 един.\n\n"
         "2. По пункту 1 срок продлевается.\n",
         "own подпункте 1) настоящего пункта -> article:1/point:2/subpoint:1\n"
         "this Пункт 2 -> article:1/point:2\n"
         "this подпунктам 1) и 2) пункта 2 -> article:1/point:2/subpoint:1 "
         "article:1/point:2/subpoint:2\n"
         "this пункту 2 статьи 1 -> article:1/point:2\n"
         "this статье 1 -> article:1\n"
         "this пункту 1 -> article:2/point:1\n"},
        {"1. Сбор.\n\n2. Плата.\n\n2-1. Льгота.\n\n3. Срок.\n\n"
         "4. По пунктам 1-3 и 2-1 решает палата, кроме пункта 2-1.\n",
         "this пунктам 1-3 и 2-1 -> point:1 point:2 point:2-1 point:3 "
         "point:2-1\n"
         "this пункта 2-1 -> point:2-1\n"},
        {RULES "1. Сбор платят.\n\n2. По пункту 1 настоящих Правил и пункту 1 "
               "настоящего приказа решает палата.\n",
         "own пункту 1 настоящих Правил -> annex:1/point:1\n"
         "own пункту 1 настоящего приказа -> point:1\n"},
        {KK_RULES
         "1. Алым төленеді.\n\n2. Осы Қағидалардың 1-тармағына және осы "
         "бұйрықтың 1-тармағына сәйкес палата шешеді.\n",
         "own Осы Қағидалардың 1-тармағына -> annex:1/point:1\n"
         "own осы бұйрықтың 1-тармағына -> point:1\n"},
        {"1-бап. Мақсаты\n\n1. Алымды бәрі төлейді.\n\n2. Осы баптың "
         "1-тармағында айтылған алым жылына бір рет төленеді.\n",
         "own Осы баптың 1-тармағында -> article:1/point:1\n"},
        {"Article 1. Aim\n\n1. The fee is paid by all.\n\n2. The fee under "
         "paragraph 1 of this article and article 1 is paid once.\n",
         "own paragraph 1 of this article -> article:1/point:1\n"
         "this article 1 -> article:1\n"},
        /* The only annex, with a number or without. */
        {"ПРИКАЗЫВАЮ:\n\n1. Утвердить Правила сбора согласно приложению к "
         "настоящему приказу.\n\nМинистр А. Аманов\n\nПриложение 1 к приказу "
         "Министра от 5 мая 2024 года № 7\n\nПравила сбора\n\n1. Сбор "
         "платят.\n",
         "own приложению к настоящему приказу -> annex:1\n"},
        {"БҰЙЫРАМЫН:\n\n1. Осы бұйрыққа қосымшаға сәйкес Жинау қағидалары "
         "бекітілсін.\n\nМинистр А. Аманов\n\nМинистрдің 2024 жылғы 5 "
         "мамырдағы № 7 бұйрығына қосымша\n\nЖинау қағидалары\n\n1. Алым "
         "төленеді.\n",
         "own Осы бұйрыққа қосымшаға -> annex:1\n"},
        {"1. Қосымша құжаттар осы Қағидаларға сәйкес беріледі.\n", ""},
        {"1. Данные приложений к отчету хранят.\n", ""},
        /* The units of new text, and what it cites, are the amended act's. */
        {"1. В Правилах:\n\n1) пункт 2 изложить в следующей редакции:\n\n"
         "«2. По пункту 1 решает палата.»;\n\n2. Сбор.\n\n"
         "3. По пункту 2 платят.\n",
         "this? пункт 2\nthis пункту 1\nthis пункту 2 -> point:2\n"},
        /* What is quoted is another text's. */
        {"1. Сбор.\n\n2. Слова «по пункту 1» толкует палата.\n",
         "this? пункту 1 -> point:1\n"},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_refs);
}

/* A line for each defect of references: "kind: words". */
static taza_str
shown_defects(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.defect_count; i++) {
        const tz_defect *d = &t->act.defects[i];
        if (d->kind > TZ_DEFECT_CIRCULAR_REFERENCE)
            continue;
        tz_buf_puts(&t->shown, tz_defect_name((tz_defect_kind)d->kind));
        tz_buf_puts(&t->shown, ": ");
        tz_buf_str(&t->shown, tz_doc_quote(&t->doc, t->arena,
                                           tz_doc_to_text(&t->doc, d->normal)));
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

#define THREE "1. Сбор платят все.\n\n2. Плату вносят в срок.\n\n"

static void
test_missing(void **state)
{
    static const sample samples[] = {
        {RULES THREE "3. По пункту 9 настоящих Правил срок продлевают.\n",
         "missing-target: пункту 9 настоящих Правил\n"},
        {RULES THREE "3. По пункту 2-1 настоящих Правил срок продлевают.\n",
         "missing-target: пункту 2-1 настоящих Правил\n"},
        {RULES THREE "3. Льготы:\n\n1) дети;\n\n2) вдовы.\n\n"
                     "4. По подпункту 5) пункта 3 решает палата.\n",
         "missing-target: подпункту 5) пункта 3\n"},
        {KK_RULES "1. Алым төленеді.\n\n2. Төлем мерзімі бір ай.\n\n3. Осы "
                  "Қағидалардың 8-тармағына сәйкес мерзім ұзартылады.\n",
         "missing-target: Осы Қағидалардың 8-тармағына\n"},
        {"Статья 1. Цель\n\n1. Сбор.\n\n2. Плата.\n\n3. Льгота.\n\n"
         "Статья 2. Срок\n\nПо пункту 4 статьи 1 решает палата.\n",
         "missing-target: пункту 4 статьи 1\n"},
        {"1. A fee is paid.\n\n2. It is paid once.\n\n3. The fee is due.\n\n"
         "5. The fee under paragraph 4 is due at once.\n",
         "missing-target: paragraph 4\n"},
        /* There. */
        {RULES THREE "3. По пункту 2 настоящих Правил срок продлевают.\n", ""},
        /* Another act's, or it may be. */
        {RULES THREE "3. По пункту 9 договора срок продлевают.\n", ""},
        {RULES THREE "3. По пункту 9 Закона «О сборах» срок продлевают.\n", ""},
        {RULES THREE "3. По пункту 9 Программы срок продлевают.\n", ""},
        {RULES THREE "3. По пункту 90 срок продлевают.\n", ""},
        /* The text does not go to its end here. */
        {THREE "3. По пункту 9 срок продлевают.\n", ""},
        /* It begins in the middle. */
        {"7. Сбор.\n\n8. Плата.\n\n9. По пункту 2 решает палата.\n", ""},
        /* Wide gaps: read badly. */
        {"1. Сбор.\n\n2. Плата.\n\n20. По пункту 11 решает палата.\n", ""},
        /* Acts that change others, quotations, notes. */
        {RULES THREE "3. Пункт 9 изложить в новой редакции.\n", ""},
        {RULES THREE "3. Слова «по пункту 9 настоящих Правил» не нужны.\n", ""},
        {"О внесении изменений в Закон о сборах\n\nСтатья 1. Цель\n\n"
         "1. Сбор.\n\n2. Плата.\n\n3. По пункту 4 решает палата.\n",
         ""},
        /* A raised number that came down: 12-1. */
        {RULES THREE "3. Срок.\n\n3-1. Пеня.\n\n4. По пункту 31 настоящих "
                     "Правил срок продлевают.\n",
         ""},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_defects);
}

static void
test_self(void **state)
{
    static const sample samples[] = {
        {RULES THREE "3. Срок продлевают в соответствии с пунктом 3.\n",
         "self-reference: пунктом 3\n"},
        {KK_RULES "1. Алым төленеді.\n\n2. Мерзім 2-тармаққа сәйкес "
                  "ұзартылады.\n",
         "self-reference: 2-тармаққа\n"},
        /* A restriction, the unit by its own name, another article's point. */
        {RULES THREE "3. Срок не продлевают, кроме случаев пункта 3.\n", ""},
        {RULES THREE "3. Срок продлевают согласно настоящему пункту.\n", ""},
        {"Статья 1. Цель\n\n1. Сбор.\n\n2. Плата по подпунктам:\n\n1) льгота "
         "согласно пункту 1 статьи 1;\n\n2) пеня.\n",
         ""},
        {"Статья 1. Цель\n\n1. Сбор.\n\nСтатья 2. Срок\n\n1. Согласно пункту 1 "
         "статьи 1 платят все.\n",
         ""},
        /* Two units that only refer to each other. */
        {"1. Сбор.\n\n2. Порядок сбора определяется пунктом 3.\n\n3. Порядок "
         "сбора определяется пунктом 2.\n",
         "circular-reference: пунктом 3\ncircular-reference: пунктом 2\n"},
        {"1. Сбор.\n\n2. Порядок сбора определяется пунктом 3.\n\n3. Порядок "
         "сбора определяется пунктом 1.\n",
         ""},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_defects);
}

static void
test_wrong(void **state)
{
    static const sample samples[] = {
        {"1. Сбор.\n\n2. Осмотру подлежат все суда.\n\n3. Осмотр ведут в два "
         "этапа.\n\n4. Порт ведет список судов, подлежащих осмотру согласно "
         "пункту 3.\n",
         "wrong-target: пункту 3\n"},
        {"1. Алым.\n\n2. Кемелердің бәрі қарап тексеруге жатады.\n\n3. Тексеру "
         "екі кезеңде жүргізіледі.\n\n4. Порт 3-тармаққа сәйкес тексеруге "
         "жататын "
         "кемелердің тізімін жүргізеді.\n",
         "wrong-target: 3-тармаққа\n"},
        {"1. Сбор.\n\n2. Льготу получают ветераны, награжденные медалями.\n\n"
         "3. Осмотр ведут в два этапа.\n\n4. Порт знает лиц, награжденных "
         "медалями согласно пункту 3.\n",
         "wrong-target: пункту 3\n"},
        /* A passive claims less: the target has one of its words. */
        {"1. Сбор.\n\n2. Льготу получают ветераны, награжденные медалями.\n\n"
         "3. Медали хранят в порту.\n\n4. Порт знает лиц, награжденных "
         "медалями согласно пункту 3.\n",
         ""},
        {"1. Сбор.\n\n2. Размеры установленных знаков.\n\n3. Осмотр ведут в "
         "два этапа.\n\n4. Порт знает размеры, установленные знаками согласно "
         "пункту 3.\n",
         ""},
        /* The target says it, or no neighbour does, or it is far off. */
        {"1. Сбор.\n\n2. Осмотру подлежат все суда.\n\n3. Осмотр ведут в два "
         "этапа.\n\n4. Порт ведет список судов, подлежащих осмотру согласно "
         "пункту 2.\n",
         ""},
        {"1. Сбор.\n\n2. Суда стоят в порту.\n\n3. Осмотр ведут в два "
         "этапа.\n\n4. Порт ведет список судов, подлежащих осмотру согласно "
         "пункту 3.\n",
         ""},
        {"1. Осмотру подлежат все суда.\n\n2. Сбор.\n\n3. Пеня.\n\n4. Осмотр "
         "ведут в два этапа.\n\n5. Порт ведет список судов, подлежащих осмотру "
         "согласно пункту 4.\n",
         ""},
        /* One word claims too little. */
        {"1. Сбор.\n\n2. Суда, подлежащие учету.\n\n3. Осмотр ведут в два "
         "этапа.\n\n4. Порт знает о судах, подлежащих согласно пункту 3.\n",
         ""},
    };
    (void)state;
    check(samples, TZ_COUNT(samples), shown_defects);
}

/* Every reference can be found by its place, and by its target. */
static void
test_index(void **state)
{
    acttext t;
    (void)state;
    acttext_read(&t, "a.txt",
                 "1. Сбор.\n\n2. По пункту 1 платят.\n\n3. По пунктам 1 и 2 не "
                 "платят.\n");
    assert_int_equal(t.act.ref_count, 2);
    assert_int_equal(tz_ref_first(&t.act, 0), 0);
    assert_int_equal(tz_ref_first(&t.act, t.act.refs[0].normal.start), 0);
    assert_int_equal(tz_ref_first(&t.act, t.act.refs[0].normal.start + 1), 1);
    assert_int_equal(tz_ref_first(&t.act, t.doc.normal_len), 2);
    assert_int_equal(t.act.cited_count, 3);
    assert_int_equal(tz_cited_first(&t.act, 0), 0);
    assert_int_equal(t.act.cited[0].ref, 0);
    assert_int_equal(t.act.cited[1].ref, 1);
    assert_int_equal(tz_cited_first(&t.act, 1), 2);
    assert_int_equal(tz_cited_first(&t.act, 2), 3);
    acttext_done(&t);
}

/* Nothing here may break; what is read does not matter. */
static void
test_hostile(void **state)
{
    static const char *const parts[] = {
        "пункт ",  "5, ",         "5-",         "подпункт 1)", "«",
        "»",       "(",           ")",          "осы ",        "баптың ",
        "1)",      "99999999999", "статьи ",    "№",           "настоящего ",
        "Закона ", "и ",          "1-бабының ", "бірінші ",    "1.2.3.4",
        "от ",     "(a)",         "п.",         "of article "};
    uint32_t seed = 7;
    (void)state;
    for (size_t n = 0; n < 200; n++) {
        tz_buf text = TZ_BUF_INIT;
        acttext t;
        tz_buf_puts(&text, "1. Сбор.\n\n2. ");
        for (size_t i = 0; i < 40; i++) {
            seed = seed * 1664525 + 1013904223;
            tz_buf_puts(&text, parts[(seed >> 16) % TZ_COUNT(parts)]);
        }
        acttext_document(&t, "a.txt", tz_buf_view(&text));
        assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
        for (size_t i = 0; i < t.act.ref_count; i++) {
            taza_span span = t.act.refs[i].normal;
            assert_true(span.start < span.end && span.end <= t.doc.normal_len);
            assert_true(i == 0 || t.act.refs[i - 1].normal.start <= span.start);
        }
        acttext_done(&t);
        tz_buf_done(&text);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels),  cmocka_unit_test(test_acts),
        cmocka_unit_test(test_targets), cmocka_unit_test(test_missing),
        cmocka_unit_test(test_self),    cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_index),   cmocka_unit_test(test_hostile)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
