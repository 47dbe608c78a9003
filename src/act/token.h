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

#define TZ_REF_WORDS_MAX  320
#define TZ_REF_WORDS_ROOM 4000

/* The words in codes of normal text, by first letter. */
typedef struct {
    uint16_t start[TZ_CODE_COUNT + 1];
    uint16_t order[TZ_REF_WORDS_MAX];
    uint8_t second[TZ_REF_WORDS_MAX]; /* letter of order[i]; 0: it has one */
    uint16_t at[TZ_REF_WORDS_MAX + 1];
    uint8_t codes[TZ_REF_WORDS_ROOM];
    /* Bit: an entry begins with these two letters; behind one of a single
     * letter stands any sign. */
    uint8_t endings[TZ_CODE_COUNT]; /* letters of nouns' endings, adjectives' */
    uint8_t pairs[TZ_CODE_COUNT][TZ_CODE_COUNT / 8 + 1];
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

void tz_tokens_init(tz_tokens *tokens);
void tz_tokens_done(tz_tokens *tokens);
/* Cuts text[at, …), the normal text of a paragraph.  False: out of memory.
 * O(text). */
bool tz_tokens_cut(tz_tokens *tokens, const tz_document *doc, size_t para,
                   tz_nstr text, size_t at);

#endif
