/* utf8.h - UTF-8: check once, then step without checks. */
#ifndef TZ_TEXT_UTF8_H
#define TZ_TEXT_UTF8_H

#include "base/str.h"

/* Length of the longest valid beginning; text.len: all of it is valid
 * (no surrogates, nothing overlong, nothing above U+10FFFF).  O(n). */
size_t tz_utf8_valid(taza_str text);
/* The code point at `*at` of valid UTF-8; moves `*at` behind it. */
uint32_t tz_utf8_next(taza_str text, size_t *at);
size_t tz_utf8_prev(taza_str text, size_t at); /* start of the one before */
size_t tz_utf8_count(taza_str text);           /* code points */
size_t tz_utf8_utf16(taza_str text);           /* UTF-16 units */

#endif
