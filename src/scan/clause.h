/* clause.h - a sentence as words, and what the lexicon knows of them (private
 * to scan).
 *
 *     уполномоченный орган , выдавший разрешение , вправе приостановить его
 *     └─ body, subject ──┘   └ participle         │      └─ burden
 *                            sign before: ','     sign before: ','         */
#ifndef TZ_SCAN_CLAUSE_H
#define TZ_SCAN_CLAUSE_H

#include "scan/worker.h"

typedef struct {
    uint32_t start, end; /* offsets of normal text */
    uint32_t asked, is;  /* bit tz_entry_class: what was asked, and is so */
    uint8_t class, form; /* of the entry that begins here */
    uint8_t words;       /* that the entry covers; 0: none begins here */
    uint8_t before;      /* the sign that parts it from the word before it:
                            ; ( : , ) or 0 */
    uint8_t depth;       /* brackets that are open */
} tz_token;

struct tz_sentence {
    const tz_sentence *lead; /* of its paragraph, if it is an item there */
    bool lead_known;         /* it was looked for */
    taza_span span;          /* of normal text */
    size_t para;
    taza_lang lang;
    tz_token *tokens;
    size_t count;
    size_t lead_end;  /* tokens before the colon that leads in to items in the
                         same paragraph ("…: 1) …"); 0: none does */
    size_t items_end; /* where these items end, from `span.end`; 0: not asked */
    uint32_t topic[2]; /* token + 1 that it is about, [1]: that "it" can be;
                          0: not asked, count + 1: nothing */
    bool failed; /* a limit stopped an entry: nothing is known for certain */
};

/* Does a list item begin at the offset: "1)", "(a)"? */
bool tz_item_mark(tz_nstr text, size_t at, size_t end);
/* The sentence around a normal offset, read once.  NULL: no memory
 * (run->status is set).  O(log n), and O(sentence) the first time. */
const tz_sentence *tz_sentence_at(tz_run *run, size_t normal);
/* Is the word of this grammatical class? */
bool tz_token_is(tz_run *run, const tz_sentence *s, size_t token,
                 tz_entry_class class);
/* The first token that ends behind `normal`; s->count: none. */
size_t tz_token_at(const tz_sentence *s, size_t normal);
/* Does an actor (an act) begin at the token? */
bool tz_token_actor(const tz_sentence *s, size_t token);
bool tz_token_act(const tz_sentence *s, size_t token);
/* The words of the entry that begins at the token. */
taza_span tz_token_span(const tz_sentence *s, size_t token);

#endif
