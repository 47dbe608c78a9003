/* arena.c - memory in blocks that are freed all at once. */
#include "base/arena.h"

#include <stdint.h>
#include <string.h>

#include "base/alloc.h"

/* Blocks double from the first size to the largest, so a small arena stays
 * small and a large one makes few calls. */
#define BLOCK_FIRST ((size_t)4096)
#define BLOCK_MOST  ((size_t)1 << 20)

typedef struct block {
    struct block *next;
    max_align_t bytes[];
} block;

struct tz_arena {
    block *blocks;
    char *at; /* free room of the current block */
    size_t room;
    size_t next_size;
    size_t used;
};

tz_arena *
tz_arena_new(void)
{
    tz_arena *arena = tz_alloc_zero(1, sizeof *arena);

    if (arena)
        arena->next_size = BLOCK_FIRST;
    return arena;
}

void
tz_arena_free(tz_arena *arena)
{
    block *next;

    if (!arena)
        return;
    for (block *b = arena->blocks; b; b = next) {
        next = b->next;
        tz_free(b);
    }
    tz_free(arena);
}

/* Fresh blocks come zeroed and are never used twice. */
static void *
add_block(tz_arena *arena, size_t size)
{
    block *b;

    if (size > SIZE_MAX / 2)
        return NULL;
    b = tz_alloc_zero(1, offsetof(block, bytes) + size);
    if (!b)
        return NULL;
    b->next = arena->blocks;
    arena->blocks = b;
    return b->bytes;
}

void *
tz_arena_alloc(tz_arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    void *ptr;

    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + !size + align - 1) / align * align;
    if (size > arena->room && size > arena->next_size / 4) {
        /* Large: a block of its own, the current one stays in use. */
        ptr = add_block(arena, size);
        arena->used += ptr ? size : 0;
        return ptr;
    }
    if (size > arena->room) {
        ptr = add_block(arena, arena->next_size);
        if (!ptr)
            return NULL;
        arena->at = ptr;
        arena->room = arena->next_size;
        if (arena->next_size < BLOCK_MOST)
            arena->next_size *= 2;
    }
    ptr = arena->at;
    arena->at += size;
    arena->room -= size;
    arena->used += size;
    return ptr;
}

void *
tz_arena_array(tz_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        return NULL;
    return tz_arena_alloc(arena, count * size);
}

char *
tz_arena_cstr(tz_arena *arena, taza_str text)
{
    char *copy = NULL;

    if (text.len < SIZE_MAX / 2)
        copy = tz_arena_alloc(arena, text.len + 1);
    if (copy && text.len)
        memcpy(copy, text.ptr, text.len);
    return copy;
}

taza_str
tz_arena_str(tz_arena *arena, taza_str text)
{
    char *copy = tz_arena_cstr(arena, text);

    return (taza_str){copy, copy ? text.len : 0};
}

size_t
tz_arena_used(const tz_arena *arena)
{
    return arena->used;
}
