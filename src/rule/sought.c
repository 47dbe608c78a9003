/* sought.c - sorted strings of codes that a text is asked for at a place. */
#include "rule/sought.h"

#include <string.h>

#include "base/octet.h"
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

static uint64_t
head_of(tz_nstr text)
{
    uint64_t head = 0;

    if (text.len >= 8)
        return tz_octet_load_first(text.ptr);
    for (size_t i = 0; i < 8; i++)
        head = head << 8 | (i < text.len ? text.ptr[i] : 0);
    return head;
}

/* Does the text, with that head, come before the item? */
static bool
precedes(tz_nstr text, uint64_t head, const tz_sought_list *list, uint32_t at)
{
    const tz_sought *item = &list->items[at];

    if (head != list->heads[at])
        return head < list->heads[at];
    return tz_sought_order(text, (tz_nstr){list->codes + item->at, item->len}) <
           0;
}

uint32_t
tz_sought_longest(const tz_sought_list *list, uint32_t low, uint32_t high,
                  tz_nstr text)
{
    const uint64_t head = head_of(text);
    uint32_t first = low, found;

    while (low < high) { /* the first that is behind the text */
        uint32_t middle = low + (high - low) / 2;

        TZ_WORK(1);
        if (precedes(text, head, list, middle))
            high = middle;
        else
            low = middle + 1;
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
    draft->heads[draft->count] = head_of(text);
    draft->items[draft->count++] =
        (tz_sought){(uint32_t)draft->code_count, (uint32_t)text.len, before};
    memcpy(draft->codes + draft->code_count, text.ptr, text.len);
    draft->code_count += text.len;
}
