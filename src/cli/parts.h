/* parts.h - the files of one split act, read for the library. */
#ifndef TZ_CLI_PARTS_H
#define TZ_CLI_PARTS_H

#include "base/buf.h"

typedef struct {
    char *path;
    tz_buf bytes;
} tz_part;

typedef struct {
    size_t room;     /* bytes that parts may still take, all together */
    bool names_only; /* what can be read is remembered, and left empty */
    tz_part *items;
    size_t count, cap;
} tz_parts;

void tz_parts_init(tz_parts *parts, size_t max_size);
void tz_parts_done(tz_parts *parts);
size_t tz_parts_size(const tz_parts *parts); /* bytes of all of them */
/* A taza_read_fn; `user` is a tz_parts.  `name` is taken from the directory of
 * `base`; TAZA_IO for one that is absolute, leaves that directory (also
 * through links) or is not there. */
taza_status tz_parts_read(void *user, const char *base, const char *name,
                          taza_str *bytes, taza_error *err);
/* "DIR-OF-BASE/name" without "." and ".."; false: it leaves the directory. */
bool tz_parts_resolve(const char *base, const char *name, tz_buf *out);

#endif
