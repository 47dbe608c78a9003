/* implied.c - terms and frequencies whose number is not written. */
#include "act/amount.h"

#define KIND(kind) ((uint64_t)1 << TZ_NUM_##kind)

static void
set_term(tz_atom *atom, const tz_token *t, size_t first, size_t end)
{
    atom->first = first;
    atom->end = end;
    atom->form = t->form;
    atom->q.kind = TZ_QUANTITY_TERM;
    atom->q.measure = t->arg;
    atom->q.value = atom->q.high = t->value == 0 ? 1000 : t->value;
    atom->q.flags = TZ_QUANTITY_IMPLIED;
}

static bool
is_time(const tz_amounts *a, size_t at)
{
    return tz_amount_kind(a, at) == TZ_NUM_MEASURE &&
           a->tokens[at].arg >= TZ_MEASURE_MINUTE &&
           a->tokens[at].arg <= TZ_MEASURE_YEAR;
}

static bool
is_day(const tz_amounts *a, size_t at)
{
    return is_time(a, at) && a->tokens[at].arg == TZ_MEASURE_DAY;
}

/* "ежегодно", "жыл сайын", "каждые", "every year". */
static bool
every(const tz_amounts *a, size_t at, tz_atom *atom)
{
    const tz_token *t = &a->tokens[at];
    size_t end = at;
    if (t->kind == TZ_NUM_EVERY &&
        (a->lang != TAZA_EN || tz_amount_is(a, at, "annually") ||
         (tz_amount_kind(a, at + 1) != TZ_NUM_OTHER && /* "daily needs" */
          tz_amount_kind(a, at + 1) != TZ_NUM_CALC))) {
        end = at + 1;
    } else if (is_time(a, at) && tz_amount_kind(a, at + 1) == TZ_NUM_SAIYN) {
        end = at + 2;
    } else if (t->kind == TZ_NUM_EACH && is_time(a, at + 1) &&
               !tz_amount_is(a, at, "per") && /* a rate, as "for each day" */
               !(at > 0 && tz_amount_kind(a, at - 1) == TZ_NUM_FILL)) {
        end = at + 2;
        t = &a->tokens[at + 1];
    } else {
        return false;
    }
    set_term(atom, t, at, end);
    atom->q.kind = TZ_QUANTITY_FREQUENCY;
    atom->q.per = atom->q.value;
    atom->q.value = atom->q.high = 1000;
    return true;
}

/* "[рабочего] дня" from `at`; the token of the measure, 0: none. */
static size_t
measure_from(const tz_amounts *a, size_t at, tz_atom *atom)
{
    if (tz_amount_kind(a, at) == TZ_NUM_DAYS)
        atom->q.days = a->tokens[at++].arg;
    return is_time(a, at) ? at : 0;
}

/* "в течение месяца", "within a month"; a season or a school year, a day of
 * something named are no terms. */
static bool
within(const tz_amounts *a, size_t at, tz_atom *atom)
{
    size_t next = at + 1, first = at;
    if (a->tokens[at].kind != TZ_NUM_WITHIN || a->lang == TAZA_KK)
        return false;
    if (tz_amount_is(a, next, "a") || tz_amount_is(a, next, "an") ||
        tz_amount_is(a, next, "the"))
        next++;
    size_t measure = measure_from(a, next, atom);
    if (measure == 0)
        return false;
    if (at > 0 &&
        (tz_amount_is(a, at - 1, "в") || tz_amount_is(a, at - 1, "по")))
        first--;
    set_term(atom, &a->tokens[measure], first, measure + 1);
    return true;
}

/* "[жұмыс] күні ішінде", "ай ішінде": no number stands before. */
static bool
within_kazakh(const tz_amounts *a, size_t at, tz_atom *atom)
{
    if (a->lang != TAZA_KK)
        return false;
    size_t measure = measure_from(a, at, atom);
    if (measure == 0 && !(is_time(a, at)))
        return false;
    measure = measure == 0 ? at : measure;
    if (tz_amount_kind(a, measure + 1) == TZ_NUM_WITHIN) {
        set_term(atom, &a->tokens[measure], at, measure + 2);
        return true;
    }
    /* "айлық мерзімде" */
    if ((a->tokens[measure].form & TZ_FORM_LIKE) &&
        tz_amount_kind(a, measure + 1) == TZ_NUM_PERIOD) {
        set_term(atom, &a->tokens[measure], at, measure + 1);
        return true;
    }
    return false;
}

/* "не позднее месяца": the bound is read later. */
static bool
bounded(const tz_amounts *a, size_t at, tz_atom *atom)
{
    static const char *const forms[] = {"минуты", "часа",    "суток",
                                        "недели", "месяца",  "квартала",
                                        "года",   "полугода"};
    if (a->lang != TAZA_RU || at < 2 || !is_time(a, at) ||
        a->tokens[at - 2].kind != TZ_NUM_NOT ||
        (a->tokens[at - 1].kind != TZ_NUM_MORE &&
         a->tokens[at - 1].kind != TZ_NUM_LESS))
        return false;
    for (size_t i = 0; i < TZ_COUNT(forms); i++) {
        if (!tz_amount_is(a, at, forms[i]))
            continue;
        set_term(atom, &a->tokens[at], at, at + 1);
        return true;
    }
    return false;
}

/* "месячный срок", "месячного срока". */
static bool
adjective(const tz_amounts *a, size_t at, tz_atom *atom)
{
    const tz_token *t = &a->tokens[at];
    if (t->kind != TZ_NUM_ADJECTIVE || t->value == 0 ||
        t->arg > TZ_MEASURE_YEAR || tz_amount_kind(a, at + 1) != TZ_NUM_PERIOD)
        return false;
    set_term(atom, t, at, at + 1);
    return true;
}

/* "следующего рабочего дня", "келесі жұмыс күні", "в тот же день". */
static bool
next_day(const tz_amounts *a, size_t at, tz_atom *atom)
{
    uint8_t kind = a->tokens[at].kind;
    size_t after = at + 1;
    if (kind != TZ_NUM_NEXT && kind != TZ_NUM_SAME)
        return false;
    if (kind == TZ_NUM_SAME && a->lang == TAZA_RU) {
        if (!tz_amount_is(a, after, "же"))
            return false;
        after++;
    }
    if (kind == TZ_NUM_SAME && tz_amount_is(a, at, "осы"))
        return false;
    size_t day = measure_from(a, after, atom);
    if (day == 0 || !is_day(a, day) || tz_amount_joined(a, day) ||
        (a->lang == TAZA_KK && !(a->tokens[day].form & TZ_FORM_OWN) &&
         a->tokens[day].form != 0))
        return false;
    set_term(atom, &a->tokens[day], at, day + 1);
    if (kind == TZ_NUM_SAME)
        atom->q.value = atom->q.high = 0;
    return true;
}

/* "в день обращения", "on the day of", "өтініш берген күні". */
static bool
day_of(const tz_amounts *a, size_t at, tz_atom *atom)
{
    static const char *const done[] = {"ған", "ген", "қан", "кен"};
    if (a->lang == TAZA_RU && tz_amount_is(a, at, "в") &&
        tz_amount_is(a, at + 1, "день") &&
        tz_amount_kind(a, at + 2) == TZ_NUM_OTHER) {
        set_term(atom, &a->tokens[at + 1], at, at + 2);
        atom->q.value = atom->q.high = 0;
        return true;
    }
    if (a->lang == TAZA_EN && is_day(a, at + 2) &&
        tz_amount_is(a, at + 2, "day") && tz_amount_is(a, at, "on") &&
        tz_amount_is(a, at + 1, "the") && tz_amount_is(a, at + 3, "of")) {
        set_term(atom, &a->tokens[at + 2], at, at + 3);
        atom->q.value = atom->q.high = 0;
        return true;
    }
    if (a->lang != TAZA_KK || !is_day(a, at) || at == 0 ||
        !tz_amount_is(a, at, "күні") || tz_amount_is(a, at - 1, "туған") ||
        (tz_amount_kind(a, at + 1) != TZ_NUM_OTHER &&
         tz_amount_kind(a, at + 1) != TZ_NUM_SAME) ||
        a->tokens[at - 1].kind != TZ_NUM_OTHER)
        return false;
    const tz_token *t = &a->tokens[at - 1];
    for (size_t i = 0; i < TZ_COUNT(done); i++) {
        if (t->end - t->start > 4 && tz_nstr_at(a->text, t->end - 3, done[i])) {
            set_term(atom, &a->tokens[at], at - 1, at + 1);
            atom->q.value = atom->q.high = 0;
            return true;
        }
    }
    return false;
}

/* Readers in order, by the kinds of token that they begin at. */
static const struct {
    uint64_t kinds;
    bool (*read)(const tz_amounts *, size_t, tz_atom *);
} readers[] = {
    {KIND(EVERY) | KIND(EACH) | KIND(MEASURE), every},
    {KIND(MEASURE), bounded},
    {KIND(WITHIN), within},
    {KIND(DAYS) | KIND(MEASURE), within_kazakh},
    {KIND(ADJECTIVE), adjective},
    {KIND(NEXT) | KIND(SAME), next_day},
    {KIND(IN) | KIND(OTHER) | KIND(MEASURE), day_of},
};

bool
tz_amount_implied(const tz_amounts *a, size_t at, tz_atom *atom)
{
    uint64_t kind = (uint64_t)1 << a->tokens[at].kind;
    for (size_t i = 0; i < TZ_COUNT(readers); i++) {
        if (!(readers[i].kinds & kind))
            continue;
        *atom = (tz_atom){.first = at};
        if (readers[i].read(a, at, atom)) {
            if (atom->q.measure != TZ_MEASURE_DAY)
                atom->q.days = TZ_DAYS_PLAIN;
            return true;
        }
    }
    return false;
}
