/* test_confirm.c - conditions: near the words, in their sentence. */
#include "support.h"

#include <stdlib.h>

#include "scan/pack.h"

#define MATCH "Match: \\bвправе\\b\n"
#define FAR   "слово слово слово слово слово слово слово слово слово слово "

/* What a condition does to the first "вправе" of a draft: without it there
 * is a finding in every one of these. */
static const struct {
    const char *conditions, *draft;
    bool stays;
} cases[] = {
    /* Unless: overlaps or touches the words */
    {"Unless: не вправе\n", "Орган не вправе отказать.", false},
    {"Unless: не вправе\n", "Орган вправе не отказать.", true},
    {"Unless: \\bне\\b\n", "Орган не вправе отказать.", false},
    {"Unless: \\bотказать\\b\n", "Орган вправе отказать.", false},
    {"Unless: \\bотказать\\b\n", "Орган вправе сразу отказать.", true},
    {"Unless: \\bне\\b\n", "Не орган вправе отказать.", true},
    {"Unless_here: \\bне\\b\n", "Орган не вправе отказать.", false},
    {"Unless: праве\n", "Орган вправе отказать.", false},
    /* the nearest of several */
    {"Unless: \\bне\\b\n", "Не он и не орган не вправе отказать.", false},
    /* look-around sees what is beyond the words */
    {"Unless: (?<=не )вправе\n", "Орган не вправе отказать.", false},
    {"Unless: (?<!не )вправе\n", "Орган не вправе отказать.", true},
    {"Unless: вправе(?= отказать)\n", "Орган вправе отказать.", false},
    /* any of several forbids */
    {"Unless: не вправе\nUnless: вправе лишь\n", "Орган вправе лишь это.",
     false},
    {"Unless: не вправе\nUnless: вправе лишь\n", "Орган вправе это.", true},
    /* in the sentence, not beyond it */
    {"Unless_sentence: \\bсуд\\b\n", "Суд решил, что орган вправе отказать.",
     false},
    {"Unless_sentence: \\bсуд\\b\n",
     "Орган вправе отказать. Решает затем суд района.", true},
    {"Unless_sentence: \\bсуд\\b\n",
     "Решает об этом суд. Орган вправе отказать.", true},
    {"Unless_sentence: \\bсуд\\b\n",
     "Суд решил, что " FAR FAR FAR FAR FAR FAR "орган вправе отказать.", false},
    /* Requires: each must be there; in the sentence if not said */
    {"Requires: \\bорган\\b\n", "Орган вправе отказать.", true},
    {"Requires: \\bорган\\b\n", "Заявитель вправе отказаться.", false},
    {"Requires: \\bорган\\b\n",
     "Орган решает дело. Заявитель вправе отказаться.", false},
    {"Requires: \\bорган\\b\nRequires: \\bотказать\\b\n",
     "Орган вправе отказать.", true},
    {"Requires: \\bорган\\b\nRequires: \\bотказать\\b\n",
     "Орган вправе приостановить.", false},
    {"Requires_here: \\bорган\\b\n", "Орган вправе отказать.", true},
    {"Requires_here: \\bорган\\b\n", "Орган сам вправе отказать.", false},
    {"Requires_sentence: \\bорган\\b\n", "Орган сам вправе отказать.", true},
    /* both kinds */
    {"Requires: \\bорган\\b\nUnless: не вправе\n", "Орган не вправе отказать.",
     false},
    {"Unless: не вправе\nRequires: \\bорган\\b\n", "Орган вправе отказать.",
     true},
};

static void
expect(const char *conditions, const char *draft, const char *wanted)
{
    tz_buf pack = TZ_BUF_INIT;

    tz_buf_puts(&pack, PACK_FACTORS
                "%rec: Rule\n\nId: r\nLang: ru\nFactor: wide\n"
                "Severity: note\nZone: any\n" MATCH "Bad: а\nGood: б\n");
    tz_buf_puts(&pack, conditions);
    tz_buf_char(&pack, '\0');
    assert_true(tz_buf_ok(&pack));
    pack_expect(pack.ptr, draft, TAZA_RU, wanted);
    tz_buf_done(&pack);
}

static void
conditions_decide(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        expect("", cases[i].draft, "r: вправе\n");
        expect(cases[i].conditions, cases[i].draft,
               cases[i].stays ? "r: вправе\n" : "");
    }
}

/* A condition is asked about each of the words anew, about each sentence
 * once, and about a sentence of another document again. */
static void
answers_are_not_mixed_up(void **state)
{
    (void)state;
    expect("Unless: не вправе\n",
           "Он вправе, она не вправе, оно вправе и они не вправе.",
           "r: вправе\nr: вправе\n");
    expect("Unless_sentence: \\bсуд\\b\n",
           "Суд вправе и вправе. Орган вправе и вправе. Суд вправе.",
           "r: вправе\nr: вправе\n");
}

static void
documents_are_not_mixed_up(void **state)
{
    static const char *const drafts[] = {"Орган вправе отказать.",
                                         "Здесь вправе отказать.",
                                         "Орган вправе отказать."};
    struct taza_rules *rules = pack_load(
        PACK_FACTORS PACK_RULE("r", "wide", MATCH "Requires: \\bорган\\b\n"),
        false);
    struct taza_worker *worker = NULL;
    taza_error err;

    (void)state;
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(drafts); i++) {
        pack_run run;

        pack_read(&run, drafts[i], TAZA_RU);
        pack_scan(&run, worker, rules);
        assert_string_equal(pack_show(&run), i == 1 ? "" : "r: вправе\n");
        pack_done(&run);
    }
    tz_worker_free(worker);
    tz_rules_free(rules);
}

/* The reach of _here is bounded, but never inside a word. */
static void
far_words_are_whole(void **state)
{
    tz_buf draft = TZ_BUF_INIT;

    (void)state;
    tz_buf_puts(&draft, "Орган вправе ");
    for (size_t i = 0; i < 300; i++)
        tz_buf_puts(&draft, "о");
    tz_buf_puts(&draft, ".");
    tz_buf_char(&draft, '\0');
    assert_true(tz_buf_ok(&draft));
    expect("Unless: \\bо{3,250}\\b\n", draft.ptr, "r: вправе\n");
    expect("Unless: \\bо+\\b\n", draft.ptr, "");
    tz_buf_done(&draft);
}

/* A condition that a limit stops is neither true nor false. */
static void
limit_leaves_the_rule_unfinished(void **state)
{
    static const char *const conditions[] = {
        "Unless: вправе \\w*\\w*\\w*\\w*\\w*ы\n",
        "Requires: вправе \\w*\\w*\\w*\\w*\\w*ы\n",
        "Unless_sentence: вправе \\w*\\w*\\w*\\w*\\w*ы\n",
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(conditions); i++)
        expect(conditions[i],
               "Он вправе, "
               "вправе ооооооооооооооооооооооооооооооооооооооооооооооооо ы.",
               "r!\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_decide),
        cmocka_unit_test(answers_are_not_mixed_up),
        cmocka_unit_test(documents_are_not_mixed_up),
        cmocka_unit_test(far_words_are_whole),
        cmocka_unit_test(limit_leaves_the_rule_unfinished),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
