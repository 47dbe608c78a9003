/* beside.c - files that lie beside drafts, as they are staged. */
#include "cli/beside.h"

#include <string.h>

#include "base/err.h"
#include "base/io.h"
#include "cli/say.h"

/* A link is followed on the disk. */
static const tz_git_file *
staged(const tz_repository *repo, taza_str name)
{
    const tz_git_file *file = tz_git_tree_find(&repo->index, name);

    return file && (file->regular || file->unmerged) ? file : NULL;
}

bool
tz_beside_there(const tz_repository *repo, const char *full)
{
    taza_str name;

    return (repo && repo->index.blobs &&
            tz_repository_below(repo, tz_str(full), &name) &&
            staged(repo, name)) ||
           tz_io_there(full);
}

taza_status
tz_beside_read(const tz_repository *repo, const tz_options *options,
               const char *path, size_t limit, tz_buf *buf, taza_error *err)
{
    tz_buf full = TZ_BUF_INIT;
    taza_status status = TAZA_OK;
    taza_str name;
    bool asked = false, found = false;

    if (repo && repo->index.blobs && strcmp(path, "-") != 0 &&
        tz_io_full(path, &full))
        asked = tz_repository_below(repo, tz_buf_view(&full), &name);
    if (!tz_buf_ok(&full))
        status = tz_err_nomem(err);
    if (!status && asked && staged(repo, name)) {
        found = true;
        status = tz_git_tree_read(&repo->index, name, path, limit, buf, err);
    } else if (!status) {
        status = tz_io_read(path, limit, buf, err);
    }
    tz_buf_done(&full);
    if (!status && asked && !found && !options->quiet)
        tz_say(options->say, "%.300s: not staged: it is read from the disk",
               path);
    return status;
}
