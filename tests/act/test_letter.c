/* test_letter.c - letters of source are the codes of normal text. */
#include "support.h"

#include "act/letter.h"

static tz_nstr
encode(const char *text, uint8_t *room, size_t size)
{
    size_t len = 0;
    assert_true(tz_alphabet_encode(tz_str(text), room, size, &len));
    return (tz_nstr){room, len};
}

static void
test_codes(void **state)
{
    static const char all[] =
        "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіaz09 -,";
    uint8_t room[64];
    tz_nstr text = encode(all, room, sizeof(room));
    const char *rest = all;
    (void)state;
    for (size_t i = 0; i < text.len; i++)
        assert_int_equal(tz_letter_next(&rest), text.ptr[i]);
    assert_int_equal(*rest, '\0');
    assert_int_equal(TZ_LETTER(u'я'), TZ_CODE_A + 31);
    assert_int_equal(TZ_LETTER_Q, tz_alphabet_code(u'қ'));
    assert_int_equal(TZ_LETTER_GH, tz_alphabet_code(u'ғ'));
    assert_int_equal(TZ_LETTER_NG, tz_alphabet_code(u'ң'));
    assert_int_equal(TZ_LETTER_I, tz_alphabet_code(u'і'));
}

static void
test_words(void **state)
{
    uint8_t room[32];
    tz_nstr text = encode("осы заңның", room, sizeof(room));
    (void)state;
    assert_int_equal(tz_letter_at(text, 4, "заң"), 3);
    assert_int_equal(tz_letter_at(text, 0, "осы заң"), 7);
    assert_int_equal(tz_letter_at(text, 4, "заңды"), 0);
    assert_int_equal(tz_letter_at(text, 8, "ның"), 0);
    assert_int_equal(tz_letter_at(text, text.len, "о"), 0);
    assert_int_equal(tz_letter_before(text, text.len, "ның"), 3);
    assert_int_equal(tz_letter_before(text, 3, "осы"), 3);
    assert_int_equal(tz_letter_before(text, 3, "дос"), 0);
    assert_int_equal(tz_letter_before(text, 2, "бос"), 0);
}

static void
test_head(void **state)
{
    uint8_t room[32];
    tz_nstr text = encode("akt-1 is", room, sizeof(room));
    uint64_t head = tz_letters_head(text, 0);
    (void)state;
    assert_true(tz_letters_first(head, 2) == ('a' | 'k' << 8));
    assert_true(tz_letters_first(head, 8) == head);
    assert_true(tz_letters_word(head) == ('a' | 'k' << 8 | 't' << 16));
    assert_true(tz_letters_head(text, 6) == ('i' | 's' << 8));
    assert_true(tz_letters_word(tz_letters_head(text, 4)) == '1');
}

static void
test_classes(void **state)
{
    (void)state;
    for (unsigned code = 0; code < 256; code++) {
        bool run =
            tz_code_letter((uint8_t)code) || tz_code_digit((uint8_t)code);
        for (unsigned at = 0; at < 64; at += 8) {
            /* Beside codes that carry, and that do not. */
            uint64_t codes = ~(UINT64_C(0xFF) << at) | (uint64_t)code << at;
            uint64_t alone = (uint64_t)code << at;
            assert_int_equal(tz_letters_in(codes) >> at >> 7 & 1, run);
            assert_int_equal(tz_letters_in(alone) >> at >> 7 & 1, run);
        }
    }
}

static void
test_lowest(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 64; i++) {
        assert_int_equal(tz_letters_lowest(UINT64_C(1) << i), i);
        assert_int_equal(tz_letters_lowest(UINT64_MAX << i), i);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes),  cmocka_unit_test(test_words),
        cmocka_unit_test(test_head),   cmocka_unit_test(test_classes),
        cmocka_unit_test(test_lowest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
