/* leaf.c - a paragraph of Markdown: lines that go on each other. */
#include "input/leaf.h"

#include <string.h>

#include "base/alloc.h"
#include "base/work.h"

enum {
    NOTHING,
    SIGN,
    WORD
};

/* What is known while a line is written. */
typedef struct {
    tz_leaf *leaf;
    const tz_leaf_line *line;
    size_t mark;      /* the next one */
    size_t emphasis;  /* open at this place */
    bool super;       /* in <sup> */
    bool dirty;       /* text was written on this line */
    bool begun;       /* the leaf has a block */
    char separator;   /* comes before the next text; 0: none */
    taza_span tag;    /* what it stands for */
    bool after_break; /* <br> before this block */
    bool block;       /* one is open: */
    taza_span text;   /* in the document's text */
    uint8_t plain;    /* the most that stands outside emphasis, */
    uint8_t marked;   /* and inside: SIGN or WORD */
} writer;

void
tz_leaf_init(tz_leaf *leaf, tz_document *doc, const tz_part *part,
             const tz_refs *refs)
{
    *leaf = (tz_leaf){.doc = doc, .part = part};
    tz_inline_init(&leaf->in, part->decoded.text, refs);
}

void
tz_leaf_done(tz_leaf *leaf)
{
    tz_inline_done(&leaf->in);
    tz_free(leaf->lines);
    leaf->lines = NULL;
}

void
tz_leaf_add(tz_leaf *leaf, const tz_leaf_line *line)
{
    if (!tz_grow((void **)&leaf->lines, &leaf->cap, leaf->count + 1,
                 sizeof(leaf->lines[0])))
        leaf->failed = true;
    else
        leaf->lines[leaf->count++] = *line;
}

static void
copy(tz_leaf *leaf, size_t start, size_t end)
{
    if (start < end)
        tz_doc_copy(leaf->doc, leaf->part, (taza_span){start, end});
}

/* Copies the white space of [start, end); leaves out marks like '>' and '#'
 * with the blank that belongs to them. */
static void
copy_white(tz_leaf *leaf, size_t start, size_t end)
{
    taza_str text = leaf->in.text;
    size_t behind;

    TZ_WORK(end - start);
    while (start < end) {
        behind = tz_line_skip(text, start, end);
        copy(leaf, start, behind);
        start = behind;
        while (start < end && tz_line_white(text, start, end) == 0)
            start++;
        start += tz_line_white(text, start, end);
    }
}

static void
block_end(writer *w)
{
    const tz_leaf_line *line = w->line;
    tz_leaf *leaf = w->leaf;
    tz_block block = {
        .text = w->text,
        .indent = line->indent,
        .depth = line->depth,
        .blank =
            (uint16_t)(leaf->blank < UINT16_MAX ? leaf->blank : UINT16_MAX),
        .kind = line->kind,
        .level = line->level,
        .page = leaf->page,
        .emphasis = w->marked > w->plain,
    };

    if (!w->block)
        return;
    if (leaf->tables > 0 && line->kind == TZ_BLOCK_TEXT)
        block.kind = TZ_BLOCK_TABLE;
    /* The line breaks of a heading are those of its title. */
    block.hard = line->hard || leaf->apart ||
                 (w->after_break && line->kind != TZ_BLOCK_HEADING);
    block.more =
        w->begun && !block.hard && !line->fresh && block.kind == line->kind;
    tz_doc_block(leaf->doc, &block);
    leaf->blank = 0;
    leaf->page = leaf->apart = false;
    w->block = w->after_break = false;
    w->plain = w->marked = NOTHING;
    w->begun = block.kind == line->kind;
}

static void
block_begin(writer *w, size_t here)
{
    if (!w->block)
        w->text.start = here;
    w->block = true;
}

static void
write_separator(writer *w)
{
    if (w->separator != 0 && w->dirty)
        tz_doc_replace(w->leaf->doc, w->leaf->part, w->tag,
                       (taza_str){&w->separator, 1});
    w->separator = 0;
}

/* Notes that visible text was written. */
static void
note(writer *w, uint8_t what)
{
    uint8_t *most = w->emphasis > 0 ? &w->marked : &w->plain;

    if (*most < what)
        *most = what;
}

static void
note_words(writer *w, size_t start, size_t end)
{
    note(w, SIGN);
    if ((w->emphasis > 0 ? w->marked : w->plain) < WORD &&
        tz_line_word(w->leaf->in.text, start, end))
        note(w, WORD);
}

/* A character that stands for the source bytes [start, end). */
static void
write_char(writer *w, size_t start, size_t end, uint32_t codepoint)
{
    char bytes[4];
    taza_str text = {bytes, tz_str_encode(codepoint, bytes)};
    size_t here;

    write_separator(w);
    here = tz_doc_here(w->leaf->doc);
    tz_doc_replace(w->leaf->doc, w->leaf->part, (taza_span){start, end}, text);
    w->dirty = true;
    if (tz_line_white(text, 0, text.len) == text.len)
        return;
    block_begin(w, here);
    w->text.end = here + text.len;
    note(w, tz_char_kind_of(codepoint) == TZ_CHAR_WORD ? WORD : SIGN);
}

/* 5<sup>1</sup> is not 51: the digits become ⁰ … ⁹. */
static void
write_super(writer *w, size_t start, size_t end)
{
    static const uint16_t digits[] = {
        0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
        0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
    };
    unsigned digit;

    for (; start < end; start++) {
        digit = (unsigned char)w->leaf->in.text.ptr[start] - (unsigned)'0';
        write_char(w, start, start + 1, digits[digit]);
    }
}

static void
write_plain(writer *w, size_t start, size_t end)
{
    taza_str text = w->leaf->in.text;
    size_t first = tz_line_skip(text, start, end), last, here;

    /* An empty cell needs no separator of its own. */
    if (start >= end || (first == end && w->separator != 0 && w->dirty))
        return;
    write_separator(w);
    here = tz_doc_here(w->leaf->doc);
    copy(w->leaf, start, end);
    w->dirty = true;
    if (first == end)
        return;
    last = tz_line_trim(text, first, end);
    block_begin(w, here + (first - start));
    w->text.end = here + (last - start);
    note_words(w, first, last);
}

static void
write_text(writer *w, size_t start, size_t end)
{
    taza_str text = w->leaf->in.text;
    size_t digits;

    while (w->super && start < end) {
        size_t at = start;

        while (at < end && !tz_ascii_digit((unsigned char)text.ptr[at]))
            at++;
        write_plain(w, start, at);
        for (digits = at;
             at < end && tz_ascii_digit((unsigned char)text.ptr[at]);)
            at++;
        write_super(w, digits, at);
        start = at;
    }
    write_plain(w, start, end);
}

/* A tag or pipe that ends a block; it becomes `separator` if text stands
 * before and behind it on the line. */
static void
write_boundary(writer *w, const tz_mark *mark, char separator)
{
    block_end(w);
    w->leaf->apart |= mark->kind != TZ_MARK_BREAK;
    if (w->separator == 0 || separator == '\n') {
        w->separator = separator;
        w->tag = (taza_span){mark->start, mark->end};
    }
}

static void
write_delim(writer *w, const tz_mark *mark)
{
    const tz_delim *run = &w->leaf->in.delims[mark->value];

    w->emphasis -= run->closes < w->emphasis ? run->closes : w->emphasis;
    write_text(w, mark->start + run->left, mark->end - run->right);
    w->emphasis += run->opens;
}

static void
write_table(writer *w, const tz_mark *mark)
{
    write_boundary(w, mark, '\n');
    if (mark->value != 0)
        w->leaf->tables++;
    else if (w->leaf->tables > 0)
        w->leaf->tables--;
}

/* It belongs to the text before it on its line, else to what follows. */
static void
note_comment(writer *w, const tz_mark *mark)
{
    size_t start = mark->start + strlen("<!--");
    size_t end = mark->value - strlen("-->");

    if (start < end)
        tz_doc_comment(w->leaf->doc, w->leaf->part, (taza_span){start, end},
                       w->block);
}

static void
write_mark(writer *w, const tz_mark *mark)
{
    switch ((tz_mark_kind)mark->kind) {
    case TZ_MARK_TEXT:
        write_text(w, mark->start, mark->end);
        break;
    case TZ_MARK_CUT:
        break;
    case TZ_MARK_CHAR:
        write_char(w, mark->start, mark->end, mark->value);
        break;
    case TZ_MARK_DELIM:
        write_delim(w, mark);
        break;
    case TZ_MARK_SUPER:
        w->super = mark->value != 0;
        break;
    case TZ_MARK_BREAK:
        write_boundary(w, mark, '\n');
        w->after_break = true;
        break;
    case TZ_MARK_BLOCK:
        write_boundary(w, mark, '\n');
        break;
    case TZ_MARK_CELL:
        write_boundary(w, mark, '\t');
        break;
    case TZ_MARK_TABLE:
        write_table(w, mark);
        break;
    case TZ_MARK_COMMENT:
        note_comment(w, mark);
        break;
    }
}

static void
write_line(writer *w, const tz_leaf_line *line)
{
    const tz_inline *in = &w->leaf->in;
    size_t at = line->start;
    const tz_document *doc = w->leaf->doc;
    size_t blocks = doc->block_count;

    w->line = line;
    w->dirty = w->super = false;
    w->separator = 0;
    copy_white(w->leaf, line->line.start, line->start);
    while (!line->verbatim && w->mark < in->mark_count &&
           in->marks[w->mark].start < line->end) {
        const tz_mark *mark = &in->marks[w->mark++];

        write_text(w, at, mark->start);
        write_mark(w, mark);
        at = mark->end;
        TZ_WORK(1);
    }
    write_text(w, at, line->end);
    block_end(w);
    copy_white(w->leaf, line->end, line->line.end);
    copy(w->leaf, line->line.end, line->line.next);
    if (doc->block_count == blocks)
        w->leaf->blank++;
    w->leaf->page |= line->line.page;
}

void
tz_leaf_flush(tz_leaf *leaf)
{
    writer w = {.leaf = leaf};
    size_t i;

    if (leaf->count == 0)
        return;
    tz_inline_pair(&leaf->in);
    leaf->failed |= leaf->in.failed;
    for (i = 0; i < leaf->count && !leaf->failed; i++)
        write_line(&w, &leaf->lines[i]);
    leaf->count = 0;
    tz_inline_clear(&leaf->in);
}

void
tz_leaf_empty(tz_leaf *leaf, const tz_line *line, bool blank)
{
    tz_leaf_flush(leaf);
    copy(leaf, blank ? line->start : line->end, line->next);
    /* A form feed alone on its line is no blank line. */
    if (!line->page || line->start < line->end)
        leaf->blank++;
    leaf->page |= line->page;
}
