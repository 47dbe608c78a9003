/* definition.h - terms and short forms that an act introduces. */
#ifndef TZ_ACT_DEFINITION_H
#define TZ_ACT_DEFINITION_H

#include "text/document.h"

typedef enum {
    TZ_DEFINITION_SHORT, /* "(далее – Комиссия)", "(бұдан әрі – Комиссия)" */
    TZ_DEFINITION_LISTED /* "1) заявитель – лицо, …;" of a list of terms */
} tz_definition_kind;

typedef struct {
    uint8_t kind;      /* tz_definition_kind */
    uint8_t lang;      /* taza_lang of its words */
    bool amended;      /* in new text for another act */
    taza_span term;    /* the words that are introduced, in normal text */
    taza_span meaning; /* what they stand for: all of a listed term's, of a
                          short form its last words; empty: not said here */
    uint32_t uses;     /* where it holds, not where it is introduced: of a
                          short form the later ones, of a listed term all but
                          those in its own definition */
    uint32_t para;     /* that it stands in */
    uint32_t first;    /* the first of those introduced for the same thing at
                          this place; mostly itself */
    uint32_t from, to; /* it holds in the paragraphs [from, to) */
} tz_definition;

#endif
