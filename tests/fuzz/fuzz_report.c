/* fuzz_report.c - any bytes as a draft through every format: the reports
 * read again, and the text in them is the draft's. */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include "report/page.h"
#include "report/report.h"
#include "report/tree.h"
#include "text/utf8.h"

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
check_lines(taza_str text, size_t lines)
{
    size_t at = 0;

    for (; lines; lines--) {
        at = tz_str_find(text, '\n', at);
        need(at++ < text.len);
    }
    need(at == text.len && tz_utf8_valid(text) == text.len);
}

static void
check_json(taza_str text)
{
    tz_arena *arena = tz_arena_new();

    need(tree_parse(arena, text) != NULL);
    tz_arena_free(arena);
}

static void
check_html(taza_str text)
{
    tz_page page;

    need(page_read(&page, text));
    page_done(&page);
}

/* Is the string value the text, with U+FFFD for what XML cannot hold? */
static bool
same_text(const char *value, taza_str text)
{
    tz_buf expected = TZ_BUF_INIT;
    size_t at = 0;
    bool same;

    while (at < text.len) {
        uint32_t code = tz_utf8_next(text, &at);
        bool space = code == '\t' || code == '\n' || code == '\r';

        tz_buf_utf8(&expected,
                    (code < 0x20 && !space) || code == 0xFFFE || code == 0xFFFF
                        ? 0xFFFD
                        : code);
    }
    same = tz_str_is(tz_buf_view(&expected), value);
    tz_buf_done(&expected);
    return same;
}

static void
check_schema(xmlDocPtr parsed)
{
    static xmlRelaxNGPtr schema;
    xmlRelaxNGValidCtxtPtr context;

    if (!schema) {
        xmlRelaxNGParserCtxtPtr parser =
            xmlRelaxNGNewParserCtxt("src/report/report.rng");

        schema = xmlRelaxNGParse(parser);
        xmlRelaxNGFreeParserCtxt(parser);
    }
    need(schema != NULL);
    context = xmlRelaxNGNewValidCtxt(schema);
    need(xmlRelaxNGValidateDoc(context, parsed) == 0);
    xmlRelaxNGFreeValidCtxt(context);
}

static void
check_xml(taza_str xml, taza_str text)
{
    xmlDocPtr parsed = xmlReadMemory(xml.ptr, (int)xml.len, "x", NULL,
                                     XML_PARSE_HUGE | XML_PARSE_NONET);
    xmlNodePtr document, part;
    size_t acts = 0;

    need(parsed != NULL);
    check_schema(parsed);
    for (document = xmlDocGetRootElement(parsed)->children; document;
         document = document->next)
        for (part = document->children; part; part = part->next) {
            xmlChar *value;

            if (!part->name || strcmp((const char *)part->name, "act") != 0)
                continue;
            value = xmlNodeGetContent(part);
            need(same_text((const char *)value, text));
            xmlFree(value);
            acts++;
        }
    need(acts == 2);
    xmlFreeDoc(parsed);
}

static void
check_all(const taza_rules *rules, const taza_result *result)
{
    taza_str text = taza_result_text(result);
    size_t i, findings = taza_result_count(result);
    const char *format;
    tz_buf out;

    for (i = 0; (format = taza_format_name(i)) != NULL; i++) {
        render(format, rules, result, &out);
        if (strcmp(format, "line") == 0)
            check_lines(tz_buf_view(&out), 2 * findings);
        else if (strcmp(format, "jsonl") == 0)
            check_lines(tz_buf_view(&out), 2);
        else if (strcmp(format, "json") == 0)
            check_json(tz_buf_view(&out));
        else if (strcmp(format, "html") == 0)
            check_html(tz_buf_view(&out));
        else if (strcmp(format, "xml") == 0)
            check_xml(tz_buf_view(&out), text);
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
