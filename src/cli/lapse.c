/* lapse.c - what accepts nothing any more. */
#include "cli/lapse.h"

#include <stdio.h>

#include "cli/say.h"

/* Longer quotes are cut: the file has the whole. */
#define QUOTE_CHARS 80

static void
put_quote(tz_buf *buf, taza_str quote)
{
    if (!quote.len)
        return;
    tz_buf_puts(buf, " «");
    tz_say_text(buf, quote, QUOTE_CHARS);
    tz_buf_puts(buf, "»");
}

/* A word for a shell. */
static void
put_word(tz_buf *buf, const char *word)
{
    bool plain = *word != '\0';

    for (const char *p = word; *p; p++)
        plain &= tz_ascii_alpha(*p) || tz_ascii_digit(*p) ||
                 (unsigned char)*p >= 0x80 || *p == '/' || *p == '.' ||
                 *p == '-' || *p == '_' || *p == ':';
    if (plain) {
        tz_buf_puts(buf, word);
        return;
    }
    tz_buf_char(buf, '\'');
    for (const char *p = word; *p; p++)
        if (*p == '\'')
            tz_buf_puts(buf, "'\\''");
        else
            tz_buf_char(buf, *p);
    tz_buf_char(buf, '\'');
}

static void
put_option(tz_buf *buf, const char *name, const char *value)
{
    if (!value)
        return;
    tz_buf_printf(buf, " --%s ", name);
    put_word(buf, value);
}

/* With the options that say which findings there are. */
static void
put_command(tz_buf *buf, const taza_lapse *lapse, const char *draft,
            const tz_options *options)
{
    tz_buf_puts(buf, "taza accept ");
    if (draft[0] == '-')
        tz_buf_puts(buf, "./");
    put_word(buf, draft);
    tz_buf_printf(buf, " %s --renew %s", lapse->nearest->fingerprint,
                  lapse->record->fingerprint);
    put_option(buf, "accepted", options->accepted);
    put_option(buf, "encoding", options->encoding);
    if (options->lang)
        put_option(buf, "lang", taza_lang_name((taza_lang)options->lang));
    if (options->no_builtin)
        tz_buf_puts(buf, " --no-builtin");
    if (options->draft)
        tz_buf_puts(buf, " --draft");
    for (size_t i = 0; i < options->packs.count; i++)
        put_option(buf, "rules", options->packs.items[i]);
}

static void
put_nearest(tz_buf *buf, taza_lang ui, const taza_lapse *lapse,
            const char *draft, const tz_options *options)
{
    const taza_finding *nearest = lapse->nearest;
    const taza_position *at = &nearest->at.start;

    tz_buf_puts(buf, "    ");
    tz_say_text(buf, tz_str(at->path), SIZE_MAX);
    tz_buf_printf(buf, ":%u:%u", (unsigned)at->line, (unsigned)at->column);
    tz_say_words(buf, ui, ": the nearest new one is [%s]", nearest->rule);
    put_quote(buf, nearest->quote);
    if (draft) {
        tz_say_words(buf, ui, "; if it may stand as well:");
        tz_buf_puts(buf, "\n    ");
        put_command(buf, lapse, draft, options);
    }
    tz_buf_char(buf, '\n');
}

void
tz_lapse_say(taza_lang ui, const taza_lapse *lapse, const char *draft,
             const tz_options *options)
{
    tz_buf buf = TZ_BUF_INIT;

    tz_buf_puts(&buf, "taza: ");
    tz_say_text(&buf, tz_str(lapse->file), SIZE_MAX);
    tz_buf_printf(&buf, ":%u:", (unsigned)lapse->line);
    if (lapse->column)
        tz_buf_printf(&buf, "%u:", (unsigned)lapse->column);
    tz_buf_char(&buf, ' ');
    tz_say_words(&buf, ui, "%s: %s: ", taza_lapse_name(lapse->kind),
                 lapse->what);
    tz_buf_printf(&buf, "[%s]", lapse->rule);
    if (lapse->record) {
        if (lapse->record->unit[0])
            tz_buf_char(&buf, ' ');
        tz_say_text(&buf, tz_str(lapse->record->unit), QUOTE_CHARS);
        put_quote(&buf, tz_str(lapse->record->quote));
    }
    tz_buf_char(&buf, '\n');
    if (lapse->record && lapse->nearest)
        put_nearest(&buf, ui, lapse, draft, options);
    if (tz_buf_ok(&buf))
        (void)fwrite(buf.ptr, 1, buf.len, stderr);
    tz_buf_done(&buf);
}

bool
tz_lapses_say(taza_lang ui, const taza_result *result, const char *draft,
              const tz_options *options)
{
    const taza_lapse *lapse;
    size_t count = 0;

    for (; (lapse = taza_result_lapse(result, count)); count++)
        tz_lapse_say(ui, lapse, draft, options);
    return count > 0;
}
