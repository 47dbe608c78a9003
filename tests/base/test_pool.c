/* test_pool.c - every job once, taken in order, with a bounded distance. */
#include "support.h"

#include <pthread.h>

#include "base/alloc.h"
#include "base/pool.h"

#define JOBS 500

typedef struct {
    pthread_mutex_t lock;
    size_t worked[JOBS];
    size_t begun, taken, stop_at, furthest, threads;
    pthread_t caller;
    bool wrong; /* asserts are for the calling thread only */
} run;

static void
work(void *user, size_t job, size_t thread)
{
    run *r = user;
    volatile size_t spin = 0;

    /* Jobs of unlike length, so that they end out of order. */
    for (size_t i = 0; i < (job * 7919) % 2000; i++)
        spin = spin + i;
    pthread_mutex_lock(&r->lock);
    r->worked[job]++;
    r->begun++;
    if (job >= r->taken && job - r->taken > r->furthest)
        r->furthest = job - r->taken;
    r->wrong |= thread >= r->threads;
    pthread_mutex_unlock(&r->lock);
}

static bool
take(void *user, size_t job)
{
    run *r = user;
    bool go_on;

    pthread_mutex_lock(&r->lock);
    r->wrong |= job != r->taken || r->worked[job] != 1 ||
                !pthread_equal(pthread_self(), r->caller);
    r->taken++;
    go_on = r->taken != r->stop_at;
    pthread_mutex_unlock(&r->lock);
    return go_on;
}

static void
start(run *r, size_t threads)
{
    memset(r, 0, sizeof *r);
    assert_int_equal(pthread_mutex_init(&r->lock, NULL), 0);
    r->caller = pthread_self();
    r->threads = threads;
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
            start(&r, threads[t]);
            assert_int_equal(
                tz_pool_run(threads[t], jobs[j], work, take, &r, NULL),
                TAZA_OK);
            assert_int_equal(r.taken, jobs[j]);
            assert_int_equal(r.begun, jobs[j]);
            assert_false(r.wrong);
            assert_true(r.furthest <= 2 * threads[t]);
            pthread_mutex_destroy(&r.lock);
        }
}

static void
taking_stops_the_run(void **state)
{
    static const size_t threads[] = {1, 4};
    static run r;

    (void)state;
    for (size_t t = 0; t < TZ_COUNT(threads); t++) {
        start(&r, threads[t]);
        r.stop_at = 10;
        assert_int_equal(tz_pool_run(threads[t], JOBS, work, take, &r, NULL),
                         TAZA_OK);
        assert_int_equal(r.taken, 10);
        assert_false(r.wrong);
        assert_true(r.begun >= 10);
        assert_true(r.begun <= 10 + 2 * threads[t]);
        pthread_mutex_destroy(&r.lock);
    }
}

static void
as_many_threads_as_processors(void **state)
{
    static run r;

    (void)state;
    assert_true(tz_pool_processors() >= 1);
    start(&r, tz_pool_processors());
    assert_int_equal(tz_pool_run(0, JOBS, work, take, &r, NULL), TAZA_OK);
    assert_int_equal(r.taken, JOBS);
    assert_false(r.wrong);
    pthread_mutex_destroy(&r.lock);
}

static void
memory_runs_out(void **state)
{
    static run r;
    taza_error err;

    (void)state;
    start(&r, 2);
    for (size_t n = 0; n < 2; n++) {
        tz_alloc_fail_in = n;
        assert_int_equal(tz_pool_run(2, JOBS, work, take, &r, &err),
                         TAZA_NOMEM);
        assert_int_equal(err.status, TAZA_NOMEM);
        assert_int_equal(r.begun, 0);
    }
    tz_alloc_fail_in = SIZE_MAX;
    pthread_mutex_destroy(&r.lock);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_in_order),
        cmocka_unit_test(taking_stops_the_run),
        cmocka_unit_test(as_many_threads_as_processors),
        cmocka_unit_test(memory_runs_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
