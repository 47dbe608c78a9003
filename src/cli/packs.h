/* packs.h - rules for a command: built in, and from --rules. */
#ifndef TZ_CLI_PACKS_H
#define TZ_CLI_PACKS_H

#include "cli/options.h"

/* The rules do not need `arena`, which holds the packs while they load. */
taza_status tz_packs_load(tz_arena *arena, const tz_options *options,
                          bool draft, taza_rules **out, taza_error *err);

#endif
