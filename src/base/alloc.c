/* alloc.c - memory: the only calls of malloc, realloc and free. */
#include "base/alloc.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/work.h"

#ifdef TZ_TESTING
size_t tz_alloc_fail_in = SIZE_MAX;
_Thread_local size_t tz_work;

/* Reads only while nothing is to fail, so threads may allocate then. */
static bool
must_fail(void)
{
    if (tz_alloc_fail_in == SIZE_MAX)
        return false;
    if (tz_alloc_fail_in == 0)
        return true;
    tz_alloc_fail_in--;
    return false;
}
#else
static bool
must_fail(void)
{
    return false;
}
#endif

void *
tz_alloc(size_t size)
{
    return must_fail() ? NULL : malloc(size ? size : 1);
}

void *
tz_alloc_zero(size_t count, size_t size)
{
    if (!count || !size)
        count = size = 1;
    if (must_fail() || count > SIZE_MAX / 2 / size)
        return NULL;
    return calloc(count, size);
}

void *
tz_realloc(void *ptr, size_t size)
{
    return must_fail() ? NULL : realloc(ptr, size ? size : 1);
}

void
tz_free(void *ptr)
{
    free(ptr);
}

int
tz_grow(void **ptr, size_t *cap, size_t need, size_t size)
{
    size_t more = *cap + *cap / 2 + 8;
    void *old, *grown;

    if (need <= *cap)
        return true;
    if (more < need)
        more = need;
    if (more > SIZE_MAX / 2 / size)
        return false;
    /* The caller's pointer has a type of its own; copied, not read as void *,
     * whatever the compiler believes about aliases. */
    memcpy(&old, ptr, sizeof old);
    grown = tz_realloc(old, more * size);
    if (!grown)
        return false;
    memcpy(ptr, &grown, sizeof grown);
    *cap = more;
    return true;
}
