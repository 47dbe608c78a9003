/* input.h - bytes of a container → text and blocks of a document. */
#ifndef TZ_INPUT_INPUT_H
#define TZ_INPUT_INPUT_H

#include "text/document.h"

typedef struct {
    const char *name; /* as given: messages, choice of the reader */
    taza_str bytes;
    const char *encoding; /* NULL: by BOM or UTF-8 */
    size_t max_size;      /* of one file; parts too */
    taza_read_fn *read;   /* follows an act split over files; may be NULL */
    void *user;
} tz_input;

/* A kind of file: one row of the table in input.c. */
typedef struct {
    const char *name;              /* "markdown" */
    const char *const *extensions; /* ".md", …, NULL-terminated */
    /* The beginning looks like it (magic bytes); NULL: by extension only. */
    bool (*sniff)(taza_str bytes);
    /* NULL: known, not read yet; `refusal` says so ("Word document: not read
     * yet"). */
    taza_status (*read)(const tz_input *input, tz_document *doc,
                        taza_error *err);
    const char *refusal;
    const char *magic; /* bytes it begins with; NULL: see sniff */
} tz_reader;

/* Content decides before the name: a zip that is called .txt is refused as
 * an archive, never as "not UTF-8". Unknown names are plain text.  TAZA_LIMIT
 * above max_size; TAZA_UNSUPPORTED for what is refused.  The document is
 * filled up to and without tz_doc_finish. */
taza_status tz_input_read(const tz_input *input, tz_document *doc,
                          taza_error *err);
const tz_reader *tz_input_reader(const char *name, taza_str bytes);
/* Does the name end in an extension of the reader? */
bool tz_input_named(const tz_reader *reader, taza_str name);

extern const tz_reader tz_reader_plain, tz_reader_markdown;

#endif
