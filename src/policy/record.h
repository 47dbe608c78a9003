/* record.h - files of accepted findings and baselines, read. */
#ifndef TZ_POLICY_RECORD_H
#define TZ_POLICY_RECORD_H

#include "base/rec.h"

typedef struct {
    taza_record said;
    uint64_t print; /* the fingerprint's number */
    taza_str path;  /* said.path */
    bool expired;
    uint8_t presence; /* taza_presence of the path */
} tz_record;

/* The public opaque type. */
struct taza_policy {
    tz_arena *arena;
    const char *name, *dir;
    bool baseline;
    const char *today;  /* NULL: nothing expires */
    tz_record *records; /* by path, fingerprint; no two are equal */
    size_t count;
    const tz_record **moved; /* of a baseline, by fingerprint: those that only
                                one path has, and whose file is gone */
    size_t moved_count;
    taza_lapse *lapses; /* of files that this run missed */
    size_t lapse_count;
};

/* "1:" and 16 hex digits. */
bool tz_record_print(taza_str text, uint64_t *out);
/* A day of the calendar, "2026-11-22". */
bool tz_record_day(taza_str text);

/* By line, for qsort. */
int tz_lapse_order(const void *left, const void *right);

/* Reads a record; strings in the policy's arena. */
taza_status tz_record_read(struct taza_policy *policy, const tz_rec *rec,
                           tz_record *out, taza_error *err);

/* Records of a path, of `policy->records`. */
typedef struct {
    size_t start, end;
} tz_records;
/* O(log n). */
tz_records tz_records_of(const struct taza_policy *policy, taza_str path);
/* The record of a fingerprint among those; `range.end`: there is none.
 * O(log n). */
size_t tz_records_find(const struct taza_policy *policy, tz_records range,
                       uint64_t print);
/* The moved record of a fingerprint; NULL: none.  O(log n). */
const tz_record *tz_records_moved(const struct taza_policy *policy,
                                  uint64_t print);

#endif
