/* main.c - the program: finds the command, runs it. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/io.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/sink.h"

static const tz_command_row commands[] = {
    {"check", " FILE...", "find corruption factors in drafts", TZ_CHECK,
     tz_check_main},
    {"test", " [DIR...]", "run the examples of the rules", TZ_TEST,
     tz_test_main},
    {"rules", "", "list the rules", TZ_RULES, tz_rules_main},
    {"explain", " [ID]", "explain a factor or a rule", TZ_EXPLAIN,
     tz_explain_main},
    {"text", " FILE...", "show the text of drafts, as it is read", TZ_TEXT,
     tz_text_main},
    {"outline", " FILE...", "show the units of drafts", TZ_OUTLINE,
     tz_outline_main},
    {"eval", " DIR...", "hold findings against labelled drafts", TZ_EVAL,
     tz_eval_main},
    {"accept", " FILE RULE[:UNIT]...", "say that findings may stand", TZ_ACCEPT,
     tz_accept_main},
    {"config", " FILE...", "show what the configuration says of drafts",
     TZ_CONFIG, tz_config_main},
    {"completion", " bash|zsh|fish", "write what a shell completes",
     TZ_COMPLETION, tz_completion_main},
    {"hook", " install|uninstall", "check what is committed to git", TZ_HOOK,
     tz_hook_main},
};

const tz_command_row *
tz_commands_at(size_t index)
{
    return index < TZ_COUNT(commands) ? &commands[index] : NULL;
}

const char *
tz_command_format_at(unsigned bit, size_t index)
{
    static const char *const plain[] = {"text", "json"};

    if (bit == TZ_CHECK)
        return taza_format_name(index);
    return index < TZ_COUNT(plain) ? plain[index] : NULL;
}

const char *
tz_command_format(const tz_options *options)
{
    const tz_words *formats = &options->formats;
    const char *format;

    if (!formats->count)
        return "text";
    format = formats->items[formats->count - 1];
    if (!strcmp(format, "text") || !strcmp(format, "json"))
        return format;
    tz_say(options->say, "unknown format '%.200s' (known: text, json)", format);
    return NULL;
}

static const tz_command_row *
find(const char *name)
{
    for (size_t i = 0; i < TZ_COUNT(commands); i++)
        if (!strcmp(commands[i].name, name))
            return &commands[i];
    return NULL;
}

static int
write_all(taza_lang ui, const tz_buf *buf)
{
    tz_io_file file;

    if (!tz_buf_ok(buf))
        return tz_say(ui, "out of memory");
    tz_io_stdout(&file);
    (void)tz_io_write(&file, buf->ptr, buf->len);
    return tz_sink_finish(ui, &file, TZ_CLEAN);
}

static void
put_formats(tz_buf *buf)
{
    const char *name;

    tz_buf_puts(buf, "\nFormats:\n");
    for (size_t i = 0; (name = taza_format_name(i)); i++)
        tz_buf_printf(buf, "  %-10s  %s\n", name, taza_format_about(i));
}

static int
show_help(taza_lang ui, const tz_command_row *command)
{
    tz_buf buf = TZ_BUF_INIT;
    int status;

    if (command) {
        tz_buf_printf(&buf, "usage: taza %s [option...]%s\n", command->name,
                      command->operands);
        tz_buf_printf(&buf, "taza %s - %s\n\nOptions:\n", command->name,
                      command->about);
        tz_options_help(command->bit, &buf);
        if (command->bit == TZ_CHECK)
            put_formats(&buf);
    } else {
        tz_buf_puts(&buf, "usage: taza command [option...] [FILE...]\n"
                          "\nCommands:\n");
        for (size_t i = 0; i < TZ_COUNT(commands); i++)
            tz_buf_printf(&buf, "  %-10s  %s\n", commands[i].name,
                          commands[i].about);
        tz_buf_puts(&buf, "\nSee taza COMMAND --help, and taza(1).\n");
    }
    status = write_all(ui, &buf);
    tz_buf_done(&buf);
    return status;
}

static int
show_version(taza_lang ui)
{
    tz_buf buf = TZ_BUF_INIT;
    int status;

    tz_buf_printf(&buf, "taza %s\n", taza_version());
    status = write_all(ui, &buf);
    tz_buf_done(&buf);
    return status;
}

static int
run(tz_arena *arena, int argc, char **argv)
{
    const tz_command_row *command = NULL;
    tz_options options;
    taza_error err;

    if (tz_options_read(arena, argc, argv, &options, &err))
        return tz_say_error(options.say, &err);
    if (options.version)
        return show_version(options.say);
    if (options.operands.count) {
        command = find(options.operands.items[0]);
        if (!command)
            return tz_say(options.say,
                          "unknown command '%.200s' (see taza --help)",
                          options.operands.items[0]);
    }
    if (options.help)
        return show_help(options.say, command);
    if (!command)
        return tz_say(options.say, "no command given (see taza --help)");
    if (tz_options_fit(&options, command->bit, command->name, &err))
        return tz_say_error(options.say, &err);
    return command->run(arena, &options);
}

/* A file that we open must not become a standard one by being the next free
 * number.  What was closed stays useless: writing and reading fail. */
static void
hold_standard_files(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int
main(int argc, char **argv)
{
    tz_arena *arena = tz_arena_new();
    int status;

    hold_standard_files();
    /* A reader who goes away is a write that fails. */
    (void)signal(SIGPIPE, SIG_IGN);
    if (!arena)
        return tz_say(tz_say_environment(), "out of memory");
    status = run(arena, argc, argv);
    tz_arena_free(arena);
    return status;
}
