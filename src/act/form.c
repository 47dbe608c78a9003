/* form.c - numbering, headings, bullets: rules of legal drafting. */
#include "act/read.h"

void
tz_form_read(tz_reading *r)
{
    (void)r;
}
