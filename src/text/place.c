/* place.c - look-ups in a finished document: normal text, text, files. */
#include <string.h>

#include <utf8proc.h>

#include "base/work.h"
#include "text/document.h"
#include "text/utf8.h"

tz_nstr
tz_doc_normal(const tz_document *doc)
{
    return (tz_nstr){doc->normal, doc->normal_len};
}

taza_str
tz_doc_line(const tz_document *doc, size_t block)
{
    taza_span text = doc->blocks[block].text;

    return tz_str_slice(doc->text, text.start, text.end);
}

taza_span
tz_doc_to_text(const tz_document *doc, taza_span normal)
{
    return tz_map_span(&doc->to_text, normal);
}

size_t
tz_doc_para_at(const tz_document *doc, size_t normal)
{
    size_t low = 0, high = doc->para_count;

    /* The first paragraph that ends behind `normal`; empty ones end where the
     * one before them does. */
    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (doc->paras[mid].normal.end <= normal)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

size_t
tz_doc_para_of_text(const tz_document *doc, size_t text)
{
    size_t low = 0, high = doc->para_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (doc->paras[mid].text.start <= text)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 ? low - 1 : doc->para_count;
}

size_t
tz_doc_sentence_number(const tz_document *doc, size_t normal)
{
    size_t low = 0, high = doc->sentence_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (doc->sentences[mid] <= normal)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

taza_span
tz_doc_sentence_at(const tz_document *doc, size_t normal)
{
    size_t number = tz_doc_sentence_number(doc, normal);

    if (number == 0)
        return (taza_span){0, 0};
    return (taza_span){doc->sentences[number - 1], number < doc->sentence_count
                                                       ? doc->sentences[number]
                                                       : doc->normal_len};
}

static bool
bit(const uint8_t *bits, size_t len, size_t at)
{
    return at < len && (bits[at / 8] >> (at % 8) & 1) != 0;
}

bool
tz_doc_capital(const tz_document *doc, size_t normal)
{
    return bit(doc->capital, doc->normal_len, normal);
}

bool
tz_doc_caps(const tz_document *doc, size_t normal)
{
    return bit(doc->caps, doc->normal_len, normal);
}

/* --- files --- */

static const tz_part *
part_at(const tz_document *doc, size_t file)
{
    size_t low = 0, high = doc->part_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (doc->parts[mid].base <= file)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 ? &doc->parts[low - 1] : NULL;
}

/* The span of the part's decoded text that a text span came from. */
static const tz_part *
source_span(const tz_document *doc, taza_span text, taza_span *out)
{
    taza_span file = tz_map_span(&doc->to_file, text);
    const tz_part *part = part_at(doc, file.start);
    size_t len;

    if (!part)
        return NULL;
    len = part->decoded.text.len;
    out->start = file.start - part->base;
    out->end = file.end - part->base;
    if (out->start > len)
        out->start = len;
    if (out->end > len)
        out->end = len;
    if (out->end < out->start)
        out->end = out->start;
    return part;
}

static void
position(const tz_part *part, size_t at, size_t byte, taza_position *out)
{
    out->path = part->path;
    out->byte = byte;
    tz_lines_find(&part->lines, at, &out->line, &out->column, &out->utf16);
}

void
tz_doc_place(const tz_document *doc, taza_span text, taza_place *out)
{
    taza_span source = {0, 0}, bytes;
    const tz_part *part = source_span(doc, text, &source);

    out->span = text;
    if (!part) {
        out->start = out->end = (taza_position){"", 0, 1, 1, 1};
        return;
    }
    bytes = tz_decoded_span(&part->decoded, source);
    position(part, source.start, bytes.start, &out->start);
    position(part, source.end, bytes.end, &out->end);
}

void
tz_doc_comment_place(const tz_document *doc, const tz_comment *comment,
                     taza_position *out)
{
    const tz_part *part = &doc->parts[comment->part];
    taza_span bytes = tz_decoded_span(
        &part->decoded, (taza_span){comment->offset, comment->offset});

    position(part, comment->offset, bytes.start, out);
}

taza_str
tz_doc_source(const tz_document *doc, taza_span text)
{
    taza_span source = {0, 0};
    const tz_part *part = source_span(doc, text, &source);

    if (!part)
        return (taza_str){"", 0};
    return tz_str_slice(part->decoded.text, source.start, source.end);
}

/* --- quotation --- */

typedef struct {
    char *ptr;
    size_t len;
    size_t hyphen; /* bytes of the last character when it is a hyphen */
} quote;

static bool
is_space(uint32_t cp)
{
    return cp < 0x20 || tz_alphabet_code(cp) == TZ_CODE_SPACE;
}

static bool
is_invisible(uint32_t cp)
{
    return cp >= 0xAD &&
           utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_CF;
}

static void
quote_space(quote *q)
{
    if (q->len > 0 && q->ptr[q->len - 1] != ' ')
        q->ptr[q->len++] = ' ';
    q->hyphen = 0;
}

static void
quote_text(quote *q, taza_str text)
{
    for (size_t at = 0, next = 0; at < text.len; at = next) {
        uint32_t cp = tz_utf8_next(text, &next);

        if (is_space(cp)) {
            quote_space(q);
        } else if (!is_invisible(cp)) {
            memcpy(q->ptr + q->len, text.ptr + at, next - at);
            q->len += next - at;
            q->hyphen = tz_alphabet_code(cp) == '-' ? next - at : 0;
        }
    }
}

static void
quote_block(quote *q, const tz_document *doc, const tz_block *block,
            taza_span text)
{
    size_t start = block->text.start, end = block->text.end;

    if (block->join == TZ_JOIN_SKIP)
        return;
    if (start >= text.start) {
        if (block->join == TZ_JOIN_GLUE)
            q->len -= q->hyphen;
        else if (block->join != TZ_JOIN_KEEP)
            quote_space(q);
    }
    q->hyphen = 0;
    quote_text(q,
               tz_str_slice(doc->text, start > text.start ? start : text.start,
                            end < text.end ? end : text.end));
}

/* The first block that ends behind `text`. */
static size_t
block_at(const tz_document *doc, size_t text)
{
    size_t low = 0, high = doc->block_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (doc->blocks[mid].text.end <= text)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

taza_str
tz_doc_quote(const tz_document *doc, tz_arena *arena, taza_span text)
{
    quote q = {NULL, 0, 0};

    if (text.end > doc->text.len)
        text.end = doc->text.len;
    if (text.start > text.end)
        text.start = text.end;
    /* A block's text grows by no more than the blank before it, which stands
     * for a line end. */
    q.ptr = tz_arena_alloc(arena, 2 * (text.end - text.start) + 1);
    if (!q.ptr)
        return (taza_str){NULL, 0};
    for (size_t i = block_at(doc, text.start);
         i < doc->block_count && doc->blocks[i].text.start < text.end; i++)
        quote_block(&q, doc, &doc->blocks[i], text);
    while (q.len > 0 && q.ptr[q.len - 1] == ' ')
        q.len--;
    TZ_WORK(text.end - text.start);
    return (taza_str){q.ptr, q.len};
}
