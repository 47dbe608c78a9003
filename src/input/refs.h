/* refs.h - labels of Markdown links: "[label]: https://…". */
#ifndef TZ_INPUT_REFS_H
#define TZ_INPUT_REFS_H

#include "base/str.h"

typedef struct {
    uint64_t *labels; /* hashes, sorted */
    size_t count, cap;
    bool failed; /* memory; sticky */
} tz_refs;

/* Collects the labels that `text` defines.  O(n log n) of the definitions,
 * one search over the text when it has none. */
void tz_refs_init(tz_refs *refs, taza_str text);
void tz_refs_done(tz_refs *refs);
bool tz_refs_has(const tz_refs *refs, taza_str label);

/* Is [start, end) a definition?  Its target must look like one (a scheme, a
 * path, a .md file): "[дата]: 5 мая" is text.  `label` may be NULL. */
bool tz_refs_definition(taza_str text, size_t start, size_t end,
                        taza_str *label);
/* Is a link's target another Markdown file, named by a relative path? */
bool tz_refs_relative(taza_str target);

#endif
