/* parts.c - the files of one split act. */
#include "cli/parts.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"

void
tz_parts_init(tz_parts *parts, size_t max_size)
{
    *parts = (tz_parts){.room = max_size};
}

void
tz_parts_done(tz_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        tz_free(parts->items[i].path);
        tz_buf_done(&parts->items[i].bytes);
    }
    tz_free(parts->items);
    tz_parts_init(parts, 0);
}

void
tz_parts_from(tz_parts *parts, const tz_git_tree *tree, const char *path,
              taza_str name)
{
    parts->tree = tree;
    parts->path = path;
    parts->name = name;
}

size_t
tz_parts_size(const tz_parts *parts)
{
    size_t size = 0;

    for (size_t i = 0; i < parts->count; i++)
        size += parts->items[i].bytes.len;
    return size;
}

/* Bytes of the directory in `path`, with the '/'. */
static size_t
dir_len(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Takes the last step below `floor` back. */
static bool
step_back(tz_buf *path, size_t floor)
{
    if (path->len == floor)
        return false;
    do
        path->len--;
    while (path->len > floor && path->ptr[path->len - 1] != '/');
    return true;
}

bool
tz_parts_resolve(const char *base, const char *name, tz_buf *out)
{
    taza_str rest = tz_str(name), step;
    size_t floor = dir_len(base);

    tz_buf_clear(out);
    tz_buf_put(out, base, floor);
    if (name[0] == '/')
        return false;
    while (tz_buf_ok(out) && tz_str_split(&rest, '/', &step)) {
        if (!step.len || tz_str_is(step, "."))
            continue;
        if (tz_str_is(step, "..")) {
            if (!step_back(out, floor))
                return false;
            continue;
        }
        tz_buf_str(out, step);
        if (rest.ptr)
            tz_buf_char(out, '/');
    }
    return out->len > floor;
}

void
tz_parts_name(const char *path, taza_str name, const char *part, tz_buf *out)
{
    tz_path_join(
        out, tz_path_dir(name),
        tz_str(strlen(part) < dir_len(path) ? part : part + dir_len(path)));
}

static taza_status
no_part(const char *base, const char *name, const char *why, taza_error *err)
{
    return tz_err(err, TAZA_IO, "%.200s: part %.200s: %s", base, name, why);
}

/* The directory that a part may not leave. */
static bool
inside(const char *base, const char *path)
{
    tz_buf dir = TZ_BUF_INIT;
    bool is;

    tz_buf_put(&dir, base, dir_len(base));
    if (!dir.len)
        tz_buf_char(&dir, '.');
    tz_buf_char(&dir, '\0');
    is = tz_buf_ok(&dir) && tz_io_inside(dir.ptr, path);
    tz_buf_done(&dir);
    return is;
}

static taza_status
read_from_tree(tz_parts *parts, tz_part *part, taza_error *err)
{
    tz_buf name = TZ_BUF_INIT;
    taza_status status;

    tz_parts_name(parts->path, parts->name, part->path, &name);
    status = tz_buf_ok(&name)
                 ? tz_git_tree_read(parts->tree, tz_buf_view(&name), part->path,
                                    parts->room, &part->bytes, err)
                 : tz_err_nomem(err);
    tz_buf_done(&name);
    return status;
}

static taza_status
add_part(tz_parts *parts, tz_buf *path, taza_error *err)
{
    tz_part *part;
    taza_status status = TAZA_OK;

    if (!tz_grow((void **)&parts->items, &parts->cap, parts->count + 1,
                 sizeof *parts->items))
        return tz_err_nomem(err);
    part = &parts->items[parts->count];
    *part = (tz_part){.path = path->ptr};
    if (parts->tree && !parts->names_only)
        status = read_from_tree(parts, part, err);
    else if (!parts->names_only)
        status = tz_io_read(path->ptr, parts->room, &part->bytes, err);
    if (status) {
        tz_buf_done(&part->bytes);
        return status == TAZA_LIMIT
                   ? tz_err(err, status,
                            "%.300s: the parts of the act are too large "
                            "together, see --max-size",
                            path->ptr)
                   : status;
    }
    parts->room -= part->bytes.len;
    parts->count++;
    tz_buf_init(path); /* the part has it now */
    return TAZA_OK;
}

static taza_status
read_part(tz_parts *parts, const char *base, const char *name, tz_buf *path,
          taza_error *err)
{
    if (!tz_parts_resolve(base, name, path))
        return tz_buf_ok(path)
                   ? no_part(base, name, "outside the act's directory", err)
                   : tz_err_nomem(err);
    tz_buf_char(path, '\0');
    if (!tz_buf_ok(path))
        return tz_err_nomem(err);
    if (parts->tree || parts->names_only)
        return add_part(parts, path, err);
    if (tz_io_kind_of(path->ptr) != TZ_IO_FILE)
        return no_part(base, name, "there is no such file", err);
    if (!inside(base, path->ptr))
        return no_part(base, name, "outside the act's directory", err);
    return add_part(parts, path, err);
}

taza_status
tz_parts_read(void *user, const char *base, const char *name, taza_str *bytes,
              taza_error *err)
{
    tz_parts *parts = user;
    tz_buf path = TZ_BUF_INIT;
    taza_status status;

    status = read_part(parts, base, name, &path, err);
    if (!status)
        *bytes = tz_buf_view(&parts->items[parts->count - 1].bytes);
    tz_buf_done(&path);
    return status;
}
