/* progress.h - how far a run is, on standard error. */
#ifndef TZ_CLI_PROGRESS_H
#define TZ_CLI_PROGRESS_H

#include "base/buf.h"

/* On a terminal a line that is written over, with rates and the time that is
 * left if the drafts to come are like those before; else now and then a line
 * without them. */
typedef struct {
    taza_lang ui; /* that it is said in */
    size_t total; /* drafts; 0: nothing is shown */
    bool terminal;
    bool late; /* nothing is shown of a run that ends within a second */
    size_t done, bytes;
    double began, said; /* seconds of some clock */
    size_t shown;       /* characters of the line that stands there */
} tz_progress;

void tz_progress_start(tz_progress *progress);
/* One draft more is done. */
void tz_progress_step(tz_progress *progress, size_t bytes);
/* Takes the line away again, before anything else is written. */
void tz_progress_clear(tz_progress *progress);

#endif
