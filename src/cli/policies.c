/* policies.c - which findings of a run may stand. */
#include "cli/policies.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/path.h"
#include "cli/guard.h"
#include "cli/upward.h"

/* Of a file that says what may stand. */
#define FILE_MOST ((size_t)64 << 20)

taza_status
tz_policies_today(const tz_options *options, char out[16], taza_error *err)
{
    const taza_source nothing = {"--today", TZ_STR("")};
    taza_policy_options read = {.size = sizeof read, .today = out};
    time_t now = time(NULL);
    taza_policy *policy;
    struct tm day;

    if (!options->today) {
        if (!localtime_r(&now, &day) || !strftime(out, 16, "%Y-%m-%d", &day))
            return tz_err(err, TAZA_USAGE, "what day is it? (see --today)");
        return TAZA_OK;
    }
    (void)snprintf(out, 16, "%.15s", options->today);
    if (taza_policy_new(&nothing, &read, &policy, err))
        return err->status == TAZA_NOMEM
                   ? TAZA_NOMEM
                   : tz_err(err, TAZA_USAGE,
                            "--today: '%.200s' is not a day: YYYY-MM-DD",
                            options->today);
    taza_policy_free(policy);
    return TAZA_OK;
}

taza_status
tz_policies_read(const char *path, const char *name,
                 const taza_policy_options *options, tz_buf *bytes,
                 taza_policy **out, taza_error *err)
{
    taza_source file = {.name = name};
    taza_status status = tz_io_read(path, FILE_MOST, bytes, err);

    *out = NULL;
    if (status == TAZA_LIMIT)
        return tz_err(err, status, "%.300s: larger than %zu bytes", name,
                      FILE_MOST);
    if (status)
        return status;
    file.bytes = tz_buf_view(bytes);
    return taza_policy_new(&file, options, out, err);
}

/* --- paths --------------------------------------------------------------- */

/* The full path, in the arena; NULL: out of memory. */
static const char *
full(tz_arena *arena, const char *path)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *made = NULL;

    if (tz_io_full(path, &buf))
        made = tz_arena_cstr(arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return made;
}

/* As the user would say it: from the working directory. */
static const char *
short_name(const tz_policies *p, const char *path)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *made = NULL;

    tz_path_from(&buf, p->here, tz_str(path));
    if (tz_buf_ok(&buf))
        made = tz_arena_cstr(p->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return made;
}

static taza_status
note_walked(tz_policies *p, taza_error *err)
{
    const tz_words *operands = &p->options->operands;
    tz_buf buf = TZ_BUF_INIT;
    bool ok;

    p->here = tz_str(full(p->arena, "./."));
    p->walked =
        tz_arena_array(p->arena, operands->count + 1, sizeof *p->walked);
    ok = p->here.len && p->walked;
    for (size_t i = 1; ok && i < operands->count; i++) {
        const char *path;

        /* Of a directory, git gives only what changed. */
        if (p->options->staged || p->options->since ||
            tz_io_kind_of(operands->items[i]) != TZ_IO_DIR)
            continue;
        tz_buf_clear(&buf);
        tz_buf_printf(&buf, "%s/.", operands->items[i]);
        ok = tz_upward_end(&buf);
        path = ok ? full(p->arena, buf.ptr) : NULL;
        ok = path != NULL;
        if (ok)
            p->walked[p->walked_count++] = tz_str(path);
    }
    tz_buf_done(&buf);
    return ok ? TAZA_OK : tz_err_nomem(err);
}

/* A taza_presence_fn. */
static taza_presence
presence(void *user, const char *path)
{
    const tz_policies *p = user;

    if (tz_io_kind_of(path) != TZ_IO_NONE)
        return TAZA_THERE;
    for (size_t i = 0; i < p->walked_count; i++)
        if (tz_path_below(p->walked[i], tz_str(path)))
            return TAZA_MISSED;
    return TAZA_GONE;
}

/* --- accepted files ------------------------------------------------------ */

static taza_status
read_policy(tz_policies *p, const char *path, const char *name, bool baseline,
            taza_policy **out, taza_error *err)
{
    taza_policy_options options = {
        .size = sizeof options,
        .baseline = baseline,
        .today = p->today,
        .presence = presence,
        .presence_user = p,
    };
    const char *whole = full(p->arena, path);
    tz_buf bytes = TZ_BUF_INIT;
    taza_status status;

    if (!whole)
        return tz_err_nomem(err);
    options.dir = tz_arena_cstr(p->arena, tz_path_dir(tz_str(whole)));
    if (!options.dir)
        return tz_err_nomem(err);
    status = tz_policies_read(path, name, &options, &bytes, out, err);
    tz_buf_done(&bytes);
    return status;
}

/* Reads the file once, for however many drafts. */
static taza_status
use_file(tz_policies *p, const char *path, const char *name,
         const taza_policy **out, taza_error *err)
{
    tz_accepted *file;
    taza_status status;

    for (size_t i = 0; i < p->count; i++)
        if (!strcmp(p->files[i].path, path)) {
            *out = p->files[i].policy;
            return TAZA_OK;
        }
    if (!tz_grow((void **)&p->files, &p->cap, p->count + 1, sizeof *file))
        return tz_err_nomem(err);
    file = &p->files[p->count];
    *file = (tz_accepted){.path = tz_arena_cstr(p->arena, tz_str(path))};
    if (!file->path)
        return tz_err_nomem(err);
    status = read_policy(p, path, name, false, &file->policy, err);
    if (!status)
        *out = p->files[p->count++].policy;
    return status;
}

/* The nearest file above a draft; drafts of one directory come together. */
static taza_status
find_file(tz_policies *p, size_t draft, taza_error *err)
{
    tz_standing *here = &p->standings[draft];
    taza_str dir = tz_path_dir(tz_str(here->place));
    tz_buf path = TZ_BUF_INIT;
    taza_status status = TAZA_OK;

    if (draft && tz_str_eq(dir, tz_path_dir(tz_str(here[-1].place)))) {
        here->accepted = here[-1].accepted;
        return TAZA_OK;
    }
    if (tz_upward_find(dir, TZ_ACCEPTED_FILE, &path)) {
        const char *name = short_name(p, path.ptr);

        status = name ? use_file(p, path.ptr, name, &here->accepted, err)
                      : tz_err_nomem(err);
    } else if (!tz_buf_ok(&path)) {
        status = tz_err_nomem(err);
    }
    tz_buf_done(&path);
    return status;
}

static taza_status
find_files(tz_policies *p, const tz_drafts *drafts, taza_error *err)
{
    const tz_options *o = p->options;
    const taza_policy *named = NULL;
    taza_status status = TAZA_OK;

    p->standings =
        tz_arena_array(p->arena, drafts->count + 1, sizeof *p->standings);
    if (!p->standings)
        return tz_err_nomem(err);
    if (o->accepted)
        status = use_file(p, o->accepted, o->accepted, &named, err);
    for (size_t i = 0; !status && i < drafts->count; i++) {
        const char *configured = drafts->items[i].settings->accepted;
        tz_standing *here = &p->standings[i];

        here->place = full(p->arena, tz_drafts_name(&drafts->items[i], o));
        here->accepted = named;
        if (!here->place)
            status = tz_err_nomem(err);
        else if (!named && !o->no_accepted && configured)
            status = use_file(p, configured, configured, &here->accepted, err);
        else if (!named && !o->no_accepted)
            status = find_file(p, i, err);
    }
    return status;
}

static taza_status
collect_lapses(tz_policies *p, taza_error *err)
{
    size_t count = 0;

    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; taza_policy_lapse(p->files[i].policy, k); k++)
            count++;
    p->lapses = tz_arena_array(p->arena, count + 1, sizeof(taza_lapse *));
    if (!p->lapses)
        return tz_err_nomem(err);
    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; taza_policy_lapse(p->files[i].policy, k); k++)
            p->lapses[p->lapse_count++] =
                taza_policy_lapse(p->files[i].policy, k);
    return TAZA_OK;
}

/* --- baseline ------------------------------------------------------------ */

static taza_status
refuse_twin(const tz_options *o, const char *file, taza_error *err)
{
    for (size_t i = 0; i < o->formats.count; i++) {
        const char *colon = strchr(o->formats.items[i], ':');

        if (colon && !strcmp(colon + 1, file))
            return tz_err(err, TAZA_USAGE,
                          "%.300s: a report and the baseline in one file",
                          file);
    }
    return TAZA_OK;
}

static taza_status
open_output(tz_policies *p, const tz_drafts *drafts, taza_error *err)
{
    const tz_options *o = p->options;
    const char *file = o->prune ? o->baseline : o->write_baseline;
    taza_status status;
    tz_guard guard;

    if (!file)
        return TAZA_OK;
    status = refuse_twin(o, file, err);
    if (!status && !tz_guard_make(p->arena, drafts, &guard))
        status = tz_err_nomem(err);
    if (!status)
        status = tz_guard_refuse(&guard, file, err);
    if (!status)
        status = tz_io_create(&p->out, file, err);
    p->writing = !status;
    return status;
}

static taza_status
open_baseline(tz_policies *p, const tz_drafts *drafts, taza_error *err)
{
    const tz_options *o = p->options;
    taza_status status = TAZA_OK;
    const char *dir = NULL;

    if (o->prune && !o->baseline)
        return tz_err(err, TAZA_USAGE, "--prune needs --baseline FILE");
    if (o->prune && o->write_baseline)
        return tz_err(err, TAZA_USAGE,
                      "--prune and --write-baseline: which of them?");
    if (o->baseline)
        status =
            read_policy(p, o->baseline, o->baseline, true, &p->baseline, err);
    if (!status)
        status = open_output(p, drafts, err);
    if (status || (!o->baseline && !o->write_baseline))
        return status;
    if (o->write_baseline) {
        const char *path = full(p->arena, o->write_baseline);

        dir = path ? tz_arena_cstr(p->arena, tz_path_dir(tz_str(path))) : NULL;
        if (!dir)
            return tz_err_nomem(err);
    }
    return taza_baseline_new(dir, p->baseline, &p->found, err);
}

/* --- a run --------------------------------------------------------------- */

taza_status
tz_policies_open(tz_arena *arena, const tz_options *options,
                 const tz_drafts *drafts, tz_policies *out, taza_error *err)
{
    taza_status status;

    *out = (tz_policies){.options = options, .arena = arena};
    if (options->accepted && options->no_accepted)
        return tz_err(err, TAZA_USAGE,
                      "--accepted and --no-accepted: which of them?");
    status = tz_policies_today(options, out->today, err);
    if (!status)
        status = note_walked(out, err);
    if (!status)
        status = find_files(out, drafts, err);
    if (!status)
        status = collect_lapses(out, err);
    return status ? status : open_baseline(out, drafts, err);
}

void
tz_policies_set(const tz_policies *policies, size_t draft, taza_options *check)
{
    const tz_standing *here = &policies->standings[draft];

    check->place = here->place;
    check->accepted = here->accepted;
    check->baseline = policies->baseline;
    check->no_comments = policies->options->no_accepted;
    check->show_accepted = policies->options->show_accepted;
}

taza_status
tz_policies_take(tz_policies *policies, const taza_result *result,
                 taza_error *err)
{
    return policies->found ? taza_baseline_add(policies->found, result, err)
                           : TAZA_OK;
}

static taza_status
refuse_dead(const tz_policies *p, taza_error *err)
{
    const taza_record *first;
    size_t dead = taza_baseline_dead(p->found, &first);

    if (!dead)
        return TAZA_OK;
    return tz_err(err, TAZA_SYNTAX,
                  "%.200s:%u:1: %zu of the baseline's findings no longer "
                  "occur%s, this is the first (--prune takes them out)",
                  first->file, (unsigned)first->line, dead,
                  dead == 1 ? "s" : "");
}

taza_status
tz_policies_end(tz_policies *policies, bool whole, taza_error *err)
{
    const tz_options *o = policies->options;
    taza_status status = TAZA_OK;

    if (!policies->writing)
        return o->baseline ? refuse_dead(policies, err) : TAZA_OK;
    if (!whole)
        return tz_err(err, TAZA_INCOMPLETE,
                      "%.300s: not written, since not every draft was checked "
                      "to its end",
                      o->prune ? o->baseline : o->write_baseline);
    status = taza_baseline_write(policies->found, o->prune, tz_io_write,
                                 &policies->out, err);
    /* Why it could not be written, the file knows. */
    if (status && !policies->out.failed)
        return status;
    policies->writing = false;
    return tz_io_commit(&policies->out, err);
}

void
tz_policies_done(tz_policies *policies)
{
    if (policies->writing)
        tz_io_abort(&policies->out);
    taza_baseline_free(policies->found);
    taza_policy_free(policies->baseline);
    for (size_t i = 0; i < policies->count; i++)
        taza_policy_free(policies->files[i].policy);
    tz_free(policies->files);
    *policies = (tz_policies){.options = policies->options};
}
