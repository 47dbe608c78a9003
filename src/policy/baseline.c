/* baseline.c - the findings of a run, as a baseline; what is left of the one
 * before. */
#include "policy/baseline.h"

#include <assert.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "base/err.h"
#include "policy/written.h"

/* What became of a record of the old baseline. */
typedef enum {
    UNSEEN,
    DEAD,
    ALIVE
} fate;

struct taza_baseline {
    tz_arena *arena;
    const char *dir; /* NULL: findings are not kept */
    const struct taza_policy *old;
    uint8_t *fates;       /* by record of `old` */
    const char **renamed; /* by record of `old`: its file's new path; NULL */
    tz_written *entries;
    size_t count, cap;
};

/* --- noting -------------------------------------------------------------- */

taza_status
taza_baseline_new(const char *dir, const taza_policy *old, taza_baseline **out,
                  taza_error *err)
{
    struct taza_baseline *baseline = tz_alloc_zero(1, sizeof *baseline);
    size_t count = old ? old->count : 0;

    *out = NULL;
    if (!baseline)
        return tz_err_nomem(err);
    baseline->old = old;
    baseline->arena = tz_arena_new();
    if (baseline->arena) {
        baseline->fates =
            tz_arena_array(baseline->arena, count + 1, sizeof(uint8_t));
        baseline->renamed =
            tz_arena_array(baseline->arena, count + 1, sizeof(char *));
        if (dir)
            baseline->dir = tz_arena_cstr(baseline->arena, tz_str(dir));
    }
    if (!baseline->arena || !baseline->fates || !baseline->renamed ||
        (dir && !baseline->dir)) {
        taza_baseline_free(baseline);
        return tz_err_nomem(err);
    }
    *out = baseline;
    return TAZA_OK;
}

void
taza_baseline_free(taza_baseline *baseline)
{
    if (!baseline)
        return;
    tz_arena_free(baseline->arena);
    tz_free(baseline->entries);
    tz_free(baseline);
}

static const char *
path_in(struct taza_baseline *baseline, const char *dir, taza_str place,
        taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *path = NULL;

    if (!tz_written_path(&buf, tz_str(dir), place, err)) {
        path = tz_arena_cstr(baseline->arena, tz_buf_view(&buf));
        if (!path)
            (void)tz_err_nomem(err);
    }
    tz_buf_done(&buf);
    return path;
}

static taza_status
keep(struct taza_baseline *baseline, taza_str path, const taza_finding *finding)
{
    tz_arena *arena = baseline->arena;
    tz_written entry = {.path = path};

    if (!tz_grow((void **)&baseline->entries, &baseline->cap,
                 baseline->count + 1, sizeof entry))
        return TAZA_NOMEM;
    entry.fingerprint = tz_arena_str(arena, tz_str(finding->fingerprint));
    entry.rule = tz_arena_str(arena, tz_str(finding->rule));
    entry.unit = tz_arena_str(arena, tz_str(finding->unit));
    entry.quote = tz_arena_str(arena, finding->quote);
    if (!entry.fingerprint.ptr || !entry.rule.ptr || !entry.unit.ptr ||
        !entry.quote.ptr)
        return TAZA_NOMEM;
    baseline->entries[baseline->count++] = entry;
    return TAZA_OK;
}

static taza_status
keep_all(struct taza_baseline *baseline, const tz_baseline_doc *doc,
         taza_error *err)
{
    taza_status status = TAZA_OK;
    const char *path = NULL;
    taza_error why = {.status = TAZA_OK};

    for (size_t i = 0; !status && i < doc->count + doc->accepted_count; i++) {
        bool second = i >= doc->count;
        const taza_finding *finding =
            second ? &doc->accepted[i - doc->count] : &doc->findings[i];

        if (second ? finding->accepted->where != TAZA_BY_BASELINE
                   : finding->accepted != NULL)
            continue;
        if (!path)
            path = path_in(baseline, baseline->dir, doc->place, &why);
        if (!path) {
            if (err)
                *err = why;
            return why.status;
        }
        status = keep(baseline, tz_str(path), finding);
    }
    return status ? tz_err_nomem(err) : TAZA_OK;
}

/* A record that occurs in any document is alive, whatever another one, or the
 * same once more, says. */
static taza_status
note_old(struct taza_baseline *baseline, const tz_baseline_doc *doc,
         taza_error *err)
{
    const tz_withheld *withheld = doc->withheld;
    const char *path = NULL;
    taza_error why = {.status = TAZA_OK};

    for (size_t i = 0; i < withheld->dead_count; i++) {
        size_t at = (size_t)(withheld->dead[i] - baseline->old->records);

        if (baseline->fates[at] == UNSEEN)
            baseline->fates[at] = DEAD;
    }
    for (size_t i = 0; i < withheld->old_count; i++) {
        const tz_record *record = withheld->old[i];
        size_t at = (size_t)(record - baseline->old->records);

        baseline->fates[at] = ALIVE;
        if (baseline->renamed[at] || record->presence == TAZA_THERE ||
            tz_str_eq(record->path, doc->place))
            continue;
        if (!path)
            path = path_in(baseline, baseline->old->dir, doc->place, &why);
        if (!path) {
            if (err)
                *err = why;
            return why.status;
        }
        baseline->renamed[at] = path;
    }
    return TAZA_OK;
}

taza_status
tz_baseline_note(struct taza_baseline *baseline, const tz_baseline_doc *doc,
                 taza_error *err)
{
    taza_status status = TAZA_OK;

    if (baseline->dir)
        status = keep_all(baseline, doc, err);
    if (!status && baseline->old)
        status = note_old(baseline, doc, err);
    return status;
}

/* --- what is left of the old one ----------------------------------------- */

static bool
is_dead(const struct taza_baseline *baseline, size_t at)
{
    const struct taza_policy *old = baseline->old;

    assert(old != NULL && old->records != NULL && at < old->count);
    return baseline->fates[at] == DEAD ||
           (baseline->fates[at] == UNSEEN &&
            old->records[at].presence == TAZA_MISSED);
}

size_t
taza_baseline_dead(const taza_baseline *baseline, const taza_record **first)
{
    size_t count = 0;

    if (first)
        *first = NULL;
    for (size_t i = 0; baseline->old && i < baseline->old->count; i++) {
        const taza_record *said = &baseline->old->records[i].said;

        if (!is_dead(baseline, i))
            continue;
        count++;
        if (first && (!*first || said->line < (*first)->line))
            *first = said;
    }
    return count;
}

/* --- writing ------------------------------------------------------------- */

static int
by_key(const void *left, const void *right)
{
    const tz_written *a = left, *b = right;
    int order = tz_str_cmp(a->path, b->path);

    if (!order)
        order = tz_str_cmp(a->rule, b->rule);
    if (!order)
        order = tz_str_cmp(a->fingerprint, b->fingerprint);
    /* Once more the same document, or a clash: the same bytes all the same. */
    if (!order)
        order = tz_str_cmp(a->unit, b->unit);
    return order ? order : tz_str_cmp(a->quote, b->quote);
}

static bool
same(const tz_written *a, const tz_written *b)
{
    return tz_str_eq(a->path, b->path) &&
           tz_str_eq(a->fingerprint, b->fingerprint);
}

static void
write_sorted(tz_written *entries, size_t count, tz_out *out)
{
    if (entries != NULL && count > 1)
        qsort(entries, count, sizeof *entries, by_key);
    tz_out_puts(out, "# Findings that were there before (taza check "
                     "--write-baseline).\n%rec: Baseline\n");
    for (size_t i = 0; entries != NULL && i < count; i++) {
        if (i && same(&entries[i - 1], &entries[i]))
            continue;
        tz_out_char(out, '\n');
        tz_written_put(out, &entries[i]);
    }
}

/* The path of a record as its file says it. */
static taza_status
old_path(struct taza_baseline *baseline, size_t at, taza_str *out,
         taza_error *err)
{
    const char *path = baseline->renamed[at];

    if (!path)
        path = path_in(baseline, baseline->old->dir,
                       baseline->old->records[at].path, err);
    *out = tz_str(path);
    return path ? TAZA_OK : TAZA_NOMEM;
}

/* What lives of the old baseline. */
static taza_status
collect_old(struct taza_baseline *baseline, tz_written *entries, size_t *count,
            taza_error *err)
{
    *count = 0;
    for (size_t i = 0; i < baseline->old->count; i++) {
        const taza_record *said = &baseline->old->records[i].said;
        tz_written *entry = &entries[*count];

        if (is_dead(baseline, i))
            continue;
        *entry = (tz_written){
            .fingerprint = tz_str(said->fingerprint),
            .rule = tz_str(said->rule),
            .unit = tz_str(said->unit),
            .quote = tz_str(said->quote),
        };
        if (old_path(baseline, i, &entry->path, err))
            return err ? err->status : TAZA_NOMEM;
        ++*count;
    }
    return TAZA_OK;
}

taza_status
taza_baseline_write(taza_baseline *baseline, bool prune, taza_write_fn *write,
                    void *user, taza_error *err)
{
    size_t count = baseline->count;
    tz_written *old = NULL;
    taza_status status = TAZA_OK;
    tz_out out;

    if (prune && !baseline->old)
        return tz_err(err, TAZA_USAGE, "there is no baseline to prune");
    if (prune) {
        old = tz_alloc_zero(baseline->old->count + 1, sizeof *old);
        status =
            old ? collect_old(baseline, old, &count, err) : tz_err_nomem(err);
    }
    if (!status) {
        tz_out_init(&out, write, user);
        write_sorted(prune ? old : baseline->entries, count, &out);
        if (!tz_out_flush(&out))
            status = tz_err(err, TAZA_IO, "the baseline could not be written");
    }
    tz_free(old);
    return status;
}
