/* test_sought.c - strings found by the longest that stands at a place. */
#include "support.h"

#include "rule/sought.h"

static const char *const texts[] = {"ab", "abc", "abc", "abcde", "abd", "b"};

static tz_nstr
codes(const char *text)
{
    return (tz_nstr){(const uint8_t *)text, strlen(text)};
}

/* From the longest on, "abcd" → "2 1 0"; equal ones are all met. */
static void
test_longest(void **state)
{
    static const struct {
        const char *text, *found;
    } cases[] = {
        {"abcd", "2 1 0 "}, {"abcdef", "3 2 1 0 "},
        {"abd", "4 0 "},    {"abz", "0 "},
        {"a", ""},          {"", ""},
        {"aa", ""},         {"b", ""},
        {"zzz", ""},
    };
    uint8_t room[32];
    tz_sought items[TZ_COUNT(texts)];
    uint64_t heads[TZ_COUNT(texts)];
    tz_sought_draft draft = {.codes = room, .heads = heads, .items = items};
    tz_sought_list list;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(texts); i++)
        tz_sought_add(&draft, i < 5 ? 0 : 5, codes(texts[i]));
    list = tz_sought_made(&draft);
    assert_int_equal(list.count, TZ_COUNT(texts));
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        char found[32] = "";
        uint32_t at = tz_sought_longest(&list, 0, 5, codes(cases[i].text));

        for (; at != TZ_NO_SOUGHT; at = items[at].shorter) {
            size_t len = strlen(found);

            found[len] = (char)('0' + at);
            found[len + 1] = ' ';
            found[len + 2] = '\0';
        }
        assert_string_equal(found, cases[i].found);
    }
    assert_int_equal(tz_sought_longest(&list, 5, 6, codes("bc")), 5);
    assert_int_equal(tz_sought_longest(&list, 5, 5, codes("bc")), TZ_NO_SOUGHT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_longest)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
