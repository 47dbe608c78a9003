/* result.c - hits → findings as people and programs see them. */
#include "report/result.h"

#include "base/alloc.h"
#include "base/err.h"

/* The text in the wanted language, else in one there is; 0: in none. */
static tz_text
pick(const tz_text3 texts, taza_lang lang)
{
    static const taza_lang order[] = {TAZA_RU, TAZA_EN, TAZA_KK};
    size_t i;

    if (lang != TAZA_NONE && texts[lang] != 0)
        return texts[lang];
    for (i = 0; i < TZ_COUNT(order); i++)
        if (texts[order[i]] != 0)
            return texts[order[i]];
    return 0;
}

static const char *
rule_text(const struct taza_rules *rules, const tz_text3 own,
          const tz_text3 factor, taza_lang lang)
{
    tz_text text = lang != TAZA_NONE ? own[lang] : pick(own, lang);

    if (text == 0)
        text = pick(factor, lang);
    return text == 0 ? "" : tz_rules_text(rules, text);
}

/* The rule's own citations, else the factor's in the wanted language; false:
 * memory is out. */
static bool
fill_basis(struct taza_result *result, const struct taza_rules *rules,
           const tz_rule *rule, taza_finding *finding)
{
    tz_stretch list = tz_basis_in(rule->basis, result->ui);
    taza_basis *basis;

    if (list.count == 0)
        list = tz_basis_in(tz_rule_factor(rules, rule)->basis, result->ui);
    if (list.count == 0)
        return true;
    basis = tz_arena_array(result->arena, list.count, sizeof(*basis));
    if (basis == NULL)
        return false;
    for (size_t i = 0; i < list.count; i++) {
        const tz_basis *from = &rules->basis[list.at + i];

        basis[i] = (taza_basis){tz_rules_text(rules, from->methodology),
                                tz_rules_text(rules, from->clause),
                                from->law ? "law" : "model"};
    }
    finding->basis = basis;
    finding->basis_count = list.count;
    return true;
}

/* The words of a normal span; empty when it is. */
static taza_str
words_of(struct taza_result *result, taza_span normal)
{
    if (normal.end == normal.start)
        return (taza_str){"", 0};
    return tz_doc_quote(&result->doc, result->arena,
                        tz_doc_to_text(&result->doc, normal));
}

/* What stands for {at}, {unit}, {subject} in a message. */
typedef struct {
    taza_str at, unit, subject;
} holes;

/* Fills {at}, {unit} and {subject} in. */
static const char *
fill(struct taza_result *result, const char *text, const holes *with)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *done = NULL;
    taza_str rest = tz_str(text);
    size_t at = 0;

    if (tz_str_find(rest, '{', 0) == rest.len)
        return text;
    while (at < rest.len) {
        taza_str here = tz_str_slice(rest, at, rest.len);

        if (tz_str_starts(here, "{at}")) {
            tz_buf_str(&buf, with->at);
            at += 4;
        } else if (tz_str_starts(here, "{unit}")) {
            tz_buf_str(&buf, with->unit);
            at += 6;
        } else if (tz_str_starts(here, "{subject}")) {
            tz_buf_str(&buf, with->subject);
            at += 9;
        } else {
            tz_buf_char(&buf, rest.ptr[at++]);
        }
    }
    if (tz_buf_ok(&buf))
        done = tz_arena_cstr(result->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return done;
}

static bool
fill_places(struct taza_result *result, const tz_hit *hit,
            taza_finding *finding)
{
    taza_place *places;
    size_t i;

    if (hit->place_count == 0)
        return true;
    places = tz_arena_array(result->arena, hit->place_count, sizeof(*places));
    if (places == NULL)
        return false;
    for (i = 0; i < hit->place_count; i++)
        tz_doc_place(&result->doc, hit->places[i], &places[i]);
    finding->places = places;
    finding->place_count = hit->place_count;
    return true;
}

/* A string of the arena; NULL: memory is out. */
static const char *
made(struct taza_result *result, const tz_buf *buf)
{
    return tz_buf_ok(buf) ? tz_arena_cstr(result->arena, tz_buf_view(buf))
                          : NULL;
}

/* The unit's path, made once for each unit (taza_unit), and its citation with
 * the clause or indent of the paragraph; NULL there: memory is out. */
static void
fill_unit(struct taza_result *result, size_t unit, size_t para,
          taza_finding *finding)
{
    tz_buf cited = TZ_BUF_INIT;
    taza_lang lang;

    finding->unit = "";
    finding->unit_path = "";
    if (unit == TZ_NO_UNIT)
        return;
    lang = (taza_lang)result->act.units[unit].lang;
    tz_act_cite_para(&result->act, para, lang ? lang : result->lang, &cited);
    finding->unit = made(result, &cited);
    finding->unit_path = result->units[unit].unit_path;
    tz_buf_done(&cited);
}

static bool
fill_finding(struct taza_result *result, const struct taza_rules *rules,
             const tz_hit *hit, taza_finding *finding)
{
    const tz_document *doc = &result->doc;
    const tz_factor *factor = tz_rule_factor(rules, hit->rule);
    size_t para = tz_doc_para_at(doc, hit->normal.start);
    tz_text name = pick(factor->name, result->ui);
    static const char *const somebody[] = {"the body", "орган", "орган",
                                           "the body"};
    holes with;

    *finding = (taza_finding){
        .rule = tz_rules_text(rules, hit->rule->id),
        .factor = tz_rules_text(rules, factor->id),
        .severity = hit->severity,
        .lang = para < doc->para_count ? (taza_lang)doc->paras[para].lang
                                       : TAZA_NONE,
        .text = tz_doc_source(doc, hit->text),
        .quote = tz_doc_quote(doc, result->arena, hit->text),
        .subject = tz_entry_name(hit->who.subject),
        .object = tz_entry_name(hit->who.object),
        .factor_name = tz_rules_text(rules, name == 0 ? factor->id : name),
        .subject_quote = words_of(result, hit->who.subject_at),
        .object_quote = words_of(result, hit->who.object_at),
    };
    tz_doc_place(doc, hit->text, &finding->at);
    fill_unit(result, hit->unit, para, finding);
    if (finding->unit == NULL || !fill_basis(result, rules, hit->rule, finding))
        return false;
    with =
        (holes){finding->quote, tz_str(finding->unit), finding->subject_quote};
    if (with.subject.len == 0) /* nobody is named */
        with.subject = tz_str(somebody[result->ui]);
    finding->message = fill(
        result, rule_text(rules, hit->rule->message, factor->why, result->ui),
        &with);
    finding->fix =
        fill(result, rule_text(rules, hit->rule->fix, factor->fix, result->ui),
             &with);
    return finding->quote.ptr != NULL && finding->subject_quote.ptr != NULL &&
           finding->object_quote.ptr != NULL && finding->message != NULL &&
           finding->fix != NULL && fill_places(result, hit, finding);
}

taza_status
tz_result_findings(struct taza_result *result, const struct taza_rules *rules,
                   const tz_hits *hits, taza_error *err)
{
    size_t i;

    result->findings = tz_arena_array(result->arena, hits->count + 1,
                                      sizeof(*result->findings));
    if (result->findings == NULL)
        return tz_err_nomem(err);
    for (i = 0; i < hits->count; i++)
        if (!fill_finding(result, rules, &hits->hits[i], &result->findings[i]))
            return tz_err_nomem(err);
    result->finding_count = hits->count;
    if (tz_fingerprints(&result->doc, hits, result->arena, result->findings) !=
        TAZA_OK)
        return tz_err_nomem(err);
    return TAZA_OK;
}

static bool
fill_trace(struct taza_result *result, const struct taza_rules *rules,
           const tz_trace *trace, taza_trace *out)
{
    *out = (taza_trace){
        .rule = tz_rules_text(rules, trace->rule->id),
        .quote = words_of(result, trace->normal),
        .subject = tz_entry_name(trace->who.subject),
        .object = tz_entry_name(trace->who.object),
        .subject_quote = words_of(result, trace->who.subject_at),
        .object_quote = words_of(result, trace->who.object_at),
        .severity = trace->severity,
        .dropped_by = trace->field == NULL ? "" : trace->field,
        .file = tz_rules_text(rules, trace->rule->file),
        .line = trace->line,
    };
    tz_doc_place(&result->doc, tz_doc_to_text(&result->doc, trace->normal),
                 &out->at);
    return out->quote.ptr != NULL && out->subject_quote.ptr != NULL &&
           out->object_quote.ptr != NULL;
}

taza_status
tz_result_traces(struct taza_result *result, const struct taza_rules *rules,
                 const tz_hits *hits, taza_error *err)
{
    result->traces = tz_arena_array(result->arena, hits->trace_count + 1,
                                    sizeof(*result->traces));
    if (result->traces == NULL)
        return tz_err_nomem(err);
    for (size_t i = 0; i < hits->trace_count; i++)
        if (!fill_trace(result, rules, &hits->traces[i], &result->traces[i]))
            return tz_err_nomem(err);
    result->trace_count = hits->trace_count;
    return TAZA_OK;
}

static bool
fill_one_unit(struct taza_result *result, size_t index, tz_buf *buf)
{
    const tz_unit *unit = &result->act.units[index];
    taza_unit *out = &result->units[index];

    *out = (taza_unit){
        .kind = tz_unit_kind_name((tz_unit_kind)unit->kind),
        .number = unit->number,
        .zone = tz_zone_name((tz_zone)unit->zone),
        .heading = unit->heading_text,
        .depth = unit->depth,
    };
    tz_doc_place(&result->doc, unit->text, &out->at);
    tz_buf_clear(buf);
    tz_act_path(&result->act, index, buf);
    out->unit_path = made(result, buf);
    tz_buf_clear(buf);
    tz_act_cite(&result->act, index,
                unit->lang != TAZA_NONE ? (taza_lang)unit->lang : result->lang,
                buf);
    out->citation = made(result, buf);
    return out->unit_path != NULL && out->citation != NULL;
}

taza_status
tz_result_units(struct taza_result *result, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    bool ok;
    size_t i;

    result->units = tz_arena_array(result->arena, result->act.count + 1,
                                   sizeof(*result->units));
    ok = result->units != NULL;
    for (i = 0; ok && i < result->act.count; i++)
        ok = fill_one_unit(result, i, &buf);
    tz_buf_done(&buf);
    return ok ? TAZA_OK : tz_err_nomem(err);
}

taza_status
tz_result_error(struct taza_result *result, const taza_error *what,
                taza_error *err)
{
    void *items = result->errors;

    if (!tz_grow(&items, &result->error_cap, result->error_count + 1,
                 sizeof(*result->errors)))
        return tz_err_nomem(err);
    result->errors = items;
    result->errors[result->error_count++] = *what;
    if (what->status != TAZA_CONTROL && what->status != TAZA_PARTIAL)
        result->complete = false;
    return TAZA_OK;
}
