/* completion_bash.c - for bash, without help of the bash-completion package. */
#include "cli/completion.h"
#include "cli/drafts.h"

static const char head[] =
    "# taza(1) for bash: written by `taza completion bash`.\n"
    "# shellcheck shell=bash\n";

/* Sets `takes` to what the value of an option is; "" for one without. */
static void
put_takes(tz_out *out)
{
    tz_option o;

    tz_out_puts(out, "\n_taza_takes()\n{\n    case $1 in\n");
    for (size_t i = 0; tz_options_at(i, &o); i++) {
        if (!o.value)
            continue;
        tz_out_puts(out, "    ");
        if (o.letter)
            tz_out_printf(out, "-%c | ", o.letter);
        tz_out_printf(out, "--%s) takes=", o.name);
        tz_offer_put(out, tz_str(o.value), false);
        tz_out_puts(out, " ;;\n");
    }
    tz_out_puts(out, "    *) takes= ;;\n    esac\n}\n");
}

static void
put_command(tz_out *out, const tz_command_row *command)
{
    const char *format;
    tz_option o;

    tz_out_printf(out, "    %s)\n        options='", command->name);
    for (size_t i = 0; tz_options_at(i, &o); i++)
        if (o.commands & command->bit)
            tz_out_printf(out, " --%s", o.name);
    tz_out_puts(out, "'\n        formats='");
    for (size_t i = 0; (format = tz_command_format_at(command->bit, i)); i++)
        tz_out_printf(out, " %s", format);
    tz_out_puts(out, "'\n        operands=(");
    tz_offer_put_operands(out, command);
    tz_out_puts(out, ")\n        ;;\n");
}

/* Sets what the options, formats and operands of a command are. */
static void
put_commands(tz_out *out)
{
    const tz_command_row *command;

    tz_out_puts(out, "\n_taza_command()\n{\n    case $1 in\n");
    for (size_t i = 0; (command = tz_commands_at(i)); i++)
        put_command(out, command);
    tz_out_puts(out, "    '')\n        options='--help --version'\n"
                     "        formats=\n        operands=('words");
    for (size_t i = 0; (command = tz_commands_at(i)); i++)
        tz_out_printf(out, " %s", command->name);
    tz_out_puts(out, "')\n        ;;\n    *) operands=('nothing') ;;\n"
                     "    esac\n}\n");
}

static void
put_endings(tz_out *out)
{
    const char *ending;

    tz_out_puts(out, "\n_taza_draft()\n{\n    [[ -d $1 ]] && return\n"
                     "    case ${1,,} in\n    ");
    for (size_t i = 0; (ending = tz_drafts_ending(i)); i++)
        tz_out_printf(out, "%s*%s", i ? " | " : "", ending);
    tz_out_puts(out, ") ;;\n    *) return 1 ;;\n    esac\n}\n");
}

/* `$1` what is offered, `$2` what stands there already; it goes before the
 * replies, and what readline takes for another word does not. */
static const char offer[] =
    "\n"
    "_taza_ids()\n"
    "{\n"
    "    \"${COMP_WORDS[0]/#\\~/$HOME}\" rules 2>/dev/null |\n"
    "        awk 'NF == 5 { print $1; print $4 }' | sort -u\n"
    "}\n"
    "\n"
    "_taza_offer()\n"
    "{\n"
    "    local before=$2 cur=$3 list=${1#* } line plain IFS=$'\\n'\n"
    "    local breaks=${COMP_WORDBREAKS//[^=:]/} typed=$2$3 cut=\n"
    "    [[ ! $breaks ]] || cut=${typed%\"${typed##*[$breaks]}\"}\n"
    "    plain=${cur//\\\\/}\n"
    "    plain=${plain#[\\'\\\"]}\n"
    "    case $1 in\n"
    "    words\\ * | formats\\ *)\n"
    "        COMPREPLY=($(compgen -W \"${list// /$IFS}\" -- \"$cur\"))\n"
    "        ;;\n"
    "    ids | id_list)\n"
    "        if [[ $1 == id_list ]]; then\n"
    "            compopt -o nospace\n"
    "            [[ $cur == *,* ]] && before+=${cur%,*},\n"
    "            cur=${cur##*,}\n"
    "        fi\n"
    "        COMPREPLY=($(compgen -W \"$(_taza_ids)\" -- \"$cur\"))\n"
    "        ;;\n"
    "    dirs)\n"
    "        compopt -o filenames\n"
    "        COMPREPLY=($(compgen -d -- \"$plain\"))\n"
    "        ;;\n"
    "    files)\n"
    "        compopt -o filenames\n"
    "        COMPREPLY=($(compgen -f -- \"$plain\"))\n"
    "        ;;\n"
    "    drafts)\n"
    "        compopt -o filenames\n"
    "        while read -r line; do\n"
    "            _taza_draft \"${line/#\\~/$HOME}\" && COMPREPLY+=(\"$line\")\n"
    "        done < <(compgen -f -- \"$plain\")\n"
    "        ;;\n"
    "    esac\n"
    "    [[ ! $before ]] || COMPREPLY=(\"${COMPREPLY[@]/#/$before}\")\n"
    "    [[ ! $cut ]] || COMPREPLY=(\"${COMPREPLY[@]#\"$cut\"}\")\n"
    "}\n";

/* The words, whole again: readline parts them at '=' and ':' as well. */
static const char join[] = "\n"
                           "_taza_words()\n"
                           "{\n"
                           "    local i word last\n"
                           "    words=()\n"
                           "    for ((i = 0; i <= COMP_CWORD; i++)); do\n"
                           "        word=${COMP_WORDS[i]}\n"
                           "        last=$((${#words[@]} - 1))\n"
                           "        if ((last > 0)) && [[ $word == [=:]* ||\n"
                           "            ${words[last]} == *[=:] ]]; then\n"
                           "            words[last]+=$word\n"
                           "        else\n"
                           "            words+=(\"$word\")\n"
                           "        fi\n"
                           "    done\n"
                           "}\n";

static const char walk[] =
    "\n"
    "# What the words before the last one are: the command, how many operands\n"
    "# it has, and whether the last one is a value.\n"
    "_taza_walk()\n"
    "{\n"
    "    local i word\n"
    "    for ((i = 1; i < ${#words[@]} - 1; i++)); do\n"
    "        word=${words[i]}\n"
    "        takes=\n"
    "        if [[ $ended || $word != -?* ]]; then\n"
    "            if [[ $command ]]; then\n"
    "                ((given++))\n"
    "            else\n"
    "                command=$word\n"
    "            fi\n"
    "        elif [[ $word == -- ]]; then\n"
    "            ended=1\n"
    "        elif [[ $word == --* ]]; then\n"
    "            [[ $word == *=* ]] || _taza_takes \"$word\"\n"
    "        else\n"
    "            while word=${word#-} && [[ $word && ! $takes ]]; do\n"
    "                _taza_takes \"-${word:0:1}\"\n"
    "                word=${word:1}\n"
    "            done\n"
    "            [[ ! $word ]] || takes=\n"
    "        fi\n"
    "        [[ ! $takes ]] || ((i++))\n"
    "    done\n"
    "    ((i == ${#words[@]})) || takes=\n"
    "}\n";

static const char whole[] =
    "\n"
    "_taza()\n"
    "{\n"
    "    local words takes= ended= command= given=0 before=\n"
    "    local options formats operands cur\n"
    "    COMPREPLY=()\n"
    "    _taza_words\n"
    "    _taza_walk\n"
    "    _taza_command \"$command\"\n"
    "    cur=${words[${#words[@]} - 1]}\n"
    "    if [[ ! $takes && ! $ended && $cur == --*=* ]]; then\n"
    "        _taza_takes \"${cur%%=*}\"\n"
    "        before=${cur%%=*}=\n"
    "        cur=${cur#*=}\n"
    "    elif [[ ! $takes && ! $ended && $cur == -* ]]; then\n"
    "        takes=\"words$options\"\n"
    "    elif [[ ! $takes ]]; then\n"
    "        ((given < ${#operands[@]})) || given=$((${#operands[@]} - 1))\n"
    "        takes=${operands[given]}\n"
    "    fi\n"
    "    if [[ $takes == formats && $cur == *:* ]]; then\n"
    "        takes=files before+=${cur%%:*}: cur=${cur#*:}\n"
    "    fi\n"
    "    [[ $takes != formats ]] || takes+=$formats\n"
    "    _taza_offer \"$takes\" \"$before\" \"$cur\"\n"
    "}\n"
    "complete -F _taza taza\n";

static void
put_script(tz_out *out)
{
    tz_out_puts(out, head);
    put_takes(out);
    put_commands(out);
    put_endings(out);
    tz_out_puts(out, offer);
    tz_out_puts(out, join);
    tz_out_puts(out, walk);
    tz_out_puts(out, whole);
}

const tz_shell tz_shell_bash = {.name = "bash", .write = put_script};
