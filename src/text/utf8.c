/* utf8.c - UTF-8: check once, then step without checks. */
#include "text/utf8.h"

#include <string.h>

#include "base/work.h"

#define HIGH_BITS UINT64_C(0x8080808080808080)

static bool
tail(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/* Length of the sequence of three or four bytes at `p`; 0: none.  The second
 * byte's range keeps out overlong forms, surrogates and what lies above
 * U+10FFFF. */
static size_t
long_sequence(const uint8_t *p, size_t left)
{
    uint8_t low = 0x80, high = 0xBF;
    size_t len = 3;

    if (p[0] >= 0xF0) {
        if (p[0] > 0xF4)
            return 0;
        len = 4;
        low = p[0] == 0xF0 ? 0x90 : 0x80;
        high = p[0] == 0xF4 ? 0x8F : 0xBF;
    } else if (p[0] == 0xE0) {
        low = 0xA0;
    } else if (p[0] == 0xED) {
        high = 0x9F;
    }
    if (left < len || p[1] < low || p[1] > high || !tail(p[2]))
        return 0;
    if (len == 4 && !tail(p[3]))
        return 0;
    return len;
}

static bool
ascii_word(const uint8_t *p)
{
    uint64_t word;

    memcpy(&word, p, sizeof word);
    return (word & HIGH_BITS) == 0;
}

size_t
tz_utf8_valid(taza_str text)
{
    const uint8_t *p = (const uint8_t *)text.ptr;
    size_t at = 0, len;

    while (at < text.len) {
        if (p[at] < 0x80) {
            while (text.len - at >= 8 && ascii_word(p + at))
                at += 8;
            while (at < text.len && p[at] < 0x80)
                at++;
            continue;
        }
        if (p[at] < 0xE0) {
            if (p[at] < 0xC2 || text.len - at < 2 || !tail(p[at + 1]))
                break;
            at += 2;
            continue;
        }
        len = long_sequence(p + at, text.len - at);
        if (len == 0)
            break;
        at += len;
    }
    TZ_WORK(at);
    return at;
}

uint32_t
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

size_t
tz_utf8_prev(taza_str text, size_t at)
{
    while (at > 0 && tail((uint8_t)text.ptr[--at]))
        ;
    return at;
}

size_t
tz_utf8_count(taza_str text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += !tail((uint8_t)text.ptr[i]);
    return count;
}

size_t
tz_utf8_utf16(taza_str text)
{
    size_t units = 0;

    for (size_t i = 0; i < text.len; i++) {
        uint8_t byte = (uint8_t)text.ptr[i];
        units += (size_t)!tail(byte) + (byte >= 0xF0);
    }
    return units;
}
