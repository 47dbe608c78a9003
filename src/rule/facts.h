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

typedef struct {
    tz_nstr *pieces;
    size_t count, cap;
    size_t score; /* once it was asked for; else TZ_UNSCORED */
} tz_pieces;

struct tz_facts {
    bool exact; /* what follows prefix is not set */
    tz_pieces prefix, suffix;
    tz_pieces inner; /* count 0: nothing */
    /* Each match begins with one of these or, if it can be, is empty: says
     * more than prefix behind something optional. */
    tz_pieces begins;
    bool empty;
    uint32_t blanks; /* at most so many in a match; TZ_ENDLESS: any number */
};

/* literals.c: codes of the shortest piece; the better of two sets stays in
 * `best`; the best set of all. */
size_t tz_pieces_least(const tz_pieces *set);
void tz_pieces_offer(tz_pieces *best, tz_pieces *set);
tz_pieces tz_facts_best(tz_facts *facts);

#endif
