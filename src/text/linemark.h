/* linemark.h - list marks, headings, notes and page numbers.
 *
 * Lines are UTF-8 without white space at both ends.  All look at some
 * characters of the line's beginning only. */
#ifndef TZ_TEXT_LINEMARK_H
#define TZ_TEXT_LINEMARK_H

#include "base/str.h"

/* Begins with a list mark ("1.", "12-2.", "1)", "а)", "(a)", "•", "– ", "§"),
 * also as Markdown escapes it ("1\."), or a word of structure with its number
 * ("Статья 5.", "2-тарау", "Сноска."): begins a paragraph whatever stands
 * before. */
bool tz_linemark_starts(taza_str line);
/* Begins the heading of a unit: "Статья 5.", "Глава 2.", "5-бап." */
bool tz_linemark_heading(taza_str line);
/* Begins an editorial note: "Сноска.", "Ескерту.", "Footnote." */
bool tz_linemark_note(taza_str line);
/* Is a page number and nothing else: "12", "- 12 -", "стр. 5", "Page 3 of 9",
 * "12-бет". */
bool tz_linemark_page(taza_str line);

#endif
