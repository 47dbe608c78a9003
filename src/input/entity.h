/* entity.h - character references of HTML. */
#ifndef TZ_INPUT_ENTITY_H
#define TZ_INPUT_ENTITY_H

#include "base/str.h"

/* The length of the reference at `at` ("&nbsp;", "&#171;", "&#xAB;"), before
 * `end`, and the character it stands for.  0: none, or a name that texts of
 * law do not use.  Code points that are none become U+FFFD, controls and line
 * ends a blank.  O(1). */
size_t tz_entity(taza_str text, size_t at, size_t end, uint32_t *codepoint);

#endif
