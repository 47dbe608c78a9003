/* guess.c - which encoding bytes are likely to be in. */
#include "text/guess.h"

#include "base/work.h"
#include "text/codepage.h"

enum {
    SAMPLE = 4096,     /* bytes that tell UTF-16 */
    SAMPLE_LEAST = 8,  /* "a\0b" may be text with a NUL in it */
    HIGH_MOST = 65536, /* bytes above 0x7F that tell a page */
    HIGH_LEAST = 3,
    GOOD = 25,    /* mean weight; Russian text has about 50 */
    BREAK = -60,  /* a capital after a small letter */
    STRANGE = -40 /* no letter and no sign of these texts */
};

/* How many of the bytes at phase, phase + step, … are 0x00 or 0x04 (high
 * bytes of Latin and Cyrillic code points): nearly all +1, nearly none -1. */
static int
high_bytes(taza_str bytes, size_t phase, size_t step)
{
    size_t count = 0, all = 0;

    for (size_t i = phase; i < bytes.len; i += step) {
        count += bytes.ptr[i] == 0 || bytes.ptr[i] == 4;
        all++;
    }
    TZ_WORK(all);
    if (count * 10 >= all * 9)
        return 1;
    return count * 10 <= all ? -1 : 0;
}

const char *
tz_guess_wide(taza_str bytes)
{
    bytes = tz_str_slice(bytes, 0, SAMPLE);
    if (bytes.len < SAMPLE_LEAST)
        return NULL;
    if (bytes.len % 4 == 0 && high_bytes(bytes, 1, 4) > 0 &&
        high_bytes(bytes, 2, 4) > 0) {
        if (high_bytes(bytes, 3, 4) > 0 && high_bytes(bytes, 0, 4) < 0)
            return "UTF-32LE";
        if (high_bytes(bytes, 0, 4) > 0 && high_bytes(bytes, 3, 4) < 0)
            return "UTF-32BE";
    }
    if (high_bytes(bytes, 1, 2) > 0 && high_bytes(bytes, 0, 2) < 0)
        return "UTF-16LE";
    if (high_bytes(bytes, 0, 2) > 0 && high_bytes(bytes, 1, 2) < 0)
        return "UTF-16BE";
    return NULL;
}

/* а … я in Russian text, of 1,000 letters. */
static const int8_t russian[32] = {
    80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 43, 32, 67, 110, 28,
    47, 55, 63, 26, 3,  10, 5, 14, 7,  4,  1,  19, 17, 3,  6,   20,
};

static int
kazakh_weight(int32_t c)
{
    static const struct {
        uint16_t small, capital;
        int8_t weight;
    } letters[] = {
        {0x4D9, 0x4D8, 30}, {0x493, 0x492, 30}, {0x49B, 0x49A, 40},
        {0x4A3, 0x4A2, 30}, {0x4E9, 0x4E8, 20}, {0x4B1, 0x4B0, 20},
        {0x4AF, 0x4AE, 20}, {0x4BB, 0x4BA, 5},  {0x456, 0x406, 60},
    };

    for (size_t i = 0; i < TZ_COUNT(letters); i++)
        if (c == letters[i].small || c == letters[i].capital)
            return letters[i].weight;
    return STRANGE;
}

static int
weight(int32_t c)
{
    if (c >= 0x430 && c < 0x450)
        return russian[c - 0x430];
    if (c >= 0x410 && c < 0x430)
        return russian[c - 0x410];
    if (c == 0x451 || c == 0x401)
        return 3;
    if (c == 0xA0 || c == 0xA7 || c == 0xAB || c == 0xBB || c == 0x2116 ||
        (c >= 0x2013 && c <= 0x2026))
        return 10; /* NBSP § « » № – — “ ” • … */
    return kazakh_weight(c);
}

static bool
small(int32_t c)
{
    return (c >= 0x430 && c < 0x460) || (c >= 0x490 && c < 0x4F0 && c % 2 == 1);
}

static bool
capital(int32_t c)
{
    return (c >= 0x400 && c < 0x430) || (c >= 0x490 && c < 0x4F0 && c % 2 == 0);
}

/* Mean weight of the bytes above 0x7F in that page. */
static long
rate(taza_str bytes, const char *name)
{
    tz_codepage page;
    long sum = 0, count = 0;
    int32_t before = ' ';

    if (tz_codepage_load(name, &page) != TZ_CODEPAGE_SINGLE)
        return STRANGE;
    for (size_t i = 0; i < bytes.len && count < HIGH_MOST; i++) {
        int32_t c = page.codepoint[(uint8_t)bytes.ptr[i]];
        TZ_WORK(1);
        if ((uint8_t)bytes.ptr[i] >= 0x80) {
            sum += weight(c);
            if (small(before) && capital(c))
                sum += BREAK;
            count++;
        }
        before = c;
    }
    return count < HIGH_LEAST ? STRANGE : sum / count;
}

const char *
tz_guess_page(taza_str bytes)
{
    static const struct {
        const char *name, *iconv;
    } pages[] = {
        {"windows-1251", "WINDOWS-1251"},
        {"KZ-1048", "RK1048"},
        {"CP866", "CP866"},
        {"KOI8-R", "KOI8-R"},
    };
    const char *best = NULL;
    long most = GOOD - 1;

    for (size_t i = 0; i < TZ_COUNT(pages); i++) {
        long mean = rate(bytes, pages[i].iconv);
        if (mean > most) {
            best = pages[i].name;
            most = mean;
        }
    }
    return best;
}
