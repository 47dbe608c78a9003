/* leaf.h - a paragraph of Markdown: lines that go on each other.
 *
 * Lines are collected, their markup is found over all of them, then they go
 * into the document as text and blocks. */
#ifndef TZ_INPUT_LEAF_H
#define TZ_INPUT_LEAF_H

#include "input/inline.h"
#include "input/line.h"
#include "text/document.h"

typedef struct {
    tz_line line;
    size_t start, end; /* the content: without prefix and trailing space */
    uint32_t indent;   /* columns of white space before it */
    uint16_t depth;
    uint8_t kind; /* tz_block_kind */
    uint8_t level;
    bool hard;     /* it surely does not go on the line before */
    bool fresh;    /* it need not */
    bool verbatim; /* no markup in it */
} tz_leaf_line;

typedef struct {
    tz_document *doc;
    const tz_part *part;
    tz_inline in;
    tz_leaf_line *lines;
    size_t count, cap;
    size_t tables; /* open <table>s */
    size_t blank;  /* lines without a block since the last block */
    bool page;     /* a page break since then */
    bool apart;    /* a tag or pipe before the next block: it begins anew */
    bool failed;   /* memory; sticky */
} tz_leaf;

void tz_leaf_init(tz_leaf *leaf, tz_document *doc, const tz_part *part,
                  const tz_refs *refs);
void tz_leaf_done(tz_leaf *leaf);

/* Adds a line; its marks were added to `in`. */
void tz_leaf_add(tz_leaf *leaf, const tz_leaf_line *line);
/* Writes what was collected. */
void tz_leaf_flush(tz_leaf *leaf);
/* Writes a line that has no text: only its line end and, when it is `blank`,
 * its white space. */
void tz_leaf_empty(tz_leaf *leaf, const tz_line *line, bool blank);

#endif
