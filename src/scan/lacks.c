/* lacks.c - does a stretch of text say a term, an amount … of something? */
#include "scan/worker.h"

#include "base/work.h"

/* Is it about what the pattern names: does its norm have the pattern? */
static tz_match_status
is_about(tz_run *run, const tz_cond *cond, taza_span fact)
{
    tz_spans norm;

    tz_scope_spans(run, TZ_SCOPE_NORM, fact, &norm);
    for (size_t i = 0; i < norm.count; i++) {
        tz_match_status status = tz_run_count(run, cond, norm.spans[i]).answer;

        if (status != TZ_MATCH_NONE)
            return status;
    }
    return TZ_MATCH_NONE;
}

/* The first quantity that begins at or behind the offset. */
static size_t
first_quantity(const tz_act *act, size_t offset)
{
    size_t low = 0, high = act->quantity_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        TZ_WORK(1);
        if (act->quantities[mid].normal.start < offset)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static tz_match_status
said(tz_run *run, const tz_cond *cond, taza_span where)
{
    const tz_act *act = run->act;
    tz_match_status status = TZ_MATCH_NONE;
    size_t i = first_quantity(act, where.start);
    size_t j = tz_ref_first(act, where.start);

    for (; i < act->quantity_count && status == TZ_MATCH_NONE &&
           act->quantities[i].normal.start < where.end;
         i++) {
        TZ_WORK(1);
        if ((act->quantities[i].flags & TZ_QUANTITY_OF_ACT) == 0 &&
            (cond->facts >> act->quantities[i].kind & 1) != 0)
            status = is_about(run, cond, act->quantities[i].normal);
    }
    for (; cond->facts >> TZ_FACT_REFERENCE & 1 && j < act->ref_count &&
           status == TZ_MATCH_NONE && act->refs[j].normal.start < where.end;
         j++) {
        TZ_WORK(1);
        status = is_about(run, cond, act->refs[j].normal);
    }
    return status;
}

tz_match_status
tz_run_said(tz_run *run, const tz_cond *cond, taza_span where)
{
    tz_slot *slot = tz_run_slot(run, cond->pattern);
    const tz_memo *known =
        slot != NULL ? tz_memo_find(&slot->said, where) : NULL;
    tz_memo memo = {.where = where, .answer = TZ_MATCH_FAILED};

    if (known != NULL)
        return known->answer;
    if (slot == NULL)
        return memo.answer;
    memo.answer = said(run, cond, where);
    (void)tz_memo_add(run, &slot->said, &memo);
    return memo.answer;
}
