/* subject.c - who acts, within one sentence. */
#include "scan/who.h"

#include <string.h>

#include "base/work.h"

/* No subject is looked for farther from its predicate, in words. */
#define BACK_MOST 160
#define ON_MOST   60
/* Adjectives between a preposition or verb and the noun that it governs. */
#define GOVERN_MOST 4
/* From the comma of "…, который" back to the noun it stands for. */
#define ANTECEDENT_MOST 8
/* From a predicate to the subject behind it. */
#define BEHIND_MOST 14
/* The word that opens a clause is among its first. */
#define OPENER_MOST 4
/* Kazakh: from a noun to the participle whose subject it is. */
#define EMBEDDED_MOST 4

static bool
has_form(const tz_sentence *s, size_t i, unsigned form)
{
    return tz_token_actor(s, i) && s->tokens[i].form == form;
}

/* --- clauses --- */

/* kk: a clause ends with its verb: "… болған жағдайда", "… ұсынады, ал". */
bool
tz_clause_ends(tz_run *run, const tz_sentence *s, size_t last)
{
    if (tz_token_is(run, s, last, TZ_ENTRY_CLAUSE))
        return true;
    return last + 1 < s->count && s->tokens[last + 1].before == ',' &&
           tz_token_is(run, s, last, TZ_ENTRY_VERB);
}

static bool
clause_begins(tz_run *run, const tz_sentence *s, size_t token)
{
    uint8_t before = s->tokens[token].before;

    if (s->lang == TAZA_KK)
        return tz_clause_ends(run, s, token - 1);
    return before != 0 && before != ')';
}

size_t
tz_clause_start(tz_run *run, const tz_predicate *p, size_t end)
{
    const tz_sentence *s = p->s;
    size_t least = end > BACK_MOST ? end - BACK_MOST : 0;

    for (size_t start = end; start > least + 1; start--) {
        const tz_token *token = &s->tokens[start - 1];

        if (token->depth <= p->depth &&
            (token->before == ';' || clause_begins(run, s, start - 1)))
            return start - 1;
    }
    return least;
}

size_t
tz_predicate_start(tz_run *run, const tz_predicate *p)
{
    return tz_clause_start(run, p,
                           p->from < p->s->count ? p->from + 1 : p->from);
}

/* Conjunctions and prepositions may stand before the word that opens it; in
 * Russian a noun, too: «в отношении которого». */
bool
tz_clause_inner(tz_run *run, const tz_sentence *s, size_t start)
{
    size_t last =
        start + OPENER_MOST < s->count ? start + OPENER_MOST : s->count;
    bool opens = true;

    for (size_t i = start; i < last; i++) {
        if (i > start && s->tokens[i].before != 0)
            return false;
        if (opens && (tz_token_is(run, s, i, TZ_ENTRY_CLAUSE) ||
                      tz_token_is(run, s, i, TZ_ENTRY_RELATIVE)))
            return true;
        if (s->lang == TAZA_RU && tz_token_is(run, s, i, TZ_ENTRY_RELATIVE))
            return true;
        if (i == start && start > 0 &&
            tz_token_is(run, s, i, TZ_ENTRY_PARTICIPLE))
            return true;
        opens = opens && (tz_token_is(run, s, i, TZ_ENTRY_PREPOSITION) ||
                          s->tokens[i].end - s->tokens[i].start <= 3);
    }
    return false;
}

/* "…, которая вправе", "…, выдавший": about the noun before the comma. */
static bool
points_back(tz_run *run, const tz_sentence *s, size_t start)
{
    return start > 0 && (tz_token_is(run, s, start, TZ_ENTRY_RELATIVE) ||
                         tz_token_is(run, s, start, TZ_ENTRY_PARTICIPLE));
}

static bool
antecedent(const tz_sentence *s, size_t start, size_t *token)
{
    size_t least = start > ANTECEDENT_MOST ? start - ANTECEDENT_MOST : 0;

    for (size_t i = start; i > least; i--)
        if (tz_token_actor(s, i - 1)) {
            *token = i - 1;
            return true;
        }
    return false;
}

/* --- what governs a noun --- */

typedef struct {
    tz_entry_class class; /* PREPOSITION, VERB; NONE: nothing does */
    size_t token;
} governor;

static bool
word_is(tz_run *run, const tz_sentence *s, size_t token, const char *word)
{
    tz_nstr text = tz_doc_normal(run->doc);
    size_t start = s->tokens[token].start, end = s->tokens[token].end;
    uint8_t codes[8];
    size_t len;

    return tz_alphabet_encode(tz_str(word), codes, sizeof codes, &len) &&
           len == end - start && memcmp(codes, text.ptr + start, len) == 0;
}

/* en: an article; left of it another noun phrase ends. */
static bool
is_article(tz_run *run, const tz_sentence *s, size_t token)
{
    return s->lang == TAZA_EN &&
           (word_is(run, s, token, "the") || word_is(run, s, token, "a") ||
            word_is(run, s, token, "an"));
}

static governor
governor_of(tz_run *run, const tz_sentence *s, size_t noun)
{
    size_t least = noun > GOVERN_MOST ? noun - GOVERN_MOST : 0;
    bool whole = false; /* the article of the noun is passed */

    for (size_t i = noun; i > least && s->tokens[i].before == 0; i--) {
        if (tz_token_is(run, s, i - 1, TZ_ENTRY_PREPOSITION))
            return (governor){TZ_ENTRY_PREPOSITION, i - 1};
        if (!whole && (tz_token_is(run, s, i - 1, TZ_ENTRY_ADJECTIVE) ||
                       (i > 1 && is_article(run, s, i - 2)))) {
            whole = is_article(run, s, i - 1);
            continue;
        }
        if (tz_token_is(run, s, i - 1, TZ_ENTRY_VERB))
            return (governor){TZ_ENTRY_VERB, i - 1};
        break;
    }
    return (governor){TZ_ENTRY_NONE, 0};
}

/* en: "the applicant's". */
static bool
owns(tz_run *run, const tz_sentence *s, size_t noun)
{
    tz_nstr all = tz_doc_normal(run->doc);
    size_t end = tz_token_span(s, noun).end;

    return s->lang == TAZA_EN && end < all.len &&
           (all.ptr[end] == '\'' || all.ptr[end] == TZ_CODE_CLOSE) &&
           end + 1 < all.len && all.ptr[end + 1] == 's';
}

static bool
can_act(tz_run *run, const tz_sentence *s, size_t i)
{
    return has_form(s, i, TZ_FORM_SUBJECT) &&
           governor_of(run, s, i).class == TZ_ENTRY_NONE && !owns(run, s, i);
}

/* Is token i one by whom something is done? */
static bool
is_agent(tz_run *run, const tz_sentence *s, size_t i)
{
    governor by;

    if (s->lang == TAZA_KK)
        return has_form(s, i, TZ_FORM_AGENT);
    if (!has_form(s, i, s->lang == TAZA_RU ? TZ_FORM_AGENT : TZ_FORM_SUBJECT))
        return false;
    by = governor_of(run, s, i);
    if (s->lang == TAZA_RU)
        return by.class != TZ_ENTRY_PREPOSITION;
    return by.class == TZ_ENTRY_PREPOSITION && word_is(run, s, by.token, "by");
}

/* --- passive --- */

bool
tz_subject_passive(tz_run *run, const tz_predicate *p)
{
    const tz_sentence *s = p->s;
    size_t reach = s->lang == TAZA_KK ? 2 : 1;
    size_t first = p->from > reach ? p->from - reach : 0;
    size_t last = s->lang == TAZA_KK ? p->to : p->to + 3;

    for (size_t i = p->from; i > first && s->tokens[i].before == 0; i--)
        if (tz_token_is(run, s, i - 1, TZ_ENTRY_PASSIVE))
            return true;
    for (size_t i = p->from; i < last && i < s->count; i++) {
        if (i >= p->to && s->tokens[i].before != 0)
            return false;
        if (tz_token_is(run, s, i, TZ_ENTRY_PASSIVE))
            return true;
    }
    return false;
}

/* Behind the predicate, then before it; what stands in other clauses about
 * other nouns is left out. */
static bool
find_agent(tz_run *run, const tz_predicate *p, size_t *token)
{
    const tz_sentence *s = p->s;
    size_t end, start = tz_predicate_start(run, p);
    bool own = true;

    for (size_t i = p->from; i < s->count && i < p->to + ON_MOST; i++) {
        if (i >= p->to && s->tokens[i].before == ';')
            break;
        if (i >= p->to && s->tokens[i].before != 0 && s->lang != TAZA_KK &&
            tz_clause_inner(run, s, i))
            break;
        if (s->tokens[i].depth <= p->depth && is_agent(run, s, i)) {
            *token = i;
            return true;
        }
    }
    for (end = p->from;; own = false) {
        for (size_t i = end; i > start; i--)
            if (s->tokens[i - 1].depth <= p->depth &&
                (own || !tz_clause_inner(run, s, start)) &&
                is_agent(run, s, i - 1)) {
                *token = i - 1;
                return true;
            }
        if (start == 0 || s->tokens[start].before == ';' ||
            p->from - start > BACK_MOST)
            return false;
        end = start;
        start = tz_clause_start(run, p, end);
    }
}

/* --- ru, en: the nearest before the predicate --- */

/* en: "the authority which issued the permit may": the noun before which. */
static bool
before_relative(tz_run *run, const tz_sentence *s, taza_span clause,
                size_t *token)
{
    for (size_t i = clause.start + 1; i < clause.end; i++) {
        size_t least = i > OPENER_MOST ? i - OPENER_MOST : 0;

        if (s->lang != TAZA_EN || !tz_token_is(run, s, i, TZ_ENTRY_RELATIVE))
            continue;
        /* "before whom", "in respect of whom" */
        for (size_t k = clause.start; k < i; k++)
            if (tz_token_actor(s, k) && k + s->tokens[k].words > least &&
                k + s->tokens[k].words + 3 >= i &&
                (k + s->tokens[k].words == i ||
                 tz_token_is(run, s, i - 1, TZ_ENTRY_PREPOSITION))) {
                *token = k;
                return true;
            }
    }
    return false;
}

static bool
nearest_in(tz_run *run, const tz_predicate *p, taza_span clause, size_t *token,
           bool *pronoun)
{
    const tz_sentence *s = p->s;

    if (before_relative(run, s, clause, token))
        return true;
    for (size_t i = clause.end; i > clause.start; i--) {
        if (s->tokens[i - 1].depth > p->depth)
            continue;
        if (*pronoun && has_form(s, i - 1, TZ_FORM_SUBJECT) &&
            governor_of(run, s, i - 1).class != TZ_ENTRY_PREPOSITION) {
            *token = i - 1;
            return true;
        }
        if (can_act(run, s, i - 1)) {
            *token = i - 1;
            return true;
        }
        if (tz_token_is(run, s, i - 1, TZ_ENTRY_PRONOUN)) {
            *pronoun = true;
            return false;
        }
    }
    return false;
}

/* Clause by clause to the left; clauses about another noun or a condition
 * are passed over, but a pronoun may stand for their subject. */
static bool
find_before(tz_run *run, const tz_predicate *p, size_t *token, bool *again)
{
    const tz_sentence *s = p->s;
    size_t end = p->from, start = tz_predicate_start(run, p);
    bool own = true, pronoun = false;

    for (;; own = false) {
        if ((own || pronoun || !tz_clause_inner(run, s, start)) &&
            nearest_in(run, p, (taza_span){start, end}, token, &pronoun))
            return true;
        if (own && start < s->count && points_back(run, s, start))
            return antecedent(s, start, token);
        if (start == 0 || (s->tokens[start].before == ';' && !pronoun) ||
            p->from - start > BACK_MOST)
            break;
        end = start;
        start = tz_clause_start(run, p, end);
    }
    *again = pronoun;
    return false;
}

/* "Решение принимает комиссия"; in English only adjectives may stand between:
 * "nor shall the inspector demand". */
bool
tz_subject_behind(tz_run *run, const tz_predicate *p, size_t *token)
{
    const tz_sentence *s = p->s;

    if (s->lang == TAZA_KK)
        return false;
    for (size_t i = p->to; i < s->count && i < p->to + BEHIND_MOST; i++) {
        if (s->tokens[i].before != 0)
            return false;
        if (has_form(s, i, TZ_FORM_SUBJECT) &&
            governor_of(run, s, i).class != TZ_ENTRY_PREPOSITION) {
            *token = i;
            return true;
        }
        if (s->lang == TAZA_EN && !tz_token_is(run, s, i, TZ_ENTRY_ADJECTIVE))
            return false;
    }
    return false;
}

/* "Заявителю надлежит", "на орган возлагается", "өтініш берушінің … құқығы
 * бар". */
static bool
is_owner(tz_run *run, const tz_sentence *s, size_t i)
{
    governor by;

    if (!tz_token_actor(s, i) || s->tokens[i].form == TZ_FORM_SUBJECT)
        return false;
    if (s->lang == TAZA_KK)
        return s->tokens[i].form == TZ_FORM_OTHER;
    by = governor_of(run, s, i);
    return by.class != TZ_ENTRY_PREPOSITION ||
           word_is(run, s, by.token, "на") || word_is(run, s, by.token, "за");
}

/* The nearest; in Kazakh the first, where the owner stands. */
static bool
find_oblique(tz_run *run, const tz_predicate *p, size_t *token)
{
    const tz_sentence *s = p->s;
    size_t start = tz_predicate_start(run, p);
    size_t first = p->from < s->count ? p->from : start; /* of a lead-in */
    bool oblique = false, found = false;

    for (size_t i = first; i < p->to && !oblique; i++)
        oblique = tz_token_is(run, s, i, TZ_ENTRY_OBLIQUE);
    for (size_t i = start; oblique && i < p->from; i++) {
        if (!is_owner(run, s, i))
            continue;
        *token = i;
        found = true;
        if (s->lang == TAZA_KK)
            return true;
    }
    return found;
}

/* --- kk: the first of the clause --- */

/* Is the bare noun another's owner («комиссия шешімі»), its attribute («құқық
 * бұзушы тұлғаға»), or the subject of a participle («өтініш беруші ұсынған
 * құжаттар»)? */
static bool
kk_embedded(tz_run *run, const tz_sentence *s, size_t noun, size_t end)
{
    size_t next = noun + s->tokens[noun].words;

    if (next < end && s->tokens[next].before == 0 &&
        s->tokens[next].words == 0 &&
        tz_token_is(run, s, next, TZ_ENTRY_POSSESSED))
        return true;
    if (next < end && s->tokens[next].before == 0 && tz_token_actor(s, next) &&
        s->tokens[next].form != TZ_FORM_SUBJECT &&
        s->tokens[next].class == TZ_ENTRY_PERSON &&
        s->tokens[noun].class == TZ_ENTRY_PERSON)
        return true;
    for (size_t i = next; i + 1 < end && i < next + EMBEDDED_MOST; i++) {
        if (s->tokens[i].before != 0)
            return false;
        if (tz_token_is(run, s, i, TZ_ENTRY_PARTICIPLE) &&
            s->tokens[i + 1].before == 0)
            return !tz_token_is(run, s, i, TZ_ENTRY_PASSIVE);
    }
    return false;
}

/* The first actor of the clause; `embedded`: the first that is another's owner
 * or the subject of a participle. */
static bool
kk_first_in(tz_run *run, const tz_predicate *p, taza_span clause, bool embedded,
            size_t *token)
{
    const tz_sentence *s = p->s;

    for (size_t i = clause.start; i < clause.end; i++)
        if (has_form(s, i, TZ_FORM_SUBJECT) && s->tokens[i].depth <= p->depth &&
            kk_embedded(run, s, i, clause.end) == embedded) {
            *token = i;
            return true;
        }
    return false;
}

static bool
kk_find_in_clauses(tz_run *run, const tz_predicate *p, bool embedded,
                   size_t *token, bool *again)
{
    const tz_sentence *s = p->s;
    size_t end = p->from, start = tz_predicate_start(run, p);

    for (;;) {
        if (kk_first_in(run, p, (taza_span){start, end}, embedded, token))
            return true;
        for (size_t i = start; i < end; i++)
            *again |= tz_token_is(run, s, i, TZ_ENTRY_PRONOUN);
        if (start == 0 || s->tokens[start].before == ';' || *again ||
            p->from - start > BACK_MOST)
            return false;
        end = start - 1; /* without the word that ends the clause */
        start = tz_clause_start(run, p, end);
    }
}

/* One that is embedded is better than none. */
static bool
kk_find(tz_run *run, const tz_predicate *p, size_t *token, bool *again)
{
    return kk_find_in_clauses(run, p, false, token, again) ||
           (!*again && kk_find_in_clauses(run, p, true, token, again));
}

static size_t
topic_of(tz_run *run, const tz_sentence *s, bool thing)
{
    size_t found = s->count;

    TZ_WORK(s->count);
    for (size_t i = 0; i < s->count; i++) {
        if (!tz_token_actor(s, i) ||
            (thing && s->tokens[i].class == TZ_ENTRY_PERSON))
            continue;
        if (s->tokens[i].depth == 0 && can_act(run, s, i))
            return i;
        if (found == s->count)
            found = i;
    }
    return found;
}

/* What a sentence is about: the first that can act in it, else the first that
 * it names.  "It" is no person. */
bool
tz_subject_topic(tz_run *run, const tz_sentence *s, bool thing, size_t *token)
{
    uint32_t *topic = &((tz_sentence *)s)->topic[thing];

    *token = *topic != 0 ? *topic - 1 : topic_of(run, s, thing);
    if (!run->failed)
        *topic = (uint32_t)*token + 1;
    return *token < s->count;
}

/* Does the predicate's clause say "it"? */
bool
tz_subject_thing(tz_run *run, const tz_predicate *p)
{
    size_t start = tz_predicate_start(run, p);

    for (size_t i = start; p->s->lang == TAZA_EN && i < p->from; i++)
        if (word_is(run, p->s, i, "it"))
            return true;
    return false;
}

bool
tz_subject_find(tz_run *run, const tz_predicate *p, size_t *token, bool *again)
{
    *again = false;
    if (find_oblique(run, p, token))
        return true;
    if (tz_subject_passive(run, p))
        return find_agent(run, p, token);
    if (p->s->lang == TAZA_KK)
        return kk_find(run, p, token, again);
    return find_before(run, p, token, again);
}
