/* format.c - the table of formats: one row each, and nothing else knows. */
#include "report/report.h"

#include <string.h>

static const tz_format *const formats[] = {
    &tz_format_text,  &tz_format_line,   &tz_format_json,
    &tz_format_jsonl, &tz_format_xml,    &tz_format_html,
    &tz_format_sarif, &tz_format_github, &tz_format_checkstyle,
    &tz_format_junit, &tz_format_gitlab,
};

static const tz_format *
at(size_t index)
{
    return index < TZ_COUNT(formats) ? formats[index] : NULL;
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

const tz_format *
tz_format_find(const char *name)
{
    size_t i;

    for (i = 0; i < TZ_COUNT(formats); i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const char *
taza_format_extension(const char *name)
{
    const tz_format *format = tz_format_find(name);

    return format ? format->extension : NULL;
}
