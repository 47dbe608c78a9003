/* object.c - what is done, within one sentence. */
#include "scan/who.h"

#include "base/work.h"

#define NEAR_MOST   10 /* words from the predicate to its act */
#define BESIDE_MOST 7  /* the same where a verb follows its noun */
#define ALSO_MOST   8  /* from one act to another that is joined to it */
#define REACH_MOST  60 /* clauses between the predicate and its act included */

/* Is a burden joined to the act («выдать разрешение либо отказать»)?  It
 * decides: who may do either may do the worse. */
static size_t
worse(tz_run *run, const tz_sentence *s, size_t act, size_t end)
{
    size_t last = act + ALSO_MOST + s->tokens[act].words;
    bool joined = false;

    for (size_t i = act + 1;
         s->tokens[act].class != TZ_ENTRY_BURDEN && i < last && i < end; i++) {
        if (s->tokens[i].before != 0 && s->lang != TAZA_KK &&
            tz_clause_inner(run, s, i))
            break;
        joined |= tz_token_is(run, s, i, TZ_ENTRY_CONJUNCTION);
        if (joined && s->tokens[i].class == TZ_ENTRY_BURDEN)
            return i;
    }
    return act;
}

/* Where the words behind the predicate end that may belong to it. */
static size_t
reach_on(const tz_predicate *p)
{
    const tz_sentence *s = p->s;
    size_t end = p->to;

    while (end < s->count && end < p->to + REACH_MOST &&
           s->tokens[end].before != ';')
        end++;
    TZ_WORK(end - p->to);
    return end;
}

/* An act that the predicate's words are, or are a part of. */
static bool
find_in(const tz_predicate *p, size_t *token)
{
    const tz_sentence *s = p->s;
    size_t first = p->from > ALSO_MOST ? p->from - ALSO_MOST : 0;

    for (size_t i = first; i < p->to; i++)
        if (tz_token_act(s, i) && i + s->tokens[i].words > p->from) {
            *token = i;
            return true;
        }
    return false;
}

/* A verb that is no act and says what is done by itself: what it governs does
 * not («вправе обжаловать отказ»). */
static bool
is_full_verb(tz_run *run, const tz_sentence *s, size_t i)
{
    return !tz_token_act(s, i) && tz_token_is(run, s, i, TZ_ENTRY_VERB) &&
           !tz_token_is(run, s, i, TZ_ENTRY_LIGHT);
}

static bool
find_behind(tz_run *run, const tz_predicate *p, size_t most, size_t *token)
{
    const tz_sentence *s = p->s;
    size_t end = reach_on(p);
    bool inner = false;

    for (size_t i = p->to, seen = 0; i < end && seen < most; i++) {
        if (s->tokens[i].before != 0 && s->lang != TAZA_KK)
            inner = tz_clause_inner(run, s, i);
        if (inner)
            continue;
        seen++;
        if (tz_token_act(s, i)) {
            *token = i;
            return true;
        }
        if (s->lang != TAZA_KK && is_full_verb(run, s, i))
            return false;
    }
    return false;
}

/* kk: the act stands right before the predicate, farther only before a light
 * verb («бас тарту туралы шешім қабылдайды»). */
static size_t
reach_back(tz_run *run, const tz_predicate *p)
{
    size_t first = p->from > 2 ? p->from - 2 : 0;

    for (size_t i = first; i < p->to; i++)
        if (tz_token_is(run, p->s, i, TZ_ENTRY_LIGHT))
            return NEAR_MOST;
    return BESIDE_MOST;
}

static bool
find_before(tz_run *run, const tz_predicate *p, size_t most, size_t *token)
{
    const tz_sentence *s = p->s;
    size_t start = tz_predicate_start(run, p);

    for (size_t i = p->from; i > start && p->from - i < most; i--) {
        if (tz_token_act(s, i - 1)) {
            *token = i - 1;
            return true;
        }
        if (s->lang == TAZA_RU && tz_token_actor(s, i - 1) &&
            s->tokens[i - 1].form == TZ_FORM_SUBJECT)
            return false;
    }
    return false;
}

bool
tz_object_find(tz_run *run, const tz_predicate *p, size_t *token)
{
    const tz_sentence *s = p->s;
    bool found = find_in(p, token), full = false;

    for (size_t i = p->from; i < p->to && !found; i++)
        full |= is_full_verb(run, s, i);
    if (s->lang == TAZA_KK) {
        found = found || find_before(run, p, reach_back(run, p), token) ||
                find_behind(run, p, ALSO_MOST / 2, token);
    } else if (!full) {
        found = found || find_behind(run, p, NEAR_MOST, token) ||
                ((s->lang == TAZA_RU || tz_subject_passive(run, p)) &&
                 find_before(run, p, ALSO_MOST, token));
    }
    if (found)
        *token = worse(run, s, *token, reach_on(p));
    return found;
}
