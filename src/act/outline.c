/* outline.c - units of an act, by an explicit stack of the open ones. */
#include "act/outline.h"

#include "base/work.h"

#define CHAPTER_WORDS 15 /* "1. Общие положения" is a heading up to here */
#define CHAPTER_GAP   8 /* paragraphs to the point that begins anew */
#define ARTICLE_WORDS 12 /* "Статья 1. Сфера действия." with a full stop */
#define LINE_WORDS    30  /* of a heading below its number */
#define LIST_AHEAD    64  /* marks of a list inside an item */
#define QUOTE_PARAS   300 /* longest quoted text that is looked for */

static uint8_t
rank_of(const tz_outline *o, uint8_t kind)
{
    static const uint8_t ranks[] = {
        [TZ_UNIT_PART] = TZ_RANK_PART,
        [TZ_UNIT_SECTION] = TZ_RANK_SECTION,
        [TZ_UNIT_SUBSECTION] = TZ_RANK_SUBSECTION,
        [TZ_UNIT_CHAPTER] = TZ_RANK_CHAPTER,
        [TZ_UNIT_PARAGRAPH] = TZ_RANK_PARAGRAPH,
        [TZ_UNIT_ARTICLE] = TZ_RANK_ARTICLE,
        [TZ_UNIT_POINT] = TZ_RANK_ITEM,
        [TZ_UNIT_SUBPOINT] = TZ_RANK_ITEM,
        [TZ_UNIT_CLAUSE] = TZ_RANK_ITEM,
        [TZ_UNIT_INDENT] = TZ_RANK_ITEM,
        [TZ_UNIT_NOTE] = TZ_RANK_NOTE,
        [TZ_UNIT_ANNEX] = TZ_RANK_ANNEX,
    };
    _Static_assert(TZ_COUNT(ranks) == TZ_UNIT_KINDS, "ranks");
    if (kind == TZ_UNIT_PART && o->part_inside)
        return TZ_RANK_PARAGRAPH;
    return ranks[kind];
}

void
tz_outline_keep(tz_outline *o, size_t count, size_t para)
{
    while (o->top > count) {
        tz_unit *unit = &o->act->units[o->stack[--o->top].unit];
        TZ_WORK(1);
        unit->end_para = para;
    }
}

/* The first tz_open of the stack that is an item. */
size_t
tz_outline_items(const tz_outline *o)
{
    size_t at = o->top;
    while (at > 0 && o->stack[at - 1].rank == TZ_RANK_ITEM)
        at--;
    return at;
}

size_t
tz_outline_innermost(const tz_outline *o)
{
    return o->top > 0 ? o->stack[o->top - 1].unit : o->outer;
}

static taza_str
heading_text(tz_outline *o, size_t para, size_t after)
{
    taza_span normal = o->r->doc->paras[para].normal;
    taza_str none = {"", 0};
    normal.start += after;
    if (normal.start + 1 >= normal.end)
        return none;
    normal.end--;
    taza_str text =
        tz_doc_quote(o->r->doc, o->r->arena, tz_doc_to_text(o->r->doc, normal));
    o->r->failed |= text.ptr == NULL;
    return text;
}

/* The parent's unnumbered units of one kind are told apart by counting. */
static uint32_t
ordinal(const tz_outline *o, const tz_unit *unit, size_t index)
{
    for (size_t i = index; i-- > 0;) {
        const tz_unit *other = &o->act->units[i];
        TZ_WORK(1);
        if (other->parent == unit->parent && other->kind == unit->kind &&
            other->ordinal > 0)
            return other->ordinal + 1;
        if (i == unit->parent || index - i > 64)
            break;
    }
    return 1;
}

tz_unit *
tz_outline_open_unit(tz_outline *o, uint8_t kind, size_t para)
{
    const tz_para *p = &o->r->doc->paras[para];
    if (o->top == TZ_STACK_MAX)
        tz_outline_keep(o, TZ_STACK_MAX - 1, para);
    size_t index = o->act->count++;
    tz_unit *unit = &o->act->units[index];
    *unit = (tz_unit){
        .kind = kind,
        .lang = p->lang,
        .depth = (uint32_t)(o->depth + o->top),
        .number = {"", 0},
        .parent = tz_outline_innermost(o),
        .act_part = o->annex,
        .amendment = o->amendment,
        .first_para = para,
        .end_para = para + 1,
        .heading_text = {"", 0},
    };
    o->stack[o->top++] = (tz_open){.unit = index,
                                   .rank = rank_of(o, kind),
                                   .lists = o->r->facts[para].end == ':',
                                   .level = p->level,
                                   .depth = p->depth};
    return unit;
}

void
tz_outline_number_unit(tz_outline *o, tz_unit *unit, const tz_mark *mark,
                       size_t para)
{
    tz_open *e = &o->stack[o->top - 1];
    unit->style = mark->style;
    e->style = mark->style;
    e->value = mark->value;
    if (mark->end > mark->start) {
        unit->number = tz_mark_number(o->r->doc, o->r->arena, mark,
                                      o->r->doc->paras[para].normal.start);
        o->r->failed |= unit->number.ptr == NULL;
    } else {
        unit->ordinal = ordinal(o, unit, o->act->count - 1);
    }
}

/* How many annexes stay open below a new one: none when it belongs to the
 * act, one when it belongs to an annexed text. */
static size_t
annex_base(const tz_outline *o, const tz_piece *piece)
{
    bool open = o->top > 0 && o->stack[0].rank == TZ_RANK_ANNEX;
    if (!open || piece->target == TZ_CUE_TARGET)
        return 0;
    if (piece->target == TZ_CUE_INNER)
        return 1;
    /* An order's annexes are all numbered, or it has one. */
    return piece->value > 0 &&
                   (o->top_annex == 0 || piece->value <= o->top_annex)
               ? 1
               : 0;
}

static void
start_part(tz_outline *o)
{
    o->point = o->chapter = 0;
    o->dotted = o->part_seen = o->part_inside = false;
}

static void
open_piece(tz_outline *o, const tz_piece *piece, size_t para)
{
    o->form_end = piece->form ? piece->end : 0;
    if (!piece->annex)
        return;
    size_t base = annex_base(o, piece);
    tz_outline_keep(o, base, para);
    if (base == 0)
        o->top_annex = piece->value;
    start_part(o);
    tz_unit *unit = tz_outline_open_unit(o, TZ_UNIT_ANNEX, para);
    o->annex = o->act->count - 1;
    unit->act_part = o->annex;
    unit->heading = true;
    unit->number = piece->number;
    unit->style = piece->number.len > 0 ? TZ_STYLE_WORD : TZ_STYLE_NONE;
    if (piece->number.len == 0) {
        unit->number = (taza_str){"", 0};
        unit->ordinal = ordinal(o, unit, o->annex);
    }
    if (piece->title_end > piece->stamp_end) {
        taza_span span = {o->r->doc->paras[piece->stamp_end].text.start,
                          o->r->doc->paras[piece->title_end - 1].text.end};
        unit->heading_text = tz_doc_quote(o->r->doc, o->r->arena, span);
        o->r->failed |= unit->heading_text.ptr == NULL;
    }
}

/* Closes everything but the annexes. */
static void
close_text(tz_outline *o, size_t para)
{
    size_t base = 0;
    while (base < o->top && o->stack[base].rank == TZ_RANK_ANNEX)
        base++;
    tz_outline_keep(o, base, para);
}

static bool
article_heading(const tz_outline *o, size_t para)
{
    const tz_reading *r = o->r;
    const tz_fact *fact = &r->facts[para];
    tz_nstr text = tz_fact_text(r, para);
    if (fact->mark.after >= text.len || !tz_fact_closed(fact))
        return true;
    if (fact->end != '.')
        return false;
    if (r->doc->paras[para].level > 0)
        return true;
    if (r->doc->paras[para].words > ARTICLE_WORDS ||
        para + 1 >= r->doc->para_count)
        return false;
    const tz_fact *next = &r->facts[para + 1];
    return next->readable && r->act->para_zone[para + 1] == TZ_NO_ZONE &&
           (next->mark.kind == TZ_NO_MARK || next->mark.kind > TZ_UNIT_ARTICLE);
}

/* "1. Общие положения": a chapter whose number is written like a point's. */
static bool
dot_chapter(const tz_outline *o, size_t para)
{
    const tz_reading *r = o->r;
    const tz_document *doc = r->doc;
    const tz_fact *fact = &r->facts[para];
    const tz_para *p = &doc->paras[para];
    if (fact->mark.style != TZ_STYLE_DOT || tz_fact_closed(fact) ||
        p->words > CHAPTER_WORDS || fact->lined)
        return false;
    if (p->level > 0 || tz_doc_caps(doc, p->normal.start + fact->mark.after))
        return true;
    if (o->dotted && fact->mark.value == o->chapter + 1)
        return true;
    if (fact->next == TZ_NO_PARA || fact->small)
        return false;
    const tz_mark *next = &r->facts[fact->next].mark;
    if (next->style == TZ_STYLE_DOTTED)
        return next->value == fact->mark.value;
    return next->style == TZ_STYLE_DOT && next->value == 1 &&
           fact->next <= para + CHAPTER_GAP;
}

/* Numbers of parts begin in a chapter: they divide chapters here. */
static void
see_part(tz_outline *o, const tz_mark *mark)
{
    if (mark->kind != TZ_UNIT_PART || o->part_seen)
        return;
    o->part_seen = true;
    for (size_t i = 0; i < o->top; i++)
        o->part_inside |=
            o->stack[i].rank == TZ_RANK_CHAPTER && mark->value == 1;
}

/* The number stands alone; its heading is the next line. */
static size_t
heading_below(tz_outline *o, tz_unit *unit, size_t para)
{
    tz_reading *r = o->r;
    size_t next = para + 1;
    if (next >= o->end || r->facts[next].small ||
        r->act->para_zone[next] != TZ_NO_ZONE ||
        !tz_fact_line(r, next, LINE_WORDS))
        return para;
    unit->heading_text = heading_text(o, next, 0);
    r->act->para_zone[next] = TZ_ZONE_TITLE;
    return next;
}

/* Returns the last paragraph that it took. */
static size_t
open_heading(tz_outline *o, const tz_mark *mark, size_t para)
{
    tz_reading *r = o->r;
    uint8_t rank;
    see_part(o, mark);
    rank = rank_of(o, mark->kind);
    while (o->top > 0 && o->stack[o->top - 1].rank >= rank &&
           o->stack[o->top - 1].rank != TZ_RANK_ANNEX)
        tz_outline_keep(o, o->top - 1, para);
    tz_unit *unit = tz_outline_open_unit(o, mark->kind, para);
    tz_outline_number_unit(o, unit, mark, para);
    unit->heading = mark->kind != TZ_UNIT_NOTE &&
                    (mark->kind != TZ_UNIT_ARTICLE || article_heading(o, para));
    if (mark->kind == TZ_UNIT_NOTE)
        o->stack[o->top - 1].value = o->point;
    if (!unit->heading)
        return para;
    if (r->act->para_zone[para] == TZ_NO_ZONE)
        r->act->para_zone[para] = TZ_ZONE_TITLE;
    unit->heading_text = heading_text(o, para, mark->after);
    if (unit->heading_text.len == 0)
        return heading_below(o, unit, para);
    return para;
}

/* An unnumbered heading ends points, and headings of its level. */
static void
plain_heading(tz_outline *o, size_t para)
{
    uint8_t level = o->r->doc->paras[para].level;
    while (o->top > 0) {
        const tz_open *e = &o->stack[o->top - 1];
        bool ends =
            e->rank >= TZ_RANK_NOTE || (e->level > 0 && e->level >= level);
        if (!ends || e->rank == TZ_RANK_ANNEX)
            break;
        tz_outline_keep(o, o->top - 1, para);
    }
    o->r->act->para_zone[para] = TZ_ZONE_TITLE;
}

bool
tz_outline_inserted(const tz_outline *o, size_t para)
{
    const tz_mark *mark = &o->r->facts[para].mark;
    size_t base = o->r->doc->paras[para].normal.start;
    for (size_t at = mark->start; at < mark->end; at++) {
        if (o->r->doc->normal[base + at] == '-')
            return true;
    }
    return false;
}

/* The list that the innermost item stands in goes on behind this paragraph. */
static bool
list_goes_on(const tz_outline *o, const tz_fact *fact)
{
    const tz_open *e = &o->stack[o->top - 1];
    if (fact->next == TZ_NO_PARA)
        return false;
    const tz_mark *next = &o->r->facts[fact->next].mark;
    return next->style == e->style &&
           (next->value == e->value + 1 ||
            (next->value == e->value && tz_outline_inserted(o, fact->next)));
}

/* "1) заявление. / В нем указывают: / а) …; / 2) копия." */
static bool
list_goes_on_behind(const tz_outline *o, size_t para)
{
    const tz_fact *fact = &o->r->facts[para];
    const tz_open *e = &o->stack[o->top - 1];
    uint32_t at = fact->next;
    if (fact->end != ':' || at != para + 1)
        return false;
    const tz_mark *inner = &o->r->facts[at].mark;
    if (inner->value != 1 || inner->style == e->style)
        return false;
    for (size_t n = 0; n < LIST_AHEAD && at != TZ_NO_PARA; n++) {
        const tz_mark *next = &o->r->facts[at].mark;
        TZ_WORK(1);
        if (next->style == e->style)
            return next->value == e->value + 1;
        if (next->kind <= TZ_UNIT_POINT || next->kind >= TZ_UNIT_NOTE)
            return false;
        at = o->r->facts[at].next;
    }
    return false;
}

/* By the nesting of the container; some leave what is inside an item at the
 * item's own depth. */
static void
go_on_by_depth(tz_outline *o, size_t base, size_t para)
{
    const tz_fact *fact = &o->r->facts[para];
    uint16_t depth = o->r->doc->paras[para].depth;
    while (o->top > base && o->stack[o->top - 1].depth >= depth) {
        const tz_open *e = &o->stack[o->top - 1];
        if (e->depth == depth &&
            (list_goes_on(o, fact) || (fact->small && e->lists)))
            break;
        tz_outline_keep(o, o->top - 1, para);
    }
}

/* Closes the items that an unnumbered paragraph does not belong to. */
static void
go_on(tz_outline *o, size_t para)
{
    const tz_fact *fact = &o->r->facts[para];
    size_t base = tz_outline_items(o);
    if (base == o->top)
        return;
    if (o->r->doc->paras[para].depth > 0) {
        go_on_by_depth(o, base, para);
        return;
    }
    if (fact->small || o->last_end != '.' || list_goes_on(o, fact) ||
        list_goes_on_behind(o, para))
        return;
    size_t points = base;
    while (points < o->top &&
           o->act->units[o->stack[points].unit].kind == TZ_UNIT_POINT)
        points++;
    tz_outline_keep(o, points, para);
}

/* Opening less closing quotation marks. */
static long
quote_balance(const tz_outline *o, size_t para)
{
    tz_nstr text = tz_fact_text(o->r, para);
    long sum = 0;
    TZ_WORK(text.len);
    for (size_t i = 0; i < text.len; i++) {
        sum += text.ptr[i] == TZ_CODE_OPEN;
        sum -= text.ptr[i] == TZ_CODE_CLOSE;
    }
    return sum;
}

/* A quotation over several paragraphs is new text of another act: its numbers
 * are not this act's. */
static void
see_quote(tz_outline *o, size_t para)
{
    size_t count = o->r->doc->para_count;
    if (!o->r->facts[para].quoted || para < o->quote_end ||
        para < o->quote_fail)
        return;
    long sum = quote_balance(o, para);
    size_t end = para + 1;
    if (sum <= 0)
        return;
    while (end < count && end - para < QUOTE_PARAS) {
        sum += quote_balance(o, end++);
        if (sum <= 0) {
            o->quote_end = end;
            return;
        }
    }
    o->quote_fail = end;
}

/* The enacting formula of a second text in the same file. */
static bool
second_act(const tz_outline *o, size_t para)
{
    const tz_fact *fact = &o->r->facts[para];
    return fact->last_cue == TZ_CUE_ENACT && fact->end == ':' &&
           fact->mark.kind == TZ_NO_MARK && para >= o->quote_end &&
           o->amendment == TZ_NO_AMENDMENT;
}

static size_t
read_text(tz_outline *o, size_t para)
{
    tz_reading *r = o->r;
    const tz_fact *fact = &r->facts[para];
    size_t last = para;
    see_quote(o, para);
    if (second_act(o, para)) {
        tz_outline_keep(o, 0, para);
        start_part(o);
        o->annex = TZ_NO_UNIT;
        r->enacted = true;
        r->act->para_zone[para] = TZ_ZONE_PREAMBLE;
        return last;
    }
    if (fact->mark.kind == TZ_NO_MARK || fact->mark.kind == TZ_UNIT_ANNEX ||
        para < o->quote_end) {
        if (r->doc->paras[para].level > 0)
            plain_heading(o, para);
        else if (para >= o->quote_end)
            go_on(o, para);
        return last;
    }
    tz_mark mark = fact->mark;
    if (mark.kind == TZ_UNIT_SECTION && !mark.roman && !mark.spelled &&
        !r->articles && r->doc->paras[para].lang == TAZA_EN) {
        mark.kind = TZ_UNIT_ARTICLE;
        mark.style = TZ_STYLE_SECTION;
    }
    if (mark.style == TZ_STYLE_DOT && dot_chapter(o, para)) {
        mark.kind = TZ_UNIT_CHAPTER;
        o->chapter = mark.value;
        o->dotted = true;
    }
    if (mark.kind <= TZ_UNIT_ARTICLE || mark.kind == TZ_UNIT_NOTE)
        last = open_heading(o, &mark, para);
    else
        tz_outline_open_items(o, para);
    return last;
}

/* A paragraph whose zone the passes before have settled. */
static size_t
read_settled(tz_outline *o, size_t para)
{
    const tz_fact *fact = &o->r->facts[para];
    switch (o->act->para_zone[para]) {
    case TZ_ZONE_SIGNATURE:
    case TZ_ZONE_STAMP:
    case TZ_ZONE_PREAMBLE:
        close_text(o, para);
        return para;
    case TZ_ZONE_EDITORIAL:
        if (fact->mark.kind == TZ_NO_MARK || para < o->quote_end ||
            fact->mark.kind == TZ_UNIT_ANNEX)
            return para;
        return read_text(o, para);
    case TZ_ZONE_AMENDMENT:
        return read_text(o, para);
    default:
        return para;
    }
}

static void
settle(tz_outline *o, size_t para)
{
    size_t unit = tz_outline_innermost(o);
    uint8_t *zone = &o->act->para_zone[para];
    o->act->para_unit[para] = unit;
    if (*zone == TZ_NO_ZONE) {
        bool order = unit != TZ_NO_UNIT &&
                     o->act->units[unit].zone == TZ_ZONE_ORDER &&
                     o->act->units[unit].kind >= TZ_UNIT_POINT;
        *zone = order ? TZ_ZONE_ORDER : TZ_ZONE_BODY;
        if (!order && o->r->facts[para].amend == TZ_AMEND_REPEALS)
            *zone = TZ_ZONE_AMENDMENT;
    }
    o->last_end = o->r->facts[para].end;
}

static void
finish(tz_outline *o)
{
    const tz_document *doc = o->r->doc;
    tz_outline_keep(o, 0, doc->para_count);
    for (size_t i = 0; i < o->act->count; i++) {
        tz_unit *unit = &o->act->units[i];
        TZ_WORK(1);
        unit->text.start = doc->paras[unit->first_para].text.start;
        unit->text.end = doc->paras[unit->end_para - 1].text.end;
        unit->zone = tz_zone_of_unit(o->act, unit);
    }
}

size_t
tz_outline_para(tz_outline *o, size_t para)
{
    tz_reading *r = o->r;
    size_t last = para;
    while (o->piece < r->piece_count && r->pieces[o->piece].start == para)
        open_piece(o, &r->pieces[o->piece++], para);
    if (r->act->para_zone[para] == TZ_NO_ZONE && para < o->form_end)
        r->act->para_zone[para] = TZ_ZONE_FORM;
    else if (r->act->para_zone[para] == TZ_NO_ZONE)
        last = read_text(o, para);
    else
        last = read_settled(o, para);
    for (; para <= last; para++)
        settle(o, para);
    return para;
}

void
tz_outline_paras(tz_outline *o, size_t start, size_t end)
{
    for (size_t i = start; i < end;) {
        TZ_WORK(1);
        size_t next = tz_outline_quoted(o, i);
        i = next > i ? next : tz_outline_para(o, i);
    }
}

void
tz_outline_read(tz_reading *r)
{
    tz_outline o = {.r = r,
                    .act = r->act,
                    .annex = TZ_NO_UNIT,
                    .outer = TZ_NO_UNIT,
                    .amendment = TZ_NO_AMENDMENT,
                    .end = r->doc->para_count};
    /* An amendment opens one unit that no mark does. */
    size_t room = r->mark_count + r->piece_count + r->act->amendment_count;
    r->act->units =
        tz_arena_array(r->arena, room ? room : 1, sizeof(*r->act->units));
    if (r->act->units == NULL) {
        r->failed = true;
        return;
    }
    tz_outline_paras(&o, 0, o.end);
    finish(&o);
}
