/* err.h - fills a taza_error. */
#ifndef TZ_BASE_ERR_H
#define TZ_BASE_ERR_H

#include <stdarg.h>

#include "base/str.h"

/* Bytes that hold any message in any language, with its NUL; longer ones are
 * cut by taza_error_text. */
#define TZ_ERR_TEXT 1536

/* Each returns the status it was given, so that one can write
 * `return tz_err(err, TAZA_IO, "%s: %s", path, why);`.  A NULL err is fine.
 * The message is cut at a whole UTF-8 character, control characters in it
 * become '?', so it is always one line.  What the format has to be, and how
 * the message is translated: base/message.h. */
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
typedef struct {
    const char *name;
    uint32_t line, column;
} tz_err_place;
/* Both in one.  `place` NULL: there is none. */
#if defined(__GNUC__)
__attribute__((format(printf, 4, 0)))
#endif
taza_status
tz_err_list(taza_error *err, taza_status status, const tz_err_place *place,
            const char *format, va_list args);
taza_status tz_err_nomem(taza_error *err);
/* One argument of the message was the message of `inner`: then it is
 * translated as one. */
taza_status tz_err_holds(taza_error *err, const taza_error *inner);

#endif
