/* lines.h - line and column of an offset.  LF, CRLF and lone CR end a line. */
#ifndef TZ_TEXT_LINES_H
#define TZ_TEXT_LINES_H

#include "base/arena.h"

typedef struct {
    taza_str text;
    uint32_t *starts; /* offset of each line */
    size_t count;     /* at least 1 */
} tz_lines;

/* O(n), memory 4 bytes a line. */
taza_status tz_lines_build(tz_arena *arena, taza_str text, tz_lines *out);
/* All from 1; column in code points, utf16 in UTF-16 units.  O(log lines +
 * length of the line up to the offset). */
void tz_lines_find(const tz_lines *lines, size_t offset, uint32_t *line,
                   uint32_t *column, uint32_t *utf16);

#endif
