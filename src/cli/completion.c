/* completion.c - taza completion: a script for a shell. */
#include "cli/completion.h"

#include <string.h>

#include "base/io.h"
#include "cli/say.h"
#include "cli/sink.h"

static const tz_shell *const shells[] = {
    &tz_shell_bash,
    &tz_shell_zsh,
    &tz_shell_fish,
};

static bool
has(taza_str text, const char *part)
{
    return tz_str_search(text, tz_str(part), 0) < text.len;
}

tz_offer
tz_offer_of(taza_str value, bool operand)
{
    static const struct {
        const char *part;
        tz_offer offer;
    } parts[] = {
        {"FMT", TZ_OFFER_FORMATS}, {"ID,", TZ_OFFER_ID_LIST},
        {"ID", TZ_OFFER_IDS},      {"RULE", TZ_OFFER_IDS},
        {"DIR", TZ_OFFER_DIRS},
    };

    if (has(value, "|") && !has(value, "["))
        return TZ_OFFER_WORDS;
    for (size_t i = 0; i < TZ_COUNT(parts); i++)
        if (has(value, parts[i].part))
            return parts[i].offer;
    if (has(value, "FILE"))
        return operand ? TZ_OFFER_DRAFTS : TZ_OFFER_FILES;
    return TZ_OFFER_NOTHING;
}

const char *
tz_offer_name(tz_offer offer)
{
    static const char *const names[] = {
        [TZ_OFFER_NOTHING] = "nothing", [TZ_OFFER_WORDS] = "words",
        [TZ_OFFER_FORMATS] = "formats", [TZ_OFFER_IDS] = "ids",
        [TZ_OFFER_ID_LIST] = "id_list", [TZ_OFFER_DIRS] = "dirs",
        [TZ_OFFER_FILES] = "files",     [TZ_OFFER_DRAFTS] = "drafts",
    };

    return names[offer];
}

void
tz_offer_put(tz_out *out, taza_str value, bool operand)
{
    tz_offer offer = tz_offer_of(value, operand);
    taza_str word;

    tz_out_printf(out, "'%s", tz_offer_name(offer));
    while (offer == TZ_OFFER_WORDS && tz_str_split(&value, '|', &word))
        tz_out_printf(out, " %.*s", TZ_ARG(word));
    tz_out_char(out, '\'');
}

void
tz_offer_put_operands(tz_out *out, const tz_command_row *command)
{
    taza_str rest = tz_str(command->operands), operand;
    const char *before = "";

    while (tz_str_split(&rest, ' ', &operand))
        if (operand.len) {
            tz_out_puts(out, before);
            tz_offer_put(out, operand, true);
            before = " ";
        }
    if (!has(tz_str(command->operands), "..."))
        tz_out_printf(out, "%s'nothing'", before);
}

static const tz_shell *
find(const char *name)
{
    for (size_t i = 0; i < TZ_COUNT(shells); i++)
        if (!strcmp(shells[i]->name, name))
            return shells[i];
    return NULL;
}

int
tz_completion_main(tz_arena *arena, const tz_options *options)
{
    const tz_words *operands = &options->operands;
    const tz_shell *shell;
    tz_io_file file;
    tz_out out;

    (void)arena;
    if (operands->count != 2)
        return tz_say(options->say,
                      "taza completion takes one shell: bash, zsh or fish");
    shell = find(operands->items[1]);
    if (!shell)
        return tz_say(options->say,
                      "unknown shell '%.200s' (known: bash, zsh, fish)",
                      operands->items[1]);
    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    shell->write(&out);
    (void)tz_out_flush(&out);
    return tz_sink_finish(options->say, &file, TZ_CLEAN);
}
