/* pack.h - a pack of a few rules, and what they find in a small draft. */
#ifndef TZ_TESTS_SCAN_PACK_H
#define TZ_TESTS_SCAN_PACK_H

#include "support.h"

#include "act/act.h"
#include "base/buf.h"
#include "input/input.h"
#include "scan/scan.h"

#define PACK_TEXTS(name)                                                       \
    name "_kk: " name " kk\n" name "_ru: " name " ru {at}\n" name "_en: " name \
         " en\n"
#define PACK_FACTOR(id, more)                                                  \
    "%rec: Factor\n\nId: " id "\n"                                             \
    "Name_kk: n\nName_ru: н\nName_en: n\n"                                    \
    "Definition_kk: d\nDefinition_ru: d\nDefinition_en: d\n" PACK_TEXTS("Why") \
        PACK_TEXTS("Fix") "Severity: warning\n" more "\n"
/* "narrow" covers "wide"; "other" knows neither. */
#define PACK_FACTORS                                                           \
    PACK_FACTOR("narrow", "Covers: wide\n")                                    \
    PACK_FACTOR("wide", "") PACK_FACTOR("other", "")
#define PACK_MIXED PACK_FACTOR("mixed-alphabet", "")
/* `fields` end in a line feed; the rule is for every zone. */
#define PACK_RULE_OF(lang, id, factor, severity, fields)                       \
    "%rec: Rule\n\nId: " id "\nLang: " lang "\nFactor: " factor                \
    "\nSeverity: " severity "\n" fields "Bad: а\nGood: б\n\n"
#define PACK_RULE(id, factor, fields)                                          \
    PACK_RULE_OF("ru", id, factor, "warning", fields "Zone: any\n")

static inline struct taza_rules *
pack_load(const char *text, bool draft)
{
    taza_source source = {"pack.rec", tz_str(text)};
    struct taza_rules *rules = NULL;
    taza_error err = {0};

    if (tz_rules_load(&source, 1, draft, &rules, &err) != TAZA_OK)
        fail_msg("%s", err.message);
    return rules;
}

/* A draft, scanned with a pack. */
typedef struct {
    tz_arena *arena;
    tz_document doc;
    tz_act act;
    tz_hits hits;
    const char *trace; /* of the job */
    tz_buf shown;
    const struct taza_rules *rules; /* that scanned it */
} pack_run;

/* Text in lines; `lang` TAZA_NONE: recognized. */
static inline void
pack_read(pack_run *run, const char *draft, taza_lang lang)
{
    tz_input input = {
        .name = "draft.txt", .bytes = tz_str(draft), .max_size = 64 << 20};
    taza_error err = {0};

    memset(run, 0, sizeof *run);
    run->arena = tz_arena_new();
    assert_non_null(run->arena);
    tz_doc_init(&run->doc, run->arena);
    assert_int_equal(tz_input_read(&input, &run->doc, &err), TAZA_OK);
    assert_int_equal(tz_doc_finish(&run->doc, lang, &err), TAZA_OK);
    assert_int_equal(tz_act_read(&run->doc, run->arena, &run->act, &err),
                     TAZA_OK);
}

/* Every rule that runs. */
static inline void
pack_scan(pack_run *run, struct taza_worker *worker,
          const struct taza_rules *rules)
{
    bool *wanted = tz_arena_array(run->arena, rules->rule_count + 1, 1);
    tz_scan_job job = {.doc = &run->doc, .act = &run->act, .trace = run->trace};
    const tz_rule *rule;
    taza_error err = {0};

    assert_non_null(wanted);
    for (size_t i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++)
        wanted[i] = tz_rule_runs(rules, rule);
    job.wanted = wanted;
    run->rules = rules;
    assert_int_equal(tz_scan(worker, &job, run->arena, &run->hits, &err),
                     TAZA_OK);
}

static inline void
pack_done(pack_run *run)
{
    tz_buf_done(&run->shown);
    tz_doc_done(&run->doc);
    tz_arena_free(run->arena);
}

/* A small lexicon, so that these tests do not move when ours grows. */
#define PACK_ENTRY(lang, class, form, is)                                      \
    "%rec: Entry\n\nLang: " lang "\nClass: " class "\n" form "Is: " is "\n\n"
#define PACK_ACTOR(lang, class, is)                                            \
    PACK_ENTRY(lang, class, "Form: subject\n", is)
#define PACK_ACT(lang, class, is) PACK_ENTRY(lang, class, "", is)
#define PACK_LEXICON                                                           \
    PACK_ACTOR("ru", "body", "орган|комисси[яю]")                              \
    PACK_ENTRY("ru", "body", "Form: agent\n", "органом")                       \
    PACK_ACTOR("ru", "person", "заявитель|орган кредитора")                    \
    PACK_ACTOR("ru", "other", "суд")                                           \
    PACK_ACT("ru", "burden", "отказать|отказ(?:е|ом)?")                        \
    PACK_ACT("ru", "benefit", "выдать")                                        \
    PACK_ACT("ru", "internal", "утвердить план")                               \
    PACK_ACT("ru", "clause", "если|когда")                                     \
    PACK_ACT("ru", "passive", "быть")                                          \
    PACK_ACT("ru", "light", "вправе")                                          \
    PACK_ACT("kk", "light", "құқылы")                                          \
    PACK_ACT("en", "light", "may")                                             \
    PACK_ACT("ru", "conjunction", "либо|или|и")                                \
    PACK_ACTOR("kk", "body", "орган|комиссия")                                 \
    PACK_ACTOR("kk", "person", "азамат")                                       \
    PACK_ACT("kk", "burden", "бас тарту(?:ға)?")                               \
    PACK_ACT("kk", "benefit", "беруге")                                        \
    PACK_ACTOR("en", "body", "authority|board")                                \
    PACK_ACTOR("en", "person", "applicant")                                    \
    PACK_ACT("en", "burden", "refuse|refused")                                 \
    PACK_ACT("en", "benefit", "issue")                                         \
    PACK_ACT("en", "preposition", "by")                                        \
    PACK_ACT("en", "adjective", "the")                                         \
    PACK_ACT("en", "passive", "be")

/* A line for each hit, "rule: words", further places behind " | ", then
 * one for each rule that did not finish: "rule!". */
static inline const char *
pack_show(pack_run *run)
{
    tz_buf *out = &run->shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < run->hits.count; i++) {
        const tz_hit *hit = &run->hits.hits[i];

        tz_buf_printf(out, "%s: ", hit->id);
        tz_buf_str(out, tz_doc_quote(&run->doc, run->arena, hit->text));
        for (size_t k = 0; k < hit->place_count; k++) {
            tz_buf_puts(out, " | ");
            tz_buf_str(out,
                       tz_doc_quote(&run->doc, run->arena, hit->places[k]));
        }
        tz_buf_char(out, '\n');
    }
    for (size_t i = 0; i < run->hits.unfinished_count; i++)
        tz_buf_printf(out, "%s!\n",
                      tz_rules_text(run->rules, run->hits.unfinished[i]->id));
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

/* A letter for each hit, its severity: "nwe"; then "!" for each rule that did
 * not finish. */
static inline const char *
pack_levels(pack_run *run)
{
    tz_buf *out = &run->shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < run->hits.count; i++)
        tz_buf_char(out, "-nwe"[run->hits.hits[i].severity]);
    for (size_t i = 0; i < run->hits.unfinished_count; i++)
        tz_buf_char(out, '!');
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

/* Words of normal text as a reader sees them; "-": none. */
static inline taza_str
pack_words(pack_run *run, taza_span normal)
{
    if (normal.end == normal.start)
        return TZ_STR("-");
    return tz_doc_quote(&run->doc, run->arena,
                        tz_doc_to_text(&run->doc, normal));
}

/* A line for each trace: "rule words subject its-words object its-words
 * severity field", and "+" if it has a line of its own, else "-". */
static inline const char *
pack_traces(pack_run *run)
{
    tz_buf *out = &run->shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < run->hits.trace_count; i++) {
        const tz_trace *t = &run->hits.traces[i];

        tz_buf_printf(
            out, "%s %.*s %s %.*s %s %.*s %d %s %s\n",
            tz_rules_text(run->rules, t->rule->id),
            TZ_ARG(pack_words(run, t->normal)), tz_entry_name(t->who.subject),
            TZ_ARG(pack_words(run, t->who.subject_at)),
            tz_entry_name(t->who.object),
            TZ_ARG(pack_words(run, t->who.object_at)), (int)t->severity,
            t->field ? t->field : "-", t->line > 0 ? "+" : "-");
    }
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

typedef const char *pack_shower(pack_run *run);

/* The rules find just this in the draft, as `show` says it. */
static inline void
pack_expect_as(pack_shower *show, const char *pack, const char *draft,
               taza_lang lang, const char *wanted)
{
    struct taza_rules *rules = pack_load(pack, false);
    struct taza_worker *worker = NULL;
    taza_error err = {0};
    pack_run run;

    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    pack_read(&run, draft, lang);
    pack_scan(&run, worker, rules);
    if (strcmp(show(&run), wanted) != 0)
        fail_msg("%s\n%s\nfound:\n%s\nwanted:\n%s", strstr(pack, "Id: r\n"),
                 draft, show(&run), wanted);
    pack_done(&run);
    tz_worker_free(worker);
    tz_rules_free(rules);
}

static inline void
pack_expect(const char *pack, const char *draft, taza_lang lang,
            const char *wanted)
{
    pack_expect_as(pack_show, pack, draft, lang, wanted);
}

/* What conditions make of the first "вправе" of a draft. */
static inline void
pack_expect_condition(const char *conditions, const char *draft,
                      const char *wanted)
{
    tz_buf pack = TZ_BUF_INIT;

    tz_buf_puts(&pack,
                PACK_FACTORS "%rec: Rule\n\nId: r\nLang: ru\nFactor: wide\n"
                             "Severity: note\nZone: any\n"
                             "Match: \\bвправе\\b\n"
                             "Bad: а\nGood: б\n");
    tz_buf_puts(&pack, conditions);
    tz_buf_char(&pack, '\0');
    assert_true(tz_buf_ok(&pack));
    pack_expect(pack.ptr, draft, TAZA_RU, wanted);
    tz_buf_done(&pack);
}

#endif
