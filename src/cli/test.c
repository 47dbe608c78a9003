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

typedef struct {
    tz_out out;
    tz_buf line; /* of words in `ui` */
    taza_lang ui;
} pen;

static void
end_line(pen *p)
{
    tz_out_str(&p->out, tz_buf_view(&p->line));
    tz_out_char(&p->out, '\n');
    p->out.failed |= !tz_buf_ok(&p->line);
    tz_buf_clear(&p->line);
}

static void
show(void *user, const taza_example *example)
{
    pen *p = user;

    tz_out_printf(&p->out, "%s:%u: %s: ", example->file,
                  (unsigned)example->line, example->rule);
    tz_say_words(&p->line, p->ui, "%s", example->what);
    end_line(p);
}

static int
lint(tz_arena *arena, const taza_rules *rules, const tz_options *options)
{
    tz_lint_count count;
    taza_error err;
    tz_io_file file;
    pen p = {.line = TZ_BUF_INIT, .ui = options->say};
    taza_status status;

    tz_io_stdout(&file);
    tz_out_init(&p.out, tz_io_write, &file);
    status = tz_lint(arena, rules, options, &p.out, &count, &err);
    if (!status && !options->quiet) {
        tz_say_words(&p.line, p.ui, "%zu rules, %zu remarks", count.rules,
                     count.remarks);
        end_line(&p);
    }
    (void)tz_out_flush(&p.out);
    tz_buf_done(&p.line);
    if (status)
        return tz_sink_finish(options->say, &file,
                              tz_say_error(options->say, &err));
    return tz_sink_finish(options->say, &file,
                          count.trouble   ? TZ_TROUBLE
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
    pen p = {.line = TZ_BUF_INIT, .ui = options->say};

    if (options->lint && options->operands.count < 2)
        return tz_say(options->say,
                      "--lint needs a directory of labelled drafts");
    if (!options->lint && options->operands.count > 1)
        return tz_say(options->say,
                      "taza test takes no files; --rules DIR adds rules");
    if (tz_packs_here(arena, options, NULL, &rules, &err))
        return tz_say_error(options->say, &err);
    if (options->lint) {
        int found = lint(arena, rules, options);

        taza_rules_free(rules);
        return found;
    }
    tz_io_stdout(&file);
    tz_out_init(&p.out, tz_io_write, &file);
    status = taza_rules_test(rules, show, &p, &run, &failed, &err);
    taza_rules_free(rules);
    if (!status && (!options->quiet || failed)) {
        tz_say_words(&p.line, p.ui, "%zu examples, %zu failed", run, failed);
        end_line(&p);
    }
    (void)tz_out_flush(&p.out);
    tz_buf_done(&p.line);
    if (status)
        return tz_sink_finish(options->say, &file,
                              tz_say_error(options->say, &err));
    return tz_sink_finish(options->say, &file, failed ? TZ_FOUND : TZ_CLEAN);
}
