/* numeral_token.c - cuts a paragraph into numbers, words and signs. */
#include "act/numeral.h"
#include "act/quantity.h"
#include "base/alloc.h"
#include "base/work.h"

#define DIGITS_MAX 14 /* more, and thousandths would not fit */

/* Digits with '.', ',' or ':' between, and what they are. */
typedef struct {
    size_t start, end;
    size_t parts;
    uint8_t sign; /* between parts; 0: none, or not the same one */
    bool mixed;   /* not the same one */
    bool threes;  /* all parts but the first are of three digits */
    size_t len[3];
    int64_t part[3];
    int64_t all; /* all digits as one number */
    size_t digits;
} figure;

static bool
digit(uint8_t code)
{
    return code >= '0' && code <= '9';
}

static void
add_part(tz_nstr text, figure *f, size_t at)
{
    size_t start = at;
    int64_t value = 0;
    for (; at < text.len && digit(text.ptr[at]); at++) {
        if (f->digits++ < DIGITS_MAX) {
            value = value * 10 + (text.ptr[at] - '0');
            f->all = f->all * 10 + (text.ptr[at] - '0');
        }
    }
    TZ_WORK(at - start);
    if (f->parts < 3) {
        f->len[f->parts] = at - start;
        f->part[f->parts] = value;
    }
    f->threes = f->threes && (f->parts == 0 || at - start == 3);
    f->parts++;
    f->end = at;
}

static figure
read_figure(tz_nstr text, size_t at)
{
    figure f = {.start = at, .threes = true};
    add_part(text, &f, at);
    while (f.end + 1 < text.len && digit(text.ptr[f.end + 1])) {
        uint8_t code = text.ptr[f.end];
        if (code != '.' && code != ',' && code != ':')
            break;
        f.mixed = f.mixed || (f.sign != 0 && f.sign != code);
        f.sign = code;
        add_part(text, &f, f.end + 1);
    }
    return f;
}

/* "10 000 000,5": groups of three behind blanks. */
static void
read_groups(tz_nstr text, figure *f)
{
    if (f->parts != 1 || f->len[0] > 3)
        return;
    for (;;) {
        size_t at = f->end;
        if (at + 3 >= text.len || text.ptr[at] != ' ' ||
            !digit(text.ptr[at + 1]) || !digit(text.ptr[at + 2]) ||
            !digit(text.ptr[at + 3]))
            return;
        if (at + 4 < text.len && tz_code_word(text.ptr[at + 4]) &&
            text.ptr[at + 4] != '-')
            return;
        f->parts = 0;
        add_part(text, f, at + 1);
        f->part[0] = f->all;
        f->len[0] = f->digits;
        if (at + 5 < text.len && text.ptr[at + 4] == ',' &&
            digit(text.ptr[at + 5])) {
            f->sign = ',';
            f->threes = false;
            add_part(text, f, at + 5);
            return;
        }
    }
}

static void
settle_date(const figure *f, tz_token *token)
{
    bool day = f->len[0] <= 2 && f->part[0] >= 1 && f->part[0] <= 31;
    bool month = f->len[1] <= 2 && f->part[1] >= 1 && f->part[1] <= 12;
    if (!day || !month || f->len[2] != 4)
        return;
    token->kind = TZ_NUM_DATE;
    token->value = f->part[2] * 10000 + f->part[1] * 100 + f->part[0];
}

static void
settle_figure(const figure *f, taza_lang lang, tz_token *token)
{
    token->kind = TZ_NUM_BROKEN;
    token->end = (uint32_t)f->end;
    if (f->digits > DIGITS_MAX || f->mixed)
        return;
    bool thousands = f->threes && f->len[0] <= 3 &&
                     (f->parts > 2 || (f->sign == ',' && lang == TAZA_EN));
    if (f->parts == 1 || (thousands && f->sign != ':')) {
        token->kind = TZ_NUM_DIGITS;
        token->value = (f->parts == 1 ? f->part[0] : f->all) * 1000;
        return;
    }
    if (f->parts == 3 && f->sign == '.')
        settle_date(f, token);
    if (f->parts != 2 || f->sign == ':')
        return;
    int64_t part = f->part[1];
    for (size_t i = f->len[1]; i < 3; i++)
        part *= 10;
    for (size_t i = f->len[1]; i > 3; i--)
        part /= 10;
    token->kind = TZ_NUM_DIGITS;
    token->arg = (uint8_t)(f->sign == ',' ? 1 : f->len[1] == 2 ? 3 : 2);
    token->value = f->part[0] * 1000 + part;
}

static size_t
letters(tz_nstr text, size_t at)
{
    for (; at < text.len && tz_code_word(text.ptr[at]) && text.ptr[at] != '-';
         at++)
        TZ_WORK(1);
    return at;
}

static void
read_token(tz_nstr text, size_t at, taza_lang lang, tz_token *token)
{
    uint8_t code = text.ptr[at];
    if (digit(code)) {
        figure f = read_figure(text, at);
        if (f.end >= text.len || !tz_code_word(text.ptr[f.end]) ||
            text.ptr[f.end] == '-') {
            read_groups(text, &f);
            settle_figure(&f, lang, token);
            return;
        }
        token->kind = TZ_NUM_OTHER; /* "480v" */
        size_t end = letters(text, f.end);
        while (end + 1 < text.len && digit(text.ptr[end + 1]) &&
               (text.ptr[end] == ',' || text.ptr[end] == '.'))
            end = letters(text, end + 1); /* "3,5х4,5" */
        token->end = (uint32_t)end;
        return;
    }
    if (tz_code_word(code) && code != '-') {
        token->end = (uint32_t)letters(text, at);
        tz_numeral_look(text, (taza_span){at, token->end}, lang, token);
        return;
    }
    token->kind = code == TZ_CODE_NUMERO || code == TZ_CODE_SECTION
                      ? TZ_NUM_UNIT
                      : TZ_NUM_SIGN;
    token->arg = code;
    token->end = (uint32_t)at + 1;
    if (code == '%') {
        token->kind = TZ_NUM_MEASURE;
        token->arg = TZ_MEASURE_PERCENT;
        token->value = 1000;
    }
}

static bool
more(tz_token **tokens, size_t *cap)
{
    void *items = *tokens;
    if (!tz_grow(&items, cap, *cap + 1, sizeof(**tokens)))
        return false;
    *tokens = items;
    return true;
}

bool
tz_numeral_tokens(tz_nstr text, taza_lang lang, tz_token **tokens, size_t *cap,
                  size_t *count)
{
    size_t at = 0;
    *count = 0;
    while (at < text.len) {
        TZ_WORK(1);
        if (text.ptr[at] == ' ') {
            at++;
            continue;
        }
        bool joined = text.ptr[at] == '-' && at > 0 && at + 1 < text.len &&
                      tz_code_word(text.ptr[at - 1]) &&
                      tz_code_word(text.ptr[at + 1]) &&
                      text.ptr[at - 1] != '-' && text.ptr[at + 1] != '-';
        at += joined ? 1 : 0;
        if (*count == *cap && !more(tokens, cap))
            return false;
        tz_token *token = &(*tokens)[(*count)++];
        *token = (tz_token){.start = (uint32_t)at};
        token->form = joined ? TZ_FORM_HYPHEN : 0;
        read_token(text, at, lang, token);
        at = token->end;
    }
    return true;
}
