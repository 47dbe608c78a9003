/* mdline.c - what a line of Markdown begins with. */
#include "input/mdline.h"

#include "base/work.h"

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

static size_t
digits(taza_str text, size_t at, size_t end)
{
    size_t i = at;

    while (i < end && tz_ascii_digit((unsigned char)text.ptr[i]))
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

/* Length of the letter, Latin or Cyrillic, at `at`; 0: none. */
static size_t
letter(taza_str text, size_t at, size_t end)
{
    unsigned char c = (unsigned char)at_or(text, at, end);

    if (tz_ascii_alpha(c))
        return 1;
    return c >= 0xD0 && c <= 0xD3 && at + 1 < end ? 2 : 0;
}

/* "5", "5-1", "5.1"; 0: none. */
static size_t
number(taza_str text, size_t at, size_t end)
{
    size_t i = at + digits(text, at, end), more;

    while (i > at &&
           (at_or(text, i, end) == '-' || at_or(text, i, end) == '.')) {
        more = digits(text, i + 1, end);
        if (more == 0)
            break;
        i += 1 + more;
    }
    return i - at;
}

static bool
space_at(taza_str text, size_t at, size_t end)
{
    return at >= end || tz_line_white(text, at, end) != 0;
}

/* "5.", "5)", "1\)", "а)", "(5)", "(a)" and a space. */
static bool
numbered(taza_str text, size_t at, size_t end)
{
    bool open = at_or(text, at, end) == '(';
    size_t length = number(text, at + open, end), behind;
    bool is_letter = length == 0;
    char close;

    if (is_letter)
        length = letter(text, at + open, end);
    if (length == 0)
        return false;
    behind = at + open + length;
    behind += at_or(text, behind, end) == '\\';
    close = at_or(text, behind, end);
    return (close == ')' || (close == '.' && !open && !is_letter)) &&
           space_at(text, behind + 1, end);
}

/* "Статья 5", "Глава II". */
static bool
unit_before(taza_str rest)
{
    static const char *const names[] = {
        "Статья ",  "Глава ",   "Раздел ",  "Подраздел ", "Параграф ",
        "Article ", "Chapter ", "Section ", "Part ",      "Annex ",
        "СТАТЬЯ ",  "ГЛАВА ",   "РАЗДЕЛ ",
    };
    size_t i;

    for (i = 0; i < TZ_COUNT(names); i++) {
        taza_str tail;

        if (!tz_str_starts(rest, names[i]))
            continue;
        tail = tz_str_slice(rest, tz_str(names[i]).len, rest.len);
        return tail.len > 0 && (tz_ascii_digit((unsigned char)tail.ptr[0]) ||
                                (tail.ptr[0] >= 'A' && tail.ptr[0] <= 'Z'));
    }
    return false;
}

/* "5-бап", "2-тарау". */
static bool
unit_behind(taza_str text, size_t at, size_t end)
{
    static const char *const names[] = {
        "-бап",      "-тарау", "-бөлім", "-бөлiм",
        "-параграф", "-БАП",   "-ТАРАУ", "-БӨЛІМ",
    };
    taza_str rest;
    size_t i;

    at += number(text, at, end);
    rest = tz_str_slice(text, at, end);
    for (i = 0; i < TZ_COUNT(names); i++)
        if (tz_str_starts(rest, names[i])) {
            at += tz_str(names[i]).len;
            return at_or(text, at, end) == '.' || space_at(text, at, end);
        }
    return false;
}

bool
tz_mdline_mark(taza_str text, size_t start, size_t end)
{
    char c = at_or(text, start, end);

    if ((c == '-' || c == '+' || c == '*') && space_at(text, start + 1, end))
        return true;
    if (tz_str_starts(tz_str_slice(text, start, end), "\u2022"))
        return true;
    if (tz_ascii_digit((unsigned char)c) && unit_behind(text, start, end))
        return true;
    return numbered(text, start, end) ||
           unit_before(tz_str_slice(text, start, end));
}

/* Could the line stand in front matter: "key: …", a comment, a list? */
static bool
is_yaml(taza_str text, const tz_line *line)
{
    size_t at = line->start;
    char c = at_or(text, at, line->end);

    if (c == '\0' || c == '#' || c == ' ' || c == '-')
        return true;
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
    tz_line line;

    if (!tz_str_starts(text, "---"))
        return 0;
    line = tz_line_at(text, 0);
    if (line.end != 3)
        return 0;
    for (at = line.next, count = 0; at < text.len && count < FRONT_LINES;
         at = line.next, count++) {
        taza_str own;

        line = tz_line_at(text, at);
        own = tz_str_slice(text, line.start, line.end);
        if (tz_str_is(own, "---") || tz_str_is(own, "..."))
            return line.next;
        if (!is_yaml(text, &line))
            return 0;
    }
    return 0;
}
