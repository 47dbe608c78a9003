/* table.c - things by name: open addressing, never more than half full. */
#include "base/table.h"

#include <assert.h>

#include "base/alloc.h"

#define SLOTS_LEAST 64

static tz_table_row *
slot_of(const tz_table *table, taza_str key)
{
    size_t mask = table->slot_count - 1;
    size_t i = (size_t)tz_fnv1a(0, key) & mask;

    while (table->slots[i].value && !tz_str_eq(table->slots[i].key, key))
        i = (i + 1) & mask;
    return &table->slots[i];
}

void *
tz_table_get(const tz_table *table, taza_str key)
{
    return table->slot_count ? slot_of(table, key)->value : NULL;
}

static bool
make_room(tz_table *table)
{
    tz_table larger = {.count = table->count};

    if (table->count < table->slot_count / 2)
        return true;
    larger.slot_count = table->slot_count ? table->slot_count * 2 : SLOTS_LEAST;
    larger.slots = tz_alloc_zero(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < table->slot_count; i++)
        if (table->slots[i].value)
            *slot_of(&larger, table->slots[i].key) = table->slots[i];
    tz_free(table->slots);
    *table = larger;
    return true;
}

bool
tz_table_put(tz_table *table, taza_str key, void *value)
{
    tz_table_row *slot;

    assert(value != NULL);
    if (!make_room(table))
        return false;
    slot = slot_of(table, key);
    assert(slot->value == NULL);
    *slot = (tz_table_row){key, value};
    table->count++;
    return true;
}

void
tz_table_done(tz_table *table)
{
    tz_free(table->slots);
    *table = (tz_table)TZ_TABLE_INIT;
}
