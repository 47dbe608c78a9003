/* token.h - the words and signs that references are made of. */
#ifndef TZ_ACT_TOKEN_H
#define TZ_ACT_TOKEN_H

#include "act/read.h"

typedef enum {
    TZ_TOKEN_WORD,    /* one or more words that tell nothing */
    TZ_TOKEN_NUMBER,  /* "33-1", "II", "6)" */
    TZ_TOKEN_ORDINAL, /* "первая", "үшінші"; figure.value */
    TZ_TOKEN_UNIT,    /* статьи, -бабының; value: tz_unit_kind */
    TZ_TOKEN_THIS,    /* настоящего, осы, this */
    TZ_TOKEN_GENRE,   /* закона, бұйрығының; value: tz_genre */
    TZ_TOKEN_CHANGE, /* изложить, толықтырылсын: another act is changed */
    TZ_TOKEN_FOREIGN, /* утвержденных, договора: another text's */
    TZ_TOKEN_AND,   /* и, или, және */
    TZ_TOKEN_TO,    /* к, to */
    TZ_TOKEN_OF,    /* of, the: of no weight */
    TZ_TOKEN_STATE, /* Республики Казахстан */
    TZ_TOKEN_COMMA,
    TZ_TOKEN_DASH,
    TZ_TOKEN_OPEN,   /* « */
    TZ_TOKEN_CLOSE,  /* » */
    TZ_TOKEN_NUMERO, /* № */
    TZ_TOKEN_LEFT,   /* ( */
    TZ_TOKEN_RIGHT,  /* ) */
    TZ_TOKEN_STOP,   /* . ; : or another sign */
    TZ_TOKEN_END     /* behind the last one */
} tz_token_kind;

/* What sort of act a word names. */
typedef enum {
    TZ_GENRE_NONE,
    TZ_GENRE_LAW, /* law, code, order …: an act that approves others */
    TZ_GENRE_CODE,
    TZ_GENRE_ORDER,
    TZ_GENRE_RULES /* rules, statute …: a text that an act approves */
} tz_genre;

/* How a word hangs together with the one behind it. */
enum {
    TZ_TOKEN_LINKS = 1, /* kk: бап, бабы, баптың, not бапқа */
    TZ_TOKEN_GLUED = 2, /* follows its number's hyphen */
    TZ_TOKEN_PAREN = 4, /* number with a bracket behind it */
    TZ_TOKEN_OPENED = 8, /* number in brackets: "(2)" */
    TZ_TOKEN_RANGE = 16, /* number with another behind a hyphen */
    TZ_TOKEN_CAPITAL = 32,
    TZ_TOKEN_SHORT = 64 /* "ст." */
};

#define TZ_NO_TOKEN UINT32_MAX

typedef struct {
    uint8_t kind; /* tz_token_kind */
    uint8_t value;
    uint8_t flags;
    tz_ref_figure low, high; /* of a number */
    uint32_t start, end;     /* in the text that was cut */
    uint32_t pair;           /* the other quotation mark; TZ_NO_TOKEN */
} tz_token;

#define TZ_REF_WORDS_MAX    320
#define TZ_REF_WORDS_SLOTS  4096
#define TZ_REF_WORDS_CHAINS 512

/* The words by their first letters. */
typedef struct {
    /* By four letters: bits of the entries that begin so. */
    uint8_t sorts[TZ_REF_WORDS_SLOTS];
    /* By three; entries are counted from 1, 0: no more. */
    uint16_t first[TZ_REF_WORDS_CHAINS];
    uint16_t next[TZ_REF_WORDS_MAX];
    /* Of each entry the first letters, how many, and where the others
     * begin in its text. */
    uint64_t head[TZ_REF_WORDS_MAX];
    uint8_t letters[TZ_REF_WORDS_MAX], rest[TZ_REF_WORDS_MAX];
} tz_ref_words;

typedef struct {
    tz_ref_words words;
    tz_token *items; /* the last one is TZ_TOKEN_END */
    size_t count, cap;
} tz_tokens;

void tz_ref_words_init(tz_ref_words *words);
/* The longest entry of this language that stands at `at`, where a word
 * begins; false: none. */
bool tz_ref_word_at(const tz_ref_words *words, tz_nstr text, size_t at,
                    taza_lang lang, tz_token *out);
/* A word that tells nothing: no entry, nor what may be a number: "а)", "II".
 * Most words are plain. */
bool tz_ref_word_plain(const tz_ref_words *words, tz_nstr text, size_t at,
                       taza_lang lang);
/* The next word of the walk that names a unit or act; false: none.  It may
 * stand inside a word with hyphens. */
bool tz_ref_words_next(const tz_ref_words *words, tz_starts_walk *walk,
                       tz_nstr text, taza_lang lang, tz_token *out);

/* The value of a Roman digit; 0: it is none. */
static inline uint32_t
tz_ref_roman(uint8_t code)
{
    static const uint8_t values[256] = {
        ['i'] = 1, ['v'] = 5, ['x'] = 10, ['l'] = 50, ['c'] = 100};
    return values[code];
}

void tz_tokens_init(tz_tokens *tokens);
void tz_tokens_done(tz_tokens *tokens);
/* Cuts the normal text of a paragraph from `at` on.  False: out of memory.
 * O(text). */
bool tz_tokens_cut(tz_tokens *tokens, const tz_reading *r, size_t para,
                   size_t at);

#endif
