/* pattern.h - the only reader of pattern syntax: tree → PCRE2, literals, lint.
 *
 * Subset (taza-rules(5)): literals, \-escapes of punctuation, [classes],
 * (?:…), (?<at>…), (?=…) (?!…) (?<=…) (?<!…) of fixed length, |, ? * + {m,n}
 * and lazy forms, \b \w \W \d \s, {class}, {gap:N}, {words:N}.  Everything else
 * is refused at its column. */
#ifndef TZ_RULE_PATTERN_H
#define TZ_RULE_PATTERN_H

#include "base/arena.h"
#include "base/buf.h"
#include "text/alphabet.h"

typedef struct tz_pattern tz_pattern; /* the tree, in an arena */

/* Where {name} is looked up: NULL when there is no such class.  A class is
 * parsed once and shared by every pattern that names it. */
typedef const tz_pattern *tz_pattern_class_fn(void *user, taza_str name);

/* Where the text stands, for error columns, and its classes. */
typedef struct {
    const char *file;
    uint32_t line, column;
    tz_pattern_class_fn *find; /* NULL: there are no classes */
    void *user;
} tz_pattern_context;

/* Parses `text` (UTF-8; folded like normal text).  TAZA_SYNTAX with file,
 * line and column. */
taza_status tz_pattern_parse(tz_arena *arena, taza_str text,
                             const tz_pattern_context *context,
                             const tz_pattern **out, taza_error *err);
/* An alternation of trees ("any fires"; several Is: lines). */
const tz_pattern *tz_pattern_any(tz_arena *arena,
                                 const tz_pattern *const *trees, size_t count);

/* PCRE2 text over the codes of normal text: \w, \b, \W, \s, \d and negated
 * classes written out, never crossing a line feed; words bounded as MORPHOLOGY
 * says (the author writes \b).  Group "at" is the only capture. */
void tz_pattern_regex(const tz_pattern *tree, tz_buf *out);
bool tz_pattern_has_at(const tz_pattern *tree);

/* One string of codes of which every match must contain at least one of the
 * set; `start`: it begins the match, `word`: it begins at a word start. */
typedef struct {
    tz_nstr text;
    bool start, word;
} tz_literal;
#define TZ_LITERALS_MOST 512 /* in a set */
typedef struct {
    tz_literal *items;
    size_t count; /* 0: the set says nothing */
} tz_literals;
#define TZ_LITERAL_SETS 5
/* Sets of literals of which every match contains one each, the best (longest
 * shortest member) first.  The first call for a tree writes to it: not for two
 * threads at a time. */
taza_status tz_pattern_literals(tz_arena *arena, const tz_pattern *tree,
                                tz_literals out[TZ_LITERAL_SETS]);
/* At most so many blanks stand in a match; TZ_ENDLESS: any number. */
taza_status tz_pattern_blanks(tz_arena *arena, const tz_pattern *tree,
                              uint32_t *blanks);
/* Where a word begins, does it match by this word alone? */
bool tz_pattern_in_word(const tz_pattern *tree);
/* The tree with a word's end behind it. */
const tz_pattern *tz_pattern_word(tz_arena *arena, const tz_pattern *tree);
/* What matches begin with: one of these, none shorter than `least` codes.
 * count 0: nothing like that can be said. */
taza_status tz_pattern_starts(tz_arena *arena, const tz_pattern *tree,
                              size_t least, tz_nstr **out, size_t *count);
/* What is refused for speed in a Match, unless `slow`: no literal of three
 * characters, leading gap or repeat.  (Nested unbounded repeats are refused at
 * their column.)  And what can match nothing at all, always.  *what NULL: fine;
 * TAZA_NOMEM: nobody knows. */
taza_status tz_pattern_lint(tz_arena *arena, const tz_pattern *tree, bool slow,
                            const char **what);

#endif
