/* sentence.h - where sentences end in normal text. */
#ifndef TZ_TEXT_SENTENCE_H
#define TZ_TEXT_SENTENCE_H

#include "text/document.h"

/* Turns blanks of the paragraph's normal text into line feeds at sentence
 * ends.  Knows legal abbreviations (ст., п., г., т.б., т.с.с., т.д., т.п.,
 * др., руб., тг., жж., ж., art., No., etc. …), initials, numbers ("1. Текст"
 * is one sentence, "в п. 5"), brackets and quotes, "…; 2) …" (a semicolon ends
 * a sentence only before a list mark).  Capital bits tell where a word begins
 * with a capital.  Returns how many sentences there are.  O(paragraph). */
size_t tz_sentence_cut(tz_document *doc, const tz_para *para);

#endif
