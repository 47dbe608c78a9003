/* worker.h - what one thread keeps while it scans (private to scan). */
#ifndef TZ_SCAN_WORKER_H
#define TZ_SCAN_WORKER_H

#include "scan/scan.h"
#include "scan/vocabulary.h"

/* Stretches of text that a scope is made of, and others that references lead
 * to or come from. */
#define TZ_SPANS_MOST  24
#define TZ_FOLLOW_MOST 4

/* How often a pattern stands in a stretch of text that conditions ask about
 * again, counted no further than the condition wants. */
typedef struct {
    taza_span where;
    uint32_t found;
    tz_match_status answer; /* LIMIT, FAILED: not counted to the end */
} tz_memo;
/* All that a norm can be asked about at once, so that the words that lead in to
 * a long list are read once and not with each item. */
#define TZ_MEMOS TZ_SPANS_MOST

/* The last ones, the last asked first. */
typedef struct {
    tz_memo *items; /* of TZ_MEMOS; NULL: none yet */
    size_t count;
} tz_memo_list;

/* A pattern, compiled when it is first needed, and what it has read so far,
 * over all documents: machine code is made for one that is asked often. */
typedef struct tz_slot tz_slot;
struct tz_slot {
    tz_slot *next;        /* that was made before it */
    tz_regex *regex;      /* NULL: not yet */
    tz_regex *anchored;   /* machine code for tries at one place alone */
    bool machine;         /* `regex` was to have machine code, too */
    size_t read, tries;   /* bytes; places */
    tz_memo_list counted; /* how often it stands there */
    tz_memo_list said;    /* of Lacks: found is not used */
};

struct taza_worker {
    const struct taza_rules *rules;
    tz_matcher *matcher;
    tz_slot **slots; /* of each pattern of the rules; NULL: nobody asked yet */
    tz_slot *last;   /* the slot made last; NULL: none */
    tz_sightings sightings; /* of the text at hand */
    tz_vocabulary vocabulary;
};

typedef struct tz_sentence tz_sentence;

/* One rule over one document. */
typedef struct {
    struct taza_worker *worker;
    const tz_document *doc;
    const tz_act *act;
    tz_arena *arena;         /* of the result */
    tz_sentence **sentences; /* by number, from 1; NULL: not read yet */
    size_t act_end; /* paragraphs of the act itself, without its annexes */
    bool no_jit;
    bool sighted; /* worker->sightings are of the document */
    const tz_rule *rule;
    size_t budget; /* bytes the rule may still read */
    bool failed;   /* a limit or an error stopped it */
    taza_error *err;
    taza_status status; /* TAZA_NOMEM and the like */
} tz_run;

/* The slot of a pattern; NULL: out of memory (run->status is set). */
tz_slot *tz_run_slot(tz_run *run, size_t pattern);
/* Finds pattern `index` in text[from, len), counted against the budget. */
tz_match_status tz_run_find(tz_run *run, size_t index, tz_nstr text,
                            size_t from, tz_match *out);
/* The same, of matches that begin at or before `last`. */
tz_match_status tz_run_find_by(tz_run *run, size_t index, tz_nstr text,
                               size_t from, size_t last, tz_match *out);
/* The same at `from` and nowhere else; entries of the lexicon ask, too: counted
 * as work, not against the rule. */
tz_match_status tz_run_at(tz_run *run, size_t index, tz_nstr text, size_t from,
                          tz_match *out);

/* Where a pattern can match: the places of the set that has fewest, with
 * literals of its other sets near enough for one match. */
typedef struct {
    bool starts;        /* matches begin at the places */
    uint32_t blanks;    /* of a match, at most */
    taza_span sentence; /* of the last place */
    size_t low;         /* matches that hold it begin here or behind */
    size_t count;       /* of sets; 0: there are no places */
    tz_prospect sets[TZ_LITERAL_SETS]; /* the first's are gone through */
} tz_hunt;
/* Is it certain, by the literals, that the pattern matches nowhere? */
bool tz_run_hopeless(const tz_run *run, size_t index);
/* False: the pattern has to read everything. */
bool tz_hunt_init(tz_hunt *hunt, const tz_run *run, size_t index, size_t from);
/* The next place at or behind `from`, which rises; false: there is none. */
bool tz_hunt_next(tz_hunt *hunt, const tz_run *run, size_t from, size_t *at);

/* How a pattern looks through a stretch of text. */
typedef struct {
    size_t pattern;
    taza_span where;
    bool all;
    tz_hunt hunt;
} tz_search;
void tz_search_init(tz_search *search, tz_run *run, size_t index,
                    taza_span where);
/* As tz_run_find, offsets in the stretch. */
tz_match_status tz_search_next(tz_search *search, tz_run *run, size_t from,
                               tz_match *out);

/* The answer remembered for the stretch; NULL: none. */
const tz_memo *tz_memo_find(tz_memo_list *list, taza_span where);
/* False: out of memory; run->status is set. */
bool tz_memo_add(tz_run *run, tz_memo_list *list, const tz_memo *memo);

/* How often a condition's pattern stands in the stretch, at most as often as
 * it wants; asked once. */
tz_memo tz_run_count(tz_run *run, const tz_cond *cond, taza_span where);
/* lacks.c: does a quantity or reference that Lacks asks for begin in the
 * stretch, in a norm that has the pattern? */
tz_match_status tz_run_said(tz_run *run, const tz_cond *cond, taza_span where);

/* What the conditions say of the reported words `at` (document offsets of
 * normal text). */
typedef struct {
    const char *field; /* that dropped them; NULL: they stand */
    uint32_t line;
    taza_severity severity;
} tz_verdict;
/* Not sure when a condition did not finish (run->failed is set).  `who` NULL:
 * Subject and Object are not asked. */
tz_verdict tz_run_judge(tz_run *run, taza_span at, const tz_who *who);
/* The field, Subject or Object, that asks for another; NULL: none. */
const char *tz_run_asks_other(const tz_run *run, const tz_who *who);

/* scope.c: where a condition looks. */
typedef struct {
    taza_span spans[TZ_SPANS_MOST];
    size_t count;
} tz_spans;
/* The stretches of normal text that the scope (not _here) has around `at`.
 * O(depth of the act + log n). */
void tz_scope_spans(tz_run *run, tz_scope scope, taza_span at, tz_spans *out);
/* Is all of the scope in the document?  Not around the new text that an
 * amending act brings, nor of an act of which files are missing: what is not
 * there may stand in the rest. */
bool tz_scope_known(const tz_run *run, tz_scope scope, taza_span at);
/* Adds what the norm around `at` refers to in this act, and the norms that
 * refer to its point or subpoint: what is missing here may stand there.  At
 * most TZ_FOLLOW_MOST of each. */
void tz_scope_follow(tz_run *run, taza_span at, tz_spans *out);

/* Sorts by start, longer first, rule id; leaves one of overlapping hits of
 * one factor and drops what another factor covers; then one for each sentence
 * and factor, with the others as its places.  O(n log n). */
taza_status tz_hits_settle(const struct taza_rules *rules, tz_arena *arena,
                           const tz_document *doc, tz_hit *hits, size_t *count);

#endif
