/* fuzz_decode.c - any bytes, any encoding: valid text with a map in order, or
 * a place in the bytes. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/decode.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const encodings[] = {
    NULL,          "utf-8",  "utf-16",     "utf-16be", "utf-32",
    "kz-1048",     "1251",   "koi8-r",     "gb18030",  "shift_jis",
    "iso-2022-jp", "cp1258", "big5-hkscs", "utf-7",
};

static void
demand(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "fuzz_decode: %s\n", what);
    abort();
}

static void
check_spans(const tz_decoded *out, size_t size)
{
    size_t at = 0, before = 0;

    demand(tz_utf8_valid(out->text) == out->text.len, "not valid UTF-8");
    while (at < out->text.len) {
        size_t next = at;
        taza_span span;
        (void)tz_utf8_next(out->text, &next);
        span = tz_decoded_span(out, (taza_span){at, next});
        demand(span.start <= span.end && span.end <= size, "out of bounds");
        demand(span.start >= before, "not in order");
        before = span.start;
        at = next;
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tz_arena *arena = tz_arena_new();
    tz_decoded out;
    taza_error err = {0};
    taza_status status;
    taza_str bytes = {(const char *)data + 1, size - 1};

    if (size > 0 && arena != NULL) {
        status =
            tz_decode(arena, "x", bytes,
                      encodings[data[0] % TZ_COUNT(encodings)], &out, &err);
        demand(status == TAZA_OK || status == TAZA_ENCODING, "other failure");
        if (status == TAZA_OK)
            check_spans(&out, bytes.len);
        else
            demand(err.byte <= bytes.len && err.line > 0 && err.column > 0,
                   "place out of bounds");
        tz_decoded_done(&out);
    }
    tz_arena_free(arena);
    return 0;
}
