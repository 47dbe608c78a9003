/* abbreviation.c - abbreviations that nothing introduces. */
#include "act/term.h"

void
tz_terms_abbreviations(tz_terms *t)
{
    (void)t;
}
