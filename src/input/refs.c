/* refs.c - labels of Markdown links. */
#include "input/refs.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/work.h"
#include "input/line.h"

#define LABEL_MAX 999 /* as CommonMark has it */

static uint64_t
hash(taza_str label)
{
    uint64_t value = tz_fnv1a(0, (taza_str){NULL, 0});
    size_t i;

    for (i = 0; i < label.len; i++) {
        char c = (char)tz_ascii_lower((unsigned char)label.ptr[i]);

        value = tz_fnv1a(value, (taza_str){&c, 1});
    }
    return value;
}

static int
compare(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

/* The target without "#place" and "?query". */
static taza_str
target_path(taza_str target)
{
    size_t hash_at = tz_str_find(target, '#', 0);
    size_t query = tz_str_find(target, '?', 0);

    return tz_str_slice(target, 0, hash_at < query ? hash_at : query);
}

bool
tz_refs_relative(taza_str target)
{
    taza_str path = target_path(target);

    return path.len > 0 && path.ptr[0] != '/' && path.ptr[0] != '\\' &&
           tz_str_find(path, ':', 0) == path.len &&
           (tz_str_ends_nocase(path, ".md") ||
            tz_str_ends_nocase(path, ".markdown"));
}

static bool
is_target(taza_str target)
{
    static const char *const starts[] = {
        "http:", "https:", "ftp:", "mailto:", "#", "./", "../", "/", "<",
    };
    size_t i;

    for (i = 0; i < TZ_COUNT(starts); i++)
        if (tz_str_starts(target, starts[i]))
            return true;
    return tz_refs_relative(target);
}

bool
tz_refs_definition(taza_str text, size_t start, size_t end, taza_str *label)
{
    size_t close = start + 1, at, stop;

    if (start >= end || text.ptr[start] != '[')
        return false;
    while (close < end && close - start <= LABEL_MAX &&
           text.ptr[close] != ']' && text.ptr[close] != '[')
        close++;
    if (close == start + 1 || close + 1 >= end || text.ptr[close] != ']' ||
        text.ptr[close + 1] != ':')
        return false;
    at = tz_line_skip(text, close + 2, end);
    for (stop = at; stop < end && tz_line_white(text, stop, end) == 0;)
        stop++;
    if (!is_target(tz_str_slice(text, at, stop)))
        return false;
    at = tz_line_skip(text, stop, end); /* only a title may follow */
    if (at < end && text.ptr[at] != '"' && text.ptr[at] != '\'' &&
        text.ptr[at] != '(')
        return false;
    if (label != NULL)
        *label = tz_str_slice(text, start + 1, close);
    return true;
}

static void
add(tz_refs *refs, taza_str label)
{
    if (!tz_grow((void **)&refs->labels, &refs->cap, refs->count + 1,
                 sizeof(refs->labels[0])))
        refs->failed = true;
    else
        refs->labels[refs->count++] = hash(label);
}

void
tz_refs_init(tz_refs *refs, taza_str text)
{
    size_t at = 0;
    taza_str label;

    *refs = (tz_refs){0};
    TZ_WORK(text.len);
    if (tz_str_search(text, TZ_STR("]:"), 0) == text.len)
        return;
    while (at < text.len && !refs->failed) {
        tz_line line = tz_line_at(text, at);
        size_t start = tz_line_skip(text, at, line.end);

        if (tz_refs_definition(text, start, line.end, &label))
            add(refs, label);
        at = line.next;
    }
    if (refs->count > 0)
        qsort(refs->labels, refs->count, sizeof(refs->labels[0]), compare);
}

void
tz_refs_done(tz_refs *refs)
{
    tz_free(refs->labels);
    *refs = (tz_refs){0};
}

bool
tz_refs_has(const tz_refs *refs, taza_str label)
{
    uint64_t key;

    if (refs->count == 0 || label.len == 0 || label.len > LABEL_MAX)
        return false;
    key = hash(label);
    return bsearch(&key, refs->labels, refs->count, sizeof(key), compare) !=
           NULL;
}
