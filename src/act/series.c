/* series.c - numbers of units: none left out, none given twice. */
#include <string.h>

#include "act/form.h"
#include "act/outline.h"
#include "base/work.h"

#define DELETED_WORDS 8  /* of a paragraph that says what was taken out */
#define HEADING_BYTES 24 /* that tell two headings apart */
#define START_CODES   12 /* the number of a unit begins before */
#define VALUE_MAX     100000
#define OUTER_MAX     4 /* lists of one kind inside each other */

/* Units that are counted together.  A list may restart inside an item whose
 * nesting is not marked; the values of the lists outside are kept. */
typedef struct {
    size_t key; /* unit that the series is counted in, + 1 */
    uint8_t kind, style, lang;
    bool started;
    bool latin;     /* "a)", not "а)" */
    bool whole;     /* the last number has no "-1" */
    size_t last;    /* unit of the last number */
    uint32_t value; /* of the last number; 0: none yet */
    uint32_t first; /* of the series */
    uint32_t run;   /* numbers in a row that followed each other */
    uint8_t doubt;  /* tz_defect_kind of unit `odd`; KINDS: none */
    size_t odd, before;
    uint32_t wanted;  /* number left out */
    uint32_t skipped; /* how many were */
    uint32_t outer[OUTER_MAX];
    unsigned depth;
} series;

/* A number as it is counted. */
typedef struct {
    uint32_t value;
    bool whole, latin;
} figure;

typedef struct {
    tz_reading *r;
    series heads[TZ_UNIT_ARTICLE + 1]; /* by tz_unit_kind */
    series points;
    series items[TZ_STACK_MAX + 1]; /* by depth */
    /* Where the series of this kind begin anew, unit + 1. */
    size_t part, section, chapter, article;
} pass;

static uint32_t
roman(taza_str number)
{
    uint32_t sum = 0, last = UINT32_MAX;
    for (size_t i = 0; i < number.len; i++) {
        static const char letters[] = "IVXLC";
        static const uint32_t values[] = {1, 5, 10, 50, 100};
        const char *at = memchr(letters, number.ptr[i], sizeof(letters) - 1);
        if (at == NULL)
            return 0;
        uint32_t value = values[at - letters];
        sum += value;
        if (value > last)
            sum -= 2 * last;
        last = value;
    }
    return sum;
}

/* Of "а)" and the like; Kazakh letters are nobody's number. */
static bool
read_letter(const tz_reading *r, const tz_unit *unit, figure *out)
{
    const tz_mark *mark = &r->facts[unit->first_para].mark;
    if (mark->kind == TZ_NO_MARK)
        return false;
    tz_nstr text = tz_fact_text(r, unit->first_para);
    uint8_t code = text.ptr[mark->start];
    *out = (figure){mark->value, true, tz_code_latin(code)};
    return tz_code_letter(code) && !tz_code_kazakh(code) &&
           code != TZ_CODE_LETTER;
}

static bool
read_figure(const tz_reading *r, const tz_unit *unit, figure *out)
{
    taza_str number = unit->number;
    size_t at = 0;
    *out = (figure){0, true, false};
    if (unit->style == TZ_STYLE_LETTER)
        return read_letter(r, unit, out);
    while (at < number.len && number.ptr[at] >= '0' && number.ptr[at] <= '9') {
        if (at > 5)
            return false;
        out->value = out->value * 10 + (uint32_t)(number.ptr[at++] - '0');
    }
    if (at == 0)
        out->value = roman(number);
    else
        out->whole = at == number.len;
    return out->value > 0;
}

/* Letters that lists leave out: з й о ч щ ъ ы ь, and e for ё. */
static bool
letter_skipped(uint32_t value)
{
    return value == 8 || value == 10 || value == 15 || value == 24 ||
           (value >= 26 && value <= 29);
}

static bool
follows(const series *s, const figure *f)
{
    uint32_t next = s->value + 1;
    if (s->style == TZ_STYLE_LETTER && !f->latin) {
        while (next < f->value && letter_skipped(next))
            next++;
        return f->value == next || (f->value == 6 && s->value == 6);
    }
    return f->value == next;
}

/* Does this text hold the number of a unit: "4)" or "4." anywhere, "4" at its
 * start? */
static bool
holds_number(tz_nstr text, uint32_t wanted, uint8_t sign)
{
    TZ_WORK(text.len);
    if (text.len > 1 && tz_code_latin(text.ptr[0]) && text.ptr[1] == '.')
        return true; /* "V. Ответственность" may be read as a name */
    for (size_t i = 0; i < text.len; i++) {
        size_t start = i;
        uint32_t value = 0;
        while (i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9' &&
               value < VALUE_MAX)
            value = value * 10 + (uint32_t)(text.ptr[i++] - '0');
        if (i > start && value == wanted &&
            (i == text.len || text.ptr[i] == sign ||
             (text.ptr[i] == TZ_CODE_SPACE && start < START_CODES)))
            return true;
    }
    return false;
}

/* Between the two units stands what the outline may have misread: a note, a
 * quotation, the number itself. */
static bool
doubtful(const tz_reading *r, size_t from, size_t to, const series *s)
{
    uint32_t wanted = s->doubt == TZ_DEFECT_NUMBER_GAP ? s->wanted : 0;
    bool item = s->kind > TZ_UNIT_ARTICLE; /* else it has a mark of its own */
    uint8_t sign = s->style >= TZ_STYLE_PAREN ? ')' : '.';
    for (size_t i = from; i < to; i++) {
        TZ_WORK(1);
        if (r->act->para_zone[i] == TZ_ZONE_EDITORIAL || r->facts[i].quoted)
            return true;
        tz_nstr text = tz_fact_text(r, i);
        if (tz_words_find(text, TZ_CUE_DELETED, DELETED_WORDS))
            return true; /* "3) - 6-3) исключены" */
        if (wanted > 0 && (item || r->facts[i].mark.kind == TZ_NO_MARK) &&
            holds_number(text, wanted, sign))
            return true;
    }
    return false;
}

/* Nothing but the number: a row of a table, contents, two languages. */
static bool
hollow(const tz_reading *r, const tz_unit *unit)
{
    if (unit->kind <= TZ_UNIT_ARTICLE)
        return unit->end_para - unit->first_para < 2;
    return r->facts[unit->first_para].mark.after >=
           tz_fact_text(r, unit->first_para).len;
}

/* A running head, or contents without their name. */
static bool
same_heading(const tz_unit *a, const tz_unit *b)
{
    taza_str x = a->heading_text, y = b->heading_text;
    if (x.len == 0 || y.len == 0 || a->kind > TZ_UNIT_ARTICLE)
        return false;
    return tz_str_eq(tz_str_slice(x, 0, HEADING_BYTES),
                     tz_str_slice(y, 0, HEADING_BYTES));
}

static bool
counts(const tz_reading *r, const tz_unit *unit)
{
    return (unit->heading &&
            r->act->para_zone[unit->first_para] == TZ_ZONE_TITLE) ||
           tz_form_text(r, unit->first_para);
}

/* `sure`: the numbers go on behind it.  At the end of a series those before it
 * have to have followed each other, or it is a list "1) 3)". */
static bool
confirmed(const series *s, const tz_unit *unit, const tz_unit *last, bool sure)
{
    if (s->doubt == TZ_DEFECT_NUMBER_REPEAT && unit->lang != last->lang)
        return false;
    return sure || s->run >= 2 ||
           (unit->kind == TZ_UNIT_SUBPOINT && s->skipped == 1);
}

/* Notes what a series has in doubt. */
static void
settle(pass *p, series *s, bool sure)
{
    tz_reading *r = p->r;
    tz_defect_kind kind = (tz_defect_kind)s->doubt;
    if (!s->started || kind == TZ_DEFECT_KINDS)
        return;
    const tz_unit *unit = &r->act->units[s->odd];
    const tz_unit *last = &r->act->units[s->before];
    if (!confirmed(s, unit, last, sure) || hollow(r, last) || hollow(r, unit) ||
        same_heading(unit, last) || !counts(r, unit) || !counts(r, last) ||
        doubtful(r, last->first_para, unit->first_para, s))
        kind = TZ_DEFECT_KINDS;
    s->doubt = TZ_DEFECT_KINDS;
    if (kind != TZ_DEFECT_KINDS)
        tz_defect_add(r, kind, tz_form_number(r, unit),
                      tz_form_number(r, last));
}

/* A number that does not follow: noted when the next one follows it, or when
 * it is the last and those before it followed each other.  So excerpts, rows
 * of tables and "51" for "5-1" are none. */
static void
doubt(series *s, size_t index, const figure *f)
{
    bool repeat = f->value == s->value;
    if (s->first > 1 || f->value / 10 == s->value ||
        (repeat && (!s->whole || f->value == 1)))
        return;
    s->doubt = repeat ? TZ_DEFECT_NUMBER_REPEAT : TZ_DEFECT_NUMBER_GAP;
    s->odd = index;
    s->before = s->last;
    s->wanted = s->value + 1;
    s->skipped = f->value - s->value - !repeat;
}

/* Goes back to a list outside that this number continues. */
static bool
goes_on_outside(series *s, const figure *f)
{
    for (unsigned n = s->depth; n-- > 0;) {
        if (s->outer[n] + 1 == f->value) {
            s->depth = n;
            return true;
        }
    }
    return false;
}

static void
begin(series *s, uint32_t first)
{
    s->run = 1;
    s->first = first;
    if (s->depth == OUTER_MAX) {
        memmove(s->outer, s->outer + 1, (OUTER_MAX - 1) * sizeof(*s->outer));
        s->depth--;
    }
    s->outer[s->depth++] = s->value;
}

static void
step(pass *p, series *s, size_t index, const figure *f)
{
    bool next =
        f->whole && s->value > 0 && s->latin == f->latin && follows(s, f);
    bool pending = s->doubt != TZ_DEFECT_KINDS;
    /* "1 2 2 3", "1 2 2 4" */
    bool sure = next || (s->doubt == TZ_DEFECT_NUMBER_REPEAT && f->whole &&
                         f->value == s->value + 2);
    if (pending && (sure || (f->whole && f->value == 1)))
        settle(p, s, sure);
    s->doubt = TZ_DEFECT_KINDS;
    if (s->value == 0) {
        s->first = f->value;
    } else if (next || s->latin != f->latin || !f->whole) {
        s->run += next;
    } else if (goes_on_outside(s, f)) {
        s->first = s->run = 1;
    } else if (f->value < s->value) {
        begin(s, f->value);
    } else {
        if (!pending)
            doubt(s, index, f);
        s->run = s->doubt == TZ_DEFECT_KINDS ? 1 : s->run;
    }
    s->last = index;
    s->latin = f->latin;
    s->whole = f->whole;
    s->value = f->value;
}

static series *
series_of(pass *p, const tz_unit *unit, size_t *key)
{
    *key = p->part;
    switch (unit->kind) {
    case TZ_UNIT_SUBSECTION:
        *key = p->section;
        return &p->heads[unit->kind];
    case TZ_UNIT_PARAGRAPH:
        *key = p->chapter;
        return &p->heads[unit->kind];
    case TZ_UNIT_SECTION:
    case TZ_UNIT_CHAPTER:
    case TZ_UNIT_ARTICLE:
        return &p->heads[unit->kind];
    case TZ_UNIT_POINT:
        *key = p->article;
        return &p->points;
    case TZ_UNIT_SUBPOINT:
        *key = unit->parent + 1;
        return unit->depth <= TZ_STACK_MAX ? &p->items[unit->depth] : NULL;
    default:
        return NULL;
    }
}

static void
see_bounds(pass *p, const tz_unit *unit, size_t index)
{
    const size_t here = index + 1;
    switch (unit->kind) {
    case TZ_UNIT_ANNEX:
        p->part = p->section = p->chapter = p->article = here;
        break;
    case TZ_UNIT_SECTION:
        p->section = p->chapter = here;
        break;
    case TZ_UNIT_CHAPTER:
        p->chapter = here;
        break;
    case TZ_UNIT_ARTICLE:
    case TZ_UNIT_NOTE:
        p->article = here;
        break;
    default:
        break;
    }
}

static bool
same_series(const series *s, const tz_unit *unit, size_t key)
{
    return s->started && s->key == key && s->kind == unit->kind &&
           s->style == unit->style &&
           (s->lang == unit->lang || unit->kind == TZ_UNIT_SUBPOINT);
}

static void
start(series *s, const tz_unit *unit, size_t key)
{
    *s = (series){.key = key,
                  .kind = unit->kind,
                  .style = unit->style,
                  .lang = unit->lang,
                  .started = true,
                  .run = 1,
                  .doubt = TZ_DEFECT_KINDS};
}

static void
finish(pass *p)
{
    for (size_t i = 0; i < TZ_COUNT(p->heads); i++)
        settle(p, &p->heads[i], false);
    for (size_t i = 0; i < TZ_COUNT(p->items); i++)
        settle(p, &p->items[i], false);
    settle(p, &p->points, false);
}

/* Statutes of other countries number as they like. */
static bool
counted(const tz_unit *unit)
{
    return unit->style != TZ_STYLE_SECTION &&
           unit->style < TZ_STYLE_OPEN_LOWER &&
           unit->style != TZ_STYLE_DOTTED && unit->zone != TZ_ZONE_AMENDMENT &&
           unit->zone != TZ_ZONE_FORM && unit->zone != TZ_ZONE_TABLE;
}

void
tz_form_series(tz_reading *r)
{
    pass p = {.r = r};
    for (size_t i = 0; i < r->act->count; i++) {
        const tz_unit *unit = &r->act->units[i];
        figure f;
        size_t key;
        TZ_WORK(1);
        if (unit->amendment != 0) /* numbers of the act that it amends */
            continue;
        see_bounds(&p, unit, i);
        series *s = series_of(&p, unit, &key);
        if (s == NULL || !counted(unit) || !read_figure(r, unit, &f))
            continue;
        if (!same_series(s, unit, key)) {
            settle(&p, s, false);
            start(s, unit, key);
        }
        step(&p, s, i, &f);
    }
    finish(&p);
}
