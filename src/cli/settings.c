/* settings.c - what holds for a file. */
#include "cli/settings.h"

#include "base/err.h"
#include "base/path.h"

/* One step for each record of a configuration, by whether it speaks of the
 * file: files of which the same records speak meet at the end. */
struct tz_settings_tree {
    struct tz_settings_tree *next[2];
    tz_settings *settings; /* behind the last record */
};

/* By tz_set: the option that goes before it (NULL: there is none), and what
 * holds when nobody says anything. */
static const struct {
    const char *option, *otherwise;
} rows[] = {
    [TZ_SET_UI] = {"ui", "auto"},
    [TZ_SET_LANG] = {"lang", "auto"},
    [TZ_SET_ENCODING] = {"encoding", ""},
    [TZ_SET_SELECT] = {"select", ""},
    [TZ_SET_IGNORE] = {"ignore", ""},
    [TZ_SET_SEVERITY] = {"severity", ""},
    [TZ_SET_FAIL_LEVEL] = {"fail-level", "warning"},
    [TZ_SET_MAX_FINDINGS] = {"max-findings", "0"},
    [TZ_SET_RULES] = {"rules", ""},
    [TZ_SET_NO_BUILTIN] = {"no-builtin", "no"},
    [TZ_SET_DRAFT] = {"draft", "no"},
    [TZ_SET_ACCEPTED] = {NULL, ""},
    [TZ_SET_BASELINE] = {NULL, ""},
    [TZ_SET_EXCLUDE] = {NULL, ""},
};

_Static_assert(TZ_COUNT(rows) == TZ_SET_COUNT, "a row for each");

static bool
given(const tz_options *options, tz_set set)
{
    return rows[set].option && tz_options_given(options, rows[set].option);
}

/* --- Which records speak ----------------------------------------------- */

/* The file's path from the configuration's directory; empty: it has none. */
static taza_str
way_to(tz_buf *out, const tz_config_dir *dir, const char *path)
{
    taza_str from = dir->config->dir, way, whole = tz_str(path);
    size_t name = tz_path_dir(whole).len;

    tz_buf_clear(out);
    if (!path || !dir->full.len || !tz_path_below(from, dir->full))
        return (taza_str){"", 0};
    while (name < whole.len && whole.ptr[name] == '/')
        name++;
    way = tz_str_slice(dir->full, from.len, dir->full.len);
    if (tz_str_starts(way, "/"))
        way = tz_str_slice(way, 1, way.len);
    tz_buf_str(out, way);
    if (way.len)
        tz_buf_char(out, '/');
    tz_buf_str(out, tz_str_slice(whole, name, whole.len));
    return tz_buf_view(out);
}

static bool
speaks_of(const tz_config_record *record, taza_str way)
{
    bool does = !record->path_count;

    for (size_t i = 0; way.len && !does && i < record->path_count; i++)
        does = tz_glob_match(record->paths[i], way);
    return does;
}

static bool
excludes(const tz_config *config, taza_str way)
{
    const tz_config_record *first = config->records;
    bool does = false;

    if (!tz_config_setting(config, TZ_SET_EXCLUDE))
        return false;
    for (size_t i = 0; way.len && !does && i < first->count; i++)
        does = first->values[i].set == TZ_SET_EXCLUDE &&
               tz_glob_match(first->values[i].glob, way);
    return does;
}

/* --- What they say ----------------------------------------------------- */

/* The last record that speaks and says something of the field. */
static const tz_config_record *
who_says(const tz_settings *s, tz_set set)
{
    const tz_config *config = s->config;

    for (size_t i = config ? config->count : 0; i-- > 0;)
        for (size_t k = 0; s->speaks[i] && k < config->records[i].count; k++)
            if (config->records[i].values[k].set == set)
                return &config->records[i];
    return NULL;
}

/* The value of a field that is not repeated; NULL: nobody says one. */
static const tz_value *
value_of(const tz_settings *s, tz_set set)
{
    const tz_config_record *record = who_says(s, set);

    for (size_t i = 0; record && i < record->count; i++)
        if (record->values[i].set == set)
            return &record->values[i];
    return NULL;
}

static size_t
number_of(const tz_settings *s, tz_set set, size_t otherwise)
{
    const tz_value *value = value_of(s, set);

    return value ? value->number : otherwise;
}

/* "a,b" of the ids of a list; no id: NULL. */
static void
join_ids(const tz_settings *s, tz_set set, tz_buf *out)
{
    const tz_config_record *record = who_says(s, set);

    for (size_t i = 0; record && i < record->count; i++) {
        taza_str rest = tz_str(record->values[i].text), id;

        while (record->values[i].set == set && tz_str_split(&rest, ',', &id)) {
            id = tz_str_trim(id);
            if (id.len)
                tz_buf_printf(out, "%s%.*s", out->len ? "," : "", TZ_ARG(id));
        }
    }
}

/* "a=note,b=error" of all records, in their order. */
static void
join_severities(const tz_settings *s, tz_buf *out)
{
    for (size_t i = 0; s->config && i < s->config->count; i++)
        for (size_t k = 0; s->speaks[i] && k < s->config->records[i].count;
             k++) {
            const tz_value *v = &s->config->records[i].values[k];

            if (v->set == TZ_SET_SEVERITY)
                tz_buf_printf(out, "%s%.*s=%s", out->len ? "," : "",
                              TZ_ARG(v->id),
                              taza_severity_name((taza_severity)v->number));
        }
}

/* Options go first; NULL: neither they nor records name any. */
static bool
make_list(const tz_configs *c, const tz_settings *s, tz_set set,
          const tz_words *words, const char **out)
{
    tz_buf buf = TZ_BUF_INIT;
    bool ok;

    if (given(c->options, set))
        return tz_options_join(c->arena, words, out);
    *out = NULL;
    if (set == TZ_SET_SEVERITY)
        join_severities(s, &buf);
    else
        join_ids(s, set, &buf);
    ok = tz_buf_ok(&buf);
    if (ok && buf.len) {
        *out = tz_arena_cstr(c->arena, tz_buf_view(&buf));
        ok = *out;
    }
    tz_buf_done(&buf);
    return ok;
}

static const char *
path_of(const tz_settings *s, tz_set set)
{
    const tz_value *value = value_of(s, set);

    return value ? value->path : NULL;
}

static bool
fill(const tz_configs *c, tz_settings *s)
{
    const tz_options *o = c->options;
    const tz_value *encoding = value_of(s, TZ_SET_ENCODING);

    s->ui =
        (taza_lang)(given(o, TZ_SET_UI) ? o->ui : number_of(s, TZ_SET_UI, 0));
    s->lang = (taza_lang)(given(o, TZ_SET_LANG) ? o->lang
                                                : number_of(s, TZ_SET_LANG, 0));
    s->fail_level = o->fail_level;
    if (!given(o, TZ_SET_FAIL_LEVEL))
        s->fail_level = number_of(s, TZ_SET_FAIL_LEVEL, o->fail_level);
    s->encoding = o->encoding;
    if (!given(o, TZ_SET_ENCODING) && encoding && *encoding->text)
        s->encoding = encoding->text;
    s->accepted = path_of(s, TZ_SET_ACCEPTED);
    s->baseline = path_of(s, TZ_SET_BASELINE);
    return make_list(c, s, TZ_SET_SELECT, &o->select, &s->select) &&
           make_list(c, s, TZ_SET_IGNORE, &o->ignore, &s->ignore) &&
           make_list(c, s, TZ_SET_SEVERITY, &o->severity, &s->severity);
}

/* NULL: out of memory. */
static tz_settings *
make(const tz_configs *c, const tz_config *config, taza_str way)
{
    tz_settings *s = tz_arena_alloc(c->arena, sizeof *s);
    bool *speaks =
        tz_arena_array(c->arena, config ? config->count : 0, sizeof *speaks);

    if (!s || !speaks)
        return NULL;
    for (size_t i = 0; config && i < config->count; i++)
        speaks[i] = speaks_of(&config->records[i], way);
    *s = (tz_settings){.config = config, .speaks = speaks};
    return fill(c, s) ? s : NULL;
}

static bool
step(const tz_configs *c, struct tz_settings_tree **at)
{
    if (!*at)
        *at = tz_arena_alloc(c->arena, sizeof **at);
    return *at;
}

static taza_status
find_configured(tz_configs *c, const tz_config_dir *dir, taza_str way,
                const tz_settings **out, taza_error *err)
{
    const tz_config *config = dir->config;
    /* Configurations are const for everybody else. */
    struct tz_settings_tree **at = &c->items[config->number - 1]->tree;

    for (size_t i = 0; i < config->count; i++) {
        if (!step(c, at))
            return tz_err_nomem(err);
        at = &(*at)->next[speaks_of(&config->records[i], way)];
    }
    if (!step(c, at))
        return tz_err_nomem(err);
    if (!(*at)->settings)
        (*at)->settings = make(c, config, way);
    *out = (*at)->settings;
    return *out ? TAZA_OK : tz_err_nomem(err);
}

taza_status
tz_settings_find(tz_configs *c, const char *path, const tz_settings **out,
                 bool *excluded, taza_error *err)
{
    const tz_config_dir *dir;
    taza_str way;
    taza_status status = tz_configs_find(c, path ? path : "-", &dir, err);

    if (excluded)
        *excluded = false;
    if (status)
        return status;
    if (!dir->config) {
        if (!c->plain)
            c->plain = make(c, NULL, TZ_STR(""));
        *out = c->plain;
        return *out ? TAZA_OK : tz_err_nomem(err);
    }
    way = way_to(&c->path, dir, path);
    if (!tz_buf_ok(&c->path))
        return tz_err_nomem(err);
    if (excluded)
        *excluded = excludes(dir->config, way);
    return find_configured(c, dir, way, out, err);
}

/* --- For people -------------------------------------------------------- */

typedef struct {
    tz_arena *arena;
    const tz_options *options;
    const tz_settings *settings;
    tz_said *items;
    size_t count;
} list;

static void
add(list *l, tz_set set, const char *value, bool option)
{
    l->items[l->count++] =
        (tz_said){.set = set, .value = value, .option = option};
}

static void
add_value(list *l, const tz_value *value)
{
    l->items[l->count++] = (tz_said){.set = value->set,
                                     .value = value->text,
                                     .config = l->settings->config,
                                     .line = value->line};
}

static const tz_words *
words_of(const tz_options *o, tz_set set)
{
    switch (set) {
    case TZ_SET_SELECT:
        return &o->select;
    case TZ_SET_IGNORE:
        return &o->ignore;
    case TZ_SET_SEVERITY:
        return &o->severity;
    case TZ_SET_RULES:
        return &o->packs;
    default:
        return NULL;
    }
}

/* Which of the field's words an option has chosen. */
static size_t
option_choice(const tz_options *o, tz_set set)
{
    switch (set) {
    case TZ_SET_UI:
        return o->ui;
    case TZ_SET_LANG:
        return o->lang;
    case TZ_SET_FAIL_LEVEL:
        return o->fail_level;
    default:
        return 1; /* yes */
    }
}

/* What an option says that takes one value; NULL: out of memory. */
static const char *
option_value(const list *l, tz_set set)
{
    const tz_options *o = l->options;
    tz_buf buf = TZ_BUF_INIT;
    const char *made = NULL;

    if (set == TZ_SET_ENCODING)
        return o->encoding;
    if (set == TZ_SET_MAX_FINDINGS)
        tz_buf_number(&buf, o->max_findings);
    else
        tz_buf_str(&buf, tz_set_choice(set, option_choice(o, set)));
    if (tz_buf_ok(&buf))
        made = tz_arena_cstr(l->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return made;
}

static bool
add_options(list *l, tz_set set)
{
    const tz_words *words = words_of(l->options, set);
    const char *value;

    for (size_t i = 0; words && i < words->count; i++)
        add(l, set, words->items[i], true);
    if (words)
        return true;
    value = option_value(l, set);
    if (value)
        add(l, set, value, true);
    return value;
}

/* A later record that speaks says another severity for the same id. */
static bool
said_again(const tz_settings *s, size_t record, taza_str id)
{
    for (size_t i = record + 1; i < s->config->count; i++)
        for (size_t k = 0; s->speaks[i] && k < s->config->records[i].count;
             k++) {
            const tz_value *v = &s->config->records[i].values[k];

            if (v->set == TZ_SET_SEVERITY && tz_str_eq(v->id, id))
                return true;
        }
    return false;
}

static void
add_severities(list *l)
{
    const tz_settings *s = l->settings;

    for (size_t i = 0; i < s->config->count; i++)
        for (size_t k = 0; s->speaks[i] && k < s->config->records[i].count;
             k++) {
            const tz_value *v = &s->config->records[i].values[k];

            if (v->set == TZ_SET_SEVERITY && !said_again(s, i, v->id))
                add_value(l, v);
        }
}

static void
add_record(list *l, tz_set set)
{
    const tz_config_record *record = who_says(l->settings, set);

    for (size_t i = 0; record && i < record->count; i++)
        if (record->values[i].set == set)
            add_value(l, &record->values[i]);
}

static bool
add_set(list *l, tz_set set)
{
    size_t before = l->count;
    bool option = given(l->options, set);

    /* Options take the place of records, but add to packs. */
    if (!option || set == TZ_SET_RULES) {
        if (set == TZ_SET_SEVERITY && l->settings->config)
            add_severities(l);
        else
            add_record(l, set);
    }
    if (option && !add_options(l, set))
        return false;
    if (l->count == before)
        add(l, set, rows[set].otherwise, false);
    return true;
}

taza_lang
tz_settings_say(const tz_settings *settings, const tz_options *options)
{
    return settings && settings->ui ? settings->ui : options->say;
}

taza_status
tz_settings_list(tz_arena *arena, const tz_options *options,
                 const tz_settings *settings, const tz_said **out,
                 size_t *count, taza_error *err)
{
    const tz_config *config = settings->config;
    list l = {.arena = arena, .options = options, .settings = settings};
    size_t room = TZ_SET_COUNT;

    for (size_t i = 0; config && i < config->count; i++)
        room += config->records[i].count;
    for (size_t set = 0; set < TZ_SET_COUNT; set++) {
        const tz_words *words = words_of(options, (tz_set)set);

        room += words ? words->count : 0;
    }
    l.items = tz_arena_array(arena, room, sizeof *l.items);
    if (!l.items)
        return tz_err_nomem(err);
    for (size_t set = 0; set < TZ_SET_COUNT; set++)
        if (!add_set(&l, (tz_set)set))
            return tz_err_nomem(err);
    *out = l.items;
    *count = l.count;
    return TAZA_OK;
}
