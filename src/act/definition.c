/* definition.c - short forms, lists of terms, and how they are used. */
#include "act/read.h"

void
tz_definition_read(tz_reading *r)
{
    (void)r;
}
