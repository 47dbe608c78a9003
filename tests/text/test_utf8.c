/* test_utf8.c - what is valid, and stepping through it. */
#include "support.h"

#include "text/utf8.h"

static void
valid_lengths(void **state)
{
    static const struct {
        const char *bytes;
        size_t len, valid;
    } cases[] = {
        {"", 0, 0},
        {"abc", 3, 3},
        {"\0\x7F", 2, 2},
        {"мерзім", 12, 12},
        {"\xC2\x80\xDF\xBF", 4, 4},
        {"\xE0\xA0\x80\xEF\xBF\xBF", 6, 6},
        {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8, 8},
        {"\xED\x9F\xBF\xEE\x80\x80", 6, 6},
        {"a\x80", 2, 1},                /* a tail without a lead */
        {"ab\xC0\x80", 4, 2},           /* overlong NUL */
        {"\xC1\xBF", 2, 0},             /* overlong DEL */
        {"\xE0\x9F\xBF", 3, 0},         /* overlong */
        {"\xF0\x8F\xBF\xBF", 4, 0},     /* overlong */
        {"\xED\xA0\x80", 3, 0},         /* surrogate */
        {"\xED\xBF\xBF", 3, 0},         /* surrogate */
        {"\xF4\x90\x80\x80", 4, 0},     /* above U+10FFFF */
        {"\xF5\x80\x80\x80", 4, 0},     /* never a lead */
        {"\xFF", 1, 0},                 /* never a byte */
        {"я\xD1", 3, 2},                /* cut */
        {"я\xE2\x80", 4, 2},            /* cut */
        {"я\xF0\x9F\x98", 5, 2},        /* cut */
        {"\xD1 ", 2, 0},                /* lead before ASCII */
        {"\xE2\x80 ", 3, 0},            /* tail missing */
        {"\xF0\x9F\x98 ", 4, 0},        /* tail missing */
        {"0123456789abcde\xFF", 16, 15} /* behind whole words */
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++)
        assert_int_equal(
            tz_utf8_valid((taza_str){cases[i].bytes, cases[i].len}),
            cases[i].valid);
}

/* Every code point, there and back, alone and counted. */
static void
every_code_point(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[8] = "x";
        size_t len, at = 1;
        if (c >= 0xD800 && c < 0xE000)
            continue;
        if (c < 0x80) {
            bytes[1] = (char)c;
            len = 1;
        } else if (c < 0x800) {
            bytes[1] = (char)(0xC0 | c >> 6);
            len = 2;
        } else if (c < 0x10000) {
            bytes[1] = (char)(0xE0 | c >> 12);
            len = 3;
        } else {
            bytes[1] = (char)(0xF0 | c >> 18);
            len = 4;
        }
        for (size_t i = 1; i < len; i++)
            bytes[1 + i] = (char)(0x80 | (c >> (6 * (len - 1 - i)) & 0x3F));
        taza_str text = {bytes, 1 + len};
        assert_int_equal(tz_utf8_valid(text), text.len);
        assert_int_equal(tz_utf8_next(text, &at), c);
        assert_int_equal(at, 1 + len);
        assert_int_equal(tz_utf8_prev(text, at), 1);
        assert_int_equal(tz_utf8_count(text), 2);
        assert_int_equal(tz_utf8_wide(text), c < 0x10000 ? 0 : 1);
    }
}

static void
counts(void **state)
{
    (void)state;
    assert_int_equal(tz_utf8_count(TZ_STR("")), 0);
    assert_int_equal(tz_utf8_count(TZ_STR("бап 5 😀")), 7);
    assert_int_equal(tz_utf8_wide(TZ_STR("бап 5 😀")), 1);
    assert_int_equal(tz_utf8_count(TZ_STR("в 5 😀 бап № 7 😀, «я»")), 20);
    assert_int_equal(tz_utf8_wide(TZ_STR("в 5 😀 бап № 7 😀, «я»")), 2);
    assert_int_equal(tz_utf8_prev(TZ_STR("я"), 0), 0);
}

/* Whatever stands in a long text, at whatever place: it is what it is when
 * looked at character by character. */
static void
inside_texts(void **state)
{
    static const char *const pieces[] = {
        "я",
        "ж!",
        "«",
        "№",
        "😀",
        "\xC0\x80",
        "\xC1",
        "\xD1",
        "\x80",
        "é\x80",
        "\xE0\x9F\xBF",
        "\xDF ",
        "\xF5",
        "\xED\xA0\x80",
    };

    (void)state;
    for (size_t k = 0; k < TZ_COUNT(pieces); k++)
        for (size_t before = 0; before < 20; before++)
            for (size_t after = 0; after < 20; after++) {
                char bytes[128];
                size_t len = 0, valid = 0, one;
                taza_str text = {bytes, 0};

                for (size_t i = 0; i < before + after; i++) {
                    const char *piece = i % 3 == 0 ? "a" : "я";

                    if (i == before)
                        piece = pieces[k];
                    memcpy(bytes + len, piece, strlen(piece));
                    len += strlen(piece);
                }
                text.len = len;
                while (valid < len && (one = tz_str_utf8(text, valid)) != 0)
                    valid += one;
                assert_int_equal(tz_utf8_valid(text), valid);
            }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_lengths),
        cmocka_unit_test(every_code_point),
        cmocka_unit_test(counts),
        cmocka_unit_test(inside_texts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
