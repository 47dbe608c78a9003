/* withheld.c - findings that may stand leave the list. */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/path.h"
#include "report/result.h"

/* Words of a rule that ran over every part of the act: what it did not find
 * is not there. */
static bool
whole(const struct taza_result *result)
{
    return result->complete && !result->doc.partial &&
           result->doc.missing_parts == 0;
}

static taza_status
read_permits(struct taza_result *result, const struct taza_rules *rules,
             const bool *wanted, tz_permits *out, taza_error *err)
{
    taza_status status =
        tz_permits_read(&result->doc, rules, wanted, result->arena, out, err);

    for (size_t i = 0; status == TAZA_OK && i < out->error_count; i++)
        status = tz_result_error(result, &out->errors[i], err);
    return status;
}

static taza_status
set_place(struct taza_result *result, const char *place, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;

    tz_path_join(&buf, TZ_STR(""), tz_str(place ? place : result->path));
    if (tz_buf_ok(&buf))
        result->place = tz_arena_cstr(result->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return result->place ? TAZA_OK : tz_err_nomem(err);
}

/* Moves the lapses' nearest findings along with the findings: `to` has where
 * each of them went. */
static void
follow(struct taza_result *result, const taza_finding *from, const size_t *to)
{
    for (size_t i = 0; i < result->withheld.lapse_count; i++) {
        taza_lapse *lapse = &result->withheld.lapses[i];

        if (lapse->nearest) {
            size_t at = to[lapse->nearest - from];

            lapse->nearest = at < SIZE_MAX ? &result->findings[at] : NULL;
        }
    }
}

/* Most documents have none: they pay nothing. */
static size_t
count_accepted(const struct taza_result *result)
{
    size_t count = 0;

    for (size_t i = 0; i < result->finding_count; i++)
        count += result->findings[i].accepted != NULL;
    return count;
}

/* A finding that gathers several places is shown for any of them. */
static bool
shown(const taza_finding *finding, const taza_options *options)
{
    bool is = !options->show ||
              options->show(options->show_user, finding->at.start.path);

    for (size_t i = 0; !is && i < finding->place_count; i++)
        is = options->show(options->show_user, finding->places[i].start.path);
    return is;
}

/* What an older version has, in the order in which it is looked up. */
static taza_status
read_before(const taza_result *before, tz_arena *arena, tz_withhold_job *job,
            taza_error *err)
{
    size_t most = before->finding_count + before->accepted_count;
    tz_former *made = tz_arena_array(arena, most + 1, sizeof *made);
    size_t count = 0;

    if (!made)
        return tz_err_nomem(err);
    for (size_t i = 0; i < most; i++) {
        const taza_finding *finding =
            i < before->finding_count
                ? &before->findings[i]
                : &before->accepted[i - before->finding_count];

        made[count].rule = finding->rule;
        count +=
            tz_record_print(tz_str(finding->fingerprint), &made[count].print);
    }
    if (count)
        qsort(made, count, sizeof *made, tz_former_order);
    job->before = made;
    job->before_count = count;
    return TAZA_OK;
}

/* Sorts the findings: to show, accepted, in files that were not asked for. */
static taza_status
sort_out(struct taza_result *result, const taza_options *options,
         taza_error *err)
{
    size_t count = result->finding_count, kept = 0;
    size_t accepted = count_accepted(result), *to;

    if (accepted == 0 && !options->show)
        return TAZA_OK;
    to = tz_arena_array(result->arena, count, sizeof *to);
    result->accepted =
        tz_arena_array(result->arena, accepted, sizeof *result->accepted);
    if (!to || !result->accepted)
        return tz_err_nomem(err);
    for (size_t i = 0; i < count; i++) {
        const taza_finding finding = result->findings[i];
        bool here = shown(&finding, options);
        bool stays = here && (!finding.accepted || options->show_accepted);

        result->elsewhere += !here && !finding.accepted;
        if (here && finding.accepted) {
            result->accepted[result->accepted_count++] = finding;
            result->withheld_by[finding.accepted->where]++;
        }
        to[i] = stays ? kept : SIZE_MAX;
        if (stays)
            result->findings[kept++] = finding;
    }
    follow(result, result->findings, to);
    result->finding_count = kept;
    return TAZA_OK;
}

taza_status
tz_result_withhold(struct taza_result *result, const struct taza_rules *rules,
                   const bool *wanted, const taza_options *options,
                   taza_error *err)
{
    tz_permits permits = {.items = NULL};
    tz_withhold_job job = {
        .rules = rules,
        .wanted = wanted,
        .doc = &result->doc,
        .path = result->path,
        .accepted = options->accepted,
        .baseline = options->baseline,
        .permits = &permits,
        .findings = result->findings,
        .count = result->finding_count,
        .arena = result->arena,
    };
    taza_status status = set_place(result, options->place, err);

    if (status == TAZA_OK && options->before)
        status = read_before(options->before, result->arena, &job, err);
    if (status == TAZA_OK && !options->no_comments)
        status = read_permits(result, rules, wanted, &permits, err);
    if (status != TAZA_OK)
        return status;
    job.complete = whole(result);
    job.place = tz_str(result->place);
    status = tz_withhold(&job, &result->withheld, err);
    return status == TAZA_OK ? sort_out(result, options, err) : status;
}

const taza_finding *
taza_result_accepted(const taza_result *result, size_t index)
{
    return index < result->accepted_count ? &result->accepted[index] : NULL;
}

size_t
taza_result_withheld(const taza_result *result, taza_accepted_by where)
{
    if (where == 0)
        return result->accepted_count;
    return (size_t)where < TZ_COUNT(result->withheld_by)
               ? result->withheld_by[where]
               : 0;
}

size_t
taza_result_elsewhere(const taza_result *result)
{
    return result->elsewhere;
}

const taza_lapse *
taza_result_lapse(const taza_result *result, size_t index)
{
    return index < result->withheld.lapse_count
               ? &result->withheld.lapses[index]
               : NULL;
}

const char *
taza_lapse_name(taza_lapse_kind kind)
{
    static const char *const names[] = {
        [TAZA_STALE] = "stale",
        [TAZA_EXPIRED] = "expired",
        [TAZA_UNUSED] = "unused",
    };

    return kind >= TAZA_STALE && (size_t)kind < TZ_COUNT(names) ? names[kind]
                                                                : "unknown";
}

const char *
taza_accepted_name(taza_accepted_by where)
{
    static const char *const names[] = {
        [TAZA_BY_FILE] = "file",
        [TAZA_BY_COMMENT] = "comment",
        [TAZA_BY_BASELINE] = "baseline",
    };

    return where >= TAZA_BY_FILE && (size_t)where < TZ_COUNT(names)
               ? names[where]
               : "unknown";
}
