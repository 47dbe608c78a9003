/* rec.c - the strict reader of rec files. */
#include "base/rec.h"

#include <string.h>

#include "base/err.h"
#include "base/work.h"

typedef struct {
    const char *name;
    taza_str bytes;
    size_t next;     /* offset of the line behind the current one */
    taza_str line;   /* without its end */
    uint32_t number; /* of the line */
    taza_error *err;

    taza_str type;
    tz_rec *record;  /* being filled; NULL: none */
    bool descriptor; /* inside a descriptor's record */
} reader;

/* Descriptor fields that speak to other tools of recutils only; any further
 * one would be a condition that nobody carries out. */
static const char *const descriptors[] = {"%rec", "%doc", "%key", "%mandatory",
                                          "%unique"};

static const char bom[] = "\xef\xbb\xbf";

/* Column of a byte of the line: code points, from 1. */
static uint32_t
column_at(const reader *r, size_t at)
{
    return 1 + (uint32_t)tz_str_points(tz_str_slice(r->line, 0, at));
}

static taza_status
refuse(const reader *r, size_t at, const char *what)
{
    tz_err_at(r->err, TAZA_SYNTAX, r->name, r->number, column_at(r, at), "%s",
              what);
    if (r->err)
        r->err->byte = (uint64_t)(r->line.ptr - r->bytes.ptr) + at;
    return TAZA_SYNTAX;
}

static bool
next_line(reader *r)
{
    size_t end;

    if (r->next >= r->bytes.len)
        return false;
    end = tz_str_find(r->bytes, '\n', r->next);
    r->line = tz_str_slice(r->bytes, r->next, end);
    r->next = end + 1;
    r->number++;
    if (r->line.len && r->line.ptr[r->line.len - 1] == '\r')
        r->line.len--;
    TZ_WORK(r->line.len + 1);
    return true;
}

/* What holds for every line: whole characters, no '\' at the end. */
static taza_status
check_line(const reader *r)
{
    size_t step;

    for (size_t at = 0; at < r->line.len; at += step) {
        step = tz_str_utf8(r->line, at);
        if (!step)
            return refuse(r, at, "not UTF-8");
    }
    if (tz_str_ends(r->line, "\\"))
        return refuse(r, r->line.len - 1,
                      "a line may not end in '\\'; continue a value with "
                      "'+ ' on the next line");
    return TAZA_OK;
}

static bool
name_byte(char c)
{
    return tz_ascii_alpha(c) || tz_ascii_digit(c) || c == '_';
}

/* Sets the end of the name at `from`, and of the blanks behind its colon. */
static taza_status
read_name(const reader *r, size_t from, size_t *name_end, size_t *value)
{
    const taza_str line = r->line;
    size_t at = from;

    if (at >= line.len || !tz_ascii_alpha(line.ptr[at]))
        return refuse(r, at,
                      "expected a field ('Name: value'), a comment ('#') or "
                      "an empty line");
    while (at < line.len && name_byte(line.ptr[at]))
        at++;
    if (at == line.len)
        return refuse(r, at, "expected ':' behind the field's name");
    if (line.ptr[at] != ':')
        return refuse(r, at,
                      "a field's name has letters, digits and '_' only, then "
                      "':'");
    *name_end = at++;
    if (at < line.len && line.ptr[at] != ' ' && line.ptr[at] != '\t')
        return refuse(r, at, "expected a blank behind ':'");
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t'))
        at++;
    *value = at;
    return TAZA_OK;
}

static taza_status
read_descriptor(reader *r)
{
    size_t name_end, value, i;
    taza_str type;

    if (r->record)
        return refuse(r, 0,
                      "a descriptor stands in a record of its own (put an "
                      "empty line before it)");
    if (read_name(r, 1, &name_end, &value))
        return TAZA_SYNTAX;
    for (i = 0; i < TZ_COUNT(descriptors); i++)
        if (tz_str_is(tz_str_slice(r->line, 0, name_end), descriptors[i]))
            break;
    if (i == TZ_COUNT(descriptors))
        return refuse(r, 0, "unknown descriptor");
    if (i > 0 && !r->descriptor)
        return refuse(r, 0, "a descriptor's record begins with '%rec: Type'");
    if (i > 0)
        return TAZA_OK;
    if (r->descriptor)
        return refuse(r, 0, "a second '%rec' in one record");
    type = tz_str_slice(r->line, value, r->line.len);
    for (i = 0; i < type.len && name_byte(type.ptr[i]); i++)
        ;
    if (i < type.len || !i || !tz_ascii_alpha(type.ptr[0]))
        return refuse(r, value + i, "expected the name of a record type");
    r->type = type;
    r->descriptor = true;
    return TAZA_OK;
}

/* A value as long as its continuation lines, which follow the current one. */
static taza_status
read_continuations(tz_arena *arena, reader *r, tz_rec_field *field)
{
    reader ahead = *r;
    size_t len = field->value.len, lines = 0;
    char *joined;

    while (next_line(&ahead) && tz_str_starts(ahead.line, "+")) {
        if (check_line(&ahead))
            return TAZA_SYNTAX;
        if (ahead.line.len > 1 && ahead.line.ptr[1] != ' ')
            return refuse(&ahead, 1, "expected a blank behind '+'");
        len += 1 + (ahead.line.len > 2 ? ahead.line.len - 2 : 0);
        lines++;
    }
    if (!lines)
        return TAZA_OK;
    joined = tz_arena_alloc(arena, len);
    if (!joined)
        return tz_err_nomem(r->err);
    if (field->value.len)
        memcpy(joined, field->value.ptr, field->value.len);
    len = field->value.len;
    while (lines-- && next_line(r)) {
        taza_str more = tz_str_slice(r->line, 2, r->line.len);

        joined[len++] = '\n';
        if (more.len)
            memcpy(joined + len, more.ptr, more.len);
        len += more.len;
    }
    field->value = (taza_str){joined, len};
    return TAZA_OK;
}

static taza_status
read_field(tz_arena *arena, reader *r, tz_rec_file *out, tz_rec_field *fields)
{
    tz_rec_field *field;
    size_t name_end, value;

    if (read_name(r, 0, &name_end, &value))
        return TAZA_SYNTAX;
    if (r->descriptor)
        return refuse(r, 0,
                      "a field in a descriptor's record (put an empty line "
                      "before it)");
    if (!r->record) {
        tz_rec *last = out->count ? &out->records[out->count - 1] : NULL;

        r->record = &out->records[out->count++];
        *r->record = (tz_rec){
            .type = r->type,
            .fields = last ? last->fields + last->count : fields,
            .line = r->number,
        };
    }
    field = &r->record->fields[r->record->count++];
    *field = (tz_rec_field){
        .name = tz_str_slice(r->line, 0, name_end),
        .value = tz_str_slice(r->line, value, r->line.len),
        .line = r->number,
        .column = column_at(r, value),
    };
    return read_continuations(arena, r, field);
}

static taza_status
read_line(tz_arena *arena, reader *r, tz_rec_file *out, tz_rec_field *fields)
{
    if (check_line(r))
        return TAZA_SYNTAX;
    if (!r->line.len) {
        r->record = NULL;
        r->descriptor = false;
        return TAZA_OK;
    }
    if (r->line.ptr[0] == '#')
        return TAZA_OK;
    if (r->line.ptr[0] == '%')
        return read_descriptor(r);
    if (r->line.ptr[0] == '+')
        return refuse(r, 0, "'+' has no value to continue");
    return read_field(arena, r, out, fields);
}

/* Lines that may be fields, and records that they may make. */
static void
count(reader r, size_t *fields, size_t *records)
{
    bool inside = false;

    *fields = *records = 0;
    while (next_line(&r)) {
        if (!r.line.len)
            inside = false;
        else if (tz_ascii_alpha(r.line.ptr[0])) {
            *records += !inside;
            *fields += 1;
            inside = true;
        }
    }
}

taza_status
tz_rec_read(tz_arena *arena, const char *name, taza_str bytes, tz_rec_file *out,
            taza_error *err)
{
    reader r = {.name = name, .bytes = bytes, .err = err};
    tz_rec_field *fields;
    size_t field_count, record_count;

    if (tz_str_starts(bytes, bom))
        r.next = sizeof bom - 1;
    count(r, &field_count, &record_count);
    *out = (tz_rec_file){.name = name};
    fields = tz_arena_array(arena, field_count, sizeof *fields);
    out->records = tz_arena_array(arena, record_count, sizeof *out->records);
    if (!fields || !out->records)
        return tz_err_nomem(err);
    while (next_line(&r)) {
        taza_status status = read_line(arena, &r, out, fields);

        if (status)
            return status;
    }
    return TAZA_OK;
}

const tz_rec_field *
tz_rec_find(const tz_rec *rec, const char *name)
{
    for (size_t i = 0; i < rec->count; i++)
        if (tz_str_is(rec->fields[i].name, name))
            return &rec->fields[i];
    return NULL;
}
