/* linemark.c - list marks, headings, notes and page numbers. */
#include "text/linemark.h"

#include "base/work.h"
#include "text/alphabet.h"
#include "text/cursor.h"
#include "text/wordlist.h"

enum {
    NUMBER_DIGITS = 3, /* a longer number is a year or a sum, no list mark */
    ROMAN_LONGEST = 7
};

/* --- words --- */

/* Reads letters, folded, into `codes`, look-alikes into the alphabet of the
 * first one ("бөлiм" with a Latin i); 0: none, or more than there is room
 * for. */
static size_t
read_word(tz_cursor *c, uint8_t codes[TZ_WORDLIST_LONGEST])
{
    size_t len = 0;

    for (; tz_cursor_is_letter(tz_cursor_peek(c)); tz_cursor_step(c)) {
        uint8_t code = tz_alphabet_code(tz_cursor_peek(c));

        if (len == TZ_WORDLIST_LONGEST)
            return 0;
        if (len > 0 && tz_code_latin(code) != tz_code_latin(codes[0]) &&
            tz_code_twin(code) != 0)
            code = tz_code_twin(code);
        codes[len++] = code;
    }
    return len;
}

enum {
    UNIT = 1,
    UNIT_KK,
    NOTE,
    KIND,
    BODY,
    PAGE,
    PAGE_OF
};

/* Words with a number behind them, or before them in Kazakh; and words that
 * begin an editorial note. */
static const tz_word words[] = {
    {"appendix", UNIT},   {"article", UNIT},    {"chapter", UNIT},
    {"footnote", NOTE},   {"note", NOTE},       {"part", UNIT},
    {"sec", UNIT},        {"section", UNIT},    {"subsection", UNIT},
    {"title", UNIT},      {"бап", UNIT_KK},     {"бөлік", UNIT_KK},
    {"бөлім", UNIT_KK},   {"глава", UNIT},      {"ескертпе", NOTE},
    {"ескерту", NOTE},    {"зқаи", BODY},       {"кіші", KIND},
    {"параграф", UNIT},   {"подраздел", UNIT},  {"приложение", UNIT},
    {"примечание", NOTE}, {"раздел", UNIT},     {"рқао", BODY},
    {"сноска", NOTE},     {"статья", UNIT},     {"тарау", UNIT_KK},
    {"часть", UNIT},      {"қосымша", UNIT_KK},
};

static const tz_word page_words[] = {
    {"of", PAGE_OF}, {"page", PAGE}, {"бет", PAGE},      {"из", PAGE_OF},
    {"с", PAGE},     {"стр", PAGE},  {"страница", PAGE},
};

static uint32_t
word_tag(tz_cursor *c)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];
    size_t len = read_word(c, codes);

    return tz_wordlist_find(words, TZ_COUNT(words), (tz_nstr){codes, len});
}

/* --- numbers --- */

static bool
is_roman(uint32_t cp)
{
    switch (cp) {
    case 'I':
    case 'V':
    case 'X':
    case 'L':
    case 'C':
    case 'D':
    case 'M':
    case 0x406: /* І */
    case 0x425: /* Х */
    case 0x421: /* С */
    case 0x41C: /* М */
        return true;
    default:
        return cp >= 0x2160 && cp <= 0x216F;
    }
}

/* A lone Roman C, D, L or M is somebody's initial. */
static bool
read_roman(tz_cursor *c)
{
    uint32_t first = tz_cursor_peek(c);
    size_t count = 0;

    for (; is_roman(tz_cursor_peek(c)) && count <= ROMAN_LONGEST;
         tz_cursor_step(c))
        count++;
    if (count == 0 || count > ROMAN_LONGEST)
        return false;
    return count > 1 || first == 'I' || first == 'V' || first == 'X' ||
           first == 0x406 || first >= 0x2160;
}

/* "5", "12-2", "1.2.3"; false (and anywhere): no number of a unit. */
static bool
read_number(tz_cursor *c, bool *dotted)
{
    *dotted = false;
    for (;;) {
        size_t digits = 0;
        tz_cursor next;
        uint32_t sign;

        for (; tz_cursor_is_digit(tz_cursor_peek(c)); tz_cursor_step(c))
            if (++digits > NUMBER_DIGITS)
                return false;
        if (digits == 0)
            return false;
        next = *c;
        sign = tz_cursor_peek(c);
        tz_cursor_step(&next);
        if ((sign != '.' && sign != '-') ||
            !tz_cursor_is_digit(tz_cursor_peek(&next)))
            return true;
        *dotted |= sign == '.';
        *c = next;
    }
}

/* --- marks --- */

/* The sign behind a mark's number, also as Markdown has it: "1\\)". */
static uint32_t
peek_sign(tz_cursor *c)
{
    tz_cursor next = *c;
    uint32_t sign = tz_cursor_peek(c);

    if (sign != '\\')
        return sign;
    tz_cursor_step(&next);
    sign = tz_cursor_peek(&next);
    if (sign != '.' && sign != ')')
        return '\\';
    *c = next;
    return sign;
}

/* "2) и 3) пункта" is the end of a reference, no item. */
static bool
is_enumeration(tz_cursor c)
{
    bool dotted;

    if (tz_cursor_peek(&c) == ',')
        return true;
    tz_cursor_skip_spaces(&c);
    if (tz_cursor_is_letter(tz_cursor_peek(&c))) {
        while (tz_cursor_is_letter(tz_cursor_peek(&c)) && c.at < c.line.len)
            tz_cursor_step(&c);
        tz_cursor_skip_spaces(&c);
        if (!tz_cursor_is_digit(tz_cursor_peek(&c)) ||
            !read_number(&c, &dotted))
            return false;
        return peek_sign(&c) == ')';
    }
    return false;
}

/* Behind "Статья 5", "5-бап": a full stop, the end, or a heading. */
static bool
heading_follows(tz_cursor c)
{
    uint32_t cp = tz_cursor_peek(&c);

    if (tz_cursor_end(&c) || cp == '.' || cp == ':' || cp == ')')
        return true;
    tz_cursor_skip_spaces(&c);
    cp = tz_cursor_peek(&c);
    return tz_cursor_is_capital(cp) || cp == '(' || cp == '-' ||
           tz_alphabet_code(cp) == TZ_CODE_DASH;
}

/* "-бап", " тарау", "-кіші бөлім" behind a number. */
static bool
kazakh_unit(tz_cursor c)
{
    uint32_t tag;

    if (tz_cursor_peek(&c) == '-')
        tz_cursor_step(&c);
    else
        tz_cursor_skip_spaces(&c);
    tag = word_tag(&c);
    if (tag == KIND) {
        tz_cursor_skip_spaces(&c);
        tag = word_tag(&c);
    }
    return (tag == UNIT_KK || tag == UNIT) && heading_follows(c);
}

static bool
number_mark(tz_cursor c, bool roman)
{
    bool dotted = false;
    uint32_t cp;

    if (roman ? !read_roman(&c) : !read_number(&c, &dotted))
        return false;
    cp = peek_sign(&c);
    if (cp == ')') {
        tz_cursor_step(&c);
        return !is_enumeration(c);
    }
    if (cp == '.') {
        tz_cursor_step(&c);
        return !tz_cursor_is_digit(tz_cursor_peek(&c));
    }
    if (kazakh_unit(c))
        return true;
    if (!dotted || !tz_cursor_is_space(cp))
        return false;
    tz_cursor_skip_spaces(&c);
    return tz_cursor_is_capital(tz_cursor_peek(&c));
}

/* "a", "iv": one letter or a small Roman number. */
static bool
read_letters(tz_cursor *c)
{
    size_t count = 0;

    for (; tz_cursor_is_letter(tz_cursor_peek(c)) && count < ROMAN_LONGEST;
         tz_cursor_step(c)) {
        uint8_t code = tz_alphabet_code(tz_cursor_peek(c));

        if (count++ > 0 && code != 'i' && code != 'v' && code != 'x')
            return false;
    }
    return count > 0;
}

/* "а)", "iv)". */
static bool
letter_mark(tz_cursor c)
{
    if (!read_letters(&c) || peek_sign(&c) != ')')
        return false;
    tz_cursor_step(&c);
    return !is_enumeration(c);
}

/* "(a)", "(12)", "(iv)"; c stands behind the bracket. */
static bool
bracket_mark(tz_cursor c)
{
    bool dotted;

    if (tz_cursor_is_digit(tz_cursor_peek(&c)) ? !read_number(&c, &dotted)
                                               : !read_letters(&c))
        return false;
    return peek_sign(&c) == ')';
}

bool
tz_linemark_note(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);
    uint32_t tag, cp;

    if (!tz_cursor_is_capital(tz_cursor_peek(&c)))
        return false;
    tag = word_tag(&c);
    if (tag == BODY)
        return tz_cursor_peek(&c) == '-';
    if (tag != NOTE)
        return false;
    tz_cursor_skip_spaces(&c);
    cp = tz_cursor_peek(&c);
    return tz_cursor_end(&c) || cp == '.' || cp == ':' || cp == '!' ||
           tz_cursor_is_capital(cp);
}

static bool
word_mark(tz_cursor c)
{
    bool dotted;
    uint32_t cp;

    if (!tz_cursor_is_capital(tz_cursor_peek(&c)) || word_tag(&c) != UNIT)
        return false;
    cp = tz_cursor_peek(&c);
    if (cp == '.')
        tz_cursor_step(&c);
    if (!tz_cursor_is_space(tz_cursor_peek(&c)))
        return tz_cursor_end(&c);
    tz_cursor_skip_spaces(&c);
    if (tz_cursor_is_digit(tz_cursor_peek(&c)) ? !read_number(&c, &dotted)
                                               : !read_roman(&c))
        return false;
    return heading_follows(c);
}

bool
tz_linemark_heading(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);
    bool dotted;

    if (!tz_cursor_is_digit(tz_cursor_peek(&c)))
        return word_mark(c);
    return read_number(&c, &dotted) && kazakh_unit(c);
}

/* A dash with a space or a letter behind it; "-х" is judged by the line
 * before (tz_edge_suffix). */
static bool
dash_mark(tz_cursor c)
{
    tz_cursor_step(&c);
    return tz_cursor_is_space(tz_cursor_peek(&c)) ||
           tz_cursor_is_letter(tz_cursor_peek(&c));
}

bool
tz_linemark_starts(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);
    uint32_t cp = tz_cursor_peek(&c);
    uint8_t code = tz_alphabet_code(cp);

    if (code == TZ_CODE_BULLET || code == TZ_CODE_SECTION ||
        (cp >= 0x25A0 && cp <= 0x25FF) || (cp >= 0x2700 && cp <= 0x27BF) ||
        (cp >= 0xE000 && cp <= 0xF8FF))
        return true;
    if (code == '-' || code == TZ_CODE_DASH)
        return dash_mark(c);
    if (tz_cursor_is_digit(cp))
        return number_mark(c, false);
    if (cp == '(' || cp == '*') {
        tz_cursor_step(&c);
        return cp == '(' ? bracket_mark(c)
                         : tz_cursor_is_space(tz_cursor_peek(&c));
    }
    return letter_mark(c) || number_mark(c, true) || word_mark(c) ||
           tz_linemark_note(line);
}

static bool
page_word(tz_cursor *c, uint32_t tag)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];
    tz_cursor next = *c;
    size_t len = read_word(&next, codes);

    if (tz_wordlist_find(page_words, TZ_COUNT(page_words),
                         (tz_nstr){codes, len}) != tag)
        return false;
    if (tz_cursor_peek(&next) == '.')
        tz_cursor_step(&next);
    *c = next;
    return true;
}

static void
skip_frame(tz_cursor *c)
{
    for (;;) {
        uint8_t code = tz_alphabet_code(tz_cursor_peek(c));

        if (tz_cursor_end(c) || (code != TZ_CODE_SPACE && code != '-' &&
                                 code != TZ_CODE_DASH && code != '|'))
            return;
        tz_cursor_step(c);
    }
}

static bool
page_digits(tz_cursor *c)
{
    size_t digits = 0;

    for (; tz_cursor_is_digit(tz_cursor_peek(c)) && digits <= 4;
         tz_cursor_step(c))
        digits++;
    return digits > 0 && digits <= 4;
}

bool
tz_linemark_page(taza_str line)
{
    tz_cursor c = tz_cursor_begin(line);

    if (line.len > 40)
        return false;
    skip_frame(&c);
    if (page_word(&c, PAGE))
        tz_cursor_skip_spaces(&c);
    if (!page_digits(&c))
        return false;
    skip_frame(&c);
    (void)page_word(&c, PAGE);
    skip_frame(&c);
    if (tz_cursor_peek(&c) == '/')
        tz_cursor_step(&c);
    else if (!page_word(&c, PAGE_OF))
        return tz_cursor_end(&c);
    tz_cursor_skip_spaces(&c);
    if (!page_digits(&c))
        return false;
    skip_frame(&c);
    return tz_cursor_end(&c);
}
