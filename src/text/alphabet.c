/* alphabet.c - the one-byte alphabet of normal text. */
#include "text/alphabet.h"

#include <utf8proc.h>

#include "text/utf8.h"

#define UP  TZ_ENTRY_UPPER
#define ASK TZ_ENTRY_ASK

/* What the category alone would get wrong outside the three pages. Sorted. */
typedef struct {
    uint32_t first, last;
    uint16_t entry;
} exception;

static const exception exceptions[] = {
    {0x0130, 0x0130, TZ_CODE_LETTER | UP | ASK},   /* İ: i with a dot */
    {0x018F, 0x018F, TZ_CODE_KK | UP | ASK},       /* Latin Ə */
    {0x019F, 0x019F, (TZ_CODE_KK + 4) | UP | ASK}, /* Latin Ɵ */
    {0x0259, 0x0259, TZ_CODE_KK | ASK},
    {0x0275, 0x0275, (TZ_CODE_KK + 4) | ASK},
    {0x02BB, 0x02BD, '\''},
    {0x037E, 0x037E, ';'},
    {0x0387, 0x0387, TZ_CODE_BULLET},
    {0x055A, 0x055A, '\''},
    {0x058A, 0x058A, '-'},
    {0x0600, 0x0605, TZ_CODE_SYMBOL}, /* Arabic signs: Cf, but visible */
    {0x06DD, 0x06DD, TZ_CODE_SYMBOL},
    {0x115F, 0x1160, ASK}, /* invisible letters */
    {0x1806, 0x1806, '-'},
    {0x1FEF, 0x1FEF, '`'},
    {0x1FFD, 0x1FFD, '\''},
    {0x2116, 0x2116, TZ_CODE_NUMERO},
    {0x212A, 0x212A, 'k' | UP}, /* kelvin, canonically K */
    {0x2212, 0x2212, TZ_CODE_DASH},
    {0x2219, 0x2219, TZ_CODE_BULLET},
    {0x25A0, 0x25FF, TZ_CODE_BULLET},
    {0x2713, 0x2714, TZ_CODE_BULLET},
    {0x2756, 0x2756, TZ_CODE_BULLET},
    {0x2794, 0x2794, TZ_CODE_BULLET},
    {0x27A2, 0x27A4, TZ_CODE_BULLET},
    {0x2E42, 0x2E42, TZ_CODE_OPEN},
    {0x300C, 0x300C, TZ_CODE_OPEN},
    {0x300D, 0x300D, TZ_CODE_CLOSE},
    {0x300E, 0x300E, TZ_CODE_OPEN},
    {0x300F, 0x300F, TZ_CODE_CLOSE},
    {0x301D, 0x301D, TZ_CODE_OPEN},
    {0x301E, 0x301F, TZ_CODE_CLOSE},
    {0x3164, 0x3164, ASK},
    {0xFE63, 0xFE63, '-'},
    {0xFF02, 0xFF02, TZ_CODE_OPEN | ASK},
    {0xFF07, 0xFF07, '\''},
    {0xFF0D, 0xFF0D, '-'},
    {0xFF62, 0xFF62, TZ_CODE_OPEN},
    {0xFF63, 0xFF63, TZ_CODE_CLOSE},
    {0xFFA0, 0xFFA0, ASK},
};

static const uint16_t categories[] = {
    [UTF8PROC_CATEGORY_CN] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_LU] = TZ_CODE_LETTER | UP,
    [UTF8PROC_CATEGORY_LL] = TZ_CODE_LETTER,
    [UTF8PROC_CATEGORY_LT] = TZ_CODE_LETTER | UP,
    [UTF8PROC_CATEGORY_LM] = TZ_CODE_LETTER,
    [UTF8PROC_CATEGORY_LO] = TZ_CODE_LETTER,
    [UTF8PROC_CATEGORY_MN] = ASK,
    [UTF8PROC_CATEGORY_MC] = TZ_CODE_LETTER, /* vowels of Indic words */
    [UTF8PROC_CATEGORY_ME] = ASK,
    [UTF8PROC_CATEGORY_ND] = TZ_CODE_DIGIT,
    [UTF8PROC_CATEGORY_NL] = TZ_CODE_LETTER,
    [UTF8PROC_CATEGORY_NO] = TZ_CODE_DIGIT,
    [UTF8PROC_CATEGORY_PC] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_PD] = TZ_CODE_DASH,
    [UTF8PROC_CATEGORY_PS] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_PE] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_PI] = TZ_CODE_OPEN,
    [UTF8PROC_CATEGORY_PF] = TZ_CODE_CLOSE,
    [UTF8PROC_CATEGORY_PO] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_SM] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_SC] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_SK] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_SO] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_ZS] = TZ_CODE_SPACE | ASK,
    [UTF8PROC_CATEGORY_ZL] = TZ_CODE_SPACE | ASK,
    [UTF8PROC_CATEGORY_ZP] = TZ_CODE_SPACE | ASK,
    [UTF8PROC_CATEGORY_CC] = TZ_CODE_SYMBOL | ASK,
    [UTF8PROC_CATEGORY_CF] = ASK,
    [UTF8PROC_CATEGORY_CS] = TZ_CODE_SYMBOL,
    [UTF8PROC_CATEGORY_CO] = TZ_CODE_BULLET, /* list marks of symbol fonts */
};

static const exception *
find_exception(uint32_t codepoint)
{
    size_t low = 0, high = TZ_COUNT(exceptions);

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (codepoint > exceptions[middle].last)
            low = middle + 1;
        else if (codepoint < exceptions[middle].first)
            high = middle;
        else
            return &exceptions[middle];
    }
    return NULL;
}

uint16_t
tz_alphabet_rare(uint32_t codepoint)
{
    const exception *found = find_exception(codepoint);

    if (found != NULL)
        return found->entry;
    return categories[utf8proc_category((utf8proc_int32_t)codepoint)];
}

static const uint16_t shown[TZ_CODE_COUNT - TZ_CODE_KK] = {
    0x4D9, 0x493, 0x49B, 0x4A3, 0x4E9,  0x4B1,  0x4AF, 0x4BB,  0x456,  0x298,
    0x665, 0xA4,  0xAB,  0xBB,  0x2013, 0x2116, 0xA7,  0x2026, 0x2022,
};

uint32_t
tz_alphabet_show(uint8_t code)
{
    if (code < TZ_CODE_A)
        return code;
    if (code < TZ_CODE_KK)
        return 0x430u + (code - TZ_CODE_A);
    return code < TZ_CODE_COUNT ? shown[code - TZ_CODE_KK] : 0xFFFD;
}

#define LA   TZ_CLASS_LATIN
#define CY   TZ_CLASS_CYRILLIC
#define KK   (TZ_CLASS_CYRILLIC | TZ_CLASS_KAZAKH)
#define DI   TZ_CLASS_DIGIT
#define AD   TZ_CLASS_ADDRESS
#define LA13 LA, LA, LA, LA, LA, LA, LA, LA, LA, LA, LA, LA, LA
#define CY8  CY, CY, CY, CY, CY, CY, CY, CY

/* clang-format off */
const uint8_t tz_code_class[256] = {
    ['$'] = AD,
    ['-'] = TZ_CLASS_HYPHEN,
    ['/'] = AD,
    ['0'] = DI, DI, DI, DI, DI, DI, DI, DI, DI, DI,
    ['='] = AD,
    ['@'] = AD,
    ['_'] = AD,
    ['a'] = LA13, LA13,
    [TZ_CODE_A] = CY8, CY8, CY8, CY8,
    [TZ_CODE_KK] = KK, KK, KK, KK, KK, KK, KK, KK, KK,
    [TZ_CODE_LETTER] = TZ_CLASS_OTHER,
    [TZ_CODE_DIGIT] = DI,
};
/* clang-format on */

static const uint8_t twins[256] = {
    ['a'] = 0x80, ['c'] = 0x91, ['e'] = 0x85, ['h'] = 0xA7, ['i'] = 0xA8,
    ['k'] = 0x8A, ['o'] = 0x8E, ['p'] = 0x90, ['x'] = 0x95, ['y'] = 0x93,
    [0x80] = 'a', [0x91] = 'c', [0x85] = 'e', [0xA7] = 'h', [0xA8] = 'i',
    [0x8A] = 'k', [0x8E] = 'o', [0x90] = 'p', [0x95] = 'x', [0x93] = 'y',
};

uint8_t
tz_code_twin(uint8_t code)
{
    return twins[code];
}

void
tz_alphabet_utf8(tz_nstr text, char *out, size_t *len)
{
    size_t at = 0;

    for (size_t i = 0; i < text.len; i++)
        at += tz_str_encode(tz_alphabet_show(text.ptr[i]), out + at);
    *len = at;
}

bool
tz_alphabet_encode(taza_str text, uint8_t *out, size_t room, size_t *len)
{
    size_t at = 0, count = 0;

    while (at < text.len) {
        uint8_t code = tz_alphabet_code(tz_utf8_next(text, &at));
        if (code == 0 || count == room ||
            (code >= TZ_CODE_LETTER && code <= TZ_CODE_SYMBOL))
            return false;
        out[count++] = code;
    }
    *len = count;
    return true;
}

bool
tz_nstr_at(tz_nstr text, size_t at, const char *words)
{
    taza_str wanted = tz_str(words);
    size_t i = 0;

    while (i < wanted.len) {
        uint8_t code = tz_alphabet_code(tz_utf8_next(wanted, &i));
        if (at >= text.len || text.ptr[at++] != code)
            return false;
    }
    return true;
}

tz_nstr
tz_nstr_slice(tz_nstr text, size_t start, size_t end)
{
    if (end > text.len)
        end = text.len;
    if (start > end)
        start = end;
    return (tz_nstr){text.ptr + start, end - start};
}
