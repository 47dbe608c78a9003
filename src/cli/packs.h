/* packs.h - rules for a command: built in, from configurations, and --rules. */
#ifndef TZ_CLI_PACKS_H
#define TZ_CLI_PACKS_H

#include "cli/settings.h"

/* The rules do not need `arena`, which holds the packs while they load.
 * `config` NULL: only what the options say. */
taza_status tz_packs_load(tz_arena *arena, const tz_options *options,
                          const tz_config *config, bool draft, taza_rules **out,
                          taza_error *err);
/* For a command without drafts: those of the working directory.  `settings`
 * (may be NULL): what else holds there. */
taza_status tz_packs_here(tz_arena *arena, const tz_options *options,
                          const tz_settings **settings, taza_rules **out,
                          taza_error *err);

/* The rules of a run: each set of packs that its configurations name, once. */
typedef struct {
    taza_rules **items;
    size_t count;
    size_t *of; /* index, by the configuration's number; 0: none */
} tz_rule_sets;

/* Ids and encodings in the configurations are checked, too.  On failure there
 * is still something to free. */
taza_status tz_rule_sets_load(tz_arena *arena, const tz_configs *configs,
                              tz_rule_sets *out, taza_error *err);
/* Do the options name ids and encodings that there are, for each rule set? */
taza_status tz_rule_sets_try(tz_arena *arena, const tz_rule_sets *sets,
                             const tz_options *options, taza_error *err);
void tz_rule_sets_free(tz_rule_sets *sets);
/* The index of a draft's rules. */
size_t tz_rule_sets_at(const tz_rule_sets *sets, const tz_settings *settings);

#endif
