/* labels_json.c - labels of annotated collections: gold.jsonl.
 *
 * Fields that are not known are left alone: collections say more than we
 * ask.  A row without a quote marks nothing and is passed over. */
#include <jansson.h>
#include <string.h>

#include "base/err.h"
#include "cli/labels.h"
#include "cli/parts.h"

typedef struct {
    tz_labels *labels;
    const char *name; /* of the file, for messages */
    uint32_t line;
    json_t *row;
    const char *last; /* draft of the row before */
    taza_error *err;
} reader;

static taza_status
wrong(const reader *r, const char *field, const char *what)
{
    return tz_err_at(r->err, TAZA_SYNTAX, r->name, r->line, 1, "%s: %s", field,
                     what);
}

static taza_status
keep(const reader *r, const json_t *string, taza_str *out)
{
    taza_str text = {json_string_value(string), json_string_length(string)};

    *out = tz_arena_str(r->labels->arena, text);
    return out->ptr ? TAZA_OK : tz_err_nomem(r->err);
}

/* A field that may be missing or null: `out` stays. */
static taza_status
read_text(const reader *r, const char *field, taza_str *out)
{
    const json_t *value = json_object_get(r->row, field);

    if (!value || json_is_null(value))
        return TAZA_OK;
    if (!json_is_string(value))
        return wrong(r, field, "not a string");
    return keep(r, value, out);
}

static taza_status
read_nth(const reader *r, size_t *out)
{
    const json_t *value = json_object_get(r->row, "nth");
    json_int_t number;

    if (!value || json_is_null(value))
        return TAZA_OK;
    number = json_integer_value(value);
    if (!json_is_integer(value) || number < 1 || number > (json_int_t)INT32_MAX)
        return wrong(r, "nth", "not a number from 1 on");
    *out = (size_t)number;
    return TAZA_OK;
}

static taza_status
read_alts(const reader *r, tz_label *label)
{
    const json_t *list = json_object_get(r->row, "alt");

    if (!list || json_is_null(list))
        return TAZA_OK;
    if (!json_is_array(list))
        return wrong(r, "alt", "not a list");
    label->alts = tz_arena_array(r->labels->arena, json_array_size(list) + 1,
                                 sizeof(const char *));
    if (!label->alts)
        return tz_err_nomem(r->err);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *item = json_array_get(list, i);
        taza_status status;
        taza_str text;

        if (!json_is_string(item))
            return wrong(r, "alt", "not a list of strings");
        status = keep(r, item, &text);
        if (status)
            return status;
        label->alts[label->alt_count++] = text.ptr;
    }
    return TAZA_OK;
}

/* The draft lies beside the collection, or below. */
static taza_status
read_draft(reader *r, const char **out)
{
    taza_str file = {.ptr = NULL};
    taza_status status = read_text(r, "file", &file);
    tz_buf path = TZ_BUF_INIT;
    bool inside;

    if (status)
        return status;
    if (!file.len)
        return wrong(r, "file", "missing");
    inside = tz_parts_resolve(r->name, file.ptr, &path);
    if (!tz_buf_ok(&path)) {
        status = tz_err_nomem(r->err);
    } else if (!inside) {
        status = wrong(r, "file", "leads out of the directory");
    } else if (r->last && tz_str_is(tz_buf_view(&path), r->last)) {
        *out = r->last;
    } else {
        *out = tz_arena_cstr(r->labels->arena, tz_buf_view(&path));
        status =
            *out
                ? tz_labels_draft(r->labels,
                                  &(tz_labelled){.path = *out, .file = r->name},
                                  r->err)
                : tz_err_nomem(r->err);
        r->last = *out;
    }
    tz_buf_done(&path);
    return status;
}

static taza_status
read_words(const reader *r, tz_label *label, taza_str *level, taza_str *lang)
{
    taza_str factor = TZ_STR(""), detect = TZ_STR("wording");
    taza_str unit = TZ_STR(""), why = TZ_STR(""), id = TZ_STR("");
    const struct {
        const char *field;
        taza_str *out;
    } texts[] = {
        {"quote", &label->quote},
        {"factor", &factor},
        {"level", level},
        {"detect", &detect},
        {"unit", &unit},
        {"why", &why},
        {"id", &id},
        {"lang", lang},
    };

    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        taza_status status = read_text(r, texts[i].field, texts[i].out);

        if (status)
            return status;
    }
    if (!factor.len)
        return wrong(r, "factor", "missing");
    if (!tz_detect_read(detect, &label->detect))
        return wrong(r, "detect",
                     "not wording, absence, xref, compare or count");
    label->factor = factor.ptr;
    label->unit = unit.ptr;
    label->why = why.ptr;
    label->id = id.ptr;
    return TAZA_OK;
}

static taza_status
read_lang(const reader *r, taza_str name, taza_lang *out)
{
    for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++)
        if (tz_str_is(name, taza_lang_name(lang)))
            *out = lang;
    return *out || !name.len ? TAZA_OK : wrong(r, "lang", "not kk, ru or en");
}

static taza_status
read_row(reader *r)
{
    tz_label label = tz_label_make(r->name, r->line, NULL);
    taza_str level = TZ_STR(""), lang = TZ_STR("");
    taza_status status;

    if (!json_is_object(r->row))
        return tz_err_at(r->err, TAZA_SYNTAX, r->name, r->line, 1,
                         "not an object");
    status = read_draft(r, &label.draft);
    if (!status)
        status = read_words(r, &label, &level, &lang);
    if (!status)
        status = read_lang(r, lang, &label.lang);
    if (!status && !tz_level_read(level, &label.level))
        status = wrong(r, "level", "not critical, factor, note or clean");
    if (!status)
        status = read_nth(r, &label.nth);
    if (!status)
        status = read_alts(r, &label);
    if (status || !tz_str_trim(label.quote).len)
        return status;
    return tz_labels_add(r->labels, &label, r->err);
}

taza_status
tz_labels_json(tz_labels *labels, const char *name, taza_str bytes,
               taza_error *err)
{
    reader r = {.labels = labels, .name = name, .err = err};
    taza_str rest = bytes, line;
    taza_status status = TAZA_OK;

    while (!status && tz_str_split(&rest, '\n', &line)) {
        json_error_t why;

        r.line++;
        if (!tz_str_trim(line).len)
            continue;
        r.row = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, &why);
        if (r.row)
            status = read_row(&r);
        else if (json_error_code(&why) == json_error_out_of_memory)
            status = tz_err_nomem(err);
        else
            status = tz_err_at(err, TAZA_SYNTAX, name, r.line,
                               (uint32_t)(why.column > 0 ? why.column : 1),
                               "not JSON: %s", why.text);
        json_decref(r.row);
    }
    return status;
}
