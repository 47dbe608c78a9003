/* fields.c - fields of a record: which there may be, and their values. */
#include <stdarg.h>
#include <string.h>

#include "base/err.h"
#include "base/work.h"
#include "rule/loader.h"

#define SPEC_MOST 32 /* rows of a table of fields */
/* A short line can name a class that is long; ten thousand lines of it are a
 * mistake or an attack. */
#define SCRATCH_MOST ((size_t)256 << 10) /* what is used again stays cached */
#define MEMORY_MOST  ((size_t)256 << 20)

static const char *const langs[] = {"", "_kk", "_ru", "_en"};

/* Line and column of byte `at` of a value: a continuation line begins with
 * "+ ", which is no part of the value. */
static void
place_of(const tz_rec_field *field, size_t at, uint32_t *line, uint32_t *column)
{
    *line = field->line;
    *column = field->column;
    for (size_t i = 0; i < at && i < field->value.len; i++) {
        unsigned char c = (unsigned char)field->value.ptr[i];

        if (c == '\n') {
            *line += 1;
            *column = 3;
        } else {
            *column += (c & 0xc0) != 0x80;
        }
    }
}

taza_status
tz_load_fail(tz_loader *l, size_t at, const char *format, ...)
{
    tz_err_place place = {.name = l->at.file->name};
    va_list args;

    place_of(l->field, at, &place.line, &place.column);
    va_start(args, format);
    (void)tz_err_list(l->err, TAZA_SYNTAX, &place, format, args);
    va_end(args);
    return TAZA_SYNTAX;
}

taza_status
tz_load_fail_name(tz_loader *l, const char *format, ...)
{
    const tz_err_place place = {l->at.file->name,
                                l->field ? l->field->line : l->at.rec->line, 1};
    va_list args;

    va_start(args, format);
    (void)tz_err_list(l->err, TAZA_SYNTAX, &place, format, args);
    va_end(args);
    return TAZA_SYNTAX;
}

taza_status
tz_load_pattern(tz_loader *l, const tz_pattern **out)
{
    const tz_pattern_context context = {l->at.file->name, l->field->line,
                                        l->field->column, tz_load_class, l};

    if (l->regexes.len + tz_arena_used(l->arena) + tz_arena_used(l->trees) >
        MEMORY_MOST)
        return tz_load_fail(l, 0,
                            "the rules are too large with their classes "
                            "written out");
    return tz_pattern_parse(l->trees, l->field->value, &context, out, l->err);
}

taza_status
tz_load_plain_pattern(tz_loader *l, const tz_pattern **out)
{
    taza_status status = tz_load_pattern(l, out);

    if (status || !tz_pattern_has_at(*out))
        return status;
    return tz_load_fail(l, tz_str_search(l->field->value, TZ_STR("(?<at>"), 0),
                        "a group at stands in Match only");
}

taza_status
tz_load_unknown(tz_loader *l, void *target, unsigned arg)
{
    (void)target;
    (void)arg;
    return tz_load_fail_name(l, "unknown field %.*s in a %.*s",
                             TZ_ARG(l->field->name), TZ_ARG(l->at.rec->type));
}

taza_status
tz_load_note(tz_loader *l, void *target, unsigned arg)
{
    (void)l;
    (void)target;
    (void)arg;
    return TAZA_OK;
}

/* The row of a field; *lang is the language its name ends in, else 0. */
static size_t
row_of(const tz_field_spec *specs, size_t count, taza_str name, unsigned *lang)
{
    size_t len, i;

    for (i = 0; i < count; i++) {
        *lang = 0;
        if (!specs[i].three) {
            if (tz_str_is(name, specs[i].name))
                return i;
            continue;
        }
        len = strlen(specs[i].name);
        if (!tz_str_starts(name, specs[i].name))
            continue;
        for (*lang = 1; *lang < TZ_COUNT(langs); *lang += 1)
            if (tz_str_is(tz_str_slice(name, len, name.len), langs[*lang]))
                return i;
    }
    return count;
}

static taza_status
check_needed(tz_loader *l, const tz_field_spec *specs, size_t count,
             const uint8_t *seen)
{
    l->field = NULL;
    for (size_t i = 0; i < count; i++) {
        unsigned all = specs[i].three ? 0xe : 1, lang = 0;

        if (!specs[i].needed || (seen[i] & all) == all)
            continue;
        while (!(all & ~(unsigned)seen[i] & 1u << lang))
            lang++;
        return tz_load_fail_name(l, "a %.*s needs the field %s%s",
                                 TZ_ARG(l->at.rec->type), specs[i].name,
                                 langs[lang]);
    }
    return TAZA_OK;
}

static taza_status
read_field(tz_loader *l, const tz_field_spec *spec, void *target, unsigned lang,
           uint8_t *seen)
{
    if (!spec->many && *seen >> lang & 1)
        return tz_load_fail_name(l, "a second field %.*s",
                                 TZ_ARG(l->field->name));
    *seen = (uint8_t)(*seen | 1u << lang);
    return spec->read(l, target, spec->arg + lang);
}

taza_status
tz_fields_read(tz_loader *l, const tz_field_spec *specs, size_t count,
               void *target, tz_field_fn *other, bool bare)
{
    uint8_t seen[SPEC_MOST] = {0};
    taza_status status;

    for (size_t i = 0; i < l->at.rec->count; i++) {
        unsigned lang;
        size_t row;

        TZ_WORK(1);
        l->field = &l->at.rec->fields[i];
        row = row_of(specs, count, l->field->name, &lang);
        if (row == count)
            status = (other ? other : tz_load_unknown)(l, target, 0);
        else if (!tz_str_trim(l->field->value).len)
            return tz_load_fail(l, 0, "field %.*s is empty",
                                TZ_ARG(l->field->name));
        else
            status = read_field(l, &specs[row], target, lang, &seen[row]);
        if (status)
            return status;
    }
    return bare ? TAZA_OK : check_needed(l, specs, count, seen);
}

taza_status
tz_load_record(tz_loader *l, tz_record record)
{
    l->at = record;
    if (l->scratch && tz_arena_used(l->scratch) > SCRATCH_MOST) {
        tz_arena_free(l->scratch);
        l->scratch = NULL;
    }
    if (!l->scratch)
        l->scratch = tz_arena_new();
    l->trees = l->scratch;
    return l->scratch ? TAZA_OK : tz_err_nomem(l->err);
}

size_t
tz_load_count(const tz_loader *l, const char *name)
{
    size_t count = 0;

    for (size_t i = 0; i < l->at.rec->count; i++)
        count += tz_str_is(l->at.rec->fields[i].name, name);
    return count;
}

static bool
parts_names(char c)
{
    return c == ',' || tz_ascii_space(c);
}

bool
tz_load_next(const tz_loader *l, size_t *at, taza_str *name)
{
    taza_str value = l->field->value;
    size_t start = *at, end;

    while (start < value.len && parts_names(value.ptr[start]))
        start++;
    for (end = start; end < value.len && !parts_names(value.ptr[end]);)
        end++;
    *at = end;
    *name = tz_str_slice(value, start, end);
    return end > start;
}

taza_status
tz_load_check_id(tz_loader *l)
{
    taza_str id = l->field->value;

    for (size_t i = 0; i < id.len; i++)
        if (id.ptr[i] != '-' && !tz_ascii_digit(id.ptr[i]) &&
            (id.ptr[i] < 'a' || id.ptr[i] > 'z'))
            return tz_load_fail(l, i, "an id has a-z, 0-9 and '-' only");
    if (!id.len)
        return tz_load_fail(l, 0, "field %.*s is empty",
                            TZ_ARG(l->field->name));
    return TAZA_OK;
}

taza_status
tz_load_id(tz_loader *l, tz_text *out)
{
    taza_status status = tz_load_check_id(l);

    return status ? status : tz_load_string(l, l->field->value, out);
}

taza_status
tz_load_severity(tz_loader *l, taza_severity *out)
{
    static const char *const names[] = {"note", "warning", "error"};

    for (size_t i = 0; i < TZ_COUNT(names); i++)
        if (tz_str_is(l->field->value, names[i])) {
            *out = (taza_severity)(TAZA_NOTE + (int)i);
            return TAZA_OK;
        }
    return tz_load_fail(l, 0, "a severity is note, warning or error");
}

static taza_status
check_braces(tz_loader *l)
{
    static const char *const holes[] = {"{at}", "{subject}", "{unit}"};
    taza_str text = l->field->value;

    for (size_t i = 0; i < text.len; i++) {
        taza_str rest = tz_str_slice(text, i, text.len);
        size_t hole = 0;

        if (text.ptr[i] != '{' && text.ptr[i] != '}')
            continue;
        while (hole < TZ_COUNT(holes) && !tz_str_starts(rest, holes[hole]))
            hole++;
        if (hole == TZ_COUNT(holes))
            return tz_load_fail(l, i,
                                "only {at}, {subject} and {unit} are "
                                "filled in");
        i += strlen(holes[hole]) - 1;
    }
    return TAZA_OK;
}

taza_status
tz_load_text(tz_loader *l, bool line, tz_text *out)
{
    taza_status status = line ? check_braces(l) : TAZA_OK;

    if (!status)
        status = tz_load_string(l, l->field->value, out);
    for (size_t i = *out; !status && line && i < l->texts.len; i++)
        if (l->texts.ptr[i] == '\n')
            l->texts.ptr[i] = ' ';
    return status;
}

static size_t
offset_in_value(const tz_loader *l, taza_str part)
{
    return (size_t)(part.ptr - l->field->value.ptr);
}

taza_status
tz_load_basis(tz_loader *l, bool short_form, tz_stretch *list)
{
    static const char form[] = "expected 'methodology; clause; law' (or "
                               "model, or unverified)";
    taza_str rest = l->field->value, parts[3], last;
    tz_basis *out = &TZ_LIST(l->basis, tz_basis)[list->at + list->count];
    taza_status status;
    size_t count = 0;

    while (count < 3 && tz_str_split(&rest, ';', &parts[count])) {
        last = parts[count];
        parts[count] = tz_str_trim(last);
        if (!parts[count++].len)
            return tz_load_fail(l, offset_in_value(l, last), "%s", form);
    }
    if (rest.ptr)
        return tz_load_fail(l, offset_in_value(l, rest), "%s", form);
    if (count < 2 || (count < 3 && !short_form))
        return tz_load_fail(l, 0, "%s", form);
    if (count < 3)
        parts[2] = TZ_STR("model");
    if (tz_str_is(parts[2], "unverified"))
        return TAZA_OK;
    out->law = tz_str_is(parts[2], "law");
    if (!out->law && !tz_str_is(parts[2], "model"))
        return tz_load_fail(l, offset_in_value(l, parts[2]), "%s", form);
    list->count++;
    status = tz_load_string(l, parts[0], &out->methodology);
    return status ? status : tz_load_string(l, parts[1], &out->clause);
}
