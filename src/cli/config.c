/* config.c - reads .taza.rec. */
#include "cli/config.h"

#include <string.h>

#include "base/err.h"
#include "base/path.h"
#include "base/rec.h"

typedef enum {
    CHOICE,
    COUNT,
    WORD,  /* may be empty */
    IDS,   /* "id, id", may be empty */
    LEVEL, /* "id severity" */
    FILES, /* a path from the file's directory */
    GLOB
} kind;

typedef struct {
    const char *name;
    kind kind;
    bool many; /* may be repeated in a record */
    const char *choices;
} row;

static const row rows[] = {
    [TZ_SET_UI] = {"Ui", CHOICE, false, "auto|kk|ru|en"},
    [TZ_SET_LANG] = {"Lang", CHOICE, false, "auto|kk|ru|en"},
    [TZ_SET_ENCODING] = {"Encoding", WORD, false, NULL},
    [TZ_SET_SELECT] = {"Select", IDS, true, NULL},
    [TZ_SET_IGNORE] = {"Ignore", IDS, true, NULL},
    [TZ_SET_SEVERITY] = {"Severity", LEVEL, true, "none|note|warning|error"},
    [TZ_SET_FAIL_LEVEL] = {"Fail_level", CHOICE, false,
                           "never|note|warning|error"},
    [TZ_SET_MAX_FINDINGS] = {"Max_findings", COUNT, false, NULL},
    [TZ_SET_RULES] = {"Rules", FILES, true, NULL},
    [TZ_SET_NO_BUILTIN] = {"No_builtin", CHOICE, false, "no|yes"},
    [TZ_SET_DRAFT] = {"Draft", CHOICE, false, "no|yes"},
    [TZ_SET_ACCEPTED] = {"Accepted", FILES, false, NULL},
    [TZ_SET_BASELINE] = {"Baseline", FILES, false, NULL},
    [TZ_SET_EXCLUDE] = {"Exclude", GLOB, true, NULL},
};

_Static_assert(TZ_COUNT(rows) == TZ_SET_COUNT, "a row for each");

const char *
tz_set_name(tz_set set)
{
    return rows[set].name;
}

taza_str
tz_set_choice(tz_set set, size_t number)
{
    taza_str rest = tz_str(rows[set].choices), choice = {"", 0};

    for (size_t i = 0; i <= number; i++)
        (void)tz_str_split(&rest, '|', &choice);
    return choice;
}

typedef struct {
    tz_arena *arena;
    const char *file;
    taza_str dir; /* of the file, as it is called: to open others */
    taza_error *err;
    const tz_rec *rec;
    const tz_rec_field *field;
    taza_str text; /* the value without blanks */
    tz_config_record *record;
} reader;

/* Column of a byte of the value: code points. */
static uint32_t
column_at(const tz_rec_field *field, const char *byte)
{
    taza_str before = {field->value.ptr, (size_t)(byte - field->value.ptr)};

    return field->column + (uint32_t)tz_str_points(before);
}

/* At the value, or a byte of it. */
static taza_status
refuse(const reader *r, const char *byte, const char *what)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->file, r->field->line,
                     byte ? column_at(r->field, byte) : r->field->column,
                     "%.*s: %s", TZ_ARG(r->field->name), what);
}

static taza_status
refuse_value(const reader *r, taza_str part, const char *wanted)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->file, r->field->line,
                     column_at(r->field, part.ptr), "%.*s: '%.*s' is not %s",
                     TZ_ARG(r->field->name),
                     (int)(part.len < 100 ? part.len : 100), part.ptr, wanted);
}

static taza_status
unknown_field(const reader *r)
{
    tz_buf known = TZ_BUF_INIT;
    taza_str name = r->field->name;

    for (size_t i = 0; i < TZ_SET_COUNT; i++)
        tz_buf_printf(&known, ", %s", rows[i].name);
    tz_err_at(r->err, TAZA_SYNTAX, r->file, r->field->line, 1,
              "there is no field '%.*s' (known: Path%.*s)",
              (int)(name.len < 100 ? name.len : 100), name.ptr,
              TZ_ARG(tz_buf_view(&known)));
    tz_buf_done(&known);
    return TAZA_SYNTAX;
}

/* --- Values ------------------------------------------------------------ */

static bool
choose(const char *choices, taza_str text, size_t *out)
{
    taza_str rest = tz_str(choices), choice;

    for (size_t i = 0; tz_str_split(&rest, '|', &choice); i++)
        if (tz_str_eq(choice, text)) {
            *out = i;
            return true;
        }
    return false;
}

static taza_status
read_count(const reader *r, tz_value *value)
{
    uint64_t number;

    if (!tz_str_number(r->text, &number) || number > SIZE_MAX / 2)
        return refuse_value(r, r->text, "a number");
    value->number = (size_t)number;
    return TAZA_OK;
}

/* "id severity" */
static taza_status
read_level(const reader *r, tz_value *value)
{
    size_t end = 0;
    taza_str level;

    while (end < r->text.len && !tz_ascii_space(r->text.ptr[end]))
        end++;
    value->id = tz_str_slice(r->text, 0, end);
    level = tz_str_trim(tz_str_slice(r->text, end, r->text.len));
    if (tz_str_find(value->id, ',', 0) < end ||
        tz_str_find(value->id, '=', 0) < end || !level.len)
        return refuse_value(r, r->text,
                            "'ID note', 'ID warning' or 'ID error'");
    if (!choose(rows[TZ_SET_SEVERITY].choices, level, &value->number) ||
        !value->number)
        return refuse_value(r, level,
                            "note, warning or error (to leave a rule out: "
                            "Ignore)");
    for (size_t i = 0; i < r->record->count; i++)
        if (r->record->values[i].set == TZ_SET_SEVERITY &&
            tz_str_eq(r->record->values[i].id, value->id))
            return refuse(r, value->id.ptr, "stands twice in this record");
    return TAZA_OK;
}

static taza_status
read_path(const reader *r, tz_value *value)
{
    tz_buf buf = TZ_BUF_INIT;

    tz_path_join(&buf, r->dir, r->text);
    if (!buf.len) /* the working directory */
        tz_buf_char(&buf, '.');
    if (tz_buf_ok(&buf))
        value->path = tz_arena_cstr(r->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return value->path ? TAZA_OK : tz_err_nomem(r->err);
}

static taza_status
read_glob(const reader *r, const tz_glob **out)
{
    tz_glob_fault fault;
    taza_status status = tz_glob_read(r->arena, r->text, out, &fault);

    if (status == TAZA_SYNTAX)
        return refuse(r, r->text.ptr + fault.at, fault.what);
    return status ? tz_err_nomem(r->err) : TAZA_OK;
}

static taza_status
read_value(const reader *r, tz_value *value)
{
    switch (rows[value->set].kind) {
    case CHOICE:
        if (choose(rows[value->set].choices, r->text, &value->number))
            return TAZA_OK;
        return refuse_value(r, r->text, rows[value->set].choices);
    case COUNT:
        return read_count(r, value);
    case LEVEL:
        return read_level(r, value);
    case FILES:
        return read_path(r, value);
    case GLOB:
        return read_glob(r, &value->glob);
    default:
        return TAZA_OK;
    }
}

/* What holds for every value. */
static taza_status
check_text(reader *r, bool may_be_empty)
{
    const taza_str value = r->field->value;

    r->text = tz_str_trim(value);
    for (size_t i = 0; i < r->text.len; i++) {
        unsigned char c = (unsigned char)r->text.ptr[i];

        if (c == '\n')
            return refuse(r, NULL,
                          "goes on over lines: repeat the field instead");
        if (c < ' ' || c == 0x7f)
            return refuse(r, r->text.ptr + i, "a control character");
    }
    if (!r->text.len && !may_be_empty)
        return refuse(r, NULL, "says nothing");
    return TAZA_OK;
}

/* --- Records ----------------------------------------------------------- */

static size_t
find_row(taza_str name)
{
    size_t i = 0;

    while (i < TZ_SET_COUNT && !tz_str_is(name, rows[i].name))
        i++;
    return i;
}

static taza_status
check_place(const reader *r, size_t set)
{
    if (set == TZ_SET_COUNT)
        return unknown_field(r);
    if (r->record->paths && set >= TZ_SET_MAX_FINDINGS)
        return refuse(r, NULL,
                      "holds for all drafts alike: it belongs into the first "
                      "record, which has no Path");
    for (size_t i = 0; !rows[set].many && i < r->record->count; i++)
        if (r->record->values[i].set == set)
            return refuse(r, NULL, "stands twice in this record");
    return TAZA_OK;
}

static taza_status
read_field(reader *r)
{
    size_t set = find_row(r->field->name);
    taza_status status = check_place(r, set);
    tz_value *value = &r->record->values[r->record->count];

    if (!status)
        status = check_text(r, rows[set].kind == WORD || rows[set].kind == IDS);
    if (status)
        return status;
    *value = (tz_value){.set = (tz_set)set,
                        .line = r->field->line,
                        .column = column_at(r->field, r->text.ptr),
                        .text = tz_arena_cstr(r->arena, r->text)};
    if (!value->text)
        return tz_err_nomem(r->err);
    status = read_value(r, value);
    r->record->count += !status;
    return status;
}

static bool
is_path(const tz_rec_field *field)
{
    return tz_str_is(field->name, "Path");
}

static taza_status
read_path_globs(reader *r)
{
    const tz_rec *rec = r->rec;
    tz_config_record *record = r->record;
    size_t count = 0;

    for (size_t i = 0; i < rec->count; i++)
        count += is_path(&rec->fields[i]);
    if (!count)
        return TAZA_OK;
    record->paths = tz_arena_array(r->arena, count, sizeof *record->paths);
    if (!record->paths)
        return tz_err_nomem(r->err);
    for (size_t i = 0; i < rec->count; i++) {
        taza_status status;

        r->field = &rec->fields[i];
        if (!is_path(r->field))
            continue;
        status = check_text(r, false);
        if (!status)
            status = read_glob(r, &record->paths[record->path_count++]);
        if (status)
            return status;
    }
    return TAZA_OK;
}

static taza_status
check_record(const reader *r, bool first)
{
    const tz_rec *rec = r->rec;
    const char *what = NULL;

    if (rec->type.len && !tz_str_is(rec->type, "Settings"))
        what =
            "the records of a configuration are of type Settings, or of none";
    else if (!first && !r->record->path_count)
        what = "a record without Path: only the first one may have none";
    else if (r->record->path_count == rec->count)
        what = "nothing is said of these paths";
    if (!what)
        return TAZA_OK;
    return tz_err_at(r->err, TAZA_SYNTAX, r->file, rec->line, 1, "%s", what);
}

static taza_status
read_record(reader *r, bool first)
{
    const tz_rec *rec = r->rec;
    taza_status status = read_path_globs(r);

    r->record->values =
        tz_arena_array(r->arena, rec->count, sizeof *r->record->values);
    if (!r->record->values)
        return tz_err_nomem(r->err);
    if (!status)
        status = check_record(r, first);
    for (size_t i = 0; !status && i < rec->count; i++) {
        r->field = &rec->fields[i];
        if (!is_path(r->field))
            status = read_field(r);
    }
    return status;
}

static taza_status
read_records(tz_arena *arena, taza_str bytes, tz_config *out, taza_error *err)
{
    reader r = {.arena = arena,
                .file = out->path,
                .dir = tz_path_dir(tz_str(out->path)),
                .err = err};
    tz_rec_file file;
    taza_status status = tz_rec_read(arena, out->path, bytes, &file, err);

    if (status)
        return status;
    out->records = tz_arena_array(arena, file.count, sizeof *out->records);
    if (!out->records)
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < file.count; i++) {
        r.rec = &file.records[i];
        r.record = &out->records[out->count++];
        status = read_record(&r, i == 0);
    }
    return status;
}

taza_status
tz_config_read(tz_arena *arena, const char *path, const char *full,
               taza_str bytes, tz_config *out, taza_error *err)
{
    taza_str kept = tz_arena_str(arena, bytes);

    *out = (tz_config){.path = path, .dir = tz_path_dir(tz_str(full))};
    return kept.ptr ? read_records(arena, kept, out, err) : tz_err_nomem(err);
}

const tz_value *
tz_config_setting(const tz_config *config, tz_set set)
{
    const tz_config_record *first = config->records;

    for (size_t i = 0; config->count && !first->path_count && i < first->count;
         i++)
        if (first->values[i].set == set)
            return &first->values[i];
    return NULL;
}

/* --- Names of rules and encodings -------------------------------------- */

typedef struct {
    const tz_config *config;
    const taza_rules *rules;
    taza_error *err;
} checker;

static taza_status
check_id(const checker *c, const tz_value *value, taza_str id)
{
    char name[128];
    uint32_t column = value->column;
    bool runs = false, known = false;

    for (const char *p = value->text;
         value->set != TZ_SET_SEVERITY && p < id.ptr; p++)
        column += ((unsigned char)*p & 0xc0) != 0x80;
    if (id.len < sizeof name) {
        memcpy(name, id.ptr, id.len);
        name[id.len] = '\0';
        known = taza_rules_has(c->rules, name, &runs);
    }
    if (known && (runs || value->set != TZ_SET_SELECT))
        return TAZA_OK;
    return tz_err_at(c->err, TAZA_SYNTAX, c->config->path, value->line, column,
                     known ? "%s: no rule of '%.*s' runs (draft or retired)"
                           : "%s: no rule or factor is called '%.*s'",
                     rows[value->set].name, (int)(id.len < 100 ? id.len : 100),
                     id.ptr);
}

static taza_status
check_ids(const checker *c, const tz_value *value)
{
    taza_str rest = tz_str(value->text), id;
    taza_status status = TAZA_OK;

    while (!status && tz_str_split(&rest, ',', &id)) {
        id = tz_str_trim(id);
        if (id.len)
            status = check_id(c, value, id);
    }
    return status;
}

/* Only the library knows the names: it reads nothing by one. */
static taza_status
check_encoding(const checker *c, const tz_value *value)
{
    taza_options options = {
        .size = sizeof options, .encoding = value->text, .text_only = true};
    taza_result *result;
    taza_error why;
    taza_status status;

    if (!*value->text)
        return TAZA_OK;
    status = taza_check(NULL, &options, TZ_STR(""), "", &result, &why);
    taza_result_free(result);
    if (status != TAZA_USAGE) {
        *c->err = why;
        return status;
    }
    (void)tz_err_at(c->err, TAZA_SYNTAX, c->config->path, value->line,
                    value->column, "%s: %s", rows[value->set].name,
                    why.message);
    return tz_err_holds(c->err, &why);
}

static taza_status
check_value(const checker *c, const tz_value *value)
{
    switch (value->set) {
    case TZ_SET_SELECT:
    case TZ_SET_IGNORE:
        return check_ids(c, value);
    case TZ_SET_SEVERITY:
        return check_id(c, value, value->id);
    case TZ_SET_ENCODING:
        return check_encoding(c, value);
    default:
        return TAZA_OK;
    }
}

taza_status
tz_config_check(const tz_config *config, const taza_rules *rules,
                taza_error *err)
{
    const checker c = {config, rules, err};
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < config->count; i++)
        for (size_t k = 0; !status && k < config->records[i].count; k++)
            status = check_value(&c, &config->records[i].values[k]);
    return status;
}
