/* walk.h - one paragraph's walk: what is written, mapped and still due. */
#ifndef TZ_TEXT_WALK_H
#define TZ_TEXT_WALK_H

#include "text/norm_state.h"

/* Where one paragraph's walk stands.
 *
 *     text    …  п о р я д о к [blank_start blank_end) | at     end (block)
 *     normal  …  [run_upper         len)                       not yet mapped
 */
typedef struct {
    tz_norm *norm;
    tz_document *doc;
    const tz_para *para;
    size_t block;   /* index of the block that is walked */
    size_t at, end; /* in its text */
    uint8_t *normal;
    size_t start, len; /* of the paragraph's normal text */
    size_t run_upper;  /* from here one code is one character … */
    size_t run_lower;  /* … from here … */
    size_t run_end;    /* … to here */
    bool blank;        /* a blank is due */
    size_t blank_start, blank_end, blank_chars;
    size_t spaced;     /* blanks still to drop in a letter-spaced word */
    bool low_quote;    /* „ is open: “ closes */
    bool single_quote; /* ‘ is open: ’ may close */
} tz_walk;

/* The code written last in this paragraph; 0: none. */
uint8_t tz_walk_last(const tz_walk *w);
/* Makes the next code one that goes on the open run at text offset `lower`. */
void tz_walk_continue(tz_walk *w, size_t lower);
/* White space: nothing is written until something visible follows. */
void tz_walk_blank(tz_walk *w, taza_span lower, size_t chars);
/* A visible code, after the blank that is due; `chars`: how many characters
 * of text it stands for. */
void tz_walk_put(tz_walk *w, uint16_t entry, taza_span lower, size_t chars);
/* A code for all of `lower`, as it is. */
void tz_walk_wide(tz_walk *w, uint8_t code, taza_span lower);

#endif
