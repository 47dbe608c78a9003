/* amend.c - instructions of an amending act and the new text that they quote.
 *
 *     1) в статье 12:                                 lead
 *     слова «а» заменить словами «б»;                 tells, «б» is new
 *     пункт 3 изложить в следующей редакции:          text follows
 *     «3. …                                           quoted
 *     4. …»;                                          quoted, its last
 */
#include "act/amend.h"

#include <string.h>

#include "base/alloc.h"
#include "base/work.h"

#define NEST_MAX      16  /* instructions inside instructions */
#define UNCLOSED_MOST 300 /* paragraphs of new text whose last mark is lost */
#define SAME_MOST     64  /* amendments that are looked back at */
#define LEADS_GAP     4   /* notes and rules between a lead and what it leads */

/* What the instructions that are open are about, by the style of their
 * number; those without a number share one. */
typedef struct {
    uint8_t style;
    uint32_t value; /* of the number */
    tz_target_list target;
} context;

typedef struct {
    tz_reading *r;
    tz_instruction in; /* the one at hand */
    context open[NEST_MAX];
    size_t top;
    bool closed;     /* the last text sought was */
    bool no_nesting; /* a text with instructions in it did not end */
} amender;

/* --- the unit that is spoken of --- */

/* A number takes the place of the one before it in the same style; articles
 * and annexes begin anew. */
static void
enter(amender *a, size_t para)
{
    const tz_mark *mark = &a->r->facts[para].mark;
    bool anew = mark->kind <= TZ_UNIT_ARTICLE || mark->kind == TZ_UNIT_ANNEX;
    size_t at = 0;
    if (mark->kind == TZ_NO_MARK || mark->kind == TZ_UNIT_NOTE)
        return;
    while (!anew && at < a->top && a->open[at].style != mark->style)
        at++;
    if (at == NEST_MAX)
        at--;
    TZ_WORK(at + 1);
    a->open[at] = (context){.style = mark->style, .value = mark->value};
    a->top = at + 1;
}

/* The instruction at hand adds what it names. */
static void
speak(amender *a, size_t para)
{
    bool marked = a->r->facts[para].mark.kind != TZ_NO_MARK;
    bool below = a->top > 0 && a->open[a->top - 1].style == TZ_STYLE_NONE;
    if (!marked && !below && a->top < NEST_MAX) {
        a->open[a->top++] = (context){.style = TZ_STYLE_NONE};
    }
    if (a->top == 0)
        return;
    context *c = &a->open[a->top - 1];
    if (a->in.amend == TZ_AMEND_LEAD && a->in.target.count == 0)
        c->target.count = 0; /* another act */
    tz_target_join(&c->target, &a->in.target);
}

static void
whole_target(const amender *a, tz_target_list *out)
{
    out->count = 0;
    for (size_t i = 0; i < a->top; i++)
        tz_target_join(out, &a->open[i].target);
}

/* --- what is kept --- */

static bool
room(tz_reading *r, void **items, size_t *cap, size_t count, size_t size)
{
    if (!r->failed && !tz_grow(items, cap, count, size))
        r->failed = true;
    return !r->failed;
}

static void
add_unlinted(tz_reading *r, size_t start, size_t end)
{
    tz_act *act = r->act;
    if (end <= start || !room(r, (void **)&act->unlinted, &r->unlinted_cap,
                              act->unlinted_count + 1, sizeof(*act->unlinted)))
        return;
    act->unlinted[act->unlinted_count++] = (taza_span){start, end};
}

static void
add_amendment(amender *a, size_t start, size_t end, taza_span normal)
{
    tz_reading *r = a->r;
    tz_act *act = r->act;
    tz_target_list target;
    whole_target(a, &target);
    if (!room(r, (void **)&act->amendments, &r->amendment_cap,
              act->amendment_count + 1, sizeof(*act->amendments)) ||
        !room(r, (void **)&r->targets, &r->target_cap,
              r->target_count + target.count, sizeof(*r->targets)))
        return;
    act->amendments[act->amendment_count++] =
        (tz_amendment){.first_para = (uint32_t)start,
                       .end_para = (uint32_t)end,
                       .normal = normal,
                       .target = (uint32_t)r->target_count,
                       .target_count = (uint32_t)target.count};
    if (target.count > 0)
        memcpy(r->targets + r->target_count, target.level,
               target.count * sizeof(*target.level));
    r->target_count += target.count;
}

/* --- new text of paragraphs --- */

typedef struct {
    long balance; /* opening less closing marks */
    bool opens;   /* begins with one */
    bool closes;  /* ends with one, but for ';' and the like */
    bool whole;   /* the first is closed by the last */
    size_t last;  /* offset of the last closing mark */
} marks;

static marks
read_marks(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    marks m = {.opens = r->facts[para].quoted, .whole = true};
    size_t behind = 0; /* letters and marks since the last closing one */
    TZ_WORK(text.len);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == TZ_CODE_CLOSE) {
            m.balance--;
            m.last = i;
            behind = 0;
            m.closes = true;
        } else if (text.ptr[i] == TZ_CODE_OPEN) {
            m.balance++;
            behind++;
        } else {
            behind += tz_code_word(text.ptr[i]);
        }
        m.whole &= m.balance > 0 || m.closes;
        if (m.balance <= 0 && m.closes && behind > 0)
            m.whole = false;
    }
    m.closes &= behind == 0;
    m.whole &= m.opens && m.closes && m.balance == 0;
    return m;
}

/* Numbers of new text while its end is sought. */
typedef struct {
    uint32_t last[TZ_STYLE_OPEN_CAPS + 1]; /* in each style; 0: none */
} numbers;

static void
see_number(const tz_reading *r, size_t para, numbers *inner)
{
    tz_mark mark = r->facts[para].mark;
    tz_nstr text = tz_fact_text(r, para);
    bool english = r->doc->paras[para].lang == TAZA_EN;
    if (r->facts[para].quoted && !tz_mark_read(text, 1, english, &mark))
        return;
    if (mark.kind != TZ_NO_MARK)
        inner->last[mark.style] = mark.value;
}

/* The paragraph is no new text: an instruction, the end, or its number goes on
 * with those of the instructions and not with those of the text. */
static bool
outside(const amender *a, size_t para, const numbers *inner)
{
    if (para >= a->r->doc->para_count ||
        a->r->facts[para].amend != TZ_AMEND_NONE)
        return true;
    const tz_mark *mark = &a->r->facts[para].mark;
    if (mark->kind == TZ_NO_MARK || inner->last[mark->style] + 1 == mark->value)
        return false;
    for (size_t i = a->top; i-- > 0;) {
        if (a->open[i].style == mark->style)
            return a->open[i].value + 1 == mark->value;
    }
    return false;
}

/* Where new text is not closed, it does not go beyond a heading or the page of
 * another file. */
static bool
breaks(const tz_reading *r, size_t start, size_t para)
{
    const tz_fact *first = &r->facts[start], *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    return p->kind == TZ_BLOCK_NAV || p->level > 0 ||
           (fact->mark.kind <= TZ_UNIT_ARTICLE && fact->mark.closed &&
            first->mark.kind > fact->mark.kind);
}

/* The end of new text that opens in `start` with `depth` marks open behind it.
 * Marks may be nested; each paragraph may open with one of its own, and only
 * the last close; a mark that closes two may stand once.  0: not found.  Stops
 * at the next instruction, so that all searches together read a text once. */
static size_t
text_end(amender *a, size_t start, long depth, bool nested)
{
    size_t count = a->r->doc->para_count, at = start + 1;
    numbers inner = {{0}};
    size_t sure = 0;
    a->closed = true;
    see_number(a->r, start, &inner);
    for (; at < count; at++) {
        if (!nested && a->r->facts[at].amend != TZ_AMEND_NONE)
            break;
        marks m = read_marks(a->r, at);
        bool anew = m.opens && m.balance > 0;
        if (sure == 0 && breaks(a->r, start, at))
            sure = at;
        see_number(a->r, at, &inner);
        depth += m.balance - (anew ? 1 : 0);
        if (m.closes && (depth <= 0 || outside(a, at + 1, &inner)))
            return at + 1;
        if (depth < 1)
            depth = 1; /* a mark too many */
    }
    a->closed = false;
    if (nested) {
        a->no_nesting = true;
        return 0;
    }
    if (at == count || at - start > UNCLOSED_MOST)
        return 0;
    return sure > 0 ? sure : at;
}

static uint8_t
sign_before(tz_nstr text, size_t at)
{
    while (at > 0 &&
           (text.ptr[at - 1] == TZ_CODE_CLOSE || text.ptr[at - 1] == ')'))
        at--;
    return at > 0 ? text.ptr[at - 1] : (uint8_t)0;
}

/* Paragraphs [start, end) are new text; `first` is inside start's paragraph
 * where it opens. */
static void
take_text(amender *a, size_t start, size_t end, size_t first)
{
    tz_reading *r = a->r;
    const tz_para *paras = r->doc->paras;
    bool own = first == 0; /* the first paragraph has nothing else */
    bool anew = false;
    for (size_t i = start + (own ? 0 : 1); i < end; i++) {
        marks m = read_marks(r, i);
        bool opens = m.opens && m.balance > 0;
        anew |= opens && i > start;
        r->facts[i].amend = TZ_AMEND_QUOTED;
        if (opens || (own && i == start) || (anew && m.whole))
            tz_fact_unquote(r, i);
    }
    tz_nstr text = tz_fact_text(r, end - 1);
    marks m = read_marks(r, end - 1);
    size_t close = m.closes ? m.last : text.len;
    if (m.closes) { /* a sentence ends here, whatever follows outside */
        uint8_t sign = sign_before(text, close);
        r->facts[end - 1].end = sign == ';' || sign == ':' ? sign : '.';
    }
    taza_span normal = {paras[start].normal.start + first,
                        paras[end - 1].normal.start + close};
    if (!own)
        add_unlinted(r, paras[start].normal.start, normal.start);
    add_amendment(a, start, end, normal);
}

/* The new text opens the next paragraph.  Returns its end; 0: it is not there.
 */
static size_t
quoted_below(amender *a, size_t para)
{
    tz_reading *r = a->r;
    size_t at = para + 1;
    while (at < r->doc->para_count && at <= para + LEADS_GAP &&
           !r->facts[at].readable)
        at++;
    if (at >= r->doc->para_count || !r->facts[at].quoted)
        return 0;
    marks m = read_marks(r, at);
    numbers inner = {{0}};
    see_number(r, at, &inner);
    bool nested = !a->no_nesting && r->facts[at].end == ':' &&
                  at + 1 < r->doc->para_count &&
                  r->facts[at + 1].amend != TZ_AMEND_NONE;
    a->closed = true;
    size_t end = at + 1;
    if (m.balance > 0 && !(m.closes && outside(a, at + 1, &inner)))
        end = text_end(a, at, m.balance, nested);
    else if (m.balance <= 0 && !m.closes)
        end = text_end(a, at, 1, false);
    if (m.balance <= 0 && !a->closed)
        end = at + 1; /* closed, and words behind it */
    if (end > 0)
        take_text(a, at, end, 0);
    return end;
}

/* --- new words inside an instruction --- */

/* Of two marks that close at the end of the text one may be left out. */
static size_t
mention_end(tz_nstr text, const tz_mention *m)
{
    size_t at = m->close;
    if (at < text.len)
        return at;
    while (at > m->open + 1 && !tz_code_word(text.ptr[at - 1]) &&
           text.ptr[at - 1] != TZ_CODE_CLOSE)
        at--;
    TZ_WORK(text.len - at);
    return text.ptr[at - 1] == TZ_CODE_CLOSE ? at - 1 : text.len;
}

/* All but the new words is not linted.  Returns false where there are none. */
static bool
take_words(amender *a, size_t para, size_t count)
{
    tz_reading *r = a->r;
    taza_span normal = r->doc->paras[para].normal;
    size_t base = normal.start, from = base;
    taza_span fresh = {0, 0};
    for (size_t i = 0; i < count; i++) {
        const tz_mention *m = &a->in.mention[i];
        size_t close = mention_end(tz_fact_text(r, para), m);
        if (!m->fresh || close <= m->open + 1)
            continue;
        add_unlinted(r, from, base + m->open + 1);
        from = base + close;
        if (fresh.end == 0)
            fresh.start = base + m->open + 1;
        fresh.end = from;
    }
    if (fresh.end == 0)
        return a->in.mention_count == TZ_MENTIONS_MAX;
    /* More than can be told apart: linted. */
    if (a->in.mention_count < TZ_MENTIONS_MAX)
        add_unlinted(r, from, normal.end);
    add_amendment(a, para, para + 1, fresh);
    return true;
}

/* "…: «5. Первый.", and the text goes on below. */
static size_t
quoted_on(amender *a, size_t para)
{
    size_t count = a->in.mention_count;
    const tz_mention *m = count > 0 ? &a->in.mention[count - 1] : NULL;
    tz_nstr text = tz_fact_text(a->r, para);
    if (a->in.amend != TZ_AMEND_TEXT || m == NULL || !m->fresh ||
        m->close < text.len || count == TZ_MENTIONS_MAX)
        return 0;
    long depth = 0;
    TZ_WORK(text.len - m->open);
    for (size_t i = m->open; i < text.len; i++)
        depth += (text.ptr[i] == TZ_CODE_OPEN) - (text.ptr[i] == TZ_CODE_CLOSE);
    size_t end = text_end(a, para, depth > 0 ? depth : 1, false);
    if (end > para + 1)
        take_text(a, para, end, m->open + 1);
    return end > para + 1 ? end : 0;
}

/* Reads the instruction at hand; returns the paragraph behind it and its text.
 */
static size_t
read_instruction(amender *a, size_t para)
{
    tz_reading *r = a->r;
    speak(a, para);
    size_t end = quoted_on(a, para);
    if (end > 0)
        return end;
    if (!take_words(a, para, a->in.mention_count) &&
        a->in.amend != TZ_AMEND_REPEALS &&
        r->act->para_zone[para] == TZ_NO_ZONE)
        r->act->para_zone[para] = TZ_ZONE_AMENDMENT;
    if (a->in.amend != TZ_AMEND_TEXT || r->facts[para].end != ':')
        return para + 1;
    end = quoted_below(a, para);
    return end > 0 ? end : para + 1;
}

/* --- passes --- */

/* What ends in a colon right before an instruction leads to it. */
static void
find_leads(amender *a)
{
    tz_reading *r = a->r;
    uint8_t next = TZ_AMEND_NONE;
    size_t gap = 0;
    for (size_t i = r->doc->para_count; i-- > 0;) {
        tz_fact *fact = &r->facts[i];
        TZ_WORK(1);
        tz_instruction_read(r, i, &a->in);
        fact->amend = a->in.amend;
        if (fact->amend == TZ_AMEND_NONE && fact->end == ':' &&
            fact->readable && fact->last_cue != TZ_CUE_ENACT && !fact->quoted &&
            fact->cue != TZ_CUE_EDITORIAL && next != TZ_AMEND_NONE)
            fact->amend = TZ_AMEND_LEAD;
        if (fact->readable || fact->amend != TZ_AMEND_NONE || ++gap > LEADS_GAP)
            next = fact->amend;
        if (fact->readable)
            gap = 0;
    }
}

static size_t
read_para(amender *a, size_t para)
{
    tz_reading *r = a->r;
    enter(a, para);
    if (r->facts[para].amend == TZ_AMEND_NONE)
        return para + 1;
    tz_instruction_read(r, para, &a->in);
    if (a->in.amend == TZ_AMEND_NONE) {
        const tz_mark *mark = &r->facts[para].mark;
        taza_span all = {mark->kind != TZ_NO_MARK ? mark->after : 0,
                         tz_fact_text(r, para).len};
        a->in.amend = TZ_AMEND_LEAD;
        a->in.mention_count = a->in.target.count = 0;
        tz_target_read(r, para, all, &a->in.target);
    }
    return read_instruction(a, para);
}

void
tz_amend_read(tz_reading *r)
{
    amender *a = tz_alloc_zero(1, sizeof(*a));
    if (a == NULL) {
        r->failed = true;
        return;
    }
    a->r = r;
    find_leads(a);
    for (size_t i = 0; i < r->doc->para_count && !r->failed;) {
        TZ_WORK(1);
        i = read_para(a, i);
    }
    tz_act *act = r->act;
    act->amendments = tz_reading_keep(r, act->amendments, act->amendment_count,
                                      sizeof(*act->amendments));
    act->unlinted = tz_reading_keep(r, act->unlinted, act->unlinted_count,
                                    sizeof(*act->unlinted));
    act->targets =
        tz_reading_keep(r, r->targets, r->target_count, sizeof(*r->targets));
    r->targets = NULL;
    tz_fact_link(r);
    tz_free(a);
}

/* --- behind the outline --- */

static bool
same_text(taza_str a, taza_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static bool
same_target(const tz_act *act, const tz_amendment *a, const tz_amendment *b)
{
    if (a->target_count != b->target_count)
        return false;
    for (size_t i = 0; i < a->target_count; i++) {
        const tz_target *x = &act->targets[a->target + i];
        const tz_target *y = &act->targets[b->target + i];
        TZ_WORK(1);
        if (x->kind != y->kind || !same_text(x->number, y->number))
            return false;
    }
    return true;
}

/* Two amendments below one unit are told apart by what they are about and
 * their first unit; else they are counted. */
static void
count_again(tz_act *act, const size_t *units, size_t at)
{
    const tz_unit *unit = &act->units[units[at]];
    for (size_t i = at; i-- > 0 && at - i <= SAME_MOST;) {
        const tz_unit *other =
            units[i] != TZ_NO_UNIT ? &act->units[units[i]] : NULL;
        TZ_WORK(1);
        if (other == NULL || other->parent != unit->parent)
            return;
        if (other->kind == unit->kind && other->ordinal == unit->ordinal &&
            same_text(other->number, unit->number) &&
            same_target(act, &act->amendments[i], &act->amendments[at])) {
            act->amendments[at].again = act->amendments[i].again + 1;
            return;
        }
    }
}

void
tz_amend_settle(tz_reading *r)
{
    tz_act *act = r->act;
    size_t count = act->amendment_count;
    size_t *units = tz_arena_array(r->arena, count + 1, sizeof(*units));
    if (units == NULL) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        units[i] = TZ_NO_UNIT;
    for (size_t i = act->count; i-- > 0;) {
        TZ_WORK(1);
        if (act->units[i].amendment != TZ_NO_AMENDMENT)
            units[act->units[i].amendment - 1] = i;
    }
    for (size_t i = 0; i < count; i++)
        if (units[i] != TZ_NO_UNIT)
            count_again(act, units, i);
}
