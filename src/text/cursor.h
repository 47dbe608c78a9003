/* cursor.h - steps through a line, character by character. */
#ifndef TZ_TEXT_CURSOR_H
#define TZ_TEXT_CURSOR_H

#include "base/str.h"

typedef struct {
    taza_str line;
    size_t at;
} tz_cursor;

/* At the first character of the line that can be seen. */
tz_cursor tz_cursor_begin(taza_str line);
/* The character it stands at; 0: it is at the end. */
uint32_t tz_cursor_peek(const tz_cursor *c);
void tz_cursor_step(tz_cursor *c);
void tz_cursor_skip_spaces(tz_cursor *c);
bool tz_cursor_end(const tz_cursor *c);

/* Classes of characters.  Small and capital by Unicode, a digit is ASCII. */
bool tz_cursor_is_digit(uint32_t cp);
bool tz_cursor_is_space(uint32_t cp);
bool tz_cursor_is_small(uint32_t cp);
bool tz_cursor_is_capital(uint32_t cp);
bool tz_cursor_is_letter(uint32_t cp);

#endif
