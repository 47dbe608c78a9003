/* reference.h - what the text says of other units and acts. */
#ifndef TZ_ACT_REFERENCE_H
#define TZ_ACT_REFERENCE_H

#include "text/document.h"

typedef enum {
    TZ_REF_THIS, /* "настоящих Правил", "осы баптың", or no act named */
    TZ_REF_OTHER, /* a unit of an act that the words name */
    TZ_REF_ACT    /* another act as a whole, by title, number or date */
} tz_ref_act;

/* One level: "подпунктами 6), 7) и 9)"; what is said of `this` unit ("осы
 * тармақтың") has no numbers. */
typedef struct {
    uint8_t kind;          /* tz_unit_kind */
    bool this;             /* настоящий, осы */
    uint32_t first, count; /* in act->ref_numbers */
} tz_ref_level;

/* A number or a range of them. */
typedef struct {
    uint32_t low, low_insert;   /* 33 and 1 of "33-1" */
    uint32_t high, high_insert; /* the same for a single number */
    taza_span normal;
} tz_ref_number;

typedef struct {
    taza_span normal;            /* all its words, the act's name included */
    uint8_t act;                 /* tz_ref_act */
    uint32_t level, level_count; /* in act->ref_levels, outermost first */
    /* The units of this act that it leads to, in act->ref_targets; empty for
     * another act, and for what is not there. */
    uint32_t target, target_count;
} tz_ref;

/* A unit, and a reference that leads to it. */
typedef struct {
    size_t unit;
    uint32_t ref;
} tz_cited;

#endif
