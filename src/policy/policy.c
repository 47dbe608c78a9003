/* policy.c - files of accepted findings and baselines: read, looked up. */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/path.h"
#include "base/work.h"
#include "policy/record.h"

/* --- order -------------------------------------------------------------- */

static int
by_key(const void *left, const void *right)
{
    const tz_record *a = left, *b = right;
    int order = tz_str_cmp(a->path, b->path);

    if (order)
        return order;
    if (a->print != b->print)
        return a->print > b->print ? 1 : -1;
    return a->said.line > b->said.line ? 1 : -1;
}

static bool
same_key(const tz_record *a, const tz_record *b)
{
    return a->print == b->print && tz_str_eq(a->path, b->path);
}

static taza_status
refuse_twins(const struct taza_policy *policy, taza_error *err)
{
    const tz_record *twin = NULL, *first = NULL;

    for (size_t i = 1; i < policy->count; i++) {
        const tz_record *here = &policy->records[i];

        if (same_key(here - 1, here) &&
            (!twin || here->said.line < twin->said.line)) {
            twin = here;
            first = here - 1;
        }
    }
    if (!twin)
        return TAZA_OK;
    return tz_err_at(err, TAZA_SYNTAX, policy->name, twin->said.line, 1,
                     "the record of line %u once more: the same fingerprint "
                     "and path",
                     (unsigned)first->said.line);
}

static int
by_print(const void *left, const void *right)
{
    const tz_record *a = *(const tz_record *const *)left;
    const tz_record *b = *(const tz_record *const *)right;

    if (a->print != b->print)
        return a->print > b->print ? 1 : -1;
    return a > b ? 1 : -1;
}

/* A file was renamed when its path is gone; what other files have, too, says
 * nothing about which of them it was. */
static taza_status
find_moved(struct taza_policy *policy, taza_error *err)
{
    const tz_record **all =
        tz_arena_array(policy->arena, policy->count + 1, sizeof(tz_record *));
    size_t kept = 0;

    if (!all)
        return tz_err_nomem(err);
    for (size_t i = 0; i < policy->count; i++)
        all[i] = &policy->records[i];
    if (policy->count > 1)
        qsort(all, policy->count, sizeof(tz_record *), by_print);
    for (size_t i = 0, end; i < policy->count; i = end) {
        for (end = i + 1;
             end < policy->count && all[end]->print == all[i]->print;)
            end++;
        if (end == i + 1 && all[i]->presence != TAZA_THERE)
            all[kept++] = all[i];
    }
    policy->moved = all;
    policy->moved_count = kept;
    return TAZA_OK;
}

static void
ask_presence(struct taza_policy *policy, const taza_policy_options *options)
{
    tz_record *before = NULL;

    for (size_t i = 0; options->presence && i < policy->count; i++) {
        tz_record *here = &policy->records[i];

        if (!here->path.len)
            continue;
        here->presence = before && tz_str_eq(before->path, here->path)
                             ? before->presence
                             : (uint8_t)options->presence(
                                   options->presence_user, here->said.path);
        before = here;
    }
}

int
tz_lapse_order(const void *left, const void *right)
{
    const taza_lapse *a = left, *b = right;

    return (a->line > b->line) - (a->line < b->line);
}

static taza_status
note_missed(struct taza_policy *policy, taza_error *err)
{
    size_t count = 0;

    if (policy->baseline)
        return TAZA_OK;
    for (size_t i = 0; i < policy->count; i++)
        count += policy->records[i].presence == TAZA_MISSED;
    policy->lapses =
        tz_arena_array(policy->arena, count + 1, sizeof *policy->lapses);
    if (!policy->lapses)
        return tz_err_nomem(err);
    for (size_t i = 0; i < policy->count; i++) {
        const taza_record *said = &policy->records[i].said;

        if (policy->records[i].presence == TAZA_MISSED)
            policy->lapses[policy->lapse_count++] =
                (taza_lapse){.kind = TAZA_UNUSED,
                             .file = policy->name,
                             .line = said->line,
                             .what = "there is no such file any more",
                             .rule = said->rule,
                             .reason = said->reason,
                             .record = said};
    }
    if (count > 1)
        qsort(policy->lapses, count, sizeof *policy->lapses, tz_lapse_order);
    return TAZA_OK;
}

/* --- the file ----------------------------------------------------------- */

static taza_status
read_records(struct taza_policy *policy, taza_str bytes, taza_error *err)
{
    tz_rec_file file;
    taza_status status =
        tz_rec_read(policy->arena, policy->name, bytes, &file, err);

    if (status)
        return status;
    policy->records =
        tz_arena_array(policy->arena, file.count + 1, sizeof(tz_record));
    if (!policy->records)
        return tz_err_nomem(err);
    for (; policy->count < file.count; policy->count++) {
        status = tz_record_read(policy, &file.records[policy->count],
                                &policy->records[policy->count], err);
        if (status)
            return status;
    }
    if (policy->count > 1)
        qsort(policy->records, policy->count, sizeof(tz_record), by_key);
    return refuse_twins(policy, err);
}

static taza_status
fill(struct taza_policy *policy, const taza_source *file,
     const taza_policy_options *options, taza_error *err)
{
    taza_str dir =
        options->dir ? tz_str(options->dir) : tz_path_dir(tz_str(file->name));
    taza_status status;

    policy->name = tz_arena_cstr(policy->arena, tz_str(file->name));
    policy->dir = tz_arena_cstr(policy->arena, dir);
    if (options->today)
        policy->today = tz_arena_cstr(policy->arena, tz_str(options->today));
    if (!policy->name || !policy->dir || (options->today && !policy->today))
        return tz_err_nomem(err);
    policy->baseline = options->baseline;
    if (policy->today && !tz_record_day(tz_str(policy->today)))
        return tz_err(err, TAZA_USAGE,
                      "'%.40s' is not a day of the calendar: YYYY-MM-DD",
                      policy->today);
    status = read_records(policy, file->bytes, err);
    if (status)
        return status;
    ask_presence(policy, options);
    status = note_missed(policy, err);
    if (!status && policy->baseline)
        status = find_moved(policy, err);
    return status;
}

taza_status
taza_policy_new(const taza_source *file, const taza_policy_options *options,
                taza_policy **out, taza_error *err)
{
    taza_policy_options own = {.size = sizeof own};
    struct taza_policy *policy;
    taza_status status;

    *out = NULL;
    if (options && !options->size)
        return tz_err(err, TAZA_USAGE, "taza_policy_options.size is 0");
    if (options)
        memcpy(&own, options,
               options->size < sizeof own ? options->size : sizeof own);
    policy = tz_alloc_zero(1, sizeof *policy);
    if (!policy)
        return tz_err_nomem(err);
    policy->arena = tz_arena_new();
    status = policy->arena ? fill(policy, file, &own, err) : tz_err_nomem(err);
    if (status) {
        taza_policy_free(policy);
        return status;
    }
    *out = policy;
    return TAZA_OK;
}

void
taza_policy_free(taza_policy *policy)
{
    if (!policy)
        return;
    tz_arena_free(policy->arena);
    tz_free(policy);
}

const taza_record *
taza_policy_at(const taza_policy *policy, size_t index)
{
    return index < policy->count ? &policy->records[index].said : NULL;
}

const taza_lapse *
taza_policy_lapse(const taza_policy *policy, size_t index)
{
    return index < policy->lapse_count ? &policy->lapses[index] : NULL;
}

/* --- look-up ------------------------------------------------------------ */

/* The first record that is not before the path; `past`: that is behind it. */
static size_t
bound(const struct taza_policy *policy, taza_str path, bool past)
{
    size_t low = 0, high = policy->count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        int order = tz_str_cmp(policy->records[mid].path, path);

        if (order < 0 || (past && !order))
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

tz_records
tz_records_of(const struct taza_policy *policy, taza_str path)
{
    return (tz_records){bound(policy, path, false), bound(policy, path, true)};
}

size_t
tz_records_find(const struct taza_policy *policy, tz_records range,
                uint64_t print)
{
    size_t low = range.start, high = range.end;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        TZ_WORK(1);
        if (policy->records[mid].print < print)
            low = mid + 1;
        else
            high = mid;
    }
    return low < range.end && policy->records[low].print == print ? low
                                                                  : range.end;
}

const tz_record *
tz_records_moved(const struct taza_policy *policy, uint64_t print)
{
    size_t low = 0, high = policy->moved_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        TZ_WORK(1);
        if (policy->moved[mid]->print < print)
            low = mid + 1;
        else
            high = mid;
    }
    return low < policy->moved_count && policy->moved[low]->print == print
               ? policy->moved[low]
               : NULL;
}
