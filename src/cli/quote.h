/* quote.h - finds quoted words in a text, whatever its white space. */
#ifndef TZ_CLI_QUOTE_H
#define TZ_CLI_QUOTE_H

#include "base/buf.h"

/* A text with each run of white space (no-break spaces, too) as one blank. */
typedef struct {
    tz_buf text;
    uint32_t *at; /* by byte of `text`: where it stood; one more: the end */
    size_t cap;
} tz_folded;

/* False: out of memory, or a text of 4 GiB; _done in any case.  O(text). */
bool tz_folded_make(tz_folded *folded, taza_str text);
void tz_folded_done(tz_folded *folded);
/* The nth place, from 1, where the folded `quote` stands; places may overlap.
 * `count`: how many there are, up to the nth.  O(text · quote). */
bool tz_folded_find(const tz_folded *folded, taza_str quote, size_t nth,
                    taza_span *out, size_t *count);
/* Appends `text` folded, without blanks at its ends. */
void tz_fold(tz_buf *out, taza_str text);

#endif
