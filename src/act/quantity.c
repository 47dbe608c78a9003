/* quantity.c - numbers in digits and words, and what they measure. */
#include "act/read.h"

#include "base/str.h"

static const char *const kind_names[] = {
    [TZ_QUANTITY_NUMBER] = "number",   [TZ_QUANTITY_TERM] = "term",
    [TZ_QUANTITY_DATE] = "date",       [TZ_QUANTITY_AMOUNT] = "amount",
    [TZ_QUANTITY_PERCENT] = "percent",
};
_Static_assert(TZ_COUNT(kind_names) == TZ_QUANTITY_KINDS, "kind_names");

const char *
tz_quantity_kind_name(tz_quantity_kind kind)
{
    return kind < TZ_QUANTITY_KINDS ? kind_names[kind] : "";
}

bool
tz_quantity_kind_by_name(taza_str name, tz_quantity_kind *out)
{
    for (size_t i = 0; i < TZ_COUNT(kind_names); i++) {
        if (tz_str_is(name, kind_names[i])) {
            *out = (tz_quantity_kind)i;
            return true;
        }
    }
    return false;
}

void
tz_quantity_read(tz_reading *r)
{
    (void)r;
}
