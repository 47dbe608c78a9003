/* html.h - the parts of the HTML report. */
#ifndef TZ_REPORT_HTML_H
#define TZ_REPORT_HTML_H

#include "report/report.h"
#include "report/segment.h"
#include "report/strings.h"

/* One document on its way out.  Findings are numbered through the report, so
 * that ids are unique: finding `#f3`, its words `#m3`, its second further
 * place `#m3-2`; document `#d1`, the text of its paragraph `#d1-p12`. */
typedef struct {
    tz_out *out;
    taza_lang ui;
    const struct taza_result *result;
    tz_arena *arena; /* for this document only */
    tz_arena *words; /* for a few findings only */
    size_t number;   /* of the document, from 1 */
    size_t first;    /* number of its first finding */
    tz_segments segments;
} tz_html;

extern const char tz_html_style[]; /* the style sheet */

/* Text of any bytes, escaped; markup goes out through tz_out. */
void tz_html_text(const tz_html *html, taza_str text);
void tz_html_puts(const tz_html *html, const char *text);
void tz_html_word(const tz_html *html, tz_word word);
void tz_html_number(const tz_html *html, size_t number);
/* ` lang="kk"` where it is not the language around. */
void tz_html_lang(const tz_html *html, taza_lang lang, taza_lang around);
/* The symbol and word of a severity. */
void tz_html_badge(const tz_html *html, taza_severity severity);

/* How many, and how many of each severity. */
void tz_html_severities(const tz_html *html, const size_t *by_severity,
                        size_t total);

/* What was read, and what is not among the findings. */
void tz_html_facts(const tz_html *html, const size_t *by_severity);

/* The paragraph of a text offset where a finding can be shown; para_count:
 * nowhere. */
size_t tz_html_para(const struct taza_result *result, size_t text);

/* Findings by unit. */
taza_status tz_html_findings(tz_html *html);
/* The act's text with its marks. */
void tz_html_act(const tz_html *html);

#endif
