/* facts.h - strings of codes that matches hold, for the files of rule/ that
 * work them out (facts.c) and choose among them (literals.c). */
#ifndef TZ_RULE_FACTS_H
#define TZ_RULE_FACTS_H

#include "rule/tree.h"

/* In a piece: "a word begins or ends here", and no character. */
#define TZ_EDGE 0x01
/* Sets of more pieces, and pieces of more codes, do not help a search. */
#define TZ_PIECES_MOST TZ_LITERALS_MOST
#define TZ_PIECE_MOST  32
#define TZ_UNSCORED    SIZE_MAX
/* Sets known of the middle of a match; with its beginning or end they are all
 * that a search uses. */
#define TZ_INNER_MOST (TZ_LITERAL_SETS - 1)

typedef struct {
    tz_nstr *pieces;
    size_t count, cap;
    size_t score; /* once it was asked for; else TZ_UNSCORED */
} tz_pieces;

struct tz_facts {
    bool exact; /* what follows prefix is not set */
    tz_pieces prefix, suffix;
    tz_pieces inner[TZ_INNER_MOST]; /* a match holds one of each */
    size_t inner_count;
    /* Each match begins with one of these or, if it can be, is empty: says
     * more than prefix behind something optional. */
    tz_pieces begins;
    bool empty;
    uint32_t blanks; /* at most so many in a match; TZ_ENDLESS: any number */
};

/* literals.c: codes of the shortest piece; the better of two sets; one more
 * set for the middle, unless there are better ones enough. */
size_t tz_pieces_least(const tz_pieces *set);
tz_pieces *tz_pieces_better(tz_pieces *a, tz_pieces *b);
void tz_facts_offer(tz_facts *facts, tz_pieces *set);
/* The sets of prefix, middle and suffix that say something, the best first;
 * their number.  If exact, prefix alone. */
size_t tz_facts_rank(tz_facts *facts, tz_pieces *out[TZ_INNER_MOST + 2]);

#endif
