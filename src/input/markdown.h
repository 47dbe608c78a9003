/* markdown.h - Markdown of one file → text and blocks. */
#ifndef TZ_INPUT_MARKDOWN_H
#define TZ_INPUT_MARKDOWN_H

#include "input/split.h"

/* Appends the part's text and blocks.  `split` takes the targets of the act's
 * table of parts; NULL: the file is itself a part.  O(n). */
taza_status tz_markdown_part(tz_document *doc, const tz_part *part,
                             tz_split *split, taza_error *err);

#endif
