/* form.h - the rules of legal drafting, one pass each. */
#ifndef TZ_ACT_FORM_H
#define TZ_ACT_FORM_H

#include "act/read.h"

/* Is this text of the act itself: no table, form, note, title page? */
bool tz_form_text(const tz_reading *r, size_t para);
/* The words "Статья 5", "5)" that a unit's first paragraph begins with. */
taza_span tz_form_number(const tz_reading *r, const tz_unit *unit);

/* series.c: numbers left out or given twice. */
void tz_form_series(tz_reading *r);
/* form_annex.c: annexes, numbered if there are several. */
void tz_form_annexes(tz_reading *r);
/* form_order.c: Kazakh terms in the order of the alphabet. */
void tz_form_order(tz_reading *r);
/* form_adjective.c: "5-ый пункт". */
void tz_form_adjectives(tz_reading *r);

#endif
