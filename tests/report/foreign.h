/* foreign.h - samples for formats of others, and their XML read again. */
#ifndef TZ_TESTS_REPORT_FOREIGN_H
#define TZ_TESTS_REPORT_FOREIGN_H

#include "report/sample.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

/* A name and words that want to be markup, commands, ends of lines. */
#define FOREIGN_PATH  "./a,b:\n%\"<]]>&\x01\xFF.md"
#define FOREIGN_SHOWN "./a,b:\n%\"<]]>&\xEF\xBF\xBD\xEF\xBF\xBD.md"
#define FOREIGN_WORDS                                                          \
    "x\x02\x7F<b>&\"'](1)\r\n::error::%0A,y\xC2\x9B\xEF\xBF\xBF"

/* Two findings, of which the second is hostile and on two lines, and two
 * errors; not complete. */
static inline tz_sample *
foreign_hostile(void)
{
    tz_sample *sample = sample_article();
    struct taza_result *result = &sample->result;
    taza_finding *finding;

    result->path = FOREIGN_PATH;
    sample->findings[0].at.start.path = FOREIGN_PATH;
    sample->findings[0].at.end.path = FOREIGN_PATH;
    finding = sample_find(sample, "год.\n\n2.", "ru-hostile", TAZA_ERROR);
    finding->message = finding->fix = FOREIGN_WORDS;
    finding->unit = finding->factor_name = FOREIGN_WORDS;
    finding->unit_path = "article:" FOREIGN_WORDS;
    finding->text = finding->quote = TZ_STR("\0" FOREIGN_WORDS);
    finding->fingerprint[2] = 'f';
    sample->errors[0] =
        (taza_error){.status = TAZA_ENCODING,
                     .line = 3,
                     .column = 4,
                     .byte = 17,
                     .message = FOREIGN_PATH ":3:4: bad <bytes>"};
    sample->errors[1] =
        (taza_error){.status = TAZA_CONTROL, .message = "a \x07 bell"};
    result->error_count = 2;
    result->complete = false;
    return sample;
}

/* The article with one finding that stands and one for each way to accept. */
static inline tz_sample *
foreign_accepted(void)
{
    static const taza_accepted how[] = {
        {TAZA_BY_COMMENT, "Закон так говорит.", ""},
        {TAZA_BY_FILE, "Срок назван в пункте 3.", "А. Б."},
        {TAZA_BY_BASELINE, "", ""},
    };
    static const char *const words[] = {"выдается", "один", "действие"};
    tz_sample *sample = sample_article();

    for (size_t i = 0; i < TZ_COUNT(how); i++) {
        taza_finding *finding =
            sample_find(sample, words[i], "ru-accepted", TAZA_ERROR);

        finding->accepted = &how[i];
        finding->fingerprint[2] = (char)('1' + i);
    }
    return sample;
}

static inline void
foreign_render(const char *format, tz_sample *sample, tz_buf *out)
{
    sample_render(format, NULL, &sample, 1, out);
}

/* The report as a tree; xmlFreeDoc. */
static inline xmlDocPtr
foreign_xml(const char *format, tz_sample *sample)
{
    xmlDocPtr parsed;
    tz_buf out;

    foreign_render(format, sample, &out);
    parsed = xmlReadMemory(out.ptr, (int)out.len, "x", NULL, XML_PARSE_NONET);
    assert_non_null(parsed);
    tz_buf_done(&out);
    return parsed;
}

/* The nth element of the name below the node, from 0; NULL: there is none. */
static inline xmlNodePtr
foreign_child(xmlNodePtr node, const char *name, size_t index)
{
    xmlNodePtr child;

    for (child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE &&
            strcmp((const char *)child->name, name) == 0 && index-- == 0)
            return child;
    return NULL;
}

/* NULL: the node has no such attribute. */
static inline void
foreign_attr(xmlNodePtr node, const char *name, const char *expected)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);

    if (expected)
        assert_string_equal((const char *)value, expected);
    else
        assert_null(value);
    xmlFree(value);
}

#endif
