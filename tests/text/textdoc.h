/* textdoc.h - a document made by hand from a string, one block a line. */
#ifndef TZ_TESTS_TEXTDOC_H
#define TZ_TESTS_TEXTDOC_H

#include <stdlib.h>

#include "base/alloc.h"
#include "text/document.h"
#include "text/norm.h"
#include "text/utf8.h"

/* One paragraph: every line a block, joined by TZ_JOIN_SPACE unless the test
 * changes `blocks` before textdoc_norm. The string must outlive it. */
typedef struct {
    tz_document doc;
    tz_norm *norm;
    tz_para para;
} textdoc;

static inline void
textdoc_init(textdoc *t, taza_str text)
{
    size_t start = 0;

    memset(t, 0, sizeof *t);
    t->doc.arena = tz_arena_new();
    t->doc.text = text;
    for (size_t i = 0; i <= text.len; i++)
        t->doc.block_count += i == text.len || text.ptr[i] == '\n';
    t->doc.blocks = tz_alloc_zero(t->doc.block_count, sizeof(tz_block));
    t->doc.block_count = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != '\n')
            continue;
        t->doc.blocks[t->doc.block_count] = (tz_block){
            .text = {start, i},
            .join = t->doc.block_count == 0 ? TZ_JOIN_START : TZ_JOIN_SPACE};
        t->doc.block_count++;
        start = i + 1;
    }
    t->doc.para_count = 1;
    t->doc.paras = &t->para;
    t->para.block_count = t->doc.block_count;
    t->para.text = (taza_span){0, text.len};
}

/* Writes the normal text; `lang` TAZA_NONE: without folding look-alikes. */
static inline bool
textdoc_norm(textdoc *t, taza_lang lang)
{
    t->norm = tz_norm_new(&t->doc);
    if (t->norm == NULL)
        return false;
    tz_norm_para(t->norm, &t->para);
    t->para.lang = (uint8_t)lang;
    if (lang != TAZA_NONE)
        tz_norm_fold(t->norm, &t->para);
    return tz_norm_finish(t->norm);
}

static inline void
textdoc_done(textdoc *t)
{
    tz_norm_free(t->norm);
    tz_free(t->doc.blocks);
    tz_free(t->doc.mixed);
    tz_map_done(&t->doc.to_text);
    tz_arena_free(t->doc.arena);
}

/* Adds a file to a document as a reader of plain text does: every line that
 * is not blank is a block. */
static inline taza_status
textdoc_read(tz_document *doc, const char *path, taza_str bytes,
             taza_error *err)
{
    size_t base = tz_doc_here(doc), at = 0;
    tz_part *part;
    taza_status status = tz_doc_part(doc, path, bytes, NULL, &part, err);
    tz_block block = {.blank = 0};
    taza_str text;

    if (status != TAZA_OK)
        return status;
    text = part->decoded.text;
    tz_doc_copy(doc, part, (taza_span){0, text.len});
    while (at < text.len) {
        size_t start = at, end = at;

        while (end < text.len && text.ptr[end] != '\n')
            end++;
        at = end + (end < text.len);
        for (; start < end && tz_ascii_space(text.ptr[start]); start++) {
            block.page |= text.ptr[start] == '\f';
            block.indent++;
        }
        while (end > start && tz_ascii_space(text.ptr[end - 1]))
            end--;
        if (start == end) {
            block.blank = (uint16_t)(block.blank + (block.blank < UINT16_MAX));
            block.indent = 0;
            continue;
        }
        block.text = (taza_span){base + start, base + end};
        tz_doc_block(doc, &block);
        block = (tz_block){.blank = 0};
    }
    return TAZA_OK;
}

/* The normal text as UTF-8, without the line feed at its end. */
static inline taza_str
textdoc_shown(textdoc *t)
{
    tz_nstr normal = {t->doc.normal, t->doc.normal_len};
    char *out;
    size_t len = 0;

    if (normal.len > 0)
        normal.len--;
    out = tz_arena_alloc(t->doc.arena, 4 * normal.len + 1);
    tz_alphabet_utf8(normal, out, &len);
    return (taza_str){out, len};
}

#endif
