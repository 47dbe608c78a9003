/* test_decode.c - bytes of a file → UTF-8, and where they do not fit. */
#include "support.h"

#include "base/alloc.h"
#include "text/decode.h"
#include "text/utf8.h"

static tz_arena *arena;

typedef struct {
    const char *bytes;
    size_t len;
    const char *encoding;
    const char *text;
} good;

#define BYTES(literal) literal, sizeof(literal) - 1

static void
reads(void **state)
{
    static const good cases[] = {
        {BYTES(""), NULL, ""},
        {BYTES("мерзім"), NULL, "мерзім"},
        {BYTES("мерзім"), "UTF8", "мерзім"},
        {BYTES("\xEF\xBB\xBFмерзім"), NULL, "мерзім"},
        {BYTES("\xEF\xBB\xBFмерзім"), "utf-8", "мерзім"},
        {BYTES("\xEF\xBB\xBF"), NULL, ""},
        {BYTES("\xFF\xFE\x3C\x04x\0\x3D\xD8\x00\xDE"), NULL, "мx😀"},
        {BYTES("\xFE\xFF\x04\x3C\0x\xD8\x3D\xDE\x00"), NULL, "мx😀"},
        {BYTES("\xFF\xFE\0\0\x3C\x04\0\0\0\xF6\x01\0"), NULL, "м😀"},
        {BYTES("\0\0\xFE\xFF\0\0\x04\x3C\0\x01\xF6\0"), NULL, "м😀"},
        {BYTES("\xFF\xFE"), NULL, ""},
        {BYTES("\x3C\x04x\0"), "utf-16le", "мx"},
        {BYTES("\xFF\xFE\x3C\x04x\0"), "UTF-16LE", "мx"},
        {BYTES("\xFE\xFF\x04\x3C"), "UTF-16", "м"},
        {BYTES("\x04\x3C\0x"), "utf_16be", "мx"},
        {BYTES("\x3C\x04\0\0"), "UTF32", "м"},
        {BYTES("\xEC\xE5\xF0 \xB9\xA0\x35"), "windows-1251",
         "мер №\xC2\xA0"
         "5"},
        {BYTES("\xEC\xE5\xF0"), "1251", "мер"},
        {BYTES("\xEC\xE5\xF0"), "CP1251", "мер"},
        {BYTES("\xEC\xE5\xF0"), "Win-1251", "мер"},
        {BYTES("\xEC\xE5\xF0\xE7\xB3\xEC\xA3\xBC\x9D"), "KZ-1048", "мерзімӘәқ"},
        {BYTES("\xBA\xBE\xB4\xA2\xBF\x9E"), "kz1048", "ғңөұүһ"},
        {BYTES("\xBA\xBE\xB4\xA2\xBF\x9E"), "STRK1048", "ғңөұүһ"},
        {BYTES("\xAC\xA5\xE0"), "866", "мер"},
        {BYTES("\xCD\xC5\xD2"), "koi8-r", "мер"},
        {BYTES("caf\xE9"), "latin1", "café"},
        {BYTES("\x84\x41x\x82\xA0"), "SHIFT_JIS", "Бxあ"},
        {BYTES("\x81\x30\x81\x30\xD6\xD0"), "GB18030", "\xC2\x80中"},
        {BYTES("a\x1B$B$\"\x1B(Bb"), "ISO-2022-JP", "aあb"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        taza_str bytes = {cases[i].bytes, cases[i].len};
        tz_decoded out;
        taza_error err;
        assert_int_equal(
            tz_decode(arena, "x", bytes, cases[i].encoding, &out, &err),
            TAZA_OK);
        assert_str(out.text, cases[i].text);
        tz_decoded_done(&out);
    }
}

/* NUL and controls are characters; a few NULs are no UTF-16. */
static void
nul_is_a_character(void **state)
{
    static const struct {
        const char *bytes;
        size_t len;
    } cases[] = {
        {BYTES("a\0b")},
        {BYTES("\0\0\0\0\0\0\0\0\0\0\0\0")},
        {BYTES("текст\0текст\0\0\0")},
        {BYTES("text\0text\0text\0text")},
        {BYTES("\x04\x04\x04\x04\x04\x04\x04\x04")},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_decoded out;
        taza_error err;
        assert_int_equal(tz_decode(arena, "x",
                                   (taza_str){cases[i].bytes, cases[i].len},
                                   NULL, &out, &err),
                         TAZA_OK);
        assert_int_equal(out.text.len, cases[i].len);
        tz_decoded_done(&out);
    }
}

/* A mark, and a NUL that makes it look like that of UTF-32. */
static void
nul_after_the_mark(void **state)
{
    static const char *const files[] = {"\xFF\xFE\0\0> *\0",
                                        "\xFF\xFE\0\0x\0y\0"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(files); i++) {
        tz_decoded out;
        taza_error err;
        assert_int_equal(
            tz_decode(arena, "x", (taza_str){files[i], 8}, NULL, &out, &err),
            TAZA_OK);
        assert_int_equal(out.text.ptr[0], 0);
        assert_true(out.text.len > 2);
        tz_decoded_done(&out);
    }
}

static void
refuses(void **state)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *encoding;
        size_t byte;
        const char *message;
    } cases[] = {
        {BYTES("мер\xFFзім"), NULL, 6, "x:1:4: not UTF-8 at byte 6"},
        {BYTES("\xEF\xBB\xBFя\r\nя\r\xD1"), NULL, 10,
         "x:3:1: not UTF-8 at byte 10"},
        {BYTES("a\nяb\xED\xA0\x80"), "utf8", 5, "x:2:3: not UTF-8 at byte 5"},
        {BYTES("\xD3\xEF\xEE\xEB\xED\xEE\xEC\xEE\xF7\xE5\xED\xED\xFB\xE9 "
               "\xEE\xF0\xE3\xE0\xED \xE2\xEF\xF0\xE0\xE2\xE5"),
         NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like windows-1251; use --encoding "
         "windows-1251"},
        {BYTES("\xD3\xCF\xCE\xCB\xCD\xCE\xCC\xCE\xD7\xC5\xCD\xCD\xDB\xC9 "
               "\xCE\xD0\xC3\xC0\xCD"),
         NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like windows-1251; use --encoding "
         "windows-1251"},
        {BYTES("\x9D\xB1\x9D\xFB\x9D \xBC\xEA\xB3\xEC\xE4\xB3\xBE "
               "\xEC\xE5\xF0\xE7\xB3\xEC\xB3\xED\xE4\xE5"),
         NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like KZ-1048; use --encoding "
         "kz-1048"},
        {BYTES("\x93\xAF\xAE\xAB\xAD\xAE\xAC\xAE\xE7\xA5\xAD\xAD\xEB\xA9 "
               "\xAE\xE0\xA3\xA0\xAD"),
         NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like CP866; use --encoding cp866"},
        {BYTES("\xF5\xD0\xCF\xCC\xCE\xCF\xCD\xCF\xDE\xC5\xCE\xCE\xD9\xCA "
               "\xCF\xD2\xC7\xC1\xCE"),
         NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like KOI8-R; use --encoding "
         "koi8-r"},
        {BYTES("\x89PNG\r\n\x1A\n\xFF\xFE\xFD\xFC\x80\x81\x82\x83"), NULL, 0,
         "x:1:1: not UTF-8 at byte 0"},
        {BYTES("T\0h\0e\0 \0l\0a\0w\0"), NULL, 1,
         "x:1:2: not UTF-8 at byte 1; looks like UTF-16LE; use --encoding "
         "utf-16le"},
        {BYTES("\0T\0h\0e\0 \0l\0a\0w"), NULL, 0,
         "x:1:1: not UTF-8 at byte 0; looks like UTF-16BE; use --encoding "
         "utf-16be"},
        {BYTES("\x1F\x04@\x04"
               "0\x04"
               "2\x04"
               "8\x04;\x04"
               "0\x04"),
         NULL, 1,
         "x:1:2: not UTF-8 at byte 1; looks like UTF-16LE; use --encoding "
         "utf-16le"},
        {BYTES("T\0\0\0h\0\0\0e\0\0\0 \0\0\0"), NULL, 1,
         "x:1:2: not UTF-8 at byte 1; looks like UTF-32LE; use --encoding "
         "utf-32le"},
        {BYTES("\xFF\xFEx\0\0\xD8x\0"), NULL, 4,
         "x:1:2: not UTF-16LE at byte 4"},
        {BYTES("\xFF\xFEx\0\0\xDC"), NULL, 4, "x:1:2: not UTF-16LE at byte 4"},
        {BYTES("\xFE\xFF\0x\0\nx"), NULL, 6, "x:2:1: not UTF-16BE at byte 6"},
        {BYTES("\xFE\xFF\0x\xD8\0"), NULL, 4, "x:1:2: not UTF-16BE at byte 4"},
        {BYTES("x\0\0\0\0\xD8\0\0"), "utf-32le", 4,
         "x:1:2: not UTF-32LE at byte 4"},
        {BYTES("\0\x11\0\0"), "utf-32be", 0, "x:1:1: not UTF-32BE at byte 0"},
        {BYTES("\xEC\x98\xEC"), "cp1251", 1,
         "x:1:2: not WINDOWS-1251 at byte 1"},
        {BYTES("\x82\xA0\x82"), "shift_jis", 2,
         "x:1:2: not shift_jis at byte 2"},
        {BYTES("\x82\xA0\n\xFF"), "shift_jis", 3,
         "x:2:1: not shift_jis at byte 3"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        taza_str bytes = {cases[i].bytes, cases[i].len};
        tz_decoded out;
        taza_error err;
        assert_int_equal(
            tz_decode(arena, "x", bytes, cases[i].encoding, &out, &err),
            TAZA_ENCODING);
        assert_string_equal(err.message, cases[i].message);
        assert_int_equal(err.byte, cases[i].byte);
        assert_int_equal(err.status, TAZA_ENCODING);
        tz_decoded_done(&out);
    }
}

static void
unknown_names(void **state)
{
    static const char *const names[] = {
        "",
        "no-such-page",
        "utf-8//IGNORE",
        "char",
        "WCHAR_T",
        "1251,866",
        "UTF-8\nwindows-1251",
        "ё",
        "a-name-that-is-much-too-long-to-be-the-name-of-an-encoding-anywhere",
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(names); i++) {
        tz_decoded out;
        taza_error err = {0};
        assert_int_equal(
            tz_decode(arena, "x", TZ_STR("a"), names[i], &out, &err),
            TAZA_USAGE);
        assert_non_null(strstr(err.message, "unknown encoding"));
        assert_null(strchr(err.message, '\n'));
        tz_decoded_done(&out);
    }
}

static void
span_is(const tz_decoded *out, size_t from, size_t to, size_t start, size_t end)
{
    taza_span got = tz_decoded_span(out, (taza_span){from, to});

    assert_int_equal(got.start, start);
    assert_int_equal(got.end, end);
}

static void
spans(void **state)
{
    tz_decoded out;
    taza_error err;

    (void)state;
    assert_int_equal(
        tz_decode(arena, "x", TZ_STR("\xEF\xBB\xBFмер"), NULL, &out, &err),
        TAZA_OK);
    assert_true(out.same);
    span_is(&out, 2, 4, 5, 7);
    tz_decoded_done(&out);
    assert_int_equal(
        tz_decode(arena, "x", TZ_STR("a\xEC\xE5\xF0"), "1251", &out, &err),
        TAZA_OK);
    span_is(&out, 1, 5, 1, 3);
    span_is(&out, 0, 7, 0, 4);
    tz_decoded_done(&out);
    assert_int_equal(
        tz_decode(arena, "x",
                  ((taza_str){BYTES("\xFF\xFE\x3C\x04\x3D\xD8\x00\xDEx\0")}),
                  NULL, &out, &err),
        TAZA_OK);
    span_is(&out, 0, 2, 2, 4);
    span_is(&out, 2, 6, 4, 8);
    span_is(&out, 6, 7, 8, 10);
    tz_decoded_done(&out);
    assert_int_equal(tz_decode(arena, "x", TZ_STR("a\x1B$B$\"\x1B(Bb"),
                               "ISO-2022-JP", &out, &err),
                     TAZA_OK);
    span_is(&out, 0, 1, 0, 1);
    span_is(&out, 1, 4, 1, 6);
    span_is(&out, 4, 5, 6, 10);
    tz_decoded_done(&out);
}

/* Every byte of the page, many times over: text and spans agree with the
 * conversion of the byte alone. */
static void
whole_page(void **state)
{
    static char bytes[256 * 8];
    tz_decoded out, one;
    taza_error err;
    size_t at = 0;

    (void)state;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i % 256 == 0x98 ? ' ' : i % 256);
    assert_int_equal(tz_decode(arena, "x", (taza_str){bytes, sizeof bytes},
                               "RK1048", &out, &err),
                     TAZA_OK);
    for (size_t i = 0; i < sizeof bytes; i++) {
        assert_int_equal(tz_decode(arena, "x", (taza_str){bytes + i, 1},
                                   "RK1048", &one, &err),
                         TAZA_OK);
        assert_memory_equal(out.text.ptr + at, one.text.ptr, one.text.len);
        span_is(&out, at, at + one.text.len, i, i + 1);
        at += one.text.len;
        tz_decoded_done(&one);
    }
    assert_int_equal(at, out.text.len);
    tz_decoded_done(&out);
}

static void
no_memory(void **state)
{
    (void)state;
    for (size_t n = 0; n < 50; n++) {
        tz_arena *small = tz_arena_new();
        tz_decoded out;
        taza_error err;
        taza_status status;
        tz_alloc_fail_in = n;
        status = tz_decode(small, "x", TZ_STR("a\x82\xA0\x82\xA0z"),
                           "SHIFT_JIS", &out, &err);
        tz_alloc_fail_in = SIZE_MAX;
        tz_decoded_done(&out);
        tz_arena_free(small);
        if (status == TAZA_OK) {
            assert_true(n > 2);
            return;
        }
        assert_int_equal(status, TAZA_NOMEM);
    }
    fail();
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(nul_is_a_character),
        cmocka_unit_test(nul_after_the_mark),
        cmocka_unit_test(refuses),
        cmocka_unit_test(unknown_names),
        cmocka_unit_test(spans),
        cmocka_unit_test(whole_page),
        cmocka_unit_test(no_memory),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
