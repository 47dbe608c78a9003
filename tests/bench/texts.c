/* texts.c - writes the texts and rule packs of the benchmark, the same for the
 * same arguments.
 *
 * usage: texts CORPUS tree DIR BYTES    acts of 4 to 384 KB, together so much
 *        texts CORPUS files DIR COUNT   acts of about 4 KB
 *        texts CORPUS act FILE BYTES    one act, Kazakh (English) if the FILE
 *                                       begins with kk (en), in Markdown if it
 *                                       ends in .md
 *        texts CORPUS CASE FILE BYTES   one text that is hard for taza, CASE:
 *                                       triggers paragraph short word gaps
 *        texts CORPUS rules FILE COUNT  a pack of rules
 */
#include "bench/texts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/alloc.h"
#include "base/io.h"
#include "text/alphabet.h"

#define FOLDER 1000 /* files in a directory */

typedef struct {
    tz_arena *arena;
    bench_pool pools[4];
    bench_chance chance;
    const char *path;
    size_t amount;
} job;

static bool
fail(const char *what)
{
    (void)fprintf(stderr, "texts: %s\n", what);
    return false;
}

static bool
write_file(const char *path, const tz_buf *text)
{
    tz_io_file file;
    taza_error err;

    if (!tz_buf_ok(text))
        return fail("out of memory");
    if (tz_io_create(&file, path, &err))
        return fail(err.message);
    (void)tz_io_write(&file, text->ptr, text->len);
    return !tz_io_commit(&file, &err) || fail(err.message);
}

/* --- Acts -------------------------------------------------------------- */

/* Of twenty acts nine are Kazakh, eight Russian, three English; half are
 * Markdown, a third of the others is wrapped. */
static act_wish
any_wish(bench_chance *chance, size_t bytes)
{
    uint32_t lang = chance_below(chance, 20);
    bool markdown = chance_once_in(chance, 2);

    return (act_wish){
        .lang = lang < 9    ? TAZA_KK
                : lang < 17 ? TAZA_RU
                            : TAZA_EN,
        .bytes = bytes,
        .markdown = markdown,
        .wrapped = !markdown && chance_once_in(chance, 3),
    };
}

/* Writes the `number`th file of a tree; its size is added to `*done`. */
static bool
write_act(job *j, size_t number, size_t bytes, size_t *done)
{
    act_wish wish = any_wish(&j->chance, bytes);
    tz_buf text = TZ_BUF_INIT;
    char path[4096];
    int len = snprintf(path, sizeof path, "%s/%04zu", j->path, number / FOLDER);
    bool ok;

    if (number % FOLDER == 0) {
        (void)mkdir(j->path, 0777);
        (void)mkdir(path, 0777);
    }
    if (len < 0 || (size_t)len > sizeof path - 32)
        return fail("the path is too long");
    (void)snprintf(path + len, sizeof path - (size_t)len, "/%s-%03zu.%s",
                   taza_lang_name(wish.lang), number % FOLDER,
                   wish.markdown ? "md" : "txt");
    act_put(j->pools, &wish, &j->chance, &text);
    ok = write_file(path, &text);
    *done += text.len;
    tz_buf_done(&text);
    return ok;
}

static bool
make_tree(job *j)
{
    size_t done = 0;
    bool ok = true;

    for (size_t number = 0; ok && done < j->amount; number++) {
        size_t size = (size_t)4096 << chance_below(&j->chance, 6);

        size += chance_below(&j->chance, size * 2);
        if (size > j->amount - done)
            size = j->amount - done;
        ok = write_act(j, number, size, &done);
    }
    return ok;
}

static bool
make_files(job *j)
{
    size_t done = 0;
    bool ok = true;

    for (size_t number = 0; ok && number < j->amount; number++)
        ok = write_act(j, number, 2048 + chance_below(&j->chance, 4096), &done);
    return ok;
}

static bool
make_act(job *j, tz_buf *out)
{
    taza_str path = tz_str(j->path);
    act_wish wish = {
        .lang = tz_str_starts(path, "kk")   ? TAZA_KK
                : tz_str_starts(path, "en") ? TAZA_EN
                                            : TAZA_RU,
        .bytes = j->amount,
        .markdown = tz_str_ends(path, ".md"),
    };

    act_put(j->pools, &wish, &j->chance, out);
    return true;
}

/* --- Hard texts -------------------------------------------------------- */

/* Nothing but words that rules look for. */
static bool
make_triggers(job *j, tz_buf *out)
{
    strings triggers;

    if (!pool_triggers(j->arena, &j->pools[TAZA_RU], &triggers))
        return fail("no words that are found");
    for (size_t i = 1; tz_buf_ok(out) && out->len < j->amount; i++) {
        tz_buf_str(out,
                   triggers.items[chance_below(&j->chance, triggers.count)]);
        tz_buf_puts(out, i % 10 ? " " : i % 100 ? ". " : ".\n");
    }
    tz_free(triggers.items);
    return true;
}

static bool
make_paragraph(job *j, tz_buf *out)
{
    tz_buf_puts(out, "1. ");
    while (tz_buf_ok(out) && out->len < j->amount) {
        sentence_put(&j->pools[TAZA_RU], &j->chance, out);
        tz_buf_char(out, ' ');
    }
    return true;
}

static bool
make_short(job *j, tz_buf *out)
{
    const strings *words = &j->pools[TAZA_RU].words;

    while (tz_buf_ok(out) && out->len < j->amount) {
        tz_buf_str(out, words->items[chance_below(&j->chance, words->count)]);
        tz_buf_puts(out, ".\n\n");
    }
    return true;
}

static bool
make_word(job *j, tz_buf *out)
{
    tz_buf_puts(out, "1. Орган вправе ");
    while (tz_buf_ok(out) && out->len < j->amount)
        tz_buf_utf8(out, 0x430 + chance_below(&j->chance, 32));
    tz_buf_puts(out, " решать.\n");
    return true;
}

/* Where each of a rule's gaps can begin and end anywhere. */
static bool
make_gaps(job *j, tz_buf *out)
{
    for (size_t i = 1; tz_buf_ok(out) && out->len < j->amount; i++)
        tz_buf_puts(out, i % 200 ? "орган вправе " : "орган вправе.\n");
    return true;
}

/* --- Rules ------------------------------------------------------------- */

/* A word without its last two letters. */
static taza_str
any_stem(job *j, taza_lang lang)
{
    const strings *words = &j->pools[lang].words;
    taza_str word = words->items[chance_below(&j->chance, words->count)];

    for (int cut = 0; cut < 2; cut++)
        do
            word.len--;
        while (((unsigned char)word.ptr[word.len] & 0xc0) == 0x80);
    return word;
}

/* Two stems near each other, or next to each other; a third forbids. */
static bool
make_rules(job *j, tz_buf *out)
{
    tz_buf_puts(out, "%rec: Rule\n");
    for (size_t i = 0; i < j->amount; i++) {
        taza_lang lang = TAZA_KK + i % 3;
        taza_str first = any_stem(j, lang), second = any_stem(j, lang),
                 third = any_stem(j, lang);

        tz_buf_printf(out,
                      "\nId: bench-%zu\nLang: %s\nFactor: vague-deadline\n"
                      "Severity: warning\nMatch: \\b%.*s\\w*%s%.*s\\w*\n"
                      "Subject: body none\nUnless_sentence: \\b%.*s\\w*\n"
                      "Bad: %.*s %.*s.\nGood: %.*s.\n",
                      i, taza_lang_name(lang), TZ_ARG(first),
                      i / 3 % 2 ? "{gap:3}" : " ", TZ_ARG(second),
                      TZ_ARG(third), TZ_ARG(first), TZ_ARG(second),
                      TZ_ARG(third));
    }
    return true;
}

/* --- The table --------------------------------------------------------- */

static const struct {
    const char *name;
    bool (*tree)(job *j);              /* files of its own; or … */
    bool (*text)(job *j, tz_buf *out); /* … what the file has */
} kinds[] = {
    {"tree", make_tree, NULL},   {"files", make_files, NULL},
    {"act", NULL, make_act},     {"triggers", NULL, make_triggers},
    {"short", NULL, make_short}, {"paragraph", NULL, make_paragraph},
    {"word", NULL, make_word},   {"gaps", NULL, make_gaps},
    {"rules", NULL, make_rules},
};

static bool
make(job *j, const char *kind)
{
    tz_buf text = TZ_BUF_INIT;
    bool ok;

    for (size_t i = 0; i < TZ_COUNT(kinds); i++) {
        if (strcmp(kinds[i].name, kind) != 0)
            continue;
        if (kinds[i].tree)
            return kinds[i].tree(j);
        ok = kinds[i].text(j, &text) && write_file(j->path, &text);
        tz_buf_done(&text);
        return ok;
    }
    return fail("no such kind of text");
}

int
main(int argc, char **argv)
{
    job j = {.arena = tz_arena_new(), .chance = {.state = 20261128}};
    uint64_t amount = 0;
    bool ok;

    if (argc != 5 || !tz_str_number(tz_str(argv[4]), &amount)) {
        fail("usage: texts CORPUS KIND PATH AMOUNT");
        return 2;
    }
    j.path = argv[3];
    j.amount = (size_t)amount;
    ok = j.arena && pools_read(j.arena, argv[1], j.pools) && make(&j, argv[2]);
    pools_done(j.pools);
    tz_arena_free(j.arena);
    return !ok;
}
