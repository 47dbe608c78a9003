/* item.c - points and what is below them: how they nest. */
#include <string.h>

#include "act/outline.h"
#include "base/work.h"

#define LIST_AHEAD 64 /* marks that are looked at to tell two lists apart */

static bool
inside_number(taza_str outer, taza_str inner)
{
    return inner.len > outer.len && inner.ptr[outer.len] == '.' &&
           memcmp(inner.ptr, outer.ptr, outer.len) == 0;
}

static bool
follows(const tz_outline *o, const tz_open *e, size_t para)
{
    uint32_t value = o->r->facts[para].mark.value;
    return tz_outline_inserted(o, para) ? value == e->value
                                        : value == e->value + 1;
}

/* "3)" comes again before its list begins anew: one of the two is an outer
 * list's. */
static bool
comes_again(const tz_outline *o, const tz_mark *mark, size_t para)
{
    uint32_t at = o->r->facts[para].next;
    for (size_t n = 0; n < LIST_AHEAD && at != TZ_NO_PARA; n++) {
        const tz_mark *next = &o->r->facts[at].mark;
        TZ_WORK(1);
        if (next->kind <= TZ_UNIT_POINT && next->style != mark->style)
            return false;
        if (next->style == mark->style && next->value == mark->value)
            return true;
        if (next->style == mark->style && next->value == 1)
            return false;
        at = o->r->facts[at].next;
    }
    return false;
}

/* Of two lists that are open and numbered alike the inner one goes on, unless
 * the numbers or a colon speak for the outer one:
 *     1) проверяет:  1) заявление;  2) паспорт;  2) выдает лодку. */
static bool
goes_on_inside(const tz_outline *o, size_t inner, const tz_mark *mark,
               size_t para)
{
    const tz_open *e = &o->stack[inner];
    const tz_open *outer = NULL;
    for (size_t i = inner; i-- > 0 && o->stack[i].rank == TZ_RANK_ITEM;) {
        TZ_WORK(1);
        if (o->stack[i].style == mark->style) {
            outer = &o->stack[i];
            break;
        }
    }
    if (outer == NULL || outer->depth != e->depth || !follows(o, outer, para))
        return true;
    if (!follows(o, e, para))
        return false;
    return comes_again(o, mark, para) ||
           !(outer->lists && o->r->facts[para].end == ':');
}

/* "1)" right behind an item of its kind that ends in a colon.  Lists inside
 * "(1)" change their style: a new "(1)" there is another act's. */
static bool
begins_inside(const tz_outline *o, size_t at, const tz_mark *mark, size_t para)
{
    const tz_open *e = &o->stack[at];
    return mark->value == 1 && mark->style < TZ_STYLE_OPEN_LOWER &&
           !o->r->facts[para].quoted && at + 1 == o->top && e->lists &&
           para > 0 && o->act->units[e->unit].first_para == para - 1;
}

/* How many entries stay open for an item with this mark. */
static size_t
item_base(tz_outline *o, const tz_mark *mark, size_t para)
{
    size_t base = tz_outline_items(o);
    uint16_t depth = o->r->doc->paras[para].depth;
    if (mark->style == TZ_STYLE_DOT) {
        for (size_t i = base; i < o->top; i++) {
            if (o->stack[i].style == TZ_STYLE_DOT)
                return i;
        }
        return base;
    }
    size_t found = o->top;
    for (size_t i = o->top; i-- > base;) {
        TZ_WORK(1);
        if (o->stack[i].style != mark->style)
            continue;
        if ((mark->value == 1 && depth > o->stack[i].depth) ||
            begins_inside(o, i, mark, para))
            break; /* a list inside an item of the same kind */
        found = i;
        if (depth > o->stack[i].depth ||
            (depth == o->stack[i].depth && goes_on_inside(o, i, mark, para)))
            break; /* else it may go on a list further out */
    }
    return found;
}

static size_t
dotted_base(tz_outline *o, const tz_mark *mark, size_t para)
{
    size_t base = tz_outline_items(o);
    taza_str number = tz_mark_number(o->r->doc, o->r->arena, mark,
                                     o->r->doc->paras[para].normal.start);
    o->r->failed |= number.ptr == NULL;
    while (base < o->top && number.ptr != NULL &&
           inside_number(o->act->units[o->stack[base].unit].number, number))
        base++;
    return base;
}

/* A note ends where the points go on. */
static void
leave_note(tz_outline *o, const tz_mark *mark, size_t para)
{
    size_t base = tz_outline_items(o);
    if (base == 0 || o->stack[base - 1].rank != TZ_RANK_NOTE ||
        mark->style != TZ_STYLE_DOT)
        return;
    if (base > 1 && o->stack[base - 2].rank == TZ_RANK_ARTICLE)
        return;
    if (mark->value == o->stack[base - 1].value + 1 && mark->value > 1)
        tz_outline_keep(o, base - 1, para);
}

/* "(i)" is a letter after "(h)", else Roman; "(A)" is not "(a)". */
static void
settle_open(const tz_outline *o, tz_mark *mark, size_t para)
{
    const tz_document *doc = o->r->doc;
    size_t base = doc->paras[para].normal.start;
    uint32_t roman = tz_mark_roman(tz_fact_text(o->r, para), mark);
    taza_span first = {base + mark->start, base + mark->start + 1};
    first = tz_doc_to_text(doc, first);
    char c = doc->text.ptr[first.start];
    bool upper = c >= 'A' && c <= 'Z';
    uint8_t letters = upper ? TZ_STYLE_OPEN_UPPER : TZ_STYLE_OPEN_LOWER;
    uint8_t numbers = upper ? TZ_STYLE_OPEN_CAPS : TZ_STYLE_OPEN_ROMAN;
    mark->style = letters;
    if (roman == 0)
        return;
    for (size_t i = o->top; i-- > 0;) {
        if (o->stack[i].style == numbers) {
            mark->style = numbers;
            break;
        }
        if (o->stack[i].style == letters) {
            if (o->stack[i].value + 1 != mark->value && roman == 1)
                mark->style = numbers;
            break;
        }
        if (i == 0 && roman == 1)
            mark->style = numbers;
    }
    if (mark->style == numbers)
        mark->value = roman;
}

static uint8_t
item_kind(const tz_outline *o, const tz_mark *mark)
{
    size_t nested = o->top - tz_outline_items(o);
    if (mark->style < TZ_STYLE_OPEN_LOWER)
        return mark->kind;
    if (nested > TZ_UNIT_INDENT - TZ_UNIT_POINT)
        return TZ_UNIT_INDENT;
    return (uint8_t)(TZ_UNIT_POINT + nested);
}

/* What is below an order's own point is the order's, too. */
static bool
order_item(const tz_outline *o, const tz_unit *unit, size_t para)
{
    if (unit->parent != TZ_NO_UNIT) {
        const tz_unit *parent = &o->act->units[unit->parent];
        if (parent->kind >= TZ_UNIT_POINT && parent->zone == TZ_ZONE_ORDER)
            return true;
    }
    return unit->style == TZ_STYLE_DOT && o->r->enacted &&
           o->annex == TZ_NO_UNIT && tz_zone_order(o->r, para);
}

/* An order's own point; a list of what is repealed; else a norm. */
static uint8_t
item_zone(const tz_outline *o, const tz_unit *unit, size_t para)
{
    const tz_unit *parent =
        unit->parent != TZ_NO_UNIT ? &o->act->units[unit->parent] : NULL;
    if (order_item(o, unit, para))
        return TZ_ZONE_ORDER;
    if (o->r->facts[para].amend == TZ_AMEND_REPEALS ||
        (parent != NULL &&
         o->r->facts[parent->first_para].amend == TZ_AMEND_REPEALS))
        return TZ_ZONE_AMENDMENT;
    return TZ_ZONE_BODY;
}

static void
open_item(tz_outline *o, tz_mark mark, size_t para)
{
    tz_reading *r = o->r;
    if (mark.style == TZ_STYLE_OPEN_LOWER)
        settle_open(o, &mark, para);
    leave_note(o, &mark, para);
    size_t base = mark.style == TZ_STYLE_DOTTED ? dotted_base(o, &mark, para)
                                                : item_base(o, &mark, para);
    tz_outline_keep(o, base, para);
    uint8_t kind = item_kind(o, &mark);
    tz_unit *unit = tz_outline_open_unit(o, kind, para);
    tz_outline_number_unit(o, unit, &mark, para);
    if (kind == TZ_UNIT_POINT)
        o->point = mark.value;
    if (r->act->para_zone[para] != TZ_NO_ZONE)
        return;
    unit->zone = item_zone(o, unit, para);
    r->act->para_zone[para] = unit->zone;
}

/* "(a)(1) The Mayor …": two units, one paragraph. */
void
tz_outline_open_items(tz_outline *o, size_t para)
{
    tz_reading *r = o->r;
    const tz_fact *fact = &r->facts[para];
    tz_mark mark = fact->mark;
    open_item(o, mark, para);
    for (unsigned n = 1; n < fact->marks; n++) {
        if (!tz_mark_read(tz_fact_text(r, para), mark.after, true, &mark))
            break;
        open_item(o, mark, para);
    }
}
