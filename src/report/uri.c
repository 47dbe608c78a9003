/* uri.c - paths as URI references. */
#include "report/uri.h"

#include <string.h>

/* RFC 3986: pchar without ":", which would make a scheme of the first part. */
static bool
stands(char c)
{
    return tz_ascii_alpha((unsigned char)c) ||
           tz_ascii_digit((unsigned char)c) ||
           (c && strchr("-._~!$&'()*+,;=@", c));
}

static void
put_part(tz_buf *buf, taza_str part)
{
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < part.len; i++) {
        unsigned char c = (unsigned char)part.ptr[i];

        if (stands(part.ptr[i])) {
            tz_buf_char(buf, part.ptr[i]);
            continue;
        }
        tz_buf_char(buf, '%');
        tz_buf_char(buf, hex[c >> 4]);
        tz_buf_char(buf, hex[c & 15]);
    }
}

void
tz_uri_path(tz_buf *buf, const char *path)
{
    taza_str rest = tz_str(path), part;
    bool first = true;

    if (path[0] == '/')
        tz_buf_puts(buf, "file:///");
    while (tz_str_split(&rest, '/', &part)) {
        if (!part.len || tz_str_is(part, "."))
            continue;
        if (!first)
            tz_buf_char(buf, '/');
        put_part(buf, part);
        first = false;
    }
}
