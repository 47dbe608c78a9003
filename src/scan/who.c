/* who.c - subject and object of a hit: its sentence, the words that lead in,
 * the sentence before. */
#include "scan/who.h"

#include "base/work.h"

#define LEADS_MOST 8  /* lists inside lists */
#define ITEMS_MOST 20 /* of a list, asked what they do */
#define ITEM_WORDS 4  /* its act stands among the first words */
#define HANG_MOST  24 /* words from a hit to the verb that it hangs on */
#define BACK_MOST  4  /* sentences from a pronoun back to its noun */

static tz_predicate
predicate_at(const tz_sentence *s, taza_span at)
{
    size_t from = tz_token_at(s, at.start), to = tz_token_at(s, at.end - 1);

    if (to < s->count && (to == from || s->tokens[to].start < at.end))
        to++; /* else a sign ends the words: the next one is not theirs */
    return (tz_predicate){s, from, to,
                          from < s->count ? s->tokens[from].depth : 0};
}

/* Does the word say what is done, or that something may be done? */
static bool
is_verb(tz_run *run, const tz_sentence *s, size_t i)
{
    return tz_token_act(s, i) || tz_token_is(run, s, i, TZ_ENTRY_VERB) ||
           tz_token_is(run, s, i, TZ_ENTRY_PASSIVE) ||
           tz_token_is(run, s, i, TZ_ENTRY_LIGHT) ||
           tz_token_is(run, s, i, TZ_ENTRY_OBLIQUE);
}

/* kk: the predicate ends the clause; a condition («қажет болған жағдайда»)
 * hangs on the clause behind it. */
static size_t
kk_verb_of(tz_run *run, const tz_predicate *p)
{
    const tz_sentence *s = p->s;
    size_t end = p->to;

    while (end < s->count && end < p->to + HANG_MOST &&
           s->tokens[end].before != ';' && !tz_clause_ends(run, s, end))
        end++;
    return end < s->count && s->tokens[end].before != ';' ? end : end - 1;
}

/* The verb that words hang on which are none themselves («при необходимости»,
 * «в разумный срок»): the nearest before them in the clause, else behind.
 * s->count: there is none. */
static size_t
verb_of(tz_run *run, const tz_predicate *p)
{
    const tz_sentence *s = p->s;
    size_t start = tz_predicate_start(run, p);

    if (s->lang == TAZA_KK)
        return kk_verb_of(run, p);
    for (size_t i = p->from; i > start && p->from - i < HANG_MOST; i--)
        if (is_verb(run, s, i - 1))
            return i - 1;
    for (size_t i = start; i < p->from; i++)
        if (tz_token_actor(s, i)) /* who acts stands before, whatever verb */
            return s->count;
    for (size_t i = p->to; i < s->count && i < p->to + HANG_MOST; i++) {
        if (s->tokens[i].before == ';')
            break;
        if (is_verb(run, s, i))
            return i;
    }
    return s->count;
}

static void
hang(tz_run *run, tz_predicate *p)
{
    const tz_sentence *s = p->s;
    bool condition =
        s->lang == TAZA_KK && tz_token_is(run, s, p->to - 1, TZ_ENTRY_CLAUSE);
    size_t verb;

    for (size_t i = p->from; i < p->to && !condition; i++)
        if (is_verb(run, s, i))
            return;
    verb = verb_of(run, p);
    if (verb < s->count) {
        p->from = verb;
        p->to = verb + 1;
    }
}

/* The whole sentence leads to what follows it. */
static tz_predicate
predicate_of_end(const tz_sentence *s)
{
    return (tz_predicate){s, s->count, s->count, 0};
}

static bool
name_subject(const tz_sentence *s, size_t token, tz_who *who)
{
    who->subject = s->tokens[token].class;
    who->subject_at = tz_token_span(s, token);
    return true;
}

static bool
take_subject(tz_run *run, const tz_predicate *p, tz_who *who, bool *again)
{
    size_t token;

    return p->s->count > 0 && tz_subject_find(run, p, &token, again) &&
           name_subject(p->s, token, who);
}

/* --- words that lead in --- */

/* The sentence before; NULL: there is none, or what stands there is an
 * instruction to amend, of which the sentence is the new part. */
static const tz_sentence *
sentence_before(tz_run *run, const tz_sentence *s)
{
    const tz_sentence *before =
        s->span.start > 0 ? tz_sentence_at(run, s->span.start - 1) : NULL;

    return before != s ? before : NULL;
}

/* "2) …" in the middle of a paragraph: the sentence of that paragraph that
 * leads in; NULL: there is none. */
static const tz_sentence *
lead_in_para(tz_run *run, const tz_sentence *item)
{
    taza_span para = run->doc->paras[item->para].normal;
    tz_nstr text = tz_doc_normal(run->doc);
    const tz_sentence *s = item, *lead = NULL;

    while (lead == NULL && !s->lead_known && s->span.start > para.start &&
           tz_item_mark(text, s->span.start, s->span.end)) {
        TZ_WORK(1);
        s = sentence_before(run, s);
        if (s == NULL)
            return NULL;
        if (s->lead_end > 0)
            lead = s;
    }
    if (lead == NULL && s->lead_known)
        lead = s->lead;
    ((tz_sentence *)item)->lead = lead; /* the next item need not go so far */
    ((tz_sentence *)item)->lead_known = true;
    return lead;
}

static size_t
lead_end(const tz_sentence *item, const tz_sentence *lead)
{
    return item->para == lead->para && lead->lead_end > 0 ? lead->lead_end
                                                          : lead->count;
}

taza_span
tz_lead_span(const tz_sentence *item, const tz_sentence *lead)
{
    size_t end = lead_end(item, lead);

    return (taza_span){lead->span.start, end < lead->count
                                             ? lead->tokens[end].start
                                             : lead->span.end};
}

/* "1) заявление. Орган вправе …": the words that lead in to the paragraph end
 * with its first sentence. */
static bool
behind_sentence(tz_run *run, const tz_sentence *s)
{
    tz_nstr text = tz_doc_normal(run->doc);
    size_t start = run->doc->paras[s->para].normal.start;
    size_t end = s->span.start;

    while (end > start &&
           (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == '\n' ||
            text.ptr[end - 1] == TZ_CODE_CLOSE))
        end--;
    TZ_WORK(s->span.start - end);
    if (end == start || (text.ptr[end - 1] != '.' && text.ptr[end - 1] != '!' &&
                         text.ptr[end - 1] != '?'))
        return false;
    const tz_sentence *before = sentence_before(run, s);
    /* "а." is a number. */
    return before != NULL && before->para == s->para && before->count > 1;
}

const tz_sentence *
tz_sentence_lead(tz_run *run, const tz_sentence *s)
{
    const tz_sentence *lead = lead_in_para(run, s);
    uint32_t para =
        s->para < run->doc->para_count ? run->act->lead[s->para] : TZ_NO_PARA;

    if (lead != NULL || para == TZ_NO_PARA || run->status != TAZA_OK ||
        behind_sentence(run, s))
        return lead;
    return tz_sentence_at(run, run->doc->paras[para].normal.end - 1);
}

/* kk: «Инспектордың: 1) … алып қоюға құқығы бар»: whose right the items name.
 */
static bool
take_owner(const tz_predicate *lead, tz_who *who)
{
    const tz_sentence *s = lead->s;
    size_t least = lead->from > UINT8_MAX ? lead->from - UINT8_MAX : 0;

    /* no entry covers more words */
    for (size_t i = lead->from; s->lang == TAZA_KK && i > least; i--)
        if (tz_token_actor(s, i - 1))
            return s->tokens[i - 1].form == TZ_FORM_OTHER &&
                   i - 1 + s->tokens[i - 1].words == lead->from &&
                   name_subject(s, i - 1, who);
    return false;
}

/* The lead-in's subject acts in the items; of a passive item only who is
 * named as its agent. */
static bool
subject_of_lead(tz_run *run, const tz_sentence *s, bool passive, tz_who *who)
{
    bool again;

    for (size_t i = 0; i < LEADS_MOST; i++) {
        const tz_sentence *lead = tz_sentence_lead(run, s);
        tz_predicate p;

        if (lead == NULL)
            return false;
        p = predicate_of_end(lead);
        p.from = p.to = lead_end(s, lead);
        s = lead;
        if (take_subject(run, &p, who, &again)) {
            size_t token = tz_token_at(s, who->subject_at.start);

            if (!passive || s->tokens[token].form == TZ_FORM_AGENT)
                return true;
            *who = (tz_who){0};
        } else if (!passive && take_owner(&p, who)) {
            return true;
        }
    }
    return false;
}

static bool
subject_of_tail(tz_run *run, const tz_sentence *s, tz_who *who)
{
    uint32_t para = run->act->tail[s->para];
    const tz_sentence *tail;
    tz_predicate p;
    bool again;

    if (para == TZ_NO_PARA)
        return false;
    tail = tz_sentence_at(run, run->doc->paras[para].normal.start);
    if (tail == NULL)
        return false;
    p = predicate_of_end(tail);
    return take_subject(run, &p, who, &again);
}

/* «Он вправе»: whom the sentences before are about. */
static bool
subject_before(tz_run *run, const tz_predicate *p, bool pronoun, tz_who *who)
{
    const tz_sentence *s = p->s;
    bool thing = pronoun && tz_subject_thing(run, p);
    size_t token;

    for (size_t i = 0; i < BACK_MOST; i++) {
        s = sentence_before(run, s);
        if (s == NULL || s->lang != p->s->lang)
            return false;
        if (!tz_subject_topic(run, s, thing, &token))
            continue;
        return name_subject(s, token, who);
    }
    return false;
}

/* --- what is done --- */

static bool
take_object(tz_run *run, const tz_predicate *p, tz_who *who)
{
    size_t token;

    if (p->s->count == 0 || !tz_object_find(run, p, &token))
        return false;
    who->object = p->s->tokens[token].class;
    who->object_at = tz_token_span(p->s, token);
    return true;
}

/* «Орган вправе: 1) отказать …»: the acts that the items begin with; a
 * burden counts before others. */
static void
object_of_items(tz_run *run, const tz_sentence *s, tz_who *who)
{
    size_t end = run->act->list_end[s->para];

    if (end > s->para + 1 + ITEMS_MOST)
        end = s->para + 1 + ITEMS_MOST;
    for (size_t para = s->para + 1; para < end; para++) {
        taza_span normal = run->doc->paras[para].normal;
        const tz_sentence *item = normal.end > normal.start
                                      ? tz_sentence_at(run, normal.start)
                                      : NULL;

        for (size_t i = 0; item != NULL && i < item->count && i < ITEM_WORDS;
             i++)
            if (tz_token_act(item, i) &&
                (who->object == TZ_ENTRY_NONE ||
                 item->tokens[i].class == TZ_ENTRY_BURDEN)) {
                who->object = item->tokens[i].class;
                who->object_at = tz_token_span(item, i);
            }
        if (who->object == TZ_ENTRY_BURDEN)
            return;
    }
}

/* In the sentence, the words that lead in, behind the predicate, behind the
 * list, in the sentence before. */
static void
find_subject(tz_run *run, const tz_predicate *p, tz_who *who)
{
    bool again = false, passive = tz_subject_passive(run, p);
    size_t token;

    if (take_subject(run, p, who, &again) ||
        subject_of_lead(run, p->s, passive, who) || passive)
        return;
    if (!again && tz_subject_behind(run, p, &token))
        (void)name_subject(p->s, token, who);
    else if (!subject_of_tail(run, p->s, who) && (again || p->from == 0))
        (void)subject_before(run, p, again, who);
}

void
tz_who_find(tz_run *run, taza_span at, tz_who *out)
{
    const tz_sentence *s = tz_sentence_at(run, at.start);
    tz_predicate p;

    *out = (tz_who){0};
    if (s == NULL || s->count == 0 || s->para >= run->doc->para_count)
        return;
    p = predicate_at(s, at);
    if (p.from >= s->count)
        return;
    hang(run, &p);
    find_subject(run, &p, out);
    if (!take_object(run, &p, out))
        object_of_items(run, s, out);
}
