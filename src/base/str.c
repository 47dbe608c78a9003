/* str.c - views of bytes. */
#include "base/str.h"

#include <string.h>

taza_str
tz_str(const char *cstr)
{
    return (taza_str){cstr, cstr ? strlen(cstr) : 0};
}

taza_str
tz_str_slice(taza_str text, size_t start, size_t end)
{
    if (end > text.len)
        end = text.len;
    if (start > end)
        start = end;
    /* NULL + 0 is undefined in C. */
    return (taza_str){start ? text.ptr + start : text.ptr, end - start};
}

bool
tz_str_eq(taza_str a, taza_str b)
{
    return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}

bool
tz_str_is(taza_str a, const char *cstr)
{
    return tz_str_eq(a, tz_str(cstr));
}

int
tz_str_cmp(taza_str a, taza_str b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;

    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t
tz_str_points(taza_str text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    return count;
}

int
tz_str_order(const void *left, const void *right)
{
    return tz_str_cmp(*(const taza_str *)left, *(const taza_str *)right);
}

bool
tz_str_starts(taza_str text, const char *prefix)
{
    return tz_str_is(tz_str_slice(text, 0, strlen(prefix)), prefix);
}

bool
tz_str_ends(taza_str text, const char *suffix)
{
    size_t len = strlen(suffix);

    return len <= text.len &&
           tz_str_is(tz_str_slice(text, text.len - len, text.len), suffix);
}

bool
tz_str_is_nocase(taza_str a, const char *cstr)
{
    if (a.len != strlen(cstr))
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (tz_ascii_lower(a.ptr[i]) != tz_ascii_lower(cstr[i]))
            return false;
    return true;
}

bool
tz_str_ends_nocase(taza_str text, const char *suffix)
{
    size_t len = strlen(suffix);

    return len <= text.len &&
           tz_str_is_nocase(tz_str_slice(text, text.len - len, text.len),
                            suffix);
}

taza_str
tz_str_trim(taza_str text)
{
    size_t start = 0;

    while (start < text.len && tz_ascii_space(text.ptr[start]))
        start++;
    while (text.len > start && tz_ascii_space(text.ptr[text.len - 1]))
        text.len--;
    return tz_str_slice(text, start, text.len);
}

size_t
tz_str_find(taza_str text, char byte, size_t from)
{
    const char *hit;

    if (from >= text.len)
        return text.len;
    hit = memchr(text.ptr + from, byte, text.len - from);
    return hit ? (size_t)(hit - text.ptr) : text.len;
}

size_t
tz_str_search(taza_str text, taza_str needle, size_t from)
{
    if (!needle.len)
        return from < text.len ? from : text.len;
    for (;;) {
        from = tz_str_find(text, needle.ptr[0], from);
        if (text.len - from < needle.len)
            return text.len;
        if (!memcmp(text.ptr + from, needle.ptr, needle.len))
            return from;
        from++;
    }
}

bool
tz_str_split(taza_str *rest, char byte, taza_str *part)
{
    size_t end;

    if (!rest->ptr)
        return false;
    end = tz_str_find(*rest, byte, 0);
    *part = tz_str_slice(*rest, 0, end);
    *rest = end < rest->len ? tz_str_slice(*rest, end + 1, rest->len)
                            : (taza_str){NULL, 0};
    return true;
}

bool
tz_str_number(taza_str text, uint64_t *out)
{
    uint64_t number = 0;

    if (!text.len)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        uint64_t digit;

        if (!tz_ascii_digit(text.ptr[i]))
            return false;
        digit = (uint64_t)(text.ptr[i] - '0');
        if (number > (UINT64_MAX - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    *out = number;
    return true;
}

bool
tz_str_listed(const char *list, taza_str word)
{
    taza_str rest = tz_str(list), part;

    if (!word.len)
        return false;
    while (tz_str_split(&rest, ',', &part))
        if (tz_str_eq(tz_str_trim(part), word))
            return true;
    return false;
}

/* Least second byte of the lead bytes that do not allow every one (Unicode,
 * table 3-7), and the largest. */
static bool
second_byte_fits(unsigned char lead, unsigned char second)
{
    unsigned char least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;

    return second >= least && second <= most;
}

size_t
tz_str_utf8(taza_str text, size_t at)
{
    const unsigned char *p;
    size_t len;

    if (at >= text.len)
        return 0;
    p = (const unsigned char *)text.ptr + at;
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xc2 || p[0] > 0xf4)
        return 0;
    len = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
    if (len > text.len - at || !second_byte_fits(p[0], p[1]))
        return 0;
    for (size_t i = 2; i < len; i++)
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    return len;
}

size_t
tz_str_encode(uint32_t codepoint, char out[4])
{
    static const uint8_t lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    uint32_t c = codepoint;
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    for (size_t i = len; i-- > 1; c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3f));
    out[0] = (char)(lead[len] | c);
    return len;
}

uint64_t
tz_fnv1a(uint64_t seed, taza_str bytes)
{
    uint64_t hash = seed ? seed : UINT64_C(14695981039346656037);

    for (size_t i = 0; i < bytes.len; i++) {
        hash ^= (unsigned char)bytes.ptr[i];
        hash *= UINT64_C(1099511628211);
    }
    return hash;
}

bool
tz_ascii_digit(int c)
{
    return c >= '0' && c <= '9';
}

bool
tz_ascii_alpha(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool
tz_ascii_space(int c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int
tz_ascii_lower(int c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}
