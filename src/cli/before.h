/* before.h - the older version that a draft is held against (--since). */
#ifndef TZ_CLI_BEFORE_H
#define TZ_CLI_BEFORE_H

#include "cli/drafts.h"
#include "cli/parts.h"

typedef struct {
    tz_buf bytes;
    tz_parts parts;
    taza_result *result; /* NULL: there was no such file */
    taza_error remark;   /* its status TAZA_OK: none.  What was not checked of
                            it, so that the same counts as new */
} tz_before;

/* Checks it as the draft is checked with these options.  On failure, too, there
 * is something to free. */
taza_status tz_before_check(const tz_draft *draft, const taza_rules *rules,
                            const taza_options *options, tz_before *out,
                            taza_error *err);
/* Whether a file is one of those whose findings are shown: a taza_show_fn.
 * `user` is a tz_draft. */
bool tz_before_show(void *user, const char *path);
void tz_before_done(tz_before *before);

#endif
