/* lang.h - Kazakh, Russian, English or unread, by paragraph. */
#ifndef TZ_TEXT_LANG_H
#define TZ_TEXT_LANG_H

#include "text/document.h"

/* What the caller says and the previous paragraphs say (hysteresis).  All
 * zero to begin with, but for `forced`. */
typedef struct {
    taza_lang forced;   /* every paragraph that could be it is it */
    taza_lang last;     /* what paragraphs were in, by the last of them */
    uint32_t run;       /* paragraphs that were, since it is so */
    uint32_t other;     /* … that were not: two in a row, or one after a short
                           run, change it */
    taza_lang cyrillic; /* of the last of them in Cyrillic letters */
    tz_unread unread;   /* of the last paragraph that had enough words */
    taza_lang guess;    /* what the script of all doubtful ones suggests */
} tz_lang_state;

/* Sets para->lang and para->unread from its normal text (and, for scripts,
 * its text).  Short and doubtful paragraphs follow the state; TAZA_NONE: there
 * is none yet.  `не` is "or" in Kazakh and "not" in Russian: it votes for
 * neither.  O(paragraph). */
void tz_lang_para(tz_lang_state *state, const tz_document *doc, tz_para *para);

#endif
