/* test_coverage.c - words by zone: linted, left out, unread. */
#include "support.h"

#include "policy/policy.h"
#include "scan/pack.h"

#define BODY  (1u << TZ_ZONE_BODY)
#define ORDER (1u << TZ_ZONE_ORDER)

/* "words/linted/unread zone=words…", '+' behind a linted zone. */
static const struct {
    const char *draft;
    uint32_t linted;
    const char *wanted;
} cases[] = {
    {"", BODY, "0/0/0"},
    {"...\n\n***\n", BODY, "0/0/0"},
    {"1. Орган выдает разрешение.\n", BODY, "4/4/0 body=4+"},
    {"1. Орган выдает разрешение.\n", 0, "4/0/0 body=4"},
    {"1. Орган выдает разрешение.\n", ORDER, "4/0/0 body=4"},
    {"ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила.\n\n"
     "2. Орган выдает разрешение за 5-7 дней.\n",
     BODY, "12/7/0 body=7+ preamble=1 order=4"},
    {"ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила.\n\n"
     "2. Орган выдает разрешение за 5-7 дней.\n",
     BODY | ORDER, "12/11/0 body=7+ preamble=1 order=4+"},
    /* a language that nobody lints is in no zone */
    {"1. Орган выдает разрешение заявителю.\n\n"
     "2. Die Behörde erteilt dem Antragsteller eine Erlaubnis, wenn alle "
     "Unterlagen vollständig sind.\n",
     BODY, "18/5/13 body=5+"},
};

static void
words_by_zone(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        taza_coverage coverage;
        taza_error err;
        pack_run run;
        tz_buf *out = &run.shown;

        pack_read(&run, cases[i].draft, TAZA_NONE);
        assert_int_equal(tz_policy_coverage(&run.doc, &run.act, cases[i].linted,
                                            run.arena, &coverage, &err),
                         TAZA_OK);
        tz_buf_printf(out, "%zu/%zu/%zu", coverage.words, coverage.linted_words,
                      coverage.unread_words);
        for (size_t k = 0; k < coverage.zone_count; k++)
            tz_buf_printf(out, " %s=%zu%s", coverage.zones[k].name,
                          coverage.zones[k].words,
                          coverage.zones[k].linted ? "+" : "");
        tz_buf_char(out, '\0');
        assert_true(tz_buf_ok(out));
        if (strcmp(out->ptr, cases[i].wanted) != 0)
            fail_msg("%s: %s, not %s", cases[i].draft, out->ptr,
                     cases[i].wanted);
        assert_string_equal(coverage.scope, "act");
        pack_done(&run);
    }
}

/* One file of a split act, or an act of which files are missing. */
static void
part_of_an_act(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        taza_coverage coverage;
        taza_error err;
        pack_run run;

        pack_read(&run, "1. Орган выдает разрешение.\n", TAZA_NONE);
        run.doc.partial = i == 1;
        run.doc.missing_parts = i == 2;
        assert_int_equal(tz_policy_coverage(&run.doc, &run.act, BODY, run.arena,
                                            &coverage, &err),
                         TAZA_OK);
        assert_string_equal(coverage.scope, i ? "part" : "act");
        pack_done(&run);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_by_zone),
        cmocka_unit_test(part_of_an_act),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
