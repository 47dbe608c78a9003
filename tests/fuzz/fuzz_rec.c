/* fuzz_rec.c - any bytes as a rec file: what is read lies in the file. */
#include <stdlib.h>

#include "base/rec.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A value without continuation lines is a view of the file's bytes. */
static bool
sound(const tz_rec_field *field, taza_str bytes)
{
    bool view = field->value.ptr >= bytes.ptr &&
                field->value.ptr + field->value.len <= bytes.ptr + bytes.len;
    bool joined = tz_str_find(field->value, '\n', 0) < field->value.len;

    return field->name.len && field->line && field->column > field->name.len &&
           view != joined && field->value.len <= bytes.len;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    taza_str bytes = {(const char *)data, size};
    tz_arena *arena = tz_arena_new();
    taza_error err;
    tz_rec_file file;

    if (!arena)
        return 0;
    if (tz_rec_read(arena, "x", bytes, &file, &err)) {
        if (!err.line || !err.column || err.byte > size)
            abort();
    } else {
        for (size_t i = 0; i < file.count; i++)
            for (size_t k = 0; k < file.records[i].count; k++)
                if (!sound(&file.records[i].fields[k], bytes))
                    abort();
    }
    tz_arena_free(arena);
    return 0;
}
