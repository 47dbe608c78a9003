/* html_findings.c - findings by unit: words, reason, rewording, basis. */
#include "report/html.h"

#include <string.h>

#include "report/view.h"

/* Bytes of text shown on either side of the words at most. */
#define CONTEXT 160
/* Bytes of such words that are kept before they are all given back. */
#define WORDS_MOST ((size_t)16 << 10)

static bool
is_blank(taza_str text, size_t at)
{
    return tz_ascii_space((unsigned char)text.ptr[at]) ||
           (at > 0 && text.ptr[at - 1] == '\xC2' && text.ptr[at] == '\xA0') ||
           (text.ptr[at] == '\xC2' && at + 1 < text.len &&
            text.ptr[at + 1] == '\xA0');
}

/* Begins at a whole word. */
static size_t
context_start(taza_str text, taza_span para, size_t at)
{
    size_t from;

    if (at - para.start <= CONTEXT)
        return para.start;
    for (from = at - CONTEXT; from < at; from++)
        if (tz_ascii_space((unsigned char)text.ptr[from]))
            return from + 1;
    return at;
}

/* Ends at a whole word. */
static size_t
context_end(taza_str text, taza_span para, size_t at)
{
    size_t to;

    if (para.end - at <= CONTEXT)
        return para.end;
    for (to = at + CONTEXT; to > at; to--)
        if (tz_ascii_space((unsigned char)text.ptr[to]))
            return to;
    return at;
}

static taza_status
write_words(const tz_html *html, taza_span span)
{
    const tz_document *doc = &html->result->doc;
    taza_str text = tz_doc_quote(doc, html->words, span);

    if (!text.ptr && span.start < span.end)
        return TAZA_NOMEM;
    tz_html_text(html, tz_str_trim(text));
    return TAZA_OK;
}

static taza_status
write_before(const tz_html *html, taza_span para, size_t at)
{
    taza_str text = html->result->doc.text;
    size_t from = context_start(text, para, at);
    taza_status status;

    if (from > para.start)
        tz_out_puts(html->out, "… ");
    if (from == at)
        return TAZA_OK;
    status = write_words(html, (taza_span){from, at});
    if (is_blank(text, at - 1))
        tz_out_char(html->out, ' ');
    return status;
}

static taza_status
write_after(const tz_html *html, taza_span para, size_t at)
{
    taza_str text = html->result->doc.text;
    size_t to = context_end(text, para, at);
    taza_status status = TAZA_OK;

    if (at < to) {
        if (is_blank(text, at))
            tz_out_char(html->out, ' ');
        status = write_words(html, (taza_span){at, to});
    }
    if (to < para.end)
        tz_out_puts(html->out, " …");
    return status;
}

static void
write_link(const tz_html *html, size_t number, size_t place)
{
    tz_out_puts(html->out, "<a href=\"#m");
    tz_html_number(html, number);
    if (place) {
        tz_out_char(html->out, '-');
        tz_html_number(html, place);
    }
    tz_out_puts(html->out, "\">");
}

/* Are the words shown in the act's text? */
static bool
shown(const tz_html *html, taza_span span)
{
    size_t para = tz_html_para(html->result, span.start);

    return span.start < span.end && para < html->result->doc.para_count;
}

static taza_status
write_quote(const tz_html *html, const taza_finding *finding, size_t number)
{
    taza_str quote = tz_view_cut(finding->quote, TZ_VIEW_QUOTE);
    bool link = shown(html, finding->at.span);
    taza_status status = TAZA_OK;
    taza_span para = {0, 0};
    tz_out *out = html->out;

    tz_out_puts(out, "<blockquote");
    tz_html_lang(html, finding->lang, html->ui);
    tz_out_puts(out, "><p>");
    if (link) {
        para = html->result->doc
                   .paras[tz_html_para(html->result, finding->at.span.start)]
                   .text;
        status = write_before(html, para, finding->at.span.start);
        write_link(html, number, 0);
    }
    tz_out_puts(out, "<strong>");
    tz_html_text(html, quote);
    tz_out_puts(out,
                quote.len < finding->quote.len ? "…</strong>" : "</strong>");
    if (link)
        tz_out_puts(out, "</a>");
    if (link && status == TAZA_OK && finding->at.span.end <= para.end)
        status = write_after(html, para, finding->at.span.end);
    tz_out_puts(out, "</p></blockquote>\n");
    return status;
}

static void
write_row(const tz_html *html, tz_word word, const char *class,
          const char *text)
{
    tz_out *out = html->out;

    if (!text || !text[0])
        return;
    tz_out_puts(out, "<dt>");
    tz_html_word(html, word);
    tz_out_puts(out, "</dt><dd class=\"");
    tz_out_puts(out, class);
    tz_out_char(out, '"');
    tz_html_lang(html, html->result->ui, html->ui);
    tz_out_char(out, '>');
    tz_html_puts(html, text);
    tz_out_puts(out, "</dd>\n");
}

static void
write_basis(const tz_html *html, const taza_finding *finding)
{
    const taza_basis *basis = finding->basis;
    tz_out *out = html->out;
    size_t i;
    bool law;

    if (!finding->basis_count)
        return;
    tz_out_puts(out, "<dt>");
    tz_html_word(html, TZ_WORD_BASIS);
    tz_out_puts(out, "</dt><dd><ul class=\"basis\">");
    for (i = 0; i < finding->basis_count; i++) {
        law = strcmp(basis[i].status, "law") == 0;
        tz_out_puts(out, law ? "<li class=\"law\">" : "<li class=\"model\">");
        tz_html_puts(html, basis[i].methodology);
        if (basis[i].clause && basis[i].clause[0]) {
            tz_out_puts(out, ", ");
            tz_html_puts(html, basis[i].clause);
        }
        tz_out_puts(out, " <span class=\"status\">");
        tz_html_word(html, law ? TZ_WORD_LAW : TZ_WORD_MODEL);
        tz_out_puts(out, "</span></li>");
    }
    tz_out_puts(out, "</ul></dd>\n");
}

/* "body or official «комиссия»"; nothing for nobody. */
static bool
write_fact(const tz_html *html, const char *name, taza_str words, bool more)
{
    const char *text = tz_strings_fact(html->ui, name);
    tz_out *out = html->out;

    if (!text[0])
        return false;
    if (more)
        tz_out_puts(out, "; ");
    tz_html_puts(html, text);
    if (words.len) {
        tz_out_puts(out, " «<bdi>");
        tz_html_text(html, words);
        tz_out_puts(out, "</bdi>»");
    }
    return true;
}

/* Who acts and what is done, as taza reads it. */
static void
write_facts(const tz_html *html, const taza_finding *finding)
{
    bool some;

    if (!tz_strings_fact(html->ui, finding->subject)[0] &&
        !tz_strings_fact(html->ui, finding->object)[0])
        return;
    tz_out_puts(html->out, "<dt>");
    tz_html_word(html, TZ_WORD_READ_AS);
    tz_out_puts(html->out, "</dt><dd>");
    some = write_fact(html, finding->subject, finding->subject_quote, false);
    (void)write_fact(html, finding->object, finding->object_quote, some);
    tz_out_puts(html->out, "</dd>\n");
}

static void
write_places(const tz_html *html, const taza_finding *finding, size_t number)
{
    const taza_place *place;
    tz_out *out = html->out;
    size_t i;

    if (!finding->place_count)
        return;
    tz_out_puts(out, "<dt>");
    tz_html_word(html, TZ_WORD_PLACES);
    tz_out_puts(out, "</dt><dd>");
    for (i = 0; i < finding->place_count; i++) {
        place = &finding->places[i];
        if (i)
            tz_out_puts(out, ", ");
        if (shown(html, place->span))
            write_link(html, number, i + 1);
        tz_html_word(html, TZ_WORD_LINE);
        tz_out_puts(out, "&nbsp;");
        tz_html_number(html, place->start.line);
        if (shown(html, place->span))
            tz_out_puts(out, "</a>");
    }
    tz_out_puts(out, "</dd>\n");
}

static void
write_origin(const tz_html *html, const taza_finding *finding)
{
    const char *file = tz_view_file(html->result, &finding->at.start);
    tz_out *out = html->out;

    tz_out_puts(out, "<p class=\"origin\">");
    if (file) {
        tz_out_puts(out, "<bdi>");
        tz_html_puts(html, file);
        tz_out_puts(out, "</bdi>, ");
    }
    tz_html_word(html, TZ_WORD_LINE);
    tz_out_puts(out, "&nbsp;");
    tz_html_number(html, finding->at.start.line);
    tz_out_puts(out, " · ");
    tz_html_word(html, TZ_WORD_RULE);
    tz_out_puts(out, " <code>");
    tz_html_puts(html, finding->rule);
    tz_out_puts(out, "</code></p>\n");
}

/* Who accepted it, and why. */
static void
write_accepted(const tz_html *html, const taza_accepted *accepted)
{
    tz_out *out = html->out;

    if (!accepted)
        return;
    tz_out_puts(out, "<dt>");
    tz_html_word(html, TZ_WORD_ACCEPTED_ONE);
    tz_out_puts(out, "</dt><dd class=\"accepted\">");
    tz_html_puts(html, tz_strings_accepted(html->ui, accepted->where));
    if (accepted->by[0]) {
        tz_out_puts(out, ", <bdi>");
        tz_html_puts(html, accepted->by);
        tz_out_puts(out, "</bdi>");
    }
    if (accepted->reason[0]) {
        tz_out_puts(out, ": <bdi>");
        tz_html_puts(html, accepted->reason);
        tz_out_puts(out, "</bdi>");
    }
    tz_out_puts(out, "</dd>\n");
}

static taza_status
write_finding(const tz_html *html, const taza_finding *finding, size_t number)
{
    const char *severity = taza_severity_name(finding->severity);
    const char *name = finding->factor_name;
    tz_out *out = html->out;
    taza_status status;

    tz_out_printf(out,
                  "<article class=\"finding %s\" id=\"f%zu\" "
                  "aria-labelledby=\"f%zu-t\">\n<h5 id=\"f%zu-t\">"
                  "<span class=\"number\">%zu</span> ",
                  severity, number, number, number, number);
    tz_html_badge(html, finding->severity);
    tz_out_puts(out, " <span class=\"factor\"");
    tz_html_lang(html, html->result->ui, html->ui);
    tz_out_char(out, '>');
    tz_html_puts(html, name && name[0] ? name : finding->factor);
    tz_out_puts(out, "</span></h5>\n");
    status = write_quote(html, finding, number);
    tz_out_puts(out, "<dl>\n");
    write_accepted(html, finding->accepted);
    write_row(html, TZ_WORD_WHY, "why", finding->message);
    write_row(html, TZ_WORD_FIX, "fix", finding->fix);
    write_facts(html, finding);
    write_basis(html, finding);
    write_places(html, finding, number);
    tz_out_puts(out, "</dl>\n");
    write_origin(html, finding);
    tz_out_puts(out, "</article>\n");
    return status;
}

/* The heading of a group, linked to where its unit begins. */
static void
write_unit(const tz_html *html, const taza_finding *finding)
{
    const struct taza_result *result = html->result;
    size_t para = tz_html_para(result, finding->at.span.start);
    size_t unit = TZ_NO_UNIT;
    tz_out *out = html->out;

    if (para < result->doc.para_count)
        unit = result->act.para_unit[para];
    tz_out_puts(out, "<section class=\"unit\">\n<h4");
    if (!finding->unit || !finding->unit[0]) {
        tz_out_char(out, '>');
        tz_html_word(html, TZ_WORD_NO_UNIT);
        tz_out_puts(out, "</h4>\n");
        return;
    }
    tz_html_lang(html, result->lang, html->ui);
    tz_out_char(out, '>');
    if (unit != TZ_NO_UNIT)
        tz_out_printf(out, "<a href=\"#d%zu-p%zu\">", html->number,
                      result->act.units[unit].first_para);
    tz_html_puts(html, finding->unit);
    tz_out_puts(out, unit != TZ_NO_UNIT ? "</a></h4>\n" : "</h4>\n");
}

static bool
same_unit(const taza_finding *a, const taza_finding *b)
{
    return strcmp(a->unit_path, b->unit_path) == 0;
}

/* The words of findings before are written. */
static bool
forget_words(tz_html *html)
{
    if (html->words && tz_arena_used(html->words) < WORDS_MOST)
        return true;
    tz_arena_free(html->words);
    html->words = tz_arena_new();
    return html->words;
}

taza_status
tz_html_findings(tz_html *html)
{
    const struct taza_result *result = html->result;
    const taza_finding *finding;
    taza_status status = TAZA_OK;
    tz_out *out = html->out;
    size_t i;

    tz_out_printf(out,
                  "<section class=\"findings\" tabindex=\"0\" "
                  "aria-labelledby=\"d%zu-findings\">\n"
                  "<h3 id=\"d%zu-findings\">",
                  html->number, html->number);
    tz_html_word(html, TZ_WORD_FINDINGS);
    tz_out_puts(out, "</h3>\n");
    if (!result->finding_count) {
        tz_out_puts(out, "<p>");
        tz_html_word(html, result->complete ? TZ_WORD_NO_FINDINGS
                                            : TZ_WORD_NONE_IN_PART);
        tz_out_puts(out, "</p>\n");
    }
    for (i = 0; i < result->finding_count && status == TAZA_OK; i++) {
        finding = &result->findings[i];
        if (!i || !same_unit(finding, finding - 1)) {
            tz_out_puts(out, i ? "</section>\n" : "");
            write_unit(html, finding);
        }
        status = forget_words(html)
                     ? write_finding(html, finding, html->first + i)
                     : TAZA_NOMEM;
    }
    tz_out_puts(out, i ? "</section>\n</section>\n" : "</section>\n");
    return status;
}
