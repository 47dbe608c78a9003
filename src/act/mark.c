/* mark.c - the number that a paragraph begins with. */
#include "act/mark.h"

#include <assert.h>

#include "base/work.h"

/* Longer numbers are text: dates, amounts, account numbers. */
#define DIGITS_MAX 4
#define PARTS_MAX  5
#define ROMAN_MAX  7

/* A number as it is read. */
typedef struct {
    size_t end;
    uint32_t value;
    unsigned dots; /* "1.2.3": 2 */
    bool roman;
} figure;

static uint8_t
code_at(tz_nstr text, size_t at)
{
    return at < text.len ? text.ptr[at] : (uint8_t)0;
}

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

static size_t
skip_blank(tz_nstr text, size_t at)
{
    while (at < text.len && blank(text.ptr[at]))
        at++;
    return at;
}

static bool
digit(uint8_t code)
{
    return code >= '0' && code <= '9';
}

/* A run of at most DIGITS_MAX digits; false: none, or too long. */
static bool
read_digits(tz_nstr text, size_t *at, uint32_t *value)
{
    size_t from = *at;
    uint32_t sum = 0;
    while (digit(code_at(text, *at)) && *at - from <= DIGITS_MAX) {
        sum = sum * 10 + (uint32_t)(text.ptr[*at] - '0');
        (*at)++;
    }
    *value = sum;
    return *at > from && *at - from <= DIGITS_MAX;
}

/* "5", "33-1", "1.2.3", "25-101", "16a". */
static bool
read_arabic(tz_nstr text, size_t at, figure *out)
{
    uint32_t part;
    *out = (figure){at, 0, 0, false};
    if (!read_digits(text, &at, &out->value))
        return false;
    out->end = at;
    for (unsigned n = 0; n < PARTS_MAX; n++) {
        uint8_t code = code_at(text, at);
        if ((code != '-' && code != '.') || !digit(code_at(text, at + 1)))
            break;
        at++;
        if (!read_digits(text, &at, &part))
            return false;
        out->dots += code == '.';
        out->end = at;
    }
    if (tz_code_latin(code_at(text, out->end)) &&
        !tz_code_word(code_at(text, out->end + 1)))
        out->end++;
    return true;
}

/* A lone І or Х of a Kazakh or Russian text is a number, too. */
static uint8_t
roman_letter(uint8_t code)
{
    if (code == TZ_CODE_KK + 8)
        return 'i';
    return code == TZ_CODE_A + 21 ? (uint8_t)'x' : code;
}

static uint32_t
roman_digit(uint8_t code)
{
    switch (roman_letter(code)) {
    case 'i':
        return 1;
    case 'v':
        return 5;
    case 'x':
        return 10;
    case 'l':
        return 50;
    case 'c':
        return 100;
    default:
        return 0;
    }
}

static bool
read_roman(tz_nstr text, size_t at, figure *out)
{
    uint32_t last = UINT32_MAX;
    size_t from = at;
    *out = (figure){at, 0, 0, true};
    for (; at - from < ROMAN_MAX && roman_digit(code_at(text, at)); at++) {
        uint32_t value = roman_digit(text.ptr[at]);
        out->value += value;
        if (value > last)
            out->value -= 2 * last;
        last = value;
    }
    out->end = at;
    if (code_at(text, at) == '-' && digit(code_at(text, at + 1))) {
        uint32_t part;
        at++;
        if (read_digits(text, &at, &part))
            out->end = at;
    }
    uint8_t next = code_at(text, out->end);
    return out->end > from && !tz_code_letter(next) && !tz_code_digit(next);
}

static bool
read_number(tz_nstr text, size_t at, figure *out)
{
    return read_arabic(text, at, out) || read_roman(text, at, out);
}

/* Sets `after` and `closed`: punctuation, then blanks. */
static void
finish(tz_nstr text, size_t at, tz_mark *mark)
{
    size_t next = skip_blank(text, at);
    for (int n = 0; n < 2; n++) {
        uint8_t code = code_at(text, next);
        if (code != '.' && code != ':' && code != TZ_CODE_DASH &&
            (code != '-' || next == at))
            break;
        mark->closed = true;
        next = skip_blank(text, next + 1);
    }
    mark->after = (uint32_t)next;
}

static void
set(tz_mark *mark, tz_unit_kind kind, tz_unit_style style)
{
    mark->kind = (uint8_t)kind;
    mark->style = (uint8_t)style;
}

static void
set_number(tz_mark *mark, const figure *num)
{
    mark->end = (uint32_t)num->end;
    mark->value = num->value;
    mark->roman = num->roman;
}

/* Behind a unit's number stands nothing, punctuation, or its heading; a
 * hyphen or a bracket there means that it is part of something else. */
static bool
ends_number(tz_nstr text, size_t at)
{
    uint8_t code = code_at(text, at);
    return at >= text.len || blank(code) || code == '.' || code == ':' ||
           code == TZ_CODE_DASH;
}

/* "Глава 2", "РАЗДЕЛ ПЕРВЫЙ", "Приложение № 3", "Приложение". */
static bool
read_before(tz_nstr text, size_t at, const tz_word *word, tz_mark *mark)
{
    figure num;
    bool dot = code_at(text, at) == '.' && word->value == TZ_UNIT_SECTION;
    size_t from = skip_blank(text, at + dot);
    if (code_at(text, from) == TZ_CODE_NUMERO)
        from = skip_blank(text, from + 1);
    set(mark, word->value, TZ_STYLE_WORD);
    mark->start = mark->end = (uint32_t)from;
    const tz_word *ordinal = tz_words_at(text, from, &num.end);
    if (ordinal != NULL && ordinal->cue == TZ_CUE_ORDINAL) {
        num.value = ordinal->value;
        num.roman = false;
        mark->spelled = true;
    } else if (!read_number(text, from, &num)) {
        /* Only an annex may do without a number. */
        finish(text, at, mark);
        mark->style = TZ_STYLE_NONE;
        return word->value == TZ_UNIT_ANNEX;
    }
    set_number(mark, &num);
    finish(text, num.end, mark);
    return ends_number(text, num.end);
}

/* "5-бап", "II тарау", "бірінші бөлім" with the number already read. */
static bool
read_after(tz_nstr text, const figure *num, tz_mark *mark)
{
    size_t at = num->end, end = 0;
    bool dot = code_at(text, at) == '.';
    if (dot || code_at(text, at) == '-')
        at++;
    at = skip_blank(text, at);
    if (at == num->end)
        return false;
    const tz_word *word = tz_words_at(text, at, &end);
    if (word == NULL || word->cue != TZ_CUE_UNIT ||
        !(word->side & TZ_SIDE_AFTER) || !ends_number(text, end))
        return false;
    /* "1. тарау. …"; but "1. Бөлім басшысы …" is a point. */
    if (dot && code_at(text, end) != '.')
        return false;
    set(mark, word->value, TZ_STYLE_WORD);
    set_number(mark, num);
    finish(text, end, mark);
    return true;
}

/* "5.", "5.1.", "5)", "IV." */
static bool
read_plain(tz_nstr text, const figure *num, tz_mark *mark)
{
    uint8_t code = code_at(text, num->end);
    uint8_t next = code_at(text, num->end + 1);
    set_number(mark, num);
    mark->closed = true;
    mark->after = (uint32_t)skip_blank(text, num->end + 1);
    if (num->roman) {
        set(mark, TZ_UNIT_CHAPTER, TZ_STYLE_ROMAN);
        return code == '.' && blank(next) &&
               tz_code_latin(code_at(text, mark->start));
    }
    if (code == ')') {
        set(mark, TZ_UNIT_SUBPOINT, TZ_STYLE_PAREN);
        return num->dots == 0;
    }
    set(mark, TZ_UNIT_POINT, num->dots ? TZ_STYLE_DOTTED : TZ_STYLE_DOT);
    if (code == '.')
        return !digit(next);
    /* "5.1 Текст" has no full stop behind it; "1.5 литра" is no number. */
    mark->closed = false;
    return num->dots > 0 && blank(code);
}

static bool
lower_roman(tz_nstr text, size_t start, size_t end)
{
    for (size_t at = start; at < end; at++) {
        if (!roman_digit(text.ptr[at]))
            return false;
    }
    return end > start;
}

/* "(a)", "(12)", "(iv)", "(2A)", "(a-1)"; case and Roman or letter are
 * settled by the outline, which knows what came before. */
static bool
read_open(tz_nstr text, size_t at, tz_mark *mark)
{
    size_t end = at + 1;
    while (end - at < 7 && tz_code_word(code_at(text, end)))
        end++;
    uint8_t first = code_at(text, at + 1);
    if (code_at(text, end) != ')' || end == at + 1)
        return false;
    mark->start = (uint32_t)at + 1;
    mark->end = (uint32_t)end;
    mark->closed = true;
    mark->after = (uint32_t)skip_blank(text, end + 1);
    if (digit(first)) {
        size_t from = at + 1;
        set(mark, TZ_UNIT_POINT, TZ_STYLE_OPEN_DIGIT);
        return read_digits(text, &from, &mark->value);
    }
    if (!tz_code_latin(first))
        return false;
    mark->value = (uint32_t)(first - 'a') + 1;
    set(mark, TZ_UNIT_POINT, TZ_STYLE_OPEN_LOWER);
    size_t letters = 1;
    while (code_at(text, at + 1 + letters) == first)
        letters++;
    size_t stop = at + 1 + letters;
    if (code_at(text, stop) == ')' || code_at(text, stop) == '-')
        return letters <= 3;
    return lower_roman(text, at + 1, end);
}

/* "а)", "a)". */
static bool
read_letter(tz_nstr text, size_t at, tz_mark *mark)
{
    uint8_t code = code_at(text, at);
    if (code_at(text, at + 1) != ')' || !tz_code_letter(code))
        return false;
    set(mark, TZ_UNIT_SUBPOINT, TZ_STYLE_LETTER);
    mark->start = (uint32_t)at;
    mark->end = (uint32_t)at + 1;
    mark->closed = true;
    mark->after = (uint32_t)skip_blank(text, at + 2);
    mark->value = (uint32_t)code - (tz_code_latin(code) ? 'a' : TZ_CODE_A) + 1;
    return true;
}

static bool
read_sign(tz_nstr text, size_t at, bool english, tz_mark *mark)
{
    figure num;
    at = skip_blank(text, at + 1);
    if (!read_number(text, at, &num))
        return false;
    if (english)
        set(mark, TZ_UNIT_ARTICLE, TZ_STYLE_SECTION);
    else
        set(mark, TZ_UNIT_PARAGRAPH, TZ_STYLE_WORD);
    mark->start = (uint32_t)at;
    set_number(mark, &num);
    finish(text, num.end, mark);
    return ends_number(text, num.end);
}

static bool
read_note(tz_nstr text, size_t at, tz_mark *mark)
{
    figure num;
    size_t from = skip_blank(text, at);
    set(mark, TZ_UNIT_NOTE, TZ_STYLE_NONE);
    mark->start = mark->end = (uint32_t)from;
    if (from > at && read_arabic(text, from, &num)) {
        mark->style = TZ_STYLE_WORD;
        set_number(mark, &num);
        at = num.end;
    }
    finish(text, at, mark);
    return mark->closed || mark->after >= text.len;
}

static bool
read_word(tz_nstr text, size_t at, tz_mark *mark)
{
    figure num = {0, 0, 0, false};
    const tz_word *word = tz_words_at(text, at, &num.end);
    if (word == NULL)
        return false;
    if (word->cue == TZ_CUE_NOTE)
        return read_note(text, num.end, mark);
    if (word->cue == TZ_CUE_UNIT && (word->side & TZ_SIDE_BEFORE))
        return read_before(text, num.end, word, mark);
    if (word->cue == TZ_CUE_ORDINAL) {
        num.value = word->value;
        mark->spelled = true;
        return read_after(text, &num, mark);
    }
    return false;
}

bool
tz_mark_read(tz_nstr text, size_t at, bool english, tz_mark *mark)
{
    figure num;
    at = skip_blank(text, at);
    uint8_t code = code_at(text, at);
    TZ_WORK(1);
    *mark = (tz_mark){.kind = TZ_NO_MARK, .start = (uint32_t)at};
    bool found = false;
    if (code == TZ_CODE_SECTION)
        found = read_sign(text, at, english, mark);
    else if (digit(code))
        found = read_arabic(text, at, &num) &&
                (read_after(text, &num, mark) || read_plain(text, &num, mark));
    else if (code == '(')
        found = english && read_open(text, at, mark);
    else if (tz_code_letter(code))
        found =
            read_letter(text, at, mark) ||
            (read_roman(text, at, &num) &&
             (read_after(text, &num, mark) || read_plain(text, &num, mark))) ||
            read_word(text, at, mark);
    if (!found)
        mark->kind = TZ_NO_MARK;
    return found;
}

uint32_t
tz_mark_roman(tz_nstr text, const tz_mark *mark)
{
    figure num;
    if (!read_roman(text, mark->start, &num) || num.end != mark->end)
        return 0;
    return num.value;
}

/* A letter keeps the case it has in the text: "(A)" is not "(a)".  Numbers of
 * plain ASCII stand in the text as they are; in others every letter is looked
 * up. */
static bool
upper_at(const tz_document *doc, taza_span number, size_t at)
{
    taza_span from = tz_doc_to_text(doc, number);
    if (from.end - from.start == number.end - number.start)
        from.start += at - number.start;
    else
        from = tz_doc_to_text(doc, (taza_span){at, at + 1});
    char c = doc->text.ptr[from.start];
    return from.end > from.start && c >= 'A' && c <= 'Z';
}

taza_str
tz_mark_number(const tz_document *doc, tz_arena *arena, const tz_mark *mark,
               size_t base)
{
    char bytes[4 * TZ_NUMBER_MAX];
    size_t len = 0, used;
    taza_span number = {base + mark->start, base + mark->end};
    assert(number.end - number.start <= TZ_NUMBER_MAX);
    if (mark->spelled) {
        /* Ordinals are spelled up to ten. */
        if (mark->value >= 10)
            bytes[len++] = (char)('0' + mark->value / 10 % 10);
        bytes[len++] = (char)('0' + mark->value % 10);
        return tz_arena_str(arena, (taza_str){bytes, len});
    }
    for (size_t at = number.start; at < number.end; at++) {
        uint8_t code = doc->normal[at];
        if (mark->roman)
            code = roman_letter(code);
        if (tz_code_latin(code) && (mark->roman || upper_at(doc, number, at))) {
            bytes[len++] = (char)(code - 'a' + 'A');
            continue;
        }
        tz_alphabet_utf8((tz_nstr){&code, 1}, bytes + len, &used);
        len += used;
    }
    return tz_arena_str(arena, (taza_str){bytes, len});
}
