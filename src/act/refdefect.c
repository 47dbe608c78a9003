/* refdefect.c - references that lead nowhere, or back. */
#include "act/refs.h"
#include "base/work.h"

#define CIRCLE_WORDS 20 /* of a unit that only refers to another */
#define BEYOND_MIN   3  /* a bare number so far behind the last is ours */

/* What stands here says something of this act's own units. */
bool
tz_ref_judged(const tz_refs *refs, const tz_ref *ref)
{
    const tz_reading *r = refs->r;
    uint8_t zone = r->act->para_zone[ref->para];
    if (ref->act != TZ_REF_THIS || ref->doubt || ref->ambiguous ||
        r->doc->partial || r->doc->missing_parts > 0 || refs->amending)
        return false;
    return zone != TZ_ZONE_FORM && zone != TZ_ZONE_AMENDMENT &&
           zone != TZ_ZONE_TITLE && zone != TZ_ZONE_ACT_TITLE;
}

static const tz_ref_figure *
figure(const tz_ref_index *index, size_t entry)
{
    return &index->items[entry].figure;
}

static bool
there(const tz_ref_index *index, const tz_ref_entry *like, uint32_t value)
{
    tz_ref_figure low = {.value = value};
    tz_ref_figure high = {.value = value, .insert = UINT32_MAX};
    tz_ref_run run =
        tz_ref_index_find(index, like->scope, like->kind, low, high);
    return run.first < run.end;
}

/* Numbers that run from 1 on, with few gaps: they were read well. */
static bool
well_read(const tz_ref_index *index, tz_ref_run run, uint8_t kind)
{
    size_t count = run.end - run.first,
           least = kind == TZ_UNIT_SUBPOINT ? 2 : 3;
    if (count < least || figure(index, run.first)->value != 1)
        return false;
    size_t last = figure(index, run.end - 1)->value;
    return count + 1 + last / 10 >= last;
}

static size_t
article_around(const tz_act *act, size_t unit)
{
    while (unit != TZ_NO_UNIT && act->units[unit].kind != TZ_UNIT_ARTICLE) {
        TZ_WORK(1);
        unit = act->units[unit].parent;
    }
    return unit;
}

/* A point outside of the articles of an act that has some: its article was
 * not read. */
static bool
lost_article(const tz_refs *refs, const tz_ref_index *index, const tz_ref *ref)
{
    const tz_act *act = refs->r->act;
    size_t home = act->para_unit[ref->para];
    size_t part = home == TZ_NO_UNIT ? TZ_NO_UNIT : act->units[home].act_part;
    uint32_t in = part == TZ_NO_UNIT ? 0 : (uint32_t)part + 1;
    tz_ref_run run =
        tz_ref_index_all(index, in, TZ_UNIT_ARTICLE, TZ_FIGURE_DIGITS);
    return run.first < run.end && article_around(act, home) == TZ_NO_UNIT;
}

/* A number of a statute, "(a)" or "§ 5": they cite other titles unsaid. */
static bool
statute(const tz_refs *refs, const tz_ref_index *index, size_t entry)
{
    uint8_t style = refs->r->act->units[index->items[entry].unit].style;
    return style == TZ_STYLE_SECTION || style >= TZ_STYLE_OPEN_LOWER;
}

/* A raised number came down: 121 for 12-1. */
static bool
fallen(const tz_ref_index *index, const tz_ref_entry *like, uint32_t value)
{
    tz_ref_figure number = {.value = value / 10, .insert = value % 10};
    tz_ref_run run =
        tz_ref_index_find(index, like->scope, like->kind, number, number);
    return value > 10 && number.insert > 0 && run.first < run.end;
}

/* The text of the numbers goes to its end in this document. */
static bool
whole(const tz_refs *refs, const tz_ref *ref, uint32_t scope, uint8_t kind)
{
    const tz_act *act = refs->r->act;
    /* Rules are often given without the order that approves them. */
    if (kind == TZ_UNIT_POINT && ref->own && ref->genre == TZ_GENRE_RULES)
        return true;
    if (scope > 0 && act->units[scope - 1].kind != TZ_UNIT_ANNEX)
        return true;
    return refs->closed && (scope > 0 || kind != TZ_UNIT_CHAPTER);
}

void
tz_ref_missing(tz_refs *refs, const tz_ref_index *index, const tz_ref *ref,
               const tz_ref_number *number, uint32_t scope, uint8_t kind)
{
    tz_ref_entry like = {.scope = scope, .kind = kind};
    uint32_t value = number->low.value;
    tz_ref_run run = tz_ref_index_all(index, scope, kind, TZ_FIGURE_DIGITS);
    if (number->low.figure != TZ_FIGURE_DIGITS || number->hyphen ||
        number->high.value != value || kind == TZ_UNIT_ANNEX ||
        kind > TZ_UNIT_SUBPOINT || !well_read(index, run, kind) ||
        !tz_ref_judged(refs, ref) || statute(refs, index, run.first) ||
        fallen(index, &like, value) || lost_article(refs, index, ref))
        return;
    uint32_t last = figure(index, run.end - 1)->value;
    if (number->low.insert > 0 && !there(index, &like, value))
        return;
    if (number->low.insert == 0 && value <= last &&
        (!there(index, &like, value - 1) || !there(index, &like, value + 1)))
        return;
    if (value > last &&
        (!whole(refs, ref, scope, kind) ||
         (!ref->own && value > last + BEYOND_MIN && value > last + last / 2)))
        return;
    const tz_unit *unit = &refs->r->act->units[index->items[run.end - 1].unit];
    tz_defect_add(refs->r, TZ_DEFECT_MISSING_TARGET, ref->normal,
                  refs->r->doc->paras[unit->first_para].normal);
}

/* The one target of a reference by number, as its innermost level says it. */
static size_t
only_target(const tz_refs *refs, const tz_ref *ref)
{
    if (ref->target_count != 1 || ref->level_count == 0)
        return TZ_NO_UNIT;
    const tz_ref_level *level =
        &refs->levels[ref->level + ref->level_count - 1];
    size_t unit = refs->targets[ref->target];
    uint8_t kind = refs->r->act->units[unit].kind;
    return level->count == 1 && level->kind == kind ? unit : TZ_NO_UNIT;
}

static bool
leaf(const tz_act *act, size_t unit)
{
    return unit + 1 == act->count || act->units[unit + 1].parent != unit;
}

/* Point 5, one whole, gives point 5 as its ground. */
static bool
leads_home(const tz_refs *refs, const tz_ref *ref)
{
    const tz_act *act = refs->r->act;
    size_t unit = only_target(refs, ref);
    return unit != TZ_NO_UNIT && unit == act->para_unit[ref->para] &&
           (act->units[unit].kind == TZ_UNIT_POINT ||
            act->units[unit].kind == TZ_UNIT_ARTICLE) &&
           act->units[unit].style < TZ_STYLE_OPEN_LOWER && leaf(act, unit) &&
           tz_ref_ground(refs, ref) && tz_ref_judged(refs, ref);
}

/* The first reference that starts at or behind a span's start. */
static size_t
first_ref(const tz_refs *refs, taza_span normal)
{
    size_t low = 0, high = refs->ref_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (refs->refs[middle].normal.start < normal.start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The only reference of a unit of few words; ref_count: none. */
static size_t
only_ref(const tz_refs *refs, size_t unit)
{
    const tz_document *doc = refs->r->doc;
    const tz_unit *u = &refs->r->act->units[unit];
    const tz_para *p = &doc->paras[u->first_para];
    if (!leaf(refs->r->act, unit) || u->end_para != u->first_para + 1 ||
        p->words > CIRCLE_WORDS)
        return refs->ref_count;
    size_t at = first_ref(refs, p->normal);
    if (at == refs->ref_count || refs->refs[at].normal.start >= p->normal.end)
        return refs->ref_count;
    if (at + 1 < refs->ref_count &&
        refs->refs[at + 1].normal.start < p->normal.end)
        return refs->ref_count;
    return at;
}

/* Two units that say hardly more than that the other one rules. */
static bool
circle(const tz_refs *refs, size_t at, size_t *other)
{
    const tz_ref *ref = &refs->refs[at];
    size_t home = refs->r->act->para_unit[ref->para];
    size_t target = only_target(refs, ref);
    if (home == TZ_NO_UNIT || target == TZ_NO_UNIT || target == home ||
        !tz_ref_judged(refs, ref) || only_ref(refs, home) != at)
        return false;
    *other = only_ref(refs, target);
    return *other < refs->ref_count &&
           only_target(refs, &refs->refs[*other]) == home;
}

void
tz_ref_defects(tz_refs *refs)
{
    const tz_document *doc = refs->r->doc;
    for (size_t i = 0; i < refs->ref_count; i++) {
        const tz_ref *ref = &refs->refs[i];
        size_t other;
        TZ_WORK(1);
        if (ref->act != TZ_REF_THIS)
            continue;
        if (leads_home(refs, ref))
            tz_defect_add(refs->r, TZ_DEFECT_SELF_REFERENCE, ref->normal,
                          doc->paras[ref->para].normal);
        else if (circle(refs, i, &other))
            tz_defect_add(refs->r, TZ_DEFECT_CIRCULAR_REFERENCE, ref->normal,
                          refs->refs[other].normal);
    }
}
