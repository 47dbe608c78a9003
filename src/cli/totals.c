/* totals.c - what a run of check adds up to. */
#include "cli/totals.h"

#include <stdio.h>
#include <string.h>

#include "cli/say.h"

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

/* Of English: none behind a 1. */
static const char *
plural(size_t count)
{
    return count == 1 ? "" : "s";
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

static void
put_severity(tz_buf *buf, taza_lang ui, taza_severity severity, size_t count)
{
    if (severity == TAZA_ERROR)
        tz_say_words(buf, ui, "%zu error%s", count, plural(count));
    else if (severity == TAZA_WARNING)
        tz_say_words(buf, ui, "%zu warning%s", count, plural(count));
    else
        tz_say_words(buf, ui, "%zu note%s", count, plural(count));
}

/* "3 findings (1 error, 2 warnings, 0 notes) in 1 document" */
static void
put_findings(tz_buf *buf, const tz_totals *totals, bool color)
{
    static const char *const codes[] = {
        [TAZA_NOTE] = "1;36", [TAZA_WARNING] = "1;35", [TAZA_ERROR] = "1;31"};
    size_t count = counted(totals);

    put_color(buf, color, count || totals->incomplete ? "1" : "1;32");
    tz_say_words(buf, totals->ui, "%zu finding%s", count, plural(count));
    put_color(buf, color, "0");
    tz_buf_puts(buf, " (");
    for (taza_severity s = TAZA_ERROR; s >= TAZA_NOTE; s--) {
        size_t some = totals->by_severity[s];

        put_color(buf, color && some, codes[s]);
        put_severity(buf, totals->ui, s, some);
        put_color(buf, color && some, "0");
        tz_buf_puts(buf, s > TAZA_NOTE ? ", " : "");
    }
    tz_say_words(buf, totals->ui, ") in %zu document%s", totals->documents,
                 plural(totals->documents));
}

static void
put_zones(tz_buf *buf, const tz_totals *totals, bool linted, const char *before)
{
    for (size_t i = 0; i < totals->zone_count; i++) {
        const tz_total_zone *zone = &totals->zones[i];

        if (zone->linted != linted)
            continue;
        tz_buf_puts(buf, before);
        tz_say_words(buf, totals->ui, "%s %zu", zone->name, zone->words);
        before = ", ";
    }
}

/* "3 findings accepted: 1 by file, 2 by baseline" */
static void
put_withheld(tz_buf *buf, const tz_totals *totals)
{
    const char *before = "";

    if (!totals->withheld[0])
        return;
    tz_say_words(buf, totals->ui,
                 "%zu finding%s accepted: ", totals->withheld[0],
                 plural(totals->withheld[0]));
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++) {
        if (!totals->withheld[i])
            continue;
        tz_buf_puts(buf, before);
        tz_say_words(buf, totals->ui, "%zu by %s", totals->withheld[i],
                     taza_accepted_name(i));
        before = ", ";
    }
    tz_buf_puts(buf, "\n");
}

static void
put_words(tz_buf *buf, const tz_totals *totals)
{
    tz_buf not_linted = TZ_BUF_INIT;

    tz_say_words(buf, totals->ui, "%zu word%s, %zu linted", totals->words,
                 plural(totals->words), totals->linted);
    put_zones(buf, totals, true, ": ");
    tz_say_words(&not_linted, totals->ui, "; not linted: ");
    tz_buf_char(&not_linted, '\0');
    if (tz_buf_ok(&not_linted))
        put_zones(buf, totals, false, not_linted.ptr);
    tz_buf_done(&not_linted);
    if (totals->unread)
        tz_say_words(buf, totals->ui, "; in no language that is read: %zu",
                     totals->unread);
    if (!totals->parts)
        return;
    tz_buf_puts(buf, "\n");
    tz_say_words(buf, totals->ui,
                 "%zu document%s part of an act: the rest was not looked at",
                 totals->parts, totals->parts == 1 ? " is" : "s are");
}

void
tz_totals_say(tz_totals *totals, bool hint, bool color)
{
    const char *first = tz_ranks_sort(&totals->factors);
    tz_buf buf = TZ_BUF_INIT;

    put_findings(&buf, totals, color);
    tz_buf_puts(&buf, "\n");
    if (counted(totals) > 1) {
        tz_say_words(&buf, totals->ui, "by factor: ");
        tz_ranks_put(&totals->factors, totals->ui, &buf);
        tz_buf_puts(&buf, "\n");
    }
    put_withheld(&buf, totals);
    if (totals->elsewhere) {
        tz_say_words(&buf, totals->ui,
                     "%zu finding%s not shown: in other files of these acts",
                     totals->elsewhere, plural(totals->elsewhere));
        tz_buf_char(&buf, '\n');
    }
    put_words(&buf, totals);
    if (hint && first) {
        tz_buf_puts(&buf, "\n");
        put_color(&buf, color, "2");
        tz_say_words(&buf, totals->ui, "more about a factor: taza explain %s",
                     first);
        put_color(&buf, color, "0");
    }
    if (tz_buf_ok(&buf))
        (void)fprintf(stderr, "%.*s\n", TZ_ARG(tz_buf_view(&buf)));
    tz_buf_done(&buf);
}
