/* say.h - what goes to standard error: one line at a time. */
#ifndef TZ_CLI_SAY_H
#define TZ_CLI_SAY_H

#include "base/buf.h"

/* Exit status of every command. */
enum {
    TZ_CLEAN = 0,
    TZ_FOUND = 1,
    TZ_TROUBLE = 2
};

/* Appends text that others wrote, at most so many characters and then "…":
 * what could end the line or drive a terminal becomes a blank. */
void tz_say_text(tz_buf *buf, taza_str text, size_t chars);
/* "taza: message".  Returns TZ_TROUBLE. */
int tz_say_error(const taza_error *err);
/* The same; control characters become '?'. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
int
tz_say(const char *format, ...);

#endif
