/* near.h - factors that experts take one for another. */
#ifndef TZ_CLI_NEAR_H
#define TZ_CLI_NEAR_H

#include <stdbool.h>

/* The same factor, or two of one group of neighbours. */
bool tz_near(const char *factor, const char *other);
/* Is it in the table? */
bool tz_near_known(const char *factor);

#endif
