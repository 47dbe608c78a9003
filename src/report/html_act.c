/* html_act.c - the act's text with its marks, as a reader sees it. */
#include "base/work.h"
#include "report/html.h"
#include "report/view.h"
#include "text/utf8.h"

/* Why a paragraph stands apart from the text that was checked. */
typedef enum {
    CHECKED,
    SKIPPED,
    UNREAD,
    ASIDE
} standing;

typedef struct {
    standing why;
    int which; /* tz_zone or tz_unread */
} apart;

typedef struct {
    const tz_html *html;
    const tz_document *doc;
    const tz_act *act;
    bool linted[TZ_ZONE_COUNT];
    tz_segment_walk walk;
    size_t unit; /* the next unit that has not begun */
    apart group; /* the open one */
    int level;   /* of the last heading */
} pen;

/* --- marks --- */

static size_t
number_of(const pen *writer, const tz_mark *mark)
{
    return writer->html->first + mark->finding;
}

static void
write_id(const pen *writer, const tz_mark *mark)
{
    tz_out *out = writer->html->out;

    tz_out_puts(out, " id=\"m");
    tz_out_number(out, number_of(writer, mark));
    if (mark->place) {
        tz_out_char(out, '-');
        tz_out_number(out, mark->place);
    }
    tz_out_char(out, '"');
}

/* Opens the mark; its findings that begin here can be linked to. */
static void
open_mark(const pen *writer, const tz_piece *piece)
{
    const tz_segment *segment = piece->segment;
    tz_out *out = writer->html->out;
    const tz_mark *mark;
    bool named = false;
    size_t i;

    tz_out_puts(out, "<mark class=\"");
    tz_out_puts(out, taza_severity_name(segment->severity));
    tz_out_char(out, '"');
    for (i = 0; i < segment->mark_count; i++) {
        mark = &writer->walk.segments->marks[segment->marks[i]];
        if (mark->span.start != piece->span.start)
            continue;
        tz_out_puts(out, named ? "<span" : "");
        write_id(writer, mark);
        tz_out_puts(out, named ? "></span>" : ">");
        named = true;
    }
    tz_out_puts(out, named ? "" : ">");
}

static void
open_link(const pen *writer, const tz_mark *mark)
{
    tz_out_puts(writer->html->out, "<a href=\"#f");
    tz_out_number(writer->html->out, number_of(writer, mark));
    tz_out_puts(writer->html->out, "\">");
}

/* The finding's number where its words end. */
static void
write_number(const pen *writer, const tz_mark *mark)
{
    tz_out *out = writer->html->out;
    size_t number = number_of(writer, mark);

    tz_out_printf(out,
                  "<sup aria-hidden=\"true\">%zu</sup>"
                  "<span class=\"unseen\"> [%zu: ",
                  number, number);
    tz_html_puts(writer->html,
                 tz_strings_severity(writer->html->ui, mark->severity));
    tz_out_puts(out, "] </span>");
}

static void
write_mark(const pen *writer, const tz_piece *piece, taza_str text)
{
    const tz_segment *segment = piece->segment;
    const tz_mark *marks = writer->walk.segments->marks, *mark, *main;
    tz_out *out = writer->html->out;
    size_t i;

    main = &marks[segment->marks[segment->mark_count - 1]];
    open_mark(writer, piece);
    open_link(writer, main);
    tz_html_text(writer->html, text);
    if (main->span.end == piece->span.end)
        write_number(writer, main);
    tz_out_puts(out, "</a>");
    for (i = 0; i + 1 < segment->mark_count; i++) {
        mark = &marks[segment->marks[i]];
        if (mark->span.end != piece->span.end)
            continue;
        open_link(writer, mark);
        write_number(writer, mark);
        tz_out_puts(out, "</a>");
    }
    tz_out_puts(out, "</mark>");
    TZ_WORK(segment->mark_count);
}

static void
write_span(pen *writer, taza_span span)
{
    tz_piece piece;
    taza_str text;

    while (tz_segment_next(&writer->walk, &span, &piece)) {
        text =
            tz_str_slice(writer->doc->text, piece.span.start, piece.span.end);
        if (piece.segment)
            write_mark(writer, &piece, text);
        else
            tz_html_text(writer->html, text);
        TZ_WORK(1);
    }
}

/* --- paragraphs --- */

/* The block after `index` that goes on with its text; `last`: none. */
static size_t
next_block(const tz_document *doc, size_t index, size_t last)
{
    for (index++; index < last; index++)
        if (doc->blocks[index].join != TZ_JOIN_SKIP)
            break;
    return index;
}

/* The text of a block without the hyphen that only the line needed. */
static taza_span
without_hyphen(taza_str text, taza_span span)
{
    uint32_t code;
    size_t at;

    if (span.start >= span.end)
        return span;
    at = tz_utf8_prev(text, span.end);
    span.end = at < span.start ? span.start : at;
    code = tz_utf8_next(text, &at);
    if (code != '-' && code != 0xAD && code != 0x2010 && code != 0xAC)
        span.end = at;
    return span;
}

/* Lines are put together as the layout says; forms keep theirs. */
static void
write_blocks(pen *writer, const tz_para *para)
{
    const tz_document *doc = writer->doc;
    size_t i = para->first_block, next, end = i + para->block_count;
    taza_span span;
    bool glue;

    if (end > doc->block_count || !para->block_count) {
        write_span(writer, para->text);
        return;
    }
    for (; i < end; i = next) {
        next = next_block(doc, i, end);
        span = doc->blocks[i].text;
        glue = next < end && doc->blocks[next].join == TZ_JOIN_GLUE;
        write_span(writer, glue ? without_hyphen(doc->text, span) : span);
        if (next < end && doc->blocks[next].join != TZ_JOIN_GLUE &&
            doc->blocks[next].join != TZ_JOIN_KEEP)
            tz_out_char(writer->html->out, ' ');
    }
}

/* How many of the units around a paragraph are points or inside one. */
static size_t
indent_of(const pen *writer, size_t index)
{
    size_t unit = writer->act->para_unit[index], depth = 0;

    if (unit == TZ_NO_UNIT)
        return writer->doc->paras[index].depth;
    for (; unit != TZ_NO_UNIT; unit = writer->act->units[unit].parent) {
        uint8_t kind = writer->act->units[unit].kind;

        depth += kind >= TZ_UNIT_POINT && kind <= TZ_UNIT_INDENT;
        TZ_WORK(1);
    }
    return depth ? depth - 1 : 0;
}

/* A form's or table's headings are none of the act. */
static bool
no_outline(apart group)
{
    return group.why == ASIDE ||
           (group.why == SKIPPED &&
            (group.which == TZ_ZONE_FORM || group.which == TZ_ZONE_TABLE ||
             group.which == TZ_ZONE_CONTENTS));
}

/* Level of the heading that a paragraph is, 4 to 6 and none left out; 0: it
 * is none. */
static int
heading_of(const pen *writer, size_t index, size_t unit)
{
    const tz_para *para = &writer->doc->paras[index];
    size_t depth = para->level ? para->level - 1u : 0;

    if (no_outline(writer->group))
        return 0;
    if (unit != TZ_NO_UNIT && writer->act->units[unit].heading)
        depth = writer->act->units[unit].depth;
    else if (para->kind != TZ_BLOCK_HEADING)
        return 0;
    if (depth > (size_t)(writer->level - 3))
        depth = (size_t)(writer->level - 3);
    return depth < 2 ? 4 + (int)depth : 6;
}

static void
write_classes(const pen *writer, size_t index)
{
    static const char *const kinds[] = {
        [TZ_BLOCK_TEXT] = "",       [TZ_BLOCK_HEADING] = "",
        [TZ_BLOCK_QUOTE] = "quote", [TZ_BLOCK_TABLE] = "drawn",
        [TZ_BLOCK_FORM] = "drawn",  [TZ_BLOCK_PAGE] = "small",
        [TZ_BLOCK_NAV] = "small",
    };
    const char *kind = kinds[writer->doc->paras[index].kind];
    bool title = writer->act->para_zone[index] == TZ_ZONE_TITLE;
    size_t indent = indent_of(writer, index);
    tz_out *out = writer->html->out;

    if (!kind[0] && !title && !indent)
        return;
    tz_out_puts(out, " class=\"");
    tz_out_puts(out, title ? "title" : kind);
    if (indent)
        tz_out_printf(out, " i%zu", indent < 5 ? indent : 5);
    tz_out_char(out, '"');
}

/* Takes the units that begin with the paragraph; the outermost of them, or
 * TZ_NO_UNIT. */
static size_t
begin_units(pen *writer, size_t index)
{
    size_t first = TZ_NO_UNIT;

    for (; writer->unit < writer->act->count; writer->unit++) {
        if (writer->act->units[writer->unit].first_para > index)
            break;
        if (first == TZ_NO_UNIT)
            first = writer->unit;
    }
    return first;
}

static void
write_para(pen *writer, size_t index)
{
    const tz_para *para = &writer->doc->paras[index];
    size_t unit = begin_units(writer, index);
    int level = heading_of(writer, index, unit);
    tz_out *out = writer->html->out;

    if (level)
        tz_out_printf(out, "<h%d", writer->level = level);
    else
        tz_out_puts(out, "<p");
    if (unit != TZ_NO_UNIT)
        tz_out_printf(out, " id=\"d%zu-p%zu\"", writer->html->number, index);
    write_classes(writer, index);
    if (para->unread)
        tz_out_puts(out, " lang=\"\"");
    else
        tz_html_lang(writer->html, (taza_lang)para->lang,
                     writer->html->result->lang);
    tz_out_char(out, '>');
    write_blocks(writer, para);
    if (level)
        tz_out_printf(out, "</h%d>\n", level);
    else
        tz_out_puts(out, "</p>\n");
}

/* --- what was not checked --- */

/* Titles are seen to be titles; a label at each would be noise. */
static apart
group_of(const pen *writer, size_t index)
{
    const tz_para *para = &writer->doc->paras[index];
    uint8_t zone = writer->act->para_zone[index];

    if (para->kind == TZ_BLOCK_PAGE || para->kind == TZ_BLOCK_NAV)
        return (apart){ASIDE, 0};
    if (!para->words && para->kind == TZ_BLOCK_TEXT)
        return writer->group; /* a rule or a row of dots parts nothing */
    if (para->unread)
        return (apart){UNREAD, para->unread};
    if (!writer->linted[zone] && zone != TZ_ZONE_TITLE)
        return (apart){SKIPPED, zone};
    return (apart){CHECKED, 0};
}

static void
write_label(const pen *writer)
{
    const tz_html *html = writer->html;
    apart group = writer->group;
    tz_out *out = html->out;

    tz_out_puts(out, "<div class=\"apart\">\n<p class=\"label\"");
    tz_html_lang(html, html->ui, html->result->lang);
    tz_out_char(out, '>');
    if (group.why == ASIDE) {
        tz_html_word(html, TZ_WORD_ASIDE);
    } else if (group.why == UNREAD) {
        tz_html_puts(html, tz_strings_unread(html->ui, (tz_unread)group.which));
        tz_out_puts(out, " – ");
        tz_html_word(html, TZ_WORD_UNREAD);
    } else {
        tz_html_puts(html, tz_strings_zone(html->ui, (tz_zone)group.which));
        tz_out_puts(out, " – ");
        tz_html_word(html, TZ_WORD_SKIPPED);
    }
    tz_out_puts(out, "</p>\n");
}

static void
enter(pen *writer, apart group)
{
    if (group.why == writer->group.why && group.which == writer->group.which)
        return;
    if (writer->group.why != CHECKED)
        tz_out_puts(writer->html->out, "</div>\n");
    writer->group = group;
    if (group.why != CHECKED)
        write_label(writer);
}

static void
write_paras(pen *writer)
{
    const tz_html *html = writer->html;
    tz_out *out = html->out;
    size_t i;

    tz_out_puts(out, "<div class=\"text\"");
    tz_html_lang(html, html->result->lang, html->ui);
    tz_out_puts(out, ">\n");
    for (i = 0; i < writer->doc->para_count; i++) {
        enter(writer, group_of(writer, i));
        write_para(writer, i);
    }
    enter(writer, (apart){CHECKED, 0});
    tz_out_puts(out, "</div>\n");
}

void
tz_html_act(const tz_html *html)
{
    const struct taza_result *result = html->result;
    pen writer = {
        .html = html,
        .doc = &result->doc,
        .act = &result->act,
        .walk = {&html->segments, 0},
        .level = 3,
    };
    tz_out *out = html->out;
    int zone;

    for (zone = 0; zone < TZ_ZONE_COUNT; zone++)
        writer.linted[zone] = tz_view_linted(&result->coverage, (tz_zone)zone);
    tz_out_printf(out,
                  "<section class=\"act\" aria-labelledby=\"d%zu-text\">\n"
                  "<h3 id=\"d%zu-text\">",
                  html->number, html->number);
    tz_html_word(html, TZ_WORD_TEXT);
    tz_out_puts(out, "</h3>\n");
    if (result->doc.para_count) {
        write_paras(&writer);
    } else {
        tz_out_puts(out, "<p>");
        tz_html_word(html, TZ_WORD_NO_TEXT);
        tz_out_puts(out, "</p>\n");
    }
    tz_out_puts(out, "</section>\n");
}
