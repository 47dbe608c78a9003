/* sample.h - a small result made by hand, and its report as text. */
#ifndef TZ_TESTS_REPORT_SAMPLE_H
#define TZ_TESTS_REPORT_SAMPLE_H

#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "report/report.h"
#include "text/lines.h"

#define SAMPLE_MOST 512

/* DESIGN's example. */
#define SAMPLE_ARTICLE                                                         \
    "Статья 5. Действие разрешения\n\n"                \
    "1. Разрешение выдается на один год.\n\n"       \
    "2. Уполномоченный орган вправе приостановить действие разрешения.\n"

typedef struct {
    struct taza_result result;
    tz_lines lines;
    tz_para paras[SAMPLE_MOST];
    tz_block blocks[SAMPLE_MOST];
    tz_unit units[SAMPLE_MOST];
    taza_unit public_units[SAMPLE_MOST];
    size_t para_unit[SAMPLE_MOST];
    uint8_t para_zone[SAMPLE_MOST];
    taza_finding findings[SAMPLE_MOST];
    taza_place places[SAMPLE_MOST];
    size_t place_count;
    taza_zone zones[TZ_ZONE_COUNT];
    taza_error errors[4];
} tz_sample;

static const taza_basis sample_basis[] = {
    {"Методика оценки норм", "пункт 3", "law"},
    {"Model guide on norms", "2.1", "model"},
};

/* Words of any bytes: runs without white space. */
static inline uint32_t
sample_words(taza_str text)
{
    uint32_t words = 0;
    size_t i;

    for (i = 0; i < text.len; i++)
        words += !tz_ascii_space((unsigned char)text.ptr[i]) &&
                 (i == 0 || tz_ascii_space((unsigned char)text.ptr[i - 1]));
    return words;
}

/* Each line with something on it is a paragraph of zone body. */
static inline void
sample_paras(tz_sample *sample)
{
    struct taza_result *result = &sample->result;
    taza_str text = result->doc.text;
    size_t at = 0, end, i = 0;

    for (; at < text.len && i < SAMPLE_MOST; at = end + 1) {
        end = tz_str_find(text, '\n', at);
        if (end == at)
            continue;
        sample->blocks[i] = (tz_block){.text = {at, end}};
        sample->paras[i] = (tz_para){
            .text = {at, end},
            .first_block = i,
            .block_count = 1,
            .words = sample_words(tz_str_slice(text, at, end)),
            .lang = (uint8_t)result->lang,
        };
        sample->para_unit[i] = TZ_NO_UNIT;
        result->coverage.words += sample->paras[i++].words;
    }
    result->doc.para_count = result->doc.block_count = i;
}

static inline tz_sample *
sample_new(const char *path, taza_lang lang, taza_str text)
{
    tz_sample *sample = calloc(1, sizeof *sample);
    struct taza_result *result = &sample->result;

    result->arena = tz_arena_new();
    assert_non_null(result->arena);
    result->path = path;
    result->lang = result->ui = lang;
    result->complete = true;
    result->doc.arena = result->arena;
    result->doc.text = text;
    result->doc.paras = sample->paras;
    result->doc.blocks = sample->blocks;
    result->act.units = sample->units;
    result->act.para_unit = sample->para_unit;
    result->act.para_zone = sample->para_zone;
    result->act.kind = "";
    result->units = sample->public_units;
    result->findings = sample->findings;
    result->errors = sample->errors;
    assert_int_equal(tz_lines_build(result->arena, text, &sample->lines),
                     TAZA_OK);
    sample_paras(sample);
    sample->zones[0] =
        (taza_zone){"body", result->coverage.words, result->coverage.words > 0};
    result->coverage.linted_words = result->coverage.words;
    result->coverage.zones = sample->zones;
    result->coverage.zone_count = result->coverage.words > 0;
    result->coverage.scope = "act";
    return sample;
}

static inline void
sample_free(tz_sample *sample)
{
    tz_arena_free(sample->result.arena);
    free(sample);
}

static inline taza_position
sample_position(const tz_sample *sample, size_t at)
{
    taza_position out = {.path = sample->result.path, .byte = at};

    tz_lines_find(&sample->lines, at, &out.line, &out.column, &out.utf16);
    return out;
}

static inline taza_place
sample_place(const tz_sample *sample, taza_span span)
{
    return (taza_place){sample_position(sample, span.start),
                        sample_position(sample, span.end), span};
}

static inline taza_span
sample_span(const tz_sample *sample, const char *words)
{
    taza_str text = sample->result.doc.text;
    size_t at = tz_str_search(text, tz_str(words), 0);

    assert_true(at < text.len);
    return (taza_span){at, at + strlen(words)};
}

/* A unit over paragraphs [first, end). */
static inline void
sample_unit(tz_sample *sample, tz_unit_kind kind, const char *number,
            size_t parent, size_t first, size_t end)
{
    tz_act *act = &sample->result.act;
    size_t i, index = act->count++;
    taza_span span = {sample->paras[first].text.start,
                      sample->paras[end - 1].text.end};

    sample->units[index] = (tz_unit){
        .kind = (uint8_t)kind,
        .heading = kind == TZ_UNIT_ARTICLE,
        .depth = parent == TZ_NO_UNIT ? 0 : sample->units[parent].depth + 1,
        .number = tz_str(number),
        .parent = parent,
        .act_part = TZ_NO_UNIT,
        .first_para = first,
        .end_para = end,
        .text = span,
    };
    sample->public_units[index] = (taza_unit){
        .kind = tz_unit_kind_name(kind),
        .number = tz_str(number),
        .unit_path = number,
        .citation = number,
        .zone = "body",
        .at = sample_place(sample, span),
        .depth = sample->units[index].depth,
    };
    for (i = first; i < end; i++)
        sample->para_unit[i] = index;
}

static inline taza_finding *
sample_find_span(tz_sample *sample, taza_span span, const char *rule,
                 taza_severity severity)
{
    struct taza_result *result = &sample->result;
    taza_finding *finding = &result->findings[result->finding_count++];

    *finding = (taza_finding){
        .rule = rule,
        .factor = "entitled-formula",
        .severity = severity,
        .lang = result->lang,
        .at = sample_place(sample, span),
        .text = tz_str_slice(result->doc.text, span.start, span.end),
        .quote = tz_str_slice(result->doc.text, span.start, span.end),
        .unit = "пункт 2 статьи 5",
        .unit_path = "article:5/point:2",
        .message = "Орган решает сам.",
        .fix = "Укажите основания.",
        .subject = "body",
        .object = "burden",
        .basis = sample_basis,
        .basis_count = 2,
        .fingerprint = "1:00112233445566aa",
        .factor_name = "Компетенция по формуле «вправе»",
    };
    return finding;
}

static inline taza_finding *
sample_find(tz_sample *sample, const char *words, const char *rule,
            taza_severity severity)
{
    return sample_find_span(sample, sample_span(sample, words), rule, severity);
}

/* A further place of the last finding. */
static inline void
sample_also(tz_sample *sample, const char *words)
{
    taza_finding *finding = &sample->findings[sample->result.finding_count - 1];
    taza_place *place = &sample->places[sample->place_count++];

    *place = sample_place(sample, sample_span(sample, words));
    if (!finding->place_count++)
        finding->places = place;
}

/* A finding that somebody accepted, and that is shown. */
static inline void
sample_accept(tz_sample *sample, taza_finding *finding,
              const taza_accepted *accepted)
{
    finding->accepted = accepted;
    sample->result.withheld_by[accepted->where]++;
    sample->result.accepted_count++;
}

static const taza_accepted sample_by_file = {TAZA_BY_FILE, "так\n<велит> закон",
                                             "А. Омаров"};
static const taza_accepted sample_by_baseline = {TAZA_BY_BASELINE, "", ""};

/* Article 5 with its two points and a finding. */
static inline tz_sample *
sample_article(void)
{
    tz_sample *sample = sample_new("draft.md", TAZA_RU, TZ_STR(SAMPLE_ARTICLE));

    sample->result.act.title = TZ_STR("О разрешениях");
    sample->result.act.kind = "order";
    sample_unit(sample, TZ_UNIT_ARTICLE, "5", TZ_NO_UNIT, 0, 3);
    sample_unit(sample, TZ_UNIT_POINT, "1", 0, 1, 2);
    sample_unit(sample, TZ_UNIT_POINT, "2", 0, 2, 3);
    sample->public_units[0].heading = TZ_STR("Действие разрешения");
    sample_find(sample, "вправе приостановить", "ru-entitled-burdening",
                TAZA_WARNING);
    return sample;
}

/* --- reports ------------------------------------------------------------ */

static inline int
sample_sink(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static inline void
sample_render(const char *format, const taza_report_options *options,
              tz_sample *const *samples, size_t count, tz_buf *out)
{
    taza_report *report;
    taza_error err;
    size_t i;

    tz_buf_init(out);
    assert_int_equal(
        taza_report_new(format, options, sample_sink, out, &report, &err),
        TAZA_OK);
    for (i = 0; i < count; i++)
        assert_int_equal(taza_report_add(report, &samples[i]->result, &err),
                         TAZA_OK);
    assert_int_equal(taza_report_end(report, &err), TAZA_OK);
    taza_report_free(report);
    assert_true(tz_buf_ok(out));
}

/* The report of one result, NUL-terminated. */
static inline const char *
sample_report(const char *format, tz_sample *sample, tz_buf *out)
{
    sample_render(format, NULL, &sample, 1, out);
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    out->len--;
    return out->ptr;
}

static inline size_t
sample_count(const char *text, const char *what)
{
    size_t count = 0;

    while ((text = strstr(text, what))) {
        count++;
        text += strlen(what);
    }
    return count;
}

#endif
