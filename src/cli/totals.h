/* totals.h - what a run of check adds up to. */
#ifndef TZ_CLI_TOTALS_H
#define TZ_CLI_TOTALS_H

#include "cli/options.h"
#include "cli/ranks.h"

#define TZ_TOTALS_ZONES 32

typedef struct {
    const char *name;
    size_t words;
    bool linted;
} tz_total_zone;

typedef struct {
    taza_lang ui;           /* that it is said in */
    size_t documents, read; /* all; those of which something was read */
    size_t by_severity[4];  /* index taza_severity */
    size_t withheld[4];     /* index taza_accepted_by; [0]: in any way */
    tz_ranks factors;       /* the caller makes them ready */
    size_t elsewhere;       /* findings left out: in files not asked for */
    size_t words, linted, unread;
    size_t parts;                         /* files of split acts, given alone */
    tz_total_zone zones[TZ_TOTALS_ZONES]; /* that have words */
    size_t zone_count;
    bool incomplete; /* some document was not read or checked to its end */
} tz_totals;

void tz_totals_add(tz_totals *totals, const taza_result *result);
/* Findings of a draft of this severity or above, without those that may stand;
 * 0: none count. */
size_t tz_totals_from(const taza_result *result, size_t severity);
/* On standard error: findings, by factor, too; words by zone; how many files
 * are parts; what to type to read of the most frequent factor. */
void tz_totals_say(tz_totals *totals, bool hint, bool color);

#endif
