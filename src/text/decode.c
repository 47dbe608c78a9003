/* decode.c - bytes of a file → UTF-8. */
#include "text/decode.h"

#include <string.h>

#include "base/err.h"
#include "base/work.h"
#include "text/codepage.h"
#include "text/guess.h"
#include "text/utf8.h"

/* Offsets are 32 bits in maps and tables. */
#define BYTES_MOST ((size_t)1 << 31)

enum {
    BAD = -1
};

/* A file on its way through the decoder. */
typedef struct {
    tz_arena *arena;
    const char *name;  /* of the file */
    const char *label; /* of the encoding, for messages */
    taza_str bytes;
    size_t from; /* behind the byte order mark */
    bool sure;   /* the user or a mark says the encoding */
    tz_decoded *out;
    taza_error *err;
} job;

/* Line and column of what comes next. */
typedef struct {
    uint32_t line, column;
    bool cr;
} place;

static void
place_next(place *at, uint32_t c)
{
    if (c == '\r' || (c == '\n' && !at->cr)) {
        at->line++;
        at->column = 1;
    } else if (c != '\n') {
        at->column++;
    }
    at->cr = c == '\r';
}

static place
place_behind(taza_str text)
{
    place at = {1, 1, false};
    size_t i = 0;

    while (i < text.len)
        place_next(&at, tz_utf8_next(text, &i));
    return at;
}

/* `guess` NULL: none. */
static taza_status
refuse(const job *j, place at, size_t byte, const char *guess)
{
    if (guess != NULL) {
        char option[TZ_CODEPAGE_NAME];
        size_t len = 0;
        for (; guess[len] != '\0' && len + 1 < sizeof option; len++)
            option[len] = (char)tz_ascii_lower((unsigned char)guess[len]);
        option[len] = '\0';
        tz_err_at(j->err, TAZA_ENCODING, j->name, at.line, at.column,
                  "not %s at byte %zu; looks like %s; use --encoding %s",
                  j->label, byte, guess, option);
    } else {
        tz_err_at(j->err, TAZA_ENCODING, j->name, at.line, at.column,
                  "not %s at byte %zu", j->label, byte);
    }
    if (j->err != NULL)
        j->err->byte = byte;
    return TAZA_ENCODING;
}

/* --- UTF-8 --- */

static taza_status
decode_utf8(const job *j)
{
    taza_str text = tz_str_slice(j->bytes, j->from, j->bytes.len);
    size_t valid = tz_utf8_valid(text), bad = valid;
    const char *guess = j->sure ? NULL : tz_guess_wide(text);

    /* What gives UTF-16 away may be valid UTF-8, too. */
    if (guess != NULL)
        for (size_t i = valid; i-- > 0;)
            if (text.ptr[i] == 0 || text.ptr[i] == 4)
                bad = i;
    if (valid < text.len || guess != NULL) {
        if (guess == NULL)
            guess = tz_guess_page(text);
        return refuse(j, place_behind(tz_str_slice(text, 0, bad)),
                      j->from + bad, guess);
    }
    j->out->text = text;
    j->out->offset = j->from;
    j->out->same = true;
    return TAZA_OK;
}

/* --- what has a rule for each character --- */

/* The code point at `at`, BAD: none; `*used`: its bytes, 1, 2 or 4. */
typedef int32_t next_fn(const job *j, const void *user, size_t at,
                        size_t *used);

static uint32_t
unit16(const job *j, size_t at, bool big)
{
    const unsigned char *p = (const unsigned char *)j->bytes.ptr + at;

    return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static int32_t
next_utf16(const job *j, const void *user, size_t at, size_t *used)
{
    const bool *big = user;
    uint32_t high, low;

    if (j->bytes.len - at < 2)
        return BAD;
    high = unit16(j, at, *big);
    *used = 2;
    if (high < 0xD800 || high >= 0xE000)
        return (int32_t)high;
    if (high >= 0xDC00 || j->bytes.len - at < 4)
        return BAD;
    low = unit16(j, at + 2, *big);
    if (low < 0xDC00 || low >= 0xE000)
        return BAD;
    *used = 4;
    return (int32_t)(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
}

static int32_t
next_utf32(const job *j, const void *user, size_t at, size_t *used)
{
    const bool *big = user;
    uint32_t c;

    if (j->bytes.len - at < 4)
        return BAD;
    c = *big ? unit16(j, at, true) << 16 | unit16(j, at + 2, true)
             : unit16(j, at + 2, false) << 16 | unit16(j, at, false);
    *used = 4;
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        return BAD;
    return (int32_t)c;
}

static int32_t
next_byte(const job *j, const void *user, size_t at, size_t *used)
{
    const tz_codepage *page = user;

    *used = 1;
    return page->codepoint[(uint8_t)j->bytes.ptr[at]];
}

/* Behind the bytes before `end`, which are good. */
static place
place_at(const job *j, next_fn *next, const void *user, size_t end)
{
    place at = {1, 1, false};
    size_t used = 0;

    for (size_t i = j->from; i < end; i += used)
        place_next(&at, (uint32_t)next(j, user, i, &used));
    return at;
}

/* Checks everything and counts the bytes of UTF-8 that it gives. */
static taza_status
measure(const job *j, next_fn *next, const void *user, size_t *len)
{
    size_t used = 0;

    *len = 0;
    for (size_t at = j->from; at < j->bytes.len; at += used) {
        int32_t c = next(j, user, at, &used);
        if (c == BAD)
            return refuse(j, place_at(j, next, user, at), at, NULL);
        *len += (size_t)(1 + (c >= 0x80) + (c >= 0x800) + (c >= 0x10000));
    }
    TZ_WORK(j->bytes.len);
    return TAZA_OK;
}

/* Writes the UTF-8 and the map: characters of as many bytes each, as long as
 * the map takes them in one. */
static void
encode(const job *j, next_fn *next, const void *user, char *text)
{
    static const tz_map_kind kinds[5] = {
        [1] = TZ_MAP_UNITS1,
        [2] = TZ_MAP_UNITS2,
        [4] = TZ_MAP_UNITS4,
    };
    size_t at = 0, first = 0; /* of the text */
    size_t from = j->from, lower = from;
    size_t used = 0, each = 1;

    for (; from < j->bytes.len; from += used) {
        uint32_t c = (uint32_t)next(j, user, from, &used);
        size_t more = tz_str_encode(c, text + at);

        if (used != each || at + more - first > TZ_MAP_RUN) {
            tz_map_add(&j->out->map, kinds[each], at - first, lower,
                       from - lower);
            first = at;
            lower = from;
            each = used;
        }
        at += more;
    }
    tz_map_add(&j->out->map, kinds[each], at - first, lower, from - lower);
    TZ_WORK(at);
}

static taza_status
decode_each(const job *j, next_fn *next, const void *user)
{
    size_t len;
    taza_status status = measure(j, next, user, &len);
    char *text;

    if (status != TAZA_OK)
        return status;
    if (len >= BYTES_MOST)
        return tz_err(j->err, TAZA_LIMIT, "%s: too large", j->name);
    text = tz_arena_alloc(j->arena, len);
    if (text == NULL)
        return tz_err_nomem(j->err);
    encode(j, next, user, text);
    j->out->text = (taza_str){text, len};
    return TAZA_OK;
}

/* --- what only iconv knows --- */

static taza_status
decode_multi(const job *j)
{
    tz_buf buf = TZ_BUF_INIT;
    size_t end = tz_codepage_decode(j->label, j->bytes, &buf, &j->out->map);
    taza_status status = TAZA_OK;

    if (!tz_buf_ok(&buf))
        status = tz_err_nomem(j->err);
    else if (end < j->bytes.len)
        status = refuse(j, place_behind(tz_buf_view(&buf)), end, NULL);
    else if (buf.len >= BYTES_MOST)
        status = tz_err(j->err, TAZA_LIMIT, "%s: too large", j->name);
    else
        j->out->text = tz_arena_str(j->arena, tz_buf_view(&buf));
    if (status == TAZA_OK && j->out->text.ptr == NULL)
        status = tz_err_nomem(j->err);
    tz_buf_done(&buf);
    return status;
}

/* --- which of them --- */

/* Longer marks first: UTF-32LE's begins like UTF-16LE's. */
static const struct {
    const char *label, *bytes;
    size_t len;
} marks[] = {
    {"UTF-32LE", "\xFF\xFE\0\0", 4}, {"UTF-32BE", "\0\0\xFE\xFF", 4},
    {"UTF-8", "\xEF\xBB\xBF", 3},    {"UTF-16LE", "\xFF\xFE", 2},
    {"UTF-16BE", "\xFE\xFF", 2},
};

/* The mark of UTF-32LE is that of UTF-16LE and a NUL, too: what follows it
 * tells. */
static bool
begins_utf32(taza_str bytes)
{
    return bytes.len % 4 == 0 &&
           (bytes.len == 4 || (bytes.ptr[7] == 0 && bytes.ptr[6] <= 0x10));
}

/* Does a mark fit the encoding asked for?  "UTF-16" fits either order. */
static bool
mark_fits(const char *mark, const char *label, taza_str bytes)
{
    if (label == NULL)
        return strcmp(mark, "UTF-32LE") != 0 || begins_utf32(bytes);
    return strcmp(mark, label) == 0 ||
           (strlen(label) == 6 && strncmp(mark, label, 6) == 0);
}

/* The mark of that encoding (NULL: any) at the beginning.  Returns the
 * encoding it says; NULL: there is none. */
static const char *
find_mark(taza_str bytes, const char *label, size_t *len)
{
    for (size_t i = 0; i < TZ_COUNT(marks); i++) {
        if (bytes.len < marks[i].len ||
            memcmp(bytes.ptr, marks[i].bytes, marks[i].len) != 0 ||
            !mark_fits(marks[i].label, label, bytes))
            continue;
        *len = marks[i].len;
        return marks[i].label;
    }
    return NULL;
}

static bool
is(const job *j, const char *label)
{
    return strcmp(j->label, label) == 0;
}

static taza_status
dispatch(const job *j)
{
    static const bool little = false, big = true;
    tz_codepage page;

    if (is(j, "UTF-8"))
        return decode_utf8(j);
    if (is(j, "UTF-16") || is(j, "UTF-16LE"))
        return decode_each(j, next_utf16, &little);
    if (is(j, "UTF-16BE"))
        return decode_each(j, next_utf16, &big);
    if (is(j, "UTF-32") || is(j, "UTF-32LE"))
        return decode_each(j, next_utf32, &little);
    if (is(j, "UTF-32BE"))
        return decode_each(j, next_utf32, &big);
    switch (tz_codepage_load(j->label, &page)) {
    case TZ_CODEPAGE_SINGLE:
        return decode_each(j, next_byte, &page);
    case TZ_CODEPAGE_MULTI:
        return decode_multi(j);
    default:
        return tz_err(j->err, TAZA_USAGE, "unknown encoding '%s'", j->label);
    }
}

taza_status
tz_decode(tz_arena *arena, const char *name, taza_str bytes,
          const char *encoding, tz_decoded *out, taza_error *err)
{
    char label[TZ_CODEPAGE_NAME];
    job j = {
        .arena = arena, .name = name, .bytes = bytes, .out = out, .err = err};
    taza_status status;

    *out = (tz_decoded){.offset = 0};
    tz_map_init(&out->map, (taza_str){NULL, 0});
    if (bytes.len >= BYTES_MOST)
        return tz_err(err, TAZA_LIMIT, "%s: too large", name);
    if (encoding != NULL && !tz_codepage_name(tz_str(encoding), label))
        return tz_err(err, TAZA_USAGE, "unknown encoding '%s'", encoding);
    j.label = find_mark(bytes, encoding == NULL ? NULL : label, &j.from);
    j.sure = encoding != NULL || j.label != NULL;
    if (j.label == NULL)
        j.label = encoding == NULL ? "UTF-8" : label;
    status = dispatch(&j);
    if (status == TAZA_OK && out->map.failed)
        status = tz_err_nomem(err);
    if (status != TAZA_OK)
        tz_decoded_done(out);
    else
        out->map.walked = out->text;
    return status;
}

void
tz_decoded_done(tz_decoded *decoded)
{
    tz_map_done(&decoded->map);
    *decoded = (tz_decoded){.offset = 0};
}

taza_span
tz_decoded_span(const tz_decoded *decoded, taza_span text)
{
    if (decoded->same)
        return (taza_span){text.start + decoded->offset,
                           text.end + decoded->offset};
    return tz_map_span(&decoded->map, text);
}
