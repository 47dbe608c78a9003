/* sink.c - the reports of one run. */
#include "cli/sink.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "cli/say.h"

static bool
each(const tz_sink *sink)
{
    return sink->file && tz_str_ends(tz_str(sink->file), "/");
}

static taza_status
unknown_format(const char *format, taza_error *err)
{
    tz_buf known = TZ_BUF_INIT;
    const char *name;

    for (size_t i = 0; (name = taza_format_name(i)); i++)
        tz_buf_printf(&known, "%s%s", i ? ", " : "", name);
    tz_err(err, TAZA_USAGE, "unknown format '%.100s' (known: %.*s)", format,
           TZ_ARG(tz_buf_view(&known)));
    tz_buf_done(&known);
    return TAZA_USAGE;
}

/* "xml:out.xml" */
static taza_status
read_spec(tz_arena *arena, const char *spec, tz_sink *sink, taza_error *err)
{
    taza_str whole = tz_str(spec);
    size_t colon = tz_str_find(whole, ':', 0);
    const char *file = colon < whole.len ? spec + colon + 1 : "";

    *sink = (tz_sink){
        .format = tz_arena_cstr(arena, tz_str_slice(whole, 0, colon)),
        .file = *file && strcmp(file, "-") != 0 ? file : NULL,
    };
    if (!sink->format)
        return tz_err_nomem(err);
    if (!taza_format_extension(sink->format))
        return unknown_format(sink->format, err);
    return TAZA_OK;
}

static taza_status
refuse_twins(const tz_sinks *sinks, taza_error *err)
{
    for (size_t i = 0; i < sinks->count; i++)
        for (size_t k = 0; k < i; k++) {
            const tz_sink *a = &sinks->items[i], *b = &sinks->items[k];

            if (!a->file && !b->file)
                return tz_err(err, TAZA_USAGE,
                              "two formats for standard output: give one of "
                              "them a file (-f %s:FILE)",
                              a->format);
            if (a->file && b->file && !strcmp(a->file, b->file) &&
                (!each(a) || !strcmp(a->format, b->format)))
                return tz_err(err, TAZA_USAGE,
                              "two formats for one file: %.300s", a->file);
        }
    return TAZA_OK;
}

static taza_status
open_file(tz_sinks *sinks, tz_sink *sink, const char *path, taza_error *err)
{
    taza_status status = tz_guard_refuse(sinks->guard, path, false, err);

    return status ? status : tz_io_create(&sink->io, path, err);
}

static taza_status
open_sink(tz_sinks *sinks, tz_sink *sink, taza_error *err)
{
    taza_status status = TAZA_OK;

    if (each(sink)) {
        tz_io_kind kind = tz_io_kind_of(sink->file);

        if (kind != TZ_IO_DIR)
            return tz_err(err, TAZA_IO, "%.300s: there is no such directory",
                          sink->file);
        return TAZA_OK;
    }
    if (sink->file)
        status = open_file(sinks, sink, sink->file, err);
    else
        tz_io_stdout(&sink->io);
    sink->open = !status;
    return status;
}

taza_status
tz_sinks_open(tz_arena *arena, const tz_options *options,
              const taza_rules *rules, tz_guard *guard, tz_sinks *out,
              taza_error *err)
{
    static const char *const plain[] = {"text"};
    const tz_words *formats = &options->formats;
    size_t count = formats->count ? formats->count : 1;
    taza_status status = TAZA_OK;

    *out = (tz_sinks){.options = options, .rules = rules, .guard = guard};
    out->items = tz_arena_array(arena, count, sizeof *out->items);
    if (!out->items)
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < count; i++) {
        status = read_spec(arena, formats->count ? formats->items[i] : plain[0],
                           &out->items[i], err);
        out->count = i + 1;
    }
    if (!status)
        status = refuse_twins(out, err);
    for (size_t i = 0; !status && i < count; i++)
        status = open_sink(out, &out->items[i], err);
    return status;
}

/* --- Writing ----------------------------------------------------------- */

taza_status
tz_sink_commit(tz_io_file *io, bool *quiet, taza_error *err)
{
    *quiet = !io->path && io->failed && io->error == EPIPE;
    return tz_io_commit(io, err);
}

int
tz_sink_finish(taza_lang ui, tz_io_file *io, int status)
{
    taza_error err;
    bool quiet;

    if (!tz_sink_commit(io, &quiet, &err))
        return status;
    return quiet ? TZ_TROUBLE : tz_say_error(ui, &err);
}

/* A report that cannot go on says only that; its file knows why. */
static taza_status
why(tz_sinks *sinks, tz_sink *sink, taza_status status, taza_error *err)
{
    if (!status || !sink->io.failed)
        return status;
    sink->open = false;
    return tz_sink_commit(&sink->io, &sinks->quiet, err);
}

bool
tz_sink_color(int fd, const tz_options *options)
{
    const char *term = getenv("TERM"), *no_color = getenv("NO_COLOR");

    if (options->color != TZ_COLOR_AUTO)
        return options->color == TZ_COLOR_ALWAYS;
    return isatty(fd) && !(no_color && *no_color) &&
           !(term && !strcmp(term, "dumb"));
}

static taza_status
make_report(const tz_sinks *sinks, tz_sink *sink, const tz_sink_item *first,
            taza_error *err)
{
    taza_report_options options = {
        .size = sizeof options,
        .ui = first->ui,
        .color = tz_sink_color(sink->file ? -1 : STDOUT_FILENO, sinks->options),
        .rules = each(sink) ? first->rules : sinks->rules,
        .baseline = sinks->baseline,
        .lapses = sinks->lapses,
        .lapse_count = sinks->lapse_count,
    };

    if (options.ui == TAZA_NONE && first->result)
        options.ui = taza_result_lang(first->result);
    if (options.ui == TAZA_NONE)
        options.ui = tz_say_environment();
    return taza_report_new(sink->format, &options, tz_io_write, &sink->io,
                           &sink->report, err);
}

/* Of a run without drafts. */
static taza_status
make_empty(tz_sinks *sinks, tz_sink *sink, taza_error *err)
{
    const tz_sink_item nothing = {.ui = (taza_lang)sinks->options->ui};

    if (sink->report || each(sink))
        return TAZA_OK;
    return why(sinks, sink, make_report(sinks, sink, &nothing, err), err);
}

static taza_status
end_report(tz_sinks *sinks, tz_sink *sink, taza_error *err)
{
    taza_status status = TAZA_OK;

    if (sink->report)
        status = why(sinks, sink, taza_report_end(sink->report, err), err);
    taza_report_free(sink->report);
    sink->report = NULL;
    return status;
}

static taza_status
add_result(tz_sinks *sinks, tz_sink *sink, const tz_sink_item *item,
           taza_error *err)
{
    taza_status status = TAZA_OK;

    if (!sink->report)
        status = make_report(sinks, sink, item, err);
    if (!status)
        status = taza_report_add(sink->report, item->result, err);
    return why(sinks, sink, status, err);
}

static taza_status
commit(tz_sinks *sinks, tz_sink *sink, taza_error *err)
{
    if (!sink->open)
        return TAZA_OK;
    sink->open = false;
    return tz_sink_commit(&sink->io, &sinks->quiet, err);
}

/* One report for one draft, in a file of its own. */
static taza_status
write_each(tz_sinks *sinks, tz_sink *sink, const tz_sink_item *item,
           taza_error *err)
{
    tz_buf path = TZ_BUF_INIT;
    taza_status status = TAZA_NOMEM;

    tz_buf_printf(&path, "%s%s%s", sink->file, item->name,
                  taza_format_extension(sink->format));
    tz_buf_char(&path, '\0');
    if (tz_buf_ok(&path))
        status = open_file(sinks, sink, path.ptr, err);
    else
        (void)tz_err_nomem(err);
    tz_buf_done(&path);
    if (status)
        return status;
    sink->open = true;
    status = add_result(sinks, sink, item, err);
    if (!status)
        status = end_report(sinks, sink, err);
    return status ? status : commit(sinks, sink, err);
}

taza_status
tz_sinks_add(tz_sinks *sinks, const tz_sink_item *item, taza_error *err)
{
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < sinks->count; i++) {
        tz_sink *sink = &sinks->items[i];

        status = each(sink) ? write_each(sinks, sink, item, err)
                            : add_result(sinks, sink, item, err);
    }
    return status;
}

taza_status
tz_sinks_end(tz_sinks *sinks, taza_error *err)
{
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < sinks->count; i++)
        status = make_empty(sinks, &sinks->items[i], err);
    for (size_t i = 0; !status && i < sinks->count; i++)
        status = end_report(sinks, &sinks->items[i], err);
    for (size_t i = 0; !status && i < sinks->count; i++)
        status = commit(sinks, &sinks->items[i], err);
    return status;
}

void
tz_sinks_done(tz_sinks *sinks)
{
    for (size_t i = 0; i < sinks->count; i++) {
        taza_report_free(sinks->items[i].report);
        if (sinks->items[i].open)
            tz_io_abort(&sinks->items[i].io);
    }
    sinks->count = 0;
}

bool
tz_sinks_have(const tz_sinks *sinks, const char *format)
{
    for (size_t i = 0; i < sinks->count; i++)
        if (!strcmp(sinks->items[i].format, format))
            return true;
    return false;
}

bool
tz_sinks_each(const tz_sinks *sinks)
{
    for (size_t i = 0; i < sinks->count; i++)
        if (each(&sinks->items[i]))
            return true;
    return false;
}
