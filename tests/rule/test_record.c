/* test_record.c - a rule's conditions: every kind in every scope. */
#include "support.h"

#include "scan/pack.h"

#define RULE                                                                   \
    "%rec: Rule\n\nId: r\nLang: ru\nFactor: wide\nSeverity: note\n"            \
    "Match: вправе\nBad: а\nGood: б\n"

/* Who, what, the lead-in, and every kind of condition in every scope. */
static void
who_and_conditions(void **state)
{
    static const struct {
        const char *name;
        tz_cond_kind kind;
        tz_scope bare;
    } kinds[] = {
        {"Unless", TZ_UNLESS, TZ_SCOPE_HERE},
        {"Requires", TZ_REQUIRES, TZ_SCOPE_SENTENCE},
        {"Without", TZ_WITHOUT, TZ_SCOPE_SENTENCE},
        {"Count", TZ_COUNT_OF, TZ_SCOPE_SENTENCE},
        {"Raise", TZ_RAISE, TZ_SCOPE_SENTENCE},
        {"Lower", TZ_LOWER, TZ_SCOPE_SENTENCE},
        {"Lacks", TZ_LACKS, TZ_SCOPE_SENTENCE},
    };
    static const char *const scopes[] = {"",         "_here",  "_sentence",
                                         "_norm",    "_point", "_article",
                                         "_chapter", "_act"};
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *rules;
    const tz_rule *r;
    size_t match;

    (void)state;
    tz_buf_puts(&text, PACK_FACTORS PACK_LEXICON RULE
                "Subject: body,none other\n"
                "Object: burden  none\nLead: орган\n");
    for (size_t i = 0; i < TZ_COUNT(kinds); i++)
        for (size_t k = 0; k < TZ_COUNT(scopes); k++)
            tz_buf_printf(&text, "%s%s: %sа\n", kinds[i].name, scopes[k],
                          kinds[i].kind == TZ_COUNT_OF ? "100 "
                          : kinds[i].kind == TZ_LACKS  ? "term,reference "
                                                       : "");
    tz_buf_char(&text, '\0');
    rules = pack_load(text.ptr, false);
    r = &rules->rules[0];
    match = rules->matches[r->matches.at];
    assert_int_equal(r->subjects, 1u << TZ_ENTRY_BODY | 1u << TZ_ENTRY_NONE |
                                      1u << TZ_ENTRY_OTHER);
    assert_int_equal(r->objects, 1u << TZ_ENTRY_BURDEN | 1u << TZ_ENTRY_NONE);
    assert_int_equal(r->lead, match + 1);
    assert_int_equal(r->conds.count, TZ_COUNT(kinds) * TZ_COUNT(scopes));
    for (size_t i = 0; i < r->conds.count; i++) {
        const tz_cond *cond = &rules->conds[r->conds.at + i];
        size_t kind = i / TZ_COUNT(scopes), scope = i % TZ_COUNT(scopes);

        assert_int_equal(cond->kind, kinds[kind].kind);
        assert_int_equal(cond->scope,
                         scope ? TZ_SCOPE_HERE + scope - 1 : kinds[kind].bare);
        assert_int_equal(cond->least,
                         kinds[kind].kind == TZ_COUNT_OF ? 100 : 1);
        assert_int_equal(cond->facts, kinds[kind].kind != TZ_LACKS
                                          ? 0
                                          : 1u << TZ_QUANTITY_TERM |
                                                1u << TZ_FACT_REFERENCE);
        assert_int_equal(cond->pattern, match + 2 + i);
        assert_int_equal(cond->line, r->line + 10 + i);
        assert_memory_equal(tz_cond_name(cond), kinds[kind].name,
                            strlen(kinds[kind].name));
        assert_string_equal(tz_cond_name(cond) + strlen(kinds[kind].name),
                            scopes[scope]);
    }
    tz_rules_free(rules);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(who_and_conditions)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
