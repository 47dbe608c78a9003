/* written.h - records of accepted findings and baselines, written. */
#ifndef TZ_POLICY_WRITTEN_H
#define TZ_POLICY_WRITTEN_H

#include "base/buf.h"
#include "base/out.h"

typedef struct {
    taza_str fingerprint, rule, path, unit, quote;
    taza_str reason, by, date, expires; /* empty: not written, like unit */
} tz_written;

/* Control characters become blanks, line feeds continuation lines: what is
 * written reads again as one record. */
void tz_written_put(tz_out *out, const tz_written *entry);
/* The path of a document as a file in `dir` says it.  TAZA_USAGE: not one that
 * a record can hold (bytes that are no text, a '\' at its end). */
taza_status tz_written_path(tz_buf *out, taza_str dir, taza_str place,
                            taza_error *err);

#endif
