/* beside.h - files that lie beside drafts and say how these are checked:
 * configurations, accepted findings, baselines.
 *
 * When drafts are taken from git's index (--staged) so are these: the commit
 * that is about to be made is judged by what it has itself.  A file that git
 * was not told of is read from the disk. */
#ifndef TZ_CLI_BESIDE_H
#define TZ_CLI_BESIDE_H

#include "cli/options.h"
#include "cli/repository.h"

/* Is a file of that full path there?  `repo` NULL, or without its index: on
 * the disk, be it a link that leads nowhere. */
bool tz_beside_there(const tz_repository *repo, const char *full);
/* Reads a file; one that the index lacks although it lies in the working tree
 * is said, unless `options` are quiet. */
taza_status tz_beside_read(const tz_repository *repo, const tz_options *options,
                           const char *path, size_t limit, tz_buf *buf,
                           taza_error *err);

#endif
