/* split.h - an act that lies in several Markdown files.
 *
 * The main file has a table whose rows link to the parts:
 *
 *     | [`ch001`](rus/ch001.md) | Глава 1. Общие положения |
 */
#ifndef TZ_INPUT_SPLIT_H
#define TZ_INPUT_SPLIT_H

#include "input/input.h"

typedef struct {
    taza_str *names; /* targets as they stand in the table */
    size_t count, cap;
    bool failed; /* memory; sticky */
} tz_split;

void tz_split_done(tz_split *split);
void tz_split_add(tz_split *split, taza_str target);
/* Can a link's target be a part: relative, a .md file, not above? */
bool tz_split_target(taza_str target);

/* Reads the parts in their order behind what `doc` has, a line feed before
 * each; none twice, none is followed further.  A part that does not exist
 * makes doc->missing_parts; one that cannot be read is an error, named after
 * the part.  Without input->read the document is partial. */
taza_status tz_split_read(const tz_split *split, const tz_input *input,
                          tz_document *doc, taza_error *err);

#endif
