/* worker.h - what one thread keeps while it scans (private to scan). */
#ifndef TZ_SCAN_WORKER_H
#define TZ_SCAN_WORKER_H

#include "scan/scan.h"

/* A pattern of the rule set, compiled when it is first needed. */
typedef struct {
    tz_regex *regex;
    bool machine;    /* tz_regex_jit was asked for */
    size_t scanned;  /* bytes it has read so far, over all documents */
    size_t sentence; /* memo of the condition: start of the sentence … */
    tz_match_status answer; /* … and what it said there */
} tz_slot;

struct taza_worker {
    const struct taza_rules *rules;
    tz_matcher *matcher;
    tz_slot *slots; /* one for each pattern of the rules */
};

/* One rule over one document. */
typedef struct {
    struct taza_worker *worker;
    const tz_document *doc;
    const tz_act *act;
    bool no_jit;
    const tz_rule *rule;
    size_t budget; /* bytes the rule may still read */
    bool failed;   /* a limit or an error stopped it */
    taza_error *err;
    taza_status status; /* TAZA_NOMEM and the like */
} tz_run;

/* Finds pattern `index` in text[from, len), counted against the budget. */
tz_match_status tz_run_find(tz_run *run, size_t index, tz_nstr text,
                            size_t from, tz_match *out);

/* Do the conditions of the rule allow the reported words `at` (document
 * offsets of normal text)?  False also when a condition did not finish
 * (run->failed is set). */
bool tz_run_allows(tz_run *run, taza_span at);

/* Sorts by start, longer first, rule id; leaves one of overlapping hits of
 * one factor and drops what another factor covers.  O(n log n). */
taza_status tz_hits_settle(tz_arena *arena, tz_hit *hits, size_t *count);

#endif
