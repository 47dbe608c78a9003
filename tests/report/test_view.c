/* test_view.c - quotes cut, lines kept, files named. */
#include "report/sample.h"

#include "report/view.h"

static void
test_cut(void **state)
{
    static const struct {
        const char *text;
        size_t chars;
        const char *expected;
    } rows[] = {
        {"", 3, ""},
        {"орган", 5, "орган"},
        {"орган", 6, "орган"},
        {"орган", 4, "орга"},
        {"а б в", 2, "а"},
        {"abc", 0, ""},
        {"\xFF\xFE", 1, "\xFF"},
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++)
        assert_str(tz_view_cut(tz_str(rows[i].text), rows[i].chars),
                   rows[i].expected);
}

static void
test_line(void **state)
{
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"орган", "орган"},
        {"а\nб\r\nв\tг", "а б  в г"},
        {"\033[31mx\x7f", " [31mx "},
        {"a\xC2\x9B\xE2\x80\xA8z\xE2\x80\xA9", "a  z "},
        {"\xE2\x80\x94\xC2\xA0", "\xE2\x80\x94\xC2\xA0"},
        {"\xFF\x9B\xC2", "\xFF\x9B\xC2"},
        {"орган вправе\nотказать", "орган вправе отказать"},
        {"12345678\xC2\x9B", "12345678 "},
        {"1234567\xC2\x9Bотказать", "1234567 отказать"},
        {"123456\xE2\x80\xA8отказать\x7F!", "123456 отказать !"},
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        tz_buf buf = TZ_BUF_INIT;
        tz_out out;

        tz_out_init(&out, sample_sink, &buf);
        tz_view_line(&out, tz_str(rows[i].text));
        assert_true(tz_out_flush(&out));
        assert_str(tz_buf_view(&buf), rows[i].expected);
        tz_buf_done(&buf);
    }
}

static void
test_file(void **state)
{
    struct taza_result result = {.path = "act.md"};
    taza_position position = {.path = "act.md"};

    (void)state;
    assert_null(tz_view_file(&result, &position));
    position.path = NULL;
    assert_null(tz_view_file(&result, &position));
    position.path = "";
    assert_null(tz_view_file(&result, &position));
    position.path = "act/part1.md";
    assert_string_equal(tz_view_file(&result, &position), "act/part1.md");
}

static void
test_coverage(void **state)
{
    static const taza_zone zones[] = {
        {"body", 5, true}, {"form", 7, false}, {"table", 0, false}};
    taza_coverage coverage = {.zones = zones, .zone_count = 3};

    (void)state;
    assert_true(tz_view_linted(&coverage, TZ_ZONE_BODY));
    assert_false(tz_view_linted(&coverage, TZ_ZONE_FORM));
    assert_true(tz_view_linted(&coverage, TZ_ZONE_TABLE));
    assert_true(tz_view_linted(&coverage, TZ_ZONE_STAMP));
    assert_int_equal(tz_view_words(&coverage, TZ_ZONE_FORM), 7);
    assert_int_equal(tz_view_words(&coverage, TZ_ZONE_STAMP), 0);
    assert_string_equal(tz_view_scope(&coverage), "act");
    coverage.scope = "part";
    assert_string_equal(tz_view_scope(&coverage), "part");
}

static void
test_hole(void **state)
{
    (void)state;
    assert_int_equal(tz_view_hole(TZ_STR("{at} б")), 4);
    assert_int_equal(tz_view_hole(TZ_STR("{unit}")), 6);
    assert_int_equal(tz_view_hole(TZ_STR("{subject}{at}")), 9);
    assert_int_equal(tz_view_hole(TZ_STR(" {at}")), 0);
    assert_int_equal(tz_view_hole(TZ_STR("{at")), 0);
    assert_int_equal(tz_view_hole(TZ_STR("{act}")), 0);
    assert_int_equal(tz_view_hole(TZ_STR("")), 0);
}

/* Of an act in parts, whose second is "a/2.md". */
static void
test_error(void **state)
{
    static const struct {
        const char *message, *expected, *file;
    } rows[] = {
        {"a.md:3:4: bad bytes", "bad bytes", "a.md"},
        {"a.md: bad bytes", "bad bytes", "a.md"},
        {"a/2.md:7:1: bad: bytes", "bad: bytes", "a/2.md"},
        {"b.md:7:1: bad bytes", "b.md:7:1: bad bytes", "a.md"},
        {"a.mdx: bad", "a.mdx: bad", "a.md"},
        {"a.md", "a.md", "a.md"},
        {"a.md:", "a.md:", "a.md"},
        {"a.md is bad", "a.md is bad", "a.md"},
        {"", "", "a.md"},
    };
    tz_part parts[] = {{.path = "a.md"}, {.path = "a/2.md"}};
    struct taza_result result = {.path = "a.md",
                                 .doc = {.parts = parts, .part_count = 2}};
    const char *file;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        taza_error error = {.status = TAZA_IO};

        strcpy(error.message, rows[i].message);
        assert_str(tz_view_error(&result, tz_str(error.message), &file),
                   rows[i].expected);
        assert_string_equal(file, rows[i].file);
    }
    result.path = "";
    result.doc.part_count = 0;
    assert_str(tz_view_error(&result, TZ_STR(": x"), &file), ": x");
}

static void
test_relative(void **state)
{
    (void)state;
    assert_string_equal(tz_view_relative("a/b.md"), "a/b.md");
    assert_string_equal(tz_view_relative("./a.md"), "a.md");
    assert_string_equal(tz_view_relative(".//././a.md"), "a.md");
    assert_string_equal(tz_view_relative("../a.md"), "../a.md");
    assert_string_equal(tz_view_relative(".a.md"), ".a.md");
    assert_string_equal(tz_view_relative("./"), "./");
    assert_string_equal(tz_view_relative("/a"), "/a");
    assert_string_equal(tz_view_relative(""), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cut),      cmocka_unit_test(test_line),
        cmocka_unit_test(test_file),     cmocka_unit_test(test_coverage),
        cmocka_unit_test(test_hole),     cmocka_unit_test(test_error),
        cmocka_unit_test(test_relative),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
