/* document.c - how a document comes to be: parts, text, blocks, finishing. */
#include "text/document.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/work.h"
#include "text/lang.h"
#include "text/layout.h"
#include "text/norm.h"
#include "text/sentence.h"

#define COMMENT_BEGINS "taza-"
/* Maps and sentence tables count in 32 bits. */
#define FILES_MOST ((size_t)1 << 31)

void
tz_doc_init(tz_document *doc, tz_arena *arena)
{
    memset(doc, 0, sizeof *doc);
    doc->arena = arena;
    tz_buf_init(&doc->buf);
    tz_map_init(&doc->to_file, (taza_str){NULL, 0});
    tz_map_init(&doc->to_text, (taza_str){NULL, 0});
}

void
tz_doc_done(tz_document *doc)
{
    for (size_t i = 0; i < doc->part_count; i++)
        tz_decoded_done(&doc->parts[i].decoded);
    tz_free(doc->parts);
    tz_free(doc->blocks);
    tz_buf_done(&doc->buf);
    tz_map_done(&doc->to_file);
    tz_map_done(&doc->to_text);
    tz_free(doc->mixed);
    tz_free(doc->comments);
    memset(doc, 0, sizeof *doc);
}

/* --- for readers --- */

static bool
part_fill(tz_document *doc, tz_part *part, const char *path, taza_str bytes)
{
    part->path = tz_arena_cstr(doc->arena, tz_str(path));
    part->bytes = bytes;
    return part->path && tz_lines_build(doc->arena, part->decoded.text,
                                        &part->lines) == TAZA_OK;
}

static taza_status
part_nomem(tz_document *doc, taza_error *err)
{
    doc->failed = true;
    return tz_err_nomem(err);
}

taza_status
tz_doc_part(tz_document *doc, const char *path, taza_str bytes,
            const char *encoding, tz_part **out, taza_error *err)
{
    tz_part part = {0};
    void *parts = doc->parts;
    taza_status status;

    if (!tz_grow(&parts, &doc->part_cap, doc->part_count + 1, sizeof part))
        return part_nomem(doc, err);
    doc->parts = parts;
    status = tz_decode(doc->arena, path, bytes, encoding, &part.decoded, err);
    doc->failed |= status == TAZA_NOMEM;
    if (status != TAZA_OK)
        return status;
    /* Decoded: a byte of windows-1251 is two of UTF-8. */
    if (part.decoded.text.len >= FILES_MOST - doc->file_len) {
        tz_decoded_done(&part.decoded);
        return tz_err(err, TAZA_LIMIT, "%s: the files together are too large",
                      path);
    }
    if (!part_fill(doc, &part, path, bytes)) {
        tz_decoded_done(&part.decoded);
        return part_nomem(doc, err);
    }
    /* One byte between two parts: the end of a part is not the start of the
     * next. */
    part.base = doc->file_len + (doc->part_count > 0);
    doc->file_len = part.base + part.decoded.text.len;
    *out = &doc->parts[doc->part_count++];
    **out = part;
    return TAZA_OK;
}

static void
append(tz_document *doc, taza_str text)
{
    if (doc->whole.len > 0)
        tz_buf_str(&doc->buf, doc->whole);
    doc->whole.len = 0;
    tz_buf_str(&doc->buf, text);
}

void
tz_doc_copy(tz_document *doc, const tz_part *part, taza_span span)
{
    taza_str text;

    assert(span.start <= span.end && span.end <= part->decoded.text.len);
    if (span.start == span.end)
        return;
    text = tz_str_slice(part->decoded.text, span.start, span.end);
    if (tz_doc_here(doc) == 0)
        doc->whole = text;
    else
        append(doc, text);
    tz_map_add(&doc->to_file, TZ_MAP_COPY, text.len, part->base + span.start,
               0);
}

static void
append_wide(tz_document *doc, taza_str text, size_t lower, size_t length)
{
    if (text.len == 0)
        return;
    append(doc, text);
    tz_map_add(&doc->to_file, TZ_MAP_WIDE, text.len, lower, length);
}

void
tz_doc_insert(tz_document *doc, const tz_part *part, size_t at,
              const char *text)
{
    assert(at <= part->decoded.text.len);
    append_wide(doc, tz_str(text), part->base + at, 0);
}

void
tz_doc_replace(tz_document *doc, const tz_part *part, taza_span span,
               taza_str text)
{
    assert(span.start <= span.end && span.end <= part->decoded.text.len);
    append_wide(doc, text, part->base + span.start, span.end - span.start);
}

taza_str
tz_doc_written(const tz_document *doc)
{
    return doc->whole.len > 0 ? doc->whole : tz_buf_view(&doc->buf);
}

size_t
tz_doc_here(const tz_document *doc)
{
    return tz_doc_written(doc).len;
}

void
tz_doc_comment(tz_document *doc, const tz_part *part, taza_span span,
               bool trails)
{
    taza_str text =
        tz_str_trim(tz_str_slice(part->decoded.text, span.start, span.end));
    void *items = doc->comments;

    if (!tz_str_starts(text, COMMENT_BEGINS))
        return;
    if (!tz_grow(&items, &doc->comment_cap, doc->comment_count + 1,
                 sizeof *doc->comments)) {
        doc->failed = true;
        return;
    }
    doc->comments = items;
    doc->comments[doc->comment_count++] =
        (tz_comment){.text = text,
                     .at = tz_doc_here(doc),
                     .trails = trails,
                     .part = (size_t)(part - doc->parts),
                     .offset = (size_t)(text.ptr - part->decoded.text.ptr)};
}

void
tz_doc_block(tz_document *doc, const tz_block *block)
{
    void *blocks = doc->blocks;

    if (!tz_grow(&blocks, &doc->block_cap, doc->block_count + 1,
                 sizeof *block)) {
        doc->failed = true;
        return;
    }
    doc->blocks = blocks;
    doc->blocks[doc->block_count++] = *block;
}

/* --- finishing --- */

/* What stands before the first paragraph that tells its language is in that
 * language. */
static void
fill_languages(tz_document *doc, taza_lang guess)
{
    size_t first = 0;

    while (first < doc->para_count && doc->paras[first].lang == TAZA_NONE)
        first++;
    if (first < doc->para_count)
        guess = (taza_lang)doc->paras[first].lang;
    for (size_t i = 0; i < first; i++)
        if (doc->paras[i].unread == TZ_READ_YES)
            doc->paras[i].lang = (uint8_t)guess;
}

static bool
normalize(tz_document *doc, taza_lang lang)
{
    tz_norm *norm = tz_norm_new(doc);
    tz_lang_state state = {.forced = lang};
    bool good;

    if (!norm)
        return false;
    for (size_t i = 0; i < doc->para_count; i++) {
        tz_para *para = &doc->paras[i];

        tz_norm_para(norm, para);
        tz_lang_para(&state, doc, para);
    }
    fill_languages(doc, state.guess);
    for (size_t i = 0; i < doc->para_count; i++)
        tz_norm_fold(norm, &doc->paras[i]);
    good = tz_norm_finish(norm);
    tz_norm_free(norm);
    return good;
}

static bool
cut_sentences(tz_document *doc)
{
    size_t count = 0;

    for (size_t i = 0; i < doc->para_count; i++)
        count += tz_sentence_cut(doc, &doc->paras[i]);
    doc->sentences =
        tz_arena_array(doc->arena, count + 1, sizeof *doc->sentences);
    if (!doc->sentences)
        return false;
    for (const uint8_t *at = doc->normal, *end = at + doc->normal_len; at < end;
         at++) {
        doc->sentences[doc->sentence_count++] = (uint32_t)(at - doc->normal);
        at = memchr(at, TZ_CODE_END, (size_t)(end - at));
    }
    TZ_WORK(doc->normal_len);
    return true;
}

static void
count_words(tz_document *doc)
{
    size_t words[TAZA_EN + 1] = {0};

    for (size_t i = 0; i < doc->para_count; i++) {
        const tz_para *para = &doc->paras[i];

        if (para->kind == TZ_BLOCK_NAV || para->kind == TZ_BLOCK_PAGE)
            continue;
        doc->words += para->words;
        if (para->unread != TZ_READ_YES)
            doc->unread_words += para->words;
        else
            words[para->lang] += para->words;
    }
    words[TAZA_NONE] = 0;
    for (size_t i = TAZA_KK; i <= TAZA_EN; i++)
        if (words[i] > words[doc->lang])
            doc->lang = (taza_lang)i;
}

taza_status
tz_doc_finish(tz_document *doc, taza_lang lang, taza_error *err)
{
    taza_status status;

    doc->text = tz_doc_written(doc);
    if (!tz_buf_ok(&doc->buf) || doc->to_file.failed)
        doc->failed = true;
    if (doc->failed)
        return tz_err_nomem(err);
    status = tz_layout(doc, err);
    if (status != TAZA_OK)
        return status;
    if (!normalize(doc, lang) || !cut_sentences(doc)) {
        doc->failed = true;
        return tz_err_nomem(err);
    }
    count_words(doc);
    return TAZA_OK;
}
