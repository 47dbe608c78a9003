/* err.c - fills a taza_error: one line of whole characters. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define MESSAGE_SIZE sizeof(((taza_error *)0)->message)

/* Copies what was formatted: control characters (also those of two bytes,
 * U+0080 ... U+009F, which terminals obey) become '?', a character that the
 * size cut in two goes. */
static void
put_message(taza_error *err, const char *text, bool cut)
{
    taza_str from = tz_str(text);
    size_t to = 0, step;

    for (size_t at = 0; at < from.len; at += step) {
        unsigned char c = (unsigned char)from.ptr[at];

        step = tz_str_utf8(from, at);
        if (!step && cut && c >= 0xc2 && from.len - at < 4)
            break;
        step += !step;
        if (c < 0x20 || c == 0x7f ||
            (step == 2 && c == 0xc2 && (unsigned char)from.ptr[at + 1] < 0xa0))
            err->message[to++] = '?';
        else
            for (size_t i = 0; i < step; i++)
                err->message[to++] = from.ptr[at + i];
    }
    err->message[to] = '\0';
}

/* `where` is "name:line:column: " or NULL. */
#if defined(__GNUC__)
__attribute__((format(printf, 4, 0)))
#endif
static taza_status
fill(taza_error *err, taza_status status, const char *where, const char *format,
     va_list args)
{
    /* The arguments may point into err->message. */
    char text[MESSAGE_SIZE];
    int used = 0, more;

    if (!err)
        return status;
    text[0] = '\0';
    if (where) {
        used = snprintf(text, sizeof text, "%s", where);
        if (used < 0 || (size_t)used >= sizeof text)
            used = (int)sizeof text - 1;
    }
    more = vsnprintf(text + used, sizeof text - (size_t)used, format, args);
    *err = (taza_error){.status = status};
    put_message(err, text,
                more < 0 || (size_t)used + (size_t)more >= sizeof text);
    return status;
}

taza_status
tz_err(taza_error *err, taza_status status, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, status, NULL, format, args);
    va_end(args);
    return status;
}

taza_status
tz_err_at(taza_error *err, taza_status status, const char *name, uint32_t line,
          uint32_t column, const char *format, ...)
{
    char where[MESSAGE_SIZE];
    va_list args;

    if (!err)
        return status;
    if (line)
        (void)snprintf(where, sizeof where, "%.300s:%u:%u: ", name,
                       (unsigned)line, (unsigned)column);
    else
        (void)snprintf(where, sizeof where, "%.300s: ", name);
    va_start(args, format);
    fill(err, status, where, format, args);
    va_end(args);
    err->line = line;
    err->column = line ? column : 0;
    return status;
}

taza_status
tz_err_nomem(taza_error *err)
{
    return tz_err(err, TAZA_NOMEM, "out of memory");
}
