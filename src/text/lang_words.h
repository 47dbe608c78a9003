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

enum {
    TZ_ENDING_SHORTEST = 3,
    TZ_ENDING_LONGEST = 6
};

extern const tz_word tz_lang_words[]; /* whole words */
extern const size_t tz_lang_word_count;
extern const tz_word tz_lang_endings[]; /* last letters of longer words */
extern const size_t tz_lang_ending_count;

#endif
