/* test_finding.c - order of hits, what remains of overlapping ones, and one
 * finding for each sentence and factor. */
#include "support.h"

#include "base/alloc.h"
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

/* The same in the sentences [0, 20), [20, 40) and so on: the places of a
 * finding stand behind it, "+2-4". */
static const struct {
    const char *hits, *wanted;
} joined[] = {
    /* the first of equals; the others in order, also of another rule */
    {"A 0-2, A 4-6, A 8-9", "A 0-2+4-6+8-9"},
    {"A 8-9, a 4-6, A 0-2", "A 0-2+4-6+8-9"},
    {"a 0-2, A 4-6", "a 0-2+4-6"},
    /* the most severe, the first of those */
    {"A 0-2, A! 4-6, A 8-9", "A! 4-6+0-2+8-9"},
    {"A 0-2, A! 4-6, a! 8-9", "A! 4-6+0-2+8-9"},
    /* another factor, another sentence */
    {"A 0-2, C 4-6", "A 0-2, C 4-6"},
    {"A 0-2, A 20-22", "A 0-2, A 20-22"},
    {"A 18-20, A 20-22", "A 18-20, A 20-22"},
    {"A 18-22, A 24-26", "A 18-22, A 24-26"},
    {"A 0-2, C 3-4, A 5-6, C 7-8, A 25-26, C 27-28, A 30-31",
     "A 0-2+5-6, C 3-4+7-8, A 25-26+30-31, C 27-28"},
    /* what is covered or overlapped is no place */
    {"A 0-2, A 4-9, A 5-6", "A 0-2+4-9"},
    {"B 0-4, A 2-6, B 8-9", "A 2-6, B 8-9"},
    /* a hit with places of its own keeps them, before the others' */
    {"A 0-2*, A 4-6", "A 0-2+4-6+90-91+92-93"},
    {"A 0-2, A! 4-6*, A 8-9*", "A! 4-6+0-2+8-9+90-91+92-93"},
};

/* Factors a covers b, d covers a; 'a' is a second rule of A's factor. */
static const char texts[] = "\0a\0b\0c\0d\0A\0B\0C\0D\0a";
static const tz_text lists[] = {3, 1};
static const tz_factor factors[] = {
    {.id = 1, .covers = {0, 1}},
    {.id = 3},
    {.id = 5},
    {.id = 7, .covers = {1, 1}},
};
static const tz_rule rule_table[] = {
    {.id = 9, .factor = 0},  {.id = 11, .factor = 1}, {.id = 13, .factor = 2},
    {.id = 15, .factor = 3}, {.id = 17, .factor = 0},
};
static const struct taza_rules rules = {
    .texts = texts, .lists = lists, .factors = factors, .rules = rule_table};

/* Places of a hit that is written "A 0-2*". */
static taza_span own_places[] = {{90, 91}, {92, 93}};

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
        for (size_t i = 0; i < TZ_COUNT(rule_table); i++)
            if (part.ptr[0] == texts[rule_table[i].id]) {
                hit->rule = &rule_table[i];
                hit->id = texts + rule_table[i].id;
            }
        if (part.ptr[1] == '!')
            hit->severity = TAZA_ERROR;
        if (part.ptr[part.len - 1] == '*') {
            hit->places = own_places;
            hit->place_count = TZ_COUNT(own_places);
            part.len--;
        }
        part = tz_str_slice(part, tz_str_find(part, ' ', 0) + 1, part.len);
        assert_true(tz_str_split(&part, '-', &left));
        assert_true(tz_str_number(left, &start) && tz_str_number(part, &end));
        hit->text = hit->normal = (taza_span){(size_t)start, (size_t)end};
    }
    return count;
}

static void
show(const tz_hit *hits, size_t count, tz_buf *out)
{
    for (size_t i = 0; i < count; i++) {
        tz_buf_printf(out, "%s%s%s %zu-%zu", i > 0 ? ", " : "", hits[i].id,
                      hits[i].severity == TAZA_ERROR ? "!" : "",
                      hits[i].text.start, hits[i].text.end);
        for (size_t k = 0; k < hits[i].place_count; k++)
            tz_buf_printf(out, "+%zu-%zu", hits[i].places[k].start,
                          hits[i].places[k].end);
    }
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
}

/* In a text of 100 characters whose sentences are `step` long. */
static void
check(const char *text, size_t step, const char *wanted)
{
    static uint8_t normal[101];
    uint32_t sentences[101];
    tz_document doc = {
        .normal = normal, .normal_len = 100, .sentences = sentences};
    tz_arena *arena = tz_arena_new();
    tz_buf shown = TZ_BUF_INIT;
    tz_hit hits[8];
    size_t count = parse(text, hits);

    for (size_t at = 0; at < 100; at += step)
        sentences[doc.sentence_count++] = (uint32_t)at;
    assert_int_equal(tz_hits_settle(&rules, arena, &doc, hits, &count),
                     TAZA_OK);
    show(hits, count, &shown);
    if (strcmp(shown.ptr, wanted) != 0)
        fail_msg("%s: %s, not %s", text, shown.ptr, wanted);
    tz_buf_done(&shown);
    tz_arena_free(arena);
}

/* Each character is a sentence: nothing is joined. */
static void
overlaps(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++)
        check(cases[i].hits, 1, cases[i].wanted);
}

static void
joins(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(joined); i++)
        check(joined[i].hits, 20, joined[i].wanted);
}

static void
memory(void **state)
{
    tz_document doc = {.normal_len = 100};
    size_t n;

    (void)state;
    for (n = 0; n < 20; n++) {
        tz_arena *arena = tz_arena_new();
        tz_hit hits[400];
        size_t count = TZ_COUNT(hits);
        taza_status status;

        for (size_t i = 0; i < count; i++)
            hits[i] = (tz_hit){.rule = &rule_table[0],
                               .id = "A",
                               .severity = TAZA_WARNING,
                               .normal = {i, i + 1},
                               .text = {i, i + 1}};
        tz_alloc_fail_in = n;
        status = tz_hits_settle(&rules, arena, &doc, hits, &count);
        tz_alloc_fail_in = SIZE_MAX;
        tz_arena_free(arena);
        if (status == TAZA_OK)
            break;
        assert_int_equal(status, TAZA_NOMEM);
    }
    assert_in_range(n, 1, 19);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlaps),
        cmocka_unit_test(joins),
        cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
