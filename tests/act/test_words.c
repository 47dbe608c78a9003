/* test_words.c - words are found at their place, whole, longest first. */
#include "support.h"

#include "act/act.h"
#include "act/words.h"

static tz_nstr
encode(const char *text, uint8_t *room, size_t size)
{
    size_t len = 0;
    assert_true(tz_alphabet_encode(tz_str(text), room, size, &len));
    return (tz_nstr){room, len};
}

typedef struct {
    const char *text;
    int cue;
    size_t end; /* letters */
} at_case;

static void
test_at(void **state)
{
    static const at_case cases[] = {
        {"статья 5", TZ_CUE_UNIT, 6},
        {"статьями", TZ_CUE_NONE, 0},
        {"бап", TZ_CUE_UNIT, 3},
        {"бапта", TZ_CUE_NONE, 0},
        {"бап-", TZ_CUE_NONE, 0},
        {"примечание", TZ_CUE_NOTE, 10},
        {"примечание изпи!", TZ_CUE_EDITORIAL, 15},
        {"примечание\nизпи!", TZ_CUE_EDITORIAL, 15},
        {"ескерту.", TZ_CUE_EDITORIAL, 7},
        {"ескертпе.", TZ_CUE_NOTE, 8},
        {"министру юстиции", TZ_CUE_POST, 8},
        {"министр", TZ_CUE_POST, 7},
        {"о", TZ_CUE_SUBJECT, 1},
        {"об утверждении", TZ_CUE_SUBJECT, 2},
        {"орган", TZ_CUE_NONE, 0},
        {"кіші бөлім", TZ_CUE_UNIT, 10},
        {"section", TZ_CUE_UNIT, 7},
        {"sections", TZ_CUE_NONE, 0},
        {"қағидаларға", TZ_CUE_INNER, 11},
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        uint8_t room[64];
        size_t end = 0;
        tz_nstr text = {room, 0};
        const char *newline = strchr(cases[i].text, '\n');
        if (newline == NULL) {
            text = encode(cases[i].text, room, sizeof(room));
        } else {
            text = encode("примечание изпи!", room, sizeof(room));
            room[10] = TZ_CODE_END;
        }
        const tz_word *word = tz_words_at(text, 0, &end);
        assert_int_equal(word == NULL ? TZ_CUE_NONE : word->cue, cases[i].cue);
        assert_int_equal(end, cases[i].end);
    }
}

static void
test_at_end(void **state)
{
    uint8_t room[16];
    tz_nstr text = encode("бап", room, sizeof(room));
    (void)state;
    assert_null(tz_words_at(text, 3, NULL));
    assert_null(tz_words_at(text, 99, NULL));
    room[0] = TZ_CODE_COUNT;
    assert_null(tz_words_at(text, 0, NULL));
    room[0] = 0xFF;
    assert_null(tz_words_at(text, 0, NULL));
}

static void
test_find(void **state)
{
    uint8_t room[64];
    tz_nstr text = encode("к приказу министра от 5 мая", room, sizeof(room));
    (void)state;
    assert_non_null(tz_words_find(text, TZ_CUE_TARGET, 9));
    assert_non_null(tz_words_find(text, TZ_CUE_POST, 3));
    assert_null(tz_words_find(text, TZ_CUE_POST, 2));
    assert_null(tz_words_find(text, TZ_CUE_INNER, 9));
    text = encode("(приказу)", room, sizeof(room));
    assert_non_null(tz_words_find(text, TZ_CUE_TARGET, 1));
    assert_null(tz_words_find((tz_nstr){room, 0}, TZ_CUE_POST, 9));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_at),
        cmocka_unit_test(test_at_end),
        cmocka_unit_test(test_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
