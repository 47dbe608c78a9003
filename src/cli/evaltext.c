/* evaltext.c - taza eval for people. */
#include <stdio.h>

#include "cli/evalout.h"

static void
put_cases(tz_out *out, const char *title, const tz_cases *cases)
{
    if (!cases->count)
        return;
    tz_out_printf(out, "%s (%zu)\n", title, cases->count);
    for (size_t i = 0; i < cases->count; i++) {
        const tz_case *c = &cases->items[i];

        tz_out_printf(out, "%s:%u:", c->path, c->line);
        if (c->column)
            tz_out_printf(out, "%u:", c->column);
        if (c->label)
            tz_out_printf(out, " %s (%s, %s)", c->factor,
                          tz_level_name(c->label->level),
                          tz_detect_name(c->label->detect));
        else
            tz_out_printf(out, " %s: %s [%s]", taza_severity_name(c->severity),
                          c->factor, c->rule);
        if (c->unit[0])
            tz_out_printf(out, ": %s", c->unit);
        tz_out_printf(out, ": %s\n", c->quote);
    }
    tz_out_char(out, '\n');
}

/* "10/108 0.09", in a column. */
static void
put_ratio(tz_out *out, tz_ratio ratio)
{
    char text[64];
    int len = snprintf(text, sizeof text, "%zu/%zu", ratio.part, ratio.whole);

    if (ratio.whole && len > 0)
        (void)snprintf(text + len, sizeof text - (size_t)len, " %.2f",
                       (double)ratio.part / (double)ratio.whole);
    tz_out_printf(out, "  %-14s", ratio.whole ? text : "-");
}

static void
put_value(tz_out *out, double value)
{
    if (value < 0)
        tz_out_printf(out, "  %-5s", "-");
    else
        tz_out_printf(out, "  %-5.2f", value);
}

static double
value_of(tz_ratio ratio)
{
    return ratio.whole ? (double)ratio.part / (double)ratio.whole : -1;
}

static void
put_head(tz_out *out, const char *title)
{
    tz_out_printf(out, "%-30s  %-14s  %-14s  %-5s  %-9s  %s\n", title, "recall",
                  "precision", "F1", "traps hit", "compare, count");
}

static void
put_count(tz_out *out, int width, size_t part, size_t whole)
{
    char text[48] = "-";

    if (whole)
        (void)snprintf(text, sizeof text, "%zu/%zu", part, whole);
    tz_out_printf(out, "  %-*s", width, text);
}

static void
put_row(tz_out *out, const char *name, const tz_figures *f)
{
    tz_out_printf(out, "%-30s", name);
    put_ratio(out, tz_recall(f));
    put_ratio(out, tz_precision(f));
    put_value(out, value_of(tz_f1(f)));
    put_count(out, 9, f->n[TZ_N_CLEAN_HIT], f->n[TZ_N_CLEAN]);
    put_count(out, 0, f->n[TZ_N_BEYOND_FOUND], f->n[TZ_N_BEYOND_GOLD]);
    tz_out_char(out, '\n');
}

/* A finding has no class of detection: no precision. */
static void
put_detection(tz_out *out, tz_detect detect, const tz_figures *f)
{
    tz_ratio recall = {f->n[TZ_N_FOUND] + f->n[TZ_N_BEYOND_FOUND],
                       f->n[TZ_N_GOLD] + f->n[TZ_N_BEYOND_GOLD]};

    tz_out_printf(out, "%-30s", tz_detect_name(detect));
    put_ratio(out, recall);
    tz_out_printf(out, "  %-14s  %-5s", "", "");
    put_count(out, 0, f->n[TZ_N_CLEAN_HIT], f->n[TZ_N_CLEAN]);
    tz_out_char(out, '\n');
}

static bool
empty(const tz_figures *f)
{
    for (size_t i = 0; i < TZ_N_NOTES; i++)
        if (f->n[i])
            return false;
    return !f->n[TZ_N_CLEAN];
}

static void
put_tables(tz_out *out, const tz_score *score)
{
    static const char *const severities[] = {"", "", "warning (level factor)",
                                             "error (level critical)"};

    put_head(out, "language");
    for (taza_lang lang = TAZA_NONE; lang <= TAZA_EN; lang++)
        if (!empty(&score->by_lang[lang]))
            put_row(out, lang ? taza_lang_name(lang) : "unknown",
                    &score->by_lang[lang]);
    tz_out_char(out, '\n');
    put_head(out, "factor");
    for (size_t i = 0; i < score->factors.count; i++)
        if (!empty(&score->factors.items[i].figures))
            put_row(out, score->factors.items[i].name,
                    &score->factors.items[i].figures);
    tz_out_char(out, '\n');
    put_head(out, "severity");
    for (taza_severity s = TAZA_ERROR; s >= TAZA_WARNING; s--)
        if (!empty(&score->by_severity[s]))
            put_row(out, severities[s], &score->by_severity[s]);
    tz_out_char(out, '\n');
    tz_out_printf(out, "%-30s  %-14s  %-14s  %-5s  %s\n", "detection", "recall",
                  "", "", "traps hit");
    for (tz_detect d = TZ_DETECT_WORDING; d < TZ_DETECTS; d++)
        if (!empty(&score->by_detect[d]))
            put_detection(out, d, &score->by_detect[d]);
    tz_out_char(out, '\n');
}

/* Bytes of the directory that all acts lie in: the first and the last in
 * order tell. */
static size_t
common_dir(const tz_group *acts)
{
    const char *first = acts->items[0].name;
    const char *last = acts->items[acts->count - 1].name;
    size_t dir = 0;

    for (size_t i = 0; first[i] && first[i] == last[i]; i++)
        if (first[i] == '/')
            dir = i + 1;
    return dir;
}

static void
put_acts(tz_out *out, const tz_score *score)
{
    tz_means means = tz_eval_means(score);
    size_t dir = score->acts.count ? common_dir(&score->acts) : 0;

    put_head(out, "act");
    for (size_t i = 0; i < score->acts.count; i++) {
        const tz_named *act = &score->acts.items[i];
        tz_figures others = tz_figures_less(&score->all, &act->figures);

        put_row(out, act->name + dir, &act->figures);
        put_row(out, "  the others", &others);
    }
    tz_out_printf(out, "%-30s", "mean over acts");
    put_value(out, means.recall);
    tz_out_printf(out, "%9s", "");
    put_value(out, means.precision);
    tz_out_printf(out, "%9s", "");
    put_value(out, means.f1);
    tz_out_puts(out, "\n\n");
}

void
tz_eval_text(const tz_eval *eval, tz_out *out)
{
    const tz_score *score = eval->score;
    const tz_figures *all = &score->all;

    put_cases(out, "misses", &score->misses);
    put_cases(out, "false alarms", &score->alarms);
    put_cases(out, "traps hit", &score->traps);
    put_tables(out, score);
    if (eval->acts)
        put_acts(out, score);
    put_head(out, "");
    put_row(out, "all", all);
    tz_out_printf(out,
                  "%zu of the %zu right are of a fitting factor; not counted: "
                  "%zu on notes, %zu notes\n",
                  all->n[TZ_N_FITTING], all->n[TZ_N_RIGHT],
                  all->n[TZ_N_ON_NOTES], all->n[TZ_N_NOTES]);
    tz_out_printf(out, "%zu draft%s, %zu words", eval->drafts,
                  eval->drafts == 1 ? "" : "s", all->n[TZ_N_WORDS]);
    if (all->n[TZ_N_WORDS])
        tz_out_printf(out, ", %.1f errors and warnings per 1,000 words",
                      1000.0 * (double)all->n[TZ_N_ALARMS] /
                          (double)all->n[TZ_N_WORDS]);
    tz_out_char(out, '\n');
    if (score->lost)
        tz_out_printf(out, "%zu label%s left out\n", score->lost,
                      score->lost == 1 ? "" : "s");
}
