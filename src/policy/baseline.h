/* baseline.h - what a run makes of a baseline. */
#ifndef TZ_POLICY_BASELINE_H
#define TZ_POLICY_BASELINE_H

#include "policy/withhold.h"

/* A checked document. */
typedef struct {
    taza_str place;
    const taza_finding *findings; /* in two lists: of the second those only */
    size_t count;                 /* that a baseline withholds */
    const taza_finding *accepted;
    size_t accepted_count;
    const tz_withheld *withheld;
} tz_baseline_doc;

taza_status tz_baseline_note(struct taza_baseline *baseline,
                             const tz_baseline_doc *doc, taza_error *err);

#endif
