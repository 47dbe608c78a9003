/* parts.h - the files of one split act, read for the library. */
#ifndef TZ_CLI_PARTS_H
#define TZ_CLI_PARTS_H

#include "cli/repository.h"

typedef struct {
    char *path;
    tz_buf bytes;
} tz_part;

typedef struct {
    size_t room;     /* bytes that parts may still take, all together */
    bool names_only; /* remembered, whether they are there or not; empty */
    const tz_git_tree *tree; /* where they are read; NULL: on the disk */
    const char *path;        /* of the act, if there is a tree, … */
    taza_str name;           /* … and its name there */
    tz_part *items;
    size_t count, cap;
} tz_parts;

void tz_parts_init(tz_parts *parts, size_t max_size);
/* Those of an act in a tree. */
void tz_parts_from(tz_parts *parts, const tz_git_tree *tree, const char *path,
                   taza_str name);
void tz_parts_done(tz_parts *parts);
size_t tz_parts_size(const tz_parts *parts); /* bytes of all of them */
/* A taza_read_fn; `user` is a tz_parts.  `name` is taken from the directory of
 * `base`; TAZA_IO for one that is absolute, leaves that directory (also
 * through links) or is not there. */
taza_status tz_parts_read(void *user, const char *base, const char *name,
                          taza_str *bytes, taza_error *err);
/* "DIR-OF-BASE/name" without "." and ".."; false: it leaves the directory. */
bool tz_parts_resolve(const char *base, const char *name, tz_buf *out);
/* The name in a repository of a file of the act `path`, whose name is `name`:
 * parts lie in the act's directory, or below. */
void tz_parts_name(const char *path, taza_str name, const char *part,
                   tz_buf *out);

#endif
