/* check.c - taza check: drafts → findings in reports. */
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/pool.h"
#include "cli/command.h"
#include "cli/guard.h"
#include "cli/inspect.h"
#include "cli/lapse.h"
#include "cli/names.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/sink.h"
#include "cli/totals.h"
#include "cli/trace.h"

/* Bytes of drafts whose results may wait for one before them. */
#define WAIT_MOST ((size_t)8 << 20)
/* A draft's share of that, however small it is. */
#define WAIT_LEAST ((size_t)16 << 10)

typedef struct {
    const tz_options *options;
    tz_inspector inspector;
    tz_rule_sets rules;
    taza_worker **workers; /* by thread and rule set */
    tz_drafts drafts;
    tz_outcome *outcomes; /* by slot of the pool */
    const char **names;   /* of files for one draft each; NULL: none wanted */
    tz_policies policies;
    tz_guard guard;
    tz_sinks sinks;
    tz_totals totals;
    size_t *failing; /* findings at or above the level, by configuration */
    tz_progress progress;
    bool shared; /* reports or traces go where progress is shown */
    bool failed; /* the run could not go on; it was said */
    bool stale;  /* the baseline could not be kept; it was said */
} run;

/* On a thread of the pool. */
static size_t
work(void *user, const tz_pool_job *job)
{
    run *r = user;
    tz_outcome *o = &r->outcomes[job->slot];

    tz_inspect(&r->inspector, job->number,
               &r->workers[job->thread * r->rules.count], o);
    return WAIT_LEAST + tz_outcome_size(o);
}

/* --- In order ---------------------------------------------------------- */

/* What is said of a draft; `settings` NULL: of the run. */
static taza_lang
say_in(const run *r, const tz_settings *settings)
{
    if (!settings && r->drafts.count)
        settings = r->drafts.items[0].settings;
    return tz_settings_say(settings, r->options);
}

static void
say_errors(run *r, taza_lang ui, const taza_result *result)
{
    const taza_error *err;

    for (size_t i = 0; (err = taza_result_error(result, i)); i++) {
        if (err->status == TAZA_CONTROL && r->options->quiet)
            continue;
        tz_progress_clear(&r->progress);
        tz_say_error(ui, err);
    }
}

static void
say_remark(run *r, taza_lang ui, const taza_error *remark)
{
    taza_error err;

    if (!remark->status || r->options->quiet)
        return;
    tz_progress_clear(&r->progress);
    (void)tz_err(&err, remark->status, "%s: what it has counts as new",
                 remark->message);
    (void)tz_err_holds(&err, remark);
    tz_say_error(ui, &err);
}

static void
say_lapses(run *r, taza_lang ui, size_t job, const taza_result *result)
{
    const char *path = r->drafts.items[job].path;

    if (r->options->quiet || !taza_result_lapse(result, 0))
        return;
    tz_progress_clear(&r->progress);
    tz_lapses_say(ui, result, strcmp(path, "-") != 0 ? path : NULL, r->options);
}

static size_t
config_number(const tz_settings *settings)
{
    return settings->config ? settings->config->number : 0;
}

static taza_status
take_result(run *r, size_t job, tz_outcome *o, taza_error *err)
{
    const tz_draft *draft = &r->drafts.items[job];
    const tz_settings *settings = draft->settings;
    taza_lang ui = say_in(r, settings);
    const tz_sink_item item = {
        .result = o->result,
        .name = r->names ? r->names[job] : NULL,
        .ui = settings->ui,
        .rules = tz_inspect_rules(&r->inspector, draft),
    };

    if (o->status) {
        *err = o->err;
        return o->status;
    }
    if (r->shared)
        tz_progress_clear(&r->progress);
    say_remark(r, ui, &o->remark);
    say_errors(r, ui, o->result);
    say_lapses(r, ui, job, o->result);
    if (tz_baselines_take(&r->policies.baselines, job, o->result, err))
        return err->status;
    if (r->inspector.check.trace)
        tz_trace_say(ui, o->result, r->inspector.check.trace);
    tz_totals_add(&r->totals, o->result);
    r->failing[config_number(settings)] +=
        tz_totals_from(o->result, settings->fail_level);
    return tz_sinks_add(&r->sinks, &item, err);
}

static bool
take(void *user, const tz_pool_job *job)
{
    run *r = user;
    tz_outcome *o = &r->outcomes[job->slot];
    size_t bytes = tz_outcome_size(o);
    taza_error err;

    if (take_result(r, job->number, o, &err)) {
        r->failed = true;
        tz_progress_clear(&r->progress);
        if (!r->sinks.quiet)
            tz_say_error(say_in(r, NULL), &err);
    }
    tz_outcome_clear(o);
    tz_progress_step(&r->progress, bytes);
    return !r->failed;
}

/* --- The run ----------------------------------------------------------- */

static taza_status
make_inspector(run *r, tz_arena *arena, taza_error *err)
{
    const tz_options *o = r->options;

    r->inspector = (tz_inspector){
        .options = o,
        .drafts = &r->drafts,
        .rules = &r->rules,
        .policies = &r->policies,
        .check = {.size = sizeof r->inspector.check,
                  .max_size = o->max_size,
                  .no_jit = o->no_jit},
    };
    if (!tz_options_join(arena, &o->trace, &r->inspector.check.trace))
        return tz_err_nomem(err);
    return tz_rule_sets_try(arena, &r->rules, o, err);
}

static taza_status
make_room(run *r, tz_arena *arena, const tz_pool *pool, taza_error *err)
{
    size_t threads = tz_pool_threads(pool);

    r->workers =
        tz_arena_array(arena, threads * r->rules.count, sizeof *r->workers);
    r->outcomes =
        tz_arena_array(arena, tz_pool_slots(pool), sizeof *r->outcomes);
    r->failing =
        tz_arena_array(arena, r->drafts.configs.count + 1, sizeof *r->failing);
    if (!r->workers || !r->outcomes || !r->failing)
        return tz_err_nomem(err);
    if (tz_sinks_each(&r->sinks)) {
        r->names = tz_names_make(arena, &r->drafts, r->options);
        if (!r->names)
            return tz_err_nomem(err);
    }
    return TAZA_OK;
}

/* Opens what will be written, so that what is wrong with it is known before
 * the work. */
static taza_status
open_outputs(run *r, tz_arena *arena, taza_error *err)
{
    const taza_rules *rules = r->rules.count == 1 ? r->rules.items[0] : NULL;
    taza_status status;

    r->guard = (tz_guard){
        .arena = arena, .drafts = &r->drafts, .policies = &r->policies};
    /* A report of drafts with different rules names none. */
    status = tz_sinks_open(arena, r->options, rules, &r->guard, &r->sinks, err);
    r->sinks.lapses = r->policies.lapses;
    r->sinks.lapse_count = r->policies.lapse_count;
    r->sinks.baseline =
        r->options->since || tz_baselines_any(&r->policies.baselines);
    return status ? status
                  : tz_baselines_open(&r->policies.baselines, &r->guard, err);
}

static taza_status
prepare(run *r, tz_arena *arena, const tz_pool *pool, taza_error *err)
{
    taza_status status =
        tz_rule_sets_load(arena, &r->drafts.configs, &r->rules, err);

    if (!status)
        status = make_inspector(r, arena, err);
    if (!status)
        status =
            tz_policies_open(arena, r->options, &r->drafts, &r->policies, err);
    if (!status && !tz_ranks_init(arena, r->rules.items, r->rules.count,
                                  &r->totals.factors))
        status = tz_err_nomem(err);
    if (!status)
        status = open_outputs(r, arena, err);
    return status ? status : make_room(r, arena, pool, err);
}

static void
start_progress(run *r)
{
    bool terminal = isatty(STDERR_FILENO), told = r->options->progress;
    bool reports = isatty(STDOUT_FILENO);

    if (r->options->quiet)
        return;
    if (told || (terminal && !reports))
        r->progress = (tz_progress){.ui = say_in(r, NULL),
                                    .total = r->drafts.count,
                                    .terminal = terminal,
                                    .late = !told};
    r->shared = reports || r->inspector.check.trace;
    tz_progress_start(&r->progress);
}

/* What becomes of the baseline, and records whose files the run missed. */
static void
settle(run *r)
{
    bool whole = !r->drafts.trouble && !r->totals.incomplete;
    taza_error err;

    for (size_t i = 0; !r->options->quiet && i < r->policies.lapse_count; i++)
        tz_lapse_say(say_in(r, NULL), r->policies.lapses[i], NULL, r->options);
    r->stale = tz_baselines_end(&r->policies.baselines, whole, &err) != TAZA_OK;
    if (r->stale)
        tz_say_error(say_in(r, NULL), &err);
}

static taza_status
check_all(run *r, tz_arena *arena, taza_error *err)
{
    const tz_pool pool = {.threads = r->options->jobs,
                          .jobs = r->drafts.count,
                          .weight = WAIT_MOST,
                          .work = work,
                          .take = take,
                          .user = r};
    taza_status status = prepare(r, arena, &pool, err);

    if (status)
        return status;
    start_progress(r);
    status = tz_pool_run(&pool, err);
    tz_progress_clear(&r->progress);
    if (!status && !r->failed)
        status = tz_sinks_end(&r->sinks, err);
    if (!status && !r->failed)
        settle(r);
    for (size_t i = 0; i < tz_pool_threads(&pool) * r->rules.count; i++)
        taza_worker_free(r->workers[i]);
    /* Some may be checked, but not taken: the run ended before. */
    for (size_t i = 0; i < tz_pool_slots(&pool); i++)
        tz_outcome_done(&r->outcomes[i]);
    return status;
}

/* --max-findings counts all, Max_findings the drafts of its configuration. */
static bool
too_many(const run *r)
{
    const tz_configs *configs = &r->drafts.configs;
    bool all = tz_options_given(r->options, "max-findings"), found = false;
    size_t count = 0;

    for (size_t i = 0; i <= configs->count; i++) {
        const tz_value *most =
            i ? tz_config_setting(configs->items[i - 1], TZ_SET_MAX_FINDINGS)
              : NULL;

        count += r->failing[i];
        found |= r->failing[i] > (most ? most->number : 0);
    }
    return all ? count > r->options->max_findings : found;
}

/* The factors of packs are no use to `taza explain` without them. */
static void
say_totals(run *r)
{
    bool hint = isatty(STDERR_FILENO) && !r->options->packs.count;

    r->totals.ui = say_in(r, NULL);
    tz_totals_say(&r->totals, hint, tz_sink_color(STDERR_FILENO, r->options));
}

static int
exit_status(const run *r)
{
    if (r->failed || r->stale || r->drafts.trouble || r->totals.incomplete)
        return TZ_TROUBLE;
    if (r->options->write_baseline)
        return TZ_CLEAN; /* everything is known now */
    return too_many(r) ? TZ_FOUND : TZ_CLEAN;
}

/* Totals are for formats that have no place for them. */
static bool
lacks_totals(const tz_sinks *sinks)
{
    static const char *const formats[] = {"text", "line", "github",
                                          "checkstyle", "gitlab"};

    for (size_t i = 0; i < TZ_COUNT(formats); i++)
        if (tz_sinks_have(sinks, formats[i]))
            return true;
    return false;
}

int
tz_check_main(tz_arena *arena, const tz_options *options)
{
    run r = {.options = options};
    taza_error err;
    int status;

    if (!tz_drafts_collect(arena, options, &r.drafts)) {
        tz_drafts_done(&r.drafts);
        return TZ_TROUBLE;
    }
    if (check_all(&r, arena, &err)) {
        r.failed = true;
        if (!r.sinks.quiet)
            tz_say_error(say_in(&r, NULL), &err);
    }
    if (!r.failed && !options->quiet && r.totals.read && lacks_totals(&r.sinks))
        say_totals(&r);
    tz_sinks_done(&r.sinks);
    tz_policies_done(&r.policies);
    tz_rule_sets_free(&r.rules);
    status = exit_status(&r);
    tz_drafts_done(&r.drafts);
    return status;
}
