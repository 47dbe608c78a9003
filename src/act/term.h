/* term.h - the terms of an act while they are found, counted and judged. */
#ifndef TZ_ACT_TERM_H
#define TZ_ACT_TERM_H

#include "act/read.h"
#include "act/stem.h"

#define TZ_TERM_WORDS 12    /* more before the dash are a sentence */
#define TZ_TERM_MAX   20000 /* definitions of a document; a code has 2,000 */

/* Words that a definition is looked for by: "объекты, связанные с …" and its
 * first part; each of several synonyms. */
typedef struct {
    taza_span words;
    uint32_t definition;
    uint32_t entry; /* of those with the same words; TZ_NO_ENTRY: not looked
                       for */
} tz_variant;

#define TZ_NO_ENTRY UINT32_MAX

typedef struct {
    tz_reading *r;
    tz_nstr text; /* of the document */
    tz_definition *items;
    size_t count, cap;
    tz_variant *variants; /* by start of words */
    size_t variant_count, variant_cap;
    uint32_t own;   /* the term of the item that is read; TZ_NO_ENTRY */
    bool amends;    /* an English text that amends others somewhere */
    size_t own_end; /* what stands in brackets before here is its */
} tz_terms;

/* define.c: short forms in the brackets of a paragraph. */
void tz_terms_short(tz_terms *t, size_t para);
/* The term of an item of a list of terms.  False: it defines nothing. */
bool tz_terms_item(tz_terms *t, size_t para);
/* Would tz_terms_item find one? */
bool tz_terms_defines(const tz_terms *t, size_t para);
/* '"permit" means …': defines wherever it stands. */
bool tz_terms_single(const tz_terms *t, size_t para);

/* definition.c: does the title say that the act amends others?  It defines and
 * uses terms of theirs. */
bool tz_terms_amend(const tz_reading *r);

/* term.c: uses, then defects. */
void tz_terms_count(tz_terms *t);

/* meaning.c: do two short forms stand for other things, as far as the words
 * before them say?  Do two terms stand for one thing? */
bool tz_meanings_differ(tz_nstr text, const tz_definition *a,
                        const tz_definition *b);
bool tz_meanings_double(tz_nstr text, const tz_definition *a,
                        const tz_definition *b);
/* Equal where the last words of two meanings are; false: it has too few. */
bool tz_meaning_key(tz_nstr text, const tz_definition *d, uint32_t *key);

/* abbreviation.c: abbreviations that nothing introduces. */
void tz_terms_abbreviations(tz_terms *t);

#endif
