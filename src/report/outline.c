/* outline.c - the units of a document as text or JSON. */
#include "base/err.h"
#include "base/json.h"
#include "report/place.h"
#include "report/report.h"
#include "report/view.h"

static void
json_units(tz_out *out, const struct taza_result *result)
{
    const taza_unit *unit;
    tz_json json;
    size_t i;

    tz_json_init(&json, out);
    tz_json_object(&json);
    tz_json_key_puts(&json, "path", result->path);
    tz_json_key(&json, "units");
    tz_json_array(&json);
    for (i = 0; i < result->act.count; i++) {
        unit = &result->units[i];
        tz_json_object(&json);
        tz_json_key_puts(&json, "kind", unit->kind);
        tz_json_key_str(&json, "number", unit->number);
        tz_json_key_puts(&json, "unit_path", unit->unit_path);
        tz_json_key_puts(&json, "zone", unit->zone);
        tz_place_json(&json, result, &unit->at);
        tz_json_key_str(&json, "heading", unit->heading);
        tz_json_end_object(&json);
    }
    tz_json_end_array(&json);
    tz_json_end_object(&json);
    tz_json_newline(&json);
}

/* Deep nesting is shown to this level, so that a line stays short. */
#define DEEPEST 16

/* What stands in the body or is a heading needs no word for it. */
static bool
zone_shown(const char *zone)
{
    return !tz_str_is(tz_str(zone), "body") &&
           !tz_str_is(tz_str(zone), "title");
}

/* "   12    пункт 2 статьи 5 — heading [zone]"; parts name their file before.
 */
static void
text_units(tz_out *out, const struct taza_result *result)
{
    const taza_unit *unit;
    const char *file;
    size_t i, depth;

    for (i = 0; i < result->act.count; i++) {
        unit = &result->units[i];
        file = tz_view_file(result, &unit->at.start);
        if (file) {
            tz_view_line(out, tz_str(file));
            tz_out_char(out, ':');
        }
        tz_out_printf(out, "%5u  ", unit->at.start.line);
        depth = unit->depth < DEEPEST ? unit->depth : DEEPEST;
        tz_out_printf(out, "%*s", (int)(2 * depth), "");
        tz_view_line(out,
                     tz_str(unit->citation[0] ? unit->citation : unit->kind));
        if (unit->heading.len) {
            tz_out_puts(out, " — ");
            tz_view_line(out, unit->heading);
        }
        if (zone_shown(unit->zone))
            tz_out_printf(out, " [%s]", unit->zone);
        tz_out_char(out, '\n');
    }
}

taza_status
taza_outline(const taza_result *result, const char *format,
             taza_write_fn *write, void *user, taza_error *err)
{
    taza_str name = tz_str(format);
    tz_out out;

    tz_out_init(&out, write, user);
    if (tz_str_is(name, "text"))
        text_units(&out, result);
    else if (tz_str_is(name, "json"))
        json_units(&out, result);
    else
        return tz_err(err, TAZA_USAGE, "%s: no such outline format", format);
    if (!tz_out_flush(&out))
        return tz_err(err, TAZA_IO, "the outline could not be written");
    return TAZA_OK;
}
