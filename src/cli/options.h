/* options.h - the options of all commands, in one table. */
#ifndef TZ_CLI_OPTIONS_H
#define TZ_CLI_OPTIONS_H

#include "base/arena.h"
#include "base/buf.h"

/* Commands as bits: an option says which of them take it. */
enum {
    TZ_CHECK = 1,
    TZ_TEST = 2,
    TZ_RULES = 4,
    TZ_TEXT = 8,
    TZ_OUTLINE = 16,
    TZ_EXPLAIN = 32,
    TZ_EVAL = 64,
    TZ_ACCEPT = 128,
    TZ_CONFIG = 256,
    TZ_COMPLETION = 512,
    TZ_HOOK = 1024,
    TZ_EVERY = 2047
};

enum {
    TZ_COLOR_AUTO,
    TZ_COLOR_ALWAYS,
    TZ_COLOR_NEVER
};

typedef struct {
    const char **items;
    size_t count;
} tz_words;

typedef struct {
    tz_words operands; /* the command, then files */
    tz_words formats, packs, select, ignore, severity, trace;
    const char *encoding, *stdin_name, *config;
    const char *accepted, *baseline, *write_baseline, *today, *since;
    const char *reason, *by, *expires, *renew; /* of a finding to accept */
    size_t lang, ui;                           /* taza_lang */
    taza_lang say;     /* what is said on standard error: --ui, which may stand
                          behind what is wrong, else what the environment wants */
    size_t fail_level; /* taza_severity; 0: never */
    size_t color;
    size_t max_findings, max_size, jobs; /* jobs 0: as many as processors */
    bool no_config, no_builtin, draft, quiet, progress, no_jit, normal,
        leave_one_out, lint, no_accepted, show_accepted, prune, staged, force,
        help, version;
    uint64_t given; /* bit i: row i of the table was given */
} tz_options;

/* Views of argv; lists lie in `arena`.  TAZA_USAGE: the first mistake. */
taza_status tz_options_read(tz_arena *arena, int argc, char **argv,
                            tz_options *out, taza_error *err);
/* Are all the options that were given ones of the command `bit`? */
taza_status tz_options_fit(const tz_options *options, unsigned bit,
                           const char *command, taza_error *err);
/* Was --`name` given? */
bool tz_options_given(const tz_options *options, const char *name);
/* A row of the table, for who makes something of it. */
typedef struct {
    int letter; /* 0: none */
    const char *name;
    unsigned commands;
    bool repeats;
    const char *value; /* NULL: it takes none; choices are parted by '|' */
    const char *about;
} tz_option;
/* False past the last. */
bool tz_options_at(size_t index, tz_option *out);
/* The list of a command's options for people, a line each. */
void tz_options_help(unsigned bit, tz_buf *out);
/* "a,b" of what was given, once or more often; NULL: never.  False: out of
 * memory. */
bool tz_options_join(tz_arena *arena, const tz_words *words, const char **out);

#endif
