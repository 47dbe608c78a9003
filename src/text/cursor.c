/* cursor.c - steps through a line, character by character. */
#include "text/cursor.h"

#include <utf8proc.h>

tz_cursor
tz_cursor_begin(taza_str line)
{
    tz_cursor c = {line, 0};

    while (c.at < line.len && tz_alphabet_code(tz_cursor_peek(&c)) == 0)
        tz_cursor_step(&c);
    return c;
}

void
tz_cursor_skip_spaces(tz_cursor *c)
{
    while (tz_cursor_is_space(tz_cursor_peek(c)))
        tz_cursor_step(c);
}

static bool
is_category(uint32_t cp, utf8proc_category_t category)
{
    return utf8proc_category((utf8proc_int32_t)cp) == category;
}

/* U+0400–042F are capitals, U+0430–045F small. */
bool
tz_cursor_is_small(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'a' && cp <= 'z';
    if (cp - 0x400 < 0x60)
        return cp >= 0x430;
    return is_category(cp, UTF8PROC_CATEGORY_LL);
}

bool
tz_cursor_is_capital(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    if (cp - 0x400 < 0x60)
        return cp < 0x430;
    return is_category(cp, UTF8PROC_CATEGORY_LU);
}
