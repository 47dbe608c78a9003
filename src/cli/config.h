/* config.h - .taza.rec: what a repository wants of its drafts.
 *
 *     Ui: ru                  <- the settings: a first record without Path
 *     Rules: tools/rules
 *
 *     Path: orders/           <- what differs below orders
 *     Fail_level: error
 *
 * Paths begin at the directory of the file.  Read by base/rec, and as strict:
 * a field that nobody knows, that is repeated or stands in the wrong record, a
 * value that means nothing: TAZA_SYNTAX with file, line and column. */
#ifndef TZ_CLI_CONFIG_H
#define TZ_CLI_CONFIG_H

#include "cli/glob.h"

#define TZ_CONFIG_NAME ".taza.rec"

/* What can be set, in the order in which it is shown. */
typedef enum {
    TZ_SET_UI,
    TZ_SET_LANG,
    TZ_SET_ENCODING,
    TZ_SET_SELECT,
    TZ_SET_IGNORE,
    TZ_SET_SEVERITY,
    TZ_SET_FAIL_LEVEL,
    /* From here on for all drafts of a configuration alike. */
    TZ_SET_MAX_FINDINGS,
    TZ_SET_RULES,
    TZ_SET_NO_BUILTIN,
    TZ_SET_DRAFT,
    TZ_SET_ACCEPTED,
    TZ_SET_BASELINE,
    TZ_SET_EXCLUDE,
    TZ_SET_COUNT
} tz_set;

/* The field's name, and the word of a tz_value.number of it. */
const char *tz_set_name(tz_set set);
taza_str tz_set_choice(tz_set set, size_t number);

typedef struct {
    tz_set set;
    uint32_t line, column; /* of the value */
    const char *text;      /* without blanks around it; may be "" */
    size_t number;         /* of a choice or a count */
    const char *path;      /* of a file or directory, to be opened */
    taza_str id;           /* Severity: of which rule or factor */
    const tz_glob *glob;   /* Exclude */
} tz_value;

typedef struct {
    const tz_glob **paths;
    size_t path_count; /* 0: every path */
    tz_value *values;  /* in the order of the file */
    size_t count;
} tz_config_record;

struct tz_settings_tree;
typedef struct {
    const char *path; /* of the file, from the working directory if it can be */
    taza_str dir;     /* that its paths begin at, full; see tz_io_full */
    tz_config_record *records;
    size_t count;
    size_t number;                 /* of the configurations of a run, from 1 */
    struct tz_settings_tree *tree; /* of settings.c */
} tz_config;

/* Reads the bytes of a configuration.  `full` is where it lies, and `path` what
 * it is called, there and in messages; both outlive it.  Memory from `arena`.
 */
taza_status tz_config_read(tz_arena *arena, const char *path, const char *full,
                           taza_str bytes, tz_config *out, taza_error *err);
/* Are the ids that it names, and the encodings, some?  O(ids · rules). */
taza_status tz_config_check(const tz_config *config, const taza_rules *rules,
                            taza_error *err);
/* The value of one field in the settings; NULL: not set there. */
const tz_value *tz_config_setting(const tz_config *config, tz_set set);

#endif
