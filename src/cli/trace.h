/* trace.h - why rules fired, and why they did not: check --trace. */
#ifndef TZ_CLI_TRACE_H
#define TZ_CLI_TRACE_H

#include "taza/taza.h"

/* A line on standard error for each place where a traced rule matched: who
 * acts, what is done, and the severity or the field that dropped it; one that
 * says so when there was none.  `list`: the rules, for that line.  In
 * English, as rules are written; `ui` is for what fails. */
void tz_trace_say(taza_lang ui, const taza_result *result, const char *list);

#endif
