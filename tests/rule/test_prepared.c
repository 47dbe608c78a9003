/* test_prepared.c - the set that is made at build time is what the packs say,
 * field by field, and finds the same with and without its compiled code. */
#include "support.h"

#include "rule/rules.h"

/* A new field is to be written by patterns/prepare.c and compared here. */
_Static_assert(sizeof(tz_factor) == 42 * sizeof(void *), "tz_factor");
_Static_assert(sizeof(tz_rule) == 33 * sizeof(void *), "tz_rule");
_Static_assert(sizeof(tz_cond) == 16, "tz_cond");
_Static_assert(sizeof(tz_rule_pattern) == 16, "tz_rule_pattern");
_Static_assert(sizeof(tz_entry) == 8, "tz_entry");

static struct taza_rules *
loaded(bool draft)
{
    struct taza_rules *rules;
    taza_error err;

    if (tz_rules_load(tz_builtin, tz_builtin_count, draft, &rules, &err))
        fail_msg("%s", err.message);
    return rules;
}

static void
same_text(const char *a, const char *b)
{
    assert_int_equal(a == NULL, b == NULL);
    if (a)
        assert_string_equal(a, b);
}

static void
same_text3(const tz_text3 a, const tz_text3 b)
{
    for (size_t i = 0; i < 4; i++)
        same_text(a[i], b[i]);
}

static void
same_basis(const tz_basis_list a[4], const tz_basis_list b[4])
{
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(a[i].count, b[i].count);
        for (size_t k = 0; k < a[i].count; k++) {
            same_text(a[i].items[k].methodology, b[i].items[k].methodology);
            same_text(a[i].items[k].clause, b[i].items[k].clause);
            same_text(a[i].items[k].status, b[i].items[k].status);
        }
    }
}

static void
same_ids(const char *const *a, const char *const *b)
{
    for (; *a; a++, b++)
        same_text(*a, *b);
    assert_null(*b);
}

static void
same_factor(const tz_factor *a, const tz_factor *b)
{
    same_text(a->id, b->id);
    same_text3(a->name, b->name);
    same_text3(a->definition, b->definition);
    same_text3(a->why, b->why);
    same_text3(a->fix, b->fix);
    same_text3(a->before, b->before);
    same_text3(a->after, b->after);
    assert_int_equal(a->severity, b->severity);
    same_basis(a->basis, b->basis);
    for (size_t i = 0; i < 4; i++)
        same_ids(a->serves[i], b->serves[i]);
    same_ids(a->near, b->near);
    same_ids(a->covers, b->covers);
    same_text(a->file, b->file);
    assert_int_equal(a->line, b->line);
}

static void
same_examples(const struct taza_rules *rules, const tz_example *a,
              const tz_example *b, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(a[i].line, b[i].line);
        assert_true(tz_str_eq(tz_rules_draft(rules, &a[i]),
                              tz_rules_draft(&tz_prepared, &b[i])));
    }
}

static void
same_scalars(const tz_rule *a, const tz_rule *b)
{
    same_text(a->id, b->id);
    assert_int_equal(a->lang, b->lang);
    assert_int_equal(a->severity, b->severity);
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->word_case, b->word_case);
    assert_int_equal(a->zones, b->zones);
    assert_int_equal(a->subjects, b->subjects);
    assert_int_equal(a->objects, b->objects);
    assert_int_equal(a->lead, b->lead);
    assert_int_equal(a->defects, b->defects);
    assert_int_equal(a->slow, b->slow);
    same_text3(a->message, b->message);
    same_text3(a->fix, b->fix);
    same_basis(a->basis, b->basis);
    same_text(a->file, b->file);
    assert_int_equal(a->line, b->line);
}

static void
same_conds(const tz_rule *a, const tz_rule *b)
{
    assert_int_equal(a->cond_count, b->cond_count);
    for (size_t i = 0; i < a->cond_count; i++) {
        const tz_cond *c = &a->conds[i], *d = &b->conds[i];

        assert_string_equal(tz_cond_name(c), tz_cond_name(d));
        assert_int_equal(c->kind, d->kind);
        assert_int_equal(c->scope, d->scope);
        assert_int_equal(c->bare, d->bare);
        assert_int_equal(c->least, d->least);
        assert_int_equal(c->facts, d->facts);
        assert_int_equal(c->pattern, d->pattern);
        assert_int_equal(c->line, d->line);
    }
}

static void
same_rule(const struct taza_rules *rules, const tz_rule *a, const tz_rule *b)
{
    same_scalars(a, b);
    assert_int_equal(a->factor == NULL, b->factor == NULL);
    if (a->factor)
        assert_int_equal(a->factor - rules->factors,
                         b->factor - tz_prepared.factors);
    assert_int_equal(a->match_count, b->match_count);
    if (a->match_count)
        assert_memory_equal(a->matches, b->matches,
                            a->match_count * sizeof *a->matches);
    same_conds(a, b);
    assert_int_equal(a->bad_count, b->bad_count);
    assert_int_equal(a->good_count, b->good_count);
    same_examples(rules, a->bad, b->bad, a->bad_count);
    same_examples(rules, a->good, b->good, a->good_count);
}

static void
test_records(void **state)
{
    struct taza_rules *rules = loaded(false);

    (void)state;
    assert_string_equal(rules->hash, tz_prepared.hash);
    assert_string_equal(rules->version, tz_prepared.version);
    assert_int_equal(rules->running[0], tz_prepared.running[0]);
    assert_int_equal(rules->running[1], tz_prepared.running[1]);
    assert_int_equal(rules->factor_count, tz_prepared.factor_count);
    for (size_t i = 0; i < rules->factor_count; i++)
        same_factor(&rules->factors[i], &tz_prepared.factors[i]);
    assert_true(rules->rule_count > 300);
    assert_int_equal(rules->rule_count, tz_prepared.rule_count);
    for (size_t i = 0; i < rules->rule_count; i++)
        same_rule(rules, &rules->rules[i], &tz_prepared.rules[i]);
    same_rule(rules, rules->mixed, tz_prepared.mixed);
    tz_rules_free(rules);
}

/* Of this PCRE2, since it made them. */
static void
test_patterns(void **state)
{
    struct taza_rules *rules = loaded(false);
    taza_error err;

    (void)state;
    assert_int_equal(tz_rules_encode(rules, &err), TAZA_OK);
    assert_string_equal(rules->build, tz_prepared.build);
    assert_int_equal(rules->pattern_count, tz_prepared.pattern_count);
    assert_memory_equal(rules->patterns, tz_prepared.patterns,
                        rules->pattern_count * sizeof *rules->patterns);
    assert_int_equal(rules->regex_len, tz_prepared.regex_len);
    assert_memory_equal(rules->regexes, tz_prepared.regexes, rules->regex_len);
    assert_int_equal(rules->code_len, tz_prepared.code_len);
    assert_memory_equal(rules->codes, tz_prepared.codes, rules->code_len);
    assert_int_equal(rules->code_head.at, tz_prepared.code_head.at);
    assert_int_equal(rules->code_head.len, tz_prepared.code_head.len);
    tz_rules_free(rules);
}

static bool
same_codes(tz_nstr a, tz_nstr b)
{
    return a.len == b.len && memcmp(a.ptr, b.ptr, a.len) == 0;
}

static void
same_words(const uint32_t *a, const uint32_t *b, size_t count)
{
    assert_memory_equal(a, b, count * sizeof *a);
}

static void
test_actors(void **state)
{
    struct taza_rules *rules = loaded(false);
    const tz_actors *a = &rules->actors, *b = &tz_prepared.actors;

    (void)state;
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->start_count, b->start_count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->entries[i].lang, b->entries[i].lang);
        assert_int_equal(a->entries[i].class, b->entries[i].class);
        assert_int_equal(a->entries[i].form, b->entries[i].form);
        assert_int_equal(a->entries[i].pattern, b->entries[i].pattern);
    }
    for (size_t i = 0; i < a->start_count; i++) {
        assert_int_equal(a->starts[i].entry, b->starts[i].entry);
        assert_true(same_codes(a->starts[i].text, b->starts[i].text));
    }
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
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->literals[i].shorter, b->literals[i].shorter);
        assert_true(same_codes(a->literals[i].text, b->literals[i].text));
    }
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
        cmocka_unit_test(test_records), cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_actors),  cmocka_unit_test(test_prefilter),
        cmocka_unit_test(test_codes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
