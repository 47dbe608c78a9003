/* scan.h - rules × document → findings. */
#ifndef TZ_SCAN_SCAN_H
#define TZ_SCAN_SCAN_H

#include "act/act.h"
#include "rule/regex.h"
#include "rule/rules.h"

/* A hit that stood all conditions. */
typedef struct {
    const tz_rule *rule;
    taza_span normal; /* the reported words */
    taza_span text;
    taza_span *places; /* further text spans of the same finding */
    size_t place_count;
    size_t unit; /* index; TZ_NO_UNIT */
    taza_severity severity;
} tz_hit;

typedef struct {
    tz_hit *hits; /* by start, longer first, rule id */
    size_t count;
    const tz_rule **unfinished; /* rules a limit stopped */
    size_t unfinished_count;
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
    bool no_jit;
} tz_scan_job;

/* Memory from `arena`; what was not found is in no case "clean": see
 * out->unfinished.  O(text · rules). */
taza_status tz_scan(struct taza_worker *worker, const tz_scan_job *job,
                    tz_arena *arena, tz_hits *out, taza_error *err);

#endif
