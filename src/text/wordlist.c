/* wordlist.c - sorted tables of words, looked up from normal text. */
#include "text/wordlist.h"

int
tz_wordlist_order(tz_nstr text, const char *word)
{
    const uint8_t *p = (const uint8_t *)word;

    for (size_t i = 0; i < text.len; i++) {
        uint32_t c = tz_alphabet_show(text.ptr[i]);
        int order;

        if (c >= 0x800) /* a sign that no table has */
            return 1;
        if (c >= 0x80) {
            order = (int)(0xC0 | c >> 6) - *p++;
            if (order != 0)
                return order;
            c = 0x80 | (c & 0x3F);
        }
        order = (int)c - *p++;
        if (order != 0)
            return order;
    }
    return -(int)*p;
}

uint32_t
tz_wordlist_find(const tz_word *table, size_t count, tz_nstr word)
{
    size_t low = 0, high = count;

    if (word.len == 0 || word.len > TZ_WORDLIST_LONGEST)
        return 0;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = tz_wordlist_order(word, table[mid].word);

        if (order == 0)
            return table[mid].tag;
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return 0;
}
