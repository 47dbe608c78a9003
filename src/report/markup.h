/* markup.h - escapes for XML and HTML, and nothing else. */
#ifndef TZ_REPORT_MARKUP_H
#define TZ_REPORT_MARKUP_H

#include "base/out.h"

/* Any bytes are written; the result is well formed.  Bytes that are not UTF-8
 * and characters the format cannot hold become U+FFFD, one each.  O(text). */

/* Between tags: a parser gives the same characters back, CR included. */
void tz_markup_xml(tz_out *out, taza_str text);
/* Between double quotes: also safe from attribute-value normalization. */
void tz_markup_xml_attr(tz_out *out, taza_str text);
/* An attribute with the blank before it; `name` as it is. */
void tz_markup_attr(tz_out *out, const char *name, taza_str value);
void tz_markup_attr_number(tz_out *out, const char *name, uint64_t value);
/* HTML, between tags and between double quotes.  CR is written as LF. */
void tz_markup_html(tz_out *out, taza_str text);

#endif
