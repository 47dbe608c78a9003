/* follow.c - where else a norm is spoken of: by way of references. */
#include "scan/worker.h"

#include "base/work.h"

/* A unit that is longer is not read for each norm that refers to it. */
#define TARGET_MOST ((size_t)4 * 1024)

static bool
add(tz_spans *out, taza_span span)
{
    if (out->count == TZ_SPANS_MOST || span.end <= span.start)
        return false;
    out->spans[out->count++] = span;
    return true;
}

static bool
holds_offset(const tz_run *run, const tz_unit *unit, size_t offset)
{
    const tz_para *paras = run->doc->paras;

    return paras[unit->first_para].normal.start <= offset &&
           offset < paras[unit->end_para - 1].normal.end;
}

/* The units that a reference leads to, but for those it stands in. */
static size_t
add_targets(tz_run *run, const tz_ref *ref, tz_spans *out, size_t most)
{
    const tz_act *act = run->act;
    const tz_para *paras = run->doc->paras;
    size_t added = 0;

    for (size_t i = 0; i < ref->target_count && added < most; i++) {
        const tz_unit *unit = &act->units[act->ref_targets[ref->target + i]];
        taza_span span = {paras[unit->first_para].normal.start,
                          paras[unit->end_para - 1].normal.end};

        TZ_WORK(1);
        if (span.end - span.start <= TARGET_MOST &&
            !holds_offset(run, unit, ref->normal.start))
            added += add(out, span);
    }
    return added;
}

static void
follow_out(tz_run *run, taza_span at, tz_spans *out)
{
    const tz_act *act = run->act;
    size_t added = 0;
    tz_spans norm;

    tz_scope_spans(run, TZ_SCOPE_NORM, at, &norm);
    for (size_t i = 0; i < norm.count; i++) {
        size_t j = tz_ref_first(act, norm.spans[i].start);
        size_t looked = 0;

        for (; j < act->ref_count && looked < TZ_FOLLOW_MOST &&
               added < TZ_FOLLOW_MOST &&
               act->refs[j].normal.start < norm.spans[i].end;
             j++, looked++)
            added +=
                add_targets(run, &act->refs[j], out, TZ_FOLLOW_MOST - added);
    }
}

/* The sentences that refer to the unit from outside. */
static size_t
add_citing(tz_run *run, size_t unit, tz_spans *out, size_t most)
{
    const tz_act *act = run->act;
    size_t added = 0, looked = 0;

    for (size_t i = tz_cited_first(act, unit);
         i < act->cited_count && act->cited[i].unit == unit && added < most &&
         looked < TZ_FOLLOW_MOST;
         i++, looked++) {
        size_t from = act->refs[act->cited[i].ref].normal.start;

        TZ_WORK(1);
        if (!holds_offset(run, &act->units[unit], from))
            added += add(out, tz_doc_sentence_at(run->doc, from));
    }
    return added;
}

static void
follow_in(tz_run *run, taza_span at, tz_spans *out)
{
    size_t para = tz_doc_para_at(run->doc, at.start), unit, added = 0;

    if (para >= run->doc->para_count)
        return;
    unit = run->act->para_unit[para];
    while (unit != TZ_NO_UNIT && run->act->units[unit].kind >= TZ_UNIT_POINT &&
           added < TZ_FOLLOW_MOST) {
        added += add_citing(run, unit, out, TZ_FOLLOW_MOST - added);
        unit = run->act->units[unit].parent;
    }
}

void
tz_scope_follow(tz_run *run, taza_span at, tz_spans *out)
{
    follow_out(run, at, out);
    follow_in(run, at, out);
}
