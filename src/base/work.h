/* work.h - counts work in the test build, nothing otherwise.
 *
 * Every stage adds what it touches (bytes, characters, units), so that
 * tests/growth can compare the count at n and at 8n without a clock. */
#ifndef TZ_BASE_WORK_H
#define TZ_BASE_WORK_H

#include <stddef.h>

#ifdef TZ_TESTING
extern _Thread_local size_t tz_work;
#    define TZ_WORK(n) ((void)(tz_work += (n)))
#else
#    define TZ_WORK(n) ((void)0)
#endif

#endif
