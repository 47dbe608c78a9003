/* defect.c - the list of an act's defects, and their names. */
#include "act/defect.h"

#include <stdlib.h>

#include "act/read.h"
#include "base/alloc.h"
#include "base/str.h"

static const char *const names[] = {
    [TZ_DEFECT_MISSING_TARGET] = "missing-target",
    [TZ_DEFECT_WRONG_TARGET] = "wrong-target",
    [TZ_DEFECT_SELF_REFERENCE] = "self-reference",
    [TZ_DEFECT_CIRCULAR_REFERENCE] = "circular-reference",
    [TZ_DEFECT_UNUSED_TERM] = "unused-term",
    [TZ_DEFECT_UNKNOWN_ABBREVIATION] = "unknown-abbreviation",
    [TZ_DEFECT_AMBIGUOUS_TERM] = "ambiguous-term",
    [TZ_DEFECT_DOUBLE_TERM] = "double-term",
    [TZ_DEFECT_NUMBER_GAP] = "number-gap",
    [TZ_DEFECT_NUMBER_REPEAT] = "number-repeat",
    [TZ_DEFECT_NO_HEADING] = "no-heading",
    [TZ_DEFECT_BULLET] = "bullet",
    [TZ_DEFECT_DEFINITION_ORDER] = "definition-order",
    [TZ_DEFECT_ADJECTIVE_NUMBER] = "adjective-number",
    [TZ_DEFECT_ANNEX_NUMBER] = "annex-number",
};
_Static_assert(TZ_COUNT(names) == TZ_DEFECT_KINDS, "names");

const char *
tz_defect_name(tz_defect_kind kind)
{
    return kind < TZ_DEFECT_KINDS ? names[kind] : "";
}

bool
tz_defect_by_name(taza_str name, tz_defect_kind *out)
{
    for (size_t i = 0; i < TZ_COUNT(names); i++) {
        if (tz_str_is(name, names[i])) {
            *out = (tz_defect_kind)i;
            return true;
        }
    }
    return false;
}

void
tz_defect_add(tz_reading *r, tz_defect_kind kind, taza_span normal,
              taza_span related)
{
    void *items = r->defects;
    if (r->failed || normal.end <= normal.start)
        return;
    if (!tz_grow(&items, &r->defect_cap, r->defect_count + 1,
                 sizeof(*r->defects))) {
        r->failed = true;
        return;
    }
    r->defects = items;
    r->defects[r->defect_count++] = (tz_defect){(uint8_t)kind, normal, related};
}

static int
by_start(const void *a, const void *b)
{
    const tz_defect *x = a, *y = b;
    if (x->normal.start != y->normal.start)
        return x->normal.start < y->normal.start ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return (x->normal.end > y->normal.end) - (x->normal.end < y->normal.end);
}

void
tz_defect_settle(tz_reading *r)
{
    if (r->defect_count > 1)
        qsort(r->defects, r->defect_count, sizeof(*r->defects), by_start);
    r->act->defects =
        tz_reading_keep(r, r->defects, r->defect_count, sizeof(*r->defects));
    r->act->defect_count = r->defect_count;
    r->defects = NULL;
}
