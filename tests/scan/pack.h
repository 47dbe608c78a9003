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
    tz_buf shown;
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
    tz_scan_job job = {.doc = &run->doc, .act = &run->act};
    const tz_rule *rule;
    taza_error err = {0};

    assert_non_null(wanted);
    for (size_t i = 0; (rule = tz_rules_at(rules, i)) != NULL; i++)
        wanted[i] = rule->runs;
    job.wanted = wanted;
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

/* A line for each hit, "rule: words", further places behind " | ", then one
 * for each rule that did not finish: "rule!". */
static inline const char *
pack_show(pack_run *run)
{
    tz_buf *out = &run->shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < run->hits.count; i++) {
        const tz_hit *hit = &run->hits.hits[i];

        tz_buf_printf(out, "%s: ", hit->rule->id);
        tz_buf_str(out, tz_doc_quote(&run->doc, run->arena, hit->text));
        for (size_t k = 0; k < hit->place_count; k++) {
            tz_buf_puts(out, " | ");
            tz_buf_str(out,
                       tz_doc_quote(&run->doc, run->arena, hit->places[k]));
        }
        tz_buf_char(out, '\n');
    }
    for (size_t i = 0; i < run->hits.unfinished_count; i++)
        tz_buf_printf(out, "%s!\n", run->hits.unfinished[i]->id);
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

/* The rules find just this in the draft. */
static inline void
pack_expect(const char *pack, const char *draft, taza_lang lang,
            const char *wanted)
{
    struct taza_rules *rules = pack_load(pack, false);
    struct taza_worker *worker = NULL;
    taza_error err = {0};
    pack_run run;

    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    pack_read(&run, draft, lang);
    pack_scan(&run, worker, rules);
    if (strcmp(pack_show(&run), wanted) != 0)
        fail_msg("%s\nfound:\n%swanted:\n%s", draft, pack_show(&run), wanted);
    pack_done(&run);
    tz_worker_free(worker);
    tz_rules_free(rules);
}

#endif
