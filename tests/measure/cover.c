/* cover.c - units cover the text of real acts; no word is lost.
 * usage: cover FILE… */
#include <stdio.h>

#include "act/cover.h"
#include "base/io.h"
#include "input/input.h"

#define MOST_BYTES ((size_t)1 << 26)

static bool
check(const char *path, size_t *words, size_t *units)
{
    tz_arena *arena = tz_arena_new();
    tz_buf bytes = TZ_BUF_INIT;
    taza_error err = {0};
    tz_document doc;
    tz_act act = {0};
    const char *wrong = "no memory";

    tz_doc_init(&doc, arena);
    if (arena != NULL) {
        wrong = "it cannot be read";
        if (tz_io_read(path, MOST_BYTES, &bytes, &err) == TAZA_OK &&
            tz_input_read(&(tz_input){.name = path,
                                      .bytes = tz_buf_view(&bytes),
                                      .max_size = MOST_BYTES},
                          &doc, &err) == TAZA_OK &&
            tz_doc_finish(&doc, TAZA_NONE, &err) == TAZA_OK &&
            tz_act_read(&doc, arena, &act, &err) == TAZA_OK)
            wrong = cover_wrong(&doc, &act, arena);
        *words += doc.words;
        *units += act.count;
    }
    if (wrong != NULL)
        printf("%s: %s %s\n", path, wrong, err.message);
    tz_doc_done(&doc);
    tz_buf_done(&bytes);
    tz_arena_free(arena);
    return wrong == NULL;
}

int
main(int argc, char **argv)
{
    size_t wrong = 0, words = 0, units = 0;
    int i;

    for (i = 1; i < argc; i++)
        wrong += !check(argv[i], &words, &units);
    printf("cover: %d files, %zu words, %zu units, %zu wrong\n", argc - 1,
           words, units, wrong);
    return wrong != 0 || argc < 2;
}
