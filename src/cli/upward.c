/* upward.c - the nearest file of a name above a draft. */
#include "cli/upward.h"

#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "base/work.h"
#include "cli/beside.h"

#define REPOSITORY ".git" /* a directory, or the file of a work tree */

/* What a directory that was looked into leads to. */
typedef struct {
    const char *file; /* NULL: nothing */
} answer;

/* "dir/name" in `path`; false: out of memory. */
static bool
in_dir(tz_buf *path, taza_str dir, const char *name)
{
    tz_buf_clear(path);
    tz_path_join(path, dir, tz_str(name));
    tz_buf_char(path, '\0');
    return tz_buf_ok(path);
}

static bool
is_top(tz_buf *path, taza_str dir)
{
    return in_dir(path, dir, REPOSITORY) && tz_io_there(path->ptr);
}

/* Does the search end in this directory?  Then *out is what it has found. */
static taza_status
look_into(tz_upward *u, taza_str dir, bool *end, const char **out,
          taza_error *err)
{
    const answer *before = tz_table_get(&u->dirs, dir);
    tz_buf path = TZ_BUF_INIT;
    bool there, ok;

    TZ_WORK(1);
    *end = before || dir.len <= 1;
    if (before) {
        *out = before->file;
        return TAZA_OK;
    }
    ok = in_dir(&path, dir, u->name);
    there = ok && tz_beside_there(u->repo, path.ptr);
    if (there) {
        *end = true;
        *out = tz_arena_cstr(u->arena, tz_str(path.ptr));
        ok = *out;
    } else if (ok && !*end) {
        *end = is_top(&path, dir);
    }
    ok = ok && tz_buf_ok(&path);
    tz_buf_done(&path);
    return ok ? TAZA_OK : tz_err_nomem(err);
}

/* All directories from `start` up to `last` give the same answer. */
static bool
remember(tz_upward *u, taza_str start, taza_str last, const char *file)
{
    answer *made = tz_arena_alloc(u->arena, sizeof *made);
    taza_str dir = tz_arena_str(u->arena, start);

    if (!made || !dir.ptr)
        return false;
    made->file = file;
    while (dir.len >= last.len && !tz_table_get(&u->dirs, dir)) {
        if (!tz_table_put(&u->dirs, dir, made))
            return false;
        dir = tz_path_dir(dir);
    }
    return true;
}

taza_status
tz_upward_find(tz_upward *u, taza_str start, const char **out, taza_error *err)
{
    taza_str dir = start;
    taza_status status;
    bool end;

    *out = NULL;
    while (!(status = look_into(u, dir, &end, out, err)) && !end)
        dir = tz_path_dir(dir);
    if (!status && !remember(u, start, dir, *out))
        status = tz_err_nomem(err);
    return status;
}

void
tz_upward_done(tz_upward *u)
{
    tz_table_done(&u->dirs);
}

bool
tz_upward_top(taza_str dir, tz_buf *out)
{
    tz_buf path = TZ_BUF_INIT;
    bool found;

    while (!(found = is_top(&path, dir)) && tz_buf_ok(&path) && dir.len > 1)
        dir = tz_path_dir(dir);
    if (found)
        tz_buf_str(out, dir);
    out->failed |= path.failed;
    tz_buf_done(&path);
    return found && tz_buf_ok(out);
}
