/* who.h - who acts where a rule hits, and what is done (private to scan). */
#ifndef TZ_SCAN_WHO_H
#define TZ_SCAN_WHO_H

#include "scan/clause.h"

/* The words of the hit in their sentence: tokens [from, to). */
typedef struct {
    const tz_sentence *s;
    size_t from, to;
    uint8_t depth; /* brackets around it; what stands in deeper ones is passed
                      over */
} tz_predicate;

/* Subject and object of the words `at`.  Subject: ru, en: the nearest actor in
 * subject form before them in the clause, or by whom, of a passive; kk: the
 * first bare actor of the clause; else the lead-in's; else none.  Object: the
 * act that the words are, lead or follow.  O(1): looks at no more than some
 * hundred words. */
void tz_who_find(tz_run *run, taza_span at, tz_who *out);

/* The sentence that leads in to this one (of a list item); NULL: none. */
const tz_sentence *tz_sentence_lead(tz_run *run, const tz_sentence *s);
/* The words of `lead` that lead in to the item: not the first item, if it
 * stands in the same sentence. */
taza_span tz_lead_span(const tz_sentence *item, const tz_sentence *lead);

/* subject.c: the token of the actor in the predicate's own sentence; false:
 * there is none.  `*again` is set when the words point to the sentence before
 * (он вправе). */
bool tz_subject_find(tz_run *run, const tz_predicate *p, size_t *token,
                     bool *again);
/* The same behind the predicate, in the order «принимает комиссия». */
bool tz_subject_behind(tz_run *run, const tz_predicate *p, size_t *token);
/* Whom a sentence is about: what a pronoun of the next one stands for. `thing`:
 * "it" does, no person. */
bool tz_subject_topic(tz_run *run, const tz_sentence *s, bool thing,
                      size_t *token);
bool tz_subject_thing(tz_run *run, const tz_predicate *p);
/* Is it said by whom, if at all ("is suspended by")? */
bool tz_subject_passive(tz_run *run, const tz_predicate *p);
/* The first token of the clause that ends before token `end`; is it about
 * another noun, or a condition? */
size_t tz_clause_start(tz_run *run, const tz_predicate *p, size_t end);
/* kk: does the clause end with this token? */
bool tz_clause_ends(tz_run *run, const tz_sentence *s, size_t last);
/* The first token of the predicate's own clause; at most p->from. */
size_t tz_predicate_start(tz_run *run, const tz_predicate *p);
bool tz_clause_inner(tz_run *run, const tz_sentence *s, size_t start);

/* object.c: the token of the act; false: there is none. */
bool tz_object_find(tz_run *run, const tz_predicate *p, size_t *token);

#endif
