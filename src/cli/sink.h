/* sink.h - the reports of one run: -f FMT[:FILE], each with its output. */
#ifndef TZ_CLI_SINK_H
#define TZ_CLI_SINK_H

#include "base/io.h"
#include "cli/guard.h"
#include "cli/options.h"

typedef struct {
    const char *format;
    const char *file; /* NULL: standard output; "dir/": a file a draft */
    tz_io_file io;
    bool open;           /* io is */
    taza_report *report; /* made at the first document, whose language
                            decides that of the report */
} tz_sink;

typedef struct {
    const tz_options *options;
    const taza_rules *rules; /* of all drafts; NULL: they differ */
    tz_guard *guard;
    tz_sink *items;
    size_t count;
    const taza_lapse *const *lapses; /* for the reports' options */
    size_t lapse_count;
    bool baseline; /* what is there is told from what is new */
    bool quiet;    /* the failure is a reader who went away: nobody to tell */
} tz_sinks;

/* Opens every output, so that a wrong one is known before the work.  None may
 * be a file that the run reads. */
taza_status tz_sinks_open(tz_arena *arena, const tz_options *options,
                          const taza_rules *rules, tz_guard *guard,
                          tz_sinks *out, taza_error *err);
/* A draft, checked. */
typedef struct {
    const taza_result *result;
    const char *name; /* of the file in a "dir/", without extension */
    taza_lang ui;     /* of a report that begins with it; TAZA_NONE: its own */
    const taza_rules *rules;
} tz_sink_item;

taza_status tz_sinks_add(tz_sinks *sinks, const tz_sink_item *item,
                         taza_error *err);
/* Ends the reports; files appear when all of them could be written. */
taza_status tz_sinks_end(tz_sinks *sinks, taza_error *err);
void tz_sinks_done(tz_sinks *sinks); /* what was not ended leaves no file */

/* Is one of them of this format? */
bool tz_sinks_have(const tz_sinks *sinks, const char *format);
/* Does any of them write a file for each draft? */
bool tz_sinks_each(const tz_sinks *sinks);

/* Are there colours in what goes to `fd`?  -1: a file. */
bool tz_sink_color(int fd, const tz_options *options);

/* Commits `io`; a reader of standard output who went away sets `quiet`. */
taza_status tz_sink_commit(tz_io_file *io, bool *quiet, taza_error *err);
/* Commits and says what failed: `status`, or TZ_TROUBLE. */
int tz_sink_finish(taza_lang ui, tz_io_file *io, int status);

#endif
