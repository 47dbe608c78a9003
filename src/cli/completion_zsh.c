/* completion_zsh.c - for zsh: a function for compinit to find. */
#include "cli/completion.h"
#include "cli/drafts.h"

/* Within '…[…]': quotes, brackets and colons mean something there. */
static void
put_char(tz_out *out, char c)
{
    if (c == '\'') {
        tz_out_puts(out, "'\\''");
        return;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\')
        tz_out_char(out, '\\');
    tz_out_char(out, c);
}

static void
put_about(tz_out *out, const char *text)
{
    while (*text)
        put_char(out, *text++);
}

/* "name:action" */
static void
put_action(tz_out *out, taza_str value, bool operand)
{
    tz_offer offer = tz_offer_of(value, operand);
    taza_str word;

    if (offer == TZ_OFFER_WORDS) {
        tz_out_puts(out, "choice:(");
        for (size_t i = 0; tz_str_split(&value, '|', &word); i++)
            tz_out_printf(out, "%s%.*s", i ? " " : "", TZ_ARG(word));
        tz_out_char(out, ')');
        return;
    }
    for (size_t i = 0; i < value.len; i++)
        put_char(out, value.ptr[i]);
    tz_out_char(out, ':');
    if (offer == TZ_OFFER_DIRS)
        tz_out_puts(out, "_path_files -/");
    else if (offer == TZ_OFFER_FILES)
        tz_out_puts(out, "_files");
    else if (offer != TZ_OFFER_NOTHING)
        tz_out_printf(out, "_taza_%s", tz_offer_name(offer));
    else
        tz_out_char(out, ' ');
}

/* '(-f --format)'{-f+,--format=}'[about]:formats:_taza_formats' */
static void
put_option(tz_out *out, const tz_option *o)
{
    const char *short_end = o->value ? "+" : "", *end = o->value ? "=" : "";

    tz_out_puts(out, "            ");
    if (o->repeats && o->letter)
        tz_out_printf(out, "'*'{-%c%s,--%s%s}'", o->letter, short_end, o->name,
                      end);
    else if (o->repeats)
        tz_out_printf(out, "'*--%s%s", o->name, end);
    else if (o->letter)
        tz_out_printf(out, "'(-%c --%s)'{-%c%s,--%s%s}'", o->letter, o->name,
                      o->letter, short_end, o->name, end);
    else
        tz_out_printf(out, "'--%s%s", o->name, end);
    tz_out_char(out, '[');
    put_about(out, o->about);
    tz_out_char(out, ']');
    if (o->value) {
        tz_out_char(out, ':');
        put_action(out, tz_str(o->value), false);
    }
    tz_out_puts(out, "' \\\n");
}

static void
put_operands(tz_out *out, const tz_command_row *command)
{
    taza_str rest = tz_str(command->operands), operand;

    while (tz_str_split(&rest, ' ', &operand)) {
        if (!operand.len)
            continue;
        tz_out_printf(
            out, "            '%s:",
            tz_str_search(operand, TZ_STR("..."), 0) < operand.len ? "*" : "");
        put_action(out, operand, true);
        tz_out_puts(out, "' \\\n");
    }
}

static void
put_command(tz_out *out, const tz_command_row *command)
{
    const char *format;
    tz_option o;

    tz_out_printf(out, "    %s)\n        formats=(", command->name);
    for (size_t i = 0; (format = tz_command_format_at(command->bit, i)); i++)
        tz_out_printf(out, "%s%s", i ? " " : "", format);
    tz_out_puts(out, ")\n        _arguments -s -S \\\n");
    for (size_t i = 0; tz_options_at(i, &o); i++)
        if (o.commands & command->bit)
            put_option(out, &o);
    put_operands(out, command);
    tz_out_puts(out, "            && ret=0\n        ;;\n");
}

static void
put_command_list(tz_out *out)
{
    const tz_command_row *command;

    tz_out_puts(out, "\n_taza_commands()\n{\n    local -a commands=(\n");
    for (size_t i = 0; (command = tz_commands_at(i)); i++) {
        tz_out_printf(out, "        '%s:", command->name);
        put_about(out, command->about);
        tz_out_puts(out, "'\n");
    }
    tz_out_puts(out, "    )\n    _describe -t commands command commands\n}\n");
}

static void
put_drafts(tz_out *out)
{
    const char *ending;

    tz_out_puts(out, "\n_taza_drafts()\n{\n    _path_files -/ -g '*.(#i)(");
    for (size_t i = 0; (ending = tz_drafts_ending(i)); i++)
        tz_out_printf(out, "%s%s", i ? "|" : "", ending + 1);
    tz_out_puts(out, ")(-.)'\n}\n");
}

static const char helpers[] =
    "\n"
    "_taza_ids()\n"
    "{\n"
    "    local -a ids\n"
    "    ids=(${(fu)\"$(_call_program ids ${(q)taza} rules 2>/dev/null |\n"
    "        awk 'NF == 5 { print $1; print $4 }')\"})\n"
    "    compadd \"$@\" -a ids\n"
    "}\n"
    "\n"
    "_taza_id_list()\n"
    "{\n"
    "    compset -P '*,'\n"
    "    compset -S ',*'\n"
    "    _taza_ids \"$@\" -qS ,\n"
    "}\n"
    "\n"
    "_taza_formats()\n"
    "{\n"
    "    if compset -P '*:'; then\n"
    "        _files\n"
    "    else\n"
    "        compadd \"$@\" -a formats\n"
    "    fi\n"
    "}\n";

static const char begin[] =
    "\n"
    "_taza()\n"
    "{\n"
    "    local curcontext=$curcontext state state_descr line ret=1\n"
    "    local taza=$words[1]\n"
    "    local -A opt_args\n"
    "    local -a formats\n"
    "    _arguments -C -s -S \\\n"
    "        '(- 1 *)'{-h,--help}'[show the commands]' \\\n"
    "        '(- 1 *)--version[show the version]' \\\n"
    "        '1:command:_taza_commands' '*:: :->operands' && ret=0\n"
    "    [[ $state == operands ]] || return ret\n"
    "    curcontext=\"${curcontext%:*:*}:taza-$words[1]:\"\n"
    "    case $words[1] in\n";

static const char end[] = "    esac\n"
                          "    return ret\n"
                          "}\n"
                          "\n"
                          "if [[ $funcstack[1] == _taza ]]; then\n"
                          "    _taza \"$@\"\n"
                          "else\n"
                          "    compdef _taza taza\n"
                          "fi\n";

static void
put_script(tz_out *out)
{
    const tz_command_row *command;

    tz_out_puts(out, "#compdef taza\n"
                     "# taza(1) for zsh: written by `taza completion zsh`.\n");
    tz_out_puts(out, helpers);
    put_drafts(out);
    put_command_list(out);
    tz_out_puts(out, begin);
    for (size_t i = 0; (command = tz_commands_at(i)); i++)
        put_command(out, command);
    tz_out_puts(out, end);
}

const tz_shell tz_shell_zsh = {.name = "zsh", .write = put_script};
