/* term.c - uses of an act's terms, and what is wrong with the terms. */
#include "act/term.h"

#include <string.h>

#include "base/alloc.h"
#include "base/work.h"

#define CHAIN_MAX  16 /* terms that begin alike; more are not judged */
#define LOOKED_AT  8  /* words of a term that are compared */
#define SKIP_WORDS 5 /* "малого [и среднего] предпринимательства" */
#define KINDS      4096
#define HIT_MAX    ((size_t)1 << 22) /* uses that are remembered: 32 MB */

/* A span that is kept many times. */
typedef struct {
    uint32_t start, end;
} small_span;

typedef struct {
    uint32_t variant; /* the first with these words */
    uint32_t next;    /* in its chain; TZ_NO_ENTRY */
    uint32_t last;    /* definition that was compared last; TZ_NO_ENTRY */
    uint32_t hits, hit_count;
    uint32_t key;        /* of its first two words, or its only one */
    small_span first[2]; /* of these words */
    uint8_t lang;
    uint8_t words;
} entry;

typedef struct {
    uint32_t entry;
    uint32_t at;
} hit;

/* What the words of a key may be to a term. */
enum {
    ALONE = 1, /* its only word */
    FIRST = 2, /* the first of several */
    SECOND = 4
};

/* A word of the text that may be the first of a term. */
typedef struct {
    taza_span word;
    uint32_t key;
    size_t number; /* of the word in its paragraph */
} opener;

typedef struct {
    tz_terms *t;
    tz_reading *r;
    entry *entries;
    size_t count;
    uint32_t *heads;
    uint32_t mask;
    uint8_t kinds[KINDS];       /* by first letters: ALONE, FIRST, SECOND */
    opener openers[SKIP_WORDS]; /* the last ones, latest first */
    size_t opener_count;
    hit *hits;
    size_t hit_count, hit_cap;
    uint32_t *sorted; /* places of uses, entry by entry */
    size_t variant;   /* the first that begins at the word at hand or later */
} counter;

/* The first two words; the number of all that are compared. */
static uint8_t
first_words(tz_nstr text, taza_span words, taza_span first[2])
{
    taza_span word;
    size_t at = words.start;
    uint8_t count = 0;
    while (count < LOOKED_AT && tz_stem_next(text, &at, words.end, &word)) {
        if (count < 2)
            first[count] = word;
        count++;
    }
    return count;
}

static uint32_t
slot(uint32_t letters)
{
    return letters * 2654435761u >> 20;
}

_Static_assert(KINDS == 1 << 12, "slot");

/* What the forms of this word may be to a term. */
static void
note_kind(counter *c, taza_span word, uint8_t kind)
{
    uint32_t alike[TZ_STEM_ALIKE];
    uint32_t letters = tz_stem_letters(c->t->text, word);
    for (size_t i = tz_stem_alike(letters, alike); i-- > 0;)
        c->kinds[slot(alike[i])] |= kind;
}

static bool
equal(tz_nstr text, taza_span a, taza_span b)
{
    TZ_WORK(a.end - a.start);
    return a.end - a.start == b.end - b.start &&
           memcmp(text.ptr + a.start, text.ptr + b.start, a.end - a.start) == 0;
}

static void
put_variant(counter *c, size_t index)
{
    tz_variant *variant = &c->t->variants[index];
    uint8_t lang = c->t->items[variant->definition].lang;
    taza_span first[2] = {{0, 0}, {0, 0}};
    uint8_t words = first_words(c->t->text, variant->words, first);
    uint32_t key = tz_stem_key(tz_stem_letters(c->t->text, first[0]));
    if (words > 1)
        key = tz_stem_pair(key,
                           tz_stem_key(tz_stem_letters(c->t->text, first[1])));
    uint32_t *link = &c->heads[key & c->mask];
    int depth = 0;
    for (; *link != TZ_NO_ENTRY && depth < CHAIN_MAX; depth++) {
        entry *e = &c->entries[*link];
        TZ_WORK(1);
        if (e->lang == lang && equal(c->t->text, variant->words,
                                     c->t->variants[e->variant].words)) {
            variant->entry = *link;
            return;
        }
        link = &e->next;
    }
    if (depth == CHAIN_MAX || words == 0)
        return;
    note_kind(c, first[0], words > 1 ? FIRST : ALONE);
    if (words > 1)
        note_kind(c, first[1], SECOND);
    variant->entry = *link = (uint32_t)c->count;
    c->entries[c->count++] =
        (entry){.variant = (uint32_t)index,
                .next = TZ_NO_ENTRY,
                .last = TZ_NO_ENTRY,
                .key = key,
                .first = {{(uint32_t)first[0].start, (uint32_t)first[0].end},
                          {(uint32_t)first[1].start, (uint32_t)first[1].end}},
                .lang = lang,
                .words = words};
}

static bool
prepare(counter *c)
{
    size_t room = 64;
    while (room < 2 * c->t->variant_count)
        room *= 2;
    c->mask = (uint32_t)room - 1;
    c->heads = tz_alloc(room * sizeof(*c->heads));
    c->entries = tz_alloc_zero(c->t->variant_count + 1, sizeof(*c->entries));
    if (c->heads == NULL || c->entries == NULL)
        return false;
    memset(c->heads, 0xFF, room * sizeof(*c->heads));
    for (size_t i = 0; i < c->t->variant_count; i++)
        put_variant(c, i);
    return true;
}

static taza_span
span_of(small_span small)
{
    return (taza_span){small.start, small.end};
}

/* Do the words of the entry stand here?  The first two are at `word` and
 * `second`, the others follow, each among the next few. */
static bool
stands(const counter *c, const entry *e, taza_span word, taza_span second,
       size_t end)
{
    tz_nstr text = c->t->text;
    taza_lang lang = (taza_lang)e->lang;
    size_t at = e->first[1].end, here = second.end;
    taza_span last = c->t->variants[e->variant].words, wanted, found;
    if (!tz_stem_same(text, span_of(e->first[0]), word, lang) ||
        (e->words > 1 &&
         !tz_stem_same(text, span_of(e->first[1]), second, lang)))
        return false;
    for (int n = 2; n < e->words && tz_stem_next(text, &at, last.end, &wanted);
         n++) {
        bool same = false;
        for (int skip = 0; !same && skip < SKIP_WORDS; skip++) {
            if (!tz_stem_next(text, &here, end, &found))
                return false;
            same = tz_stem_same(text, wanted, found, lang);
        }
        if (!same)
            return false;
    }
    return true;
}

/* The same number of words is introduced right here: no use. */
static bool
introduced(counter *c, taza_span word, const entry *e)
{
    const tz_terms *t = c->t;
    while (c->variant < t->variant_count &&
           t->variants[c->variant].words.end <= word.start)
        c->variant++;
    for (size_t i = c->variant;
         i < t->variant_count && t->variants[i].words.start <= word.start;
         i++) {
        uint32_t other = t->variants[i].entry;
        TZ_WORK(1);
        if (t->variants[i].words.start == word.start && other != TZ_NO_ENTRY &&
            c->entries[other].words == e->words)
            return true;
    }
    return false;
}

static void
add_hit(counter *c, uint32_t index, taza_span word)
{
    void *items = c->hits;
    if (c->hit_count >= HIT_MAX || introduced(c, word, &c->entries[index]))
        return;
    if (!tz_grow(&items, &c->hit_cap, c->hit_count + 1, sizeof(*c->hits))) {
        c->r->failed = true;
        return;
    }
    c->hits = items;
    c->hits[c->hit_count++] = (hit){index, (uint32_t)word.start};
    c->entries[index].hit_count++;
}

static void
look_up(counter *c, uint32_t key, bool single, taza_span word, taza_span second,
        size_t end)
{
    uint32_t i = c->heads[key & c->mask];
    for (; i != TZ_NO_ENTRY && !c->r->failed; i = c->entries[i].next) {
        const entry *e = &c->entries[i];
        TZ_WORK(1);
        if (e->key == key && (e->words == 1) == single &&
            stands(c, e, word, second, end))
            add_hit(c, i, word);
    }
}

/* A word that may be one of a term's first two. */
static void
see_word(counter *c, const opener *here, uint8_t kind, size_t end)
{
    taza_span word = here->word;
    size_t kept = 0;
    while (kept < c->opener_count &&
           here->number - c->openers[kept].number <= SKIP_WORDS)
        kept++;
    c->opener_count = kept;
    for (size_t i = kind & SECOND ? kept : 0; i-- > 0;) {
        const opener *first = &c->openers[i];
        look_up(c, tz_stem_pair(first->key, here->key), false, first->word,
                word, end);
    }
    if (kind & ALONE)
        look_up(c, here->key, true, word, word, end);
    if (!(kind & FIRST))
        return;
    for (size_t i = kept < SKIP_WORDS ? kept : SKIP_WORDS - 1; i > 0; i--)
        c->openers[i] = c->openers[i - 1];
    c->openers[0] = *here;
    c->opener_count = kept < SKIP_WORDS ? kept + 1 : kept;
}

static void
count_para(counter *c, taza_span para)
{
    tz_nstr text = c->t->text;
    tz_starts_walk walk = tz_starts_in(&c->r->starts, para);
    size_t at, number = 0;
    c->opener_count = 0;
    while (tz_starts_next(&walk, &at)) {
        if (tz_starts_inside(text, at))
            continue;
        uint32_t letters = tz_stem_letters(text, (taza_span){at, para.end});
        uint8_t kind = c->kinds[slot(letters)];
        TZ_WORK(1);
        number++;
        if (kind == 0)
            continue;
        opener here = {.key = tz_stem_key(letters), .number = number};
        tz_stem_next(text, &at, para.end, &here.word);
        see_word(c, &here, kind, para.end);
    }
}

static bool
counted(const tz_reading *r, size_t para)
{
    uint8_t zone = r->act->para_zone[para];
    return zone != TZ_ZONE_EDITORIAL && zone != TZ_ZONE_CONTENTS;
}

/* Places of uses, in the order of entries and then of the text. */
static bool
sort_hits(counter *c)
{
    uint32_t sum = 0;
    c->sorted = tz_alloc((c->hit_count + 1) * sizeof(*c->sorted));
    if (c->sorted == NULL)
        return false;
    for (size_t i = 0; i < c->count; i++) {
        c->entries[i].hits = sum;
        sum += c->entries[i].hit_count;
        c->entries[i].hit_count = 0;
    }
    for (size_t i = 0; i < c->hit_count; i++) {
        entry *e = &c->entries[c->hits[i].entry];
        TZ_WORK(1);
        c->sorted[e->hits + e->hit_count++] = c->hits[i].at;
    }
    return true;
}

/* Uses of the entry before `place`. */
static uint32_t
uses_before(const counter *c, const entry *e, size_t place)
{
    uint32_t low = 0, high = e->hit_count;
    TZ_WORK(1);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (c->sorted[e->hits + middle] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t
para_end(const tz_reading *r, size_t end)
{
    return end > 0 ? r->doc->paras[end - 1].normal.end : 0;
}

/* Uses where it holds; *any: anywhere but in its own definition. */
static void
count_uses(counter *c, const tz_variant *variant, uint8_t *any)
{
    const tz_reading *r = c->r;
    tz_definition *d = &c->t->items[variant->definition];
    if (variant->entry == TZ_NO_ENTRY)
        return;
    const entry *e = &c->entries[variant->entry];
    size_t start = d->term.end, end = para_end(r, d->to);
    size_t named =
        d->meaning.start < d->term.start ? d->meaning.start : d->term.start;
    uint32_t own = 0;
    if (d->kind == TZ_DEFINITION_LISTED) {
        taza_span item = {r->doc->paras[d->para].normal.start,
                          para_end(r, r->act->list_end[d->para])};
        start = r->doc->paras[d->from].normal.start;
        own = uses_before(c, e, item.end) - uses_before(c, e, item.start);
    }
    uint32_t all = uses_before(c, e, end) - uses_before(c, e, start);
    if (end > start && all > own)
        d->uses += all - own;
    /* The words before its bracket may hold the short form, too. */
    if (d->kind == TZ_DEFINITION_SHORT)
        own = uses_before(c, e, start) - uses_before(c, e, named);
    any[d->first] |= e->hit_count > own;
}

static size_t
part_of(const tz_reading *r, size_t para)
{
    size_t unit = r->act->para_unit[para];
    return unit == TZ_NO_UNIT ? TZ_NO_UNIT : r->act->units[unit].act_part;
}

static size_t
article_of(const tz_reading *r, size_t para)
{
    size_t unit = r->act->para_unit[para];
    while (unit != TZ_NO_UNIT && r->act->units[unit].kind != TZ_UNIT_ARTICLE)
        unit = r->act->units[unit].parent;
    return unit;
}

/* English acts gather many subjects; a section is one. */
static bool
together(const tz_reading *r, const tz_definition *a, const tz_definition *b)
{
    if (a->lang == TAZA_EN && article_of(r, a->para) != article_of(r, b->para))
        return false;
    return part_of(r, a->para) == part_of(r, b->para) && a->from < b->to &&
           b->from < a->to;
}

/* An order whose annexes, where its terms are used, are not in the text. */
static bool
bare_order(const tz_reading *r)
{
    bool order = r->kind == TZ_ACT_ORDER || r->kind == TZ_ACT_RESOLUTION ||
                 r->kind == TZ_ACT_DECISION || r->kind == TZ_ACT_UNKNOWN;
    for (size_t i = 0; order && i < r->act->count; i++) {
        TZ_WORK(1);
        if (r->act->units[i].kind == TZ_UNIT_ANNEX)
            return false;
    }
    return order && r->enacted;
}

static bool
judged(const counter *c, const tz_definition *d, bool bare)
{
    const tz_reading *r = c->r;
    if (bare && part_of(r, d->para) == TZ_NO_UNIT)
        return false;
    switch (r->act->para_zone[d->para]) {
    case TZ_ZONE_BODY:
    case TZ_ZONE_DEFINITIONS:
    case TZ_ZONE_PREAMBLE:
    case TZ_ZONE_ORDER:
    case TZ_ZONE_TITLE:
        return !r->facts[d->para].quoted;
    default:
        return false;
    }
}

/* Signs of formulas and tables: "S1", "Ki", "нераст." */
static bool
symbol(tz_nstr text, taza_span term, taza_lang lang)
{
    taza_span word;
    bool letters = false;
    if (term.end < text.len && text.ptr[term.end] == '.')
        return true;
    while (tz_stem_next(text, &term.start, term.end, &word)) {
        size_t at = word.start;
        while (at < word.end && !tz_code_digit(text.ptr[at]))
            at++;
        if (lang != TAZA_EN && tz_code_latin(text.ptr[word.start]))
            return true;
        letters |= at == word.end && word.end - word.start >= 3;
    }
    return !letters;
}

/* Those introduced together are unused together. */
static void
judge_unused(counter *c, uint8_t *used)
{
    tz_reading *r = c->r;
    tz_terms *t = c->t;
    taza_span none = {0, 0};
    bool bare = bare_order(r);
    if (r->doc->partial || r->doc->missing_parts > 0 ||
        c->hit_count >= HIT_MAX || tz_terms_amend(r))
        return;
    for (size_t i = 0; i < t->variant_count; i++) {
        if (t->variants[i].entry == TZ_NO_ENTRY)
            used[t->items[t->variants[i].definition].first] = 1;
    }
    for (size_t i = 0; i < t->count; i++) {
        const tz_definition *d = &t->items[i];
        TZ_WORK(1);
        if (d->first == i && !used[i] && !d->amended && judged(c, d, bare) &&
            !symbol(t->text, d->term, (taza_lang)d->lang))
            tz_defect_add(r, TZ_DEFECT_UNUSED_TERM, d->term, none);
    }
}

static bool
compares(const tz_reading *r, const tz_definition *d)
{
    return d->kind == TZ_DEFINITION_SHORT &&
           d->meaning.end > d->meaning.start &&
           (r->act->para_zone[d->para] == TZ_ZONE_BODY ||
            r->act->para_zone[d->para] == TZ_ZONE_DEFINITIONS);
}

/* Each introduction with the one before it. */
static void
judge_ambiguous(counter *c)
{
    tz_terms *t = c->t;
    for (size_t i = 0; i < t->variant_count; i++) {
        const tz_variant *variant = &t->variants[i];
        const tz_definition *d = &t->items[variant->definition];
        if (variant->entry == TZ_NO_ENTRY || !compares(c->r, d))
            continue;
        entry *e = &c->entries[variant->entry];
        TZ_WORK(1);
        if (e->last != TZ_NO_ENTRY && together(c->r, &t->items[e->last], d) &&
            tz_meanings_differ(t->text, &t->items[e->last], d))
            tz_defect_add(c->r, TZ_DEFECT_AMBIGUOUS_TERM, d->term,
                          t->items[e->last].term);
        e->last = variant->definition;
    }
}

/* Introductions whose meanings end alike, each with the one before it. */
static void
judge_double(counter *c)
{
    tz_terms *t = c->t;
    memset(c->heads, 0xFF, (c->mask + 1) * sizeof(*c->heads));
    for (size_t i = 0; i < t->count; i++) {
        const tz_definition *d = &t->items[i];
        uint32_t key;
        TZ_WORK(1);
        if (!compares(c->r, d) || d->first != i ||
            !tz_meaning_key(t->text, d, &key))
            continue;
        uint32_t *head = &c->heads[key & c->mask];
        if (*head != TZ_NO_ENTRY) {
            const tz_definition *other = &t->items[*head];
            if (together(c->r, other, d) &&
                tz_meanings_double(t->text, other, d))
                tz_defect_add(c->r, TZ_DEFECT_DOUBLE_TERM, d->term,
                              other->term);
        }
        *head = (uint32_t)i;
    }
}

void
tz_terms_count(tz_terms *t)
{
    counter c = {.t = t, .r = t->r};
    if (t->count == 0)
        return;
    t->r->failed |= !prepare(&c);
    for (size_t i = 0; i < t->r->doc->para_count && !t->r->failed; i++) {
        if (counted(t->r, i))
            count_para(&c, t->r->doc->paras[i].normal);
    }
    if (!t->r->failed && !sort_hits(&c))
        t->r->failed = true;
    uint8_t *used = tz_alloc_zero(t->count, 1);
    t->r->failed |= used == NULL;
    if (!t->r->failed) {
        for (size_t i = 0; i < t->variant_count; i++)
            count_uses(&c, &t->variants[i], used);
        judge_unused(&c, used);
        judge_ambiguous(&c);
        judge_double(&c);
    }
    tz_free(used);
    tz_free(c.heads);
    tz_free(c.entries);
    tz_free(c.hits);
    tz_free(c.sorted);
}
