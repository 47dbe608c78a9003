/* numeral_rows.h - the words of which quantities are made: the table. */
#ifndef TZ_ACT_NUMERAL_ROWS_H
#define TZ_ACT_NUMERAL_ROWS_H

#include "act/numeral.h"

/* Languages of a row, and what may follow its forms. */
enum {
    TZ_ROW_KK = 1,
    TZ_ROW_RU = 2,
    TZ_ROW_EN = 4,
    TZ_ROW_CASE = 8,   /* Kazakh case endings */
    TZ_ROW_CHAIN = 16, /* Kazakh endings of every kind */
    TZ_ROW_ADJ = 32,   /* a Russian adjective's ending */
    TZ_ROW_ANY = 64,   /* up to three letters */
    TZ_ROW_PREFIX = 128 /* "двух" of "двухдневный": before another only */
};

typedef struct {
    uint8_t flags;
    uint8_t kind; /* tz_num */
    uint8_t arg;
    int64_t value;
    const char *forms; /* apart by blanks */
} tz_numeral_row;

extern const tz_numeral_row tz_numeral_rows[];
extern const size_t tz_numeral_row_count;

#endif
