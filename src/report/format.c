/* format.c - the table of formats: one row each, and nothing else knows. */
#include "report/report.h"

#include <string.h>

const tz_format *const tz_formats[] = {
    &tz_format_text,
    &tz_format_line,
    &tz_format_json,
    &tz_format_jsonl,
    &tz_format_xml,
    &tz_format_html,
    NULL,
};

static const tz_format *
at(size_t index)
{
    return index < TZ_COUNT(tz_formats) ? tz_formats[index] : NULL;
}

const char *
taza_format_name(size_t index)
{
    const tz_format *format = at(index);

    return format ? format->name : NULL;
}

const char *
taza_format_about(size_t index)
{
    const tz_format *format = at(index);

    return format ? format->about : NULL;
}

const char *
taza_format_extension(const char *name)
{
    size_t i;

    for (i = 0; tz_formats[i]; i++)
        if (strcmp(tz_formats[i]->name, name) == 0)
            return tz_formats[i]->extension;
    return NULL;
}
