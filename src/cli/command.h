/* command.h - the commands; main.c has a row for each. */
#ifndef TZ_CLI_COMMAND_H
#define TZ_CLI_COMMAND_H

#include "cli/options.h"

/* Each returns the exit status; what is wrong was said. */
typedef int tz_command(tz_arena *arena, const tz_options *options);

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

#endif
