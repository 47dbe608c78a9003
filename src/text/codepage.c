/* codepage.c - encodings by name, through iconv. */
#include "text/codepage.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/work.h"

/* What iconv is asked for: code points, no byte order mark. */
#define TARGET "UTF-32LE"

enum {
    FEED = 16, /* bytes of one character with its shift sequences, and more */
    MOST = 4   /* code points that one character can give */
};

/* Letters and digits of what people write → the name for iconv.  Sorted. */
static const struct {
    const char *written, *name;
} aliases[] = {
    {"10007", "MAC-CYRILLIC"},
    {"1251", "WINDOWS-1251"},
    {"1252", "WINDOWS-1252"},
    {"20866", "KOI8-R"},
    {"28595", "ISO-8859-5"},
    {"65001", "UTF-8"},
    {"866", "CP866"},
    {"ansi1251", "WINDOWS-1251"},
    {"cp1251", "WINDOWS-1251"},
    {"cp1252", "WINDOWS-1252"},
    {"cp65001", "UTF-8"},
    {"cp866", "CP866"},
    {"dos866", "CP866"},
    {"ibm866", "CP866"},
    {"iso88595", "ISO-8859-5"},
    {"koi8", "KOI8-R"},
    {"koi8r", "KOI8-R"},
    {"koi8u", "KOI8-U"},
    {"kz1048", "RK1048"},
    {"latin1", "ISO-8859-1"},
    {"maccyrillic", "MAC-CYRILLIC"},
    {"ptcp154", "PT154"},
    {"rk1048", "RK1048"},
    {"strk1048", "RK1048"},
    {"strk10482002", "RK1048"},
    {"ucs2", "UTF-16"},
    {"ucs2be", "UTF-16BE"},
    {"ucs2le", "UTF-16LE"},
    {"ucs4", "UTF-32"},
    {"ucs4be", "UTF-32BE"},
    {"ucs4le", "UTF-32LE"},
    {"unicode", "UTF-16"},
    {"unicodebig", "UTF-16BE"},
    {"unicodelittle", "UTF-16LE"},
    {"utf16", "UTF-16"},
    {"utf16be", "UTF-16BE"},
    {"utf16le", "UTF-16LE"},
    {"utf32", "UTF-32"},
    {"utf32be", "UTF-32BE"},
    {"utf32le", "UTF-32LE"},
    {"utf8", "UTF-8"},
    {"utf8bom", "UTF-8"},
    {"utf8sig", "UTF-8"},
    {"win1251", "WINDOWS-1251"},
    {"win1252", "WINDOWS-1252"},
    {"windows1251", "WINDOWS-1251"},
    {"windows1252", "WINDOWS-1252"},
};

static bool
name_char(char c)
{
    return tz_ascii_alpha((unsigned char)c) ||
           tz_ascii_digit((unsigned char)c) || strchr("-_.:+()", c) != NULL;
}

/* Only letters and digits, lower case: "KOI8-R", "koi8_r" → "koi8r". */
static void
squeeze(taza_str written, char *out)
{
    size_t len = 0;

    for (size_t i = 0; i < written.len; i++) {
        unsigned char c = (unsigned char)written.ptr[i];
        if (tz_ascii_alpha(c) || tz_ascii_digit(c))
            out[len++] = (char)tz_ascii_lower(c);
    }
    out[len] = '\0';
}

/* Names that mean another encoding on another machine. */
static bool
depends_on_machine(const char *squeezed)
{
    return *squeezed == '\0' || strcmp(squeezed, "char") == 0 ||
           strcmp(squeezed, "wchart") == 0 || strcmp(squeezed, "internal") == 0;
}

bool
tz_codepage_name(taza_str written, char out[TZ_CODEPAGE_NAME])
{
    char squeezed[TZ_CODEPAGE_NAME];
    size_t low = 0, high = TZ_COUNT(aliases);

    if (written.len == 0 || written.len >= TZ_CODEPAGE_NAME)
        return false;
    for (size_t i = 0; i < written.len; i++)
        if (written.ptr[i] == '\0' || !name_char(written.ptr[i]))
            return false;
    squeeze(written, squeezed);
    if (depends_on_machine(squeezed))
        return false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(squeezed, aliases[middle].written);
        if (order == 0) {
            memcpy(out, aliases[middle].name, strlen(aliases[middle].name) + 1);
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    memcpy(out, written.ptr, written.len);
    out[written.len] = '\0';
    return true;
}

/* One character's way through iconv. */
typedef struct {
    size_t used;       /* bytes taken */
    int32_t out[MOST]; /* code points given */
    size_t count;
    int error; /* errno; 0: none */
} one;

static int32_t
codepoint_at(const char *bytes)
{
    const unsigned char *p = (const unsigned char *)bytes;

    return (int32_t)(p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
                     (uint32_t)p[3] << 24);
}

/* Converts the beginning of `bytes`, at most `room` code points of it. */
static one
convert(iconv_t cd, taza_str bytes, size_t room)
{
    char in[FEED], out[4 * MOST];
    char *from = in, *to = out;
    size_t fed = bytes.len < FEED ? bytes.len : FEED;
    size_t in_left = fed, out_left = 4 * room;
    one got = {0};

    if (fed > 0)
        memcpy(in, bytes.ptr, fed);
    errno = 0;
    if (iconv(cd, fed > 0 ? &from : NULL, fed > 0 ? &in_left : NULL, &to,
              &out_left) == (size_t)-1)
        got.error = errno;
    got.used = fed - in_left;
    got.count = (size_t)(to - out) / 4;
    for (size_t i = 0; i < got.count; i++)
        got.out[i] = codepoint_at(out + 4 * i);
    return got;
}

tz_codepage_kind
tz_codepage_load(const char *name, tz_codepage *out)
{
    iconv_t cd = iconv_open(TARGET, name);
    tz_codepage_kind kind = TZ_CODEPAGE_SINGLE;

    if (cd == (iconv_t)-1)
        return TZ_CODEPAGE_UNKNOWN;
    for (int i = 0; i < 256 && kind == TZ_CODEPAGE_SINGLE; i++) {
        char byte = (char)i;
        one got;
        (void)iconv(cd, NULL, NULL, NULL, NULL);
        got = convert(cd, (taza_str){&byte, 1}, MOST);
        if (got.error == 0 && got.used == 1 && got.count == 1)
            out->codepoint[i] = got.out[0];
        else if (got.error == EILSEQ)
            out->codepoint[i] = TZ_CODEPAGE_NONE;
        else
            kind = TZ_CODEPAGE_MULTI;
    }
    (void)iconv_close(cd);
    return kind;
}

static tz_map_kind
kind_of(const one *got)
{
    if (got->count != 1)
        return TZ_MAP_WIDE;
    switch (got->used) {
    case 1:
        return TZ_MAP_UNITS1;
    case 2:
        return TZ_MAP_UNITS2;
    case 4:
        return TZ_MAP_UNITS4;
    default:
        return TZ_MAP_WIDE;
    }
}

static bool
append(const one *got, size_t from, tz_buf *out, tz_map *map)
{
    size_t before = out->len;

    for (size_t i = 0; i < got->count; i++) {
        uint32_t c = (uint32_t)got->out[i];
        if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
            return false;
        tz_buf_utf8(out, c);
    }
    tz_map_add(map, kind_of(got), out->len - before, from, got->used);
    return true;
}

/* The next character.  Room for one code point makes iconv stop behind it;
 * a character that gives two at once needs more. */
static one
next_char(iconv_t cd, taza_str rest)
{
    one got = convert(cd, rest, 1);

    if (got.error == E2BIG && got.used == 0 && got.count == 0)
        got = convert(cd, rest, MOST);
    if (got.error == E2BIG && got.count > 0)
        got.error = 0;
    /* The bytes fed ended inside the next character. */
    if (got.error == EINVAL && got.used > 0)
        got.error = 0;
    if (got.error == EILSEQ && got.used > 0)
        got.error = 0;
    return got;
}

size_t
tz_codepage_decode(const char *name, taza_str bytes, tz_buf *out, tz_map *map)
{
    iconv_t cd = iconv_open(TARGET, name);
    size_t at = 0, from = 0;
    one got;

    if (cd == (iconv_t)-1)
        return 0;
    while (at < bytes.len) {
        got = next_char(cd, tz_str_slice(bytes, at, bytes.len));
        TZ_WORK(got.used);
        if (got.error != 0 || got.used == 0)
            break;
        at += got.used;
        if (got.count == 0)
            continue; /* a shift sequence: belongs to what follows */
        got.used = at - from;
        if (!append(&got, from, out, map)) {
            at = from;
            break;
        }
        from = at;
    }
    if (at == bytes.len) {
        got = convert(cd, (taza_str){NULL, 0}, MOST);
        if (got.count > 0) {
            got.used = at - from;
            (void)append(&got, from, out, map);
        }
    }
    (void)iconv_close(cd);
    return at;
}
