/* sarif.h - the rules of a SARIF report: those that its results name. */
#ifndef TZ_REPORT_SARIF_H
#define TZ_REPORT_SARIF_H

#include "base/json.h"
#include "report/report.h"

/* What a finding tells of its rule, for rules that are not at hand. */
typedef struct {
    const char *id, *factor, *name; /* in the arena */
    taza_severity severity;
} tz_sarif_rule;

typedef struct {
    tz_arena *arena;
    tz_sarif_rule *rows; /* in the order of their first findings */
    size_t *sorted;      /* rows by id */
    size_t count, row_cap, sorted_cap;
} tz_sarif_rules;

/* The index of the finding's rule, which is added if it is new.  O(log n), for
 * a new one O(n). */
taza_status tz_sarif_rule_index(tz_sarif_rules *used,
                                const taza_finding *finding, size_t *out);
void tz_sarif_rules_done(tz_sarif_rules *used);

/* Writes the array of reportingDescriptors; `rules` NULL: with what findings
 * told only. */
taza_status tz_sarif_rules_write(tz_json *json, const tz_sarif_rules *used,
                                 const taza_rules *rules, taza_lang ui);
/* Writes {"text": …} as the member `key`. */
void tz_sarif_text(tz_json *json, const char *key, taza_str text);

#endif
