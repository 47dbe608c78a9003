/* refindex.c - where a numbered unit can be looked for. */
#include <stdlib.h>

#include "act/refs.h"
#include "base/alloc.h"
#include "base/work.h"
#include "text/alphabet.h"
#include "text/utf8.h"

static bool
division(uint8_t kind)
{
    return kind < TZ_UNIT_ARTICLE;
}

static uint32_t
scope(size_t unit)
{
    return unit == TZ_NO_UNIT ? 0 : (uint32_t)unit + 1;
}

/* Numbers of articles, chapters and "5.1" run through an act part, those of
 * points through an article or the act part, others through their parent. */
static uint32_t
scope_of(const tz_act *act, const tz_unit *unit, uint8_t figure)
{
    size_t up = unit->parent;
    if (unit->kind == TZ_UNIT_ANNEX)
        return scope(up);
    if (unit->kind == TZ_UNIT_SUBSECTION || unit->kind == TZ_UNIT_PARAGRAPH)
        return scope(up);
    if (unit->kind <= TZ_UNIT_ARTICLE)
        return scope(unit->act_part);
    while (up != TZ_NO_UNIT) {
        const tz_unit *u = &act->units[up];
        bool point = u->kind == TZ_UNIT_POINT && figure == TZ_FIGURE_DOTS;
        TZ_WORK(1);
        if (!division(u->kind) && !point)
            break;
        up = u->parent;
    }
    return scope(up);
}

static uint32_t
read_digits(taza_str text, size_t *at)
{
    uint32_t sum = 0;
    size_t from = *at;
    while (*at < text.len && text.ptr[*at] >= '0' && text.ptr[*at] <= '9' &&
           *at - from < 9)
        sum = sum * 10 + (uint32_t)(text.ptr[(*at)++] - '0');
    return sum;
}

static bool
read_digital(taza_str text, tz_ref_figure *out)
{
    uint32_t *const parts[] = {&out->value, &out->insert, &out->rest};
    size_t at = 0;
    for (size_t n = 0; n < TZ_COUNT(parts); n++) {
        size_t from = at;
        *parts[n] = read_digits(text, &at);
        if (at == from)
            return false;
        if (at == text.len)
            return true;
        if (text.ptr[at] == '.')
            out->figure = TZ_FIGURE_DOTS;
        else if (text.ptr[at] != '-')
            return false;
        at++;
    }
    return false;
}

static uint32_t
roman_digit(char c)
{
    switch (c) {
    case 'I':
        return 1;
    case 'V':
        return 5;
    case 'X':
        return 10;
    case 'L':
        return 50;
    case 'C':
        return 100;
    default:
        return 0;
    }
}

static bool
read_roman(taza_str text, tz_ref_figure *out)
{
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < text.len; i++) {
        uint32_t value = roman_digit(text.ptr[i]);
        if (value == 0)
            return false;
        out->value += value;
        if (value > last)
            out->value -= 2 * last;
        last = value;
    }
    return text.len > 0;
}

static bool
read_letters(taza_str text, tz_ref_figure *out)
{
    size_t at = 0;
    out->figure = TZ_FIGURE_LETTER;
    while (at < text.len && at < 8) {
        uint8_t code = tz_alphabet_code(tz_utf8_next(text, &at));
        if (!tz_code_letter(code))
            return false;
        uint32_t base = tz_code_latin(code) ? 'a' : TZ_CODE_A;
        out->value = out->value * 32 + (uint32_t)code - base + 1;
    }
    return at > 0;
}

static bool
figure_of(const tz_unit *unit, tz_ref_figure *out)
{
    *out = (tz_ref_figure){0};
    if (unit->number.len == 0)
        return false;
    if (read_digital(unit->number, out))
        return true;
    *out = (tz_ref_figure){0};
    if (unit->kind <= TZ_UNIT_ARTICLE || unit->kind == TZ_UNIT_ANNEX)
        return read_roman(unit->number, out);
    return read_letters(unit->number, out);
}

static int
by_number(const tz_ref_figure *x, const tz_ref_figure *y)
{
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    if (x->insert != y->insert)
        return x->insert < y->insert ? -1 : 1;
    return (x->rest > y->rest) - (x->rest < y->rest);
}

static int
by_place(const tz_ref_entry *x, const tz_ref_entry *y)
{
    if (x->scope != y->scope)
        return x->scope < y->scope ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->figure.figure != y->figure.figure)
        return x->figure.figure < y->figure.figure ? -1 : 1;
    return by_number(&x->figure, &y->figure);
}

static int
by_entry(const void *a, const void *b)
{
    const tz_ref_entry *x = a, *y = b;
    int order = by_place(x, y);
    return order != 0 ? order : (x->unit > y->unit) - (x->unit < y->unit);
}

void
tz_ref_index_make(tz_ref_index *index, tz_reading *r)
{
    const tz_act *act = r->act;
    *index = (tz_ref_index){0};
    index->items = tz_alloc((act->count + 1) * sizeof(*index->items));
    if (index->items == NULL) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < act->count; i++) {
        tz_ref_entry e = {.kind = act->units[i].kind, .unit = (uint32_t)i};
        TZ_WORK(1);
        /* Quoted new text is another act's. */
        if (act->units[i].amendment != TZ_NO_AMENDMENT)
            continue;
        /* The only annex has no number: 0. */
        if (!figure_of(&act->units[i], &e.figure) && e.kind != TZ_UNIT_ANNEX)
            continue;
        e.scope = scope_of(act, &act->units[i], e.figure.figure);
        index->items[index->count++] = e;
    }
    if (index->count > 1)
        qsort(index->items, index->count, sizeof(*index->items), by_entry);
}

void
tz_ref_index_done(tz_ref_index *index)
{
    tz_free(index->items);
}

/* The first entry not before `key`, or, with `behind`, the first behind it. */
static size_t
bound(const tz_ref_index *index, const tz_ref_entry *key, bool behind)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = by_place(&index->items[middle], key);
        TZ_WORK(1);
        if (order < 0 || (behind && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

tz_ref_run
tz_ref_index_find(const tz_ref_index *index, uint32_t scope, uint8_t kind,
                  tz_ref_figure low, tz_ref_figure high)
{
    tz_ref_entry from = {.scope = scope, .kind = kind, .figure = low};
    tz_ref_entry to = {.scope = scope, .kind = kind, .figure = high};
    return (tz_ref_run){bound(index, &from, false), bound(index, &to, true)};
}

tz_ref_run
tz_ref_index_all(const tz_ref_index *index, uint32_t scope, uint8_t kind,
                 uint8_t figure)
{
    tz_ref_figure low = {.figure = figure};
    tz_ref_figure high = {.value = UINT32_MAX,
                          .insert = UINT32_MAX,
                          .rest = UINT32_MAX,
                          .figure = figure};
    return tz_ref_index_find(index, scope, kind, low, high);
}
