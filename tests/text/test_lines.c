/* test_lines.c - line, column and UTF-16 column of an offset. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "base/work.h"
#include "text/lines.h"

static tz_arena *arena;

static void
check(taza_str text, size_t offset, uint32_t line, uint32_t column,
      uint32_t utf16)
{
    tz_lines lines;
    uint32_t got[3];

    assert_int_equal(tz_lines_build(arena, text, &lines), TAZA_OK);
    tz_lines_find(&lines, offset, &got[0], &got[1], &got[2]);
    assert_int_equal(got[0], line);
    assert_int_equal(got[1], column);
    assert_int_equal(got[2], utf16);
}

static void
positions(void **state)
{
    static const struct {
        const char *text;
        size_t offset;
        uint32_t line, column, utf16;
    } cases[] = {
        {"", 0, 1, 1, 1},
        {"", 9, 1, 1, 1},
        {"бап", 0, 1, 1, 1},
        {"бап", 2, 1, 2, 2},
        {"бап", 3, 1, 2, 2}, /* inside а */
        {"бап", 6, 1, 4, 4},
        {"бап", 99, 1, 4, 4},
        {"a\nb", 1, 1, 2, 2}, /* the LF itself */
        {"a\nb", 2, 2, 1, 1},
        {"a\r\nb", 1, 1, 2, 2},
        {"a\r\nb", 2, 1, 3, 3}, /* the LF of CRLF */
        {"a\r\nb", 3, 2, 1, 1},
        {"a\rb", 2, 2, 1, 1},
        {"a\r\rb", 2, 2, 1, 1},
        {"a\r\rb", 3, 3, 1, 1},
        {"a\n\rb", 3, 3, 1, 1},
        {"a\r", 2, 2, 1, 1},
        {"a\n", 2, 2, 1, 1},
        {"a\fb\vc", 4, 1, 5, 5}, /* a page break ends no line */
        {"😀я\nx", 6, 1, 3, 4},
        {"сегізден көп\r\nбайт", 25, 2, 1, 1},
        {"сегізден көп\tбайт\rал", 33, 2, 1, 1},
        {"a\xC2\x85z\xE2\x80\xA8y", 7, 1, 5, 5}, /* nor do NEL and LS */
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++)
        check(tz_str(cases[i].text), cases[i].offset, cases[i].line,
              cases[i].column, cases[i].utf16);
}

static void
many_lines(void **state)
{
    enum {
        LINES = 5000,
        WIDTH = 4
    };
    static char text[LINES * WIDTH];
    tz_lines lines;
    uint32_t got[3];

    (void)state;
    for (size_t i = 0; i < LINES; i++)
        memcpy(text + i * WIDTH, "я;\n", WIDTH);
    assert_int_equal(
        tz_lines_build(arena, (taza_str){text, sizeof text}, &lines), TAZA_OK);
    assert_int_equal(lines.count, LINES + 1);
    for (size_t i = 0; i < LINES; i++) {
        tz_lines_find(&lines, i * WIDTH + 2, &got[0], &got[1], &got[2]);
        assert_int_equal(got[0], i + 1);
        assert_int_equal(got[1], 2);
    }
}

static void
no_memory(void **state)
{
    tz_arena *small = tz_arena_new();
    tz_lines lines;

    (void)state;
    tz_alloc_fail_in = 0;
    assert_int_equal(tz_lines_build(small, TZ_STR("a\nb"), &lines), TAZA_NOMEM);
    tz_alloc_fail_in = SIZE_MAX;
    tz_arena_free(small);
}

static int
setup(void **state)
{
    (void)state;
    arena = tz_arena_new();
    return arena == NULL;
}

static int
teardown(void **state)
{
    (void)state;
    tz_arena_free(arena);
    return 0;
}

/* Positions in one long line agree with counting, and cost no more. */
static void
long_line(void **state)
{
    enum {
        CHARS = 20000
    };
    static const char *const chars[] = {"a", "я", "\xE2\x80\x94",
                                        "\xF0\x9F\x98\x80"};
    tz_buf text = TZ_BUF_INIT;
    tz_lines lines;
    uint32_t column = 1, utf16 = 1, got[3];
    size_t at = 5, before;

    (void)state;
    tz_buf_puts(&text, "ab\r\nц\n");
    at = text.len;
    for (size_t i = 0; i < CHARS; i++)
        tz_buf_puts(&text, chars[i * i % 7 % 4]);
    tz_buf_puts(&text, "\nя");
    assert_int_equal(tz_lines_build(arena, tz_buf_view(&text), &lines),
                     TAZA_OK);
    before = tz_work;
    for (size_t i = 0; i < CHARS; i++) {
        tz_lines_find(&lines, at, &got[0], &got[1], &got[2]);
        assert_int_equal(got[0], 3);
        assert_int_equal(got[1], column);
        assert_int_equal(got[2], utf16);
        at += strlen(chars[i * i % 7 % 4]);
        column++;
        utf16 += i * i % 7 % 4 == 3 ? 2 : 1;
    }
    assert_true(tz_work - before < (size_t)CHARS * 1100);
    tz_lines_find(&lines, text.len, &got[0], &got[1], &got[2]);
    assert_int_equal(got[0], 4);
    assert_int_equal(got[1], 2);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions),
        cmocka_unit_test(long_line),
        cmocka_unit_test(many_lines),
        cmocka_unit_test(no_memory),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
