/* ordinal.c - unnumbered clauses and indents of a unit, counted as lawyers do.
 *
 *     3. Заявление подают:        first clause, first indent
 *     граждане;                   second indent
 *     организации.                third
 *     Отказ не допускается.       second clause
 *
 * A clause begins with a capital, an indent with a small letter or in a list
 * without numbers; what has a number is a unit of its own. */
#include "act/read.h"

#include "base/work.h"

typedef struct {
    uint16_t clause, indent; /* the last ones so far; 0: none */
} counter;

static bool
text_zone(uint8_t zone)
{
    switch (zone) {
    case TZ_ZONE_BODY:
    case TZ_ZONE_DEFINITIONS:
    case TZ_ZONE_COMPETENCE:
    case TZ_ZONE_ORDER:
    case TZ_ZONE_TRANSITIONAL:
        return true;
    default:
        return false;
    }
}

/* Is it part of the text of an article, point or subpoint? */
static bool
counted(const tz_reading *r, size_t para)
{
    size_t unit = r->act->para_unit[para];
    if (unit == TZ_NO_UNIT || r->doc->paras[para].words == 0 ||
        !r->facts[para].readable || !text_zone(r->act->para_zone[para]))
        return false;
    uint8_t kind = r->act->units[unit].kind;
    return kind >= TZ_UNIT_ARTICLE && kind <= TZ_UNIT_SUBPOINT;
}

/* In a list of the unit that has no numbers. */
static bool
listed(const tz_act *act, size_t para)
{
    uint32_t lead = act->lead[para];
    return lead != TZ_NO_PARA && act->para_unit[lead] == act->para_unit[para];
}

static void
count(const tz_reading *r, size_t para, counter *c)
{
    bool indent = r->facts[para].small || listed(r->act, para);
    if (c->clause == 0 || !indent) {
        c->clause =
            (uint16_t)(c->clause < UINT16_MAX ? c->clause + 1 : UINT16_MAX);
        c->indent = 1;
    } else if (c->indent < UINT16_MAX) {
        c->indent++;
    }
}

void
tz_ordinal_read(tz_reading *r)
{
    tz_act *act = r->act;
    size_t paras = r->doc->para_count;
    counter *last = tz_arena_array(r->arena, act->count + 1, sizeof(*last));
    act->ordinals = tz_arena_array(r->arena, paras + 1, sizeof(*act->ordinals));
    if (last == NULL || act->ordinals == NULL) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < paras; i++) {
        TZ_WORK(1);
        if (!counted(r, i))
            continue;
        counter *c = &last[act->para_unit[i]];
        count(r, i, c);
        act->ordinals[i] = (tz_ordinal){c->clause, c->indent};
    }
    for (size_t i = 0; i < act->count; i++)
        act->units[i].clauses = last[i].clause;
}
