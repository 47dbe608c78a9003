/* codepage.h - encodings by name, through iconv. */
#ifndef TZ_TEXT_CODEPAGE_H
#define TZ_TEXT_CODEPAGE_H

#include "base/buf.h"
#include "text/map.h"

/* Room for an encoding's name with its NUL. */
enum {
    TZ_CODEPAGE_NAME = 64
};
enum {
    TZ_CODEPAGE_NONE = -1
}; /* no character has this byte */

/* A page of one byte a character. */
typedef struct {
    int32_t codepoint[256];
} tz_codepage;

typedef enum {
    TZ_CODEPAGE_UNKNOWN, /* iconv does not know the name */
    TZ_CODEPAGE_SINGLE,  /* `out` is filled */
    TZ_CODEPAGE_MULTI    /* several bytes a character, or shift states */
} tz_codepage_kind;

/* The name that iconv knows for what people write ("1251", "KZ-1048",
 * "utf8"); Unicode's own come out as UTF-8, UTF-16, UTF-16LE, … .  False: not
 * a name (characters that iconv would take for options, too long). */
bool tz_codepage_name(taza_str written, char out[TZ_CODEPAGE_NAME]);
tz_codepage_kind tz_codepage_load(const char *name, tz_codepage *out);

/* Decodes several bytes a character: appends UTF-8 to `out` and its map to
 * the bytes.  Returns the offset of the first bytes that do not fit;
 * bytes.len: all fit.  O(bytes). */
size_t tz_codepage_decode(const char *name, taza_str bytes, tz_buf *out,
                          tz_map *map);

#endif
