/* arena.h - memory that is freed all at once. */
#ifndef TZ_BASE_ARENA_H
#define TZ_BASE_ARENA_H

#include "base/str.h"

typedef struct tz_arena tz_arena;

tz_arena *tz_arena_new(void); /* NULL: out of memory */
void tz_arena_free(tz_arena *arena);

/* NULL when memory is out.  Aligned for any type, zeroed.  O(1). */
void *tz_arena_alloc(tz_arena *arena, size_t size);
void *tz_arena_array(tz_arena *arena, size_t count, size_t size);
/* Copies with a NUL behind (the NUL is not counted).  NULL/.ptr NULL: out. */
char *tz_arena_cstr(tz_arena *arena, taza_str text);
taza_str tz_arena_str(tz_arena *arena, taza_str text);
/* Bytes handed out so far. */
size_t tz_arena_used(const tz_arena *arena);

#endif
