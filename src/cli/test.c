/* test.c - taza test: do the rules' examples behave as they say?  --lint: do
 * labelled drafts need each rule? */
#include "base/err.h"
#include "base/io.h"
#include "base/out.h"
#include "cli/command.h"
#include "cli/lint.h"
#include "cli/packs.h"
#include "cli/say.h"
#include "cli/sink.h"

static void
show(void *user, const taza_example *example)
{
    tz_out *out = user;

    tz_out_printf(out, "%s:%u: %s: %s\n", example->file,
                  (unsigned)example->line, example->rule, example->what);
}

static int
lint(tz_arena *arena, const taza_rules *rules, const tz_options *options)
{
    tz_lint_count count;
    taza_error err;
    tz_io_file file;
    tz_out out;
    taza_status status;

    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    status = tz_lint(arena, rules, options, &out, &count, &err);
    if (!status && !options->quiet)
        tz_out_printf(&out, "%zu rules, %zu remarks\n", count.rules,
                      count.remarks);
    (void)tz_out_flush(&out);
    if (status)
        return tz_sink_finish(&file, tz_say_error(&err));
    return tz_sink_finish(&file, count.trouble   ? TZ_TROUBLE
                                 : count.remarks ? TZ_FOUND
                                                 : TZ_CLEAN);
}

int
tz_test_main(tz_arena *arena, const tz_options *options)
{
    taza_rules *rules;
    size_t run = 0, failed = 0;
    tz_io_file file;
    taza_status status;
    taza_error err;
    tz_out out;

    if (options->lint && options->operands.count < 2)
        return tz_say("--lint needs a directory of labelled drafts");
    if (!options->lint && options->operands.count > 1)
        return tz_say("taza test takes no files; --rules DIR adds rules");
    if (tz_packs_here(arena, options, NULL, &rules, &err))
        return tz_say_error(&err);
    if (options->lint) {
        int found = lint(arena, rules, options);

        taza_rules_free(rules);
        return found;
    }
    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    status = taza_rules_test(rules, show, &out, &run, &failed, &err);
    taza_rules_free(rules);
    if (!status && (!options->quiet || failed))
        tz_out_printf(&out, "%zu examples, %zu failed\n", run, failed);
    (void)tz_out_flush(&out);
    if (status)
        return tz_sink_finish(&file, tz_say_error(&err));
    return tz_sink_finish(&file, failed ? TZ_FOUND : TZ_CLEAN);
}
