/* utf8.h - UTF-8: check once, then step without checks. */
#ifndef TZ_TEXT_UTF8_H
#define TZ_TEXT_UTF8_H

#include "base/str.h"

/* Length of the longest valid beginning; text.len: all of it is valid
 * (no surrogates, nothing overlong, nothing above U+10FFFF).  O(n). */
size_t tz_utf8_valid(taza_str text);
/* The code point at `*at` of valid UTF-8; moves `*at` behind it. */
static inline uint32_t
tz_utf8_next(taza_str text, size_t *at)
{
    const uint8_t *p = (const uint8_t *)text.ptr + *at;

    if (p[0] < 0x80) {
        *at += 1;
        return p[0];
    }
    if (p[0] < 0xE0) {
        *at += 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] < 0xF0) {
        *at += 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
               (p[2] & 0x3F);
    }
    *at += 4;
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
           (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

size_t tz_utf8_prev(taza_str text, size_t at); /* start of the one before */
size_t tz_utf8_count(taza_str text);           /* code points */
size_t tz_utf8_wide(taza_str text); /* … above U+FFFF: two UTF-16 units each */

#endif
