/* run.c - how long a command takes and how much memory.
 *
 * usage: run RUNS GROUP NAME FIELDS COMMAND…
 *
 * A row as tests/bench.sh reads it: median time from start to end, processor
 * time, the most memory of any run, the exit status.  FIELDS go before, with
 * semicolons between ("bytes=4096;files=1"; "-": none).  The command's output
 * goes to /dev/null.  Exits with 1 when it could not be run or was killed. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/str.h"

#define RUNS_MOST  1001
#define NO_COMMAND 127

typedef struct {
    double wall, cpu; /* milliseconds */
} times;

static double
now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double
milliseconds(const struct timeval *t)
{
    return (double)t->tv_sec * 1e3 + (double)t->tv_usec / 1e3;
}

static void
start(char **command)
{
    int null = open("/dev/null", O_RDWR);

    if (null >= 0 && dup2(null, STDIN_FILENO) >= 0 &&
        dup2(null, STDOUT_FILENO) >= 0 && dup2(null, STDERR_FILENO) >= 0)
        (void)execvp(command[0], command);
    _exit(NO_COMMAND);
}

/* The exit status; -1: it did not run to its end. */
static int
run_once(char **command, times *out)
{
    static const struct rusage none;
    struct rusage before = none, after = none;
    double started;
    int status;
    pid_t pid;

    (void)getrusage(RUSAGE_CHILDREN, &before);
    started = now();
    pid = fork();
    if (pid < 0)
        return -1;
    if (!pid)
        start(command);
    if (waitpid(pid, &status, 0) < 0)
        return -1;
    out->wall = now() - started;
    (void)getrusage(RUSAGE_CHILDREN, &after);
    out->cpu = milliseconds(&after.ru_utime) + milliseconds(&after.ru_stime) -
               milliseconds(&before.ru_utime) - milliseconds(&before.ru_stime);
    return WIFEXITED(status) && WEXITSTATUS(status) != NO_COMMAND
               ? WEXITSTATUS(status)
               : -1;
}

static int
by_wall(const void *left, const void *right)
{
    const times *a = left, *b = right;

    return (a->wall > b->wall) - (a->wall < b->wall);
}

/* What all children together had at most: there is one command only. */
static long
peak_kilobytes(void)
{
    struct rusage all;

    return getrusage(RUSAGE_CHILDREN, &all) ? 0 : all.ru_maxrss;
}

int
main(int argc, char **argv)
{
    static times all[RUNS_MOST];
    uint64_t runs;
    int status = 0;

    if (argc < 6 || !tz_str_number(tz_str(argv[1]), &runs) || !runs ||
        runs > RUNS_MOST) {
        (void)fprintf(stderr, "usage: run RUNS GROUP NAME FIELDS COMMAND...\n");
        return 2;
    }
    for (uint64_t i = 0; i < runs; i++) {
        status = run_once(argv + 5, &all[i]);
        if (status < 0) {
            (void)fprintf(stderr, "run: %s did not run to its end\n", argv[5]);
            return 1;
        }
    }
    qsort(all, (size_t)runs, sizeof *all, by_wall);
    printf("%s\t%s\t", argv[2], argv[3]);
    for (const char *p = argv[4]; strcmp(argv[4], "-") != 0 && *p; p++)
        putchar(*p == ';' ? '\t' : *p);
    printf("%sruns=%zu\tms=%.3f\tcpu_ms=%.3f\trss_kb=%ld\tstatus=%d\n",
           strcmp(argv[4], "-") ? "\t" : "", (size_t)runs, all[runs / 2].wall,
           all[runs / 2].cpu, peak_kilobytes(), status);
    return 0;
}
