/* split.c - an act that lies in several Markdown files. */
#include "input/split.h"

#include <string.h>

#include "base/alloc.h"
#include "base/arena.h"
#include "base/err.h"
#include "base/work.h"
#include "input/markdown.h"
#include "input/refs.h"

#define PARTS_MAX   10000      /* an act of more files is none */
#define TABLE_SLOTS (1u << 15) /* a power of two, well above PARTS_MAX */

/* The names that were read, by hash: open addressing, 0 is free. */
typedef struct {
    uint64_t *slots;
} name_set;

/* False: it was there. */
static bool
set_add(name_set *set, taza_str name)
{
    uint64_t key = tz_fnv1a(0, name) | 1;
    size_t slot = (size_t)(key >> 1) % TABLE_SLOTS;

    while (set->slots[slot] != 0) {
        TZ_WORK(1);
        if (set->slots[slot] == key)
            return false;
        slot = (slot + 1) % TABLE_SLOTS;
    }
    set->slots[slot] = key;
    return true;
}

void
tz_split_done(tz_split *split)
{
    tz_free(split->names);
    *split = (tz_split){0};
}

void
tz_split_add(tz_split *split, taza_str target)
{
    void *names = split->names;

    if (!tz_grow(&names, &split->cap, split->count + 1,
                 sizeof(split->names[0]))) {
        split->failed = true;
        return;
    }
    split->names = names;
    split->names[split->count++] = target;
}

bool
tz_split_target(taza_str target)
{
    taza_str rest = target, step;

    if (!tz_refs_relative(target))
        return false;
    while (tz_str_split(&rest, '/', &step))
        if (tz_str_is(step, ".."))
            return false;
    return true;
}

static int
hex(char c)
{
    if (tz_ascii_digit((unsigned char)c))
        return c - '0';
    c = (char)tz_ascii_lower((unsigned char)c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The file name of a link: without "#place", "./" and "%20". */
static char *
file_name(tz_arena *arena, taza_str target)
{
    char *name;
    size_t i, len = 0;

    target = tz_str_slice(target, 0, tz_str_find(target, '#', 0));
    target = tz_str_slice(target, 0, tz_str_find(target, '?', 0));
    while (tz_str_starts(target, "./"))
        target = tz_str_slice(target, 2, target.len);
    name = tz_arena_cstr(arena, target);
    if (name == NULL)
        return NULL;
    for (i = 0; i < target.len; i++, len++) {
        int high = -1, low = -1;

        if (target.ptr[i] == '%' && i + 2 < target.len) {
            high = hex(target.ptr[i + 1]);
            low = hex(target.ptr[i + 2]);
        }
        if (high > 0 && low >= 0) { /* no control, so no NUL */
            name[len] = (char)(high * 16 + low);
            i += 2;
        } else {
            name[len] = target.ptr[i];
        }
    }
    name[len] = '\0';
    return name;
}

/* `name` in the directory of `base`. */
static const char *
path_of(tz_arena *arena, const char *base, const char *name)
{
    const char *slash = strrchr(base, '/');
    size_t dir = slash != NULL ? (size_t)(slash - base) + 1 : 0;
    size_t len = strlen(name);
    char *path = tz_arena_alloc(arena, dir + len + 1);

    if (path != NULL) {
        memcpy(path, base, dir);
        memcpy(path + dir, name, len + 1);
    }
    return path;
}

static void
note_missing(tz_document *doc, const char *path)
{
    if (doc->missing_parts++ == 0)
        doc->missing_part = path;
}

static taza_status
add_part(const tz_input *input, tz_document *doc, const char *path,
         taza_str bytes, taza_error *err)
{
    const tz_reader *kind = tz_input_reader(path, bytes);
    taza_status status;
    tz_part *part;

    if (bytes.len > input->max_size)
        return tz_err(err, TAZA_LIMIT, "%.300s: larger than %zu bytes", path,
                      input->max_size);
    if (kind->read == NULL)
        return tz_err(err, TAZA_UNSUPPORTED, "%.300s: %s", path, kind->refusal);
    status = tz_doc_part(doc, path, bytes, input->encoding, &part, err);
    if (status != TAZA_OK)
        return status;
    tz_doc_insert(doc, part, 0, "\n");
    return tz_markdown_part(doc, part, NULL, err);
}

/* Reads one part; `name` as the link says it. */
static taza_status
read_part(const tz_input *input, tz_document *doc, const char *name,
          taza_error *err)
{
    const char *path = path_of(doc->arena, input->name, name);
    taza_str bytes = {0};
    taza_status status;

    if (path == NULL)
        return tz_err_nomem(err);
    status = input->read(input->user, input->name, name, &bytes, err);
    if (status == TAZA_IO) {
        note_missing(doc, path);
        return TAZA_OK;
    }
    if (status != TAZA_OK)
        return status;
    return add_part(input, doc, path, bytes, err);
}

static taza_status
read_all(const tz_split *split, const tz_input *input, tz_document *doc,
         name_set *seen, taza_error *err)
{
    const char *slash = strrchr(input->name, '/');
    size_t i, count = 0;
    taza_status status = TAZA_OK;

    /* The act itself is no part of itself. */
    (void)set_add(seen, tz_str(slash != NULL ? slash + 1 : input->name));
    for (i = 0; i < split->count && status == TAZA_OK; i++) {
        char *name = file_name(doc->arena, split->names[i]);

        if (name == NULL)
            return tz_err_nomem(err);
        if (!tz_split_target(tz_str(name)) || !set_add(seen, tz_str(name)))
            continue;
        if (++count > PARTS_MAX)
            return tz_err(err, TAZA_LIMIT, "%.300s: more than %d parts",
                          input->name, PARTS_MAX);
        status = read_part(input, doc, name, err);
    }
    return status;
}

taza_status
tz_split_read(const tz_split *split, const tz_input *input, tz_document *doc,
              taza_error *err)
{
    name_set seen;
    taza_status status;

    if (input->read == NULL) {
        doc->partial = true;
        return TAZA_OK;
    }
    seen.slots = tz_alloc_zero(TABLE_SLOTS, sizeof(seen.slots[0]));
    if (seen.slots == NULL)
        return tz_err_nomem(err);
    status = read_all(split, input, doc, &seen, err);
    tz_free(seen.slots);
    return status;
}
