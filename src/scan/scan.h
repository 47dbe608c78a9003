/* scan.h - rules × document → findings. */
#ifndef TZ_SCAN_SCAN_H
#define TZ_SCAN_SCAN_H

#include "act/act.h"
#include "rule/regex.h"
#include "rule/rules.h"

/* Who acts where a rule hits, and what is done; classes are tz_entry_class,
 * NONE: nobody and nothing that the lexicon knows. */
typedef struct {
    uint8_t subject, object;
    taza_span subject_at, object_at; /* normal text; empty: none */
} tz_who;

/* A hit that stood all conditions. */
typedef struct {
    const tz_rule *rule;
    const char *id;   /* the rule's */
    taza_span normal; /* the reported words */
    taza_span text;
    taza_span *places; /* further text spans of the same finding */
    size_t place_count;
    size_t unit; /* index; TZ_NO_UNIT */
    taza_severity severity;
    tz_who who;
} tz_hit;

/* What became of a candidate of the traced rule. */
typedef struct {
    const tz_rule *rule;
    taza_span normal; /* the words that would be reported */
    tz_who who;
    taza_severity severity; /* 0: it was dropped … */
    const char *field;      /* … by this field of the rule, … */
    uint32_t line;          /* … on this line; 0: the field's own */
} tz_trace;

typedef struct {
    tz_hit *hits; /* by start, longer first, rule id */
    size_t count;
    const tz_rule **unfinished; /* rules a limit stopped */
    size_t unfinished_count;
    tz_trace *traces; /* by rule and pattern, in the order of the text */
    size_t trace_count;
} tz_hits;

/* Compiled patterns and match data of one thread; made on first use. */
taza_status tz_worker_new(const struct taza_rules *rules,
                          struct taza_worker **out, taza_error *err);
void tz_worker_free(struct taza_worker *worker);

/* What is scanned, and by which rules. */
typedef struct {
    const tz_document *doc;
    const tz_act *act;
    const bool *wanted; /* [i]: tz_rules_at(i) runs (select/ignore) */
    const char *trace;  /* comma list of rules or factors; NULL: none */
    /* [i]: taza_severity of the hits of tz_rules_at(i), 0: as the rule says;
     * NULL: as all of them say */
    const uint8_t *severities;
    bool no_jit;
    bool no_prefilter; /* every pattern reads everything: for tests */
} tz_scan_job;

/* Memory from `arena`; what was not found is in no case "clean": see
 * out->unfinished.  O(text · rules). */
taza_status tz_scan(struct taza_worker *worker, const tz_scan_job *job,
                    tz_arena *arena, tz_hits *out, taza_error *err);

#endif
