/* path.c - paths as words. */
#include "base/path.h"

/* A path being written; steps are not taken back beyond `floor`. */
typedef struct {
    tz_buf *out;
    size_t start, floor;
} trail;

static void
step_back(trail *t)
{
    tz_buf *out = t->out;

    while (out->len > t->floor && out->ptr[out->len - 1] != '/')
        out->len--;
    if (out->len > t->floor)
        out->len--; /* the '/' before it */
}

static void
add_step(trail *t, taza_str step)
{
    tz_buf *out = t->out;

    if (out->len > t->start && out->ptr[out->len - 1] != '/')
        tz_buf_char(out, '/');
    tz_buf_str(out, step);
}

static void
walk(trail *t, taza_str path, bool absolute)
{
    taza_str step;

    while (tz_buf_ok(t->out) && tz_str_split(&path, '/', &step)) {
        if (!step.len || tz_str_is(step, "."))
            continue;
        if (!tz_str_is(step, "..")) {
            add_step(t, step);
        } else if (t->out->len > t->floor) {
            step_back(t);
        } else if (!absolute) {
            add_step(t, step);
            t->floor = t->out->len;
        }
    }
}

void
tz_path_join(tz_buf *out, taza_str dir, taza_str name)
{
    bool alone = tz_str_starts(name, "/");
    bool absolute = alone || tz_str_starts(dir, "/");
    trail t = {out, out->len, 0};

    if (absolute)
        tz_buf_char(out, '/');
    t.floor = out->len;
    if (!alone)
        walk(&t, dir, absolute);
    walk(&t, name, absolute);
}

taza_str
tz_path_dir(taza_str path)
{
    size_t end = path.len;

    while (end && path.ptr[end - 1] != '/')
        end--;
    return tz_str_slice(path, 0, end > 1 ? end - 1 : end);
}

bool
tz_path_below(taza_str dir, taza_str path)
{
    if (!dir.len || tz_str_eq(dir, path))
        return true;
    return path.len > dir.len &&
           tz_str_eq(dir, tz_str_slice(path, 0, dir.len)) &&
           (path.ptr[dir.len] == '/' || dir.ptr[dir.len - 1] == '/');
}

void
tz_path_from(tz_buf *out, taza_str dir, taza_str path)
{
    size_t start = out->len;
    taza_str rest;

    if (tz_str_starts(dir, "/") != tz_str_starts(path, "/"))
        dir = (taza_str){NULL, 0};
    while (!tz_path_below(dir, path)) {
        tz_buf_puts(out, out->len > start ? "/.." : "..");
        dir = tz_path_dir(dir);
    }
    rest = tz_str_slice(path, dir.len, path.len);
    if (dir.len && tz_str_starts(rest, "/"))
        rest = tz_str_slice(rest, 1, rest.len);
    if (rest.len && out->len > start)
        tz_buf_char(out, '/');
    tz_buf_str(out, rest);
}
