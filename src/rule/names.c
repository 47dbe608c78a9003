/* names.c - an open hash table; at most half of the slots are taken. */
#include "rule/names.h"

bool
tz_names_init(tz_names *names, tz_arena *arena, size_t count)
{
    size_t slots = 2;

    while (slots / 2 < count)
        slots *= 2;
    names->mask = slots - 1;
    names->keys = tz_arena_array(arena, slots, sizeof *names->keys);
    names->values = tz_arena_array(arena, slots, sizeof *names->values);
    return names->keys && names->values;
}

static size_t
slot_of(const tz_names *names, taza_str name)
{
    size_t slot = (size_t)tz_fnv1a(0, name) & names->mask;

    while (names->keys[slot].ptr && !tz_str_eq(names->keys[slot], name))
        slot = (slot + 1) & names->mask;
    return slot;
}

size_t
tz_names_add(tz_names *names, taza_str name, size_t value)
{
    size_t slot = slot_of(names, name);

    if (names->keys[slot].ptr)
        return names->values[slot];
    names->keys[slot] = name;
    names->values[slot] = value;
    return TZ_NO_NAME;
}

size_t
tz_names_find(const tz_names *names, taza_str name)
{
    size_t slot = slot_of(names, name);

    return names->keys[slot].ptr ? names->values[slot] : TZ_NO_NAME;
}
