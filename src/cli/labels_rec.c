/* labels_rec.c - labels that people write: DRAFT.labels.rec beside a draft,
 * NAME.samples.rec with a small draft in each label. */
#include <string.h>

#include "base/err.h"
#include "base/rec.h"
#include "cli/labels.h"
#include "cli/near.h"

typedef struct {
    tz_labels *labels;
    const char *name;  /* of the file, for messages */
    const char *draft; /* NULL: each label has its own */
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
    if (tz_str_is(name, "Text") && !r->draft)
        return TAZA_OK; /* read with the record */
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
                 r->draft ? "unknown field (known: Quote, Nth, Factor, Alt, "
                            "Level, Detect, Unit, Why)"
                          : "unknown field (known: Text, Quote, Nth, Factor, "
                            "Alt, Level, Detect, Unit, Why)");
}

static taza_status
lacks(const reader *r, const char *what)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->name, r->rec->line, 1,
                     "the label has no %s", what);
}

/* The draft of a sample is called by the place of its label. */
static taza_status
read_text(const reader *r, const char **path)
{
    tz_arena *arena = r->labels->arena;
    const tz_rec_field *text = tz_rec_find(r->rec, "Text");
    tz_labelled draft = {.file = r->name};
    tz_buf buf = TZ_BUF_INIT;

    if (!text)
        return lacks(r, "Text");
    tz_buf_printf(&buf, "%s:%u", r->name, (unsigned)r->rec->line);
    if (tz_buf_ok(&buf))
        draft.path = tz_arena_cstr(arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    draft.text = tz_arena_str(arena, text->value);
    if (!draft.path || !draft.text.ptr)
        return tz_err_nomem(r->err);
    *path = draft.path;
    return tz_labels_draft(r->labels, &draft, r->err);
}

static taza_status
read_record(const reader *r)
{
    static const char *const needed[] = {"Quote", "Factor", "Level"};
    const tz_rec *rec = r->rec;
    const char *draft = r->draft;
    taza_status status = TAZA_OK;
    tz_label label;

    if (!tz_str_is(rec->type, "Label"))
        return tz_err_at(r->err, TAZA_SYNTAX, r->name, rec->line, 1,
                         "a label file begins with '%%rec: Label'");
    if (!draft)
        status = read_text(r, &draft);
    label = tz_label_make(r->name, rec->line, draft);
    label.alts =
        tz_arena_array(r->labels->arena, rec->count, sizeof(const char *));
    if (!status && !label.alts)
        return tz_err_nomem(r->err);
    for (size_t i = 0; !status && i < rec->count; i++)
        status = read_field(r, &rec->fields[i], &label);
    for (size_t i = 0; !status && i < TZ_COUNT(needed); i++)
        if (!tz_rec_find(rec, needed[i]))
            status = lacks(r, needed[i]);
    return status ? status : tz_labels_add(r->labels, &label, r->err);
}

taza_status
tz_labels_rec(tz_labels *labels, const char *name, taza_str bytes,
              taza_error *err)
{
    reader r = {.labels = labels, .name = name, .err = err};
    taza_str path = tz_str(name);
    taza_status status;
    tz_rec_file file;

    status = tz_rec_read(labels->arena, name, bytes, &file, err);
    if (!status && !tz_str_ends(path, TZ_SAMPLES_REC)) {
        path.len -= strlen(TZ_LABELS_REC);
        r.draft = tz_arena_cstr(labels->arena, path);
        if (!r.draft)
            return tz_err_nomem(err);
        status = tz_labels_draft(
            labels, &(tz_labelled){.path = r.draft, .file = name}, err);
    }
    for (size_t i = 0; !status && i < file.count; i++) {
        r.rec = &file.records[i];
        status = read_record(&r);
    }
    return status;
}
