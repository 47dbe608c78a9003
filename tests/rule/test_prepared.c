/* test_prepared.c - the set that is made at build time is what the packs say,
 * byte for byte, and finds the same with and without its compiled code. */
#include "support.h"

#include "rule/rules.h"

static struct taza_rules *
loaded(bool draft)
{
    struct taza_rules *rules;
    taza_error err;

    if (tz_rules_load(tz_builtin, tz_builtin_count, draft, &rules, &err))
        fail_msg("%s", err.message);
    return rules;
}

/* An array of both sets: numbers without gaps between them. */
typedef struct {
    const void *loaded, *ready;
    size_t count, ready_count, size;
} pair;
#define PAIR(array, counted)                                                   \
    {                                                                          \
        rules->array, tz_prepared.array, rules->counted, tz_prepared.counted,  \
            sizeof *rules->array                                               \
    }

static void
test_records(void **state)
{
    struct taza_rules *rules = loaded(false);
    taza_error err;

    (void)state;
    assert_int_equal(tz_rules_encode(rules, &err), TAZA_OK);
    const pair pairs[] = {
        PAIR(texts, text_len),         PAIR(lists, list_count),
        PAIR(basis, basis_count),      PAIR(factors, factor_count),
        PAIR(rules, rule_count),       PAIR(matches, match_count),
        PAIR(conds, cond_count),       PAIR(examples, example_count),
        PAIR(patterns, pattern_count), PAIR(regexes, regex_len),
        PAIR(codes, code_len),
    };
    for (size_t i = 0; i < TZ_COUNT(pairs); i++) {
        assert_true(pairs[i].count > 30);
        assert_int_equal(pairs[i].count, pairs[i].ready_count);
        assert_memory_equal(pairs[i].loaded, pairs[i].ready,
                            pairs[i].count * pairs[i].size);
    }
    assert_memory_equal(rules->mixed, tz_prepared.mixed, sizeof *rules->mixed);
    assert_memory_equal(&rules->code_head, &tz_prepared.code_head,
                        sizeof rules->code_head);
    assert_memory_equal(rules->running, tz_prepared.running,
                        sizeof rules->running);
    assert_string_equal(rules->build, tz_prepared.build);
    assert_string_equal(rules->hash, tz_prepared.hash);
    assert_string_equal(rules->version, tz_prepared.version);
    tz_rules_free(rules);
}

static void
same_words(const uint32_t *a, const uint32_t *b, size_t count)
{
    assert_memory_equal(a, b, count * sizeof *a);
}

static void
same_sought(const tz_sought_list *a, const tz_sought_list *b)
{
    assert_int_equal(a->code_count, b->code_count);
    assert_memory_equal(a->codes, b->codes, a->code_count);
    assert_int_equal(a->count, b->count);
    assert_memory_equal(a->heads, b->heads, a->count * sizeof *a->heads);
    assert_memory_equal(a->items, b->items, a->count * sizeof *a->items);
}

static void
test_actors(void **state)
{
    struct taza_rules *rules = loaded(false);
    const tz_actors *a = &rules->actors, *b = &tz_prepared.actors;

    (void)state;
    assert_int_equal(a->count, b->count);
    assert_memory_equal(a->entries, b->entries, a->count * sizeof *a->entries);
    same_sought(&a->starts, &b->starts);
    same_words(a->start_entries, b->start_entries, a->starts.count);
    same_words(a->buckets, b->buckets, TZ_ENTRY_BUCKETS + 1);
    same_words(a->next, b->next, a->count);
    assert_memory_equal(a->grammar, b->grammar, sizeof a->grammar);
    tz_rules_free(rules);
}

static void
same_table(const tz_sought_table *a, const tz_sought_table *b)
{
    size_t buckets = (size_t)1 << (32 - a->shift);

    assert_int_equal(a->base, b->base);
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->shift, b->shift);
    assert_memory_equal(a->fourth, b->fourth, buckets * sizeof *a->fourth);
    same_words(a->first, b->first, buckets + 1);
}

static void
test_prefilter(void **state)
{
    struct taza_rules *rules = loaded(false);
    const tz_prefilter *a = &rules->prefilter, *b = &tz_prepared.prefilter;
    size_t sets = TZ_LITERAL_SETS * rules->pattern_count;

    (void)state;
    same_sought(&a->literals, &b->literals);
    assert_int_equal(a->sets, sets);
    assert_int_equal(b->sets, sets);
    same_words(a->user_first, b->user_first, a->literals.count + 1);
    same_words(a->users, b->users, a->user_first[a->literals.count]);
    same_table(&a->words, &b->words);
    same_table(&a->others, &b->others);
    same_words(a->first, b->first, sets + 1);
    same_words(a->uses, b->uses, a->first[sets]);
    assert_memory_equal(a->starts, b->starts, sets * sizeof *a->starts);
    tz_rules_free(rules);
}

/* The examples hold with compiled code, and without. */
static void
test_codes(void **state)
{
    struct taza_rules *rules;
    taza_error err;

    (void)state;
    assert_int_equal(tz_rules_prepared(true, &rules, &err), TAZA_OK);
    assert_true(rules->coded);
    assert_true(rules->draft);
    for (int coded = 0; coded < 2; coded++) {
        size_t run, failed;

        rules->coded = coded;
        assert_int_equal(
            taza_rules_test(rules, NULL, NULL, &run, &failed, &err), TAZA_OK);
        assert_true(run > 2000);
        assert_int_equal(failed, 0);
    }
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records),
        cmocka_unit_test(test_actors),
        cmocka_unit_test(test_prefilter),
        cmocka_unit_test(test_codes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
