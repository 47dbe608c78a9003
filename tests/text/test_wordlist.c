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

static uint32_t
vote_of(tz_nstr word)
{
    return tz_lang_word_vote(word, tz_lang_word_head(word));
}

static uint32_t
ending_of(tz_nstr word)
{
    return tz_lang_ending_vote(word, tz_lang_word_head(word));
}

static void
words(void **state)
{
    (void)state;
    assert_true(tz_lang_word_count > 100);
    for (size_t i = 0; i < tz_lang_word_count; i++) {
        const tz_word *entry = &tz_lang_words[i];
        uint8_t codes[64];
        tz_nstr word = {codes, codes_of(entry->word, codes)};

        assert_in_range(word.len, 1, TZ_WORDLIST_LONGEST);
        if (i > 0 && strcmp(tz_lang_words[i - 1].word, entry->word) >= 0)
            fail_msg("%s is out of order", entry->word);
        assert_int_equal(
            tz_wordlist_find(tz_lang_words, tz_lang_word_count, word),
            entry->tag);
        if (vote_of(word) != entry->tag)
            fail_msg("%s is not found", entry->word);
    }
}

static const char *
last_three(const char *ending)
{
    return ending + strlen(ending) - strlen("ого");
}

static void
endings(void **state)
{
    (void)state;
    for (size_t i = 0; i < tz_lang_ending_count; i++) {
        const tz_word *entry = &tz_lang_endings[i], *next = entry + 1;
        uint8_t codes[64] = {'x'};
        size_t len = codes_of(entry->word, codes + 1);

        assert_in_range(len, TZ_ENDING_SHORTEST, TZ_ENDING_LONGEST);
        assert_int_equal(strlen(entry->word), 2 * len);
        if (i + 1 < tz_lang_ending_count) {
            int order = strcmp(last_three(entry->word), last_three(next->word));

            if (order > 0 ||
                (order == 0 && strlen(entry->word) < strlen(next->word)))
                fail_msg("%s is out of order", next->word);
        }
        if (ending_of((tz_nstr){codes, len + 1}) != entry->tag)
            fail_msg("%s is not found", entry->word);
    }
}

/* An ending is less than the word, and the longest one counts. */
static void
whole_endings(void **state)
{
    uint8_t codes[64];

    (void)state;
    assert_int_equal(ending_of((tz_nstr){codes, codes_of("ного", codes)}),
                     TZ_VOTE_RU);
    assert_int_equal(ending_of((tz_nstr){codes, codes_of("ого", codes)}), 0);
    assert_int_equal(ending_of((tz_nstr){codes, codes_of("о", codes)}), 0);
    assert_int_equal(ending_of((tz_nstr){codes, 0}), 0);
}

/* --- what is in no table --- */

static void
misses(void **state)
{
    static const char *const absent[] = {"", "а", "яяя", "bodyy", "не"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(absent); i++) {
        uint8_t codes[64];
        tz_nstr word = {codes, codes_of(absent[i], codes)};

        assert_int_equal(
            tz_wordlist_find(tz_lang_words, tz_lang_word_count, word), 0);
        assert_int_equal(vote_of(word), 0);
    }
}

/* Too long for any table, and codes that no word has. */
static void
strange(void **state)
{
    static const uint8_t signs[] = {'n', TZ_CODE_DASH, TZ_CODE_NUMERO, '\n'};
    uint8_t codes[1000];
    tz_nstr word = {codes, sizeof codes};

    (void)state;
    memset(codes, TZ_CODE_A, sizeof codes);
    assert_int_equal(tz_wordlist_find(tz_lang_words, tz_lang_word_count, word),
                     0);
    assert_int_equal(vote_of(word), 0);
    word = (tz_nstr){signs, sizeof signs};
    assert_int_equal(tz_wordlist_find(tz_lang_words, tz_lang_word_count, word),
                     0);
    assert_int_equal(vote_of(word), 0);
    assert_int_equal(ending_of(word), 0);
}

static int
sign(int n)
{
    return (n > 0) - (n < 0);
}

static void
order(void **state)
{
    static const char *const sorted[] = {"a",  "a.m", "an", "и",
                                         "из", "или", "іс", "құқық"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(sorted); i++) {
        uint8_t codes[64];
        tz_nstr word = {codes, codes_of(sorted[i], codes)};

        for (size_t k = 0; k < TZ_COUNT(sorted); k++)
            assert_int_equal(sign(tz_wordlist_order(word, sorted[k])),
                             sign(strcmp(sorted[i], sorted[k])));
    }
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
        cmocka_unit_test(words),         cmocka_unit_test(endings),
        cmocka_unit_test(whole_endings), cmocka_unit_test(misses),
        cmocka_unit_test(strange),       cmocka_unit_test(order),
        cmocka_unit_test(abbreviations),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
