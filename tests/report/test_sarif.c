/* test_sarif.c - SARIF, read again: results, rules, notifications. */
#include "report/foreign.h"

#include "report/tree.h"
#include "scan/pack.h"

#define RUN "runs.0."
#define ONE RUN "results.0."

typedef struct {
    tz_arena *arena;
    tree *root;
} report_read;

static report_read
read_report(const taza_report_options *options, tz_sample *const *samples,
            size_t count)
{
    report_read out = {.arena = tz_arena_new()};
    tz_buf text;

    sample_render("sarif", options, samples, count, &text);
    out.root = tree_parse(out.arena, tz_buf_view(&text));
    assert_non_null(out.root);
    tz_buf_done(&text);
    return out;
}

static report_read
read_one(tz_sample *sample)
{
    return read_report(NULL, &sample, 1);
}

static void
done(report_read *report)
{
    tz_arena_free(report->arena);
}

static void
check(const report_read *report, const char *path, const char *expected)
{
    tree *found = tree_at(report->root, path);

    if (!found)
        fail_msg("%s is not there", path);
    assert_int_equal(found->kind, TREE_STRING);
    assert_str(found->text, expected);
}

static void
check_number(const report_read *report, const char *path, double expected)
{
    tree *found = tree_at(report->root, path);

    if (!found)
        fail_msg("%s is not there", path);
    assert_true(found->number == expected);
}

static void
check_none(const report_read *report, const char *path)
{
    assert_null(tree_at(report->root, path));
}

static size_t
count_of(const report_read *report, const char *path)
{
    tree *list = tree_at(report->root, path), *item;
    size_t count = 0;

    assert_non_null(list);
    assert_int_equal(list->kind, TREE_ARRAY);
    for (item = list->first; item; item = item->next)
        count++;
    return count;
}

/* A member whose name has a dot in it. */
static taza_str
member(const report_read *report, const char *path, const char *key)
{
    tree *found = tree_at(report->root, path);

    for (found = found ? found->first : NULL; found; found = found->next)
        if (tz_str_is(found->key, key))
            return found->text;
    return (taza_str){NULL, 0};
}

static void
test_head(void **state)
{
    tz_sample *sample = sample_article();
    report_read report = read_one(sample);

    (void)state;
    check(&report, "version", "2.1.0");
    assert_true(tz_str_ends(tree_at(report.root, "$schema")->text,
                            "/sarif-schema-2.1.0.json"));
    assert_int_equal(count_of(&report, "runs"), 1);
    check(&report, RUN "columnKind", "utf16CodeUnits");
    check(&report, RUN "language", "ru");
    check(&report, RUN "tool.driver.name", "taza");
    check(&report, RUN "tool.driver.version", TAZA_VERSION);
    check(&report, RUN "tool.driver.language", "ru");
    check_none(&report, RUN "tool.driver.properties");
    check_number(&report, RUN "properties.documents", 1);
    check_number(&report, RUN "properties.words", 17);
    check_number(&report, RUN "properties.linted_words", 17);
    check_number(&report, RUN "invocations.0.executionSuccessful", 1);
    assert_int_equal(
        count_of(&report, RUN "invocations.0.toolExecutionNotifications"), 0);
    done(&report);
    report = read_report(NULL, NULL, 0);
    assert_int_equal(count_of(&report, RUN "results"), 0);
    assert_int_equal(count_of(&report, RUN "tool.driver.rules"), 0);
    check(&report, RUN "language", "en");
    done(&report);
    sample_free(sample);
}

static void
test_result(void **state)
{
    tz_sample *sample = sample_article();
    report_read report = read_one(sample);

    (void)state;
    check(&report, ONE "ruleId", "ru-entitled-burdening");
    check_number(&report, ONE "ruleIndex", 0);
    check(&report, ONE "level", "warning");
    check(&report, ONE "message.text",
          "Орган решает сам.\nпункт 2 статьи 5: «вправе приостановить»\n"
          "Как изложить: Укажите основания.");
#define PLACE ONE "locations.0.physicalLocation."
    check(&report, PLACE "artifactLocation.uri", "draft.md");
    check(&report, PLACE "artifactLocation.uriBaseId", "%SRCROOT%");
    assert_non_null(tree_at(report.root, RUN "originalUriBaseIds.%SRCROOT%"));
    check_number(&report, PLACE "region.startLine", 5);
    check_number(&report, PLACE "region.startColumn", 25);
    check_number(&report, PLACE "region.endLine", 5);
    check_number(&report, PLACE "region.endColumn", 45);
    check_number(&report, PLACE "region.byteOffset", 162);
    check_number(&report, PLACE "region.byteLength", 39);
    check(&report, PLACE "region.snippet.text", "вправе приостановить");
    check(&report, ONE "locations.0.logicalLocations.0.name",
          "пункт 2 статьи 5");
    check(&report, ONE "locations.0.logicalLocations.0.fullyQualifiedName",
          "article:5/point:2");
    check(&report, ONE "locations.0.logicalLocations.0.kind", "point");
    check(&report, ONE "partialFingerprints.taza/v1", "1:00112233445566aa");
    check(&report, ONE "partialFingerprints.primaryLocationLineHash",
          "00112233445566aa:1");
    check(&report, ONE "properties.factor", "entitled-formula");
    check(&report, ONE "properties.subject", "body");
    check_none(&report, ONE "relatedLocations");
    check_none(&report, ONE "baselineState");
    assert_int_equal(count_of(&report, ONE "suppressions"), 0);
    done(&report);
    sample->findings[0].unit = sample->findings[0].unit_path = "";
    report = read_one(sample);
    check_none(&report, ONE "locations.0.logicalLocations");
    done(&report);
    sample_free(sample);
}

/* Columns count UTF-16 units, as columnKind says: a face is two. */
static void
test_columns(void **state)
{
    tz_sample *sample = sample_new(
        "a.txt", TAZA_RU, TZ_STR("\xF0\x9F\x98\x80 орган \xF0\x9F\x98\x80"));
    report_read report;

    (void)state;
    sample_find(sample, "орган \xF0\x9F\x98\x80", "x", TAZA_NOTE);
    report = read_one(sample);
    check_number(&report, PLACE "region.startColumn", 4);
    check_number(&report, PLACE "region.endColumn", 12);
    assert_int_equal(sample->findings[0].at.start.column, 3);
    check(&report, ONE "level", "note");
    done(&report);
    sample_free(sample);
}

static void
test_uris(void **state)
{
    tz_sample *sample = sample_article();
    report_read report;

    (void)state;
    sample->findings[0].at.start.path = "./Жоба 1/2.md";
    report = read_one(sample);
    check(&report, PLACE "artifactLocation.uri",
          "%D0%96%D0%BE%D0%B1%D0%B0%201/2.md");
    done(&report);
    sample->findings[0].at.start.path = "/srv/a.md";
    report = read_one(sample);
    check(&report, PLACE "artifactLocation.uri", "file:///srv/a.md");
    check_none(&report, PLACE "artifactLocation.uriBaseId");
    done(&report);
    sample_free(sample);
}

/* Further places are listed, and the message links to the first ten. */
static void
test_related(void **state)
{
    tz_sample *sample = sample_article();
    report_read report;

    (void)state;
    sample_also(sample, "Разрешение");
    sample_also(sample, "один");
    report = read_one(sample);
    check(&report, ONE "message.text",
          "Орган решает сам.\nпункт 2 статьи 5: «вправе приостановить»\n"
          "Как изложить: Укажите основания.\n"
          "Ещё места: [3:4](1), [3:27](2)");
    assert_int_equal(count_of(&report, ONE "relatedLocations"), 2);
#define SECOND ONE "relatedLocations.1."
    check_number(&report, SECOND "id", 2);
    check(&report, SECOND "message.text", "Ещё места");
    check(&report, SECOND "physicalLocation.artifactLocation.uri", "draft.md");
    check_number(&report, SECOND "physicalLocation.region.startLine", 3);
    check_number(&report, SECOND "physicalLocation.region.startColumn", 27);
    done(&report);
    for (size_t i = 0; i < 10; i++)
        sample_also(sample, "год");
    report = read_one(sample);
    assert_int_equal(count_of(&report, ONE "relatedLocations"), 12);
    assert_true(tz_str_ends(tree_at(report.root, ONE "message.text")->text,
                            ", [3:32](10), …"));
    done(&report);
    sample_free(sample);
}

/* A draft must not put a link into a message. */
static void
test_no_links(void **state)
{
    tz_sample *sample = sample_article();
    report_read report;

    (void)state;
    sample->findings[0].message = "a](b";
    sample->findings[0].unit = "](](";
    sample->findings[0].quote = TZ_STR("[x](http://x) [1]");
    report = read_one(sample);
    check(&report, ONE "message.text",
          "a\\](b\n\\](\\](: «[x\\](http://x) [1]»\n"
          "Как изложить: Укажите основания.");
    done(&report);
    sample_free(sample);
}

/* --- accepted ------------------------------------------------------------- */

static void
test_accepted(void **state)
{
    taza_report_options options = {.size = sizeof options, .baseline = true};
    tz_sample *sample = foreign_accepted();
    report_read report = read_one(sample);

    (void)state;
#define ACCEPTED(n) RUN "results." #n ".suppressions.0."
    assert_int_equal(count_of(&report, RUN "results"), 4);
    assert_int_equal(count_of(&report, ONE "suppressions"), 0);
    check(&report, ACCEPTED(1) "kind", "inSource");
    check(&report, ACCEPTED(1) "status", "accepted");
    check(&report, ACCEPTED(1) "justification", "Закон так говорит.");
    check_none(&report, ACCEPTED(1) "properties");
    check(&report, ACCEPTED(2) "kind", "external");
    check(&report, ACCEPTED(2) "justification", "Срок назван в пункте 3.");
    check(&report, ACCEPTED(2) "properties.by", "А. Б.");
    check_none(&report, RUN "results.2.baselineState");
    check(&report, ACCEPTED(3) "kind", "external");
    check_none(&report, ACCEPTED(3) "justification");
    check(&report, RUN "results.3.baselineState", "unchanged");
    done(&report);

    /* All or none of a run's results have it. */
    report = read_report(&options, &sample, 1);
    check(&report, ONE "baselineState", "new");
    check(&report, RUN "results.2.baselineState", "new");
    check(&report, RUN "results.3.baselineState", "unchanged");
    done(&report);
    sample_free(sample);
}

/* --- rules ---------------------------------------------------------------- */

static const char pack[] =
    "%rec: Factor\n\nId: wide\n"
    "Name_kk: Кең\nName_ru: Широкий\nName_en: Wide\n"
    "Definition_kk: А\nDefinition_ru: Слова *без* границ.\nDefinition_en: D\n"
    "Why_kk: В\nWhy_ru: Потому что «{at}» в {unit}.\nWhy_en: W\n"
    "Fix_kk: Г\nFix_ru: 1. Сократите_слова.\nFix_en: F\n"
    "Before_kk: а\nBefore_ru: - [орган] <решает>\nBefore_en: b\n"
    "After_kk: б\nAfter_ru: Орган\n+ решил.\nAfter_en: a\n"
    "Severity: warning\n"
    "Basis_ru: Закон; ст. 1; law\nBasis_ru: Методика; п. 2; model\n"
    "Basis_kk: Заң; 1-бап; law\n\n"
    "%rec: Rule\n\n"
    "Id: ru-wide-words\nLang: ru\nFactor: wide\nSeverity: error\n"
    "Match: слова\nBad: слова\nGood: б\n\n"
    "Id: kk-own-text\nLang: any\nFactor: wide\nSeverity: note\n"
    "Message_ru: Своё: {subject}.\nFix_ru: Своя правка.\n"
    "Source: Книга; с. 3; model\n"
    "Match: слово\nBad: слово\nGood: б\n\n";

static tz_sample *
three_rules(void)
{
    tz_sample *sample = sample_article();

    sample->findings[0].rule = "ru-wide-words";
    sample->findings[0].factor = "wide";
    sample_find(sample, "один", "not-loaded", TAZA_NOTE);
    sample_find(sample, "год", "kk-own-text", TAZA_ERROR)->factor = "wide";
    sample_find(sample, "действие", "ru-wide-words", TAZA_NOTE);
    return sample;
}

#define RULE(n) RUN "tool.driver.rules." #n "."

static void
test_rules(void **state)
{
    struct taza_rules *rules = pack_load(pack, false);
    taza_report_options options = {.size = sizeof options, .rules = rules};
    tz_sample *sample = three_rules(), *twice[] = {sample, sample};
    report_read report = read_report(&options, twice, 2);

    (void)state;
    assert_int_equal(count_of(&report, RUN "tool.driver.rules"), 3);
    check_number(&report, RUN "results.1.ruleIndex", 1);
    check_number(&report, RUN "results.2.ruleIndex", 2);
    check_number(&report, RUN "results.3.ruleIndex", 0);
    check_number(&report, RUN "results.6.ruleIndex", 2);
    check(&report, RULE(0) "id", "ru-wide-words");
    check(&report, RULE(0) "name", "RuWideWords");
    check(&report, RULE(0) "shortDescription.text", "Широкий");
    check(&report, RULE(0) "fullDescription.text", "Слова *без* границ.");
    check(&report, RULE(0) "defaultConfiguration.level", "error");
    check(&report, RULE(0) "properties.factor", "wide");
    check(&report, RULE(0) "properties.severity", "error");
    assert_str(member(&report, RUN "tool.driver.rules.0.properties",
                      "problem.severity"),
               "error");
    check(&report, RULE(0) "properties.tags.0", "wide");
    check(&report, RULE(0) "properties.tags.1", "ru");
    check(&report, RULE(0) "properties.basis.1.methodology", "Методика");
    check(&report, RULE(0) "properties.basis.1.clause", "п. 2");
    check(&report, RULE(0) "properties.basis.1.status", "model");
    check(&report, RULE(2) "id", "kk-own-text");
    check(&report, RULE(2) "defaultConfiguration.level", "note");
    check_none(&report, RULE(2) "properties.tags.1");
    check(&report, RULE(2) "properties.basis.0.methodology", "Книга");
    check_none(&report, RULE(2) "properties.basis.1");
    check_number(&report, RUN "tool.driver.properties.rulesCount", 2);
    done(&report);
    sample_free(sample);
    taza_rules_free(rules);
}

/* A rule that is not at hand is told as its finding tells it. */
static void
test_unknown_rules(void **state)
{
    struct taza_rules *rules = pack_load(pack, false);
    taza_report_options options = {.size = sizeof options, .rules = rules};
    tz_sample *sample = three_rules();
    report_read report = read_report(&options, &sample, 1);

    (void)state;
    for (size_t round = 0; round < 2; round++) {
        check(&report, RULE(1) "id", "not-loaded");
        check(&report, RULE(1) "shortDescription.text",
              "Компетенция по формуле «вправе»");
        check(&report, RULE(1) "defaultConfiguration.level", "note");
        check_none(&report, RULE(1) "help");
        check_none(&report, RULE(1) "properties.basis");
        done(&report);
        report = read_one(sample);
    }
    check_none(&report, RULE(0) "help");
    done(&report);
    sample_free(sample);
    taza_rules_free(rules);
}

static void
test_help(void **state)
{
    struct taza_rules *rules = pack_load(pack, false);
    taza_report_options options = {.size = sizeof options, .rules = rules};
    tz_sample *sample = three_rules();
    report_read report = read_report(&options, &sample, 1);

    (void)state;
    check(&report, RULE(0) "help.text",
          "Что это:\nСлова *без* границ.\n\n"
          "Чем это опасно:\nПотому что «…» в ….\n\n"
          "Как изложить:\n1. Сократите_слова.\n\n"
          "Было:\n- [орган] <решает>\n\n"
          "Стало:\nОрган решил.\n\n"
          "Основание:\n- действующее право: Закон; ст. 1\n"
          "- модельная методика: Методика; п. 2\n");
    check(&report, RULE(0) "help.markdown",
          "## Что это\n\nСлова \\*без\\* границ.\n\n"
          "## Чем это опасно\n\nПотому что «…» в ….\n\n"
          "## Как изложить\n\n1\\. Сократите\\_слова.\n\n"
          "## Было\n\n> \\- \\[орган\\] \\<решает\\>\n\n"
          "## Стало\n\n> Орган решил.\n\n"
          "## Основание\n\n- действующее право: Закон; ст. 1\n"
          "- модельная методика: Методика; п. 2\n");
    assert_non_null(strstr(tree_at(report.root, RULE(2) "help.text")->text.ptr,
                           "Чем это опасно:\nСвоё: ….\n\n"
                           "Как изложить:\nСвоя правка.\n"));
    done(&report);
    options.ui = TAZA_KK;
    report = read_report(&options, &sample, 1);
    check(&report, RULE(0) "shortDescription.text", "Кең");
    check(&report, RULE(0) "properties.basis.0.methodology", "Заң");
    done(&report);
    sample_free(sample);
    taza_rules_free(rules);
}

/* --- what happened to documents ------------------------------------------- */

#define NOTE(n) RUN "invocations.0.toolExecutionNotifications." #n "."

static void
test_notifications(void **state)
{
    tz_sample *samples[] = {sample_article(), foreign_hostile(),
                            sample_article()};
    report_read report;

    (void)state;
    samples[2]->result.complete = false;
    samples[2]->zones[1] = (taza_zone){"form", 12, false};
    samples[2]->result.coverage.zone_count = 2;
    report = read_report(NULL, samples, 3);
    check_number(&report, RUN "invocations.0.executionSuccessful", 0);
    check(&report, NOTE(0) "descriptor.id", "encoding");
    check(&report, NOTE(0) "level", "error");
    check(&report, NOTE(0) "message.text", "bad <bytes>");
    check(&report, NOTE(0) "locations.0.physicalLocation.artifactLocation.uri",
          "a,b%3A%0A%25%22%3C%5D%5D%3E&%01%FF.md");
    check_number(&report,
                 NOTE(0) "locations.0.physicalLocation.region"
                         ".startLine",
                 3);
    check(&report, NOTE(1) "level", "note");
    check_none(&report, NOTE(1) "locations.0.physicalLocation.region");
    check(&report, NOTE(2) "descriptor.id", "incomplete");
    check(&report, NOTE(2) "level", "error");
    check_none(&report, NOTE(3) "level");
    check_number(&report, RUN "properties.documents", 3);
    check_number(&report, RUN "properties.incomplete", 2);
    check_number(&report, RUN "properties.words", 51);
    check_number(&report, RUN "properties.skipped.form", 12);
    check_none(&report, RUN "properties.skipped.body");
    done(&report);
    for (size_t i = 0; i < TZ_COUNT(samples); i++)
        sample_free(samples[i]);
}

static void
test_hostile(void **state)
{
    tz_sample *sample = foreign_hostile();
    report_read report = read_one(sample);

    (void)state;
    assert_int_equal(count_of(&report, RUN "results"), 2);
    assert_int_equal(tree_at(report.root,
                             RUN "results.1.locations.0.physicalLocation."
                                 "region.snippet.text")
                         ->text.len,
                     sizeof FOREIGN_WORDS);
    assert_non_null(tree_at(report.root, RUN "results.1.message.text"));
    done(&report);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_head),          cmocka_unit_test(test_result),
        cmocka_unit_test(test_columns),       cmocka_unit_test(test_uris),
        cmocka_unit_test(test_related),       cmocka_unit_test(test_no_links),
        cmocka_unit_test(test_accepted),      cmocka_unit_test(test_rules),
        cmocka_unit_test(test_unknown_rules), cmocka_unit_test(test_help),
        cmocka_unit_test(test_notifications), cmocka_unit_test(test_hostile),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
