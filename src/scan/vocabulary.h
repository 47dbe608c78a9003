/* vocabulary.h - what words are, of those that were asked about (private to
 * scan).  A draft says the same words again and again. */
#ifndef TZ_SCAN_VOCABULARY_H
#define TZ_SCAN_VOCABULARY_H

#include "rule/rules.h"

/* Longer ones are not kept. */
#define TZ_WORD_KEPT 22

typedef struct {
    uint32_t asked, is; /* bit tz_entry_class: what was asked, and is so */
    uint8_t lang, len;
    uint8_t codes[TZ_WORD_KEPT];
} tz_word_known;

typedef struct {
    tz_word_known *words; /* a place for each hash; NULL: none yet */
} tz_vocabulary;

/* The word's place, emptied if another word stood there; NULL: the word is
 * too long, or memory is out: nothing can be kept.  O(1). */
tz_word_known *tz_vocabulary_at(tz_vocabulary *vocabulary, taza_lang lang,
                                tz_nstr word);
void tz_vocabulary_done(tz_vocabulary *vocabulary);

#endif
