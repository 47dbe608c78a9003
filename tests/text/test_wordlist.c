/* test_wordlist.c - tables of words: sorted, and every word is found. */
#include "support.h"

#include "text/abbrev.h"
#include "text/lang_words.h"

/* A letter that normal text has no code for is shown as ʘ in a table. */
static size_t
codes_of(const char *word, uint8_t *codes)
{
    size_t len = 0;

    while (*word != '\0') {
        taza_str rest = tz_str(word);
        size_t bytes = tz_str_utf8(rest, 0), one = 0;

        assert_in_range(bytes, 1, 4);
        if (strncmp(word, "ʘ", bytes) == 0)
            codes[len++] = TZ_CODE_LETTER;
        else
            assert_true(tz_alphabet_encode(tz_str_slice(rest, 0, bytes),
                                           codes + len++, 1, &one));
        word += bytes;
    }
    return len;
}

static void
check(const tz_word *table, size_t count, size_t longest)
{
    for (size_t i = 0; i < count; i++) {
        uint8_t codes[64];
        size_t len = codes_of(table[i].word, codes);

        assert_in_range(len, 1, longest);
        if (i > 0 && strcmp(table[i - 1].word, table[i].word) >= 0)
            fail_msg("%s is out of order", table[i].word);
        assert_int_equal(tz_wordlist_find(table, count, (tz_nstr){codes, len}),
                         table[i].tag);
    }
}

static void
tables(void **state)
{
    (void)state;
    assert_true(tz_lang_word_count > 100);
    check(tz_lang_words, tz_lang_word_count, TZ_WORDLIST_LONGEST);
    check(tz_lang_endings, tz_lang_ending_count, TZ_ENDING_LONGEST);
}

static void
misses(void **state)
{
    static const char *const words[] = {"", "а", "яяя", "bodyy", "не"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(words); i++) {
        uint8_t codes[64];
        size_t len = codes_of(words[i], codes);

        assert_int_equal(tz_wordlist_find(tz_lang_words, tz_lang_word_count,
                                          (tz_nstr){codes, len}),
                         0);
    }
}

/* Too long for any table. */
static void
too_long(void **state)
{
    uint8_t codes[1000];

    (void)state;
    memset(codes, TZ_CODE_A, sizeof codes);
    assert_int_equal(tz_wordlist_find(tz_lang_words, tz_lang_word_count,
                                      (tz_nstr){codes, sizeof codes}),
                     0);
}

static void
abbreviations(void **state)
{
    static const struct {
        const char *word;
        tz_abbrev kind;
    } samples[] = {
        {"a.m", TZ_ABBREV_CLOSE},   {"art", TZ_ABBREV_OPEN},
        {"no", TZ_ABBREV_NUMBER},   {"etc", TZ_ABBREV_CLOSE},
        {"абз", TZ_ABBREV_OPEN},    {"г", TZ_ABBREV_UNIT},
        {"др", TZ_ABBREV_CLOSE},    {"жж", TZ_ABBREV_CLOSE},
        {"п", TZ_ABBREV_OPEN},      {"пп", TZ_ABBREV_OPEN},
        {"руб", TZ_ABBREV_CLOSE},   {"ст", TZ_ABBREV_OPEN},
        {"т.б", TZ_ABBREV_CLOSE},   {"т.д", TZ_ABBREV_CLOSE},
        {"т.с.с", TZ_ABBREV_CLOSE}, {"тг", TZ_ABBREV_CLOSE},
        {"қ", TZ_ABBREV_OPEN},      {"орган", TZ_ABBREV_NONE},
        {"", TZ_ABBREV_NONE},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        uint8_t codes[64];
        size_t len = codes_of(samples[i].word, codes);

        if (tz_abbrev_find((tz_nstr){codes, len}) != samples[i].kind)
            fail_msg("%s", samples[i].word);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables),
        cmocka_unit_test(misses),
        cmocka_unit_test(too_long),
        cmocka_unit_test(abbreviations),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
