/* entity.c - character references of HTML. */
#include "input/entity.h"

#include <stdlib.h>
#include <string.h>

#define NAME_MAX_LEN 8 /* of the names below */

typedef struct {
    char name[NAME_MAX_LEN + 1];
    uint16_t codepoint;
} entity;

/* Sorted by name. */
static const entity entities[] = {
    {"amp", '&'},       {"apos", '\''},     {"asymp", 0x2248},
    {"bdquo", 0x201E},  {"brvbar", 0xA6},   {"bull", 0x2022},
    {"cent", 0xA2},     {"copy", 0xA9},     {"curren", 0xA4},
    {"deg", 0xB0},      {"divide", 0xF7},   {"emsp", 0x2003},
    {"ensp", 0x2002},   {"euro", 0x20AC},   {"frac12", 0xBD},
    {"frac14", 0xBC},   {"frac34", 0xBE},   {"ge", 0x2265},
    {"gt", '>'},        {"hellip", 0x2026}, {"hyphen", 0x2010},
    {"infin", 0x221E},  {"laquo", 0xAB},    {"larr", 0x2190},
    {"ldquo", 0x201C},  {"le", 0x2264},     {"lowbar", '_'},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", '<'},
    {"mdash", 0x2014},  {"middot", 0xB7},   {"minus", 0x2212},
    {"nbsp", 0xA0},     {"ndash", 0x2013},  {"ne", 0x2260},
    {"num", '#'},       {"numero", 0x2116}, {"ordf", 0xAA},
    {"ordm", 0xBA},     {"para", 0xB6},     {"permil", 0x2030},
    {"plusmn", 0xB1},   {"pound", 0xA3},    {"quot", '"'},
    {"raquo", 0xBB},    {"rarr", 0x2192},   {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rsaquo", 0x203A}, {"rsquo", 0x2019},
    {"sbquo", 0x201A},  {"sect", 0xA7},     {"shy", 0xAD},
    {"sum", 0x2211},    {"sup1", 0xB9},     {"sup2", 0xB2},
    {"sup3", 0xB3},     {"thinsp", 0x2009}, {"times", 0xD7},
    {"trade", 0x2122},  {"uarr", 0x2191},   {"verbar", '|'},
    {"yen", 0xA5},      {"zwj", 0x200D},    {"zwnj", 0x200C},
};

static int
compare(const void *key, const void *row)
{
    return strcmp(key, ((const entity *)row)->name);
}

static uint32_t
visible(uint32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
        return c == 0 ? 0xFFFD : ' ';
    return c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c;
}

/* -1: `c` is no digit of that base. */
static int
digit_value(int c, bool hex)
{
    if (tz_ascii_digit(c))
        return c - '0';
    c = tz_ascii_lower(c);
    return hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* What stands behind "&#". */
static size_t
numeric(taza_str text, size_t at, size_t end, uint32_t *codepoint)
{
    bool hex = at < end && (text.ptr[at] | 0x20) == 'x';
    size_t start = at + hex, limit = hex ? 6 : 7;
    uint32_t value = 0;
    int digit;

    for (at = start; at < end && at - start < limit; at++) {
        digit = digit_value((unsigned char)text.ptr[at], hex);
        if (digit < 0)
            break;
        value = value * (hex ? 16 : 10) + (uint32_t)digit;
    }
    if (at == start || at >= end || text.ptr[at] != ';')
        return 0;
    *codepoint = visible(value);
    return at + 1;
}

size_t
tz_entity(taza_str text, size_t at, size_t end, uint32_t *codepoint)
{
    char name[NAME_MAX_LEN + 1];
    const entity *found;
    size_t i = at + 1, len = 0;

    if (i < end && text.ptr[i] == '#') {
        i = numeric(text, i + 1, end, codepoint);
        return i != 0 ? i - at : 0;
    }
    while (i < end && len < NAME_MAX_LEN &&
           (tz_ascii_alpha((unsigned char)text.ptr[i]) ||
            tz_ascii_digit((unsigned char)text.ptr[i])))
        name[len++] = text.ptr[i++];
    name[len] = '\0';
    if (i >= end || text.ptr[i] != ';')
        return 0;
    found = bsearch(name, entities, TZ_COUNT(entities), sizeof(entities[0]),
                    compare);
    if (found == NULL)
        return 0;
    *codepoint = found->codepoint;
    return i + 1 - at;
}
