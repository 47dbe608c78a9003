/* cursor.h - steps through a line, character by character. */
#ifndef TZ_TEXT_CURSOR_H
#define TZ_TEXT_CURSOR_H

#include "base/work.h"
#include "text/alphabet.h"
#include "text/utf8.h"

typedef struct {
    taza_str line;
    size_t at;
} tz_cursor;

/* The character it stands at; 0: it is at the end. */
static inline uint32_t
tz_cursor_peek(const tz_cursor *c)
{
    size_t at = c->at;

    return at < c->line.len ? tz_utf8_next(c->line, &at) : 0;
}

static inline void
tz_cursor_step(tz_cursor *c)
{
    if (c->at < c->line.len)
        (void)tz_utf8_next(c->line, &c->at);
    TZ_WORK(1);
}

static inline bool
tz_cursor_end(const tz_cursor *c)
{
    return c->at >= c->line.len;
}

/* At the first character of the line that can be seen. */
tz_cursor tz_cursor_begin(taza_str line);
void tz_cursor_skip_spaces(tz_cursor *c);

/* Classes of characters.  Small and capital by Unicode, a digit is ASCII. */
static inline bool
tz_cursor_is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

static inline bool
tz_cursor_is_space(uint32_t cp)
{
    return cp != 0 && tz_alphabet_code(cp) == TZ_CODE_SPACE;
}

static inline bool
tz_cursor_is_letter(uint32_t cp)
{
    return tz_code_letter(tz_alphabet_code(cp));
}

bool tz_cursor_is_small(uint32_t cp);
bool tz_cursor_is_capital(uint32_t cp);

#endif
