/* say.c - what goes to standard error. */
#include "cli/say.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"

/* Nobody can be told that standard error does not work. */
static void
put_line(const char *message)
{
    (void)fprintf(stderr, "taza: %s\n", message);
}

int
tz_say_error(const taza_error *err)
{
    put_line(err->message);
    return TZ_TROUBLE;
}

int
tz_say(const char *format, ...)
{
    char text[sizeof(((taza_error *)0)->message)];
    taza_error err;
    va_list args;

    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    (void)tz_err(&err, TAZA_USAGE, "%s", text);
    return tz_say_error(&err);
}
