/* letter.h - letters and words of source in codes of normal text.
 *
 * Small letters only, Russian, Kazakh, Latin, and signs of ASCII. */
#ifndef TZ_ACT_LETTER_H
#define TZ_ACT_LETTER_H

#include <string.h>

#include "base/octet.h"
#include "text/alphabet.h"

/* The code of u'ш', of а to я, for tables and case labels. */
#define TZ_LETTER(c) (TZ_CODE_A + ((c) - u'а'))

enum {
    TZ_LETTER_GH = TZ_CODE_KK + 1, /* ғ */
    TZ_LETTER_Q = TZ_CODE_KK + 2,  /* қ */
    TZ_LETTER_NG = TZ_CODE_KK + 3, /* ң */
    TZ_LETTER_I = TZ_CODE_KK + 8   /* і */
};

/* The code of the letter that a word in UTF-8 goes on with; *text moves
 * behind it. */
static inline uint8_t
tz_letter_next(const char **text)
{
    const uint8_t *p = (const uint8_t *)*text;
    *text += p[0] < 0x80 ? 1 : 2;
    if (p[0] < 0x80)
        return p[0];
    uint32_t c = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    return c - u'а' < 32 ? (uint8_t)TZ_LETTER(c) : tz_alphabet_code(c);
}

/* Letters of the word, where the text goes on with it; 0: it does not. */
static inline size_t
tz_letter_at(tz_nstr text, size_t at, const char *word)
{
    size_t end = at;
    while (*word != '\0') {
        if (end >= text.len || text.ptr[end++] != tz_letter_next(&word))
            return 0;
    }
    return end - at;
}

/* Letters of the word, where the text before `end` ends in it; 0: it does
 * not. */
static inline size_t
tz_letter_before(tz_nstr text, size_t end, const char *word)
{
    const char *last = word + strlen(word);
    size_t at = end;
    while (last > word) {
        const char *letter = --last;
        if (((uint8_t)*last & 0xC0) == 0x80)
            letter = --last;
        if (at == 0 || text.ptr[--at] != tz_letter_next(&letter))
            return 0;
    }
    return end - at;
}

#define TZ_LETTERS_HEAD 8 /* codes that are compared at once */

/* The codes at `at`, the first one lowest; behind the text's end 0. */
static inline uint64_t
tz_letters_head(tz_nstr text, size_t at)
{
    const uint8_t *p = text.ptr + at;
    uint64_t head = 0;
    if (text.len - at < TZ_LETTERS_HEAD) {
        for (size_t i = 0; i < text.len - at; i++)
            head |= (uint64_t)p[i] << 8 * i;
        return head;
    }
    return tz_octet_load(p);
}

/* The lowest `count` codes of a head. */
static inline uint64_t
tz_letters_first(uint64_t head, size_t count)
{
    return count < TZ_LETTERS_HEAD ? head & ((UINT64_C(1) << 8 * count) - 1)
                                   : head;
}

/* The top bit of each byte of `codes` that is a letter or digit. */
static inline uint64_t
tz_letters_in(uint64_t codes)
{
    const uint64_t each = TZ_OCTET_ONES, top = TZ_OCTET_HIGH;
    uint64_t low = codes & ~top; /* and a sum sets the top bit from … on */
    uint64_t digits =
        (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));
    uint64_t latin = (low + each * (0x80 - 'a')) & ~(low + each * (0x7F - 'z'));
    uint64_t others = ~(low + each * (0x7F - (TZ_CODE_DIGIT - TZ_CODE_A)));
    return (((digits | latin) & ~codes) | (others & codes)) & top;
}

_Static_assert(TZ_CODE_A == 0x80 && TZ_CODE_DIGIT < TZ_CODE_SYMBOL, "letters");

/* The lowest bit that is set, of one at least. */
static inline unsigned
tz_letters_lowest(uint64_t bits)
{
    static const uint8_t place[64] = {
        0,  1,  2,  7,  3,  13, 8,  19, 4,  25, 14, 28, 9,  34, 20, 40,
        5,  17, 26, 38, 15, 46, 29, 48, 10, 31, 35, 54, 21, 50, 41, 57,
        63, 6,  12, 18, 24, 27, 33, 39, 16, 37, 45, 47, 30, 53, 49, 56,
        62, 11, 23, 32, 36, 44, 52, 55, 61, 22, 43, 51, 60, 42, 59, 58};
    return place[((bits & (~bits + 1)) * 0x0218A392CD3D5DBFu) >> 58];
}

/* The first letters of the word that a head begins with; what stands behind the
 * word counts as none.  Without branches: whether a word is short cannot be
 * foreseen. */
static inline uint64_t
tz_letters_word(uint64_t head)
{
    uint64_t other = ~tz_letters_in(head) & TZ_OCTET_HIGH;
    return head & (((other & (~other + 1)) >> 7) - 1);
}

#endif
