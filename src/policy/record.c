/* record.c - a record of accepted findings or of a baseline, field by field. */
#include "policy/record.h"

#include "base/err.h"
#include "base/path.h"
#include "base/rec.h"

#define PRINT_VERSION "1:" /* of report/fingerprint.c */
#define PRINT_DIGITS  16

/* What may stand in a field. */
typedef enum {
    PRINT,
    NAME,
    PATH,
    TEXT,
    NOTE, /* a text that may be empty */
    DAY
} kind;

typedef struct {
    const char *name;
    size_t offset; /* in taza_record */
    kind kind;
    bool needed[2]; /* in an accepted finding, in a baseline */
    bool known[2];
} row;

#define AT(field) offsetof(taza_record, field)

static const row rows[] = {
    {"Fingerprint", AT(fingerprint), PRINT, {true, true}, {true, true}},
    {"Rule", AT(rule), NAME, {true, true}, {true, true}},
    {"Path", AT(path), PATH, {false, true}, {true, true}},
    {"Unit", AT(unit), NOTE, {false, false}, {true, true}},
    {"Quote", AT(quote), NOTE, {false, false}, {true, true}},
    {"Reason", AT(reason), TEXT, {true, false}, {true, false}},
    {"By", AT(by), NOTE, {false, false}, {true, false}},
    {"Date", AT(date), DAY, {false, false}, {true, false}},
    {"Expires", AT(expires), DAY, {false, false}, {true, false}},
};

typedef struct {
    struct taza_policy *policy;
    const tz_rec *rec;
    const tz_rec_field *field;
    taza_error *err;
} reader;

/* --- values ------------------------------------------------------------ */

bool
tz_record_print(taza_str text, uint64_t *out)
{
    size_t at = sizeof PRINT_VERSION - 1;

    *out = 0;
    if (!tz_str_starts(text, PRINT_VERSION) || text.len != at + PRINT_DIGITS)
        return false;
    for (; at < text.len; at++) {
        char c = text.ptr[at];

        if (!tz_ascii_digit(c) && (c < 'a' || c > 'f'))
            return false;
        *out = *out << 4 | (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return true;
}

static unsigned
number(taza_str text, size_t start, size_t end)
{
    uint64_t value = 0;

    return tz_str_number(tz_str_slice(text, start, end), &value)
               ? (unsigned)value
               : 0;
}

bool
tz_record_day(taza_str text)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30,
                                         31, 31, 30, 31, 30, 31};
    unsigned year, month, day, last;

    if (text.len != 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
        return false;
    year = number(text, 0, 4);
    month = number(text, 5, 7);
    day = number(text, 8, 10);
    if (!year || !month || month > 12)
        return false;
    last = days[month - 1];
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
        last = 29;
    return day >= 1 && day <= last;
}

static taza_status
refuse(const reader *r, const char *what)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->policy->name, r->field->line,
                     r->field->column, "%s", what);
}

static taza_status
check_print(const reader *r, taza_str value)
{
    uint64_t print;
    size_t colon = tz_str_find(value, ':', 0);
    bool other = colon < value.len &&
                 tz_str_number(tz_str_slice(value, 0, colon), &print) &&
                 !tz_str_starts(value, PRINT_VERSION);

    if (tz_record_print(value, &print))
        return TAZA_OK;
    return refuse(r, other ? "a fingerprint of another version of taza; this "
                             "one makes '" PRINT_VERSION "…'"
                           : "expected a fingerprint: '" PRINT_VERSION
                             "' and 16 digits 0-9a-f");
}

static taza_status
check_name(const reader *r, taza_str value)
{
    size_t i = 0;

    while (i < value.len &&
           (tz_ascii_digit(value.ptr[i]) || value.ptr[i] == '-' ||
            (value.ptr[i] >= 'a' && value.ptr[i] <= 'z')))
        i++;
    return i == value.len && i ? TAZA_OK : refuse(r, "expected a rule's id");
}

static taza_status
check_path(const reader *r, taza_str value)
{
    if (!tz_str_trim(value).len)
        return refuse(r, "expected the path of a draft");
    if (tz_str_find(value, '\n', 0) < value.len ||
        tz_str_find(value, '\0', 0) < value.len)
        return refuse(r, "a path stands on one line");
    if (value.ptr[0] == '/')
        return refuse(r, "a path begins at this file's directory, not at '/'");
    return TAZA_OK;
}

static taza_status
check_value(const reader *r, const row *field, taza_str value)
{
    switch (field->kind) {
    case PRINT:
        return check_print(r, value);
    case NAME:
        return check_name(r, value);
    case PATH:
        return check_path(r, value);
    case TEXT:
        if (!tz_str_trim(value).len)
            return refuse(r, "a finding is not accepted without a reason");
        break;
    case NOTE:
        break;
    case DAY:
        if (!tz_record_day(value))
            return refuse(r, "expected a day of the calendar: YYYY-MM-DD");
        break;
    }
    if (tz_str_find(value, '\0', 0) < value.len)
        return refuse(r, "a NUL in the text");
    return TAZA_OK;
}

/* --- a record ---------------------------------------------------------- */

static const row *
find_row(taza_str name)
{
    for (size_t i = 0; i < TZ_COUNT(rows); i++)
        if (tz_str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

static const char *
full_path(const struct taza_policy *policy, taza_str value)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *path = NULL;

    tz_path_join(&buf, tz_str(policy->dir), value);
    if (tz_buf_ok(&buf))
        path = tz_arena_cstr(policy->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return path;
}

static taza_status
read_field(reader *r, taza_record *said)
{
    const tz_rec_field *field = r->field;
    const row *found = find_row(field->name);
    bool baseline = r->policy->baseline;
    taza_status status;
    const char **value;

    if (!found || !found->known[baseline])
        return tz_err_at(r->err, TAZA_SYNTAX, r->policy->name, field->line, 1,
                         "unknown field '%.*s' of %s",
                         (int)(field->name.len < 80 ? field->name.len : 80),
                         field->name.ptr,
                         baseline ? "a baseline" : "an accepted finding");
    value = (const char **)((char *)said + found->offset);
    if (*value)
        return tz_err_at(r->err, TAZA_SYNTAX, r->policy->name, field->line, 1,
                         "a second '%s' in one record", found->name);
    status = check_value(r, found, field->value);
    if (status)
        return status;
    *value = found->kind == PATH
                 ? full_path(r->policy, field->value)
                 : tz_arena_cstr(r->policy->arena, field->value);
    if (*value && found->kind == PATH && !**value)
        return refuse(r, "expected the path of a draft");
    return *value ? TAZA_OK : tz_err_nomem(r->err);
}

static uint32_t
last_line(const tz_rec *rec)
{
    const tz_rec_field *last = &rec->fields[rec->count - 1];
    uint32_t line = last->line;

    for (size_t i = 0; i < last->value.len; i++)
        line += last->value.ptr[i] == '\n';
    return line;
}

static taza_status
read_fields(reader *r, taza_record *said)
{
    const struct taza_policy *policy = r->policy;
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < r->rec->count; i++) {
        r->field = &r->rec->fields[i];
        status = read_field(r, said);
    }
    for (size_t i = 0; !status && i < TZ_COUNT(rows); i++) {
        const char **value = (const char **)((char *)said + rows[i].offset);

        if (!*value && rows[i].needed[policy->baseline])
            return tz_err_at(r->err, TAZA_SYNTAX, policy->name, said->line, 1,
                             "a record without '%s'", rows[i].name);
        if (!*value)
            *value = "";
    }
    return status;
}

taza_status
tz_record_read(struct taza_policy *policy, const tz_rec *rec, tz_record *out,
               taza_error *err)
{
    reader r = {.policy = policy, .rec = rec, .err = err};
    const char *type = policy->baseline ? "Baseline" : "Accepted";
    taza_record *said = &out->said;
    taza_str expires;
    taza_status status;

    *said = (taza_record){
        .file = policy->name, .line = rec->line, .last_line = last_line(rec)};
    if (rec->type.len && !tz_str_is(rec->type, type))
        return tz_err_at(err, TAZA_SYNTAX, policy->name, rec->line, 1,
                         "a record of type '%.*s', expected '%s'",
                         (int)(rec->type.len < 80 ? rec->type.len : 80),
                         rec->type.ptr, type);
    status = read_fields(&r, said);
    if (status)
        return status;
    (void)tz_record_print(tz_str(said->fingerprint), &out->print);
    out->path = tz_str(said->path);
    expires = tz_str(said->expires);
    out->expired = policy->today && expires.len &&
                   tz_str_cmp(expires, tz_str(policy->today)) < 0;
    return TAZA_OK;
}
