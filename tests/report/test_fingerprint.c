/* test_fingerprint.c - what stays the same when an act is edited. */
#include "support.h"

#include "scan/pack.h"
#include "taza/taza.h"

#define MOST 8

static const char pack[] = PACK_FACTORS PACK_RULE(
    "ru-may", "wide", "Match: \\bвправе\\b\nMatch: \\bможет\\b\n")
    PACK_RULE("ru-else", "other", "Match: \\bвправе иначе\\b\n");

typedef struct {
    size_t count;
    char items[MOST][24];
} prints;

static prints
fingerprints(const taza_rules *rules, const char *draft)
{
    taza_options options = {.size = sizeof options, .lang = TAZA_RU};
    taza_result *result;
    taza_error err;
    prints out;

    assert_int_equal(
        taza_check(rules, &options, tz_str(draft), "draft.txt", &result, &err),
        TAZA_OK);
    out.count = taza_result_count(result);
    assert_in_range(out.count, 1, MOST);
    for (size_t i = 0; i < out.count; i++) {
        const char *print = taza_result_at(result, i)->fingerprint;

        assert_int_equal(strlen(print), 18);
        assert_memory_equal(print, "1:", 2);
        assert_int_equal(strspn(print + 2, "0123456789abcdef"), 16);
        strcpy(out.items[i], print);
    }
    taza_result_free(result);
    return out;
}

/* The first findings of two drafts. */
static const struct {
    const char *one, *other;
    bool same;
} pairs[] = {
    /* moved, renumbered, broken over lines, in other letters */
    {"1. Орган вправе отказать.\n",
     "1. Срок – пять дней.\n\n2. Орган вправе отказать.\n", true},
    {"1. Орган вправе отказать по пункту 7 Правил.\n",
     "12. Орган вправе отказать по пункту 118 Правил.\n", true},
    {"1. Орган вправе отказать.\n", "1. Орган  вправе\n   отказать.\n", true},
    {"1. Орган вправе отказать.\n", "1. Oрган впрaве отказать.\n", true},
    {"1. Орган вправе отказать.\n", "1. ОРГАН ВПРАВЕ ОТКАЗАТЬ.\n", true},
    {"1. Орган вправе отказать. Срок – день.\n",
     "1. Орган вправе отказать. Срок – месяц.\n", true},
    /* other words, another rule, a number where there was none */
    {"1. Орган вправе отказать.\n", "1. Орган вправе разрешить.\n", false},
    {"1. Орган вправе отказать.\n", "1. Орган вправе отказать сразу.\n", false},
    {"1. Он может и вправе.\n", "1. Он вправе и может.\n", false},
    {"1. Орган вправе отказать.\n", "1. Орган вправе 5 отказать.\n", false},
    {"1. Орган вправе отказать по 5 6.\n", "1. Орган вправе отказать по 56.\n",
     false},
};

static void
drafts_compared(void **state)
{
    taza_rules *rules = pack_load(pack, false);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(pairs); i++) {
        prints one = fingerprints(rules, pairs[i].one);
        prints other = fingerprints(rules, pairs[i].other);

        if ((strcmp(one.items[0], other.items[0]) == 0) != pairs[i].same)
            fail_msg("%s%s%s", pairs[i].one, pairs[i].other,
                     pairs[i].same ? "differ" : "are the same");
    }
    taza_rules_free(rules);
}

/* Every finding of a document has its own. */
static void
one_each(void **state)
{
    taza_rules *rules = pack_load(pack, false);
    prints all =
        fingerprints(rules, "1. Орган вправе и вправе иначе отказать.\n\n"
                            "2. Орган вправе отказать.\n\n"
                            "3. Орган вправе отказать.\n\n"
                            "4. Орган вправе иначе отказать.\n");

    (void)state;
    assert_int_equal(all.count, 6); /* two of sentences 1 and 4 */
    for (size_t i = 0; i < all.count; i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(all.items[i], all.items[k]);
    taza_rules_free(rules);
}

/* A repeated sentence is told apart by its turn: the others keep theirs when
 * one goes, and those of other sentences never notice. */
static void
repeated_sentences(void **state)
{
    taza_rules *rules = pack_load(pack, false);
    prints three = fingerprints(rules, "1. Орган вправе отказать.\n\n"
                                       "2. Министр вправе отменить.\n\n"
                                       "3. Орган вправе отказать.\n");
    prints two = fingerprints(rules, "1. Министр вправе отменить.\n\n"
                                     "2. Орган вправе отказать.\n");

    (void)state;
    assert_int_equal(three.count, 3);
    assert_int_equal(two.count, 2);
    assert_string_equal(two.items[0], three.items[1]);
    assert_string_equal(two.items[1], three.items[0]);
    assert_string_not_equal(three.items[2], three.items[0]);
    taza_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drafts_compared),
        cmocka_unit_test(one_each),
        cmocka_unit_test(repeated_sentences),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
