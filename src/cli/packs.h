/* packs.h - rules for a command: built in, and from --rules. */
#ifndef TZ_CLI_PACKS_H
#define TZ_CLI_PACKS_H

#include "cli/options.h"

/* `arena` holds the bytes of the packs and must outlive the rules. */
taza_status tz_packs_load(tz_arena *arena, const tz_options *options,
                          bool draft, taza_rules **out, taza_error *err);

#endif
