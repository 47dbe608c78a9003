/* worker.c - the patterns of one thread, compiled on first use. */
#include "scan/worker.h"

#include "base/alloc.h"
#include "base/err.h"
#include "base/work.h"

/* Machine code costs 181 µs a pattern; the interpreter loses as much to it over
 * about so many bytes.  Counted in instructions: a statute of 400 KB takes 2.6
 * G, with sixteen times as many 6.0 G; an act of 40 KB 106 M and 103 M. */
#define JIT_AFTER ((size_t)8 * 1024)
/* Half a million instructions for machine code; a try at one place saves some
 * hundred of them.  What words are is remembered, so tries are few. */
#define JIT_AFTER_TRIES ((size_t)400)

taza_status
tz_worker_new(const struct taza_rules *rules, struct taza_worker **out,
              taza_error *err)
{
    struct taza_worker *worker = tz_alloc_zero(1, sizeof(*worker));

    *out = NULL;
    if (worker == NULL)
        return tz_err_nomem(err);
    worker->rules = rules;
    worker->matcher = tz_matcher_new();
    worker->slots = tz_alloc_zero(rules->pattern_count + 1, sizeof(tz_slot *));
    if (worker->matcher == NULL || worker->slots == NULL) {
        tz_worker_free(worker);
        return tz_err_nomem(err);
    }
    *out = worker;
    return TAZA_OK;
}

void
tz_worker_free(struct taza_worker *worker)
{
    tz_slot *next;

    if (worker == NULL)
        return;
    for (tz_slot *slot = worker->last; slot != NULL; slot = next) {
        next = slot->next;
        tz_regex_free(slot->regex);
        tz_regex_free(slot->anchored);
        tz_free(slot->counted.items);
        tz_free(slot->said.items);
        tz_free(slot);
    }
    tz_free(worker->slots);
    tz_sightings_done(&worker->sightings);
    tz_vocabulary_done(&worker->vocabulary);
    tz_matcher_free(worker->matcher);
    tz_free(worker);
}

/* Keeps what a compiler made; false: out of memory (run->status is set). */
static bool
made(tz_run *run, taza_status status)
{
    run->status = status;
    run->failed = run->failed || status != TAZA_OK;
    return status == TAZA_OK;
}

tz_slot *
tz_run_slot(tz_run *run, size_t pattern)
{
    struct taza_worker *worker = run->worker;
    tz_slot *slot = worker->slots[pattern];

    if (slot != NULL)
        return slot;
    slot = tz_alloc_zero(1, sizeof(*slot));
    if (slot == NULL) {
        (void)made(run, tz_err_nomem(run->err));
        return NULL;
    }
    slot->next = worker->last;
    worker->slots[pattern] = worker->last = slot;
    return slot;
}

/* The pattern's slot, compiled; NULL: out of memory (run->status is set). */
static tz_slot *
ready(tz_run *run, size_t index)
{
    const struct taza_rules *rules = run->worker->rules;
    tz_slot *slot = tz_run_slot(run, index);

    if (slot != NULL && slot->regex == NULL &&
        !made(run, tz_rules_compile(rules, index, run->worker->matcher,
                                    &slot->regex, run->err)))
        return NULL;
    return slot;
}

tz_match_status
tz_run_find(tz_run *run, size_t index, tz_nstr text, size_t from, tz_match *out)
{
    return tz_run_find_by(run, index, text, from, text.len, out);
}

tz_match_status
tz_run_find_by(tz_run *run, size_t index, tz_nstr text, size_t from,
               size_t last, tz_match *out)
{
    tz_slot *slot = ready(run, index);
    tz_match_status status;
    size_t read;

    if (slot == NULL)
        return TZ_MATCH_FAILED;
    if (!slot->machine && !run->no_jit && slot->read > JIT_AFTER) {
        tz_regex_jit(slot->regex);
        slot->machine = true;
    }
    status = tz_regex_find_by(slot->regex, run->worker->matcher, text, from,
                              last, out);
    read = (status == TZ_MATCH_YES ? out->whole.end : text.len) - from + 1;
    TZ_WORK(read);
    slot->read += read;
    if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED)
        run->failed = true;
    if (read > run->budget) {
        run->failed = true;
        run->budget = 0;
    } else {
        run->budget -= read;
    }
    return status;
}

tz_match_status
tz_run_at(tz_run *run, size_t index, tz_nstr text, size_t from, tz_match *out)
{
    const struct taza_rules *rules = run->worker->rules;
    tz_slot *slot = ready(run, index);

    TZ_WORK(1);
    if (slot == NULL)
        return TZ_MATCH_FAILED;
    if (slot->anchored == NULL && !run->no_jit &&
        ++slot->tries > JIT_AFTER_TRIES) {
        if (!made(run, tz_regex_new_at(tz_rules_regex(rules, index),
                                       &slot->anchored, run->err)))
            return TZ_MATCH_FAILED;
        tz_regex_jit(slot->anchored);
    }
    return tz_regex_at(slot->anchored ? slot->anchored : slot->regex,
                       run->worker->matcher, text, from, out);
}

bool
tz_run_hopeless(const tz_run *run, size_t index)
{
    const tz_prefilter *prefilter = &run->worker->rules->prefilter;
    const tz_sightings *s = &run->worker->sightings;
    size_t first = TZ_LITERAL_SETS * index;

    for (size_t set = first; set < first + TZ_LITERAL_SETS; set++)
        if (run->sighted && tz_prefilter_knows(prefilter, set) &&
            !tz_sightings_met(s, set))
            return true;
    return false;
}

/* A search at any place costs as much as so many tries at one. */
#define SEARCH_TRIES 16

/* The set whose places cost least to go through; false: none is known. */
static bool
choose(const tz_prefilter *prefilter, const tz_sightings *s, size_t first,
       size_t *out)
{
    size_t least = SIZE_MAX;

    for (size_t set = first; set < first + TZ_LITERAL_SETS; set++) {
        size_t cost;

        if (!tz_prefilter_knows(prefilter, set))
            continue;
        cost = tz_prefilter_places(prefilter, s, set) *
               (prefilter->starts[set] ? 1 : SEARCH_TRIES);
        if (cost < least) {
            least = cost;
            *out = set;
        }
    }
    return least < SIZE_MAX;
}

static void
follow_set(tz_hunt *hunt, const tz_run *run, size_t set, size_t from)
{
    tz_prospect_init(&hunt->sets[hunt->count++], &run->worker->rules->prefilter,
                     &run->worker->sightings, set, from);
}

bool
tz_hunt_init(tz_hunt *hunt, const tz_run *run, size_t index, size_t from)
{
    const struct taza_rules *rules = run->worker->rules;
    const tz_prefilter *prefilter = &rules->prefilter;
    const size_t first = TZ_LITERAL_SETS * index;
    size_t chosen;

    if (!run->sighted ||
        !choose(prefilter, &run->worker->sightings, first, &chosen))
        return false;
    hunt->starts = prefilter->starts[chosen];
    hunt->blanks = rules->patterns[index].blanks;
    hunt->sentence = (taza_span){0, 0};
    hunt->count = 0;
    if (tz_run_hopeless(run, index))
        return true;
    follow_set(hunt, run, chosen, from);
    for (size_t set = first; set < first + TZ_LITERAL_SETS; set++)
        if (set != chosen && tz_prefilter_knows(prefilter, set))
            follow_set(hunt, run, set, from);
    return true;
}

/* Where a match that holds what stands at `at` begins at the earliest: in the
 * sentence, and with no more blanks than it may have. */
static size_t
earliest(const tz_hunt *hunt, const tz_run *run, size_t at)
{
    return tz_sightings_reach(&run->worker->sightings, hunt->sentence.start, at,
                              hunt->blanks);
}

/* Has a match that holds what stands at `at` room for a literal of each other
 * set?  If not, `*from` is where it goes on; SIZE_MAX: nowhere. */
static bool
in_company(tz_hunt *hunt, const tz_run *run, size_t at, size_t *from)
{
    for (size_t i = 1; i < hunt->count; i++) {
        size_t other;

        *from = SIZE_MAX;
        if (!tz_prospect_next(&hunt->sets[i], hunt->low, &other))
            return false;
        if (other <= at)
            continue;
        *from = other < hunt->sentence.end
                    ? earliest(hunt, run, other)
                    : tz_doc_sentence_at(run->doc, other).start;
        if (*from > at)
            return false;
    }
    return true;
}

bool
tz_hunt_next(tz_hunt *hunt, const tz_run *run, size_t from, size_t *at)
{
    while (hunt->count > 0 && from < SIZE_MAX &&
           tz_prospect_next(&hunt->sets[0], from, at)) {
        if (*at >= hunt->sentence.end)
            hunt->sentence = tz_doc_sentence_at(run->doc, *at);
        hunt->low = hunt->starts ? *at : earliest(hunt, run, *at);
        if (in_company(hunt, run, *at, &from))
            return true;
    }
    return false;
}

/* A stretch that begins within a word would have another first word. */
static bool
begins_word(tz_nstr text, taza_span where)
{
    return where.start == 0 || where.start == where.end ||
           !tz_code_word(text.ptr[where.start - 1]) ||
           !tz_code_word(text.ptr[where.start]);
}

void
tz_search_init(tz_search *search, tz_run *run, size_t index, taza_span where)
{
    search->pattern = index;
    search->where = where;
    search->all = !begins_word(tz_doc_normal(run->doc), where) ||
                  !tz_hunt_init(&search->hunt, run, index, where.start);
}

tz_match_status
tz_search_next(tz_search *search, tz_run *run, size_t from, tz_match *out)
{
    const taza_span where = search->where;
    const taza_span *sentence = &search->hunt.sentence;
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(run->doc), where.start, where.end);
    size_t at;

    if (search->all)
        return tz_run_find(run, search->pattern, text, from, out);
    while (tz_hunt_next(&search->hunt, run, where.start + from, &at) &&
           at < where.end) {
        tz_match_status status;

        if (search->hunt.low > where.start + from)
            from = search->hunt.low - where.start;
        text.len = (sentence->end < where.end ? sentence->end : where.end) -
                   where.start;
        if (search->hunt.starts)
            status = tz_run_at(run, search->pattern, text, from, out);
        else
            status = tz_run_find(run, search->pattern, text, from, out);
        if (status != TZ_MATCH_NONE)
            return status;
        from = search->hunt.starts ? from + 1 : text.len;
    }
    return TZ_MATCH_NONE;
}
