/* bound.c - frequencies, ranges and bounds around numbers. */
#include "act/amount.h"

#include "base/work.h"

#define FILL_MAX 4 /* words between a bound and its number */
#define NOUN_MAX 2 /* "үш адамнан кем емес" */

static uint8_t
kind_of(const tz_amounts *a, size_t at)
{
    return tz_amount_kind(a, at);
}

/* --- frequencies: "не чаще одного раза в год", "жылына екі рет" --- */

static bool
is_time(const tz_amounts *a, size_t at)
{
    return kind_of(a, at) == TZ_NUM_MEASURE &&
           a->tokens[at].arg >= TZ_MEASURE_MINUTE &&
           a->tokens[at].arg <= TZ_MEASURE_YEAR;
}

static bool
links_period(const tz_amounts *a, size_t at)
{
    return kind_of(a, at) == TZ_NUM_IN || kind_of(a, at) == TZ_NUM_EACH ||
           tz_amount_is(a, at, "a") || tz_amount_is(a, at, "an");
}

/* The period behind: "в год", "в три года", "a year", "every three years". */
static bool
period_after(const tz_amounts *a, tz_atom *atom, tz_atom *next)
{
    size_t at = atom->end;
    bool linked = false;
    if (next != NULL && next->first == at &&
        next->q.kind == TZ_QUANTITY_FREQUENCY && !next->times) {
        atom->q.measure = next->q.measure; /* "three times per quarter" */
        atom->q.per = next->q.per;
        atom->end = next->end;
        next->gone = true;
        return true;
    }
    for (int n = 0; n < 3 && links_period(a, at); n++, at++)
        linked = true;
    if (!linked)
        return false;
    if (kind_of(a, at) == TZ_NUM_DAYS)
        at++;
    if (is_time(a, at)) {
        atom->q.measure = a->tokens[at].arg;
        atom->q.per = a->tokens[at].value;
        atom->end = at + 1;
        return true;
    }
    if (next == NULL || next->first != at || next->q.kind != TZ_QUANTITY_TERM)
        return false;
    atom->q.measure = next->q.measure;
    atom->q.per = next->q.value;
    atom->end = next->end;
    next->gone = true;
    return true;
}

/* The period before, in Kazakh: "жылына", "үш жылда", "айына". */
static bool
period_before(const tz_amounts *a, tz_atom *atom, tz_atom *before)
{
    size_t at = atom->first;
    for (int n = 0; n < FILL_MAX && at > 0 &&
                    (kind_of(a, at - 1) == TZ_NUM_LEAST ||
                     kind_of(a, at - 1) == TZ_NUM_FILL ||
                     kind_of(a, at - 1) == TZ_NUM_LESS ||
                     kind_of(a, at - 1) == TZ_NUM_MORE);
         n++)
        at--;
    if (at == 0)
        return false;
    if (before != NULL && before->end == at && (before->form & TZ_FORM_IN) &&
        before->q.kind == TZ_QUANTITY_TERM) {
        atom->q.measure = before->q.measure;
        atom->q.per = before->q.value;
        atom->first = before->first;
        before->gone = true;
        return true;
    }
    if (!is_time(a, at - 1) ||
        !(a->tokens[at - 1].form & (TZ_FORM_TO | TZ_FORM_IN)) ||
        (before != NULL && before->end > at - 1))
        return false;
    atom->q.measure = a->tokens[at - 1].arg;
    atom->q.per = a->tokens[at - 1].value;
    atom->first = at - 1;
    return true;
}

/* "каждые три года", "every three years", "үш жыл сайын". */
static void
read_every(const tz_amounts *a, tz_atom *atom)
{
    size_t at = atom->first;
    bool before = at > 0 && kind_of(a, at - 1) == TZ_NUM_EACH &&
                  !tz_amount_is(a, at - 1, "per") &&
                  !(at > 1 && kind_of(a, at - 2) == TZ_NUM_FILL);
    bool behind = kind_of(a, atom->end) == TZ_NUM_SAIYN;
    if (atom->gone || atom->q.kind != TZ_QUANTITY_TERM ||
        atom->q.bound == TZ_BOUND_RANGE || (!before && !behind))
        return;
    atom->first -= before ? 1 : 0;
    atom->end += behind ? 1 : 0;
    atom->q.kind = TZ_QUANTITY_FREQUENCY;
    atom->q.days = TZ_DAYS_PLAIN;
    atom->q.per = atom->q.value;
    atom->q.value = atom->q.high = 1000;
}

static void
read_frequency(const tz_amounts *a, size_t index)
{
    tz_atom *atom = &a->atoms[index];
    tz_atom *before = index > 0 ? atom - 1 : NULL;
    tz_atom *next = index + 1 < a->atom_count ? atom + 1 : NULL;
    if (!atom->times)
        return;
    size_t first = atom->first;
    bool found = a->lang == TAZA_KK ? period_before(a, atom, before)
                                    : period_after(a, atom, next);
    if (!found)
        return;
    atom->q.kind = TZ_QUANTITY_FREQUENCY;
    atom->loose = false;
    for (size_t i = atom->first; i < first; i++) {
        if (kind_of(a, i) == TZ_NUM_LEAST ||
            (kind_of(a, i) == TZ_NUM_LESS && kind_of(a, i + 1) == TZ_NUM_FILL))
            atom->q.bound = TZ_BOUND_AT_LEAST;
    }
}

/* --- ranges: "от трех до пяти лет", "үш жылдан бес жылға дейін" --- */

static bool
same_measure(const tz_atom *low, const tz_atom *high)
{
    if (low->q.kind == TZ_QUANTITY_DATE || high->q.kind == TZ_QUANTITY_DATE)
        return low->q.kind == high->q.kind ||
               (low->q.kind == TZ_QUANTITY_NUMBER && low->bare);
    return low->q.kind == TZ_QUANTITY_NUMBER ||
           (low->q.kind == high->q.kind && low->q.measure == high->q.measure);
}

static bool
opens_range(const tz_amounts *a, const tz_atom *low)
{
    return low->first > 0 && kind_of(a, low->first - 1) == TZ_NUM_FROM;
}

/* How the two hang together; the token of "дейін" in `*end`. */
static bool
are_range(const tz_amounts *a, const tz_atom *low, const tz_atom *high,
          size_t *end)
{
    size_t at = low->end;
    *end = high->end;
    if (a->lang == TAZA_KK) {
        if (!(low->form & TZ_FORM_FROM) || kind_of(a, *end) != TZ_NUM_UPTO)
            return false;
        (*end)++;
        if (kind_of(a, at) == TZ_NUM_FROM)
            at++;
        return at == high->first;
    }
    if (!opens_range(a, low) || at + 1 != high->first)
        return false;
    uint8_t kind = kind_of(a, at);
    return kind == TZ_NUM_UPTO || kind == TZ_NUM_TO ||
           (a->lang == TAZA_EN && tz_amount_is(a, at, "and"));
}

/* The measure of the second goes for the first: "от трех до пяти лет". */
static void
read_range(const tz_amounts *a, tz_atom *low, tz_atom *high)
{
    size_t end;
    if (low->gone || high->gone || low->q.bound == TZ_BOUND_RANGE ||
        high->q.bound == TZ_BOUND_RANGE || !same_measure(low, high) ||
        !are_range(a, low, high, &end))
        return;
    int64_t value = low->q.value;
    if (high->q.kind == TZ_QUANTITY_DATE && low->q.kind == TZ_QUANTITY_NUMBER)
        value = high->q.value / 100 * 100 + value / 1000;
    size_t first = low->first - (a->lang == TAZA_KK ? 0 : 1);
    high->q.value = value;
    high->q.bound = TZ_BOUND_RANGE;
    high->q.flags |= low->q.flags;
    if (high->q.days == TZ_DAYS_PLAIN)
        high->q.days = low->q.days;
    high->first = first;
    high->end = end;
    low->gone = true;
}

/* "трех или пяти дней": the number before "или" has the measure, too. */
static void
share_measure(const tz_amounts *a, tz_atom *low, const tz_atom *high)
{
    if (low->gone || low->q.kind != TZ_QUANTITY_NUMBER ||
        low->q.measure != TZ_MEASURE_NONE || low->times ||
        high->q.kind == TZ_QUANTITY_NUMBER ||
        high->q.kind == TZ_QUANTITY_DATE ||
        high->q.kind == TZ_QUANTITY_FREQUENCY ||
        (high->q.flags & TZ_QUANTITY_IMPLIED) || low->end + 1 != high->first ||
        kind_of(a, low->end) != TZ_NUM_CONJ)
        return;
    low->q.kind = high->q.kind;
    low->q.measure = high->q.measure;
    low->q.days = high->q.days;
    low->bare = false;
}

/* --- bounds before: "не позднее чем через", "at least", "кемінде" --- */

static bool
fills(const tz_amounts *a, size_t at)
{
    uint8_t kind = kind_of(a, at);
    return kind == TZ_NUM_FILL || kind == TZ_NUM_IN || kind == TZ_NUM_TO ||
           kind == TZ_NUM_WITHIN ||
           (kind == TZ_NUM_SIGN && a->tokens[at].arg == ',' &&
            kind_of(a, at + 1) == TZ_NUM_FILL);
}

static uint8_t
reverse(uint8_t bound)
{
    return bound == TZ_BOUND_MORE_THAN ? TZ_BOUND_AT_MOST : TZ_BOUND_AT_LEAST;
}

/* "до", "up to". */
static uint8_t
bound_up_to(const tz_amounts *a, size_t at, bool direct)
{
    bool most = a->lang == TAZA_EN ? tz_amount_is(a, at + 1, "to")
                                   : a->lang == TAZA_RU && direct;
    return most ? TZ_BOUND_AT_MOST : TZ_BOUND_NONE;
}

/* "с 1 марта"; "от 6 апреля" names an act. */
static bool
from_date(const tz_amounts *a, const tz_atom *atom, size_t at)
{
    return at + 1 == atom->first && atom->q.kind == TZ_QUANTITY_DATE &&
           a->lang != TAZA_KK && !tz_amount_is(a, at, "от") &&
           !(atom->q.flags & TZ_QUANTITY_OF_ACT);
}

/* What the word at `at` says of the number behind it. */
static uint8_t
bound_word(const tz_amounts *a, const tz_atom *atom, size_t at)
{
    bool date = atom->q.kind == TZ_QUANTITY_DATE;
    bool direct = at + 1 == atom->first;
    switch (kind_of(a, at)) {
    case TZ_NUM_MORE:
        return a->lang == TAZA_KK || (a->lang == TAZA_EN && !date &&
                                      tz_amount_is(a, at, "after"))
                   ? TZ_BOUND_NONE
                   : TZ_BOUND_MORE_THAN;
    case TZ_NUM_LESS:
        return a->lang == TAZA_KK
                   ? (tz_amount_is(a, at + 1, "дегенде") ? TZ_BOUND_AT_LEAST
                                                         : TZ_BOUND_NONE)
                   : TZ_BOUND_LESS_THAN;
    case TZ_NUM_MOST:
        return a->lang == TAZA_KK || (!date && (tz_amount_is(a, at, "until") ||
                                                tz_amount_is(a, at, "before")))
                   ? TZ_BOUND_NONE
                   : TZ_BOUND_AT_MOST;
    case TZ_NUM_LEAST:
        return TZ_BOUND_AT_LEAST;
    case TZ_NUM_UPTO:
        return bound_up_to(a, at, direct);
    case TZ_NUM_FROM:
        return from_date(a, atom, at) ? TZ_BOUND_AT_LEAST : TZ_BOUND_NONE;
    default:
        return a->lang == TAZA_EN && date && direct && tz_amount_is(a, at, "by")
                   ? TZ_BOUND_AT_MOST
                   : TZ_BOUND_NONE;
    }
}

/* "не должен превышать", "not to exceed": the word between is passed over. */
static bool
denied_before(const tz_amounts *a, size_t at)
{
    bool passed = (a->lang == TAZA_RU &&
                   tz_nstr_at(a->text, a->tokens[at].start, "превыш")) ||
                  tz_amount_is(a, at - 1, "to");
    return passed && kind_of(a, at - 2) == TZ_NUM_NOT;
}

static void
bound_before(const tz_amounts *a, tz_atom *atom, size_t limit)
{
    size_t at = atom->first;
    for (int n = 0; n <= FILL_MAX && at > limit; n++) {
        at--;
        TZ_WORK(1);
        uint8_t bound = bound_word(a, atom, at);
        if (bound == TZ_BOUND_NONE) {
            if (!fills(a, at))
                return;
            continue;
        }
        bool than = bound == TZ_BOUND_MORE_THAN || bound == TZ_BOUND_LESS_THAN;
        if (than && at > limit && kind_of(a, at - 1) == TZ_NUM_NOT) {
            bound = reverse(bound);
            at--;
        } else if (than && at > limit + 1 && denied_before(a, at)) {
            bound = reverse(bound);
            at -= 2;
        }
        if (tz_amount_is(a, at, "most") || tz_amount_is(a, at, "least"))
            at -= at > limit && tz_amount_is(a, at - 1, "at") ? 1 : 0;
        if (at > limit && tz_amount_is(a, at - 1, "ең"))
            at--;
        atom->q.bound = bound;
        atom->first = at;
        return;
    }
}

/* --- bounds behind: "аспайтын", "кем емес", "and more" --- */

static size_t
skip_nouns(const tz_amounts *a, const tz_atom *atom, size_t limit)
{
    static const char *const from[] = {"нан", "нен", "дан", "ден", "тан", "тен",
                                       "ға",  "ге",  "қа",  "ке",  "на",  "не"};
    size_t at = atom->end;
    if (kind_of(a, at) == TZ_NUM_PERIOD || kind_of(a, at) == TZ_NUM_FOLD ||
        kind_of(a, at) == TZ_NUM_TIMES)
        return at + 1;
    if (atom->q.kind != TZ_QUANTITY_NUMBER ||
        atom->q.measure != TZ_MEASURE_NONE)
        return at;
    for (int n = 0;
         n < NOUN_MAX && at < limit && kind_of(a, at) == TZ_NUM_OTHER;
         n++, at++) {
        const tz_token *t = &a->tokens[at];
        for (size_t i = 0; i < TZ_COUNT(from); i++) {
            size_t len = i < 6 ? 3 : 2;
            if (t->end - t->start > len + 1 &&
                tz_nstr_at(a->text, t->end - len, from[i]))
                return at + 1;
        }
    }
    return atom->end;
}

/* A negative verb: "артық болмауы", "ерте өткізілмейді". */
static bool
negative(const tz_amounts *a, size_t at)
{
    static const char *const marks[] = {"май", "мей", "бай", "бей",
                                        "пай", "пей", "мау", "меу",
                                        "бау", "беу", "пау", "пеу"};
    if (kind_of(a, at) != TZ_NUM_OTHER)
        return false;
    const tz_token *t = &a->tokens[at];
    size_t from = t->end - t->start > 9 ? t->end - 7 : t->start + 2;
    for (size_t i = from; i + 3 <= t->end; i++) {
        for (size_t k = 0; k < TZ_COUNT(marks); k++) {
            if (tz_nstr_at(a->text, i, marks[k]))
                return true;
        }
    }
    return false;
}

/* The Kazakh bound at `*at`, its end in `*at`. */
static uint8_t
kazakh_word(const tz_amounts *a, size_t *at)
{
    uint8_t bound = TZ_BOUND_NONE;
    switch (kind_of(a, *at)) {
    case TZ_NUM_MOST:
    case TZ_NUM_UPTO:
        bound = TZ_BOUND_AT_MOST;
        break;
    case TZ_NUM_FROM:
        bound = TZ_BOUND_AT_LEAST;
        break;
    case TZ_NUM_MORE:
        bound = TZ_BOUND_MORE_THAN;
        break;
    case TZ_NUM_LESS:
        bound = TZ_BOUND_LESS_THAN;
        break;
    default:
        return TZ_BOUND_NONE;
    }
    (*at)++;
    if (bound != TZ_BOUND_MORE_THAN && bound != TZ_BOUND_LESS_THAN)
        return bound;
    if (kind_of(a, *at) == TZ_NUM_NOT) {
        bound = reverse(bound);
        (*at)++;
    } else if (negative(a, *at)) {
        bound = reverse(bound);
    }
    return bound;
}

static void
bound_kazakh(const tz_amounts *a, tz_atom *atom, size_t limit)
{
    size_t at = skip_nouns(a, atom, limit);
    bool ablative = (atom->form & TZ_FORM_FROM) || at > atom->end;
    bool and_more =
        kind_of(a, at) == TZ_NUM_CONJ && tz_amount_is(a, at + 1, "одан");
    if (and_more) {
        at += tz_amount_is(a, at + 2, "да") ? 3 : 2;
        if (kind_of(a, at) == TZ_NUM_MORE) {
            atom->q.bound = TZ_BOUND_AT_LEAST;
            atom->end = at + 1;
        }
        return;
    }
    size_t word = at;
    bool figures = kind_of(a, atom->end - 1) == TZ_NUM_DATE;
    uint8_t bound = kazakh_word(a, &at);
    uint8_t kind = kind_of(a, word);
    if (bound == TZ_BOUND_NONE ||
        (kind == TZ_NUM_FROM &&
         ((!ablative && !figures) || atom->q.kind != TZ_QUANTITY_DATE)) ||
        ((kind == TZ_NUM_MORE || kind == TZ_NUM_LESS) && !ablative &&
         bound != TZ_BOUND_AT_MOST && bound != TZ_BOUND_AT_LEAST &&
         !tz_amount_is(a, word, "астам")))
        return;
    if (tz_amount_is(a, word, "бұрын") && bound != TZ_BOUND_AT_LEAST)
        return;
    atom->q.bound = bound;
    atom->end = at;
}

/* "и более", "or more", "or less". */
static void
bound_behind(const tz_amounts *a, tz_atom *atom)
{
    size_t at = atom->end;
    if (kind_of(a, at) != TZ_NUM_CONJ)
        return;
    uint8_t kind = kind_of(a, at + 1);
    if (tz_amount_is(a, at + 1, "старше") || tz_amount_is(a, at + 1, "longer"))
        kind = TZ_NUM_MORE;
    if (kind != TZ_NUM_MORE && kind != TZ_NUM_LESS)
        return;
    uint8_t after = kind_of(a, at + 2);
    if (after == TZ_NUM_DIGITS || after == TZ_NUM_WORD ||
        tz_amount_is(a, at + 2, "чем") || tz_amount_is(a, at + 2, "than"))
        return; /* "не менее двух и более пяти": the bound of the next */
    atom->q.bound = kind == TZ_NUM_MORE ? TZ_BOUND_AT_LEAST : TZ_BOUND_AT_MOST;
    atom->end = at + 2;
}

static void
read_bound(const tz_amounts *a, size_t index)
{
    tz_atom *atom = &a->atoms[index];
    if (atom->gone || atom->loose || atom->q.bound == TZ_BOUND_RANGE)
        return;
    size_t low = 0, high = a->count;
    for (size_t i = index; i-- > 0 && low == 0;) {
        TZ_WORK(1);
        low = a->atoms[i].gone ? 0 : a->atoms[i].end;
        if (index - i > 2)
            break;
    }
    if (index + 1 < a->atom_count)
        high = a->atoms[index + 1].first;
    if (a->lang == TAZA_KK)
        bound_kazakh(a, atom, high);
    else
        bound_behind(a, atom);
    if (atom->q.bound == TZ_BOUND_NONE)
        bound_before(a, atom, low);
}

void
tz_amount_bounds(tz_amounts *a)
{
    for (size_t i = 0; i < a->atom_count; i++)
        read_frequency(a, i);
    for (size_t i = 0; i < a->atom_count; i++)
        read_every(a, &a->atoms[i]);
    for (size_t i = 0; i + 1 < a->atom_count; i++) {
        read_range(a, &a->atoms[i], &a->atoms[i + 1]);
        if (a->atom_count - i >= 2)
            share_measure(a, &a->atoms[i], &a->atoms[i + 1]);
    }
    for (size_t i = 0; i < a->atom_count; i++) {
        read_bound(a, i);
        tz_atom *atom = &a->atoms[i];
        if (atom->loose || (atom->bare && atom->q.bound == TZ_BOUND_NONE))
            atom->gone = true;
    }
}
