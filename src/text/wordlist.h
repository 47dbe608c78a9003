/* wordlist.h - sorted tables of words, looked up from normal text. */
#ifndef TZ_TEXT_WORDLIST_H
#define TZ_TEXT_WORDLIST_H

#include "text/alphabet.h"

typedef struct {
    const char *word; /* UTF-8 as tz_alphabet_utf8 writes it: lower case, е
                         for ё; the table is sorted by bytes */
    uint32_t tag;     /* what the table says of it; not 0 */
} tz_word;

enum {
    TZ_WORDLIST_LONGEST = 24
}; /* codes of the longest word of a table */

/* The tag of a word, 0 when it is not in the table.  O(log count). */
uint32_t tz_wordlist_find(const tz_word *table, size_t count, tz_nstr word);

/* Does normal text stand before, at or behind `word` in the order of tables:
 * less than, equal to or greater than 0? */
int tz_wordlist_order(tz_nstr text, const char *word);

#endif
