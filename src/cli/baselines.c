/* baselines.c - what was there before: the baseline of each draft. */
#include "cli/baselines.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "cli/guard.h"
#include "cli/place.h"

/* --- reading ------------------------------------------------------------- */

static tz_known *
add(tz_baselines *b, const char *path)
{
    if (!tz_grow((void **)&b->items, &b->cap, b->count + 1, sizeof *b->items))
        return NULL;
    b->items[b->count] = (tz_known){.path = path};
    return &b->items[b->count++];
}

/* The one that options name, for every draft. */
static taza_status
use_named(tz_baselines *b, const tz_policy_reader *reader, size_t drafts,
          taza_error *err)
{
    const tz_options *o = b->options;
    const char *dir = NULL;
    tz_known *named = add(b, o->baseline);
    taza_status status = TAZA_OK;

    if (!named)
        return tz_err_nomem(err);
    for (size_t i = 0; i < drafts; i++)
        b->of[i] = 1;
    if (o->baseline)
        status = tz_policy_read(reader, o->baseline, NULL, &named->policy, err);
    if (status)
        return status;
    if (o->write_baseline) {
        dir = tz_place_dir(b->arena, o->write_baseline);
        if (!dir)
            return tz_err_nomem(err);
    }
    return taza_baseline_new(dir, named->policy, &named->found, err);
}

/* The one that the settings of a draft name; *out: which, from 1. */
static taza_status
use_configured(tz_baselines *b, const tz_policy_reader *reader,
               const tz_settings *settings, size_t *out, taza_error *err)
{
    size_t i = 0;
    tz_known *made;
    taza_status status;

    while (i < b->count && strcmp(b->items[i].path, settings->baseline) != 0)
        i++;
    *out = i + 1;
    if (i < b->count)
        return TAZA_OK;
    made = add(b, settings->baseline);
    if (!made)
        return tz_err_nomem(err);
    status = tz_policy_configured(reader, settings, TZ_SET_BASELINE,
                                  &made->policy, err);
    return status ? status
                  : taza_baseline_new(NULL, made->policy, &made->found, err);
}

/* Drafts of one configuration come together, mostly. */
static taza_status
use_all(tz_baselines *b, const tz_policy_reader *reader,
        const tz_drafts *drafts, taza_error *err)
{
    const char *last = NULL;
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < drafts->count; i++) {
        const tz_settings *settings = drafts->items[i].settings;

        if (!settings->baseline)
            continue;
        if (settings->baseline == last)
            b->of[i] = b->of[i - 1];
        else
            status = use_configured(b, reader, settings, &b->of[i], err);
        last = settings->baseline;
    }
    return status;
}

static taza_status
choose_file(tz_baselines *b, taza_error *err)
{
    const tz_options *o = b->options;

    b->file = o->write_baseline;
    if (!o->prune)
        return TAZA_OK;
    if (!b->count)
        return tz_err(err, TAZA_USAGE, "--prune needs --baseline FILE");
    if (b->count > 1)
        return tz_err(err, TAZA_USAGE,
                      "--prune: %.200s or %.200s? say with --baseline",
                      b->items[0].path, b->items[1].path);
    b->file = b->items[0].path;
    return TAZA_OK;
}

taza_status
tz_baselines_read(tz_arena *arena, const tz_policy_reader *reader,
                  const tz_drafts *drafts, tz_baselines *out, taza_error *err)
{
    const tz_options *o = reader->options;
    tz_policy_reader own = *reader;
    taza_status status;

    own.how.baseline = true;
    *out = (tz_baselines){.options = o, .arena = arena};
    if (o->prune && o->write_baseline)
        return tz_err(err, TAZA_USAGE,
                      "--prune and --write-baseline: which of them?");
    out->of = tz_arena_array(arena, drafts->count + 1, sizeof *out->of);
    if (!out->of)
        return tz_err_nomem(err);
    status = o->baseline || o->write_baseline
                 ? use_named(out, &own, drafts->count, err)
                 : use_all(out, &own, drafts, err);
    return status ? status : choose_file(out, err);
}

bool
tz_baselines_any(const tz_baselines *b)
{
    return b->count && b->items[0].policy;
}

const taza_policy *
tz_baselines_at(const tz_baselines *b, size_t draft)
{
    return b->of[draft] ? b->items[b->of[draft] - 1].policy : NULL;
}

/* --- writing ------------------------------------------------------------- */

static taza_status
refuse_twin(const tz_baselines *b, taza_error *err)
{
    const tz_words *formats = &b->options->formats;

    for (size_t i = 0; i < formats->count; i++) {
        const char *colon = strchr(formats->items[i], ':');

        if (colon && !strcmp(colon + 1, b->file))
            return tz_err(err, TAZA_USAGE,
                          "%.300s: a report and the baseline in one file",
                          b->file);
    }
    return TAZA_OK;
}

taza_status
tz_baselines_open(tz_baselines *b, tz_guard *guard, taza_error *err)
{
    taza_status status;

    if (!b->file)
        return TAZA_OK;
    if (!strcmp(b->file, "-"))
        return tz_err(err, TAZA_USAGE,
                      "a baseline is written to a file, not to standard "
                      "output");
    status = refuse_twin(b, err);
    if (!status)
        status = tz_guard_refuse(guard, b->file, true, err);
    if (!status)
        status = tz_io_create(&b->out, b->file, err);
    b->writing = !status;
    return status;
}

taza_status
tz_baselines_take(tz_baselines *b, size_t draft, const taza_result *result,
                  taza_error *err)
{
    return b->of[draft] ? taza_baseline_add(b->items[b->of[draft] - 1].found,
                                            result, err)
                        : TAZA_OK;
}

static taza_status
refuse_dead(const tz_baselines *b, taza_error *err)
{
    for (size_t i = 0; i < b->count; i++) {
        const taza_record *first;
        size_t dead = taza_baseline_dead(b->items[i].found, &first);

        if (dead)
            return tz_err(err, TAZA_SYNTAX,
                          "%.200s:%u:1: %zu of the baseline's findings no "
                          "longer occur%s, this is the first (--prune takes "
                          "them out)",
                          first->file, (unsigned)first->line, dead,
                          dead == 1 ? "s" : "");
    }
    return TAZA_OK;
}

taza_status
tz_baselines_end(tz_baselines *b, bool whole, taza_error *err)
{
    taza_status status;

    if (!b->writing)
        return refuse_dead(b, err);
    if (!whole)
        return tz_err(err, TAZA_INCOMPLETE,
                      "%.300s: not written, since not every draft was checked "
                      "to its end",
                      b->file);
    status = taza_baseline_write(b->items[0].found, b->options->prune,
                                 tz_io_write, &b->out, err);
    /* Why it could not be written, the file knows. */
    if (status && !b->out.failed)
        return status;
    b->writing = false;
    return tz_io_commit(&b->out, err);
}

void
tz_baselines_done(tz_baselines *b)
{
    if (b->writing)
        tz_io_abort(&b->out);
    for (size_t i = 0; i < b->count; i++) {
        taza_baseline_free(b->items[i].found);
        taza_policy_free(b->items[i].policy);
    }
    tz_free(b->items);
    *b = (tz_baselines){.options = b->options};
}
