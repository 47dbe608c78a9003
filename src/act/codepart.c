/* codepart.c - the "1." of a code: a point, or a part of its article.
 *
 * Some codes number the parts of an article ("частью 1 статьи 76", "76-баптың
 * бірінші бөлігі"), others points; both are written "1.".  A code's references
 * to itself tell; without any they stay points. */
#include "act/read.h"
#include "base/work.h"

static bool
calls_parts(const tz_act *act)
{
    size_t parts = 0, points = 0;
    for (size_t i = 0; i < act->ref_count; i++) {
        const tz_ref *ref = &act->refs[i];
        const tz_ref_level *level = act->ref_levels + ref->level;
        TZ_WORK(1);
        if (ref->act != TZ_REF_THIS || ref->level_count < 2 ||
            level[0].kind != TZ_UNIT_ARTICLE)
            continue;
        parts += level[1].kind == TZ_UNIT_CLAUSE;
        points += level[1].kind == TZ_UNIT_POINT;
    }
    return parts > points;
}

void
tz_codepart_read(tz_reading *r)
{
    tz_act *act = r->act;
    if (r->kind != TZ_ACT_CODE || !calls_parts(act))
        return;
    for (size_t i = 0; i < act->count; i++) {
        tz_unit *unit = &act->units[i];
        TZ_WORK(1);
        unit->part =
            unit->kind == TZ_UNIT_POINT && unit->style == TZ_STYLE_DOT &&
            unit->act_part == TZ_NO_UNIT &&
            unit->amendment == TZ_NO_AMENDMENT && unit->parent != TZ_NO_UNIT &&
            act->units[unit->parent].kind == TZ_UNIT_ARTICLE;
    }
}
