/* input.c - which reader a file gets, and what is refused. */
#include "input/input.h"

#include "base/err.h"
#include "input/kind.h"

static const tz_reader *const readers[] = {
    &tz_reader_plain,
    &tz_reader_markdown,
};

bool
tz_input_named(const tz_reader *reader, taza_str name)
{
    const char *const *extension = reader->extensions;

    for (; *extension != NULL; extension++)
        if (tz_str_ends_nocase(name, *extension))
            return true;
    return false;
}

const tz_reader *
tz_input_reader(const char *name, taza_str bytes)
{
    taza_str file = tz_str(name);
    const tz_reader *kind = tz_kind_find(file, bytes);
    size_t i;

    if (kind != NULL)
        return kind;
    for (i = 0; i < TZ_COUNT(readers); i++)
        if (tz_input_named(readers[i], file))
            return readers[i];
    return &tz_reader_plain;
}

taza_status
tz_input_read(const tz_input *input, tz_document *doc, taza_error *err)
{
    const tz_reader *reader = tz_input_reader(input->name, input->bytes);

    if (input->bytes.len > input->max_size)
        return tz_err(err, TAZA_LIMIT, "%.300s: larger than %zu bytes",
                      input->name, input->max_size);
    if (reader->read == NULL)
        return tz_err(err, TAZA_UNSUPPORTED, "%.300s: %s", input->name,
                      reader->refusal);
    return reader->read(input, doc, err);
}
