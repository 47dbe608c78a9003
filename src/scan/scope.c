/* scope.c - where conditions look: sentence, norm, unit, act. */
#include "scan/who.h"

#include "base/work.h"

static void
add(tz_spans *out, taza_span span)
{
    if (out->count < TZ_SPANS_MOST && span.end > span.start)
        out->spans[out->count++] = span;
}

static void
add_paras(const tz_run *run, tz_spans *out, size_t first, size_t end)
{
    const tz_document *doc = run->doc;

    if (first < end && end <= doc->para_count)
        add(out, (taza_span){doc->paras[first].normal.start,
                             doc->paras[end - 1].normal.end});
}

/* "…: 1) …; 2) …": the items behind the first, which stands in the sentence. */
static void
add_items(tz_run *run, const tz_sentence *s, tz_spans *out)
{
    tz_nstr text = tz_doc_normal(run->doc);
    size_t para_end = run->doc->paras[s->para].normal.end;
    size_t end = s->items_end != 0 ? s->items_end : s->span.end;

    while (s->items_end == 0 && end < para_end &&
           tz_item_mark(text, end, para_end)) {
        size_t next = tz_doc_sentence_at(run->doc, end).end;

        TZ_WORK(1);
        end = next > end ? next : para_end;
    }
    ((tz_sentence *)s)->items_end = end; /* asked again by each hit */
    add(out, (taza_span){s->span.end, end});
}

/* The sentence, what leads in to it on every level, what stands behind the
 * list; of a sentence that leads in, its list. */
static void
norm_spans(tz_run *run, const tz_sentence *s, size_t at, tz_spans *out)
{
    const tz_sentence *item = s, *lead;
    uint32_t tail;

    add(out, s->span);
    if (s->para >= run->doc->para_count)
        return;
    while (out->count < TZ_SPANS_MOST - 2 &&
           (lead = tz_sentence_lead(run, item)) != NULL) {
        add(out, tz_lead_span(item, lead));
        item = lead;
    }
    tail = run->act->tail[s->para];
    if (tail != TZ_NO_PARA)
        add_paras(run, out, tail, tail + 1);
    if (s->lead_end > 0 && tz_token_at(s, at) < s->lead_end)
        add_items(run, s, out);
    else if (s->span.end == run->doc->paras[s->para].normal.end)
        add_paras(run, out, s->para + 1, run->act->list_end[s->para]);
}

/* The new text that the paragraph lies in; TZ_NO_AMENDMENT: none. */
static uint32_t
amendment_of(const tz_run *run, size_t para)
{
    size_t unit = run->act->para_unit[para];

    return unit != TZ_NO_UNIT ? run->act->units[unit].amendment
                              : TZ_NO_AMENDMENT;
}

/* The innermost unit around the paragraph of one of the kinds (bits); what is
 * around new text is another act. */
static size_t
unit_of(const tz_run *run, size_t para, uint32_t kinds)
{
    const tz_unit *units = run->act->units;
    uint32_t amendment = amendment_of(run, para);
    size_t unit = run->act->para_unit[para];

    while (unit != TZ_NO_UNIT && !(kinds >> units[unit].kind & 1))
        unit = units[unit].parent;
    if (unit != TZ_NO_UNIT && units[unit].amendment != amendment)
        return TZ_NO_UNIT;
    return unit;
}

static void
add_act(const tz_run *run, size_t para, tz_spans *out)
{
    size_t unit = run->act->para_unit[para];
    uint32_t amendment = amendment_of(run, para);

    if (unit != TZ_NO_UNIT)
        unit = run->act->units[unit].act_part;
    if (unit == TZ_NO_UNIT && amendment != TZ_NO_AMENDMENT) {
        add(out, run->act->amendments[amendment - 1].normal);
        return;
    }
    if (unit != TZ_NO_UNIT)
        add_paras(run, out, run->act->units[unit].first_para,
                  run->act->units[unit].end_para);
    else
        add_paras(run, out, 0,
                  para < run->act_end ? run->act_end : run->doc->para_count);
}

/* Kinds of units that bound a scope, the wanted one first. */
#define BIT(kind) ((uint32_t)1 << TZ_UNIT_##kind)
static const uint32_t bounds[][2] = {
    [TZ_SCOPE_POINT] = {BIT(POINT), BIT(ARTICLE) | BIT(NOTE)},
    [TZ_SCOPE_ARTICLE] = {BIT(ARTICLE), BIT(CHAPTER) | BIT(SECTION)},
    [TZ_SCOPE_CHAPTER] = {BIT(CHAPTER), BIT(SECTION)},
};

/* Notes of the publisher that may stand behind a unit: "Сноска. Пункт 5 в
 * редакции …".  What they say the unit does not say. */
#define NOTES_MOST 8

static size_t
before_notes(const tz_run *run, size_t first, size_t end)
{
    for (int i = 0; i < NOTES_MOST && end > first + 1 &&
                    run->act->para_zone[end - 1] == TZ_ZONE_EDITORIAL;
         i++)
        end--;
    return end;
}

/* A point that stands in no point is the paragraph itself; what has no
 * article or chapter is the act part. */
static void
unit_spans(const tz_run *run, tz_scope scope, size_t para, tz_spans *out)
{
    size_t unit = unit_of(run, para, bounds[scope][0]);

    if (unit == TZ_NO_UNIT)
        unit = unit_of(run, para, bounds[scope][1]);
    if (unit != TZ_NO_UNIT)
        add_paras(run, out, run->act->units[unit].first_para,
                  before_notes(run, run->act->units[unit].first_para,
                               run->act->units[unit].end_para));
    else if (scope == TZ_SCOPE_POINT)
        add_paras(run, out, para, para + 1);
    else
        add_act(run, para, out);
}

/* A whole annex that an amending act brings. */
static bool
whole_annex(const tz_run *run, size_t para)
{
    const tz_unit *units = run->act->units;
    size_t part = units[run->act->para_unit[para]].act_part;

    return part != TZ_NO_UNIT &&
           units[part].amendment == amendment_of(run, para);
}

bool
tz_scope_known(const tz_run *run, tz_scope scope, taza_span at)
{
    size_t para = tz_doc_para_at(run->doc, at.start);

    if (scope == TZ_SCOPE_ACT &&
        (run->doc->partial || run->doc->missing_parts > 0))
        return false;
    if (scope < TZ_SCOPE_POINT || para >= run->doc->para_count ||
        amendment_of(run, para) == TZ_NO_AMENDMENT)
        return true;
    if (scope == TZ_SCOPE_ACT)
        return whole_annex(run, para);
    return unit_of(run, para, bounds[scope][0]) != TZ_NO_UNIT;
}

/* Nothing outside new text belongs to it. */
static void
keep_inside(const tz_run *run, size_t para, tz_spans *out)
{
    uint32_t amendment = amendment_of(run, para);
    size_t kept = 0;
    taza_span text;

    if (amendment == TZ_NO_AMENDMENT)
        return;
    text = run->act->amendments[amendment - 1].normal;
    for (size_t i = 0; i < out->count; i++) {
        taza_span span = out->spans[i];

        if (span.start < text.start)
            span.start = text.start;
        if (span.end > text.end)
            span.end = text.end;
        if (span.start < span.end)
            out->spans[kept++] = span;
    }
    out->count = kept;
}

void
tz_scope_spans(tz_run *run, tz_scope scope, taza_span at, tz_spans *out)
{
    const tz_document *doc = run->doc;
    size_t para = tz_doc_para_at(doc, at.start);
    const tz_sentence *s;

    out->count = 0;
    if (scope == TZ_SCOPE_SENTENCE || para >= doc->para_count) {
        add(out, tz_act_linted(run->act, tz_doc_sentence_at(doc, at.start),
                               at.start));
    } else if (scope == TZ_SCOPE_NORM) {
        s = tz_sentence_at(run, at.start);
        if (s != NULL)
            norm_spans(run, s, at.start, out);
    } else if (scope == TZ_SCOPE_ACT) {
        add_act(run, para, out);
    } else {
        unit_spans(run, scope, para, out);
    }
    if (para < doc->para_count)
        keep_inside(run, para, out);
}
