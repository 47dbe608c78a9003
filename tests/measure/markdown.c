/* markdown.c - real Markdown: every word of the source is in the text, every
 * byte of the text is the source's.
 * usage: markdown FILE.md… */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/io.h"
#include "input/input.h"
#include "input/line.h"
#include "input/sound.h"
#include "text/utf8.h"

/* The offset behind a tag, a link's target or an entity at `at`; `at`: none
 * of these is there. */
static size_t
skip_markup(taza_str text, size_t at)
{
    taza_str rest = tz_str_slice(text, at, text.len);
    char end = '\0';

    if (rest.len > 1 && rest.ptr[0] == '<' &&
        (tz_ascii_alpha((unsigned char)rest.ptr[1]) || rest.ptr[1] == '/'))
        end = '>';
    else if (tz_str_starts(rest, "]("))
        end = ')';
    else if (tz_str_starts(rest, "&nbsp;"))
        end = ';';
    return end != '\0' ? tz_str_find(text, end, at) : at;
}

/* A number that depends on the words and their order. */
static uint64_t
words_of(taza_str text, bool markup, size_t *count)
{
    uint64_t hash = tz_fnv1a(0, (taza_str){NULL, 0});
    size_t at = 0, start;
    bool inside = false;

    for (*count = 0; at < text.len; inside = false) {
        size_t behind = markup ? skip_markup(text, at) : at;

        if (behind > at) {
            at = behind + (behind < text.len);
            continue;
        }
        start = at;
        while (at < text.len) {
            size_t next = at;

            if (tz_char_kind_of(tz_utf8_next(text, &next)) != TZ_CHAR_WORD)
                break;
            at = next;
            inside = true;
        }
        if (inside) {
            hash = tz_fnv1a(hash, tz_str_slice(text, start, at));
            hash = tz_fnv1a(hash, TZ_STR(" "));
            ++*count;
        } else {
            (void)tz_utf8_next(text, &at);
        }
    }
    return hash;
}

/* The text behind the front matter. */
static taza_str
body_of(taza_str source)
{
    size_t end;

    if (!tz_str_starts(source, "---\n"))
        return source;
    end = tz_str_search(source, TZ_STR("\n---\n"), 0);
    return tz_str_slice(source, end, source.len);
}

static bool
check(const char *path, size_t *words)
{
    tz_arena *arena = tz_arena_new();
    tz_buf bytes = TZ_BUF_INIT;
    taza_error err = {0};
    tz_document doc;
    bool good = false;
    size_t of_source = 0, of_text = 0;

    tz_doc_init(&doc, arena);
    if (arena != NULL &&
        tz_io_read(path, (size_t)1 << 26, &bytes, &err) == TAZA_OK &&
        tz_input_read(&(tz_input){.name = path,
                                  .bytes = tz_buf_view(&bytes),
                                  .max_size = (size_t)1 << 26},
                      &doc, &err) == TAZA_OK)
        good = sound_map(&doc) && sound_blocks(&doc) &&
               words_of(body_of(doc.parts[0].decoded.text), true, &of_source) ==
                   words_of(tz_doc_written(&doc), false, &of_text);
    if (!good)
        printf("%s: %s (%zu words, %zu in the text)\n", path,
               err.message[0] != '\0' ? err.message : "not the same", of_source,
               of_text);
    *words += of_text;
    tz_doc_done(&doc);
    tz_buf_done(&bytes);
    tz_arena_free(arena);
    return good;
}

int
main(int argc, char **argv)
{
    size_t wrong = 0, words = 0;
    int i;

    for (i = 1; i < argc; i++)
        wrong += !check(argv[i], &words);
    printf("markdown: %d files, %zu words, %zu wrong\n", argc - 1, words,
           wrong);
    return wrong != 0 || argc < 2;
}
