/* test_wordset.c - sets hold the rows of their tables; sieves let them pass. */
#include "support.h"

#include "act/cue_rows.h"
#include "act/ending_rows.h"
#include "act/numeral_rows.h"
#include "act/target_rows.h"
#include "act/words.h"

static tz_nstr
encode(taza_str text, uint8_t *room, size_t size)
{
    size_t len = 0;
    assert_true(tz_alphabet_encode(text, room, size, &len));
    return (tz_nstr){room, len};
}

/* The set has the row where this text ends. */
static void
expect(const tz_wordset *set, taza_str text, size_t row)
{
    uint8_t room[64];
    bool found = false;
    tz_nstr codes = encode(text, room, sizeof(room));
    tz_wordset_walk walk = tz_wordset_at(set, codes, 0);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        assert_true(walk.end <= codes.len);
        for (; *rows != TZ_NO_ROW; rows++)
            found |= *rows == row && walk.end == codes.len;
    }
    assert_true(found);
}

/* The same of each of the forms, apart by blanks. */
static void
expect_forms(const tz_wordset *set, const char *forms, size_t row)
{
    taza_str rest = tz_str(forms), form;
    while (tz_str_split(&rest, ' ', &form))
        expect(set, form, row);
}

static void
test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < tz_word_row_count; i++)
        expect(&tz_wordset_words, tz_str(tz_word_rows[i].text), i);
    for (size_t i = 0; i < tz_numeral_row_count; i++)
        expect_forms(&tz_wordset_numerals, tz_numeral_rows[i].forms, i);
    for (size_t i = 0; i < tz_ending_row_count; i++)
        expect_forms(&tz_wordset_endings, tz_ending_rows[i].forms, i);
    for (size_t i = 0; i < tz_cue_row_count; i++)
        expect(&tz_wordset_cues, tz_str(tz_cue_rows[i].stem), i);
    for (size_t i = 0; i < tz_target_noun_count; i++)
        expect(&tz_wordset_nouns, tz_str(tz_target_nouns[i].stem), i);
    for (size_t i = 0; i < tz_target_ordinal_count; i++)
        expect(&tz_wordset_ordinals, tz_str(tz_target_ordinals[i].stem), i);
}

/* "двух" on the way to "двухсот": shortest first, the way goes on behind. */
static void
test_way(void **state)
{
    uint8_t room[16];
    tz_nstr text = encode(tz_str("двухсотый"), room, sizeof(room));
    (void)state;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_numerals, text, 0);
    static const size_t ends[] = {3, 4, 7};
    for (size_t i = 0; i < TZ_COUNT(ends); i++) {
        assert_non_null(tz_wordset_next(&walk));
        assert_int_equal(walk.end, ends[i]);
    }
    assert_null(tz_wordset_next(&walk));
    assert_null(tz_wordset_next(&walk));
}

/* A blank of an entry may be the end of a sentence in sets that fold. */
static void
test_folds(void **state)
{
    uint8_t room[32];
    tz_nstr text = encode(tz_str("утратил силу"), room, sizeof(room));
    (void)state;
    room[7] = TZ_CODE_END;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_words, text, 0);
    assert_non_null(tz_wordset_next(&walk));
    text = encode(tz_str("state "), room, sizeof(room));
    room[5] = TZ_CODE_END;
    walk = tz_wordset_at(&tz_wordset_cues, text, 0);
    assert_null(tz_wordset_next(&walk));
}

static void
test_nothing(void **state)
{
    static const uint8_t codes[] = {0xFF, TZ_CODE_COUNT, '\0', TZ_CODE_A + 3};
    (void)state;
    for (size_t at = 0; at <= sizeof(codes); at++) {
        tz_nstr text = {codes, sizeof(codes)};
        tz_wordset_walk walk = tz_wordset_at(&tz_wordset_words, text, at);
        assert_null(tz_wordset_next(&walk));
    }
}

/* Every form passes, alone, before a comma and with what may follow it. */
static void
test_sieve(void **state)
{
    static const struct {
        taza_lang lang;
        uint8_t rows;
    } langs[] = {{TAZA_KK, TZ_ROW_KK},
                 {TAZA_RU, TZ_ROW_RU},
                 {TAZA_NONE, TZ_ROW_RU},
                 {TAZA_EN, TZ_ROW_EN}};
    (void)state;
    for (size_t l = 0; l < TZ_COUNT(langs); l++) {
        const tz_sieve *sieve = &tz_sieve_numerals[langs[l].lang];
        for (size_t i = 0; i < tz_numeral_row_count; i++) {
            taza_str rest = tz_str(tz_numeral_rows[i].forms), form;
            if (!(tz_numeral_rows[i].flags & langs[l].rows))
                continue;
            while (tz_str_split(&rest, ' ', &form)) {
                uint8_t room[64];
                tz_nstr text = encode(form, room, sizeof(room));
                uint32_t key = tz_sieve_key(text, 0);
                room[text.len++] = ',';
                room[text.len++] = 'x';
                assert_int_equal(tz_sieve_key(text, 0), key);
                if (!(tz_numeral_rows[i].flags & TZ_ROW_ADJ))
                    assert_true(tz_sieve_passes(sieve, key));
            }
        }
    }
}

/* It would be no use if it let all pass. */
static void
test_sieve_stops(void **state)
{
    static const char *const words[] = {
        "орган", "применяется", "уполномоченный", "законодательство",
        "лицо",  "реестр",      "заявитель",      "комиссия"};
    size_t stopped = 0;
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(words); i++) {
        uint8_t room[64];
        tz_nstr text = encode(tz_str(words[i]), room, sizeof(room));
        uint32_t key = tz_sieve_key(text, 0);
        stopped += !tz_sieve_passes(&tz_sieve_numerals[TAZA_RU], key);
    }
    assert_true(stopped >= 6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),  cmocka_unit_test(test_way),
        cmocka_unit_test(test_folds), cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_sieve), cmocka_unit_test(test_sieve_stops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
