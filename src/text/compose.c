/* compose.c - one way of writing for canonically equivalent characters. */
#include "text/compose.h"

#include <string.h>

#include <utf8proc.h>

#include "base/work.h"
#include "text/utf8.h"

/* A canonical decomposition has at most four code points. */
enum {
    DECOMPOSED_MAX = 4
};

bool
tz_compose_goes_on(uint32_t codepoint)
{
    utf8proc_category_t category;

    /* Latin; Greek and Cyrillic. */
    if (codepoint < 0x300 || codepoint - 0x370 < 0x113)
        return false;
    if (codepoint - 0x1161 < 0x15 || codepoint - 0x11A8 < 0x1B)
        return true;
    category = utf8proc_category((utf8proc_int32_t)codepoint);
    return category == UTF8PROC_CATEGORY_MN ||
           category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

static int
class_of(int32_t codepoint)
{
    return utf8proc_get_property(codepoint)->combining_class;
}

/* What the code point decomposes to; returns how many. */
static size_t
decompose(uint32_t codepoint, int32_t parts[DECOMPOSED_MAX])
{
    int bound = 0;
    utf8proc_ssize_t got = utf8proc_decompose_char(
        (utf8proc_int32_t)codepoint, parts, DECOMPOSED_MAX,
        UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &bound);

    if (got >= 1 && got <= DECOMPOSED_MAX)
        return (size_t)got;
    parts[0] = (int32_t)codepoint;
    return 1;
}

static size_t
compose(int32_t *codepoints, size_t count)
{
    utf8proc_ssize_t composed =
        utf8proc_normalize_utf32(codepoints, (utf8proc_ssize_t)count,
                                 UTF8PROC_COMPOSE | UTF8PROC_STABLE);

    TZ_WORK(count);
    return composed > 0 ? (size_t)composed : count;
}

/* Puts the mark behind those of a lower or equal class. */
static void
insert(int32_t mark, int32_t *out, size_t *count)
{
    size_t at = (*count)++;
    int own = class_of(mark);

    while (own > 0 && at > 0 && class_of(out[at - 1]) > own) {
        out[at] = out[at - 1];
        at--;
    }
    out[at] = mark;
}

/* Does a letter that may belong to what is before it become one with it? */
static bool
joins(const int32_t *out, size_t count, int32_t letter)
{
    int32_t both[TZ_COMPOSE_MAX];
    size_t alone;

    memcpy(both, out, count * sizeof *both);
    alone = compose(both, count);
    memcpy(both, out, count * sizeof *both);
    both[count] = letter;
    return compose(both, count + 1) <= alone;
}

size_t
tz_compose_cluster(taza_str text, size_t at, size_t end,
                   int32_t out[TZ_COMPOSE_MAX], size_t *count)
{
    int32_t parts[DECOMPOSED_MAX];
    size_t next = at, got;

    *count = decompose(tz_utf8_next(text, &next), out);
    for (at = next; next < end; at = next) {
        uint32_t codepoint = tz_utf8_next(text, &next);
        if (!tz_compose_goes_on(codepoint))
            break;
        got = decompose(codepoint, parts);
        /* A letter may begin anew, a mark too many is passed over. */
        if (class_of(parts[0]) == 0 &&
            (*count == TZ_COMPOSE_MAX || !joins(out, *count, parts[0])))
            break;
        if (*count + got > TZ_COMPOSE_MAX)
            continue;
        for (size_t i = 0; i < got; i++)
            insert(parts[i], out, count);
    }
    *count = compose(out, *count);
    return at;
}
