/* uri.h - paths as URI references. */
#ifndef TZ_REPORT_URI_H
#define TZ_REPORT_URI_H

#include "base/buf.h"

/* Appends the reference of a path of any bytes: "file:///…" for one from the
 * root; else relative, "./" and empty parts left out.  What may not stand in a
 * path of a URI, and ":", is percent-encoded, byte by byte.  O(path). */
void tz_uri_path(tz_buf *buf, const char *path);

#endif
