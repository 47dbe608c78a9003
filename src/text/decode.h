/* decode.h - bytes of a file → UTF-8. */
#ifndef TZ_TEXT_DECODE_H
#define TZ_TEXT_DECODE_H

#include "base/arena.h"
#include "text/map.h"

typedef struct {
    taza_str text; /* valid UTF-8, without a BOM; a view of the bytes when
                      they are UTF-8, else in the arena */
    size_t offset; /* text[0] is byte `offset` (BOM), when `same` */
    bool same;     /* text is the bytes from `offset` on; map unused */
    tz_map map;    /* text → bytes, when not `same`; caller: tz_map_done */
} tz_decoded;

/* `encoding` NULL: UTF-8, or what a BOM says (UTF-8, UTF-16, UTF-32, both
 * orders; without one, bytes that are plainly UTF-16 are refused by name).
 * Otherwise a name, any case, with aliases (KZ-1048 and KZ1048 → RK1048, 1251
 * and cp1251 → windows-1251, utf8 …), through iconv; a BOM of the same
 * encoding is skipped.  An unknown name: TAZA_USAGE.
 * Bytes that do not fit: TAZA_ENCODING, err->byte the first bad offset, line
 * and column of it, message "NAME:L:C: not UTF-8 at byte N; looks like
 * windows-1251; use --encoding windows-1251" (the guess only when it is a
 * good one: letters of Russian/Kazakh words in that page; UTF-16 by zero
 * bytes).  O(bytes). */
taza_status tz_decode(tz_arena *arena, const char *name, taza_str bytes,
                      const char *encoding, tz_decoded *out, taza_error *err);
void tz_decoded_done(tz_decoded *decoded);
/* Byte span in the file of a span of decoded text. */
taza_span tz_decoded_span(const tz_decoded *decoded, taza_span text);

#endif
