/* pool.h - run numbered jobs on threads, take their results in order. */
#ifndef TZ_BASE_POOL_H
#define TZ_BASE_POOL_H

#include "base/str.h"

/* `work` runs on one of `threads` threads (numbered 0 …); `take` runs on the
 * calling thread, for job 0, 1, 2, … in order, also when there is only one
 * thread.  At most twice as many jobs as threads are finished or running but
 * not taken, so memory stays bounded.  `work` reports through its own job's
 * storage. When `take` returns false, no further job is started and the running
 * ones are waited for.  TAZA_NOMEM: no thread could be made. threads 0: as many
 * as the machine has processors. */
typedef void tz_pool_work(void *user, size_t job, size_t thread);
typedef bool tz_pool_take(void *user, size_t job);
taza_status tz_pool_run(size_t threads, size_t jobs, tz_pool_work *work,
                        tz_pool_take *take, void *user, taza_error *err);
size_t tz_pool_processors(void);

#endif
