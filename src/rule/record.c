/* record.c - Rule records. */
#include "act/act.h"
#include "base/err.h"
#include "rule/loader.h"
#include "rule/tree.h"

/* The act's own words: what a rule without Zone searches.  Left out are forms,
 * tables, contents, stamps, signatures and editors' notes. */
#define DEFAULT_ZONES                                                          \
    (1u << TZ_ZONE_BODY | 1u << TZ_ZONE_TITLE | 1u << TZ_ZONE_PREAMBLE |       \
     1u << TZ_ZONE_ORDER | 1u << TZ_ZONE_DEFINITIONS |                         \
     1u << TZ_ZONE_COMPETENCE | 1u << TZ_ZONE_TRANSITIONAL)

#define COUNT_MOST 100u /* hits that Count may ask for */

/* The index of the value among `names`; `count`: it is none of them. */
static size_t
word_index(const tz_loader *l, const char *const *names, size_t count)
{
    size_t i = 0;

    while (i < count && !tz_str_is(l->field->value, names[i]))
        i++;
    return i;
}

static taza_status
read_id(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    if (tz_str_is(l->field->value, TZ_MIXED_ID))
        return tz_load_fail(l, 0, "the id %s is taken", TZ_MIXED_ID);
    return tz_load_id(l, &((tz_rule *)target)->id);
}

taza_status
tz_load_lang(tz_loader *l, taza_lang *out)
{
    static const char *const names[] = {"any", "kk", "ru", "en"};
    size_t index = word_index(l, names, TZ_COUNT(names));

    if (index == TZ_COUNT(names))
        return tz_load_fail(l, 0, "a language is kk, ru, en or any");
    *out = (taza_lang)index;
    return TAZA_OK;
}

static taza_status
read_lang(tz_loader *l, void *target, unsigned arg)
{
    taza_lang lang = TAZA_NONE;
    taza_status status = tz_load_lang(l, &lang);

    (void)arg;
    ((tz_rule *)target)->lang = (uint8_t)lang;
    return status;
}

/* The classes that a rule may ask of who acts, and of what is done. */
static taza_status
read_subject(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_entry_classes(l,
                                 1u << TZ_ENTRY_NONE | 1u << TZ_ENTRY_BODY |
                                     1u << TZ_ENTRY_PERSON |
                                     1u << TZ_ENTRY_OTHER,
                                 "a subject is body, person, other or none",
                                 &((tz_rule *)target)->subjects);
}

static taza_status
read_object(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_entry_classes(
        l,
        1u << TZ_ENTRY_NONE | 1u << TZ_ENTRY_BURDEN | 1u << TZ_ENTRY_BENEFIT |
            1u << TZ_ENTRY_INTERNAL,
        "an object is burden, benefit, internal or none",
        &((tz_rule *)target)->objects);
}

static taza_status
read_factor(tz_loader *l, void *target, unsigned arg)
{
    size_t index = tz_names_find(&l->factor_ids, l->field->value);

    (void)arg;
    if (index == TZ_NO_NAME)
        return tz_load_fail(l, 0, "unknown factor %.*s",
                            TZ_ARG(l->field->value));
    ((tz_rule *)target)->factor = (uint32_t)index;
    return TAZA_OK;
}

static taza_status
read_severity(tz_loader *l, void *target, unsigned arg)
{
    taza_severity severity = TAZA_NOTE;
    taza_status status = tz_load_severity(l, &severity);

    (void)arg;
    ((tz_rule *)target)->severity = (uint8_t)severity;
    return status;
}

static taza_status
read_status(tz_loader *l, void *target, unsigned arg)
{
    static const char *const names[] = {"stable", "draft", "retired"};
    size_t index = word_index(l, names, TZ_COUNT(names));

    (void)arg;
    if (index == TZ_COUNT(names))
        return tz_load_fail(l, 0, "a status is stable, draft or retired");
    ((tz_rule *)target)->status = (uint8_t)index;
    return TAZA_OK;
}

static taza_status
read_case(tz_loader *l, void *target, unsigned arg)
{
    static const char *const names[] = {"Capital", "CAPS"};
    size_t index = word_index(l, names, TZ_COUNT(names));

    (void)arg;
    if (index == TZ_COUNT(names))
        return tz_load_fail(l, 0, "a case is Capital or CAPS");
    ((tz_rule *)target)->word_case = (uint8_t)(index + 1);
    return TAZA_OK;
}

static taza_status
read_within(tz_loader *l, void *target, unsigned arg)
{
    static const char *const names[] = {"article", "point"};
    size_t index = word_index(l, names, TZ_COUNT(names));

    (void)arg;
    if (index == TZ_COUNT(names))
        return tz_load_fail(l, 0, "a norm stands within an article or a point");
    ((tz_rule *)target)->within = (uint8_t)(TZ_WITHIN_ARTICLE + index);
    return TAZA_OK;
}

static taza_status
read_slow(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    if (!tz_str_is(l->field->value, "yes"))
        return tz_load_fail(l, 0, "Slow is yes, or not there");
    ((tz_rule *)target)->slow = 1;
    return TAZA_OK;
}

static bool
add_zone(taza_str name, uint32_t *zones)
{
    tz_zone zone;

    if (tz_zone_by_name(name, &zone)) {
        *zones |= (uint32_t)1 << zone;
        return true;
    }
    if (!tz_str_is(name, "any"))
        return false;
    *zones |= ((uint32_t)1 << TZ_ZONE_COUNT) - 1;
    return true;
}

static taza_status
read_zone(tz_loader *l, void *target, unsigned arg)
{
    taza_str name;
    uint32_t zones = 0;
    size_t at = 0;

    (void)arg;
    while (tz_load_next(l, &at, &name))
        if (!add_zone(name, &zones))
            return tz_load_fail(l, at - name.len, "unknown zone %.*s",
                                TZ_ARG(name));
    if (!zones)
        return tz_load_fail(l, 0, "field Zone names no zone");
    ((tz_rule *)target)->zones = zones;
    return TAZA_OK;
}

static taza_status
read_defect(tz_loader *l, void *target, unsigned arg)
{
    taza_str name;
    size_t at = 0;

    (void)arg;
    while (tz_load_next(l, &at, &name)) {
        tz_defect_kind kind;

        if (!tz_defect_by_name(name, &kind))
            return tz_load_fail(l, at - name.len, "unknown defect %.*s",
                                TZ_ARG(name));
        ((tz_rule *)target)->defects |= (uint32_t)1 << kind;
    }
    if (!((tz_rule *)target)->defects)
        return tz_load_fail(l, 0, "field Defect names no defect");
    return TAZA_OK;
}

/* --- patterns --- */

taza_status
tz_load_add_pattern(tz_loader *l, const tz_pattern *tree, bool slow,
                    uint32_t *index)
{
    tz_rule_pattern *pattern;
    const char *what;
    tz_stretch place;
    taza_status status;

    if (tz_pattern_lint(l->scratch, tree, slow, &what))
        return tz_err_nomem(l->err);
    if (what)
        return tz_load_fail(l, 0, "%s", what);
    status = tz_load_room(l, &l->patterns, sizeof(tz_rule_pattern), 1, &place);
    if (status)
        return status;
    *index = place.at;
    pattern = &TZ_LIST(l->patterns, tz_rule_pattern)[place.at];
    if (tz_pattern_blanks(l->scratch, tree, &pattern->blanks))
        return tz_err_nomem(l->err);
    return tz_load_keep(l, &l->regexes, tree->regex, &pattern->regex);
}

/* What the text is searched for in the pattern's stead. */
static taza_status
add_literals(tz_loader *l, const tz_pattern *tree, size_t index)
{
    const size_t set = TZ_LITERAL_SETS * index;
    tz_literals sets[TZ_LITERAL_SETS];

    if (tz_pattern_literals(l->scratch, tree, sets))
        return tz_err_nomem(l->err);
    for (size_t i = 0; i < TZ_LITERAL_SETS; i++)
        if (!tz_needs_add(&l->needs, l->lexicon, set + i, sets[i].items,
                          sets[i].count))
            return tz_err_nomem(l->err);
    return TAZA_OK;
}

static taza_status
read_match(tz_loader *l, void *target, unsigned arg)
{
    tz_stretch *matches = &((tz_rule *)target)->matches;
    const tz_pattern *tree;
    uint32_t *index =
        &TZ_LIST(l->matches, uint32_t)[matches->at + matches->count];
    taza_status status = tz_load_pattern(l, &tree);

    (void)arg;
    if (!status)
        status =
            tz_load_add_pattern(l, tree, tz_rec_find(l->at.rec, "Slow"), index);
    if (status)
        return status;
    matches->count++;
    return add_literals(l, tree, *index);
}

static taza_status
read_lead(tz_loader *l, void *target, unsigned arg)
{
    const tz_pattern *tree;
    taza_status status = tz_load_plain_pattern(l, &tree);

    (void)arg;
    return status
               ? status
               : tz_load_add_pattern(l, tree, true, &((tz_rule *)target)->lead);
}

/* --- conditions --- */

#define SCOPES (TZ_SCOPE_ACT + 1)
#define NAMES(name)                                                            \
    {                                                                          \
        name, name "_here", name "_sentence", name "_norm", name "_point",     \
            name "_article", name "_chapter", name "_act"                      \
    }

static const struct {
    const char *names[1 + SCOPES]; /* the bare one, then by tz_scope */
    tz_scope scope;                /* of the bare name */
} kinds[] = {
    [TZ_UNLESS] = {NAMES("Unless"), TZ_SCOPE_HERE},
    [TZ_REQUIRES] = {NAMES("Requires"), TZ_SCOPE_SENTENCE},
    [TZ_WITHOUT] = {NAMES("Without"), TZ_SCOPE_SENTENCE},
    [TZ_COUNT_OF] = {NAMES("Count"), TZ_SCOPE_SENTENCE},
    [TZ_RAISE] = {NAMES("Raise"), TZ_SCOPE_SENTENCE},
    [TZ_LOWER] = {NAMES("Lower"), TZ_SCOPE_SENTENCE},
    [TZ_LACKS] = {NAMES("Lacks"), TZ_SCOPE_SENTENCE},
};

/* Kind and scope of a condition's name; false: it is none. */
static bool
condition_name(taza_str name, tz_cond *cond)
{
    size_t cut = tz_str_find(name, '_', 0), i = 0, j;
    taza_str head = tz_str_slice(name, 0, cut);
    taza_str tail = tz_str_slice(name, cut, name.len);

    while (i < TZ_COUNT(kinds) && !tz_str_is(head, kinds[i].names[0]))
        i++;
    if (i == TZ_COUNT(kinds))
        return false;
    j = kinds[i].scope;
    if (tail.len)
        for (j = 0; j < SCOPES && !tz_str_is(name, kinds[i].names[j + 1]);)
            j++;
    if (j == SCOPES)
        return false;
    *cond = (tz_cond){
        .kind = (uint8_t)i, .scope = (uint8_t)j, .bare = !tail.len, .least = 1};
    return true;
}

const char *
tz_cond_name(const tz_cond *cond)
{
    return kinds[cond->kind].names[cond->bare ? 0 : cond->scope + 1];
}

/* What stands behind the first word of a value. */
static void
cut_first(tz_loader *l, size_t cut, tz_rec_field *rest)
{
    *rest = *l->field;
    rest->value = tz_str_slice(rest->value, cut + 1, rest->value.len);
    rest->column += (uint32_t)cut + 1;
    l->field = rest;
}

/* "3 pattern": takes the number off the value. */
static taza_status
read_least(tz_loader *l, tz_rec_field *rest, uint8_t *least)
{
    taza_str value = l->field->value;
    size_t cut = tz_str_find(value, ' ', 0);
    uint64_t number;

    if (cut == value.len ||
        !tz_str_number(tz_str_slice(value, 0, cut), &number) || number < 1 ||
        number > COUNT_MOST)
        return tz_load_fail(l, 0, "Count is 'N pattern', N from 1 to %u",
                            COUNT_MOST);
    *least = (uint8_t)number;
    cut_first(l, cut, rest);
    return TAZA_OK;
}

/* "term,date pattern": takes the kinds off the value. */
static taza_status
read_kinds(tz_loader *l, tz_rec_field *rest, uint32_t *facts)
{
    taza_str value = l->field->value;
    size_t cut = tz_str_find(value, ' ', 0), start = 0;

    if (cut == value.len)
        return tz_load_fail(l, 0, "Lacks is 'KINDS pattern'");
    while (start <= cut) {
        size_t end = tz_str_find(tz_str_slice(value, 0, cut), ',', start);
        taza_str name = tz_str_slice(value, start, end);
        tz_quantity_kind kind;

        if (tz_quantity_kind_by_name(name, &kind))
            *facts |= (uint32_t)1 << kind;
        else if (tz_str_is(name, "reference"))
            *facts |= (uint32_t)1 << TZ_FACT_REFERENCE;
        else
            return tz_load_fail(l, start, "Lacks knows no %.*s", TZ_ARG(name));
        start = end + 1;
    }
    cut_first(l, cut, rest);
    return TAZA_OK;
}

static taza_status
read_condition(tz_loader *l, void *target, unsigned arg)
{
    tz_stretch *conds = &((tz_rule *)target)->conds;
    const tz_pattern *tree;
    tz_rec_field rest;
    tz_cond cond;
    taza_status status = TAZA_OK;

    if (!condition_name(l->field->name, &cond))
        return tz_load_unknown(l, target, arg);
    cond.line = l->field->line;
    if (cond.kind == TZ_COUNT_OF)
        status = read_least(l, &rest, &cond.least);
    else if (cond.kind == TZ_LACKS)
        status = read_kinds(l, &rest, &cond.facts);
    if (!status)
        status = tz_load_plain_pattern(l, &tree);
    if (!status)
        status = tz_load_add_pattern(l, tree, true, &cond.pattern);
    /* Less than a point is read before its literals would be found. */
    if (!status && cond.scope >= TZ_SCOPE_POINT && cond.kind != TZ_LACKS)
        status = add_literals(l, tree, cond.pattern);
    TZ_LIST(l->conds, tz_cond)[conds->at + conds->count++] = cond;
    return status;
}

/* --- texts, sources, examples --- */

enum {
    MESSAGE,
    FIX = 4
};

static taza_status
read_text(tz_loader *l, void *target, unsigned arg)
{
    tz_rule *rule = target;
    tz_text3 *text = arg < FIX ? &rule->message : &rule->fix;

    return tz_load_text(l, true, &(*text)[arg & 3]);
}

static taza_status
read_source(tz_loader *l, void *target, unsigned arg)
{
    return tz_load_basis(l, true, &((tz_rule *)target)->basis[arg]);
}

enum {
    BAD,
    GOOD,
    AFTER
};

static taza_status
read_example(tz_loader *l, void *target, unsigned kind)
{
    tz_rule *rule = target;
    tz_stretch *const lists[] = {&rule->bad, &rule->good, &rule->after};
    tz_stretch *list = lists[kind];
    tz_example *example =
        &TZ_LIST(l->examples, tz_example)[list->at + list->count++];

    example->line = l->field->line;
    return tz_load_keep(l, &l->texts, l->field->value, &example->text);
}

static const tz_field_spec specs[] = {
    {"Id", read_id, 0, false, true, false},
    {"Lang", read_lang, 0, false, true, false},
    {"Factor", read_factor, 0, false, true, false},
    {"Severity", read_severity, 0, false, true, false},
    {"Status", read_status, 0, false, false, false},
    {"Match", read_match, 0, true, false, false},
    {"Defect", read_defect, 0, false, false, false},
    {"Zone", read_zone, 0, false, false, false},
    {"Case", read_case, 0, false, false, false},
    {"Within", read_within, 0, false, false, false},
    {"Message", read_text, MESSAGE, false, false, true},
    {"Fix", read_text, FIX, false, false, true},
    {"Source", read_source, 0, true, false, false},
    {"Source", read_source, 0, true, false, true},
    {"Bad", read_example, BAD, true, true, false},
    {"Good", read_example, GOOD, true, true, false},
    {"After", read_example, AFTER, false, false, false},
    {"Slow", read_slow, 0, false, false, false},
    {"Note", tz_load_note, 0, false, false, false},
    {"Subject", read_subject, 0, false, false, false},
    {"Object", read_object, 0, false, false, false},
    {"Lead", read_lead, 0, false, false, false},
};

static size_t
count_conditions(const tz_loader *l)
{
    tz_cond cond;
    size_t count = 0;

    for (size_t i = 0; i < l->at.rec->count; i++)
        count += condition_name(l->at.rec->fields[i].name, &cond);
    return count;
}

/* Room for what there are several of. */
static taza_status
make_lists(tz_loader *l, tz_rule *rule)
{
    static const char *const sources[] = {"Source", "Source_kk", "Source_ru",
                                          "Source_en"};
    const struct {
        tz_list *list;
        size_t size, count;
        tz_stretch *out;
    } lists[] = {
        {&l->matches, sizeof(uint32_t), tz_load_count(l, "Match"),
         &rule->matches},
        {&l->conds, sizeof(tz_cond), count_conditions(l), &rule->conds},
        {&l->examples, sizeof(tz_example), tz_load_count(l, "Bad"), &rule->bad},
        {&l->examples, sizeof(tz_example), tz_load_count(l, "Good"),
         &rule->good},
        {&l->examples, sizeof(tz_example), tz_load_count(l, "After"),
         &rule->after},
    };
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < TZ_COUNT(lists); i++)
        status = tz_load_room(l, lists[i].list, lists[i].size, lists[i].count,
                              lists[i].out);
    for (size_t i = 0; !status && i < TZ_COUNT(sources); i++)
        status = tz_load_room(l, &l->basis, sizeof(tz_basis),
                              tz_load_count(l, sources[i]), &rule->basis[i]);
    return status;
}

/* What a rule looks for: words, or what taza finds in the act itself. */
static taza_status
check_target(tz_loader *l, const tz_rule *rule)
{
    l->field = NULL;
    if (!rule->matches.count && !rule->defects)
        return tz_load_fail_name(l, "a Rule needs the field Match");
    if (rule->matches.count && rule->defects)
        return tz_load_fail_name(l, "a Rule has Match or Defect, not both");
    return TAZA_OK;
}

taza_status
tz_load_rule(tz_loader *l, tz_rule *rule)
{
    const tz_rec_field *status_field = tz_rec_find(l->at.rec, "Status");
    bool retired = status_field && tz_str_is(status_field->value, "retired");
    taza_status status;

    rule->factor = TZ_NO_FACTOR;
    rule->file = l->at.name;
    rule->line = l->at.rec->line;
    rule->zones = DEFAULT_ZONES;
    rule->lead = TZ_NO_PATTERN;
    status = make_lists(l, rule);
    if (!status)
        status = tz_fields_read(l, specs, TZ_COUNT(specs), rule, read_condition,
                                retired);
    if (!status && !retired)
        status = check_target(l, rule);
    if (status)
        return status;
    l->rules->running[0] += rule->status == TZ_STABLE;
    l->rules->running[1] += rule->status != TZ_RETIRED;
    return TAZA_OK;
}
