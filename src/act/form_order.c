/* form_order.c - Kazakh terms in the order of the alphabet. */
#include "act/form.h"
#include "base/work.h"

#define TERM_MAX 100 /* letters that are compared */

/* Each letter's place in а ә б в г ғ д …; by code from TZ_CODE_A.  е stands
 * for ё, too. */
static const uint8_t places[TZ_CODE_LETTER - TZ_CODE_A] = {
    1,  3,  4,  5,  7,  8,  9,  10, 11, 12, 13, 15, 16, 17,
    19, 21, 22, 23, 24, 25, 28, 29, 31, 32, 33, 34, 35, 36,
    38, 39, 40, 41, 2,  6,  14, 18, 20, 26, 27, 30, 37};

/* The term in letters; empty: it holds what is no Kazakh word. */
static tz_nstr
term_of(const tz_reading *r, const tz_definition *d)
{
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(r->doc), d->term.start, d->term.end);
    if (text.len > TERM_MAX)
        return tz_nstr_slice(text, 0, 0);
    TZ_WORK(text.len);
    for (size_t i = 0; i < text.len; i++) {
        uint8_t code = text.ptr[i];
        if (!tz_code_cyrillic(code) && code != TZ_CODE_SPACE && code != '-')
            return tz_nstr_slice(text, 0, 0);
    }
    return text;
}

static uint8_t
place(uint8_t code)
{
    return code >= TZ_CODE_A && code < TZ_CODE_LETTER ? places[code - TZ_CODE_A]
                                                      : (uint8_t)0;
}

/* Letters only, or with blanks before every letter: who sorts by words and who
 * sorts by letters must agree. */
static int
compare(tz_nstr a, tz_nstr b, bool words)
{
    size_t i = 0, k = 0;
    for (;;) {
        while (!words && i < a.len && place(a.ptr[i]) == 0)
            i++;
        while (!words && k < b.len && place(b.ptr[k]) == 0)
            k++;
        if (i == a.len || k == b.len)
            return (i < a.len) - (k < b.len);
        int difference = place(a.ptr[i++]) - place(b.ptr[k++]);
        if (difference != 0)
            return difference;
    }
}

static bool
out_of_order(tz_nstr a, tz_nstr b)
{
    return a.len > 0 && b.len > 0 && compare(a, b, true) > 0 &&
           compare(a, b, false) > 0;
}

typedef struct {
    taza_span span;
    tz_nstr text;
} term;

static bool
whole(taza_str number)
{
    for (size_t i = 0; i < number.len; i++) {
        if (number.ptr[i] < '0' || number.ptr[i] > '9')
            return false;
    }
    return number.len > 0;
}

/* A list is noted once, at the first term out of its place: the one before,
 * when the two around it are in order. */
static bool
see_term(tz_reading *r, const term *before, const term *last, const term *now)
{
    if (!out_of_order(last->text, now->text))
        return false;
    bool jumped =
        before->text.len > 0 && !out_of_order(before->text, now->text);
    tz_defect_add(r, TZ_DEFECT_DEFINITION_ORDER,
                  jumped ? last->span : now->span,
                  jumped ? now->span : last->span);
    return true;
}

/* A term of a list with whole numbers; "1-1)" goes where its base is. */
static bool
counts(const tz_reading *r, const tz_definition *d)
{
    const tz_act *act = r->act;
    size_t unit = act->para_unit[d->para];
    return d->kind == TZ_DEFINITION_LISTED && d->lang == TAZA_KK &&
           !d->amended && act->lead[d->para] != TZ_NO_PARA &&
           unit != TZ_NO_UNIT && act->units[unit].first_para == d->para &&
           act->units[unit].style == TZ_STYLE_PAREN &&
           whole(act->units[unit].number) && tz_form_text(r, d->para);
}

void
tz_form_order(tz_reading *r)
{
    const tz_act *act = r->act;
    const term none = {{0, 0}, {NULL, 0}};
    term before = none, last = none;
    uint32_t lead = TZ_NO_PARA;
    bool noted = false;
    for (size_t i = 0; i < act->definition_count; i++) {
        const tz_definition *d = &act->definitions[i];
        TZ_WORK(1);
        if (!counts(r, d) || (i > 0 && d[-1].para == d->para))
            continue;
        if (act->lead[d->para] != lead) {
            lead = act->lead[d->para];
            before = last = none;
            noted = false;
        }
        term now = {d->term, term_of(r, d)};
        if (now.text.len == 0 || noted)
            continue;
        noted = see_term(r, &before, &last, &now);
        before = last;
        last = now;
    }
}
