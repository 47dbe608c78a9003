/* layout.h - lines → paragraphs: hard-wrapped and PDF-copied text rebuilt. */
#ifndef TZ_TEXT_LAYOUT_H
#define TZ_TEXT_LAYOUT_H

#include "text/document.h"

/* Sets blocks[].join (and kind TZ_BLOCK_PAGE for page numbers between two
 * joined lines) and makes doc->paras (text, blocks, kind, level, depth).
 * Two lines are one paragraph when the first does not end in . ; : ! ? or a
 * closing quote and the second begins with a small letter and has no list
 * mark, also over one blank line (a true indent follows ; or :) and over a
 * page break with its number.  Inside a run of full lines (no blank line
 * between, first line about as long as the text's usual full line) the second
 * may also begin with a capital or digit.  A word hyphenated at the line end
 * is joined (TZ_JOIN_GLUE); the hyphen stays (TZ_JOIN_KEEP) if the hyphenated
 * form stands elsewhere in the document or its last part is a known particle
 * (-либо, -нибудь, -то, -ақ, -мыс …).  In doubt the break stays.  O(n). */
taza_status tz_layout(tz_document *doc, taza_error *err);

#endif
