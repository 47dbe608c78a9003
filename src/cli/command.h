/* command.h - the commands; main.c has a row for each. */
#ifndef TZ_CLI_COMMAND_H
#define TZ_CLI_COMMAND_H

#include "cli/options.h"

/* Each returns the exit status; what is wrong was said. */
typedef int tz_command(tz_arena *arena, const tz_options *options);

typedef struct {
    const char *name, *operands, *about;
    unsigned bit;
    tz_command *run;
} tz_command_row;

/* NULL past the last. */
const tz_command_row *tz_commands_at(size_t index);
/* The formats that -f of a command knows; NULL past the last. */
const char *tz_command_format_at(unsigned bit, size_t index);
/* The last -f of a command that writes text or json; NULL: another one, said.
 */
const char *tz_command_format(const tz_options *options);

tz_command tz_check_main;
tz_command tz_test_main;
tz_command tz_rules_main;
tz_command tz_explain_main;
tz_command tz_text_main;
tz_command tz_outline_main;
tz_command tz_eval_main;
tz_command tz_accept_main;
tz_command tz_config_main;
tz_command tz_completion_main;
tz_command tz_hook_main;

#endif
