/* html_facts.c - what was read, and what is not among the findings. */
#include "report/html.h"
#include "report/view.h"

static void
begin_fact(const tz_html *html, tz_word word)
{
    tz_out_puts(html->out, "<div><dt>");
    tz_html_word(html, word);
    tz_out_puts(html->out, "</dt><dd>");
}

static void
end_fact(const tz_html *html)
{
    tz_out_puts(html->out, "</dd></div>\n");
}

void
tz_html_severities(const tz_html *html, const size_t *by_severity, size_t total)
{
    int severity;

    tz_out_puts(html->out, "<strong>");
    tz_html_number(html, total);
    tz_out_puts(html->out, "</strong>");
    for (severity = TAZA_ERROR; severity >= TAZA_NOTE; severity--) {
        if (!by_severity[severity])
            continue;
        tz_out_puts(html->out, " <span class=\"count\">");
        tz_html_badge(html, (taza_severity)severity);
        tz_out_char(html->out, ' ');
        tz_html_number(html, by_severity[severity]);
        tz_out_puts(html->out, "</span>");
    }
}

/* "нормы – 585": figure and dash on one line. */
static void
write_figure(const tz_html *html, const char *of, size_t number)
{
    tz_html_puts(html, of);
    tz_out_puts(html->out, "&nbsp;<span class=\"figure\">–&nbsp;");
    tz_html_number(html, number);
    tz_out_puts(html->out, "</span>");
}

/* "нормы – 585, заголовок – 39" */
static void
write_zones(const tz_html *html, const taza_coverage *coverage, bool linted)
{
    bool any = false;
    int zone;

    for (zone = 0; zone < TZ_ZONE_COUNT; zone++) {
        size_t words = tz_view_words(coverage, (tz_zone)zone);

        if (!words || tz_view_linted(coverage, (tz_zone)zone) != linted)
            continue;
        if (any)
            tz_out_puts(html->out, ", ");
        else
            begin_fact(html,
                       linted ? TZ_WORD_CHECKED_ZONES : TZ_WORD_NOT_CHECKED);
        any = true;
        write_figure(html, tz_strings_zone(html->ui, (tz_zone)zone), words);
    }
    if (any)
        end_fact(html);
}

static void
write_coverage(const tz_html *html)
{
    const taza_coverage *coverage = &html->result->coverage;

    begin_fact(html, TZ_WORD_CHECKED_WORDS);
    tz_html_number(html, coverage->linted_words);
    tz_out_char(html->out, ' ');
    tz_html_word(html, TZ_WORD_OF);
    tz_out_char(html->out, ' ');
    tz_html_number(html, coverage->words);
    end_fact(html);
    write_zones(html, coverage, true);
    write_zones(html, coverage, false);
    if (!coverage->unread_words)
        return;
    begin_fact(html, TZ_WORD_UNREAD_WORDS);
    tz_html_number(html, coverage->unread_words);
    end_fact(html);
}

/* How many findings were accepted, in which way. */
static void
write_withheld(const tz_html *html)
{
    const struct taza_result *result = html->result;
    bool any = false;

    if (!result->accepted_count)
        return;
    begin_fact(html, TZ_WORD_ACCEPTED);
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++) {
        if (!result->withheld_by[i])
            continue;
        tz_out_puts(html->out, any ? ", " : "");
        any = true;
        write_figure(html, tz_strings_accepted(html->ui, i),
                     result->withheld_by[i]);
    }
    end_fact(html);
}

/* "пункт 4 «вправе приостановить» " */
static void
write_record(const tz_html *html, const taza_record *record)
{
    taza_str quote = tz_str(record->quote);
    taza_str shown = tz_view_cut(quote, TZ_VIEW_QUOTE);

    if (record->unit[0]) {
        tz_out_puts(html->out, "<bdi>");
        tz_html_puts(html, record->unit);
        tz_out_puts(html->out, "</bdi> ");
    }
    if (!quote.len)
        return;
    tz_out_puts(html->out, "<bdi>«");
    tz_html_text(html, shown);
    tz_out_puts(html->out, shown.len < quote.len ? "…»</bdi> " : "»</bdi> ");
}

/* устарела: пункт 4 «…» .taza-accepted:22; ближайшее новое замечание: 5 */
static void
write_lapse(const tz_html *html, const taza_lapse *lapse)
{
    const struct taza_result *result = html->result;
    tz_out *out = html->out;

    tz_out_puts(out, "<li>");
    tz_html_puts(html, tz_strings_lapse(html->ui, lapse->kind));
    tz_out_puts(out, ": ");
    if (lapse->record)
        write_record(html, lapse->record);
    tz_out_puts(out, "<code>");
    tz_html_puts(html, lapse->rule);
    tz_out_puts(out, "</code>, <bdi>");
    tz_html_puts(html, lapse->file);
    tz_out_printf(out, ":%lu</bdi>", (unsigned long)lapse->line);
    if (lapse->nearest) {
        size_t number =
            html->first + (size_t)(lapse->nearest - result->findings);

        tz_out_puts(out, "; ");
        tz_html_word(html, TZ_WORD_NEAREST);
        tz_out_printf(out, ": <a href=\"#f%zu\">%zu</a>", number, number);
    }
    tz_out_puts(out, "</li>\n");
}

static void
write_lapses(const tz_html *html)
{
    const tz_withheld *withheld = &html->result->withheld;

    if (!withheld->lapse_count)
        return;
    begin_fact(html, TZ_WORD_LAPSED);
    tz_out_puts(html->out, "<ul>\n");
    for (size_t i = 0; i < withheld->lapse_count; i++)
        write_lapse(html, &withheld->lapses[i]);
    tz_out_puts(html->out, "</ul>\n");
    end_fact(html);
}

static void
write_elsewhere(const tz_html *html)
{
    if (!html->result->elsewhere)
        return;
    begin_fact(html, TZ_WORD_ELSEWHERE);
    tz_html_number(html, html->result->elsewhere);
    end_fact(html);
}

void
tz_html_facts(const tz_html *html, const size_t *by_severity)
{
    const struct taza_result *result = html->result;
    const char *kind = result->act.kind;
    size_t open = by_severity[TAZA_NOTE] + by_severity[TAZA_WARNING] +
                  by_severity[TAZA_ERROR];

    tz_out_puts(html->out, "<dl class=\"facts\">\n");
    begin_fact(html, TZ_WORD_FILE);
    tz_out_puts(html->out, "<bdi>");
    tz_html_puts(html, result->path);
    tz_out_puts(html->out, "</bdi>");
    end_fact(html);
    if (kind && kind[0]) {
        begin_fact(html, TZ_WORD_KIND);
        tz_html_puts(html, tz_strings_kind(html->ui, kind));
        end_fact(html);
    }
    if (result->lang != TAZA_NONE) {
        begin_fact(html, TZ_WORD_LANG);
        tz_html_puts(html, tz_strings_lang(html->ui, result->lang));
        end_fact(html);
    }
    begin_fact(html, TZ_WORD_FINDINGS);
    tz_html_severities(html, by_severity, open);
    end_fact(html);
    write_elsewhere(html);
    write_withheld(html);
    write_coverage(html);
    write_lapses(html);
    tz_out_puts(html->out, "</dl>\n");
}
