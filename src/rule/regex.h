/* regex.h - PCRE2, the only file that includes it, over normal text. */
#ifndef TZ_RULE_REGEX_H
#define TZ_RULE_REGEX_H

#include "base/buf.h"
#include "text/alphabet.h"

typedef struct tz_regex tz_regex;     /* one compiled pattern */
typedef struct tz_matcher tz_matcher; /* match data, limits: one a thread */

/* Limits of one call: match 10,000, depth 1,000, heap 4 MiB. */
tz_matcher *tz_matcher_new(void); /* NULL: out of memory */
void tz_matcher_free(tz_matcher *matcher);
/* From now on machine code is not used, also where there is some. */
void tz_matcher_interpret(tz_matcher *matcher, bool interpret);

/* No UTF, no CASELESS.  A pattern of tz_pattern_regex compiles; anything else
 * is TAZA_SYNTAX, err->column the offset. */
taza_status tz_regex_new(taza_str pattern, tz_regex **out, taza_error *err);
/* The same for tz_regex_at alone. */
taza_status tz_regex_new_at(taza_str pattern, tz_regex **out, taza_error *err);
void tz_regex_free(tz_regex *regex);
/* Compiles to machine code where that is allowed; otherwise nothing. */
void tz_regex_jit(tz_regex *regex);

/* What compiled bytes depend on: PCRE2's version and how it was built. */
#define TZ_REGEX_BUILD 96
void tz_regex_build(char build[TZ_REGEX_BUILD]);
/* Compiled bytes, for _decode with a PCRE2 of the same build; without machine
 * code.  All begin with the same bytes.  False: memory is out. */
bool tz_regex_encode(const tz_regex *regex, tz_buf *out);
/* `head` and `tail` are the bytes in two pieces, made by _encode: others are
 * not safe to use.  All codes of a matcher have the same head; they are freed
 * before it. */
taza_status tz_regex_decode(taza_str head, taza_str tail, tz_matcher *matcher,
                            tz_regex **out, taza_error *err);

typedef enum {
    TZ_MATCH_NONE,
    TZ_MATCH_YES,
    TZ_MATCH_LIMIT, /* stopped by a limit: neither yes nor no */
    TZ_MATCH_FAILED /* memory or an internal error: the same */
} tz_match_status;

typedef struct {
    taza_span whole;
    taza_span at; /* group "at", else whole */
} tz_match;

/* Looks for the first match that starts at or after `from` and lies in
 * text[0, text.len); look-behind sees text from 0. Never reads a status below
 * 0 other than NOMATCH as "no". */
tz_match_status tz_regex_find(const tz_regex *regex, tz_matcher *matcher,
                              tz_nstr text, size_t from, tz_match *out);
/* The same, of those that start at or before `last`. */
tz_match_status tz_regex_find_by(const tz_regex *regex, tz_matcher *matcher,
                                 tz_nstr text, size_t from, size_t last,
                                 tz_match *out);
/* The same for a match that starts at `from` and nowhere else; interpreted
 * unless the regex is of tz_regex_new_at. */
tz_match_status tz_regex_at(const tz_regex *regex, tz_matcher *matcher,
                            tz_nstr text, size_t from, tz_match *out);

#endif
