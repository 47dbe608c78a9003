/* mainfile.h - acts in several files: a main file and the parts that it names.
 *
 *     rus.md            <- links to rus/ch001.md and rus/ch002.md
 *     rus/ch001.md      <- a part */
#ifndef TZ_CLI_MAINFILE_H
#define TZ_CLI_MAINFILE_H

#include "cli/drafts.h"
#include "cli/parts.h"

#define TZ_MAINFILE_ENDING ".md" /* of a main file */

/* Reads a main file without rules, to see which files it asks for: the names
 * in `out`, which tz_parts_done frees.  What is wrong with it is said when it
 * is checked. */
void tz_mainfile_read(const tz_draft *draft, size_t max_size, tz_parts *out);

#endif
