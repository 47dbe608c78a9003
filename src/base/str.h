/* str.h - views of bytes; nothing here needs or adds a NUL. */
#ifndef TZ_BASE_STR_H
#define TZ_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "taza/taza.h"

#define TZ_COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* A view of a string literal. */
#define TZ_STR(literal) ((taza_str){(literal), sizeof(literal) - 1})
/* For printf's "%.*s". */
#define TZ_ARG(str) (int)(str).len, (str).ptr

taza_str tz_str(const char *cstr); /* NULL: empty */
taza_str tz_str_slice(taza_str text, size_t start, size_t end); /* clamped */
bool tz_str_eq(taza_str a, taza_str b);
bool tz_str_is(taza_str a, const char *cstr);
int tz_str_cmp(taza_str a, taza_str b); /* bytes, shorter first */
/* Code points of what is UTF-8. */
size_t tz_str_points(taza_str text);
/* The same of two taza_str, for qsort and bsearch. */
int tz_str_order(const void *left, const void *right);
bool tz_str_starts(taza_str text, const char *prefix);
bool tz_str_ends(taza_str text, const char *suffix);
/* ASCII case is ignored. */
bool tz_str_ends_nocase(taza_str text, const char *suffix);
bool tz_str_is_nocase(taza_str a, const char *cstr);
/* Without ASCII blanks at both ends. */
taza_str tz_str_trim(taza_str text);
/* Offset of the first `byte` at or after `from`; text.len if none. */
size_t tz_str_find(taza_str text, char byte, size_t from);
/* Offset of `needle`, text.len if none.  O(n·m). */
size_t tz_str_search(taza_str text, taza_str needle, size_t from);
/* Takes the part before the first `byte` off `rest`.  False: rest was empty
 * (ptr NULL); the last part leaves rest with ptr NULL. */
bool tz_str_split(taza_str *rest, char byte, taza_str *part);
/* A whole number without sign; false: not one, or too large. */
bool tz_str_number(taza_str text, uint64_t *out);
/* Is `word` one of the parts of the comma list?  NULL list: no. */
bool tz_str_listed(const char *list, taza_str word);
/* Bytes of the valid UTF-8 character at `at`; 0: none begins there. */
size_t tz_str_utf8(taza_str text, size_t at);
/* Writes a code point, no surrogate, as UTF-8; returns its bytes. */
size_t tz_str_encode(uint32_t codepoint, char out[4]);
uint64_t tz_fnv1a(uint64_t seed, taza_str bytes); /* seed 0: the standard one */

bool tz_ascii_digit(int c);
bool tz_ascii_alpha(int c);
bool tz_ascii_space(int c); /* blank, tab, CR, LF, FF, VT */
int tz_ascii_lower(int c);

#endif
