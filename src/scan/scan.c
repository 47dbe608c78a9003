/* scan.c - runs the rules over a document. */
#include "scan/scan.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/work.h"
#include "scan/who.h"

/* Machine code and the interpreter count steps towards a limit differently.
 * In text whose words are no longer than this neither comes near one; other
 * documents are interpreted, so that which of the two would have run never
 * shows.  The longest word of a language has half of it. */
#define WORD_MOST 128
/* A rule may read the document this often (its own matches and conditions),
 * and this much more; beyond it is reported as unfinished.  Counted, so the
 * answer is the same on every machine. */
#define BUDGET_TIMES 1024
#define BUDGET_FLOOR ((size_t)1024 * 1024)
/* Words between a hit and the act that its report is lengthened to. */
#define LENGTHEN_MOST 4
/* Distinct (language, zones) pairs of a rule set that share their windows. */
#define WINDOW_SETS 16

/* Stretches of normal text in which a rule looks: consecutive paragraphs of
 * its language and zones. */
typedef struct {
    taza_lang lang;
    uint32_t zones;
    taza_span *spans;
    size_t count;
} windows;

typedef struct {
    tz_run run;
    tz_arena *arena;
    windows sets[WINDOW_SETS];
    size_t set_count;
    tz_hit *hits; /* grows in tz_alloc memory */
    size_t count, cap;
    const char *trace; /* comma list of rules and factors; NULL: none */
    bool tracing;      /* the rule at hand */
    uint8_t severity;  /* of its hits, whatever it says; 0: as it says */
    tz_trace *traces;  /* grows in tz_alloc memory */
    size_t trace_count, trace_cap;
    tz_hunt hunt; /* of the pattern at hand */
} scanner;

static bool
para_fits(const scanner *scan, size_t para, taza_lang lang, uint32_t zones)
{
    const tz_para *p = &scan->run.doc->paras[para];

    return p->unread == TZ_READ_YES && p->normal.end > p->normal.start &&
           (lang == TAZA_NONE || p->lang == lang) &&
           (zones >> scan->run.act->para_zone[para] & 1) != 0;
}

/* Adds what is linted of a paragraph; `*next` is the first of the unlinted
 * words that may lie in it.  Does the next paragraph go on the window? */
static bool
window_add(const tz_act *act, windows *set, taza_span normal, bool open,
           size_t *next)
{
    for (;
         *next < act->unlinted_count && act->unlinted[*next].start < normal.end;
         (*next)++) {
        taza_span gap = act->unlinted[*next];

        TZ_WORK(1);
        if (gap.end <= normal.start)
            continue;
        if (gap.start > normal.start && open)
            set->spans[set->count - 1].end = gap.start;
        else if (gap.start > normal.start)
            set->spans[set->count++] = (taza_span){normal.start, gap.start};
        normal.start = gap.end;
        open = false;
    }
    if (normal.start >= normal.end)
        return false;
    if (open)
        set->spans[set->count - 1].end = normal.end;
    else
        set->spans[set->count++] = normal;
    return true;
}

static bool
windows_fill(scanner *scan, windows *set)
{
    const tz_document *doc = scan->run.doc;
    size_t i, next = 0;
    bool open = false;

    if (set->spans == NULL)
        set->spans = tz_arena_array(
            scan->arena, doc->para_count + scan->run.act->unlinted_count + 1,
            sizeof(*set->spans));
    if (set->spans == NULL)
        return false;
    for (i = 0; i < doc->para_count; i++) {
        taza_span normal = doc->paras[i].normal;

        TZ_WORK(1);
        if (normal.end == normal.start)
            continue;
        if (!para_fits(scan, i, set->lang, set->zones)) {
            open = false;
            continue;
        }
        open = window_add(scan->run.act, set, normal, open, &next);
    }
    return true;
}

/* The windows of a rule; rules of the same language and zones share them. */
static const windows *
windows_of(scanner *scan, const tz_rule *rule)
{
    windows *set;
    size_t i;

    for (i = 0; i < scan->set_count; i++)
        if (scan->sets[i].lang == rule->lang &&
            scan->sets[i].zones == rule->zones)
            return &scan->sets[i];
    if (scan->set_count == WINDOW_SETS)
        scan->set_count--; /* rare: the last one is made again */
    set = &scan->sets[scan->set_count];
    *set = (windows){
        .lang = rule->lang, .zones = rule->zones, .spans = set->spans};
    if (!windows_fill(scan, set))
        return NULL;
    scan->set_count++;
    return set;
}

static bool
hit_add(scanner *scan, const tz_hit *hit)
{
    const tz_run *run = &scan->run;
    size_t para = tz_doc_para_at(run->doc, hit->normal.start);
    void *items = scan->hits;
    tz_hit *added;

    if (!tz_grow(&items, &scan->cap, scan->count + 1, sizeof(*scan->hits)))
        return false;
    scan->hits = items;
    added = &scan->hits[scan->count++];
    *added = *hit;
    added->rule = run->rule;
    added->id = tz_rules_text(run->worker->rules, run->rule->id);
    added->text = tz_doc_to_text(run->doc, hit->normal);
    added->unit =
        para < run->doc->para_count ? run->act->para_unit[para] : TZ_NO_UNIT;
    return true;
}

static bool
trace_add(scanner *scan, taza_span at, const tz_who *who,
          const tz_verdict *verdict)
{
    void *items = scan->traces;

    if (!tz_grow(&items, &scan->trace_cap, scan->trace_count + 1,
                 sizeof(*scan->traces)))
        return false;
    scan->traces = items;
    scan->traces[scan->trace_count++] = (tz_trace){
        .rule = scan->run.rule,
        .normal = at,
        .who = *who,
        .severity =
            verdict->field == NULL ? verdict->severity : (taza_severity)0,
        .field = verdict->field,
        .line = verdict->line,
    };
    return true;
}

static bool
case_fits(const tz_run *run, size_t at)
{
    if (run->rule->word_case == 1)
        return tz_doc_capital(run->doc, at);
    if (run->rule->word_case == 2)
        return tz_doc_caps(run->doc, at);
    return true;
}

/* The reported words go on to the end of the act, or from its beginning, when
 * the rule asks for one and it stands near; never out of the sentence. */
static taza_span
lengthen(const tz_run *run, taza_span at, const tz_who *who)
{
    tz_nstr text = tz_doc_normal(run->doc);
    taza_span object = who->object_at;
    taza_span all = {at.start < object.start ? at.start : object.start,
                     at.end > object.end ? at.end : object.end};
    taza_span sentence = tz_act_linted(
        run->act, tz_doc_sentence_at(run->doc, at.start), at.start);
    size_t words = 0;

    if (run->rule->objects == 0 || object.end == object.start ||
        all.start < sentence.start || all.end > sentence.end)
        return at;
    for (size_t i = all.start; i < all.end && words <= LENGTHEN_MOST; i++)
        words += (i < at.start || i >= at.end) &&
                 (i < object.start || i >= object.end) &&
                 tz_code_word(text.ptr[i]) && !tz_code_word(text.ptr[i + 1]);
    return words <= LENGTHEN_MOST ? all : at;
}

/* A critical factor is a free choice of somebody towards somebody: where
 * taza does not know who acts or on what, it is a factor at most.  The user's
 * word goes before all that. */
static taza_severity
sure(const scanner *scan, taza_severity severity, const tz_who *who)
{
    bool unknown =
        who->subject == TZ_ENTRY_NONE || who->object == TZ_ENTRY_NONE;

    if (scan->severity != 0)
        return (taza_severity)scan->severity;
    return unknown && severity == TAZA_ERROR ? TAZA_WARNING : severity;
}

/* A match of the rule: does it stand? */
static bool
candidate(scanner *scan, taza_span at)
{
    tz_run *run = &scan->run;
    /* To know who costs most; a rule that asks for an act reports it. */
    bool first = run->rule->objects != 0 || scan->tracing;
    tz_verdict verdict;
    tz_hit hit = {.normal = at};

    if (first)
        tz_who_find(run, at, &hit.who);
    if (run->failed)
        return run->status == TAZA_OK;
    /* Conditions see the words that are reported. */
    hit.normal = lengthen(run, at, &hit.who);
    verdict = tz_run_judge(run, hit.normal, first ? &hit.who : NULL);
    if (!run->failed && !first && verdict.field == NULL) {
        tz_who_find(run, at, &hit.who);
        verdict.field = tz_run_asks_other(run, &hit.who);
    }
    if (run->failed)
        return run->status == TAZA_OK;
    verdict.severity = sure(scan, verdict.severity, &hit.who);
    hit.severity = verdict.severity;
    if (scan->tracing && !trace_add(scan, hit.normal, &hit.who, &verdict))
        return false;
    if (verdict.field != NULL)
        return true;
    return hit_add(scan, &hit);
}

/* A match in a window: the text of it goes on behind. */
static void
meet(scanner *scan, taza_span window, const tz_match *match)
{
    tz_run *run = &scan->run;
    taza_span at = {match->at.start + window.start,
                    match->at.end + window.start};

    if (at.end == at.start || !case_fits(run, at.start) || candidate(scan, at))
        return;
    run->status = tz_err_nomem(run->err);
    run->failed = true;
}

/* One pattern of the rule in a part of a window; it sees what is before.  No
 * match begins behind `last`. */
static void
scan_part(scanner *scan, size_t pattern, taza_span window, taza_span part,
          size_t last)
{
    tz_run *run = &scan->run;
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(run->doc), window.start, part.end);
    size_t from = part.start - window.start;
    tz_match match;

    last -= window.start;
    while (!run->failed && from < text.len && from <= last &&
           tz_run_find_by(run, pattern, text, from, last, &match) ==
               TZ_MATCH_YES) {
        from = match.whole.end > from ? match.whole.end : from + 1;
        meet(scan, window, &match);
    }
}

/* The same at one place; where the next match may begin. */
static size_t
scan_place(scanner *scan, size_t pattern, taza_span window, taza_span place)
{
    tz_run *run = &scan->run;
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(run->doc), window.start, place.end);
    size_t from = place.start - window.start;
    tz_match match;
    tz_match_status status = tz_run_at(run, pattern, text, from, &match);

    if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED)
        run->failed = true;
    if (status != TZ_MATCH_YES || match.whole.end <= from)
        return place.start + 1;
    meet(scan, window, &match);
    return match.whole.end + window.start;
}

/* The window around a normal offset; NULL: none. */
static const taza_span *
window_at(const windows *set, size_t normal)
{
    size_t low = 0, high = set->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        TZ_WORK(1);
        if (set->spans[middle].end <= normal)
            low = middle + 1;
        else
            high = middle;
    }
    return low < set->count && set->spans[low].start <= normal
               ? &set->spans[low]
               : NULL;
}

/* The last place in the sentence. */
static size_t
last_place(tz_hunt *hunt, const tz_run *run, size_t at, size_t end)
{
    size_t next;

    while (tz_hunt_next(hunt, run, at + 1, &next) && next < end)
        at = next;
    return at;
}

/* One pattern of the rule: no match crosses the end of a sentence, and each
 * holds, or begins with, one of its literals. */
static void
scan_pattern(scanner *scan, size_t pattern, const windows *set)
{
    tz_run *run = &scan->run;
    tz_hunt *hunt = &scan->hunt;
    size_t from = 0, at;

    if (!tz_hunt_init(hunt, run, pattern, 0)) {
        for (size_t i = 0; i < set->count && !run->failed; i++)
            scan_part(scan, pattern, set->spans[i], set->spans[i],
                      set->spans[i].end);
        return;
    }
    while (!run->failed && tz_hunt_next(hunt, run, from, &at)) {
        const taza_span *window = window_at(set, at);
        taza_span part = hunt->sentence;

        from = at + 1; /* another window may begin inside the sentence */
        if (window == NULL)
            continue;
        part.start = part.start > window->start ? part.start : window->start;
        part.end = part.end < window->end ? part.end : window->end;
        from = part.end;
        if (hunt->starts) {
            from = scan_place(scan, pattern, *window, (taza_span){at, from});
            continue;
        }
        if (hunt->low > part.start)
            part.start = hunt->low;
        scan_part(scan, pattern, *window, part,
                  last_place(hunt, run, at, part.end));
    }
}

/* Is it in a paragraph that the rule searches? */
static bool
defect_fits(const scanner *scan, const tz_rule *rule, const tz_defect *defect)
{
    size_t para = tz_doc_para_at(scan->run.doc, defect->normal.start);

    return (rule->defects >> defect->kind & 1) != 0 &&
           para < scan->run.doc->para_count &&
           para_fits(scan, para, rule->lang, rule->zones);
}

static void
scan_defects(scanner *scan, const tz_rule *rule)
{
    const tz_act *act = scan->run.act;

    for (size_t i = 0; i < act->defect_count && !scan->run.failed; i++) {
        TZ_WORK(1);
        if (defect_fits(scan, rule, &act->defects[i]) &&
            !candidate(scan, act->defects[i].normal)) {
            scan->run.status = tz_err_nomem(scan->run.err);
            scan->run.failed = true;
        }
    }
}

/* May the rule find anything here?  Most have no literal in the text. */
static bool
worth_it(const tz_run *run)
{
    const tz_rule *rule = run->rule;
    const uint32_t *matches = run->worker->rules->matches + rule->matches.at;

    if (rule->defects != 0)
        return run->act->defect_count > 0;
    for (size_t i = 0; i < rule->matches.count; i++)
        if (!tz_run_hopeless(run, matches[i]))
            return true;
    return false;
}

static void
scan_rule(scanner *scan, const tz_rule *rule)
{
    tz_run *run = &scan->run;
    const struct taza_rules *rules = run->worker->rules;
    const uint32_t *matches = rules->matches + rule->matches.at;
    const windows *set;

    run->rule = rule;
    run->failed = false;
    if (!worth_it(run))
        return;
    set = windows_of(scan, rule);
    if (set == NULL) {
        run->status = tz_err_nomem(run->err);
        return;
    }
    if (set->count == 0)
        return;
    scan->tracing = tz_rule_listed(rules, scan->trace, rule);
    run->budget = BUDGET_FLOOR + run->doc->normal_len * BUDGET_TIMES;
    if (rule->defects != 0)
        scan_defects(scan, rule);
    for (size_t i = 0; i < rule->matches.count && !run->failed; i++)
        if (!tz_run_hopeless(run, matches[i]))
            scan_pattern(scan, matches[i], set);
}

/* One finding for all mixed words, at the first. */
static bool
scan_mixed(scanner *scan)
{
    tz_run *run = &scan->run;
    const tz_document *doc = run->doc;
    tz_hit *hit, first;
    size_t i;

    if (doc->mixed_count == 0)
        return true;
    run->rule = run->worker->rules->mixed;
    first = (tz_hit){.normal = doc->mixed[0].normal,
                     .severity = (taza_severity)(scan->severity != 0
                                                     ? scan->severity
                                                     : run->rule->severity)};
    if (!hit_add(scan, &first))
        return false;
    hit = &scan->hits[scan->count - 1];
    hit->place_count = doc->mixed_count - 1;
    if (hit->place_count == 0)
        return true;
    hit->places =
        tz_arena_array(scan->arena, hit->place_count, sizeof(*hit->places));
    if (hit->places == NULL)
        return false;
    for (i = 1; i < doc->mixed_count; i++)
        hit->places[i - 1] = tz_doc_to_text(doc, doc->mixed[i].normal);
    return true;
}

/* Patterns remember the last document no longer. */
static void
memo_clear(struct taza_worker *worker)
{
    for (tz_slot *slot = worker->last; slot != NULL; slot = slot->next) {
        slot->counted.count = 0;
        slot->said.count = 0;
    }
}

static taza_status
scan_all(scanner *scan, const tz_scan_job *job, tz_hits *out)
{
    const uint8_t *severities = job->severities;
    tz_run *run = &scan->run;
    const struct taza_rules *rules = run->worker->rules;
    size_t i;

    out->unfinished = tz_arena_array(scan->arena, rules->rule_count + 1,
                                     sizeof(*out->unfinished));
    if (out->unfinished == NULL)
        return tz_err_nomem(run->err);
    memo_clear(run->worker);
    if (run->sighted &&
        !tz_prefilter_read(&rules->prefilter, tz_doc_normal(run->doc),
                           &run->worker->sightings))
        return tz_err_nomem(run->err);
    for (i = 0; i < rules->rule_count; i++) {
        if (!job->wanted[i])
            continue;
        scan->severity = severities != NULL ? severities[i] : 0;
        scan_rule(scan, &rules->rules[i]);
        if (run->status != TAZA_OK)
            return run->status;
        if (run->failed)
            out->unfinished[out->unfinished_count++] = &rules->rules[i];
    }
    scan->severity = severities != NULL ? severities[rules->rule_count] : 0;
    if (job->wanted[rules->rule_count] && !scan_mixed(scan))
        return tz_err_nomem(run->err);
    return TAZA_OK;
}

static bool
has_giant_word(tz_nstr text)
{
    size_t i, start = 0;

    for (i = 0; i < text.len; i++) {
        if (!tz_code_word(text.ptr[i]))
            start = i + 1;
        else if (i - start == WORD_MOST)
            return true;
    }
    TZ_WORK(text.len);
    return false;
}

/* The hits that stay and the traces, in the caller's arena. */
static taza_status
hand_over(scanner *scan, tz_hits *out)
{
    taza_status status =
        tz_hits_settle(scan->run.worker->rules, scan->arena, scan->run.doc,
                       scan->hits, &scan->count);

    if (status != TAZA_OK)
        return status;
    out->hits = tz_arena_array(scan->arena, scan->count, sizeof(*out->hits));
    out->traces =
        tz_arena_array(scan->arena, scan->trace_count, sizeof(*out->traces));
    if (out->hits == NULL || out->traces == NULL)
        return TAZA_NOMEM;
    if (scan->count > 0)
        memcpy(out->hits, scan->hits, scan->count * sizeof(*out->hits));
    if (scan->trace_count > 0)
        memcpy(out->traces, scan->traces,
               scan->trace_count * sizeof(*out->traces));
    out->count = scan->count;
    out->trace_count = scan->trace_count;
    return TAZA_OK;
}

/* Where the annexes begin. */
static size_t
act_end(const tz_document *doc, const tz_act *act)
{
    for (size_t i = 0; i < act->count; i++)
        if (act->units[i].kind == TZ_UNIT_ANNEX)
            return act->units[i].first_para;
    return doc->para_count;
}

taza_status
tz_scan(struct taza_worker *worker, const tz_scan_job *job, tz_arena *arena,
        tz_hits *out, taza_error *err)
{
    bool interpret = job->no_jit || has_giant_word(tz_doc_normal(job->doc));
    scanner scan = {.run = {.worker = worker,
                            .doc = job->doc,
                            .act = job->act,
                            .arena = arena,
                            .act_end = act_end(job->doc, job->act),
                            .no_jit = interpret,
                            .sighted = !job->no_prefilter,
                            .err = err},
                    .trace = job->trace,
                    .arena = arena};
    taza_status status;

    *out = (tz_hits){0};
    scan.run.sentences = tz_arena_array(arena, job->doc->sentence_count + 1,
                                        sizeof(tz_sentence *));
    if (scan.run.sentences == NULL)
        return tz_err_nomem(err);
    tz_matcher_interpret(worker->matcher, interpret);
    status = scan_all(&scan, job, out);
    if (status == TAZA_OK && hand_over(&scan, out) != TAZA_OK)
        status = tz_err_nomem(err);
    tz_free(scan.hits);
    tz_free(scan.traces);
    return status;
}
