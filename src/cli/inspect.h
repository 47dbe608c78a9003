/* inspect.h - checks one draft of a run, on a thread of the pool. */
#ifndef TZ_CLI_INSPECT_H
#define TZ_CLI_INSPECT_H

#include "cli/packs.h"
#include "cli/parts.h"
#include "cli/policies.h"

/* What is the same for all drafts of a run. */
typedef struct {
    const tz_options *options;
    const tz_drafts *drafts;
    const tz_rule_sets *rules;
    const tz_policies *policies;
    taza_options check;
} tz_inspector;

typedef struct {
    taza_status status; /* memory, usage: the run ends here */
    taza_error err;
    tz_buf bytes; /* the result has views of them */
    tz_parts parts;
    taza_result *result;
    taza_error remark; /* on the version that it was compared with; its status
                          TAZA_OK: none */
} tz_outcome;

/* The draft of this number.  `workers`: of the thread, by rule set; made for
 * its first draft. */
void tz_inspect(const tz_inspector *inspector, size_t number,
                taza_worker **workers, tz_outcome *out);
size_t tz_outcome_size(const tz_outcome *outcome); /* bytes of the draft */
/* Ready for another draft.  Small buffers are kept for it. */
void tz_outcome_clear(tz_outcome *outcome);
void tz_outcome_done(tz_outcome *outcome);

/* The rules of a draft. */
const taza_rules *tz_inspect_rules(const tz_inspector *inspector,
                                   const tz_draft *draft);

#endif
