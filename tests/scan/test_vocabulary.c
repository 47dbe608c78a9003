/* test_vocabulary.c - words that were asked about. */
#include "support.h"

#include <stdio.h>

#include "scan/vocabulary.h"

static tz_nstr
codes(const char *text)
{
    return (tz_nstr){(const uint8_t *)text, strlen(text)};
}

static void
kept(void **state)
{
    tz_vocabulary v = {NULL};
    tz_word_known *word = tz_vocabulary_at(&v, TAZA_EN, codes("may"));

    (void)state;
    assert_non_null(word);
    assert_int_equal(word->asked, 0);
    word->asked = 6;
    word->is = 2;
    assert_ptr_equal(tz_vocabulary_at(&v, TAZA_EN, codes("may")), word);
    assert_int_equal(word->asked, 6);
    assert_int_equal(word->is, 2);
    /* another word, another language */
    assert_int_equal(tz_vocabulary_at(&v, TAZA_EN, codes("ma"))->asked, 0);
    assert_int_equal(tz_vocabulary_at(&v, TAZA_EN, codes("mays"))->asked, 0);
    assert_int_equal(tz_vocabulary_at(&v, TAZA_RU, codes("may"))->asked, 0);
    tz_vocabulary_done(&v);
}

static void
lengths(void **state)
{
    char word[TZ_WORD_KEPT + 2] = "";
    tz_vocabulary v = {NULL};

    (void)state;
    memset(word, 'a', TZ_WORD_KEPT);
    assert_non_null(tz_vocabulary_at(&v, TAZA_EN, codes(word)));
    word[TZ_WORD_KEPT] = 'a';
    assert_null(tz_vocabulary_at(&v, TAZA_EN, codes(word)));
    tz_vocabulary_done(&v);
}

/* More words than places: each is known as itself or as nothing. */
static void
crowded(void **state)
{
    tz_vocabulary v = {NULL};
    size_t known = 0;

    (void)state;
    for (unsigned round = 0; round < 2; round++)
        for (unsigned i = 0; i < 20000; i++) {
            char text[16];
            tz_word_known *word;

            (void)snprintf(text, sizeof text, "w%u", i);
            word = tz_vocabulary_at(&v, TAZA_EN, codes(text));
            assert_non_null(word);
            if (word->asked != 0) {
                assert_int_equal(word->is, i);
                known++;
            }
            word->asked = 1;
            word->is = i;
        }
    assert_in_range(known, 0, 20000);
    tz_vocabulary_done(&v);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(kept),
                                       cmocka_unit_test(lengths),
                                       cmocka_unit_test(crowded)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
