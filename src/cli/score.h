/* score.h - findings held against labels: counts, misses, false alarms.
 *
 * Errors and warnings are held against labels of level critical and factor.
 * A label is found when an error or warning of its factor, of one in Alt or
 * of a neighbour (cli/near.h) overlaps its quote; for what no words show
 * (every class but wording) its line of the text.  A finding is right when it
 * overlaps such a label, whatever its factor; one that overlaps only notes
 * counts neither way; every other one is a false alarm.  A clean label is a
 * trap, hit by an error or warning of exactly its factor. */
#ifndef TZ_CLI_SCORE_H
#define TZ_CLI_SCORE_H

#include "cli/labels.h"

typedef enum {
    TZ_N_GOLD,         /* labels critical and factor, but compare and count */
    TZ_N_FOUND,        /* of them */
    TZ_N_BEYOND_GOLD,  /* the same of compare and count, which one text alone */
    TZ_N_BEYOND_FOUND, /* does not show */
    TZ_N_ALARMS,       /* errors and warnings that count */
    TZ_N_RIGHT,        /* of them */
    TZ_N_FITTING,      /* of them, of the label's factor, Alt or neighbour */
    TZ_N_ON_NOTES,     /* errors and warnings on notes only */
    TZ_N_NOTES,        /* findings of severity note */
    TZ_N_CLEAN,        /* traps */
    TZ_N_CLEAN_HIT,
    TZ_N_WORDS, /* of the drafts */
    TZ_FIGURES
} tz_figure;

typedef struct {
    size_t n[TZ_FIGURES];
} tz_figures;

/* A part of a whole; a whole of 0: undefined. */
typedef struct {
    size_t part, whole;
} tz_ratio;
tz_ratio tz_recall(const tz_figures *figures);
tz_ratio tz_precision(const tz_figures *figures);
tz_ratio tz_f1(const tz_figures *figures);

typedef struct {
    const char *name;
    tz_figures figures;
} tz_named;

typedef struct {
    tz_named *items;
    size_t count, cap;
} tz_group;

/* A miss, a trap that was hit, or a false alarm. */
typedef struct {
    const char *path;      /* of the draft's file */
    uint32_t line, column; /* there; column 0: not known */
    const char *unit, *quote, *factor;
    const tz_label *label;  /* NULL: a false alarm */
    const char *rule;       /* of a false alarm */
    taza_severity severity; /* of a false alarm */
} tz_case;

typedef struct {
    tz_case *items;
    size_t count, cap;
} tz_cases;

typedef struct {
    tz_arena *arena;
    tz_figures all;
    tz_figures by_lang[4];     /* index taza_lang; 0: none known */
    tz_figures by_severity[4]; /* index taza_severity; labels critical count
                                  as error, factor as warning; no traps */
    tz_figures by_detect[TZ_DETECTS]; /* labels only */
    tz_group factors, acts;           /* by name after _sort */
    tz_cases misses, alarms, traps;
    taza_lang say; /* what is said is said in */
    size_t lost;   /* labels whose quote is not in the draft; it was said */
} tz_score;

void tz_score_init(tz_score *score, tz_arena *arena);
void tz_score_done(tz_score *score);
/* Adds a draft.  `bytes`: the file, of which quotes may be, too (markup that
 * the text does not have).  Nothing of `result` is needed afterwards.
 * O(labels · (text + findings)). */
taza_status tz_score_add(tz_score *score, const tz_labelled *draft,
                         const taza_result *result, taza_str bytes,
                         taza_error *err);
void tz_score_sort(tz_score *score);
/* `all` without `part`. */
tz_figures tz_figures_less(const tz_figures *all, const tz_figures *part);

#endif
