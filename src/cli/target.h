/* target.h - which findings of a draft somebody means. */
#ifndef TZ_CLI_TARGET_H
#define TZ_CLI_TARGET_H

#include "base/str.h"

typedef taza_status tz_target_fn(void *user, const taza_finding *finding,
                                 taza_error *err);

/* Calls `fn` for each finding of the result that nobody has accepted yet and
 * that the target means:
 *
 *     1:0123456789abcdef           by its fingerprint
 *     RULE                         the only one of a rule or factor
 *     RULE:article:5/point:2       all of it in a unit, by its path …
 *     RULE:пункт 2 статьи 5        … or its citation
 *
 * TAZA_USAGE: there is none, or it could mean more than one; those are listed
 * on standard error. */
taza_status tz_target_find(const taza_rules *rules, const taza_result *result,
                           const char *target, tz_target_fn *fn, void *user,
                           taza_error *err);

#endif
