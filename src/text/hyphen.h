/* hyphen.h - words that are broken by a hyphen at a line end. */
#ifndef TZ_TEXT_HYPHEN_H
#define TZ_TEXT_HYPHEN_H

#include "text/document.h"

/* The hyphenated words that stand within lines of a document, each as the
 * letters before a hyphen and the first four behind it, so that other endings
 * of the word are known, too. */
typedef struct {
    uint64_t *slots; /* 0: free */
    size_t mask;
} tz_hyphens;

/* Empty when no line ends in a hyphen.  O(text), memory O(hyphens).  False:
 * out of memory. */
bool tz_hyphens_build(tz_hyphens *set, const tz_document *doc);
void tz_hyphens_done(tz_hyphens *set);

/* Does `left` end in a hyphen that `right` goes on after?  TZ_JOIN_START: no;
 * TZ_JOIN_GLUE: the hyphen breaks a word; TZ_JOIN_KEEP: it belongs to it.
 * O(1). */
tz_join tz_hyphens_join(const tz_hyphens *set, taza_str left, taza_str right);

#endif
