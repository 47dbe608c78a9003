/* target_rows.h - the words by which instructions name a unit: the tables. */
#ifndef TZ_ACT_TARGET_ROWS_H
#define TZ_ACT_TARGET_ROWS_H

#include <stddef.h>
#include <stdint.h>

/* Where the number stands. */
enum {
    TZ_TARGET_BEHIND, /* "пункт 3", "paragraph 3" */
    TZ_TARGET_BEFORE /* "3-тармақ", "3) тармақша", "екінші бөлік" */
};

/* Stems, small letters, UTF-8. */
typedef struct {
    const char *stem;
    uint8_t kind; /* tz_unit_kind */
    uint8_t side;
} tz_target_noun;

typedef struct {
    const char *stem;
    uint8_t value;
    uint8_t side; /* of the noun on which it stands */
} tz_target_ordinal;

extern const tz_target_noun tz_target_nouns[];
extern const size_t tz_target_noun_count;
extern const tz_target_ordinal tz_target_ordinals[];
extern const size_t tz_target_ordinal_count;

#endif
