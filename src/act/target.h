/* target.h - the unit of another act that an instruction names. */
#ifndef TZ_ACT_TARGET_H
#define TZ_ACT_TARGET_H

#include "act/read.h"

#define TZ_TARGET_MAX 8 /* levels; units nest no deeper in what is named */

typedef struct {
    tz_target level[TZ_TARGET_MAX]; /* outermost first */
    size_t count;
    size_t first; /* offset of the first in the paragraph's text */
} tz_target_list;

/* Reads "пункт 3 статьи 12", "12-баптың 3-тармағы", "paragraph 3 of article
 * 12" in [from, to) of a paragraph's text and puts them below, or in place of,
 * what the list holds: a unit of the same rank is another one.  O(to - from).
 */
void tz_target_read(tz_reading *r, size_t para, taza_span where,
                    tz_target_list *list);
/* Puts what `more` names below what `list` holds, in the same way. */
void tz_target_join(tz_target_list *list, const tz_target_list *more);

#endif
