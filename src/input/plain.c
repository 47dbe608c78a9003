/* plain.c - plain text: every line is a block. */
#include "base/err.h"
#include "base/work.h"
#include "input/input.h"
#include "input/line.h"

/* Line ends and page breaks between two blocks. */
typedef struct {
    uint16_t blank;
    bool page;
} gap;

static void
add_line(tz_document *doc, taza_str text, size_t base, const tz_line *line,
         gap *before)
{
    size_t start = tz_line_skip(text, line->start, line->end);
    size_t end = tz_line_trim(text, start, line->end);

    if (start < end) {
        tz_block block = {
            .text = {base + start, base + end},
            .indent = tz_line_columns(text, line->start, start, 8),
            .blank = before->blank,
            .page = before->page,
        };

        tz_doc_block(doc, &block);
        *before = (gap){.page = line->page};
    } else {
        /* A form feed alone on its line is no blank line. */
        if (!line->page && before->blank < UINT16_MAX)
            before->blank++;
        before->page |= line->page;
    }
}

static taza_status
plain_read(const tz_input *input, tz_document *doc, taza_error *err)
{
    size_t base = tz_doc_here(doc), at = 0;
    gap before = {0};
    taza_str text;
    tz_part *part;
    taza_status status = tz_doc_part(doc, input->name, input->bytes,
                                     input->encoding, &part, err);

    if (status != TAZA_OK)
        return status;
    text = part->decoded.text;
    tz_doc_copy(doc, part, (taza_span){0, text.len});
    while (at < text.len) {
        tz_line line = tz_line_at(text, at);

        add_line(doc, text, base, &line, &before);
        at = line.next;
    }
    return doc->failed || doc->buf.failed ? tz_err_nomem(err) : TAZA_OK;
}

static const char *const plain_extensions[] = {".txt", ".text", NULL};

const tz_reader tz_reader_plain = {
    .name = "plain",
    .extensions = plain_extensions,
    .read = plain_read,
};
