/* test_regex.c - PCRE2: matches, limits reported, the same with machine code
 * and without. */
#include "support.h"

#include "base/alloc.h"
#include "rule/regex.h"

static tz_regex *
compiled(const char *pattern)
{
    taza_error err = {.status = TAZA_OK};
    tz_regex *regex = NULL;

    if (tz_regex_new(tz_str(pattern), &regex, &err))
        fail_msg("%s: %s", pattern, err.message);
    return regex;
}

static tz_nstr
codes(const char *text)
{
    return (tz_nstr){(const uint8_t *)text, strlen(text)};
}

static void
test_find(void **state)
{
    static const struct {
        const char *pattern, *text;
        size_t from;
        tz_match_status status;
        taza_span whole, at;
    } cases[] = {
        {"b+", "abbc", 0, TZ_MATCH_YES, {1, 3}, {1, 3}},
        {"b+", "abbc", 2, TZ_MATCH_YES, {2, 3}, {2, 3}},
        {"b+", "abbc", 3, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b+", "abbc", 4, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b+", "abbc", 9, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b+", "", 0, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b*", "", 0, TZ_MATCH_YES, {0, 0}, {0, 0}},
        {"(?<=a)b", "ab", 1, TZ_MATCH_YES, {1, 2}, {1, 2}},
        {"a(?<at>b+)c", "xabbc", 0, TZ_MATCH_YES, {1, 5}, {2, 4}},
        {"a(?<at>b)?c", "xac", 0, TZ_MATCH_YES, {1, 3}, {1, 3}},
        {"a(?=b(?<at>c))", "abc", 0, TZ_MATCH_YES, {0, 1}, {2, 3}},
        /* codes above 0x7f are characters like others; case counts */
        {"\x80[\x81-\x83]", "\x80\x82", 0, TZ_MATCH_YES, {0, 2}, {0, 2}},
        {"A", "a", 0, TZ_MATCH_NONE, {0, 0}, {0, 0}},
    };
    tz_matcher *matcher = tz_matcher_new();

    (void)state;
    assert_non_null(matcher);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_regex *regex = compiled(cases[i].pattern);

        for (int jit = 0; jit < 2; jit++) {
            tz_match match;

            if (jit)
                tz_regex_jit(regex);
            assert_int_equal(tz_regex_find(regex, matcher, codes(cases[i].text),
                                           cases[i].from, &match),
                             cases[i].status);
            if (cases[i].status != TZ_MATCH_YES)
                continue;
            assert_int_equal(match.whole.start, cases[i].whole.start);
            assert_int_equal(match.whole.end, cases[i].whole.end);
            assert_int_equal(match.at.start, cases[i].at.start);
            assert_int_equal(match.at.end, cases[i].at.end);
        }
        tz_regex_free(regex);
    }
    tz_matcher_free(matcher);
}

/* Only there, whatever else matches; look-behind sees what is before. */
static void
test_at(void **state)
{
    static const struct {
        const char *pattern, *text;
        size_t from;
        tz_match_status status;
        taza_span whole, at;
    } cases[] = {
        {"b+", "abbc", 0, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b+", "abbc", 1, TZ_MATCH_YES, {1, 3}, {1, 3}},
        {"b+", "abbc", 2, TZ_MATCH_YES, {2, 3}, {2, 3}},
        {"b+", "abbc", 3, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b+", "abbc", 9, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"(?<=a)b", "ab", 1, TZ_MATCH_YES, {1, 2}, {1, 2}},
        {"(?<=b)b", "ab", 1, TZ_MATCH_NONE, {0, 0}, {0, 0}},
        {"b|a(?<at>b)", "ab", 0, TZ_MATCH_YES, {0, 2}, {1, 2}},
    };
    tz_matcher *matcher = tz_matcher_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_regex *regex = NULL;

        /* Made for any place or for one, interpreted or machine code. */
        for (int way = 0; way < 4; way++) {
            taza_error err = {.status = TAZA_OK};
            tz_match match;

            if (way == 0)
                regex = compiled(cases[i].pattern);
            if (way == 2) {
                tz_regex_free(regex);
                assert_int_equal(
                    tz_regex_new_at(tz_str(cases[i].pattern), &regex, &err),
                    TAZA_OK);
            }
            if (way & 1)
                tz_regex_jit(regex);
            assert_int_equal(tz_regex_at(regex, matcher, codes(cases[i].text),
                                         cases[i].from, &match),
                             cases[i].status);
            if (cases[i].status != TZ_MATCH_YES)
                continue;
            assert_int_equal(match.whole.start, cases[i].whole.start);
            assert_int_equal(match.whole.end, cases[i].whole.end);
            assert_int_equal(match.at.start, cases[i].at.start);
            assert_int_equal(match.at.end, cases[i].at.end);
        }
        tz_regex_free(regex);
    }
    tz_matcher_free(matcher);
}

/* No match that begins too late, interpreted or not. */
static void
test_find_by(void **state)
{
    tz_matcher *matcher = tz_matcher_new();
    tz_regex *regex = compiled("a+b");
    tz_match match;

    (void)state;
    for (int way = 0; way < 2; way++) {
        if (way == 1)
            tz_regex_jit(regex);
        assert_int_equal(
            tz_regex_find_by(regex, matcher, codes("xxaab"), 0, 1, &match),
            TZ_MATCH_NONE);
        assert_int_equal(
            tz_regex_find_by(regex, matcher, codes("xxaab"), 0, 2, &match),
            TZ_MATCH_YES);
        assert_int_equal(match.whole.start, 2);
        assert_int_equal(match.whole.end, 5);
        assert_int_equal(
            tz_regex_find_by(regex, matcher, codes("xxaab"), 3, 9, &match),
            TZ_MATCH_YES);
        assert_int_equal(match.whole.start, 3);
        /* The next one is not limited. */
        assert_int_equal(
            tz_regex_find(regex, matcher, codes("xxaab"), 0, &match),
            TZ_MATCH_YES);
    }
    tz_regex_free(regex);
    tz_matcher_free(matcher);
}

/* A text without a pointer is empty, a NUL is a character. */
static void
test_edges(void **state)
{
    static const uint8_t nul[] = {'a', 0, 'b'};
    tz_matcher *matcher = tz_matcher_new();
    tz_regex *regex = compiled("[^x]b");
    tz_match match;

    (void)state;
    assert_int_equal(
        tz_regex_find(regex, matcher, (tz_nstr){NULL, 0}, 0, &match),
        TZ_MATCH_NONE);
    assert_int_equal(
        tz_regex_find(regex, matcher, (tz_nstr){nul, 3}, 0, &match),
        TZ_MATCH_YES);
    assert_int_equal(match.whole.start, 1);
    /* what lies behind the end is not seen */
    assert_int_equal(
        tz_regex_find(regex, matcher, (tz_nstr){nul, 2}, 0, &match),
        TZ_MATCH_NONE);
    tz_regex_free(regex);
    tz_matcher_free(matcher);
    tz_regex_free(NULL);
    tz_matcher_free(NULL);
}

/* A pattern that takes forever is stopped and says so, never "no". */
static void
test_limits(void **state)
{
    static const char *const patterns[] = {
        "(?:a+)+b", "(?:a|aa)+b", "(?:(?:a?){60}){60}b",
        "^(a(?1)?b?)+c", /* deep */
    };
    tz_matcher *matcher = tz_matcher_new();
    char text[4001];

    (void)state;
    memset(text, 'a', 4000);
    text[4000] = '\0';
    for (size_t i = 0; i < TZ_COUNT(patterns); i++) {
        tz_regex *regex = compiled(patterns[i]);
        tz_match match;

        /* "b" in the text, or PCRE2 sees at once that there is no match */
        text[3999] = 'x';
        text[3998] = i == 3 ? 'c' : 'b';
        text[3997] = 'x';
        assert_int_equal(tz_regex_find(regex, matcher, codes(text), 0, &match),
                         TZ_MATCH_LIMIT);
        assert_int_equal(tz_regex_at(regex, matcher, codes(text), 0, &match),
                         TZ_MATCH_LIMIT);
        tz_regex_jit(regex);
        assert_int_equal(tz_regex_find(regex, matcher, codes(text), 0, &match),
                         TZ_MATCH_LIMIT);
        tz_regex_free(regex);
    }
    tz_matcher_free(matcher);
}

static void
test_refusals(void **state)
{
    static const struct {
        const char *pattern;
        size_t offset;
    } cases[] = {
        {"a(b", 3}, {"ab)", 2},     {"a[b", 3},     {"a\\C", 3},
        {"*a", 0},  {"(*UTF)a", 6}, {"(*UCP)a", 6},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        taza_error err = {.status = TAZA_OK};
        tz_regex *regex = NULL;

        assert_int_equal(tz_regex_new(tz_str(cases[i].pattern), &regex, &err),
                         TAZA_SYNTAX);
        assert_null(regex);
        assert_int_equal(err.status, TAZA_SYNTAX);
        assert_int_equal(err.column, cases[i].offset);
        assert_int_equal(tz_regex_new(tz_str(cases[i].pattern), &regex, NULL),
                         TAZA_SYNTAX);
    }
}

static void
test_memory(void **state)
{
    size_t n;

    (void)state;
    for (n = 0; n < 100; n++) {
        taza_error err = {.status = TAZA_OK};
        tz_regex *regex = NULL;
        tz_matcher *matcher;
        taza_status status;

        tz_alloc_fail_in = n;
        status = tz_regex_new(TZ_STR("a[b-d]+"), &regex, &err);
        if (status == TAZA_OK)
            tz_regex_jit(regex);
        matcher = tz_matcher_new();
        tz_alloc_fail_in = SIZE_MAX;
        assert_true(status == TAZA_OK || status == TAZA_NOMEM);
        tz_regex_free(regex);
        tz_matcher_free(matcher);
        if (status == TAZA_OK && matcher)
            break;
    }
    assert_in_range(n, 5, 99);
}

/* Encoded and decoded it finds the same; where memory is out, nothing is lost.
 */
static void
test_encode(void **state)
{
    tz_regex *regex = compiled("a(?<at>b+)c"), *copy = NULL;
    tz_matcher *matcher = tz_matcher_new();
    char build[TZ_REGEX_BUILD];
    tz_buf bytes = TZ_BUF_INIT;
    taza_error err;
    taza_status status = TAZA_NOMEM;
    tz_match hit;

    (void)state;
    tz_regex_build(build);
    assert_true(strlen(build) > 10);
    assert_true(tz_regex_encode(regex, &bytes));
    for (size_t fail = 0; status == TAZA_NOMEM; fail++) {
        tz_alloc_fail_in = fail;
        status =
            tz_regex_decode(tz_str_slice(tz_buf_view(&bytes), 0, 9),
                            tz_str_slice(tz_buf_view(&bytes), 9, bytes.len),
                            matcher, &copy, &err);
        tz_alloc_fail_in = SIZE_MAX;
        assert_true(fail < 20);
    }
    assert_int_equal(status, TAZA_OK);
    assert_int_equal(tz_regex_find(copy, matcher, codes("xabbc"), 0, &hit),
                     TZ_MATCH_YES);
    assert_int_equal(hit.at.start, 2);
    assert_int_equal(hit.at.end, 4);
    bytes.ptr[0] ^= 1;
    assert_int_not_equal(tz_regex_decode(tz_buf_view(&bytes), (taza_str){"", 0},
                                         matcher, &copy, &err),
                         TAZA_OK);
    tz_buf_done(&bytes);
    tz_regex_free(copy);
    tz_regex_free(regex);
    tz_matcher_free(matcher);
}

/* Codes that share their tables: freed in any order, with and without machine
 * code; where memory is out, those that are there go on. */
static void
test_shared(void **state)
{
    static const char *const patterns[] = {"a(?<at>b+)c", "[a-m]+z", "x?y"};
    static const char *const texts[] = {"xabbc", "..abcz", "zzy"};
    static const size_t orders[][3] = {{0, 1, 2}, {2, 1, 0}, {1, 0, 2}};
    size_t failures = 0;

    (void)state;
    for (size_t round = 0; round < 60; round++) {
        const size_t *order = orders[round % TZ_COUNT(orders)];
        tz_matcher *matcher = tz_matcher_new();
        tz_regex *copies[3] = {NULL, NULL, NULL};

        for (size_t i = 0; i < 3; i++) {
            tz_regex *regex = compiled(patterns[i]);
            tz_buf bytes = TZ_BUF_INIT;
            taza_error err;
            taza_status status;

            assert_true(tz_regex_encode(regex, &bytes));
            tz_regex_free(regex);
            tz_alloc_fail_in = i > 0 && round % 2 ? round / 2 : SIZE_MAX;
            /* header and tables are the same bytes in all */
            status = tz_regex_decode(
                tz_str_slice(tz_buf_view(&bytes), 0, bytes.len - 40),
                tz_str_slice(tz_buf_view(&bytes), bytes.len - 40, bytes.len),
                matcher, &copies[i], &err);
            tz_alloc_fail_in = SIZE_MAX;
            failures += status == TAZA_NOMEM;
            assert_true(status == TAZA_OK || status == TAZA_NOMEM);
            if (status)
                copies[i] = NULL;
            else if (round % 4 == 3)
                tz_regex_jit(copies[i]);
            tz_buf_done(&bytes);
        }
        for (size_t k = 0; k < 3; k++) {
            for (size_t i = k; i < 3; i++) {
                tz_match hit;

                if (copies[order[i]])
                    assert_int_equal(tz_regex_find(copies[order[i]], matcher,
                                                   codes(texts[order[i]]), 0,
                                                   &hit),
                                     TZ_MATCH_YES);
            }
            tz_regex_free(copies[order[k]]);
        }
        tz_matcher_free(matcher);
    }
    assert_in_range(failures, 5, 100);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_encode),   cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_by),  cmocka_unit_test(test_at),
        cmocka_unit_test(test_edges),    cmocka_unit_test(test_limits),
        cmocka_unit_test(test_refusals), cmocka_unit_test(test_memory),
        cmocka_unit_test(test_shared),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
