/* mark.h - the number that a paragraph begins with. */
#ifndef TZ_ACT_MARK_H
#define TZ_ACT_MARK_H

#include "act/act.h"
#include "act/words.h"

#define TZ_NO_MARK    0xFF
#define TZ_NUMBER_MAX 32 /* letters of a number */

/* Offsets are bytes of the normal text that was searched. */
typedef struct {
    uint8_t kind;        /* tz_unit_kind it would have; TZ_NO_MARK: none */
    uint8_t style;       /* tz_unit_style */
    bool closed;         /* punctuation stands behind the number */
    bool roman;          /* of I, V, X, L, C */
    bool spelled;        /* "первый": only `value` says the number */
    uint32_t start, end; /* of the number */
    uint32_t after;      /* of the words behind it */
    uint32_t value;      /* 33 of "33-1", 3 of "в)", 4 of "IV" */
} tz_mark;

/* Reads the mark at `at` of a paragraph's normal text.  `english` allows
 * "(a)".  False: there is none.  O(1): looks at a few words only. */
bool tz_mark_read(tz_nstr text, size_t at, bool english, tz_mark *mark);
/* 4 of "(iv)"; 0: the mark is no Roman number. */
uint32_t tz_mark_roman(tz_nstr text, const tz_mark *mark);
/* The number of a mark as text: "33-1", "IV", "a", "в".  `base` is the offset
 * in the document's normal text of the text that was searched.  ptr NULL: out
 * of memory. */
taza_str tz_mark_number(const tz_document *doc, tz_arena *arena,
                        const tz_mark *mark, size_t base);

#endif
