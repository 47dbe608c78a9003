/* layout.c - lines → paragraphs: hard-wrapped and PDF-copied text rebuilt. */
#include "text/layout.h"

#include "base/err.h"
#include "base/work.h"
#include "text/edge.h"
#include "text/hyphen.h"
#include "text/linemark.h"
#include "text/page.h"
#include "text/utf8.h"

enum {
    LINE_SHORTEST = 20, /* characters; a shorter line is a cell, no prose */
    LINE_LONGEST = 130, /* nobody wraps text at more */
    LINES_FEWEST = 5,   /* that tell how long a full line is */
    GAP_BLANKS = 1,     /* blank lines that may stand inside a sentence */
    PAGE_BLANKS = 4     /* … where a page ends */
};

typedef struct {
    tz_document *doc;
    size_t full; /* characters of a full line; 0: the text is not wrapped */
    taza_str opening; /* first line of the paragraph */
    tz_hyphens hyphens;
} layout;

/* Two lines that follow each other, but for what is of the page. */
typedef struct {
    const tz_block *left, *right;
    taza_str before, behind; /* their text */
    size_t blank;            /* blank lines between */
    bool page;               /* a page ends between */
} seam;

/* --- full lines --- */

/* Lines of prose, by length. */
typedef struct {
    size_t counts[LINE_LONGEST + 2]; /* that a line follows at once */
    size_t total;
    size_t alone; /* with a blank line behind */
} lengths;

/* Characters of a line, at most one more than LINE_LONGEST. */
static size_t
count_chars(const layout *l, size_t block)
{
    /* As many have these bytes. */
    taza_str line = tz_str_slice(tz_doc_line(l->doc, block), 0,
                                 4 * ((size_t)LINE_LONGEST + 1));
    size_t chars = tz_utf8_count(line);

    TZ_WORK(line.len);
    return chars > LINE_LONGEST ? LINE_LONGEST + 1 : chars;
}

static void
count_lengths(const layout *l, lengths *out)
{
    for (size_t i = 0; i + 1 < l->doc->block_count; i++) {
        const tz_block *block = &l->doc->blocks[i];
        size_t chars;

        if (block->kind != TZ_BLOCK_TEXT)
            continue;
        chars = count_chars(l, i);
        if (chars < LINE_SHORTEST)
            continue;
        if (block[1].kind != TZ_BLOCK_TEXT || block[1].blank > 0) {
            out->alone++;
            continue;
        }
        out->counts[chars]++;
        out->total++;
    }
}

/* The length that a tenth of the lines reach; the text is wrapped when a good
 * part of them comes near to it. */
static size_t
full_length(const layout *l)
{
    lengths lines = {.total = 0};
    size_t full = LINE_LONGEST + 1, above = 0, near = 0;

    count_lengths(l, &lines);
    if (lines.total < LINES_FEWEST || lines.total * 2 < lines.alone)
        return 0;
    for (;; full--) {
        above += lines.counts[full];
        if (above * 10 >= lines.total || full == 0)
            break;
    }
    if (full > LINE_LONGEST)
        return 0;
    for (size_t i = full * 4 / 5; i <= LINE_LONGEST; i++)
        near += lines.counts[i];
    return near * 5 >= lines.total * 2 ? full : 0;
}

/* Was there no room for the first word of the second line? */
static bool
is_full(const layout *l, const seam *s)
{
    size_t chars = tz_utf8_count(s->before);

    /* Capitals are wider. */
    if (tz_edge_caps(s->before))
        chars += chars / 4;
    TZ_WORK(2 * s->before.len);
    return chars * 5 >= l->full * 4 && chars * 4 <= l->full * 5 &&
           (chars + 1 + tz_edge_word(s->behind)) * 25 >= l->full * 23;
}

/* --- seams --- */

/* Do the lines go on inside a run of full lines? */
static bool
goes_on_full(const layout *l, const seam *s, tz_edge_end end)
{
    bool open;

    if (l->full == 0 || (s->blank > 0 && !(s->page && s->blank <= PAGE_BLANKS)))
        return false;
    if (s->right->indent > s->left->indent + 1 || !is_full(l, s))
        return false;
    /* Notes list amendments: "(вводится в действие …); от …". */
    open = end != TZ_EDGE_QUOTE &&
           (end != TZ_EDGE_STOP ||
            (tz_str_ends(s->before, ";") && tz_linemark_note(l->opening)));
    if (tz_edge_small(s->behind) || tz_edge_digit(s->behind))
        return open || end == TZ_EDGE_QUOTE;
    /* A capital below a heading begins the norm. */
    return open && tz_edge_letter(s->behind) &&
           tz_edge_alike(s->before, s->behind) &&
           !tz_linemark_heading(l->opening);
}

static bool
is_open(tz_edge_end end)
{
    return end == TZ_EDGE_OPEN || end == TZ_EDGE_BOUND;
}

/* A title in several lines: "ПРАВИЛА ВЫДАЧИ И" and "УЧЕТА РАЗРЕШЕНИЙ". */
static bool
goes_on_title(const seam *s, tz_edge_end end)
{
    if (!tz_edge_letter(s->behind))
        return false;
    return end == TZ_EDGE_BOUND ||
           (tz_str_ends(s->before, ",") && tz_edge_caps(s->behind) &&
            tz_edge_alike(s->before, s->behind));
}

static tz_join
plain_join(const seam *s)
{
    return tz_edge_tight(s->before, s->behind) ? TZ_JOIN_KEEP : TZ_JOIN_SPACE;
}

static tz_join
join_of(layout *l, const seam *s)
{
    tz_join join;
    tz_edge_end end;
    bool small, near = s->blank <= (s->page ? PAGE_BLANKS : GAP_BLANKS);

    if (s->right->kind != TZ_BLOCK_TEXT || s->left->kind != TZ_BLOCK_TEXT ||
        s->left->depth != s->right->depth ||
        s->left->emphasis != s->right->emphasis || !near)
        return TZ_JOIN_START;
    join = tz_hyphens_join(&l->hyphens, s->before, s->behind);
    if (join != TZ_JOIN_START)
        return join;
    if (s->blank == 0 && tz_edge_suffix(s->before, s->behind))
        return TZ_JOIN_KEEP;
    /* Most lines begin a paragraph, as the next character says. */
    small = tz_edge_small(s->behind);
    if (!small && l->full == 0 && !(s->blank == 0 && tz_edge_letter(s->behind)))
        return TZ_JOIN_START;
    end = tz_edge_ends(s->before);
    if ((end == TZ_EDGE_STOP && l->full == 0) ||
        tz_linemark_starts(s->behind) || tz_edge_leaders(s->before))
        return TZ_JOIN_START;
    if (small && (is_open(end) || (end == TZ_EDGE_ABBREV && s->blank == 0)))
        return plain_join(s);
    if (s->blank == 0 && goes_on_title(s, end))
        return TZ_JOIN_SPACE;
    return goes_on_full(l, s, end) ? plain_join(s) : TZ_JOIN_START;
}

static tz_join
seam_join(layout *l, const seam *s)
{
    tz_join join;

    if (s->right->hard)
        return TZ_JOIN_START;
    if (!s->right->more)
        return join_of(l, s);
    join = tz_hyphens_join(&l->hyphens, s->before, s->behind);
    return join != TZ_JOIN_START ? join : plain_join(s);
}

/* Joins block `i` with `last`, the last one before it that is no page block. */
static void
join_block(layout *l, size_t last, size_t i)
{
    tz_block *blocks = l->doc->blocks;
    seam s = {.left = &blocks[last], .right = &blocks[i]};
    tz_join join;

    for (size_t k = last + 1; k <= i; k++) {
        s.blank += blocks[k].blank;
        s.page |= blocks[k].page || blocks[k].kind == TZ_BLOCK_PAGE;
    }
    s.before = tz_doc_line(l->doc, last);
    s.behind = tz_doc_line(l->doc, i);
    join = seam_join(l, &s);
    blocks[i].join = (uint8_t)join;
    if (join == TZ_JOIN_START) {
        l->opening = s.behind;
    } else {
        for (size_t k = last + 1; k < i; k++)
            blocks[k].join = TZ_JOIN_SKIP;
    }
}

static void
join_blocks(layout *l)
{
    tz_document *doc = l->doc;
    size_t last = doc->block_count;

    for (size_t i = 0; i < doc->block_count; i++) {
        TZ_WORK(1);
        doc->blocks[i].join = TZ_JOIN_START;
        if (doc->blocks[i].kind == TZ_BLOCK_PAGE)
            continue;
        if (last < i)
            join_block(l, last, i);
        last = i;
    }
}

/* --- paragraphs --- */

static void
open_para(tz_para *para, const tz_block *block, size_t index)
{
    para->text = block->text;
    para->first_block = index;
    para->kind = block->kind;
    para->level = block->level;
    para->depth = block->depth;
    para->emphasis = block->emphasis;
}

static void
extend_para(tz_para *para, const tz_block *block)
{
    para->block_count++;
    para->text.end = block->text.end;
    if (block->join != TZ_JOIN_SKIP)
        para->emphasis = para->emphasis && block->emphasis;
}

static bool
make_paras(tz_document *doc)
{
    size_t count = 0;

    for (size_t i = 0; i < doc->block_count; i++)
        count += doc->blocks[i].join == TZ_JOIN_START;
    doc->paras = tz_arena_array(doc->arena, count + 1, sizeof *doc->paras);
    if (!doc->paras)
        return false;
    for (size_t i = 0; i < doc->block_count; i++) {
        const tz_block *block = &doc->blocks[i];

        if (block->join == TZ_JOIN_START)
            open_para(&doc->paras[doc->para_count++], block, i);
        extend_para(&doc->paras[doc->para_count - 1], block);
    }
    return true;
}

taza_status
tz_layout(tz_document *doc, taza_error *err)
{
    layout l = {.doc = doc};
    bool good;

    if (!tz_page_mark(doc))
        return tz_err_nomem(err);
    tz_hyphens_init(&l.hyphens, doc);
    l.full = full_length(&l);
    join_blocks(&l);
    good = !l.hyphens.failed && make_paras(doc);
    tz_hyphens_done(&l.hyphens);
    return good ? TAZA_OK : tz_err_nomem(err);
}
