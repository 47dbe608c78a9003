/* token.c - cuts a paragraph into the words and signs of references. */
#include "act/token.h"

#include <string.h>

#include "act/letter.h"
#include "base/alloc.h"
#include "base/work.h"

#define DIGITS_MAX 4 /* longer numbers are no unit's */
#define ROMAN_MAX  6

typedef struct {
    tz_tokens *tokens;
    const tz_document *doc;
    tz_nstr text;
    size_t base; /* of the text in the document's normal text */
    taza_lang lang;
    tz_starts_walk walk; /* over the document's starts */
    size_t start;        /* of the text: the last one that it gave */
    uint32_t tens;       /* "двадцать", "он" right before */
    bool failed;
} cutter;

void
tz_tokens_init(tz_tokens *tokens)
{
    tokens->items = NULL;
    tokens->count = tokens->cap = 0;
    tz_ref_words_init(&tokens->words);
}

void
tz_tokens_done(tz_tokens *tokens)
{
    tz_free(tokens->items);
}

static uint8_t
code_at(tz_nstr text, size_t at)
{
    return at < text.len ? text.ptr[at] : (uint8_t)0;
}

static bool
digit(uint8_t code)
{
    return code >= '0' && code <= '9';
}

static void
push(cutter *c, tz_token token)
{
    tz_tokens *t = c->tokens;
    void *items = t->items;
    if (token.kind == TZ_TOKEN_WORD && token.value == 0 && t->count > 0 &&
        t->items[t->count - 1].kind == TZ_TOKEN_WORD) {
        t->items[t->count - 1].end = token.end;
        return;
    }
    if (!tz_grow(&items, &t->cap, t->count + 1, sizeof(*t->items))) {
        c->failed = true;
        return;
    }
    t->items = items;
    token.pair = TZ_NO_TOKEN;
    t->items[t->count++] = token;
}

static void
push_sign(cutter *c, tz_token_kind kind, size_t at)
{
    push(c, (tz_token){.kind = (uint8_t)kind,
                       .start = (uint32_t)at,
                       .end = (uint32_t)at + 1});
}

/* A run of digits; false: none, or too long. */
static bool
read_digits(tz_nstr text, size_t *at, uint32_t *value)
{
    size_t from = *at;
    *value = 0;
    while (digit(code_at(text, *at)) && *at - from <= DIGITS_MAX)
        *value = *value * 10 + (uint32_t)(text.ptr[(*at)++] - '0');
    return *at > from && *at - from <= DIGITS_MAX;
}

/* "33-1", "5.1.2"; what has more parts is a date or a phone number. */
static bool
read_figure(tz_nstr text, size_t *at, tz_ref_figure *out)
{
    uint32_t *const parts[] = {&out->value, &out->insert, &out->rest};
    uint8_t sign = 0;
    size_t count = 0;
    *out = (tz_ref_figure){0};
    for (;;) {
        if (count == TZ_COUNT(parts) || !read_digits(text, at, parts[count++]))
            return false;
        uint8_t code = code_at(text, *at);
        if ((code != '-' && code != '.') || !digit(code_at(text, *at + 1)) ||
            (sign != 0 && sign != code))
            break;
        sign = code;
        (*at)++;
    }
    if (sign == '.')
        out->figure = TZ_FIGURE_DOTS;
    return true;
}

static size_t
word_end(tz_nstr text, size_t at)
{
    size_t end = at;
    while (end < text.len &&
           (tz_code_word(text.ptr[end]) ||
            (text.ptr[end] == '.' && end > at && digit(text.ptr[end - 1]) &&
             digit(code_at(text, end + 1)))))
        end++;
    TZ_WORK(end - at);
    return end;
}

/* A word with a digit in it that is no number of a unit. */
static size_t
skip_word(cutter *c, size_t at)
{
    size_t end = word_end(c->text, at);
    if (end == at)
        end++;
    push(c, (tz_token){.kind = TZ_TOKEN_WORD,
                       .start = (uint32_t)at,
                       .end = (uint32_t)end});
    return end;
}

/* Moves c->start to the next start behind it; false: there is none. */
static bool
next_start(cutter *c)
{
    size_t at;
    if (!tz_starts_next(&c->walk, &at))
        return false;
    c->start = at - c->base;
    return true;
}

/* A plain word at `at` and all that follow it behind single blanks. */
static size_t
skip_words(cutter *c, size_t at)
{
    size_t last = at;
    bool more = true;
    while (more && c->start <= at)
        more = next_start(c);
    for (; more; more = next_start(c)) {
        size_t next = c->start;
        TZ_WORK(1);
        if (c->text.ptr[next - 1] == '-' && tz_starts_inside(c->text, next))
            continue;
        if (c->text.ptr[next - 1] != TZ_CODE_SPACE ||
            !tz_code_word(c->text.ptr[next - 2]))
            break;
        if (!tz_ref_word_plain(&c->tokens->words, c->text, next, c->lang)) {
            push(c, (tz_token){.kind = TZ_TOKEN_WORD,
                               .start = (uint32_t)at,
                               .end = (uint32_t)next - 1});
            return next;
        }
        last = next;
    }
    size_t end = word_end(c->text, last);
    push(c, (tz_token){.kind = TZ_TOKEN_WORD,
                       .start = (uint32_t)at,
                       .end = (uint32_t)end});
    return end;
}

/* Kazakh: may the next noun of a chain follow?  "бабының", "бабы", "бап". */
static bool
links(tz_nstr text, size_t end)
{
    uint8_t last = text.ptr[end - 1], before = text.ptr[end - 2];
    switch (last) {
    case TZ_LETTER(u'ы'):
    case TZ_LETTER_I:
    case TZ_LETTER(u'п'):
    case TZ_LETTER_Q:
    case TZ_LETTER(u'к'):
    case TZ_LETTER(u'у'):
    case TZ_LETTER(u'ф'):
    case TZ_LETTER(u'ц'):
        return true;
    case TZ_LETTER(u'а'):
        return before == TZ_LETTER(u'ш');
    case TZ_LETTER_NG:
        break;
    default:
        return false;
    }
    if (end < 3 || (before != TZ_LETTER(u'ы') && before != TZ_LETTER_I))
        return false;
    uint8_t first = text.ptr[end - 3];
    return first == TZ_LETTER(u'н') || first == TZ_LETTER(u'д') ||
           first == TZ_LETTER(u'т');
}

static void
finish_word(cutter *c, tz_token *token)
{
    if (c->lang == TAZA_KK && token->kind != TZ_TOKEN_NUMBER &&
        token->end - token->start >= 2 && links(c->text, token->end))
        token->flags |= TZ_TOKEN_LINKS;
    if (tz_doc_capital(c->doc, c->base + token->start))
        token->flags |= TZ_TOKEN_CAPITAL;
    if (token->kind == TZ_TOKEN_ORDINAL) {
        token->low.value = token->value + c->tens;
        token->high = token->low;
    }
}

/* The unit's word that is glued to a number: "5-бабының", "27-29-тармақтар".
 */
static size_t
read_glued(cutter *c, size_t at)
{
    tz_token word;
    if (code_at(c->text, at) != '-' ||
        !tz_code_letter(code_at(c->text, at + 1)))
        return at;
    if (!tz_ref_word_at(&c->tokens->words, c->text, at + 1, c->lang, &word) ||
        word.kind != TZ_TOKEN_UNIT)
        return 0;
    finish_word(c, &word);
    word.flags |= TZ_TOKEN_GLUED;
    push(c, word);
    return word.end;
}

/* "5-й", "3-го", "5-ші": an ordinal that is written with digits. */
static bool
ordinal_ending(cutter *c, size_t at, size_t *end)
{
    static const char *const endings[] = {"й",  "ый", "ой", "ая", "го", "му",
                                          "ом", "ей", "я",  "ші", "шы", "інші"};
    size_t len = 0;
    while (len <= 4 && tz_code_letter(code_at(c->text, at + 1 + len)))
        len++;
    TZ_WORK(len);
    for (size_t i = 0; len > 0 && len <= 4 && i < TZ_COUNT(endings); i++) {
        if (tz_letter_at(c->text, at + 1, endings[i]) == len) {
            *end = at + 1 + len;
            return true;
        }
    }
    return false;
}

static size_t
read_number(cutter *c, size_t from)
{
    size_t at = from, end;
    tz_token token = {.kind = TZ_TOKEN_NUMBER, .start = (uint32_t)from};
    if (!read_figure(c->text, &at, &token.low))
        return skip_word(c, from);
    token.high = token.low;
    if (token.low.figure == TZ_FIGURE_DIGITS && token.low.rest == 0 &&
        token.low.insert > token.low.value) {
        /* "27-29" */
        token.high = (tz_ref_figure){.value = token.low.insert};
        token.flags |= TZ_TOKEN_RANGE;
    }
    token.end = (uint32_t)at;
    if (code_at(c->text, at) == ')') {
        token.flags |= TZ_TOKEN_PAREN;
        push(c, token);
        return at + 1;
    }
    if (code_at(c->text, at) == '-' && ordinal_ending(c, at, &end)) {
        token.kind = TZ_TOKEN_ORDINAL;
        token.end = (uint32_t)end;
        push(c, token);
        return end;
    }
    size_t before = c->tokens->count;
    push(c, token);
    size_t next = read_glued(c, at);
    if (next > 0 && !tz_code_word(code_at(c->text, next)))
        return next;
    c->tokens->count = before;
    return skip_word(c, from);
}

/* "(2)", "(a)", "(iv)". */
static size_t
read_opened(cutter *c, size_t from)
{
    tz_token token = {.kind = TZ_TOKEN_NUMBER,
                      .flags = TZ_TOKEN_OPENED,
                      .start = (uint32_t)from};
    size_t at = from + 1;
    uint8_t code = code_at(c->text, at);
    if (digit(code)) {
        if (!read_figure(c->text, &at, &token.low))
            return 0;
    } else if (tz_code_latin(code)) {
        token.low.figure = TZ_FIGURE_LETTER;
        while (tz_code_latin(code_at(c->text, at)) && at - from <= 4)
            token.low.value =
                token.low.value * 32 + (uint32_t)(c->text.ptr[at++] - 'a' + 1);
    }
    if (at == from + 1 || code_at(c->text, at) != ')')
        return 0;
    token.high = token.low;
    token.end = (uint32_t)at + 1;
    push(c, token);
    return at + 1;
}

static bool
read_roman(cutter *c, size_t from, tz_token *token)
{
    size_t at = from;
    uint32_t last = UINT32_MAX, sum = 0;
    for (; at - from < ROMAN_MAX && tz_ref_roman(code_at(c->text, at)); at++) {
        uint32_t value = tz_ref_roman(c->text.ptr[at]);
        sum += value;
        if (value > last)
            sum -= 2 * last;
        last = value;
    }
    if (at == from || tz_code_letter(code_at(c->text, at)) ||
        tz_code_digit(code_at(c->text, at)))
        return false;
    *token = (tz_token){.kind = TZ_TOKEN_NUMBER,
                        .low.value = sum,
                        .high.value = sum,
                        .start = (uint32_t)from,
                        .end = (uint32_t)at};
    return true;
}

/* "а)" */
static bool
read_letter(cutter *c, size_t from, tz_token *token)
{
    uint8_t code = c->text.ptr[from];
    if (code_at(c->text, from + 1) != ')')
        return false;
    *token = (tz_token){.kind = TZ_TOKEN_NUMBER,
                        .flags = TZ_TOKEN_PAREN,
                        .start = (uint32_t)from,
                        .end = (uint32_t)from + 1};
    token->low.figure = TZ_FIGURE_LETTER;
    token->low.value =
        (uint32_t)code - (tz_code_latin(code) ? 'a' : TZ_CODE_A) + 1;
    token->high = token->low;
    return true;
}

static size_t
read_word(cutter *c, size_t from)
{
    tz_token token;
    if (read_letter(c, from, &token)) {
        push(c, token);
        return from + 2;
    }
    if (tz_ref_roman(c->text.ptr[from]) && read_roman(c, from, &token)) {
        push(c, token);
        size_t next = read_glued(c, token.end);
        if (next > 0)
            return next;
        c->tokens->count--;
        return skip_word(c, from);
    }
    if (!tz_ref_word_at(&c->tokens->words, c->text, from, c->lang, &token)) {
        c->tens = 0;
        return skip_words(c, from);
    }
    finish_word(c, &token);
    c->tens = token.kind == TZ_TOKEN_WORD ? token.value : 0;
    size_t end = token.end;
    if (token.kind == TZ_TOKEN_UNIT && code_at(c->text, end) == '.' &&
        end - from <= 4) {
        token.flags |= TZ_TOKEN_SHORT;
        end++;
    }
    push(c, token);
    return end;
}

static tz_token_kind
sign_kind(uint8_t code)
{
    static const uint8_t kinds[256] = {
        [','] = TZ_TOKEN_COMMA,         ['-'] = TZ_TOKEN_DASH,
        [TZ_CODE_DASH] = TZ_TOKEN_DASH, [TZ_CODE_OPEN] = TZ_TOKEN_OPEN,
        ['('] = TZ_TOKEN_LEFT,          [TZ_CODE_CLOSE] = TZ_TOKEN_CLOSE,
        [')'] = TZ_TOKEN_RIGHT,         [TZ_CODE_NUMERO] = TZ_TOKEN_NUMERO};
    uint8_t kind = kinds[code];
    return kind != 0 ? (tz_token_kind)kind : TZ_TOKEN_STOP;
}

static size_t
read_token(cutter *c, size_t at)
{
    uint8_t code = c->text.ptr[at];
    TZ_WORK(1);
    if (code == TZ_CODE_SPACE)
        return at + 1;
    if (digit(code))
        return read_number(c, at);
    if (tz_code_letter(code) || tz_code_digit(code))
        return read_word(c, at);
    c->tens = 0;
    if (code == '(' && c->lang == TAZA_EN) {
        size_t end = read_opened(c, at);
        if (end > 0)
            return end;
    }
    push_sign(c, sign_kind(code), at);
    return at + 1;
}

/* The stack of open quotation marks is a list through the tokens. */
static void
pair_quotes(tz_tokens *tokens)
{
    uint32_t top = 0; /* index and 1 of the innermost open one */
    for (size_t i = 0; i < tokens->count; i++) {
        tz_token *t = &tokens->items[i];
        TZ_WORK(1);
        if (t->kind == TZ_TOKEN_OPEN) {
            t->low.insert = top;
            top = (uint32_t)i + 1;
        } else if (t->kind == TZ_TOKEN_CLOSE && top > 0) {
            t->pair = top - 1;
            t = &tokens->items[t->pair];
            t->pair = (uint32_t)i;
            top = t->low.insert;
        }
    }
}

bool
tz_tokens_cut(tz_tokens *tokens, const tz_reading *r, size_t para, size_t at)
{
    taza_span span = r->doc->paras[para].normal;
    cutter c = {.tokens = tokens,
                .doc = r->doc,
                .text = tz_fact_text(r, para),
                .base = span.start,
                .walk = tz_starts_in(&r->starts, span),
                .lang = (taza_lang)r->doc->paras[para].lang};
    tokens->count = 0;
    while (at < c.text.len && !c.failed)
        at = read_token(&c, at);
    push(&c, (tz_token){.kind = TZ_TOKEN_END,
                        .start = (uint32_t)c.text.len,
                        .end = (uint32_t)c.text.len});
    if (c.failed)
        return false;
    pair_quotes(tokens);
    return true;
}
