/* test_share.c - alternatives with their common beginnings written once: the
 * text that comes out, and that it matches what the plain list does. */
#include "support.h"

#include "base/buf.h"
#include "rule/regex.h"
#include "rule/share.h"

#define BRANCHES_MOST 24

/* "ab.c|ad": what is behind a '.' is no certain code. */
static size_t
cut(const char *text, tz_branch *branches)
{
    taza_str rest = tz_str(text), part;
    size_t count = 0;

    while (tz_str_split(&rest, '|', &part)) {
        size_t dot = tz_str_find(part, '.', 0);

        branches[count++] = (tz_branch){
            {(const uint8_t *)part.ptr, dot},
            tz_str_slice(part, dot, part.len),
        };
    }
    return count;
}

static void
test_text(void **state)
{
    static const struct {
        const char *branches, *wanted;
    } cases[] = {
        {"abc", "abc"},
        {"ab|cd", "ab|cd"},
        {"abc|abd", "abc|abd"}, /* brackets cost more */
        {"abcd|abce", "abc(?:d|e)"},
        {"abcd|x|abce", "abc(?:d|e)|x"}, /* only one of them can match */
        {"abcd|.|abce", "abcd|.|abce"},  /* that may match, too */
        {"abc|abcd|abce", "abc(?:|d|e)"},
        {"abcd|abc|abce", "abc(?:d||e)"},
        {"abcd.|abce|abcf", "abc(?:d.|e|f)"},
        {"ax|ay|az|aw", "a(?:x|y|z|w)"},
        {"abcde|abcdf|abcdg|abx", "ab(?:cd(?:e|f|g)|x)"},
        {"a1|b1|a2|b2|a3|b3|a4|b4", "a(?:1|2|3|4)|b(?:1|2|3|4)"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_branch branches[BRANCHES_MOST];
        tz_buf out = TZ_BUF_INIT;

        tz_share_put(&out, branches, cut(cases[i].branches, branches));
        assert_str(tz_buf_view(&out), cases[i].wanted);
        tz_buf_done(&out);
    }
}

static uint32_t
draw(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* A list of alternatives of two letters, some with an open end. */
static void
draw_list(uint32_t *seed, tz_buf *out)
{
    size_t count = 2 + draw(seed, BRANCHES_MOST - 2);

    for (size_t i = 0; i < count; i++) {
        if (i)
            tz_buf_char(out, '|');
        for (uint32_t len = draw(seed, 6); len > 0; len--)
            tz_buf_char(out, (char)('a' + draw(seed, 2)));
        if (draw(seed, 5) == 0)
            tz_buf_char(out, '.');
    }
    tz_buf_char(out, '\0');
}

static tz_regex *
compiled(taza_str inner, const char *behind)
{
    tz_buf text = TZ_BUF_INIT;
    tz_regex *regex = NULL;
    taza_error err;

    tz_buf_puts(&text, "(?:");
    tz_buf_str(&text, inner);
    tz_buf_puts(&text, behind);
    if (tz_regex_new(tz_buf_view(&text), &regex, &err))
        fail_msg("%s", err.message);
    tz_buf_done(&text);
    return regex;
}

static void
same_matches(tz_regex *plain, tz_regex *shared, tz_matcher *matcher,
             uint32_t *seed)
{
    for (size_t n = 0; n < 40; n++) {
        uint8_t text[12];
        tz_match a = {{0, 0}, {0, 0}}, b = {{0, 0}, {0, 0}};
        tz_nstr subject = {text, sizeof text};

        for (size_t i = 0; i < sizeof text; i++)
            text[i] = (uint8_t)('a' + draw(seed, 3));
        assert_int_equal(tz_regex_find(plain, matcher, subject, 0, &a),
                         tz_regex_find(shared, matcher, subject, 0, &b));
        assert_memory_equal(&a, &b, sizeof a);
    }
}

static void
test_matches(void **state)
{
    static const char *const behind[] = {")", ")c", ")(?=b)", ")(?<!ab)"};
    tz_matcher *matcher = tz_matcher_new();
    uint32_t seed = 1;

    (void)state;
    for (size_t i = 0; i < 600; i++) {
        tz_branch branches[BRANCHES_MOST];
        tz_buf list = TZ_BUF_INIT, out = TZ_BUF_INIT;
        tz_regex *plain, *shared;

        draw_list(&seed, &list);
        tz_share_put(&out, branches, cut(list.ptr, branches));
        plain = compiled(tz_str(list.ptr), behind[i % TZ_COUNT(behind)]);
        shared = compiled(tz_buf_view(&out), behind[i % TZ_COUNT(behind)]);
        same_matches(plain, shared, matcher, &seed);
        tz_regex_free(plain);
        tz_regex_free(shared);
        tz_buf_done(&list);
        tz_buf_done(&out);
    }
    tz_matcher_free(matcher);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_matches),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
