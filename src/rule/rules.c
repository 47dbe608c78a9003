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

/* A copy, so that the rules may outlive the file; the built-in ones, which are
 * never freed, as they are. */
static taza_str
own_bytes(tz_loader *l, taza_str bytes)
{
    for (size_t i = 0; i < tz_builtin_count; i++)
        if (bytes.ptr == tz_builtin[i].bytes.ptr)
            return bytes;
    return tz_arena_str(l->arena, bytes);
}

/* Reads the files and hashes them. */
static taza_status
read_files(tz_loader *l, const taza_source *files)
{
    uint64_t hash = tz_fnv1a(0, (taza_str){NULL, 0});

    l->files = tz_arena_array(l->arena, l->file_count, sizeof *l->files);
    if (!l->files)
        return tz_err_nomem(l->err);
    for (size_t i = 0; i < l->file_count; i++) {
        taza_str bytes = own_bytes(l, files[i].bytes);
        const char *name = tz_arena_cstr(
            l->arena, tz_str(files[i].name ? files[i].name : "rules"));
        taza_status status;

        if (!bytes.ptr || !name)
            return tz_err_nomem(l->err);
        hash = tz_fnv1a(hash, bytes);
        hash = tz_fnv1a(hash, (taza_str){"", 1}); /* between two files */
        status = tz_rec_read(l->arena, name, bytes, &l->files[i], l->err);
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

static bool
is_pattern_field(taza_str name)
{
    static const char *const heads[] = {"Match",   "Unless", "Requires",
                                        "Without", "Count",  "Raise",
                                        "Lower",   "Lead",   "Is"};

    for (size_t i = 0; i < TZ_COUNT(heads); i++)
        if (tz_str_starts(name, heads[i]))
            return true;
    return false;
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
count_records(tz_loader *l, size_t *patterns)
{
    size_t counts[KINDS + 1] = {0};

    *patterns = 0;
    for (size_t i = 0; i < l->file_count; i++)
        for (size_t j = 0; j < l->files[i].count; j++) {
            const tz_rec *rec = &l->files[i].records[j];
            size_t kind = kind_of(rec);

            if (kind == KINDS)
                return refuse_kind(l, l->files[i].name, rec);
            counts[kind]++;
            for (size_t k = 0; kind >= ENTRY && k < rec->count; k++)
                *patterns += is_pattern_field(rec->fields[k].name);
        }
    l->factor_count = counts[FACTOR];
    l->class_count = counts[CLASS];
    l->entry_count = counts[ENTRY];
    l->rule_count = counts[RULE];
    return TAZA_OK;
}

static bool
make_tables(tz_loader *l, size_t patterns)
{
    struct taza_rules *rules = l->rules;
    tz_arena *arena = l->arena;

    l->factors = tz_arena_array(arena, l->factor_count, sizeof *l->factors);
    l->classes = tz_arena_array(arena, l->class_count, sizeof *l->classes);
    l->entries = tz_arena_array(arena, l->entry_count, sizeof *l->entries);
    l->rule_records =
        tz_arena_array(arena, l->rule_count, sizeof *l->rule_records);
    rules->factors = l->made_factors =
        tz_arena_array(arena, l->factor_count, sizeof *l->made_factors);
    rules->rules = l->made_rules =
        tz_arena_array(arena, l->rule_count, sizeof *l->made_rules);
    rules->patterns = l->patterns =
        tz_arena_array(arena, patterns, sizeof *l->patterns);
    return l->factors && l->classes && l->entries && l->rule_records &&
           l->made_factors && l->made_rules && l->patterns &&
           tz_names_init(&l->factor_ids, arena, l->factor_count) &&
           tz_names_init(&l->class_names, arena, l->class_count) &&
           tz_names_init(&l->rule_ids, arena, l->rule_count);
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
    const char *id;
    taza_status status;
    size_t before;

    l->field = tz_rec_find(l->at.rec, kinds[kind].key);
    if (!l->field)
        return tz_load_fail_name(l, "a %s needs the field %s", kinds[kind].type,
                                 kinds[kind].key);
    status = tz_load_id(l, &id);
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
    return tz_load_fail(l, 0, "a second %s %s (the first: %s:%lu)",
                        kinds[kind].type, id, earlier->file->name,
                        (unsigned long)earlier->rec->line);
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
            tz_record record = {&l->files[i], &l->files[i].records[j]};
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
    const tz_factor *factor = tz_rules_factor(l->rules, TZ_STR(TZ_MIXED_ID));
    tz_rule *rule;

    if (!factor)
        return TAZA_OK;
    rule = tz_arena_alloc(l->arena, sizeof *rule);
    if (!rule)
        return tz_err_nomem(l->err);
    *rule = (tz_rule){
        .id = TZ_MIXED_ID,
        .factor = factor,
        .severity = TAZA_NOTE,
        .file = factor->file,
        .line = factor->line,
    };
    l->rules->mixed = rule;
    l->rules->running[0]++;
    l->rules->running[1]++;
    return TAZA_OK;
}

taza_status
tz_load_keep(tz_loader *l, tz_buf *text, taza_str more, tz_stretch *out)
{
    if (more.len > UINT32_MAX - text->len)
        return tz_err(l->err, TAZA_LIMIT, "the rules are too large");
    *out = (tz_stretch){(uint32_t)text->len, (uint32_t)more.len};
    tz_buf_str(text, more);
    return tz_buf_ok(text) ? TAZA_OK : tz_err_nomem(l->err);
}

/* The texts of all records, in one piece each. */
static taza_status
keep_texts(tz_loader *l)
{
    l->rules->regexes = tz_arena_cstr(l->arena, tz_buf_view(&l->regexes));
    l->rules->drafts = tz_arena_cstr(l->arena, tz_buf_view(&l->drafts));
    l->rules->regex_len = l->regexes.len;
    l->rules->draft_len = l->drafts.len;
    return l->rules->regexes && l->rules->drafts ? TAZA_OK
                                                 : tz_err_nomem(l->err);
}

static taza_status
load(tz_loader *l, const taza_source *files)
{
    struct taza_rules *rules = l->rules;
    size_t patterns;
    taza_status status = read_files(l, files);

    if (!status)
        status = count_records(l, &patterns);
    if (!status && !make_tables(l, patterns))
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
    if (!status && !tz_prefilter_build(l->arena, &l->needs,
                                       rules->pattern_count, &rules->prefilter))
        status = tz_err_nomem(l->err);
    if (!status)
        status = keep_texts(l);
    return status ? status : add_mixed(l);
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
    tz_needs_done(&l.needs);
    tz_buf_done(&l.regexes);
    tz_buf_done(&l.drafts);
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
        if (tz_str_is(id, rules->factors[i].id))
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

static taza_str
stretch_of(const char *text, tz_stretch stretch)
{
    return (taza_str){text + stretch.at, stretch.len};
}

taza_str
tz_rules_draft(const struct taza_rules *rules, const tz_example *example)
{
    return stretch_of(rules->drafts, example->text);
}

taza_str
tz_rules_regex(const struct taza_rules *rules, size_t pattern)
{
    return stretch_of(rules->regexes, rules->patterns[pattern].regex);
}

bool
tz_rule_listed(const char *list, const tz_rule *rule)
{
    return tz_str_listed(list, tz_str(rule->id)) ||
           (rule->factor != NULL &&
            tz_str_listed(list, tz_str(rule->factor->id)));
}
