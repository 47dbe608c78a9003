/* ending_rows.h - endings of the words that quantities are made of. */
#ifndef TZ_ACT_ENDING_ROWS_H
#define TZ_ACT_ENDING_ROWS_H

#include "act/numeral.h"

typedef enum {
    TZ_ENDING_LIKE,     /* -лық */
    TZ_ENDING_MANY,     /* -лар */
    TZ_ENDING_OWN,      /* -ы */
    TZ_ENDING_CASE,     /* -нан */
    TZ_ENDING_ADJECTIVE /* -ого */
} tz_ending;

typedef struct {
    uint8_t ending;    /* tz_ending */
    uint16_t form;     /* TZ_FORM_… that it tells */
    const char *forms; /* apart by blanks */
} tz_ending_row;

extern const tz_ending_row tz_ending_rows[];
extern const size_t tz_ending_row_count;

#endif
