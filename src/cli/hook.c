/* hook.c - taza hook: a hook that checks what is about to be committed. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "cli/command.h"
#include "cli/place.h"
#include "cli/repository.h"
#include "cli/say.h"
#include "cli/sink.h"

#define HOOK      "pre-commit"
#define HOOK_MOST ((size_t)1 << 20)

static const char mark[] = "# taza hook 1:";
static const char script[] =
    "#!/bin/sh\n"
    "# taza hook 1: made by `taza hook install`; `taza hook uninstall` takes "
    "it away.\n"
    "# Checks the drafts that are staged.  Without it: git commit "
    "--no-verify\n"
    "if ! command -v taza >/dev/null 2>&1; then\n"
    "  echo 'pre-commit: no taza on PATH: the drafts were not checked' >&2\n"
    "  echo 'pre-commit: (without a check: git commit --no-verify)' >&2\n"
    "  exit 1\n"
    "fi\n"
    "exec taza check --staged\n";

/* What lies where the hook should. */
typedef enum {
    NOTHING,
    OURS,
    CHANGED, /* ours, but somebody wrote in it */
    FOREIGN,
    LINK
} state;

typedef struct {
    tz_arena *arena;
    const tz_options *options;
    const char *dir;  /* of the hooks, full */
    const char *path; /* of the hook, full */
    const char *name; /* the same for people */
    state state;
    taza_error *err;
} job;

static taza_status
refuse_errno(const job *j, const char *path)
{
    char why[128];

    if (strerror_r(errno, why, sizeof why))
        (void)snprintf(why, sizeof why, "error");
    return tz_err(j->err, TAZA_IO, "%.300s: %s", path, why);
}

/* Where git looks for hooks; a relative core.hooksPath begins at the top. */
static taza_status
find(job *j)
{
    const char *args[] = {"-C", NULL, "rev-parse", "--git-path", "hooks", NULL};
    tz_buf line = TZ_BUF_INIT, dir = TZ_BUF_INIT, path = TZ_BUF_INIT;
    tz_repository repo;
    taza_status status = tz_repository_open(j->arena, &repo, j->err);

    args[1] = repo.top.ptr;
    if (!status)
        status = tz_git_line(args, &line, NULL, j->err);
    if (!status) {
        tz_path_join(&dir, repo.top, tz_buf_view(&line));
        tz_path_join(&path, tz_buf_view(&dir), TZ_STR(HOOK));
        path.failed |= dir.failed;
        j->dir = tz_place_keep(j->arena, &dir);
        j->path = tz_place_keep(j->arena, &path);
        j->name = j->path ? tz_place_name(j->arena, tz_str(j->path)) : NULL;
        if (!j->dir || !j->name)
            status = tz_err_nomem(j->err);
    }
    tz_repository_done(&repo);
    tz_buf_done(&line);
    return status;
}

static taza_status
look(job *j)
{
    tz_buf bytes = TZ_BUF_INIT;
    taza_status status;
    struct stat st;

    if (lstat(j->path, &st)) {
        j->state = NOTHING;
        return errno == ENOENT || errno == ENOTDIR ? TAZA_OK
                                                   : refuse_errno(j, j->name);
    }
    j->state = S_ISREG(st.st_mode) ? FOREIGN : LINK;
    if (j->state == LINK)
        return TAZA_OK;
    status = tz_io_read(j->path, HOOK_MOST, &bytes, j->err);
    if (status == TAZA_LIMIT)
        status = TAZA_OK;
    else if (!status && tz_str_is(tz_buf_view(&bytes), script))
        j->state = OURS;
    else if (!status &&
             tz_str_search(tz_buf_view(&bytes), tz_str(mark), 0) < bytes.len)
        j->state = CHANGED;
    tz_buf_done(&bytes);
    return status;
}

static taza_status
write_hook(const job *j)
{
    tz_io_file file;
    struct stat st;
    taza_status status;

    if (mkdir(j->dir, 0777) && errno != EEXIST)
        return refuse_errno(j, j->dir);
    status = tz_io_create(&file, j->path, j->err);
    if (status)
        return status;
    (void)tz_io_write(&file, script, sizeof script - 1);
    if (fstat(file.fd, &st) ||
        fchmod(file.fd, (st.st_mode | (st.st_mode & 0444) >> 2) & 07777)) {
        status = refuse_errno(j, j->name);
        tz_io_abort(&file);
        return status;
    }
    return tz_io_commit(&file, j->err);
}

static taza_status
install(const job *j)
{
    switch (j->state) {
    case NOTHING:
    case OURS: /* it may have lost its permissions */
        return write_hook(j);
    case CHANGED:
        if (j->options->force)
            return write_hook(j);
        return tz_err(j->err, TAZA_USAGE,
                      "%.300s: taza's, but somebody has changed it; --force "
                      "writes it anew",
                      j->name);
    case FOREIGN:
        if (j->options->force)
            return write_hook(j);
        return tz_err(j->err, TAZA_USAGE,
                      "%.300s: there is another hook; add 'taza check "
                      "--staged' to it, or replace it with --force",
                      j->name);
    case LINK:
        break;
    }
    return tz_err(j->err, TAZA_USAGE,
                  "%.300s: a link or the like, which taza does not replace",
                  j->name);
}

static taza_status
uninstall(const job *j)
{
    if (j->state == NOTHING)
        return tz_err(j->err, TAZA_USAGE, "%.300s: there is no hook", j->name);
    if (j->state == FOREIGN || j->state == LINK)
        return tz_err(j->err, TAZA_USAGE, "%.300s: not taza's; it stays",
                      j->name);
    if (j->state == CHANGED && !j->options->force)
        return tz_err(j->err, TAZA_USAGE,
                      "%.300s: somebody has changed it; --force takes it away "
                      "all the same",
                      j->name);
    return unlink(j->path) ? refuse_errno(j, j->name) : TAZA_OK;
}

static int
tell(const job *j, const char *what)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_io_file file;

    if (j->options->quiet)
        return TZ_CLEAN;
    tz_say_text(&buf, tz_str(j->name), SIZE_MAX);
    tz_buf_puts(&buf, ": ");
    tz_say_words(&buf, j->options->say, "%s", what);
    tz_buf_char(&buf, '\n');
    tz_io_stdout(&file);
    if (tz_buf_ok(&buf))
        (void)tz_io_write(&file, buf.ptr, buf.len);
    tz_buf_done(&buf);
    return tz_sink_finish(j->options->say, &file, TZ_CLEAN);
}

int
tz_hook_main(tz_arena *arena, const tz_options *options)
{
    const tz_words *operands = &options->operands;
    const char *verb = operands->count == 2 ? operands->items[1] : "";
    bool installs = !strcmp(verb, "install");
    taza_error err;
    job j = {.arena = arena, .options = options, .err = &err};

    if (!installs && strcmp(verb, "uninstall") != 0)
        return tz_say(options->say,
                      "usage: taza hook install|uninstall (see taza hook "
                      "--help)");
    if (find(&j) || look(&j) || (installs ? install(&j) : uninstall(&j)))
        return tz_say_error(options->say, &err);
    return tell(&j, installs ? "installed" : "taken away");
}
