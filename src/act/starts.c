/* starts.c - where the words of normal text begin. */
#include "act/starts.h"

#include <string.h>

#include "base/work.h"

/* Eight bits: which of the codes are letters or digits. */
static uint64_t
runs(uint64_t codes)
{
    /* Byte i's bit, at 8 i, goes to 56 + i; no two bits meet below. */
    return (tz_letters_in(codes) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

bool
tz_starts_make(tz_starts *starts, tz_arena *arena, tz_nstr text)
{
    size_t count = text.len / TZ_STARTS_BLOCK + 1;
    size_t rest = text.len % TZ_STARTS_BLOCK;
    uint64_t *bits = tz_arena_array(arena, count, sizeof(*bits)), before = 0;
    uint8_t last[TZ_STARTS_BLOCK] = {0};
    if (bits == NULL)
        return false;
    TZ_WORK(text.len);
    if (rest > 0)
        memcpy(last, text.ptr + (text.len - rest), rest);
    for (size_t block = 0; block < count; block++) {
        bool whole = block + 1 < count;
        tz_nstr part = {whole ? text.ptr + block * TZ_STARTS_BLOCK : last,
                        TZ_STARTS_BLOCK};
        uint64_t in = 0;
        for (size_t i = 0; i < TZ_STARTS_BLOCK; i += TZ_LETTERS_HEAD)
            in |= runs(tz_letters_head(part, i)) << i;
        bits[block] = in & ~(in << 1 | before);
        before = in >> 63;
    }
    starts->bits = bits;
    return true;
}
