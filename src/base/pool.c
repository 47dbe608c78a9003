/* pool.c - numbered jobs on threads, results taken in order.
 *
 * There is no thread that only waits for results: the one that finishes the
 * next job takes it and what is finished behind it, while the others go on.  So
 * with jobs of like length nobody ever waits or is woken. */
#include "base/pool.h"

#include <pthread.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/err.h"

#define THREADS_MOST 256
#define SLOTS        64 /* for each thread */

typedef struct {
    tz_pool_job job;
    size_t weight;
    bool finished;
} entry;

/* Jobs taken <= jobs begun <= taken + slots:
 *
 *     0 ... taken ... next ... jobs
 *     done  | running or |  not
 *           |  waiting   |  begun
 */
typedef struct {
    const tz_pool *pool;
    pthread_mutex_t lock;
    pthread_cond_t room; /* a job may begin */
    size_t slots;
    entry *entries; /* by job modulo slots */
    bool *used;     /* by slot */
    size_t lowest;  /* no slot below is free */
    size_t next, taken, weight;
    size_t waiting; /* threads, for room */
    bool taking;    /* a thread takes results */
    bool stop;
} state;

typedef struct {
    state *state;
    size_t number;
    pthread_t id;
} thread;

size_t
tz_pool_threads(const tz_pool *pool)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t threads = pool->threads;

    if (!threads)
        threads = processors > 0 ? (size_t)processors : 1;
    if (threads > THREADS_MOST)
        threads = THREADS_MOST;
    if (threads > pool->jobs)
        threads = pool->jobs;
    return threads ? threads : 1;
}

size_t
tz_pool_slots(const tz_pool *pool)
{
    size_t threads = tz_pool_threads(pool);
    size_t slots = threads > 1 ? threads * SLOTS : 1;

    return slots < pool->jobs || !pool->jobs ? slots : pool->jobs;
}

/* --- Under the lock ---------------------------------------------------- */

/* The job that is next to be taken runs, is taken or was not begun: so
 * there will be room. */
static bool
has_room(const state *s)
{
    return s->next - s->taken < s->slots && s->weight <= s->pool->weight;
}

/* The next job, once there is room for it; false: no more. */
static bool
begin(state *s, tz_pool_job *job)
{
    while (!s->stop && s->next < s->pool->jobs && !has_room(s)) {
        s->waiting++;
        pthread_cond_wait(&s->room, &s->lock);
        s->waiting--;
    }
    if (s->stop || s->next == s->pool->jobs)
        return false;
    while (s->used[s->lowest])
        s->lowest++;
    job->number = s->next++;
    job->slot = s->lowest;
    s->used[job->slot] = true;
    return true;
}

static void
take_next(state *s, entry *e)
{
    bool go_on;

    pthread_mutex_unlock(&s->lock);
    go_on = s->pool->take(s->pool->user, &e->job);
    pthread_mutex_lock(&s->lock);
    s->stop |= !go_on;
    e->finished = false;
    s->weight -= e->weight;
    s->used[e->job.slot] = false;
    if (e->job.slot < s->lowest)
        s->lowest = e->job.slot;
    s->taken++;
    if (s->waiting)
        pthread_cond_broadcast(&s->room);
}

static void
finish(state *s, const tz_pool_job *job, size_t weight)
{
    entry *e = &s->entries[job->number % s->slots];

    *e = (entry){.job = *job, .weight = weight, .finished = true};
    s->weight += weight;
    if (s->taking)
        return; /* whoever takes sees it */
    s->taking = true;
    for (e = &s->entries[s->taken % s->slots]; e->finished && !s->stop;
         e = &s->entries[s->taken % s->slots])
        take_next(s, e);
    s->taking = false;
}

/* --- Threads ----------------------------------------------------------- */

static void
run_jobs(state *s, size_t number)
{
    tz_pool_job job = {.thread = number};
    size_t weight;

    pthread_mutex_lock(&s->lock);
    while (begin(s, &job)) {
        pthread_mutex_unlock(&s->lock);
        weight = s->pool->work(s->pool->user, &job);
        pthread_mutex_lock(&s->lock);
        finish(s, &job, weight);
    }
    pthread_mutex_unlock(&s->lock);
}

static void *
run_thread(void *user)
{
    const thread *self = user;

    run_jobs(self->state, self->number);
    return NULL;
}

/* The first thread is the caller's. */
static void
run_threads(state *s, thread *threads, size_t count)
{
    size_t made = 1;

    while (made < count) {
        threads[made] = (thread){.state = s, .number = made};
        if (pthread_create(&threads[made].id, NULL, run_thread, &threads[made]))
            break; /* fewer do the same work */
        made++;
    }
    run_jobs(s, 0);
    for (size_t i = 1; i < made; i++)
        pthread_join(threads[i].id, NULL);
}

/* One thread: no lock. */
static void
run_alone(const tz_pool *pool)
{
    tz_pool_job job = {.number = 0};

    for (; job.number < pool->jobs; job.number++) {
        (void)pool->work(pool->user, &job);
        if (!pool->take(pool->user, &job))
            return;
    }
}

taza_status
tz_pool_run(const tz_pool *pool, taza_error *err)
{
    state s = {.pool = pool, .slots = tz_pool_slots(pool)};
    size_t count = tz_pool_threads(pool);
    thread *threads;
    taza_status status = TAZA_OK;

    if (count == 1) {
        run_alone(pool);
        return TAZA_OK;
    }
    threads = tz_alloc_zero(count, sizeof *threads);
    s.entries = tz_alloc_zero(s.slots, sizeof *s.entries);
    s.used = tz_alloc_zero(s.slots, sizeof *s.used);
    if (!threads || !s.entries || !s.used) {
        status = tz_err_nomem(err);
    } else {
        pthread_mutex_init(&s.lock, NULL);
        pthread_cond_init(&s.room, NULL);
        run_threads(&s, threads, count);
        pthread_cond_destroy(&s.room);
        pthread_mutex_destroy(&s.lock);
    }
    tz_free(s.used);
    tz_free(s.entries);
    tz_free(threads);
    return status;
}
