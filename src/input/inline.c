/* inline.c - Markdown and HTML inside lines: what of them is no text. */
#include "input/inline.h"

#include <string.h>

#include "base/alloc.h"
#include "base/work.h"
#include "input/emphasis.h"
#include "input/entity.h"
#include "input/line.h"
#include "input/tag.h"

/* A paragraph of real text has dozens; above this all is text, so that a
 * line of nothing but markup does not take many times its size. */
#define MARKS_MAX  (1u << 20)
#define PARENS_MAX 32 /* nested in a link's target, as CommonMark has it */

void
tz_inline_init(tz_inline *in, taza_str text, const tz_refs *refs)
{
    *in = (tz_inline){.text = text, .refs = refs};
}

void
tz_inline_done(tz_inline *in)
{
    tz_free(in->marks);
    tz_free(in->delims);
    tz_free(in->brackets);
    tz_free(in->links);
    *in = (tz_inline){0};
}

void
tz_inline_clear(tz_inline *in)
{
    in->mark_count = in->delim_count = in->paired = 0;
    in->bracket_count = in->outer = in->link_count = 0;
}

/* Room for one more item of an array. */
#define ROOM(in, name, cap)                                                    \
    room((in), (void **)&(in)->name##s, &(in)->cap, (in)->name##_count + 1,    \
         sizeof((in)->name##s[0]))

static bool
room(tz_inline *in, void **array, size_t *cap, size_t need, size_t size)
{
    if (!tz_grow(array, cap, need, size))
        in->failed = true;
    return !in->failed;
}

void
tz_inline_mark(tz_inline *in, tz_mark_kind kind, size_t start, size_t end,
               uint32_t value)
{
    if (start >= end || !ROOM(in, mark, mark_cap))
        return;
    in->marks[in->mark_count++] = (tz_mark){
        .start = (uint32_t)start,
        .end = (uint32_t)end,
        .value = value,
        .kind = (uint8_t)kind,
    };
}

static void
cut(tz_inline *in, size_t start, size_t end)
{
    tz_inline_mark(in, TZ_MARK_CUT, start, end, 0);
}

static size_t
run_length(taza_str text, size_t at, size_t end)
{
    size_t i = at;

    while (i < end && text.ptr[i] == text.ptr[at])
        i++;
    return i - at;
}

/* --- each reads what begins at `at` and returns the offset behind it --- */

static size_t
read_escape(tz_inline *in, size_t at, size_t end)
{
    if (at + 1 == end) {
        cut(in, at, end); /* a hard break */
        return end;
    }
    if ((unsigned char)in->text.ptr[at + 1] >= 0x80 ||
        tz_char_kind_of((unsigned char)in->text.ptr[at + 1]) != TZ_CHAR_PUNCT)
        return at + 1;
    cut(in, at, at + 1);
    return at + 2;
}

/* Notes the last run of each length, so that no search for one is in vain. */
static void
note_backticks(tz_inline *in, size_t at, size_t end)
{
    size_t length;

    memset(in->last, 0, sizeof(in->last));
    TZ_WORK(end - at);
    for (; at < end; at += length) {
        length = 1;
        if (in->text.ptr[at] != '`')
            continue;
        length = run_length(in->text, at, end);
        if (length < TZ_COUNT(in->last))
            in->last[length] = (uint32_t)at;
    }
    in->backticks = true;
}

static size_t
read_code(tz_inline *in, size_t at, size_t end)
{
    size_t length = run_length(in->text, at, end), i = at + length, other;

    if (!in->backticks)
        note_backticks(in, at, end);
    if (length >= TZ_COUNT(in->last) || in->last[length] <= at)
        return i;
    while ((other = run_length(in->text, i, end)) != length ||
           in->text.ptr[i] != '`')
        i += in->text.ptr[i] == '`' ? other : 1;
    cut(in, at, at + length);
    cut(in, i, i + length);
    return i + length;
}

static size_t
read_comment(tz_inline *in, size_t at, size_t end)
{
    size_t close;

    if (in->no_comment_end)
        return at + 1;
    close = tz_str_search(in->text, TZ_STR("-->"), at + 2);
    TZ_WORK(close - at);
    if (close == in->text.len) {
        in->no_comment_end = true;
        return at + 1;
    }
    close += 3;
    tz_inline_mark(in, TZ_MARK_COMMENT, at, close < end ? close : end,
                   (uint32_t)close);
    if (close <= end)
        return close;
    in->comment = close;
    return end;
}

/* <https://…>, <name@host>: the brackets are markup. */
static size_t
read_autolink(tz_inline *in, size_t at, size_t end)
{
    size_t i = at + 1;
    bool address = false;
    char c = 0;

    for (; i < end && (c = in->text.ptr[i]) != '>'; i++) {
        TZ_WORK(1);
        if (c == '<' || (unsigned char)c <= ' ')
            return at + 1;
        address |= c == '@' || (c == ':' && i > at + 2);
    }
    if (i == end || !address ||
        !tz_ascii_alpha((unsigned char)in->text.ptr[at + 1]))
        return at + 1;
    cut(in, at, at + 1);
    cut(in, i, i + 1);
    return i + 1;
}

static size_t
read_tag(tz_inline *in, size_t at, size_t end)
{
    static const uint8_t marks[] = {
        [TZ_TAG_INLINE] = TZ_MARK_CUT,  [TZ_TAG_SUPER] = TZ_MARK_SUPER,
        [TZ_TAG_BREAK] = TZ_MARK_BREAK, [TZ_TAG_BLOCK] = TZ_MARK_BLOCK,
        [TZ_TAG_CELL] = TZ_MARK_CELL,   [TZ_TAG_TABLE] = TZ_MARK_TABLE,
    };
    tz_tag tag;
    size_t length;

    if (tz_str_starts(tz_str_slice(in->text, at, end), "<!--"))
        return read_comment(in, at, end);
    length = tz_tag_at(in->text, at, end, &tag);
    if (length == 0)
        return read_autolink(in, at, end);
    if (tag.kind >= TZ_TAG_BLOCK)
        tz_inline_pair(in);
    tz_inline_mark(in, (tz_mark_kind)marks[tag.kind], at, at + length,
                   !tag.closing);
    return at + length;
}

static size_t
read_entity(tz_inline *in, size_t at, size_t end)
{
    uint32_t codepoint;
    size_t length = tz_entity(in->text, at, end, &codepoint);

    if (length == 0)
        return at + 1;
    tz_inline_mark(in, TZ_MARK_CHAR, at, at + length, codepoint);
    return at + length;
}

static size_t
read_delims(tz_inline *in, size_t at, size_t end, size_t line)
{
    size_t length = run_length(in->text, at, end);
    tz_delim delim;

    TZ_WORK(length);
    if (!tz_emphasis_run(in->text, (taza_span){line, end}, at, length,
                         &delim) ||
        !ROOM(in, delim, delim_cap))
        return at + length;
    in->delims[in->delim_count] = delim;
    tz_inline_mark(in, TZ_MARK_DELIM, at, at + length,
                   (uint32_t)in->delim_count++);
    return at + length;
}

static size_t
read_open(tz_inline *in, size_t at, size_t end)
{
    bool image = in->text.ptr[at] == '!';
    size_t behind = at + 1 + image;

    if (image && (behind > end || in->text.ptr[at + 1] != '['))
        return at + 1;
    if (!ROOM(in, bracket, bracket_cap))
        return behind;
    in->brackets[in->bracket_count++] = (tz_bracket){
        .mark = (uint32_t)in->mark_count,
        .start = (uint32_t)behind,
        .image = image,
    };
    tz_inline_mark(in, TZ_MARK_TEXT, at, behind, 0);
    return behind;
}

/* Reads "target" or "<target>"; the offset behind it, 0: none. */
static size_t
read_target(taza_str text, size_t at, size_t end, taza_str *target)
{
    size_t start = at, depth = 0;

    if (at < end && text.ptr[at] == '<') {
        while (++at < end && text.ptr[at] != '>')
            if (text.ptr[at] == '<')
                return 0;
        *target = tz_str_slice(text, start + 1, at);
        return at < end ? at + 1 : 0;
    }
    for (; at < end && (unsigned char)text.ptr[at] > ' '; at++) {
        TZ_WORK(1);
        if (text.ptr[at] == '\\' && at + 1 < end)
            at++;
        else if (text.ptr[at] == '(' && ++depth > PARENS_MAX)
            return 0;
        else if (text.ptr[at] == ')' && depth-- == 0)
            break;
    }
    *target = tz_str_slice(text, start, at);
    return at;
}

/* Reads "(target "title")" at `at`; the offset behind it, 0: none. */
static size_t
read_address(taza_str text, size_t at, size_t end, taza_str *target)
{
    char close;

    at = read_target(text, tz_line_skip(text, at + 1, end), end, target);
    if (at == 0)
        return 0;
    at = tz_line_skip(text, at, end);
    if (at < end &&
        (text.ptr[at] == '"' || text.ptr[at] == '\'' || text.ptr[at] == '(')) {
        close = text.ptr[at];
        if (close == '(')
            close = ')';
        while (++at < end && text.ptr[at] != close) {
            TZ_WORK(1);
            if (close == ')' && text.ptr[at] == '(')
                return 0;
        }
        at = tz_line_skip(text, at + (at < end), end);
    }
    return at < end && text.ptr[at] == ')' ? at + 1 : 0;
}

/* Reads "[label]" at `at`, or takes the link's own text as the label. */
static size_t
read_label(tz_inline *in, size_t at, size_t end, taza_str own)
{
    size_t close = at;

    if (in->refs == NULL || in->refs->count == 0)
        return 0;
    if (at < end && in->text.ptr[at] == '[') {
        while (++close < end && in->text.ptr[close] != ']' &&
               in->text.ptr[close] != '[')
            TZ_WORK(1);
        if (close == end || in->text.ptr[close] != ']')
            return 0;
        if (close > at + 1)
            own = tz_str_slice(in->text, at + 1, close);
        close++;
    }
    return tz_refs_has(in->refs, own) ? close : 0;
}

/* The link's own text as its label, when nothing in it is markup. */
static taza_str
own_label(const tz_inline *in, const tz_bracket *open, size_t at)
{
    if (open->mark + (size_t)1 != in->mark_count)
        return (taza_str){0};
    return tz_str_slice(in->text, open->start, at);
}

static size_t
read_close(tz_inline *in, size_t at, size_t end)
{
    taza_str target = {0};
    tz_bracket open;
    size_t behind = 0;

    if (in->bracket_count == 0)
        return at + 1;
    open = in->brackets[--in->bracket_count];
    if (in->outer > in->bracket_count) {
        in->outer = in->bracket_count;
        if (!open.image)
            return at + 1;
    }
    if (at + 1 < end && in->text.ptr[at + 1] == '(')
        behind = read_address(in->text, at + 1, end, &target);
    if (behind == 0)
        behind = read_label(in, at + 1, end, own_label(in, &open, at));
    if (behind == 0 || !ROOM(in, link, link_cap))
        return at + 1;
    in->links[in->link_count++] = (tz_link){
        .start = in->marks[open.mark].start,
        .end = (uint32_t)behind,
        .target = target,
    };
    in->marks[open.mark].kind = TZ_MARK_CUT;
    cut(in, at, behind);
    if (!open.image)
        in->outer = in->bracket_count;
    return behind;
}

static size_t
read_special(tz_inline *in, size_t at, size_t end, size_t line)
{
    switch (in->text.ptr[at]) {
    case '\\':
        return read_escape(in, at, end);
    case '`':
        return read_code(in, at, end);
    case '*':
    case '_':
        return read_delims(in, at, end, line);
    case '[':
    case '!':
        return read_open(in, at, end);
    case ']':
        return read_close(in, at, end);
    default:
        return at + 1;
    }
}

void
tz_inline_line(tz_inline *in, size_t start, size_t end, bool html)
{
    size_t at = start;

    in->backticks = false;
    in->comment = 0;
    TZ_WORK(end - start);
    while (at < end && in->mark_count < MARKS_MAX && !in->failed) {
        if (in->text.ptr[at] == '<')
            at = read_tag(in, at, end);
        else if (in->text.ptr[at] == '&')
            at = read_entity(in, at, end);
        else if (html)
            at++;
        else
            at = read_special(in, at, end, start);
    }
}

void
tz_inline_pair(tz_inline *in)
{
    tz_emphasis_pair(in->delims, in->paired, in->delim_count);
    in->paired = in->delim_count;
    in->bracket_count = in->outer = 0;
}
