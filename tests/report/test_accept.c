/* test_accept.c - records and baselines written, and read again. */
#include "accepted.h"

#include "base/alloc.h"

#define MAY "1. Орган вправе отказать заявителю.\n\n"
#define CAN "2. Орган может запросить справку.\n\n"
#define SEE "3. Орган вправе проверить сведения.\n\n"

static const taza_acceptance because = {.reason = "так", .dir = ""};

/* --- records ------------------------------------------------------------- */

/* A record of the finding of `draft`, read again. */
static void
read_again(const char *draft, const char *place, taza_acceptance how,
           taza_record want)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_policy_options read = {.size = sizeof read, .dir = how.dir};
    taza_result *result =
        checked_with(rules, (taza_options){.place = place}, draft, "draft.md");
    taza_source file = {.name = "f"};
    tz_buf out = TZ_BUF_INIT;
    const taza_record *got;
    taza_policy *policy;
    taza_error err;

    how.size = sizeof how;
    assert_int_equal(taza_accept(result, taza_result_at(result, 0), &how,
                                 accepted_put, &out, &err),
                     TAZA_OK);
    file.bytes = tz_buf_view(&out);
    if (taza_policy_new(&file, &read, &policy, &err))
        fail_msg("%s\n%.*s", err.message, TZ_ARG(file.bytes));
    got = taza_policy_at(policy, 0);
    assert_string_equal(got->fingerprint,
                        taza_result_at(result, 0)->fingerprint);
    assert_string_equal(got->rule, want.rule);
    assert_string_equal(got->path, want.path);
    assert_string_equal(got->unit, want.unit);
    assert_string_equal(got->quote, want.quote);
    assert_string_equal(got->reason, want.reason);
    assert_string_equal(got->by, want.by);
    assert_string_equal(got->date, want.date);
    assert_string_equal(got->expires, want.expires);
    assert_null(taza_policy_at(policy, 1));
    taza_policy_free(policy);
    tz_buf_done(&out);
    taza_result_free(result);
    taza_rules_free(rules);
}

static void
records(void **state)
{
    (void)state;
    read_again(MAY, "/a/b/c.md",
               (taza_acceptance){.dir = "/a/d",
                                 .reason = " так\nи так \n",
                                 .by = "А. Б.",
                                 .date = "2026-01-02",
                                 .expires = "2027-01-02"},
               (taza_record){.rule = "ru-may",
                             .path = "/a/b/c.md",
                             .unit = "пункт 1",
                             .quote = "вправе отказать",
                             .reason = "так\nи так",
                             .by = "А. Б.",
                             .date = "2026-01-02",
                             .expires = "2027-01-02"});
    /* Blanks at both ends of names, a reason that ends in '\', controls. */
    read_again("Он вправе отказать.\n", "/a/ b /c ",
               (taza_acceptance){.dir = "/a", .reason = "а\\\n\n\tб\x01\\"},
               (taza_record){.rule = "ru-may",
                             .path = "/a/ b /c ",
                             .unit = "",
                             .quote = "вправе отказать",
                             .reason = "а\\ \n\n б \\ ",
                             .by = "",
                             .date = "",
                             .expires = ""});
    read_again("Он вправе отказать.\n", "/ё/Закон «о».md",
               (taza_acceptance){.dir = "/", .reason = "#"},
               (taza_record){.rule = "ru-may",
                             .path = "/ё/Закон «о».md",
                             .unit = "",
                             .quote = "вправе отказать",
                             .reason = "#",
                             .by = "",
                             .date = "",
                             .expires = ""});
}

static void
refused(taza_acceptance how, const char *place, const char *why)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_result *result =
        checked_with(rules, (taza_options){.place = place}, MAY, "draft.md");
    tz_buf out = TZ_BUF_INIT;
    taza_error err;

    assert_int_equal(taza_accept(result, taza_result_at(result, 0), &how,
                                 accepted_put, &out, &err),
                     TAZA_USAGE);
    if (!strstr(err.message, why))
        fail_msg("%s", err.message);
    assert_int_equal(out.len, 0);
    taza_result_free(result);
    taza_rules_free(rules);
}

#define HOW(...)                                                               \
    ((taza_acceptance){.size = sizeof(taza_acceptance), __VA_ARGS__})

static void
refusals(void **state)
{
    (void)state;
    refused((taza_acceptance){.reason = "x"}, "d", "size is 0");
    refused(HOW(.dir = ""), "d", "without a reason");
    refused(HOW(.reason = " \n\t"), "d", "without a reason");
    refused(HOW(.reason = "\xff"), "d", "the reason: not UTF-8");
    refused(HOW(.reason = "x", .by = "\xc3"), "d", "the name: not UTF-8");
    refused(HOW(.reason = "x", .date = "1.2.2026"), "d",
            "the date: '1.2.2026'");
    refused(HOW(.reason = "x", .expires = "2026-00-01"), "d", "the last day");
    refused(HOW(.reason = "x"), "a\nb", "cannot hold this path");
    refused(HOW(.reason = "x"), "a\xff", "cannot hold this path");
    refused(HOW(.reason = "x"), "a\\", "cannot hold this path");
    refused(HOW(.reason = "x", .dir = "a"), "/a/b", "cannot hold this path");
}

static int
full(void *user, const char *bytes, size_t len)
{
    (void)user;
    (void)bytes;
    return len != 0;
}

static void
a_full_device(void **state)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_result *result =
        checked_with(rules, (taza_options){.size = 1}, MAY, "draft.md");
    taza_acceptance how = HOW(.reason = "x");
    taza_baseline *baseline;
    taza_error err;

    (void)state;
    assert_int_equal(
        taza_accept(result, taza_result_at(result, 0), &how, full, NULL, &err),
        TAZA_IO);
    assert_int_equal(taza_baseline_new("", NULL, &baseline, &err), TAZA_OK);
    assert_int_equal(taza_baseline_write(baseline, false, full, NULL, &err),
                     TAZA_IO);
    assert_int_equal(
        taza_baseline_write(baseline, true, accepted_put, NULL, &err),
        TAZA_USAGE);
    taza_baseline_free(baseline);
    taza_baseline_free(NULL);
    taza_result_free(result);
    taza_rules_free(rules);
}

/* --- baselines ----------------------------------------------------------- */

typedef struct {
    const char *name, *draft;
} named;

/* The baseline of some drafts; `old` as tz_baseline wants it. */
static void
make(const taza_rules *rules, const named *drafts, size_t count,
     const taza_policy *old, bool prune, tz_buf *out)
{
    taza_baseline *baseline;
    taza_error err;

    assert_int_equal(taza_baseline_new("", old, &baseline, &err), TAZA_OK);
    for (size_t i = 0; i < count; i++) {
        taza_result *result =
            checked_with(rules, (taza_options){.baseline = old},
                         drafts[i].draft, drafts[i].name);

        assert_int_equal(taza_baseline_add(baseline, result, &err), TAZA_OK);
        taza_result_free(result);
    }
    assert_int_equal(
        taza_baseline_write(baseline, prune, accepted_put, out, &err), TAZA_OK);
    taza_baseline_free(baseline);
}

/* The same findings in whatever order, and twice, are the same bytes; and
 * withhold all of them. */
static void
stable(void **state)
{
    static const named one[] = {
        {"b.txt", MAY CAN}, {"a.txt", SEE}, {"ё.txt", CAN}};
    static const named other[] = {{"ё.txt", CAN},
                                  {"a.txt", SEE},
                                  {"b.txt", "5. Иное.\n\n" CAN MAY},
                                  {"a.txt", SEE}};
    taza_rules *rules = pack_load(accepted_pack, false);
    tz_buf a = TZ_BUF_INIT, b = TZ_BUF_INIT, again = TZ_BUF_INIT;
    taza_policy *policy;

    (void)state;
    make(rules, one, TZ_COUNT(one), NULL, false, &a);
    make(rules, other, TZ_COUNT(other), NULL, false, &b);
    /* Citations are of where it stands now. */
    assert_str(tz_buf_view(&a), accepted_text(&b));
    policy = policy_of(b.ptr, true, NULL);
    assert_non_null(taza_policy_at(policy, 3));
    assert_null(taza_policy_at(policy, 4));
    assert_string_equal(taza_policy_at(policy, 0)->path, "a.txt");
    for (size_t i = 0; i < TZ_COUNT(other); i++) {
        taza_result *result =
            checked_with(rules, (taza_options){.baseline = policy},
                         other[i].draft, other[i].name);

        assert_int_equal(taza_result_count(result), 0);
        assert_int_not_equal(taza_result_withheld(result, TAZA_BY_BASELINE), 0);
        taza_result_free(result);
    }
    /* What it withholds is in the next one, too; nothing is pruned. */
    make(rules, one, TZ_COUNT(one), policy, false, &again);
    assert_str(tz_buf_view(&again), b.ptr);
    tz_buf_clear(&again);
    make(rules, one, TZ_COUNT(one), policy, true, &again);
    assert_str(tz_buf_view(&again), b.ptr);
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&a);
    tz_buf_done(&b);
    tz_buf_done(&again);
}

static void
empty(void **state)
{
    tz_buf out = TZ_BUF_INIT;
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_policy *policy;

    (void)state;
    make(rules, NULL, 0, NULL, false, &out);
    policy = policy_of(accepted_text(&out), true, NULL);
    assert_null(taza_policy_at(policy, 0));
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&out);
}

/* What somebody accepted does not go into the baseline. */
static void
without_accepted(void **state)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    tz_buf file = TZ_BUF_INIT, out = TZ_BUF_INIT;
    taza_baseline *baseline;
    taza_policy *policy;
    taza_result *result;
    taza_error err;

    (void)state;
    accept_all(rules, MAY, "d.md", because, &file);
    policy = policy_of(accepted_text(&file), false, NULL);
    for (int show = 0; show < 2; show++) {
        result = checked_with(
            rules, (taza_options){.accepted = policy, .show_accepted = show},
            MAY "<!-- taza-accept ru-may: так -->\n" SEE CAN, "d.md");
        assert_int_equal(taza_baseline_new("", NULL, &baseline, &err), TAZA_OK);
        assert_int_equal(taza_baseline_add(baseline, result, &err), TAZA_OK);
        tz_buf_clear(&out);
        assert_int_equal(
            taza_baseline_write(baseline, false, accepted_put, &out, &err),
            TAZA_OK);
        taza_baseline_free(baseline);
        taza_result_free(result);
        assert_non_null(strstr(accepted_text(&out), "Rule: ru-can\n"));
        assert_null(strstr(out.ptr, "Rule: ru-may\n"));
    }
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&file);
    tz_buf_done(&out);
}

static taza_presence
presence(void *user, const char *path)
{
    const char *gone = user;

    return strcmp(path, gone) == 0          ? TAZA_GONE
           : strcmp(path, "missed.md") == 0 ? TAZA_MISSED
                                            : TAZA_THERE;
}

static taza_policy *
baseline_without(const char *gone, taza_str bytes)
{
    const taza_source file = {"b.rec", bytes};
    const taza_policy_options options = {.size = sizeof options,
                                         .baseline = true,
                                         .presence = presence,
                                         .presence_user = (void *)gone};
    taza_policy *policy;
    taza_error err;

    if (taza_policy_new(&file, &options, &policy, &err))
        fail_msg("%s", err.message);
    return policy;
}

/* How much of a draft is new. */
static void
new_in(const taza_rules *rules, const taza_policy *policy, named draft,
       size_t count)
{
    taza_result *result = checked_with(
        rules, (taza_options){.baseline = policy}, draft.draft, draft.name);

    assert_int_equal(taza_result_count(result), count);
    taza_result_free(result);
}

/* A renamed file keeps its findings, a copy has new ones. */
static void
renamed(void **state)
{
    static const named before[] = {{"old.md", MAY CAN}, {"other.md", SEE CAN}};
    static const named after[] = {{"new.md", MAY CAN}, {"other.md", SEE CAN}};
    taza_rules *rules = pack_load(accepted_pack, false);
    tz_buf old = TZ_BUF_INIT, pruned = TZ_BUF_INIT;
    taza_policy *policy;

    (void)state;
    make(rules, before, 2, NULL, false, &old);
    policy = baseline_without("", tz_buf_view(&old));
    new_in(rules, policy, after[0], 2);
    taza_policy_free(policy);
    policy = baseline_without("old.md", tz_buf_view(&old));
    /* CAN stands in the other file, too: which of them it was, nobody knows. */
    new_in(rules, policy, after[0], 1);
    new_in(rules, policy, after[1], 0);
    make(rules, after, 2, policy, true, &pruned);
    assert_non_null(strstr(accepted_text(&pruned), "Path: new.md\n"));
    taza_policy_free(policy);
    policy = baseline_without("", (taza_str){pruned.ptr, pruned.len - 1});
    new_in(rules, policy, after[0], 1);
    new_in(rules, policy, after[1], 0);
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&old);
    tz_buf_done(&pruned);
}

/* What no longer occurs: in a draft that was checked to its end, of a rule
 * that ran; or in a file that the run missed. */
static void
pruned(void **state)
{
    static const named before[] = {
        {"a.md", MAY CAN SEE}, {"b.md", MAY}, {"missed.md", SEE}};
    static const struct {
        const char *draft, *select;
        size_t dead;
    } rows[] = {
        {MAY CAN SEE, NULL, 1},
        {MAY SEE, NULL, 2},
        {MAY SEE, "ru-may", 1},
        {"4. Иное.\n", "ru-may", 3},
        {"4. Иное.\n", NULL, 4},
        {"\xff", NULL, 1},
        {"<!-- taza-accept ru-may: так -->\n" MAY CAN SEE, NULL, 1},
    };
    taza_rules *rules = pack_load(accepted_pack, false);
    tz_buf old = TZ_BUF_INIT, out = TZ_BUF_INIT;
    const taza_record *first;
    taza_policy *policy, *left;
    taza_error err;

    (void)state;
    make(rules, before, 3, NULL, false, &old);
    policy = baseline_without("", tz_buf_view(&old));
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        taza_baseline *baseline;
        size_t count = 0;
        taza_result *result = checked_with(
            rules, (taza_options){.baseline = policy, .select = rows[i].select},
            rows[i].draft, "a.md");

        assert_int_equal(taza_baseline_new(NULL, policy, &baseline, &err),
                         TAZA_OK);
        assert_int_equal(taza_baseline_add(baseline, result, &err), TAZA_OK);
        taza_result_free(result);
        assert_int_equal(taza_baseline_dead(baseline, &first), rows[i].dead);
        assert_int_equal(taza_baseline_dead(baseline, NULL), rows[i].dead);
        assert_non_null(first);
        tz_buf_clear(&out);
        assert_int_equal(
            taza_baseline_write(baseline, true, accepted_put, &out, &err),
            TAZA_OK);
        taza_baseline_free(baseline);
        left = policy_of(accepted_text(&out), true, NULL);
        while (taza_policy_at(left, count))
            count++;
        assert_int_equal(count, 5 - rows[i].dead);
        taza_policy_free(left);
    }
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&old);
    tz_buf_done(&out);
}

/* --- memory -------------------------------------------------------------- */

static taza_status
whole_way(const taza_policy *policy, const taza_result *result, tz_buf *out)
{
    taza_acceptance how = HOW(.reason = "так", .dir = "/x");
    taza_baseline *baseline;
    taza_error err;
    taza_status status = taza_baseline_new("y", policy, &baseline, &err);

    if (!status)
        status = taza_baseline_add(baseline, result, &err);
    if (!status)
        status = taza_baseline_write(baseline, false, accepted_put, out, &err);
    if (!status)
        status = taza_baseline_write(baseline, true, accepted_put, out, &err);
    taza_baseline_free(baseline);
    if (!status)
        status = taza_accept(result, taza_result_at(result, 0), &how,
                             accepted_put, out, &err);
    return status;
}

static void
memory(void **state)
{
    static const named before[] = {{"old.md", MAY CAN}, {"a.md", SEE}};
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_status status = TAZA_NOMEM;
    tz_buf old = TZ_BUF_INIT, out = TZ_BUF_INIT;
    taza_policy *policy;
    taza_result *result;
    size_t n;

    (void)state;
    make(rules, before, 2, NULL, false, &old);
    policy = baseline_without("old.md", tz_buf_view(&old));
    result = checked_with(
        rules, (taza_options){.baseline = policy, .show_accepted = true},
        MAY CAN "7. Он вправе иначе.\n", "a.md");
    /* What is written grows no more: the buffer has room already. */
    assert_int_equal(whole_way(policy, result, &out), TAZA_OK);
    for (n = 0; status != TAZA_OK; n++) {
        tz_buf_clear(&out);
        tz_alloc_fail_in = n;
        status = whole_way(policy, result, &out);
        tz_alloc_fail_in = SIZE_MAX;
        assert_true(status == TAZA_OK || status == TAZA_NOMEM);
    }
    assert_true(n > 8);
    taza_result_free(result);
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&old);
    tz_buf_done(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records), cmocka_unit_test(refusals),
        cmocka_unit_test(stable),  cmocka_unit_test(a_full_device),
        cmocka_unit_test(empty),   cmocka_unit_test(without_accepted),
        cmocka_unit_test(renamed), cmocka_unit_test(pruned),
        cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
