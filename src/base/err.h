/* err.h - fills a taza_error. */
#ifndef TZ_BASE_ERR_H
#define TZ_BASE_ERR_H

#include "base/str.h"

/* Each returns the status it was given, so that one can write
 * `return tz_err(err, TAZA_IO, "%s: %s", path, why);`.  A NULL err is fine.
 * The message is cut at a whole UTF-8 character, control characters in it
 * become '?', so it is always one line. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
taza_status
tz_err(taza_error *err, taza_status status, const char *format, ...);
/* "name:line:column: what"; line 0 leaves line and column out. */
#if defined(__GNUC__)
__attribute__((format(printf, 6, 7)))
#endif
taza_status
tz_err_at(taza_error *err, taza_status status, const char *name, uint32_t line,
          uint32_t column, const char *format, ...);
taza_status tz_err_nomem(taza_error *err);

#endif
