/* evalout.h - what taza eval writes. */
#ifndef TZ_CLI_EVALOUT_H
#define TZ_CLI_EVALOUT_H

#include "base/out.h"
#include "cli/score.h"

typedef struct {
    const tz_score *score;
    const taza_rules *rules;
    size_t drafts;
    bool acts; /* --leave-one-out */
} tz_eval;

/* Means over the acts that have the figure; negative: none has. */
typedef struct {
    double recall, precision, f1;
} tz_means;
tz_means tz_eval_means(const tz_score *score);

void tz_eval_text(const tz_eval *eval, tz_out *out);
void tz_eval_json(const tz_eval *eval, tz_out *out);

#endif
