/* reference.c - references to units and acts, and where they lead. */
#include "act/read.h"

void
tz_reference_read(tz_reading *r)
{
    (void)r;
}

size_t
tz_ref_first(const tz_act *act, size_t offset)
{
    (void)offset;
    return act->ref_count;
}

size_t
tz_ref_cited(const tz_act *act, size_t unit)
{
    (void)unit;
    return act->cited_count;
}
