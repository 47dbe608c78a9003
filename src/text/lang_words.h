/* lang_words.h - words and endings that tell a language. */
#ifndef TZ_TEXT_LANG_WORDS_H
#define TZ_TEXT_LANG_WORDS_H

#include "text/wordlist.h"

enum {
    TZ_VOTE_KK = 1,
    TZ_VOTE_RU,
    TZ_VOTE_EN,
    TZ_VOTE_LATIN_KK, /* Kazakh in Latin letters */
    TZ_VOTE_FOREIGN,  /* another language in Latin letters */
    TZ_VOTE_SLAVIC,   /* Ukrainian, Belarusian */
    TZ_VOTE_TURKIC,   /* Kyrgyz, Uzbek, Tatar; Mongolian with them */
    TZ_VOTES
};

/* What a whole word (letters, look-alikes put right) votes for; 0: it is not
 * in the table. O(1). */
uint32_t tz_lang_word_vote(tz_nstr word);
/* What the last letters of a word vote for, the longest ending that is known
 * and is not the whole word; 0: none.  O(1). */
uint32_t tz_lang_ending_vote(tz_nstr word);

enum {
    TZ_ENDING_SHORTEST = 3,
    TZ_ENDING_LONGEST = 6
};

extern const tz_word tz_lang_words[]; /* sorted by bytes */
extern const size_t tz_lang_word_count;
extern const tz_word tz_lang_endings[]; /* by the last three letters; of those
                                           that have them, longer ones first */
extern const size_t tz_lang_ending_count;

/* Where a word or an ending is in its table.  Every word of a text is asked
 * about and most are in neither table: one look here tells.  Numbers like
 * these are made, not written: a table that was changed fails its test, which
 * prints the new ones. */
enum {
    TZ_WORD_SLOTS = 2048,
    TZ_WORD_INDEX = 10, /* bits of a slot: index + 1; the others are of the
                           hash */
    TZ_ENDING_SLOTS = 512,
    TZ_ENDING_INDEX = 12 /* bits of a slot: index; the others say how many have
                            the last three letters; 0: none */
};
extern const uint16_t tz_lang_word_slots[TZ_WORD_SLOTS];
extern const uint16_t tz_lang_ending_slots[TZ_ENDING_SLOTS];

/* 17 bits: 11 choose the slot, the upper 6 stand in it.  Five letters and the
 * length tell nearly all words. */
static inline uint32_t
tz_lang_word_hash(tz_nstr word)
{
    size_t last = word.len - 1, quarter = word.len / 4;
    uint64_t key = (uint64_t)word.len << 40 | (uint64_t)word.ptr[0] << 32 |
                   (uint64_t)word.ptr[quarter] << 24 |
                   (uint64_t)word.ptr[word.len / 2] << 16 |
                   (uint64_t)word.ptr[last - quarter] << 8 | word.ptr[last];

    return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 47);
}

/* Of the three letters of an ending; no two groups have the same. */
static inline uint32_t
tz_lang_ending_hash(const uint8_t *letters)
{
    uint32_t key =
        (uint32_t)letters[0] << 16 | (uint32_t)letters[1] << 8 | letters[2];

    return key * UINT32_C(0x75BC9103) >> 23;
}

#endif
