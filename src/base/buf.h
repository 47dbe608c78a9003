/* buf.h - text that grows.  Failure sticks: append freely, ask once. */
#ifndef TZ_BASE_BUF_H
#define TZ_BASE_BUF_H

#include "base/str.h"

typedef struct {
    char *ptr;
    size_t len, cap;
    bool failed; /* memory ran out; appends since then were dropped */
} tz_buf;

#define TZ_BUF_INIT                                                            \
    {                                                                          \
        NULL, 0, 0, false                                                      \
    }

void tz_buf_init(tz_buf *buf);
void tz_buf_done(tz_buf *buf);  /* frees, leaves an empty buffer */
void tz_buf_clear(tz_buf *buf); /* keeps the memory and a failure */
void tz_buf_put(tz_buf *buf, const void *bytes, size_t len);
void tz_buf_str(tz_buf *buf, taza_str text);
void tz_buf_puts(tz_buf *buf, const char *cstr);
void tz_buf_char(tz_buf *buf, char c);
void tz_buf_utf8(tz_buf *buf, uint32_t codepoint);
void tz_buf_number(tz_buf *buf, uint64_t number);
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void
tz_buf_printf(tz_buf *buf, const char *format, ...);
bool tz_buf_ok(const tz_buf *buf);
taza_str tz_buf_view(const tz_buf *buf);

#endif
