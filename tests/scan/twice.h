/* twice.h - a draft scanned with the prefilter and without: it has to be the
 * same to the last trace. */
#ifndef TZ_TESTS_SCAN_TWICE_H
#define TZ_TESTS_SCAN_TWICE_H

#include <string.h>

#include "act/act.h"
#include "base/buf.h"
#include "input/input.h"
#include "scan/scan.h"

typedef struct {
    const struct taza_rules *rules;
    struct taza_worker *workers[2]; /* with, without */
    bool *wanted;
    tz_buf trace;                    /* the list of all factors */
    size_t hits, traces, unfinished; /* of all drafts so far */
} twice;

/* False: memory is out. */
static inline bool
twice_init(twice *t, const struct taza_rules *rules, tz_arena *arena)
{
    const tz_rule *rule;
    taza_error err;

    *t = (twice){.rules = rules};
    t->wanted = tz_arena_array(arena, rules->rule_count + 1, 1);
    for (size_t i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++)
        t->wanted[i] = tz_rule_runs(rules, rule);
    for (size_t i = 0; i < rules->factor_count; i++)
        tz_buf_printf(&t->trace, "%s,",
                      tz_rules_text(rules, rules->factors[i].id));
    tz_buf_char(&t->trace, '\0');
    for (size_t i = 0; i < 2; i++)
        if (tz_worker_new(rules, &t->workers[i], &err) != TAZA_OK)
            return false;
    return tz_buf_ok(&t->trace);
}

static inline void
twice_done(twice *t)
{
    for (size_t i = 0; i < 2; i++)
        tz_worker_free(t->workers[i]);
    tz_buf_done(&t->trace);
}

static inline bool
twice_span(taza_span a, taza_span b)
{
    return a.start == b.start && a.end == b.end;
}

static inline bool
twice_who(const tz_who *a, const tz_who *b)
{
    return a->subject == b->subject && a->object == b->object &&
           twice_span(a->subject_at, b->subject_at) &&
           twice_span(a->object_at, b->object_at);
}

static inline bool
twice_hit(const tz_hit *a, const tz_hit *b)
{
    if (a->rule != b->rule || !twice_span(a->normal, b->normal) ||
        !twice_span(a->text, b->text) || a->unit != b->unit ||
        a->severity != b->severity || !twice_who(&a->who, &b->who) ||
        a->place_count != b->place_count)
        return false;
    for (size_t i = 0; i < a->place_count; i++)
        if (!twice_span(a->places[i], b->places[i]))
            return false;
    return true;
}

static inline bool
twice_trace(const tz_trace *a, const tz_trace *b)
{
    return a->rule == b->rule && twice_span(a->normal, b->normal) &&
           twice_who(&a->who, &b->who) && a->severity == b->severity &&
           a->field == b->field && a->line == b->line;
}

/* What differs; NULL: nothing. */
static inline const char *
twice_differs(const struct taza_rules *rules, const tz_hits *a,
              const tz_hits *b)
{
    size_t most =
        a->trace_count > b->trace_count ? a->trace_count : b->trace_count;

    for (size_t i = 0; i < most; i++)
        if (i >= a->trace_count || i >= b->trace_count ||
            !twice_trace(&a->traces[i], &b->traces[i]))
            return tz_rules_text(rules, i < a->trace_count
                                            ? a->traces[i].rule->id
                                            : b->traces[i].rule->id);
    if (a->count != b->count)
        return "the number of hits";
    for (size_t i = 0; i < a->count; i++)
        if (!twice_hit(&a->hits[i], &b->hits[i]))
            return a->hits[i].id;
    if (a->unfinished_count != b->unfinished_count)
        return "the rules that did not finish";
    for (size_t i = 0; i < a->unfinished_count; i++)
        if (a->unfinished[i] != b->unfinished[i])
            return tz_rules_text(rules, a->unfinished[i]->id);
    return NULL;
}

static inline bool
twice_scan(twice *t, const tz_document *doc, tz_arena *arena, bool no_jit,
           tz_hits hits[2])
{
    tz_act act;
    taza_error err;
    tz_scan_job job = {.doc = doc,
                       .act = &act,
                       .wanted = t->wanted,
                       .trace = t->trace.ptr,
                       .no_jit = no_jit};

    if (tz_act_read(doc, arena, &act, &err) != TAZA_OK)
        return false;
    for (size_t i = 0; i < 2; i++) {
        job.no_prefilter = i == 1;
        if (tz_scan(t->workers[i], &job, arena, &hits[i], &err) != TAZA_OK)
            return false;
    }
    t->hits += hits[0].count;
    t->traces += hits[0].trace_count;
    t->unfinished += hits[0].unfinished_count;
    return true;
}

/* What differs in the draft; NULL: nothing.  An unreadable one is the same. */
static inline const char *
twice_check(twice *t, const char *name, taza_str bytes, bool no_jit)
{
    tz_input input = {.name = name, .bytes = bytes, .max_size = 64 << 20};
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    taza_error err = {.status = TAZA_OK};
    tz_hits hits[2];
    const char *differs = NULL;

    tz_doc_init(&doc, arena);
    if (tz_input_read(&input, &doc, &err) == TAZA_OK &&
        tz_doc_finish(&doc, TAZA_NONE, &err) == TAZA_OK)
        differs = twice_scan(t, &doc, arena, no_jit, hits)
                      ? twice_differs(t->rules, &hits[0], &hits[1])
                      : "a scan failed";
    tz_doc_done(&doc);
    tz_arena_free(arena);
    return differs;
}

#endif
