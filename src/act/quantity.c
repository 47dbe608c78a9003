/* quantity.c - numbers in digits and words, and what they measure. */
#include "act/read.h"

void
tz_quantity_read(tz_reading *r)
{
    (void)r;
}
