/* say.c - what goes to standard error. */
#include "cli/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"

/* C0, DEL, C1, line and paragraph separator; what is no UTF-8 stays. */
static bool
is_control(taza_str character)
{
    const unsigned char *byte = (const unsigned char *)character.ptr;

    if (character.len == 1)
        return byte[0] < 0x20 || byte[0] == 0x7F;
    if (character.len == 2)
        return byte[0] == 0xC2 && byte[1] < 0xA0;
    return character.len == 3 && byte[0] == 0xE2 && byte[1] == 0x80 &&
           (byte[2] & 0xFE) == 0xA8;
}

void
tz_say_text(tz_buf *buf, taza_str text, size_t chars)
{
    size_t at = 0, step;

    for (; at < text.len && chars > 0; at += step, chars--) {
        taza_str one;

        step = tz_str_utf8(text, at);
        one = tz_str_slice(text, at, at + (step ? step : 1));
        step = one.len;
        if (is_control(one))
            tz_buf_char(buf, ' ');
        else
            tz_buf_str(buf, one);
    }
    if (at < text.len)
        tz_buf_puts(buf, "…");
}

taza_lang
tz_say_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < TZ_COUNT(names); i++) {
        const char *value = getenv(names[i]);

        if (!value || !*value)
            continue;
        for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++)
            if (tz_str_starts(tz_str(value), taza_lang_name(lang)) &&
                !tz_ascii_alpha(value[2]))
                return lang;
        return TAZA_NONE;
    }
    return TAZA_NONE;
}

/* Nobody can be told that standard error does not work. */
int
tz_say_error(taza_lang ui, const taza_error *err)
{
    char text[TZ_ERR_TEXT];

    (void)taza_error_text(err, ui, text, sizeof text);
    (void)fprintf(stderr, "taza: %s\n", text);
    return TZ_TROUBLE;
}

int
tz_say(taza_lang ui, const char *format, ...)
{
    taza_error err;
    va_list args;

    va_start(args, format);
    (void)tz_err_list(&err, TAZA_USAGE, NULL, format, args);
    va_end(args);
    return tz_say_error(ui, &err);
}

void
tz_say_words(tz_buf *buf, taza_lang ui, const char *format, ...)
{
    char text[TZ_ERR_TEXT];
    taza_error err;
    va_list args;

    va_start(args, format);
    (void)tz_err_list(&err, TAZA_OK, NULL, format, args);
    va_end(args);
    (void)taza_error_text(&err, ui, text, sizeof text);
    tz_buf_puts(buf, text);
}
