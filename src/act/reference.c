/* reference.c - references to units and acts, and where they lead. */
#include "act/read.h"

void
tz_reference_read(tz_reading *r)
{
    (void)r;
}
