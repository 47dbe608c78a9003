/* norm.h - paragraphs → normal text with its map. */
#ifndef TZ_TEXT_NORM_H
#define TZ_TEXT_NORM_H

#include "text/document.h"

/* Appends the normal text of paragraph `para` (its blocks, joined as
 * text/layout says) to doc->normal and the map, and sets para->normal,
 * para->words; sentences are still joined by blanks, a line feed ends the
 * paragraph.  A paragraph without visible text gets an empty span.
 * Composition: every canonically equivalent spelling gives the same codes
 * (up to 30 marks in a row).  Four and more single capitals with single
 * blanks between ("Б Ұ Й Р Ы Қ") are one word.
 * Mixed words are left as they are. O(paragraph). */
typedef struct tz_norm tz_norm;
tz_norm *tz_norm_new(tz_document *doc); /* NULL: out of memory */
void tz_norm_free(tz_norm *norm);
void tz_norm_para(tz_norm *norm, tz_para *para);
/* Folds look-alikes by the twin rule, now that the language is known, and
 * adds to doc->mixed.  Changes codes in place, never their number.
 * Roman numerals in any mixture of I V X L C D M and І Х С М become Latin and
 * are no mixed words.  A part (letters between hyphens) wholly of Latin twins,
 * two or more lower-case letters, in a Cyrillic paragraph, is folded without
 * being reported (nobody can tell it from the real word); so is the other way
 * round in an English one, and a single letter between words ("c учетом"). */
void tz_norm_fold(tz_norm *norm, const tz_para *para);
/* Ends (the buffers lie in doc->arena all the time).  False: out of memory. */
bool tz_norm_finish(tz_norm *norm);

#endif
