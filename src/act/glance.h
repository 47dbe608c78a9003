/* glance.h - one look at all words of a paragraph: what may it hold? */
#ifndef TZ_ACT_GLANCE_H
#define TZ_ACT_GLANCE_H

#include "text/document.h"

/* Without the hint there is none. */
enum {
    TZ_HINT_QUANTITY = 1,   /* digits, or a word of which quantities are made */
    TZ_HINT_INSTRUCTION = 2 /* a word of instructions to amend */
};

/* The words from `from` on; TZ_HINT_…  O(text), a few instructions a letter.
 */
uint8_t tz_glance(tz_nstr text, size_t from, taza_lang lang);

#endif
