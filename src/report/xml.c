/* xml.c - annotated XML: the act's tree with its whole text, and findings as
 * marks that nest in it (report.rng). */
#include "base/err.h"
#include "base/work.h"
#include "report/markup.h"
#include "report/report.h"
#include "report/segment.h"
#include "report/view.h"

#define NAMESPACE "urn:taza:report:1"
#define SCHEMA    "1"

/* One document on its way out. */
typedef struct {
    tz_out *out;
    taza_lang ui;
    const struct taza_result *result;
    size_t first; /* number of its first finding in the whole report */
    tz_segment_walk walk;
    size_t at;    /* text written so far */
    size_t unit;  /* next unit to open */
    size_t *ends; /* paragraph that ends each open unit */
    size_t depth; /* open units */
} pen;

static void
attr_puts(tz_out *out, const char *name, const char *value)
{
    tz_markup_attr(out, name, tz_str(value));
}

static void
element(tz_out *out, const char *name, taza_str text)
{
    tz_out_char(out, '<');
    tz_out_puts(out, name);
    tz_out_char(out, '>');
    tz_markup_xml(out, text);
    tz_out_puts(out, "</");
    tz_out_puts(out, name);
    tz_out_puts(out, ">\n");
}

/* --- the act --- */

static void
write_refs(pen *writer, const tz_segment *segment)
{
    const tz_mark *marks = writer->walk.segments->marks;
    size_t i, finding, last = SIZE_MAX;

    tz_out_puts(writer->out, " refs=\"");
    for (i = 0; i < segment->mark_count; i++) {
        finding = marks[segment->marks[i]].finding;
        if (finding == last)
            continue;
        tz_out_puts(writer->out, last == SIZE_MAX ? "f" : " f");
        tz_out_number(writer->out, writer->first + finding);
        last = finding;
    }
    tz_out_char(writer->out, '"');
}

static void
write_text(pen *writer, taza_span span)
{
    taza_str text = writer->result->doc.text;
    tz_out *out = writer->out;
    tz_piece piece;

    while (tz_segment_next(&writer->walk, &span, &piece)) {
        if (piece.segment) {
            tz_out_puts(out, "<mark");
            write_refs(writer, piece.segment);
            attr_puts(out, "severity",
                      taza_severity_name(piece.segment->severity));
            tz_out_char(out, '>');
        }
        tz_markup_xml(out,
                      tz_str_slice(text, piece.span.start, piece.span.end));
        if (piece.segment)
            tz_out_puts(out, "</mark>");
        TZ_WORK(1);
    }
}

static void
write_para(pen *writer, size_t index)
{
    const tz_para *para = &writer->result->doc.paras[index];
    static const char *const unread[] = {
        [TZ_READ_YES] = NULL,          [TZ_UNREAD_LATIN] = "latin",
        [TZ_UNREAD_ARABIC] = "arabic", [TZ_UNREAD_OCR] = "ocr",
        [TZ_UNREAD_OTHER] = "other",
    };
    tz_zone zone = (tz_zone)writer->result->act.para_zone[index];
    size_t end = para->text.end;

    if (end < writer->at)
        end = writer->at;
    tz_out_puts(writer->out, "<p");
    attr_puts(writer->out, "lang", taza_lang_name((taza_lang)para->lang));
    attr_puts(writer->out, "zone", tz_zone_name(zone));
    if (unread[para->unread])
        attr_puts(writer->out, "unread", unread[para->unread]);
    tz_out_char(writer->out, '>');
    write_text(writer, (taza_span){writer->at, end});
    tz_out_puts(writer->out, "</p>");
    writer->at = end;
}

/* What stands between paragraphs: white space, as it is. */
static void
write_gap(pen *writer, size_t end)
{
    if (end <= writer->at)
        return;
    tz_markup_xml(writer->out,
                  tz_str_slice(writer->result->doc.text, writer->at, end));
    writer->at = end;
}

static void
close_units(pen *writer, size_t para)
{
    while (writer->depth && writer->ends[writer->depth - 1] <= para) {
        tz_out_puts(writer->out, "</unit>");
        writer->depth--;
    }
}

/* A unit never reaches past the one around it, whatever its numbers say. */
static void
open_units(pen *writer, size_t para)
{
    const tz_act *act = &writer->result->act;
    const taza_unit *unit;
    size_t end;

    while (writer->unit < act->count &&
           act->units[writer->unit].first_para <= para) {
        end = act->units[writer->unit].end_para;
        if (writer->depth && writer->ends[writer->depth - 1] < end)
            end = writer->ends[writer->depth - 1];
        unit = &writer->result->units[writer->unit++];
        tz_out_puts(writer->out, "<unit");
        attr_puts(writer->out, "kind", unit->kind);
        tz_markup_attr(writer->out, "number", unit->number);
        attr_puts(writer->out, "path", unit->unit_path);
        tz_out_char(writer->out, '>');
        writer->ends[writer->depth++] = end;
    }
}

/* No white space of ours inside: the string value of `act` is the text. */
static void
write_act(pen *writer)
{
    const tz_document *doc = &writer->result->doc;
    size_t i;

    tz_out_puts(writer->out, "<act>");
    for (i = 0; i < doc->para_count; i++) {
        close_units(writer, i);
        write_gap(writer, doc->paras[i].text.start);
        open_units(writer, i);
        write_para(writer, i);
    }
    close_units(writer, SIZE_MAX);
    write_gap(writer, doc->text.len);
    tz_out_puts(writer->out, "</act>\n");
}

/* --- findings --- */

/* Attributes "start-byte" … of a position. */
static void
attr_position(pen *writer, const char *edge, const taza_position *at)
{
    const char *file = tz_view_file(writer->result, at);
    tz_out *out = writer->out;

    tz_out_printf(out, " %s-byte=\"%zu\" %s-line=\"%u\"", edge, at->byte, edge,
                  at->line);
    tz_out_printf(out, " %s-column=\"%u\" %s-utf16=\"%u\"", edge, at->column,
                  edge, at->utf16);
    if (!file)
        return;
    tz_out_printf(out, " %s-file=\"", edge);
    tz_markup_xml_attr(out, tz_str(file));
    tz_out_char(out, '"');
}

static void
attr_place(pen *writer, const taza_place *place)
{
    attr_position(writer, "start", &place->start);
    attr_position(writer, "end", &place->end);
}

static void
write_basis(tz_out *out, const taza_basis *basis)
{
    tz_out_puts(out, "<basis");
    attr_puts(out, "methodology", basis->methodology);
    attr_puts(out, "clause", basis->clause);
    attr_puts(out, "status", basis->status);
    tz_out_puts(out, "/>\n");
}

static void
write_accepted(tz_out *out, const taza_accepted *accepted)
{
    if (!accepted)
        return;
    tz_out_puts(out, "<accepted");
    attr_puts(out, "where", taza_accepted_name(accepted->where));
    attr_puts(out, "by", accepted->by);
    tz_out_char(out, '>');
    tz_markup_xml(out, tz_str(accepted->reason));
    tz_out_puts(out, "</accepted>\n");
}

static void
write_attributes(pen *writer, const taza_finding *finding)
{
    tz_out *out = writer->out;

    attr_puts(out, "rule", finding->rule);
    attr_puts(out, "factor", finding->factor);
    attr_puts(out, "severity", taza_severity_name(finding->severity));
    attr_puts(out, "lang", taza_lang_name(finding->lang));
    attr_puts(out, "unit", finding->unit);
    attr_puts(out, "unit-path", finding->unit_path);
    attr_place(writer, &finding->at);
    attr_puts(out, "subject", finding->subject);
    attr_puts(out, "object", finding->object);
    attr_puts(out, "fingerprint", finding->fingerprint);
}

static void
write_finding(pen *writer, size_t index)
{
    const taza_finding *finding = &writer->result->findings[index];
    tz_out *out = writer->out;
    size_t i;

    tz_out_puts(out, "<finding id=\"f");
    tz_out_number(out, writer->first + index);
    tz_out_char(out, '"');
    write_attributes(writer, finding);
    tz_out_puts(out, ">\n");
    element(out, "message", tz_str(finding->message));
    element(out, "fix", tz_str(finding->fix));
    element(out, "quote", finding->quote);
    element(out, "text", finding->text);
    for (i = 0; i < finding->place_count; i++) {
        tz_out_puts(out, "<place");
        attr_place(writer, &finding->places[i]);
        tz_out_puts(out, "/>\n");
    }
    for (i = 0; i < finding->basis_count; i++)
        write_basis(out, &finding->basis[i]);
    write_accepted(out, finding->accepted);
    tz_out_puts(out, "</finding>\n");
}

static void
write_findings(pen *writer)
{
    size_t i;

    tz_out_puts(writer->out, "<findings>\n");
    for (i = 0; i < writer->result->finding_count; i++)
        write_finding(writer, i);
    tz_out_puts(writer->out, "</findings>\n");
}

/* --- the document --- */

static void
write_coverage(tz_out *out, const taza_coverage *coverage)
{
    size_t i;

    tz_out_puts(out, "<coverage");
    tz_markup_attr_number(out, "linted-words", coverage->linted_words);
    tz_markup_attr_number(out, "unread-words", coverage->unread_words);
    attr_puts(out, "scope", tz_view_scope(coverage));
    tz_out_puts(out, ">\n");
    for (i = 0; i < coverage->zone_count; i++) {
        tz_out_puts(out, "<zone");
        attr_puts(out, "name", coverage->zones[i].name);
        tz_markup_attr_number(out, "words", coverage->zones[i].words);
        attr_puts(out, "linted", coverage->zones[i].linted ? "true" : "false");
        tz_out_puts(out, "/>\n");
    }
    tz_out_puts(out, "</coverage>\n");
}

/* How many findings were accepted, in which way, or lie elsewhere. */
static void
write_withheld(tz_out *out, const struct taza_result *result)
{
    tz_out_puts(out, "<withheld");
    for (taza_accepted_by i = TAZA_BY_FILE; i <= TAZA_BY_BASELINE; i++)
        tz_markup_attr_number(out, taza_accepted_name(i),
                              result->withheld_by[i]);
    if (result->elsewhere)
        tz_markup_attr_number(out, "elsewhere", result->elsewhere);
    tz_out_puts(out, "/>\n");
}

static void
write_errors(tz_out *out, taza_lang ui, const struct taza_result *result)
{
    char text[TZ_ERR_TEXT];
    const taza_error *error;
    size_t i;

    tz_out_puts(out, "<errors>\n");
    for (i = 0; i < result->error_count; i++) {
        error = &result->errors[i];
        tz_out_puts(out, "<error");
        attr_puts(out, "code", taza_status_name(error->status));
        tz_markup_attr_number(out, "byte", error->byte);
        if (error->line)
            tz_markup_attr_number(out, "line", error->line);
        if (error->line && error->column)
            tz_markup_attr_number(out, "column", error->column);
        tz_out_char(out, '>');
        (void)taza_error_text(error, ui, text, sizeof text);
        tz_markup_xml(out, tz_str(text));
        tz_out_puts(out, "</error>\n");
    }
    tz_out_puts(out, "</errors>\n");
}

static void
write_document(pen *writer)
{
    const struct taza_result *result = writer->result;
    tz_out *out = writer->out;

    tz_out_puts(out, "<document");
    attr_puts(out, "path", result->path);
    tz_markup_attr(out, "title", result->act.title);
    attr_puts(out, "kind", result->act.kind);
    attr_puts(out, "lang", taza_lang_name(result->lang));
    attr_puts(out, "complete", result->complete ? "true" : "false");
    tz_markup_attr_number(out, "words", result->coverage.words);
    tz_out_puts(out, ">\n");
    write_coverage(out, &result->coverage);
    write_act(writer);
    write_findings(writer);
    write_withheld(out, result);
    write_errors(out, writer->ui, result);
    tz_out_puts(out, "</document>\n");
}

static taza_status
xml_begin(struct taza_report *report, taza_error *err)
{
    tz_out *out = &report->out;
    taza_rules_info info;

    (void)err;
    tz_out_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<report xmlns=\"" NAMESPACE "\"");
    attr_puts(out, "taza", taza_version());
    attr_puts(out, "schema", SCHEMA);
    tz_out_puts(out, ">\n");
    if (!report->options.rules)
        return TAZA_OK;
    taza_rules_describe(report->options.rules, &info);
    tz_out_puts(out, "<rules");
    attr_puts(out, "version", info.version);
    tz_markup_attr_number(out, "count", info.count);
    attr_puts(out, "hash", info.hash);
    tz_out_puts(out, "/>\n");
    return TAZA_OK;
}

static taza_status
xml_add(struct taza_report *report, const struct taza_result *result,
        taza_error *err)
{
    tz_arena *arena = tz_arena_new();
    pen writer = {
        .out = &report->out,
        .ui = report->ui,
        .result = result,
        .first = report->totals.shown + 1,
    };
    tz_segments segments;
    taza_status status = TAZA_NOMEM;

    if (arena)
        writer.ends =
            tz_arena_array(arena, result->act.count + 1, sizeof *writer.ends);
    if (writer.ends)
        status = tz_segment_result(result, arena, &segments);
    if (status == TAZA_OK) {
        writer.walk.segments = &segments;
        write_document(&writer);
    }
    tz_arena_free(arena);
    return status == TAZA_OK ? TAZA_OK : tz_err_nomem(err);
}

static taza_status
xml_end(struct taza_report *report, taza_error *err)
{
    (void)err;
    tz_out_puts(&report->out, "</report>\n");
    return TAZA_OK;
}

const tz_format tz_format_xml = {
    .name = "xml",
    .extension = ".xml",
    .about = "annotated act (" NAMESPACE ", report.rng)",
    .begin = xml_begin,
    .add = xml_add,
    .end = xml_end,
};
