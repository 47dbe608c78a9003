/* names.c - file names for reports of one draft each. */
#include "cli/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

typedef struct {
    const char *name;
    size_t draft;
} entry;

static char *
plain_name(tz_arena *arena, const tz_draft *draft, const tz_options *options)
{
    const char *path = tz_drafts_name(draft, options) + draft->below;
    const char *slash = draft->below ? NULL : strrchr(path, '/');
    taza_str name = tz_str(slash ? slash + 1 : path);
    size_t dot = name.len;
    char *copy;

    while (dot > 0 && name.ptr[dot - 1] != '.' && name.ptr[dot - 1] != '/')
        dot--;
    if (dot > 1 && name.ptr[dot - 1] == '.' && name.ptr[dot - 2] != '/')
        name.len = dot - 1;
    if (!name.len || tz_str_is(name, "-"))
        name = TZ_STR("stdin");
    copy = tz_arena_cstr(arena, name);
    for (char *p = copy; p && *p; p++)
        if (*p == '/')
            *p = '-';
    return copy;
}

static int
by_name(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int order = strcmp(x->name, y->name);

    return order ? order : (x->draft > y->draft) - (x->draft < y->draft);
}

static bool
taken(const entry *entries, size_t count, const char *name)
{
    entry key = {.name = name, .draft = 0};
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (by_name(&entries[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && !strcmp(entries[low].name, name);
}

/* "name-2": the first number from `number` on that no draft has by itself. */
static const char *
numbered(tz_arena *arena, const entry *entries, size_t count, const char *name,
         size_t *number)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *made = NULL;

    do {
        tz_buf_clear(&buf);
        tz_buf_printf(&buf, "%s-%zu", name, ++*number);
        tz_buf_char(&buf, '\0');
    } while (tz_buf_ok(&buf) && taken(entries, count, buf.ptr));
    if (tz_buf_ok(&buf))
        made = tz_arena_cstr(arena, tz_str(buf.ptr));
    tz_buf_done(&buf);
    return made;
}

static bool
tell_apart(tz_arena *arena, const entry *entries, size_t count,
           const char **names)
{
    size_t number = 1;

    for (size_t i = 0; i < count; i++) {
        const char *name = entries[i].name;

        if (i && !strcmp(name, entries[i - 1].name))
            name = numbered(arena, entries, count, name, &number);
        else
            number = 1;
        names[entries[i].draft] = name;
        if (!name)
            return false;
    }
    return true;
}

const char **
tz_names_make(tz_arena *arena, const tz_drafts *drafts,
              const tz_options *options)
{
    size_t count = drafts->count;
    const char **names = tz_arena_array(arena, count, sizeof *names);
    entry *entries = tz_alloc_zero(count, sizeof *entries);
    bool ok = names && entries;

    for (size_t i = 0; ok && i < count; i++) {
        entries[i].name = plain_name(arena, &drafts->items[i], options);
        entries[i].draft = i;
        ok = entries[i].name;
    }
    if (ok) {
        qsort(entries, count, sizeof *entries, by_name);
        ok = tell_apart(arena, entries, count, names);
    }
    tz_free(entries);
    return ok ? names : NULL;
}
