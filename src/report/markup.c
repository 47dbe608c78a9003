/* markup.c - escapes for XML and HTML. */
#include "report/markup.h"

#include "base/octet.h"
#include "base/work.h"
#include "text/utf8.h"

typedef enum {
    XML_TEXT,
    XML_ATTR,
    HTML
} dialect;

#define REPLACEMENT "\xEF\xBF\xBD"

/* What stands for an ASCII byte; NULL: the byte itself. */
static const char *
escape(dialect way, unsigned char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return way == XML_TEXT ? NULL : "&quot;";
    case '\t':
        return way == XML_ATTR ? "&#9;" : NULL;
    case '\n':
        return way == XML_ATTR ? "&#10;" : NULL;
    case '\r':
        return way == HTML ? "\n" : "&#13;";
    case 0x7F:
        return way == HTML ? REPLACEMENT : NULL;
    default:
        return byte < 0x20 ? REPLACEMENT : NULL;
    }
}

/* Bytes of a character that cannot stand in the output; 0: it can.  XML 1.0
 * leaves U+FFFE and U+FFFF out, HTML the second set of controls. */
static size_t
unfit(dialect way, const unsigned char *at, size_t left)
{
    if (at[0] == 0xEF && left > 2 && at[1] == 0xBF && at[2] >= 0xBE)
        return 3;
    if (way == HTML && at[0] == 0xC2 && left > 1 && at[1] < 0xA0)
        return 2;
    return 0;
}

/* Those of eight bytes that may not stand as they are: controls, <, >, &, ",
 * and what characters begin with of which some are unfit. */
static uint64_t
doubtful(uint64_t octet)
{
    return tz_octet_below(octet, 0x20) | tz_octet_equal(octet, 0x7F) |
           tz_octet_equal(octet | TZ_OCTET_ONES * ('<' ^ '>'), '>') |
           tz_octet_equal(octet | TZ_OCTET_ONES * ('"' ^ '&'), '&') |
           tz_octet_equal(octet, 0xC2) | tz_octet_equal(octet, 0xEF);
}

/* The first byte from `at` on to look at. */
static size_t
skip_plain(const unsigned char *bytes, size_t at, size_t len)
{
    uint64_t found = 0;

    while (len - at >= 8 && !found) {
        found = doubtful(tz_octet_load(bytes + at));
        at += found ? tz_octet_first(found) : 8;
    }
    return at;
}

/* All of `text` is UTF-8. */
static void
write_valid(tz_out *out, dialect way, taza_str text)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    size_t at = 0, done = 0, skip;
    const char *instead;

    while ((at = skip_plain(bytes, at, text.len)) < text.len) {
        skip = 1;
        instead = NULL;
        if (bytes[at] < 0x80) {
            instead = escape(way, bytes[at]);
        } else if (bytes[at] == 0xEF || bytes[at] == 0xC2) {
            skip = unfit(way, bytes + at, text.len - at);
            instead = skip ? REPLACEMENT : NULL;
            skip += !skip;
        }
        if (instead) {
            tz_out_put(out, bytes + done, at - done);
            tz_out_puts(out, instead);
            done = at + skip;
        }
        at += skip;
    }
    if (done < text.len)
        tz_out_put(out, bytes + done, text.len - done);
}

static void
write_any(tz_out *out, dialect way, taza_str text)
{
    size_t valid;

    TZ_WORK(text.len);
    while (text.len) {
        valid = tz_utf8_valid(text);
        write_valid(out, way, tz_str_slice(text, 0, valid));
        if (valid < text.len) {
            tz_out_puts(out, REPLACEMENT);
            valid++;
        }
        text = tz_str_slice(text, valid, text.len);
    }
}

void
tz_markup_xml(tz_out *out, taza_str text)
{
    write_any(out, XML_TEXT, text);
}

void
tz_markup_xml_attr(tz_out *out, taza_str text)
{
    write_any(out, XML_ATTR, text);
}

static void
open_attr(tz_out *out, const char *name)
{
    tz_out_char(out, ' ');
    tz_out_puts(out, name);
    tz_out_puts(out, "=\"");
}

void
tz_markup_attr(tz_out *out, const char *name, taza_str value)
{
    open_attr(out, name);
    tz_markup_xml_attr(out, value);
    tz_out_char(out, '"');
}

void
tz_markup_attr_number(tz_out *out, const char *name, uint64_t value)
{
    open_attr(out, name);
    tz_out_number(out, value);
    tz_out_char(out, '"');
}

void
tz_markup_html(tz_out *out, taza_str text)
{
    write_any(out, HTML, text);
}
