/* norm.c - which paragraph leads into which list, and what ends its sentence.
 *
 *     Комиссия вправе:          lead
 *       1) рассматривать:       item, and the lead of
 *         а) заявления;           its own list
 *       2) требовать …          item
 *     … жатады.                 tail (Kazakh: the predicate)
 */
#include "act/read.h"
#include "base/work.h"

#define LISTS_MAX       32 /* open at once; deeper ones are part of the last */
#define CONJUNCTION_MAX 8 /* letters of a word behind "…;": "или", "немесе" */

typedef enum {
    LIST_FRESH,  /* nothing has followed yet */
    LIST_PLAIN,  /* of paragraphs without a mark */
    LIST_MARKED, /* of units */
} list_kind;

typedef struct {
    uint32_t lead;
    uint32_t end;       /* behind its last paragraph so far */
    size_t unit;        /* the one that its items lie in; TZ_NO_UNIT: none */
    uint8_t kind;       /* list_kind */
    uint8_t style;      /* of its items' units */
    uint8_t mark_style; /* the same as their paragraphs have it */
    uint16_t depth;     /* of its first item */
    uint32_t value;     /* of its last item's number */
    bool quoted;        /* opens with a quotation: new text of an act */
    bool bulleted;      /* its first item opens with a dash or dot */
    bool small;         /* … or a small letter */
    bool apart;         /* the last item has gone on to another sentence */
} list;

/* What a paragraph is to a list that is open. */
typedef enum {
    PLACE_OUTSIDE, /* the list has ended before it */
    PLACE_ITEM,
    PLACE_APART, /* in an item, but no part of the sentence */
    PLACE_TAIL
} place;

typedef struct {
    const tz_reading *r;
    tz_act *act;
    list lists[LISTS_MAX];
    size_t top;
    uint8_t last_end; /* last sign of the paragraph before */
    bool goes_on; /* that paragraph wants another item: "…;", "…; или" */
    bool unquoted; /* a quotation ends with it: "…;»" */
} norms;

static bool
wants_more(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    tz_nstr text = tz_fact_text(r, para);
    size_t at = text.len, letters = 0;
    if (fact->end == ';' || fact->end == ',')
        return true;
    while (at > 0 && letters <= CONJUNCTION_MAX &&
           tz_code_letter(text.ptr[at - 1])) {
        at--;
        letters++;
    }
    TZ_WORK(letters);
    while (at > 0 && text.ptr[at - 1] == TZ_CODE_SPACE)
        at--;
    return letters > 0 && letters <= CONJUNCTION_MAX && at > 0 &&
           text.ptr[at - 1] == ';';
}

static bool
closes_quote(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    size_t at = text.len;
    while (at > 0 && text.len - at < 3 && !tz_code_word(text.ptr[at - 1])) {
        if (text.ptr[--at] == TZ_CODE_CLOSE)
            return true;
    }
    return false;
}

static size_t
letter_count(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += (*text & 0xC0) != 0x80;
    return count;
}

/* Kazakh: the last word is a verb, or says what is needed or allowed.  Not
 * every "сын" is one: "көшірмесін" is a thing. */
static bool
predicate(const tz_reading *r, size_t para)
{
    static const char *const endings[] = {
        "ады",  "еді",   "йды",   "йді",    "лсын",   "лсін",
        "тсын", "тсін",  "рсын",  "рсін",   "нсын",   "нсін",
        "тиіс", "керек", "қажет", "мүмкін", "құқылы", "міндетті"};
    tz_nstr text = tz_fact_text(r, para);
    size_t end = text.len;
    while (end > 0 && !tz_code_letter(text.ptr[end - 1]))
        end--;
    TZ_WORK(text.len - end);
    for (size_t i = 0; i < TZ_COUNT(endings); i++) {
        size_t len = letter_count(endings[i]);
        if (len <= end && tz_nstr_at(text, end - len, endings[i]))
            return true;
    }
    return false;
}

static bool
inside(const tz_act *act, size_t outer, size_t unit)
{
    if (outer == TZ_NO_UNIT || unit == outer)
        return true;
    return unit != TZ_NO_UNIT && unit > outer &&
           act->units[unit].first_para < act->units[outer].end_para;
}

/* The outermost unit that opens with this paragraph; TZ_NO_UNIT: none. */
static size_t
opened(const tz_act *act, size_t para)
{
    size_t unit = act->para_unit[para], found = TZ_NO_UNIT;
    while (unit != TZ_NO_UNIT && act->units[unit].first_para == para) {
        TZ_WORK(1);
        found = unit;
        unit = act->units[unit].parent;
    }
    return found;
}

static bool
is_item(const tz_unit *unit)
{
    return unit->kind >= TZ_UNIT_POINT && unit->kind <= TZ_UNIT_INDENT;
}

/* "Примечания:" names what stands below it, it says nothing. */
static bool
label(const tz_reading *r, size_t para)
{
    const tz_mark *mark = &r->facts[para].mark;
    tz_nstr text = tz_fact_text(r, para);
    size_t at = mark->after;
    if (mark->kind != TZ_UNIT_NOTE)
        return false;
    while (at < text.len && !tz_code_word(text.ptr[at]))
        at++;
    TZ_WORK(at - mark->after);
    return at >= text.len;
}

static bool
leads(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    return (fact->end == ':' || fact->end == TZ_CODE_DASH) &&
           fact->last_cue != TZ_CUE_ENACT && !label(r, para);
}

static bool
leads_plainly(const norms *n, size_t para)
{
    return n->r->facts[para].end == ':' && opened(n->act, para) == TZ_NO_UNIT;
}

/* --- the lists that are open --- */

static void
close_list(norms *n)
{
    const list *l = &n->lists[--n->top];
    uint32_t lead = n->act->lead[l->lead];
    TZ_WORK(1);
    n->act->list_end[l->lead] = l->end;
    if (n->top == 0 || lead != n->lists[n->top - 1].lead)
        return;
    list *outer = &n->lists[n->top - 1];
    if (outer->end < l->end)
        outer->end = l->end;
}

static void
open_list(norms *n, size_t para)
{
    if (n->top == LISTS_MAX)
        return;
    n->lists[n->top++] = (list){.lead = (uint32_t)para,
                                .end = (uint32_t)para + 1,
                                .unit = n->act->para_unit[para],
                                .kind = LIST_FRESH};
}

/* Is the list below this one led by what this one's lead is an item of? */
static const list *
outer_list(const norms *n)
{
    if (n->top < 2)
        return NULL;
    const list *outer = &n->lists[n->top - 2];
    uint32_t lead = n->act->lead[n->lists[n->top - 1].lead];
    return lead == outer->lead ? outer : NULL;
}

/* --- items with a mark --- */

/* Numbers that begin anew behind a lead-in are its list, whatever unit the
 * lead-in was put into: "2) б; / Комиссия обязана: / 1) в". */
static bool
adopt(norms *n, list *l, size_t unit, size_t para)
{
    const tz_unit *u = &n->act->units[unit];
    if (l->kind != LIST_FRESH || n->r->facts[para].mark.value != 1 ||
        !leads_plainly(n, l->lead) || inside(n->act, unit, l->unit))
        return false;
    if (u->parent != TZ_NO_UNIT && !inside(n->act, u->parent, l->unit))
        return false;
    l->unit = u->parent;
    return true;
}

static bool
holds_unit(norms *n, list *l, size_t unit, size_t para)
{
    const tz_unit *u = &n->act->units[unit];
    if (unit == l->unit || !inside(n->act, l->unit, unit))
        return adopt(n, l, unit, para);
    switch (l->kind) {
    case LIST_PLAIN:
        return n->goes_on;
    case LIST_MARKED:
        return u->parent != l->unit || u->style == l->style;
    default:
        return true;
    }
}

static void
put_unit(norms *n, list *l, size_t unit, size_t para)
{
    const tz_unit *u = &n->act->units[unit];
    const tz_fact *fact = &n->r->facts[para];
    bool first = l->kind != LIST_MARKED;
    if (first) {
        l->kind = LIST_MARKED;
        l->style = u->style;
        l->mark_style = fact->mark.style;
        l->depth = n->r->doc->paras[para].depth;
    }
    if (first || u->parent == l->unit) {
        l->value = fact->mark.value;
        l->apart = false;
    }
}

/* --- paragraphs without a mark --- */

/* A further item of this list comes behind the paragraph. */
static bool
item_follows(const norms *n, const list *l, size_t para)
{
    uint32_t next = n->r->facts[para].next;
    if (next == TZ_NO_PARA)
        return false;
    const tz_mark *mark = &n->r->facts[next].mark;
    return mark->style == l->mark_style &&
           (mark->value == l->value + 1 || mark->value == l->value);
}

/* A lead-in behind which the numbers of this list begin anew. */
static bool
begins_anew(const norms *n, const list *l, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    uint32_t next = fact->next;
    if (next != para + 1 || !leads(n->r, para))
        return false;
    const tz_mark *mark = &n->r->facts[next].mark;
    return mark->style == l->mark_style && mark->value == 1 &&
           n->r->doc->paras[next].depth <= l->depth;
}

/* The words that complete the sentence when its list has ended.  In a nested
 * list only the sign behind them tells which of the two they close. */
static bool
tail(const norms *n, const list *l, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    const list *outer = outer_list(n);
    bool nested = outer != NULL && outer->kind == LIST_MARKED;
    bool goes_on = nested && item_follows(n, outer, para);
    if (!fact->small || fact->end != (goes_on ? ';' : '.') ||
        (nested && !goes_on) || item_follows(n, l, para) || l->apart)
        return false;
    if (n->goes_on && n->last_end != ',')
        return n->last_end == ';' && n->r->doc->paras[para].lang == TAZA_KK &&
               predicate(n->r, para);
    return n->last_end != '.' && n->last_end != ':' && n->last_end != '!' &&
           n->last_end != '?';
}

static bool
sentence_ended(const norms *n)
{
    return n->last_end == '.' || n->last_end == '!' || n->last_end == '?';
}

/* A sentence of its own in an item.  Many a list ends in ';' by mistake: what
 * stands there behind its last item with a capital and a full stop is one. */
static bool
own_sentence(const norms *n, const list *l, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    if (fact->small)
        return false;
    return sentence_ended(n) || (n->last_end == ';' && fact->end == '.' &&
                                 !item_follows(n, l, para));
}

static place
place_in_marked(const norms *n, const list *l, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    if (begins_anew(n, l, para))
        return PLACE_OUTSIDE;
    if (tail(n, l, para))
        return PLACE_TAIL;
    if (n->act->para_unit[para] == l->unit)
        return fact->small && n->goes_on && !l->apart ? PLACE_ITEM
                                                      : PLACE_OUTSIDE;
    if (l->apart || own_sentence(n, l, para))
        return PLACE_APART;
    return PLACE_ITEM;
}

/* "Для регистрации: / граждане: / а; / б; / общества: / в." */
static bool
parallel(const norms *n, const list *l, size_t para)
{
    const list *outer = outer_list(n);
    return outer != NULL && outer->kind == LIST_PLAIN &&
           leads_plainly(n, l->lead) && leads_plainly(n, para);
}

static bool
bullet(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    return text.len > 0 && (text.ptr[0] == '-' || text.ptr[0] == TZ_CODE_DASH ||
                            text.ptr[0] == TZ_CODE_BULLET);
}

/* A paragraph that opens otherwise than the list's items do and begins a
 * sentence: many a list ends in ';' by mistake. */
static bool
unlike(const norms *n, const list *l, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    if (l->quoted)
        return n->unquoted && !fact->quoted;
    if (fact->small || bullet(n->r, para))
        return false;
    return l->bulleted || (l->small && leads(n->r, para));
}

static place
place_of(const norms *n, const list *l, size_t para)
{
    if (!inside(n->act, l->unit, n->act->para_unit[para]))
        return PLACE_OUTSIDE;
    switch (l->kind) {
    case LIST_MARKED:
        return place_in_marked(n, l, para);
    case LIST_PLAIN:
        if (!n->goes_on || parallel(n, l, para) || unlike(n, l, para))
            return PLACE_OUTSIDE;
        return PLACE_ITEM;
    default:
        /* A dash before paragraphs without numbers is only a dash. */
        return n->last_end == ':' ? PLACE_ITEM : PLACE_OUTSIDE;
    }
}

static void
put_para(norms *n, size_t para)
{
    place where = PLACE_OUTSIDE;
    while (n->top > 0 && where == PLACE_OUTSIDE) {
        where = place_of(n, &n->lists[n->top - 1], para);
        if (where == PLACE_OUTSIDE)
            close_list(n);
    }
    if (n->top == 0)
        return;
    list *l = &n->lists[n->top - 1];
    l->apart |= where == PLACE_APART;
    if (where == PLACE_APART)
        return;
    n->act->lead[para] = l->lead;
    if (where == PLACE_TAIL) {
        bool inner = outer_list(n) != NULL;
        close_list(n);
        if (inner)
            n->lists[n->top - 1].end = (uint32_t)para + 1;
        return;
    }
    if (l->kind == LIST_FRESH) {
        l->kind = LIST_PLAIN;
        l->quoted = n->r->facts[para].quoted;
        l->small = n->r->facts[para].small;
        l->bulleted = bullet(n->r, para);
    }
    l->end = (uint32_t)para + 1;
}

static void
put_item(norms *n, size_t unit, size_t para)
{
    while (n->top > 0 && !holds_unit(n, &n->lists[n->top - 1], unit, para))
        close_list(n);
    if (n->top == 0)
        return;
    list *l = &n->lists[n->top - 1];
    put_unit(n, l, unit, para);
    n->act->lead[para] = l->apart ? TZ_NO_PARA : l->lead;
    if (!l->apart)
        l->end = (uint32_t)para + 1;
}

/* An instruction to amend, or the first paragraph behind new text: new norms
 * are led by nothing outside. */
static bool
amends(const norms *n, size_t para)
{
    uint8_t before = para > 0 ? n->r->facts[para - 1].amend : TZ_AMEND_NONE;
    uint8_t amend = n->r->facts[para].amend;
    return amend != TZ_AMEND_QUOTED &&
           (amend != TZ_AMEND_NONE || before == TZ_AMEND_QUOTED);
}

static bool
ends_lists(const norms *n, size_t para)
{
    switch (n->act->para_zone[para]) {
    case TZ_ZONE_TITLE:
    case TZ_ZONE_ACT_TITLE:
    case TZ_ZONE_PREAMBLE:
    case TZ_ZONE_FORM:
    case TZ_ZONE_TABLE:
    case TZ_ZONE_CONTENTS:
    case TZ_ZONE_STAMP:
    case TZ_ZONE_SIGNATURE:
    case TZ_ZONE_AMENDMENT:
        return true;
    default:
        return false;
    }
}

/* No paragraph of a list, nor its end: a note, a rule, a lost full stop. */
static bool
passes(const norms *n, size_t para)
{
    return !n->r->facts[para].readable || n->r->doc->paras[para].words == 0 ||
           n->act->para_zone[para] == TZ_ZONE_EDITORIAL;
}

static void
read_para(norms *n, size_t para)
{
    const tz_fact *fact = &n->r->facts[para];
    size_t unit = opened(n->act, para);
    bool item = unit != TZ_NO_UNIT && is_item(&n->act->units[unit]);
    bool ends = ends_lists(n, para), amending = amends(n, para);
    if (!ends && !amending && passes(n, para))
        return;
    while (amending && n->top > 0)
        close_list(n);
    if (ends || (unit != TZ_NO_UNIT && !item)) {
        while (n->top > 0)
            close_list(n);
    } else if (item) {
        put_item(n, unit, para);
    } else {
        put_para(n, para);
    }
    n->last_end = fact->end;
    n->goes_on = wants_more(n->r, para);
    n->unquoted = closes_quote(n->r, para);
    if (!ends && leads(n->r, para))
        open_list(n, para);
}

/* From behind: tail[lead] holds the tail of the list that it leads until the
 * lead itself is reached.  A tail is led, but lies behind the list. */
static void
set_tails(tz_act *act, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        uint32_t lead = act->lead[i];
        TZ_WORK(1);
        if (lead == TZ_NO_PARA) {
            act->tail[i] = TZ_NO_PARA;
        } else if (i >= act->list_end[lead]) {
            act->tail[lead] = (uint32_t)i;
            act->tail[i] = TZ_NO_PARA;
        } else {
            act->tail[i] = act->tail[lead];
        }
    }
}

static uint32_t *
array(tz_reading *r)
{
    size_t count = r->doc->para_count ? r->doc->para_count : 1;
    uint32_t *items = tz_arena_array(r->arena, count, sizeof(*items));
    r->failed |= items == NULL;
    return items;
}

void
tz_norm_read(tz_reading *r)
{
    tz_act *act = r->act;
    size_t count = r->doc->para_count;
    norms n = {.r = r, .act = act};
    act->lead = array(r);
    act->list_end = array(r);
    act->tail = array(r);
    if (r->failed)
        return;
    for (size_t i = 0; i < count; i++) {
        act->lead[i] = act->tail[i] = TZ_NO_PARA;
        act->list_end[i] = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < count; i++) {
        TZ_WORK(1);
        read_para(&n, i);
    }
    while (n.top > 0)
        close_list(&n);
    set_tails(act, count);
}
