/* tag.c - HTML tags inside other text. */
#include "input/tag.h"

#include <stdlib.h>
#include <string.h>

#include "base/work.h"

#define NAME_MAX_LEN 10 /* of the names below */

typedef struct {
    char name[NAME_MAX_LEN + 1];
    uint8_t kind;
} known_tag;

/* Sorted by name. */
static const known_tag known[] = {
    {"a", TZ_TAG_INLINE},      {"abbr", TZ_TAG_INLINE},
    {"article", TZ_TAG_BLOCK}, {"b", TZ_TAG_INLINE},
    {"big", TZ_TAG_INLINE},    {"blockquote", TZ_TAG_BLOCK},
    {"body", TZ_TAG_BLOCK},    {"br", TZ_TAG_BREAK},
    {"caption", TZ_TAG_BLOCK}, {"center", TZ_TAG_BLOCK},
    {"cite", TZ_TAG_INLINE},   {"code", TZ_TAG_INLINE},
    {"col", TZ_TAG_BLOCK},     {"colgroup", TZ_TAG_BLOCK},
    {"dd", TZ_TAG_BLOCK},      {"del", TZ_TAG_INLINE},
    {"details", TZ_TAG_BLOCK}, {"div", TZ_TAG_BLOCK},
    {"dl", TZ_TAG_BLOCK},      {"dt", TZ_TAG_BLOCK},
    {"em", TZ_TAG_INLINE},     {"font", TZ_TAG_INLINE},
    {"footer", TZ_TAG_BLOCK},  {"h1", TZ_TAG_BLOCK},
    {"h2", TZ_TAG_BLOCK},      {"h3", TZ_TAG_BLOCK},
    {"h4", TZ_TAG_BLOCK},      {"h5", TZ_TAG_BLOCK},
    {"h6", TZ_TAG_BLOCK},      {"header", TZ_TAG_BLOCK},
    {"hr", TZ_TAG_BLOCK},      {"i", TZ_TAG_INLINE},
    {"img", TZ_TAG_INLINE},    {"ins", TZ_TAG_INLINE},
    {"kbd", TZ_TAG_INLINE},    {"li", TZ_TAG_BLOCK},
    {"main", TZ_TAG_BLOCK},    {"mark", TZ_TAG_INLINE},
    {"nobr", TZ_TAG_INLINE},   {"ol", TZ_TAG_BLOCK},
    {"p", TZ_TAG_BLOCK},       {"pre", TZ_TAG_BLOCK},
    {"q", TZ_TAG_INLINE},      {"s", TZ_TAG_INLINE},
    {"samp", TZ_TAG_INLINE},   {"section", TZ_TAG_BLOCK},
    {"small", TZ_TAG_INLINE},  {"span", TZ_TAG_INLINE},
    {"strike", TZ_TAG_INLINE}, {"strong", TZ_TAG_INLINE},
    {"sub", TZ_TAG_INLINE},    {"summary", TZ_TAG_BLOCK},
    {"sup", TZ_TAG_SUPER},     {"table", TZ_TAG_TABLE},
    {"tbody", TZ_TAG_BLOCK},   {"td", TZ_TAG_CELL},
    {"tfoot", TZ_TAG_BLOCK},   {"th", TZ_TAG_CELL},
    {"thead", TZ_TAG_BLOCK},   {"tr", TZ_TAG_BLOCK},
    {"tt", TZ_TAG_INLINE},     {"u", TZ_TAG_INLINE},
    {"ul", TZ_TAG_BLOCK},      {"var", TZ_TAG_INLINE},
    {"wbr", TZ_TAG_INLINE},
};

static int
compare(const void *key, const void *row)
{
    return strcmp(key, ((const known_tag *)row)->name);
}

/* Reads a name; the offset behind it, 0: none that is known. */
static size_t
read_name(taza_str text, size_t at, size_t end, tz_tag *tag)
{
    char name[NAME_MAX_LEN + 1];
    const known_tag *found;
    size_t len = 0;

    while (at < end && len < NAME_MAX_LEN &&
           (tz_ascii_alpha((unsigned char)text.ptr[at]) ||
            tz_ascii_digit((unsigned char)text.ptr[at])))
        name[len++] = (char)tz_ascii_lower((unsigned char)text.ptr[at++]);
    name[len] = '\0';
    found = bsearch(name, known, TZ_COUNT(known), sizeof(known[0]), compare);
    if (found == NULL || at >= end)
        return 0;
    tag->kind = (tz_tag_kind)found->kind;
    return at;
}

/* Two scans that pass the same place are there in different states (outside,
 * in ", in '), because each quote changes the states one to one and a '<'
 * ends the one outside: at most three scans pass a byte. */
size_t
tz_tag_at(taza_str text, size_t at, size_t end, tz_tag *tag)
{
    size_t i = at + 1;
    char quote = 0;

    tag->closing = i < end && text.ptr[i] == '/';
    i = read_name(text, i + tag->closing, end, tag);
    if (i == 0 || (text.ptr[i] != '>' && text.ptr[i] != '/' &&
                   !tz_ascii_space((unsigned char)text.ptr[i])))
        return 0;
    for (; i < end; i++) {
        char c = text.ptr[i];

        TZ_WORK(1);
        if (quote != 0 && c == quote)
            quote = 0;
        else if (quote != 0)
            continue;
        else if (c == '>')
            return i + 1 - at;
        else if (c == '<')
            return 0;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    return 0;
}
