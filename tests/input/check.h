/* check.h - reads a file into a document and shows what came out. */
#ifndef TZ_TESTS_INPUT_CHECK_H
#define TZ_TESTS_INPUT_CHECK_H

#include "base/arena.h"
#include "base/buf.h"
#include "input/input.h"
#include "sound.h"

typedef struct {
    tz_arena *arena;
    tz_document doc;
    taza_error err;
    taza_status status;
} checked;

/* `input` with the bytes of a file `name`; everything else as given. */
static inline void
check_read(checked *c, tz_input input)
{
    *c = (checked){.arena = tz_arena_new()};
    assert_non_null(c->arena);
    tz_doc_init(&c->doc, c->arena);
    c->status = tz_input_read(&input, &c->doc, &c->err);
}

static inline void
check_done(checked *c)
{
    tz_doc_done(&c->doc);
    tz_arena_free(c->arena);
}

static inline taza_str
check_text(const checked *c)
{
    return tz_doc_written(&c->doc);
}

/* One line a block: kind (t h q b f p n), level of a heading, depth; then
 * '^' page, '+' more, '!' hard, '*' emphasis; a colon and the text. */
static inline void
check_blocks(const checked *c, tz_buf *out)
{
    size_t i;

    for (i = 0; i < c->doc.block_count; i++) {
        const tz_block *block = &c->doc.blocks[i];

        tz_buf_char(out, "thqbfpn"[block->kind]);
        if (block->level > 0)
            tz_buf_number(out, block->level);
        if (block->depth > 0)
            tz_buf_printf(out, "/%u", (unsigned)block->depth);
        tz_buf_puts(out, block->page ? "^" : "");
        tz_buf_puts(out, block->more ? "+" : "");
        tz_buf_puts(out, block->hard ? "!" : "");
        tz_buf_puts(out, block->emphasis ? "*" : "");
        tz_buf_char(out, ':');
        tz_buf_str(out, tz_str_slice(check_text(c), block->text.start,
                                     block->text.end));
        tz_buf_char(out, '\n');
    }
}

static inline void
check_sound(const checked *c)
{
    assert_true(sound_map(&c->doc));
    assert_true(sound_blocks(&c->doc));
}

#endif
