/* place.c - paths of files, in full and as the user would say them. */
#include "cli/place.h"

#include "base/io.h"
#include "base/path.h"

const char *
tz_place_keep(tz_arena *arena, tz_buf *buf)
{
    const char *kept =
        tz_buf_ok(buf) ? tz_arena_cstr(arena, tz_buf_view(buf)) : NULL;

    tz_buf_done(buf);
    return kept;
}

const char *
tz_place_full(tz_arena *arena, const char *path)
{
    tz_buf buf = TZ_BUF_INIT;

    if (!tz_io_full(path, &buf) && tz_buf_ok(&buf))
        tz_buf_puts(&buf, path);
    return tz_place_keep(arena, &buf);
}

const char *
tz_place_dir(tz_arena *arena, const char *path)
{
    const char *full = tz_place_full(arena, path);

    return full ? tz_arena_cstr(arena, tz_path_dir(tz_str(full))) : NULL;
}

const char *
tz_place_name(tz_arena *arena, taza_str full)
{
    tz_buf here = TZ_BUF_INIT, name = TZ_BUF_INIT;
    bool failed = !tz_io_full("./.", &here) && !tz_buf_ok(&here);
    taza_str cwd = tz_buf_view(&here), dir = cwd;
    const char *kept;

    while (dir.len > 1 && !tz_path_below(dir, full))
        dir = tz_path_dir(dir);
    if (dir.len > 1 || (cwd.len == 1 && dir.len))
        tz_path_from(&name, cwd, full);
    else
        tz_buf_str(&name, full);
    kept = tz_place_keep(arena, &name);
    tz_buf_done(&here);
    return failed ? NULL : kept;
}
