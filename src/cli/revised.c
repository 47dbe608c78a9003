/* revised.c - the drafts that git says have changed.
 *
 * A file that an act is split into is checked with its act, of which only that
 * file's findings are shown:
 *
 *     rus.md            <- links to rus/ch001.md and rus/ch002.md
 *     rus/ch002.md      <- changed: the draft is rus.md, shown is this */
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "base/work.h"
#include "cli/mainfile.h"
#include "cli/say.h"

/* A file that is asked for. */
typedef struct {
    taza_str act, file; /* names; the same one: it is no part */
    const char *given;  /* its path, if the user named it */
    bool gone;          /* it is not there any more */
} place;

/* A file that parts may belong to, whether it is there or not. */
typedef struct {
    taza_str name;
    taza_str *parts; /* names, sorted */
    size_t count;
} main_file;

typedef struct {
    tz_arena *arena;
    const tz_options *options;
    tz_drafts *drafts;
    tz_repository *repo;
    const tz_git_tree *tree; /* what is checked; NULL: the disk */
    place *places;
    size_t count, cap;
    tz_table mains; /* by name: a main_file */
} collector;

/* --- acts and their parts ------------------------------------------------ */

static bool
is_there(const collector *c, taza_str name, const char *path)
{
    const tz_git_file *file;

    if (!c->tree)
        return tz_io_kind_of(path) == TZ_IO_FILE;
    file = tz_git_tree_find(c->tree, name);
    return file && file->regular;
}

static taza_status
keep_parts(collector *c, const char *path, const tz_parts *parts,
           main_file *out, taza_error *err)
{
    tz_buf name = TZ_BUF_INIT;
    bool ok = true;

    out->parts = tz_arena_array(c->arena, parts->count + 1, sizeof(taza_str));
    for (size_t i = 0; out->parts && ok && i < parts->count; i++) {
        tz_buf_clear(&name);
        tz_parts_name(path, out->name, parts->items[i].path, &name);
        out->parts[i] = tz_arena_str(c->arena, tz_buf_view(&name));
        ok = tz_buf_ok(&name) && out->parts[i].ptr;
    }
    tz_buf_done(&name);
    if (!out->parts || !ok)
        return tz_err_nomem(err);
    out->count = parts->count;
    if (out->count)
        qsort(out->parts, out->count, sizeof *out->parts, tz_str_order);
    return TAZA_OK;
}

static taza_status
read_main(collector *c, main_file *out, taza_error *err)
{
    const tz_revised revised = {.name = out->name, .tree = c->tree};
    tz_draft draft = {.path = tz_repository_path(c->repo, out->name),
                      .revised = &revised};
    taza_status status;
    tz_parts parts;

    if (!draft.path)
        return tz_err_nomem(err);
    if (!is_there(c, out->name, draft.path))
        return TAZA_OK;
    status = tz_settings_find(&c->drafts->configs, draft.path, &draft.settings,
                              NULL, err);
    if (status)
        return status;
    tz_mainfile_read(&draft, c->options->max_size, &parts);
    status = keep_parts(c, draft.path, &parts, out, err);
    tz_parts_done(&parts);
    return status;
}

/* The main file of that name, read once; one that is not there has no parts. */
static taza_status
find_main(collector *c, taza_str name, const main_file **out, taza_error *err)
{
    main_file *made = tz_table_get(&c->mains, name);
    taza_status status;

    TZ_WORK(1);
    *out = made;
    if (made)
        return TAZA_OK;
    made = tz_arena_alloc(c->arena, sizeof *made);
    if (!made)
        return tz_err_nomem(err);
    *made = (main_file){.name = tz_arena_str(c->arena, name)};
    if (!made->name.ptr)
        return tz_err_nomem(err);
    status = read_main(c, made, err);
    if (!status && !tz_table_put(&c->mains, made->name, made))
        status = tz_err_nomem(err);
    *out = made;
    return status;
}

/* Does the main file link to it? */
static bool
has_part(const main_file *act, taza_str file)
{
    return act->count &&
           bsearch(&file, act->parts, act->count, sizeof file, tz_str_order);
}

/* The act that the file is a part of: for "a/b/c.md" the first of "a.md" and
 * "a/b.md" that links to it; else the file itself. */
static taza_status
find_act(collector *c, taza_str file, taza_str *out, taza_error *err)
{
    tz_buf name = TZ_BUF_INIT;
    taza_status status = TAZA_OK;
    const main_file *found = NULL;

    *out = file;
    for (size_t at = tz_str_find(file, '/', 0); at < file.len;
         at = tz_str_find(file, '/', at + 1)) {
        tz_buf_clear(&name);
        tz_buf_str(&name, tz_str_slice(file, 0, at));
        tz_buf_puts(&name, TZ_MAINFILE_ENDING);
        status = tz_buf_ok(&name)
                     ? find_main(c, tz_buf_view(&name), &found, err)
                     : tz_err_nomem(err);
        if (status || has_part(found, file))
            break;
        found = NULL;
    }
    if (!status && found)
        *out = found->name;
    tz_buf_done(&name);
    return status;
}

/* --- files --------------------------------------------------------------- */

static taza_status
add(collector *c, const place *asked, taza_error *err)
{
    place made = *asked;
    taza_status status = find_act(c, made.file, &made.act, err);

    if (status || (made.gone && tz_str_eq(made.act, made.file)))
        return status;
    if (!tz_grow((void **)&c->places, &c->cap, c->count + 1, sizeof made))
        return tz_err_nomem(err);
    c->places[c->count++] = made;
    return TAZA_OK;
}

/* Does the path lie in a repository of its own below this one, or is it one? */
static taza_status
refuse_other(const collector *c, const char *path, bool dir, taza_error *err)
{
    tz_buf full = TZ_BUF_INIT, top = TZ_BUF_INIT;
    taza_str start;
    bool other = false;

    if (tz_io_full(path, &full)) {
        start = tz_buf_view(&full);
        other = tz_upward_top(dir ? start : tz_path_dir(start), &top) &&
                top.len > c->repo->top.len;
    }
    full.failed |= top.failed;
    tz_buf_done(&top);
    if (!tz_buf_ok(&full))
        (void)tz_err_nomem(err);
    else if (other)
        (void)tz_err(err, TAZA_IO, "%.300s: in another repository", path);
    other |= full.failed;
    tz_buf_done(&full);
    return other ? err->status : TAZA_OK;
}

/* As when a directory is walked. */
static bool
wanted(taza_str name, tz_buf *path)
{
    if (tz_str_starts(name, ".") ||
        tz_str_search(name, TZ_STR("/."), 0) < name.len)
        return false;
    tz_buf_clear(path);
    tz_buf_str(path, name);
    tz_buf_char(path, '\0');
    return tz_buf_ok(path) && tz_drafts_wanted(path->ptr);
}

/* What changed below the directory, "dir/", or anywhere: "". */
static taza_status
add_changes(collector *c, taza_str dir, taza_error *err)
{
    const tz_repository *repo = c->repo;
    tz_buf path = TZ_BUF_INIT;
    taza_status status = TAZA_OK;

    for (size_t i = tz_repository_changes_from(repo, dir);
         !status && i < repo->change_count; i++) {
        const tz_change *change = &repo->changes[i];
        const place asked = {.file = change->name, .gone = change->deleted};

        TZ_WORK(1);
        if (!tz_str_eq(tz_str_slice(change->name, 0, dir.len), dir))
            break;
        if (wanted(change->name, &path))
            status = add(c, &asked, err);
    }
    if (!tz_buf_ok(&path))
        status = tz_err_nomem(err);
    tz_buf_done(&path);
    return status;
}

/* `below`: its name with a '/'.  In the index another repository is no
 * directory, but lies in one. */
static bool
is_dir(const collector *c, const char *path, taza_str name, taza_str below)
{
    const tz_git_file *file;

    if (!name.len || (c->tree && tz_git_tree_has_dir(c->tree, below)))
        return true;
    file = c->tree ? tz_git_tree_find(c->tree, name) : NULL;
    return tz_io_kind_of(path) == TZ_IO_DIR && !(file && file->regular);
}

static taza_status
add_named(collector *c, const char *path, taza_str below, taza_error *err)
{
    taza_str name = tz_str_slice(below, 0, below.len - 1);
    bool dir = is_dir(c, path, name, below);
    taza_status status = TAZA_OK;

    /* A file that is not in the index says so when it is checked. */
    if (dir || !c->tree)
        status = refuse_other(c, path, dir, err);
    if (status)
        return status;
    return dir ? add_changes(c, name.len ? below : name, err)
               : add(c, &(place){.file = name, .given = path}, err);
}

static taza_status
add_operand(collector *c, const char *path, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    taza_str below = {NULL, 0};
    bool in;

    if (!strcmp(path, "-"))
        return tz_err(err, TAZA_USAGE,
                      "standard input is not in the repository");
    in = tz_repository_name(c->repo, path, &buf);
    tz_buf_char(&buf, '/');
    if (tz_buf_ok(&buf))
        below = tz_arena_str(c->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    if (!below.ptr)
        return tz_err_nomem(err);
    return in ? add_named(c, path, below, err)
              : tz_err(err, TAZA_USAGE, "%.300s: outside the repository %.*s",
                       path, TZ_ARG(c->repo->top));
}

/* --- drafts -------------------------------------------------------------- */

static int
by_act(const void *left, const void *right)
{
    const place *a = left, *b = right;
    int order = tz_str_cmp(a->act, b->act);

    return order ? order : tz_str_cmp(a->file, b->file);
}

/* What the act was called in the revision. */
static taza_str
old_name(const collector *c, taza_str act)
{
    const tz_change *change = tz_repository_change(c->repo, act);

    if (change && !change->deleted && change->old.len)
        return change->old;
    return tz_git_tree_find(&c->repo->revision, act) ? act
                                                     : (taza_str){NULL, 0};
}

/* A short file that only links to others is soon too different for a rename;
 * then its parts say what it was called. */
static taza_status
old_of_parts(const collector *c, const place *places, size_t count,
             taza_str *out, taza_error *err)
{
    tz_buf name = TZ_BUF_INIT;
    taza_status status;

    for (size_t i = 0; !out->len && i < count; i++) {
        const tz_change *change = tz_repository_change(c->repo, places[i].file);
        taza_str old = change ? change->old : (taza_str){NULL, 0};

        for (size_t at = tz_str_find(old, '/', 0); !out->len && at < old.len;
             at = tz_str_find(old, '/', at + 1)) {
            const tz_git_file *file;

            tz_buf_clear(&name);
            tz_buf_str(&name, tz_str_slice(old, 0, at));
            tz_buf_puts(&name, TZ_MAINFILE_ENDING);
            file = tz_git_tree_find(&c->repo->revision, tz_buf_view(&name));
            if (file && file->regular)
                *out = file->name;
        }
    }
    status = tz_buf_ok(&name) ? TAZA_OK : tz_err_nomem(err);
    tz_buf_done(&name);
    return status;
}

/* Of an act that was compared with an older version, whatever is new is shown,
 * unless only some of its files were named. */
static taza_status
make_revised(const collector *c, const place *places, size_t count,
             tz_revised **out, taza_error *err)
{
    tz_revised *made = tz_arena_alloc(c->arena, sizeof *made);
    taza_str *shown = tz_arena_array(c->arena, count, sizeof *shown);
    bool all = false;

    if (!made || !shown)
        return tz_err_nomem(err);
    *made = (tz_revised){.name = places[0].act, .tree = c->tree};
    if (c->options->since) {
        made->before = &c->repo->revision;
        made->old = old_name(c, made->name);
    }
    if (c->options->since && !made->old.len &&
        old_of_parts(c, places, count, &made->old, err))
        return TAZA_NOMEM;
    TZ_WORK(count);
    for (size_t i = 0; i < count; i++) {
        shown[i] = places[i].file;
        all |= c->options->since && !places[i].given;
    }
    if (!all) {
        made->shown = shown;
        made->shown_count = count;
    }
    *out = made;
    return TAZA_OK;
}

/* A hook names files without knowing what is excluded. */
static void
say_excluded(const collector *c, const place *places, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (places[i].given && !c->options->quiet)
            tz_say(c->options->say,
                   "%.300s: not checked, it is excluded by configuration",
                   places[i].given);
}

static taza_status
add_draft(const collector *c, const place *places, size_t count,
          taza_error *err)
{
    tz_drafts *drafts = c->drafts;
    tz_draft draft = {.path = NULL};
    taza_status status;
    tz_revised *revised = NULL;

    if (count == 1 && tz_str_eq(places[0].act, places[0].file))
        draft.path = places[0].given;
    if (!draft.path)
        draft.path = tz_repository_path(c->repo, places[0].act);
    if (!draft.path)
        return tz_err_nomem(err);
    status = tz_settings_find(&drafts->configs, draft.path, &draft.settings,
                              &draft.excluded, err);
    if (!status && draft.excluded) {
        say_excluded(c, places, count);
        return TAZA_OK;
    }
    if (!status)
        status = make_revised(c, places, count, &revised, err);
    if (status)
        return status;
    draft.revised = revised;
    if (!tz_grow((void **)&drafts->items, &drafts->cap, drafts->count + 1,
                 sizeof *drafts->items))
        return tz_err_nomem(err);
    drafts->items[drafts->count++] = draft;
    return TAZA_OK;
}

static taza_status
add_drafts(const collector *c, taza_error *err)
{
    taza_status status = TAZA_OK;

    if (c->count)
        qsort(c->places, c->count, sizeof *c->places, by_act);
    for (size_t i = 0, end; !status && i < c->count; i = end) {
        for (end = i + 1; end < c->count; end++)
            if (!tz_str_eq(c->places[end].act, c->places[i].act))
                break;
        status = add_draft(c, &c->places[i], end - i, err);
    }
    return status;
}

/* --- all of it ----------------------------------------------------------- */

static taza_status
refuse(const tz_options *o, taza_error *err)
{
    const char *own = o->staged ? "--staged" : "--since";

    if (o->write_baseline || o->prune)
        return tz_err(err, TAZA_USAGE,
                      "%s with %s: a baseline is made of whole drafts", own,
                      o->prune ? "--prune" : "--write-baseline");
    return TAZA_OK;
}

static taza_status
ask_git(collector *c, taza_error *err)
{
    const tz_options *o = c->options;
    taza_status status = tz_repository_open(c->arena, c->repo, err);

    if (!status && o->staged)
        status = tz_repository_index(c->repo, err);
    if (!status && o->since)
        status = tz_repository_revision(c->repo, o->since, err);
    return status ? status
                  : tz_repository_changes(c->repo, o->since, o->staged, err);
}

static taza_status
collect(collector *c, taza_error *err)
{
    const tz_words *operands = &c->options->operands;
    const tz_settings *here;
    taza_status status = refuse(c->options, err);

    if (!status)
        status = ask_git(c, err);
    if (!status)
        status = tz_configs_init(c->arena, c->options, c->repo,
                                 &c->drafts->configs, err);
    c->tree = c->options->staged ? &c->repo->index : NULL;
    if (!status && operands->count < 2)
        status = add_changes(c, TZ_STR(""), err);
    for (size_t i = 1; !status && i < operands->count; i++)
        status = add_operand(c, operands->items[i], err);
    if (!status)
        status = add_drafts(c, err);
    /* Of no draft at all, what holds here: a mistake in it is one today. */
    if (!status && !c->drafts->count)
        status = tz_settings_find(&c->drafts->configs, NULL, &here, NULL, err);
    return status;
}

bool
tz_drafts_revised(tz_arena *arena, const tz_options *options, tz_drafts *out)
{
    collector c = {.arena = arena,
                   .options = options,
                   .drafts = out,
                   .repo = &out->repository};
    taza_error err;
    bool ok = !collect(&c, &err);

    tz_free(c.places);
    tz_table_done(&c.mains);
    if (!ok)
        tz_say_error(options->say, &err);
    else if (!c.count && !options->quiet)
        tz_say(options->say, "no draft %s",
               options->staged && !options->since
                   ? "is staged that differs from the last "
                     "commit"
                   : "differs from the revision");
    return ok;
}
