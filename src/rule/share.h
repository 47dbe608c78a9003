/* share.h - alternatives that begin alike, written so that PCRE2 reads what
 * they share once (private to rule/emit.c):
 *
 *     выдать|выдача|отказ|выезд  →  вы(?:да(?:ть|ча)|езд)|отказ
 *
 * PCRE2 tries one alternative after the other: a list of two hundred words
 * costs two hundred tries at each place. */
#ifndef TZ_RULE_SHARE_H
#define TZ_RULE_SHARE_H

#include "base/buf.h"
#include "text/alphabet.h"

/* Brackets that sharing puts into each other, at most. */
#define TZ_SHARE_LEVELS 3

/* An alternative: codes that it begins with for certain (they may be none),
 * and the PCRE2 text of what is behind them. */
typedef struct {
    tz_nstr codes;
    taza_str tail;
} tz_branch;

/* Appends the alternatives with '|' between; the array is reordered.  What
 * matches, and which alternative is tried first, stays the same: of two that
 * begin with different codes only one can match at a place, and those that
 * begin alike keep their order.  No longer, when compiled, than without
 * sharing.  O(codes · levels). */
void tz_share_put(tz_buf *out, tz_branch *branches, size_t count);

/* A code as PCRE2 text (emit.c). */
void tz_emit_code(tz_buf *out, unsigned code);

#endif
