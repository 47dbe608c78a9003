/* lines.h - line and column of an offset.  LF, CRLF and lone CR end a line. */
#ifndef TZ_TEXT_LINES_H
#define TZ_TEXT_LINES_H

#include "base/arena.h"

/* What stands before a place in a long line. */
typedef struct {
    uint32_t chars, utf16;
} tz_line_mark;

typedef struct {
    taza_str text;
    uint32_t *starts;    /* offset of each line */
    size_t count;        /* at least 1 */
    tz_line_mark *marks; /* from the text's start to every 512th byte; NULL:
                            no line is longer */
} tz_lines;

/* O(n), memory 4 bytes a line, and 8 for 512 bytes if lines are long. */
taza_status tz_lines_build(tz_arena *arena, taza_str text, tz_lines *out);
/* All from 1; column in code points, utf16 in UTF-16 units.  O(log lines). */
void tz_lines_find(const tz_lines *lines, size_t offset, uint32_t *line,
                   uint32_t *column, uint32_t *utf16);

#endif
