/* reread.h - reads our reports again; false: one is not as it must be. */
#ifndef TZ_TESTS_REPORT_REREAD_H
#define TZ_TESTS_REPORT_REREAD_H

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include "base/buf.h"
#include "report/page.h"
#include "report/tree.h"
#include "text/utf8.h"

/* That many whole lines of UTF-8? */
static inline bool
reread_lines(taza_str text, size_t lines)
{
    size_t at = 0;

    for (; lines; lines--) {
        at = tz_str_find(text, '\n', at);
        if (at++ == text.len)
            return false;
    }
    return at == text.len && tz_utf8_valid(text) == text.len;
}

/* Is the string value the text, with U+FFFD for what XML cannot hold? */
static inline bool
reread_same(const char *value, taza_str text)
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

/* The schema of the XML report; kept until the program ends. */
static inline bool
reread_valid(xmlDocPtr parsed)
{
    static xmlRelaxNGPtr schema;
    xmlRelaxNGValidCtxtPtr context;
    bool valid;

    if (!schema) {
        xmlRelaxNGParserCtxtPtr parser =
            xmlRelaxNGNewParserCtxt("src/report/report.rng");

        schema = xmlRelaxNGParse(parser);
        xmlRelaxNGFreeParserCtxt(parser);
    }
    context = schema ? xmlRelaxNGNewValidCtxt(schema) : NULL;
    valid = context && xmlRelaxNGValidateDoc(context, parsed) == 0;
    xmlRelaxNGFreeValidCtxt(context);
    return valid;
}

/* Valid, and each of the `acts` acts has the text? */
static inline bool
reread_xml(taza_str xml, taza_str text, size_t acts)
{
    xmlDocPtr parsed = xmlReadMemory(xml.ptr, (int)xml.len, "x", NULL,
                                     XML_PARSE_HUGE | XML_PARSE_NONET);
    bool fine = parsed && reread_valid(parsed);
    xmlNodePtr document, part;

    if (!fine) {
        xmlFreeDoc(parsed);
        return false;
    }
    for (document = xmlDocGetRootElement(parsed)->children; document;
         document = document->next)
        for (part = document->children; part; part = part->next) {
            xmlChar *value;

            if (!part->name || strcmp((const char *)part->name, "act") != 0)
                continue;
            value = xmlNodeGetContent(part);
            fine = fine && acts > 0 && reread_same((const char *)value, text);
            xmlFree(value);
            acts--;
        }
    xmlFreeDoc(parsed);
    return fine && acts == 0;
}

/* The elements of HTML 5 are all that libxml2 may not know. */
static inline bool
reread_html(taza_str html)
{
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    htmlDocPtr parsed;
    tz_page page;
    bool fine;

    if (!context)
        return false;
    parsed = htmlCtxtReadMemory(context, html.ptr, (int)html.len, "x", NULL,
                                HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                    HTML_PARSE_NONET);
    fine = parsed && (context->lastError.code == XML_ERR_OK ||
                      context->lastError.code == XML_HTML_UNKNOWN_TAG);
    xmlFreeDoc(parsed);
    htmlFreeParserCtxt(context);
    fine = page_read(&page, html) && fine;
    page_done(&page);
    return fine;
}

static inline size_t
reread_elements(xmlNodePtr node, const char *name)
{
    size_t count = 0;

    for (; node; node = node->next) {
        count += node->type == XML_ELEMENT_NODE &&
                 strcmp((const char *)node->name, name) == 0;
        count += reread_elements(node->children, name);
    }
    return count;
}

/* Well formed, and that many elements of both names? */
static inline bool
reread_counted(taza_str xml, const char *name, const char *other, size_t count)
{
    xmlDocPtr parsed =
        xmlReadMemory(xml.ptr, (int)xml.len, "x", NULL,
                      XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_NOERROR);
    xmlNodePtr root = parsed ? xmlDocGetRootElement(parsed) : NULL;
    bool fine =
        root &&
        reread_elements(root, name) + reread_elements(root, other) == count;

    xmlFreeDoc(parsed);
    return fine;
}

/* JSON, and that many items in the list at the path? */
static inline bool
reread_listed(taza_str json, const char *path, size_t count)
{
    tz_arena *arena = tz_arena_new();
    tree *list = tree_parse(arena, json);

    list = list && *path ? tree_at(list, path) : list;
    for (list = list ? list->first : NULL; list; list = list->next)
        if (!count--)
            break;
    tz_arena_free(arena);
    return !list && count == 0;
}

/* Is each finding, and each error, there once?  Of formats of others; the rest
 * are not looked at. */
static inline bool
reread_foreign(const char *format, taza_str text, size_t findings,
               size_t errors)
{
    if (strcmp(format, "sarif") == 0)
        return reread_listed(text, "runs.0.results", findings) &&
               reread_listed(text,
                             "runs.0.invocations.0.toolExecutionNotifications",
                             errors);
    if (strcmp(format, "gitlab") == 0)
        return reread_listed(text, "", findings + errors);
    if (strcmp(format, "github") == 0)
        return reread_lines(text, findings + errors);
    if (strcmp(format, "checkstyle") == 0)
        return reread_counted(text, "error", "", findings + errors);
    if (strcmp(format, "junit") == 0)
        return reread_counted(text, "failure", "skipped", findings);
    return true;
}

#endif
