/* amount.h - the steps from the tokens of a paragraph to its quantities.
 *
 *     tokens ── amount, date ── atoms ── frequency, bound ── quantities
 *
 * An atom is a number with its measure, "5 (пяти) рабочих дней". */
#ifndef TZ_ACT_AMOUNT_H
#define TZ_ACT_AMOUNT_H

#include "act/numeral.h"
#include "act/quantity.h"

typedef struct {
    tz_quantity q;     /* its span is settled last */
    size_t first, end; /* tokens */
    uint16_t form;     /* TZ_FORM_… of the last word that shows one */
    bool times;        /* "два раза": may be a frequency */
    bool bare;         /* digits that stand before no word: only with a bound */
    bool loose;        /* "раз", "twice": only as a frequency */
    bool gone;         /* part of another */
} tz_atom;

typedef struct {
    const tz_document *doc;
    tz_nstr text;
    size_t base; /* of the text in normal text */
    taza_lang lang;
    tz_token *tokens;
    size_t count;
    tz_atom *atoms; /* grows by tz_amount_add */
    size_t atom_count, atom_cap;
    bool failed;
} tz_amounts;

/* Kind of token `at`; behind the last one TZ_NUM_SIGN. */
uint8_t tz_amount_kind(const tz_amounts *a, size_t at);
bool tz_amount_sign(const tz_amounts *a, size_t at, uint8_t code);
bool tz_amount_joined(const tz_amounts *a, size_t at); /* by a hyphen */
bool tz_amount_is(const tz_amounts *a, size_t at, const char *word);
void tz_amount_add(tz_amounts *a, const tz_atom *atom);

/* amount.c: all atoms of the paragraph, in order, from a token on. */
void tz_amount_read(tz_amounts *a, size_t from);
/* number.c */
/* A number of digits or words at `at`; the offset behind it in `atom->end`.
 * False: none; then `atom->end` says where to go on. */
bool tz_amount_number(const tz_amounts *a, size_t at, tz_atom *atom);
/* The word that a hyphen joins to a number: "50-ден", "3-х", "30-day"; an
 * ending becomes part of the atom.  False: the number is an ordinal or a
 * name. */
bool tz_amount_suffix(const tz_amounts *a, size_t at, tz_atom *atom);

/* date.c: a date at `at`. */
bool tz_amount_date(const tz_amounts *a, size_t at, tz_atom *atom);
/* implied.c: a measure that says its number itself: "в течение месяца". */
bool tz_amount_implied(const tz_amounts *a, size_t at, tz_atom *atom);

/* bound.c: frequencies, ranges, bounds. */
void tz_amount_bounds(tz_amounts *a);

#endif
