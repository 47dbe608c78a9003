/* page.c - what pages of a printed text have above and below it. */
#include "text/page.h"

#include "base/alloc.h"
#include "base/work.h"
#include "text/edge.h"
#include "text/linemark.h"
#include "text/utf8.h"

enum {
    HEAD_REACH = 2,   /* lines from a page break that may be running heads */
    HEAD_PAGES = 3,   /* pages a running head is on, at least … */
    HEAD_SHARE = 10,  /* … and one in so many of all */
    HEAD_BYTES = 200, /* of a running head, at most */
    FULL_LINE = 40    /* bytes of a line that nobody would break before "5" */
};

static bool
is_text(const tz_document *doc, size_t block)
{
    return block < doc->block_count && doc->blocks[block].kind == TZ_BLOCK_TEXT;
}

/* --- page numbers --- */

static bool
at_break(const tz_document *doc, size_t i)
{
    return doc->blocks[i].page ||
           (i + 1 < doc->block_count && doc->blocks[i + 1].page);
}

static bool
is_number(taza_str line)
{
    size_t at = 0;

    while (at < line.len && tz_ascii_digit(line.ptr[at]))
        at++;
    return at == line.len;
}

/* Does the sentence before block `i` go on behind it?  A bare number right
 * between two lines may be a word of it: "не более", "12", "месяцев". */
static bool
between_halves(const tz_document *doc, size_t i)
{
    const tz_block *block = &doc->blocks[i];
    taza_str before, behind;

    if (i == 0 || !is_text(doc, i - 1) || !is_text(doc, i + 1))
        return false;
    before = tz_doc_line(doc, i - 1);
    behind = tz_doc_line(doc, i + 1);
    if (block->blank == 0 && block[1].blank == 0 &&
        (before.len < FULL_LINE || is_number(tz_doc_line(doc, i))))
        return false;
    return tz_edge_ends(before) <= TZ_EDGE_BOUND && tz_edge_small(behind) &&
           !tz_linemark_starts(behind);
}

static size_t
mark_numbers(tz_document *doc)
{
    size_t breaks = 0;

    for (size_t i = 0; i < doc->block_count; i++) {
        breaks += doc->blocks[i].page;
        if (is_text(doc, i) && tz_linemark_page(tz_doc_line(doc, i)) &&
            (at_break(doc, i) || between_halves(doc, i)))
            doc->blocks[i].kind = TZ_BLOCK_PAGE;
        TZ_WORK(1);
    }
    return breaks;
}

/* --- running heads --- */

/* Lines that are alike but for their numbers. */
typedef struct {
    uint64_t hash; /* 0: free */
    size_t count;  /* pages in a row of theirs that had one */
    size_t most;   /* the largest count */
    size_t page;   /* the last of them … */
    size_t sum;    /* … and the sum of the line's numbers there */
} head;

typedef struct {
    head *slots;
    size_t mask;
    size_t breaks; /* of pages, in the document */
} heads;

/* 0: nothing that could be a running head, but a line of prose. */
static uint64_t
head_hash(taza_str line, size_t *sum)
{
    uint64_t hash = 0;
    size_t number = 0;

    *sum = 0;
    if (line.len == 0 || line.len > HEAD_BYTES || tz_linemark_starts(line) ||
        tz_edge_small(line) || tz_edge_ends(line) != TZ_EDGE_OPEN)
        return 0;
    for (size_t at = 0; at < line.len;) {
        uint32_t cp = tz_utf8_next(line, &at);
        char c = (char)tz_alphabet_code(cp);

        if (cp >= '0' && cp <= '9') {
            *sum -= number;
            number = number * 10 + cp - '0';
            *sum += number;
            c = '0';
        } else {
            number = 0;
        }
        hash = tz_fnv1a(hash, (taza_str){&c, 1});
    }
    TZ_WORK(line.len);
    return hash != 0 ? hash : 1;
}

static head *
head_slot(const heads *set, uint64_t hash)
{
    size_t at = (size_t)(hash ^ hash >> 32) & set->mask;

    while (set->slots[at].hash != 0 && set->slots[at].hash != hash)
        at = (at + 1) & set->mask;
    return &set->slots[at];
}

/* Numbers of a running head stay or count the pages; those of annexes ("Форма
 * 1", five pages on "Форма 2") do neither. */
static void
count_head(head *slot, uint64_t hash, size_t page, size_t sum)
{
    if (slot->count > 0 && slot->page == page)
        return;
    if (sum != slot->sum && sum - slot->sum != page - slot->page)
        slot->count = 0;
    slot->hash = hash;
    slot->page = page;
    slot->sum = sum;
    if (++slot->count > slot->most)
        slot->most = slot->count;
}

/* A line of `page` near its break: counts it, or makes it a page block when
 * it was counted often enough.  False: a line of the act; the search ends. */
static bool
visit(tz_document *doc, const heads *set, size_t block, size_t page, bool mark)
{
    uint64_t hash;
    size_t sum;
    head *slot;

    if (!is_text(doc, block))
        return block < doc->block_count;
    hash = head_hash(tz_doc_line(doc, block), &sum);
    if (hash == 0)
        return false;
    slot = head_slot(set, hash);
    if (mark) {
        if (slot->most < HEAD_PAGES || slot->most * HEAD_SHARE < set->breaks)
            return false;
        doc->blocks[block].kind = TZ_BLOCK_PAGE;
        return true;
    }
    count_head(slot, hash, page, sum);
    return true;
}

/* The lines above and below the break before block `i`, where `page` ends. */
static void
visit_break(tz_document *doc, const heads *set, size_t i, size_t page,
            bool mark)
{
    for (size_t k = 1; k <= HEAD_REACH && k <= i; k++)
        if (!visit(doc, set, i - k, page, mark))
            break;
    for (size_t k = 0; k < HEAD_REACH; k++)
        if (!visit(doc, set, i + k, page + 1, mark))
            break;
}

static bool
mark_heads(tz_document *doc, size_t breaks)
{
    heads set = {NULL, 0, breaks};
    size_t size = 16;

    while (size < breaks * 4 * HEAD_REACH)
        size *= 2;
    set.slots = tz_alloc_zero(size, sizeof *set.slots);
    if (!set.slots)
        return false;
    set.mask = size - 1;
    for (int mark = 0; mark < 2; mark++)
        for (size_t i = 0, page = 0; i < doc->block_count; i++)
            if (doc->blocks[i].page)
                visit_break(doc, &set, i, page++, mark != 0);
    TZ_WORK(doc->block_count);
    tz_free(set.slots);
    return true;
}

bool
tz_page_mark(tz_document *doc)
{
    size_t breaks = mark_numbers(doc);

    return breaks < HEAD_PAGES - 1 || mark_heads(doc, breaks);
}
