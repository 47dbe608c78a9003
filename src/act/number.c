/* number.c - numbers in figures and in words. */
#include "act/amount.h"
#include "base/work.h"

#define VALUE_MAX INT64_C(1000000000000000000) /* thousandths */

/* A number while its words come in. */
typedef struct {
    int64_t total, current;
    int64_t scale; /* the last multiplier; 0: none yet */
    uint8_t size;  /* of the last word: 3 hundreds, 2 tens, 1 units, 0 none */
    size_t words;
} sum;

static bool
adds(const sum *s, const tz_token *t)
{
    if (t->kind == TZ_NUM_HUNDRED)
        return s->size == 0 || (s->size == 1 && s->current < 10000);
    if (t->kind == TZ_NUM_SCALE)
        return s->words == 0 || (s->current > 0 && s->scale != 1 &&
                                 (s->scale == 0 || t->value < s->scale));
    if (t->kind == TZ_NUM_HALF)
        return s->words > 0 && s->current % 1000 == 0;
    if (t->kind == TZ_NUM_DIGITS)
        return s->words == 0 ||
               (s->size == 0 && s->current == 0 && t->value < s->scale * 1000);
    if (t->kind != TZ_NUM_WORD || s->current % 1000 != 0)
        return false;
    if (s->size == 2 && t->arg == 1 && t->value >= 10000)
        return false; /* "двадцать одиннадцать" */
    return s->size == 0 || s->size > t->arg;
}

static bool
grow(sum *s, const tz_token *t)
{
    s->words++;
    if (t->kind == TZ_NUM_HUNDRED) {
        s->current = s->current > 0 ? s->current * 100 : 100000;
        s->size = 3;
        return true;
    }
    if (t->kind == TZ_NUM_SCALE) {
        int64_t times = s->current > 0 ? s->current : 1000;
        if (times > VALUE_MAX / t->value)
            return false;
        s->total += times * t->value;
        s->current = 0;
        s->size = 0;
        s->scale = t->value;
        return s->total <= VALUE_MAX;
    }
    s->current += t->value;
    s->size = t->kind == TZ_NUM_WORD ? t->arg : (uint8_t)1;
    return true;
}

bool
tz_amount_suffix(const tz_amounts *a, size_t at, tz_atom *atom)
{
    static const char *const russian[] = {"ти", "х",  "и",  "ми", "м", "мя",
                                          "ю",  "ух", "ех", "eх", "ой"};
    const tz_token *t = &a->tokens[at];
    tz_nstr word = tz_nstr_slice(a->text, t->start, t->end);
    uint16_t form = 0;
    if (t->kind == TZ_NUM_MEASURE || t->kind == TZ_NUM_ADJECTIVE ||
        t->kind == TZ_NUM_SCALE) /* "30-day", "5-дневный" */
        return true;
    if (a->lang == TAZA_KK && tz_numeral_endings(word, &form) &&
        !(form & TZ_FORM_OWN)) {
        atom->form = form;
        atom->end = at + 1;
        return true;
    }
    for (size_t i = 0; i < TZ_COUNT(russian); i++) {
        if (a->lang != TAZA_KK && tz_amount_is(a, at, russian[i])) {
            atom->end = at + 1;
            return true;
        }
    }
    return false;
}

/* Words of one number from `at`; 0 words: none. */
static sum
sum_up(const tz_amounts *a, size_t at, tz_atom *atom)
{
    sum s = {0};
    atom->end = at;
    for (size_t i = at; i < a->count; i++) {
        const tz_token *t = &a->tokens[i];
        TZ_WORK(1);
        if (i > at && a->lang == TAZA_EN && s.size != 1 && s.size != 2 &&
            tz_amount_is(a, i, "and") &&
            tz_amount_kind(a, i + 1) == TZ_NUM_WORD &&
            adds(&s, &a->tokens[i + 1]))
            t = &a->tokens[++i];
        if (i > at && (t->form & TZ_FORM_HYPHEN) && a->lang != TAZA_EN &&
            t->kind != TZ_NUM_SCALE)
            break;
        if ((t->kind != TZ_NUM_WORD && t->kind != TZ_NUM_HUNDRED &&
             t->kind != TZ_NUM_SCALE && t->kind != TZ_NUM_HALF &&
             t->kind != TZ_NUM_DIGITS) ||
            !adds(&s, t) || !grow(&s, t))
            break;
        atom->form = t->form;
        atom->end = i + 1;
        if (t->kind == TZ_NUM_DIGITS && tz_amount_joined(a, i + 1))
            break;
        if (t->kind == TZ_NUM_SCALE && tz_amount_sign(a, i + 1, '.') &&
            t->end - t->start <= 4) { /* "тыс.", "млн." */
            i++;
            atom->end = i + 1;
        }
    }
    s.total += s.current;
    return s;
}

/* "5-10", "три-пять", "5 – 10": the upper end. */
static void
read_high(const tz_amounts *a, tz_atom *atom)
{
    size_t at = atom->end;
    tz_atom next = {0};
    bool dash =
        tz_amount_sign(a, at, TZ_CODE_DASH) || tz_amount_sign(a, at, '-');
    at += dash ? 1 : 0;
    if (!dash && !tz_amount_joined(a, at))
        return;
    uint8_t kind = tz_amount_kind(a, at);
    if (kind != a->tokens[atom->end - 1].kind)
        return;
    sum s = sum_up(a, at, &next);
    if (s.words == 0 || s.total <= atom->q.value)
        return;
    if (tz_amount_joined(a, next.end) && !tz_amount_suffix(a, next.end, &next))
        return;
    atom->q.high = s.total;
    atom->q.bound = TZ_BOUND_RANGE;
    atom->end = next.end;
    atom->form = next.form;
}

/* "5 (пяти)": the same number again. */
static void
read_again(const tz_amounts *a, tz_atom *atom)
{
    tz_atom inner = {0};
    if (!tz_amount_sign(a, atom->end, '('))
        return;
    sum s = sum_up(a, atom->end + 1, &inner);
    if (s.words == 0 || s.total > VALUE_MAX / 1000000000 ||
        !tz_amount_sign(a, inner.end, ')'))
        return;
    uint8_t first = tz_amount_kind(a, atom->first);
    if ((first == TZ_NUM_DIGITS) ==
        (tz_amount_kind(a, atom->end + 1) == TZ_NUM_DIGITS))
        return;
    int64_t scale = 1, said = s.total;
    atom->end = inner.end + 1;
    if (tz_amount_kind(a, atom->end) == TZ_NUM_SCALE &&
        atom->q.value < 1000000) { /* "5 (пять) тысяч" */
        scale = a->tokens[atom->end++].value;
        atom->form = a->tokens[atom->end - 1].form;
    }
    if (tz_amount_kind(a, atom->end) == TZ_NUM_SCALE && scale == 1 &&
        said * a->tokens[atom->end].value == atom->q.value) {
        said = atom->q.value; /* "30000 (тридцать) тысяч" */
        atom->form = a->tokens[atom->end++].form;
    }
    atom->q.value *= scale;
    atom->q.high = atom->q.value;
    if (said * scale != atom->q.value)
        atom->q.flags |= TZ_QUANTITY_UNEQUAL;
    atom->form = atom->form != 0 ? atom->form : inner.form;
}

bool
tz_amount_number(const tz_amounts *a, size_t at, tz_atom *atom)
{
    *atom = (tz_atom){.first = at, .end = at + 1};
    const tz_token *t = &a->tokens[at];
    if (t->kind == TZ_NUM_HALF)
        return false;
    sum s = sum_up(a, at, atom);
    if (s.words == 0) {
        atom->end = at + 1;
        return false;
    }
    if (t->form & TZ_FORM_HYPHEN) /* "форма-3", "бірде-бір" */
        return false;
    atom->q.value = atom->q.high = s.total;
    if (tz_amount_joined(a, atom->end) &&
        tz_amount_kind(a, atom->end) != TZ_NUM_MEASURE) {
        size_t before = atom->end;
        read_high(a, atom);
        if (atom->end == before && !tz_amount_suffix(a, before, atom)) {
            while (tz_amount_joined(a, atom->end))
                atom->end++;
            return false;
        }
    }
    if (tz_amount_kind(a, atom->end) == TZ_NUM_ORDINAL && s.words > 0 &&
        t->kind != TZ_NUM_DIGITS) { /* "двадцать первый" */
        atom->end++;
        return false;
    }
    read_again(a, atom);
    if (atom->q.bound != TZ_BOUND_RANGE)
        read_high(a, atom);
    return true;
}
