/* inline.h - Markdown and HTML inside lines: what of them is no text.
 *
 *     **Статья&nbsp;5.** О [порядке](a.md)<br>назначения
 *     ^^      ^^^^^^  ^^   ^       ^^^^^^^ ^^^^          marks
 *
 * Marks lie in the order of the text and do not overlap; what is between them
 * is text.  Lines are added one by one; emphasis may span lines, everything
 * else but comments lies in one line. */
#ifndef TZ_INPUT_INLINE_H
#define TZ_INPUT_INLINE_H

#include "input/refs.h"

typedef enum {
    TZ_MARK_TEXT,   /* looked like markup, is text */
    TZ_MARK_CUT,    /* markup without text */
    TZ_MARK_CHAR,   /* stands for the code point `value` */
    TZ_MARK_DELIM,  /* a run of * or _; `value` is its index in delims */
    TZ_MARK_SUPER,  /* <sup> (`value` 1) and </sup> (0) */
    TZ_MARK_BREAK,  /* <br> */
    TZ_MARK_BLOCK,  /* ends a block */
    TZ_MARK_CELL,   /* ends a cell */
    TZ_MARK_TABLE,  /* <table> (`value` 1) and </table> (0) */
    TZ_MARK_COMMENT /* a comment that ends at `value`, here or in a line to
                       come */
} tz_mark_kind;

typedef struct {
    uint32_t start, end; /* in the part's text */
    uint32_t value;
    uint8_t kind; /* tz_mark_kind */
} tz_mark;

/* A run of * or _: of its characters `left` and `right` are markup, what is
 * between them is text. */
typedef struct {
    uint32_t length;
    uint32_t left, right;
    uint32_t closes, opens; /* emphasis (not: strong) that ends, begins */
    uint32_t prev, next;    /* runs that may still pair */
    char c;
    bool can_open, can_close;
} tz_delim;

typedef struct {
    uint32_t mark;  /* of the '[' */
    uint32_t start; /* behind it */
    bool image;
} tz_bracket;

typedef struct {
    uint32_t start, end; /* with its brackets */
    taza_str target;
} tz_link;

typedef struct {
    taza_str text;
    const tz_refs *refs;
    tz_mark *marks;
    size_t mark_count, mark_cap;
    tz_delim *delims;
    size_t delim_count, delim_cap;
    size_t paired; /* delims before it are resolved */
    tz_bracket *brackets;
    size_t bracket_count, bracket_cap;
    size_t outer; /* brackets before it have a link in them: they are none */
    tz_link *links;
    size_t link_count, link_cap;
    size_t comment;      /* end of a comment that leaves its line; 0: none */
    bool no_comment_end; /* no "-->" from here on */
    bool backticks;      /* `last` is of this line */
    uint32_t last[33];   /* last run of n backticks in the line */
    bool failed;         /* memory; sticky */
} tz_inline;

void tz_inline_init(tz_inline *in, taza_str text, const tz_refs *refs);
void tz_inline_done(tz_inline *in);
void tz_inline_clear(tz_inline *in); /* for the next paragraph */

/* Adds the marks of [start, end), a part of one line.  `html`: only tags,
 * entities and comments are markup.  O(n). */
void tz_inline_line(tz_inline *in, size_t start, size_t end, bool html);
/* Pairs the runs of * and _ and forgets open brackets: what follows does not
 * pair with what came.  O(runs). */
void tz_inline_pair(tz_inline *in);
void tz_inline_mark(tz_inline *in, tz_mark_kind kind, size_t start, size_t end,
                    uint32_t value);

#endif
