/* out.c - a byte sink with a buffer. */
#include "base/out.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"

void
tz_out_init(tz_out *out, taza_write_fn *write, void *user)
{
    out->write = write;
    out->user = user;
    out->used = 0;
    out->failed = false;
}

bool
tz_out_flush(tz_out *out)
{
    if (!out->failed && out->used &&
        out->write(out->user, out->bytes, out->used))
        out->failed = true;
    out->used = 0;
    return !out->failed;
}

void
tz_out_put(tz_out *out, const void *bytes, size_t len)
{
    if (!len || out->failed)
        return;
    if (len > sizeof out->bytes - out->used && !tz_out_flush(out))
        return;
    if (len > sizeof out->bytes) {
        out->failed = out->write(out->user, bytes, len) != 0;
        return;
    }
    memcpy(out->bytes + out->used, bytes, len);
    out->used += len;
}

void
tz_out_str(tz_out *out, taza_str text)
{
    tz_out_put(out, text.ptr, text.len);
}

void
tz_out_puts(tz_out *out, const char *cstr)
{
    tz_out_str(out, tz_str(cstr));
}

void
tz_out_char(tz_out *out, char c)
{
    if (out->used < sizeof out->bytes && !out->failed)
        out->bytes[out->used++] = c;
    else
        tz_out_put(out, &c, 1);
}

void
tz_out_number(tz_out *out, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    tz_out_put(out, digits + at, sizeof digits - at);
}

void
tz_out_printf(tz_out *out, const char *format, ...)
{
    char few[512];
    char *text = few;
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(few, sizeof few, format, args);
    va_end(args);
    if (len >= (int)sizeof few) {
        text = tz_alloc((size_t)len + 1);
        if (text) {
            va_start(args, format);
            (void)vsnprintf(text, (size_t)len + 1, format, args);
            va_end(args);
        }
    }
    if (len < 0 || !text)
        out->failed = true;
    else
        tz_out_put(out, text, (size_t)len);
    if (text != few)
        tz_free(text);
}
