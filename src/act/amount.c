/* amount.c - numbers with what they measure. */
#include "act/amount.h"

#include "base/alloc.h"
#include "base/work.h"

#define AMONG_MAX 3 /* "трех полных календарных месяцев" */

uint8_t
tz_amount_kind(const tz_amounts *a, size_t at)
{
    return at < a->count ? a->tokens[at].kind : (uint8_t)TZ_NUM_SIGN;
}

bool
tz_amount_sign(const tz_amounts *a, size_t at, uint8_t code)
{
    return at < a->count && a->tokens[at].kind == TZ_NUM_SIGN &&
           a->tokens[at].arg == code;
}

bool
tz_amount_joined(const tz_amounts *a, size_t at)
{
    return at < a->count && (a->tokens[at].form & TZ_FORM_HYPHEN);
}

bool
tz_amount_is(const tz_amounts *a, size_t at, const char *word)
{
    size_t len = 0;
    for (const char *c = word; *c != '\0'; c++)
        len += ((unsigned char)*c & 0xC0) != 0x80 ? 1 : 0;
    return at < a->count && a->tokens[at].end - a->tokens[at].start == len &&
           tz_nstr_at(a->text, a->tokens[at].start, word);
}

void
tz_amount_add(tz_amounts *a, const tz_atom *atom)
{
    void *items = a->atoms;
    if (!tz_grow(&items, &a->atom_cap, a->atom_count + 1, sizeof(*a->atoms))) {
        a->failed = true;
        return;
    }
    a->atoms = items;
    a->atoms[a->atom_count++] = *atom;
}

/* "месячных расчетных показателей"; the offset behind it, 0: it is not. */
static size_t
index_phrase(const tz_amounts *a, size_t at)
{
    if (at >= a->count)
        return 0;
    const tz_token *t = &a->tokens[at];
    bool monthly = t->arg == TZ_MEASURE_MONTH &&
                   (t->kind == TZ_NUM_ADJECTIVE || t->kind == TZ_NUM_EVERY ||
                    (t->kind == TZ_NUM_MEASURE && (t->form & TZ_FORM_LIKE)));
    if (!monthly || tz_amount_kind(a, at + 1) != TZ_NUM_CALC ||
        tz_amount_kind(a, at + 2) != TZ_NUM_INDEX)
        return 0;
    return at + 3;
}

/* A number of years that somebody has lived. */
static bool
is_age(const tz_amounts *a, const tz_atom *atom)
{
    size_t from = atom->first > 3 ? atom->first - 3 : 0;
    for (size_t i = atom->first; i-- > from;) {
        if (a->tokens[i].kind == TZ_NUM_AGE)
            return true;
    }
    return tz_amount_kind(a, atom->end) == TZ_NUM_AGE ||
           (tz_amount_is(a, atom->end, "of") &&
            tz_amount_kind(a, atom->end + 1) == TZ_NUM_AGE);
}

static void
set_measure(const tz_amounts *a, uint8_t measure, int64_t unit, tz_atom *atom)
{
    tz_quantity *q = &atom->q;
    if (unit != 1000) {
        q->value = q->value * unit / 1000;
        q->high = q->high * unit / 1000;
    }
    if (measure == TZ_MEASURE_PERCENT) {
        q->kind = TZ_QUANTITY_PERCENT;
        return;
    }
    if (measure == TZ_MEASURE_FOLD) {
        q->kind = TZ_QUANTITY_NUMBER;
        return;
    }
    if (measure == TZ_MEASURE_DATE) {
        q->kind = TZ_QUANTITY_DATE;
        q->value /= 1000;
        q->high /= 1000;
        return;
    }
    q->measure = measure == TZ_MEASURE_AGE ? (uint8_t)TZ_MEASURE_YEAR : measure;
    q->kind = measure >= TZ_MEASURE_TENGE && measure <= TZ_MEASURE_MONEY
                  ? TZ_QUANTITY_AMOUNT
                  : TZ_QUANTITY_TERM;
    if (measure == TZ_MEASURE_AGE ||
        (measure == TZ_MEASURE_YEAR && is_age(a, atom)))
        q->kind = TZ_QUANTITY_NUMBER;
}

/* "размера месячного расчетного показателя" behind "50-кратный". */
static void
fold_of(const tz_amounts *a, tz_atom *atom)
{
    size_t at = atom->end;
    if (tz_amount_kind(a, at) == TZ_NUM_FOLD)
        at++;
    size_t end = index_phrase(a, at);
    if (end == 0 && tz_amount_kind(a, at) == TZ_NUM_MEASURE &&
        a->tokens[at].arg == TZ_MEASURE_INDEX)
        end = at + 1;
    if (end == 0)
        return;
    atom->end = end;
    atom->q.kind = TZ_QUANTITY_AMOUNT;
    atom->q.measure = TZ_MEASURE_INDEX;
}

/* "50 еселенген": of what stands before, or behind. */
static void
fold_kazakh(const tz_amounts *a, tz_atom *atom)
{
    atom->end++;
    fold_of(a, atom);
    if (atom->q.kind == TZ_QUANTITY_AMOUNT)
        return;
    size_t at = atom->first;
    bool phrase = at >= 3 && index_phrase(a, at - 3) == at;
    bool short_form = at >= 1 && a->tokens[at - 1].kind == TZ_NUM_MEASURE &&
                      a->tokens[at - 1].arg == TZ_MEASURE_INDEX;
    if (!phrase && !short_form)
        return;
    atom->first -= phrase ? 3 : 1;
    atom->q.kind = TZ_QUANTITY_AMOUNT;
    atom->q.measure = TZ_MEASURE_INDEX;
}

/* Words between a number and its measure: "рабочих", "(банковских)",
 * "и более". */
static size_t
skip_among(const tz_amounts *a, size_t at, tz_atom *atom)
{
    for (int n = 0; n < AMONG_MAX; n++) {
        uint8_t kind = tz_amount_kind(a, at);
        if (kind == TZ_NUM_DAYS) {
            atom->q.days = a->tokens[at].arg;
            at++;
        } else if (kind == TZ_NUM_AMONG) {
            at++;
        } else if (kind == TZ_NUM_CONJ &&
                   tz_amount_kind(a, at + 1) == TZ_NUM_MORE) {
            atom->q.bound = TZ_BOUND_AT_LEAST;
            at += 2;
        } else {
            break;
        }
    }
    return at;
}

static void
read_days_before(const tz_amounts *a, tz_atom *atom)
{
    if (atom->first == 0 || a->tokens[atom->first - 1].kind != TZ_NUM_DAYS ||
        atom->q.days != TZ_DAYS_PLAIN)
        return;
    if (a->lang == TAZA_KK && a->tokens[atom->first - 1].arg == TZ_DAYS_WORKING)
        return; /* жұмыс: work */
    atom->first--;
    atom->q.days = a->tokens[atom->first].arg;
}

/* What the number at [first, end) measures. */
static bool
read_measure(const tz_amounts *a, tz_atom *atom)
{
    uint8_t bound = atom->q.bound;
    size_t at = skip_among(a, atom->end, atom);
    const tz_token *t = at < a->count ? &a->tokens[at] : NULL;
    size_t end = index_phrase(a, at);
    if (end == 0 && t != NULL && tz_amount_kind(a, at) == TZ_NUM_FOLD &&
        t->arg == 1) {
        fold_kazakh(a, atom);
        return true;
    }
    bool joined = tz_amount_joined(a, at);
    if (end == 0 && tz_amount_is(a, at, "per") &&
        tz_amount_is(a, at + 1, "cent")) {
        atom->end = at + 2;
        set_measure(a, TZ_MEASURE_PERCENT, 1000, atom);
        return true;
    }
    if (end == 0 && atom->first > 0 &&
        tz_amount_sign(a, atom->first - 1, '$')) {
        atom->first--;
        set_measure(a, TZ_MEASURE_MONEY, 1000, atom);
        return true;
    }
    if (t == NULL || (end == 0 && t->kind != TZ_NUM_MEASURE &&
                      t->kind != TZ_NUM_ADJECTIVE)) {
        atom->q.days = TZ_DAYS_PLAIN;
        atom->q.bound = bound;
        return false;
    }
    if (joined && a->lang == TAZA_KK && t->kind == TZ_NUM_MEASURE &&
        t->arg != TZ_MEASURE_PERCENT && !(t->form & TZ_FORM_LIKE)) {
        atom->q.kind = TZ_QUANTITY_KINDS; /* "5-күні": an ordinal */
        atom->end = at + 1;
        return false;
    }
    atom->form = a->tokens[end ? end - 1 : at].form;
    atom->end = end ? end : at + 1;
    set_measure(a, end ? (uint8_t)TZ_MEASURE_INDEX : t->arg,
                end || t->value == 0 ? 1000 : t->value, atom);
    if (t->arg == TZ_MEASURE_FOLD)
        fold_of(a, atom);
    if (t->arg == TZ_MEASURE_MONEY &&
        tz_amount_kind(a, atom->end) == TZ_NUM_COUNTRY)
        atom->end++;
    if (a->lang == TAZA_KK && tz_amount_joined(a, atom->end))
        (void)tz_amount_suffix(a, atom->end, atom); /* "АЕК-ке" */
    if (atom->q.measure == TZ_MEASURE_DAY && atom->q.days == TZ_DAYS_PLAIN)
        read_days_before(a, atom);
    if (atom->q.measure != TZ_MEASURE_DAY)
        atom->q.days = TZ_DAYS_PLAIN;
    return true;
}

/* "үштен екісі": two thirds. */
static bool
is_fraction(const tz_amounts *a, const tz_atom *atom)
{
    static const char *const parts[] = {"бірі", "екісі", "үші", "төрті"};
    if (a->lang != TAZA_KK || !(atom->form & TZ_FORM_FROM) ||
        tz_amount_kind(a, atom->end) != TZ_NUM_OTHER)
        return false;
    for (size_t i = 0; i < TZ_COUNT(parts); i++) {
        if (tz_nstr_at(a->text, a->tokens[atom->end].start, parts[i]))
            return true;
    }
    return false;
}

/* Is a number with no measure worth telling: "три члена", not "один из"? */
static bool
counts_things(const tz_amounts *a, tz_atom *atom)
{
    const tz_token *t = &a->tokens[atom->first];
    uint8_t next = tz_amount_kind(a, atom->end);
    bool digits = t->kind == TZ_NUM_DIGITS;
    bool one = (t->form & TZ_FORM_ONE) && atom->end == atom->first + 1;
    atom->q.kind = TZ_QUANTITY_NUMBER;
    if (digits && t->arg >= 2) /* a time of day, or "5.1" of something */
        return false;
    bool capital = atom->end < a->count && /* a footnote: "14 Банки" */
                   tz_doc_capital(a->doc, a->base + a->tokens[atom->end].start);
    if (is_fraction(a, atom) || tz_amount_is(a, atom->first, "семью"))
        return false;
    if (one) {
        uint8_t before = atom->first > 0 ? a->tokens[atom->first - 1].kind
                                         : (uint8_t)TZ_NUM_SIGN;
        return (next == TZ_NUM_OTHER || next == TZ_NUM_FOLD) &&
               before != TZ_NUM_NOT &&
               !(atom->first > 0 && tz_amount_is(a, atom->first - 1, "да")) &&
               !tz_amount_is(a, atom->end, "another") &&
               !tz_amount_is(a, atom->end, "мезгілде") &&
               !tz_amount_is(a, atom->end, "уақытта") &&
               !tz_amount_is(a, atom->end, "жағынан") &&
               !(atom->first > 0 && tz_amount_is(a, atom->first - 1, "ни"));
    }
    atom->bare = digits && (next != TZ_NUM_OTHER || capital);
    return !tz_amount_sign(a, atom->end, ')') ||
           tz_amount_sign(a, atom->first - 1, '(');
}

static bool
year_like(const tz_amounts *a, const tz_atom *atom)
{
    const tz_token *t = &a->tokens[atom->first];
    return t->kind == TZ_NUM_DIGITS && t->end - t->start == 4 &&
           t->value >= 1900000 && t->value < 2101000;
}

/* "два раза", "бір рет". */
static bool
read_times(const tz_amounts *a, tz_atom *atom)
{
    if (tz_amount_kind(a, atom->end) != TZ_NUM_TIMES ||
        a->tokens[atom->end].value != 0)
        return false;
    atom->form = a->tokens[atom->end].form;
    atom->q.kind = TZ_QUANTITY_NUMBER;
    atom->times = true;
    atom->end++;
    return true;
}

/* "пунктами 5, 6 и 7", "2 және 3-тармақтары", "5)": names of units; the
 * offset behind them, `at`: they are none. */
static size_t
skip_names(const tz_amounts *a, size_t at, bool sure)
{
    size_t end = at;
    for (size_t i = at; i < a->count; i++) {
        TZ_WORK(1);
        uint8_t kind = a->tokens[i].kind;
        bool number = kind == TZ_NUM_DIGITS || kind == TZ_NUM_BROKEN;
        bool joint = kind == TZ_NUM_CONJ || tz_amount_sign(a, i, ',') ||
                     tz_amount_sign(a, i, TZ_CODE_DASH) ||
                     tz_amount_sign(a, i, ')');
        uint8_t next = tz_amount_kind(a, i + 1);
        if (number && i > at && !tz_amount_joined(a, i) &&
            (next == TZ_NUM_MEASURE || next == TZ_NUM_DAYS))
            break; /* "по пункту 5, 10 дней" */
        if (number)
            end = i + 1;
        else if (tz_amount_joined(a, i) && i > at)
            return sure ? end : i;
        else if (!joint)
            break;
    }
    return end;
}

static bool
joins_name(const tz_amounts *a, size_t at, size_t end)
{
    tz_atom atom = {0};
    if (tz_amount_sign(a, end, ')'))
        return true;
    return end > at && tz_amount_joined(a, end) &&
           tz_amount_kind(a, end) != TZ_NUM_DIGITS &&
           !tz_amount_suffix(a, end, &atom);
}

static void
read_words(tz_amounts *a, size_t *at)
{
    tz_atom atom;
    const tz_token *t = &a->tokens[*at];
    if (t->kind == TZ_NUM_COMPOUND) {
        atom = (tz_atom){.first = *at, .end = *at + 1, .form = t->form};
        atom.q.value = atom.q.high = t->value;
        set_measure(a, t->arg, 1000, &atom);
        if (t->arg == TZ_MEASURE_FOLD)
            fold_of(a, &atom);
        tz_amount_add(a, &atom);
        *at = atom.end;
        return;
    }
    bool number = tz_amount_number(a, *at, &atom);
    size_t end = atom.end;
    if (number) {
        bool found = read_measure(a, &atom) || read_times(a, &atom);
        if (atom.q.kind == TZ_QUANTITY_KINDS)
            found = false;
        else if (!found && !year_like(a, &atom))
            found = counts_things(a, &atom);
        /* "18.00 часов" is a time of day. */
        if (found && t->kind == TZ_NUM_DIGITS && t->arg == 3 &&
            atom.q.measure == TZ_MEASURE_HOUR)
            found = false;
        if (found)
            tz_amount_add(a, &atom);
        end = atom.end;
    }
    *at = end > *at ? end : *at + 1;
}

/* A digit at `at`: behind "пункт", before "-тармақ" or ")" it is a name. */
static size_t
skip_reference(const tz_amounts *a, size_t at, size_t *checked)
{
    if (at < *checked)
        return at;
    bool sure = at > 0 && a->tokens[at - 1].kind == TZ_NUM_UNIT;
    if (at > 0 && tz_amount_sign(a, at - 1, '/') &&
        a->tokens[at].start == a->tokens[at - 1].end)
        return at + 1; /* "№ 05/210" */
    if (at > 1 && tz_amount_sign(a, at - 1, '.') &&
        a->tokens[at - 2].kind == TZ_NUM_UNIT)
        sure = true;
    size_t end = skip_names(a, at, sure);
    if (sure || (end > at && joins_name(a, at, end)))
        return end;
    *checked = end;
    return at;
}

/* "тоқсан" is ninety before a measure, else a quarter. */
static bool
is_ninety(const tz_amounts *a, size_t at)
{
    const tz_token *t = &a->tokens[at];
    uint8_t next = tz_amount_kind(a, at + 1);
    if (a->lang != TAZA_KK || t->kind != TZ_NUM_MEASURE ||
        t->arg != TZ_MEASURE_QUARTER ||
        (t->form & ~(unsigned)TZ_FORM_FROM) != 0)
        return false;
    if (at > 0 && (a->tokens[at - 1].kind == TZ_NUM_DAYS ||
                   a->tokens[at - 1].kind == TZ_NUM_HUNDRED))
        return true;
    return t->form == 0 &&
           (next == TZ_NUM_MEASURE || next == TZ_NUM_DAYS ||
            next == TZ_NUM_SCALE ||
            (next == TZ_NUM_WORD && a->tokens[at + 1].arg == 1 &&
             tz_amount_kind(a, at + 2) != TZ_NUM_TIMES &&
             !(at > 0 && a->tokens[at - 1].kind == TZ_NUM_WORD)));
}

static void
settle_ninety(tz_amounts *a)
{
    for (size_t i = 0; i < a->count && a->lang == TAZA_KK; i++) {
        TZ_WORK(1);
        if (!is_ninety(a, i))
            continue;
        a->tokens[i].kind = TZ_NUM_WORD;
        a->tokens[i].arg = 2;
        a->tokens[i].value = 90000;
    }
}

#define KIND(kind) ((uint64_t)1 << TZ_NUM_##kind)

/* Kinds of token at which something may begin: a number, a date, a term. */
#define BEGINS                                                                 \
    (KIND(DIGITS) | KIND(BROKEN) | KIND(WORD) | KIND(HUNDRED) | KIND(SCALE) |  \
     KIND(COMPOUND) | KIND(DATE) | KIND(MONTH) | KIND(ORDINAL) | KIND(SIGN) |  \
     KIND(TIMES) | KIND(EVERY) | KIND(EACH) | KIND(MEASURE) | KIND(WITHIN) |   \
     KIND(DAYS) | KIND(ADJECTIVE) | KIND(NEXT) | KIND(SAME) | KIND(IN))

static bool
begins(const tz_amounts *a, const tz_token *t)
{
    uint64_t kinds = BEGINS | (a->lang == TAZA_EN ? KIND(OTHER) : 0);
    return (kinds >> t->kind & 1) &&
           (t->kind != TZ_NUM_SIGN || t->arg == TZ_CODE_OPEN);
}

void
tz_amount_read(tz_amounts *a, size_t from)
{
    size_t checked = 0;
    settle_ninety(a);
    for (size_t at = from; at < a->count && !a->failed;) {
        tz_atom atom;
        const tz_token *t = &a->tokens[at];
        TZ_WORK(1);
        if (!begins(a, t)) {
            at++;
            continue;
        }
        if (tz_amount_date(a, at, &atom) || tz_amount_implied(a, at, &atom)) {
            tz_amount_add(a, &atom);
            at = atom.end;
            continue;
        }
        if (t->kind == TZ_NUM_TIMES && a->lang != TAZA_KK) {
            int64_t times = t->value > 0 ? t->value : 1000;
            atom = (tz_atom){.first = at, .end = at + 1, .times = true};
            at++;
            atom.loose = true; /* "раз в год", "twice a month" */
            atom.q.value = atom.q.high = times;
            tz_amount_add(a, &atom);
            continue;
        }
        if (t->kind == TZ_NUM_DIGITS || t->kind == TZ_NUM_BROKEN) {
            size_t end = skip_reference(a, at, &checked);
            if (end > at) {
                at = end;
                continue;
            }
        }
        if (t->kind == TZ_NUM_DIGITS || t->kind == TZ_NUM_WORD ||
            t->kind == TZ_NUM_HUNDRED || t->kind == TZ_NUM_SCALE ||
            t->kind == TZ_NUM_COMPOUND)
            read_words(a, &at);
        else
            at++;
    }
}
