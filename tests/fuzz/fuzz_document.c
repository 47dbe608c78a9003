/* fuzz_document.c - any text: paragraphs, sentences and places hold
 * together. */
#include "support.h"

#include <stdio.h>

#include "text/textdoc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
demand(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "fuzz_document: %s\n", what);
    abort();
}

/* What a container may say of its blocks, from the numbers of the blocks. */
static void
decorate(tz_document *doc, uint8_t seed)
{
    for (size_t i = 0; seed != 0 && i < doc->block_count; i++) {
        unsigned dice = (seed * 131u + (unsigned)i * 7919u) >> 3;
        tz_block *block = &doc->blocks[i];

        block->kind = dice % 11 < 7 ? (uint8_t)(dice % 11) : TZ_BLOCK_TEXT;
        block->more = dice % 5 == 0;
        block->hard = dice % 13 == 0;
        block->depth = (uint16_t)(dice % 17 == 0);
        block->emphasis = dice % 19 == 0;
    }
}

static void
check_paras(const tz_document *doc)
{
    size_t block = 0, normal = 0;

    for (size_t i = 0; i < doc->para_count; i++) {
        const tz_para *para = &doc->paras[i];

        demand(para->first_block == block, "a block is left out");
        demand(para->block_count > 0, "paragraph without a block");
        block += para->block_count;
        demand(para->normal.start == normal && para->normal.end >= normal,
               "normal spans not contiguous");
        normal = para->normal.end;
        demand(para->normal.start == normal ||
                   doc->normal[normal - 1] == TZ_CODE_END,
               "paragraph without an end");
        demand(para->text.start == doc->blocks[para->first_block].text.start &&
                   para->text.end == doc->blocks[block - 1].text.end,
               "text span is not that of the blocks");
        demand(para->lang <= TAZA_EN && para->unread <= TZ_UNREAD_OTHER,
               "no such language");
        demand(para->normal.start == normal ||
                   tz_doc_para_at(doc, para->normal.start) == i,
               "paragraph not found");
        demand(doc->blocks[block - 1].join != TZ_JOIN_SKIP,
               "paragraph ends in a page block");
    }
    demand(block == doc->block_count, "blocks without a paragraph");
    demand(normal == doc->normal_len, "normal text without a paragraph");
}

static void
check_sentences(const tz_document *doc)
{
    size_t at = 0;

    for (size_t i = 0; i < doc->sentence_count; i++) {
        taza_span span = tz_doc_sentence_at(doc, doc->sentences[i]);

        demand(span.start == at && span.end > at, "sentence out of order");
        demand(doc->normal[span.end - 1] == TZ_CODE_END,
               "sentence without an end");
        demand(memchr(doc->normal + at, TZ_CODE_END, span.end - at) ==
                   doc->normal + span.end - 1,
               "end inside a sentence");
        at = span.end;
    }
    demand(at == doc->normal_len, "normal text without a sentence");
}

static void
check_places(const tz_document *doc, tz_arena *arena)
{
    size_t step = doc->normal_len / 64 + 1;

    for (size_t i = 0; i < doc->normal_len; i += step) {
        size_t end = i + step < doc->normal_len ? i + step : doc->normal_len;
        taza_span text = tz_doc_to_text(doc, (taza_span){i, end});
        taza_place place;
        taza_str source;

        demand(text.start <= text.end && text.end <= doc->text.len,
               "text span out of bounds");
        tz_doc_place(doc, text, &place);
        demand(place.start.byte <= place.end.byte &&
                   place.end.byte <= doc->parts[0].bytes.len,
               "place out of bounds");
        demand(place.start.line >= 1 && place.start.line <= place.end.line,
               "lines out of order");
        demand(place.start.column >= 1 &&
                   place.start.utf16 >= place.start.column,
               "columns out of order");
        source = tz_doc_source(doc, text);
        demand(source.len == place.end.byte - place.start.byte &&
                   memcmp(source.len ? source.ptr : "",
                          doc->parts[0].bytes.ptr + place.start.byte,
                          source.len) == 0,
               "source is not at the place");
        demand(tz_utf8_valid(tz_doc_quote(doc, arena, text)) ==
                   tz_doc_quote(doc, arena, text).len,
               "quotation is no text");
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t seed = size > 0 ? data[0] : 0;
    taza_str bytes = {(const char *)data + (size > 0), size - (size > 0)};
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    taza_error err;

    demand(arena != NULL, "no memory");
    tz_doc_init(&doc, arena);
    if (textdoc_read(&doc, "fuzz.txt", bytes, &err) == TAZA_OK &&
        doc.parts[0].decoded.same) {
        decorate(&doc, seed < 0x20 || seed > 0x7E ? seed : 0);
        demand(tz_doc_finish(&doc, TAZA_NONE, &err) == TAZA_OK, "not done");
        check_paras(&doc);
        check_sentences(&doc);
        check_places(&doc, arena);
    }
    tz_doc_done(&doc);
    tz_arena_free(arena);
    return 0;
}
