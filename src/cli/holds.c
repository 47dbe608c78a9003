/* holds.c - taza config: what holds for each draft, and who says so. */
#include <string.h>

#include "base/err.h"
#include "base/io.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/drafts.h"
#include "cli/packs.h"
#include "cli/say.h"
#include "cli/sink.h"

/* Where the second column begins. */
#define COLUMN 40

static void
put_words(tz_out *out, taza_lang ui, const char *words)
{
    tz_buf buf = TZ_BUF_INIT;

    tz_say_words(&buf, ui, "%s", words);
    tz_out_str(out, tz_buf_view(&buf));
    out->failed |= !tz_buf_ok(&buf);
    tz_buf_done(&buf);
}

/* "file:line", "option", "default" */
static void
put_source(tz_out *out, taza_lang ui, const tz_said *said)
{
    if (said->config)
        tz_out_printf(out, "%s:%lu", said->config->path,
                      (unsigned long)said->line);
    else
        put_words(out, ui, said->option ? "option" : "default");
}

static void
put_said(tz_out *out, taza_lang ui, const tz_said *said)
{
    const char *name = tz_set_name(said->set);
    size_t used = 4 + strlen(name) + 2 + tz_str_points(tz_str(said->value));

    tz_out_printf(out, "    %s: %s%*s", name, said->value,
                  used < COLUMN ? (int)(COLUMN - used) : 1, "");
    put_source(out, ui, said);
    tz_out_puts(out, "\n");
}

/* One draft, with what is said of it. */
typedef struct {
    const char *name;
    const tz_draft *draft;
    const tz_said *said;
    size_t count;
    taza_lang say; /* not the drafts': they may have several */
} entry;

static void
put_text(tz_out *out, const entry *e)
{
    const tz_config *config = e->draft->settings->config;

    tz_out_printf(out, "%s: ", e->name);
    if (config)
        tz_out_puts(out, config->path);
    else
        put_words(out, e->say, "no configuration");
    if (e->draft->excluded)
        put_words(out, e->say, " (left out of its directory)");
    tz_out_char(out, '\n');
    for (size_t i = 0; i < e->count; i++)
        put_said(out, e->say, &e->said[i]);
}

static void
put_json_said(tz_json *json, const tz_said *said)
{
    tz_json_object(json);
    tz_json_key_puts(json, "field", tz_set_name(said->set));
    tz_json_key_puts(json, "value", said->value);
    tz_json_key_puts(json, "by",
                     said->config   ? "record"
                     : said->option ? "option"
                                    : "default");
    if (said->config) {
        tz_json_key_puts(json, "file", said->config->path);
        tz_json_key_number(json, "line", said->line);
    }
    tz_json_end_object(json);
}

static void
put_json(tz_json *json, const entry *e)
{
    const tz_config *config = e->draft->settings->config;

    tz_json_object(json);
    tz_json_key_puts(json, "path", e->name);
    tz_json_key_puts(json, "config", config ? config->path : NULL);
    tz_json_key_bool(json, "excluded", e->draft->excluded);
    tz_json_key(json, "settings");
    tz_json_array(json);
    for (size_t i = 0; i < e->count; i++)
        put_json_said(json, &e->said[i]);
    tz_json_end_array(json);
    tz_json_end_object(json);
}

/* An arena for each draft: there may be many. */
static taza_status
show(const tz_options *options, const tz_draft *draft, tz_out *out,
     tz_json *json, taza_error *err)
{
    entry e = {.name = tz_drafts_name(draft, options),
               .draft = draft,
               .say = options->say};
    tz_arena *arena = tz_arena_new();
    taza_status status = arena ? TAZA_OK : tz_err_nomem(err);

    if (!status)
        status = tz_settings_list(arena, options, draft->settings, &e.said,
                                  &e.count, err);
    if (!status && json)
        put_json(json, &e);
    else if (!status)
        put_text(out, &e);
    tz_arena_free(arena);
    return status;
}

static taza_status
show_all(const tz_options *options, const tz_drafts *drafts, bool as_json,
         tz_out *out, taza_error *err)
{
    taza_status status = TAZA_OK;
    tz_json json;

    tz_json_init(&json, out);
    if (as_json) {
        tz_json_object(&json);
        tz_json_key(&json, "files");
        tz_json_array(&json);
    }
    for (size_t i = 0; !status && i < drafts->count; i++)
        status =
            show(options, &drafts->items[i], out, as_json ? &json : NULL, err);
    if (as_json) {
        tz_json_end_array(&json);
        tz_json_end_object(&json);
        tz_json_newline(&json);
    }
    (void)tz_out_flush(out);
    return status;
}

static taza_status
check_names(tz_arena *arena, const tz_options *options, const tz_drafts *drafts,
            taza_error *err)
{
    tz_rule_sets rules;
    taza_status status =
        tz_rule_sets_load(arena, &drafts->configs, &rules, err);

    if (!status)
        status = tz_rule_sets_try(arena, &rules, options, err);
    tz_rule_sets_free(&rules);
    return status;
}

int
tz_config_main(tz_arena *arena, const tz_options *options)
{
    const char *format = tz_command_format(options);
    tz_drafts drafts;
    tz_io_file file;
    taza_error err;
    tz_out out;
    int status;

    if (!format)
        return TZ_TROUBLE;
    if (!tz_drafts_collect(arena, options, &drafts)) {
        tz_drafts_done(&drafts);
        return TZ_TROUBLE;
    }
    status = drafts.trouble ? TZ_TROUBLE : TZ_CLEAN;
    if (check_names(arena, options, &drafts, &err)) {
        tz_drafts_done(&drafts);
        return tz_say_error(options->say, &err);
    }
    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    if (show_all(options, &drafts, !strcmp(format, "json"), &out, &err))
        status = tz_say_error(options->say, &err);
    tz_drafts_done(&drafts);
    return tz_sink_finish(options->say, &file, status);
}
