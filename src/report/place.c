/* place.c - places in JSON. */
#include "report/place.h"

#include "report/view.h"

static void
position(tz_json *json, const struct taza_result *result, const char *key,
         const taza_position *at)
{
    const char *file = tz_view_file(result, at);

    tz_json_key(json, key);
    tz_json_object(json);
    tz_json_key_number(json, "byte", at->byte);
    tz_json_key_number(json, "line", at->line);
    tz_json_key_number(json, "column", at->column);
    tz_json_key_number(json, "utf16", at->utf16);
    if (file)
        tz_json_key_puts(json, "file", file);
    tz_json_end_object(json);
}

void
tz_place_json(tz_json *json, const struct taza_result *result,
              const taza_place *place)
{
    position(json, result, "start", &place->start);
    position(json, result, "end", &place->end);
}
