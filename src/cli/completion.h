/* completion.h - what a shell completes: made of the tables of commands and
 * options, so that there is nothing to keep in step with them. */
#ifndef TZ_CLI_COMPLETION_H
#define TZ_CLI_COMPLETION_H

#include "base/out.h"
#include "cli/command.h"

/* What may stand for a value of an option or for an operand. */
typedef enum {
    TZ_OFFER_NOTHING, /* nobody can guess it: a number, a name */
    TZ_OFFER_WORDS,   /* one of the choices */
    TZ_OFFER_FORMATS, /* of the command */
    TZ_OFFER_IDS,     /* a rule or a factor */
    TZ_OFFER_ID_LIST, /* some of them, parted by commas */
    TZ_OFFER_DIRS,
    TZ_OFFER_FILES,
    TZ_OFFER_DRAFTS
} tz_offer;

/* By what the help calls it: "DIR", "ID,...", "auto|kk|ru|en".  A file is a
 * draft when it is an operand. */
tz_offer tz_offer_of(taza_str value, bool operand);
/* The name of an offer in the scripts: "words", "ids"... */
const char *tz_offer_name(tz_offer offer);
/* "words auto kk ru en", "dirs": as one word of sh, in quotes. */
void tz_offer_put(tz_out *out, taza_str value, bool operand);
/* The operands of a command in order, each in quotes; "nothing" is the last
 * when it does not repeat. */
void tz_offer_put_operands(tz_out *out, const tz_command_row *command);

/* A shell: one file and one row in completion.c. */
typedef struct {
    const char *name;
    void (*write)(tz_out *out);
} tz_shell;

extern const tz_shell tz_shell_bash, tz_shell_zsh, tz_shell_fish;

#endif
