/* labels.h - what experts marked in drafts: label files, read for eval.
 *
 * Three kinds, found by walking a directory (taza(1), LABELS):
 *   DRAFT.labels.rec   a rec file beside the draft, one record a label
 *   NAME.samples.rec   the same, each record with a small draft of its own
 *   gold.jsonl         a JSON object a line, which names its draft */
#ifndef TZ_CLI_LABELS_H
#define TZ_CLI_LABELS_H

#include "cli/options.h"

typedef enum {
    TZ_LEVEL_CLEAN, /* tempting, but no factor: a trap */
    TZ_LEVEL_NOTE,  /* weak: a finding there counts neither way */
    TZ_LEVEL_FACTOR,
    TZ_LEVEL_CRITICAL
} tz_level;

/* How one can see it. */
typedef enum {
    TZ_DETECT_WORDING,
    TZ_DETECT_ABSENCE,
    TZ_DETECT_XREF,
    TZ_DETECT_COMPARE,
    TZ_DETECT_COUNT,
    TZ_DETECTS
} tz_detect;

typedef struct {
    const char *file; /* the label file */
    uint32_t line;    /* of the label there */
    const char *draft;
    taza_lang lang; /* of the draft, where the label says it */
    taza_str quote; /* of the draft's words; not empty */
    size_t nth;     /* which of the places where they stand, from 1 */
    const char *factor;
    const char **alts; /* factors that are right as well */
    size_t alt_count;
    tz_level level;
    tz_detect detect;
    const char *unit, *why, *id; /* "" none */
} tz_label;

typedef struct {
    const char *path;       /* of a sample: FILE:LINE of its label */
    const char *file;       /* its label file */
    taza_str text;          /* of a sample; ptr NULL: it is to be read */
    const tz_label *labels; /* in the order of the label file */
    size_t count;
} tz_labelled;

typedef struct {
    tz_arena *arena;
    const taza_rules *rules; /* their factors may be labelled, too */
    tz_label *items;         /* by draft */
    size_t count, cap;
    tz_labelled *drafts; /* by path */
    size_t draft_count, draft_cap;
} tz_labels;

const char *tz_level_name(tz_level level);
const char *tz_detect_name(tz_detect detect);

/* Reads every label file below `dirs` from its second on.  Strict: the first
 * mistake stops with file and line.  Strings lie in `arena`; _done frees the
 * rest, also after a failure. */
taza_status tz_labels_collect(tz_arena *arena, const taza_rules *rules,
                              const tz_words *dirs, tz_labels *out,
                              taza_error *err);
void tz_labels_done(tz_labels *labels);
/* The draft's bytes, its own or those of its file, which `buf` is for. */
taza_status tz_labelled_read(const tz_labelled *draft, size_t max_size,
                             tz_buf *buf, taza_str *bytes, taza_error *err);

/* --- for the readers of the two kinds ---------------------------------- */

/* A label with what a label file may leave out. */
tz_label tz_label_make(const char *file, uint32_t line, const char *draft);
/* False: there is no such level, or no such class. */
bool tz_level_read(taza_str name, tz_level *out);
bool tz_detect_read(taza_str name, tz_detect *out);
taza_status tz_labels_add(tz_labels *labels, const tz_label *label,
                          taza_error *err);
/* A draft that is labelled, if only by a file without labels.  Strings lie in
 * the arena. */
taza_status tz_labels_draft(tz_labels *labels, const tz_labelled *draft,
                            taza_error *err);

/* How the names of their files end. */
#define TZ_LABELS_REC  ".labels.rec"
#define TZ_SAMPLES_REC ".samples.rec"
/* `name` lies in the arena. */
taza_status tz_labels_rec(tz_labels *labels, const char *name, taza_str bytes,
                          taza_error *err);
taza_status tz_labels_json(tz_labels *labels, const char *name, taza_str bytes,
                           taza_error *err);

#endif
