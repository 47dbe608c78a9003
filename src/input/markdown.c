/* markdown.c - Markdown of legal repositories: lines → paragraphs, tables,
 * forms, quotes. */
#include "input/markdown.h"

#include "base/err.h"
#include "base/work.h"
#include "input/leaf.h"
#include "input/mdline.h"
#include "input/tag.h"

#define NONE           SIZE_MAX
#define NO_LIMIT       SIZE_MAX
#define SETEXT_LINES   3 /* "===" under more lines is a drawn rule */
#define CONTENTS_LINES 16 /* between "Части документа" and its table */

typedef struct {
    tz_leaf leaf;
    tz_refs refs;
    taza_str text;
    tz_split *split;
    size_t comment; /* end of the comment that is open; 0: none */
    char fence;     /* its character; 0: none is open */
    size_t fence_length, fence_quotes;
    uint16_t fence_depth;
    bool blank;    /* the line before was blank */
    bool hard;     /* the line before ended in a hard break */
    bool item;     /* it ended in ; or : */
    size_t quotes; /* of the line before */
    bool table;    /* in a pipe table: */
    size_t table_block, table_rows, table_links, table_names;
    size_t contents; /* block of the heading of a list of parts; NONE */
} reader;

static tz_document *
doc_of(reader *r)
{
    return r->leaf.doc;
}

/* --- the table of the act's parts --- */

static void
make_nav(tz_document *doc, size_t from)
{
    for (; from < doc->block_count; from++)
        doc->blocks[from].kind = TZ_BLOCK_NAV;
}

static void
table_begin(reader *r)
{
    tz_leaf_flush(&r->leaf);
    r->table = true;
    r->table_block = doc_of(r)->block_count;
    r->table_rows = r->table_links = 0;
    r->table_names = r->split != NULL ? r->split->count : 0;
}

/* A table of which every row links to a part is no text of the act, nor are
 * the heading and the words that introduce it. */
static void
table_end(reader *r)
{
    bool parts = r->table_rows > 0 && r->table_links == r->table_rows;

    if (!r->table)
        return;
    tz_leaf_flush(&r->leaf);
    r->table = false;
    if (!parts && r->split != NULL)
        r->split->count = r->table_names;
    if (!parts || doc_of(r)->failed)
        return;
    if (r->contents != NONE && r->contents < r->table_block &&
        r->table_block - r->contents <= CONTENTS_LINES)
        r->table_block = r->contents;
    make_nav(doc_of(r), r->table_block);
}

static void
note_contents(reader *r, size_t block)
{
    static const char *const names[] = {
        "Части документа", "Құжаттың бөліктері",
        "Құжат бөліктері", "Содержание",
        "Оглавление",      "Мазмұны",
        "Contents",        "Parts of the document",
    };
    const tz_document *doc = doc_of(r);
    taza_str heading;
    size_t i;

    r->contents = NONE;
    if (block >= doc->block_count)
        return;
    heading = tz_str_slice(tz_doc_written(doc), doc->blocks[block].text.start,
                           doc->blocks[block].text.end);
    for (i = 0; i < TZ_COUNT(names); i++)
        if (tz_str_is(heading, names[i]))
            r->contents = block;
}

/* --- lines --- */

static tz_leaf_line
make_line(const tz_line *line, const tz_prefix *prefix, tz_block_kind kind)
{
    return (tz_leaf_line){
        .line = *line,
        .start = prefix->start,
        .indent = prefix->indent,
        .depth = prefix->depth,
        .kind = (uint8_t)kind,
    };
}

static void
add(reader *r, tz_leaf_line *line, size_t end)
{
    line->end = tz_line_trim(r->text, line->start, end);
    tz_leaf_add(&r->leaf, line);
}

/* A line without text. */
static void
empty_line(reader *r, const tz_line *line, bool blank)
{
    table_end(r);
    tz_leaf_empty(&r->leaf, line, blank);
    r->blank = blank;
    r->hard = false;
}

static void
form_line(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    tz_leaf_line own = make_line(line, prefix, TZ_BLOCK_FORM);

    own.verbatim = true;
    own.depth = r->fence_depth; /* blanks inside a form align, nest nothing */
    add(r, &own, line->end);
    tz_leaf_flush(&r->leaf);
}

/* A line while a fence is open.  False: the fence ended with its quote. */
static bool
fence_line(reader *r, const tz_line *line)
{
    tz_prefix prefix = tz_mdline_prefix(r->text, line, r->fence_quotes);

    if (prefix.quotes < r->fence_quotes) {
        r->fence = '\0';
        return false;
    }
    if (tz_mdline_fence_end(r->text, prefix.start, line->end, r->fence,
                            r->fence_length)) {
        r->fence = '\0';
        empty_line(r, line, false);
    } else if (prefix.start == line->end) {
        empty_line(r, line, prefix.quotes == 0);
    } else {
        form_line(r, line, &prefix);
    }
    return true;
}

static bool
fence_begin(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    size_t length = tz_mdline_fence(r->text, prefix->start, line->end);

    if (length == 0)
        return false;
    r->fence = r->text.ptr[prefix->start];
    r->fence_length = length;
    r->fence_quotes = prefix->quotes;
    r->fence_depth = prefix->depth;
    empty_line(r, line, false);
    return true;
}

static bool
heading_line(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    taza_span content;
    unsigned level =
        tz_mdline_heading(r->text, prefix->start, line->end, &content);
    tz_leaf_line own;
    size_t block;

    if (level == 0)
        return false;
    table_end(r);
    tz_leaf_flush(&r->leaf);
    block = doc_of(r)->block_count;
    own = make_line(line, prefix,
                    prefix->quotes > 0 ? TZ_BLOCK_QUOTE : TZ_BLOCK_HEADING);
    own.level = (uint8_t)level;
    own.start = content.start;
    r->leaf.apart = true;
    tz_inline_line(&r->leaf.in, content.start, content.end, false);
    add(r, &own, content.end);
    r->comment = r->leaf.in.comment;
    tz_leaf_flush(&r->leaf);
    note_contents(r, block);
    return true;
}

/* "===" under a line of text: it is a heading. */
static bool
setext_line(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    size_t i, block = doc_of(r)->block_count;

    if (!tz_mdline_underline(r->text, prefix->start, line->end) ||
        r->leaf.count == 0 || r->leaf.count > SETEXT_LINES ||
        r->leaf.lines[0].kind != TZ_BLOCK_TEXT)
        return false;
    for (i = 0; i < r->leaf.count; i++) {
        r->leaf.lines[i].kind = TZ_BLOCK_HEADING;
        r->leaf.lines[i].level = 1;
    }
    r->leaf.apart = true;
    empty_line(r, line, false);
    note_contents(r, block);
    return true;
}

/* --- pipe tables --- */

static size_t
find_pipe(taza_str text, size_t at, size_t end)
{
    for (; at < end && text.ptr[at] != '|'; at++)
        at += text.ptr[at] == '\\';
    return at < end ? at : end;
}

/* Notes the part that a row links to from its first cell with text. */
static void
note_row(reader *r, bool header)
{
    const tz_inline *in = &r->leaf.in;

    if (header)
        return;
    r->table_rows++;
    if (in->link_count == 0 || !tz_refs_relative(in->links[0].target))
        return;
    r->table_links++;
    if (r->split != NULL && tz_split_target(in->links[0].target))
        tz_split_add(r->split, in->links[0].target);
}

static void
table_row(reader *r, const tz_line *line, const tz_prefix *prefix, bool header)
{
    tz_leaf_line own = make_line(line, prefix, TZ_BLOCK_TABLE);
    size_t at = prefix->start, pipe;

    TZ_WORK(line->end - at);
    r->leaf.apart = true;
    for (; at < line->end; at = pipe + 1) {
        pipe = find_pipe(r->text, at, line->end);
        tz_inline_line(&r->leaf.in, at, pipe, false);
        tz_inline_pair(&r->leaf.in);
        if (pipe < line->end)
            tz_inline_mark(&r->leaf.in, TZ_MARK_CELL, pipe, pipe + 1, 0);
        if (r->leaf.in.comment != 0)
            break;
    }
    r->comment = r->leaf.in.comment;
    note_row(r, header);
    add(r, &own, line->end);
    tz_leaf_flush(&r->leaf);
}

static bool
table_line(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    bool pipe = prefix->quotes == 0 &&
                find_pipe(r->text, prefix->start, line->end) < line->end;
    tz_line next;

    if (!pipe) {
        table_end(r);
        return false;
    }
    if (r->table && tz_mdline_table(r->text, prefix->start, line->end)) {
        tz_leaf_empty(&r->leaf, line, false);
        return true;
    }
    if (r->table) {
        table_row(r, line, prefix, false);
        return true;
    }
    if (line->next >= r->text.len)
        return false;
    next = tz_line_at(r->text, line->next);
    if (!tz_mdline_table(r->text, next.start, next.end))
        return false;
    table_begin(r);
    table_row(r, line, prefix, true);
    return true;
}

/* --- paragraphs --- */

/* A line of links to other files: "↑ [Вся редакция](../rus.md)". */
static bool
is_nav(const reader *r, size_t first_link, size_t start, size_t end)
{
    const tz_inline *in = &r->leaf.in;
    size_t i;

    if (first_link == in->link_count)
        return false;
    for (i = first_link; i < in->link_count; i++) {
        const tz_link *link = &in->links[i];

        if (link->start < start)
            return false; /* it began in the line before */
        if (!tz_refs_relative(link->target) ||
            tz_line_word(r->text, start, link->start))
            return false;
        start = link->end;
    }
    return !tz_line_word(r->text, start, end);
}

static void
nav_line(reader *r, tz_leaf_line *own)
{
    const tz_inline *in = &r->leaf.in;

    own->kind = TZ_BLOCK_NAV;
    own->hard = true;
    if (r->split != NULL && doc_of(r)->block_count == 0 && r->leaf.count == 0 &&
        in->link_count > 0 && tz_str_starts(in->links[0].target, "../"))
        doc_of(r)->partial = true;
}

/* In tables of HTML, Markdown is no markup. */
static bool
is_html(const reader *r, size_t start, size_t end)
{
    tz_tag tag;

    return r->leaf.tables > 0 || (start < end && r->text.ptr[start] == '<' &&
                                  tz_tag_at(r->text, start, end, &tag) != 0 &&
                                  tag.kind >= TZ_TAG_CELL);
}

/* Is the line of the paragraph before? */
static bool
goes_on(const reader *r, const tz_prefix *prefix, size_t end)
{
    const tz_leaf *leaf = &r->leaf;

    return leaf->count > 0 && r->quotes == prefix->quotes &&
           leaf->lines[leaf->count - 1].kind != TZ_BLOCK_NAV &&
           !tz_mdline_mark(r->text, prefix->start, end);
}

/* Notes how a line ends: whether the next goes on it. */
static void
note_end(reader *r, size_t start, size_t end, const tz_line *line)
{
    const char *text = r->text.ptr;

    r->hard = (end > start && text[end - 1] == '\\') ||
              (line->end >= end + 2 && text[line->end - 1] == ' ' &&
               text[line->end - 2] == ' ');
    while (end > start && (text[end - 1] == '*' || text[end - 1] == '_'))
        end--;
    r->item = end > start && (text[end - 1] == ';' || text[end - 1] == ':');
}

/* An HTML table that was never closed ends where Markdown surely is. */
static void
leave_table(reader *r, const tz_prefix *prefix, size_t end)
{
    taza_span content;

    if (r->leaf.tables > 0 && r->blank &&
        (prefix->quotes > 0 ||
         tz_mdline_heading(r->text, prefix->start, end, &content) != 0 ||
         tz_str_starts(tz_str_slice(r->text, prefix->start, end), "<a id=")))
        r->leaf.tables = 0;
}

static void
text_line(reader *r, const tz_line *line, const tz_prefix *prefix)
{
    size_t end = tz_line_trim(r->text, prefix->start, line->end), links;
    bool html = is_html(r, prefix->start, end), on = goes_on(r, prefix, end);
    tz_leaf_line own = make_line(
        line, prefix, prefix->quotes > 0 ? TZ_BLOCK_QUOTE : TZ_BLOCK_TEXT);

    if (html || !on)
        tz_leaf_flush(&r->leaf);
    links = r->leaf.in.link_count;
    own.hard = r->leaf.count > 0 && r->hard;
    own.fresh = r->item;
    tz_inline_line(&r->leaf.in, prefix->start, end, html);
    if (is_nav(r, links, prefix->start, end))
        nav_line(r, &own);
    add(r, &own, end);
    r->comment = r->leaf.in.comment;
    note_end(r, own.start, own.end, line);
    r->quotes = prefix->quotes;
    r->blank = false;
    if (html || r->comment != 0)
        tz_leaf_flush(&r->leaf);
}

/* The rest of a line in which a comment ends. */
static void
comment_line(reader *r, tz_line line)
{
    size_t end = r->comment;
    tz_prefix prefix;

    if (end >= line.end) {
        tz_leaf_empty(&r->leaf, &line, false);
        if (end <= line.next)
            r->comment = 0;
        return;
    }
    r->comment = 0;
    line.start = end;
    prefix = tz_mdline_prefix(r->text, &line, 0);
    if (prefix.start < line.end)
        text_line(r, &line, &prefix);
    else
        tz_leaf_empty(&r->leaf, &line, false);
}

static void
read_line(reader *r, const tz_line *line)
{
    tz_prefix prefix;

    if (r->comment != 0) {
        comment_line(r, *line);
        return;
    }
    if (r->fence != '\0' && fence_line(r, line))
        return;
    prefix = tz_mdline_prefix(r->text, line, NO_LIMIT);
    leave_table(r, &prefix, line->end);
    if (prefix.start < line->end && r->leaf.tables > 0) {
        text_line(r, line, &prefix);
        return;
    }
    if (prefix.start == line->end)
        empty_line(r, line, prefix.quotes == 0);
    else if (tz_refs_definition(r->text, prefix.start, line->end, NULL) ||
             tz_mdline_rule(r->text, prefix.start, line->end))
        empty_line(r, line, false);
    else if (!fence_begin(r, line, &prefix) &&
             !heading_line(r, line, &prefix) &&
             !setext_line(r, line, &prefix) && !table_line(r, line, &prefix))
        text_line(r, line, &prefix);
}

/* Front matter is about the act, no text of it. */
static size_t
skip_front(reader *r)
{
    size_t end = tz_mdline_front(r->text), at;
    tz_line line;

    for (at = 0; at < end; at = line.next) {
        line = tz_line_at(r->text, at);
        tz_leaf_empty(&r->leaf, &line, false);
    }
    return end;
}

taza_status
tz_markdown_part(tz_document *doc, const tz_part *part, tz_split *split,
                 taza_error *err)
{
    reader r = {.text = part->decoded.text, .split = split, .contents = NONE};
    size_t at;
    bool failed;

    tz_refs_init(&r.refs, r.text);
    tz_leaf_init(&r.leaf, doc, part, &r.refs);
    r.leaf.blank = doc->block_count > 0; /* files are apart */
    at = skip_front(&r);
    while (at < r.text.len && !r.leaf.failed) {
        tz_line line = tz_line_at(r.text, at);

        read_line(&r, &line);
        at = line.next;
    }
    table_end(&r);
    tz_leaf_flush(&r.leaf);
    failed = r.leaf.failed || r.leaf.in.failed || r.refs.failed ||
             doc->failed || doc->buf.failed || (split != NULL && split->failed);
    tz_leaf_done(&r.leaf);
    tz_refs_done(&r.refs);
    return failed ? tz_err_nomem(err) : TAZA_OK;
}

/* --- the reader --- */

static taza_status
markdown_read(const tz_input *input, tz_document *doc, taza_error *err)
{
    tz_split split = {0};
    tz_part *part;
    taza_status status = tz_doc_part(doc, input->name, input->bytes,
                                     input->encoding, &part, err);

    if (status != TAZA_OK)
        return status;
    status = tz_markdown_part(doc, part, &split, err);
    if (status == TAZA_OK && split.count > 0)
        status = tz_split_read(&split, input, doc, err);
    tz_split_done(&split);
    return status;
}

static const char *const markdown_extensions[] = {".md", ".markdown", ".mkd",
                                                  NULL};

const tz_reader tz_reader_markdown = {
    .name = "markdown",
    .extensions = markdown_extensions,
    .read = markdown_read,
};
