/* fuzz_markdown.c - any bytes as Markdown: the text maps back to the file. */
#include <stdlib.h>

#include "base/arena.h"
#include "input/input.h"
#include "input/sound.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The file itself is its own part: a link to "part.md" reads it again. */
static taza_status
read_again(void *user, const char *base, const char *name, taza_str *bytes,
           taza_error *err)
{
    (void)base;
    (void)err;
    *bytes = *(const taza_str *)user;
    return name[0] == 'p' ? TAZA_OK : TAZA_IO;
}

static void
read_as(const char *name, taza_str bytes, taza_read_fn *read)
{
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    tz_input input = {
        .name = name,
        .bytes = bytes,
        .max_size = (size_t)1 << 24,
        .read = read,
        .user = &bytes,
    };

    if (arena == NULL)
        return;
    tz_doc_init(&doc, arena);
    if (tz_input_read(&input, &doc, NULL) == TAZA_OK &&
        !(sound_map(&doc) && sound_blocks(&doc)))
        abort();
    tz_doc_done(&doc);
    tz_arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    taza_str bytes = {(const char *)data, size};

    read_as("a.md", bytes, NULL);
    read_as("a.md", bytes, read_again);
    read_as("a.txt", bytes, NULL);
    return 0;
}
