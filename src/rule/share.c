/* share.c - alternatives that begin alike, with what they share read once. */
#include "rule/share.h"

#include "base/work.h"

/* Codes that brackets have to save, or they cost more than they are worth. */
#define SAVED_LEAST 3

/* Branches [at, end) of one bracket; `shared` codes of theirs are written. */
typedef struct {
    size_t at, end;
    size_t shared;
    bool first;
} level;

static void
put_codes(tz_buf *out, tz_nstr codes, size_t from)
{
    for (size_t i = from; i < codes.len; i++)
        tz_emit_code(out, codes.ptr[i]);
}

static uint8_t
code_at(const tz_branch *branch, size_t at)
{
    return branch->codes.ptr[at];
}

/* Brings those of [at, end) that go on with the same code as the first
 * together, in their order; the end of them. */
static size_t
gather(tz_branch *branches, size_t at, size_t end, size_t shared)
{
    uint8_t code = code_at(&branches[at], shared);
    size_t alike = at + 1;

    for (size_t i = at + 1; i < end && branches[i].codes.len > shared; i++) {
        tz_branch moved = branches[i];

        if (code_at(&moved, shared) != code)
            continue;
        for (size_t k = i; k > alike; k--)
            branches[k] = branches[k - 1];
        TZ_WORK(i - alike + 1);
        branches[alike++] = moved;
    }
    return alike;
}

/* Codes that all of [at, end) begin with. */
static size_t
common(const tz_branch *branches, size_t at, size_t end, size_t shared)
{
    size_t len = branches[at].codes.len;

    for (size_t i = at + 1; i < end; i++) {
        size_t k = shared;

        while (k < len && k < branches[i].codes.len &&
               code_at(&branches[i], k) == code_at(&branches[at], k))
            k++;
        len = k;
        TZ_WORK(k - shared + 1);
    }
    return len;
}

/* One branch, or the beginning of a bracket around those alike. */
static void
put_next(tz_buf *out, tz_branch *branches, level *levels, size_t *depth)
{
    level *l = &levels[*depth];
    tz_branch *next = &branches[l->at];
    size_t end = l->at + 1, len = 0;

    if (!l->first)
        tz_buf_char(out, '|');
    l->first = false;
    if (next->codes.len > l->shared && *depth < TZ_SHARE_LEVELS) {
        end = gather(branches, l->at, l->end, l->shared);
        len = common(branches, l->at, end, l->shared) - l->shared;
    }
    if ((end - l->at - 1) * len < SAVED_LEAST) {
        put_codes(out, next->codes, l->shared);
        tz_buf_str(out, next->tail);
        l->at++;
        return;
    }
    put_codes(out, tz_nstr_slice(next->codes, 0, l->shared + len), l->shared);
    tz_buf_puts(out, "(?:");
    levels[++*depth] = (level){l->at, end, l->shared + len, true};
    l->at = end;
}

void
tz_share_put(tz_buf *out, tz_branch *branches, size_t count)
{
    level levels[TZ_SHARE_LEVELS + 1] = {{0, count, 0, true}};
    size_t depth = 0;

    for (;;) {
        if (levels[depth].at < levels[depth].end) {
            put_next(out, branches, levels, &depth);
        } else if (depth == 0) {
            return;
        } else {
            tz_buf_char(out, ')');
            depth--;
        }
    }
}
