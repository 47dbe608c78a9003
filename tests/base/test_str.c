/* test_str.c - views: slices, comparing, splitting, numbers, UTF-8. */
#include "support.h"

#include "base/str.h"

static void
slices_are_clamped(void **state)
{
    taza_str text = TZ_STR("пункт"), none = tz_str(NULL);

    (void)state;
    assert_str(tz_str_slice(text, 0, 2), "п");
    assert_str(tz_str_slice(text, 8, 99), "т");
    assert_str(tz_str_slice(text, 99, 100), "");
    assert_str(tz_str_slice(text, 5, 3), "");
    assert_str(tz_str_slice(none, 1, 2), "");
    assert_null(none.ptr);
}

static void
comparing(void **state)
{
    static const struct {
        const char *a, *b;
        int order;
    } rows[] = {
        {"", "", 0},
        {"", "a", -1},
        {"a", "", 1},
        {"ab", "a", 1},
        {"ab", "ac", -1},
        {"z", "я", -1},
        {"статья", "статьи", 1},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        int order = tz_str_cmp(tz_str(rows[i].a), tz_str(rows[i].b));

        assert_int_equal((order > 0) - (order < 0), rows[i].order);
        assert_int_equal(tz_str_is(tz_str(rows[i].a), rows[i].b),
                         !rows[i].order);
    }
    assert_true(tz_str_eq((taza_str){NULL, 0}, TZ_STR("")));
    assert_false(tz_str_eq((taza_str){"a\0b", 3}, (taza_str){"a\0c", 3}));
}

static void
prefixes_and_suffixes(void **state)
{
    taza_str name = TZ_STR("draft.MD");

    (void)state;
    assert_true(tz_str_starts(name, "draft"));
    assert_true(tz_str_starts(name, ""));
    assert_false(tz_str_starts(name, "draft.MD.x"));
    assert_true(tz_str_ends(name, ".MD"));
    assert_false(tz_str_ends(name, ".md"));
    assert_false(tz_str_ends(name, "a-draft.MD"));
    assert_true(tz_str_ends_nocase(name, ".md"));
    assert_false(tz_str_ends_nocase(name, ".txt"));
    assert_false(tz_str_ends_nocase(TZ_STR("d"), ".md"));
    assert_true(tz_str_is_nocase(TZ_STR("UTF-8"), "utf-8"));
    assert_false(tz_str_is_nocase(TZ_STR("UTF-8"), "utf-16"));
    /* Only ASCII has a case here. */
    assert_false(tz_str_is_nocase(TZ_STR("Я"), "я"));
}

static void
trimming(void **state)
{
    (void)state;
    assert_str(tz_str_trim(TZ_STR(" \t\r\n\f\va b \n")), "a b");
    assert_str(tz_str_trim(TZ_STR(" \t")), "");
    assert_str(tz_str_trim(TZ_STR("")), "");
    assert_str(tz_str_trim((taza_str){NULL, 0}), "");
    /* A no-break space is not ASCII. */
    assert_str(tz_str_trim(TZ_STR("\u00a0x")), "\u00a0x");
}

static void
finding(void **state)
{
    taza_str text = TZ_STR("abcabd");

    (void)state;
    assert_int_equal(tz_str_find(text, 'b', 0), 1);
    assert_int_equal(tz_str_find(text, 'b', 2), 4);
    assert_int_equal(tz_str_find(text, 'x', 0), 6);
    assert_int_equal(tz_str_find(text, 'a', 99), 6);
    assert_int_equal(tz_str_search(text, TZ_STR("abd"), 0), 3);
    assert_int_equal(tz_str_search(text, TZ_STR("abc"), 1), 6);
    assert_int_equal(tz_str_search(text, TZ_STR("abdx"), 0), 6);
    assert_int_equal(tz_str_search(text, TZ_STR(""), 2), 2);
    assert_int_equal(tz_str_search(text, TZ_STR(""), 9), 6);
    assert_int_equal(tz_str_search((taza_str){NULL, 0}, TZ_STR("a"), 0), 0);
}

static void
splitting(void **state)
{
    taza_str rest = TZ_STR("a,,b,"), part;
    static const char *const parts[] = {"a", "", "b", ""};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(parts); i++) {
        assert_true(tz_str_split(&rest, ',', &part));
        assert_str(part, parts[i]);
    }
    assert_null(rest.ptr);
    assert_false(tz_str_split(&rest, ',', &part));
    rest = TZ_STR(""); /* empty, but there: one empty part */
    assert_true(tz_str_split(&rest, ',', &part));
    assert_str(part, "");
    assert_false(tz_str_split(&rest, ',', &part));
}

static void
numbers(void **state)
{
    static const struct {
        const char *text;
        bool ok;
        uint64_t number;
    } rows[] = {
        {"0", true, 0},
        {"0042", true, 42},
        {"18446744073709551615", true, UINT64_MAX},
        {"18446744073709551616", false, 0},
        {"99999999999999999999999", false, 0},
        {"", false, 0},
        {"-1", false, 0},
        {"+1", false, 0},
        {" 1", false, 0},
        {"1x", false, 0},
        {"1.5", false, 0},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        uint64_t number = 0;

        assert_int_equal(tz_str_number(tz_str(rows[i].text), &number),
                         rows[i].ok);
        assert_true(number == rows[i].number);
    }
}

static void
lists(void **state)
{
    (void)state;
    assert_true(tz_str_listed("a", TZ_STR("a")));
    assert_true(tz_str_listed("x, a ,y", TZ_STR("a")));
    assert_false(tz_str_listed("ab,ba", TZ_STR("a")));
    assert_false(tz_str_listed("", TZ_STR("a")));
    assert_false(tz_str_listed(NULL, TZ_STR("a")));
    assert_false(tz_str_listed(",", TZ_STR("")));
}

static void
utf8_characters(void **state)
{
    static const struct {
        const char *bytes;
        size_t len;
    } rows[] = {
        {"a", 1},
        {"\x7f", 1},
        {"\xc2\x80", 2},
        {"\xdf\xbf", 2},
        {"\xe0\xa0\x80", 3},
        {"\xed\x9f\xbf", 3},
        {"\xee\x80\x80", 3},
        {"\xef\xbf\xbf", 3},
        {"\xf0\x90\x80\x80", 4},
        {"\xf4\x8f\xbf\xbf", 4},
        /* not characters */
        {"\x80", 0},
        {"\xbf", 0},
        {"\xc0\x80", 0}, /* too long a form */
        {"\xc1\xbf", 0},
        {"\xe0\x9f\xbf", 0},
        {"\xf0\x8f\xbf\xbf", 0},
        {"\xed\xa0\x80", 0},     /* a surrogate */
        {"\xf4\x90\x80\x80", 0}, /* above U+10FFFF */
        {"\xf5\x80\x80\x80", 0},
        {"\xff", 0},
        {"\xc3", 0}, /* cut */
        {"\xe2\x82", 0},
        {"\xf0\x9f\x98", 0},
        {"\xe2\x28\xa1", 0},
        {"\xe2\x82\x28", 0},
        {"", 0},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++)
        assert_int_equal(tz_str_utf8(tz_str(rows[i].bytes), 0), rows[i].len);
    assert_int_equal(tz_str_utf8(TZ_STR("aб"), 1), 2);
    assert_int_equal(tz_str_utf8(TZ_STR("aб"), 2), 0);
    assert_int_equal(tz_str_utf8(TZ_STR("aб"), 99), 0);
}

static void
hashes(void **state)
{
    (void)state;
    /* The published values of 64-bit FNV-1a. */
    assert_true(tz_fnv1a(0, TZ_STR("")) == UINT64_C(0xcbf29ce484222325));
    assert_true(tz_fnv1a(0, TZ_STR("a")) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(tz_fnv1a(0, TZ_STR("foobar")) == UINT64_C(0x85944171f73967e8));
    assert_true(tz_fnv1a(tz_fnv1a(0, TZ_STR("foo")), TZ_STR("bar")) ==
                UINT64_C(0x85944171f73967e8));
}

static void
ascii(void **state)
{
    size_t digits = 0, letters = 0, spaces = 0, lowered = 0;

    (void)state;
    for (int c = -128; c < 256; c++) {
        digits += tz_ascii_digit(c);
        letters += tz_ascii_alpha(c);
        spaces += tz_ascii_space(c);
        lowered += tz_ascii_lower(c) != c;
    }
    assert_int_equal(digits, 10);
    assert_int_equal(letters, 52);
    assert_int_equal(spaces, 6);
    assert_int_equal(lowered, 26);
    assert_int_equal(tz_ascii_lower('Q'), 'q');
}

static void
encode(void **state)
{
    static const struct {
        uint32_t codepoint;
        const char *bytes;
    } samples[] = {
        {'a', "a"},
        {0x7f, "\x7f"},
        {0x80, "\xc2\x80"},
        {0x448, "ш"},
        {0x7ff, "\xdf\xbf"},
        {0x800, "\xe0\xa0\x80"},
        {0x2116, "№"},
        {0xffff, "\xef\xbf\xbf"},
        {0x10000, "\xf0\x90\x80\x80"},
        {0x10ffff, "\xf4\x8f\xbf\xbf"},
    };
    char out[4];

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        taza_str got = {out, tz_str_encode(samples[i].codepoint, out)};

        assert_true(tz_str_is(got, samples[i].bytes));
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices_are_clamped),
        cmocka_unit_test(comparing),
        cmocka_unit_test(prefixes_and_suffixes),
        cmocka_unit_test(trimming),
        cmocka_unit_test(finding),
        cmocka_unit_test(splitting),
        cmocka_unit_test(numbers),
        cmocka_unit_test(lists),
        cmocka_unit_test(utf8_characters),
        cmocka_unit_test(hashes),
        cmocka_unit_test(encode),
        cmocka_unit_test(ascii),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
