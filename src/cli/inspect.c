/* inspect.c - checks one draft of a run, on a thread of the pool. */
#include "cli/inspect.h"

#include "base/err.h"
#include "cli/before.h"

/* A larger buffer is not kept for the next draft. */
#define BUFFER_MOST ((size_t)256 << 10)

const taza_rules *
tz_inspect_rules(const tz_inspector *in, const tz_draft *draft)
{
    return in->rules->items[tz_rule_sets_at(in->rules, draft->settings)];
}

/* With the version before it, if that was asked for. */
static taza_status
check_against(const tz_draft *draft, const char *name, const taza_rules *rules,
              taza_options *options, tz_outcome *o)
{
    tz_before before;
    taza_status status =
        tz_before_check(draft, rules, options, &before, &o->err);

    o->remark = before.remark;
    options->before = before.result;
    if (draft->revised && draft->revised->shown) {
        options->show = tz_before_show;
        options->show_user = (void *)draft;
    }
    if (!status)
        status = taza_check(rules, options, tz_buf_view(&o->bytes), name,
                            &o->result, &o->err);
    tz_before_done(&before);
    return status;
}

/* What holds for the draft. */
static void
set_options(const tz_inspector *in, size_t number, taza_options *options)
{
    const tz_settings *settings = in->drafts->items[number].settings;

    *options = in->check;
    tz_policies_set(in->policies, number, options);
    options->lang = settings->lang;
    options->ui = settings->ui;
    options->encoding = settings->encoding;
    options->select = settings->select;
    options->ignore = settings->ignore;
    options->severity = settings->severity;
}

static taza_status
inspect(const tz_inspector *in, size_t number, taza_worker **workers,
        tz_outcome *o)
{
    const tz_draft *draft = &in->drafts->items[number];
    const char *name = tz_drafts_name(draft, in->options);
    const taza_rules *rules = tz_inspect_rules(in, draft);
    taza_worker **worker =
        &workers[tz_rule_sets_at(in->rules, draft->settings)];
    taza_options options;
    taza_error why;

    if (!*worker && taza_worker_new(rules, worker, &o->err))
        return o->err.status;
    if (tz_drafts_read(draft, in->options->max_size, &o->bytes, &why))
        return taza_result_failed(name, &why, &o->result, &o->err);
    tz_parts_init(&o->parts, in->options->max_size);
    if (draft->revised && draft->revised->tree)
        tz_parts_from(&o->parts, draft->revised->tree, draft->path,
                      draft->revised->name);
    set_options(in, number, &options);
    options.worker = *worker;
    options.read = tz_parts_read;
    options.read_user = &o->parts;
    return check_against(draft, name, rules, &options, o);
}

void
tz_inspect(const tz_inspector *in, size_t number, taza_worker **workers,
           tz_outcome *out)
{
    out->status = inspect(in, number, workers, out);
}

size_t
tz_outcome_size(const tz_outcome *o)
{
    return o->bytes.len + tz_parts_size(&o->parts);
}

void
tz_outcome_clear(tz_outcome *o)
{
    taza_result_free(o->result);
    o->result = NULL;
    o->remark.status = TAZA_OK;
    tz_parts_done(&o->parts);
    if (o->bytes.cap > BUFFER_MOST)
        tz_buf_done(&o->bytes);
}

void
tz_outcome_done(tz_outcome *o)
{
    tz_outcome_clear(o);
    tz_buf_done(&o->bytes);
}
