/* lines.c - line and column of an offset. */
#include "text/lines.h"

#include "base/work.h"
#include "text/utf8.h"

/* A look-up counts at most this many bytes, however long the line is: a whole
 * act in one line with thousands of findings stays linear. */
#define STEP 512

/* Without `starts` it only counts.  The LF of a CRLF ends the line; its CR
 * does not count on its own. */
static size_t
find_lines(taza_str text, uint32_t *starts)
{
    size_t lf = tz_str_find(text, '\n', 0), cr = tz_str_find(text, '\r', 0);
    size_t count = 1;

    if (starts != NULL)
        starts[0] = 0;
    while (lf < text.len || cr < text.len) {
        size_t at = lf < cr ? lf : cr;

        if (at == lf) {
            lf = tz_str_find(text, '\n', at + 1);
        } else {
            cr = tz_str_find(text, '\r', at + 1);
            if (at + 1 == lf && lf < text.len)
                continue;
        }
        if (starts != NULL)
            starts[count] = (uint32_t)(at + 1);
        count++;
    }
    TZ_WORK(text.len);
    return count;
}

static bool
has_long_line(const tz_lines *lines)
{
    for (size_t i = 1; i < lines->count; i++)
        if (lines->starts[i] - lines->starts[i - 1] > STEP)
            return true;
    return lines->text.len - lines->starts[lines->count - 1] > STEP;
}

static tz_line_mark
mark_behind(tz_line_mark mark, taza_str text)
{
    size_t chars = tz_utf8_count(text);

    return (tz_line_mark){.chars = mark.chars + (uint32_t)chars,
                          .utf16 = mark.utf16 +
                                   (uint32_t)(chars + tz_utf8_wide(text))};
}

static taza_status
build_marks(tz_arena *arena, tz_lines *lines)
{
    size_t count = lines->text.len / STEP + 1;
    tz_line_mark mark = {0, 0};

    lines->marks = tz_arena_array(arena, count, sizeof *lines->marks);
    if (lines->marks == NULL)
        return TAZA_NOMEM;
    for (size_t i = 0; i < count; i++) {
        taza_str piece = tz_str_slice(lines->text, i * STEP, (i + 1) * STEP);

        lines->marks[i] = mark;
        mark = mark_behind(mark, piece);
    }
    TZ_WORK(lines->text.len);
    return TAZA_OK;
}

taza_status
tz_lines_build(tz_arena *arena, taza_str text, tz_lines *out)
{
    size_t count = find_lines(text, NULL);

    *out = (tz_lines){.text = text};
    out->starts = tz_arena_array(arena, count, sizeof *out->starts);
    if (out->starts == NULL)
        return TAZA_NOMEM;
    out->count = count;
    (void)find_lines(text, out->starts);
    return has_long_line(out) ? build_marks(arena, out) : TAZA_OK;
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

/* What stands before `offset`: since byte `from`, or since the text's start
 * where marks help. */
static tz_line_mark
before(const tz_lines *lines, size_t from, size_t offset, bool marks)
{
    tz_line_mark mark = {0, 0};
    taza_str rest;

    if (marks) {
        mark = lines->marks[offset / STEP];
        from = offset - offset % STEP;
    }
    rest = tz_str_slice(lines->text, from, offset);
    TZ_WORK(rest.len);
    return mark_behind(mark, rest);
}

void
tz_lines_find(const tz_lines *lines, size_t offset, uint32_t *line,
              uint32_t *column, uint32_t *utf16)
{
    tz_line_mark at, start = {0, 0};
    size_t index, from;
    bool far;

    if (offset > lines->text.len)
        offset = lines->text.len;
    while (offset > 0 && offset < lines->text.len &&
           ((uint8_t)lines->text.ptr[offset] & 0xC0) == 0x80)
        offset--;
    index = line_of(lines, offset);
    from = lines->starts[index];
    far = offset - from > STEP;
    at = before(lines, from, offset, far);
    if (far)
        start = before(lines, from, from, true);
    *line = (uint32_t)(index + 1);
    *column = at.chars - start.chars + 1;
    *utf16 = at.utf16 - start.utf16 + 1;
}
