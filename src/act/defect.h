/* defect.h - what is wrong with an act as a text, whatever its norms say. */
#ifndef TZ_ACT_DEFECT_H
#define TZ_ACT_DEFECT_H

#include "text/document.h"

typedef enum {
    TZ_DEFECT_MISSING_TARGET,     /* a reference to a unit that is not there */
    TZ_DEFECT_WRONG_TARGET,       /* to one that speaks of another matter */
    TZ_DEFECT_SELF_REFERENCE,     /* to the unit that it stands in */
    TZ_DEFECT_CIRCULAR_REFERENCE, /* two units that only refer to each other */
    TZ_DEFECT_UNUSED_TERM,        /* introduced, not used again */
    TZ_DEFECT_UNKNOWN_ABBREVIATION, /* used, never introduced */
    TZ_DEFECT_AMBIGUOUS_TERM,       /* one short form for two things */
    TZ_DEFECT_DOUBLE_TERM,          /* two short forms for one thing */
    TZ_DEFECT_NUMBER_GAP,
    TZ_DEFECT_NUMBER_REPEAT,
    TZ_DEFECT_NO_HEADING,       /* of an article, where others have one */
    TZ_DEFECT_BULLET,           /* a dash or bullet instead of an indent */
    TZ_DEFECT_DEFINITION_ORDER, /* not in Kazakh alphabetical order */
    TZ_DEFECT_ADJECTIVE_NUMBER, /* "5-ый пункт" in a reference */
    TZ_DEFECT_ANNEX_NUMBER,     /* several annexes, one without a number */
    TZ_DEFECT_KINDS
} tz_defect_kind;

typedef struct {
    uint8_t kind;      /* tz_defect_kind */
    taza_span normal;  /* the words that show it, in normal text; never empty,
                          inside one paragraph */
    taza_span related; /* the place it collides with; empty: none */
} tz_defect;

/* "missing-target", "number-gap", …; false: there is no such kind. */
bool tz_defect_by_name(taza_str name, tz_defect_kind *out);
const char *tz_defect_name(tz_defect_kind kind);

#endif
