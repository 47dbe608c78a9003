/* completion_fish.c - for fish: a line for each command and option. */
#include "cli/completion.h"
#include "cli/drafts.h"

/* Within '…'. */
static void
put_about(tz_out *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        if (*p == '\'' || *p == '\\')
            tz_out_char(out, '\\');
        tz_out_char(out, *p);
    }
}

/* -a '…' for what is offered; false: nothing is. */
static bool
put_offer(tz_out *out, taza_str value, bool operand)
{
    tz_offer offer = tz_offer_of(value, operand);
    taza_str word;

    if (offer == TZ_OFFER_NOTHING)
        return false;
    tz_out_puts(out, " -a '");
    if (offer == TZ_OFFER_WORDS)
        for (size_t i = 0; tz_str_split(&value, '|', &word); i++)
            tz_out_printf(out, "%s%.*s", i ? " " : "", TZ_ARG(word));
    else
        tz_out_printf(out, "(__taza_%s)", tz_offer_name(offer));
    tz_out_char(out, '\'');
    return true;
}

static void
put_option(tz_out *out, const tz_option *o)
{
    const tz_command_row *command;

    tz_out_puts(out, "complete -c taza -n '__taza_is");
    for (size_t i = 0; (command = tz_commands_at(i)); i++)
        if (o->commands & command->bit)
            tz_out_printf(out, " %s", command->name);
    tz_out_char(out, '\'');
    if (o->letter)
        tz_out_printf(out, " -s %c", o->letter);
    tz_out_printf(out, " -l %s", o->name);
    if (o->value) {
        tz_out_puts(out, " -x");
        (void)put_offer(out, tz_str(o->value), false);
    }
    tz_out_puts(out, " -d '");
    put_about(out, o->about);
    tz_out_puts(out, "'\n");
}

static void
put_operands(tz_out *out, const tz_command_row *command)
{
    taza_str rest = tz_str(command->operands), operand;
    size_t number = 0;

    while (tz_str_split(&rest, ' ', &operand)) {
        bool more = tz_str_search(operand, TZ_STR("..."), 0) < operand.len;

        if (!operand.len)
            continue;
        tz_out_printf(out,
                      "complete -c taza -n '__taza_is %s; and "
                      "test (__taza_given) -%s %zu'",
                      command->name, more ? "ge" : "eq", number++);
        (void)put_offer(out, operand, true);
        tz_out_char(out, '\n');
    }
}

/* What stands on the line already. */
static const char words[] =
    "\n"
    "# The operands that stand before the cursor, the command first.\n"
    "function __taza_operands\n"
    "    set -l words (commandline -opc)\n"
    "    set -l value 0\n"
    "    for word in $words[2..-1]\n"
    "        if test $value = 1\n"
    "            set value 0\n"
    "        else if string match -q -- '-?*' $word\n"
    "            contains -- $word $__taza_values; and set value 1\n"
    "        else\n"
    "            echo -- $word\n"
    "        end\n"
    "    end\n"
    "end\n"
    "\n"
    "function __taza_none\n"
    "    not count (__taza_operands) >/dev/null\n"
    "end\n"
    "\n"
    "function __taza_is\n"
    "    set -l operands (__taza_operands)\n"
    "    set -q operands[1]; and contains -- $operands[1] $argv\n"
    "end\n"
    "\n"
    "function __taza_given\n"
    "    math (count (__taza_operands)) - 1\n"
    "end\n";

static const char helpers[] =
    "\n"
    "function __taza_ids\n"
    "    set -l words (commandline -opc)\n"
    "    $words[1] rules 2>/dev/null |\n"
    "        awk 'NF == 5 { print $1; print $4 }' | sort -u\n"
    "end\n"
    "\n"
    "function __taza_id_list\n"
    "    __fish_complete_list , __taza_ids\n"
    "end\n"
    "\n"
    "function __taza_dirs\n"
    "    __fish_complete_directories (commandline -ct) ''\n"
    "end\n"
    "\n"
    "function __taza_files\n"
    "    __fish_complete_path (commandline -ct)\n"
    "end\n";

static void
put_drafts(tz_out *out)
{
    const char *ending;

    tz_out_puts(out, "\nfunction __taza_drafts\n"
                     "    __fish_complete_path (commandline -ct) |\n"
                     "        string match -rei '(?:/|\\.(?:");
    for (size_t i = 0; (ending = tz_drafts_ending(i)); i++)
        tz_out_printf(out, "%s%s", i ? "|" : "", ending + 1);
    tz_out_puts(out, "))(?=\\t|$)'\nend\n");
}

static void
put_formats(tz_out *out)
{
    const tz_command_row *command;
    const char *format;

    tz_out_puts(out, "\nfunction __taza_formats\n"
                     "    set -l parts (string replace -r '^--[^=]*=' '' -- "
                     "(commandline -ct) |\n"
                     "        string split -m 1 :)\n"
                     "    if set -q parts[2]\n"
                     "        printf '%s\\n' $parts[1]:(__fish_complete_path "
                     "$parts[2])\n"
                     "        return\n"
                     "    end\n"
                     "    set -l operands (__taza_operands)\n"
                     "    switch \"$operands[1]\"\n");
    for (size_t i = 0; (command = tz_commands_at(i)); i++) {
        tz_out_printf(out, "        case %s\n            printf '%%s\\n'",
                      command->name);
        for (size_t k = 0; (format = tz_command_format_at(command->bit, k));
             k++)
            tz_out_printf(out, " %s", format);
        tz_out_char(out, '\n');
    }
    tz_out_puts(out, "    end\nend\n\n");
}

static void
put_values(tz_out *out)
{
    tz_option o;

    tz_out_puts(out, "\nset -g __taza_values");
    for (size_t i = 0; tz_options_at(i, &o); i++) {
        if (o.value && o.letter)
            tz_out_printf(out, " -%c", o.letter);
        if (o.value)
            tz_out_printf(out, " --%s", o.name);
    }
    tz_out_char(out, '\n');
}

static void
put_script(tz_out *out)
{
    const tz_command_row *command;
    tz_option o;

    tz_out_puts(out,
                "# taza(1) for fish: written by `taza completion fish`.\n");
    put_values(out);
    tz_out_puts(out, words);
    tz_out_puts(out, helpers);
    put_drafts(out);
    put_formats(out);
    tz_out_puts(out, "complete -c taza -f\n"
                     "complete -c taza -n __taza_none -s h -l help "
                     "-d 'show the commands'\n"
                     "complete -c taza -n __taza_none -l version "
                     "-d 'show the version'\n");
    for (size_t i = 0; (command = tz_commands_at(i)); i++) {
        tz_out_printf(out, "complete -c taza -n __taza_none -a %s -d '",
                      command->name);
        put_about(out, command->about);
        tz_out_puts(out, "'\n");
        put_operands(out, command);
    }
    for (size_t i = 0; tz_options_at(i, &o); i++)
        put_option(out, &o);
}

const tz_shell tz_shell_fish = {.name = "fish", .write = put_script};
