/* emphasis.h - which runs of * and _ are markup. */
#ifndef TZ_INPUT_EMPHASIS_H
#define TZ_INPUT_EMPHASIS_H

#include "input/inline.h"

/* Judges the run of `length` characters at `at` of a line.  False: it is text
 * wherever it stands: three or more underscores are a blank to fill in, one
 * star between letters or digits is a product, stars between spaces are
 * stars. */
bool tz_emphasis_run(taza_str text, taza_span line, size_t at, size_t length,
                     tz_delim *out);
/* Pairs the runs [from, count) as CommonMark does.  O(runs + their length). */
void tz_emphasis_pair(tz_delim *delims, size_t from, size_t count);

#endif
