/* pool.h - run numbered jobs on threads, take their results in order. */
#ifndef TZ_BASE_POOL_H
#define TZ_BASE_POOL_H

#include "base/str.h"

/* Where a job runs.  What a thread keeps from job to job is found by `thread`,
 * what a job leaves to be taken by `slot`: no two jobs that run or wait to be
 * taken have the same.  The lowest free slot is given, so that few of them are
 * in use, and those often, unless one job holds up many. */
typedef struct {
    size_t number;       /* from 0, as they are begun and taken */
    size_t thread, slot; /* below tz_pool_threads and tz_pool_slots */
} tz_pool_job;

/* Returns what the result weighs until it is taken, in a unit of the
 * caller's. */
typedef size_t tz_pool_work(void *user, const tz_pool_job *job);
/* False: no further job is begun or taken. */
typedef bool tz_pool_take(void *user, const tz_pool_job *job);

typedef struct {
    size_t threads; /* 0: as many as the machine has processors */
    size_t jobs;
    size_t weight; /* no job begins while results that wait weigh more */
    tz_pool_work *work;
    tz_pool_take *take;
    void *user;
} tz_pool;

/* How many threads and slots there will be. */
size_t tz_pool_threads(const tz_pool *pool);
size_t tz_pool_slots(const tz_pool *pool);

/* `work` runs for each job on one of the threads, of which the calling one is
 * the first; `take` for job 0, 1, 2 … in order, one at a time, on whichever
 * thread finished the next one.  A slow job holds the others up only when the
 * slots are used up or the results behind it weigh too much.  When it returns,
 * nothing runs any more; what was not taken lies in its slot.  Threads that
 * cannot be made are done without.  TAZA_NOMEM: nothing was run. */
taza_status tz_pool_run(const tz_pool *pool, taza_error *err);

#endif
