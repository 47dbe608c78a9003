/* discover.c - finds the configuration of a file. */
#include "cli/discover.h"

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "cli/beside.h"
#include "cli/place.h"

/* Thousands of records. */
#define FILE_MOST ((size_t)256 << 10)

static taza_status
read_config(tz_configs *c, const char *path, const char *full,
            tz_config *config, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    taza_status status =
        tz_beside_read(c->repo, c->options, path, FILE_MOST, &buf, err);

    if (!status)
        status = tz_config_read(c->arena, path, full, tz_buf_view(&buf), config,
                                err);
    tz_buf_done(&buf);
    return status;
}

/* Reads a configuration that lies at `full`, once.  `path` NULL: it is called
 * as it should be. */
static taza_status
load(tz_configs *c, const char *path, const char *full, const tz_config **out,
     taza_error *err)
{
    tz_config *config = tz_table_get(&c->files, tz_str(full));
    taza_status status;

    *out = config;
    if (config)
        return TAZA_OK;
    config = tz_arena_alloc(c->arena, sizeof *config);
    if (!path)
        path = tz_place_name(c->arena, tz_str(full));
    if (!config || !path ||
        !tz_grow((void **)&c->items, &c->cap, c->count + 1, sizeof *c->items))
        return tz_err_nomem(err);
    status = read_config(c, path, full, config, err);
    if (status)
        return status;
    if (!tz_table_put(&c->files, tz_str(full), config))
        return tz_err_nomem(err);
    c->items[c->count++] = config;
    config->number = c->count;
    *out = config;
    return TAZA_OK;
}

taza_status
tz_configs_init(tz_arena *arena, const tz_options *options,
                const tz_repository *repo, tz_configs *out, taza_error *err)
{
    const char *path = options->config, *full;
    const tz_config *config;

    *out = (tz_configs){
        .arena = arena,
        .options = options,
        .repo = repo,
        .upward = {.arena = arena, .name = TZ_CONFIG_NAME, .repo = repo}};
    if (!path)
        return TAZA_OK;
    if (options->no_config)
        return tz_err(err, TAZA_USAGE, "--config and --no-config are at odds");
    if (!tz_io_full(path, &out->path))
        return tz_buf_ok(&out->path)
                   ? tz_err(err, TAZA_IO, "%.300s: where is it?", path)
                   : tz_err_nomem(err);
    full = tz_arena_cstr(arena, tz_buf_view(&out->path));
    return full ? load(out, path, full, &config, err) : tz_err_nomem(err);
}

void
tz_configs_done(tz_configs *c)
{
    tz_free(c->items);
    tz_table_done(&c->files);
    tz_table_done(&c->dirs);
    tz_upward_done(&c->upward);
    tz_buf_done(&c->path);
    *c = (tz_configs){.arena = NULL};
}

/* What holds in a directory; `full` empty: nobody knows where it is. */
static taza_status
find(tz_configs *c, taza_str full, const tz_config **out, taza_error *err)
{
    const char *file = NULL;
    taza_status status = TAZA_OK;

    *out = NULL;
    if (c->options->config) {
        *out = c->items[0];
        return TAZA_OK;
    }
    if (full.len)
        status = tz_upward_find(&c->upward, full, &file, err);
    return status || !file ? status : load(c, NULL, file, out, err);
}

taza_status
tz_configs_find(tz_configs *c, const char *path, const tz_config_dir **out,
                taza_error *err)
{
    taza_str key = tz_path_dir(tz_str(path)), full = {"", 0};
    tz_config_dir *made = tz_table_get(&c->dirs, key);
    taza_status status;

    *out = made;
    if (made)
        return TAZA_OK;
    tz_buf_clear(&c->path);
    if (!c->options->no_config && tz_io_full(path, &c->path))
        full = tz_path_dir(tz_buf_view(&c->path));
    if (!tz_buf_ok(&c->path))
        return tz_err_nomem(err);
    made = tz_arena_alloc(c->arena, sizeof *made);
    key = tz_arena_str(c->arena, key);
    if (!made || !key.ptr)
        return tz_err_nomem(err);
    made->full = tz_arena_str(c->arena, full);
    status = find(c, made->full, &made->config, err);
    if (!status && (!made->full.ptr || !tz_table_put(&c->dirs, key, made)))
        status = tz_err_nomem(err);
    if (!status)
        *out = made;
    return status;
}
