/* confirm.c - the conditions of a rule at one candidate. */
#include "scan/worker.h"

/* How far from the reported words a condition of scope _here is looked for:
 * it has to overlap or touch them, and no phrase of a rule is longer. */
#define HERE_REACH 256
/* A word at the edge of that reach is read to its end, up to this much. */
#define WORD_REACH 256

static size_t
reach_back(tz_nstr text, size_t from, size_t low)
{
    size_t start = from - low > HERE_REACH ? from - HERE_REACH : low;
    size_t stop = start - low > WORD_REACH ? start - WORD_REACH : low;

    while (start > stop && tz_code_word(text.ptr[start - 1]))
        start--;
    return start;
}

static size_t
reach_on(tz_nstr text, size_t from, size_t high)
{
    size_t end = high - from > HERE_REACH ? from + HERE_REACH : high;
    size_t stop = high - end > WORD_REACH ? end + WORD_REACH : high;

    while (end < stop && tz_code_word(text.ptr[end]))
        end++;
    return end;
}

/* Does a match of the pattern overlap the words, or touch them (at most one
 * character between, mostly a blank)? */
static tz_match_status
holds_here(tz_run *run, size_t pattern, taza_span at, taza_span sentence)
{
    tz_nstr all = tz_doc_normal(run->doc);
    size_t low = reach_back(all, at.start, sentence.start);
    size_t high = reach_on(all, at.end, sentence.end);
    tz_nstr text = tz_nstr_slice(all, sentence.start, high);
    size_t from = low - sentence.start; /* look-behind sees what is before */
    tz_match match;
    tz_match_status status;

    for (;;) {
        status = tz_run_find(run, pattern, text, from, &match);
        if (status != TZ_MATCH_YES)
            return status;
        if (match.whole.start + sentence.start > at.end + 1)
            return TZ_MATCH_NONE;
        if (match.whole.end + sentence.start + 1 >= at.start &&
            match.whole.end > match.whole.start)
            return TZ_MATCH_YES;
        from = match.whole.start + 1;
        if (from > text.len)
            return TZ_MATCH_NONE;
    }
}

/* Anywhere in the sentence; asked once for each sentence. */
static tz_match_status
holds_in_sentence(tz_run *run, size_t pattern, taza_span sentence)
{
    tz_slot *slot = &run->worker->slots[pattern];
    tz_match_status answer;
    tz_match match;

    if (slot->regex != NULL && slot->sentence == sentence.start)
        return slot->answer;
    answer = tz_run_find(
        run, pattern,
        tz_nstr_slice(tz_doc_normal(run->doc), sentence.start, sentence.end), 0,
        &match);
    slot->sentence = sentence.start;
    slot->answer = answer;
    return answer;
}

static tz_match_status
holds(tz_run *run, const tz_cond *cond, taza_span at, taza_span sentence)
{
    if (cond->scope == TZ_SCOPE_HERE)
        return holds_here(run, cond->pattern, at, sentence);
    return holds_in_sentence(run, cond->pattern, sentence);
}

bool
tz_run_allows(tz_run *run, taza_span at)
{
    const tz_rule *rule = run->rule;
    taza_span sentence = tz_doc_sentence_at(run->doc, at.start);
    size_t i;

    for (i = 0; i < rule->cond_count; i++) {
        const tz_cond *cond = &rule->conds[i];
        tz_match_status status = holds(run, cond, at, sentence);

        if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED)
            run->failed = true; /* also when the answer is a remembered one */
        if (run->failed)
            return false;
        if ((status == TZ_MATCH_YES) != (cond->kind == TZ_REQUIRES))
            return false;
    }
    return true;
}
