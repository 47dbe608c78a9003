/* view.c - what several formats show alike. */
#include "report/view.h"

#include <string.h>

#include "base/octet.h"
#include "base/work.h"

taza_str
tz_view_cut(taza_str text, size_t chars)
{
    size_t at = 0;

    while (at < text.len) {
        if (chars-- == 0)
            return tz_str_trim(tz_str_slice(text, 0, at));
        for (at++; at < text.len && (text.ptr[at] & 0xC0) == 0x80; at++)
            ;
    }
    return text;
}

const char *
tz_view_file(const struct taza_result *result, const taza_position *position)
{
    if (!position->path || !position->path[0] ||
        strcmp(position->path, result->path) == 0)
        return NULL;
    return position->path;
}

static const taza_zone *
find(const taza_coverage *coverage, tz_zone zone)
{
    const char *name = tz_zone_name(zone);
    size_t i;

    for (i = 0; i < coverage->zone_count; i++)
        if (strcmp(coverage->zones[i].name, name) == 0)
            return &coverage->zones[i];
    return NULL;
}

bool
tz_view_linted(const taza_coverage *coverage, tz_zone zone)
{
    const taza_zone *found = find(coverage, zone);

    return !found || found->linted || found->words == 0;
}

size_t
tz_view_words(const taza_coverage *coverage, tz_zone zone)
{
    const taza_zone *found = find(coverage, zone);

    return found ? found->words : 0;
}

const char *
tz_view_scope(const taza_coverage *coverage)
{
    return coverage->scope ? coverage->scope : "act";
}

size_t
tz_view_hole(taza_str text)
{
    static const char *const names[] = {"{at}", "{subject}", "{unit}"};

    for (size_t i = 0; i < TZ_COUNT(names); i++)
        if (tz_str_starts(text, names[i]))
            return strlen(names[i]);
    return 0;
}

/* Behind "path:line:column: " or "path: "; `text` as it is: it has none. */
static taza_str
behind(taza_str text, const char *path)
{
    size_t at = strlen(path);

    if (at == 0 || !tz_str_starts(text, path))
        return text;
    while (at < text.len &&
           (text.ptr[at] == ':' || tz_ascii_digit(text.ptr[at])))
        at++;
    if (at == strlen(path) || at == text.len || text.ptr[at] != ' ')
        return text;
    return tz_str_slice(text, at + 1, text.len);
}

taza_str
tz_view_error(const struct taza_result *result, taza_str text,
              const char **file)
{
    taza_str rest;

    *file = result->path;
    rest = behind(text, result->path);
    for (size_t i = 0; rest.len == text.len && i < result->doc.part_count;
         i++) {
        rest = behind(text, result->doc.parts[i].path);
        if (rest.len < text.len)
            *file = result->doc.parts[i].path;
    }
    return rest;
}

const char *
tz_view_relative(const char *path)
{
    while (path[0] == '.' && path[1] == '/' && path[2]) {
        path += 2;
        while (path[0] == '/' && path[1])
            path++;
    }
    return path;
}

/* A lone byte 80–9F is no character of UTF-8. */
size_t
tz_view_control(taza_str text, size_t at)
{
    unsigned char byte = (unsigned char)text.ptr[at];
    unsigned char next =
        at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : 0;

    if (byte < 0x20 || byte == 0x7F)
        return 1;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0)
        return 2;
    /* Line and paragraph separator. */
    if (byte == 0xE2 && next == 0x80 && at + 2 < text.len &&
        ((unsigned char)text.ptr[at + 2] & 0xFE) == 0xA8)
        return 3;
    return 0;
}

/* Those of eight bytes with which a control character may begin. */
static uint64_t
doubtful(uint64_t octet)
{
    return tz_octet_below(octet, 0x20) | tz_octet_equal(octet, 0x7F) |
           tz_octet_equal(octet, 0xC2) | tz_octet_equal(octet, 0xE2);
}

void
tz_view_line(tz_out *out, taza_str text)
{
    size_t at = 0, done = 0, len;

    TZ_WORK(text.len);
    while (at < text.len) {
        if (text.len - at >= 8 && !doubtful(tz_octet_load(text.ptr + at))) {
            at += 8;
            continue;
        }
        len = tz_view_control(text, at);
        if (!len) {
            at++;
            continue;
        }
        tz_out_put(out, text.ptr + done, at - done);
        tz_out_char(out, ' ');
        done = at += len;
    }
    tz_out_str(out, tz_str_slice(text, done, text.len));
}
