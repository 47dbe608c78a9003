/* words.h - the words by which the parts of an act are recognized. */
#ifndef TZ_ACT_WORDS_H
#define TZ_ACT_WORDS_H

#include "act/wordset.h"
#include "text/document.h"

/* What a word at the start (or end) of a paragraph tells. */
typedef enum {
    TZ_CUE_NONE,
    TZ_CUE_UNIT,    /* статья, тарау, section; value: tz_unit_kind */
    TZ_CUE_NOTE,    /* примечание */
    TZ_CUE_ORDINAL, /* первый, бірінші, one; value: the number */
    TZ_CUE_EDITORIAL, /* сноска, ескерту: not written by the lawmaker */
    TZ_CUE_DELETED,  /* исключен, алып тасталды, repealed */
    TZ_CUE_APPROVED, /* утверждены, бекітілген: a stamp */
    TZ_CUE_AGREED,   /* согласован, келісілді: a stamp */
    TZ_CUE_TARGET, /* приказу, бұйрығына: what an annex belongs to */
    TZ_CUE_INNER, /* правилам, қағидаларға: an annex of an annexed text */
    TZ_CUE_BLANK,    /* форма, нысан */
    TZ_CUE_CONTENTS, /* оглавление */
    TZ_CUE_GENRE, /* правила, қағидалары: an annexed text of norms */
    TZ_CUE_ACT, /* закон, бұйрық; value: tz_act_kind */
    TZ_CUE_ENACT, /* приказываю, қаулы етеді; value: tz_act_kind */
    TZ_CUE_SUBJECT, /* о, об, туралы, on: how the title of an act begins */
    TZ_CUE_POST,    /* министр: who signs */
    TZ_CUE_APPROVE, /* утвердить: the approving act's own points */
    TZ_CUE_ORDER, /* контроль за исполнением, настоящий приказ */
    TZ_CUE_OWN /* осы бұйрық…: an order's point, when it says more */
} tz_cue;

typedef enum {
    TZ_ACT_UNKNOWN,
    TZ_ACT_LAW,
    TZ_ACT_CODE,
    TZ_ACT_RESOLUTION,
    TZ_ACT_ORDER,
    TZ_ACT_DECISION,
    TZ_ACT_RULES
} tz_act_kind;

/* On which side of its number a unit's word stands; OPEN: any ending may
 * follow the word. */
enum {
    TZ_SIDE_BEFORE = 1,
    TZ_SIDE_AFTER = 2,
    TZ_SIDE_OPEN = 4
};

typedef struct {
    const char *text; /* small letters, UTF-8 */
    uint8_t cue;      /* tz_cue */
    uint8_t value;
    uint8_t side; /* TZ_SIDE_… */
} tz_word;

extern const tz_word tz_word_rows[];
extern const size_t tz_word_row_count;

/* The longest entry that stands at `at` and ends where a word ends; NULL:
 * none.  `*end` (may be NULL) is the offset behind it. */
const tz_word *tz_words_at(tz_nstr text, size_t at, size_t *end);
/* Does one of the words of the text, from the left, carry this cue?  At most
 * `limit` words are looked at. */
const tz_word *tz_words_find(tz_nstr text, tz_cue cue, size_t limit);

#endif
