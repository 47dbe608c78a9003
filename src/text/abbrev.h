/* abbrev.h - abbreviations of acts, written with a full stop. */
#ifndef TZ_TEXT_ABBREV_H
#define TZ_TEXT_ABBREV_H

#include "text/alphabet.h"

typedef enum {
    TZ_ABBREV_NONE,
    TZ_ABBREV_OPEN,   /* a number, name or word follows: ст. им. Art. */
    TZ_ABBREV_NUMBER, /* a number follows, else it is a word: no. Mar. */
    TZ_ABBREV_CLOSE,  /* can end a sentence: т.д. руб. etc. */
    TZ_ABBREV_UNIT    /* after a number as CLOSE (2024 г.), else as OPEN
                         (г. Алматы) */
} tz_abbrev;

/* `word` is codes without the last full stop, inner ones kept: "т.д".
 * O(log of the table). */
tz_abbrev tz_abbrev_find(tz_nstr word);

#endif
