/* entry.c - Entry records: who acts, what is done, and how a sentence is
 * built; with the table that finds them by the beginning of a word. */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/work.h"
#include "rule/loader.h"

/* Every match of an actor or act begins with this many known codes: the text
 * is searched for these. */
#define START_LEAST 2
/* Beginnings of one entry; more are a pattern of classes, not of words. */
#define STARTS_MOST 256

static const char *const class_names[] = {
    [TZ_ENTRY_NONE] = "none",
    [TZ_ENTRY_BODY] = "body",
    [TZ_ENTRY_PERSON] = "person",
    [TZ_ENTRY_OTHER] = "other",
    [TZ_ENTRY_BURDEN] = "burden",
    [TZ_ENTRY_BENEFIT] = "benefit",
    [TZ_ENTRY_INTERNAL] = "internal",
    [TZ_ENTRY_SKIP] = "skip",
    [TZ_ENTRY_PREPOSITION] = "preposition",
    [TZ_ENTRY_ADJECTIVE] = "adjective",
    [TZ_ENTRY_VERB] = "verb",
    [TZ_ENTRY_PASSIVE] = "passive",
    [TZ_ENTRY_RELATIVE] = "relative",
    [TZ_ENTRY_CLAUSE] = "clause",
    [TZ_ENTRY_PARTICIPLE] = "participle",
    [TZ_ENTRY_PRONOUN] = "pronoun",
    [TZ_ENTRY_POSSESSED] = "possessed",
    [TZ_ENTRY_CONJUNCTION] = "conjunction",
    [TZ_ENTRY_LIGHT] = "light",
    [TZ_ENTRY_OBLIQUE] = "oblique",
};
_Static_assert(TZ_COUNT(class_names) == TZ_ENTRY_CLASSES, "a name each");
static const char *const form_names[] = {"", "subject", "agent", "other"};

/* A record while it is read; its patterns wait until the class is known. */
typedef struct {
    tz_entry entry;
    taza_lang lang;
    const tz_pattern **trees;
    const tz_rec_field **fields;
    size_t count;
} draft;

/* The actors while they are collected. */
typedef struct {
    tz_nstr text;
    uint32_t entry;
} beginning;
typedef struct {
    tz_entry *entries;
    uint32_t *next;
    tz_list beginnings;
} making;

const char *
tz_entry_name(unsigned class)
{
    return class < TZ_COUNT(class_names) ? class_names[class] : "none";
}

taza_status
tz_load_entry_classes(tz_loader *l, uint32_t classes, const char *what,
                      uint32_t *out)
{
    taza_str name;
    size_t at = 0;

    *out = 0;
    while (tz_load_next(l, &at, &name)) {
        size_t i = 0;

        while (i < TZ_ENTRY_CLASSES &&
               !(classes >> i & 1 && tz_str_is(name, class_names[i])))
            i++;
        if (i == TZ_ENTRY_CLASSES)
            return tz_load_fail(l, at - name.len, "%s", what);
        *out |= (uint32_t)1 << i;
    }
    return *out ? TAZA_OK : tz_load_fail(l, 0, "%s", what);
}

static taza_status
read_lang(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;
    taza_status status = tz_load_lang(l, &d->lang);

    (void)arg;
    if (!status && d->lang == TAZA_NONE)
        return tz_load_fail(l, 0, "the language of an Entry is kk, ru or en");
    d->entry.lang = (uint8_t)d->lang;
    return status;
}

static taza_status
read_class(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    (void)arg;
    for (unsigned i = TZ_ENTRY_BODY; i < TZ_ENTRY_CLASSES; i++)
        if (tz_str_is(l->field->value, class_names[i])) {
            d->entry.class = (uint8_t)i;
            return TAZA_OK;
        }
    return tz_load_fail(l, 0, "unknown class %.*s of an Entry",
                        TZ_ARG(l->field->value));
}

static taza_status
read_form(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    (void)arg;
    for (unsigned i = TZ_FORM_SUBJECT; i < TZ_COUNT(form_names); i++)
        if (tz_str_is(l->field->value, form_names[i])) {
            d->entry.form = (uint8_t)i;
            return TAZA_OK;
        }
    return tz_load_fail(l, 0, "a form is subject, agent or other");
}

static taza_status
read_is(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    (void)arg;
    d->fields[d->count] = l->field;
    return tz_load_plain_pattern(l, &d->trees[d->count++]);
}

static const tz_field_spec specs[] = {
    {"Lang", read_lang, 0, false, true, false},
    {"Class", read_class, 0, false, true, false},
    {"Form", read_form, 0, false, false, false},
    {"Is", read_is, 0, true, true, false},
    {"Note", tz_load_note, 0, false, false, false},
};

/* --- beginnings --- */

static size_t
bucket_of(tz_nstr text)
{
    return (size_t)text.ptr[0] * TZ_CODE_COUNT + text.ptr[1];
}

static int
by_text(const void *left, const void *right)
{
    const beginning *a = left, *b = right;
    int c = tz_sought_order(a->text, b->text);

    return c ? c : (a->entry > b->entry) - (a->entry < b->entry);
}

/* Adds one, with codes that stay until all is loaded. */
static taza_status
add_beginning(tz_loader *l, making *m, size_t entry, tz_nstr text)
{
    taza_str codes = {(const char *)text.ptr, text.len};
    taza_str copy = tz_arena_str(l->lexicon, codes);
    tz_stretch place;
    taza_status status;

    if (!copy.ptr)
        return tz_err_nomem(l->err);
    status = tz_load_room(l, &m->beginnings, sizeof(beginning), 1, &place);
    if (!status)
        TZ_LIST(m->beginnings, beginning)
    [place.at] =
        (beginning){{(const uint8_t *)copy.ptr, copy.len}, (uint32_t)entry};
    return status;
}

/* The beginnings of one pattern. */
static taza_status
find_starts(tz_loader *l, const tz_pattern *tree, making *m, size_t entry)
{
    tz_nstr *texts;
    size_t count;
    taza_status status = TAZA_OK;

    if (tz_pattern_starts(l->scratch, tree, START_LEAST, &texts, &count))
        return tz_err_nomem(l->err);
    if (!count)
        return tz_load_fail(l, 0,
                            "every match of an actor or act begins with two "
                            "letters that the pattern names");
    if (count > STARTS_MOST)
        return tz_load_fail(l, 0, "the pattern has too many beginnings");
    for (size_t i = 0; !status && i < count; i++) {
        if (!tz_code_word(texts[i].ptr[0]))
            return tz_load_fail(l, 0, "an entry begins with a letter");
        status = add_beginning(l, m, entry, texts[i]);
    }
    return status;
}

/* The starts, of beginnings that are sorted. */
static void
fill_starts(const beginning *from, size_t count, tz_sought_draft *starts,
            uint32_t *entries)
{
    size_t first = 0;

    for (size_t i = 0; i < count; i++) {
        if (bucket_of(from[i].text) != bucket_of(from[first].text))
            first = i;
        tz_sought_add(starts, first, from[i].text);
        entries[i] = from[i].entry;
    }
}

static void
fill_buckets(const beginning *from, size_t count, uint32_t *buckets)
{
    size_t at = 0;

    for (size_t bucket = 0; bucket <= TZ_ENTRY_BUCKETS; bucket++) {
        while (at < count && bucket_of(from[at].text) < bucket)
            at++;
        buckets[bucket] = (uint32_t)at;
    }
}

/* --- records --- */

/* The entries of a record, with their beginnings. */
static taza_status
add_entries(tz_loader *l, draft *d, making *m)
{
    tz_actors *actors = &l->rules->actors;
    bool grammar = d->entry.class >= TZ_ENTRY_PREPOSITION;

    for (size_t i = 0; i < d->count; i++) {
        size_t index = actors->count++;
        tz_entry *entry = &m->entries[index];
        const tz_pattern *word = tz_pattern_word(l->scratch, d->trees[i]);
        taza_status status;

        *entry = d->entry;
        l->field = d->fields[i];
        if (!word)
            return tz_err_nomem(l->err);
        entry->in_word = tz_pattern_in_word(word);
        status = tz_load_add_pattern(l, word, true, &entry->pattern);
        if (!status && !grammar)
            status = find_starts(l, d->trees[i], m, index);
        if (status)
            return status;
        if (grammar) {
            m->next[index] = actors->grammar[entry->lang][entry->class];
            actors->grammar[entry->lang][entry->class] = (uint32_t)index;
        }
    }
    return TAZA_OK;
}

static taza_status
load_record(tz_loader *l, making *m)
{
    size_t count = tz_load_count(l, "Is");
    draft d = {.trees = tz_arena_array(l->scratch, count, sizeof *d.trees),
               .fields = tz_arena_array(l->scratch, count, sizeof *d.fields)};
    taza_status status;

    if (!d.trees || !d.fields)
        return tz_err_nomem(l->err);
    status = tz_fields_read(l, specs, TZ_COUNT(specs), &d, NULL, false);
    if (status)
        return status;
    l->field = NULL;
    if (tz_entry_actor(d.entry.class) != (d.entry.form != TZ_FORM_NONE))
        return tz_load_fail_name(l, tz_entry_actor(d.entry.class)
                                        ? "an actor needs the field Form"
                                        : "only an actor has a Form");
    return add_entries(l, &d, m);
}

static bool
make_tables(tz_loader *l, making *m, size_t count)
{
    tz_actors *actors = &l->rules->actors;

    actors->entries = m->entries =
        tz_arena_array(l->arena, count, sizeof *m->entries);
    actors->next = m->next = tz_arena_array(l->arena, count, sizeof *m->next);
    for (size_t lang = 0; lang < TZ_COUNT(actors->grammar); lang++)
        for (size_t class = 0; class < TZ_ENTRY_CLASSES; class ++)
            actors->grammar[lang][class] = TZ_NO_ENTRY;
    return m->entries && m->next;
}

static bool
index_starts(tz_loader *l, const making *m)
{
    tz_actors *actors = &l->rules->actors;
    beginning *from = TZ_LIST(m->beginnings, beginning);
    const size_t count = m->beginnings.count;
    uint32_t *entries = tz_arena_array(l->arena, count, sizeof *entries);
    uint32_t *buckets =
        tz_arena_array(l->arena, TZ_ENTRY_BUCKETS + 1, sizeof *buckets);
    tz_sought_draft starts = {
        .heads = tz_arena_array(l->arena, count, sizeof *starts.heads),
        .items = tz_arena_array(l->arena, count, sizeof *starts.items)};
    size_t len = 0;

    for (size_t i = 0; i < count; i++)
        len += from[i].text.len;
    starts.codes = tz_arena_alloc(l->arena, len);
    if (!starts.items || !starts.heads || !starts.codes || !buckets || !entries)
        return false;
    if (count > 1)
        qsort(from, count, sizeof *from, by_text);
    fill_starts(from, count, &starts, entries);
    fill_buckets(from, count, buckets);
    actors->starts = tz_sought_made(&starts);
    actors->start_entries = entries;
    actors->buckets = buckets;
    return true;
}

taza_status
tz_load_actors(tz_loader *l)
{
    making m = {.entries = NULL};
    size_t count = 0;
    taza_status status = TAZA_OK;

    for (size_t i = 0; i < l->entry_count; i++) {
        l->at = l->entries[i];
        count += tz_load_count(l, "Is");
    }
    if (!make_tables(l, &m, count))
        return tz_err_nomem(l->err);
    for (size_t i = 0; !status && i < l->entry_count; i++) {
        TZ_WORK(1);
        status = tz_load_record(l, l->entries[i]);
        if (!status)
            status = load_record(l, &m);
    }
    if (!status && !index_starts(l, &m))
        status = tz_err_nomem(l->err);
    tz_free(m.beginnings.items);
    return status;
}
