/* form_adjective.c - "5-ый пункт": numbers of units written as adjectives. */
#include "act/form.h"
#include "base/str.h"
#include "base/work.h"

/* A noun's stem and its endings; a comma before them: none, too. */
typedef struct {
    const char *stem, *endings;
} noun;

static const noun nouns[] = {
    {"пункт", ",а,у,ом,е,ы,ов,ам,ами,ах"},
    {"подпункт", ",а,у,ом,е,ы,ов,ам,ами,ах"},
    {"раздел", ",а,у,ом,е,ы,ов,ам,ами,ах"},
    {"подраздел", ",а,у,ом,е,ы,ов,ам,ами,ах"},
    {"параграф", ",а,у,ом,е,ы,ов,ам,ами,ах"},
    {"абзац", ",а,у,ем,е,ы,ев,ам,ами,ах"},
    {"стать", "я,и,е,ю,ей,ям,ями,ях"},
    {"статей", ","},
    {"глав", "а,ы,е,у,ой,ам,ами,ах"},
    {"част", "ь,и,ью,ей,ям,ями,ях"},
    {"приложени", "е,я,ю,ем,и"},
    {"тармақ", ",та,тың,қа,тан,пен,тар"},
    {"тармағы", ",ның,нда,на,нан"},
    {"тармақша", ",да,ның,ға,дан,мен,сы,сының,сында,сына"},
    {"бап", ",та,тың,қа,тан,пен"},
    {"бабы", ",ның,нда,на,нан"},
    {"тарау", ",да,дың,ға,дан,ы,ының,ында"},
    {"бөлім", ",де,нің,ге,і,інің,інде"},
    {"paragraph", ",s"},
    {"subparagraph", ",s"},
    {"article", ",s"},
};

static const char *const suffixes[] = {
    "ый", "ий",  "ой",  "ого",  "его",  "ому", "ему", "ым", "им", "ом",
    "ем", "ая",  "яя",  "ую",   "юю",   "ей",  "ое",  "ее", "ые", "ых",
    "й",  "го",  "му",  "м",    "я",    "ю",   "е",   "х",  "ми", "ші",
    "шы", "нші", "ншы", "інші", "ыншы", "st",  "nd",  "rd", "th"};

#define WORD_MAX   24 /* letters of a noun */
#define SUFFIX_MAX 4

static size_t
word_end(tz_nstr text, size_t at)
{
    while (at < text.len && tz_code_word(text.ptr[at]))
        at++;
    return at;
}

/* The word [at, end) as UTF-8; empty: none, or too long. */
static taza_str
shown(tz_nstr text, size_t at, size_t end, char room[4 * WORD_MAX])
{
    size_t len = 0;
    if (end - at <= WORD_MAX)
        tz_alphabet_utf8(tz_nstr_slice(text, at, end), room, &len);
    return (taza_str){room, len};
}

static bool
ends_as(const char *endings, taza_str rest)
{
    return rest.len == 0 ? endings[0] == ',' : tz_str_listed(endings, rest);
}

static bool
unit_noun(tz_nstr text, size_t at, size_t end)
{
    char room[4 * WORD_MAX];
    taza_str word = shown(text, at, end, room);
    TZ_WORK(1);
    for (size_t i = 0; word.len > 0 && i < TZ_COUNT(nouns); i++) {
        taza_str stem = tz_str(nouns[i].stem);
        if (tz_str_starts(word, nouns[i].stem) &&
            ends_as(nouns[i].endings, tz_str_slice(word, stem.len, word.len)))
            return true;
    }
    return false;
}

/* The end of the number with its ending, "5-ый"; `at`: it has none. */
static size_t
adjective_end(tz_nstr text, size_t at)
{
    char room[4 * WORD_MAX];
    size_t end = word_end(text, at), digits = at;
    while (digits < end && tz_code_digit(text.ptr[digits]))
        digits++;
    size_t letters =
        digits < end && text.ptr[digits] == '-' ? digits + 1 : digits;
    if (digits - at > 4 || letters == end || end - letters > SUFFIX_MAX)
        return at;
    taza_str suffix = shown(text, letters, end, room);
    bool english = letters == digits;
    for (size_t i = 0; i < TZ_COUNT(suffixes); i++) {
        if (tz_str_is(suffix, suffixes[i]) &&
            english == tz_code_latin(text.ptr[letters]))
            return end;
    }
    return at;
}

/* The start of the word before `at`; `at`: a sign stands between. */
static size_t
word_before(tz_nstr text, size_t at)
{
    size_t start = at;
    if (at < 2 || text.ptr[at - 1] != TZ_CODE_SPACE)
        return at;
    start--;
    while (start > 0 && tz_code_word(text.ptr[start - 1]))
        start--;
    return start < at - 1 ? start : at;
}

static void
read_number(tz_reading *r, size_t base, tz_nstr text, size_t at)
{
    size_t end = adjective_end(text, at);
    if (end == at)
        return;
    taza_span span = {at, end};
    size_t next = end + 1, before = word_before(text, at);
    if (end < text.len && text.ptr[end] == TZ_CODE_SPACE &&
        unit_noun(text, next, word_end(text, next)))
        span.end = word_end(text, next);
    else if (before < at && unit_noun(text, before, at - 1))
        span.start = before;
    else
        return;
    tz_defect_add(r, TZ_DEFECT_ADJECTIVE_NUMBER,
                  (taza_span){base + span.start, base + span.end},
                  (taza_span){0, 0});
}

static void
read_para(tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    size_t base = r->doc->paras[para].normal.start, at;
    tz_starts_walk walk =
        tz_starts_in(&r->starts, (taza_span){base, base + text.len});
    while (tz_starts_next(&walk, &at)) {
        TZ_WORK(1);
        at -= base;
        if (tz_code_digit(text.ptr[at]) &&
            (at == 0 || !tz_code_word(text.ptr[at - 1])))
            read_number(r, base, text, at);
    }
}

void
tz_form_adjectives(tz_reading *r)
{
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        if (tz_form_text(r, i) || r->act->para_zone[i] == TZ_ZONE_PREAMBLE)
            read_para(r, i);
    }
}
