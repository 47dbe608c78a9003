/* test_alphabet.c - code points, codes and their classes. */
#include "support.h"

#include <utf8proc.h>

#include "text/alphabet.h"
#include "text/utf8.h"

static const char russian[] = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
static const char kazakh[] = "әғқңөұүһі";

static uint32_t
first(const char *text)
{
    size_t at = 0;

    return tz_utf8_next(tz_str(text), &at);
}

/* The letters that have codes, small and capital. */
static void
letters(void **state)
{
    uint8_t codes[64];
    size_t len;

    (void)state;
    assert_true(tz_alphabet_encode(TZ_STR(russian), codes, 64, &len));
    assert_int_equal(len, 32);
    for (size_t i = 0; i < len; i++)
        assert_int_equal(codes[i], TZ_CODE_A + i);
    assert_true(tz_alphabet_encode(TZ_STR(kazakh), codes, 64, &len));
    assert_int_equal(len, 9);
    for (size_t i = 0; i < len; i++)
        assert_int_equal(codes[i], TZ_CODE_KK + i);
    for (uint32_t c = 'a'; c <= 'z'; c++)
        assert_int_equal(tz_alphabet_code(c), c);
}

/* Everything with case folds to the code of its small form, and only the
 * capital has the bit. */
static void
case_folds(void **state)
{
    (void)state;
    for (int32_t c = 0; c < 0x530; c++) {
        uint16_t entry = tz_alphabet_entry((uint32_t)c);
        int32_t small = utf8proc_tolower(c);
        utf8proc_category_t category = utf8proc_category(c);
        assert_int_equal((entry & TZ_ENTRY_UPPER) != 0,
                         category == UTF8PROC_CATEGORY_LU ||
                             category == UTF8PROC_CATEGORY_LT);
        if (small != c && category == UTF8PROC_CATEGORY_LU && c != 0x130)
            assert_int_equal(entry & TZ_ENTRY_CODE,
                             tz_alphabet_code((uint32_t)small));
    }
}

/* The written pages agree with the categories of Unicode. */
static void
pages(void **state)
{
    (void)state;
    for (int32_t c = 0x80; c < 0x2070; c++) {
        uint16_t entry = tz_alphabet_entry((uint32_t)c);
        uint8_t code = (uint8_t)(entry & TZ_ENTRY_CODE);
        bool letter = false, gone = false, blank = false, digit = false;
        switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LO:
            letter = c != 0x115F && c != 0x1160;
            break;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
            gone = true;
            break;
        case UTF8PROC_CATEGORY_CF:
            gone = c < 0x600 || c > 0x8FF || c == 0x61C;
            break;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            blank = true;
            break;
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NO:
            digit = true;
            break;
        default:
            continue;
        }
        if (letter)
            assert_true(tz_code_letter(code));
        if (gone)
            assert_int_equal(code, 0);
        if (blank)
            assert_int_equal(code, TZ_CODE_SPACE);
        if (digit)
            assert_true(tz_code_digit(code));
        if (gone || blank)
            assert_true(entry & TZ_ENTRY_ASK);
    }
}

static void
single_signs(void **state)
{
    static const struct {
        uint32_t codepoint;
        uint8_t code;
    } cases[] = {
        {0x00, TZ_CODE_SYMBOL},
        {0x07, TZ_CODE_SYMBOL},
        {0x7F, TZ_CODE_SYMBOL},
        {0x9F, TZ_CODE_SYMBOL},
        {'\t', ' '},
        {'\n', ' '},
        {0x0B, ' '},
        {'\f', ' '},
        {'\r', ' '},
        {0x85, ' '},
        {0xA0, ' '},
        {0x1680, ' '},
        {0x2000, ' '},
        {0x2003, ' '},
        {0x2009, ' '},
        {0x200A, ' '},
        {0x2028, ' '},
        {0x2029, ' '},
        {0x202F, ' '},
        {0x205F, ' '},
        {0x3000, ' '},
        {'-', '-'},
        {0x2010, '-'},
        {0x2011, '-'},
        {0x2012, TZ_CODE_DASH},
        {0x2013, TZ_CODE_DASH},
        {0x2014, TZ_CODE_DASH},
        {0x2015, TZ_CODE_DASH},
        {0x2212, TZ_CODE_DASH},
        {0x2043, TZ_CODE_BULLET},
        {0xAD, 0},
        {0x200B, 0},
        {0x200C, 0},
        {0x200D, 0},
        {0x200E, 0},
        {0x200F, 0},
        {0x202A, 0},
        {0x2060, 0},
        {0x2069, 0},
        {0xFEFF, 0},
        {0xFE0F, 0},
        {0xE0100, 0},
        {0x301, 0},
        {0x483, 0},
        {0x20DD, 0},
        {0x3164, 0},
        {'"', TZ_CODE_OPEN},
        {0xAB, TZ_CODE_OPEN},
        {0xBB, TZ_CODE_CLOSE},
        {0x2018, TZ_CODE_OPEN},
        {0x2019, '\''},
        {0x2BC, '\''},
        {'\'', '\''},
        {0x201C, TZ_CODE_OPEN},
        {0x201D, TZ_CODE_CLOSE},
        {0x201E, TZ_CODE_OPEN},
        {0x2039, TZ_CODE_OPEN},
        {0x203A, TZ_CODE_CLOSE},
        {0x300C, TZ_CODE_OPEN},
        {0x2116, TZ_CODE_NUMERO},
        {0xA7, TZ_CODE_SECTION},
        {0x2026, TZ_CODE_ELLIPSIS},
        {0x2022, TZ_CODE_BULLET},
        {0xB7, TZ_CODE_BULLET},
        {0xF0B7, TZ_CODE_BULLET},
        {0x25CF, TZ_CODE_BULLET},
        {0xB0, TZ_CODE_SYMBOL},
        {0x20AC, TZ_CODE_SYMBOL},
        {0xFFFD, TZ_CODE_SYMBOL},
        {0x1F600, TZ_CODE_SYMBOL},
        {0x378, TZ_CODE_SYMBOL},
        {0xFFFF, TZ_CODE_SYMBOL},
        {0x2163, TZ_CODE_LETTER},
        {0xFF21, TZ_CODE_LETTER},
        {0xFF11, TZ_CODE_DIGIT},
        {0xB2, TZ_CODE_DIGIT},
        {0x664, TZ_CODE_DIGIT},
        {0x627, TZ_CODE_LETTER},
        {0x4E2D, TZ_CODE_LETTER},
        {0xDF, TZ_CODE_LETTER},
        {0x457, TZ_CODE_LETTER},
        {0x45E, TZ_CODE_LETTER},
        {0x451, 0x85},
        {0x401, 0x85},
        {0x450, 0x85},
        {0x45D, 0x88},
        {0x259, TZ_CODE_KK},
        {0x18F, TZ_CODE_KK},
        {0x275, TZ_CODE_KK + 4},
        {0x455, 's'},
        {0x212A, 'k'},
        {0x10FFFF, TZ_CODE_SYMBOL},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++)
        assert_int_equal(tz_alphabet_code(cases[i].codepoint), cases[i].code);
}

/* No code but blank is below '!', none is above the last. */
static void
range(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        uint16_t entry = tz_alphabet_entry(c);
        uint8_t code = (uint8_t)(entry & TZ_ENTRY_CODE);
        if (code == 0 || code == ' ')
            assert_true(entry & TZ_ENTRY_ASK);
        else
            assert_true(code > ' ' && code < TZ_CODE_COUNT && code != 0x7F &&
                        !(code >= 'A' && code <= 'Z'));
    }
}

/* Shown and read again, a code is the same; "other" ones keep their class. */
static void
shown(void **state)
{
    (void)state;
    for (unsigned code = '!'; code < TZ_CODE_COUNT; code++) {
        uint8_t c = (uint8_t)code, again;
        if (code == 0x7F || code == '"' || (code >= 'A' && code <= 'Z'))
            continue;
        again = tz_alphabet_code(tz_alphabet_show(c));
        if (code == TZ_CODE_OPEN)
            assert_int_equal(again, TZ_CODE_OPEN);
        else
            assert_int_equal(again, c);
    }
}

/* The table by bytes says of each byte what a plain run wants to know. */
static void
bytes(void **state)
{
    (void)state;
    for (uint32_t c = 0; c < 0x800; c++) {
        char utf8[4];
        size_t len = tz_str_encode(c, utf8);
        uint8_t last = (uint8_t)utf8[len - 1];
        uint8_t lead = len > 1 ? (uint8_t)utf8[0] : 0;
        uint16_t entry = tz_alphabet_bytes[tz_alphabet_row[lead] + last];
        bool ask = (tz_alphabet_entry(c) & TZ_ENTRY_ASK) != 0;

        if (len > 1 && (c < 0x400 || c >= 0x500)) {
            assert_true(tz_alphabet_bytes[lead] & TZ_ENTRY_STOP);
            assert_true(entry & TZ_ENTRY_STOP);
            continue;
        }
        if (len > 1)
            assert_int_equal(tz_alphabet_bytes[lead], 0);
        assert_int_equal(entry, tz_alphabet_entry(c));
        assert_int_equal((entry & TZ_ENTRY_STOP) != 0, ask && c != ' ');
        assert_int_equal((entry & TZ_ENTRY_BLANK) != 0, c == ' ');
        assert_int_equal((entry & TZ_ENTRY_HOLD) != 0,
                         c == ' ' || c == '-' || (entry & TZ_ENTRY_UPPER));
    }
    for (unsigned lead = 0xE0; lead < 0x100; lead++) {
        assert_int_equal(tz_alphabet_row[lead], 0);
        assert_true(tz_alphabet_bytes[lead] & TZ_ENTRY_STOP);
    }
}

static void
classes(void **state)
{
    (void)state;
    for (unsigned code = 0; code < 256; code++) {
        uint8_t c = (uint8_t)code;
        uint8_t twin = tz_code_twin(c);
        assert_int_equal(tz_code_word(c),
                         tz_code_letter(c) || tz_code_digit(c) || c == '-');
        assert_int_equal(tz_code_letter(c), tz_code_latin(c) ||
                                                tz_code_cyrillic(c) ||
                                                c == TZ_CODE_LETTER);
        if (tz_code_kazakh(c))
            assert_true(tz_code_cyrillic(c));
        assert_int_equal((tz_code_class[c] & TZ_CLASS_ADDRESS) != 0,
                         c != 0 && strchr("@_=$/", (int)c) != NULL);
        if (twin == 0)
            continue;
        assert_int_equal(tz_code_twin(twin), c);
        assert_int_not_equal(tz_code_latin(c), tz_code_latin(twin));
    }
    assert_int_equal(tz_code_twin('i'), tz_alphabet_code(first("і")));
    assert_int_equal(tz_code_twin(tz_alphabet_code(first("һ"))), 'h');
    assert_int_equal(tz_code_twin('b'), 0);
    assert_false(tz_code_kazakh(tz_alphabet_code(first("я"))));
    assert_false(tz_code_word(' '));
    assert_false(tz_code_digit(TZ_CODE_LETTER));
}

static void
encoding(void **state)
{
    uint8_t codes[8];
    size_t len = 99;
    char out[4 * 8];

    (void)state;
    assert_true(tz_alphabet_encode(TZ_STR("Ёлка №"), codes, 8, &len));
    assert_int_equal(len, 6);
    tz_alphabet_utf8((tz_nstr){codes, len}, out, &len);
    assert_str(((taza_str){out, len}), "елка №");
    assert_true(tz_alphabet_encode(TZ_STR(""), codes, 0, &len));
    assert_int_equal(len, 0);
    assert_false(tz_alphabet_encode(TZ_STR("слишком"), codes, 6, &len));
    assert_false(tz_alphabet_encode(TZ_STR("ї"), codes, 8, &len));
    assert_false(tz_alphabet_encode(TZ_STR("a\xC2\xAD"), codes, 8, &len));
}

static void
views(void **state)
{
    uint8_t codes[32];
    tz_nstr text = {codes, 0};

    (void)state;
    assert_true(
        tz_alphabet_encode(TZ_STR("5-бап. мерзімі"), codes, 32, &text.len));
    assert_true(tz_nstr_at(text, 0, "5-бап"));
    assert_true(tz_nstr_at(text, 7, "мерзімі"));
    assert_true(tz_nstr_at(text, text.len, ""));
    assert_false(tz_nstr_at(text, 7, "мерзімін"));
    assert_false(tz_nstr_at(text, 8, "мер"));
    assert_false(tz_nstr_at(text, 99, "м"));
    assert_int_equal(tz_nstr_slice(text, 2, 5).len, 3);
    assert_ptr_equal(tz_nstr_slice(text, 2, 5).ptr, codes + 2);
    assert_int_equal(tz_nstr_slice(text, 2, 999).len, text.len - 2);
    assert_int_equal(tz_nstr_slice(text, 9, 3).len, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters),  cmocka_unit_test(case_folds),
        cmocka_unit_test(pages),    cmocka_unit_test(single_signs),
        cmocka_unit_test(range),    cmocka_unit_test(shown),
        cmocka_unit_test(bytes),    cmocka_unit_test(classes),
        cmocka_unit_test(encoding), cmocka_unit_test(views),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
