/* resolve.c - leads references of this act to its units. */
#include "act/refs.h"
#include "base/alloc.h"
#include "base/work.h"

/* A range or list with more targets keeps the first ones: what costs more
 * than its words would make reading quadratic. */
#define TARGETS_MAX 64
/* Units of one number, in one scope: two languages in a file, notes. */
#define SAME_MAX 16

typedef struct {
    tz_refs *refs;
    tz_ref_index index;
    tz_ref *ref;
    size_t home; /* innermost unit of its paragraph; TZ_NO_UNIT */
    size_t part; /* act part whose units it names; TZ_NO_UNIT: the act */
} resolver;

static uint32_t
scope(size_t unit)
{
    return unit == TZ_NO_UNIT ? 0 : (uint32_t)unit + 1;
}

static const tz_act *
act_of(const resolver *v)
{
    return v->refs->r->act;
}

static void
add_target(resolver *v, size_t unit)
{
    tz_refs *refs = v->refs;
    void *items = refs->targets;
    if (v->ref->target_count == TARGETS_MAX)
        return;
    if (!tz_grow(&items, &refs->target_cap, refs->target_count + 1,
                 sizeof(*refs->targets))) {
        refs->r->failed = true;
        return;
    }
    refs->targets = items;
    refs->targets[refs->target_count++] = unit;
    v->ref->target_count++;
}

/* Of units with one number, the entry of that in the reference's language. */
static size_t
choose(const resolver *v, tz_ref_run run)
{
    const tz_document *doc = v->refs->r->doc;
    size_t found = run.end;
    for (size_t i = run.first; i < run.end && i - run.first < SAME_MAX; i++) {
        const tz_unit *unit = &act_of(v)->units[v->index.items[i].unit];
        TZ_WORK(1);
        if (unit->lang != doc->paras[v->ref->para].lang)
            continue;
        v->ref->ambiguous |= found < run.end;
        found = found < run.end ? found : i;
    }
    return found < run.end ? found : run.first;
}

static bool
empty(tz_ref_run run)
{
    return run.first >= run.end;
}

static bool
single(const tz_ref_number *n)
{
    return n->low.value == n->high.value && n->low.insert == n->high.insert &&
           n->low.rest == n->high.rest;
}

/* "5-7" is unit 5-7 where there is one; `*range`: more than one number. */
static tz_ref_run
find(const resolver *v, uint32_t in, uint8_t kind, const tz_ref_number *n,
     bool *range)
{
    *range = !single(n);
    if (!n->hyphen)
        return tz_ref_index_find(&v->index, in, kind, n->low, n->high);
    tz_ref_run run = tz_ref_index_find(&v->index, in, kind, n->low, n->low);
    if (!empty(run)) {
        *range = false;
        return run;
    }
    tz_ref_figure low = n->low;
    low.insert = 0;
    return tz_ref_index_find(&v->index, in, kind, low, n->high);
}

/* --- where numbers of a level are looked for --- */

/* The nearest unit of a kind around the reference. */
static size_t
around(const resolver *v, uint8_t kind)
{
    size_t unit = v->home;
    while (unit != TZ_NO_UNIT && act_of(v)->units[unit].kind != kind) {
        TZ_WORK(1);
        unit = act_of(v)->units[unit].parent;
    }
    return unit;
}

static bool
has(const resolver *v, uint32_t in, uint8_t kind)
{
    for (unsigned figure = 0; figure <= TZ_FIGURE_LETTER; figure++) {
        if (!empty(tz_ref_index_all(&v->index, in, kind, (uint8_t)figure)))
            return true;
    }
    return false;
}

/* The scope around the reference that has units of a kind; the act part's when
 * none has. */
static uint32_t
scope_around(const resolver *v, uint8_t kind)
{
    size_t unit = v->home;
    while (unit != TZ_NO_UNIT) {
        TZ_WORK(1);
        if (has(v, scope(unit), kind))
            return scope(unit);
        if (act_of(v)->units[unit].kind == TZ_UNIT_ANNEX)
            break;
        unit = act_of(v)->units[unit].parent;
    }
    return scope(v->part);
}

/* Where an annex is looked for: below the text that it belongs to. */
static uint32_t
annex_scope(const resolver *v)
{
    size_t part = v->part;
    while (part != TZ_NO_UNIT && !has(v, scope(part), TZ_UNIT_ANNEX)) {
        TZ_WORK(1);
        part = act_of(v)->units[part].parent;
    }
    return scope(part);
}

/* The scope of the outermost level. */
static uint32_t
first_scope(const resolver *v, uint8_t kind)
{
    if (kind == TZ_UNIT_ANNEX)
        return annex_scope(v);
    if (kind <= TZ_UNIT_ARTICLE && kind != TZ_UNIT_PARAGRAPH &&
        kind != TZ_UNIT_SUBSECTION)
        return scope(v->part);
    if (v->ref->own && v->ref->genre != TZ_GENRE_NONE)
        return scope(v->part);
    if (kind == TZ_UNIT_POINT) {
        /* A bare "пункт 5" in an article is of that article. */
        size_t article = around(v, TZ_UNIT_ARTICLE);
        return article != TZ_NO_UNIT ? scope(article) : scope(v->part);
    }
    return scope_around(v, kind);
}

/* The scope of a level below a unit: points run on through chapters. */
static uint32_t
next_scope(const resolver *v, size_t unit)
{
    const tz_unit *u = &act_of(v)->units[unit];
    return u->kind < TZ_UNIT_ARTICLE ? scope(u->act_part) : scope(unit);
}

/* An English section may be an article of a statute; what a code calls a
 * numbered part ("1.") is a point here. */
static uint8_t
kind_in(const resolver *v, uint32_t in, uint8_t kind)
{
    if (kind == TZ_UNIT_SECTION && !has(v, in, kind) &&
        has(v, in, TZ_UNIT_ARTICLE))
        return TZ_UNIT_ARTICLE;
    if (kind == TZ_UNIT_CLAUSE && in > 0 &&
        act_of(v)->units[in - 1].kind == TZ_UNIT_ARTICLE)
        return TZ_UNIT_POINT;
    if (kind == TZ_UNIT_POINT && in > 0 &&
        act_of(v)->units[in - 1].kind == TZ_UNIT_POINT)
        return TZ_UNIT_SUBPOINT;
    return kind;
}

/* --- */

static void
settle_part(resolver *v)
{
    const tz_act *act = act_of(v);
    v->home = act->para_unit[v->ref->para];
    v->part = v->home == TZ_NO_UNIT ? TZ_NO_UNIT : act->units[v->home].act_part;
    if (!v->ref->own || v->part == TZ_NO_UNIT)
        return;
    if (v->ref->genre == TZ_GENRE_RULES) {
        /* "настоящих Правил" in an annex to them. */
        size_t outer = act->units[v->part].parent;
        if (outer != TZ_NO_UNIT && act->units[outer].kind == TZ_UNIT_ANNEX) {
            v->ref->doubt = true;
            v->part = outer;
        }
    } else if (v->ref->genre != TZ_GENRE_NONE) {
        v->part = TZ_NO_UNIT;
    }
}

/* All numbers of the innermost level. */
static void
lead_last(resolver *v, const tz_ref_level *level, uint32_t in)
{
    uint8_t kind = kind_in(v, in, level->kind);
    for (size_t i = 0; i < level->count; i++) {
        const tz_ref_number *n = &v->refs->numbers[level->first + i];
        bool range;
        tz_ref_run run = find(v, in, kind, n, &range);
        TZ_WORK(1);
        if (empty(run)) {
            tz_ref_missing(v->refs, &v->index, v->ref, n, in, kind);
            continue;
        }
        if (!range) {
            size_t entry = choose(v, run);
            add_target(v, v->index.items[entry].unit);
            if (level->count == 1 && kind == level->kind)
                tz_ref_sense(v->refs, &v->index, v->ref, entry);
            continue;
        }
        for (; run.first < run.end && v->ref->target_count < TARGETS_MAX;
             run.first++)
            add_target(v, v->index.items[run.first].unit);
    }
}

/* The one unit of a level that is not the innermost; TZ_NO_UNIT: none, or
 * several. */
static size_t
lead_one(resolver *v, const tz_ref_level *level, uint32_t in)
{
    bool range;
    if (level->count != 1)
        return TZ_NO_UNIT;
    uint8_t kind = kind_in(v, in, level->kind);
    const tz_ref_number *n = &v->refs->numbers[level->first];
    tz_ref_run run = find(v, in, kind, n, &range);
    if (empty(run))
        tz_ref_missing(v->refs, &v->index, v->ref, n, in, kind);
    return empty(run) || range ? TZ_NO_UNIT
                               : v->index.items[choose(v, run)].unit;
}

/* "приложению к настоящему приказу": the annex without a number. */
static size_t
lead_only(const resolver *v, uint32_t in)
{
    tz_ref_figure none = {0};
    tz_ref_run run =
        tz_ref_index_find(&v->index, in, TZ_UNIT_ANNEX, none, none);
    if (empty(run))
        run = tz_ref_index_all(&v->index, in, TZ_UNIT_ANNEX, TZ_FIGURE_DIGITS);
    return run.end == run.first + 1 ? v->index.items[run.first].unit
                                    : TZ_NO_UNIT;
}

/* Clauses and indents have no numbers in the text. */
static bool
uncounted(const resolver *v, const tz_ref_level *level, uint32_t in)
{
    if (level->kind == TZ_UNIT_INDENT || level->kind == TZ_UNIT_NOTE)
        return true;
    if (level->kind != TZ_UNIT_CLAUSE || level->this)
        return level->kind == TZ_UNIT_CLAUSE;
    return kind_in(v, in, level->kind) != TZ_UNIT_POINT ||
           !has(v, in, TZ_UNIT_POINT);
}

/* Goes down one level from `*unit`; false: it ends here. */
static bool
lead_level(resolver *v, const tz_ref_level *level, bool last, size_t *unit)
{
    uint32_t in = *unit == TZ_NO_UNIT ? first_scope(v, level->kind)
                                      : next_scope(v, *unit);
    /* What stands below a part of a unit is looked for in the unit. */
    if (uncounted(v, level, in)) {
        if (last && *unit != TZ_NO_UNIT)
            add_target(v, *unit);
        return *unit != TZ_NO_UNIT;
    }
    if (last && level->count > 0) {
        lead_last(v, level, in);
        return false;
    }
    if (level->count > 0)
        *unit = lead_one(v, level, in);
    else
        *unit = level->this ? around(v, level->kind) : lead_only(v, in);
    if (last && *unit != TZ_NO_UNIT)
        add_target(v, *unit);
    return *unit != TZ_NO_UNIT;
}

static void
resolve(resolver *v)
{
    const tz_ref *ref = v->ref;
    size_t unit = TZ_NO_UNIT;
    settle_part(v);
    for (size_t i = 0; i < ref->level_count; i++) {
        if (!lead_level(v, &v->refs->levels[ref->level + i],
                        i + 1 == ref->level_count, &unit))
            return;
    }
}

/* In an instruction to amend, or in the new text: its units are those of the
 * act that is amended. */
static bool
amends(const resolver *v)
{
    const tz_act *act = act_of(v);
    size_t home = act->para_unit[v->ref->para];
    if (act->para_zone[v->ref->para] == TZ_ZONE_AMENDMENT)
        return true;
    return home != TZ_NO_UNIT && act->units[home].amendment != TZ_NO_AMENDMENT;
}

void
tz_ref_resolve(tz_refs *refs)
{
    resolver v = {.refs = refs};
    tz_ref_index_make(&v.index, refs->r);
    for (size_t i = 0; i < refs->ref_count && !refs->r->failed; i++) {
        v.ref = &refs->refs[i];
        v.ref->target = (uint32_t)refs->target_count;
        TZ_WORK(1);
        if (v.ref->act == TZ_REF_THIS && !amends(&v))
            resolve(&v);
    }
    tz_ref_index_done(&v.index);
    if (!refs->r->failed)
        tz_ref_defects(refs);
}
