/* totals.c - what a run of check adds up to. */
#include "cli/totals.h"

#include <stdio.h>
#include <string.h>

static void
add_zone(tz_totals *totals, const taza_zone *zone)
{
    size_t i = 0;

    while (i < totals->zone_count &&
           (totals->zones[i].linted != zone->linted ||
            strcmp(totals->zones[i].name, zone->name) != 0))
        i++;
    if (i == TZ_TOTALS_ZONES)
        return;
    if (i == totals->zone_count)
        totals->zones[totals->zone_count++] =
            (tz_total_zone){.name = zone->name, .linted = zone->linted};
    totals->zones[i].words += zone->words;
}

void
tz_totals_add(tz_totals *totals, const taza_result *result)
{
    const taza_coverage *coverage = taza_result_coverage(result);
    const taza_finding *finding;

    for (size_t i = 0; (finding = taza_result_at(result, i)); i++)
        totals->by_severity[finding->severity] += !finding->accepted;
    for (size_t i = 0; i < TZ_COUNT(totals->withheld); i++)
        totals->withheld[i] +=
            taza_result_withheld(result, (taza_accepted_by)i);
    tz_ranks_add(&totals->factors, result);
    for (size_t i = 0; i < coverage->zone_count; i++)
        add_zone(totals, &coverage->zones[i]);
    totals->elsewhere += taza_result_elsewhere(result);
    totals->documents++;
    totals->read += taza_result_complete(result) || coverage->words;
    totals->words += coverage->words;
    totals->linted += coverage->linted_words;
    totals->unread += coverage->unread_words;
    totals->parts += strcmp(coverage->scope, "part") == 0;
    totals->incomplete |= !taza_result_complete(result);
}

size_t
tz_totals_from(const taza_result *result, size_t severity)
{
    const taza_finding *finding;
    size_t count = 0;

    for (size_t i = 0; severity && (finding = taza_result_at(result, i)); i++)
        count += !finding->accepted && finding->severity >= severity;
    return count;
}

static void
put_count(tz_buf *buf, size_t count, const char *what)
{
    tz_buf_printf(buf, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

/* Colour, or nothing; "0" ends it. */
static void
put_color(tz_buf *buf, bool color, const char *code)
{
    if (color)
        tz_buf_printf(buf, "\033[%sm", code);
}

/* Of every severity. */
static size_t
counted(const tz_totals *totals)
{
    size_t count = 0;

    for (size_t i = TAZA_NOTE; i <= TAZA_ERROR; i++)
        count += totals->by_severity[i];
    return count;
}

/* "3 findings (1 error, 2 warnings, 0 notes) in 1 document" */
static void
put_findings(tz_buf *buf, const tz_totals *totals, bool color)
{
    static const char *const codes[] = {
        [TAZA_NOTE] = "1;36", [TAZA_WARNING] = "1;35", [TAZA_ERROR] = "1;31"};
    size_t count = counted(totals);

    put_color(buf, color, count || totals->incomplete ? "1" : "1;32");
    put_count(buf, count, "finding");
    put_color(buf, color, "0");
    tz_buf_puts(buf, " (");
    for (taza_severity s = TAZA_ERROR; s >= TAZA_NOTE; s--) {
        size_t some = totals->by_severity[s];

        put_color(buf, color && some, codes[s]);
        put_count(buf, some, taza_severity_name(s));
        put_color(buf, color && some, "0");
        tz_buf_puts(buf, s > TAZA_NOTE ? ", " : ") in ");
    }
    put_count(buf, totals->documents, "document");
}

static void
put_zones(tz_buf *buf, const tz_totals *totals, bool linted, const char *before)
{
    for (size_t i = 0; i < totals->zone_count; i++) {
        const tz_total_zone *zone = &totals->zones[i];

        if (zone->linted != linted)
            continue;
        tz_buf_printf(buf, "%s%s %zu", before, zone->name, zone->words);
        before = ", ";
    }
}

/* "3 findings accepted: 1 by file, 2 by baseline" */
static void
put_withheld(tz_buf *buf, const tz_totals *totals)
{
    const char *before = " accepted: ";

    if (!totals->withheld[0])
        return;
    put_count(buf, totals->withheld[0], "finding");
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++) {
        if (!totals->withheld[i])
            continue;
        tz_buf_printf(buf, "%s%zu by %s", before, totals->withheld[i],
                      taza_accepted_name(i));
        before = ", ";
    }
    tz_buf_puts(buf, "\n");
}

static void
put_words(tz_buf *buf, const tz_totals *totals)
{
    put_count(buf, totals->words, "word");
    tz_buf_printf(buf, ", %zu linted", totals->linted);
    put_zones(buf, totals, true, ": ");
    put_zones(buf, totals, false, "; not linted: ");
    if (totals->unread)
        tz_buf_printf(buf, "; in no language that is read: %zu",
                      totals->unread);
    if (totals->parts) {
        tz_buf_puts(buf, "\n");
        put_count(buf, totals->parts, "document");
        tz_buf_puts(buf, totals->parts == 1 ? " is" : " are");
        tz_buf_puts(buf, " part of an act: the rest was not looked at");
    }
}

void
tz_totals_say(tz_totals *totals, bool hint, bool color)
{
    const char *first = tz_ranks_sort(&totals->factors);
    tz_buf buf = TZ_BUF_INIT;

    put_findings(&buf, totals, color);
    tz_buf_puts(&buf, "\n");
    if (counted(totals) > 1) {
        tz_buf_puts(&buf, "by factor: ");
        tz_ranks_put(&totals->factors, &buf);
        tz_buf_puts(&buf, "\n");
    }
    put_withheld(&buf, totals);
    if (totals->elsewhere) {
        put_count(&buf, totals->elsewhere, "finding");
        tz_buf_puts(&buf, " not shown: in other files of these acts\n");
    }
    put_words(&buf, totals);
    if (hint && first) {
        tz_buf_puts(&buf, "\n");
        put_color(&buf, color, "2");
        tz_buf_printf(&buf, "more about a factor: taza explain %s", first);
        put_color(&buf, color, "0");
    }
    if (tz_buf_ok(&buf))
        (void)fprintf(stderr, "%.*s\n", TZ_ARG(tz_buf_view(&buf)));
    tz_buf_done(&buf);
}
