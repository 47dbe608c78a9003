/* packs.c - rules for a command: built in, and from --rules. */
#include "cli/packs.h"

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"

#define FILE_MOST ((size_t)16 << 20)

typedef struct {
    tz_arena *arena;
    taza_source *items;
    size_t count, cap;
} packs;

static taza_status
read_pack(packs *p, const char *path, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    taza_source source = {.name = tz_arena_cstr(p->arena, tz_str(path))};
    taza_status status = tz_io_read(path, FILE_MOST, &buf, err);

    if (!status) {
        source.bytes = tz_arena_str(p->arena, tz_buf_view(&buf));
        if (!source.name || !source.bytes.ptr ||
            !tz_grow((void **)&p->items, &p->cap, p->count + 1,
                     sizeof *p->items))
            status = tz_err_nomem(err);
        else
            p->items[p->count++] = source;
    }
    tz_buf_done(&buf);
    return status;
}

static taza_status
meet(void *user, const char *path, taza_error *err)
{
    if (!tz_str_ends(tz_str(path), ".rec"))
        return TAZA_OK;
    return read_pack(user, path, err);
}

static taza_status
read_packs(packs *p, const tz_words *dirs, taza_error *err)
{
    for (size_t i = 0; i < dirs->count; i++) {
        size_t before = p->count;
        taza_status status = tz_io_walk(dirs->items[i], meet, p, err);

        if (status)
            return status;
        if (p->count == before)
            return tz_err(err, TAZA_USAGE,
                          "%.300s: no rule files (*.rec) in this directory",
                          dirs->items[i]);
    }
    return TAZA_OK;
}

taza_status
tz_packs_load(tz_arena *arena, const tz_options *options, bool draft,
              taza_rules **out, taza_error *err)
{
    packs p = {.arena = arena};
    taza_status status = read_packs(&p, &options->packs, err);

    *out = NULL;
    if (!status && options->no_builtin && !p.count)
        status = tz_err(err, TAZA_USAGE,
                        "no rules: --no-builtin without --rules DIR");
    if (!status) {
        taza_rules_options load = {
            .size = sizeof load,
            .packs = p.items,
            .pack_count = p.count,
            .no_builtin = options->no_builtin,
            .draft = draft,
        };

        status = taza_rules_new(&load, out, err);
    }
    tz_free(p.items);
    return status;
}
