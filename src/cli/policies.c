/* policies.c - which findings of a run may stand. */
#include "cli/policies.h"

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "cli/place.h"

/* --- paths --------------------------------------------------------------- */

static taza_status
note_walked(tz_policies *p, taza_error *err)
{
    const tz_words *operands = &p->options->operands;
    tz_buf buf = TZ_BUF_INIT;
    bool ok;

    p->walked =
        tz_arena_array(p->arena, operands->count + 1, sizeof *p->walked);
    ok = p->walked;
    for (size_t i = 1; ok && i < operands->count; i++) {
        const char *path;

        /* Of a directory, git gives only what changed. */
        if (p->options->staged || p->options->since ||
            tz_io_kind_of(operands->items[i]) != TZ_IO_DIR)
            continue;
        tz_buf_clear(&buf);
        tz_buf_printf(&buf, "%s/.", operands->items[i]);
        tz_buf_char(&buf, '\0');
        path = tz_buf_ok(&buf) ? tz_place_full(p->arena, buf.ptr) : NULL;
        ok = path != NULL;
        if (ok)
            p->walked[p->walked_count++] = tz_str(path);
    }
    tz_buf_done(&buf);
    return ok ? TAZA_OK : tz_err_nomem(err);
}

/* Is a draft of that path there, where drafts are taken from? */
static bool
is_there(const tz_repository *repo, const char *path)
{
    taza_str name;

    if (repo->index.blobs && tz_repository_below(repo, tz_str(path), &name))
        return tz_git_tree_find(&repo->index, name);
    return tz_io_kind_of(path) != TZ_IO_NONE;
}

/* A taza_presence_fn. */
static taza_presence
presence(void *user, const char *path)
{
    const tz_policies *p = user;

    if (is_there(p->repo, path))
        return TAZA_THERE;
    for (size_t i = 0; i < p->walked_count; i++)
        if (tz_path_below(p->walked[i], tz_str(path)))
            return TAZA_MISSED;
    return TAZA_GONE;
}

/* --- accepted files ------------------------------------------------------ */

/* Reads the file once, for however many drafts.  `settings`: those that name
 * it; NULL: somebody else does. */
static taza_status
use_file(tz_policies *p, const char *path, const tz_settings *settings,
         const taza_policy **out, taza_error *err)
{
    tz_accepted *file = tz_table_get(&p->by_path, tz_str(path));
    const char *name;
    taza_status status;

    if (file) {
        *out = file->policy;
        return TAZA_OK;
    }
    name = tz_place_name(p->arena, tz_str(path));
    if (!name || !tz_grow((void **)&p->files, &p->cap, p->count + 1,
                          sizeof(tz_accepted *)))
        return tz_err_nomem(err);
    file = tz_arena_alloc(p->arena, sizeof *file);
    if (!file || !tz_table_put(&p->by_path, tz_str(path), file))
        return tz_err_nomem(err);
    file->name = name;
    p->files[p->count++] = file;
    status = settings
                 ? tz_policy_configured(&p->reader, settings, TZ_SET_ACCEPTED,
                                        &file->policy, err)
                 : tz_policy_read(&p->reader, name, NULL, &file->policy, err);
    *out = file->policy;
    return status;
}

/* Of a draft: the file that its configuration names, else the nearest one. */
static taza_status
find_file(tz_policies *p, const tz_settings *settings, tz_standing *here,
          taza_error *err)
{
    taza_str dir = tz_path_dir(tz_str(here->place));
    const char *path;
    taza_status status;

    if (settings->accepted)
        return use_file(p, settings->accepted, settings, &here->accepted, err);
    status = tz_upward_find(&p->upward, dir, &path, err);
    return status || !path ? status
                           : use_file(p, path, NULL, &here->accepted, err);
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
        status = use_file(p, o->accepted, NULL, &named, err);
    for (size_t i = 0; !status && i < drafts->count; i++) {
        tz_standing *here = &p->standings[i];

        here->place =
            tz_place_full(p->arena, tz_drafts_name(&drafts->items[i], o));
        here->accepted = named;
        if (!here->place)
            status = tz_err_nomem(err);
        else if (!named && !o->no_accepted)
            status = find_file(p, drafts->items[i].settings, here, err);
    }
    return status;
}

static taza_status
collect_lapses(tz_policies *p, taza_error *err)
{
    size_t count = 0;

    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; taza_policy_lapse(p->files[i]->policy, k); k++)
            count++;
    p->lapses = tz_arena_array(p->arena, count + 1, sizeof(taza_lapse *));
    if (!p->lapses)
        return tz_err_nomem(err);
    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; taza_policy_lapse(p->files[i]->policy, k); k++)
            p->lapses[p->lapse_count++] =
                taza_policy_lapse(p->files[i]->policy, k);
    return TAZA_OK;
}

/* --- a run --------------------------------------------------------------- */

taza_status
tz_policies_open(tz_arena *arena, const tz_options *options,
                 const tz_drafts *drafts, tz_policies *out, taza_error *err)
{
    const tz_repository *repo = &drafts->repository;
    taza_status status;

    *out = (tz_policies){
        .options = options,
        .arena = arena,
        .repo = repo,
        .upward = {.arena = arena, .name = TZ_ACCEPTED_FILE, .repo = repo},
        .reader = {.options = options,
                   .repo = repo,
                   .how = {.size = sizeof(taza_policy_options),
                           .today = out->today,
                           .presence = presence,
                           .presence_user = out}},
    };
    if (options->accepted && options->no_accepted)
        return tz_err(err, TAZA_USAGE,
                      "--accepted and --no-accepted: which of them?");
    status = tz_policy_today(options, out->today, err);
    if (!status)
        status = note_walked(out, err);
    if (!status)
        status = find_files(out, drafts, err);
    if (!status)
        status = collect_lapses(out, err);
    return status ? status
                  : tz_baselines_read(arena, &out->reader, drafts,
                                      &out->baselines, err);
}

void
tz_policies_set(const tz_policies *policies, size_t draft, taza_options *check)
{
    const tz_standing *here = &policies->standings[draft];

    check->place = here->place;
    check->accepted = here->accepted;
    check->baseline = tz_baselines_at(&policies->baselines, draft);
    check->no_comments = policies->options->no_accepted;
    check->show_accepted = policies->options->show_accepted;
}

void
tz_policies_done(tz_policies *policies)
{
    tz_baselines_done(&policies->baselines);
    for (size_t i = 0; i < policies->count; i++)
        taza_policy_free(policies->files[i]->policy);
    tz_free(policies->files);
    tz_table_done(&policies->by_path);
    tz_upward_done(&policies->upward);
    *policies = (tz_policies){.options = policies->options};
}
