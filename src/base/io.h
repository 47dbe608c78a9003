/* io.h - files: read whole, walk a directory, write and rename. */
#ifndef TZ_BASE_IO_H
#define TZ_BASE_IO_H

#include "base/buf.h"

/* Reads a whole file ("-": standard input) into `buf` (cleared first).  More
 * than `limit` bytes: TAZA_LIMIT.  A directory or an unreadable file: TAZA_IO,
 * message "PATH: why".  read(2), not mmap. */
taza_status tz_io_read(const char *path, size_t limit, tz_buf *buf,
                       taza_error *err);

typedef enum {
    TZ_IO_NONE,
    TZ_IO_FILE,
    TZ_IO_DIR,
    TZ_IO_OTHER
} tz_io_kind;
tz_io_kind tz_io_kind_of(const char *path); /* follows links */
/* What a file is, whatever its name. */
typedef struct {
    uint64_t device, number;
} tz_io_id;
/* False: no regular file is there. */
bool tz_io_identify(const char *path, tz_io_id *out);
/* Appends the full path: links in its directory followed, the last part as it
 * is, whether it is there or not.  False: out of memory, or the working
 * directory is gone. */
bool tz_io_full(const char *path, tz_buf *out);
/* Is `path`, links followed, below `dir`?  False: it leads out, or is not
 * there. */
bool tz_io_inside(const char *dir, const char *path);

/* Calls `fn` for each regular file below `dir`, names in byte order, a
 * directory's entries where its name sorts.  Left out: names that begin with
 * a dot, links that lead out of `dir`, links to directories (what they lead to
 * is met at its own place).  `path` is `dir`, "/", the rest; it is valid
 * during the call.  A status other than TAZA_OK stops the walk.  A directory
 * that cannot be read, or deeper than 64 levels (TAZA_LIMIT), is left out; the
 * walk goes on and gives the first such error at its end.  No recursion. */
typedef taza_status tz_io_walk_fn(void *user, const char *path,
                                  taza_error *err);
taza_status tz_io_walk(const char *dir, tz_io_walk_fn *fn, void *user,
                       taza_error *err);

/* A file that appears whole or not at all: written under a temporary name in
 * the same directory, renamed by _commit, removed by _abort.  What is no
 * regular file (a device, a pipe) is written as it is. */
typedef struct {
    int fd;
    char *path;   /* as given, for messages */
    char *target; /* where it will lie: links followed */
    char *temp;   /* NULL: written as it is */
    bool failed;
    int error; /* errno of the first failure */
} tz_io_file;
void
tz_io_stdout(tz_io_file *file); /* standard output; _commit keeps it open */
taza_status tz_io_create(tz_io_file *file, const char *path, taza_error *err);
int tz_io_write(void *user, const char *bytes, size_t len); /* taza_write_fn */
taza_status tz_io_commit(tz_io_file *file, taza_error *err);
void tz_io_abort(tz_io_file *file);

#endif
