/* test_policy.c - files of accepted findings and baselines: read strictly,
 * looked up by path and fingerprint. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "policy/record.h"

#define A    "Fingerprint: 1:0123456789abcdef\n"
#define B    "Fingerprint: 1:fedcba9876543210\n"
#define C    "Fingerprint: 1:00000000000000aa\n"
#define D    "Fingerprint: 1:00000000000000bb\n"
#define RULE "Rule: ru-soon\n"
#define WHY  "Reason: так велит закон\n"

static taza_status
read_as(const char *bytes, taza_policy_options options, taza_policy **out,
        taza_error *err)
{
    const taza_source file = {"a/.taza-accepted", tz_str(bytes)};

    options.size = sizeof options;
    return taza_policy_new(&file, &options, out, err);
}

static taza_policy *
read_fine(const char *bytes, taza_policy_options options)
{
    taza_policy *policy;
    taza_error err;

    if (read_as(bytes, options, &policy, &err))
        fail_msg("%s", err.message);
    return policy;
}

static void
refused(const char *bytes, bool baseline, const char *why)
{
    taza_policy_options options = {.baseline = baseline};
    taza_policy *policy;
    taza_error err;

    assert_int_equal(read_as(bytes, options, &policy, &err), TAZA_SYNTAX);
    assert_null(policy);
    if (!tz_str_starts(tz_str(err.message), "a/.taza-accepted:") ||
        !tz_str_ends(tz_str(err.message), why))
        fail_msg("%s", err.message);
    assert_int_not_equal(err.line, 0);
    assert_int_not_equal(err.column, 0);
}

static void
refusals(void **state)
{
    (void)state;
    refused(A RULE WHY "Size: 1\n", false,
            ":4:1: unknown field 'Size' of an accepted finding");
    refused(A RULE "Path: a\n" WHY, true,
            ":4:1: unknown field 'Reason' of a baseline");
    refused(A RULE WHY WHY, false, ":4:1: a second 'Reason' in one record");
    refused(A RULE, false, ":1:1: a record without 'Reason'");
    refused(RULE WHY, false, ":1:1: a record without 'Fingerprint'");
    refused("\n" A WHY, false, ":2:1: a record without 'Rule'");
    refused(A RULE, true, ":1:1: a record without 'Path'");
    refused(A RULE "Reason: \n", false,
            ":3:9: a finding is not accepted without a reason");
    refused(A RULE "Reason:\n+ \n", false,
            "a finding is not accepted without a reason");
    refused(A RULE "Reason: \t \n", false,
            "a finding is not accepted without a reason");
    refused("Fingerprint: 1:0123456789ABCDEF\n" RULE WHY, false,
            ":1:14: expected a fingerprint: '1:' and 16 digits 0-9a-f");
    refused("Fingerprint: 1:0123456789abcde\n" RULE WHY, false,
            "16 digits 0-9a-f");
    refused("Fingerprint: 1:0123456789abcdef0\n" RULE WHY, false,
            "16 digits 0-9a-f");
    refused("Fingerprint: 2:0123456789abcdef\n" RULE WHY, false,
            "of another version of taza; this one makes '1:…'");
    refused(A "Rule: Ru Soon\n" WHY, false, ":2:7: expected a rule's id");
    refused(A RULE WHY "Path: /etc/passwd\n", false,
            "a path begins at this file's directory, not at '/'");
    refused(A RULE WHY "Path:  \n", false, "expected the path of a draft");
    refused(A RULE WHY "Path: b\n+ c\n", false, "a path stands on one line");
    refused(A RULE WHY "Path: ../a/..\n", false,
            "expected the path of a draft");
    refused(A RULE WHY "Date: 2026-02-29\n", false,
            ":4:7: expected a day of the calendar: YYYY-MM-DD");
    refused(A RULE WHY "Expires: 2026-13-01\n", false, "YYYY-MM-DD");
    refused(A RULE WHY "Expires: 26-1-1\n", false, "YYYY-MM-DD");
    refused(A RULE WHY "Expires: 2026-04-31\n", false, "YYYY-MM-DD");
    refused(A RULE WHY "Expires: \n", false, "YYYY-MM-DD");
    refused("%rec: Baseline\n\n" A RULE WHY, false,
            ":3:1: a record of type 'Baseline', expected 'Accepted'");
    refused(A RULE WHY "\n" B RULE WHY "\n" A RULE WHY, false,
            ":9:1: the record of line 1 once more: the same fingerprint and "
            "path");
    refused(A RULE WHY "Path: b/../c\n\n" A RULE WHY "Path: c\n", false,
            ":6:1: the record of line 1 once more: the same fingerprint and "
            "path");
    refused(A RULE "Reason: a\\\n", false,
            "continue a value with '+ ' on the next line");
    refused(A RULE "Reason: \xff\n", false, ":3:9: not UTF-8");
}

static void
options_refused(void **state)
{
    taza_policy_options none = {.size = 0};
    const taza_source file = {"x", TZ_STR("")};
    taza_policy *policy;
    taza_error err;

    (void)state;
    assert_int_equal(taza_policy_new(&file, &none, &policy, &err), TAZA_USAGE);
    assert_int_equal(
        read_as("", (taza_policy_options){.today = "tomorrow"}, &policy, &err),
        TAZA_USAGE);
    assert_null(policy);
}

static void
a_nul_in_a_reason(void **state)
{
    static const char bytes[] = A RULE "Reason: a\0b\n";
    const taza_source file = {"x", {bytes, sizeof bytes - 1}};
    taza_policy *policy;
    taza_error err;

    (void)state;
    assert_int_equal(taza_policy_new(&file, NULL, &policy, &err), TAZA_SYNTAX);
    assert_string_equal(err.message, "x:3:9: a NUL in the text");
}

static void
fields(void **state)
{
    taza_policy *policy =
        read_fine("\xef\xbb\xbf# why\r\n%rec: Accepted\r\n\r\n" A RULE
                  "Reason: первая\n+ вторая\nBy: А. Омаров\nUnit: пункт 2\n"
                  "Quote: в срок\nDate: 2024-02-29\nExpires: 2026-12-31\n"
                  "Path: ../b/Закон.md\n\n" B RULE WHY,
                  (taza_policy_options){.dir = "/acts/a"});
    const taza_record *any = taza_policy_at(policy, 0);
    const taza_record *one = taza_policy_at(policy, 1);

    (void)state;
    assert_null(taza_policy_at(policy, 2));
    assert_null(taza_policy_lapse(policy, 0));
    assert_string_equal(any->path, "");
    assert_string_equal(any->expires, "");
    assert_string_equal(one->fingerprint, "1:0123456789abcdef");
    assert_string_equal(one->rule, "ru-soon");
    assert_string_equal(one->path, "/acts/b/Закон.md");
    assert_string_equal(one->reason, "первая\nвторая");
    assert_string_equal(one->by, "А. Омаров");
    assert_string_equal(one->unit, "пункт 2");
    assert_string_equal(one->quote, "в срок");
    assert_string_equal(one->date, "2024-02-29");
    assert_string_equal(one->expires, "2026-12-31");
    assert_string_equal(one->file, "a/.taza-accepted");
    assert_int_equal(one->line, 4);
    assert_int_equal(one->last_line, 13);
    taza_policy_free(policy);
    /* Without a directory: that of the file's name. */
    policy = read_fine(A RULE WHY "Path: b.md\n",
                       (taza_policy_options){.dir = NULL});
    assert_string_equal(taza_policy_at(policy, 0)->path, "a/b.md");
    taza_policy_free(policy);
    policy = read_fine("", (taza_policy_options){.dir = NULL});
    assert_null(taza_policy_at(policy, 0));
    taza_policy_free(policy);
    taza_policy_free(NULL);
}

/* The last day is one of those on which it holds. */
static void
expiry(void **state)
{
    static const struct {
        const char *today;
        bool expired;
    } days[] = {{NULL, false},
                {"2026-03-01", false},
                {"2026-03-02", true},
                {"2027-01-01", true},
                {"2025-12-31", false}};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(days); i++) {
        taza_policy *policy =
            read_fine(A RULE WHY "Expires: 2026-03-01\n",
                      (taza_policy_options){.today = days[i].today});

        assert_int_equal(policy->records[0].expired, days[i].expired);
        taza_policy_free(policy);
    }
}

#define AT(path) RULE "Path: " path "\n\n"

static void
look_up(void **state)
{
    taza_policy *policy =
        read_fine(B AT("b") A AT("b") A AT("a") A AT("b/c"),
                  (taza_policy_options){.baseline = true, .dir = ""});
    tz_records b = tz_records_of(policy, TZ_STR("b"));
    tz_records none = tz_records_of(policy, TZ_STR("aa"));
    size_t at;

    (void)state;
    assert_int_equal(b.end - b.start, 2);
    at = tz_records_find(policy, b, UINT64_C(0xfedcba9876543210));
    assert_true(at < b.end);
    assert_int_equal(policy->records[at].said.line, 1);
    assert_int_equal(tz_records_find(policy, b, 1), b.end);
    assert_int_equal(tz_records_find(policy, b, UINT64_MAX), b.end);
    assert_int_equal(none.start, none.end);
    assert_int_equal(tz_records_find(policy, none, 1), none.end);
    taza_policy_free(policy);
}

static taza_presence
presence(void *user, const char *path)
{
    tz_buf_printf(user, "%s ", path);
    return strcmp(path, "gone") == 0     ? TAZA_GONE
           : strcmp(path, "missed") == 0 ? TAZA_MISSED
                                         : TAZA_THERE;
}

#define MOVED                                                                  \
    A AT("gone") A AT("there") B AT("gone") C AT("there") D AT("missed")

/* Only what one file has can have moved with it. */
static void
moved(void **state)
{
    tz_buf asked = TZ_BUF_INIT;
    taza_policy *policy =
        read_fine(MOVED, (taza_policy_options){.baseline = true,
                                               .dir = "",
                                               .presence = presence,
                                               .presence_user = &asked});

    (void)state;
    assert_str(tz_buf_view(&asked), "gone missed there ");
    assert_null(tz_records_moved(policy, UINT64_C(0x0123456789abcdef)));
    assert_null(tz_records_moved(policy, 0xaa));
    assert_null(tz_records_moved(policy, 0xcc));
    assert_non_null(tz_records_moved(policy, 0xbb));
    assert_string_equal(
        tz_records_moved(policy, UINT64_C(0xfedcba9876543210))->said.path,
        "gone");
    assert_null(taza_policy_lapse(policy, 0));
    taza_policy_free(policy);
    tz_buf_done(&asked);
}

#define WHERE(path) RULE WHY "Path: " path "\n\n"
#define MISSED                                                                 \
    A WHERE("there") B WHERE("missed") A WHERE("missed") A WHERE("gone")       \
        B RULE WHY

static void
missed(void **state)
{
    tz_buf asked = TZ_BUF_INIT;
    taza_policy *policy = read_fine(
        MISSED, (taza_policy_options){
                    .dir = "", .presence = presence, .presence_user = &asked});
    const taza_lapse *lapse = taza_policy_lapse(policy, 0);

    (void)state;
    assert_int_equal(lapse->kind, TAZA_UNUSED);
    assert_string_equal(lapse->file, "a/.taza-accepted");
    assert_int_equal(lapse->line, 6);
    assert_string_equal(lapse->record->path, "missed");
    assert_int_equal(taza_policy_lapse(policy, 1)->line, 11);
    assert_null(taza_policy_lapse(policy, 2));
    taza_policy_free(policy);
    tz_buf_done(&asked);
}

static void
memory(void **state)
{
    taza_status status = TAZA_NOMEM;
    size_t n;

    (void)state;
    for (n = 0; status == TAZA_NOMEM; n++) {
        taza_policy *policy;
        taza_error err;

        tz_alloc_fail_in = n;
        status =
            read_as(B AT("b") A AT("b") A AT("../a"),
                    (taza_policy_options){
                        .baseline = true, .dir = "/x", .today = "2026-01-01"},
                    &policy, &err);
        tz_alloc_fail_in = SIZE_MAX;
        assert_true(status == TAZA_OK || status == TAZA_NOMEM);
        taza_policy_free(policy);
    }
    assert_true(n > 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refusals), cmocka_unit_test(options_refused),
        cmocka_unit_test(fields),   cmocka_unit_test(a_nul_in_a_reason),
        cmocka_unit_test(expiry),   cmocka_unit_test(look_up),
        cmocka_unit_test(moved),    cmocka_unit_test(missed),
        cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
