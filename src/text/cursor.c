/* cursor.c - steps through a line, character by character. */
#include "text/cursor.h"

#include <utf8proc.h>

#include "base/work.h"
#include "text/alphabet.h"
#include "text/utf8.h"

uint32_t
tz_cursor_peek(const tz_cursor *c)
{
    size_t at = c->at;

    return at < c->line.len ? tz_utf8_next(c->line, &at) : 0;
}

void
tz_cursor_step(tz_cursor *c)
{
    if (c->at < c->line.len)
        (void)tz_utf8_next(c->line, &c->at);
    TZ_WORK(1);
}

tz_cursor
tz_cursor_begin(taza_str line)
{
    tz_cursor c = {line, 0};

    while (c.at < line.len && tz_alphabet_code(tz_cursor_peek(&c)) == 0)
        tz_cursor_step(&c);
    return c;
}

bool
tz_cursor_end(const tz_cursor *c)
{
    return c->at >= c->line.len;
}

bool
tz_cursor_is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

bool
tz_cursor_is_space(uint32_t cp)
{
    return cp != 0 && tz_alphabet_code(cp) == TZ_CODE_SPACE;
}

static bool
is_category(uint32_t cp, utf8proc_category_t category)
{
    return utf8proc_category((utf8proc_int32_t)cp) == category;
}

bool
tz_cursor_is_small(uint32_t cp)
{
    return is_category(cp, UTF8PROC_CATEGORY_LL);
}

bool
tz_cursor_is_capital(uint32_t cp)
{
    return is_category(cp, UTF8PROC_CATEGORY_LU);
}

bool
tz_cursor_is_letter(uint32_t cp)
{
    return tz_code_letter(tz_alphabet_code(cp));
}

void
tz_cursor_skip_spaces(tz_cursor *c)
{
    while (tz_cursor_is_space(tz_cursor_peek(c)))
        tz_cursor_step(c);
}
