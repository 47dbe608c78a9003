/* test_stem.c - words of normal text, whatever their endings. */
#include "support.h"

#include "act/stem.h"

static bool
same(const char *a, const char *b, taza_lang lang)
{
    uint8_t code[256];
    size_t one = 0, two = 0;
    assert_true(tz_alphabet_encode(tz_str(a), code, 128, &one));
    assert_true(tz_alphabet_encode(tz_str(b), code + one, 128, &two));
    tz_nstr text = {code, one + two};
    taza_span x = {0, one}, y = {one, one + two};
    bool equal = tz_stem_same(text, x, y, lang);
    /* The key may not tell forms of a word apart. */
    if (equal && one > 2)
        assert_int_equal(tz_stem_key(tz_stem_letters(text, x)),
                         tz_stem_key(tz_stem_letters(text, y)));
    return equal;
}

static void
test_russian(void **state)
{
    (void)state;
    assert_true(same("комиссия", "комиссиями", TAZA_RU));
    assert_true(same("уполномоченный", "уполномоченного", TAZA_RU));
    assert_true(same("обучающийся", "обучающегося", TAZA_RU));
    assert_true(same("участок", "участка", TAZA_RU));
    assert_true(same("акт", "актами", TAZA_RU));
    assert_true(same("лодка-катер", "лодки-катера", TAZA_RU));
    assert_true(same("нпа", "нпа", TAZA_RU));
    assert_false(same("заявитель", "заявление", TAZA_RU));
    assert_false(same("закон", "законодательство", TAZA_RU));
    assert_false(same("орган", "город", TAZA_RU));
    assert_false(same("год", "города", TAZA_RU));
    assert_false(same("5", "5-1", TAZA_KK) && same("5", "51", TAZA_KK));
    assert_false(same("5", "51", TAZA_RU));
    assert_false(same("лодка-катер", "лодка", TAZA_RU));
}

static void
test_kazakh(void **state)
{
    (void)state;
    assert_true(same("талап", "талабын", TAZA_KK));
    assert_true(same("бөлік", "бөлігінің", TAZA_KK));
    assert_true(same("тармақ", "тармағында", TAZA_KK));
    assert_true(same("орган", "органдарымызға", TAZA_KK));
    assert_true(same("нөмірі", "нөмірлердің", TAZA_KK));
    assert_true(same("комиссиясы", "комиссияның", TAZA_KK));
    assert_true(same("іс", "істі", TAZA_KK));
    assert_true(same("эцқ", "эцқ-ның", TAZA_KK));
    assert_false(same("іс", "ішкі", TAZA_KK));
    assert_false(same("заң", "зат", TAZA_KK));
    assert_false(same("талап", "таласта", TAZA_KK));
    assert_false(same("белгі", "берушінің", TAZA_KK));
    assert_false(same("эцқ-ның", "эцқ", TAZA_KK));
}

static void
test_english(void **state)
{
    (void)state;
    assert_true(same("permit", "permits", TAZA_EN));
    assert_true(same("body", "bodies", TAZA_EN));
    assert_true(same("authority", "authorities", TAZA_EN));
    assert_false(same("permit", "permission", TAZA_EN));
    assert_false(same("act", "actuary", TAZA_EN));
    assert_false(same("an", "any", TAZA_EN));
}

static void
test_words(void **state)
{
    uint8_t code[64];
    size_t len = 0, at = 0, end;
    taza_span word;
    (void)state;
    assert_true(tz_alphabet_encode(TZ_STR("- ab, (c-d)- 5"), code, 64, &len));
    tz_nstr text = {code, len};
    assert_true(tz_stem_next(text, &at, len, &word));
    assert_true(word.start == 2 && word.end == 4 && at == 4);
    assert_true(tz_stem_next(text, &at, len, &word));
    assert_true(word.start == 7 && word.end == 10);
    assert_true(tz_stem_next(text, &at, len, &word));
    assert_true(word.start == 13 && word.end == 14);
    assert_false(tz_stem_next(text, &at, len, &word));
    end = len;
    assert_true(tz_stem_back(text, 3, &end, &word));
    assert_true(word.start == 13 && word.end == 14);
    assert_true(tz_stem_back(text, 3, &end, &word));
    assert_true(word.start == 7 && word.end == 10);
    assert_true(tz_stem_back(text, 3, &end, &word));
    assert_true(word.start == 3 && word.end == 4);
    assert_false(tz_stem_back(text, 3, &end, &word));
}

/* Each spelling of a key, and no other. */
static void
test_alike(void **state)
{
    uint32_t alike[TZ_STEM_ALIKE];
    uint8_t code[8];
    size_t len;
    (void)state;
    assert_true(tz_alphabet_encode(TZ_STR("бақ-"), code, 8, &len));
    uint32_t letters = tz_stem_letters((tz_nstr){code, len}, (taza_span){0, 4});
    assert_int_equal(letters, code[0] | code[1] << 8 | code[2] << 16);
    size_t count = tz_stem_alike(letters, alike);
    assert_int_equal(count, 4); /* бақ пақ бағ пағ */
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(tz_stem_key(alike[i]), tz_stem_key(letters));
        for (size_t k = 0; k < i; k++)
            assert_int_not_equal(alike[i], alike[k]);
    }
    assert_int_not_equal(tz_stem_key(letters), tz_stem_key(letters & 0xFFFF));
    assert_int_equal(tz_stem_alike(0, alike), 1);
    assert_int_equal(tz_stem_letters((tz_nstr){code, len}, (taza_span){0, 2}),
                     letters & 0xFFFF);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_russian), cmocka_unit_test(test_kazakh),
        cmocka_unit_test(test_english), cmocka_unit_test(test_words),
        cmocka_unit_test(test_alike)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
