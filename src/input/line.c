/* line.c - text cut into lines; white space and punctuation in them. */
#include "input/line.h"

#include "base/octet.h"
#include "base/work.h"
#include "text/utf8.h"

static unsigned char
byte_at(taza_str text, size_t at)
{
    return at < text.len ? (unsigned char)text.ptr[at] : 0;
}

/* Length of the line end at `at`; 0: none there. */
static size_t
end_length(taza_str text, size_t at)
{
    unsigned char c = byte_at(text, at);

    if (c == '\r')
        return byte_at(text, at + 1) == '\n' ? 2 : 1;
    if (c >= '\n' && c <= '\f')
        return 1;
    if (c == 0xC2) /* NEL U+0085 */
        return byte_at(text, at + 1) == 0x85 ? 2 : 0;
    if (c == 0xE2) /* LS U+2028, PS U+2029 */
        return byte_at(text, at + 1) == 0x80 &&
                       (byte_at(text, at + 2) | 1) == 0xA9
                   ? 3
                   : 0;
    return 0;
}

/* The first byte at or behind `at` that may begin a line end, of the
 * last seven any. */
static size_t
next_end(taza_str text, size_t at)
{
    for (; text.len - at >= 8; at += 8) {
        uint64_t octet = tz_octet_load(text.ptr + at);
        uint64_t found = tz_octet_below(octet, '\r' + 1) |
                         tz_octet_equal(octet, 0xC2) |
                         tz_octet_equal(octet, 0xE2);

        if (found != 0)
            return at + tz_octet_first(found);
    }
    return at;
}

tz_line
tz_line_at(taza_str text, size_t at)
{
    tz_line line = {.start = at};
    size_t length = 0;

    for (; (at = next_end(text, at)) < text.len; at++) {
        length = end_length(text, at);
        if (length != 0)
            break;
    }
    line.end = at;
    line.next = at + length;
    line.page = byte_at(text, at) == '\f';
    TZ_WORK(line.next - line.start);
    return line;
}

size_t
tz_line_white(taza_str text, size_t at, size_t end)
{
    unsigned char c, d, e;

    if (at >= end)
        return 0;
    c = (unsigned char)text.ptr[at];
    if (c < 0x80)
        return c == ' ' || c == '\t';
    if (c == 0xC2)
        return end - at >= 2 && byte_at(text, at + 1) == 0xA0 ? 2 : 0;
    if (c < 0xE1 || c > 0xE3 || end - at < 3)
        return 0;
    d = byte_at(text, at + 1);
    e = byte_at(text, at + 2);
    if (c == 0xE1) /* U+1680 */
        return d == 0x9A && e == 0x80 ? 3 : 0;
    if (c == 0xE3) /* U+3000 */
        return d == 0x80 && e == 0x80 ? 3 : 0;
    if (d == 0x80) /* U+2000 … U+200A, U+202F */
        return e <= 0x8A || e == 0xAF ? 3 : 0;
    return d == 0x81 && e == 0x9F ? 3 : 0; /* U+205F */
}

size_t
tz_line_skip(taza_str text, size_t at, size_t end)
{
    size_t length;

    while ((length = tz_line_white(text, at, end)) != 0)
        at += length;
    return at;
}

size_t
tz_line_trim(taza_str text, size_t start, size_t end)
{
    size_t length;

    do {
        /* A white character of n bytes is one that begins n bytes before. */
        for (length = 1; length <= 3 && length <= end - start; length++)
            if (tz_line_white(text, end - length, end) == length)
                break;
        if (length > 3 || length > end - start)
            return end;
        end -= length;
    } while (end > start);
    return end;
}

uint32_t
tz_line_columns(taza_str text, size_t start, size_t end, uint32_t tab)
{
    uint32_t columns = 0;
    size_t length;

    while ((length = tz_line_white(text, start, end)) != 0) {
        columns += text.ptr[start] == '\t' ? tab - columns % tab : 1;
        start += length;
    }
    return columns;
}

static bool
unicode_white(uint32_t c)
{
    return c == 0xA0 || c == 0x85 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool
unicode_punct(uint32_t c)
{
    if (c < 0x100)
        return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 &&
                c != 0xBA) ||
               c == 0xD7 || c == 0xF7;
    return (c >= 0x2010 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20CF) ||
           c == 0x2116 || c == 0x2122 || (c >= 0x2190 && c <= 0x2BFF) ||
           (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) ||
           (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFFF9 && c <= 0xFFFD);
}

tz_char_kind
tz_char_kind_of(uint32_t c)
{
    if (c < 0x80) {
        if (tz_ascii_alpha((int)c) || tz_ascii_digit((int)c))
            return TZ_CHAR_WORD;
        return c <= ' ' || c == 0x7F ? TZ_CHAR_WHITE : TZ_CHAR_PUNCT;
    }
    if (unicode_white(c))
        return TZ_CHAR_WHITE;
    return unicode_punct(c) ? TZ_CHAR_PUNCT : TZ_CHAR_WORD;
}

bool
tz_line_word(taza_str text, size_t start, size_t end)
{
    while (start < end)
        if (tz_char_kind_of(tz_utf8_next(text, &start)) == TZ_CHAR_WORD)
            return true;
    return false;
}
