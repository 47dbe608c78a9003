/* wordset_make.c - writes the sets of wordset.h as C, of the tables in UTF-8.
 *
 * Runs while taza is built; needs nothing of the library but the tables and
 * the alphabet. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/cue_rows.h"
#include "act/ending_rows.h"
#include "act/numeral_rows.h"
#include "act/target_rows.h"
#include "act/words.h"

#define LETTERS_MAX 64   /* of an entry */
#define ROWS_MAX    4096 /* entries of a table */

/* An entry of a table in codes. */
typedef struct {
    uint8_t codes[LETTERS_MAX];
    size_t len;
    uint16_t row;
    uint64_t after; /* letters that may follow, as a mask of a sieve */
} entry;

typedef struct {
    entry items[ROWS_MAX];
    size_t count;
} table;

static void
stop(const char *what, const char *text)
{
    (void)fprintf(stderr, "wordset: %s: %s\n", what, text);
    exit(1);
}

/* --- tables --- */

#define AFTER_ANY UINT64_MAX

static uint64_t
bit_of(uint8_t code)
{
    return (uint64_t)1 << (code & 63);
}

/* The word ends: tz_sieve_key has a blank there. */
#define AFTER_NONE bit_of(TZ_CODE_SPACE)

static void
put(table *t, taza_str text, uint16_t row, uint64_t after)
{
    if (t->count == ROWS_MAX)
        stop("too many words", text.ptr);
    entry *e = &t->items[t->count++];
    *e = (entry){.row = row, .after = after};
    if (!tz_alphabet_encode(text, e->codes, LETTERS_MAX, &e->len) ||
        e->len == 0)
        stop("not a word", text.ptr);
}

static int
by_letters(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int order = memcmp(x->codes, y->codes, x->len < y->len ? x->len : y->len);
    if (order != 0)
        return order;
    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

/* --- trees --- */

/* Entries [low, high) of the sorted table, whose first `depth` letters are
 * the same, the first of them apart: a node. */
typedef struct {
    size_t low, high, depth;
} range;

typedef struct {
    const table *of;
    range ranges[2 * ROWS_MAX];
    tz_wordset_node nodes[2 * ROWS_MAX];
    uint8_t firsts[2 * ROWS_MAX];
    size_t count;
    uint8_t rests[UINT16_MAX];
    size_t rests_len;
    uint16_t lists[2 * ROWS_MAX];
    size_t lists_len;
    uint16_t first[TZ_CODE_COUNT];
} tree;

/* Where these letters stand in `rests`, put there if they do not yet. */
static uint16_t
put_rest(tree *t, const uint8_t *codes, size_t len)
{
    for (size_t at = 0; at + len <= t->rests_len; at++) {
        if (memcmp(t->rests + at, codes, len) == 0)
            return (uint16_t)at;
    }
    if (t->rests_len + len > sizeof(t->rests))
        stop("too many letters", "");
    memcpy(t->rests + t->rests_len, codes, len);
    t->rests_len += len;
    return (uint16_t)(t->rests_len - len);
}

/* Opens a node for each first letter behind `depth` of [low, high). */
static size_t
open_nodes(tree *t, size_t low, size_t high, size_t depth)
{
    size_t opened = 0;
    while (low < high) {
        size_t end = low + 1;
        uint8_t code = t->of->items[low].codes[depth];
        while (end < high && t->of->items[end].codes[depth] == code)
            end++;
        if (t->count == TZ_COUNT(t->nodes))
            stop("too many nodes", "");
        t->ranges[t->count] = (range){low, end, depth + 1};
        t->firsts[t->count++] = code;
        opened++;
        low = end;
    }
    return opened;
}

static void
fill_node(tree *t, size_t index)
{
    range r = t->ranges[index];
    const entry *items = t->of->items;
    const entry *first = &items[r.low], *last = &items[r.high - 1];
    size_t len = r.depth;
    tz_wordset_node *node = &t->nodes[index];
    while (len < first->len && len < last->len &&
           first->codes[len] == last->codes[len])
        len++;
    node->len = (uint8_t)(len - r.depth);
    node->rest = put_rest(t, first->codes + r.depth, node->len);
    if (first->len == len)
        node->entries = (uint16_t)t->lists_len;
    for (; r.low < r.high && items[r.low].len == len; r.low++)
        t->lists[t->lists_len++] = items[r.low].row;
    if (node->entries != 0)
        t->lists[t->lists_len++] = TZ_NO_ROW;
    node->below = (uint16_t)t->count;
    node->branches = (uint8_t)open_nodes(t, r.low, r.high, len);
}

static void
plant(tree *t, table *of)
{
    memset(t, 0, sizeof(*t));
    t->of = of;
    qsort(of->items, of->count, sizeof(*of->items), by_letters);
    t->count = t->lists_len = 1; /* 0: none */
    size_t roots = open_nodes(t, 0, of->count, 0);
    for (size_t i = 1; i <= roots; i++)
        t->first[t->firsts[i]] = (uint16_t)i;
    for (size_t i = 1; i < t->count; i++)
        fill_node(t, i);
}

/* --- sieves --- */

#define BITS_LEAST 6
#define BITS_MOST  12

typedef struct {
    uint64_t masks[1 << BITS_MOST];
    unsigned bits;
} sieve;

static bool
word_code(uint8_t code)
{
    return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
           (code >= TZ_CODE_A && code <= TZ_CODE_DIGIT);
}

static void
let(sieve *s, const uint8_t three[3], uint64_t fourth)
{
    uint32_t key =
        three[0] | (uint32_t)three[1] << 8 | (uint32_t)three[2] << 16;
    s->masks[tz_sieve_slot(s->bits, key)] |= fourth;
}

/* Lets words pass that begin as the entry's first does. */
static void
let_entry(sieve *s, const entry *e)
{
    uint8_t three[3] = {TZ_CODE_SPACE, TZ_CODE_SPACE, TZ_CODE_SPACE};
    size_t len = 0;
    while (len < e->len && word_code(e->codes[len]))
        len++;
    uint64_t after = len < e->len ? AFTER_NONE : e->after;
    memcpy(three, e->codes, len < 3 ? len : 3);
    if (len > 3)
        let(s, three, bit_of(e->codes[3]));
    else if (len == 3 || after == AFTER_NONE)
        let(s, three, after);
    else if (len < 2)
        stop("too short for a stem", "");
    else
        for (unsigned code = 0; code < TZ_CODE_COUNT; code++) {
            three[2] = (uint8_t)code;
            if ((after & bit_of(three[2])) &&
                (word_code(three[2]) || code == TZ_CODE_SPACE))
                let(s, three, AFTER_ANY);
        }
}

/* --- C --- */

static void
write_words(const char *name, const char *part, const uint16_t *items,
            size_t count)
{
    printf("static const uint16_t %s_%s[] = {", name, part);
    for (size_t i = 0; i < count; i++)
        printf("%s%u,", i % 12 == 0 ? "\n    " : " ", items[i]);
    printf("\n};\n");
}

static void
write_bytes(const char *name, const char *part, const uint8_t *items,
            size_t count)
{
    printf("static const uint8_t %s_%s[] = {", name, part);
    for (size_t i = 0; i < count; i++)
        printf("%s%u,", i % 14 == 0 ? "\n    " : " ", items[i]);
    printf("\n    0\n};\n");
}

static void
write_tree(const char *name, table *of, bool folds)
{
    static tree t;
    plant(&t, of);
    write_words(name, "first", t.first, TZ_COUNT(t.first));
    write_bytes(name, "firsts", t.firsts, t.count);
    write_bytes(name, "rests", t.rests, t.rests_len);
    write_words(name, "lists", t.lists, t.lists_len);
    printf("static const tz_wordset_node %s_nodes[] = {\n", name);
    for (size_t i = 0; i < t.count; i++) {
        const tz_wordset_node *n = &t.nodes[i];
        printf("    {%u, %u, %u, %u, %u},\n", n->rest, n->below, n->entries,
               n->len, n->branches);
    }
    printf(
        "};\nconst tz_wordset tz_wordset_%s = {%s_first, %s_nodes, %s_firsts, "
        "%s_rests, %s_lists, %s};\n\n",
        name, name, name, name, name, name, folds ? "true" : "false");
}

/* Most of its masks are empty. */
static void
write_sieve(const char *name, const char *lang, const table *of)
{
    static sieve s;
    size_t used = SIZE_MAX;
    for (s.bits = BITS_LEAST - 1; used > (size_t)1 << s.bits >> 2;) {
        if (++s.bits > BITS_MOST)
            stop("too many words", name);
        memset(s.masks, 0, sizeof(s.masks));
        for (size_t i = 0; i < of->count; i++)
            let_entry(&s, &of->items[i]);
        used = 0;
        for (size_t i = 0; i < (size_t)1 << s.bits; i++)
            used += s.masks[i] != 0;
    }
    printf("static const uint64_t %s_%s[] = {", name, lang);
    for (size_t i = 0; i < (size_t)1 << s.bits; i++)
        printf("%s0x%" PRIx64 ",", i % 4 == 0 ? "\n    " : " ", s.masks[i]);
    printf("\n};\n#define SIEVE_%s_%s {%s_%s, %u}\n", name, lang, name, lang,
           s.bits);
}

static void
write_word_rows(void)
{
    static table t;
    for (size_t i = 0; i < tz_word_row_count; i++)
        put(&t, tz_str(tz_word_rows[i].text), (uint16_t)i,
            tz_word_rows[i].side & TZ_SIDE_OPEN ? AFTER_ANY : AFTER_NONE);
    write_tree("words", &t, true);
}

static void
put_forms(table *t, const char *forms, uint16_t row, uint64_t after)
{
    taza_str rest = tz_str(forms), form;
    while (tz_str_split(&rest, ' ', &form))
        put(t, form, row, after);
}

/* What the endings of adjectives, or all others, begin with. */
static uint64_t
endings(bool adjective)
{
    static table t;
    uint64_t after = 0;
    t.count = 0;
    for (size_t i = 0; i < tz_ending_row_count; i++) {
        if ((tz_ending_rows[i].ending == TZ_ENDING_ADJECTIVE) == adjective)
            put_forms(&t, tz_ending_rows[i].forms, 0, AFTER_NONE);
    }
    for (size_t i = 0; i < t.count; i++)
        after |= bit_of(t.items[i].codes[0]);
    return after;
}

static uint64_t
after_row(uint8_t flags)
{
    if (flags & (TZ_ROW_PREFIX | TZ_ROW_ANY))
        return AFTER_ANY;
    if (flags & TZ_ROW_ADJ)
        return endings(true);
    return flags & (TZ_ROW_CASE | TZ_ROW_CHAIN) ? endings(false) | AFTER_NONE
                                                : AFTER_NONE;
}

static void
put_numerals(table *t, uint8_t langs, bool anchors)
{
    for (size_t i = 0; i < tz_numeral_row_count; i++) {
        const tz_numeral_row *r = &tz_numeral_rows[i];
        if ((r->flags & langs) &&
            (!anchors || tz_numeral_anchors(r->kind, r->arg, r->value)))
            put_forms(t, r->forms, (uint16_t)i, after_row(r->flags));
    }
}

static void
put_cues(table *t, uint16_t says)
{
    for (size_t i = 0; i < tz_cue_row_count; i++) {
        if (tz_cue_rows[i].says & says)
            put(t, tz_str(tz_cue_rows[i].stem), (uint16_t)i, AFTER_ANY);
    }
}

static const struct {
    const char *name;
    uint8_t rows;
} langs[] = {{"kk", TZ_ROW_KK}, {"ru", TZ_ROW_RU}, {"en", TZ_ROW_EN}};

/* In the order of taza_lang; text in no language is read as Russian. */
static void
write_sieves(const char *name, bool glance)
{
    static table t;
    for (size_t i = 0; i < TZ_COUNT(langs); i++) {
        t.count = 0;
        put_numerals(&t, langs[i].rows, glance);
        if (glance)
            put_cues(&t, TZ_SAYS_AMENDS);
        write_sieve(name, langs[i].name, &t);
    }
    printf("const tz_sieve tz_sieve_%s[] = {SIEVE_%s_ru", name, name);
    for (size_t i = 0; i < TZ_COUNT(langs); i++)
        printf(", SIEVE_%s_%s", name, langs[i].name);
    printf("};\n\n");
}

static void
write_numerals(void)
{
    static table t;
    put_numerals(&t, TZ_ROW_KK | TZ_ROW_RU | TZ_ROW_EN, false);
    write_tree("numerals", &t, false);
    write_sieves("numerals", false);
    write_sieves("glance", true);
}

static void
write_endings(void)
{
    static table t;
    for (size_t i = 0; i < tz_ending_row_count; i++)
        put_forms(&t, tz_ending_rows[i].forms, (uint16_t)i, AFTER_NONE);
    write_tree("endings", &t, false);
}

static void
write_cues(void)
{
    static table t;
    put_cues(&t, UINT16_MAX);
    write_tree("cues", &t, false);
}

static void
write_targets(void)
{
    static table t;
    for (size_t i = 0; i < tz_target_noun_count; i++)
        put(&t, tz_str(tz_target_nouns[i].stem), (uint16_t)i, AFTER_ANY);
    write_tree("nouns", &t, false);
    t.count = 0;
    for (size_t i = 0; i < tz_target_ordinal_count; i++)
        put(&t, tz_str(tz_target_ordinals[i].stem), (uint16_t)i, AFTER_ANY);
    write_tree("ordinals", &t, false);
}

int
main(void)
{
    printf("/* Made by wordset_make.c. */\n#include \"act/wordset.h\"\n\n");
    write_word_rows();
    write_numerals();
    write_endings();
    write_cues();
    write_targets();
    return ferror(stdout) || fflush(stdout) != 0;
}
