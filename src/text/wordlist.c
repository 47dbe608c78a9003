/* wordlist.c - sorted tables of words, looked up from normal text. */
#include "text/wordlist.h"

#include <string.h>

uint32_t
tz_wordlist_find(const tz_word *table, size_t count, tz_nstr word)
{
    char text[4 * TZ_WORDLIST_LONGEST + 1];
    size_t len, low = 0, high = count;

    if (word.len == 0 || word.len > TZ_WORDLIST_LONGEST)
        return 0;
    tz_alphabet_utf8(word, text, &len);
    text[len] = '\0';
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcmp(text, table[mid].word);

        if (order == 0)
            return table[mid].tag;
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return 0;
}
