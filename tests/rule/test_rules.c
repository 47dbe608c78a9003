/* test_rules.c - loading rule packs: what is read, and each refusal with its
 * line and column. */
#include "support.h"

#include <stdio.h>

#include "act/act.h"
#include "base/alloc.h"
#include "base/buf.h"
#include "rule/rules.h"

static const char factor[] = "%rec: Factor\n"
                             "\n"
                             "Id: free-choice\n"
                             "Name_kk: a\n"
                             "Name_ru: Широта усмотрения\n"
                             "Name_en: c\n"
                             "Definition_kk: d\n"
                             "Definition_ru: Первая строка\n"
                             "+ вторая строка\n"
                             "Definition_en: f\n"
                             "Why_kk: g\n"
                             "Why_ru: Причина\n"
                             "+ в две строки: {at}\n"
                             "Why_en: i\n"
                             "Fix_kk: j\n"
                             "Fix_ru: k\n"
                             "Fix_en: l\n"
                             "Before_ru: m\n"
                             "After_ru: n\n"
                             "Severity: error\n"
                             "Basis: Методика; пункт 3; law\n"
                             "Basis: Model guide; 4.2; model\n"
                             "Basis: Unseen; 1; unverified\n"
                             "Serves: standard, drafting 4\n"
                             "Near: other-factor\n"
                             "Covers: not-loaded-yet\n"
                             "Covers: open-list\n"
                             "Note: for authors\n"
                             "\n"
                             "Id: other-factor\n"
                             "Name_kk: a\nName_ru: b\nName_en: c\n"
                             "Definition_kk: d\nDefinition_ru: e\n"
                             "Definition_en: f\n"
                             "Why_kk: g\nWhy_ru: h\nWhy_en: i\n"
                             "Fix_kk: j\nFix_ru: k\nFix_en: l\n"
                             "Severity: note\n";

static const char lexicon[] = "%rec: Class\n"
                              "\n"
                              "Name: whole\n"
                              "Is: {stem}{end}\n"
                              "Is: (?:{stem}) весь\n"
                              "\n"
                              "Name: stem\n"
                              "Is: орган|комисси\n"
                              "Note: two stems\n"
                              "\n"
                              "Name: end\n"
                              "Is: [аы]?\n";

#define RULE                                                                   \
    "%rec: Rule\n\nId: ru-x\nLang: ru\nFactor: free-choice\n"                  \
    "Severity: warning\nMatch: по усмотрению\n"
#define REST "Bad: б\nGood: г\n"

static taza_status
load(const char *const *texts, size_t count, bool draft,
     struct taza_rules **out, taza_error *err)
{
    taza_source sources[8];
    static const char *const names[] = {"factors.rec", "lexicon.rec",
                                        "rules.rec", "more.rec"};

    assert_true(count <= TZ_COUNT(names));
    for (size_t i = 0; i < count; i++)
        sources[i] = (taza_source){names[i], tz_str(texts[i])};
    *err = (taza_error){.status = TAZA_OK};
    *out = NULL;
    return tz_rules_load(sources, count, draft, out, err);
}

static struct taza_rules *
loaded(const char *rules, bool draft)
{
    const char *const texts[] = {factor, lexicon, rules};
    struct taza_rules *out;
    taza_error err;

    if (load(texts, 3, draft, &out, &err))
        fail_msg("%s", err.message);
    return out;
}

static void
test_factor(void **state)
{
    struct taza_rules *rules = loaded("", false);
    const tz_factor *f = tz_rules_factor(rules, TZ_STR("free-choice"));
    const tz_basis *basis;

    (void)state;
    assert_int_equal(rules->factor_count, 2);
    assert_int_equal(rules->rule_count, 0);
    assert_null(tz_rules_factor(rules, TZ_STR("free")));
    assert_non_null(f);
    assert_string_equal(tz_rules_text(rules, f->name[TAZA_RU]),
                        "Широта усмотрения");
    assert_string_equal(tz_rules_text(rules, f->name[TAZA_EN]), "c");
    assert_null(tz_rules_text(rules, f->name[0]));
    assert_string_equal(tz_rules_text(rules, f->definition[TAZA_RU]),
                        "Первая строка\nвторая строка");
    assert_string_equal(tz_rules_text(rules, f->why[TAZA_RU]),
                        "Причина в две строки: {at}");
    assert_string_equal(tz_rules_text(rules, f->fix[TAZA_KK]), "j");
    assert_string_equal(tz_rules_text(rules, f->before[TAZA_RU]), "m");
    assert_string_equal(tz_rules_text(rules, f->after[TAZA_RU]), "n");
    assert_null(tz_rules_text(rules, f->before[TAZA_KK]));
    assert_int_equal(f->severity, TAZA_ERROR);
    assert_int_equal(f->basis[0].count, 2);
    basis = rules->basis + f->basis[0].at;
    assert_string_equal(tz_rules_text(rules, basis[0].methodology), "Методика");
    assert_string_equal(tz_rules_text(rules, basis[0].clause), "пункт 3");
    assert_true(basis[0].law);
    assert_false(basis[1].law);
    assert_int_equal(f->serves[0].count, 1);
    assert_string_equal(tz_rules_text(rules, rules->lists[f->serves[0].at]),
                        "standard, drafting 4");
    assert_int_equal(f->serves[TAZA_RU].count, 0);
    assert_int_equal(f->near.count, 1);
    assert_string_equal(tz_rules_text(rules, rules->lists[f->near.at]),
                        "other-factor");
    assert_int_equal(f->covers.count, 2);
    assert_string_equal(tz_rules_text(rules, rules->lists[f->covers.at + 1]),
                        "open-list");
    assert_string_equal(tz_rules_text(rules, f->file), "factors.rec");
    assert_int_equal(f->line, 3);
    tz_rules_free(rules);
    tz_rules_free(NULL);
}

static void
test_rule(void **state)
{
    struct taza_rules *rules =
        loaded("%rec: Rule\n"
               "\n"
               "# a comment\n"
               "Id: ru-x\n"
               "Lang: ru\n"
               "Factor: free-choice\n"
               "Severity: warning\n"
               "Match: по (?<at>усмотрению)\n"
               "Match: \\b{whole}\\b\n"
               "Zone: body, order amendment\n"
               "Case: CAPS\n"
               "Within: point\n"
               "Unless: не {stem}\n"
               "Unless_here: по\n"
               "Unless_sentence: когда\n"
               "Requires: {whole}\n"
               "Requires_here: к\n"
               "Requires_sentence: л\n"
               "Message_ru: {at}: {subject} ({unit})\n"
               "Fix_ru: исправить\n"
               "Source: Guide; 7\n"
               "Source: Law; 8; law\n"
               "Source: Unseen; 8; unverified\n"
               "Source_ru: Закон; ст. 8; law\n"
               "Bad: Статья 1.\n"
               "+\n"
               "+ По усмотрению.\n"
               "Bad: б\n"
               "Good: г\n"
               "After: д\n"
               "Note: n\n"
               "\n"
               "Id: any-y\nLang: any\nFactor: other-factor\nSeverity: note\n"
               "Match: \\d+\nSlow: yes\nZone: any\nCase: Capital\n" REST,
               false);
    const tz_rule *r = &rules->rules[0];
    const uint32_t *matches = rules->matches + r->matches.at;
    const tz_cond *conds = rules->conds + r->conds.at;
    const tz_basis *basis = rules->basis + r->basis[TAZA_NONE].at;
    static const uint8_t kinds[] = {TZ_UNLESS,   TZ_UNLESS,   TZ_UNLESS,
                                    TZ_REQUIRES, TZ_REQUIRES, TZ_REQUIRES};
    static const uint8_t scopes[] = {TZ_SCOPE_HERE,     TZ_SCOPE_HERE,
                                     TZ_SCOPE_SENTENCE, TZ_SCOPE_SENTENCE,
                                     TZ_SCOPE_HERE,     TZ_SCOPE_SENTENCE};

    (void)state;
    assert_int_equal(rules->rule_count, 2);
    assert_int_equal(rules->running[0], 2);
    assert_int_equal(rules->pattern_count, 9);
    assert_string_equal(tz_rules_text(rules, r->id), "ru-x");
    assert_ptr_equal(tz_rule_factor(rules, r),
                     tz_rules_factor(rules, TZ_STR("free-choice")));
    assert_int_equal(r->lang, TAZA_RU);
    assert_int_equal(r->severity, TAZA_WARNING);
    assert_int_equal(r->status, TZ_STABLE);
    assert_int_equal(r->word_case, 2);
    assert_int_equal(r->within, TZ_WITHIN_POINT);
    assert_int_equal(r->zones, 1u << TZ_ZONE_BODY | 1u << TZ_ZONE_ORDER |
                                   1u << TZ_ZONE_AMENDMENT);
    assert_false(r->slow);
    assert_true(tz_rule_runs(rules, r));
    assert_int_equal(r->matches.count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(tz_str_search(tz_rules_regex(rules, matches[i]),
                                       TZ_STR("(?<at>"), 0) <
                             tz_rules_regex(rules, matches[i]).len,
                         i == 0);
    assert_true(tz_rules_regex(rules, matches[1]).len > 20);
    assert_int_equal(r->conds.count, 6);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(conds[i].kind, kinds[i]);
        assert_int_equal(conds[i].scope, scopes[i]);
        assert_int_equal(conds[i].pattern, 2 + i);
        assert_int_equal(conds[i].line, 13 + i);
    }
    assert_string_equal(tz_rules_text(rules, r->message[TAZA_RU]),
                        "{at}: {subject} ({unit})");
    assert_null(tz_rules_text(rules, r->message[TAZA_KK]));
    assert_string_equal(tz_rules_text(rules, r->fix[TAZA_RU]), "исправить");
    assert_int_equal(r->basis[TAZA_NONE].count, 2);
    assert_string_equal(tz_rules_text(rules, basis[0].methodology), "Guide");
    assert_false(basis[0].law);
    assert_true(basis[1].law);
    assert_int_equal(r->basis[TAZA_RU].count, 1);
    basis = rules->basis + tz_basis_in(r->basis, TAZA_RU).at;
    assert_string_equal(tz_rules_text(rules, basis->clause), "ст. 8");
    basis = rules->basis + tz_basis_in(r->basis, TAZA_KK).at;
    assert_string_equal(tz_rules_text(rules, basis->clause), "7");
    assert_int_equal(r->bad.count, 2);
    assert_str(tz_rules_draft(rules, &rules->examples[r->bad.at]),
               "Статья 1.\n\nПо усмотрению.");
    assert_int_equal(rules->examples[r->bad.at].line, 25);
    assert_int_equal(r->good.count, 1);
    assert_str(tz_rules_draft(rules, &rules->examples[r->good.at]), "г");
    assert_int_equal(r->after.count, 1);
    assert_str(tz_rules_draft(rules, &rules->examples[r->after.at]), "д");
    assert_int_equal(rules->rules[1].after.count, 0);
    assert_string_equal(tz_rules_text(rules, r->file), "rules.rec");
    assert_int_equal(r->line, 4);
    assert_int_equal(rules->rules[1].lang, TAZA_NONE);
    assert_int_equal(rules->rules[1].zones, (1u << TZ_ZONE_COUNT) - 1);
    assert_int_equal(rules->rules[1].word_case, 1);
    assert_true(rules->rules[1].slow);
    tz_rules_free(rules);
}

static void
test_defaults(void **state)
{
    struct taza_rules *rules = loaded(RULE REST, false);
    const tz_rule *r = &rules->rules[0];

    (void)state;
    assert_int_equal(r->zones,
                     1u << TZ_ZONE_BODY | 1u << TZ_ZONE_TITLE |
                         1u << TZ_ZONE_PREAMBLE | 1u << TZ_ZONE_DEFINITIONS |
                         1u << TZ_ZONE_COMPETENCE | 1u << TZ_ZONE_TRANSITIONAL |
                         1u << TZ_ZONE_ORDER);
    assert_int_equal(r->word_case, 0);
    assert_int_equal(r->subjects, 0);
    assert_int_equal(r->objects, 0);
    assert_true(r->lead == TZ_NO_PATTERN);
    assert_int_equal(tz_basis_in(r->basis, TAZA_RU).count,
                     0); /* the factor's are shown */
    tz_rules_free(rules);
}

static void
test_status(void **state)
{
    static const char draft[] = RULE REST "Status: draft\n";
    static const char retired[] =
        "%rec: Rule\n\nId: ru-old\nStatus: retired\nNote: replaced\n";
    struct taza_rules *rules;
    taza_rule_info info;

    (void)state;
    rules = loaded(draft, false);
    assert_int_equal(rules->running[rules->draft], 0);
    assert_false(tz_rule_runs(rules, &rules->rules[0]));
    tz_rules_free(rules);
    rules = loaded(draft, true);
    assert_int_equal(rules->running[rules->draft], 1);
    assert_true(tz_rule_runs(rules, &rules->rules[0]));
    tz_rules_free(rules);
    rules = loaded(retired, true);
    assert_int_equal(rules->rule_count, 1);
    assert_int_equal(rules->rules[0].status, TZ_RETIRED);
    assert_true(taza_rules_at(rules, 0, &info));
    assert_string_equal(info.status, "retired");
    assert_string_equal(info.factor, "");
    assert_null(info.name[TAZA_RU]);
    assert_false(taza_rules_at(rules, 1, &info));
    assert_int_equal(rules->running[rules->draft], 0);
    tz_rules_free(rules);
}

/* The order of files does not matter; their bytes make the hash. */
static void
test_order_and_hash(void **state)
{
    const char *const one[] = {RULE REST, lexicon, factor};
    const char *const two[] = {factor, lexicon, RULE REST};
    const char *const three[] = {factor, lexicon, RULE REST "Note: n\n"};
    struct taza_rules *a, *b, *c;
    taza_error err;

    (void)state;
    assert_int_equal(load(one, 3, false, &a, &err), TAZA_OK);
    assert_int_equal(load(two, 3, false, &b, &err), TAZA_OK);
    assert_int_equal(load(three, 3, false, &c, &err), TAZA_OK);
    assert_string_equal(tz_rules_text(a, a->rules[0].id),
                        tz_rules_text(b, b->rules[0].id));
    assert_int_equal(strlen(a->hash), 16);
    assert_string_not_equal(b->hash, c->hash);
    tz_rules_free(a);
    tz_rules_free(c);
    assert_int_equal(load(two, 3, false, &c, &err), TAZA_OK);
    assert_string_equal(b->hash, c->hash);
    tz_rules_free(b);
    tz_rules_free(c);
    assert_int_equal(load(NULL, 0, false, &a, &err), TAZA_OK);
    assert_int_equal(a->rule_count, 0);
    tz_rules_free(a);
}

/* The third file; "rules.rec:LINE:COLUMN: WHAT". */
static const struct {
    const char *text, *place, *what;
} refusals[] = {
    /* records */
    {"Id: x\n", "1:1", "before any '%rec"},
    {"%rec: Person\n\nId: x\n", "3:1", "not a Person"},
    {"%rec: Rule\n\nLang: ru\n", "3:1", "needs the field Id"},
    {"%rec: Class\n\nIs: а\n", "3:1", "needs the field Name"},
    {"%rec: Rule\n\nId x\n", "3:3", "letters, digits"},
    /* ids */
    {"%rec: Rule\n\nId: ru_x\n", "3:7", "an id has"},
    {"%rec: Rule\n\nId: Ru\n", "3:5", "an id has"},
    {"%rec: Rule\n\nId: \n", "3:5", "empty"},
    {RULE REST "\nId: ru-x\n", "11:5", "a second Rule ru-x"},
    {"%rec: Class\n\nName: stem\nIs: а\n", "3:7",
     "a second Class stem (the first: lexicon.rec:7)"},
    {"%rec: Factor\n\nId: free-choice\n", "3:5", "factors.rec:3"},
    {"%rec: Class\n\nName: gap\nIs: а\n", "3:7", "not gap"},
    {"%rec: Class\n\nName: 1a\nIs: а\n", "3:7", "begins with a letter"},
    {RULE REST "Id: ru-y\n", "10:1", "a second field Id"},
    /* fields */
    {RULE REST "Colour: red\n", "10:1", "unknown field Colour in a Rule"},
    {RULE REST "match: red\n", "10:1", "unknown field match"},
    {RULE REST "Unless_never: а\n", "10:1", "unknown field Unless_never"},
    {RULE REST "Message: а\n", "10:1", "unknown field Message"},
    {RULE REST "Message_de: а\n", "10:1", "unknown field Message_de"},
    {RULE REST "Match_here: а\n", "10:1", "unknown field Match_here"},
    {RULE REST "Lead_norm: а\n", "10:1", "unknown field Lead_norm"},
    {RULE REST "Subject_act: body\n", "10:1", "unknown field Subject_act"},
    {RULE REST "Raise_never: а\n", "10:1", "unknown field Raise_never"},
    {RULE REST "Count_: 1 а\n", "10:1", "unknown field Count_"},
    {RULE REST "Status: stable\nStatus: draft\n", "11:1",
     "a second field Status"},
    {RULE REST "Message_ru: а\nMessage_ru: б\n", "11:1", "a second field"},
    {RULE REST "Message_ru:\n", "10:12", "field Message_ru is empty"},
    {RULE REST "Unless: \n", "10:9", "empty pattern"},
    {RULE "Bad:\nGood: а\n", "8:5", "field Bad is empty"},
    /* what is missing */
    {RULE "Bad: б\n", "3:1", "a Rule needs the field Good"},
    {RULE "Good: б\n", "3:1", "a Rule needs the field Bad"},
    {"%rec: Rule\n\nId: x\n", "3:1", "needs the field Lang"},
    {"%rec: Rule\n\nId: x\nLang: ru\nFactor: free-choice\nSeverity: note\n"
     "Bad: б\nGood: г\n",
     "3:1", "needs the field Match"},
    {"%rec: Class\n\nName: x\n", "3:1", "a Class needs the field Is"},
    {"%rec: Factor\n\nId: x\nName_kk: a\nName_en: b\n", "3:1",
     "a Factor needs the field Name_ru"},
    /* values */
    {"%rec: Rule\n\nId: mixed-alphabet\n", "3:5", "is taken"},
    {"%rec: Rule\n\nId: x\nLang: de\n", "4:7", "kk, ru, en or any"},
    {"%rec: Rule\n\nId: x\nFactor: none\n", "4:9", "unknown factor none"},
    {"%rec: Rule\n\nId: x\nSeverity: high\n", "4:11", "note, warning or"},
    {RULE REST "Status: new\n", "10:9", "stable, draft or retired"},
    {RULE REST "Case: lower\n", "10:7", "Capital or CAPS"},
    {RULE REST "Within: chapter\n", "10:9", "an article or a point"},
    {RULE REST "Slow: no\n", "10:7", "Slow is yes"},
    {RULE REST "Zone: body, margin\n", "10:13", "unknown zone margin"},
    {RULE REST "Zone: ,\n", "10:7", "no zone"},
    {RULE REST "Subject:\n", "10:9", "field Subject is empty"},
    {RULE REST "Subject: burden\n", "10:10", "body, person, other or none"},
    {RULE REST "Subject: body, king\n", "10:16", "a subject is"},
    {RULE REST "Subject: ,\n", "10:10", "a subject is"},
    {RULE REST "Subject: any\n", "10:10", "a subject is"},
    {RULE REST "Subject: body\nSubject: none\n", "11:1", "a second field"},
    {RULE REST "Object:\n", "10:8", "field Object is empty"},
    {RULE REST "Object: person\n", "10:9", "burden, benefit, internal or none"},
    {RULE REST "Object: burden skip\n", "10:16", "an object is"},
    {RULE REST "Object: burden\nObject: none\n", "11:1", "a second field"},
    {RULE REST "Lead: а\nLead: б\n", "11:1", "a second field Lead"},
    {RULE REST "Count: а\n", "10:8", "Count is 'N pattern', N from 1 to 100"},
    {RULE REST "Count: 2\n", "10:8", "Count is"},
    {RULE REST "Count: 0 а\n", "10:8", "Count is"},
    {RULE REST "Count: 101 а\n", "10:8", "Count is"},
    {RULE REST "Count: -1 а\n", "10:8", "Count is"},
    {RULE REST "Count_act: 2а б\n", "10:12", "Count is"},
    {RULE REST "Lacks: term\n", "10:8", "Lacks is 'KINDS pattern'"},
    {RULE REST "Lacks: term,hour а\n", "10:13", "Lacks knows no hour"},
    {RULE REST "Lacks_norm: term, а\n", "10:18", "Lacks knows no"},
    {RULE REST "Defect: number-gap, slip\n", "10:21", "unknown defect slip"},
    {RULE REST "Defect: ,\n", "10:9", "no defect"},
    {RULE REST "Defect: number-gap\n", "3:1", "Match or Defect, not both"},
    {RULE REST "Message_ru: слова {at} и {who}\n", "10:26", "filled in"},
    {RULE REST "Fix_ru: слова }\n", "10:15", "filled in"},
    {RULE REST "Fix_ru: слова\n+ ещё {x}\n", "11:7", "filled in"},
    {RULE REST "Source: Методика\n", "10:9", "expected"},
    {RULE REST "Source: Методика; ; law\n", "10:18", "expected"},
    {RULE REST "Source: Методика; 3; good\n", "10:22", "expected"},
    {RULE REST "Source: a; b; law; c\n", "10:19", "expected"},
    {"%rec: Factor\n\nId: x\nBasis: a; b\n", "4:8", "expected"},
    {"%rec: Factor\n\nId: x\nNear: a b\n", "4:8", "an id has"},
    {"%rec: Factor\n\nId: x\nName_kk: a\n+ b\n", "4:10", "one line"},
    {"%rec: Factor\n\nId: x\nColour: b\n", "4:1", "in a Factor"},
    {"%rec: Class\n\nName: x\nIs: а\nColour: b\n", "5:1", "in a Class"},
    /* patterns */
    {RULE REST "Match: по (усмотрению)\n", "10:11", "a group is"},
    {RULE REST "Match:   по Усмотрению\n", "10:13", "normal form"},
    {RULE REST "Unless: орган{none}\n", "10:14", "unknown class none"},
    {RULE REST "Unless: а\n+ б\n", "10:10", "one line"},
    {RULE REST "Unless: (?:а)?\n", "10:9", "nothing at all"},
    {RULE REST "Requires: а(?<at>б)\n", "10:12", "in Match only"},
    {RULE REST "Lead: (?<at>а)\n", "10:7", "in Match only"},
    {RULE REST "Lead: (а)\n", "10:7", "a group is"},
    {RULE REST "Without_act: а(?<at>б)\n", "10:15", "in Match only"},
    {RULE REST "Raise_point: {none}\n", "10:14", "unknown class none"},
    {RULE REST "Count: 12 а(б)\n", "10:12", "a group is"},
    {RULE REST "Lower: (?:а)?\n", "10:8", "nothing at all"},
    {RULE REST "Match: ал\n", "10:8", "three characters"},
    {RULE REST "Match: \\w*отказ\n", "10:8", "repeat without bound"},
    {"%rec: Class\n\nName: x\nIs: а\nIs: вг[д\n", "5:7", "not closed"},
    {"%rec: Class\n\nName: x\nIs: а\nIs: в(?<at>д)\n", "5:6", "Match only"},
    {"%rec: Class\n\nName: x\nIs: а{y}\n", "4:6", "unknown class y"},
    {"%rec: Class\n\nName: x\nIs: б|а{x}\n", "4:8", "class x contains itself"},
    {"%rec: Class\n\nName: x\nIs: а\nIs: б|а{y}\n\nName: y\nIs: ав{z}\n\n"
     "Name: z\nIs: {stem}{x}\n",
     "11:11", "class x contains itself"},
};

static void
test_refusals(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(refusals); i++) {
        const char *const texts[] = {factor, lexicon, refusals[i].text};
        struct taza_rules *rules;
        taza_error err;
        char place[64];
        taza_status status = load(texts, 3, false, &rules, &err);

        (void)snprintf(place, sizeof place,
                       "rules.rec:%s: ", refusals[i].place);
        if (status != TAZA_SYNTAX)
            fail_msg("not refused: %s", refusals[i].text);
        if (strncmp(err.message, place, strlen(place)) ||
            !strstr(err.message, refusals[i].what))
            fail_msg("%s, not %s…%s:\n%s", err.message, place, refusals[i].what,
                     refusals[i].text);
        assert_int_equal(err.status, TAZA_SYNTAX);
    }
}

/* A long chain of classes needs no stack; each is expanded once. */
static void
test_chain(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *rules;
    const char *texts[1];
    taza_error err;

    (void)state;
    tz_buf_puts(&text, "%rec: Class\n");
    for (unsigned i = 0; i < 150; i++)
        tz_buf_printf(&text, "\nName: c%u\nIs: {c%u}\n", i, i + 1);
    tz_buf_puts(&text, "\nName: c150\nIs: а\n");
    tz_buf_char(&text, '\0');
    texts[0] = text.ptr;
    assert_int_equal(load(texts, 1, false, &rules, &err), TAZA_OK);
    tz_rules_free(rules);

    tz_buf_clear(&text);
    tz_buf_puts(&text, "%rec: Class\n");
    for (unsigned i = 0; i < 20000; i++)
        tz_buf_printf(&text, "\nName: c%u\nIs: {c%u}\n", i, i + 1);
    tz_buf_puts(&text, "\nName: c20000\nIs: а\n");
    tz_buf_char(&text, '\0');
    texts[0] = text.ptr;
    assert_int_equal(load(texts, 1, false, &rules, &err), TAZA_SYNTAX);
    assert_non_null(strstr(err.message, "nested deeper"));
    tz_buf_done(&text);
}

/* Short lines that name a large class do not fill the memory. */
static void
test_size(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *rules;
    const char *texts[1];
    taza_error err;

    (void)state;
    tz_buf_puts(&text, "%rec: Class\n\nName: big\nIs: ");
    for (unsigned i = 0; i < 1600; i++)
        tz_buf_puts(&text, "[^абвгдежзик]");
    tz_buf_puts(&text, "\n");
    for (unsigned i = 0; i < 20000; i++)
        tz_buf_printf(&text, "\nName: c%u\nIs: {big}\n", i);
    tz_buf_char(&text, '\0');
    texts[0] = text.ptr;
    assert_int_equal(load(texts, 1, false, &rules, &err), TAZA_SYNTAX);
    assert_non_null(strstr(err.message, "too large"));
    tz_buf_done(&text);
}

static void
test_zones_have_the_names_of_the_act(void **state)
{
    tz_buf text = TZ_BUF_INIT;

    (void)state;
    for (unsigned zone = 0; zone < TZ_ZONE_COUNT; zone++) {
        struct taza_rules *rules;

        tz_buf_clear(&text);
        tz_buf_puts(&text, RULE REST "Zone: ");
        tz_buf_puts(&text, tz_zone_name((tz_zone)zone));
        tz_buf_char(&text, '\0');
        rules = loaded(text.ptr, false);
        assert_int_equal(rules->rules[0].zones, 1u << zone);
        tz_rules_free(rules);
    }
    tz_buf_done(&text);
}

static void
test_memory(void **state)
{
    const char *const texts[] = {factor, lexicon, RULE REST};
    struct taza_rules *rules;
    taza_error err;
    size_t n;

    (void)state;
    for (n = 0; n < 1000; n++) {
        taza_status status;

        tz_alloc_fail_in = n;
        status = load(texts, 3, false, &rules, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status == TAZA_OK)
            break;
        assert_int_equal(status, TAZA_NOMEM);
        assert_int_equal(err.status, TAZA_NOMEM);
    }
    assert_in_range(n, 4, 999);
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_factor),
        cmocka_unit_test(test_rule),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_status),
        cmocka_unit_test(test_order_and_hash),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_chain),
        cmocka_unit_test(test_size),
        cmocka_unit_test(test_zones_have_the_names_of_the_act),
        cmocka_unit_test(test_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
