/* view.h - what several formats show alike. */
#ifndef TZ_REPORT_VIEW_H
#define TZ_REPORT_VIEW_H

#include "base/out.h"
#include "report/result.h"

/* Longer quotes are cut where people read them; data formats never cut. */
#define TZ_VIEW_QUOTE 300

/* The first `chars` characters, without a blank at the end; the whole text
 * if it is not longer.  Bytes that are not UTF-8 count as characters. */
taza_str tz_view_cut(taza_str text, size_t chars);
/* The file of a position when it is not the document's own; else NULL. */
const char *tz_view_file(const struct taza_result *result,
                         const taza_position *position);
/* Rules ran over the zone, or it has no words. */
bool tz_view_linted(const taza_coverage *coverage, tz_zone zone);
size_t tz_view_words(const taza_coverage *coverage, tz_zone zone);
/* Bytes of the control character at `at`, which could end the line or drive a
 * terminal; 0: it is none. */
size_t tz_view_control(taza_str text, size_t at);
/* Writes the text on one line: control characters, which could also drive a
 * terminal, become blanks; bytes that are not UTF-8 stay. */
void tz_view_line(tz_out *out, taza_str text);
/* The length of what findings fill in ({at}, {unit}, {subject}) that the text
 * begins with; 0: nothing such. */
size_t tz_view_hole(taza_str text);
/* What an error's text, in whatever language, says behind
 * "file:line:column: ", and the file it is about: the document's or one of its
 * parts'. */
taza_str tz_view_error(const struct taza_result *result, taza_str text,
                       const char **file);
/* The path without "./" at its front. */
const char *tz_view_relative(const char *path);
/* "act" or "part". */
const char *tz_view_scope(const taza_coverage *coverage);

#endif
