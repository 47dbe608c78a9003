/* lint.h - rules held against labelled drafts: taza test --lint. */
#ifndef TZ_CLI_LINT_H
#define TZ_CLI_LINT_H

#include "base/out.h"
#include "cli/options.h"
#include "taza/taza.h"

typedef struct {
    size_t rules, remarks;
    bool trouble; /* a draft was not checked to its end; it was said */
} tz_lint_count;

/* Writes a line for each rule that has no literal to look for, that fires on
 * none of the labelled drafts below the operands (cli/labels.h), or only on
 * words where another one does.  Working memory from `arena`.
 * O(drafts · hits²). */
taza_status tz_lint(tz_arena *arena, const taza_rules *rules,
                    const tz_options *options, tz_out *out,
                    tz_lint_count *count, taza_error *err);

#endif
