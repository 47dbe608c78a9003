/* sentence.c - where sentences end in normal text. */
#include "text/sentence.h"

#include "base/octet.h"
#include "base/work.h"
#include "text/abbrev.h"
#include "text/wordlist.h"

enum {
    HEAD_LONGEST = 32, /* codes before the full stop of "5-1-параграф." */
    WHOLE_WORD = 4     /* codes that make an unknown abbreviation unlikely */
};

/* One blank, and what stands around it.
 *
 *     …  п   и   .   »   ␣   «   О   р   г  …
 *        start   stop    at      next
 */
typedef struct {
    tz_nstr text; /* of the paragraph */
    const tz_document *doc;
    size_t base;   /* where it begins in normal text */
    size_t first;  /* where the sentence begins */
    size_t at;     /* the blank */
    size_t stop;   /* the sign that may end a sentence */
    size_t next;   /* the first letter, digit or sign behind opening ones */
    size_t opened; /* opening quotes and brackets behind the blank */
    bool english;
} gap;

static uint8_t
code_at(const gap *g, size_t at)
{
    return at < g->text.len ? g->text.ptr[at] : 0;
}

static bool
is_capital(const gap *g, size_t at)
{
    return at < g->text.len && tz_doc_capital(g->doc, g->base + at);
}

/* --- what stands before the blank --- */

static bool
closes(uint8_t code)
{
    return code == ')' || code == ']' || code == TZ_CODE_CLOSE;
}

/* The first sign that may end a sentence, at or behind `at`; len: none. */
static size_t
next_stop(tz_nstr text, size_t at)
{
    for (; text.len - at >= 8; at += 8) {
        uint64_t codes = tz_octet_load(text.ptr + at);
        uint64_t found =
            tz_octet_equal(codes, '.') | tz_octet_equal(codes, ';') |
            tz_octet_equal(codes, '!') | tz_octet_equal(codes, '?') |
            tz_octet_equal(codes, TZ_CODE_ELLIPSIS);

        if (found != 0)
            return at + tz_octet_first(found);
    }
    while (at < text.len && text.ptr[at] != '.' && text.ptr[at] != ';' &&
           text.ptr[at] != '!' && text.ptr[at] != '?' &&
           text.ptr[at] != TZ_CODE_ELLIPSIS)
        at++;
    return at;
}

/* Behind the stop and closing brackets and quotes. */
static size_t
behind_stop(const gap *g)
{
    size_t at = g->stop + 1;

    while (closes(code_at(g, at))) {
        at++;
        TZ_WORK(1);
    }
    return at;
}

/* The word before the stop: letters, digits, hyphens and inner stops. */
static tz_nstr
word_before(const gap *g, size_t stop)
{
    size_t start = stop;

    while (
        start > 0 && stop - start <= TZ_WORDLIST_LONGEST &&
        (tz_code_word(g->text.ptr[start - 1]) || g->text.ptr[start - 1] == '.'))
        start--;
    TZ_WORK(stop - start);
    return tz_nstr_slice(g->text, start, stop);
}

static size_t
start_of(const gap *g, tz_nstr word)
{
    return (size_t)(word.ptr - g->text.ptr);
}

/* --- what stands behind it --- */

static void
find_next(gap *g)
{
    size_t at = g->at + 1;

    while (code_at(g, at) == TZ_CODE_OPEN || code_at(g, at) == '(' ||
           code_at(g, at) == '[') {
        at++;
        TZ_WORK(1);
    }
    g->opened = at - g->at - 1;
    g->next = at;
}

static size_t
skip_number(const gap *g, size_t at)
{
    size_t start = at;

    while (at - start < 8 &&
           (tz_code_digit(code_at(g, at)) ||
            ((code_at(g, at) == '-' || code_at(g, at) == '.') && at > start &&
             tz_code_digit(code_at(g, at + 1)))))
        at++;
    return at;
}

/* One letter, or a Roman number in small letters. */
static size_t
skip_letters(const gap *g, size_t at)
{
    size_t end = at;

    while (end - at < 7 && (code_at(g, end) == 'i' || code_at(g, end) == 'v' ||
                            code_at(g, end) == 'x'))
        end++;
    return end > at ? end : at + tz_code_letter(code_at(g, at));
}

/* "1)", "12-1)", "2.", "а)", "(iv)", "•", "–" at `at`. */
static bool
is_mark(const gap *g, size_t at)
{
    uint8_t code = code_at(g, at);
    size_t end;

    if (code == TZ_CODE_BULLET || code == TZ_CODE_SECTION)
        return true;
    if (code == TZ_CODE_DASH || code == '-')
        return code_at(g, at + 1) == ' ';
    if (code == '(')
        at++;
    end = skip_number(g, at);
    if (end > at)
        return code_at(g, end) == ')' ||
               (code_at(g, end) == '.' && code_at(g, end + 1) == ' ');
    end = skip_letters(g, at);
    return end > at && code_at(g, end) == ')';
}

/* --- heads: what carries the number of a unit --- */

static bool
is_number(tz_nstr word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!tz_code_digit(word.ptr[i]) && word.ptr[i] != '-' &&
            word.ptr[i] != '.')
            return false;
    return word.len > 0;
}

static bool
is_roman(tz_nstr word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] != 'i' && word.ptr[i] != 'v' && word.ptr[i] != 'x')
            return false;
    return word.len > 0;
}

/* Where a word of structure has its number: статья 5, 5-бап. */
enum {
    BEFORE = 1,
    BEHIND,
    EITHER,
    KIND
};

/* clang-format off */
static const tz_word units[] = {
    {"annex", BEFORE}, {"appendix", BEFORE}, {"art", BEFORE},
    {"article", BEFORE}, {"chapter", BEFORE}, {"figure", BEFORE},
    {"form", BEFORE}, {"part", BEFORE}, {"schedule", BEFORE}, {"sec", BEFORE},
    {"sect", BEFORE}, {"section", BEFORE}, {"subsection", BEFORE},
    {"table", BEFORE}, {"бап", BEHIND}, {"бөлік", BEHIND}, {"бөлім", BEHIND},
    {"гл", BEFORE}, {"глава", BEFORE}, {"кесте", BEHIND}, {"кіші", KIND},
    {"нысан", BEHIND}, {"п", BEFORE}, {"параграф", EITHER},
    {"подпункт", BEFORE}, {"подраздел", BEFORE}, {"приложение", BEFORE},
    {"пункт", BEFORE}, {"разд", BEFORE}, {"раздел", BEFORE},
    {"рисунок", BEFORE}, {"ст", BEFORE}, {"статья", BEFORE}, {"сурет", BEHIND},
    {"схема", BEFORE}, {"таблица", BEFORE}, {"тарау", BEHIND},
    {"тармақ", BEHIND}, {"форма", BEFORE}, {"часть", BEFORE},
    {"қосымша", BEHIND},
};
/* clang-format on */

static uint32_t
unit_tag(tz_nstr word)
{
    if (word.len > 0 && word.ptr[word.len - 1] == '.')
        word.len--;
    return tz_wordlist_find(units, TZ_COUNT(units), word);
}

/* Takes the word before the first blank or hyphen off `rest`. */
static tz_nstr
take(tz_nstr *rest, uint8_t end)
{
    size_t at = 0;
    tz_nstr word;

    while (at < rest->len && rest->ptr[at] != end)
        at++;
    word = tz_nstr_slice(*rest, 0, at);
    *rest = tz_nstr_slice(*rest, at < rest->len ? at + 1 : at, rest->len);
    return word;
}

/* "5", "12-1", "iv", "5-бап", "1-кіші бөлім", "5 бап". */
static bool
is_numbered(tz_nstr rest)
{
    tz_nstr copy = rest, number = take(&rest, ' ');
    size_t end = 0;
    uint32_t tag;

    if (rest.len == 0 && (is_number(copy) || is_roman(copy)))
        return true;
    while (end < number.len &&
           (tz_code_digit(number.ptr[end]) || number.ptr[end] == '-'))
        end++;
    if (end == 0)
        return false;
    if (end < number.len) {
        tag = unit_tag(tz_nstr_slice(number, end, number.len));
        if (tag != KIND)
            return rest.len == 0 && (tag == BEHIND || tag == EITHER);
    }
    tag = unit_tag(rest);
    return tag == BEHIND || tag == EITHER;
}

/* Is what stands between the sentence's start and the stop only a number of a
 * unit?  "1. Текст" is one sentence, "Статья 5. Права" is one. */
static bool
is_head(const gap *g)
{
    size_t start = g->first;
    tz_nstr rest, word;

    if (g->stop - start > HEAD_LONGEST)
        return false;
    while (start < g->stop &&
           (code_at(g, start) == TZ_CODE_OPEN ||
            code_at(g, start) == TZ_CODE_SECTION || code_at(g, start) == ' '))
        start++;
    rest = tz_nstr_slice(g->text, start, g->stop);
    if (is_numbered(rest))
        return true;
    word = take(&rest, ' ');
    if (unit_tag(word) != BEFORE && unit_tag(word) != EITHER)
        return false;
    return is_number(rest) || is_roman(rest);
}

/* --- abbreviations --- */

/* "А." of "А.Б. Сериков".  A Roman number among Cyrillic letters is none; Х,
 * which normal text cannot tell from X, begins more names than chapters. */
static bool
is_initial(const gap *g)
{
    size_t at = g->stop;
    uint8_t code;

    if (at == 0 || !is_capital(g, --at) || !tz_code_letter(code_at(g, at)))
        return false;
    code = code_at(g, at);
    return g->english || (code != 'i' && code != 'v') ||
           (at > 0 && code_at(g, at - 1) == '.');
}

/* "т. д.", "кв. м." as if written without the blank. */
static tz_abbrev
find_spaced(const gap *g, size_t start, tz_nstr word)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];
    tz_nstr before;
    size_t len = 0;

    if (start < 3 || code_at(g, start - 1) != ' ' ||
        code_at(g, start - 2) != '.')
        return TZ_ABBREV_NONE;
    before = word_before(g, start - 2);
    if (before.len == 0 || before.len + 1 + word.len > sizeof codes)
        return TZ_ABBREV_NONE;
    for (size_t i = 0; i < before.len; i++)
        codes[len++] = before.ptr[i];
    codes[len++] = '.';
    for (size_t i = 0; i < word.len; i++)
        codes[len++] = word.ptr[i];
    return tz_abbrev_find((tz_nstr){codes, len});
}

/* The kind of the abbreviation before the stop; UNIT is settled. */
static tz_abbrev
abbreviation(const gap *g)
{
    tz_nstr word = word_before(g, g->stop);
    size_t start = start_of(g, word), digits = 0;
    tz_abbrev kind;
    bool number;

    while (digits < word.len && tz_code_digit(word.ptr[digits]))
        digits++;
    number = digits > 0 || (start > 1 && code_at(g, start - 1) == ' ' &&
                            tz_code_digit(code_at(g, start - 2)));
    word = tz_nstr_slice(word, digits, word.len);
    if (word.len == 0)
        return TZ_ABBREV_NONE;
    kind = digits > 0 ? TZ_ABBREV_NONE : find_spaced(g, start, word);
    if (kind == TZ_ABBREV_NONE)
        kind = tz_abbrev_find(word);
    if (kind == TZ_ABBREV_UNIT)
        kind = number ? TZ_ABBREV_CLOSE : TZ_ABBREV_OPEN;
    return kind;
}

/* --- decisions --- */

static bool
number_follows(const gap *g)
{
    uint8_t code = code_at(g, g->next);

    return tz_code_digit(code) || code == TZ_CODE_NUMERO ||
           code == TZ_CODE_SECTION;
}

/* Does a sentence begin behind the gap, if one ends before it? */
static bool
begins(const gap *g)
{
    size_t at = g->at + 1;

    /* "Fund. – $25": a dash before anything but a capital is no list mark. */
    if (code_at(g, at) == TZ_CODE_DASH || code_at(g, at) == '-')
        return is_mark(g, at) && is_capital(g, at + 2);
    return is_capital(g, g->next) || is_mark(g, at);
}

static bool
ends_abbreviation(const gap *g, tz_abbrev kind)
{
    switch (kind) {
    case TZ_ABBREV_NUMBER:
        return !number_follows(g) && begins(g);
    case TZ_ABBREV_CLOSE:
        /* 5 мая 2024 г. «О …», 5 мая 2024 г. № 5, (руб. и др.) Орган */
        return begins(g) && g->opened == 0 && code_at(g, g->at - 1) != ')' &&
               (!number_follows(g) || is_mark(g, g->at + 1));
    default:
        return false;
    }
}

static bool
ends_at_point(const gap *g)
{
    tz_abbrev kind;
    size_t dots = 0;

    while (dots <= g->stop && dots < 4 && code_at(g, g->stop - dots) == '.')
        dots++;
    if (dots > 1)
        return dots < 4 && begins(g);
    if (is_head(g) || is_initial(g))
        return false;
    kind = abbreviation(g);
    if (kind != TZ_ABBREV_NONE)
        return ends_abbreviation(g, kind);
    if (begins(g))
        return true;
    /* "… не применяется. 15 мая …", but "обл. 5" is unknown to the table. */
    return number_follows(g) && (closes(code_at(g, g->at - 1)) ||
                                 word_before(g, g->stop).len >= WHOLE_WORD);
}

static bool
ends_sentence(gap *g)
{
    switch (code_at(g, g->stop)) {
    case '.':
        find_next(g);
        return ends_at_point(g);
    case '!':
    case '?':
        find_next(g);
        return (g->stop == 0 || code_at(g, g->stop - 1) != '(') &&
               (begins(g) || number_follows(g));
    case TZ_CODE_ELLIPSIS:
        find_next(g);
        return begins(g);
    case ';':
        return g->stop + 1 == g->at && is_mark(g, g->at + 1);
    default:
        return false;
    }
}

size_t
tz_sentence_cut(tz_document *doc, const tz_para *para)
{
    size_t len = para->normal.end - para->normal.start;
    size_t count = len > 0;
    uint8_t *text = doc->normal + para->normal.start;
    gap g = {.text = {text, len},
             .doc = doc,
             .base = para->normal.start,
             .english = para->lang == TAZA_EN};

    for (g.stop = next_stop(g.text, 0); g.stop < len;
         g.stop = next_stop(g.text, g.stop + 1)) {
        g.at = behind_stop(&g);
        if (code_at(&g, g.at) != ' ' || !ends_sentence(&g))
            continue;
        text[g.at] = TZ_CODE_END;
        g.first = g.at + 1;
        count++;
    }
    TZ_WORK(len);
    return count;
}
