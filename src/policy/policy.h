/* policy.h - which rules are wanted, and what was read and linted. */
#ifndef TZ_POLICY_POLICY_H
#define TZ_POLICY_POLICY_H

#include "scan/scan.h"

/* wanted[i]: tz_rules_at(rules, i) runs and is wanted, by the comma lists of
 * rule and factor ids (NULL: none given; `ignore` wins).  TAZA_USAGE: a name
 * of nothing, and in `select` one of which no rule runs, or no name at all. */
taza_status tz_policy_select(const struct taza_rules *rules, const char *select,
                             const char *ignore, tz_arena *arena,
                             const bool **out, taza_error *err);

/* (*out)[i]: what the comma list "ID=LEVEL" makes of the severity of
 * tz_rules_at(rules, i), 0: nothing.  TAZA_USAGE: a name of nothing, a word
 * that is no severity.  O(list · rules). */
taza_status tz_policy_severity(const struct taza_rules *rules, const char *list,
                               tz_arena *arena, const uint8_t **out,
                               taza_error *err);
/* Is there a rule or a factor of that name?  Does a rule of it run? */
bool tz_policy_known(const struct taza_rules *rules, taza_str name, bool *runs);

/* TAZA_USAGE: the list names no rule and no factor. */
taza_status tz_policy_trace(const struct taza_rules *rules, const char *trace,
                            taza_error *err);
/* The zones whose words the wanted rules read, one bit each; those of rules on
 * defects, which read no words, when there are no others. */
uint32_t tz_policy_zones(const struct taza_rules *rules, const bool *wanted);
/* Counts words by zone; `linted` as above.  O(paragraphs). */
taza_status tz_policy_coverage(const tz_document *doc, const tz_act *act,
                               uint32_t linted, tz_arena *arena,
                               taza_coverage *out, taza_error *err);

#endif
