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
        len = tz_str_utf8(text, at);
        if (len == 0)
            break;
        at += len;
    }
    TZ_WORK(at);
    return at;
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
