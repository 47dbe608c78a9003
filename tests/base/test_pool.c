/* test_pool.c - every job once, taken in order, with a bounded distance. */
#include "support.h"

#include <pthread.h>

#include "base/alloc.h"
#include "base/pool.h"

#define JOBS       500
#define SLOTS_MOST ((size_t)64 * 64)

typedef struct {
    tz_pool pool;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    size_t worked[JOBS], in_slot[SLOTS_MOST]; /* job + 1 */
    size_t begun, ended, taken, stop_at, furthest, highest;
    size_t weight, heaviest; /* of what waits */
    size_t slow;             /* job 0 ends when so many others have ended */
    bool taking, wrong;      /* asserts are for the calling thread only */
} run;

/* Jobs of unlike length, so that they end out of order. */
static void
spin(size_t number)
{
    volatile size_t sum = 0;

    for (size_t i = 0; i < (number * 7919) % 2000; i++)
        sum = sum + i;
}

static size_t
work(void *user, const tz_pool_job *job)
{
    run *r = user;

    pthread_mutex_lock(&r->lock);
    r->worked[job->number]++;
    r->begun++;
    r->wrong |= job->thread >= tz_pool_threads(&r->pool) ||
                job->slot >= tz_pool_slots(&r->pool) || r->in_slot[job->slot];
    r->in_slot[job->slot] = job->number + 1;
    if (job->slot > r->highest)
        r->highest = job->slot;
    if (job->number - r->taken > r->furthest)
        r->furthest = job->number - r->taken;
    while (!job->number && r->ended < r->slow)
        pthread_cond_wait(&r->changed, &r->lock);
    pthread_mutex_unlock(&r->lock);
    spin(job->number);
    pthread_mutex_lock(&r->lock);
    r->ended++;
    r->weight++;
    if (r->weight > r->heaviest)
        r->heaviest = r->weight;
    pthread_cond_broadcast(&r->changed);
    pthread_mutex_unlock(&r->lock);
    return 1;
}

static bool
take(void *user, const tz_pool_job *job)
{
    run *r = user;
    bool go_on;

    pthread_mutex_lock(&r->lock);
    r->wrong |= r->taking || job->number != r->taken ||
                r->worked[job->number] != 1 ||
                r->in_slot[job->slot] != job->number + 1;
    r->taking = true;
    pthread_mutex_unlock(&r->lock);
    spin(job->number);
    pthread_mutex_lock(&r->lock);
    r->taking = false;
    r->in_slot[job->slot] = 0;
    r->taken++;
    r->weight--;
    go_on = r->taken != r->stop_at;
    pthread_mutex_unlock(&r->lock);
    return go_on;
}

static void
start(run *r, size_t threads, size_t jobs)
{
    memset(r, 0, sizeof *r);
    assert_int_equal(pthread_mutex_init(&r->lock, NULL), 0);
    assert_int_equal(pthread_cond_init(&r->changed, NULL), 0);
    r->pool = (tz_pool){.threads = threads,
                        .jobs = jobs,
                        .weight = JOBS,
                        .work = work,
                        .take = take,
                        .user = r};
}

static void
finish(run *r)
{
    assert_false(r->wrong);
    pthread_cond_destroy(&r->changed);
    pthread_mutex_destroy(&r->lock);
}

static void
all_in_order(void **state)
{
    static const size_t threads[] = {1, 2, 3, 8, 64};
    static const size_t jobs[] = {0, 1, 2, 7, JOBS};
    static run r;

    (void)state;
    for (size_t t = 0; t < TZ_COUNT(threads); t++)
        for (size_t j = 0; j < TZ_COUNT(jobs); j++) {
            start(&r, threads[t], jobs[j]);
            assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
            assert_int_equal(r.taken, jobs[j]);
            assert_int_equal(r.begun, jobs[j]);
            assert_true(r.furthest < tz_pool_slots(&r.pool));
            finish(&r);
        }
}

static void
counts(void **state)
{
    static run r;

    (void)state;
    start(&r, 2, JOBS);
    assert_int_equal(tz_pool_threads(&r.pool), 2);
    assert_true(tz_pool_slots(&r.pool) > 32);
    finish(&r);
    start(&r, 8, 3); /* no more than there is to do */
    assert_int_equal(tz_pool_threads(&r.pool), 3);
    assert_int_equal(tz_pool_slots(&r.pool), 3);
    finish(&r);
    start(&r, 1, JOBS);
    assert_int_equal(tz_pool_slots(&r.pool), 1);
    finish(&r);
    start(&r, 5, 0);
    assert_int_equal(tz_pool_threads(&r.pool), 1);
    assert_int_equal(tz_pool_slots(&r.pool), 1);
    finish(&r);
    start(&r, SIZE_MAX, SIZE_MAX);
    assert_int_equal(tz_pool_threads(&r.pool), 256);
    finish(&r);
}

static void
taking_stops_the_run(void **state)
{
    static const size_t threads[] = {1, 4};
    static run r;

    (void)state;
    for (size_t t = 0; t < TZ_COUNT(threads); t++) {
        start(&r, threads[t], JOBS);
        r.stop_at = 10;
        assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
        assert_int_equal(r.taken, 10);
        assert_true(r.begun >= 10);
        assert_true(r.begun < 10 + tz_pool_slots(&r.pool));
        finish(&r);
    }
}

/* The others go on until they have filled the slots. */
static void
slow_job_holds_up_few(void **state)
{
    static run r;

    (void)state;
    start(&r, 2, JOBS);
    r.slow = tz_pool_slots(&r.pool) - 1;
    assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
    assert_int_equal(r.taken, JOBS);
    assert_int_equal(r.furthest, tz_pool_slots(&r.pool) - 1);
    assert_int_equal(r.highest, tz_pool_slots(&r.pool) - 1);
    finish(&r);
}

/* … or weigh too much; each that ran then may add its own weight. */
static void
weight_holds_up(void **state)
{
    static run r;

    (void)state;
    start(&r, 3, JOBS);
    r.pool.weight = 20;
    r.slow = 21;
    assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
    assert_int_equal(r.taken, JOBS);
    assert_true(r.heaviest >= 21);
    assert_true(r.heaviest <= 20 + 3);
    finish(&r);
}

/* Nothing may wait: still they all run. */
static void
no_weight_at_all(void **state)
{
    static run r;

    (void)state;
    start(&r, 3, JOBS);
    r.pool.weight = 0;
    assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
    assert_int_equal(r.taken, JOBS);
    assert_true(r.heaviest <= 3);
    finish(&r);
}

static void
as_many_threads_as_processors(void **state)
{
    static run r;

    (void)state;
    start(&r, 0, JOBS);
    assert_true(tz_pool_threads(&r.pool) >= 1);
    assert_int_equal(tz_pool_run(&r.pool, NULL), TAZA_OK);
    assert_int_equal(r.taken, JOBS);
    finish(&r);
}

static void
memory_runs_out(void **state)
{
    static run r;
    taza_error err;

    (void)state;
    start(&r, 2, JOBS);
    for (size_t n = 0; n < 3; n++) {
        tz_alloc_fail_in = n;
        assert_int_equal(tz_pool_run(&r.pool, &err), TAZA_NOMEM);
        assert_int_equal(err.status, TAZA_NOMEM);
        assert_int_equal(r.begun, 0);
    }
    tz_alloc_fail_in = SIZE_MAX;
    finish(&r);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_in_order),
        cmocka_unit_test(counts),
        cmocka_unit_test(taking_stops_the_run),
        cmocka_unit_test(slow_job_holds_up_few),
        cmocka_unit_test(weight_holds_up),
        cmocka_unit_test(no_weight_at_all),
        cmocka_unit_test(as_many_threads_as_processors),
        cmocka_unit_test(memory_runs_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
