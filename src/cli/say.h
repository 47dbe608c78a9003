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
/* The language that the user's environment asks for. */
taza_lang tz_say_environment(void);
/* "taza: message" in the language.  Returns TZ_TROUBLE. */
int tz_say_error(taza_lang ui, const taza_error *err);
/* The same; control characters become '?'.  Formats: base/message.h. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
int
tz_say(taza_lang ui, const char *format, ...);
/* Appends such words, which are short: at most as long as an error. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void
tz_say_words(tz_buf *buf, taza_lang ui, const char *format, ...);

#endif
