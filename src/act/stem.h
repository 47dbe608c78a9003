/* stem.h - words of normal text, whatever their endings. */
#ifndef TZ_ACT_STEM_H
#define TZ_ACT_STEM_H

#include "text/document.h"

/* The next word with a letter or digit in [*at, end): *at moves behind it.
 * False: there is none.  O(length). */
bool tz_stem_next(tz_nstr text, size_t *at, size_t end, taza_span *word);
/* The same backwards: *end moves before it. */
bool tz_stem_back(tz_nstr text, size_t start, size_t *end, taza_span *word);
/* Equal for all forms of a word of three letters or more, and for many other
 * words.  The span may end behind the word.  O(1). */
uint32_t tz_stem_key(tz_nstr text, taza_span word);
/* May b be a form of a?  Russian: the ends differ by at most four letters;
 * Kazakh: b may have any suffixes, п к қ may have become б г ғ; English: the
 * ends differ by at most three.  Parts between hyphens one by one; an ending
 * may stand behind a hyphen.  O(length). */
bool tz_stem_same(tz_nstr text, taza_span a, taza_span b, taza_lang lang);

#endif
