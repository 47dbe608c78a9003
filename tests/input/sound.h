/* sound.h - what must hold of every document that a reader made. */
#ifndef TZ_TESTS_INPUT_SOUND_H
#define TZ_TESTS_INPUT_SOUND_H

#include "text/document.h"

/* The part that holds an offset of the joined file texts. */
static inline const tz_part *
sound_part(const tz_document *doc, size_t offset)
{
    const tz_part *part = &doc->parts[0];
    size_t i;

    for (i = 1; i < doc->part_count; i++)
        if (doc->parts[i].base <= offset)
            part = &doc->parts[i];
    return part;
}

/* Is the text byte `c` what stands at `from` of the part's text: the same
 * byte, or (of) an entity, a tag, a pipe or a raised digit? */
static inline bool
sound_byte(taza_str file, taza_span from, char c)
{
    char first;

    if (from.end > file.len)
        return false;
    if (from.start == from.end) /* it was inserted */
        return c == '\n';
    first = file.ptr[from.start];
    if (from.end > from.start + 1)
        return first == '&' || first == '<';
    return first == c || first == '|' || tz_ascii_digit((unsigned char)first);
}

/* Every byte of the text comes from the files, in their order. */
static inline bool
sound_map(const tz_document *doc)
{
    taza_str text = tz_doc_written(doc);
    size_t i, last = 0;

    if (doc->to_file.upper_len != text.len)
        return false;
    for (i = 0; i < text.len; i++) {
        taza_span from = tz_map_span(&doc->to_file, (taza_span){i, i + 1});
        const tz_part *part = sound_part(doc, from.start);

        if (from.start < last ||
            !sound_byte(
                part->decoded.text,
                (taza_span){from.start - part->base, from.end - part->base},
                text.ptr[i]))
            return false;
        last = from.start;
    }
    return true;
}

/* Blocks lie in the text, in order, apart, without white space around. */
static inline bool
sound_blocks(const tz_document *doc)
{
    taza_str text = tz_doc_written(doc);
    size_t i, last = 0;

    for (i = 0; i < doc->block_count; i++) {
        taza_span span = doc->blocks[i].text;

        if (span.start < last || span.start >= span.end ||
            span.end > text.len ||
            tz_ascii_space((unsigned char)text.ptr[span.start]) ||
            tz_ascii_space((unsigned char)text.ptr[span.end - 1]))
            return false;
        last = span.end;
    }
    return true;
}

#endif
