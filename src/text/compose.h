/* compose.h - one way of writing for canonically equivalent characters. */
#ifndef TZ_TEXT_COMPOSE_H
#define TZ_TEXT_COMPOSE_H

#include "base/str.h"

/* Longer clusters are cut; Unicode's stream-safe text has at most 30 marks. */
enum {
    TZ_COMPOSE_MAX = 64
};

/* May this code point belong to the character before it?  (Marks, Hangul
 * vowels and finals.) */
bool tz_compose_goes_on(uint32_t codepoint);
/* The character at `at` of valid UTF-8 with its marks and the letters that
 * become one with it, in normalization form C: code points into `out`.
 * Returns where it ends (at most `end`); marks above the limit are passed
 * over.  O(length). */
size_t tz_compose_cluster(taza_str text, size_t at, size_t end,
                          int32_t out[TZ_COMPOSE_MAX], size_t *count);

#endif
