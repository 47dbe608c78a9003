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
    taza_span term;    /* the words that are introduced, in normal text */
    taza_span meaning; /* what they stand for */
    uint32_t uses;     /* later ones in the same act part */
} tz_definition;

#endif
