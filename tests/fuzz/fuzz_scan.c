/* fuzz_scan.c - any bytes as a rule pack, then a zero byte and a draft: what a
 * rule finds alone it finds among all, whatever was scanned before, and what it
 * finds with the prefilter it finds without; hits are in order, their places
 * sorted and apart. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/act.h"
#include "base/buf.h"
#include "input/input.h"
#include "rule/rules.h"
#include "scan/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char draft[] =
    "Статья 5. Отказ\n\n1. Уполномоченный орган, выдавший разрешение, вправе "
    "отказать либо выдать (в том числе) документ. Он может приостановить "
    "его, если иное не указано; комиссия вправе:\n\n1) отказать "
    "заявителю;\n\n2) выдать: а) да; б) нет; в) иные документы.\n\n"
    "Приложение 1\nк приказу\n\n5-бап. Тарту\n\n1. Орган азамат ұсынған "
    "құжаттар негізінде бас тартуға құқылы:\n\n1) бас тартуға;\n\n2) беруге "
    "\n\nжатады.\n\nArticle 7. Permit\n\n(1) The authority which issued the "
    "permit may, if it sees fit, refuse it. It may be suspended by the "
    "board (as required).\n\n";

static void
demand(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "fuzz_scan: %s\n", what);
    abort();
}

typedef struct {
    tz_arena *arena;
    tz_document doc;
    tz_act act;
    tz_hits hits;
    const bool *wanted;
    const char *trace;
    bool no_prefilter;
} scan_run;

static bool
read_draft(scan_run *run, taza_str text)
{
    tz_input input = {.name = "d.txt", .bytes = text, .max_size = 1 << 20};
    taza_error err = {.status = TAZA_OK};

    run->arena = tz_arena_new();
    tz_doc_init(&run->doc, run->arena);
    return tz_input_read(&input, &run->doc, &err) == TAZA_OK &&
           tz_doc_finish(&run->doc, TAZA_NONE, &err) == TAZA_OK &&
           tz_act_read(&run->doc, run->arena, &run->act, &err) == TAZA_OK;
}

static void
scan(scan_run *run, struct taza_worker *worker, const bool *wanted, bool no_jit)
{
    taza_error err = {.status = TAZA_OK};
    tz_scan_job job = {.doc = &run->doc,
                       .act = &run->act,
                       .wanted = wanted,
                       .trace = run->trace,
                       .no_jit = no_jit,
                       .no_prefilter = run->no_prefilter};

    demand(tz_scan(worker, &job, run->arena, &run->hits, &err) == TAZA_OK,
           "scan failed");
}

static void
check_hits(const tz_hits *hits)
{
    for (size_t i = 0; i < hits->count; i++) {
        const tz_hit *h = &hits->hits[i];

        demand(h->text.start <= h->text.end, "empty hit");
        demand(i == 0 || hits->hits[i - 1].text.start <= h->text.start,
               "hits not in order");
        for (size_t k = 0; k < h->place_count; k++) {
            demand(k == 0 || h->places[k - 1].end <= h->places[k].start,
                   "places unsorted or overlapping");
            demand(h->places[k].end <= h->text.start ||
                       h->places[k].start >= h->text.end,
                   "place overlaps its finding");
        }
    }
}

static bool
unfinished(const tz_hits *hits, const tz_rule *rule)
{
    for (size_t i = 0; i < hits->unfinished_count; i++)
        if (hits->unfinished[i] == rule)
            return true;
    return false;
}

static bool
same_trace(const tz_trace *a, const tz_trace *b)
{
    return a->normal.start == b->normal.start &&
           a->normal.end == b->normal.end && a->severity == b->severity &&
           a->field == b->field && a->line == b->line &&
           a->who.subject == b->who.subject && a->who.object == b->who.object &&
           a->who.subject_at.start == b->who.subject_at.start &&
           a->who.object_at.start == b->who.object_at.start;
}

static void
same_for(const tz_hits *all, const tz_hits *alone, const tz_rule *rule)
{
    size_t at = 0;

    demand(unfinished(all, rule) == unfinished(alone, rule),
           "alone it finishes, among all not, or the other way round");
    for (size_t i = 0; i < all->trace_count; i++) {
        if (all->traces[i].rule != rule)
            continue;
        demand(at < alone->trace_count &&
                   same_trace(&all->traces[i], &alone->traces[at]),
               "alone it finds something else");
        at++;
    }
    demand(at == alone->trace_count, "alone it finds more");
}

/* The next trace of the rule, from that one on. */
static size_t
trace_of(const tz_hits *hits, size_t from, const tz_rule *rule)
{
    while (from < hits->trace_count && hits->traces[from].rule != rule)
        from++;
    return from;
}

/* A rule that reads everything may meet a limit where it cannot match. */
static void
same_reading(const tz_hits *some, const tz_hits *everything,
             const tz_rule *rule)
{
    size_t a = 0, b = 0;

    if (unfinished(everything, rule))
        return;
    demand(!unfinished(some, rule), "only with the prefilter is there a limit");
    for (;; a++, b++) {
        a = trace_of(some, a, rule);
        b = trace_of(everything, b, rule);
        if (a == some->trace_count || b == everything->trace_count)
            break;
        demand(same_trace(&some->traces[a], &everything->traces[b]),
               "with the prefilter it finds something else");
    }
    demand(a == some->trace_count && b == everything->trace_count,
           "with the prefilter it finds more or less");
}

static char *
all_ids(const struct taza_rules *rules, tz_arena *arena)
{
    tz_buf buf = TZ_BUF_INIT;
    char *ids;

    for (size_t i = 0; i < rules->rule_count; i++)
        tz_buf_printf(&buf, "%s,", tz_rules_text(rules, rules->rules[i].id));
    tz_buf_char(&buf, '\0');
    ids = tz_arena_alloc(arena, buf.len);
    memcpy(ids, buf.ptr, buf.len);
    tz_buf_done(&buf);
    return ids;
}

static void
check(const struct taza_rules *rules, taza_str text)
{
    scan_run run = {0};
    struct taza_worker *worker = NULL, *other = NULL;
    taza_error err;
    bool *wanted;
    tz_hits all;

    demand(tz_worker_new(rules, &worker, &err) == TAZA_OK &&
               tz_worker_new(rules, &other, &err) == TAZA_OK,
           "no worker");
    if (read_draft(&run, text)) {
        run.trace = all_ids(rules, run.arena);
        wanted = tz_arena_array(run.arena, rules->rule_count + 1, 1);
        for (size_t i = 0; i < rules->rule_count; i++)
            wanted[i] = tz_rule_runs(rules, &rules->rules[i]);
        wanted[rules->rule_count] = rules->mixed != NULL;
        scan(&run, worker, wanted, false);
        check_hits(&run.hits);
        all = run.hits;
        run.no_prefilter = true;
        scan(&run, other, wanted, true);
        check_hits(&run.hits);
        for (size_t i = 0; i < rules->rule_count; i++)
            same_reading(&all, &run.hits, &rules->rules[i]);
        run.no_prefilter = false;
        memset(wanted, 0, rules->rule_count + 1);
        for (size_t i = 0; i < rules->rule_count && i < 12; i++) {
            if (!tz_rule_runs(rules, &rules->rules[i]))
                continue;
            wanted[i] = true;
            scan(&run, i & 1 ? worker : other, wanted, i & 2);
            check_hits(&run.hits);
            same_for(&all, &run.hits, &rules->rules[i]);
            wanted[i] = false;
        }
    }
    tz_doc_done(&run.doc);
    tz_arena_free(run.arena);
    tz_worker_free(worker);
    tz_worker_free(other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *cut = size ? memchr(data, 0, size) : NULL;
    size_t len = cut ? (size_t)(cut - data) : size;
    taza_source source = {"f.rec", {(const char *)data, len}};
    taza_str text = {draft, sizeof draft - 1};
    struct taza_rules *rules = NULL;
    taza_error err = {.status = TAZA_OK};
    taza_status status = tz_rules_load(&source, 1, true, &rules, &err);

    if (cut && size - len > 3)
        text = (taza_str){(const char *)cut + 1, size - len - 1};
    if (status == TAZA_OK)
        check(rules, text);
    else if (status != TAZA_SYNTAX || !err.line || !err.column ||
             strncmp(err.message, "f.rec:", 6) != 0)
        abort();
    tz_rules_free(rules);
    return 0;
}
