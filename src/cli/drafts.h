/* drafts.h - the drafts that the files and directories named stand for. */
#ifndef TZ_CLI_DRAFTS_H
#define TZ_CLI_DRAFTS_H

#include "cli/repository.h"
#include "cli/settings.h"

/* What git has of a draft (--staged, --since). */
typedef struct {
    taza_str name;             /* in the repository */
    const tz_git_tree *tree;   /* where it is read; NULL: on the disk */
    const tz_git_tree *before; /* NULL: not compared */
    taza_str old;              /* what it was called there; empty: nothing */
    const taza_str *shown;     /* names of the files of the act whose findings
                                  are; sorted; NULL: all of them */
    size_t shown_count;
} tz_revised;

typedef struct {
    const char *path; /* as given; a directory's file: its name, "/", rest */
    size_t below;     /* offset in `path` of the part below that directory */
    const tz_settings *settings; /* what holds for it */
    bool excluded;               /* a walk would leave it out */
    const tz_revised *revised;   /* NULL: git was not asked */
} tz_draft;

typedef struct {
    tz_draft *items;
    size_t count, cap;
    bool trouble; /* something could not be looked into; it was said */
    tz_configs configs;
    tz_repository repository; /* if git was asked */
} tz_drafts;

/* Operands from the second on.  Directories are walked, without what their
 * configurations exclude; the parts of a split act are left to its main file.
 * What is wrong is said at once.  False: nothing to check, or a configuration
 * is wrong, which was said, too. */
bool tz_drafts_collect(tz_arena *arena, const tz_options *options,
                       tz_drafts *out);
/* How the names of drafts end (".txt"); NULL past the last. */
const char *tz_drafts_ending(size_t index);
/* The same with git, for --staged and --since (cli/revised.c).  An empty list
 * is no mistake. */
bool tz_drafts_revised(tz_arena *arena, const tz_options *options,
                       tz_drafts *out);
void tz_drafts_done(tz_drafts *drafts);

/* Does a walk take files of that name? */
bool tz_drafts_wanted(const char *path);
/* Reads a draft; TAZA_LIMIT names the option. */
taza_status tz_drafts_read(const tz_draft *draft, size_t max_size, tz_buf *buf,
                           taza_error *err);
/* What the draft is called: the path, or --stdin-name. */
const char *tz_drafts_name(const tz_draft *draft, const tz_options *options);

#endif
