/* upward.c - what lies above a draft. */
#include "cli/upward.h"

#include "base/io.h"
#include "base/path.h"

bool
tz_upward_end(tz_buf *buf)
{
    tz_buf_char(buf, '\0');
    if (!tz_buf_ok(buf))
        return false;
    buf->len--;
    return true;
}

static tz_io_kind
kind_of(taza_str dir, const char *name, tz_buf *path)
{
    tz_buf_clear(path);
    tz_path_join(path, dir, tz_str(name));
    return tz_upward_end(path) ? tz_io_kind_of(path->ptr) : TZ_IO_NONE;
}

bool
tz_upward_find(taza_str dir, const char *name, tz_buf *out)
{
    tz_buf git = TZ_BUF_INIT;
    bool found = false, top = false;

    while (!found && !top && tz_buf_ok(out) && tz_buf_ok(&git)) {
        tz_io_kind kind = kind_of(dir, name, out);

        found = kind == TZ_IO_FILE || kind == TZ_IO_OTHER;
        top = tz_str_is(dir, "/") || !dir.len ||
              kind_of(dir, ".git", &git) != TZ_IO_NONE;
        dir = tz_path_dir(dir);
    }
    out->failed |= git.failed;
    tz_buf_done(&git);
    return found && tz_buf_ok(out);
}

bool
tz_upward_top(taza_str dir, tz_buf *out)
{
    tz_buf git = TZ_BUF_INIT;
    bool found = false;

    for (;;) {
        found = kind_of(dir, ".git", &git) != TZ_IO_NONE;
        if (found || tz_str_is(dir, "/") || !dir.len || !tz_buf_ok(&git))
            break;
        dir = tz_path_dir(dir);
    }
    if (found)
        tz_buf_str(out, dir);
    out->failed |= git.failed;
    tz_buf_done(&git);
    return found && tz_upward_end(out);
}
