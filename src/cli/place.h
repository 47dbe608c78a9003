/* place.h - paths of files, in full and as the user would say them. */
#ifndef TZ_CLI_PLACE_H
#define TZ_CLI_PLACE_H

#include "base/arena.h"
#include "base/buf.h"

/* What the buffer holds, in the arena; the buffer is empty then.  NULL: out of
 * memory. */
const char *tz_place_keep(tz_arena *arena, tz_buf *buf);
/* The full path (tz_io_full), the path as it is when the working directory is
 * gone; NULL: out of memory. */
const char *tz_place_full(tz_arena *arena, const char *path);
/* The full path of the directory that the file lies in; NULL likewise. */
const char *tz_place_dir(tz_arena *arena, const char *path);
/* A full path from the working directory, unless the two have nothing in
 * common.  NULL: out of memory. */
const char *tz_place_name(tz_arena *arena, taza_str full);

#endif
