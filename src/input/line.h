/* line.h - text cut into lines; white space and punctuation in them. */
#ifndef TZ_INPUT_LINE_H
#define TZ_INPUT_LINE_H

#include "base/str.h"

typedef struct {
    size_t start, end; /* without the line end */
    size_t next;       /* start of the next line; text.len after the last */
    bool page;         /* it ends in a form feed: a page begins after it */
} tz_line;

/* The line that starts at `at` < text.len.  LF, CRLF, CR, VT, FF, NEL, LS and
 * PS end a line.  O(line). */
tz_line tz_line_at(taza_str text, size_t at);

/* Bytes of the white space character at `at`: blank, tab, NBSP and the other
 * Unicode spaces; 0: none there.  `text` is valid UTF-8. */
size_t tz_line_white(taza_str text, size_t at, size_t end);
/* The first offset in [at, end) that is not white; `end` if none. */
size_t tz_line_skip(taza_str text, size_t at, size_t end);
/* `end` without the white space before it, down to `start`. */
size_t tz_line_trim(taza_str text, size_t start, size_t end);
/* Columns that the white space [start, end) takes; a tab goes to the next
 * multiple of `tab`. */
uint32_t tz_line_columns(taza_str text, size_t start, size_t end, uint32_t tab);

typedef enum {
    TZ_CHAR_WHITE,
    TZ_CHAR_PUNCT,
    TZ_CHAR_WORD
} tz_char_kind;
/* White space and controls; punctuation and symbols; everything else. */
tz_char_kind tz_char_kind_of(uint32_t codepoint);
/* Is there a character of a word in [start, end)?  O(n), stops at the first. */
bool tz_line_word(taza_str text, size_t start, size_t end);

#endif
