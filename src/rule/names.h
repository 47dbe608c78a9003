/* names.h - an index of names that knows its size beforehand. */
#ifndef TZ_RULE_NAMES_H
#define TZ_RULE_NAMES_H

#include "base/arena.h"

#define TZ_NO_NAME ((size_t)-1)

typedef struct {
    taza_str *keys;
    size_t *values;
    size_t mask; /* slots - 1; a power of two less one */
} tz_names;

/* Room for `count` names; false: memory is out. */
bool tz_names_init(tz_names *names, tz_arena *arena, size_t count);
/* The value the name already has, else TZ_NO_NAME and it gets `value`. */
size_t tz_names_add(tz_names *names, taza_str name, size_t value);
size_t tz_names_find(const tz_names *names, taza_str name); /* or NO_NAME */

#endif
