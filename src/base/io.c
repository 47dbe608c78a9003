/* io.c - files: read whole, walk a directory, write and rename. */
/* realpath, which POSIX leaves to XSI, and d_type, which is in the edition of
 * 2024. */
#define _DEFAULT_SOURCE /* NOLINT */
#include "base/io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/path.h"

#define READ_STEP  ((size_t)65536)
#define NAME_SHARE 200  /* bytes of a name that its temporary one keeps */
#define TEMP_TRIES 1000 /* left-overs of killed runs that we step over */
#define WALK_DEPTH 64

static taza_status
fail(taza_error *err, const char *path, int error)
{
    char why[128];

    if (error == ENOMEM)
        return tz_err_nomem(err);
    /* strerror is not for threads. */
    if (strerror_r(error, why, sizeof why))
        (void)snprintf(why, sizeof why, "error %d", error);
    return tz_err(err, TAZA_IO, "%.300s: %s", path, why);
}

static char *
copy_of(const char *cstr)
{
    size_t size = strlen(cstr) + 1;
    char *copy = tz_alloc(size);

    if (copy)
        memcpy(copy, cstr, size);
    return copy;
}

tz_io_kind
tz_io_kind_of(const char *path)
{
    struct stat st;

    if (stat(path, &st))
        return TZ_IO_NONE;
    return S_ISREG(st.st_mode)   ? TZ_IO_FILE
           : S_ISDIR(st.st_mode) ? TZ_IO_DIR
                                 : TZ_IO_OTHER;
}

bool
tz_io_identify(const char *path, tz_io_id *out)
{
    struct stat st;

    if (stat(path, &st) || !S_ISREG(st.st_mode))
        return false;
    *out = (tz_io_id){(uint64_t)st.st_dev, (uint64_t)st.st_ino};
    return true;
}

/* The same for a directory that has no links in it. */
static bool
inside_root(const char *root, const char *path)
{
    char *real = realpath(path, NULL);
    size_t len = strlen(root);
    bool inside = real && !strncmp(real, root, len) &&
                  (real[len] == '/' || root[len - 1] == '/');

    tz_free(real);
    return inside;
}

bool
tz_io_inside(const char *dir, const char *path)
{
    char *root = realpath(dir, NULL);
    bool inside = root && inside_root(root, path);

    tz_free(root);
    return inside;
}

/* A directory that is not there is taken by its name. */
bool
tz_io_full(const char *path, tz_buf *out)
{
    taza_str whole = tz_str(path), dir = tz_path_dir(whole), base;
    char *start = copy_of(dir.len ? path : "."), *real;
    bool known;

    if (!start)
        return false;
    if (dir.len)
        start[dir.len] = '\0';
    real = realpath(start, NULL);
    base = real ? tz_str_slice(whole, dir.len, whole.len) : whole;
    while (real && tz_str_starts(base, "/"))
        base = tz_str_slice(base, 1, base.len);
    if (!real)
        real = realpath(".", NULL);
    known = real != NULL;
    if (known)
        tz_path_join(out, tz_str(real), base);
    tz_free(start);
    tz_free(real);
    return known && tz_buf_ok(out);
}

/* --- Reading ----------------------------------------------------------- */

/* Reads to the end, or to one byte more than `limit`.  An errno, 0: fine.
 * Size and kind of the file are not asked for: the end shows the size, and a
 * directory cannot be read. */
static int
read_all(int fd, size_t limit, tz_buf *buf)
{
    for (;;) {
        size_t room = limit - buf->len + 1;
        ssize_t got;

        if (buf->len == buf->cap &&
            !tz_grow((void **)&buf->ptr, &buf->cap,
                     buf->len + (READ_STEP < room ? READ_STEP : room), 1))
            return ENOMEM;
        if (room > buf->cap - buf->len)
            room = buf->cap - buf->len;
        do
            got = read(fd, buf->ptr + buf->len, room);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            return errno;
        buf->len += (size_t)got;
        if (!got || buf->len > limit)
            return 0;
    }
}

static taza_status
read_open(int fd, const char *name, size_t limit, tz_buf *buf, taza_error *err)
{
    int error = read_all(fd, limit, buf);

    if (error)
        return fail(err, name, error);
    if (buf->len > limit)
        return tz_err(err, TAZA_LIMIT, "%.300s: larger than %zu bytes", name,
                      limit);
    return TAZA_OK;
}

taza_status
tz_io_read(const char *path, size_t limit, tz_buf *buf, taza_error *err)
{
    taza_status status;
    int fd;

    tz_buf_clear(buf);
    if (limit > SIZE_MAX / 4)
        limit = SIZE_MAX / 4;
    if (!strcmp(path, "-"))
        return read_open(STDIN_FILENO, "standard input", limit, buf, err);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(err, path, errno);
    status = read_open(fd, path, limit, buf, err);
    close(fd);
    return status;
}

/* --- Walking ----------------------------------------------------------- */

typedef struct {
    unsigned char type; /* d_type */
    char name[];
} entry;

typedef struct {
    entry **entries; /* sorted by name */
    size_t count, cap, next;
    size_t prefix; /* bytes of the path up to the names, with the '/' */
} level;

typedef struct {
    level levels[WALK_DEPTH];
    size_t depth;
    tz_buf path;
    char *root;       /* the directory without links */
    taza_error error; /* the first thing that was left out */
} walk;

static int
by_bytes(const void *a, const void *b)
{
    return strcmp((*(entry *const *)a)->name, (*(entry *const *)b)->name);
}

static entry *
entry_of(const struct dirent *dirent)
{
    size_t size = strlen(dirent->d_name) + 1;
    entry *copy = tz_alloc(offsetof(entry, name) + size);

    if (copy) {
        copy->type = dirent->d_type;
        memcpy(copy->name, dirent->d_name, size);
    }
    return copy;
}

/* An errno, 0: fine. */
static int
list_entries(DIR *dir, level *l)
{
    const struct dirent *dirent;

    for (;;) {
        errno = 0;
        dirent = readdir(dir);
        if (!dirent)
            return errno;
        if (dirent->d_name[0] == '.')
            continue;
        if (!tz_grow((void **)&l->entries, &l->cap, l->count + 1,
                     sizeof *l->entries))
            return ENOMEM;
        l->entries[l->count] = entry_of(dirent);
        if (!l->entries[l->count++])
            return ENOMEM;
    }
}

static void
leave(walk *w)
{
    level *l = &w->levels[--w->depth];

    for (size_t i = 0; i < l->count; i++)
        tz_free(l->entries[i]);
    tz_free(l->entries);
}

/* The path with a NUL behind; NULL: out of memory. */
static const char *
path_of(walk *w)
{
    tz_buf_char(&w->path, '\0');
    if (!tz_buf_ok(&w->path))
        return NULL;
    w->path.len--;
    return w->path.ptr;
}

/* Opens the directory at the path.  What cannot be read is remembered. */
static taza_status
enter(walk *w)
{
    const char *path = path_of(w);
    level *l = &w->levels[w->depth];
    taza_error error = {.status = TAZA_OK};
    DIR *dir;
    int failed;

    if (!path)
        return TAZA_NOMEM;
    if (w->depth == WALK_DEPTH) {
        tz_err(&error, TAZA_LIMIT, "%.300s: more than %d directories deep",
               path, WALK_DEPTH);
    } else {
        *l = (level){.prefix = 0};
        dir = opendir(path);
        failed = dir ? list_entries(dir, l) : errno;
        if (failed)
            fail(&error, path, failed);
        if (dir)
            closedir(dir);
        w->depth++;
    }
    if (!w->error.status)
        w->error = error;
    if (error.status)
        return error.status == TAZA_NOMEM ? TAZA_NOMEM : TAZA_OK;
    if (l->count)
        qsort(l->entries, l->count, sizeof(entry *), by_bytes);
    if (w->path.ptr[w->path.len - 1] != '/')
        tz_buf_char(&w->path, '/');
    l->prefix = w->path.len;
    return TAZA_OK;
}

/* What stands at the path, DT_REG, DT_DIR or nothing that is taken; the
 * directory has said it of all but links and on file systems of few words. */
static unsigned char
type_of(const walk *w, const entry *e, const char *path)
{
    struct stat st;
    bool link;

    if (e->type == DT_REG || e->type == DT_DIR)
        return e->type;
    if (lstat(path, &st))
        return DT_UNKNOWN; /* gone meanwhile */
    link = S_ISLNK(st.st_mode);
    if (link && (!inside_root(w->root, path) || stat(path, &st)))
        return DT_UNKNOWN;
    if (S_ISREG(st.st_mode))
        return DT_REG;
    return S_ISDIR(st.st_mode) && !link ? DT_DIR : DT_UNKNOWN;
}

/* The next entry of the innermost directory. */
static taza_status
visit(walk *w, tz_io_walk_fn *fn, void *user, taza_error *err)
{
    level *l = &w->levels[w->depth - 1];
    const entry *e = l->entries[l->next++];
    const char *path;
    unsigned char type;

    w->path.len = l->prefix;
    tz_buf_puts(&w->path, e->name);
    path = path_of(w);
    if (!path)
        return tz_err_nomem(err);
    type = type_of(w, e, path);
    if (type == DT_REG)
        return fn(user, path, err);
    if (type == DT_DIR && enter(w))
        return tz_err_nomem(err);
    return TAZA_OK;
}

taza_status
tz_io_walk(const char *dir, tz_io_walk_fn *fn, void *user, taza_error *err)
{
    walk *w = tz_alloc_zero(1, sizeof *w);
    taza_status status = TAZA_OK;

    if (!w)
        return tz_err_nomem(err);
    w->root = realpath(dir, NULL);
    if (!w->root) {
        status = fail(err, dir, errno);
    } else {
        tz_buf_puts(&w->path, dir);
        if (enter(w))
            status = tz_err_nomem(err);
    }
    while (!status && w->depth) {
        if (w->levels[w->depth - 1].next == w->levels[w->depth - 1].count)
            leave(w);
        else
            status = visit(w, fn, user, err);
    }
    if (!status && w->error.status) {
        status = w->error.status;
        if (err)
            *err = w->error;
    }
    while (w->depth)
        leave(w);
    tz_buf_done(&w->path);
    tz_free(w->root);
    tz_free(w);
    return status;
}

/* --- Writing ----------------------------------------------------------- */

void
tz_io_stdout(tz_io_file *file)
{
    *file = (tz_io_file){.fd = STDOUT_FILENO};
}

/* Opens ".NAME.PID-N" beside the target, N from 0.  An errno, 0: fine. */
static int
open_temp(tz_io_file *file)
{
    const char *slash = strrchr(file->target, '/');
    const char *name = slash ? slash + 1 : file->target;
    int dir = (int)(name - file->target);
    size_t size = (size_t)dir + NAME_SHARE + 64;

    file->temp = tz_alloc(size);
    if (!file->temp)
        return ENOMEM;
    for (unsigned n = 0; n < TEMP_TRIES; n++) {
        (void)snprintf(file->temp, size, "%.*s.%.*s.%ld-%u", dir, file->target,
                       NAME_SHARE, name, (long)getpid(), n);
        file->fd =
            open(file->temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file->fd >= 0)
            return 0;
        if (errno != EEXIST)
            return errno;
    }
    return EEXIST;
}

/* An errno, 0: fine. */
static int
open_target(tz_io_file *file)
{
    struct stat st;
    bool exists = !stat(file->path, &st);
    int error;

    if (!*file->path)
        return ENOENT;
    if (exists && S_ISDIR(st.st_mode))
        return EISDIR;
    if (exists && access(file->path, W_OK))
        return errno;
    if (exists && !S_ISREG(st.st_mode)) {
        file->fd = open(file->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
        return file->fd < 0 ? errno : 0;
    }
    file->target = exists ? realpath(file->path, NULL) : copy_of(file->path);
    if (!file->target)
        return exists ? errno : ENOMEM;
    error = open_temp(file);
    if (!error && exists && fchmod(file->fd, st.st_mode & 0777))
        error = errno;
    return error;
}

/* A file that is not there can only mean its directory. */
static taza_status
fail_create(taza_error *err, const char *path, int error)
{
    const char *slash = strrchr(path, '/');

    if (error != ENOENT || !slash)
        return fail(err, path, error);
    return tz_err(err, TAZA_IO, "%.300s: there is no directory '%.*s'", path,
                  slash == path ? 1 : (int)(slash - path), path);
}

taza_status
tz_io_create(tz_io_file *file, const char *path, taza_error *err)
{
    int error = ENOMEM;

    *file = (tz_io_file){.fd = -1};
    file->path = copy_of(path);
    if (file->path)
        error = open_target(file);
    if (!error)
        return TAZA_OK;
    if (file->fd < 0) { /* nothing of ours to unlink */
        tz_free(file->temp);
        file->temp = NULL;
    }
    tz_io_abort(file);
    return fail_create(err, path, error);
}

int
tz_io_write(void *user, const char *bytes, size_t len)
{
    tz_io_file *file = user;

    while (len && !file->failed) {
        ssize_t done = write(file->fd, bytes, len);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0) {
            file->failed = true;
            file->error = errno;
            break;
        }
        bytes += done;
        len -= (size_t)done;
    }
    return file->failed;
}

taza_status
tz_io_commit(tz_io_file *file, taza_error *err)
{
    const char *name = file->path ? file->path : "standard output";
    taza_status status = TAZA_OK;

    if (file->path && close(file->fd) && !file->failed) {
        file->failed = true;
        file->error = errno;
    }
    file->fd = -1;
    if (!file->failed && file->temp && rename(file->temp, file->target)) {
        file->failed = true;
        file->error = errno;
    }
    if (file->failed) {
        status = fail(err, name, file->error);
    } else {
        tz_free(file->temp);
        file->temp = NULL;
    }
    tz_io_abort(file);
    return status;
}

void
tz_io_abort(tz_io_file *file)
{
    if (file->path && file->fd >= 0)
        close(file->fd);
    if (file->temp)
        unlink(file->temp);
    tz_free(file->temp);
    tz_free(file->target);
    tz_free(file->path);
    file->fd = -1;
    file->path = file->target = file->temp = NULL;
}
