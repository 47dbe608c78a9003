/* test_xml.c - annotated XML, read again with libxml2: valid, and the string
 * value of each act is the document's text. */
#include "report/sample.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include "text/utf8.h"

#define SCHEMA "src/report/report.rng"

static xmlRelaxNGPtr schema;

static void
quiet(void *user, const char *format, ...)
{
    (void)user;
    (void)format;
}

static int
read_schema(void **state)
{
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(SCHEMA);

    (void)state;
    xmlSetGenericErrorFunc(NULL, quiet);
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    return schema ? 0 : -1;
}

static int
free_schema(void **state)
{
    (void)state;
    xmlRelaxNGFree(schema);
    xmlCleanupParser();
    return 0;
}

static bool
valid(xmlDocPtr tree)
{
    xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt(schema);
    int wrong;

    xmlRelaxNGSetValidErrors(context, quiet, quiet, NULL);
    wrong = xmlRelaxNGValidateDoc(context, tree);
    xmlRelaxNGFreeValidCtxt(context);
    return wrong == 0;
}

static xmlDocPtr
read_report(tz_sample *const *samples, size_t count)
{
    tz_buf out;
    xmlDocPtr tree;

    sample_render("xml", NULL, samples, count, &out);
    tree = xmlReadMemory(out.ptr, (int)out.len, "report.xml", NULL,
                         XML_PARSE_HUGE | XML_PARSE_NONET);
    tz_buf_done(&out);
    assert_non_null(tree);
    return tree;
}

static xmlNodePtr
child(xmlNodePtr node, const char *name, size_t index)
{
    for (node = node->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE &&
            strcmp((const char *)node->name, name) == 0 && index-- == 0)
            return node;
    return NULL;
}

/* The nth document's element of that name. */
static xmlNodePtr
part(xmlDocPtr tree, size_t document, const char *name)
{
    xmlNodePtr found = child(xmlDocGetRootElement(tree), "document", document);

    assert_non_null(found);
    found = child(found, name, 0);
    assert_non_null(found);
    return found;
}

/* The text as XML 1.0 can hold it. */
static void
representable(taza_str text, tz_buf *out)
{
    uint32_t code;
    size_t at = 0;

    tz_buf_init(out);
    while (at < text.len) {
        code = tz_utf8_next(text, &at);
        if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
            code == 0xFFFE || code == 0xFFFF)
            code = 0xFFFD;
        tz_buf_utf8(out, code);
    }
}

static void
check_text(xmlDocPtr tree, size_t document, taza_str text)
{
    xmlChar *value = xmlNodeGetContent(part(tree, document, "act"));
    tz_buf expected;

    representable(text, &expected);
    tz_buf_char(&expected, '\0');
    assert_string_equal((const char *)value, expected.ptr);
    tz_buf_done(&expected);
    xmlFree(value);
}

static void
check_attr(xmlNodePtr node, const char *name, const char *expected)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);

    assert_non_null(value);
    assert_string_equal((const char *)value, expected);
    xmlFree(value);
}

static void
check_content(xmlNodePtr node, const char *expected)
{
    xmlChar *value = xmlNodeGetContent(node);

    assert_string_equal((const char *)value, expected);
    xmlFree(value);
}

/* --- structure ---------------------------------------------------------------
 */

static void
test_structure(void **state)
{
    tz_sample *sample = sample_article();
    xmlNodePtr act, article, point, mark, finding;
    xmlDocPtr tree;

    (void)state;
    sample_find(sample, "приостановить действие", "x", TAZA_ERROR);
    tree = read_report(&sample, 1);
    assert_true(valid(tree));
    act = part(tree, 0, "act");
    article = child(act, "unit", 0);
    check_attr(article, "kind", "article");
    check_attr(article, "number", "5");
    point = child(article, "unit", 1);
    check_attr(point, "path", "2");
    mark = child(child(point, "p", 0), "mark", 1);
    check_attr(mark, "refs", "f1 f2");
    check_attr(mark, "severity", "error");
    check_content(mark, "приостановить");
    finding = child(part(tree, 0, "findings"), "finding", 0);
    check_attr(finding, "id", "f1");
    check_attr(finding, "start-byte", "162");
    check_attr(finding, "start-column", "25");
    check_attr(finding, "end-utf16", "45");
    check_content(child(finding, "quote", 0), "вправе приостановить");
    check_attr(child(finding, "basis", 1), "status", "model");
    check_text(tree, 0, sample->result.doc.text);
    xmlFreeDoc(tree);
    sample_free(sample);
}

/* Ids run through the report; no document, an empty one and a failed one are
 * valid, too. */
static void
test_documents(void **state)
{
    tz_sample *samples[] = {
        sample_article(),
        sample_new("empty\x01&\".txt", TAZA_NONE, TZ_STR("")),
        sample_article(),
    };
    xmlNodePtr document;
    xmlDocPtr tree;
    size_t i;

    (void)state;
    samples[1]->result.complete = false;
    samples[1]->errors[0] = (taza_error){.status = TAZA_ENCODING,
                                         .line = 3,
                                         .column = 4,
                                         .byte = 17,
                                         .message = "bad <bytes> here"};
    samples[1]->result.error_count = 1;
    for (i = 0; i <= TZ_COUNT(samples); i++) {
        tree = read_report(samples, i);
        assert_true(valid(tree));
        if (i == TZ_COUNT(samples))
            break;
        xmlFreeDoc(tree);
    }
    document = child(xmlDocGetRootElement(tree), "document", 1);
    check_attr(document, "path", "empty\xEF\xBF\xBD&\".txt");
    check_attr(document, "complete", "false");
    check_content(child(part(tree, 1, "errors"), "error", 0),
                  "bad <bytes> here");
    check_attr(child(part(tree, 2, "findings"), "finding", 0), "id", "f2");
    for (i = 0; i < TZ_COUNT(samples); i++) {
        check_text(tree, i, samples[i]->result.doc.text);
        sample_free(samples[i]);
    }
    xmlFreeDoc(tree);
}

/* The span lengthened to whole characters. */
static taza_span
whole(taza_str text, taza_span span)
{
    if (span.end > text.len)
        span.end = text.len;
    while ((text.ptr[span.start] & 0xC0) == 0x80)
        span.start--;
    while (span.end < text.len && (text.ptr[span.end] & 0xC0) == 0x80)
        span.end++;
    return span;
}

/* --- the text as it was
 * ------------------------------------------------------- */

static void
test_texts(void **state)
{
    static const taza_str texts[] = {
        {"\n\n  а\n", 7},
        {"а\r\nб\rв\r", 10},
        {"\t \x0c \x0b|", 6},
        {"a\0b\x1b[0m\x7f\n\xC2\x85\n", 12},
        {"<act>&amp;]]></act>\n<!-- -->", 28},
        {"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xE2\x80\xA8.", 13},
        {"\xF0\x9F\x91\x8D"
         "e\xCC\x81",
         7},
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(texts); i++) {
        tz_sample *sample = sample_new("a.txt", TAZA_RU, texts[i]);
        xmlDocPtr tree;

        sample_find_span(sample, whole(texts[i], (taza_span){0, 1}), "x",
                         TAZA_NOTE);
        tree = read_report(&sample, 1);
        assert_true(valid(tree));
        check_text(tree, 0, texts[i]);
        xmlFreeDoc(tree);
        sample_free(sample);
    }
}

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Text of characters that break things, in lines. */
static void
random_text(uint32_t *seed, tz_buf *out)
{
    static const uint32_t codes[] = {
        '<', '>',  '&',  ']',  '"', '\'',   ' ',    '\n',   '\n',    '\r',
        0,   0x08, 0x0C, 0x1F, 'a', 0x0436, 0x04D9, 0xFFFE, 0x1F44D, '\t'};
    size_t i, count = next_random(seed) % 120;

    tz_buf_init(out);
    for (i = 0; i < count; i++)
        tz_buf_utf8(out, codes[next_random(seed) % TZ_COUNT(codes)]);
}

/* Nested and overlapping units and findings, wherever they may lie. */
static void
random_sample(uint32_t *seed, tz_sample *sample)
{
    size_t paras = sample->result.doc.para_count, i, count;
    taza_str text = sample->result.doc.text;

    count = paras ? next_random(seed) % 6 : 0;
    for (i = 0; i < count; i++) {
        size_t first = i ? sample->units[i - 1].first_para : 0;

        first += next_random(seed) % (paras - first);
        sample_unit(sample, (tz_unit_kind)(next_random(seed) % TZ_UNIT_KINDS),
                    "7", i && next_random(seed) % 2 ? i - 1 : TZ_NO_UNIT, first,
                    first + 1 + next_random(seed) % (paras - first));
    }
    count = text.len ? next_random(seed) % 12 : 0;
    for (i = 0; i < count; i++) {
        taza_span span = {next_random(seed) % text.len, 0};

        span.end = span.start + next_random(seed) % 30;
        sample_find_span(sample, whole(text, span), "x",
                         (taza_severity)(1 + next_random(seed) % 3));
    }
}

static void
test_random(void **state)
{
    uint32_t seed = 11;
    size_t round;

    (void)state;
    for (round = 0; round < 300; round++) {
        tz_sample *sample;
        xmlDocPtr tree;
        tz_buf text;

        random_text(&seed, &text);
        sample = sample_new("a.txt", TAZA_KK, tz_buf_view(&text));
        random_sample(&seed, sample);
        tree = read_report(&sample, 1);
        assert_true(valid(tree));
        check_text(tree, 0, tz_buf_view(&text));
        xmlFreeDoc(tree);
        sample_free(sample);
        tz_buf_done(&text);
    }
}

/* The schema says no to what a report never is. */
static void
test_schema_refuses(void **state)
{
    static const char *const rows[] = {
        "<report xmlns='urn:taza:report:1' taza='1' schema='2'/>",
        "<report taza='1' schema='1'/>",
        "<report xmlns='urn:taza:report:1' taza='1' schema='1'><x/></report>",
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        xmlDocPtr tree = xmlReadMemory(rows[i], (int)strlen(rows[i]), "x", NULL,
                                       XML_PARSE_NONET);

        assert_non_null(tree);
        assert_false(valid(tree));
        xmlFreeDoc(tree);
    }
}

/* Ids run over accepted findings, too. */
static void
test_accepted(void **state)
{
    tz_sample *sample = sample_article(), *both[] = {sample, sample};
    xmlNodePtr finding;
    xmlDocPtr tree;

    (void)state;
    sample_accept(sample, &sample->findings[0], &sample_by_file);
    (void)sample_find(sample, "один", "x", TAZA_NOTE);
    tree = read_report(both, 2);
    assert_true(valid(tree));
    check_attr(part(tree, 0, "withheld"), "file", "1");
    check_attr(part(tree, 1, "withheld"), "baseline", "0");
    finding = child(part(tree, 1, "findings"), "finding", 0);
    check_attr(finding, "id", "f3");
    check_attr(child(finding, "accepted", 0), "where", "file");
    check_attr(child(finding, "accepted", 0), "by", "А. Омаров");
    check_content(child(finding, "accepted", 0), "так\n<велит> закон");
    assert_null(
        child(child(part(tree, 1, "findings"), "finding", 1), "accepted", 0));
    xmlFreeDoc(tree);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepted),  cmocka_unit_test(test_structure),
        cmocka_unit_test(test_documents), cmocka_unit_test(test_texts),
        cmocka_unit_test(test_random),    cmocka_unit_test(test_schema_refuses),
    };

    return cmocka_run_group_tests(tests, read_schema, free_schema);
}
