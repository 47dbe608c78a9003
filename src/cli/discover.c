/* discover.c - finds the configuration of a file. */
#include "cli/discover.h"

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "base/work.h"

#define REPOSITORY ".git" /* a directory, or the file of a work tree */

/* --- Directories that were looked into --------------------------------- */

static tz_config_dir **
slot_of(const tz_configs *c, taza_str key)
{
    size_t mask = c->slot_count - 1;
    size_t i = (size_t)tz_fnv1a(0, key) & mask;

    while (c->slots[i] && !tz_str_eq(c->slots[i]->key, key))
        i = (i + 1) & mask;
    return &c->slots[i];
}

static const tz_config_dir *
known(const tz_configs *c, taza_str key)
{
    return c->slot_count ? *slot_of(c, key) : NULL;
}

/* Room for one more: the table is never more than half full. */
static bool
make_room(tz_configs *c)
{
    tz_configs larger = *c;

    if (c->dir_count < c->slot_count / 2)
        return true;
    larger.slot_count = c->slot_count ? c->slot_count * 2 : 64;
    larger.slots = tz_alloc_zero(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < c->slot_count; i++)
        if (c->slots[i])
            *slot_of(&larger, c->slots[i]->key) = c->slots[i];
    tz_free(c->slots);
    *c = larger;
    return true;
}

/* NULL: out of memory. */
static const tz_config_dir *
remember(tz_configs *c, taza_str key, taza_str full, const tz_config *config)
{
    tz_config_dir *dir = tz_arena_alloc(c->arena, sizeof *dir);

    if (!dir || !make_room(c))
        return NULL;
    *dir = (tz_config_dir){tz_arena_str(c->arena, key),
                           tz_arena_str(c->arena, full), config};
    if (!dir->key.ptr || !dir->full.ptr)
        return NULL;
    *slot_of(c, dir->key) = dir;
    c->dir_count++;
    return dir;
}

/* --- Reading ----------------------------------------------------------- */

/* How a full path is called: from the working directory, unless that has
 * nothing in common with it.  NULL: out of memory. */
static const char *
name_of(tz_configs *c, taza_str full)
{
    tz_buf here = TZ_BUF_INIT, name = TZ_BUF_INIT;
    const char *made = NULL;
    taza_str cwd, dir;
    bool failed;

    /* "x" stands for any file there. */
    failed = !tz_io_full("x", &here) && !tz_buf_ok(&here);
    cwd = dir = tz_path_dir(tz_buf_view(&here));
    while (dir.len > 1 && !tz_path_below(dir, full))
        dir = tz_path_dir(dir);
    if (dir.len > 1 || (cwd.len == 1 && dir.len))
        tz_path_from(&name, cwd, full);
    else
        tz_buf_str(&name, full);
    if (!failed && tz_buf_ok(&name))
        made = tz_arena_cstr(c->arena, tz_buf_view(&name));
    tz_buf_done(&here);
    tz_buf_done(&name);
    return made;
}

/* Reads a configuration.  `path` NULL: it is called as it should be. */
static taza_status
load(tz_configs *c, const char *path, taza_str full, const tz_config **out,
     taza_error *err)
{
    tz_config *config = tz_arena_alloc(c->arena, sizeof *config);
    const char *place = tz_arena_cstr(c->arena, full);
    taza_status status;

    if (!path)
        path = name_of(c, full);
    if (!config || !place || !path ||
        !tz_grow((void **)&c->items, &c->cap, c->count + 1, sizeof *c->items))
        return tz_err_nomem(err);
    status = tz_config_read(c->arena, path, place, config, err);
    if (status)
        return status;
    c->items[c->count++] = config;
    config->number = c->count;
    *out = config;
    return TAZA_OK;
}

/* "dir/name" in `path`; false: out of memory. */
static bool
in_dir(tz_buf *path, taza_str dir, const char *name)
{
    tz_buf_clear(path);
    tz_path_join(path, dir, tz_str(name));
    tz_buf_char(path, '\0');
    return tz_buf_ok(path);
}

/* Does the search end in this directory?  Then *out is what it has found. */
static taza_status
look_into(tz_configs *c, taza_str dir, bool *end, const tz_config **out,
          taza_error *err)
{
    const tz_config_dir *before = known(c, dir);
    tz_buf path = TZ_BUF_INIT;
    taza_status status = TAZA_OK;

    TZ_WORK(1);
    *end = before || dir.len <= 1;
    if (before) {
        *out = before->config;
        return TAZA_OK;
    }
    if (!in_dir(&path, dir, TZ_CONFIG_NAME)) {
        status = tz_err_nomem(err);
    } else if (tz_io_there(path.ptr)) {
        *end = true;
        status = load(c, NULL, tz_str(path.ptr), out, err);
    } else if (!*end && in_dir(&path, dir, REPOSITORY)) {
        *end = tz_io_there(path.ptr);
    }
    if (!status && !tz_buf_ok(&path))
        status = tz_err_nomem(err);
    tz_buf_done(&path);
    return status;
}

/* Looks into a full directory, and those above it. */
static taza_status
climb(tz_configs *c, taza_str start, const tz_config **out, taza_error *err)
{
    taza_str dir = start;
    taza_status status;
    bool end;

    *out = NULL;
    while (!(status = look_into(c, dir, &end, out, err)) && !end)
        dir = tz_path_dir(dir);
    if (status)
        return status;
    /* All that were passed give the same answer. */
    while (start.len >= dir.len && !known(c, start)) {
        if (!remember(c, start, start, *out))
            return tz_err_nomem(err);
        start = tz_path_dir(start);
    }
    return TAZA_OK;
}

/* --- All of a run ------------------------------------------------------ */

taza_status
tz_configs_init(tz_arena *arena, const tz_options *options, tz_configs *out,
                taza_error *err)
{
    const char *path = options->config;
    const tz_config *config;
    taza_status status = TAZA_OK;

    *out = (tz_configs){.arena = arena, .options = options};
    if (!path)
        return TAZA_OK;
    if (options->no_config)
        return tz_err(err, TAZA_USAGE, "--config and --no-config are at odds");
    if (!tz_io_full(path, &out->path))
        return tz_buf_ok(&out->path)
                   ? tz_err(err, TAZA_IO, "%.300s: where is it?", path)
                   : tz_err_nomem(err);
    status = load(out, path, tz_buf_view(&out->path), &config, err);
    return status;
}

void
tz_configs_done(tz_configs *c)
{
    tz_free(c->items);
    tz_free(c->slots);
    tz_buf_done(&c->path);
    *c = (tz_configs){.arena = NULL};
}

taza_status
tz_configs_find(tz_configs *c, const char *path, const tz_config_dir **out,
                taza_error *err)
{
    taza_str key = tz_path_dir(tz_str(path)), full = {"", 0};
    const tz_config *config = NULL;
    taza_status status = TAZA_OK;

    *out = known(c, key);
    if (*out)
        return TAZA_OK;
    tz_buf_clear(&c->path);
    if (!c->options->no_config && tz_io_full(path, &c->path))
        full = tz_path_dir(tz_buf_view(&c->path));
    if (!tz_buf_ok(&c->path))
        return tz_err_nomem(err);
    if (c->options->config)
        config = c->items[0];
    else if (full.len)
        status = climb(c, full, &config, err);
    if (status)
        return status;
    /* It may have been given as it is called in full. */
    *out = known(c, key);
    if (!*out)
        *out = remember(c, key, full, config);
    return *out ? TAZA_OK : tz_err_nomem(err);
}
