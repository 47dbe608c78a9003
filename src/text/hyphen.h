/* hyphen.h - words that are broken by a hyphen at a line end. */
#ifndef TZ_TEXT_HYPHEN_H
#define TZ_TEXT_HYPHEN_H

#include "text/document.h"

/* The hyphenated words that stand within lines of a document, each as the
 * letters before a hyphen and the first four behind it, so that other endings
 * of the word are known, too.  Gathered when the first word needs them: most
 * texts have none that does. */
typedef struct {
    const tz_document *doc; /* its text and blocks */
    uint64_t *slots;        /* 0: free; NULL: not gathered */
    size_t mask;
    bool failed; /* memory; sticky */
} tz_hyphens;

void tz_hyphens_init(tz_hyphens *set, const tz_document *doc);
void tz_hyphens_done(tz_hyphens *set);

/* Does `left` end in a hyphen that `right` goes on after?  TZ_JOIN_START: no;
 * TZ_JOIN_GLUE: the hyphen breaks a word; TZ_JOIN_KEEP: it belongs to it.
 * O(1); once O(text), memory O(hyphens). */
tz_join tz_hyphens_join(tz_hyphens *set, taza_str left, taza_str right);

#endif
