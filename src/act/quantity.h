/* quantity.h - numbers, terms, dates, amounts, percentages of an act. */
#ifndef TZ_ACT_QUANTITY_H
#define TZ_ACT_QUANTITY_H

#include "text/document.h"

typedef enum {
    TZ_QUANTITY_NUMBER, /* of anything else: "трех членов" */
    TZ_QUANTITY_TERM, /* "в течение пяти рабочих дней" */
    TZ_QUANTITY_DATE, /* "1 января 2026 года", "до 1 марта" */
    TZ_QUANTITY_AMOUNT, /* tenge, monthly calculation indices, … */
    TZ_QUANTITY_PERCENT,
    TZ_QUANTITY_FREQUENCY, /* "не чаще одного раза в год", "ежегодно" */
    TZ_QUANTITY_KINDS
} tz_quantity_kind;

typedef enum {
    TZ_MEASURE_NONE,
    TZ_MEASURE_MINUTE,
    TZ_MEASURE_HOUR,
    TZ_MEASURE_DAY,
    TZ_MEASURE_WEEK,
    TZ_MEASURE_MONTH,
    TZ_MEASURE_QUARTER,
    TZ_MEASURE_YEAR,
    TZ_MEASURE_TENGE,
    TZ_MEASURE_INDEX, /* monthly calculation index: АЕК, МРП, MCI */
    TZ_MEASURE_MONEY  /* another currency */
} tz_measure;

typedef enum {
    TZ_DAYS_PLAIN, /* not said which */
    TZ_DAYS_WORKING,
    TZ_DAYS_CALENDAR,
    TZ_DAYS_BANKING
} tz_days;

typedef enum {
    TZ_BOUND_NONE,
    TZ_BOUND_AT_MOST, /* не более, не позднее, до, дейін, аспайтын */
    TZ_BOUND_AT_LEAST, /* не менее, не ранее, с 1 марта, кем емес */
    TZ_BOUND_LESS_THAN, /* менее */
    TZ_BOUND_MORE_THAN, /* более, свыше, астам, артық */
    TZ_BOUND_RANGE      /* от … до …, 3-5 */
} tz_bound;

/* What else is known. */
enum {
    TZ_QUANTITY_OF_ACT = 1, /* a date that only names an act: "Закон от 6
                               апреля 2016 года № 480-V" */
    TZ_QUANTITY_IMPLIED = 2, /* no number is written: "в течение месяца" */
    TZ_QUANTITY_UNEQUAL = 4 /* "5 (шести) дней": figures, then other words */
};

/* value and high are thousandths: 1,5 is 1500; "half a year" is 500 of a
 * year.  A date is value = year * 10000 + month * 100 + day, parts that are
 * not given are 0.  A frequency is `value` times in `per` of its measure.
 * Day 0 of a term: "в тот же день", "в день обращения"; day 1: "на следующий
 * день".  An age ("18 лет", "18 жас") is a NUMBER of years.  A time of day, a
 * number of a unit or of an act ("пункт 5", "№ 12") and an ordinal are no
 * quantities, nor is "один из"; "один" or "бір" before a noun is a NUMBER. */
typedef struct {
    taza_span normal; /* number, measure and bound words, in normal text */
    uint8_t kind;     /* tz_quantity_kind */
    uint8_t measure;  /* tz_measure */
    uint8_t days;     /* tz_days */
    uint8_t bound;    /* tz_bound */
    uint8_t flags;    /* TZ_QUANTITY_… */
    int64_t value;
    int64_t high; /* the upper end of a range, else value */
    int64_t per;  /* thousandths; 0 where it is no frequency */
} tz_quantity;

/* "number", "term", …; false: there is no such kind. */
const char *tz_quantity_kind_name(tz_quantity_kind kind);
bool tz_quantity_kind_by_name(taza_str name, tz_quantity_kind *out);

#endif
