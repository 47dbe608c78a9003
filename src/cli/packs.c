/* packs.c - rules for a command: built in, and from --rules. */
#include "cli/packs.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "cli/place.h"

#define FILE_MOST ((size_t)16 << 20)

typedef struct {
    tz_arena *arena;
    taza_source *items;
    size_t count, cap;
    const char **dirs; /* in full */
    size_t dir_count, dir_cap;
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

/* A configuration and --rules may name the same directory. */
static taza_status
meet_dir(packs *p, const char *dir, bool *again, taza_error *err)
{
    const char *full = tz_place_full(p->arena, dir);

    *again = false;
    if (!full || !tz_grow((void **)&p->dirs, &p->dir_cap, p->dir_count + 1,
                          sizeof *p->dirs))
        return tz_err_nomem(err);
    for (size_t i = 0; i < p->dir_count; i++)
        *again |= !strcmp(p->dirs[i], full);
    p->dirs[p->dir_count++] = full;
    return TAZA_OK;
}

static taza_status
read_dir(packs *p, const char *dir, taza_error *err)
{
    size_t before = p->count;
    bool again;
    taza_status status = meet_dir(p, dir, &again, err);

    if (status || again)
        return status;
    status = tz_io_walk(dir, meet, p, err);
    if (!status && p->count == before)
        return tz_err(err, TAZA_USAGE,
                      "%.300s: no rule files (*.rec) in this directory", dir);
    return status;
}

static taza_status
read_configured(packs *p, const tz_config *config, const tz_value *value,
                taza_error *err)
{
    taza_error why;
    taza_status status = read_dir(p, value->path, &why);

    if (status == TAZA_NOMEM)
        return tz_err_nomem(err);
    if (!status)
        return TAZA_OK;
    (void)tz_err_at(err, status, config->path, value->line, value->column,
                    "%s: %s", tz_set_name(value->set), why.message);
    return tz_err_holds(err, &why);
}

/* Does the i-th value of the settings name a directory of rules? */
static const tz_value *
rules_at(const tz_config *config, size_t i)
{
    const tz_value *value = &config->records[0].values[i];

    return value->set == TZ_SET_RULES ? value : NULL;
}

/* Values of the settings; 0: there is no such record. */
static size_t
setting_count(const tz_config *config)
{
    if (!config || !config->count || config->records[0].path_count)
        return 0;
    return config->records[0].count;
}

static taza_status
read_packs(packs *p, const tz_config *config, const tz_words *dirs,
           taza_error *err)
{
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < setting_count(config); i++)
        if (rules_at(config, i))
            status = read_configured(p, config, rules_at(config, i), err);
    for (size_t i = 0; !status && i < dirs->count; i++)
        status = read_dir(p, dirs->items[i], err);
    return status;
}

static bool
says_yes(const tz_config *config, tz_set set)
{
    const tz_value *value = config ? tz_config_setting(config, set) : NULL;

    return value && value->number;
}

static taza_status
no_rules(const tz_options *options, const tz_config *config, taza_error *err)
{
    const tz_value *value;

    if (options->no_builtin || !config)
        return tz_err(err, TAZA_USAGE,
                      "no rules: --no-builtin without --rules DIR");
    value = tz_config_setting(config, TZ_SET_NO_BUILTIN);
    return tz_err_at(err, TAZA_USAGE, config->path, value->line, value->column,
                     "%s: no rules are left: name some (%s)",
                     tz_set_name(TZ_SET_NO_BUILTIN), tz_set_name(TZ_SET_RULES));
}

taza_status
tz_packs_load(tz_arena *arena, const tz_options *options,
              const tz_config *config, bool draft, taza_rules **out,
              taza_error *err)
{
    packs p = {.arena = arena};
    taza_status status = read_packs(&p, config, &options->packs, err);
    bool no_builtin =
        options->no_builtin || says_yes(config, TZ_SET_NO_BUILTIN);

    *out = NULL;
    if (!status && no_builtin && !p.count)
        status = no_rules(options, config, err);
    if (!status) {
        taza_rules_options load = {
            .size = sizeof load,
            .packs = p.items,
            .pack_count = p.count,
            .no_builtin = no_builtin,
            .draft = draft || says_yes(config, TZ_SET_DRAFT),
        };

        status = taza_rules_new(&load, out, err);
    }
    tz_free(p.dirs);
    tz_free(p.items);
    return status;
}

taza_status
tz_packs_here(tz_arena *arena, const tz_options *options,
              const tz_settings **settings, taza_rules **out, taza_error *err)
{
    const tz_settings *here = NULL;
    tz_configs configs;
    taza_status status = tz_configs_init(arena, options, NULL, &configs, err);

    *out = NULL;
    if (!status)
        status = tz_settings_find(&configs, NULL, &here, NULL, err);
    if (!status)
        status = tz_packs_load(arena, options, here->config, true, out, err);
    if (settings)
        *settings = here;
    tz_configs_done(&configs);
    return status;
}

/* --- The rules of a run ------------------------------------------------ */

/* What a configuration adds to the options: "yes", directories in full. */
static taza_status
make_key(tz_arena *arena, const tz_config *config, tz_buf *out, taza_error *err)
{
    const char *full;

    tz_buf_printf(out, "%d%d", says_yes(config, TZ_SET_NO_BUILTIN),
                  says_yes(config, TZ_SET_DRAFT));
    for (size_t i = 0; i < setting_count(config); i++) {
        const tz_value *value = rules_at(config, i);

        if (!value)
            continue;
        full = tz_place_full(arena, value->path);
        if (!full)
            return tz_err_nomem(err);
        tz_buf_printf(out, "\n%s", full);
    }
    return tz_buf_ok(out) ? TAZA_OK : tz_err_nomem(err);
}

typedef struct {
    tz_arena *arena;
    const tz_configs *configs;
    tz_rule_sets *sets;
    taza_str *keys; /* of the sets */
} loader;

static taza_status
load_set(loader *l, const tz_config *config, taza_str key, size_t *out,
         taza_error *err)
{
    const tz_options *options = l->configs->options;
    tz_rule_sets *sets = l->sets;
    size_t i = 0;

    while (i < sets->count && !tz_str_eq(l->keys[i], key))
        i++;
    *out = i;
    if (i < sets->count)
        return TAZA_OK;
    l->keys[i] = tz_arena_str(l->arena, key);
    if (!l->keys[i].ptr)
        return tz_err_nomem(err);
    sets->count++;
    return tz_packs_load(l->arena, options, config, options->draft,
                         &sets->items[i], err);
}

/* `config` NULL: of drafts that have none. */
static taza_status
load_for(loader *l, const tz_config *config, taza_error *err)
{
    size_t *of = &l->sets->of[config ? config->number : 0];
    tz_buf key = TZ_BUF_INIT;
    taza_status status = make_key(l->arena, config, &key, err);

    if (!status)
        status = load_set(l, config, tz_buf_view(&key), of, err);
    if (!status && config)
        status = tz_config_check(config, l->sets->items[*of], err);
    tz_buf_done(&key);
    return status;
}

taza_status
tz_rule_sets_load(tz_arena *arena, const tz_configs *configs, tz_rule_sets *out,
                  taza_error *err)
{
    size_t most = configs->count + 1;
    loader l = {.arena = arena, .configs = configs, .sets = out};
    taza_status status = TAZA_OK;

    *out = (tz_rule_sets){
        .items = tz_arena_array(arena, most, sizeof *out->items),
        .of = tz_arena_array(arena, most, sizeof *out->of),
    };
    l.keys = tz_arena_array(arena, most, sizeof *l.keys);
    if (!out->items || !out->of || !l.keys)
        return tz_err_nomem(err);
    if (configs->plain)
        status = load_for(&l, NULL, err);
    for (size_t i = 0; !status && i < configs->count; i++)
        status = load_for(&l, configs->items[i], err);
    return status;
}

/* An empty draft shows what is wrong with them. */
taza_status
tz_rule_sets_try(tz_arena *arena, const tz_rule_sets *sets,
                 const tz_options *options, taza_error *err)
{
    taza_options tried = {.size = sizeof tried, .encoding = options->encoding};
    taza_result *result;
    taza_status status = TAZA_OK;

    if (!tz_options_join(arena, &options->select, &tried.select) ||
        !tz_options_join(arena, &options->ignore, &tried.ignore) ||
        !tz_options_join(arena, &options->severity, &tried.severity) ||
        !tz_options_join(arena, &options->trace, &tried.trace))
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < sets->count; i++) {
        status =
            taza_check(sets->items[i], &tried, TZ_STR(""), "", &result, err);
        taza_result_free(result);
    }
    return status;
}

void
tz_rule_sets_free(tz_rule_sets *sets)
{
    for (size_t i = 0; i < sets->count; i++)
        taza_rules_free(sets->items[i]);
    sets->count = 0;
}

size_t
tz_rule_sets_at(const tz_rule_sets *sets, const tz_settings *settings)
{
    return sets->of[settings->config ? settings->config->number : 0];
}
