/* edge.c - how a line begins and how it ends. */
#include "text/edge.h"

#include "base/work.h"
#include "text/abbrev.h"
#include "text/alphabet.h"
#include "text/cursor.h"
#include "text/utf8.h"
#include "text/wordlist.h"

enum {
    WORD_LONGEST = 40, /* characters that the length of a word counts */
    SUFFIX_LONGEST = 4 /* "-ші", "-ный" */
};

/* --- beginnings --- */

static bool
is_opening(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == 0xAB || cp == 0x201C ||
           cp == 0x201E || cp == 0x2018;
}

/* What stands at the end of something, never at its beginning. */
static bool
is_trailing(uint32_t cp)
{
    return cp == ',' || cp == ')' || cp == ';' || cp == ':' || cp == ']' ||
           cp == '.' || cp == '%' || cp == '?' || cp == '!' || cp == 0xBB ||
           cp == 0x201D;
}

bool
tz_edge_small(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);

    if (is_trailing(tz_cursor_peek(&c)))
        return true;
    while (is_opening(tz_cursor_peek(&c)) || tz_cursor_peek(&c) == '"' ||
           tz_cursor_peek(&c) == '\'')
        tz_cursor_step(&c);
    return tz_cursor_is_small(tz_cursor_peek(&c));
}

bool
tz_edge_digit(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);

    return tz_cursor_is_digit(tz_cursor_peek(&c)) ||
           tz_cursor_peek(&c) == 0x2116;
}

bool
tz_edge_letter(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);

    while (is_opening(tz_cursor_peek(&c)) || tz_cursor_peek(&c) == '"' ||
           tz_cursor_peek(&c) == '\'')
        tz_cursor_step(&c);
    return tz_cursor_is_letter(tz_cursor_peek(&c));
}

size_t
tz_edge_word(taza_str line)
{
    tz_cursor c = {line, 0};
    size_t count = 0;

    for (; !tz_cursor_end(&c) && !tz_cursor_is_space(tz_cursor_peek(&c)) &&
           count < WORD_LONGEST;
         tz_cursor_step(&c))
        count++;
    return count;
}

/* --- ends --- */

/* The last character that can be seen, and where it is; 0: none. */
static uint32_t
last(taza_str line, size_t *start)
{
    size_t end = line.len;

    while (end > 0) {
        size_t at = *start = tz_utf8_prev(line, end);
        uint32_t cp = tz_utf8_next(line, &at);

        if (tz_alphabet_code(cp) != 0)
            return cp;
        end = *start;
        TZ_WORK(1);
    }
    *start = 0;
    return 0;
}

/* Words that nothing ends in. */
/* clang-format off */
static const tz_word bound_words[] = {
    {"a", 1}, {"an", 1}, {"and", 1}, {"at", 1}, {"by", 1}, {"for", 1},
    {"from", 1}, {"in", 1}, {"of", 1}, {"on", 1}, {"or", 1}, {"the", 1},
    {"to", 1}, {"under", 1}, {"with", 1}, {"без", 1}, {"бен", 1}, {"в", 1},
    {"во", 1}, {"для", 1}, {"до", 1}, {"және", 1}, {"за", 1}, {"и", 1},
    {"из", 1}, {"или", 1}, {"к", 1}, {"между", 1}, {"мен", 1}, {"на", 1},
    {"немесе", 1}, {"о", 1}, {"об", 1}, {"от", 1}, {"пен", 1}, {"по", 1},
    {"под", 1}, {"при", 1}, {"с", 1}, {"со", 1}, {"у", 1}, {"через", 1},
    {"что", 1},
};
/* clang-format on */

/* Reads the last word before `end`, full stops in it included; its length is
 * 0 when it is a long one. */
static tz_nstr
last_word(taza_str line, size_t end, uint8_t codes[TZ_WORDLIST_LONGEST])
{
    size_t start = TZ_WORDLIST_LONGEST;

    while (end > 0) {
        size_t at = end = tz_utf8_prev(line, end);
        uint8_t code = tz_alphabet_code(tz_utf8_next(line, &at));

        if (code != '.' && !tz_code_word(code))
            break;
        if (start == 0)
            return (tz_nstr){codes, 0};
        codes[--start] = code;
        TZ_WORK(1);
    }
    return (tz_nstr){codes + start, TZ_WORDLIST_LONGEST - start};
}

static bool
is_abbreviation(taza_str line, size_t end)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];

    return tz_abbrev_find(last_word(line, end, codes)) != TZ_ABBREV_NONE;
}

static bool
is_bound(taza_str line)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];

    return tz_wordlist_find(bound_words, TZ_COUNT(bound_words),
                            last_word(line, line.len, codes)) != 0;
}

tz_edge_end
tz_edge_ends(taza_str line)
{
    size_t start, before;
    uint32_t cp = last(line, &start);
    uint32_t inner;

    switch (cp) {
    case '.':
        return is_abbreviation(line, start) ? TZ_EDGE_ABBREV : TZ_EDGE_STOP;
    case ';':
    case ':':
    case '!':
    case '?':
    case '_': /* a blank to be filled in */
    case 0x2026:
        return TZ_EDGE_STOP;
    case 0xBB:
    case 0x201D:
    case '"':
        inner = last(tz_str_slice(line, 0, start), &before);
        if (inner == '.' || inner == ';')
            return TZ_EDGE_STOP;
        return cp == '"' &&
                       (inner == 0 || tz_cursor_is_space(inner) || inner == '(')
                   ? TZ_EDGE_OPEN
                   : TZ_EDGE_QUOTE;
    case ')':
        inner = last(tz_str_slice(line, 0, start), &before);
        return inner == '.' || inner == ';' ? TZ_EDGE_STOP : TZ_EDGE_OPEN;
    default:
        return is_bound(line) ? TZ_EDGE_BOUND : TZ_EDGE_OPEN;
    }
}

bool
tz_edge_suffix(taza_str left, taza_str right)
{
    tz_cursor c = tz_cursor_begin(right);
    size_t start, count = 0;

    if (!tz_cursor_is_digit(last(left, &start)) ||
        tz_alphabet_code(tz_cursor_peek(&c)) != '-')
        return false;
    for (tz_cursor_step(&c);
         tz_cursor_is_small(tz_cursor_peek(&c)) && count <= SUFFIX_LONGEST;
         tz_cursor_step(&c))
        count++;
    return count > 0 && count <= SUFFIX_LONGEST &&
           !tz_cursor_is_letter(tz_cursor_peek(&c));
}

bool
tz_edge_tight(taza_str left, taza_str right)
{
    tz_cursor c = tz_cursor_begin(right);
    size_t start, before;
    uint32_t cp = last(left, &start);

    if (is_trailing(tz_cursor_peek(&c)) || is_opening(cp))
        return true;
    return cp == '/' &&
           tz_cursor_is_letter(last(tz_str_slice(left, 0, start), &before));
}

bool
tz_edge_caps(taza_str line)
{
    tz_cursor c = {line, 0};
    size_t capitals = 0;

    for (; !tz_cursor_end(&c); tz_cursor_step(&c)) {
        uint32_t cp = tz_cursor_peek(&c);

        if (tz_cursor_is_small(cp))
            return false;
        capitals += tz_cursor_is_capital(cp);
    }
    return capitals > 1;
}

bool
tz_edge_alike(taza_str left, taza_str right)
{
    size_t start = left.len, end = 0;

    while (start > 0 && left.ptr[start - 1] != ' ')
        start--;
    while (end < right.len && right.ptr[end] != ' ')
        end++;
    TZ_WORK(left.len - start + end);
    return tz_edge_caps(tz_str_slice(left, start, left.len)) ==
           tz_edge_caps(tz_str_slice(right, 0, end));
}

bool
tz_edge_leaders(taza_str line)
{
    size_t end = line.len, dots = 0;

    while (end > 0 && (tz_cursor_is_digit((unsigned char)line.ptr[end - 1]) ||
                       tz_ascii_space(line.ptr[end - 1])))
        end--;
    while (end > 0) {
        size_t start;
        uint32_t cp = last(tz_str_slice(line, 0, end), &start);

        TZ_WORK(1);
        if (cp == 0x2026)
            dots += 3;
        else if (cp == '.')
            dots++;
        else if (!tz_cursor_is_space(cp))
            break;
        end = start;
        if (dots > 5)
            return true;
    }
    return false;
}
