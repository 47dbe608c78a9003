/* labels.c - finds the label files of directories, sorts their labels. */
#include "cli/labels.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "cli/drafts.h"

#define FILE_MOST ((size_t)64 << 20)

static const char *const levels[] = {"clean", "note", "factor", "critical"};
static const char *const detects[] = {"wording", "absence", "xref", "compare",
                                      "count"};
_Static_assert(TZ_COUNT(levels) == TZ_LEVEL_CRITICAL + 1, "one each");
_Static_assert(TZ_COUNT(detects) == TZ_DETECTS, "one each");

const char *
tz_level_name(tz_level level)
{
    return levels[level];
}

const char *
tz_detect_name(tz_detect detect)
{
    return detects[detect];
}

bool
tz_level_read(taza_str name, tz_level *out)
{
    for (size_t i = 0; i < TZ_COUNT(levels); i++)
        if (tz_str_is(name, levels[i])) {
            *out = (tz_level)i;
            return true;
        }
    return false;
}

bool
tz_detect_read(taza_str name, tz_detect *out)
{
    for (size_t i = 0; i < TZ_COUNT(detects); i++)
        if (tz_str_is(name, detects[i])) {
            *out = (tz_detect)i;
            return true;
        }
    return false;
}

tz_label
tz_label_make(const char *file, uint32_t line, const char *draft)
{
    return (tz_label){
        .file = file,
        .line = line,
        .draft = draft,
        .nth = 1,
        .detect = TZ_DETECT_WORDING,
        .unit = "",
        .why = "",
        .id = "",
    };
}

taza_status
tz_labels_add(tz_labels *labels, const tz_label *label, taza_error *err)
{
    if (!tz_grow((void **)&labels->items, &labels->cap, labels->count + 1,
                 sizeof *labels->items))
        return tz_err_nomem(err);
    labels->items[labels->count++] = *label;
    return TAZA_OK;
}

taza_status
tz_labels_draft(tz_labels *labels, const tz_labelled *draft, taza_error *err)
{
    if (!tz_grow((void **)&labels->drafts, &labels->draft_cap,
                 labels->draft_count + 1, sizeof *labels->drafts))
        return tz_err_nomem(err);
    labels->drafts[labels->draft_count++] = *draft;
    return TAZA_OK;
}

taza_status
tz_labelled_read(const tz_labelled *draft, size_t max_size, tz_buf *buf,
                 taza_str *bytes, taza_error *err)
{
    const tz_draft file = {.path = draft->path};
    taza_status status = TAZA_OK;

    *bytes = draft->text;
    if (!draft->text.ptr) {
        status = tz_drafts_read(&file, max_size, buf, err);
        *bytes = tz_buf_view(buf);
    }
    return status;
}

/* --- Finding them ------------------------------------------------------ */

static bool
is_gold(const char *path)
{
    const char *slash = strrchr(path, '/');

    return !strcmp(slash ? slash + 1 : path, "gold.jsonl");
}

static taza_status
meet(void *user, const char *path, taza_error *err)
{
    tz_labels *labels = user;
    bool gold = is_gold(path);
    tz_buf buf = TZ_BUF_INIT;
    taza_status status;
    const char *name;
    taza_str bytes;

    if (!gold && !tz_str_ends(tz_str(path), TZ_LABELS_REC) &&
        !tz_str_ends(tz_str(path), TZ_SAMPLES_REC))
        return TAZA_OK;
    name = tz_arena_cstr(labels->arena, tz_str(path));
    status = name ? tz_io_read(path, FILE_MOST, &buf, err) : tz_err_nomem(err);
    if (!status) {
        bytes = tz_arena_str(labels->arena, tz_buf_view(&buf));
        if (!bytes.ptr)
            status = tz_err_nomem(err);
        else if (gold)
            status = tz_labels_json(labels, name, bytes, err);
        else
            status = tz_labels_rec(labels, name, bytes, err);
    }
    tz_buf_done(&buf);
    return status;
}

/* --- Putting them in order --------------------------------------------- */

static int
compare_drafts(const void *a, const void *b)
{
    const tz_labelled *x = a, *y = b;
    int order = strcmp(x->path, y->path);

    return order ? order : strcmp(x->file, y->file);
}

static int
compare_labels(const void *a, const void *b)
{
    const tz_label *x = a, *y = b;
    int order = strcmp(x->draft, y->draft);

    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static void
sort(void *items, size_t count, size_t size,
     int (*compare)(const void *, const void *))
{
    if (count)
        qsort(items, count, size, compare);
}

/* Each draft once, with its labels. */
static taza_status
arrange(tz_labels *labels, taza_error *err)
{
    tz_labelled *drafts = labels->drafts;
    size_t kept = 0, next = 0;

    sort(drafts, labels->draft_count, sizeof *drafts, compare_drafts);
    sort(labels->items, labels->count, sizeof *labels->items, compare_labels);
    for (size_t i = 0; i < labels->draft_count; i++) {
        if (kept && !strcmp(drafts[kept - 1].path, drafts[i].path)) {
            if (drafts[kept - 1].file == drafts[i].file)
                continue;
            return tz_err(err, TAZA_USAGE, "%.200s: labelled in %.80s, too",
                          drafts[i].path, drafts[kept - 1].file);
        }
        drafts[kept++] = drafts[i];
    }
    labels->draft_count = kept;
    for (size_t i = 0; i < kept; i++) {
        size_t start = next;

        while (next < labels->count &&
               !strcmp(labels->items[next].draft, drafts[i].path))
            next++;
        drafts[i].labels = labels->items ? labels->items + start : NULL;
        drafts[i].count = next - start;
    }
    return TAZA_OK;
}

static taza_status
walk(tz_labels *labels, const char *dir, taza_error *err)
{
    size_t before = labels->draft_count;
    taza_status status;

    if (tz_io_kind_of(dir) == TZ_IO_FILE)
        return tz_err(err, TAZA_USAGE,
                      "%.300s: not a directory (of drafts with labels)", dir);
    status = tz_io_walk(dir, meet, labels, err);
    if (!status && labels->draft_count == before)
        return tz_err(err, TAZA_USAGE,
                      "%.300s: no labels (*.labels.rec, *.samples.rec, "
                      "gold.jsonl) in this directory",
                      dir);
    return status;
}

taza_status
tz_labels_collect(tz_arena *arena, const taza_rules *rules,
                  const tz_words *dirs, tz_labels *out, taza_error *err)
{
    *out = (tz_labels){.arena = arena, .rules = rules};
    for (size_t i = 1; i < dirs->count; i++) {
        taza_status status = walk(out, dirs->items[i], err);

        if (status)
            return status;
    }
    return arrange(out, err);
}

void
tz_labels_done(tz_labels *labels)
{
    tz_free(labels->items);
    tz_free(labels->drafts);
    *labels = (tz_labels){.arena = NULL};
}
