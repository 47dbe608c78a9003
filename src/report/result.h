/* result.h - one checked document, as the reports see it. */
#ifndef TZ_REPORT_RESULT_H
#define TZ_REPORT_RESULT_H

#include "base/arena.h"
#include "policy/withhold.h"
#include "scan/scan.h"

/* The public opaque type.  Filled by taza.c, read by reports. */
struct taza_result {
    tz_arena *arena;
    const char *path;
    const struct taza_rules *rules; /* NULL: none were to run */
    tz_document doc; /* doc.text empty when it could not be read */
    tz_act act;
    taza_lang lang; /* of the document */
    taza_lang ui;   /* of the messages */
    bool complete;
    taza_coverage coverage;
    const char *place;      /* the full path; what records name it by */
    taza_finding *findings; /* those to show, */
    size_t finding_count;
    taza_finding *accepted; /* those that somebody accepted, shown or not */
    size_t accepted_count;
    size_t withheld_by[4]; /* of these, by taza_accepted_by */
    size_t elsewhere;      /* left out: in files that were not asked for */
    tz_withheld withheld;
    taza_trace *traces;
    size_t trace_count;
    taza_unit *units; /* of the act, with positions */
    taza_error *errors;
    size_t error_count, error_cap;
};

/* Findings of the hits: positions, quoted words, unit, message, fix,
 * fingerprint.  O(hits · log n + their sentences). */
taza_status tz_result_findings(struct taza_result *result,
                               const struct taza_rules *rules,
                               const tz_hits *hits, taza_error *err);
/* Takes the findings that may stand out of the list, or leaves them there
 * (options->show_accepted); reads the draft's own comments, of which a wrong
 * one is an error of the document. */
taza_status tz_result_withhold(struct taza_result *result,
                               const struct taza_rules *rules,
                               const bool *wanted, const taza_options *options,
                               taza_error *err);
/* What became of the traced rules' candidates. */
taza_status tz_result_traces(struct taza_result *result,
                             const struct taza_rules *rules,
                             const tz_hits *hits, taza_error *err);
/* The act's units with positions and citations. */
taza_status tz_result_units(struct taza_result *result, taza_error *err);
/* Adds a copy; only an error, not a remark, makes the result incomplete. */
taza_status tz_result_error(struct taza_result *result, const taza_error *what,
                            taza_error *err);

/* `1:` and 16 hex digits into each finding: FNV-1a over the rule's id, the
 * sentence's normal text with numbers as '#', and the ordinal among equal
 * ones. O(sentences + hits log hits). */
taza_status tz_fingerprints(const tz_document *doc, const tz_hits *hits,
                            tz_arena *arena, taza_finding *findings);

#endif
