/* rules.c - rule packs: files → records → factors, classes, rules. */
#include "rule/rules.h"

#include <assert.h>
#include <stdio.h>

#include "base/err.h"
#include "rule/loader.h"
#include "rule/tree.h"

/* The kinds of records, each with the field that names it (NULL: none). */
enum {
    FACTOR,
    CLASS,
    ENTRY,
    RULE,
    KINDS
};
static const struct {
    const char *type, *key;
} kinds[KINDS] = {
    {"Factor", "Id"}, {"Class", "Name"}, {"Entry", NULL}, {"Rule", "Id"}};

/* Reads the files and hashes them. */
static taza_status
read_files(tz_loader *l, const taza_source *files)
{
    uint64_t hash = tz_fnv1a(0, (taza_str){NULL, 0});

    l->files = tz_arena_array(l->lexicon, l->file_count, sizeof *l->files);
    l->file_names =
        tz_arena_array(l->lexicon, l->file_count, sizeof *l->file_names);
    if (!l->files || !l->file_names)
        return tz_err_nomem(l->err);
    for (size_t i = 0; i < l->file_count; i++) {
        const char *name = files[i].name ? files[i].name : "rules";
        taza_str bytes = files[i].bytes;
        taza_status status = tz_load_string(l, tz_str(name), &l->file_names[i]);

        hash = tz_fnv1a(hash, bytes);
        hash = tz_fnv1a(hash, (taza_str){"", 1}); /* between two files */
        if (!status)
            status = tz_rec_read(l->lexicon, name, bytes, &l->files[i], l->err);
        if (status)
            return status;
    }
    (void)snprintf(l->rules->hash, sizeof l->rules->hash, "%016llx",
                   (unsigned long long)hash);
    return TAZA_OK;
}

static size_t
kind_of(const tz_rec *rec)
{
    size_t kind = 0;

    while (kind < KINDS && !tz_str_is(rec->type, kinds[kind].type))
        kind++;
    return kind;
}

static taza_status
refuse_kind(tz_loader *l, const char *file, const tz_rec *rec)
{
    if (!rec->type.len)
        return tz_err_at(l->err, TAZA_SYNTAX, file, rec->line, 1,
                         "a record before any '%%rec: Factor', '%%rec: Class', "
                         "'%%rec: Entry' or '%%rec: Rule'");
    return tz_err_at(l->err, TAZA_SYNTAX, file, rec->line, 1,
                     "a record is a Factor, a Class, an Entry or a Rule, not a "
                     "%.*s",
                     TZ_ARG(rec->type));
}

/* How many there will be of everything. */
static taza_status
count_records(tz_loader *l)
{
    size_t counts[KINDS + 1] = {0};

    for (size_t i = 0; i < l->file_count; i++)
        for (size_t j = 0; j < l->files[i].count; j++) {
            const tz_rec *rec = &l->files[i].records[j];
            size_t kind = kind_of(rec);

            if (kind == KINDS)
                return refuse_kind(l, l->files[i].name, rec);
            counts[kind]++;
        }
    l->factor_count = counts[FACTOR];
    l->class_count = counts[CLASS];
    l->entry_count = counts[ENTRY];
    l->rule_count = counts[RULE];
    return TAZA_OK;
}

static bool
make_tables(tz_loader *l)
{
    struct taza_rules *rules = l->rules;
    tz_arena *arena = l->arena, *passing = l->lexicon;

    l->factors = tz_arena_array(passing, l->factor_count, sizeof *l->factors);
    l->classes = tz_arena_array(passing, l->class_count, sizeof *l->classes);
    l->entries = tz_arena_array(passing, l->entry_count, sizeof *l->entries);
    l->rule_records =
        tz_arena_array(passing, l->rule_count, sizeof *l->rule_records);
    rules->factors = l->made_factors =
        tz_arena_array(arena, l->factor_count, sizeof *l->made_factors);
    rules->rules = l->made_rules =
        tz_arena_array(arena, l->rule_count, sizeof *l->made_rules);
    return l->factors && l->classes && l->entries && l->rule_records &&
           l->made_factors && l->made_rules &&
           tz_names_init(&l->factor_ids, passing, l->factor_count) &&
           tz_names_init(&l->class_names, passing, l->class_count) &&
           tz_names_init(&l->rule_ids, passing, l->rule_count);
}

static const tz_record *
record_of(const tz_loader *l, size_t kind, size_t index)
{
    if (kind == FACTOR)
        return &l->factors[index];
    if (kind == CLASS)
        return &l->classes[index].record;
    return &l->rule_records[index];
}

/* Checks the name of the record at hand and enters it. */
static taza_status
enter_name(tz_loader *l, size_t kind, tz_names *names, size_t index)
{
    const tz_record *earlier;
    taza_status status;
    size_t before;

    l->field = tz_rec_find(l->at.rec, kinds[kind].key);
    if (!l->field)
        return tz_load_fail_name(l, "a %s needs the field %s", kinds[kind].type,
                                 kinds[kind].key);
    status = tz_load_check_id(l);
    if (status)
        return status;
    if (kind == CLASS && !tz_pattern_class_name(l->field->value))
        return tz_load_fail(l, 0,
                            "a class's name begins with a letter and "
                            "is not gap or words");
    before = tz_names_add(names, l->field->value, index);
    if (before == TZ_NO_NAME)
        return TAZA_OK;
    earlier = record_of(l, kind, before);
    return tz_load_fail(l, 0, "a second %s %.*s (the first: %s:%lu)",
                        kinds[kind].type, TZ_ARG(l->field->value),
                        earlier->file->name, (unsigned long)earlier->rec->line);
}

/* Sorts the records by kind and enters their names. */
static taza_status
collect(tz_loader *l)
{
    tz_names *const names[KINDS] = {&l->factor_ids, &l->class_names, NULL,
                                    &l->rule_ids};
    size_t counts[KINDS + 1] = {0};

    for (size_t i = 0; i < l->file_count; i++)
        for (size_t j = 0; j < l->files[i].count; j++) {
            tz_record record = {&l->files[i], &l->files[i].records[j],
                                l->file_names[i]};
            size_t kind = kind_of(record.rec), index = counts[kind]++;
            taza_status status;

            assert(kind < KINDS); /* or count_records() had refused it */
            if (kind == FACTOR)
                l->factors[index] = record;
            else if (kind == CLASS)
                l->classes[index].record = record;
            else if (kind == ENTRY)
                l->entries[index] = record;
            else
                l->rule_records[index] = record;
            if (!names[kind])
                continue;
            l->at = record;
            status = enter_name(l, kind, names[kind], index);
            if (status)
                return status;
        }
    return TAZA_OK;
}

/* Words of two alphabets are found by the reader of the text; a factor makes
 * a rule of it. */
static taza_status
add_mixed(tz_loader *l)
{
    size_t factor = tz_names_find(&l->factor_ids, TZ_STR(TZ_MIXED_ID));
    const tz_factor *of = &l->made_factors[factor];
    tz_rule *rule;

    if (factor == TZ_NO_NAME)
        return TAZA_OK;
    rule = tz_arena_alloc(l->arena, sizeof *rule);
    if (!rule)
        return tz_err_nomem(l->err);
    *rule = (tz_rule){
        .id = of->id,
        .factor = (uint32_t)factor,
        .severity = TAZA_NOTE,
        .lead = TZ_NO_PATTERN,
        .file = of->file,
        .line = of->line,
    };
    l->rules->mixed = rule;
    l->rules->running[0]++;
    l->rules->running[1]++;
    return TAZA_OK;
}

static taza_status
load(tz_loader *l, const taza_source *files)
{
    struct taza_rules *rules = l->rules;
    taza_status status = read_files(l, files);

    if (!status)
        status = count_records(l);
    if (!status && !make_tables(l))
        status = tz_err_nomem(l->err);
    if (!status)
        status = collect(l);
    for (size_t i = 0; !status && i < l->factor_count; i++) {
        l->at = l->factors[i];
        status = tz_load_factor(l, &l->made_factors[i]);
        rules->factor_count++;
    }
    if (!status)
        status = tz_load_lexicon(l);
    if (!status)
        status = tz_load_actors(l);
    for (size_t i = 0; !status && i < l->rule_count; i++) {
        status = tz_load_record(l, l->rule_records[i]);
        if (!status)
            status = tz_load_rule(l, &l->made_rules[i]);
        rules->rule_count++;
    }
    if (!status && !tz_prefilter_build(l->arena, &l->needs, l->patterns.count,
                                       &rules->prefilter))
        status = tz_err_nomem(l->err);
    if (!status)
        status = add_mixed(l);
    return status ? status : tz_load_finish(l);
}

taza_status
tz_rules_load(const taza_source *files, size_t count, bool draft,
              struct taza_rules **out, taza_error *err)
{
    tz_arena *arena = tz_arena_new();
    tz_loader l = {.arena = arena, .err = err, .file_count = count};
    taza_status status;

    if (arena)
        l.rules = tz_arena_alloc(arena, sizeof *l.rules);
    l.lexicon = tz_arena_new();
    if (!l.rules || !l.lexicon) {
        status = tz_err_nomem(err);
    } else {
        l.rules->arena = arena;
        l.rules->draft = draft;
        l.rules->version = tz_builtin_version;
        status = load(&l, files);
    }
    tz_load_done(&l);
    tz_arena_free(l.scratch);
    tz_arena_free(l.lexicon);
    if (status) {
        tz_arena_free(arena);
        return status;
    }
    *out = l.rules;
    return TAZA_OK;
}

taza_status
tz_rules_prepared(bool draft, struct taza_rules **out, taza_error *err)
{
    tz_arena *arena = tz_arena_new();
    char build[TZ_REGEX_BUILD];

    *out = arena ? tz_arena_alloc(arena, sizeof **out) : NULL;
    if (!*out) {
        tz_arena_free(arena);
        return tz_err_nomem(err);
    }
    **out = tz_prepared;
    (*out)->arena = arena;
    (*out)->draft = draft;
    tz_regex_build(build);
    (*out)->coded =
        tz_prepared.build && tz_str_is(tz_str(build), tz_prepared.build);
    return TAZA_OK;
}

void
tz_rules_free(struct taza_rules *rules)
{
    if (rules)
        tz_arena_free(rules->arena);
}

const tz_factor *
tz_rules_factor(const struct taza_rules *rules, taza_str id)
{
    for (size_t i = 0; i < rules->factor_count; i++)
        if (tz_str_is(id, tz_rules_text(rules, rules->factors[i].id)))
            return &rules->factors[i];
    return NULL;
}

const tz_rule *
tz_rules_at(const struct taza_rules *rules, size_t index)
{
    if (index < rules->rule_count)
        return &rules->rules[index];
    return index == rules->rule_count ? rules->mixed : NULL;
}

bool
tz_rule_runs(const struct taza_rules *rules, const tz_rule *rule)
{
    return rule->status == TZ_STABLE ||
           (rule->status == TZ_DRAFT && rules->draft);
}

const tz_factor *
tz_rule_factor(const struct taza_rules *rules, const tz_rule *rule)
{
    return rule->factor == TZ_NO_FACTOR ? NULL : &rules->factors[rule->factor];
}

const char *
tz_rules_text(const struct taza_rules *rules, tz_text text)
{
    return text ? rules->texts + text : NULL;
}

static taza_str
stretch_of(const char *text, tz_stretch stretch)
{
    return (taza_str){text + stretch.at, stretch.count};
}

taza_str
tz_rules_draft(const struct taza_rules *rules, const tz_example *example)
{
    return stretch_of(rules->texts, example->text);
}

taza_str
tz_rules_regex(const struct taza_rules *rules, size_t pattern)
{
    return stretch_of(rules->regexes, rules->patterns[pattern].regex);
}

tz_stretch
tz_basis_in(const tz_stretch *lists, taza_lang lang)
{
    return lists[lists[lang].count > 0 ? lang : TAZA_NONE];
}

bool
tz_rule_listed(const struct taza_rules *rules, const char *list,
               const tz_rule *rule)
{
    const tz_factor *factor = tz_rule_factor(rules, rule);

    return list != NULL &&
           (tz_str_listed(list, tz_str(tz_rules_text(rules, rule->id))) ||
            (factor != NULL &&
             tz_str_listed(list, tz_str(tz_rules_text(rules, factor->id)))));
}
