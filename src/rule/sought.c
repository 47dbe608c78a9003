/* sought.c - sorted strings of codes that a text is asked for at a place. */
#include "rule/sought.h"

#include <string.h>

#include "base/work.h"

static bool
begins(tz_nstr text, const uint8_t *codes, size_t len)
{
    return len <= text.len && memcmp(text.ptr, codes, len) == 0;
}

int
tz_sought_order(tz_nstr a, tz_nstr b)
{
    int c = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);

    return c ? c : (a.len > b.len) - (a.len < b.len);
}

uint32_t
tz_sought_longest(const tz_sought_list *list, uint32_t low, uint32_t high,
                  tz_nstr text)
{
    uint32_t first = low, found;

    while (low < high) { /* the first that is behind the text */
        uint32_t middle = low + (high - low) / 2;
        const tz_sought *item = &list->items[middle];

        TZ_WORK(1);
        if (tz_sought_order((tz_nstr){list->codes + item->at, item->len},
                            text) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    found = low > first ? low - 1 : TZ_NO_SOUGHT;
    while (found != TZ_NO_SOUGHT &&
           !begins(text, list->codes + list->items[found].at,
                   list->items[found].len))
        found = list->items[found].shorter;
    return found;
}

void
tz_sought_add(tz_sought_draft *draft, size_t first, tz_nstr text)
{
    uint32_t before =
        draft->count > first ? (uint32_t)draft->count - 1 : TZ_NO_SOUGHT;

    while (before != TZ_NO_SOUGHT &&
           !begins(text, draft->codes + draft->items[before].at,
                   draft->items[before].len))
        before = draft->items[before].shorter;
    draft->items[draft->count++] =
        (tz_sought){(uint32_t)draft->code_count, (uint32_t)text.len, before};
    memcpy(draft->codes + draft->code_count, text.ptr, text.len);
    draft->code_count += text.len;
}
