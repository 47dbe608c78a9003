/* mdline.c - what a line of Markdown begins with. */
#include "input/mdline.h"

#include "base/work.h"
#include "text/linemark.h"

#define DEPTH_COLUMNS 3
#define FRONT_LINES   200 /* front matter is short; above it is none */

static char
at_or(taza_str text, size_t at, size_t end)
{
    if (at < end)
        return text.ptr[at];
    return '\0';
}

static size_t
run(taza_str text, size_t at, size_t end, char c)
{
    size_t i = at;

    while (i < end && text.ptr[i] == c)
        i++;
    return i - at;
}

tz_prefix
tz_mdline_prefix(taza_str text, const tz_line *line, size_t quotes)
{
    tz_prefix prefix = {.start = line->start};
    uint32_t columns = 0;

    for (;;) {
        size_t at = tz_line_skip(text, prefix.start, line->end);

        prefix.indent += tz_line_columns(text, prefix.start, at, 8);
        columns += tz_line_columns(text, prefix.start, at, 4);
        prefix.start = at;
        if (prefix.quotes == quotes || at_or(text, at, line->end) != '>')
            break;
        prefix.quotes++;
        prefix.start++;
        prefix.start += tz_line_white(text, prefix.start, line->end);
    }
    columns /= DEPTH_COLUMNS;
    prefix.depth = (uint16_t)(columns < UINT16_MAX ? columns : UINT16_MAX);
    return prefix;
}

size_t
tz_mdline_fence(taza_str text, size_t start, size_t end)
{
    char c = at_or(text, start, end);
    size_t length;

    if (c != '`' && c != '~')
        return 0;
    length = run(text, start, end, c);
    if (length < 3)
        return 0;
    if (c == '`' && tz_str_find(tz_str_slice(text, start + length, end), '`',
                                0) != end - start - length)
        return 0;
    return length;
}

bool
tz_mdline_fence_end(taza_str text, size_t start, size_t end, char c,
                    size_t length)
{
    size_t found = run(text, start, end, c);

    return found >= length && tz_line_skip(text, start + found, end) == end;
}

unsigned
tz_mdline_heading(taza_str text, size_t start, size_t end, taza_span *content)
{
    size_t level = run(text, start, end, '#'), close;

    if (level < 1 || level > 6)
        return 0;
    start += level;
    if (start < end && tz_line_white(text, start, end) == 0)
        return 0;
    start = tz_line_skip(text, start, end);
    end = tz_line_trim(text, start, end);
    for (close = end; close > start && text.ptr[close - 1] == '#';)
        close--;
    if (close == start || tz_line_trim(text, start, close) < close)
        end = tz_line_trim(text, start, close);
    *content = (taza_span){start, end};
    return (unsigned)level;
}

bool
tz_mdline_rule(taza_str text, size_t start, size_t end)
{
    char c = at_or(text, start, end);
    size_t count = 0;

    if (c != '-' && c != '*')
        return false;
    for (; start < end; start++) {
        if (text.ptr[start] == c)
            count++;
        else if (text.ptr[start] != ' ' && text.ptr[start] != '\t')
            return false;
    }
    return count >= 3;
}

bool
tz_mdline_underline(taza_str text, size_t start, size_t end)
{
    size_t length = run(text, start, end, '=');

    return length >= 3 && tz_line_skip(text, start + length, end) == end;
}

bool
tz_mdline_table(taza_str text, size_t start, size_t end)
{
    bool dash = false, pipe = false;

    for (; start < end; start++) {
        char c = text.ptr[start];

        TZ_WORK(1);
        dash |= c == '-';
        pipe |= c == '|';
        if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t')
            return false;
    }
    return dash && pipe;
}

bool
tz_mdline_mark(taza_str text, size_t start, size_t end)
{
    taza_str line = tz_str_slice(text, start, end);

    return tz_str_starts(line, "+ ") || tz_linemark_starts(line);
}

/* "key: …" */
static bool
is_key(taza_str text, const tz_line *line)
{
    size_t at = line->start;

    while (at < line->end && (tz_ascii_alpha((unsigned char)text.ptr[at]) ||
                              tz_ascii_digit((unsigned char)text.ptr[at]) ||
                              text.ptr[at] == '_' || text.ptr[at] == '-'))
        at++;
    return at > line->start && at_or(text, at, line->end) == ':';
}

size_t
tz_mdline_front(taza_str text)
{
    size_t at, count;
    bool keys = false; /* without one, "---" is a rule above a text */
    tz_line line;

    if (!tz_str_starts(text, "---"))
        return 0;
    line = tz_line_at(text, 0);
    if (line.end != 3)
        return 0;
    for (at = line.next, count = 0; at < text.len && count < FRONT_LINES;
         at = line.next, count++) {
        taza_str own;
        char c;

        line = tz_line_at(text, at);
        own = tz_str_slice(text, line.start, line.end);
        if (tz_str_is(own, "---") || tz_str_is(own, "..."))
            return keys ? line.next : 0;
        c = at_or(text, at, line.end);
        if (is_key(text, &line))
            keys = true;
        else if (c != '\0' && c != '#' && c != ' ' && c != '-')
            return 0;
    }
    return 0;
}
