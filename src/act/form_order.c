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

static bool
lists_terms(tz_nstr text)
{
    static const char *const terms[] = {"ұғым", "термин", NULL};
    static const char *const uses[] = {"пайдаланылады", "қолданылады",
                                       "мынадай", NULL};
    bool term = false, use = false;
    for (size_t i = 0; terms[i] != NULL; i++)
        term |= tz_words_has(text, terms[i]);
    for (size_t i = 0; term && uses[i] != NULL; i++)
        use |= tz_words_has(text, uses[i]);
    return use;
}

/* The term of "1) өтініш беруші – …": up to the dash or a bracket; empty: it
 * holds what is no Kazakh word. */
static tz_nstr
term_of(tz_nstr text, size_t at)
{
    size_t end = at;
    TZ_WORK(TERM_MAX);
    for (; end < text.len && end - at < TERM_MAX; end++) {
        uint8_t code = text.ptr[end];
        if (code == TZ_CODE_DASH || code == '(')
            break;
        if (!tz_code_cyrillic(code) && code != TZ_CODE_SPACE && code != '-')
            return tz_nstr_slice(text, at, at);
    }
    if (end == text.len || end - at == TERM_MAX)
        end = at;
    while (end > at && text.ptr[end - 1] == TZ_CODE_SPACE)
        end--;
    return tz_nstr_slice(text, at, end);
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

/* The items of the list that `lead` opens, from unit `from` on. */
static void
read_list(tz_reading *r, size_t lead, size_t from)
{
    const tz_act *act = r->act;
    term before = {{0, 0}, {NULL, 0}}, last = before;
    for (size_t i = from; i < act->count; i++) {
        const tz_unit *unit = &act->units[i];
        size_t para = unit->first_para;
        TZ_WORK(1);
        if (para >= act->list_end[lead])
            return;
        if (act->lead[para] != lead || unit->style != TZ_STYLE_PAREN ||
            !whole(unit->number) || !tz_form_text(r, para))
            continue;
        tz_nstr text = tz_fact_text(r, para);
        size_t base = r->doc->paras[para].normal.start;
        term now = {{0, 0}, term_of(text, r->facts[para].mark.after)};
        if (now.text.len == 0)
            continue;
        now.span.start = base + (size_t)(now.text.ptr - text.ptr);
        now.span.end = now.span.start + now.text.len;
        if (see_term(r, &before, &last, &now))
            return;
        before = last;
        last = now;
    }
}

void
tz_form_order(tz_reading *r)
{
    size_t unit = 0, end = 0;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        while (unit < r->act->count && r->act->units[unit].first_para <= i)
            unit++;
        if (i < end || r->facts[i].end != ':' ||
            r->doc->paras[i].lang != TAZA_KK || r->act->list_end[i] <= i + 1 ||
            !tz_form_text(r, i) || !lists_terms(tz_fact_text(r, i)))
            continue;
        end = r->act->list_end[i];
        read_list(r, i, unit);
    }
}
