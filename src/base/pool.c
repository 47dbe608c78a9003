/* pool.c - numbered jobs on threads, results taken in order. */
#include "base/pool.h"

#include <pthread.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/err.h"

#define THREADS_MOST 256

/* Jobs taken <= jobs started <= taken + ahead:
 *
 *     0 ... taken ... next ... jobs
 *     done  | running or |  not
 *           |  finished  |  begun
 */
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t room, ready; /* a job may begin; a job is finished */
    size_t jobs, ahead, next, taken;
    bool stop;
    bool *finished; /* by job modulo ahead */
    tz_pool_work *work;
    void *user;
} pool;

typedef struct {
    pool *pool;
    size_t number;
    pthread_t id;
} thread;

size_t
tz_pool_processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);

    return count > 0 ? (size_t)count : 1;
}

/* The next job, once there is room for it; false: no more. */
static bool
next_job(pool *p, size_t *job)
{
    while (!p->stop && p->next < p->jobs && p->next - p->taken >= p->ahead)
        pthread_cond_wait(&p->room, &p->lock);
    if (p->stop || p->next == p->jobs)
        return false;
    *job = p->next++;
    return true;
}

static void *
run_thread(void *user)
{
    const thread *self = user;
    pool *p = self->pool;
    size_t job;

    pthread_mutex_lock(&p->lock);
    while (next_job(p, &job)) {
        pthread_mutex_unlock(&p->lock);
        p->work(p->user, job, self->number);
        pthread_mutex_lock(&p->lock);
        p->finished[job % p->ahead] = true;
        if (job == p->taken)
            pthread_cond_signal(&p->ready);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

static void
take_all(pool *p, tz_pool_take *take)
{
    bool go_on = true;

    pthread_mutex_lock(&p->lock);
    while (go_on && p->taken < p->jobs) {
        bool *finished = &p->finished[p->taken % p->ahead];

        while (!*finished)
            pthread_cond_wait(&p->ready, &p->lock);
        *finished = false;
        pthread_mutex_unlock(&p->lock);
        go_on = take(p->user, p->taken);
        pthread_mutex_lock(&p->lock);
        p->taken++;
        p->stop = !go_on;
        pthread_cond_broadcast(&p->room);
    }
    pthread_mutex_unlock(&p->lock);
}

/* One thread: no threads at all. */
static void
run_alone(size_t jobs, tz_pool_work *work, tz_pool_take *take, void *user)
{
    for (size_t job = 0; job < jobs; job++) {
        work(user, job, 0);
        if (!take(user, job))
            return;
    }
}

static taza_status
run_threads(pool *p, thread *threads, size_t count, tz_pool_take *take,
            taza_error *err)
{
    size_t started = 0;

    while (started < count) {
        threads[started] = (thread){.pool = p, .number = started};
        if (pthread_create(&threads[started].id, NULL, run_thread,
                           &threads[started]))
            break; /* fewer do the same work */
        started++;
    }
    if (started)
        take_all(p, take);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i].id, NULL);
    return started ? TAZA_OK
                   : tz_err(err, TAZA_NOMEM, "no thread could be started");
}

taza_status
tz_pool_run(size_t threads, size_t jobs, tz_pool_work *work, tz_pool_take *take,
            void *user, taza_error *err)
{
    pool p = {.jobs = jobs, .work = work, .user = user};
    thread *list;
    taza_status status;

    threads = threads ? threads : tz_pool_processors();
    threads = threads < THREADS_MOST ? threads : THREADS_MOST;
    threads = threads < jobs ? threads : jobs;
    if (threads <= 1) {
        run_alone(jobs, work, take, user);
        return TAZA_OK;
    }
    p.ahead = 2 * threads;
    list = tz_alloc_zero(threads, sizeof *list);
    p.finished = tz_alloc_zero(p.ahead, sizeof *p.finished);
    if (!list || !p.finished) {
        status = tz_err_nomem(err);
    } else {
        pthread_mutex_init(&p.lock, NULL);
        pthread_cond_init(&p.room, NULL);
        pthread_cond_init(&p.ready, NULL);
        status = run_threads(&p, list, threads, take, err);
        pthread_cond_destroy(&p.ready);
        pthread_cond_destroy(&p.room);
        pthread_mutex_destroy(&p.lock);
    }
    tz_free(p.finished);
    tz_free(list);
    return status;
}
