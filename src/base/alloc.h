/* alloc.h - the only caller of malloc, realloc and free. */
#ifndef TZ_BASE_ALLOC_H
#define TZ_BASE_ALLOC_H

#include <stddef.h>

/* All return NULL when memory is out; a size of 0 gives a pointer that may be
 * freed.  Under TZ_TESTING the nth call from now can be made to fail. */
void *tz_alloc(size_t size);
void *tz_alloc_zero(size_t count, size_t size); /* overflow: NULL */
void *tz_realloc(void *ptr, size_t size);
void tz_free(void *ptr);

/* Room for at least `need` items of `size` bytes: `*ptr` and `*cap` (items)
 * are changed together, growing by half.  False: out of memory or overflow,
 * nothing changed. */
int tz_grow(void **ptr, size_t *cap, size_t need, size_t size);

/* Compiled into the test build only (alloc.c): the countdown to a failing
 * call; SIZE_MAX never. */
#ifdef TZ_TESTING
extern size_t tz_alloc_fail_in;
#endif

#endif
