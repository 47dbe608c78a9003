/* text.c - taza text and taza outline: what was read, without any rule. */
#include <string.h>

#include "base/io.h"
#include "base/out.h"
#include "cli/command.h"
#include "cli/drafts.h"
#include "cli/parts.h"
#include "cli/say.h"
#include "cli/sink.h"

typedef struct {
    const tz_options *options;
    const char *format; /* of the outline */
    tz_io_file file;
    tz_out out;
    char last; /* byte written; a draft's text ends its line */
} view;

typedef taza_status show_fn(view *v, const taza_result *result,
                            taza_error *err);

static int
put(void *user, const char *bytes, size_t len)
{
    view *v = user;

    if (len)
        v->last = bytes[len - 1];
    tz_out_put(&v->out, bytes, len);
    return v->out.failed;
}

static taza_status
show_text(view *v, const taza_result *result, taza_error *err)
{
    taza_str text = taza_result_text(result);
    taza_status status = TAZA_OK;

    v->last = '\n';
    if (v->options->normal)
        status = taza_result_normal(result, put, v, err);
    else
        (void)put(v, text.ptr, text.len);
    if (v->last != '\n')
        (void)put(v, "\n", 1);
    return status;
}

static taza_status
show_outline(view *v, const taza_result *result, taza_error *err)
{
    return taza_outline(result, v->format, put, v, err);
}

/* Says what is wrong, shows what was read.  False: not all of it was. */
static bool
show_result(view *v, taza_lang ui, const taza_result *result, show_fn *show)
{
    const taza_error *error;
    taza_error err;

    for (size_t i = 0; (error = taza_result_error(result, i)); i++)
        tz_say_error(ui, error);
    /* Of a draft that is no text at all there is nothing to show. */
    if (!taza_result_complete(result) && !taza_result_text(result).len)
        return false;
    if (show(v, result, &err)) {
        if (!v->out.failed)
            tz_say_error(ui, &err);
        return false;
    }
    return taza_result_complete(result);
}

static bool
show_draft(view *v, const tz_draft *draft, show_fn *show)
{
    const char *name = tz_drafts_name(draft, v->options);
    taza_options read = {
        .size = sizeof read,
        .lang = draft->settings->lang,
        .encoding = draft->settings->encoding,
        .max_size = v->options->max_size,
        .text_only = true,
        .read = tz_parts_read,
    };
    tz_buf bytes = TZ_BUF_INIT;
    taza_result *result = NULL;
    tz_parts parts;
    taza_error err;
    taza_lang ui = tz_settings_say(draft->settings, v->options);
    bool ok;

    tz_parts_init(&parts, v->options->max_size);
    read.read_user = &parts;
    ok = !tz_drafts_read(draft, v->options->max_size, &bytes, &err) &&
         !taza_check(NULL, &read, tz_buf_view(&bytes), name, &result, &err);
    if (ok)
        ok = show_result(v, ui, result, show);
    else
        tz_say_error(ui, &err);
    taza_result_free(result);
    tz_parts_done(&parts);
    tz_buf_done(&bytes);
    return ok;
}

static int
show_all(tz_arena *arena, const tz_options *options, const char *format,
         show_fn *show)
{
    view v = {.options = options, .format = format};
    tz_drafts drafts;
    bool ok;

    if (!tz_drafts_collect(arena, options, &drafts)) {
        tz_drafts_done(&drafts);
        return TZ_TROUBLE;
    }
    ok = !drafts.trouble;
    tz_io_stdout(&v.file);
    tz_out_init(&v.out, tz_io_write, &v.file);
    for (size_t i = 0; i < drafts.count && !v.out.failed; i++)
        ok &= show_draft(&v, &drafts.items[i], show);
    tz_drafts_done(&drafts);
    (void)tz_out_flush(&v.out);
    return tz_sink_finish(options->say, &v.file, ok ? TZ_CLEAN : TZ_TROUBLE);
}

int
tz_text_main(tz_arena *arena, const tz_options *options)
{
    return show_all(arena, options, NULL, show_text);
}

int
tz_outline_main(tz_arena *arena, const tz_options *options)
{
    const char *format = tz_command_format(options);

    return format ? show_all(arena, options, format, show_outline) : TZ_TROUBLE;
}
