/* lint.c - taza test --lint: rules that cost much, or that labelled drafts
 * give no reason to keep. */
#include "cli/lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "cli/labels.h"
#include "cli/say.h"

/* Fewer hits do not show that a rule only repeats another. */
#define REPEATS_LEAST 3

typedef struct {
    taza_rule_info info;
    size_t hits;
    /* Rules that had a hit on the words of each hit until now. */
    size_t *twins;
    size_t twin_count;
} entry;

typedef struct {
    size_t rule;
    taza_span span;
} hit;

typedef struct {
    const taza_rules *rules;
    const tz_options *options;
    taza_worker *worker;
    tz_arena *arena;
    entry *entries; /* by id */
    size_t count;
    const char *ids; /* of all, for options.trace */
    hit *hits;       /* of a draft */
    size_t hit_count, hit_cap;
    bool trouble; /* a draft was not read; it was said */
    taza_error *err;
} linter;

/* --- rules ------------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
    return strcmp(((const entry *)a)->info.id, ((const entry *)b)->info.id);
}

static bool
join_ids(linter *l)
{
    tz_buf buf = TZ_BUF_INIT;

    for (size_t i = 0; i < l->count; i++)
        tz_buf_printf(&buf, "%s%s", i ? "," : "", l->entries[i].info.id);
    if (tz_buf_ok(&buf))
        l->ids = tz_arena_cstr(l->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return l->ids != NULL;
}

/* Those that run: retired ones never fire. */
static taza_status
list_rules(linter *l)
{
    taza_rule_info info;
    size_t count = 0;

    while (taza_rules_at(l->rules, count, &info))
        count++;
    l->entries = tz_arena_array(l->arena, count + 1, sizeof *l->entries);
    if (!l->entries)
        return tz_err_nomem(l->err);
    for (size_t i = 0; taza_rules_at(l->rules, i, &info); i++)
        if (strcmp(info.status, "retired") != 0)
            l->entries[l->count++] = (entry){.info = info};
    qsort(l->entries, l->count, sizeof *l->entries, by_id);
    return join_ids(l) ? TAZA_OK : tz_err_nomem(l->err);
}

/* --- drafts ------------------------------------------------------------ */

static taza_status
add_hit(linter *l, const taza_trace *trace)
{
    entry key = {.info.id = trace->rule};
    const entry *found = bsearch(&key, l->entries, l->count, sizeof key, by_id);

    if (!found || !trace->severity)
        return TAZA_OK;
    if (!tz_grow((void **)&l->hits, &l->hit_cap, l->hit_count + 1,
                 sizeof *l->hits))
        return tz_err_nomem(l->err);
    l->hits[l->hit_count++] =
        (hit){(size_t)(found - l->entries), trace->at.span};
    return TAZA_OK;
}

static bool
stands_on(const linter *l, size_t rule, taza_span span)
{
    for (size_t i = 0; i < l->hit_count; i++)
        if (l->hits[i].rule == rule && l->hits[i].span.start < span.end &&
            l->hits[i].span.end > span.start)
            return true;
    return false;
}

/* The first hit of a rule says which others may be its twins, each further
 * one which of them still are. */
static taza_status
meet_hit(linter *l, const hit *at)
{
    entry *e = &l->entries[at->rule];
    size_t kept = 0;

    if (e->hits++ == 0) {
        e->twins = tz_arena_array(l->arena, l->hit_count, sizeof *e->twins);
        if (!e->twins)
            return tz_err_nomem(l->err);
        for (size_t i = 0; i < l->hit_count; i++)
            if (l->hits[i].rule != at->rule)
                e->twins[e->twin_count++] = l->hits[i].rule;
    }
    for (size_t i = 0; i < e->twin_count; i++)
        if (stands_on(l, e->twins[i], at->span))
            e->twins[kept++] = e->twins[i];
    e->twin_count = kept;
    return TAZA_OK;
}

static taza_status
lint_bytes(linter *l, const tz_labelled *draft, taza_str bytes)
{
    taza_options options = {
        .size = sizeof options,
        .worker = l->worker,
        .trace = l->ids,
        .no_comments = true,
    };
    const taza_trace *trace;
    taza_result *result;
    taza_status status =
        taza_check(l->rules, &options, bytes, draft->path, &result, l->err);

    if (status)
        return status;
    if (!taza_result_complete(result)) {
        l->trouble = true;
        tz_say_error(l->options->say, taza_result_error(result, 0));
    }
    l->hit_count = 0;
    for (size_t i = 0; !status && (trace = taza_result_trace(result, i)); i++)
        status = add_hit(l, trace);
    for (size_t i = 0; !status && i < l->hit_count; i++)
        status = meet_hit(l, &l->hits[i]);
    taza_result_free(result);
    return status;
}

static taza_status
lint_draft(linter *l, const tz_labelled *draft)
{
    tz_buf buf = TZ_BUF_INIT;
    taza_str bytes;
    taza_status status =
        tz_labelled_read(draft, l->options->max_size, &buf, &bytes, l->err);

    if (!status)
        status = lint_bytes(l, draft, bytes);
    tz_buf_done(&buf);
    return status;
}

static taza_status
lint_drafts(linter *l)
{
    tz_labels labels = {.arena = NULL};
    taza_status status = tz_labels_collect(
        l->arena, l->rules, &l->options->operands, &labels, l->err);

    for (size_t i = 0; !status && i < labels.draft_count; i++)
        status = lint_draft(l, &labels.drafts[i]);
    tz_labels_done(&labels);
    return status;
}

/* --- remarks ----------------------------------------------------------- */

/* Of two that always fire together, the later one is named. */
static const entry *
repeated_by(const linter *l, const entry *e)
{
    size_t self = (size_t)(e - l->entries);

    for (size_t i = 0; e->hits >= REPEATS_LEAST && i < e->twin_count; i++) {
        const entry *twin = &l->entries[e->twins[i]];
        bool mutual = false;

        for (size_t j = 0; j < twin->twin_count && !mutual; j++)
            mutual = twin->twins[j] == self;
        if (!mutual || e->twins[i] < self)
            return twin;
    }
    return NULL;
}

/* "FILE:LINE: RULE: " */
static tz_out *
begin_remark(tz_out *out, const entry *e, size_t *remarks)
{
    ++*remarks;
    tz_out_printf(out, "%s:%u: %s: ", e->info.file, (unsigned)e->info.line,
                  e->info.id);
    return out;
}

static size_t
put_remarks(const linter *l, tz_out *out)
{
    size_t remarks = 0;

    for (size_t i = 0; i < l->count; i++) {
        const entry *e = &l->entries[i], *twin = repeated_by(l, e);

        if (e->info.slow)
            tz_out_puts(begin_remark(out, e, &remarks),
                        "no literal to look for: every word is tried\n");
        if (e->hits == 0)
            tz_out_puts(begin_remark(out, e, &remarks),
                        "fires on none of the drafts\n");
        else if (twin)
            tz_out_printf(begin_remark(out, e, &remarks),
                          "fires only where %s does (%zu places)\n",
                          twin->info.id, e->hits);
    }
    return remarks;
}

taza_status
tz_lint(tz_arena *arena, const taza_rules *rules, const tz_options *options,
        tz_out *out, tz_lint_count *count, taza_error *err)
{
    linter l = {.rules = rules, .options = options, .arena = arena, .err = err};
    taza_status status = list_rules(&l);

    if (!status)
        status = taza_worker_new(rules, &l.worker, err);
    if (!status)
        status = lint_drafts(&l);
    if (!status)
        *count = (tz_lint_count){l.count, put_remarks(&l, out), l.trouble};
    tz_free(l.hits);
    taza_worker_free(l.worker);
    return status;
}
