/* prefilter.c - the literals of all patterns, looked for in one pass. */
#include "rule/prefilter.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/octet.h"
#include "base/work.h"

#define BUCKETS_LEAST 6  /* powers of two */
#define BUCKETS_MOST  16 /* more would not stay in the cache */

/* --- while rules are loaded --- */

bool
tz_needs_add(tz_needs *needs, tz_arena *arena, size_t set,
             const tz_literal *literals, size_t count)
{
    void *items = needs->items;

    for (size_t i = 0; i < count; i++)
        if (literals[i].text.len < TZ_PREFILTER_LEAST)
            return true;
    if (!tz_grow(&items, &needs->cap, needs->count + count,
                 sizeof *needs->items))
        return false;
    needs->items = items;
    for (size_t i = 0; i < count; i++) {
        taza_str codes = {(const char *)literals[i].text.ptr,
                          literals[i].text.len};
        taza_str copy = tz_arena_str(arena, codes);

        if (!copy.ptr)
            return false;
        needs->items[needs->count++] =
            (tz_need){.text = {(const uint8_t *)copy.ptr, copy.len},
                      .set = (uint32_t)set,
                      .start = literals[i].start,
                      .word = literals[i].word};
    }
    return true;
}

void
tz_needs_done(tz_needs *needs)
{
    tz_free(needs->items);
}

/* --- the tables --- */

/* Of the first three codes; the upper bits are a bucket. */
static uint32_t
hash_of(const uint8_t *codes)
{
    uint32_t three =
        codes[0] | (uint32_t)codes[1] << 8 | (uint32_t)codes[2] << 16;

    return three * 2654435761u;
}

static int
by_text(const void *left, const void *right)
{
    const tz_need *a = left, *b = right;
    int c = tz_sought_order(a->text, b->text);

    return c ? c : (a->set > b->set) - (a->set < b->set);
}

static bool
same(const tz_need *a, const tz_need *b)
{
    return a->word == b->word && tz_sought_order(a->text, b->text) == 0;
}

/* The tables while they are filled. */
typedef struct {
    size_t base, count;
    uint64_t *fourth;
    uint32_t *first;
} table_draft;
typedef struct {
    tz_sought_draft literals;
    table_draft words, others;
    uint32_t *first, *uses, *user_first, *users;
    bool *starts;
} draft;

static bool
table_init(tz_arena *arena, tz_sought_table *table, table_draft *made,
           size_t needs)
{
    unsigned bits = BUCKETS_LEAST;

    while (bits < BUCKETS_MOST && (size_t)1 << bits < needs)
        bits++;
    table->shift = 32 - bits;
    table->fourth = made->fourth =
        tz_arena_array(arena, (size_t)1 << bits, sizeof *made->fourth);
    table->first = made->first =
        tz_arena_array(arena, ((size_t)1 << bits) + 1, sizeof *made->first);
    return made->fourth && made->first;
}

static size_t
buckets(const tz_sought_table *table)
{
    return (size_t)1 << (32 - table->shift);
}

/* Room for everything. */
static bool
prepare(tz_arena *arena, const tz_needs *needs, size_t sets, tz_prefilter *out,
        draft *made)
{
    size_t words = 0, codes = 0;

    for (size_t i = 0; i < needs->count; i++) {
        words += needs->items[i].word;
        codes += needs->items[i].text.len;
    }
    made->literals.codes = tz_arena_alloc(arena, codes);
    made->literals.items =
        tz_arena_array(arena, needs->count, sizeof *made->literals.items);
    made->literals.heads =
        tz_arena_array(arena, needs->count, sizeof *made->literals.heads);
    made->users = tz_arena_array(arena, needs->count, sizeof *made->users);
    made->user_first =
        tz_arena_array(arena, needs->count + 1, sizeof *made->user_first);
    made->uses = tz_arena_array(arena, needs->count, sizeof *made->uses);
    made->first = tz_arena_array(arena, sets + 2, sizeof *made->first);
    made->starts = tz_arena_array(arena, sets, sizeof *made->starts);
    return made->literals.codes && made->literals.items &&
           made->literals.heads && made->users && made->user_first &&
           made->uses && made->first && made->starts &&
           table_init(arena, &out->words, &made->words, words) &&
           table_init(arena, &out->others, &made->others, needs->count - words);
}

/* The needs by bucket, the words' first, and those of one bucket by text; what
 * begins alike stands in one.  `starts` has room for both tables' buckets and
 * one more.  NULL: memory is out. */
static tz_need *
sorted(const tz_needs *needs, const tz_prefilter *p, uint32_t *starts)
{
    size_t words = buckets(&p->words), all = words + buckets(&p->others);
    tz_need *out = tz_alloc_zero(needs->count, sizeof *out);

    if (!out)
        return NULL;
    for (size_t i = 0; i < needs->count; i++) {
        tz_need *need = &needs->items[i];

        need->bucket = hash_of(need->text.ptr) >>
                       (need->word ? p->words.shift : p->others.shift);
        starts[need->bucket + (need->word ? 0 : words) + 1]++;
    }
    for (size_t i = 0; i < all; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < needs->count; i++) {
        const tz_need *need = &needs->items[i];

        out[starts[need->bucket + (need->word ? 0 : words)]++] = *need;
    }
    /* Each start has moved on to where the next bucket began. */
    for (size_t i = 0, from = 0; i < all; from = starts[i++])
        if (starts[i] - from > 1)
            qsort(out + from, starts[i] - from, sizeof *out, by_text);
    return out;
}

/* Adds a literal that is behind all others by place. */
static void
add_literal(draft *made, const tz_need *need)
{
    table_draft *table = need->word ? &made->words : &made->others;
    size_t count = made->literals.count;

    if (table->count++ == 0)
        table->base = count;
    tz_sought_add(&made->literals, count - table->first[need->bucket + 1]++,
                  need->text);
    table->fourth[need->bucket] |= need->text.len > 3
                                       ? (uint64_t)1 << (need->text.ptr[3] & 63)
                                       : UINT64_MAX;
}

/* Numbers of each bucket (set) → where it begins. */
static void
add_up(uint32_t *first, size_t count, size_t base)
{
    first[0] = (uint32_t)base;
    for (size_t i = 0; i < count; i++)
        first[i + 1] += first[i];
}

/* The literals, and which sets use them. */
static void
fill(const tz_prefilter *out, draft *made, tz_need *needs, size_t count,
     size_t sets)
{
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !same(&needs[i - 1], &needs[i]))
            add_literal(made, &needs[i]);
        needs[i].bucket =
            (uint32_t)made->literals.count - 1; /* now: its literal */
        made->users[i] = needs[i].set;
        made->user_first[made->literals.count] = (uint32_t)i + 1;
        made->first[needs[i].set + 2]++;
    }
    add_up(made->words.first, buckets(&out->words), made->words.base);
    add_up(made->others.first, buckets(&out->others), made->others.base);
    add_up(made->first, sets + 1, 0);
    for (size_t i = 0; i < sets; i++)
        made->starts[i] = true;
    /* first[i + 1] is where i begins, and moves on to its end. */
    for (size_t i = 0; i < count; i++) {
        bool *starts = &made->starts[needs[i].set];

        made->uses[made->first[needs[i].set + 1]++] = needs[i].bucket;
        *starts = *starts && needs[i].start;
    }
    TZ_WORK(count + sets);
}

/* What was filled is the prefilter's from now on. */
static void
hand_over(const draft *made, tz_prefilter *out)
{
    out->literals = tz_sought_made(&made->literals);
    out->words.base = made->words.base;
    out->words.count = made->words.count;
    out->others.base = made->others.base;
    out->others.count = made->others.count;
    out->first = made->first;
    out->uses = made->uses;
    out->user_first = made->user_first;
    out->users = made->users;
    out->starts = made->starts;
}

bool
tz_prefilter_build(tz_arena *arena, tz_needs *needs, size_t patterns,
                   tz_prefilter *out)
{
    const size_t sets = TZ_LITERAL_SETS * patterns;
    draft made = {.uses = NULL};
    tz_need *order = NULL;
    uint32_t *starts = NULL;

    *out = (tz_prefilter){.sets = sets};
    if (prepare(arena, needs, sets, out, &made))
        starts = tz_alloc_zero(buckets(&out->words) + buckets(&out->others) + 1,
                               sizeof *starts);
    if (starts)
        order = sorted(needs, out, starts);
    if (order) {
        fill(out, &made, order, needs->count, sets);
        hand_over(&made, out);
    }
    tz_free(starts);
    tz_free(order);
    return order != NULL;
}

bool
tz_prefilter_knows(const tz_prefilter *prefilter, size_t set)
{
    return prefilter->first[set] < prefilter->first[set + 1];
}

/* --- a text --- */

static bool
see(tz_sightings *s, uint32_t literal, size_t at)
{
    void *items = s->items;

    TZ_WORK(1);
    if (!tz_grow(&items, &s->cap, s->count + 1, sizeof *s->items))
        return false;
    s->items = items;
    s->items[s->count++] = (tz_sighting){literal, (uint32_t)at};
    return true;
}

/* Is there perhaps a literal of the table? */
static bool
hopeful(const tz_sought_table *table, uint32_t hash, uint8_t fourth)
{
    return table->fourth[hash >> table->shift] >> (fourth & 63) & 1;
}

/* All literals of the bucket that the text has at the place. */
static bool
try_bucket(const tz_prefilter *prefilter, const uint32_t *bucket, tz_nstr text,
           size_t at, tz_sightings *s)
{
    tz_nstr rest = {text.ptr + at, text.len - at};
    uint32_t literal =
        tz_sought_longest(&prefilter->literals, bucket[0], bucket[1], rest);

    for (; literal != TZ_NO_SOUGHT;
         literal = prefilter->literals.items[literal].shorter)
        if (!see(s, literal, at))
            return false;
    return true;
}

static bool
read_text(const tz_prefilter *prefilter, tz_nstr text, tz_sightings *s)
{
    const tz_sought_table *words = &prefilter->words;
    const tz_sought_table *others = &prefilter->others;
    bool in_word = false;

    TZ_WORK(text.len);
    for (size_t i = 0; i + TZ_PREFILTER_LEAST <= text.len; i++) {
        uint32_t hash = hash_of(text.ptr + i);
        uint8_t fourth = i + 3 < text.len ? text.ptr[i + 3] : TZ_CODE_END;
        bool word = tz_code_word(text.ptr[i]);

        if (word && !in_word && hopeful(words, hash, fourth) &&
            !try_bucket(prefilter, words->first + (hash >> words->shift), text,
                        i, s))
            return false;
        if (hopeful(others, hash, fourth) &&
            !try_bucket(prefilter, others->first + (hash >> others->shift),
                        text, i, s))
            return false;
        in_word = word;
    }
    return true;
}

static bool
note_blanks(tz_nstr text, tz_sightings *s)
{
    size_t words = text.len / 64 + 1;
    void *blanks = s->blanks;

    if (!tz_grow(&blanks, &s->blank_cap, words, sizeof *s->blanks))
        return false;
    s->blanks = blanks;
    memset(s->blanks, 0, words * sizeof *s->blanks);
    TZ_WORK(words);
    for (size_t i = 0; i < text.len; i += 8) {
        uint64_t mask = 0;

        if (text.len - i >= 8)
            mask = tz_octet_equal(tz_octet_load(text.ptr + i), TZ_CODE_SPACE);
        else
            for (size_t k = i; k < text.len; k++)
                mask |= (uint64_t)(text.ptr[k] == TZ_CODE_SPACE)
                        << (8 * (k - i) + 7);
        s->blanks[i / 64] |= tz_octet_bits(mask) << i % 64;
    }
    return true;
}

/* Room for what is kept by literal and by set, of another prefilter. */
static bool
make_room(const tz_prefilter *prefilter, tz_sightings *s)
{
    if (s->met && s->literals == prefilter->literals.count &&
        s->sets == prefilter->sets)
        return true;
    tz_sightings_done(s);
    *s = (tz_sightings){
        .number = tz_alloc_zero(prefilter->literals.count, sizeof *s->number),
        .met = tz_alloc_zero(prefilter->sets / 64 + 1, sizeof *s->met),
    };
    if (!s->number || !s->met)
        return false;
    s->literals = prefilter->literals.count;
    s->sets = prefilter->sets;
    return true;
}

static void
forget(tz_sightings *s)
{
    for (size_t i = 0; i < s->seen_count; i++)
        s->number[s->seen[i].literal] = 0;
    memset(s->met, 0, (s->sets / 64 + 1) * sizeof *s->met);
    s->seen_count = s->count = 0;
}

/* A literal that is seen for the first time. */
static bool
meet(tz_sightings *s, uint32_t literal)
{
    void *seen = s->seen;

    if (!tz_grow(&seen, &s->seen_cap, s->seen_count + 1, sizeof *s->seen))
        return false;
    s->seen = seen;
    s->seen[s->seen_count++] = (tz_seen){literal, {0, 0}};
    s->number[literal] = (uint32_t)s->seen_count;
    return true;
}

/* Where in `places` the literal's are. */
static tz_extent
extent_of(const tz_sightings *s, uint32_t literal)
{
    uint32_t number = s->number[literal];

    return number ? s->seen[number - 1].of : (tz_extent){0, 0};
}

/* By literal; the order of the text stays. */
static bool
sort_out(tz_sightings *s)
{
    void *places = s->places;
    uint32_t next = 0;

    if (!tz_grow(&places, &s->place_cap, s->count + 1, sizeof *s->places))
        return false;
    s->places = places;
    for (size_t i = 0; i < s->count; i++) {
        const uint32_t *number = &s->number[s->items[i].literal];

        if (!*number && !meet(s, s->items[i].literal))
            return false;
        s->seen[*number - 1].of.to++;
    }
    for (size_t i = 0; i < s->seen_count; i++) {
        tz_extent *of = &s->seen[i].of;
        uint32_t count = of->to;

        of->from = of->to = next;
        next += count;
    }
    for (size_t i = 0; i < s->count; i++)
        s->places[s->seen[s->number[s->items[i].literal] - 1].of.to++] =
            s->items[i].at;
    TZ_WORK(s->count);
    return true;
}

/* The sets of literals that were seen. */
static void
note_sets(const tz_prefilter *prefilter, tz_sightings *s)
{
    for (size_t i = 0; i < s->seen_count; i++) {
        const uint32_t *first = prefilter->user_first + s->seen[i].literal;

        TZ_WORK(first[1] - first[0]);
        for (uint32_t k = first[0]; k < first[1]; k++)
            s->met[prefilter->users[k] / 64] |= (uint64_t)1
                                                << prefilter->users[k] % 64;
    }
}

bool
tz_prefilter_read(const tz_prefilter *prefilter, tz_nstr text, tz_sightings *s)
{
    if (!make_room(prefilter, s))
        return false;
    forget(s);
    if (prefilter->literals.count && !read_text(prefilter, text, s))
        return false;
    if (!note_blanks(text, s) || !sort_out(s))
        return false;
    note_sets(prefilter, s);
    return true;
}

size_t
tz_sightings_reach(const tz_sightings *s, size_t low, size_t at, uint32_t most)
{
    size_t word = at / 64, left = most;
    uint64_t bits = s->blanks[word] & (((uint64_t)1 << at % 64) - 1);
    size_t count = tz_bits_count(bits);

    if (most == UINT32_MAX)
        return low;
    for (; count <= left; count = tz_bits_count(bits)) {
        TZ_WORK(1);
        if (word * 64 <= low)
            return low;
        left -= count;
        bits = s->blanks[--word];
    }
    for (; count > left + 1; count--)
        bits &= bits - 1;
    at = word * 64 + tz_bits_first(bits) + 1;
    return at > low ? at : low;
}

void
tz_sightings_done(tz_sightings *s)
{
    tz_free(s->blanks);
    tz_free(s->items);
    tz_free(s->places);
    tz_free(s->seen);
    tz_free(s->number);
    tz_free(s->met);
}

/* --- the places of a set --- */

static void
sift_down(tz_prospect *p, size_t i)
{
    tz_places moved = p->heap[i];

    for (;;) {
        size_t child = 2 * i + 1;

        TZ_WORK(1);
        if (child + 1 < p->count && *p->heap[child + 1].at < *p->heap[child].at)
            child++;
        if (child >= p->count || *moved.at <= *p->heap[child].at)
            break;
        p->heap[i] = p->heap[child];
        i = child;
    }
    p->heap[i] = moved;
}

/* Those from `from` on; what is near is found soon. */
static tz_places
places_from(tz_places all, size_t from)
{
    const uint32_t *high = all.end;

    for (size_t step = 1; all.at < high && *all.at < from; step *= 2) {
        TZ_WORK(1);
        if ((size_t)(high - all.at) <= step)
            break;
        if (all.at[step] >= from) {
            high = all.at + step;
            break;
        }
        all.at += step;
    }
    while (all.at < high && *all.at < from) {
        const uint32_t *middle = all.at + (high - all.at) / 2;

        TZ_WORK(1);
        if (*middle < from)
            all.at = middle + 1;
        else
            high = middle;
    }
    return all;
}

size_t
tz_prefilter_places(const tz_prefilter *prefilter, const tz_sightings *s,
                    size_t set)
{
    uint32_t use = prefilter->first[set];
    size_t count = 0;

    TZ_WORK(prefilter->first[set + 1] - use);
    for (; use < prefilter->first[set + 1]; use++) {
        tz_extent of = extent_of(s, prefilter->uses[use]);

        count += of.to - of.from;
    }
    return count;
}

void
tz_prospect_init(tz_prospect *p, const tz_prefilter *prefilter,
                 const tz_sightings *s, size_t set, size_t from)
{
    uint32_t use = prefilter->first[set];

    p->count = 0;
    for (; use < prefilter->first[set + 1]; use++) {
        tz_extent of = extent_of(s, prefilter->uses[use]);
        tz_places places;

        TZ_WORK(1);
        if (of.from == of.to)
            continue;
        places = places_from(
            (tz_places){s->places + of.from, s->places + of.to}, from);
        if (places.at < places.end)
            p->heap[p->count++] = places;
    }
    for (size_t i = p->count / 2; i > 0; i--)
        sift_down(p, i - 1);
}

bool
tz_prospect_next(tz_prospect *p, size_t from, size_t *at)
{
    while (p->count > 0 && *p->heap[0].at < from) {
        p->heap[0] = places_from(p->heap[0], from);
        if (p->heap[0].at == p->heap[0].end)
            p->heap[0] = p->heap[--p->count];
        if (p->count > 0)
            sift_down(p, 0);
    }
    if (p->count > 0)
        *at = *p->heap[0].at;
    return p->count > 0;
}
