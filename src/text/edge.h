/* edge.h - how a line begins and how it ends; what text/layout goes by.
 *
 * Lines are UTF-8 without white space at both ends.  All look at no more than
 * some characters at one end, but for tz_edge_caps and tz_edge_leaders. */
#ifndef TZ_TEXT_EDGE_H
#define TZ_TEXT_EDGE_H

#include "base/str.h"

/* Goes on a sentence: begins with a small letter (behind opening brackets and
 * quotes) or with what no line begins with (", ) ; %"). */
bool tz_edge_small(taza_str line);
/* Begins with a digit or №. */
bool tz_edge_digit(taza_str line);
/* Begins with a letter, behind opening brackets and quotes. */
bool tz_edge_letter(taza_str line);

typedef enum {
    TZ_EDGE_OPEN,   /* goes on, as far as one can see */
    TZ_EDGE_BOUND,  /* must go on: ends in "и", "of", "және" … */
    TZ_EDGE_QUOTE,  /* ends in a closing quote */
    TZ_EDGE_ABBREV, /* ends in an abbreviation and its full stop */
    TZ_EDGE_STOP    /* ends in . ; : ! ? … or _ */
} tz_edge_end;
tz_edge_end tz_edge_ends(taza_str line);

/* No space belongs between the two: "(" at the end, ")" at the beginning,
 * "3" and "-х". */
bool tz_edge_tight(taza_str left, taza_str right);
/* "3" and "-х": the second begins with a hyphen and the end of a word. */
bool tz_edge_suffix(taza_str left, taza_str right);

/* Characters of the first word. */
size_t tz_edge_word(taza_str line);
/* Is the last word of one in capitals as the first word of the other is, or
 * is neither? */
bool tz_edge_alike(taza_str left, taza_str right);
/* Has letters, and none is small. */
bool tz_edge_caps(taza_str line);
/* A row of dots, with or without a page number behind it, at the end. */
bool tz_edge_leaders(taza_str line);

#endif
