/* out.h - a byte sink with a buffer; failure sticks. */
#ifndef TZ_BASE_OUT_H
#define TZ_BASE_OUT_H

#include "base/str.h"

typedef struct {
    taza_write_fn *write;
    void *user;
    size_t used;
    bool failed;
    char bytes[16384];
} tz_out;

void tz_out_init(tz_out *out, taza_write_fn *write, void *user);
void tz_out_put(tz_out *out, const void *bytes, size_t len);
void tz_out_str(tz_out *out, taza_str text);
void tz_out_puts(tz_out *out, const char *cstr);
void tz_out_char(tz_out *out, char c);
void tz_out_number(tz_out *out, uint64_t number);
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void
tz_out_printf(tz_out *out, const char *format, ...);
/* Hands everything on; false: something could not be written. */
bool tz_out_flush(tz_out *out);

#endif
