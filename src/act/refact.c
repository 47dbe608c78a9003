/* refact.c - whose units a chain names, and acts named as a whole. */
#include "act/phrase.h"
#include "act/refs.h"
#include "base/work.h"

#define BEFORE_TOKENS 14 /* between an act's genre and what tells its title */
#define ADJECTIVES    4 /* "Типовых квалификационных правил" */

static const tz_token *
token(const tz_refs *refs, size_t at)
{
    size_t last = refs->tokens.count - 1;
    return &refs->tokens.items[at < last ? at : last];
}

static size_t
word_end(tz_nstr text, size_t at)
{
    while (at < text.len && tz_code_word(text.ptr[at]))
        at++;
    return at;
}

static const char *const adjective_endings[] = {
    "ого", "его", "ой", "ей", "ых", "их", "ому", "ему", "ым", "им", NULL};
static const char *const noun_endings[] = {"ы", "и", "а", "я", NULL};
static const char *const verb_endings[] = {"ся", "ли", "ла", NULL};
static const char *const genitive_endings[] = {"ның", "нің", "дың", "дің",
                                               "тың", "тің", NULL};

/* Every word could be an adjective in the genitive: "Типовых учебных". */
static bool
adjectives(const tz_refs *refs, const tz_token *t)
{
    size_t at = t->start, count = 0;
    while (at < t->end) {
        size_t end = word_end(refs->text, at);
        TZ_WORK(end - at);
        if (end == at || ++count > ADJECTIVES ||
            !tz_phrase_ends(refs->text, at, end, adjective_endings))
            return false;
        at = end + 1;
    }
    return true;
}

/* The word behind a chain could be what the unit is of: "пункт 5 графы". */
static bool
may_own(const tz_refs *refs, const tz_token *t)
{
    size_t end = word_end(refs->text, t->start);
    if (t->flags & TZ_TOKEN_CAPITAL)
        return true;
    return !tz_phrase_ends(refs->text, t->start, end, verb_endings) &&
           (tz_phrase_ends(refs->text, t->start, end, adjective_endings) ||
            tz_phrase_ends(refs->text, t->start, end, noun_endings));
}

bool
tz_ref_dated(tz_nstr text, size_t at)
{
    static const char *const words[] = {"от ", "dated ", NULL};
    return tz_phrase_at(text, at, words);
}

/* "от 5 января 2020 года": the token behind it. */
static size_t
skip_date(const tz_refs *refs, size_t at)
{
    static const char *const years[] = {"г", NULL}; /* "год", too */
    const tz_token *t = token(refs, at);
    if (t->kind != TZ_TOKEN_WORD || !tz_ref_dated(refs->text, t->start))
        return at;
    for (size_t n = 1; n < 6; n++) {
        t = token(refs, at + n);
        if (t->kind == TZ_TOKEN_WORD &&
            tz_phrase_at(refs->text, t->start, years))
            return at + n + 1;
        if (t->kind != TZ_TOKEN_NUMBER && t->kind != TZ_TOKEN_WORD)
            break;
    }
    return at + 1;
}

/* What may stand behind an act's genre: state, date, number, title.  `*sure`:
 * one of the last three does. */
static size_t
skip_name(const tz_refs *refs, size_t at, bool *sure)
{
    for (int n = 0; n < 8; n++) {
        size_t next = at;
        const tz_token *t = token(refs, at);
        if (t->kind == TZ_TOKEN_STATE)
            next = at + 1;
        else if (t->kind == TZ_TOKEN_NUMERO)
            next = at + 2;
        else if (t->kind == TZ_TOKEN_OPEN)
            next = t->pair != TZ_NO_TOKEN ? t->pair + (size_t)1 : at;
        else
            next = skip_date(refs, at);
        if (next == at)
            break;
        *sure |= t->kind != TZ_TOKEN_STATE;
        at = next;
    }
    return at;
}

static void
name_own(tz_ref_chain *chain, const tz_token *genre, size_t end)
{
    chain->named = chain->own = true;
    chain->genre = genre->value;
    chain->end = end > chain->end ? end : chain->end;
}

static void
name_other(tz_ref_chain *chain, uint8_t genre, size_t end)
{
    chain->named = true;
    chain->act = TZ_REF_OTHER;
    chain->genre = genre;
    chain->end = end > chain->end ? end : chain->end;
}

/* "настоящего пункта" is of this act, whatever follows. */
static bool
own_level(const tz_ref_chain *chain)
{
    size_t last = chain->inward ? 0 : chain->count - 1;
    return chain->count > 0 && chain->levels[last].this;
}

void
tz_ref_act_after(tz_refs *refs, tz_ref_chain *chain)
{
    size_t at = chain->end;
    bool sure = false;
    if (own_level(chain)) {
        chain->own = chain->named = true;
        return;
    }
    while (token(refs, at)->kind == TZ_TOKEN_OF ||
           token(refs, at)->kind == TZ_TOKEN_TO)
        at++;
    bool this = token(refs, at)->kind == TZ_TOKEN_THIS;
    at += this;
    if (token(refs, at)->kind == TZ_TOKEN_OF)
        at++;
    const tz_token *t = token(refs, at);
    if (t->kind == TZ_TOKEN_WORD &&
        token(refs, at + 1)->kind == TZ_TOKEN_GENRE &&
        (refs->lang == TAZA_EN || adjectives(refs, t)))
        t = token(refs, ++at);
    if (t->kind == TZ_TOKEN_GENRE && this)
        name_own(chain, t, at + 1);
    else if (t->kind == TZ_TOKEN_GENRE || t->kind == TZ_TOKEN_STATE)
        name_other(chain, t->kind == TZ_TOKEN_GENRE ? t->value : 0,
                   skip_name(refs, at + 1, &sure));
    else if (this)
        chain->own = chain->named = true;
    else if (t->kind == TZ_TOKEN_FOREIGN || t->kind == TZ_TOKEN_OPEN)
        name_other(chain, TZ_GENRE_NONE, chain->end);
    else if (t->kind == TZ_TOKEN_WORD && refs->lang != TAZA_EN)
        chain->doubt = may_own(refs, t);
    else if (at > chain->end || t->kind == TZ_TOKEN_UNIT)
        chain->doubt = true;
    /* "Ведомости, 2010 г., № 5, ст. 443" */
    if (!chain->named && chain->first >= 2 &&
        token(refs, chain->first - 1)->kind == TZ_TOKEN_COMMA &&
        token(refs, chain->first - 2)->kind == TZ_TOKEN_NUMBER)
        chain->doubt = true;
}

/* Kazakh: the token before `at`, the words in brackets before it left out. */
static size_t
step_back(const tz_refs *refs, size_t at)
{
    if (at == 0 || token(refs, at - 1)->kind != TZ_TOKEN_RIGHT)
        return at;
    for (size_t n = 1; n < BEFORE_TOKENS && n < at; n++) {
        if (token(refs, at - 1 - n)->kind == TZ_TOKEN_LEFT)
            return at - 1 - n;
    }
    return at;
}

static bool
genitive(const tz_refs *refs, const tz_token *t)
{
    size_t start = t->end;
    while (start > t->start && tz_code_word(refs->text.ptr[start - 1]))
        start--;
    return tz_phrase_ends(refs->text, start, t->end, genitive_endings);
}

/* "Заңның 5-бабы", "кодексі 5-бабы"; but "тәртібі 5-тармақпен белгіленеді". */
static bool
owns(const tz_refs *refs, const tz_token *genre)
{
    if (genre->value == TZ_GENRE_RULES && !(genre->flags & TZ_TOKEN_CAPITAL))
        return genitive(refs, genre);
    return (genre->flags & TZ_TOKEN_LINKS) != 0;
}

/* Is the genre that stands at `at` one of "осы Қағидалардың", "осы Типтік
 * қағидаларға"?  `*first` is where the words begin. */
static bool
this_genre(const tz_refs *refs, size_t at, size_t *first)
{
    *first = at;
    if (at >= 1 && token(refs, at - 1)->kind == TZ_TOKEN_THIS) {
        *first = at - 1;
        return true;
    }
    if (at >= 2 && token(refs, at - 2)->kind == TZ_TOKEN_THIS &&
        token(refs, at - 1)->kind == TZ_TOKEN_WORD) {
        *first = at - 2;
        return true;
    }
    return false;
}

void
tz_ref_act_before(tz_refs *refs, tz_ref_chain *chain)
{
    size_t at = step_back(refs, chain->first), first;
    bool annex = chain->count > 0 && chain->levels[0].kind == TZ_UNIT_ANNEX;
    if (own_level(chain)) {
        chain->own = chain->named = true;
        return;
    }
    if (at == 0)
        return;
    const tz_token *t = token(refs, at - 1);
    switch (t->kind) {
    case TZ_TOKEN_GENRE:
        if (!annex && !owns(refs, t))
            return;
        if (this_genre(refs, at - 1, &first))
            name_own(chain, t, chain->end);
        else
            name_other(chain, t->value, chain->end);
        chain->first = first;
        break;
    case TZ_TOKEN_THIS:
        chain->own = chain->named = true;
        chain->first = at - 1;
        break;
    case TZ_TOKEN_STATE:
    case TZ_TOKEN_FOREIGN:
        if (t->flags & TZ_TOKEN_LINKS)
            name_other(chain, TZ_GENRE_NONE, chain->end);
        break;
    case TZ_TOKEN_WORD:
        chain->doubt = genitive(refs, t);
        break;
    case TZ_TOKEN_CLOSE:
        chain->doubt = true;
        break;
    default:
        break;
    }
}

/* Kazakh: a title, number or year stands before the genre. */
static bool
named_before(const tz_refs *refs, size_t at, size_t *first)
{
    for (size_t n = 1; n <= BEFORE_TOKENS && n <= at; n++) {
        const tz_token *t = token(refs, at - n);
        TZ_WORK(1);
        if (t->kind == TZ_TOKEN_CLOSE || t->kind == TZ_TOKEN_NUMERO) {
            *first = t->pair != TZ_NO_TOKEN ? t->pair : at - n;
            return true;
        }
        if (t->kind == TZ_TOKEN_STOP || t->kind == TZ_TOKEN_COMMA ||
            t->kind == TZ_TOKEN_GENRE || t->kind == TZ_TOKEN_UNIT)
            break;
    }
    return false;
}

/* "Налоговый кодекс", "Еңбек кодексі": the last word before has a capital or
 * the whole name does. */
static bool
named_code(const tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    if (at == 0 || token(refs, at)->value != TZ_GENRE_CODE)
        return false;
    const tz_token *t = token(refs, at - 1);
    if (t->kind != TZ_TOKEN_WORD)
        return t->kind == TZ_TOKEN_STATE;
    size_t start = t->end;
    while (start > t->start && tz_code_word(refs->text.ptr[start - 1]))
        start--;
    if (!tz_doc_capital(refs->r->doc, refs->base + start))
        return false;
    chain->lead = refs->base + start;
    return true;
}

bool
tz_ref_act_alone(tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    const tz_token *t = token(refs, at);
    size_t first = at;
    bool sure = false;
    *chain = (tz_ref_chain){.first = at, .end = at + 1, .act = TZ_REF_ACT};
    if (t->kind != TZ_TOKEN_GENRE ||
        (at > 0 && token(refs, at - 1)->kind == TZ_TOKEN_THIS))
        return false;
    chain->genre = t->value;
    if (refs->lang == TAZA_KK)
        sure = named_before(refs, at, &first);
    else
        chain->end = skip_name(refs, at + 1, &sure);
    chain->first = first;
    return sure || named_code(refs, at, chain);
}
