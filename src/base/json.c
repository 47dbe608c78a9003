/* json.c - a streaming JSON writer. */
#include "base/json.h"

#include <assert.h>
#include <string.h>

#include "base/work.h"

void
tz_json_init(tz_json *json, tz_out *out)
{
    memset(json, 0, sizeof *json);
    json->out = out;
    json->first[0] = true;
}

/* The comma before a value or key; none at the top, nor behind a key. */
static void
begin(tz_json *json)
{
    if (json->after_key)
        json->after_key = false;
    else if (json->depth && !json->first[json->depth])
        tz_out_char(json->out, ',');
    json->first[json->depth] = false;
}

static void
open_level(tz_json *json, char bracket)
{
    begin(json);
    tz_out_char(json->out, bracket);
    assert(json->depth + 1 < TZ_JSON_DEPTH);
    json->first[++json->depth] = true;
}

static void
close_level(tz_json *json, char bracket)
{
    assert(json->depth && !json->after_key);
    json->depth--;
    tz_out_char(json->out, bracket);
}

void
tz_json_object(tz_json *json)
{
    open_level(json, '{');
}

void
tz_json_array(tz_json *json)
{
    open_level(json, '[');
}

void
tz_json_end_object(tz_json *json)
{
    close_level(json, '}');
}

void
tz_json_end_array(tz_json *json)
{
    close_level(json, ']');
}

static void
put_escape(tz_out *out, unsigned char c)
{
    static const char from[] = "\"\\\b\f\n\r\t";
    static const char to[] = "\"\\bfnrt";
    static const char hex[] = "0123456789abcdef";
    const char *hit = c ? strchr(from, c) : NULL;

    if (hit) {
        tz_out_char(out, '\\');
        tz_out_char(out, to[hit - from]);
        return;
    }
    tz_out_puts(out, "\\u00");
    tz_out_char(out, hex[c >> 4]);
    tz_out_char(out, hex[c & 15]);
}

/* Bytes of the character at `at` when it stands as it is; 0: it does not. */
static size_t
plain(taza_str value, size_t at)
{
    unsigned char c = (unsigned char)value.ptr[at];

    if (c < 0x80)
        return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
    /* Two bytes: letters of ours, without a call. */
    if (c >= 0xC2 && c < 0xE0 && at + 1 < value.len &&
        ((unsigned char)value.ptr[at + 1] & 0xC0) == 0x80)
        return 2;
    return tz_str_utf8(value, at);
}

void
tz_json_str(tz_json *json, taza_str value)
{
    size_t start = 0, at = 0, step;

    TZ_WORK(value.len);
    begin(json);
    tz_out_char(json->out, '"');
    while (at < value.len) {
        step = plain(value, at);
        if (step) {
            at += step;
            continue;
        }
        tz_out_put(json->out, value.ptr + start, at - start);
        if ((unsigned char)value.ptr[at] < 0x80)
            put_escape(json->out, (unsigned char)value.ptr[at]);
        else
            tz_out_puts(json->out, "\xef\xbf\xbd");
        start = ++at;
    }
    if (start < at)
        tz_out_put(json->out, value.ptr + start, at - start);
    tz_out_char(json->out, '"');
}

void
tz_json_key(tz_json *json, const char *key)
{
    assert(json->depth && !json->after_key);
    tz_json_str(json, tz_str(key));
    tz_out_char(json->out, ':');
    json->after_key = true;
}

static void
put_word(tz_json *json, const char *word)
{
    begin(json);
    tz_out_puts(json->out, word);
}

void
tz_json_puts(tz_json *json, const char *value)
{
    if (value)
        tz_json_str(json, tz_str(value));
    else
        put_word(json, "null");
}

void
tz_json_number(tz_json *json, uint64_t value)
{
    begin(json);
    tz_out_number(json->out, value);
}

void
tz_json_ratio(tz_json *json, uint64_t part, uint64_t whole)
{
    begin(json);
    if (whole)
        tz_out_printf(json->out, "%.4f", (double)part / (double)whole);
    else
        tz_out_puts(json->out, "null");
}

void
tz_json_bool(tz_json *json, bool value)
{
    put_word(json, value ? "true" : "false");
}

void
tz_json_raw(tz_json *json, taza_str value)
{
    begin(json);
    tz_out_str(json->out, value);
}

void
tz_json_key_str(tz_json *json, const char *key, taza_str value)
{
    tz_json_key(json, key);
    tz_json_str(json, value);
}

void
tz_json_key_puts(tz_json *json, const char *key, const char *value)
{
    tz_json_key(json, key);
    tz_json_puts(json, value);
}

void
tz_json_key_number(tz_json *json, const char *key, uint64_t value)
{
    tz_json_key(json, key);
    tz_json_number(json, value);
}

void
tz_json_key_bool(tz_json *json, const char *key, bool value)
{
    tz_json_key(json, key);
    tz_json_bool(json, value);
}

void
tz_json_newline(tz_json *json)
{
    tz_out_char(json->out, '\n');
}
