/* test_finding.c - order of hits, and what remains of overlapping ones. */
#include "support.h"

#include "base/buf.h"
#include "scan/worker.h"

/* Hits of the rules below, "A 0-5, B! 3-9": '!' is an error, else a warning;
 * and what remains, in order. */
static const struct {
    const char *hits, *wanted;
} cases[] = {
    {"", ""},
    {"A 5-9, B 0-2", "B 0-2, A 5-9"},
    /* by start, longer first, rule id */
    {"C 0-2, A 0-9, C 4-5", "A 0-9, C 0-2, C 4-5"},
    {"C 0-4, B 0-4", "B 0-4, C 0-4"},
    /* overlapping hits of one factor: the severest, the longest, the first */
    {"A 0-4, A 2-9", "A 2-9"},
    {"A 0-7, A 2-9", "A 0-7"},
    {"A! 0-4, A 2-9", "A! 0-4"},
    {"A 0-9, A! 3-4", "A! 3-4"},
    {"A 0-4, a 0-4", "A 0-4"},
    {"A 0-4, a! 0-4", "a! 0-4"},
    {"A 0-3, a 2-9, A 8-9", "a 2-9"},
    /* those that only touch are apart */
    {"A 0-4, A 4-9", "A 0-4, A 4-9"},
    /* A covers B, B does not cover A; C covers nothing */
    {"A 0-4, B 0-9", "A 0-4"},
    {"B 0-4, A 2-9", "A 2-9"},
    {"B! 0-9, A 2-4", "A 2-4"},
    {"A 0-4, B 4-9", "A 0-4, B 4-9"},
    {"A 0-4, C 0-4", "A 0-4, C 0-4"},
    {"B 0-4, C 2-9", "B 0-4, C 2-9"},
    {"B 0-3, B 4-7, A 2-5", "A 2-5"},
    /* what is gone itself takes nothing with it: D covers A, A covers B */
    {"B 0-9, D 1-9, A 2-9", "B 0-9, D 1-9"},
    {"C 0-99, B 1-2, B 3-4, A 3-9, B 10-12", "C 0-99, B 1-2, A 3-9, B 10-12"},
};

static const char *const covered[] = {"b", NULL};
static const char *const covers_a[] = {"a", NULL};
static const char *const none[] = {NULL};
static const tz_factor factors[] = {
    {.id = "a", .covers = covered},
    {.id = "b", .covers = none},
    {.id = "c", .covers = none},
    {.id = "d", .covers = covers_a},
};
/* 'a' is a second rule of A's factor. */
static const tz_rule rules[] = {
    {.id = "A", .factor = &factors[0]}, {.id = "B", .factor = &factors[1]},
    {.id = "C", .factor = &factors[2]}, {.id = "D", .factor = &factors[3]},
    {.id = "a", .factor = &factors[0]},
};

static size_t
parse(const char *text, tz_hit *hits)
{
    taza_str rest = tz_str(text), part, left;
    size_t count = 0;

    while (*text && tz_str_split(&rest, ',', &part)) {
        uint64_t start = 0, end = 0;
        tz_hit *hit = &hits[count++];

        part = tz_str_trim(part);
        *hit = (tz_hit){.severity = TAZA_WARNING};
        for (size_t i = 0; i < TZ_COUNT(rules); i++)
            if (part.ptr[0] == rules[i].id[0])
                hit->rule = &rules[i];
        if (part.ptr[1] == '!')
            hit->severity = TAZA_ERROR;
        part = tz_str_slice(part, tz_str_find(part, ' ', 0) + 1, part.len);
        assert_true(tz_str_split(&part, '-', &left));
        assert_true(tz_str_number(left, &start) && tz_str_number(part, &end));
        hit->text = hit->normal = (taza_span){(size_t)start, (size_t)end};
    }
    return count;
}

static void
overlaps(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_arena *arena = tz_arena_new();
        tz_buf shown = TZ_BUF_INIT;
        tz_hit hits[8];
        size_t count = parse(cases[i].hits, hits);

        assert_int_equal(tz_hits_settle(arena, hits, &count), TAZA_OK);
        for (size_t k = 0; k < count; k++)
            tz_buf_printf(&shown, "%s%s%s %zu-%zu", k ? ", " : "",
                          hits[k].rule->id,
                          hits[k].severity == TAZA_ERROR ? "!" : "",
                          hits[k].text.start, hits[k].text.end);
        tz_buf_char(&shown, '\0');
        assert_true(tz_buf_ok(&shown));
        if (strcmp(shown.ptr, cases[i].wanted) != 0)
            fail_msg("%s: %s, not %s", cases[i].hits, shown.ptr,
                     cases[i].wanted);
        tz_buf_done(&shown);
        tz_arena_free(arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlaps),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
