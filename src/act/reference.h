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

/* How a number is written; numbers are equal only when this is, too. */
typedef enum {
    TZ_FIGURE_DIGITS, /* "33-1", "II", "третий" */
    TZ_FIGURE_DOTS,   /* "5.1" */
    TZ_FIGURE_LETTER  /* "а)", "(b)" */
} tz_figure;

/* "33-1" is 33 and 1; the position of a letter in its alphabet is a value. */
typedef struct {
    uint32_t value, insert;
    uint32_t rest; /* third part; nothing has a fourth */
    uint8_t figure;
} tz_ref_figure;

/* A number or a range of them. */
typedef struct {
    tz_ref_figure low, high; /* equal: a single number */
    bool hyphen;             /* "5-7": a range, unless there is a unit 5-7 */
    taza_span normal;
} tz_ref_number;

typedef struct {
    taza_span normal; /* all its words, the act's name included */
    uint8_t act;      /* tz_ref_act */
    bool own;   /* "настоящих Правил", "осы баптың" */
    bool named; /* its act is said, here or in its list */
    bool doubt; /* whose unit it is, the words leave open */
    bool ambiguous;              /* several units have its number */
    uint8_t genre;               /* tz_genre of the act named; 0: none */
    uint32_t para;               /* paragraph */
    uint32_t level, level_count; /* in act->ref_levels, outermost first */
    /* The units of this act that it leads to, in act->ref_targets; empty for
     * another act, and for what is not there. */
    uint32_t target, target_count;
} tz_ref;

/* That a reference leads to a unit. */
typedef struct {
    uint32_t unit, ref;
} tz_cited;

#endif
