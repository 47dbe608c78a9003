/* lapse.h - what accepts nothing any more, said on standard error. */
#ifndef TZ_CLI_LAPSE_H
#define TZ_CLI_LAPSE_H

#include "cli/options.h"

/* A line for a lapse; for a stale one with a finding near it a second line
 * with that, and with the command that renews it.  `draft`: the file that the
 * command takes; NULL: none does. */
void tz_lapse_say(taza_lang ui, const taza_lapse *lapse, const char *draft,
                  const tz_options *options);
/* All of a result's; false: there are none. */
bool tz_lapses_say(taza_lang ui, const taza_result *result, const char *draft,
                   const tz_options *options);

#endif
