/* test_fold.c - look-alike letters of the other alphabet. */
#include "support.h"

#include "text/textdoc.h"

/* The folded text; `mixed` is how many words are reported. */
static void
check(const char *text, taza_lang lang, const char *normal, size_t mixed)
{
    textdoc t;

    textdoc_init(&t, tz_str(text));
    assert_true(textdoc_norm(&t, lang));
    assert_str(textdoc_shown(&t), normal);
    assert_int_equal(t.doc.mixed_count, mixed);
    textdoc_done(&t);
}

typedef struct {
    const char *text;
    taza_lang lang;
    const char *normal;
    size_t mixed;
} item;

static void
check_all(const item *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(items[i].text, items[i].lang, items[i].normal, items[i].mixed);
}

/* Letters without a twin decide, whatever the paragraph's language is. */
static void
sure_letters(void **state)
{
    static const item items[] = {
        {"мемлекеттiк", TAZA_KK, "мемлекеттік", 1},
        {"мемлекеттiк", TAZA_EN, "мемлекеттік", 1},
        {"cовместного", TAZA_RU, "совместного", 1},
        {"мемлeкeттiк oргaн", TAZA_KK, "мемлекеттік орган", 2},
        {"вoзмoжнo", TAZA_RU, "возможно", 1},
        {"hәм haрлық", TAZA_KK, "һәм һарлық", 2},
        {"discrеtiоn", TAZA_EN, "discretion", 1},
        {"discrеtiоn", TAZA_RU, "discretion", 1},
        {"rеlеvаnсе соrruрtiоn", TAZA_EN, "relevance corruption", 2},
        {"формулаq", TAZA_RU, "формулаq", 0}, /* both are sure */
        {"5мг/дl", TAZA_RU, "5мг/дl", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

/* All letters have twins: the language of the paragraph decides. */
static void
language(void **state)
{
    static const item items[] = {
        {"орeх", TAZA_RU, "орех", 1},
        {"сoру", TAZA_EN, "copy", 1},
        {"оpa", TAZA_KK, "ора", 1},
        {"орeх", TAZA_NONE, "орeх", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

/* Capitals look like others than small letters do. */
static void
capitals(void **state)
{
    static const item items[] = {
        {"Bедомство", TAZA_RU, "ведомство", 1},
        {"Hорма Mера Tариф Kодекс", TAZA_RU, "норма мера тариф кодекс", 4},
        {"HOPMЫ", TAZA_RU, "нормы", 1},
        {"ФAТФ", TAZA_RU, "фатф", 1},
        {"МинWood", TAZA_RU, "минwood", 0},
        {"наbор", TAZA_RU, "наbор", 0}, /* small b has no twin */
        {"Воаrd", TAZA_EN, "board", 1},
        {"Уear Тhe Мust", TAZA_EN, "year the must", 3},
        {"Yкiметi Yшiн", TAZA_KK, "үкіметі үшін", 2},
        {"Yақыт", TAZA_KK, "уақыт", 1},
        {"Yслуга", TAZA_RU, "услуга", 1},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

/* Each part of a hyphenated word on its own. */
static void
parts(void **state)
{
    static const item items[] = {
        {"IT-компания", TAZA_RU, "it-компания", 0},
        {"SMS-хабарлама", TAZA_KK, "sms-хабарлама", 0},
        {"IT-кoмпания", TAZA_RU, "it-компания", 1},
        {"2-шi", TAZA_KK, "2-ші", 1},
        {"2-сi", TAZA_KK, "2-сі", 1},
        {"2-CІ ТАРАУ", TAZA_KK, "2-сі тарау", 1},
        {"COVID-19", TAZA_RU, "covid-19", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

static void
roman_numerals(void **state)
{
    static const item items[] = {
        {"VІ тарау", TAZA_KK, "vi тарау", 0},
        {"ХVІІІ", TAZA_RU, "xviii", 0},
        {"ІІ бөлім ІХ", TAZA_KK, "ii бөлім ix", 0},
        {"І-тарау", TAZA_KK, "i-тарау", 0},
        {"ХХІ век, ХIХ", TAZA_RU, "xxi век, xix", 0},
        {"СХLІV МСМХС", TAZA_RU, "cxliv мсмхс", 0},
        {"vіі", TAZA_KK, "vii", 0},
        {"С учетом", TAZA_RU, "с учетом", 0},
        {"СМ МХ", TAZA_RU, "см мх", 0},
        {"хi", TAZA_KK, "хі", 1}, /* no numeral: small letters */
        {"IС", TAZA_KK, "іс", 1}, /* no numeral: IC is none */
        {"IХХХХХ", TAZA_KK, "іххххх", 1},
        {"№ 352-VІ, 107-ІІ", TAZA_RU, "№ 352-vi, 107-ii", 0},
        {"XIV", TAZA_RU, "xiv", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

/* Wholly of twins: nobody can tell it from the real word. */
static void
whole_words(void **state)
{
    static const item items[] = {
        {"cpok poca", TAZA_RU, "срок роса", 0},
        {"Mepa", TAZA_RU, "мера", 0},
        {"ici", TAZA_KK, "ісі", 0},
        {"hi ici", TAZA_RU, "hi ici", 0}, /* Russian has neither */
        {"CCTB", TAZA_RU, "cctb", 0},
        {"сору рау", TAZA_EN, "copy pay", 0},
        {"law", TAZA_RU, "law", 0},
        {"poca", TAZA_NONE, "poca", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

static void
single_letters(void **state)
{
    static const item items[] = {
        {"в соответствии c законом", TAZA_RU, "в соответствии с законом", 0},
        {"C учетом мнения. B случае", TAZA_RU, "с учетом мнения. в случае", 0},
        {"категории B выдаются", TAZA_RU, "категории b выдаются", 0},
        {"витамин c, x > 5, a)", TAZA_RU, "витамин c, x > 5, a)", 0},
        {"it is а law", TAZA_EN, "it is a law", 0},
        {"o", TAZA_RU, "o", 0},
        {"o ", TAZA_RU, "o", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

/* Letters that have no code and are shown as what they look like. */
static void
disguised(void **state)
{
    static const item items[] = {
        {"мəселе жəне", TAZA_KK, "мәселе және", 2},
        {"Əкім", TAZA_KK, "әкім", 1},
        {"өз ɵз", TAZA_KK, "өз өз", 1},
        {"diѕcretion", TAZA_EN, "discretion", 1},
        {"ə", TAZA_KK, "ә", 0},
        {"орг\xC3\xA1н", TAZA_RU, "орган", 1},  /* á */
        {"оргa\xCC\x81н", TAZA_RU, "орган", 1}, /* a, acute */
        {"\xC4\xB0лгек", TAZA_KK, "ілгек", 1},  /* İ */
        {"r\xC3\xA9sum\xC3\xA9", TAZA_EN, "rʘsumʘ", 0},
    };

    (void)state;
    check_all(items, TZ_COUNT(items));
}

static void
spans(void **state)
{
    textdoc t;

    (void)state;
    textdoc_init(&t, TZ_STR("IT-кoмпания и мемлекеттiк орган"));
    assert_true(textdoc_norm(&t, TAZA_RU));
    assert_int_equal(t.doc.mixed_count, 2);
    assert_int_equal(t.doc.mixed[0].normal.start, 3);
    assert_int_equal(t.doc.mixed[0].normal.end, 11);
    assert_int_equal(t.doc.mixed[1].normal.start, 14);
    assert_int_equal(t.doc.mixed[1].normal.end, 25);
    textdoc_done(&t);
}

/* Unread paragraphs are folded, not reported. */
static void
unread(void **state)
{
    textdoc t;

    (void)state;
    textdoc_init(&t, TZ_STR("мемлекеттiк"));
    t.para.unread = TZ_UNREAD_OCR;
    assert_true(textdoc_norm(&t, TAZA_KK));
    assert_int_equal(t.doc.mixed_count, 0);
    assert_str(textdoc_shown(&t), "мемлекеттік");
    textdoc_done(&t);
}

/* Any subset of a word's twins replaced gives the word again. */
static void
every_subset(void **state)
{
    static const struct {
        const char *from, *to;
    } twins[] = {{"а", "a"}, {"с", "c"}, {"е", "e"}, {"о", "o"}, {"р", "p"},
                 {"х", "x"}, {"у", "y"}, {"к", "k"}, {"і", "i"}};
    static const char *const words[] = {"исключительного", "усмотрению",
                                        "құқылы", "мерзімінен", "орган"};

    (void)state;
    for (size_t w = 0; w < TZ_COUNT(words); w++) {
        for (unsigned subset = 0; subset < 1u << TZ_COUNT(twins); subset++) {
            char text[64];
            size_t len = 0;
            for (size_t i = 0; words[w][i] != '\0'; i += 2) {
                const char *put = NULL;
                for (size_t k = 0; k < TZ_COUNT(twins); k++)
                    if ((subset >> k & 1) &&
                        memcmp(words[w] + i, twins[k].from, 2) == 0)
                        put = twins[k].to;
                memcpy(text + len, put ? put : words[w] + i, put ? 1 : 2);
                len += put ? 1 : 2;
            }
            text[len] = '\0';
            textdoc t;
            textdoc_init(&t, (taza_str){text, len});
            assert_true(textdoc_norm(&t, TAZA_KK));
            assert_str(textdoc_shown(&t), words[w]);
            assert_int_equal(t.doc.mixed_count, len < strlen(words[w]));
            textdoc_done(&t);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sure_letters),   cmocka_unit_test(language),
        cmocka_unit_test(capitals),       cmocka_unit_test(parts),
        cmocka_unit_test(roman_numerals), cmocka_unit_test(whole_words),
        cmocka_unit_test(single_letters), cmocka_unit_test(disguised),
        cmocka_unit_test(spans),          cmocka_unit_test(unread),
        cmocka_unit_test(every_subset),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
