/* html.c - one self-contained page: what was read, findings, the text. */
#include "report/html.h"

#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "report/markup.h"
#include "report/tally.h"
#include "report/view.h"

/* A row of the table at the end. */
typedef struct {
    const char *name;
    size_t by_severity[4];
    bool complete;
} document_row;

typedef struct {
    document_row *rows;
    size_t count, cap;
    tz_arena *arena; /* of the names */
    bool headed;     /* the page's head is written */
} html_state;

/* --- pieces --- */

void
tz_html_text(const tz_html *html, taza_str text)
{
    tz_markup_html(html->out, text);
}

void
tz_html_puts(const tz_html *html, const char *text)
{
    tz_markup_html(html->out, tz_str(text));
}

void
tz_html_word(const tz_html *html, tz_word word)
{
    tz_html_puts(html, tz_strings_word(html->ui, word));
}

void
tz_html_number(const tz_html *html, size_t number)
{
    tz_out_number(html->out, number);
}

void
tz_html_lang(const tz_html *html, taza_lang lang, taza_lang around)
{
    if (lang == around || lang == TAZA_NONE)
        return;
    tz_out_puts(html->out, " lang=\"");
    tz_out_puts(html->out, taza_lang_name(lang));
    tz_out_char(html->out, '"');
}

void
tz_html_badge(const tz_html *html, taza_severity severity)
{
    static const char *const symbols[] = {
        [TAZA_NOTE] = "●", [TAZA_WARNING] = "▲", [TAZA_ERROR] = "◆"};
    tz_out *out = html->out;

    tz_out_puts(out, "<span class=\"badge ");
    tz_out_puts(out, taza_severity_name(severity));
    tz_out_puts(out, "\"><span aria-hidden=\"true\">");
    tz_out_puts(out, symbols[severity]);
    tz_out_puts(out, "</span> ");
    tz_html_puts(html, tz_strings_severity(html->ui, severity));
    tz_out_puts(out, "</span>");
}

size_t
tz_html_para(const struct taza_result *result, size_t text)
{
    const tz_document *doc = &result->doc;
    size_t para;

    if (!doc->para_count || text >= doc->text.len)
        return doc->para_count;
    para = tz_doc_para_of_text(doc, text);
    if (para >= doc->para_count || text < doc->paras[para].text.start ||
        text >= doc->paras[para].text.end)
        return doc->para_count;
    return para;
}

/* --- the page --- */

/* A finished name of the document: its title, else its path. */
static taza_str
name_of(const struct taza_result *result)
{
    return result->act.title.len ? result->act.title : tz_str(result->path);
}

static void
write_head(const tz_html *html)
{
    tz_out *out = html->out;

    tz_out_puts(out, "<!DOCTYPE html>\n<html lang=\"");
    tz_out_puts(out, taza_lang_name(html->ui));
    tz_out_puts(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" "
                     "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                     "base-uri 'none'; form-action 'none'\">\n"
                     "<meta name=\"viewport\" "
                     "content=\"width=device-width, initial-scale=1\">\n"
                     "<meta name=\"color-scheme\" content=\"light dark\">\n"
                     "<meta name=\"generator\" content=\"taza ");
    tz_html_puts(html, taza_version());
    tz_out_puts(out, "\">\n<title>");
    if (html->result) {
        tz_html_text(html, tz_view_cut(name_of(html->result), 120));
        tz_out_puts(out, " – ");
    }
    tz_html_word(html, TZ_WORD_REPORT);
    tz_out_puts(out, "</title>\n<style>\n");
    tz_out_puts(out, tz_html_style);
    tz_out_puts(out, "</style>\n</head>\n<body>\n"
                     "<a class=\"skip\" href=\"#main\">");
    tz_html_word(html, TZ_WORD_SKIP);
    tz_out_puts(out, "</a>\n<header class=\"page\">\n<h1>");
    tz_html_word(html, TZ_WORD_REPORT);
    tz_out_puts(out, "</h1>\n<p>");
    tz_html_word(html, TZ_WORD_ABOUT);
    tz_out_puts(out, "</p>\n</header>\n<main id=\"main\">\n");
}

/* What keeps the report from being the whole truth comes first. */
static void
write_alert(const tz_html *html)
{
    const struct taza_result *result = html->result;
    tz_out *out = html->out;
    char text[TZ_ERR_TEXT];
    size_t i;

    if (result->complete && !result->error_count)
        return;
    tz_out_puts(out, result->complete ? "<div class=\"remark\">\n<h3>"
                                      : "<div class=\"alert\">\n<h3>");
    tz_html_word(html, result->complete ? TZ_WORD_REMARKS : TZ_WORD_INCOMPLETE);
    tz_out_puts(out, "</h3>\n");
    if (!result->complete) {
        tz_out_puts(out, "<p>");
        tz_html_word(html, TZ_WORD_INCOMPLETE_WHY);
        tz_out_puts(out, "</p>\n");
    }
    if (result->error_count)
        tz_out_puts(out, "<ul>\n");
    for (i = 0; i < result->error_count; i++) {
        tz_out_puts(out, "<li");
        if (!result->errors[i].piece_count)
            tz_html_lang(html, TAZA_EN, html->ui);
        tz_out_char(out, '>');
        (void)taza_error_text(&result->errors[i], html->ui, text, sizeof text);
        tz_html_puts(html, text);
        tz_out_puts(out, "</li>\n");
    }
    tz_out_puts(out, result->error_count ? "</ul>\n</div>\n" : "</div>\n");
}

/* --- tables --- */

static void
write_table_head(const tz_html *html, tz_word first, bool extra)
{
    tz_out *out = html->out;
    int severity;

    tz_out_puts(out, "<table>\n<thead><tr><th scope=\"col\">");
    tz_html_word(html, first);
    for (severity = TAZA_ERROR; severity >= TAZA_NOTE; severity--) {
        tz_out_puts(out, "</th><th scope=\"col\">");
        tz_html_badge(html, (taza_severity)severity);
    }
    tz_out_puts(out, "</th><th scope=\"col\">");
    tz_html_word(html, TZ_WORD_TOTAL);
    if (extra) {
        tz_out_puts(out, "</th><th scope=\"col\">");
        tz_html_word(html, TZ_WORD_CHECKED);
    }
    tz_out_puts(out, "</th></tr></thead>\n<tbody>\n");
}

/* The cells behind a row's header. */
static void
write_counts(const tz_html *html, const size_t *by_severity)
{
    size_t total = 0;
    int severity;

    for (severity = TAZA_ERROR; severity >= TAZA_NOTE; severity--) {
        tz_out_puts(html->out, "<td>");
        tz_html_number(html, by_severity[severity]);
        tz_out_puts(html->out, "</td>");
        total += by_severity[severity];
    }
    tz_out_puts(html->out, "<td>");
    tz_html_number(html, total);
    tz_out_puts(html->out, "</td>");
}

static void
write_summary(const tz_html *html, const tz_tally *tally)
{
    const tz_tally_row *row;
    tz_out *out = html->out;
    size_t i;

    if (!tally->count)
        return;
    tz_out_puts(out, "<section class=\"summary\">\n<h3>");
    tz_html_word(html, TZ_WORD_SUMMARY);
    tz_out_puts(out, "</h3>\n");
    write_table_head(html, TZ_WORD_FACTOR, false);
    for (i = 0; i < tally->count; i++) {
        row = &tally->rows[i];
        tz_out_puts(out, "<tr><th scope=\"row\">");
        tz_html_puts(html, row->name[0] ? row->name : row->factor);
        tz_out_puts(out, "</th>");
        write_counts(html, row->by_severity);
        tz_out_puts(out, "</tr>\n");
    }
    tz_out_puts(out, "</tbody>\n</table>\n</section>\n");
}

/* --- a document --- */

static taza_status
write_document(tz_html *html, const tz_tally *tally, const size_t *by_severity)
{
    const struct taza_result *result = html->result;
    tz_out *out = html->out;
    taza_status status = TAZA_OK;

    tz_out_printf(out,
                  "<section class=\"document\" id=\"d%zu\" "
                  "aria-labelledby=\"d%zu-title\">\n"
                  "<h2 id=\"d%zu-title\"",
                  html->number, html->number, html->number);
    if (result->act.title.len)
        tz_html_lang(html, result->lang, html->ui);
    tz_out_char(out, '>');
    tz_html_text(html, name_of(result));
    tz_out_puts(out, "</h2>\n");
    write_alert(html);
    tz_html_facts(html, by_severity);
    if (strcmp(tz_view_scope(&result->coverage), "part") == 0) {
        tz_out_puts(out, "<p class=\"scope\">");
        tz_html_word(html, TZ_WORD_SCOPE_PART);
        tz_out_puts(out, "</p>\n");
    }
    write_summary(html, tally);
    /* Of what could not be read there is nothing to say. */
    if (result->complete || result->doc.text.len) {
        tz_out_puts(out, "<div class=\"panes\">\n");
        status = tz_html_findings(html);
        tz_html_act(html);
        tz_out_puts(out, "</div>\n");
    }
    tz_out_puts(out, "</section>\n");
    return status;
}

/* Remembers the document for the table at the end. */
static bool
remember(html_state *state, const struct taza_result *result,
         const size_t *by_severity)
{
    document_row row = {.complete = result->complete};
    size_t i;

    if (!state->arena)
        state->arena = tz_arena_new();
    if (!state->arena || !tz_grow((void **)&state->rows, &state->cap,
                                  state->count + 1, sizeof row))
        return false;
    row.name = tz_arena_cstr(state->arena, tz_str(result->path));
    for (i = 0; i < TZ_COUNT(row.by_severity); i++)
        row.by_severity[i] = by_severity[i];
    if (row.name)
        state->rows[state->count++] = row;
    return row.name != NULL;
}

static taza_status
add_document(tz_html *html, html_state *state)
{
    const struct taza_result *result = html->result;
    size_t i, by_severity[4] = {0};
    tz_tally tally = {0};
    taza_status status;

    status = tz_segment_result(result, html->arena, &html->segments);
    for (i = 0; i < result->finding_count && status == TAZA_OK; i++) {
        if (result->findings[i].accepted)
            continue;
        by_severity[result->findings[i].severity]++;
        status = tz_tally_add(&tally, &result->findings[i]);
    }
    if (status == TAZA_OK && !remember(state, result, by_severity))
        status = TAZA_NOMEM;
    if (status == TAZA_OK) {
        tz_tally_rank(&tally);
        if (!state->headed)
            write_head(html);
        state->headed = true;
        status = write_document(html, &tally, by_severity);
    }
    tz_tally_done(&tally);
    return status;
}

static taza_status
html_add(struct taza_report *report, const struct taza_result *result,
         taza_error *err)
{
    tz_html html = {
        .out = &report->out,
        .ui = report->ui,
        .result = result,
        .arena = tz_arena_new(),
        .number = report->totals.documents + 1,
        .first = report->totals.shown + 1,
    };
    taza_status status = TAZA_NOMEM;

    if (html.arena)
        status = add_document(&html, report->state);
    tz_arena_free(html.words);
    tz_arena_free(html.arena);
    return status == TAZA_OK ? TAZA_OK : tz_err_nomem(err);
}

/* --- the end --- */

static void
write_documents(const tz_html *html, const html_state *state)
{
    const document_row *row;
    tz_out *out = html->out;
    size_t i;

    write_table_head(html, TZ_WORD_DOCUMENT, true);
    for (i = 0; i < state->count; i++) {
        row = &state->rows[i];
        tz_out_printf(out, "<tr><th scope=\"row\"><a href=\"#d%zu\">", i + 1);
        tz_html_puts(html, row->name);
        tz_out_puts(out, "</a></th>");
        write_counts(html, row->by_severity);
        tz_out_puts(out, "<td>");
        tz_html_word(html, row->complete ? TZ_WORD_YES : TZ_WORD_PARTLY);
        tz_out_puts(out, "</td></tr>\n");
    }
    tz_out_puts(out, "</tbody>\n</table>\n");
}

static void
write_colophon(const tz_html *html, const taza_rules *rules)
{
    tz_out *out = html->out;
    taza_rules_info info;

    tz_out_puts(out, "<p>taza ");
    tz_html_puts(html, taza_version());
    if (rules) {
        taza_rules_describe(rules, &info);
        tz_out_puts(out, " · ");
        tz_html_word(html, TZ_WORD_RULES);
        tz_out_char(out, ' ');
        tz_html_puts(html, info.version);
        tz_out_printf(out, " (%zu, ", info.count);
        tz_html_puts(html, info.hash);
        tz_out_char(out, ')');
    }
    tz_out_puts(out, "</p>\n");
}

static taza_status
html_end(struct taza_report *report, taza_error *err)
{
    tz_html html = {.out = &report->out, .ui = report->ui};
    const html_state *state = report->state;

    (void)err;
    if (!state->headed)
        write_head(&html);
    tz_out_puts(html.out, "</main>\n<footer class=\"page\" id=\"totals\">\n");
    if (state->count > 1) {
        tz_out_puts(html.out, "<h2>");
        tz_html_word(&html, TZ_WORD_TOTALS);
        tz_out_puts(html.out, "</h2>\n<p>");
        tz_html_severities(&html, report->totals.by_severity,
                           report->totals.findings);
        tz_out_puts(html.out, "</p>\n");
        write_documents(&html, state);
    }
    write_colophon(&html, report->options.rules);
    tz_out_puts(html.out, "</footer>\n</body>\n</html>\n");
    return TAZA_OK;
}

static void
html_done(struct taza_report *report)
{
    html_state *state = report->state;

    tz_arena_free(state->arena);
    tz_free(state->rows);
}

const tz_format tz_format_html = {
    .name = "html",
    .extension = ".html",
    .about = "one page to read and print",
    .state_size = sizeof(html_state),
    .add = html_add,
    .end = html_end,
    .done = html_done,
};
