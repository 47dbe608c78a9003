/* git.h - asks git: its own program, with arguments, never by a shell.
 *
 * It sees our environment, as a hook does (GIT_DIR, GIT_INDEX_FILE …), speaks
 * plain English, and takes no lock that it can do without. */
#ifndef TZ_CLI_GIT_H
#define TZ_CLI_GIT_H

#include "base/buf.h"

/* Runs git with these arguments (NULL ends them), nothing on its standard
 * input, and takes what it prints.  TAZA_IO: it could not be run, or failed:
 * the message is its own.  With `code` a status of 1 is no failure, but put
 * there. */
taza_status tz_git_run(const char *const *args, tz_buf *out, int *code,
                       taza_error *err);
/* The same without the line feed that ends the output. */
taza_status tz_git_line(const char *const *args, tz_buf *out, int *code,
                        taza_error *err);

/* One `git cat-file --batch` for all contents that a run asks for. */
typedef struct tz_git_blobs tz_git_blobs;

taza_status tz_git_blobs_open(tz_git_blobs **out, taza_error *err);
void tz_git_blobs_close(tz_git_blobs *blobs); /* NULL is fine */
/* The contents of an object.  TAZA_LIMIT: more than `limit` bytes.  Threads may
 * ask at the same time; they are answered one after the other.  `what`: the
 * name for messages. */
taza_status tz_git_blob(tz_git_blobs *blobs, taza_str id, const char *what,
                        size_t limit, tz_buf *buf, taza_error *err);

#endif
