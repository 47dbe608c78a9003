/* explain.c - taza explain: a factor or a rule as a page of a manual. */
#include "base/io.h"
#include "cli/command.h"
#include "cli/packs.h"
#include "cli/say.h"
#include "cli/sink.h"

int
tz_explain_main(tz_arena *arena, const tz_options *options)
{
    const tz_words *operands = &options->operands;
    const tz_settings *settings;
    taza_status status;
    taza_rules *rules;
    tz_io_file file;
    taza_error err;
    taza_lang ui;

    if (operands->count > 2)
        return tz_say(options->say, "taza explain takes one factor or rule");
    if (tz_packs_here(arena, options, &settings, &rules, &err))
        return tz_say_error(options->say, &err);
    ui = settings->ui;
    if (ui == TAZA_NONE)
        ui = options->say;
    tz_io_stdout(&file);
    status =
        taza_explain(rules, operands->count == 2 ? operands->items[1] : NULL,
                     ui, tz_io_write, &file, &err);
    taza_rules_free(rules);
    if (status && !file.failed)
        return tz_say_error(options->say, &err);
    return tz_sink_finish(options->say, &file, TZ_CLEAN);
}
