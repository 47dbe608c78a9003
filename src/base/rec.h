/* rec.h - the one strict reader of rec files (GNU recutils, a subset):
 * rules, factors, lexicon, configuration, suppressions, labels.
 *
 *     # a comment
 *     %rec: Rule          <- descriptor, a record of its own
 *
 *     Id: ru-x            <- field: name, colon, blank(s), value to the
 *     Match: a|b             end of the line, raw
 *     + more              <- continues the value after a line feed
 *
 * Strict: a field name is [A-Za-z][A-Za-z0-9_]*; a line that ends in '\', a
 * tab or control character in a name, text that is no field, a descriptor
 * mixed with fields, bytes that are not UTF-8: TAZA_SYNTAX with file, line and
 * column.  CRLF is read as LF.  A BOM at the start is skipped. */
#ifndef TZ_BASE_REC_H
#define TZ_BASE_REC_H

#include "base/arena.h"

typedef struct {
    taza_str name;
    taza_str value;  /* without the line feed; continuation lines joined by
                        one line feed */
    uint32_t line;   /* of the field */
    uint32_t column; /* of the value's first byte, code points, from 1 */
} tz_rec_field;

typedef struct {
    taza_str type; /* of the descriptor in force ("Rule"); empty: none */
    tz_rec_field *fields;
    size_t count;
    uint32_t line; /* of the first field */
} tz_rec;

typedef struct {
    const char *name; /* of the file, for messages */
    tz_rec *records;  /* descriptors are not among them */
    size_t count;
} tz_rec_file;

/* Everything is allocated from `arena`; values are views of `bytes` unless a
 * continuation joined them, so `bytes` must live as long.  O(bytes). */
taza_status tz_rec_read(tz_arena *arena, const char *name, taza_str bytes,
                        tz_rec_file *out, taza_error *err);

/* The first field of that name; NULL: none. */
const tz_rec_field *tz_rec_find(const tz_rec *rec, const char *name);

#endif
