/* mdline.h - what a line of Markdown begins with. */
#ifndef TZ_INPUT_MDLINE_H
#define TZ_INPUT_MDLINE_H

#include "input/line.h"

/* What stands before the content of a line. */
typedef struct {
    size_t start;    /* of the content */
    size_t quotes;   /* '>' before it */
    uint32_t indent; /* columns, a tab to 8 */
    uint16_t depth;  /* 3 columns each, a tab to 4 */
} tz_prefix;

/* At most `quotes` marks of a quote belong to the prefix. */
tz_prefix tz_mdline_prefix(taza_str text, const tz_line *line, size_t quotes);

/* Number of ` or ~ (3 or more) that open a fence at `start`; 0: none. */
size_t tz_mdline_fence(taza_str text, size_t start, size_t end);
/* Does [start, end) close a fence of `length` characters `c`? */
bool tz_mdline_fence_end(taza_str text, size_t start, size_t end, char c,
                         size_t length);
/* Level of the heading "## …" and the span of its text; 0: none. */
unsigned tz_mdline_heading(taza_str text, size_t start, size_t end,
                           taza_span *content);
/* Three or more of - or *: a rule. */
bool tz_mdline_rule(taza_str text, size_t start, size_t end);
/* Three or more of =: the line before is a heading. */
bool tz_mdline_underline(taza_str text, size_t start, size_t end);
/* Dashes and pipes only: the second row of a pipe table. */
bool tz_mdline_table(taza_str text, size_t start, size_t end);
/* A mark of text/linemark, or "+ ": the line begins a paragraph. */
bool tz_mdline_mark(taza_str text, size_t start, size_t end);
/* Length of the front matter ("---", YAML, "---") at the start; 0: none. */
size_t tz_mdline_front(taza_str text);

#endif
