/* test_strings.c - every interface word in every language. */
#include "support.h"

#include "report/strings.h"
#include "text/utf8.h"

static const taza_lang langs[] = {TAZA_KK, TAZA_RU, TAZA_EN};

static void
check(const char *word)
{
    assert_non_null(word);
    assert_true(word[0] != '\0');
    assert_int_equal(tz_utf8_valid(tz_str(word)), strlen(word));
}

static void
test_complete(void **state)
{
    size_t l;
    int i;

    (void)state;
    for (l = 0; l < TZ_COUNT(langs); l++) {
        for (i = 0; i < TZ_WORD_COUNT; i++)
            check(tz_strings_word(langs[l], (tz_word)i));
        for (i = TAZA_NOTE; i <= TAZA_ERROR; i++)
            check(tz_strings_severity(langs[l], (taza_severity)i));
        for (i = 0; i < TZ_ZONE_COUNT; i++)
            check(tz_strings_zone(langs[l], (tz_zone)i));
        for (i = TZ_UNREAD_LATIN; i <= TZ_UNREAD_OTHER; i++)
            check(tz_strings_unread(langs[l], (tz_unread)i));
        for (i = TAZA_KK; i <= TAZA_EN; i++)
            check(tz_strings_lang(langs[l], (taza_lang)i));
    }
}

/* Words that readers know are in their own language. */
static void
test_language(void **state)
{
    (void)state;
    assert_string_equal(tz_strings_severity(TAZA_KK, TAZA_ERROR), "қате");
    assert_string_equal(tz_strings_severity(TAZA_KK, TAZA_WARNING), "ескерту");
    assert_string_equal(tz_strings_severity(TAZA_KK, TAZA_NOTE), "ескертпе");
    assert_string_equal(tz_strings_severity(TAZA_RU, TAZA_WARNING),
                        "предупреждение");
    assert_string_equal(tz_strings_severity(TAZA_EN, TAZA_NOTE), "note");
    assert_string_equal(tz_strings_word(TAZA_RU, TZ_WORD_FINDINGS),
                        "Замечания");
    assert_string_equal(tz_strings_word(TAZA_NONE, TZ_WORD_FINDINGS),
                        "Findings");
    assert_string_equal(tz_strings_lang(TAZA_RU, TAZA_NONE), "");
    assert_string_equal(tz_strings_kind(TAZA_KK, "order"), "бұйрық");
    assert_string_equal(tz_strings_kind(TAZA_RU, "treaty"), "treaty");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete),
        cmocka_unit_test(test_language),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
