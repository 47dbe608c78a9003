/* page.h - what pages of a printed text have above and below it. */
#ifndef TZ_TEXT_PAGE_H
#define TZ_TEXT_PAGE_H

#include "text/document.h"

/* Makes TZ_BLOCK_PAGE of lines that are only a page number, next to a page
 * break or between two halves of a sentence (a bare number there only with a
 * blank line), and of running heads: lines next to a page break that come
 * back on three pages or more, their numbers the same or counting the pages.
 * O(text).  False: out of memory. */
bool tz_page_mark(tz_document *doc);

#endif
