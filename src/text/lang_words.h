/* lang_words.h - words and endings that tell a language. */
#ifndef TZ_TEXT_LANG_WORDS_H
#define TZ_TEXT_LANG_WORDS_H

#include "base/octet.h"
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

/* The first eight codes as tz_octet_load gives them, zeros behind a shorter
 * word.  For those that do not load a whole octet anyway. */
static inline uint64_t
tz_lang_word_head(tz_nstr word)
{
    uint64_t head = 0;

    for (size_t i = 0; i < word.len && i < 8; i++)
        head |= (uint64_t)word.ptr[i] << 8 * i;
    return head;
}

/* What a word (letters, look-alikes put right) votes for as a whole; 0: it is
 * not in the table.  `head`: tz_lang_word_head of it.  O(1). */
uint32_t tz_lang_word_vote(tz_nstr word, uint64_t head);
/* What its last letters vote for, the longest ending that is known and is not
 * the whole word; 0: none.  O(1). */
uint32_t tz_lang_ending_vote(tz_nstr word, uint64_t head);

enum {
    TZ_ENDING_SHORTEST = 3,
    TZ_ENDING_LONGEST = 6
};

extern const tz_word tz_lang_words[]; /* sorted by bytes */
extern const size_t tz_lang_word_count;
extern const tz_word tz_lang_endings[]; /* by the last three letters; of those
                                           that have them, longer ones first */
extern const size_t tz_lang_ending_count;

/* Where a word or an ending is in its table: made by lang_index_make.c while
 * taza is built.  Every word of a text is asked about and most are in neither
 * table: one look here tells. */
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
/* The head of each word; the codes of each ending as the last of eight, the
 * first of which is their number. */
extern const uint64_t tz_lang_word_heads[];
extern const uint64_t tz_lang_ending_tails[];

/* 17 bits: 11 choose the slot, the upper 6 stand in it. */
static inline uint32_t
tz_lang_word_hash(tz_nstr word, uint64_t head)
{
    uint64_t tail = word.len > 8 ? tz_octet_load(word.ptr + word.len - 8) : 0;

    return (uint32_t)((head * UINT64_C(0x9E3779B97F4A7C15) ^
                       tail * UINT64_C(0xC2B2AE3D27D4EB4F)) >>
                      47);
}

/* Of the last three letters; no two groups of endings have the same. */
static inline uint32_t
tz_lang_ending_hash(uint64_t tail)
{
    return (uint32_t)(tail >> 40) * UINT32_C(0x612E7697) >> 23;
}

#endif
