/* confirm.c - the conditions of a rule at one candidate. */
#include "scan/who.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"

/* How far from the reported words a condition of scope _here is looked for:
 * it has to overlap or touch them, and no phrase of a rule is longer. */
#define HERE_REACH 256
/* A quantity or reference begins in the words or this near behind them. */
#define HERE_GAP 2
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

/* Do as many matches as are wanted overlap the words, or touch them (at most
 * one character between, mostly a blank)? */
static tz_match_status
holds_here(tz_run *run, const tz_cond *cond, taza_span at, taza_span sentence)
{
    tz_nstr all = tz_doc_normal(run->doc);
    size_t low = reach_back(all, at.start, sentence.start);
    size_t high = reach_on(all, at.end, sentence.end);
    tz_nstr text = tz_nstr_slice(all, sentence.start, high);
    size_t from = low - sentence.start; /* look-behind sees what is before */
    uint32_t found = 0;

    while (from <= text.len) {
        tz_match match;
        tz_match_status status =
            tz_run_find_by(run, cond->pattern, text, from,
                           at.end + 1 - sentence.start, &match);

        if (status != TZ_MATCH_YES)
            return status;
        from = match.whole.start + 1;
        if (match.whole.end + sentence.start + 1 < at.start ||
            match.whole.end == match.whole.start)
            continue;
        if (++found == cond->least)
            return TZ_MATCH_YES;
        from = match.whole.end;
    }
    return TZ_MATCH_NONE;
}

const tz_memo *
tz_memo_find(tz_memo_list *list, taza_span where)
{
    for (size_t i = 0; i < list->count; i++) {
        tz_memo memo = list->items[i];

        if (memo.where.start != where.start || memo.where.end != where.end)
            continue;
        memmove(list->items + 1, list->items, i * sizeof(memo));
        list->items[0] = memo;
        return list->items;
    }
    return NULL;
}

bool
tz_memo_add(tz_run *run, tz_memo_list *list, const tz_memo *memo)
{
    if (list->items == NULL)
        list->items = tz_alloc_zero(TZ_MEMOS, sizeof(*list->items));
    if (list->items == NULL) {
        run->status = tz_err_nomem(run->err);
        run->failed = true;
        return false;
    }
    if (list->count < TZ_MEMOS)
        list->count++;
    memmove(list->items + 1, list->items, (list->count - 1) * sizeof(*memo));
    list->items[0] = *memo;
    return true;
}

tz_memo
tz_run_count(tz_run *run, const tz_cond *cond, taza_span where)
{
    tz_slot *slot = tz_run_slot(run, cond->pattern);
    tz_memo memo = {.where = where, .answer = TZ_MATCH_YES};
    const tz_memo *known;
    tz_match match = {0};
    tz_search search;
    size_t from = 0;

    if (slot == NULL) {
        memo.answer = TZ_MATCH_FAILED;
        return memo;
    }
    known = tz_memo_find(&slot->counted, where);
    if (known != NULL)
        return *known;
    tz_search_init(&search, run, cond->pattern, where);
    while (memo.found < cond->least && memo.answer == TZ_MATCH_YES) {
        memo.answer = tz_search_next(&search, run, from, &match);
        memo.found += memo.answer == TZ_MATCH_YES;
        from = match.whole.end > from ? match.whole.end : from + 1;
    }
    (void)tz_memo_add(run, &slot->counted, &memo);
    return memo;
}

static bool
absence(const tz_cond *cond)
{
    return cond->kind == TZ_WITHOUT || cond->kind == TZ_LACKS;
}

/* What a whole unit does not say may stand where it refers to. */
static void
where_to_look(tz_run *run, const tz_cond *cond, taza_span at, tz_spans *out)
{
    tz_scope_spans(run, (tz_scope)cond->scope, at, out);
    if (absence(cond) && cond->scope >= TZ_SCOPE_POINT)
        tz_scope_follow(run, at, out);
}

/* Lacks: what overlaps or touches the words, or stands in the scope. */
static tz_match_status
is_said(tz_run *run, const tz_cond *cond, taza_span at)
{
    tz_match_status status = TZ_MATCH_NONE;
    tz_spans where;

    if (cond->scope == TZ_SCOPE_HERE)
        return tz_run_said(run, cond, (taza_span){at.start, at.end + HERE_GAP});
    where_to_look(run, cond, at, &where);
    for (size_t i = 0; i < where.count && status == TZ_MATCH_NONE; i++)
        status = tz_run_said(run, cond, where.spans[i]);
    return status;
}

static tz_match_status
holds(tz_run *run, const tz_cond *cond, taza_span at)
{
    uint32_t found = 0;
    tz_spans where;

    if (absence(cond) && !tz_scope_known(run, (tz_scope)cond->scope, at))
        return TZ_MATCH_YES;
    if (cond->kind == TZ_LACKS)
        return is_said(run, cond, at);
    if (cond->scope == TZ_SCOPE_HERE)
        return holds_here(run, cond, at,
                          tz_act_linted(run->act,
                                        tz_doc_sentence_at(run->doc, at.start),
                                        at.start));
    where_to_look(run, cond, at, &where);
    for (size_t i = 0; i < where.count && found < cond->least; i++) {
        tz_memo memo = tz_run_count(run, cond, where.spans[i]);

        if (memo.answer != TZ_MATCH_YES && memo.answer != TZ_MATCH_NONE)
            return memo.answer;
        found += memo.found;
    }
    return found < cond->least ? TZ_MATCH_NONE : TZ_MATCH_YES;
}

/* Does the rule's Lead stand in the words? */
static bool
lead_stands(tz_run *run, taza_span words)
{
    const tz_cond cond = {.pattern = run->rule->lead, .least = 1};
    tz_match_status status = tz_run_count(run, &cond, words).answer;

    if (status != TZ_MATCH_YES && status != TZ_MATCH_NONE)
        run->failed = true;
    return status == TZ_MATCH_YES;
}

/* The lead-in of the item, on any level, has the rule's Lead. */
static bool
lead_fits(tz_run *run, taza_span at)
{
    const tz_sentence *s = tz_sentence_at(run, at.start);

    if (s == NULL || s->para >= run->doc->para_count)
        return false;
    /* the first item of "…: 1) …; 2) …" */
    if (s->lead_end > 0 && tz_token_at(s, at.start) >= s->lead_end &&
        lead_stands(run, tz_lead_span(s, s)))
        return true;
    for (size_t i = 0; i < TZ_SPANS_MOST; i++) {
        const tz_sentence *item = s;

        s = tz_sentence_lead(run, item);
        if (s == NULL)
            return false;
        if (lead_stands(run, tz_lead_span(item, s)))
            return true;
    }
    return false;
}

static bool
allowed(uint32_t classes, unsigned class)
{
    return classes == 0 || (classes >> class & 1) != 0;
}

const char *
tz_run_asks_other(const tz_run *run, const tz_who *who)
{
    if (!allowed(run->rule->subjects, who->subject))
        return "Subject";
    return allowed(run->rule->objects, who->object) ? NULL : "Object";
}

/* The norm stands where the rule asks: in an article, or in a point that
 * stands in none. */
static bool
within_fits(const tz_run *run, size_t at)
{
    const tz_act *act = run->act;
    size_t para = tz_doc_para_at(run->doc, at);
    size_t unit =
        para < run->doc->para_count ? act->para_unit[para] : TZ_NO_UNIT;
    tz_within found = TZ_WITHIN_ANY;

    for (; unit != TZ_NO_UNIT && found != TZ_WITHIN_ARTICLE;
         unit = act->units[unit].parent) {
        if (act->units[unit].kind == TZ_UNIT_POINT)
            found = TZ_WITHIN_POINT;
        if (act->units[unit].kind == TZ_UNIT_ARTICLE)
            found = TZ_WITHIN_ARTICLE;
    }
    return run->rule->within == TZ_WITHIN_ANY || run->rule->within == found;
}

/* The field that drops the words, conditions apart; NULL: none. */
static const char *
dropped_by_facts(tz_run *run, taza_span at, const tz_who *who)
{
    const char *field = who != NULL ? tz_run_asks_other(run, who) : NULL;

    if (field != NULL)
        return field;
    if (!within_fits(run, at.start))
        return "Within";
    if (run->rule->lead != TZ_NO_PATTERN && !lead_fits(run, at))
        return "Lead";
    return NULL;
}

/* What a condition that holds, or does not, makes of the severity; false: the
 * words are dropped. */
static bool
weigh(const tz_cond *cond, bool yes, taza_severity *severity)
{
    switch ((tz_cond_kind)cond->kind) {
    case TZ_UNLESS:
    case TZ_WITHOUT:
    case TZ_LACKS:
        return !yes;
    case TZ_REQUIRES:
    case TZ_COUNT_OF:
        return yes;
    case TZ_RAISE:
        *severity += yes && *severity < TAZA_ERROR;
        return true;
    case TZ_LOWER:
        *severity -= yes && *severity > TAZA_NOTE;
        return true;
    }
    return false;
}

tz_verdict
tz_run_judge(tz_run *run, taza_span at, const tz_who *who)
{
    const tz_rule *rule = run->rule;
    const tz_cond *conds = run->worker->rules->conds + rule->conds.at;
    tz_verdict verdict = {.severity = (taza_severity)rule->severity};

    verdict.field = dropped_by_facts(run, at, who);
    for (size_t i = 0; i < rule->conds.count && verdict.field == NULL; i++) {
        const tz_cond *cond = &conds[i];
        tz_match_status status = holds(run, cond, at);

        if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED)
            run->failed = true; /* also when the answer is a remembered one */
        if (run->failed)
            break;
        if (!weigh(cond, status == TZ_MATCH_YES, &verdict.severity)) {
            verdict.field = tz_cond_name(cond);
            verdict.line = cond->line;
        }
    }
    return verdict;
}
