/* numeral.h - the words of which quantities are made, and their tokens. */
#ifndef TZ_ACT_NUMERAL_H
#define TZ_ACT_NUMERAL_H

#include "act/quantity.h"
#include "text/document.h"

/* What a token is to a quantity. */
typedef enum {
    TZ_NUM_OTHER,   /* a word without meaning here */
    TZ_NUM_SIGN,    /* arg: code of a punctuation mark */
    TZ_NUM_DIGITS,  /* value; arg: 0 whole, 1 "1,5", 2 "1.5", 3 "1.50" */
    TZ_NUM_DATE,    /* 28.10.2004; value: as in tz_quantity */
    TZ_NUM_BROKEN,  /* 1.2.3, 18:30, too large: digits of something else */
    TZ_NUM_WORD,    /* five; value; arg: 1 units, 2 tens, 3 hundreds */
    TZ_NUM_HUNDRED, /* жүз, hundred */
    TZ_NUM_SCALE,   /* thousand …; value */
    TZ_NUM_HALF,    /* жарым: and a half */
    TZ_NUM_ORDINAL, /* value, 0: not one of the first */
    TZ_NUM_MEASURE, /* arg: tz_measure and below; value: thousandths of it */
    TZ_NUM_ADJECTIVE, /* the same: месячный; value 0: only behind a number */
    TZ_NUM_COMPOUND, /* трехдневный; arg: measure; value: the number */
    TZ_NUM_DAYS,     /* arg: tz_days */
    TZ_NUM_MONTH,    /* arg: 1 … 12 */
    TZ_NUM_YEAR,     /* г., ж. */
    TZ_NUM_UNIT,     /* пункт, №: a number behind it is its name */
    TZ_NUM_CALC,     /* расчетный, есептік */
    TZ_NUM_INDEX,    /* показатель, көрсеткіш */
    TZ_NUM_TIMES,    /* раз, рет; value: дважды, twice */
    TZ_NUM_EVERY,    /* ежегодно; arg: measure */
    TZ_NUM_SAIYN,    /* сайын */
    TZ_NUM_EACH,     /* каждый, every */
    TZ_NUM_CONJ,     /* и, или */
    TZ_NUM_NOT,      /* не, емес, not */
    TZ_NUM_MORE,     /* более, позднее, көп, артық */
    TZ_NUM_LESS,     /* менее, ранее, кем */
    TZ_NUM_MOST,     /* аспайтын, максимум */
    TZ_NUM_LEAST,    /* кемінде, минимум */
    TZ_NUM_UPTO,     /* до, дейін */
    TZ_NUM_FROM,     /* от, с, бастап */
    TZ_NUM_TO,       /* по, to */
    TZ_NUM_FILL,     /* чем, на: between a bound and its number */
    TZ_NUM_WITHIN, /* течение, ішінде: a measure alone is a term */
    TZ_NUM_PERIOD, /* срок, мерзім */
    TZ_NUM_AMONG, /* полных, следующих: between number and measure */
    TZ_NUM_NEXT,    /* следующий, келесі */
    TZ_NUM_SAME,    /* тот, сол */
    TZ_NUM_AGE,     /* возраст, достигший, жас */
    TZ_NUM_OF,      /* из: "один из" */
    TZ_NUM_IN,      /* в, in, a, per */
    TZ_NUM_FOLD,    /* размер, мөлшер; arg 1: еселенген */
    TZ_NUM_COUNTRY, /* США */
    TZ_NUM_DATED    /* dated */
} tz_num;

/* Measures that are none of a quantity's own. */
enum {
    TZ_MEASURE_PERCENT = 100,
    TZ_MEASURE_AGE,  /* жас */
    TZ_MEASURE_FOLD, /* кратный */
    TZ_MEASURE_DATE  /* число, 10-е */
};

/* What the form of a token says. */
enum {
    TZ_FORM_HYPHEN = 1, /* a hyphen joins it to the token before */
    TZ_FORM_ONE = 2,    /* один, бір, one */
    TZ_FORM_FROM = 4,   /* Kazakh ablative */
    TZ_FORM_IN = 8,     /* Kazakh locative */
    TZ_FORM_AT = 16,    /* …дағы: attribute */
    TZ_FORM_TO = 32,    /* Kazakh dative */
    TZ_FORM_OWN = 64,   /* Kazakh possessive */
    TZ_FORM_LIKE = 128, /* …лық: adjective */
    TZ_FORM_OF = 256    /* Kazakh genitive */
};

typedef struct {
    uint32_t start, end; /* offsets in the paragraph's text */
    int64_t value;
    uint8_t kind; /* tz_num */
    uint8_t arg;
    uint16_t form; /* TZ_FORM_… */
} tz_token;

/* Without digits or such a word there is no quantity. */
static inline bool
tz_numeral_anchors(uint8_t kind, uint8_t arg, int64_t value)
{
    return kind == TZ_NUM_WORD || kind == TZ_NUM_HUNDRED ||
           kind == TZ_NUM_SCALE || kind == TZ_NUM_COMPOUND ||
           kind == TZ_NUM_TIMES || kind == TZ_NUM_EVERY ||
           kind == TZ_NUM_MONTH ||
           (kind == TZ_NUM_MEASURE && arg >= TZ_MEASURE_MINUTE &&
            arg <= TZ_MEASURE_YEAR) ||
           (kind == TZ_NUM_ADJECTIVE && value != 0);
}

#define TZ_NUMERAL_LONG 40 /* letters; no word of ours is longer */

/* Fills kind, arg, value and form of a token from its word [span) of letters.
 */
void tz_numeral_look(tz_nstr text, taza_span span, taza_lang lang,
                     tz_token *token);
/* Is the whole a chain of Kazakh endings?  Adds TZ_FORM_… to `form`. */
bool tz_numeral_endings(tz_nstr text, uint16_t *form);

/* Appends the tokens of a text to `*tokens`.  False: out of memory.
 * O(text). */
bool tz_numeral_tokens(tz_nstr text, taza_lang lang, tz_token **tokens,
                       size_t *cap, size_t *count);

#endif
