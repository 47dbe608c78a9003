/* withhold.c - which findings of a document may stand. */
#include "policy/withhold.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/path.h"
#include "base/work.h"

/* Records that lost their finding for which the nearest one is looked for, so
 * that a file of nothing else does not take its square. */
#define NEAREST_MOST 256

typedef struct {
    const tz_withhold_job *job;
    tz_withheld *out;
    tz_records named, any; /* records of this document; of every document */
    tz_records old;        /* the baseline's of this document */
    const char *part;      /* the part of a split act that … */
    tz_records part_named, part_old; /* … these are of; NULL: none yet */
    tz_buf part_place;
    bool *met;     /* by record of `named`: its finding is there */
    bool *old_met; /* the same of `old` */
    bool *late;    /* by record of `any`: it is over, and missed */
    size_t permit; /* the first that may matter */
} judge;

/* --- accepting ---------------------------------------------------------- */

static taza_status
accept(const judge *j, taza_finding *finding, taza_accepted_by where,
       const char *reason, const char *by)
{
    taza_accepted *accepted;

    if (finding->accepted)
        return TAZA_OK;
    accepted = tz_arena_alloc(j->job->arena, sizeof *accepted);
    if (!accepted)
        return TAZA_NOMEM;
    *accepted = (taza_accepted){where, reason, by};
    finding->accepted = accepted;
    return TAZA_OK;
}

/* Permits and findings both go through the paragraphs in order, but for
 * findings of one start. */
static taza_status
by_comment(judge *j, taza_finding *finding)
{
    tz_permits *permits = j->job->permits;
    size_t para = tz_doc_para_of_text(j->job->doc, finding->at.span.start);
    taza_status status = TAZA_OK;

    while (j->permit < permits->count && permits->items[j->permit].para < para)
        j->permit++;
    for (size_t i = j->permit;
         !status && i < permits->count && permits->items[i].para == para; i++) {
        tz_permit *permit = &permits->items[i];

        TZ_WORK(1);
        if (strcmp(permit->rule, finding->rule) != 0 &&
            strcmp(permit->rule, finding->factor) != 0)
            continue;
        permit->used = true;
        status = accept(j, finding, TAZA_BY_COMMENT, permit->reason, "");
    }
    return status;
}

/* A record that names another rule than its finding's lies. */
static bool
fits(const tz_record *record, const taza_finding *finding)
{
    return strcmp(record->said.rule, finding->rule) == 0;
}

static taza_status
by_records(judge *j, tz_records range, uint64_t print, bool *seen, bool any,
           taza_finding *finding)
{
    const struct taza_policy *policy = j->job->accepted;
    size_t at = tz_records_find(policy, range, print);
    const tz_record *record = &policy->records[at];

    if (at == range.end || !fits(record, finding))
        return TAZA_OK;
    if (seen)
        seen[at - range.start] |= !any || record->expired;
    return record->expired ? TAZA_OK
                           : accept(j, finding, TAZA_BY_FILE,
                                    record->said.reason, record->said.by);
}

static taza_status
by_baseline(judge *j, uint64_t print, taza_finding *finding)
{
    const struct taza_policy *policy = j->job->baseline;
    size_t at = tz_records_find(policy, j->old, print);
    const tz_record *record = NULL;

    if (at < j->old.end)
        record = &policy->records[at];
    if (!record && j->part) {
        size_t part = tz_records_find(policy, j->part_old, print);

        if (part < j->part_old.end)
            record = &policy->records[part];
    }
    if (!record)
        record = tz_records_moved(policy, print);
    if (!record || !fits(record, finding))
        return TAZA_OK;
    if (at < j->old.end)
        j->old_met[at - j->old.start] = true;
    j->out->old[j->out->old_count++] = record;
    return accept(j, finding, TAZA_BY_BASELINE, "", "");
}

int
tz_former_order(const void *left, const void *right)
{
    const tz_former *a = left, *b = right;

    if (a->print != b->print)
        return a->print < b->print ? -1 : 1;
    return strcmp(a->rule, b->rule);
}

static taza_status
by_before(const judge *j, uint64_t print, taza_finding *finding)
{
    const tz_former key = {print, finding->rule};

    if (!j->job->before_count ||
        !bsearch(&key, j->job->before, j->job->before_count, sizeof key,
                 tz_former_order))
        return TAZA_OK;
    return accept(j, finding, TAZA_BY_BASELINE, "", "");
}

/* Finds the records of the part that the finding lies in: as far from the
 * document's place as its path is from the document's.  Parts come in order. */
static taza_status
enter_part(judge *j, const taza_finding *finding)
{
    const tz_withhold_job *job = j->job;
    const char *path = finding->at.start.path;
    tz_buf way = TZ_BUF_INIT;

    if (!strcmp(path, job->path))
        j->part = NULL;
    if (!strcmp(path, job->path) || (j->part && !strcmp(path, j->part)))
        return TAZA_OK;
    j->part = path;
    tz_path_from(&way, tz_path_dir(tz_str(job->path)), tz_str(path));
    tz_buf_clear(&j->part_place);
    tz_path_join(&j->part_place, tz_path_dir(job->place), tz_buf_view(&way));
    j->part_place.failed |= way.failed;
    tz_buf_done(&way);
    if (!tz_buf_ok(&j->part_place))
        return TAZA_NOMEM;
    if (job->accepted)
        j->part_named =
            tz_records_of(job->accepted, tz_buf_view(&j->part_place));
    if (job->baseline)
        j->part_old = tz_records_of(job->baseline, tz_buf_view(&j->part_place));
    return TAZA_OK;
}

static taza_status
judge_finding(judge *j, taza_finding *finding)
{
    taza_status status = by_comment(j, finding);
    uint64_t print;

    if (!status && (j->job->accepted || j->job->baseline))
        status = enter_part(j, finding);

    if (!tz_record_print(tz_str(finding->fingerprint), &print))
        return status;
    TZ_WORK(1);
    if (!status && j->job->accepted)
        status = by_records(j, j->named, print, j->met, false, finding);
    if (!status && j->job->accepted && j->part)
        status = by_records(j, j->part_named, print, NULL, false, finding);
    if (!status && j->job->accepted)
        status = by_records(j, j->any, print, j->late, true, finding);
    if (!status && j->job->baseline)
        status = by_baseline(j, print, finding);
    if (!status)
        status = by_before(j, print, finding);
    return status;
}

/* --- what is left -------------------------------------------------------- */

/* The rule of an id; its number in `wanted`. */
static const tz_rule *
find_rule(const tz_withhold_job *job, const char *id, size_t *number)
{
    const tz_rule *rule;

    for (*number = 0; (rule = tz_rules_at(job->rules, *number)) != NULL;
         ++*number, TZ_WORK(1))
        if (!strcmp(tz_rules_text(job->rules, rule->id), id))
            return rule;
    return NULL;
}

static taza_lapse *
add_lapse(judge *j, const tz_record *record, taza_lapse_kind kind,
          const char *what)
{
    taza_lapse *lapse = &j->out->lapses[j->out->lapse_count++];

    *lapse = (taza_lapse){.kind = kind,
                          .file = record->said.file,
                          .line = record->said.line,
                          .what = what,
                          .rule = record->said.rule,
                          .reason = record->said.reason,
                          .record = &record->said};
    return lapse;
}

static void
judge_record(judge *j, const tz_record *record, bool met, size_t *searches)
{
    const tz_withhold_job *job = j->job;
    const tz_rule *rule;
    const tz_factor *factor;
    taza_lapse *lapse;
    size_t number;

    if (record->expired) {
        (void)add_lapse(j, record, TAZA_EXPIRED, "its last day is over");
        return;
    }
    if (met)
        return;
    rule = find_rule(job, record->said.rule, &number);
    factor = rule ? tz_rule_factor(job->rules, rule) : NULL;
    if (!rule || rule->status == TZ_RETIRED || !factor) {
        (void)add_lapse(j, record, TAZA_UNUSED, "there is no such rule");
        return;
    }
    if (!job->wanted[number])
        return;
    lapse =
        add_lapse(j, record, TAZA_STALE, "there is no such finding any more");
    if (++*searches <= NEAREST_MOST)
        lapse->nearest =
            tz_nearest(&record->said, tz_rules_text(job->rules, factor->id),
                       job->findings, job->count);
}

static void
judge_records(judge *j)
{
    const tz_withhold_job *job = j->job;
    size_t searches = 0;

    for (size_t i = j->any.start; i < j->any.end; i++)
        if (j->late[i - j->any.start])
            (void)add_lapse(j, &job->accepted->records[i], TAZA_EXPIRED,
                            "its last day is over");
    for (size_t i = j->named.start; i < j->named.end; i++)
        judge_record(j, &job->accepted->records[i], j->met[i - j->named.start],
                     &searches);
    if (j->out->lapse_count > 1)
        qsort(j->out->lapses, j->out->lapse_count, sizeof *j->out->lapses,
              tz_lapse_order);
}

static void
judge_permits(judge *j)
{
    const tz_permits *permits = j->job->permits;

    for (size_t i = 0; i < permits->count; i++) {
        const tz_permit *permit = &permits->items[i];

        if (permit->used || !permit->wanted)
            continue;
        j->out->lapses[j->out->lapse_count++] =
            (taza_lapse){.kind = TAZA_UNUSED,
                         .file = permit->at.path,
                         .line = permit->at.line,
                         .column = permit->at.column,
                         .what = "there is no such finding in the paragraph",
                         .rule = permit->rule,
                         .reason = permit->reason};
    }
}

static void
judge_baseline(judge *j)
{
    const tz_withhold_job *job = j->job;
    size_t number;

    for (size_t i = j->old.start; i < j->old.end; i++) {
        const tz_record *record = &job->baseline->records[i];
        const tz_rule *rule;

        if (j->old_met[i - j->old.start])
            continue;
        rule = find_rule(job, record->said.rule, &number);
        /* A rule that is not there finds nothing more, whatever ran. */
        if (!rule || rule->status == TZ_RETIRED || job->wanted[number])
            j->out->dead[j->out->dead_count++] = record;
    }
}

/* --- all of it ----------------------------------------------------------- */

static bool
make_room(judge *j)
{
    const tz_withhold_job *job = j->job;
    tz_arena *arena = job->arena;
    size_t named = j->named.end - j->named.start;
    size_t any = j->any.end - j->any.start;
    size_t old = j->old.end - j->old.start;
    tz_withheld *out = j->out;

    j->met = tz_arena_array(arena, named + 1, sizeof *j->met);
    j->late = tz_arena_array(arena, any + 1, sizeof *j->late);
    j->old_met = tz_arena_array(arena, old + 1, sizeof *j->old_met);
    out->lapses = tz_arena_array(arena, named + any + job->permits->count + 1,
                                 sizeof *out->lapses);
    out->old = tz_arena_array(arena, job->count + 1, sizeof(tz_record *));
    out->dead = tz_arena_array(arena, old + 1, sizeof(tz_record *));
    return j->met && j->late && j->old_met && out->lapses && out->old &&
           out->dead;
}

taza_status
tz_withhold(const tz_withhold_job *job, tz_withheld *out, taza_error *err)
{
    judge j = {.job = job, .out = out, .part_place = TZ_BUF_INIT};
    taza_status status = TAZA_OK;

    *out = (tz_withheld){.lapses = NULL};
    if (!job->accepted && !job->baseline && !job->before_count &&
        !job->permits->count)
        return TAZA_OK;
    if (job->accepted) {
        j.named = tz_records_of(job->accepted, job->place);
        j.any = tz_records_of(job->accepted, (taza_str){"", 0});
    }
    if (job->baseline)
        j.old = tz_records_of(job->baseline, job->place);
    if (!make_room(&j))
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < job->count; i++)
        status = judge_finding(&j, &job->findings[i]);
    tz_buf_done(&j.part_place);
    if (status)
        return tz_err_nomem(err);
    if (!job->complete)
        return TAZA_OK;
    if (job->accepted)
        judge_records(&j);
    judge_permits(&j);
    if (job->baseline)
        judge_baseline(&j);
    return TAZA_OK;
}
