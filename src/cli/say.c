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

/* C0, DEL, C1, line and paragraph separator; what is no UTF-8 stays. */
static bool
is_control(taza_str character)
{
    const unsigned char *byte = (const unsigned char *)character.ptr;

    if (character.len == 1)
        return byte[0] < 0x20 || byte[0] == 0x7F;
    if (character.len == 2)
        return byte[0] == 0xC2 && byte[1] < 0xA0;
    return character.len == 3 && byte[0] == 0xE2 && byte[1] == 0x80 &&
           (byte[2] & 0xFE) == 0xA8;
}

void
tz_say_text(tz_buf *buf, taza_str text, size_t chars)
{
    size_t at = 0, step;

    for (; at < text.len && chars > 0; at += step, chars--) {
        taza_str one;

        step = tz_str_utf8(text, at);
        one = tz_str_slice(text, at, at + (step ? step : 1));
        step = one.len;
        if (is_control(one))
            tz_buf_char(buf, ' ');
        else
            tz_buf_str(buf, one);
    }
    if (at < text.len)
        tz_buf_puts(buf, "…");
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
