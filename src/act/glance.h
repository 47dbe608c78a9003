/* glance.h - one look at all words of a paragraph: what may it hold? */
#ifndef TZ_ACT_GLANCE_H
#define TZ_ACT_GLANCE_H

#include "act/starts.h"

/* Without the hint there is none. */
enum {
    TZ_HINT_QUANTITY = 1,   /* digits, or a word of which quantities are made */
    TZ_HINT_INSTRUCTION = 2 /* a word of instructions to amend */
};

/* The words that begin in a span of normal text, which ends where a word
 * does; TZ_HINT_…  O(span), some instructions a word. */
uint8_t tz_glance(const tz_starts *starts, tz_nstr normal, taza_span span,
                  taza_lang lang);

#endif
