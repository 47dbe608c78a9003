/* upward.h - what lies above a draft: files of its repository. */
#ifndef TZ_CLI_UPWARD_H
#define TZ_CLI_UPWARD_H

#include "base/buf.h"

/* The file `name` in `dir` (a full path), else in the nearest directory above
 * it, no further than the one that has a ".git".  False: there is none, or no
 * memory (tz_buf_ok).  `out` ends in a NUL that is not counted. */
bool tz_upward_find(taza_str dir, const char *name, tz_buf *out);
/* The directory of a repository that `dir` is in; false: it is in none. */
bool tz_upward_top(taza_str dir, tz_buf *out);
/* Ends `buf` with a NUL that is not counted; false: out of memory. */
bool tz_upward_end(tz_buf *buf);

#endif
