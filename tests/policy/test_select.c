/* test_select.c - select and ignore, and the zones of what is left. */
#include "support.h"

#include "policy/policy.h"
#include "scan/pack.h"

#define PACK                                                                   \
    PACK_FACTORS PACK_MIXED PACK_RULE_OF("ru", "ru-a", "wide", "note",         \
                                         "Zone: body, form\nMatch: вправе\n")  \
        PACK_RULE_OF("ru", "ru-b", "wide", "note",                             \
                     "Zone: title\nMatch: вправе\n")                           \
            PACK_RULE_OF("kk", "kk-c", "narrow", "note",                       \
                         "Zone: order\nMatch: вправе\n")                       \
                PACK_RULE_OF(                                                  \
                    "ru", "ru-draft", "other", "note",                         \
                    "Status: draft\nMatch: вправе\n") "%rec: Rule\n\nId: "     \
                                                      "ru-old\nStatus: "       \
                                                      "retired\n"

/* One letter a rule, in the order of the pack. */
#define LETTERS "abcdox"

static const struct {
    const char *select, *ignore;
    bool draft;
    const char *wanted; /* "a" … "x" for mixed-alphabet; NULL: refused */
    const char *what;   /* of the refusal */
} cases[] = {
    {NULL, NULL, false, "abcx", NULL},
    {NULL, NULL, true, "abcdx", NULL},
    {"ru-a", NULL, false, "a", NULL},
    {"wide", NULL, false, "ab", NULL},
    {"kk-c,ru-b", NULL, false, "bc", NULL},
    {" ru-b , kk-c ,", NULL, false, "bc", NULL},
    {"mixed-alphabet", NULL, false, "x", NULL},
    {"other", NULL, true, "d", NULL},
    {NULL, "wide", false, "cx", NULL},
    {NULL, "ru-b,mixed-alphabet", false, "ac", NULL},
    {NULL, "", false, "abcx", NULL},
    {NULL, "ru-draft,ru-old,other", false, "abcx", NULL},
    {"wide", "ru-a", false, "b", NULL},
    {"ru-a", "wide", false, "", NULL},
    /* names of nothing */
    {"ru-aa", NULL, false, NULL,
     "--select: no rule or factor is called 'ru-aa'"},
    {"ru-a,ru", NULL, false, NULL, "called 'ru'"},
    {NULL, "ru-a;ru-b", false, NULL,
     "--ignore: no rule or factor is called 'ru-a;ru-b'"},
    {"WIDE", NULL, false, NULL, "called 'WIDE'"},
    /* nothing would run, and every draft be clean */
    {"", NULL, false, NULL, "names no rule"},
    {" , ", NULL, false, NULL, "names no rule"},
    {"ru-draft", NULL, false, NULL, "no rule of 'ru-draft' runs"},
    {"ru-a,other", NULL, false, NULL, "no rule of 'other' runs"},
    {"ru-old", NULL, true, NULL, "no rule of 'ru-old' runs"},
};

static void
lists(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        struct taza_rules *rules = pack_load(PACK, cases[i].draft);
        tz_arena *arena = tz_arena_new();
        const bool *wanted = NULL;
        char shown[sizeof LETTERS];
        size_t len = 0;
        taza_error err = {0};
        taza_status status = tz_policy_select(
            rules, cases[i].select, cases[i].ignore, arena, &wanted, &err);

        if (!cases[i].wanted) {
            if (status != TAZA_USAGE || !strstr(err.message, cases[i].what))
                fail_msg("%zu: %d %s", i, (int)status, err.message);
        } else {
            assert_int_equal(status, TAZA_OK);
            for (size_t k = 0; k < strlen(LETTERS); k++)
                if (wanted[k])
                    shown[len++] = LETTERS[k];
            shown[len] = '\0';
            assert_string_equal(shown, cases[i].wanted);
        }
        tz_arena_free(arena);
        tz_rules_free(rules);
    }
}

/* Any rule or factor may be traced, also one that does not run. */
static void
trace(void **state)
{
    static const struct {
        const char *list, *what; /* NULL: fine */
    } traced[] = {
        {"", NULL},
        {"ru-a", NULL},
        {"wide, kk-c", NULL},
        {"ru-draft,ru-old", NULL},
        {"mixed-alphabet", NULL},
        {"ru-aa", "--trace: no rule or factor is called 'ru-aa'"},
        {"ru-a,ru", "--trace: no rule or factor is called 'ru'"},
    };
    struct taza_rules *rules = pack_load(PACK, false);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(traced); i++) {
        taza_error err = {0};
        taza_status status = tz_policy_trace(rules, traced[i].list, &err);

        assert_int_equal(status, traced[i].what ? TAZA_USAGE : TAZA_OK);
        if (traced[i].what)
            assert_string_equal(err.message, traced[i].what);
    }
    tz_rules_free(rules);
}

/* A rule on defects reads no words, so its zones are not linted by it. */
static void
zones_of_defects(void **state)
{
    static const char pack[] = PACK_FACTORS PACK_RULE_OF(
        "ru", "ru-a", "wide", "note", "Match: вправе\nZone: body\n")
        PACK_RULE_OF("any", "gap", "wide", "note",
                     "Defect: number-gap\nZone: any\n");
    struct taza_rules *rules = pack_load(pack, false);
    const bool both[] = {true, true, false}, gap[] = {false, true, false};

    (void)state;
    assert_int_equal(tz_policy_zones(rules, both), 1u << TZ_ZONE_BODY);
    assert_int_equal(tz_policy_zones(rules, gap),
                     ((uint32_t)1 << TZ_ZONE_COUNT) - 1);
    tz_rules_free(rules);
}

/* Without its factor there is no rule mixed-alphabet. */
static void
no_mixed(void **state)
{
    struct taza_rules *rules = pack_load(PACK_FACTORS, false);
    tz_arena *arena = tz_arena_new();
    const bool *wanted;
    taza_error err;

    (void)state;
    assert_int_equal(tz_policy_select(rules, NULL, NULL, arena, &wanted, &err),
                     TAZA_OK);
    assert_false(wanted[0]);
    assert_int_equal(
        tz_policy_select(rules, "mixed-alphabet", NULL, arena, &wanted, &err),
        TAZA_USAGE);
    tz_arena_free(arena);
    tz_rules_free(rules);
}

static void
zones(void **state)
{
    static const struct {
        const char *select;
        uint32_t zones;
    } zone_cases[] = {
        {NULL, 1u << TZ_ZONE_BODY | 1u << TZ_ZONE_FORM | 1u << TZ_ZONE_TITLE |
                   1u << TZ_ZONE_ORDER},
        {"ru-a", 1u << TZ_ZONE_BODY | 1u << TZ_ZONE_FORM},
        {"kk-c,ru-b", 1u << TZ_ZONE_ORDER | 1u << TZ_ZONE_TITLE},
        {"mixed-alphabet", 0},
    };
    struct taza_rules *rules = pack_load(PACK, false);
    tz_arena *arena = tz_arena_new();
    const bool *wanted;
    taza_error err;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(zone_cases); i++) {
        assert_int_equal(tz_policy_select(rules, zone_cases[i].select, NULL,
                                          arena, &wanted, &err),
                         TAZA_OK);
        assert_int_equal(tz_policy_zones(rules, wanted), zone_cases[i].zones);
    }
    tz_arena_free(arena);
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists), cmocka_unit_test(zones_of_defects),
        cmocka_unit_test(trace), cmocka_unit_test(no_mixed),
        cmocka_unit_test(zones),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
