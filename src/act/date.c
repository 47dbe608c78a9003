/* date.c - dates in figures and with the names of months. */
#include "act/amount.h"

#define ACT_WORDS 8 /* from a date to the act that it names */

/* The parts of a date while it is read. */
typedef struct {
    int64_t year, month, day;
    size_t end;
} parts;

static int64_t
whole(const tz_amounts *a, size_t at)
{
    if (tz_amount_kind(a, at) != TZ_NUM_DIGITS ||
        a->tokens[at].value % 1000 != 0 || a->tokens[at].arg != 0)
        return 0;
    return a->tokens[at].value / 1000;
}

static bool
is_year(const tz_amounts *a, size_t at)
{
    int64_t year = whole(a, at);
    return year >= 1800 && year <= 2200 &&
           a->tokens[at].end - a->tokens[at].start == 4;
}

static bool
is_day(const tz_amounts *a, size_t at)
{
    int64_t day = whole(a, at);
    return day >= 1 && day <= 31;
}

/* A month's name; English ones in capitals only ("may"). */
static bool
is_month(const tz_amounts *a, size_t at)
{
    return tz_amount_kind(a, at) == TZ_NUM_MONTH &&
           (a->lang != TAZA_EN ||
            tz_doc_capital(a->doc, a->base + a->tokens[at].start));
}

/* "года", "жылғы", "г."; the offset behind it, `at`: there is none. */
static size_t
skip_year_word(const tz_amounts *a, size_t at)
{
    uint8_t kind = tz_amount_kind(a, at);
    if (tz_amount_joined(a, at))
        return at;
    if (kind == TZ_NUM_YEAR)
        return tz_amount_sign(a, at + 1, '.') ? at + 2 : at + 1;
    if (kind == TZ_NUM_MEASURE && a->tokens[at].arg == TZ_MEASURE_YEAR &&
        a->tokens[at].value == 1000 && !(a->tokens[at].form & TZ_FORM_LIKE))
        return at + 1;
    return at;
}

/* "2026 года" behind a month. */
static void
read_year(const tz_amounts *a, parts *p)
{
    size_t at = p->end;
    if (a->lang == TAZA_EN && tz_amount_sign(a, at, ','))
        at++;
    if (!is_year(a, at))
        return;
    p->year = whole(a, at);
    p->end = skip_year_word(a, at + 1);
}

/* "-го", "-ге": an ending of the day; in Kazakh also "-і", "-не". */
static size_t
skip_ending(const tz_amounts *a, size_t at)
{
    if (!tz_amount_joined(a, at))
        return at;
    const tz_token *t = &a->tokens[at];
    tz_nstr word = tz_nstr_slice(a->text, t->start, t->end);
    uint16_t form = 0;
    if (a->lang == TAZA_KK)
        return tz_numeral_endings(word, &form) || tz_amount_is(a, at, "ші") ||
                       tz_amount_is(a, at, "шы") ||
                       tz_amount_is(a, at, "іне") ||
                       (t->kind == TZ_NUM_MEASURE && t->arg == TZ_MEASURE_DAY)
                   ? at + 1
                   : at;
    return tz_amount_is(a, at, "го") || tz_amount_is(a, at, "е") ||
                   tz_amount_is(a, at, "ое") || tz_amount_is(a, at, "му")
               ? at + 1
               : at;
}

/* "1 января [2026 года]", "«1» января", "1-го января", "первого января". */
static bool
day_month(const tz_amounts *a, size_t at, parts *p)
{
    size_t end = at;
    bool quoted = tz_amount_sign(a, at, TZ_CODE_OPEN);
    if (quoted)
        at++;
    if (is_day(a, at)) {
        p->day = whole(a, at);
        end = skip_ending(a, at + 1);
    } else if (tz_amount_kind(a, at) == TZ_NUM_ORDINAL &&
               a->tokens[at].value > 0) {
        p->day = a->tokens[at].value / 1000;
        end = at + 1;
    } else {
        return false;
    }
    if (quoted && tz_amount_sign(a, end, TZ_CODE_CLOSE))
        end++;
    /* "с 1 по 10 января": the month of the first day stands later */
    if (!is_month(a, end))
        return false;
    p->month = a->tokens[end].arg;
    p->end = end + 1;
    parts later = *p;
    read_year(a, &later);
    /* In Kazakh the year stands before, as a rule. */
    if (a->lang != TAZA_KK ||
        (later.end > p->end + 1 && !is_month(a, later.end) &&
         !is_day(a, later.end)))
        *p = later;
    return true;
}

/* "2026 жылғы [1] қаңтар", "2026 жыл", "2026 года". */
static bool
from_year(const tz_amounts *a, size_t at, parts *p)
{
    if (!is_year(a, at))
        return false;
    size_t end = skip_year_word(a, at + 1);
    if (end == at + 1)
        return false;
    p->year = whole(a, at);
    p->end = end;
    if (a->lang != TAZA_KK)
        return true;
    parts rest = {0};
    if (day_month(a, end, &rest)) {
        p->month = rest.month;
        p->day = rest.day;
        p->end = rest.end;
    } else if (is_month(a, end)) {
        p->month = a->tokens[end].arg;
        p->end = end + 1;
        size_t day = end + 1;
        if ((a->tokens[end].form & TZ_FORM_OF) && is_day(a, day) &&
            skip_ending(a, day + 1) > day + 1) {
            p->day = whole(a, day);
            p->end = skip_ending(a, day + 1);
        }
    }
    return true;
}

/* "январе 2026 года", "January 1, 2026", "ақпанның 1-іне". */
static bool
from_month(const tz_amounts *a, size_t at, parts *p)
{
    if (!is_month(a, at))
        return false;
    p->month = a->tokens[at].arg;
    p->end = at + 1;
    if (a->lang == TAZA_EN && is_day(a, at + 1) && !tz_amount_joined(a, at + 2))
        p->day = whole(a, ++at), p->end = at + 1;
    if (a->lang == TAZA_KK) {
        size_t end = skip_ending(a, at + 2);
        if (!(a->tokens[at].form & TZ_FORM_OF) || !is_day(a, at + 1) ||
            end == at + 2)
            return false;
        p->day = whole(a, at + 1);
        p->end = end;
        return true;
    }
    read_year(a, p);
    return p->day > 0 || p->year > 0;
}

/* "10-го числа", "айдың 25-іне". */
static bool
day_only(const tz_amounts *a, size_t at, parts *p)
{
    if (!is_day(a, at))
        return false;
    size_t end = skip_ending(a, at + 1);
    p->day = whole(a, at);
    p->end = end;
    if (a->lang == TAZA_KK)
        return end > at + 1 && at > 0 &&
               a->tokens[at - 1].kind == TZ_NUM_MEASURE &&
               a->tokens[at - 1].arg == TZ_MEASURE_MONTH &&
               (a->tokens[at - 1].form & TZ_FORM_OF);
    if (tz_amount_kind(a, end) != TZ_NUM_MEASURE ||
        a->tokens[end].arg != TZ_MEASURE_DATE)
        return false;
    p->end = end + 1;
    return true;
}

/* "2026–2028 годы": the first of two years. */
static bool
years(const tz_amounts *a, size_t at, tz_atom *atom)
{
    size_t second = at + 1;
    if (!is_year(a, at))
        return false;
    if (tz_amount_sign(a, second, TZ_CODE_DASH) ||
        tz_amount_sign(a, second, '-'))
        second++;
    else if (!tz_amount_joined(a, second))
        return false;
    if (!is_year(a, second) || whole(a, second) <= whole(a, at))
        return false;
    size_t end = skip_year_word(a, second + 1);
    if (end == second + 1)
        return false;
    atom->q.value = whole(a, at) * 10000;
    atom->q.high = whole(a, second) * 10000;
    atom->q.bound = TZ_BOUND_RANGE;
    atom->end = end;
    return true;
}

/* "… Қазақстан Республикасының Заңы": within a few words. */
static bool
act_follows(const tz_amounts *a, size_t at)
{
    static const char *const acts[] = {
        "заң",  "кодекс",     "бұйры",   "қаулы",   "жарлы", "шешім",
        "өкім", "конституци", "келісім", "хаттама", "ереже"};
    for (size_t i = at; i < at + ACT_WORDS && i < a->count; i++) {
        if (tz_amount_kind(a, i) == TZ_NUM_UNIT)
            return true;
        for (size_t k = 0; k < TZ_COUNT(acts); k++) {
            if (tz_nstr_at(a->text, a->tokens[i].start, acts[k]))
                return true;
        }
    }
    return false;
}

/* "от", "dated", "Act …, approved June 2, 2015 (…": the word at `at` before a
 * date that ends at `end`. */
static bool
of_act(const tz_amounts *a, size_t at, size_t end)
{
    if (a->lang != TAZA_EN)
        return tz_amount_is(a, at, "от");
    if (tz_amount_is(a, at, "approved") || tz_amount_is(a, at, "effective"))
        return tz_amount_sign(a, end, '(');
    return tz_amount_is(a, at, "dated") ||
           (tz_amount_is(a, at, "of") &&
            !(at > 0 && tz_amount_is(a, at - 1, "as")));
}

/* Does the date only name an act? */
static bool
names_act(const tz_amounts *a, const tz_atom *atom)
{
    size_t end = atom->end;
    bool full = atom->q.value >= 10000000 && atom->q.value % 100 != 0;
    bool attribute = a->lang == TAZA_KK && (atom->form & TZ_FORM_AT) && full;
    attribute = attribute && act_follows(a, end);
    bool of = atom->first > 0 && of_act(a, atom->first - 1, end);
    for (size_t i = end; i < end + 2; i++) {
        if (tz_amount_kind(a, i) == TZ_NUM_UNIT &&
            (a->tokens[i].arg == TZ_CODE_NUMERO))
            return true;
    }
    return full && (attribute || of);
}

bool
tz_amount_date(const tz_amounts *a, size_t at, tz_atom *atom)
{
    parts p = {0};
    uint8_t kind = tz_amount_kind(a, at);
    bool quoted = tz_amount_sign(a, at, TZ_CODE_OPEN);
    if (kind != TZ_NUM_DIGITS && kind != TZ_NUM_DATE && kind != TZ_NUM_MONTH &&
        kind != TZ_NUM_ORDINAL && !quoted)
        return false;
    *atom = (tz_atom){.first = at};
    atom->q.kind = TZ_QUANTITY_DATE;
    if (kind == TZ_NUM_DATE) {
        atom->q.value = a->tokens[at].value;
        p.end = skip_year_word(a, at + 1);
        atom->end = p.end;
        if (a->lang == TAZA_KK)
            p.end = skip_ending(a, p.end);
        atom->end = p.end;
    } else if (years(a, at, atom)) {
        atom->form = a->tokens[atom->end - 1].form;
        return true;
    } else if (day_month(a, at, &p) || from_year(a, at, &p) ||
               from_month(a, at, &p) || day_only(a, at, &p)) {
        atom->q.value = p.year * 10000 + p.month * 100 + p.day;
        atom->end = p.end;
    } else {
        return false;
    }
    atom->q.high = atom->q.value;
    atom->form = a->tokens[atom->end - 1].form;
    if (tz_amount_joined(a, atom->end - 1)) {
        const tz_token *t = &a->tokens[atom->end - 1];
        (void)tz_numeral_endings(tz_nstr_slice(a->text, t->start, t->end),
                                 &atom->form);
    }
    if (names_act(a, atom))
        atom->q.flags |= TZ_QUANTITY_OF_ACT;
    return true;
}
