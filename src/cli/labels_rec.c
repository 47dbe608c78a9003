/* labels_rec.c - labels that people write: DRAFT.labels.rec. */
#include <string.h>

#include "base/err.h"
#include "base/rec.h"
#include "cli/labels.h"
#include "cli/near.h"

typedef struct {
    tz_labels *labels;
    const char *name; /* of the file, for messages */
    const tz_rec *rec;
    taza_error *err;
} reader;

static taza_status
wrong(const reader *r, const tz_rec_field *field, const char *what)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->name, field->line, field->column,
                     "%.*s: %s", TZ_ARG(field->name), what);
}

static taza_status
keep(const reader *r, const tz_rec_field *field, const char **out)
{
    *out = tz_arena_cstr(r->labels->arena, tz_str_trim(field->value));
    return *out ? TAZA_OK : tz_err_nomem(r->err);
}

/* A misspelt factor would be missed for ever. */
static bool
known(const taza_rules *rules, const char *factor)
{
    taza_rule_info rule;

    for (size_t i = 0; taza_rules_at(rules, i, &rule); i++)
        if (!strcmp(rule.factor, factor))
            return true;
    return tz_near_known(factor);
}

static taza_status
read_factor(const reader *r, const tz_rec_field *field, const char **out)
{
    if (keep(r, field, out) || !*out)
        return TAZA_NOMEM;
    return known(r->labels->rules, *out)
               ? TAZA_OK
               : wrong(r, field, "not a factor that is known");
}

static taza_status
read_nth(const reader *r, const tz_rec_field *field, size_t *out)
{
    uint64_t number;

    if (!tz_str_number(tz_str_trim(field->value), &number) || !number ||
        number > UINT32_MAX)
        return wrong(r, field, "not a number from 1 on");
    *out = (size_t)number;
    return TAZA_OK;
}

static taza_status
read_field(const reader *r, const tz_rec_field *field, tz_label *label)
{
    taza_str name = field->name, value = tz_str_trim(field->value);

    if (!value.len)
        return wrong(r, field, "empty");
    if (tz_str_is(name, "Alt"))
        return read_factor(r, field, &label->alts[label->alt_count++]);
    for (const tz_rec_field *f = r->rec->fields; f < field; f++)
        if (tz_str_eq(f->name, name))
            return wrong(r, field, "given twice");
    if (tz_str_is(name, "Factor"))
        return read_factor(r, field, &label->factor);
    if (tz_str_is(name, "Nth"))
        return read_nth(r, field, &label->nth);
    if (tz_str_is(name, "Unit"))
        return keep(r, field, &label->unit);
    if (tz_str_is(name, "Why"))
        return keep(r, field, &label->why);
    if (tz_str_is(name, "Quote")) {
        label->quote = value;
        return TAZA_OK;
    }
    if (tz_str_is(name, "Level"))
        return tz_level_read(value, &label->level)
                   ? TAZA_OK
                   : wrong(r, field, "not critical, factor, note or clean");
    if (tz_str_is(name, "Detect"))
        return tz_detect_read(value, &label->detect)
                   ? TAZA_OK
                   : wrong(r, field,
                           "not wording, absence, xref, compare or count");
    return wrong(r, field,
                 "unknown field (known: Quote, Nth, Factor, Alt, Level, "
                 "Detect, Unit, Why)");
}

static taza_status
read_record(const reader *r, const char *draft)
{
    static const char *const needed[] = {"Quote", "Factor", "Level"};
    const tz_rec *rec = r->rec;
    tz_label label = tz_label_make(r->name, rec->line, draft);

    if (!tz_str_is(rec->type, "Label"))
        return tz_err_at(r->err, TAZA_SYNTAX, r->name, rec->line, 1,
                         "a label file begins with '%%rec: Label'");
    label.alts =
        tz_arena_array(r->labels->arena, rec->count, sizeof(const char *));
    if (!label.alts)
        return tz_err_nomem(r->err);
    for (size_t i = 0; i < rec->count; i++) {
        taza_status status = read_field(r, &rec->fields[i], &label);

        if (status)
            return status;
    }
    for (size_t i = 0; i < TZ_COUNT(needed); i++)
        if (!tz_rec_find(rec, needed[i]))
            return tz_err_at(r->err, TAZA_SYNTAX, r->name, rec->line, 1,
                             "the label has no %s", needed[i]);
    return tz_labels_add(r->labels, &label, r->err);
}

taza_status
tz_labels_rec(tz_labels *labels, const char *name, taza_str bytes,
              taza_error *err)
{
    reader r = {.labels = labels, .name = name, .err = err};
    size_t len = strlen(name) - strlen(".labels.rec");
    const char *draft =
        tz_arena_cstr(labels->arena, (taza_str){.ptr = name, .len = len});
    taza_status status;
    tz_rec_file file;

    if (!draft)
        return tz_err_nomem(err);
    status = tz_rec_read(labels->arena, name, bytes, &file, err);
    if (!status)
        status = tz_labels_draft(labels, draft, name, err);
    for (size_t i = 0; !status && i < file.count; i++) {
        r.rec = &file.records[i];
        status = read_record(&r, draft);
    }
    return status;
}
