/* define.c - the terms that one paragraph introduces. */
#include <string.h>

#include "act/letter.h"
#include "act/phrase.h"
#include "act/term.h"
#include "base/alloc.h"
#include "base/work.h"

#define BRACKET_MAX   400 /* letters of "(далее – …)"; longer is prose */
#define TERM_SPAN     400 /* letters of a term and its brackets */
#define MEANING_WORDS 12  /* that are kept before a bracket */
#define ALIAS_WORDS   4   /* of a synonym in brackets: "(ЭЦП)" */

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

/* A dash, or a hyphen with a blank beside it. */
static bool
dash_at(tz_nstr text, size_t at, size_t start, size_t end)
{
    bool before = at == start || blank(text.ptr[at - 1]);
    bool behind = at + 1 >= end || blank(text.ptr[at + 1]);
    if (text.ptr[at] != TZ_CODE_DASH && text.ptr[at] != '-')
        return false;
    return before || behind;
}

static taza_span
trim(tz_nstr text, taza_span span)
{
    while (span.start < span.end && !tz_code_word(text.ptr[span.start]))
        span.start++;
    span.start += tz_letter_at(text, span.start, "the ");
    while (span.end > span.start && (!tz_code_word(text.ptr[span.end - 1]) ||
                                     text.ptr[span.end - 1] == '-'))
        span.end--;
    return span;
}

static size_t
word_count(tz_nstr text, taza_span span)
{
    taza_span word;
    size_t count = 0;
    while (tz_stem_next(text, &span.start, span.end, &word))
        count++;
    return count;
}

static void
add_variant(tz_terms *t, taza_span words)
{
    void *items = t->variants;
    words = trim(t->text, words);
    if (t->r->failed || words.start >= words.end || t->count == 0)
        return;
    if (!tz_grow(&items, &t->variant_cap, t->variant_count + 1,
                 sizeof(*t->variants))) {
        t->r->failed = true;
        return;
    }
    t->variants = items;
    t->variants[t->variant_count++] =
        (tz_variant){words, (uint32_t)(t->count - 1), TZ_NO_ENTRY};
}

/* Index of the new definition; TZ_NO_ENTRY: there is none. */
static uint32_t
add(tz_terms *t, uint8_t kind, size_t para, taza_span term, taza_span meaning)
{
    void *items = t->items;
    term = trim(t->text, term);
    if (t->r->failed || term.start >= term.end || t->count >= TZ_TERM_MAX)
        return TZ_NO_ENTRY;
    if (!tz_grow(&items, &t->cap, t->count + 1, sizeof(*t->items))) {
        t->r->failed = true;
        return TZ_NO_ENTRY;
    }
    t->items = items;
    t->items[t->count] = (tz_definition){.kind = kind,
                                         .lang = t->r->doc->paras[para].lang,
                                         .term = term,
                                         .meaning = meaning,
                                         .para = (uint32_t)para,
                                         .first = (uint32_t)t->count};
    return (uint32_t)t->count++;
}

/* Length of " или ", " немесе ", " or ", a comma or a semicolon. */
static size_t
separator(tz_nstr text, size_t at)
{
    static const char *const ors[] = {" или ", " либо ", " немесе ", " or "};
    size_t letters = 0;
    if (text.ptr[at] == ',' || text.ptr[at] == ';')
        return 1;
    for (size_t i = 0; text.ptr[at] == ' ' && letters == 0 && i < TZ_COUNT(ors);
         i++)
        letters = tz_letter_at(text, at, ors[i]);
    return letters;
}

/* The next of several synonyms; false: no more. */
static bool
next_piece(tz_nstr text, taza_span *rest, taza_span *piece)
{
    size_t at = rest->start;
    if (at >= rest->end)
        return false;
    for (; at < rest->end; at++) {
        size_t len = separator(text, at);
        TZ_WORK(1);
        if (len > 0) {
            *piece = (taza_span){rest->start, at};
            rest->start = at + len;
            return true;
        }
    }
    *piece = *rest;
    rest->start = rest->end;
    return true;
}

/* "фамилия, имя и отчество" is one thing. */
static bool
joined(tz_nstr text, taza_span span)
{
    static const char *const ands[] = {" и ", " және ", " and ", NULL};
    for (size_t at = span.start; at < span.end; at++) {
        TZ_WORK(1);
        if (text.ptr[at] == ' ' && tz_phrase_at(text, at, ands))
            return true;
    }
    return false;
}

static const char *const cues[] = {"далее",     "в дальнейшем", "здесь и далее",
                                   "именуем",   "бұдан әрі",    "бұдан кейін",
                                   "одан әрі",  "әрі қарай",    "hereinafter",
                                   "hereafter", "henceforth",   NULL};

/* Behind the bracket that closes the one at `open`; 0: none near.  A short
 * form's bracket holds no other: each letter is read once. */
static size_t
bracket_end(tz_nstr text, size_t open, size_t end)
{
    size_t depth = 0;
    for (size_t at = open; at < end && at - open < BRACKET_MAX; at++) {
        TZ_WORK(1);
        if (text.ptr[at] == '(' && depth++ > 0 &&
            tz_phrase_at(text, at + 1, cues))
            return 0;
        if (text.ptr[at] == ')' && --depth == 0)
            return at + 1;
    }
    return 0;
}

/* What the words before a bracket say of it: as many as stand in the sentence,
 * up to a limit. */
static taza_span
meaning_before(const tz_terms *t, size_t start, size_t open)
{
    taza_span meaning = {open, open}, word;
    size_t end = open, floor = open;
    while (floor > start && t->text.ptr[floor - 1] != ';' &&
           t->text.ptr[floor - 1] != ':' &&
           t->text.ptr[floor - 1] != TZ_CODE_END && open - floor < TERM_SPAN)
        floor--;
    TZ_WORK(open - floor);
    for (int n = 0;
         n < MEANING_WORDS && tz_stem_back(t->text, floor, &end, &word); n++) {
        if (n == 0)
            meaning.end = word.end;
        meaning.start = word.start;
    }
    if (meaning.start == open)
        return (taza_span){open, open};
    return meaning;
}

/* Words between the cue and the term where no dash parts them. */
static const char *const fillers[] = {
    "далее",     "дальнейшем", "здесь",    "тексту", "именуем", "именует",
    "бұдан",     "одан",       "әрі",      "қарай",  "кейін",   "hereinafter",
    "hereafter", "henceforth", "referred", "called", "known",   NULL};

static bool
filler(tz_nstr text, taza_span word)
{
    static const char *const small[] = {"по", "в", "и", "to", "as", "the"};
    if (tz_phrase_at(text, word.start, fillers))
        return true;
    for (size_t i = 0; i < TZ_COUNT(small); i++) {
        if (tz_letter_at(text, word.start, small[i]) == word.end - word.start)
            return true;
    }
    return false;
}

/* Where the term begins in the bracket [at, end). */
static size_t
term_start(tz_nstr text, size_t at, size_t end)
{
    taza_span word;
    size_t next = at;
    for (size_t i = at; i < end; i++) {
        TZ_WORK(1);
        if (dash_at(text, i, at, end) || text.ptr[i] == ':')
            return i + 1;
    }
    while (tz_stem_next(text, &next, end, &word) && filler(text, word)) {
        /* "әрі-кәсіпорын": the hyphen is the dash. */
        for (size_t i = word.start; i < word.end; i++) {
            if (text.ptr[i] == '-')
                return i + 1;
        }
        at = next;
    }
    return at;
}

static bool
apart(tz_nstr text, taza_span bracket)
{
    static const char *const words[] = {"соответственно", "тиісінше",
                                        "respectively", NULL};
    for (size_t i = bracket.start; i < bracket.end; i++) {
        TZ_WORK(1);
        if (tz_phrase_at(text, i, words))
            return true;
    }
    return false;
}

/* The terms in a bracket, quotes and cue left out. */
static void
read_terms(tz_terms *t, size_t para, taza_span inner, taza_span meaning,
           uint32_t same)
{
    taza_span rest = inner, piece;
    bool two = apart(t->text, inner);
    rest.start = term_start(t->text, inner.start, inner.end);
    uint32_t first = same;
    if (two)
        meaning.end = meaning.start;
    if (joined(t->text, rest)) {
        uint32_t one = add(t, TZ_DEFINITION_SHORT, para, rest, meaning);
        if (one != TZ_NO_ENTRY)
            add_variant(t, rest);
        if (one != TZ_NO_ENTRY && same != TZ_NO_ENTRY)
            t->items[one].first = same;
        return;
    }
    while (next_piece(t->text, &rest, &piece)) {
        uint32_t one = add(t, TZ_DEFINITION_SHORT, para, piece, meaning);
        if (one == TZ_NO_ENTRY)
            continue;
        add_variant(t, piece);
        if (first != TZ_NO_ENTRY && !two)
            t->items[one].first = first;
        else
            first = one;
    }
}

/* English: '(the "Board")', '("PHE")'. */
static bool
quoted_only(tz_nstr text, taza_span inner)
{
    taza_span span = inner;
    span.start += tz_letter_at(text, span.start, "the ");
    if (span.end - span.start < 3 || text.ptr[span.start] != TZ_CODE_OPEN ||
        text.ptr[span.end - 1] != TZ_CODE_CLOSE)
        return false;
    for (size_t at = span.start + 1; at + 1 < span.end; at++) {
        TZ_WORK(1);
        if (text.ptr[at] == TZ_CODE_CLOSE || text.ptr[at] == TZ_CODE_OPEN)
            return false;
    }
    return word_count(text, span) <= ALIAS_WORDS;
}

static bool
introduces(const tz_terms *t, size_t para, taza_span inner)
{
    while (inner.start < inner.end && blank(t->text.ptr[inner.start]))
        inner.start++;
    return tz_phrase_at(t->text, inner.start, cues) ||
           (t->r->doc->paras[para].lang == TAZA_EN &&
            quoted_only(t->text, inner));
}

/* "1) дилер-партнер – лицо, … (далее – Дилер);" names the item. */
static bool
ends_item(tz_nstr text, size_t at, size_t end)
{
    while (at < end && !tz_code_word(text.ptr[at]) && text.ptr[at] != '(')
        at++;
    TZ_WORK(1);
    return at == end;
}

static bool
next_bracket(tz_nstr text, size_t *at, size_t end)
{
    const uint8_t *found =
        *at < end ? memchr(text.ptr + *at, '(', end - *at) : NULL;
    if (found != NULL)
        *at = (size_t)(found - text.ptr);
    return found != NULL;
}

void
tz_terms_short(tz_terms *t, size_t para)
{
    taza_span span = t->r->doc->paras[para].normal;
    size_t start = span.start + t->r->facts[para].mark.after;
    if (t->r->facts[para].mark.kind == TZ_NO_MARK)
        start = span.start;
    TZ_WORK(span.end - start);
    for (size_t at = start; next_bracket(t->text, &at, span.end); at++) {
        taza_span inner = {at + 1, at + 1};
        /* The cue first: a bracket without one is not read to its end. */
        inner.end = at + BRACKET_MAX < span.end ? at + BRACKET_MAX : span.end;
        if (!tz_phrase_at(t->text, at + 1, cues) &&
            t->r->doc->paras[para].lang != TAZA_EN)
            continue;
        size_t end = bracket_end(t->text, at, span.end);
        if (end == 0)
            continue;
        inner.end = end - 1;
        if (!introduces(t, para, inner))
            continue;
        bool own = t->own != TZ_NO_ENTRY &&
                   (at < t->own_end || ends_item(t->text, end, span.end));
        read_terms(t, para, inner,
                   own ? t->items[t->own].term : meaning_before(t, start, at),
                   own ? t->own : TZ_NO_ENTRY);
        at = end - 1;
    }
}

/* "permit" means …; *end is behind the quotation. */
static bool
quoted_term(tz_nstr text, taza_span span, taza_span *term, size_t *end)
{
    static const char *const leads[] = {"the term ", "the expression ",
                                        "the word ", "the terms "};
    static const char *const verbs[] = {
        "means",      "mean ",         "includes",         "include ",
        "shall mean", "has the",       "have the",         "shall have the",
        "refers to",  "shall include", "does not include", NULL};
    static const char *const ands[] = {"or ", "and ", NULL};
    size_t at = span.start;
    for (size_t i = 0; at == span.start && i < TZ_COUNT(leads); i++)
        at += tz_letter_at(text, at, leads[i]);
    if (at >= span.end || text.ptr[at] != TZ_CODE_OPEN)
        return false;
    size_t limit = at + TERM_SPAN < span.end ? at + TERM_SPAN : span.end;
    term->start = ++at;
    term->end = at;
    while (at < limit) {
        while (at < limit && text.ptr[at] != TZ_CODE_CLOSE)
            at++;
        TZ_WORK(at - span.start);
        if (at >= limit)
            return false;
        if (term->end == term->start)
            term->end = at;
        at++;
        while (at < limit && (blank(text.ptr[at]) || text.ptr[at] == ','))
            at++;
        *end = at;
        if (tz_phrase_at(text, at, verbs))
            return true;
        if (!tz_phrase_at(text, at, ands))
            return false;
    }
    return false;
}

static bool
begins_word(tz_nstr text, size_t at, size_t start)
{
    return tz_code_word(text.ptr[at]) &&
           (at == start || !tz_code_word(text.ptr[at - 1]));
}

static bool
ends_term(uint8_t code)
{
    return code == ';' || code == ':' || code == TZ_CODE_END;
}

/* A dash, or the words that English has for it. */
static bool
means_at(tz_nstr text, size_t at, taza_span span)
{
    static const char *const means[] = {" means ", " mean ", " shall mean ",
                                        NULL};
    return at + 2 < span.end &&
           (dash_at(text, at, span.start, span.end) ||
            (text.ptr[at] == TZ_CODE_SPACE && tz_phrase_at(text, at, means)));
}

/* "термин (…) – определение": *end is the dash. */
static bool
dashed_term(tz_nstr text, taza_span span, taza_span *term, size_t *end)
{
    /* "For the purposes of this Part – …" */
    static const char *const leads[] = {"for the ", "in this ", "in these ",
                                        NULL};
    size_t depth = 0, words = 0, stop = span.end;
    size_t limit =
        span.start + TERM_SPAN < span.end ? span.start + TERM_SPAN : span.end;
    if (span.start >= span.end || tz_code_digit(text.ptr[span.start]) ||
        tz_phrase_at(text, span.start, leads))
        return false;
    bool quoted = text.ptr[span.start] == TZ_CODE_OPEN;
    for (size_t at = span.start; at < limit; at++) {
        uint8_t code = text.ptr[at];
        TZ_WORK(1);
        if (code == '(' && depth++ == 0 && stop == span.end)
            stop = at;
        if (code == TZ_CODE_CLOSE && quoted && stop == span.end)
            stop = at;
        if (code == ')' && depth > 0)
            depth--;
        if (depth > 0)
            continue;
        words += begins_word(text, at, span.start);
        if (words > TZ_TERM_WORDS || ends_term(code))
            return false;
        if (words > 0 && means_at(text, at, span)) {
            *term = (taza_span){span.start, stop < at ? stop : at};
            *end = at;
            return true;
        }
    }
    return false;
}

static bool
item_term(const tz_terms *t, size_t para, taza_span *term, size_t *end)
{
    taza_span span = t->r->doc->paras[para].normal;
    if (t->r->facts[para].mark.kind != TZ_NO_MARK)
        span.start += t->r->facts[para].mark.after;
    if (span.end > span.start && t->text.ptr[span.end - 1] == TZ_CODE_END)
        span.end--;
    if (t->r->doc->paras[para].lang == TAZA_EN &&
        quoted_term(t->text, span, term, end))
        return true;
    return dashed_term(t->text, span, term, end);
}

bool
tz_terms_defines(const tz_terms *t, size_t para)
{
    taza_span term;
    size_t end;
    return item_term(t, para, &term, &end);
}

/* "электронная цифровая подпись (ЭЦП) – …" */
static void
read_aliases(tz_terms *t, size_t para, size_t from, size_t to, uint32_t first)
{
    for (size_t at = from; at < to; at++) {
        TZ_WORK(1);
        if (t->text.ptr[at] != '(')
            continue;
        size_t end = bracket_end(t->text, at, to);
        if (end == 0)
            return;
        taza_span inner = {at + 1, end - 1};
        if (!introduces(t, para, inner) &&
            word_count(t->text, inner) <= ALIAS_WORDS) {
            uint32_t one = add(t, TZ_DEFINITION_LISTED, para, inner,
                               t->items[first].meaning);
            if (one != TZ_NO_ENTRY) {
                t->items[one].first = first;
                add_variant(t, inner);
            }
        }
        at = end - 1;
    }
}

bool
tz_terms_item(tz_terms *t, size_t para)
{
    taza_span term, rest, piece;
    size_t end;
    if (!item_term(t, para, &term, &end))
        return false;
    taza_span meaning = {end, t->r->doc->paras[para].normal.end};
    while (meaning.start < meaning.end &&
           (blank(t->text.ptr[meaning.start]) ||
            dash_at(t->text, meaning.start, meaning.start, meaning.end)))
        meaning.start++;
    while (meaning.end > meaning.start && blank(t->text.ptr[meaning.end - 1]))
        meaning.end--;
    uint32_t one = add(t, TZ_DEFINITION_LISTED, para, term, meaning);
    if (one == TZ_NO_ENTRY)
        return true;
    t->own = one;
    t->own_end = end;
    rest = term;
    while (next_piece(t->text, &rest, &piece))
        add_variant(t, piece);
    read_aliases(t, para, term.end, end, one);
    return true;
}

bool
tz_terms_single(const tz_terms *t, size_t para)
{
    taza_span span = t->r->doc->paras[para].normal, term;
    size_t end;
    if (t->r->facts[para].mark.kind != TZ_NO_MARK)
        span.start += t->r->facts[para].mark.after;
    return t->r->doc->paras[para].lang == TAZA_EN &&
           quoted_term(t->text, span, &term, &end);
}
