/* discover.h - which configuration holds for which file.
 *
 * It is the .taza.rec of the file's directory, else of the one above, and so
 * on up to the top of the repository (where .git lies) or of the file system.
 * The first one holds alone: configurations are not merged. */
#ifndef TZ_CLI_DISCOVER_H
#define TZ_CLI_DISCOVER_H

#include "cli/config.h"
#include "cli/options.h"
#include "cli/upward.h"

/* A directory that drafts lie in. */
typedef struct {
    taza_str full;           /* empty: nobody knows */
    const tz_config *config; /* NULL: none */
} tz_config_dir;

/* All of a run.  Each directory is looked into once, each file read once. */
typedef struct {
    tz_arena *arena;
    const tz_options *options;
    const tz_repository *repo; /* NULL: git was not asked */
    tz_upward upward;
    tz_table dirs;     /* by directory, as it was given: a tz_config_dir */
    tz_table files;    /* by full path: a tz_config */
    tz_config **items; /* by number, less one */
    size_t count, cap;
    const struct tz_settings *plain; /* of settings.c: without configuration */
    tz_buf path;                     /* of the file at hand */
} tz_configs;

/* What lies in `arena`, `options` and `repo` (cli/beside.h; may be NULL)
 * outlives it.  TAZA_USAGE and what reading gives: --config. */
taza_status tz_configs_init(tz_arena *arena, const tz_options *options,
                            const tz_repository *repo, tz_configs *out,
                            taza_error *err);
void tz_configs_done(tz_configs *configs);

/* The directory of `path`, which need not be there. */
taza_status tz_configs_find(tz_configs *configs, const char *path,
                            const tz_config_dir **out, taza_error *err);

#endif
