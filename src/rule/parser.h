/* parser.h - what the two halves of the pattern parser share. */
#ifndef TZ_RULE_PARSER_H
#define TZ_RULE_PARSER_H

#include "rule/tree.h"

/* An open group (the first is the whole pattern). */
typedef struct {
    uint8_t kind; /* tz_node_kind */
    bool behind, negative;
    size_t open, branch; /* offsets of "(" and of the branch at hand */
    tz_node *branches, *last_branch;
    tz_node *row, *last, *before; /* of the branch at hand: its first node,
                                     its last and the one before that */
} tz_parse_group;

typedef struct {
    tz_arena *arena;
    taza_str text;
    size_t at;
    const tz_pattern_context *context;
    taza_error *err;
    taza_status status; /* after a failure */
    tz_parse_group groups[TZ_PATTERN_NEST + 1];
    size_t depth;
    uint8_t *codes; /* literal characters so far; from `run` on in no node */
    size_t code_count, run;
    bool repeatable; /* a quantifier may follow */
    size_t looks;    /* open look-arounds */
    size_t gap;      /* offset of the last {gap} */
    const tz_pattern_ref *refs;
    uint32_t at_column; /* of "(?<at>"; 0: none yet */
    uint32_t deep;
} tz_parser;

/* False; the error stands at that offset of the text. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
bool
tz_parse_fail(tz_parser *p, size_t at, const char *format, ...);
/* The code of the character at the parser's place; moves behind it. */
bool tz_parse_code(tz_parser *p, uint8_t *out);

typedef enum {
    TZ_ESCAPE_BAD,
    TZ_ESCAPE_CODE,
    TZ_ESCAPE_SET
} tz_escape;
/* "\x" at the parser's place, but not \b; moves behind it. */
tz_escape tz_parse_escape(tz_parser *p, bool in_set, uint8_t *code,
                          tz_set *out);
/* "[…]" at the parser's place; moves behind it. */
bool tz_parse_set(tz_parser *p, tz_set *out);

#endif
