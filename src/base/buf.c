/* buf.c - text that grows, with a failure that sticks. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"

void
tz_buf_init(tz_buf *buf)
{
    *buf = (tz_buf)TZ_BUF_INIT;
}

void
tz_buf_done(tz_buf *buf)
{
    tz_free(buf->ptr);
    tz_buf_init(buf);
}

void
tz_buf_clear(tz_buf *buf)
{
    buf->len = 0;
}

/* Room for `more` bytes behind the text; false: failed, now or before. */
static bool
reserve(tz_buf *buf, size_t more)
{
    if (buf->failed)
        return false;
    if (more <= buf->cap - buf->len)
        return true;
    if (more > SIZE_MAX / 2 - buf->len ||
        !tz_grow((void **)&buf->ptr, &buf->cap, buf->len + more, 1))
        buf->failed = true;
    return !buf->failed;
}

void
tz_buf_put(tz_buf *buf, const void *bytes, size_t len)
{
    if (!len || !reserve(buf, len))
        return;
    memcpy(buf->ptr + buf->len, bytes, len);
    buf->len += len;
}

void
tz_buf_str(tz_buf *buf, taza_str text)
{
    tz_buf_put(buf, text.ptr, text.len);
}

void
tz_buf_puts(tz_buf *buf, const char *cstr)
{
    tz_buf_str(buf, tz_str(cstr));
}

void
tz_buf_char(tz_buf *buf, char c)
{
    tz_buf_put(buf, &c, 1);
}

void
tz_buf_utf8(tz_buf *buf, uint32_t codepoint)
{
    char out[4];

    if (codepoint > 0x10ffff || (codepoint >= 0xd800 && codepoint < 0xe000))
        codepoint = 0xfffd;
    tz_buf_put(buf, out, tz_str_encode(codepoint, out));
}

void
tz_buf_number(tz_buf *buf, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    tz_buf_put(buf, digits + at, sizeof digits - at);
}

void
tz_buf_printf(tz_buf *buf, const char *format, ...)
{
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0) {
        buf->failed = true;
        return;
    }
    /* vsnprintf writes a NUL behind the text. */
    if (!reserve(buf, (size_t)len + 1))
        return;
    va_start(args, format);
    (void)vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, args);
    va_end(args);
    buf->len += (size_t)len;
}

bool
tz_buf_ok(const tz_buf *buf)
{
    return !buf->failed;
}

taza_str
tz_buf_view(const tz_buf *buf)
{
    return (taza_str){buf->ptr ? buf->ptr : "", buf->len};
}
