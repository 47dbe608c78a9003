/* refdefect.c - references that lead nowhere, or back. */
#include "act/refs.h"
#include "base/work.h"

void
tz_ref_missing(tz_refs *refs, const tz_ref_index *index, const tz_ref *ref,
               const tz_ref_number *number, uint32_t scope, uint8_t kind)
{
    (void)refs;
    (void)index;
    (void)ref;
    (void)number;
    (void)scope;
    (void)kind;
}

void
tz_ref_defects(tz_refs *refs)
{
    (void)refs;
}
