/* progress.c - how far a run is, on standard error. */
#include "cli/progress.h"

#include <stdio.h>
#include <time.h>

#include "cli/say.h"

#define LATE    1.0 /* seconds after which a run is a long one */
#define BETWEEN 0.1 /* two lines on a terminal */
#define LINES   10  /* elsewhere, in all */

static double
now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
tz_progress_start(tz_progress *progress)
{
    progress->began = now();
    progress->said = progress->began - BETWEEN;
}

/* "1:05", "1:00:05" */
static void
put_time(tz_buf *line, double seconds)
{
    size_t left = (size_t)(seconds + 0.5);

    if (left >= 3600)
        tz_buf_printf(line, "%zu:%02zu:", left / 3600, left / 60 % 60);
    else
        tz_buf_printf(line, "%zu:", left / 60);
    tz_buf_printf(line, "%02zu", left % 60);
}

/* What is done, how fast, and the time that is left. */
static void
put_rates(tz_buf *line, const tz_progress *p, double seconds)
{
    double done = (double)p->done;
    char bytes[32], drafts[32];
    tz_buf left = TZ_BUF_INIT;

    (void)snprintf(bytes, sizeof bytes, "%.1f",
                   (double)p->bytes / seconds / 1e6);
    (void)snprintf(drafts, sizeof drafts, "%.0f", done / seconds);
    put_time(&left, seconds / done * ((double)p->total - done));
    tz_say_words(line, p->ui, "%zu of %zu, %s MB/s, %s drafts/s, %.*s left",
                 p->done, p->total, bytes, drafts, TZ_ARG(tz_buf_view(&left)));
    tz_buf_done(&left);
}

/* Over the line that stands there. */
static void
put_over(tz_progress *p, double at)
{
    tz_buf line = TZ_BUF_INIT;
    size_t len;

    if (at > p->began)
        put_rates(&line, p, at - p->began);
    else
        tz_say_words(&line, p->ui, "%zu of %zu", p->done, p->total);
    len = tz_str_points(tz_buf_view(&line));
    if (tz_buf_ok(&line)) {
        (void)fprintf(stderr, "\r%.*s%*s", TZ_ARG(tz_buf_view(&line)),
                      len < p->shown ? (int)(p->shown - len) : 0, "");
        p->shown = len > p->shown ? len : p->shown;
    }
    tz_buf_done(&line);
}

static void
put_line(const tz_progress *p)
{
    tz_buf line = TZ_BUF_INIT;

    tz_say_words(&line, p->ui, "%zu of %zu", p->done, p->total);
    tz_buf_char(&line, '\n');
    if (tz_buf_ok(&line))
        (void)fwrite(line.ptr, 1, line.len, stderr);
    tz_buf_done(&line);
}

void
tz_progress_step(tz_progress *p, size_t bytes)
{
    double at;

    if (!p->total)
        return;
    p->done++;
    p->bytes += bytes;
    if (!p->terminal) {
        if (p->done % (p->total / LINES + 1) == 0 || p->done == p->total)
            put_line(p);
        return;
    }
    at = now();
    if (at - p->said < BETWEEN || (p->late && at - p->began < LATE))
        return;
    p->said = at;
    put_over(p, at);
}

void
tz_progress_clear(tz_progress *p)
{
    if (p->shown)
        (void)fprintf(stderr, "\r%*s\r", (int)p->shown, "");
    p->shown = 0;
}
