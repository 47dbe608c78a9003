/* git.c - asks git: its own program, with arguments. */
#include "cli/git.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/err.h"

#define STEP      ((size_t)65536)
#define SAID_MOST ((size_t)8192) /* bytes of complaints that are kept */
#define HEAD_MOST 256            /* of an object: id, kind, size */

extern char **environ; /* <unistd.h> has it only outside POSIX */

/* --- a child ------------------------------------------------------------- */

typedef struct {
    pid_t pid;
    int in, out, err; /* our ends; -1: there is none */
} child;

typedef struct {
    int ends[2]; /* to read, to write */
} channel;

static void
shut(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static bool
channel_open(channel *c)
{
    if (pipe(c->ends)) {
        *c = (channel){{-1, -1}};
        return false;
    }
    return fcntl(c->ends[0], F_SETFD, FD_CLOEXEC) != -1 &&
           fcntl(c->ends[1], F_SETFD, FD_CLOEXEC) != -1;
}

static bool
begins_like(const char *entry, const char *other)
{
    size_t len = strcspn(other, "=") + 1;

    return !strncmp(entry, other, len);
}

/* Ours, with these; NULL: out of memory. */
static char **
make_environment(void)
{
    static const char *const fixed[] = {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0",
                                        "GIT_LITERAL_PATHSPECS=0"};
    size_t count = 0, kept = 0;
    char **made;

    while (environ[count])
        count++;
    made = tz_alloc_zero(count + TZ_COUNT(fixed) + 1, sizeof *made);
    for (size_t i = 0; made && i < count; i++) {
        bool ours = false;

        for (size_t k = 0; k < TZ_COUNT(fixed); k++)
            ours |= begins_like(environ[i], fixed[k]);
        if (!ours)
            made[kept++] = environ[i];
    }
    for (size_t i = 0; made && i < TZ_COUNT(fixed); i++)
        made[kept++] = (char *)fixed[i];
    return made;
}

/* The child's standard files; those of `c` that are not wanted are -1. */
static int
connect(posix_spawn_file_actions_t *actions, const channel *in,
        const channel *out, const channel *err)
{
    int error = in->ends[0] < 0
                    ? posix_spawn_file_actions_addopen(actions, STDIN_FILENO,
                                                       "/dev/null", O_RDONLY, 0)
                    : posix_spawn_file_actions_adddup2(actions, in->ends[0],
                                                       STDIN_FILENO);

    if (!error)
        error = posix_spawn_file_actions_adddup2(actions, out->ends[1],
                                                 STDOUT_FILENO);
    if (!error && err->ends[1] >= 0)
        error = posix_spawn_file_actions_adddup2(actions, err->ends[1],
                                                 STDERR_FILENO);
    return error;
}

/* We ignore the signal of a reader who went away; git should not. */
static int
make_attributes(posix_spawnattr_t *attributes)
{
    sigset_t set;
    int error = posix_spawnattr_init(attributes);

    if (error)
        return error;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    error = posix_spawnattr_setsigdefault(attributes, &set);
    if (!error)
        error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF);
    if (error)
        posix_spawnattr_destroy(attributes);
    return error;
}

static int
spawn(const char *const *args, posix_spawn_file_actions_t *actions, pid_t *pid)
{
    char **environment = make_environment();
    posix_spawnattr_t attributes;
    const char *argv[24] = {"git"};
    size_t count = 1;
    int error;

    if (!environment)
        return ENOMEM;
    for (; *args && count + 1 < TZ_COUNT(argv); args++)
        argv[count++] = *args;
    error = make_attributes(&attributes);
    if (!error) {
        error = posix_spawnp(pid, argv[0], actions, &attributes,
                             (char *const *)argv, environment);
        posix_spawnattr_destroy(&attributes);
    }
    tz_free(environment);
    return error;
}

/* `talk`: we write to it, and its complaints go where ours go.  An errno. */
static int
start(const char *const *args, bool talk, child *c)
{
    channel in = {{-1, -1}}, out = {{-1, -1}}, err = {{-1, -1}};
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);

    *c = (child){.in = -1, .out = -1, .err = -1};
    if (error)
        return error;
    if (!channel_open(&out) || !channel_open(talk ? &in : &err))
        error = errno;
    if (!error)
        error = connect(&actions, &in, &out, &err);
    if (!error)
        error = spawn(args, &actions, &c->pid);
    posix_spawn_file_actions_destroy(&actions);
    shut(&in.ends[0]);
    shut(&out.ends[1]);
    shut(&err.ends[1]);
    c->in = in.ends[1];
    c->out = out.ends[0];
    c->err = err.ends[0];
    if (error) {
        shut(&c->in);
        shut(&c->out);
        shut(&c->err);
    }
    return error;
}

/* Its exit status; 128 and more: it was ended by a signal, or is not ours. */
static int
finish(child *c)
{
    int status;
    pid_t got;

    shut(&c->in);
    shut(&c->out);
    shut(&c->err);
    do
        got = waitpid(c->pid, &status, 0);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static taza_status
cannot_run(int error, taza_error *err)
{
    char why[128];

    if (error == ENOMEM)
        return tz_err_nomem(err);
    if (error == ENOENT)
        return tz_err(err, TAZA_IO,
                      "git is not there: no program of that "
                      "name on PATH");
    if (strerror_r(error, why, sizeof why))
        (void)snprintf(why, sizeof why, "error %d", error);
    return tz_err(err, TAZA_IO, "git could not be run: %s", why);
}

/* --- one question -------------------------------------------------------- */

/* Reads what there is.  False: no more comes. */
static bool
read_some(int fd, tz_buf *buf, size_t most)
{
    char bytes[4096];
    ssize_t got;

    do
        got = read(fd, bytes, sizeof bytes);
    while (got < 0 && errno == EINTR);
    if (got > 0 && buf->len < most)
        tz_buf_put(buf, bytes, (size_t)got);
    return got > 0;
}

static void
drain(child *c, tz_buf *out, tz_buf *said)
{
    while (c->out >= 0 || c->err >= 0) {
        struct pollfd fds[] = {{.fd = c->out, .events = POLLIN},
                               {.fd = c->err, .events = POLLIN}};

        if (poll(fds, TZ_COUNT(fds), -1) < 0 && errno != EINTR)
            return;
        if (fds[0].revents && !read_some(c->out, out, SIZE_MAX))
            shut(&c->out);
        if (fds[1].revents && !read_some(c->err, said, SAID_MOST))
            shut(&c->err);
    }
}

/* The line that says why, among hints and traces. */
static taza_str
reason(const tz_buf *said)
{
    static const char *const marks[] = {"fatal: ", "error: "};
    taza_str rest = tz_buf_view(said), line, first = {NULL, 0};

    while (tz_str_split(&rest, '\n', &line)) {
        for (size_t i = 0; i < TZ_COUNT(marks); i++)
            if (tz_str_starts(line, marks[i]))
                return tz_str_slice(line, strlen(marks[i]), line.len);
        if (!first.len)
            first = line;
    }
    return first.len ? first : TZ_STR("it failed, and did not say why");
}

/* "-c" and its value are no command. */
static const char *
command_of(const char *const *args)
{
    while (!strcmp(args[0], "-c"))
        args += 2;
    return args[0];
}

taza_status
tz_git_run(const char *const *args, tz_buf *out, int *code, taza_error *err)
{
    tz_buf said = TZ_BUF_INIT;
    taza_status status = TAZA_OK;
    int error, got;
    child c;

    tz_buf_clear(out);
    error = start(args, false, &c);
    if (error)
        return cannot_run(error, err);
    drain(&c, out, &said);
    got = finish(&c);
    if (code)
        *code = got;
    if (!tz_buf_ok(out) || !tz_buf_ok(&said))
        status = tz_err_nomem(err);
    else if (got > (code ? 1 : 0))
        status = tz_err(err, TAZA_IO, "git %.40s: %.*s", command_of(args),
                        TZ_ARG(reason(&said)));
    tz_buf_done(&said);
    return status;
}

taza_status
tz_git_line(const char *const *args, tz_buf *out, int *code, taza_error *err)
{
    taza_status status = tz_git_run(args, out, code, err);

    if (!status && out->len && out->ptr[out->len - 1] == '\n')
        out->len--;
    return status;
}

/* --- contents ------------------------------------------------------------ */

struct tz_git_blobs {
    pthread_mutex_t lock;
    child git;
    bool broken; /* what it says cannot be told any more */
    size_t at, end;
    char bytes[STEP]; /* read, and not yet used: from `at` to `end` */
};

taza_status
tz_git_blobs_open(tz_git_blobs **out, taza_error *err)
{
    static const char *const args[] = {"cat-file", "--batch", NULL};
    tz_git_blobs *blobs = tz_alloc_zero(1, sizeof *blobs);
    int error;

    *out = NULL;
    if (!blobs)
        return tz_err_nomem(err);
    error = pthread_mutex_init(&blobs->lock, NULL);
    if (!error) {
        error = start(args, true, &blobs->git);
        if (error)
            pthread_mutex_destroy(&blobs->lock);
    }
    if (error) {
        tz_free(blobs);
        return cannot_run(error, err);
    }
    *out = blobs;
    return TAZA_OK;
}

void
tz_git_blobs_close(tz_git_blobs *blobs)
{
    if (!blobs)
        return;
    (void)finish(&blobs->git);
    pthread_mutex_destroy(&blobs->lock);
    tz_free(blobs);
}

static bool
send(const tz_git_blobs *blobs, const char *bytes, size_t len)
{
    while (len) {
        ssize_t done = write(blobs->git.in, bytes, len);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        len -= (size_t)done;
    }
    return true;
}

static bool
fill(tz_git_blobs *blobs)
{
    ssize_t got;

    if (blobs->at < blobs->end)
        return true;
    do
        got = read(blobs->git.out, blobs->bytes, sizeof blobs->bytes);
    while (got < 0 && errno == EINTR);
    blobs->at = 0;
    blobs->end = got > 0 ? (size_t)got : 0;
    return got > 0;
}

static bool
read_head(tz_git_blobs *blobs, char *head)
{
    size_t len = 0;

    while (fill(blobs)) {
        char c = blobs->bytes[blobs->at++];

        if (c == '\n') {
            head[len] = '\0';
            return true;
        }
        if (len + 1 == HEAD_MOST)
            return false;
        head[len++] = c;
    }
    return false;
}

/* `buf` NULL: they are not wanted. */
static bool
read_bytes(tz_git_blobs *blobs, uint64_t size, tz_buf *buf)
{
    while (size && fill(blobs)) {
        size_t step = blobs->end - blobs->at;

        if (step > size)
            step = (size_t)size;
        if (buf)
            tz_buf_put(buf, blobs->bytes + blobs->at, step);
        blobs->at += step;
        size -= step;
    }
    return !size;
}

/* "ID blob SIZE", or "ID missing". */
static bool
read_answer(tz_git_blobs *blobs, char *head, taza_str *kind, uint64_t *size)
{
    taza_str rest, part;

    if (!read_head(blobs, head))
        return false;
    rest = tz_str(head);
    if (!tz_str_split(&rest, ' ', &part) || !tz_str_split(&rest, ' ', kind))
        return false;
    *size = 0;
    return !rest.ptr || tz_str_number(rest, size);
}

static taza_status
ask(tz_git_blobs *blobs, taza_str id, size_t limit, tz_buf *buf,
    taza_error *err)
{
    char head[HEAD_MOST], question[HEAD_MOST];
    int len = snprintf(question, sizeof question, "%.*s\n", TZ_ARG(id));
    taza_str kind;
    uint64_t size;
    bool wanted;

    if (blobs->broken || len < 0 || (size_t)len >= sizeof question ||
        !send(blobs, question, (size_t)len) ||
        !read_answer(blobs, head, &kind, &size))
        return tz_err(err, TAZA_IO,
                      "git cat-file: it ended before it gave %.*s", TZ_ARG(id));
    if (tz_str_is(kind, "missing"))
        return tz_err(err, TAZA_PARTIAL, "%.*s is not in the repository",
                      TZ_ARG(id));
    wanted = size <= limit && tz_str_is(kind, "blob");
    if (!read_bytes(blobs, size, wanted ? buf : NULL) ||
        !read_bytes(blobs, 1, NULL))
        return tz_err(err, TAZA_IO, "git cat-file: it ended within %.*s",
                      TZ_ARG(id));
    if (!tz_buf_ok(buf))
        return tz_err_nomem(err);
    if (!tz_str_is(kind, "blob"))
        return tz_err(err, TAZA_PARTIAL, "%.*s is no file", TZ_ARG(id));
    return wanted ? TAZA_OK
                  : tz_err(err, TAZA_LIMIT, "larger than %zu bytes", limit);
}

taza_status
tz_git_blob(tz_git_blobs *blobs, taza_str id, const char *what, size_t limit,
            tz_buf *buf, taza_error *err)
{
    taza_error why = {.status = TAZA_OK};
    taza_status status;

    tz_buf_clear(buf);
    pthread_mutex_lock(&blobs->lock);
    status = ask(blobs, id, limit, buf, &why);
    blobs->broken |= status == TAZA_IO;
    pthread_mutex_unlock(&blobs->lock);
    if (!status)
        return TAZA_OK;
    (void)tz_err(err, status == TAZA_PARTIAL ? TAZA_IO : status,
                 "%.300s: %.200s", what, why.message);
    return tz_err_holds(err, &why);
}
