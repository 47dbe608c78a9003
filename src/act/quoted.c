/* quoted.c - units of new text: an outline of its own inside the act's. */
#include "act/outline.h"

#include "base/work.h"

/* The unit that the instruction names holds what has no number of its own. */
static void
open_target(tz_outline *o, const tz_amendment *a, size_t para)
{
    const tz_target *target =
        a->target_count > 0 ? &o->act->targets[a->target + a->target_count - 1]
                            : NULL;
    uint8_t kind = target != NULL ? target->kind : TZ_UNIT_PART;
    tz_unit *unit = tz_outline_open_unit(o, kind, para);
    if (target != NULL) {
        unit->number = target->number;
        unit->style = target->style;
    } else {
        unit->ordinal = 1;
    }
}

/* New text that opens inside an instruction may begin with a number. */
static void
open_inside(tz_outline *o, const tz_amendment *a, size_t para)
{
    tz_reading *r = o->r;
    size_t at = a->normal.start - r->doc->paras[para].normal.start;
    bool english = r->doc->paras[para].lang == TAZA_EN;
    tz_mark mark;
    bool whole = r->facts[para].amend == TZ_AMEND_TEXT;
    if (!whole || !tz_mark_read(tz_fact_text(r, para), at, english, &mark) ||
        mark.kind == TZ_UNIT_ANNEX || mark.kind == TZ_UNIT_NOTE) {
        open_target(o, a, para);
        return;
    }
    tz_unit *unit = tz_outline_open_unit(o, mark.kind, para);
    tz_outline_number_unit(o, unit, &mark, para);
}

/* A paragraph of new text lies in a unit of it, whatever has been closed. */
static void
read_inner(tz_outline *o, const tz_amendment *a, size_t start)
{
    tz_open first = o->stack[0];
    bool opened = o->top > 0;
    for (size_t i = start; i < a->end_para;) {
        TZ_WORK(1);
        size_t next = tz_outline_para(o, i);
        bool closed = o->top == 0;
        if (closed && opened)
            o->stack[o->top++] = first;
        else if (closed)
            open_target(o, a, i);
        first = o->stack[0];
        opened = true;
        for (; closed && i < next; i++)
            o->act->para_unit[i] = first.unit;
        i = next;
    }
}

size_t
tz_outline_quoted(tz_outline *o, size_t para)
{
    tz_act *act = o->act;
    tz_reading *r = o->r;
    if (o->amendment != TZ_NO_AMENDMENT ||
        o->next_amendment == act->amendment_count ||
        act->amendments[o->next_amendment].first_para != para)
        return para;
    const tz_amendment *a = &act->amendments[o->next_amendment];
    bool inside = r->facts[para].amend != TZ_AMEND_QUOTED;
    size_t start = inside ? tz_outline_para(o, para) : para;
    tz_outline inner = {.r = r,
                        .act = act,
                        .annex = TZ_NO_UNIT,
                        .outer = tz_outline_innermost(o),
                        .depth = o->depth + o->top,
                        .amendment = (uint32_t)++o->next_amendment,
                        .piece = o->piece,
                        .end = a->end_para};
    bool piece = o->piece < r->piece_count && r->pieces[o->piece].start == para;
    if (inside) {
        open_inside(&inner, a, para);
        act->para_unit[para] = tz_outline_innermost(&inner);
    } else if (r->facts[para].mark.kind == TZ_NO_MARK && !piece) {
        open_target(&inner, a, para);
    }
    read_inner(&inner, a, start);
    tz_outline_keep(&inner, 0, a->end_para);
    while (o->piece < r->piece_count && r->pieces[o->piece].start < a->end_para)
        o->piece++;
    o->last_end = ';'; /* of the instruction, whose list goes on */
    return a->end_para;
}
