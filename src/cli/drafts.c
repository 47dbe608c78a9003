/* drafts.c - the drafts that the files and directories named stand for. */
#include "cli/drafts.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "cli/mainfile.h"
#include "cli/say.h"

typedef struct {
    tz_arena *arena;
    const tz_options *options;
    tz_drafts *drafts;
    size_t below; /* of the directory being walked */
    bool stopped; /* memory is out, or a configuration is wrong */
} collector;

static taza_str
base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return tz_str(slash ? slash + 1 : path);
}

static const char *const endings[] = {".txt", ".md",  ".html", ".htm", ".docx",
                                      ".odt", ".rtf", ".xml",  ".pdf", ".doc"};

const char *
tz_drafts_ending(size_t index)
{
    return index < TZ_COUNT(endings) ? endings[index] : NULL;
}

bool
tz_drafts_wanted(const char *path)
{
    static const char *const others[] = {"readme", "contributing", "changelog",
                                         "license"};
    taza_str name = base_name(path);

    for (size_t i = 0; i < TZ_COUNT(others); i++)
        if (tz_str_is_nocase(tz_str_slice(name, 0, strlen(others[i])),
                             others[i]))
            return false;
    for (size_t i = 0; i < TZ_COUNT(endings); i++)
        if (tz_str_ends_nocase(name, endings[i]))
            return true;
    return false;
}

/* `walked`: met in a directory, under a name that is not kept. */
static taza_status
add(collector *c, const char *path, bool walked, taza_error *err)
{
    tz_drafts *drafts = c->drafts;
    tz_draft draft = {.path = path, .below = c->below};
    const char *name = tz_drafts_name(&draft, c->options);
    taza_status status =
        tz_settings_find(&drafts->configs, strcmp(name, "-") ? name : NULL,
                         &draft.settings, &draft.excluded, err);

    if (status || (walked && draft.excluded))
        return status;
    if (walked)
        draft.path = tz_arena_cstr(c->arena, tz_str(path));
    if (!draft.path || !tz_grow((void **)&drafts->items, &drafts->cap,
                                drafts->count + 1, sizeof *drafts->items))
        return tz_err_nomem(err);
    drafts->items[drafts->count++] = draft;
    return TAZA_OK;
}

static taza_status
meet(void *user, const char *path, taza_error *err)
{
    collector *c = user;
    taza_status status = TAZA_OK;

    if (tz_drafts_wanted(path))
        status = add(c, path, true, err);
    c->stopped = status;
    return status;
}

/* --- Split acts -------------------------------------------------------- */

static int
by_path(const void *a, const void *b)
{
    return strcmp((*(tz_draft *const *)a)->path, (*(tz_draft *const *)b)->path);
}

/* "dir/rus/x.md" for "dir/rus.md": two acts that link to each other stay. */
static bool
in_folder_of(const char *act, const char *part)
{
    size_t len = strlen(act) - strlen(TZ_MAINFILE_ENDING);

    return strlen(part) > len && !strncmp(act, part, len) && part[len] == '/';
}

/* "dir/rus.md" where drafts were met in "dir/rus/". */
static bool
may_be_split(const char *path, tz_draft *const *sorted, size_t count)
{
    size_t len, low = 0, high = count;

    if (!tz_str_ends_nocase(tz_str(path), TZ_MAINFILE_ENDING))
        return false;
    len = strlen(path) - strlen(TZ_MAINFILE_ENDING);
    while (low < high) { /* the first that is not before "dir/rus/" */
        size_t middle = low + (high - low) / 2;
        const char *other = sorted[middle]->path;
        int order = strncmp(other, path, len);

        if (order < 0 || (!order && (unsigned char)other[len] < '/'))
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && in_folder_of(path, sorted[low]->path);
}

/* Takes the files that a main file asks for out of the list (`below`
 * SIZE_MAX).  `sorted` points to the walked drafts. */
static void
claim_parts(const tz_options *options, const tz_draft *draft, tz_draft **sorted,
            size_t count)
{
    tz_parts parts;

    tz_mainfile_read(draft, options->max_size, &parts);
    for (size_t i = 0; i < parts.count; i++) {
        tz_draft key = {.path = parts.items[i].path}, *sought = &key;
        tz_draft **hit =
            bsearch(&sought, sorted, count, sizeof *sorted, by_path);

        if (hit && in_folder_of(draft->path, key.path))
            (*hit)->below = SIZE_MAX;
    }
    tz_parts_done(&parts);
}

/* Of the drafts from `first` on, those that are parts of another one go. */
static taza_status
drop_parts(collector *c, size_t first, taza_error *err)
{
    tz_draft *items = c->drafts->items + first;
    size_t count = c->drafts->count - first, kept = 0;
    tz_draft **sorted = tz_alloc_zero(count, sizeof(tz_draft *));

    if (!sorted)
        return tz_err_nomem(err);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &items[i];
    qsort(sorted, count, sizeof *sorted, by_path);
    for (size_t i = 0; i < count; i++)
        if (may_be_split(items[i].path, sorted, count))
            claim_parts(c->options, &items[i], sorted, count);
    for (size_t i = 0; i < count; i++)
        if (items[i].below != SIZE_MAX)
            items[kept++] = items[i];
    c->drafts->count = first + kept;
    tz_free(sorted);
    return TAZA_OK;
}

/* --- All of them ------------------------------------------------------- */

static taza_status
walk(collector *c, const char *dir, taza_error *err)
{
    size_t first = c->drafts->count;
    taza_status status;

    c->below = strlen(dir) + !tz_str_ends(tz_str(dir), "/");
    status = tz_io_walk(dir, meet, c, err);
    c->below = 0;
    if (c->stopped || status == TAZA_NOMEM)
        return status;
    /* The rest of the directory is checked all the same. */
    if (status) {
        tz_say_error(c->options->say, err);
        c->drafts->trouble = true;
    } else if (c->drafts->count == first) {
        tz_say(c->options->say, "%s: no drafts in this directory", dir);
        c->drafts->trouble = true;
    }
    return c->drafts->count > first ? drop_parts(c, first, err) : TAZA_OK;
}

static taza_status
collect(collector *c, taza_error *err)
{
    const tz_words *files = &c->options->operands;
    taza_status status = TAZA_OK;
    bool stdin_taken = false;

    for (size_t i = 1; !status && i < files->count; i++) {
        const char *path = files->items[i];
        bool is_stdin = !strcmp(path, "-");

        if (is_stdin && stdin_taken)
            return tz_err(err, TAZA_USAGE, "standard input ('-') named twice");
        stdin_taken |= is_stdin;
        if (!is_stdin && tz_io_kind_of(path) == TZ_IO_DIR)
            status = walk(c, path, err);
        else
            status = add(c, path, false, err);
    }
    return status;
}

bool
tz_drafts_collect(tz_arena *arena, const tz_options *options, tz_drafts *out)
{
    collector c = {.arena = arena, .options = options, .drafts = out};
    taza_error err;

    *out = (tz_drafts){.items = NULL};
    if (options->staged || options->since)
        return tz_drafts_revised(arena, options, out);
    if (options->operands.count < 2) {
        tz_say(options->say,
               "no file named; '-' is standard input (see taza %s --help)",
               options->operands.items[0]);
        return false;
    }
    if (tz_configs_init(arena, options, NULL, &out->configs, &err) ||
        collect(&c, &err)) {
        tz_say_error(options->say, &err);
        return false;
    }
    return out->count > 0;
}

void
tz_drafts_done(tz_drafts *drafts)
{
    tz_free(drafts->items);
    tz_configs_done(&drafts->configs);
    tz_repository_done(&drafts->repository);
    *drafts = (tz_drafts){.items = NULL};
}

taza_status
tz_drafts_read(const tz_draft *draft, size_t max_size, tz_buf *buf,
               taza_error *err)
{
    const tz_revised *revised = draft->revised;
    taza_status status = revised && revised->tree
                             ? tz_git_tree_read(revised->tree, revised->name,
                                                draft->path, max_size, buf, err)
                             : tz_io_read(draft->path, max_size, buf, err);

    if (status == TAZA_LIMIT)
        return tz_err(err, status,
                      "%.300s: larger than %zu bytes, see --max-size",
                      strcmp(draft->path, "-") ? draft->path : "standard input",
                      max_size);
    return status;
}

const char *
tz_drafts_name(const tz_draft *draft, const tz_options *options)
{
    return strcmp(draft->path, "-") ? draft->path : options->stdin_name;
}
