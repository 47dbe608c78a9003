/* emphasis.c - which runs of * and _ are markup. */
#include "input/emphasis.h"

#include "base/work.h"
#include "input/line.h"
#include "text/utf8.h"

#define NONE      UINT32_MAX
#define BLANK_LEN 3 /* underscores of a form: "___", "________" */

static bool
is_opening(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' || c == 0xAB || c == 0x201C ||
           c == 0x201E || c == 0x2018 || c == 0x2039;
}

static bool
is_closing(uint32_t c)
{
    return c == ')' || c == ']' || c == '}' || c == 0xBB || c == 0x201D ||
           c == 0x203A || c == '.' || c == ',' || c == ';' || c == ':' ||
           c == '!' || c == '?';
}

bool
tz_emphasis_run(taza_str text, taza_span line, size_t at, size_t length,
                tz_delim *out)
{
    size_t behind = at + length, prev = at;
    uint32_t before = ' ', after = ' ';
    tz_char_kind left, right;
    bool opens, closes;

    if (at > line.start) {
        prev = tz_utf8_prev(text, at);
        before = tz_utf8_next(text, &prev);
    }
    if (behind < line.end)
        after = tz_utf8_next(text, &behind);
    left = tz_char_kind_of(before);
    right = tz_char_kind_of(after);
    opens = right != TZ_CHAR_WHITE &&
            (right == TZ_CHAR_WORD || left != TZ_CHAR_WORD);
    closes = left != TZ_CHAR_WHITE &&
             (left == TZ_CHAR_WORD || right != TZ_CHAR_WORD);
    if (text.ptr[at] == '_') {
        opens = opens && left != TZ_CHAR_WORD && !is_closing(after);
        closes = closes && right != TZ_CHAR_WORD && !is_opening(before);
        if (length >= BLANK_LEN)
            opens = closes = false;
    } else if (length == 1 && left == TZ_CHAR_WORD && right == TZ_CHAR_WORD) {
        opens = closes = false;
    }
    *out = (tz_delim){
        .length = (uint32_t)length,
        .c = text.ptr[at],
        .can_open = opens,
        .can_close = closes,
    };
    return opens || closes;
}

static uint32_t
left_over(const tz_delim *delim)
{
    return delim->length - delim->left - delim->right;
}

static void
unlink_run(tz_delim *delims, uint32_t i)
{
    if (delims[i].prev != NONE)
        delims[delims[i].prev].next = delims[i].next;
    if (delims[i].next != NONE)
        delims[delims[i].next].prev = delims[i].prev;
}

static bool
fits(const tz_delim *open, const tz_delim *close)
{
    if (open->c != close->c || !open->can_open)
        return false;
    /* "*foo**bar*": a run that could do both pairs only by threes. */
    if (!open->can_close && !close->can_open)
        return true;
    return (open->length + close->length) % 3 != 0 ||
           (open->length % 3 == 0 && close->length % 3 == 0);
}

/* Where a search for an opener need not go on: per kind of closer. */
static uint32_t *
bottom_of(uint32_t bottoms[12], const tz_delim *close)
{
    size_t kind = (close->c == '_' ? 2u : 0u) + (close->can_open ? 1u : 0u);

    return &bottoms[kind * 3 + close->length % 3];
}

static uint32_t
find_opener(const tz_delim *delims, uint32_t close, uint32_t bottom)
{
    uint32_t i = delims[close].prev;

    while (i != NONE && (bottom == NONE || i > bottom)) {
        TZ_WORK(1);
        if (fits(&delims[i], &delims[close]))
            return i;
        i = delims[i].prev;
    }
    return NONE;
}

static void
pair(tz_delim *delims, uint32_t open, uint32_t close)
{
    bool strong =
        left_over(&delims[open]) >= 2 && left_over(&delims[close]) >= 2;

    delims[open].right += 1 + strong;
    delims[close].left += 1 + strong;
    delims[open].opens += !strong;
    delims[close].closes += !strong;
    delims[open].next = close; /* what is between them pairs no more */
    delims[close].prev = open;
    if (left_over(&delims[open]) == 0)
        unlink_run(delims, open);
    TZ_WORK(1);
}

void
tz_emphasis_pair(tz_delim *delims, size_t from, size_t count)
{
    uint32_t bottoms[12], i, open, *bottom;

    for (i = 0; i < TZ_COUNT(bottoms); i++)
        bottoms[i] = NONE;
    for (i = (uint32_t)from; i < count; i++) {
        delims[i].prev = i > from ? i - 1 : NONE;
        delims[i].next = i + 1 < count ? i + 1 : NONE;
    }
    for (i = from < count ? (uint32_t)from : NONE; i != NONE;) {
        if (!delims[i].can_close || left_over(&delims[i]) == 0) {
            i = delims[i].next;
            continue;
        }
        bottom = bottom_of(bottoms, &delims[i]);
        open = find_opener(delims, i, *bottom);
        if (open != NONE) {
            pair(delims, open, i);
            if (left_over(&delims[i]) == 0) {
                unlink_run(delims, i);
                i = delims[i].next;
            }
            continue;
        }
        *bottom = delims[i].prev;
        if (!delims[i].can_open)
            unlink_run(delims, i);
        i = delims[i].next;
    }
}
