/* kind.h - kinds of files that are known but not read yet. */
#ifndef TZ_INPUT_KIND_H
#define TZ_INPUT_KIND_H

#include "input/input.h"

/* The kind that bytes or, where they say nothing, the name give away; NULL:
 * none of these.  Looks at the ends of the file only. */
const tz_reader *tz_kind_find(taza_str name, taza_str bytes);

#endif
