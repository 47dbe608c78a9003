/* alphabet.h - the one-byte alphabet of normal text.
 *
 * Normal text has one byte a character: ASCII as it is (lower case only),
 * а…я 0x80–0x9F, ә ғ қ ң ө ұ ү һ і 0xA0–0xA8, then the signs below.  Line feed
 * ends a sentence, blank stands between words; no other control code. */
#ifndef TZ_TEXT_ALPHABET_H
#define TZ_TEXT_ALPHABET_H

#include "base/str.h"

enum {
    TZ_CODE_END = '\n', /* end of a sentence */
    TZ_CODE_SPACE = ' ',
    TZ_CODE_A = 0x80,        /* а; я is 0x9F; no ё (it is е) */
    TZ_CODE_KK = 0xA0,       /* ә ғ қ ң ө ұ ү һ і */
    TZ_CODE_LETTER = 0xA9,   /* any other letter */
    TZ_CODE_DIGIT = 0xAA,    /* any other digit */
    TZ_CODE_SYMBOL = 0xAB,   /* anything else that is visible, and controls */
    TZ_CODE_OPEN = 0xAC,     /* « and every opening quote */
    TZ_CODE_CLOSE = 0xAD,    /* » and every closing quote */
    TZ_CODE_DASH = 0xAE,     /* – and every dash; the hyphen is '-' */
    TZ_CODE_NUMERO = 0xAF,   /* № */
    TZ_CODE_SECTION = 0xB0,  /* § */
    TZ_CODE_ELLIPSIS = 0xB1, /* … */
    TZ_CODE_BULLET = 0xB2,   /* • and private-use list marks */
    TZ_CODE_COUNT = 0xB3
};

/* A view of normal text; never mixed up with text in UTF-8. */
typedef struct {
    const uint8_t *ptr;
    size_t len;
} tz_nstr;

/* The code of a code point after folding case, ё→е and kinds of hyphens,
 * dashes, quotes and spaces; 0: the character vanishes (soft hyphen, zero
 * width, BOM, combining mark).  '"' gives TZ_CODE_OPEN (text/norm decides
 * which).  Roman Ⅳ and full-width forms are TZ_CODE_LETTER/_DIGIT.  O(1). */
static inline uint8_t tz_alphabet_code(uint32_t codepoint);

/* The code with what text/norm wants to know beside it.  Letters that only
 * look like a code of their own (Latin ə ɵ, Cyrillic ѕ ј) give that code and
 * are asked about. */
enum {
    TZ_ENTRY_CODE = 0xFF,
    TZ_ENTRY_UPPER = 0x100, /* a capital */
    TZ_ENTRY_ASK = 0x200,   /* blank, vanishing, control, quote, look-alike,
                               beginning of a sign ('<', 'N') */
    /* In tz_alphabet_bytes: */
    TZ_ENTRY_STOP = 0x400,  /* asked about, and not the blank */
    TZ_ENTRY_BLANK = 0x800, /* the blank, which is written at once, … */
    TZ_ENTRY_HOLD = 0x1000  /* … but not behind these: a capital (of a word in
                               single letters?), a hyphen (a dash?), a blank */
};
enum {
    TZ_ALPHABET_LATIN = 0x80,
    TZ_ALPHABET_PUNCT = 0x70
};
static inline uint16_t tz_alphabet_entry(uint32_t codepoint);
/* The same by page: ASCII, then the bytes of other characters: 0 for the leads
 * of U+0400–04FF, STOP for all else; then U+0400–04FF.  So the entry of a byte
 * of UTF-8 is at tz_alphabet_row[the byte before] + the byte: of a lead 0.
 * U+0080–00FF; U+2000–206F.  All of a page is composed already; only
 * U+0483–0489 are combining. */
enum {
    TZ_ALPHABET_CYRILLIC = 256
}; /* index of U+0400 */
extern const uint16_t tz_alphabet_bytes[512];
extern const uint16_t tz_alphabet_row[256];
extern const uint16_t tz_alphabet_latin[TZ_ALPHABET_LATIN];
extern const uint16_t tz_alphabet_punct[TZ_ALPHABET_PUNCT];
/* … and of code points on no page. */
uint16_t tz_alphabet_rare(uint32_t codepoint);

static inline uint16_t
tz_alphabet_entry(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return tz_alphabet_bytes[codepoint];
    if (codepoint - 0x400 < 0x100)
        return tz_alphabet_bytes[TZ_ALPHABET_CYRILLIC + codepoint - 0x400];
    if (codepoint - 0x80 < TZ_ALPHABET_LATIN)
        return tz_alphabet_latin[codepoint - 0x80];
    if (codepoint - 0x2000 < TZ_ALPHABET_PUNCT)
        return tz_alphabet_punct[codepoint - 0x2000];
    return tz_alphabet_rare(codepoint);
}

static inline uint8_t
tz_alphabet_code(uint32_t codepoint)
{
    return (uint8_t)(tz_alphabet_entry(codepoint) & TZ_ENTRY_CODE);
}

/* The code point a code is shown as ('«' for TZ_CODE_OPEN, U+2022 for
 * bullet, U+FFFC-like stand-ins for "other": 'ʘ' letter, '¤' symbol). */
uint32_t tz_alphabet_show(uint8_t code);

/* Classes, by table. A word is letters, digits and hyphens. */
enum {
    TZ_CLASS_LATIN = 1,    /* a–z */
    TZ_CLASS_CYRILLIC = 2, /* а–я and the Kazakh nine */
    TZ_CLASS_KAZAKH = 4,   /* the Kazakh nine */
    TZ_CLASS_OTHER = 8,    /* TZ_CODE_LETTER */
    TZ_CLASS_DIGIT = 16,
    TZ_CLASS_HYPHEN = 32,
    TZ_CLASS_ADDRESS = 64, /* @ _ = $ /, of addresses and paths */
    TZ_CLASS_LETTER = TZ_CLASS_LATIN | TZ_CLASS_CYRILLIC | TZ_CLASS_OTHER,
    TZ_CLASS_WORD = TZ_CLASS_LETTER | TZ_CLASS_DIGIT | TZ_CLASS_HYPHEN
};
extern const uint8_t tz_code_class[256];

static inline bool
tz_code_word(uint8_t code) /* letter, digit or '-' */
{
    return (tz_code_class[code] & TZ_CLASS_WORD) != 0;
}

static inline bool
tz_code_letter(uint8_t code)
{
    return (tz_code_class[code] & TZ_CLASS_LETTER) != 0;
}

static inline bool
tz_code_digit(uint8_t code)
{
    return (tz_code_class[code] & TZ_CLASS_DIGIT) != 0;
}

static inline bool
tz_code_latin(uint8_t code)
{
    return (tz_code_class[code] & TZ_CLASS_LATIN) != 0;
}

static inline bool
tz_code_cyrillic(uint8_t code)
{
    return (tz_code_class[code] & TZ_CLASS_CYRILLIC) != 0;
}

static inline bool
tz_code_kazakh(uint8_t code)
{
    return (tz_code_class[code] & TZ_CLASS_KAZAKH) != 0;
}

/* The letter of the other alphabet that looks the same (a↔а …; і↔i, һ↔h);
 * 0: none. */
uint8_t tz_code_twin(uint8_t code);

/* Normal text as UTF-8, `*len` bytes; room in `out`: 4 bytes a code. */
void tz_alphabet_utf8(tz_nstr text, char *out, size_t *len);

/* "мерзім" (lower case UTF-8) → codes, for tables in source; false: a
 * character has no code of its own or `room` is too small. */
bool tz_alphabet_encode(taza_str text, uint8_t *out, size_t room, size_t *len);
/* Does normal text at `at` go on with these words (UTF-8 literal)? */
bool tz_nstr_at(tz_nstr text, size_t at, const char *words);
tz_nstr tz_nstr_slice(tz_nstr text, size_t start, size_t end);

#endif
