/* settings.h - what holds for a file: defaults, then its configuration, then
 * the options of the command.
 *
 * Field by field, the last record that speaks of the file counts; Severity
 * counts id by id. */
#ifndef TZ_CLI_SETTINGS_H
#define TZ_CLI_SETTINGS_H

#include "cli/discover.h"

/* Shared by all files for which the same holds. */
typedef struct tz_settings {
    const tz_config *config; /* NULL: none */
    const bool *speaks;      /* [i]: record i of it, of these files */
    taza_lang ui, lang;
    size_t fail_level; /* taza_severity; 0: never */
    const char *encoding, *select, *ignore, *severity; /* of taza_options */
    const char *accepted, *baseline; /* paths to open; NULL: not configured */
} tz_settings;

/* `excluded` (may be NULL): would a walk leave the file out?  `path` NULL: a
 * text without a name, in the working directory. */
taza_status tz_settings_find(tz_configs *configs, const char *path,
                             const tz_settings **out, bool *excluded,
                             taza_error *err);

/* The language of what is said of such a file: the settings' own, else the
 * command's.  NULL: of no file. */
taza_lang tz_settings_say(const tz_settings *settings,
                          const tz_options *options);

/* What one field says, and who says so. */
typedef struct {
    tz_set set;
    const char *value;
    const tz_config *config; /* NULL: an option, or nobody */
    uint32_t line;
    bool option;
} tz_said;

/* All that holds, in the order of tz_set; several rows for what is a list.
 * O(values²) for Severity. */
taza_status tz_settings_list(tz_arena *arena, const tz_options *options,
                             const tz_settings *settings, const tz_said **out,
                             size_t *count, taza_error *err);

#endif
