/* stem.h - words of normal text, whatever their endings. */
#ifndef TZ_ACT_STEM_H
#define TZ_ACT_STEM_H

#include "act/letter.h"
#include "text/document.h"

/* The next word with a letter or digit in [*at, end): *at moves behind it.
 * False: there is none.  O(length). */
bool tz_stem_next(tz_nstr text, size_t *at, size_t end, taza_span *word);
/* The same backwards: *end moves before it. */
bool tz_stem_back(tz_nstr text, size_t start, size_t *end, taza_span *word);
#define TZ_STEM_LETTERS 3 /* shorter stems are found without endings only */
#define TZ_STEM_ALIKE   8

/* The first letters of a word, up to a hyphen.  O(1). */
static inline uint32_t
tz_stem_letters(tz_nstr text, taza_span word)
{
    uint64_t head = tz_letters_word(tz_letters_head(text, word.start));
    size_t len = word.end - word.start;
    return (uint32_t)tz_letters_first(
        head, len < TZ_STEM_LETTERS ? len : TZ_STEM_LETTERS);
}

/* Made of these letters, where п к қ count as б г ғ: equal for all forms of a
 * word of three letters or more, and for many other words.  O(1). */
uint32_t tz_stem_key(uint32_t letters);
/* Of two words in a row. */
static inline uint32_t
tz_stem_pair(uint32_t one, uint32_t two)
{
    return (one * 31 + 7) ^ (two * 2654435761u);
}

/* All first letters with the same key as these; how many.  O(1). */
size_t tz_stem_alike(uint32_t letters, uint32_t out[TZ_STEM_ALIKE]);
/* May b be a form of a?  Russian: the ends differ by at most four letters;
 * Kazakh: b may have any suffixes, п к қ may have become б г ғ; English: the
 * ends differ by at most three.  Parts between hyphens one by one; an ending
 * may stand behind a hyphen.  O(length). */
bool tz_stem_same(tz_nstr text, taza_span a, taza_span b, taza_lang lang);

#endif
