/* wordset.h - words and stems that normal text is searched for.
 *
 * wordset_make.c makes them of the tables in UTF-8 while taza is built: const
 * trees of letters in codes of normal text,
 *
 *     дв ─┬─ а ·                 · an entry ends here
 *         └─ ух · ─── сот ·
 *
 * and sieves that reject most words at a glance. */
#ifndef TZ_ACT_WORDSET_H
#define TZ_ACT_WORDSET_H

#include "act/letter.h"

typedef struct {
    uint16_t rest;    /* its letters behind the first, in `rests` */
    uint16_t below;   /* the first of its branches, which stand together */
    uint16_t entries; /* the rows that end here, in `lists`; 0: none do */
    uint8_t len;      /* of the rest */
    uint8_t branches;
} tz_wordset_node;

typedef struct {
    const uint16_t *first; /* node of each letter; 0: none */
    const tz_wordset_node *nodes;
    const uint8_t *firsts; /* first letter of each node */
    const uint8_t *rests;
    const uint16_t *lists; /* rows of the table, ascending; TZ_NO_ROW ends */
    bool folds; /* a blank of an entry may be the end of a sentence */
} tz_wordset;

#define TZ_NO_ROW UINT16_MAX

/* A way down a tree along the text. */
typedef struct {
    const tz_wordset *set;
    tz_nstr text;
    size_t end;    /* offset behind the letters read */
    uint16_t node; /* 0: the way is at its end */
} tz_wordset_walk;

/* Begins at `at`, which may lie behind the text. */
static inline tz_wordset_walk
tz_wordset_at(const tz_wordset *set, tz_nstr text, size_t at)
{
    tz_wordset_walk walk = {.set = set, .text = text, .end = at};
    if (at < text.len && text.ptr[at] < TZ_CODE_COUNT)
        walk.node = set->first[text.ptr[at]];
    return walk;
}

/* The rows of the next longer entry that the text goes on with; `walk->end` is
 * behind it.  NULL: there is none.  All calls together read the text once. */
const uint16_t *tz_wordset_next(tz_wordset_walk *walk);

/* Tells by its first four letters that a word is none of a set, as a rule.
 * `bits` of the first three choose a mask, the fourth a bit of it. */
typedef struct {
    const uint64_t *masks;
    unsigned bits;
} tz_sieve;

/* The first four letters of the word that begins at `at`; blanks where it has
 * fewer. */
static inline uint32_t
tz_sieve_key(tz_nstr text, size_t at)
{
    uint32_t key = (uint32_t)tz_letters_word(tz_letters_head(text, at));
    uint32_t none = (key - 0x01010101) & ~key & 0x80808080;
    return key | none >> 2;
}

static inline size_t
tz_sieve_slot(unsigned bits, uint32_t key)
{
    return ((key & 0xFFFFFF) * 2654435761u) >> (32 - bits);
}

static inline bool
tz_sieve_passes(const tz_sieve *sieve, uint32_t key)
{
    return sieve->masks[tz_sieve_slot(sieve->bits, key)] >> (key >> 24 & 63) &
           1;
}

/* The sets, and what their rows are of. */
extern const tz_wordset tz_wordset_words;    /* tz_word_rows */
extern const tz_wordset tz_wordset_numerals; /* tz_numeral_rows */
extern const tz_wordset tz_wordset_endings;  /* tz_ending_rows */
extern const tz_wordset tz_wordset_cues;     /* tz_cue_rows */
extern const tz_wordset tz_wordset_nouns;    /* tz_target_nouns */
extern const tz_wordset tz_wordset_ordinals; /* tz_target_ordinals */

/* By taza_lang: the language's numerals; those that tz_numeral_anchors knows,
 * with the cues of TZ_SAYS_AMENDS in any language. */
extern const tz_sieve tz_sieve_numerals[];
extern const tz_sieve tz_sieve_glance[];

#endif
