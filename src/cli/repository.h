/* repository.h - what git knows: files of the index and of revisions, and
 * which of them changed.
 *
 * A *name* is a path from the top of the working tree, as git has it. */
#ifndef TZ_CLI_REPOSITORY_H
#define TZ_CLI_REPOSITORY_H

#include "base/arena.h"
#include "cli/git.h"

typedef struct {
    taza_str name, id; /* of its contents */
    bool regular;      /* neither a link nor another repository */
    bool unmerged;     /* a conflict: there is no one version of it */
} tz_git_file;

/* All files of the index, or of a revision. */
typedef struct {
    const char *label; /* of messages: "index", or the revision as given */
    tz_git_blobs *blobs;
    tz_git_file *files; /* by name */
    size_t count;
    tz_buf listing; /* what they are views of */
} tz_git_tree;

typedef struct {
    taza_str name, old; /* now, and before; `old` empty: it was not there */
    bool deleted;       /* `name` is not there any more */
} tz_change;

typedef struct tz_repository {
    tz_arena *arena;
    taza_str top;  /* full path of the working tree */
    taza_str here; /* name of the working directory; "": the top, or … */
    bool outside;  /* … it is not in the working tree */
    tz_git_blobs *blobs; /* NULL: not asked yet */
    tz_git_tree index, revision;
    tz_change *changes; /* of regular files, by name */
    size_t change_count, change_cap;
    tz_buf changed, untracked; /* what they are views of */
} tz_repository;

/* The repository of the working directory, or that the environment names.
 * tz_repository_done in any case. */
taza_status tz_repository_open(tz_arena *arena, tz_repository *out,
                               taza_error *err);
void tz_repository_done(tz_repository *repo);

/* Lists the index. */
taza_status tz_repository_index(tz_repository *repo, taza_error *err);
/* Lists a revision, a name for a commit or tree.  TAZA_USAGE: there is none. */
taza_status tz_repository_revision(tz_repository *repo, const char *revision,
                                   taza_error *err);
/* Lists what differs from the revision, NULL: from the last commit; `staged`:
 * in the index, else on the disk, with the files that git was not told of.
 * Renames are followed. */
taza_status tz_repository_changes(tz_repository *repo, const char *revision,
                                  bool staged, taza_error *err);
/* The first of the changes whose name is not before that one. */
size_t tz_repository_changes_from(const tz_repository *repo, taza_str name);
/* NULL: it did not change. */
const tz_change *tz_repository_change(const tz_repository *repo, taza_str name);

/* NULL: there is no such file. */
const tz_git_file *tz_git_tree_find(const tz_git_tree *tree, taza_str name);
/* Does it have files below the directory, "dir/"? */
bool tz_git_tree_has_dir(const tz_git_tree *tree, taza_str dir);
/* The contents.  `path`: the name for messages. */
taza_status tz_git_tree_read(const tz_git_tree *tree, taza_str name,
                             const char *path, size_t limit, tz_buf *buf,
                             taza_error *err);

/* The name of a full path, a view of it; false: not in the working tree. */
bool tz_repository_below(const tz_repository *repo, taza_str full,
                         taza_str *name);
/* Appends the name of a path that the user gave.  False: it lies outside the
 * working tree, or there is no memory. */
bool tz_repository_name(const tz_repository *repo, const char *path,
                        tz_buf *out);
/* The path of a name, from the working directory; NULL: out of memory. */
const char *tz_repository_path(const tz_repository *repo, taza_str name);

#endif
