/* lines.c - line and column of an offset. */
#include "text/lines.h"

#include "base/work.h"
#include "text/utf8.h"

/* The LF of a CRLF ends the line; its CR does not count on its own. */
static bool
ends_line(taza_str text, size_t at)
{
    if (text.ptr[at] == '\n')
        return true;
    return text.ptr[at] == '\r' &&
           (at + 1 == text.len || text.ptr[at + 1] != '\n');
}

static size_t
count_lines(taza_str text)
{
    size_t count = 1;

    for (size_t i = 0; i < text.len; i++)
        if ((uint8_t)text.ptr[i] <= '\r' && ends_line(text, i))
            count++;
    return count;
}

taza_status
tz_lines_build(tz_arena *arena, taza_str text, tz_lines *out)
{
    size_t count = count_lines(text);
    size_t line = 0;

    *out = (tz_lines){.text = text};
    out->starts = tz_arena_array(arena, count, sizeof *out->starts);
    if (out->starts == NULL)
        return TAZA_NOMEM;
    out->count = count;
    out->starts[line++] = 0;
    for (size_t i = 0; i < text.len; i++)
        if ((uint8_t)text.ptr[i] <= '\r' && ends_line(text, i))
            out->starts[line++] = (uint32_t)(i + 1);
    TZ_WORK(text.len);
    return TAZA_OK;
}

/* The last line that starts at or before `offset`. */
static size_t
line_of(const tz_lines *lines, size_t offset)
{
    size_t low = 0, high = lines->count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (lines->starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

void
tz_lines_find(const tz_lines *lines, size_t offset, uint32_t *line,
              uint32_t *column, uint32_t *utf16)
{
    taza_str before;
    size_t index;

    if (offset > lines->text.len)
        offset = lines->text.len;
    while (offset > 0 && offset < lines->text.len &&
           ((uint8_t)lines->text.ptr[offset] & 0xC0) == 0x80)
        offset--;
    index = line_of(lines, offset);
    before = tz_str_slice(lines->text, lines->starts[index], offset);
    *line = (uint32_t)(index + 1);
    *column = (uint32_t)(tz_utf8_count(before) + 1);
    *utf16 = (uint32_t)(tz_utf8_utf16(before) + 1);
    TZ_WORK(before.len);
}
