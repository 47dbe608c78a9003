/* phrase.h - looks for words of source in the text.
 *
 * Lists end in NULL; small letters, UTF-8.  What stands behind the last letter
 * does not matter: "комисси" stands in "комиссии". */
#ifndef TZ_ACT_PHRASE_H
#define TZ_ACT_PHRASE_H

#include "act/read.h"

/* Does one of them stand at `at`?  O(phrases). */
bool tz_phrase_at(tz_nstr text, size_t at, const char *const *phrases);
/* Does text[start, end) end in one of them, with more before it? */
bool tz_phrase_ends(tz_nstr text, size_t start, size_t end,
                    const char *const *phrases);
/* Does a span of normal text hold one of them, of two letters at least, that
 * begins with the span, or where a word begins?  A sentence may end at a blank
 * of theirs.  O(span) and O(phrases) for each word that begins like one of
 * them. */
bool tz_phrase_in(const tz_reading *r, taza_span normal,
                  const char *const *phrases);
/* The same for a paragraph. */
bool tz_phrase_in_para(const tz_reading *r, size_t para,
                       const char *const *phrases);

#endif
