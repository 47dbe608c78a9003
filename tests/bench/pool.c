/* pool.c - sentences of norms, and new ones put together from them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "bench/texts.h"
#include "rule/rules.h"

#define SHORTEST  40  /* bytes of a sentence */
#define LONGEST   700 /* the same */
#define LETTERS   6   /* of a word */
#define FILE_MOST ((size_t)1 << 20)

/* splitmix64 */
uint32_t
chance_below(bench_chance *chance, size_t limit)
{
    uint64_t x = chance->state += UINT64_C(0x9e3779b97f4a7c15);

    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((x >> 32) % limit);
}

bool
chance_once_in(bench_chance *chance, size_t times)
{
    return !chance_below(chance, times);
}

/* --- Collecting -------------------------------------------------------- */

static bool
add(strings *list, taza_str text)
{
    if (!tz_grow((void **)&list->items, &list->cap, list->count + 1,
                 sizeof *list->items))
        return false;
    list->items[list->count++] = text;
    return true;
}

/* Without "12. ", "3\) " before it. */
static taza_str
without_mark(taza_str line)
{
    size_t at = 0;

    while (at < line.len &&
           (tz_ascii_digit(line.ptr[at]) || strchr("-.\\)", line.ptr[at])))
        at++;
    return tz_str_trim(tz_str_slice(line, at, line.len));
}

/* The lines of a draft that are sentences. */
static bool
add_lines(strings *list, taza_str draft)
{
    taza_str line;

    while (tz_str_split(&draft, '\n', &line)) {
        line = without_mark(tz_str_trim(line));
        if (line.len >= SHORTEST && line.len <= LONGEST &&
            (tz_str_ends(line, ".") || tz_str_ends(line, ";")) &&
            !strchr("#>|<*", line.ptr[0]) &&
            !add(list, tz_str_slice(line, 0, line.len - 1)))
            return false;
    }
    return true;
}

static taza_lang
lang_of(const tz_rec *rule)
{
    const tz_rec_field *field = tz_rec_find(rule, "Lang");

    for (taza_lang lang = TAZA_KK; field && lang <= TAZA_EN; lang++)
        if (tz_str_is(field->value, taza_lang_name(lang)))
            return lang;
    return TAZA_NONE;
}

static bool
add_rule(bench_pool *pool, const tz_rec *rule)
{
    for (size_t i = 0; i < rule->count; i++) {
        const tz_rec_field *field = &rule->fields[i];
        bool bad = tz_str_is(field->name, "Bad");

        if ((bad || tz_str_is(field->name, "Good")) &&
            !add_lines(bad ? &pool->faulty : &pool->clean, field->value))
            return false;
    }
    return true;
}

/* Of the packs that are built in. */
static taza_status
add_examples(tz_arena *arena, bench_pool pools[4], taza_error *err)
{
    for (size_t i = 0; i < tz_builtin_count; i++) {
        tz_rec_file file;
        taza_status status = tz_rec_read(arena, tz_builtin[i].name,
                                         tz_builtin[i].bytes, &file, err);

        if (status)
            return status;
        for (size_t k = 0; k < file.count; k++)
            if (tz_str_is(file.records[k].type, "Rule") &&
                !add_rule(&pools[lang_of(&file.records[k])], &file.records[k]))
                return tz_err_nomem(err);
    }
    return TAZA_OK;
}

typedef struct {
    tz_arena *arena;
    bench_pool *pools;
} corpus;

static taza_status
add_draft(void *user, const char *path, taza_error *err)
{
    corpus *c = user;
    tz_buf buf = TZ_BUF_INIT;
    taza_status status = TAZA_OK;
    taza_str text;

    if (!tz_str_ends(tz_str(path), ".md"))
        return TAZA_OK;
    for (taza_lang lang = TAZA_KK; !status && lang <= TAZA_EN; lang++) {
        char below[8];

        (void)snprintf(below, sizeof below, "/%s/", taza_lang_name(lang));
        if (!strstr(path, below))
            continue;
        status = tz_io_read(path, FILE_MOST, &buf, err);
        text = tz_arena_str(c->arena, tz_buf_view(&buf));
        if (!status && (!text.ptr || !add_lines(&c->pools[lang].clean, text)))
            status = TAZA_NOMEM;
    }
    tz_buf_done(&buf);
    return status;
}

static int
by_text(const void *a, const void *b)
{
    return tz_str_cmp(*(const taza_str *)a, *(const taza_str *)b);
}

/* Sorts, and leaves one of those that are alike. */
static void
make_set(strings *list)
{
    size_t kept = 0;

    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, by_text);
    for (size_t i = 0; i < list->count; i++)
        if (!kept || !tz_str_eq(list->items[i], list->items[kept - 1]))
            list->items[kept++] = list->items[i];
    list->count = kept;
}

/* How many small letters of normal text the word has; 0: something else stands
 * in it. */
static size_t
letters_of(taza_str word)
{
    uint8_t codes[64];
    char shown[4 * sizeof codes];
    size_t count, len;

    if (!tz_alphabet_encode(word, codes, sizeof codes, &count))
        return 0;
    tz_alphabet_utf8((tz_nstr){codes, count}, shown, &len);
    for (size_t i = 0; i < count; i++)
        if (!tz_code_letter(codes[i]))
            return 0;
    return tz_str_eq((taza_str){shown, len}, word) ? count : 0;
}

static bool
add_words(strings *words, const strings *sentences)
{
    for (size_t i = 0; i < sentences->count; i++) {
        taza_str rest = sentences->items[i], word;

        while (tz_str_split(&rest, ' ', &word)) {
            while (word.len && strchr(",;:.", word.ptr[word.len - 1]))
                word.len--;
            if (letters_of(word) >= LETTERS && !add(words, word))
                return false;
        }
    }
    return true;
}

bool
pools_read(tz_arena *arena, const char *corpus_dir, bench_pool pools[4])
{
    corpus c = {.arena = arena, .pools = pools};
    taza_error err;
    bool ok = true;

    memset(pools, 0, 4 * sizeof *pools);
    if (add_examples(arena, pools, &err) ||
        tz_io_walk(corpus_dir, add_draft, &c, &err)) {
        (void)fprintf(stderr, "texts: %s\n", err.message);
        return false;
    }
    for (taza_lang lang = TAZA_KK; ok && lang <= TAZA_EN; lang++) {
        bench_pool *pool = &pools[lang];

        ok = pool->clean.count && pool->faulty.count &&
             add_words(&pool->words, &pool->clean) &&
             add_words(&pool->words, &pool->faulty);
        make_set(&pool->words);
    }
    if (!ok)
        (void)fprintf(stderr, "texts: no sentences, or no memory\n");
    return ok;
}

void
pools_done(bench_pool pools[4])
{
    for (size_t i = 0; i < 4; i++) {
        tz_free(pools[i].clean.items);
        tz_free(pools[i].faulty.items);
        tz_free(pools[i].words.items);
    }
}

static bool
add_found(tz_arena *arena, const taza_result *result, strings *out)
{
    const taza_finding *finding;

    for (size_t i = 0; (finding = taza_result_at(result, i)); i++) {
        taza_str quote = tz_arena_str(arena, finding->quote);

        if (!quote.ptr || !add(out, quote))
            return false;
    }
    return true;
}

bool
pool_triggers(tz_arena *arena, const bench_pool *pool, strings *out)
{
    taza_options options = {.size = sizeof options};
    taza_rules *rules;
    taza_error err;
    bool ok;

    *out = (strings){.items = NULL};
    if (taza_rules_new(NULL, &rules, &err))
        return false;
    ok = !taza_worker_new(rules, &options.worker, &err);
    for (size_t i = 0; ok && i < pool->faulty.count; i++) {
        taza_result *result;

        ok = !taza_check(rules, &options, pool->faulty.items[i], "a.txt",
                         &result, &err) &&
             add_found(arena, result, out);
        taza_result_free(result);
    }
    make_set(out);
    taza_worker_free(options.worker);
    taza_rules_free(rules);
    return ok && out->count;
}

/* --- Putting together -------------------------------------------------- */

/* Bytes of the first (last) so many characters. */
static size_t
first_of(taza_str word, size_t count)
{
    size_t at = 0;

    while (at < word.len && count--)
        at += tz_str_utf8(word, at);
    return at;
}

static size_t
last_of(taza_str word, size_t count)
{
    size_t at = word.len;

    while (at && count)
        count -= ((unsigned char)word.ptr[--at] & 0xc0) != 0x80;
    return word.len - at;
}

/* Half of the long words become others, with the beginning of some word and
 * the ending that was there: an act is about more than what rules look for. */
static void
put_word(const bench_pool *pool, bench_chance *chance, taza_str word,
         tz_buf *out)
{
    const strings *words = &pool->words;
    taza_str other = words->items[chance_below(chance, words->count)];
    size_t start = 2 + chance_below(chance, 3);

    if (letters_of(word) < LETTERS || chance_once_in(chance, 4)) {
        tz_buf_str(out, word);
        return;
    }
    tz_buf_put(out, other.ptr, first_of(other, start));
    start = word.len - last_of(word, LETTERS - 2);
    tz_buf_str(out, tz_str_slice(word, start, word.len));
}

/* What has three digits or more (years, numbers of laws) stays. */
static void
put_number(bench_chance *chance, taza_str number, tz_buf *out)
{
    if (number.len > 2)
        tz_buf_str(out, number);
    else
        tz_buf_number(out, 1 + chance_below(chance, 60));
}

static bool
is_letter(char c)
{
    return tz_ascii_alpha(c) || (unsigned char)c >= 0x80;
}

/* Copies with other words and numbers. */
static void
put_varied(const bench_pool *pool, taza_str text, bench_chance *chance,
           tz_buf *out)
{
    size_t at = 0, end;

    while (at < text.len) {
        end = at;
        if (tz_ascii_digit(text.ptr[at])) {
            while (end < text.len && tz_ascii_digit(text.ptr[end]))
                end++;
            put_number(chance, tz_str_slice(text, at, end), out);
        } else if (is_letter(text.ptr[at])) {
            while (end < text.len && is_letter(text.ptr[end]))
                end++;
            put_word(pool, chance, tz_str_slice(text, at, end), out);
        } else {
            tz_buf_char(out, text.ptr[end++]);
        }
        at = end;
    }
}

/* Behind which a clause ends: an offset behind one of the ", "; 0: none. */
static size_t
cut(taza_str text, bench_chance *chance)
{
    size_t at = 0, chosen = 0;

    for (size_t n = 1;; n++) {
        at = tz_str_search(text, TZ_STR(", "), at);
        if (at == text.len)
            return chosen;
        at += 2;
        if (chance_once_in(chance, n))
            chosen = at;
    }
}

static taza_str
any(const bench_pool *pool, bench_chance *chance)
{
    const strings *from =
        chance_once_in(chance, 100) ? &pool->faulty : &pool->clean;

    return from->items[chance_below(chance, from->count)];
}

void
sentence_put(const bench_pool *pool, bench_chance *chance, tz_buf *out)
{
    taza_str head = any(pool, chance), tail = any(pool, chance);
    size_t head_end = cut(head, chance), tail_start = cut(tail, chance);

    if (head_end && tail_start) {
        put_varied(pool, tz_str_slice(head, 0, head_end), chance, out);
        put_varied(pool, tz_str_slice(tail, tail_start, tail.len), chance, out);
    } else {
        put_varied(pool, head, chance, out);
    }
    tz_buf_char(out, '.');
}

void
clause_put(const bench_pool *pool, bench_chance *chance, tz_buf *out)
{
    taza_str text = any(pool, chance);

    put_varied(pool, tz_str_slice(text, cut(text, chance), text.len), chance,
               out);
}
