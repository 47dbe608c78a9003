/* fuzz_report.c - any bytes as a draft through every format: the reports
 * read again, and the text in them is the draft's. */
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "report/reread.h"
#include "report/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Rules of two factors that hit nearly everything and overlap. */
#define FACTOR(id)                                                             \
    "Id: " id "\nName_kk: а\nName_ru: <б>\nName_en: c\n"                     \
    "Definition_kk: а\nDefinition_ru: б\nDefinition_en: c\n"                 \
    "Why_kk: {at}\nWhy_ru: {at} & {unit}\nWhy_en: {at}\n"                      \
    "Fix_kk: а\nFix_ru: ]]>\nFix_en: c\n"                                     \
    "Before_ru: а\nAfter_ru: б\nSeverity: warning\n"                         \
    "Basis: Методика; пункт 3; law\nBasis: Guide; 2; model\n\n"
#define RULE(id, factor, severity, match)                                      \
    "Id: " id "\nLang: any\nFactor: " factor "\nSeverity: " severity "\n"      \
    "Slow: yes\nZone: body, title, order, form, table, editorial\n"            \
    "Match: " match "\nBad: орган а б\nGood: 1\n\n"
static const char pack[] = "%rec: Factor\n\n" FACTOR("one") FACTOR("two")
    FACTOR("three") "%rec: Rule\n\n" RULE("a", "one", "note",
                                          "\\b\\w+ \\w+ \\w+")
        RULE("b", "two", "warning", "\\w \\w")
            RULE("c", "three", "error", "[а-яa-z] [а-яa-z]+");

static void
need(bool fine)
{
    if (!fine)
        abort();
}

static int
sink(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

/* The same result twice: ids must not clash. */
static void
render(const char *format, const taza_rules *rules, const taza_result *result,
       tz_buf *out)
{
    taza_report_options options = {
        .size = sizeof options, .color = true, .rules = rules};
    taza_report *report;

    tz_buf_init(out);
    need(taza_report_new(format, &options, sink, out, &report, NULL) ==
         TAZA_OK);
    need(taza_report_add(report, result, NULL) == TAZA_OK);
    need(taza_report_add(report, result, NULL) == TAZA_OK);
    need(taza_report_end(report, NULL) == TAZA_OK);
    taza_report_free(report);
    need(tz_buf_ok(out));
}

static void
check_json(taza_str text)
{
    tz_arena *arena = tz_arena_new();

    need(tree_parse(arena, text) != NULL);
    tz_arena_free(arena);
}

static void
check_all(const taza_rules *rules, const taza_result *result)
{
    taza_str text = taza_result_text(result);
    size_t i, findings = taza_result_count(result), errors = 0;
    const char *format;
    tz_buf out;

    while (taza_result_error(result, errors))
        errors++;
    for (i = 0; (format = taza_format_name(i)) != NULL; i++) {
        render(format, rules, result, &out);
        if (strcmp(format, "line") == 0)
            need(reread_lines(tz_buf_view(&out), 2 * findings));
        else if (strcmp(format, "jsonl") == 0)
            need(reread_lines(tz_buf_view(&out), 2));
        else if (strcmp(format, "json") == 0)
            check_json(tz_buf_view(&out));
        else if (strcmp(format, "html") == 0)
            need(reread_html(tz_buf_view(&out)));
        else if (strcmp(format, "xml") == 0)
            need(reread_xml(tz_buf_view(&out), text, 2));
        else
            need(reread_foreign(format, tz_buf_view(&out), 2 * findings,
                                2 * errors));
        tz_buf_done(&out);
    }
    tz_buf_init(&out);
    need(taza_outline(result, "text", sink, &out, NULL) == TAZA_OK);
    tz_buf_clear(&out);
    need(taza_outline(result, "json", sink, &out, NULL) == TAZA_OK);
    check_json(tz_buf_view(&out));
    tz_buf_done(&out);
}

static taza_rules *
load(void)
{
    taza_source file = {"pack.rec", {pack, sizeof pack - 1}};
    taza_rules_options options = {
        .size = sizeof options,
        .packs = &file,
        .pack_count = 1,
        .no_builtin = true,
    };
    taza_rules *rules;

    need(taza_rules_new(&options, &rules, NULL) == TAZA_OK);
    return rules;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static taza_rules *rules;
    static taza_worker *worker;
    static const char *const names[] = {"a.md", "a.txt"};
    size_t i;

    if (!rules) {
        rules = load();
        need(taza_worker_new(rules, &worker, NULL) == TAZA_OK);
    }
    for (i = 0; i < TZ_COUNT(names); i++) {
        taza_str bytes = {(const char *)data, size};
        taza_options options = {
            .size = sizeof options, .no_jit = true, .worker = worker};
        taza_result *result;

        need(taza_check(rules, &options, bytes, names[i], &result, NULL) ==
             TAZA_OK);
        check_all(rules, result);
        taza_result_free(result);
    }
    return 0;
}
