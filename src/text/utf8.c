/* utf8.c - UTF-8: check once, then step without checks. */
#include "text/utf8.h"

#include "base/octet.h"
#include "base/work.h"

static bool
tail(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/* Eight bytes of characters of one and two bytes, the last of which may be
 * cut; `*cut`: 0x80 when the one before them is, then when the last of them
 * is.  False: there is something else. */
static bool
short_ones(uint64_t octet, uint64_t *cut)
{
    uint64_t leads = tz_octet_leads(octet);
    uint64_t longer = octet << 2;
    /* 0xC0 and 0xC1 are overlong: nothing in the four bits. */
    uint64_t fits = octet << 3 | octet << 4 | octet << 5 | octet << 6;

    if ((leads & (longer | ~fits)) != 0 ||
        (leads << 8 | *cut) != tz_octet_tails(octet))
        return false;
    *cut = leads >> 56;
    return true;
}

/* Checks characters of one and two bytes; returns where the first one begins
 * that it did not check, or that is wrong. */
static size_t
skip_short(taza_str text, size_t at)
{
    uint64_t cut = 0;

    while (text.len - at >= 8 && short_ones(tz_octet_load(text.ptr + at), &cut))
        at += 8;
    return at - (cut != 0);
}

size_t
tz_utf8_valid(taza_str text)
{
    size_t at = 0, len = 1;

    while (at < text.len && len != 0) {
        size_t most;

        at = skip_short(text, at);
        /* What stopped it is no further away. */
        for (most = at + 9; at < text.len && at < most; at += len) {
            len = tz_str_utf8(text, at);
            if (len == 0)
                break;
        }
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
    size_t count = text.len, at = 0;

    for (; text.len - at >= 8; at += 8)
        count -= tz_octet_count(tz_octet_tails(tz_octet_load(text.ptr + at)));
    for (; at < text.len; at++)
        count -= tail((uint8_t)text.ptr[at]);
    return count;
}

size_t
tz_utf8_wide(taza_str text)
{
    size_t count = 0, at = 0;

    for (; text.len - at >= 8; at += 8)
        count += tz_octet_count(tz_octet_fours(tz_octet_load(text.ptr + at)));
    for (; at < text.len; at++)
        count += (uint8_t)text.ptr[at] >= 0xF0;
    return count;
}
