/* repository.c - what git knows. */
#include "cli/repository.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "base/work.h"
#include "cli/place.h"

/* Of a list that git prints. */
#define REGULAR "100"

_Static_assert(offsetof(tz_git_file, name) == 0, "see first_from");
_Static_assert(offsetof(tz_change, name) == 0, "see first_from");

/* --- where --------------------------------------------------------------- */

taza_status
tz_repository_open(tz_arena *arena, tz_repository *out, taza_error *err)
{
    static const char *const args[] = {"rev-parse", "--show-toplevel", NULL};
    tz_buf line = TZ_BUF_INIT, here = TZ_BUF_INIT;
    taza_status status = tz_git_line(args, &line, NULL, err);

    *out = (tz_repository){.arena = arena};
    if (!status && (!tz_io_full("./.", &here) || !tz_buf_ok(&here)))
        status = tz_err(err, TAZA_IO, "where is the working directory?");
    if (!status) {
        const char *top = tz_place_keep(arena, &line);

        out->top = tz_str(top);
        out->outside = !tz_path_below(out->top, tz_buf_view(&here));
        if (top && !out->outside)
            tz_path_from(&line, out->top, tz_buf_view(&here));
        out->here = tz_str(tz_place_keep(arena, &line));
        if (!top || !out->here.ptr)
            status = tz_err_nomem(err);
    }
    tz_buf_done(&line);
    tz_buf_done(&here);
    return status;
}

static void
tree_done(tz_git_tree *tree)
{
    tz_free(tree->files);
    tz_buf_done(&tree->listing);
}

void
tz_repository_done(tz_repository *repo)
{
    tree_done(&repo->index);
    tree_done(&repo->revision);
    tz_free(repo->changes);
    tz_buf_done(&repo->changed);
    tz_buf_done(&repo->untracked);
    tz_git_blobs_close(repo->blobs);
    *repo = (tz_repository){.arena = NULL};
}

bool
tz_repository_below(const tz_repository *repo, taza_str full, taza_str *name)
{
    if (!tz_path_below(repo->top, full))
        return false;
    *name = tz_str_slice(full, repo->top.len, full.len);
    if (tz_str_starts(*name, "/"))
        *name = tz_str_slice(*name, 1, name->len);
    return true;
}

bool
tz_repository_name(const tz_repository *repo, const char *path, tz_buf *out)
{
    tz_buf full = TZ_BUF_INIT;
    taza_str name;
    bool below = tz_io_full(path, &full) &&
                 tz_repository_below(repo, tz_buf_view(&full), &name);

    if (below)
        tz_buf_str(out, name);
    out->failed |= full.failed;
    tz_buf_done(&full);
    return below && tz_buf_ok(out);
}

const char *
tz_repository_path(const tz_repository *repo, taza_str name)
{
    tz_buf buf = TZ_BUF_INIT;

    if (repo->outside)
        tz_path_join(&buf, repo->top, name);
    else
        tz_path_from(&buf, repo->here, name);
    return tz_place_keep(repo->arena, &buf);
}

/* --- files --------------------------------------------------------------- */

static int
by_name(const void *left, const void *right)
{
    const tz_git_file *a = left, *b = right;

    return tz_str_cmp(a->name, b->name);
}

/* Of "MODE KIND ID" or "MODE ID STAGE", and the name. */
static bool
read_file(taza_str entry, bool index, tz_git_file *out)
{
    taza_str mode, second, third, name = entry, head;

    return tz_str_split(&name, '\t', &head) && name.len &&
           tz_str_split(&head, ' ', &mode) &&
           tz_str_split(&head, ' ', &second) &&
           tz_str_split(&head, ' ', &third) &&
           (*out =
                (tz_git_file){
                    .name = name,
                    .id = index ? second : third,
                    .regular = tz_str_starts(mode, REGULAR),
                    .unmerged = index && !tz_str_is(third, "0"),
                },
            true);
}

static taza_status
unreadable(const char *command, taza_error *err)
{
    return tz_err(err, TAZA_IO, "git %s: it prints what taza cannot read",
                  command);
}

/* A conflict has several entries; one of them is kept. */
static void
drop_twins(tz_git_tree *tree)
{
    size_t kept = 0;

    for (size_t i = 0; i < tree->count; i++) {
        if (kept && tz_str_eq(tree->files[kept - 1].name, tree->files[i].name))
            continue;
        tree->files[kept++] = tree->files[i];
    }
    tree->count = kept;
}

static taza_status
read_listing(tz_git_tree *tree, bool index, taza_error *err)
{
    taza_str rest = tz_buf_view(&tree->listing), entry;
    size_t cap = 0;

    while (tz_str_split(&rest, '\0', &entry)) {
        if (!entry.len)
            continue;
        if (!tz_grow((void **)&tree->files, &cap, tree->count + 1,
                     sizeof *tree->files))
            return tz_err_nomem(err);
        TZ_WORK(1);
        if (!read_file(entry, index, &tree->files[tree->count]))
            return unreadable(index ? "ls-files" : "ls-tree", err);
        tree->count++;
    }
    if (tree->count)
        qsort(tree->files, tree->count, sizeof *tree->files, by_name);
    drop_twins(tree);
    return TAZA_OK;
}

static taza_status
list(tz_repository *repo, const char *const *args, tz_git_tree *tree,
     taza_error *err)
{
    taza_status status = TAZA_OK;

    if (!repo->blobs)
        status = tz_git_blobs_open(&repo->blobs, err);
    tree->blobs = repo->blobs;
    if (!status)
        status = tz_git_run(args, &tree->listing, NULL, err);
    return status ? status : read_listing(tree, tree == &repo->index, err);
}

taza_status
tz_repository_index(tz_repository *repo, taza_error *err)
{
    static const char *const args[] = {"ls-files", "-s", "-z", "--full-name",
                                       "--",       ":/", NULL};

    repo->index.label = "index";
    return list(repo, args, &repo->index, err);
}

/* The commits before the last ones are not in a shallow clone. */
static taza_status
no_revision(const char *revision, taza_error *err)
{
    static const char *const args[] = {"rev-parse", "--is-shallow-repository",
                                       NULL};
    tz_buf line = TZ_BUF_INIT;
    bool shallow = !tz_git_line(args, &line, NULL, NULL) &&
                   tz_str_is(tz_buf_view(&line), "true");

    tz_buf_done(&line);
    return tz_err(err, TAZA_USAGE, "--since: git knows no revision '%.200s'%s",
                  revision,
                  shallow ? "; this clone has only the last commits (git "
                            "fetch --unshallow)"
                          : "");
}

/* The id of the revision's tree, in the arena. */
static taza_status
resolve(tz_repository *repo, const char *revision, const char **out,
        taza_error *err)
{
    const char *args[] = {"rev-parse", "--verify", "--quiet", NULL, NULL};
    tz_buf name = TZ_BUF_INIT, line = TZ_BUF_INIT;
    taza_status status;
    int code = 0;

    *out = NULL;
    if (revision[0] == '-' || !revision[0])
        return no_revision(revision, err);
    tz_buf_printf(&name, "%s^{tree}", revision);
    tz_buf_char(&name, '\0');
    args[3] = name.ptr;
    status = tz_buf_ok(&name) ? tz_git_line(args, &line, &code, err)
                              : tz_err_nomem(err);
    if (!status && code)
        status = no_revision(revision, err);
    if (!status) {
        *out = tz_place_keep(repo->arena, &line);
        if (!*out)
            status = tz_err_nomem(err);
    }
    tz_buf_done(&name);
    tz_buf_done(&line);
    return status;
}

/* What the last commit has; before the first one: nothing. */
static taza_status
resolve_last(tz_repository *repo, const char **out, taza_error *err)
{
    static const char *const head[] = {"rev-parse", "--verify", "--quiet",
                                       "HEAD", NULL};
    static const char *const empty[] = {"hash-object", "-t", "tree", "--stdin",
                                        NULL};
    tz_buf line = TZ_BUF_INIT;
    int code = 0;
    taza_status status = tz_git_line(head, &line, &code, err);

    if (!status && !code) {
        tz_buf_done(&line);
        status = resolve(repo, "HEAD", out, err);
        return status == TAZA_USAGE
                   ? tz_err(err, TAZA_IO,
                            "git rev-parse: the last commit cannot be read")
                   : status;
    }
    if (!status)
        status = tz_git_line(empty, &line, NULL, err);
    if (!status) {
        *out = tz_place_keep(repo->arena, &line);
        if (!*out)
            status = tz_err_nomem(err);
    }
    tz_buf_done(&line);
    return status;
}

static taza_status
resolve_any(tz_repository *repo, const char *revision, const char **out,
            taza_error *err)
{
    return !revision || !strcmp(revision, "HEAD")
               ? resolve_last(repo, out, err)
               : resolve(repo, revision, out, err);
}

taza_status
tz_repository_revision(tz_repository *repo, const char *revision,
                       taza_error *err)
{
    const char *args[] = {"ls-tree", "-r", "-z", "--full-tree", NULL, NULL};
    taza_status status = resolve_any(repo, revision, &args[4], err);

    repo->revision.label = revision;
    return status ? status : list(repo, args, &repo->revision, err);
}

/* The first of the items, each of which begins with its name, that is not
 * before a name. */
static size_t
first_from(const void *items, size_t count, size_t size, taza_str name)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (tz_str_order((const char *)items + middle * size, &name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const tz_git_file *
tz_git_tree_find(const tz_git_tree *tree, taza_str name)
{
    const tz_git_file key = {.name = name};

    return tree->count ? bsearch(&key, tree->files, tree->count,
                                 sizeof *tree->files, by_name)
                       : NULL;
}

bool
tz_git_tree_has_dir(const tz_git_tree *tree, taza_str dir)
{
    size_t at = first_from(tree->files, tree->count, sizeof *tree->files, dir);

    return at < tree->count &&
           tz_str_eq(tz_str_slice(tree->files[at].name, 0, dir.len), dir);
}

static taza_status
not_there(const tz_git_tree *tree, taza_str name, const char *path,
          taza_error *err)
{
    for (size_t at = tz_str_find(name, '/', 0); at < name.len;
         at = tz_str_find(name, '/', at + 1))
        if (tz_git_tree_find(tree, tz_str_slice(name, 0, at)))
            return tz_err(err, TAZA_IO,
                          "%.300s: in another repository (or behind a link), "
                          "not in the %.100s",
                          path, tree->label);
    return tz_err(err, TAZA_IO, "%.300s: not in the %.100s", path, tree->label);
}

taza_status
tz_git_tree_read(const tz_git_tree *tree, taza_str name, const char *path,
                 size_t limit, tz_buf *buf, taza_error *err)
{
    static const char lfs[] = "version https://git-lfs.github.com/spec/";
    const tz_git_file *file = tz_git_tree_find(tree, name);
    taza_status status;

    if (!file)
        return not_there(tree, name, path, err);
    if (file->unmerged)
        return tz_err(err, TAZA_IO, "%.300s: it has conflicts in the %.100s",
                      path, tree->label);
    if (!file->regular)
        return tz_err(err, TAZA_IO, "%.300s: no regular file in the %.100s",
                      path, tree->label);
    status = tz_git_blob(tree->blobs, file->id, path, limit, buf, err);
    if (!status && tz_str_starts(tz_buf_view(buf), lfs))
        return tz_err(err, TAZA_UNSUPPORTED,
                      "%.300s: its contents are elsewhere (Git LFS)", path);
    return status;
}

/* --- changes ------------------------------------------------------------- */

static int
by_change(const void *left, const void *right)
{
    const tz_change *a = left, *b = right;
    int order = tz_str_cmp(a->name, b->name);

    return order ? order : a->deleted - b->deleted;
}

static taza_status
add_change(tz_repository *repo, const tz_change *change, taza_error *err)
{
    if (!tz_grow((void **)&repo->changes, &repo->change_cap,
                 repo->change_count + 1, sizeof *repo->changes))
        return tz_err_nomem(err);
    repo->changes[repo->change_count++] = *change;
    return TAZA_OK;
}

/* ":OLDMODE NEWMODE OLDID NEWID STATUS" and the names behind it. */
static taza_status
read_change(tz_repository *repo, taza_str head, taza_str *rest, taza_error *err)
{
    taza_str fields[5], first, second = {NULL, 0};
    tz_change change = {.deleted = false};
    bool was;

    for (size_t i = 0; i < TZ_COUNT(fields); i++)
        if (!tz_str_split(&head, ' ', &fields[i]) || !fields[i].len)
            return unreadable("diff", err);
    if (!tz_str_split(rest, '\0', &first))
        return unreadable("diff", err);
    if (fields[4].ptr[0] == 'R' && !tz_str_split(rest, '\0', &second))
        return unreadable("diff", err);
    was = tz_str_starts(tz_str_slice(fields[0], 1, fields[0].len), REGULAR);
    change.name = second.ptr ? second : first;
    if (was)
        change.old = first;
    /* With a conflict it is there, in several versions. */
    change.deleted =
        !tz_str_starts(fields[1], REGULAR) && fields[4].ptr[0] != 'U';
    if (change.deleted && !was)
        return TAZA_OK; /* a link, or another repository */
    if (second.ptr && was) {
        const tz_change gone = {.name = first, .old = first, .deleted = true};
        taza_status status = add_change(repo, &gone, err);

        if (status)
            return status;
    }
    return add_change(repo, &change, err);
}

static taza_status
read_changes(tz_repository *repo, taza_error *err)
{
    taza_str rest = tz_buf_view(&repo->changed), head;
    taza_status status = TAZA_OK;

    while (!status && tz_str_split(&rest, '\0', &head)) {
        TZ_WORK(1);
        if (head.len)
            status = read_change(repo, head, &rest, err);
    }
    return status;
}

/* Files that git was not told of, nor told to ignore. */
static taza_status
read_untracked(tz_repository *repo, taza_error *err)
{
    static const char *const args[] = {
        "ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--",
        ":/",       NULL};
    taza_status status = tz_git_run(args, &repo->untracked, NULL, err);
    taza_str rest = tz_buf_view(&repo->untracked), name;

    while (!status && tz_str_split(&rest, '\0', &name))
        if (name.len && !tz_str_ends(name, "/"))
            status = add_change(repo, &(tz_change){.name = name}, err);
    return status;
}

taza_status
tz_repository_changes(tz_repository *repo, const char *revision, bool staged,
                      taza_error *err)
{
    const char *args[] = {"-c",
                          "diff.relative=false",
                          "diff",
                          "--raw",
                          "-z",
                          "--no-abbrev",
                          "-M",
                          "-l2000",
                          "--no-ext-diff",
                          "--ignore-submodules=all",
                          NULL,
                          NULL,
                          NULL,
                          NULL};
    size_t count = 10;
    taza_status status;

    if (staged)
        args[count++] = "--cached";
    status = resolve_any(repo, revision, &args[count], err);
    args[count + 1] = "--";
    if (!status)
        status = tz_git_run(args, &repo->changed, NULL, err);
    if (!status)
        status = read_changes(repo, err);
    if (!status && !staged)
        status = read_untracked(repo, err);
    if (!status && repo->change_count)
        qsort(repo->changes, repo->change_count, sizeof *repo->changes,
              by_change);
    return status;
}

size_t
tz_repository_changes_from(const tz_repository *repo, taza_str name)
{
    return first_from(repo->changes, repo->change_count, sizeof *repo->changes,
                      name);
}

const tz_change *
tz_repository_change(const tz_repository *repo, taza_str name)
{
    size_t at = tz_repository_changes_from(repo, name);

    return at < repo->change_count && tz_str_eq(repo->changes[at].name, name)
               ? &repo->changes[at]
               : NULL;
}
