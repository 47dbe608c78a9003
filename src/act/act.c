/* act.c - the passes over an act: facts, zones, annexes, head, units, lists. */
#include "act/act.h"

#include <string.h>

#include "act/read.h"
#include "base/alloc.h"
#include "base/err.h"
#include "base/work.h"

static const char *const unit_names[] = {
    [TZ_UNIT_PART] = "part",
    [TZ_UNIT_SECTION] = "section",
    [TZ_UNIT_SUBSECTION] = "subsection",
    [TZ_UNIT_CHAPTER] = "chapter",
    [TZ_UNIT_PARAGRAPH] = "paragraph",
    [TZ_UNIT_ARTICLE] = "article",
    [TZ_UNIT_POINT] = "point",
    [TZ_UNIT_SUBPOINT] = "subpoint",
    [TZ_UNIT_CLAUSE] = "clause",
    [TZ_UNIT_INDENT] = "indent",
    [TZ_UNIT_NOTE] = "note",
    [TZ_UNIT_ANNEX] = "annex",
};

_Static_assert(TZ_COUNT(unit_names) == TZ_UNIT_KINDS, "unit_names");

static const char *const act_names[] = {
    [TZ_ACT_UNKNOWN] = "",    [TZ_ACT_LAW] = "law",
    [TZ_ACT_CODE] = "code",   [TZ_ACT_RESOLUTION] = "resolution",
    [TZ_ACT_ORDER] = "order", [TZ_ACT_DECISION] = "decision",
    [TZ_ACT_RULES] = "rules",
};

const char *
tz_unit_kind_name(tz_unit_kind kind)
{
    return kind < TZ_UNIT_KINDS ? unit_names[kind] : "";
}

taza_span
tz_act_linted(const tz_act *act, taza_span span, size_t at)
{
    size_t low = 0, high = act->unlinted_count;
    while (low < high) { /* the first that ends behind `at` */
        size_t middle = low + (high - low) / 2;
        TZ_WORK(1);
        if (act->unlinted[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < act->unlinted_count && act->unlinted[low].start <= at)
        return span;
    if (low > 0 && act->unlinted[low - 1].end > span.start)
        span.start = act->unlinted[low - 1].end;
    if (low < act->unlinted_count && act->unlinted[low].start < span.end)
        span.end = act->unlinted[low].start;
    return span;
}

static bool
prepare(tz_reading *r)
{
    size_t count = r->doc->para_count ? r->doc->para_count : 1;
    r->act->para_unit =
        tz_arena_array(r->arena, count, sizeof(*r->act->para_unit));
    r->act->para_zone = tz_arena_array(r->arena, count, 1);
    if (r->act->para_unit == NULL || r->act->para_zone == NULL ||
        !tz_starts_make(&r->starts, r->arena, tz_doc_normal(r->doc)))
        return false;
    memset(r->act->para_zone, TZ_NO_ZONE, count);
    return true;
}

void *
tz_reading_keep(tz_reading *r, void *items, size_t count, size_t size)
{
    void *kept = tz_arena_array(r->arena, count ? count : 1, size);
    if (kept == NULL)
        r->failed = true;
    else if (count > 0)
        memcpy(kept, items, count * size);
    tz_free(items);
    return kept;
}

taza_status
tz_act_read(const tz_document *doc, tz_arena *arena, tz_act *act,
            taza_error *err)
{
    static void (*const passes[])(tz_reading *) = {
        tz_fact_read,       tz_amend_read,      tz_zone_read,
        tz_piece_read,      tz_zone_signatures, tz_head_read,
        tz_outline_read,    tz_amend_settle,    tz_norm_read,
        tz_quantity_read,   tz_reference_read,  tz_codepart_read,
        tz_definition_read, tz_form_read,       tz_duty_read,
        tz_ordinal_read,    tz_defect_settle};
    *act = (tz_act){.kind = "", .title = {"", 0}};
    tz_reading r = {.doc = doc, .arena = arena, .act = act};
    r.failed = !prepare(&r);
    for (size_t i = 0; i < TZ_COUNT(passes) && !r.failed; i++)
        passes[i](&r);
    act->kind = act_names[r.kind];
    tz_free(r.pieces);
    tz_free(r.defects);
    return r.failed ? tz_err_nomem(err) : TAZA_OK;
}
