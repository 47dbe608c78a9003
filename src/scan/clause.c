/* clause.c - reads a sentence: words, signs, entries of the lexicon. */
#include "scan/clause.h"

#include <string.h>

#include "base/err.h"
#include "base/work.h"

/* No word of a language is longer: entries are not tried on such a thing. */
#define WORD_LONGEST 128

/* --- words and signs --- */

/* What stands between two words parts clauses: the strongest sign. */
static uint8_t
stronger(uint8_t a, uint8_t b)
{
    static const char order[] = "),:(;"; /* from weak to strong */
    const char *x = a ? strchr(order, a) : NULL;
    const char *y = b ? strchr(order, b) : NULL;

    if (y == NULL)
        return a;
    return x == NULL || y > x ? b : a;
}

static size_t
count_words(tz_nstr text, taza_span span)
{
    size_t count = 0;

    for (size_t i = span.start; i < span.end; i++)
        count += tz_code_word(text.ptr[i]) &&
                 (i == span.start || !tz_code_word(text.ptr[i - 1]));
    return count;
}

/* No item has a longer number or letter. */
#define MARK_LONGEST 6

bool
tz_item_mark(tz_nstr text, size_t at, size_t end)
{
    size_t start;

    if (at < end && text.ptr[at] == '(')
        at++;
    for (start = at; at < end && at - start < MARK_LONGEST &&
                     (tz_code_word(text.ptr[at]) || text.ptr[at] == '-');)
        at++;
    return at > start && at < end && text.ptr[at] == ')';
}

/* ": 1) …" */
static bool
leads_on(tz_nstr text, size_t colon, const tz_sentence *s)
{
    size_t at = colon + 1;

    return at < s->span.end && text.ptr[at] == ' ' &&
           tz_item_mark(text, at + 1, s->span.end);
}

static void
read_words(tz_nstr text, tz_sentence *s)
{
    uint8_t sign = 0, depth = 0;

    for (size_t i = s->span.start; i < s->span.end; i++) {
        uint8_t code = text.ptr[i];
        tz_token *token;

        if (!tz_code_word(code)) {
            sign = stronger(sign, code);
            if (code == ':' && depth == 0 && s->lead_end == 0 &&
                leads_on(text, i, s))
                s->lead_end = s->count;
            if (code == '(' && depth < UINT8_MAX)
                depth++;
            else if (code == ')' && depth > 0)
                depth--;
            continue;
        }
        token = &s->tokens[s->count++];
        *token =
            (tz_token){.start = (uint32_t)i, .before = sign, .depth = depth};
        while (i + 1 < s->span.end && tz_code_word(text.ptr[i + 1]))
            i++;
        token->end = (uint32_t)i + 1;
        sign = 0;
    }
}

/* --- entries --- */

static tz_match_status
try_entry(tz_run *run, const tz_sentence *s, size_t token,
          const tz_entry *entry, size_t *end)
{
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(run->doc), s->span.start, s->span.end);
    tz_match match;
    tz_match_status status =
        tz_run_at(run, entry->pattern, text,
                  s->tokens[token].start - s->span.start, &match);

    if (status == TZ_MATCH_YES)
        *end = match.whole.end + s->span.start;
    return status;
}

/* Of equally long entries actors go before acts, subjects before others. */
static bool
precedes(const tz_entry *entry, const tz_token *token)
{
    return entry->class < token->class ||
           (entry->class == token->class && entry->form < token->form);
}

/* The longest start that the text begins with; TZ_NO_SOUGHT: there is none. */
static uint32_t
start_of(const tz_actors *actors, tz_nstr text)
{
    const uint32_t *bucket =
        actors->buckets + (size_t)text.ptr[0] * TZ_CODE_COUNT + text.ptr[1];

    return tz_sought_longest(&actors->starts, bucket[0], bucket[1], text);
}

/* The longest entry that begins at the token. */
static void
mark_token(tz_run *run, tz_sentence *s, size_t index)
{
    const tz_actors *actors = &run->worker->rules->actors;
    tz_token *token = &s->tokens[index];
    tz_nstr rest =
        tz_nstr_slice(tz_doc_normal(run->doc), token->start, s->span.end);
    size_t best = token->start;

    if (rest.len < 2 || token->end - token->start > WORD_LONGEST ||
        actors->count == 0)
        return;
    for (uint32_t i = start_of(actors, rest); i != TZ_NO_SOUGHT;
         i = actors->starts.items[i].shorter) {
        const tz_entry *entry = &actors->entries[actors->start_entries[i]];
        tz_match_status status;
        size_t end;

        TZ_WORK(1);
        if (entry->lang != s->lang)
            continue;
        status = try_entry(run, s, index, entry, &end);
        if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED)
            s->failed = true;
        if (status != TZ_MATCH_YES || end < best ||
            (end == best && !precedes(entry, token)))
            continue;
        best = end;
        token->class = entry->class;
        token->form = entry->form;
    }
    if (token->class == TZ_ENTRY_NONE)
        return;
    for (size_t i = index; i < s->count && s->tokens[i].start < best; i++)
        if (token->words < UINT8_MAX)
            token->words++;
}

static void
mark_tokens(tz_run *run, tz_sentence *s)
{
    for (size_t i = 0; i < s->count && run->status == TAZA_OK && !s->failed;) {
        mark_token(run, s, i);
        i += s->tokens[i].words > 0 ? s->tokens[i].words : 1;
    }
}

static tz_sentence *
read_sentence(tz_run *run, size_t normal)
{
    const tz_document *doc = run->doc;
    tz_nstr text = tz_doc_normal(doc);
    tz_sentence *s = tz_arena_alloc(run->arena, sizeof(*s));

    if (s == NULL)
        return NULL;
    s->span = tz_act_linted(run->act, tz_doc_sentence_at(doc, normal), normal);
    s->para = tz_doc_para_at(doc, s->span.start);
    if (s->para < doc->para_count)
        s->lang = (taza_lang)doc->paras[s->para].lang;
    s->tokens = tz_arena_array(run->arena, count_words(text, s->span) + 1,
                               sizeof(*s->tokens));
    if (s->tokens == NULL)
        return NULL;
    TZ_WORK(s->span.end - s->span.start);
    read_words(text, s);
    mark_tokens(run, s);
    return s;
}

const tz_sentence *
tz_sentence_at(tz_run *run, size_t normal)
{
    tz_sentence **slot =
        &run->sentences[tz_doc_sentence_number(run->doc, normal)];

    if (*slot == NULL)
        *slot = read_sentence(run, normal);
    if (*slot == NULL) {
        run->status = tz_err_nomem(run->err);
        run->failed = true;
    } else if ((*slot)->failed) {
        run->failed = true;
    }
    return *slot;
}

/* --- questions --- */

static tz_nstr
word_at(const tz_run *run, const tz_token *token)
{
    return tz_nstr_slice(tz_doc_normal(run->doc), token->start, token->end);
}

/* Does an entry of the class know it: by the word alone, or by what stands
 * around it? */
static tz_match_status
ask_entries(tz_run *run, const tz_sentence *s, size_t index,
            tz_entry_class class, bool in_word)
{
    const tz_actors *actors = &run->worker->rules->actors;
    tz_match_status status = TZ_MATCH_NONE;

    for (uint32_t i = actors->grammar[s->lang][class];
         i != TZ_NO_ENTRY && status == TZ_MATCH_NONE; i = actors->next[i]) {
        const tz_entry *entry = &actors->entries[i];
        tz_match match;
        size_t end;

        if (entry->in_word != in_word)
            continue;
        status = in_word ? tz_run_at(run, entry->pattern,
                                     word_at(run, &s->tokens[index]), 0, &match)
                         : try_entry(run, s, index, entry, &end);
    }
    return status;
}

/* The same, of words that were asked about before. */
static tz_match_status
ask_word(tz_run *run, const tz_sentence *s, size_t index, tz_entry_class class)
{
    uint32_t bit = (uint32_t)1 << class;
    tz_word_known *known = tz_vocabulary_at(&run->worker->vocabulary, s->lang,
                                            word_at(run, &s->tokens[index]));
    tz_match_status status;

    if (known != NULL && (known->asked & bit) != 0)
        return (known->is & bit) != 0 ? TZ_MATCH_YES : TZ_MATCH_NONE;
    status = ask_entries(run, s, index, class, true);
    if (known != NULL && (status == TZ_MATCH_YES || status == TZ_MATCH_NONE)) {
        known->asked |= bit;
        known->is |= status == TZ_MATCH_YES ? bit : 0;
    }
    return status;
}

bool
tz_token_is(tz_run *run, const tz_sentence *s, size_t index,
            tz_entry_class class)
{
    tz_token *token = &s->tokens[index];
    uint32_t bit = (uint32_t)1 << class;
    tz_match_status status;

    if ((token->asked & bit) != 0)
        return (token->is & bit) != 0;
    if (run->failed)
        return false;
    if (token->end - token->start > WORD_LONGEST) {
        token->asked |= bit;
        return false;
    }
    status = ask_word(run, s, index, class);
    if (status == TZ_MATCH_NONE)
        status = ask_entries(run, s, index, class, false);
    if (status == TZ_MATCH_LIMIT || status == TZ_MATCH_FAILED) {
        run->failed = true; /* who asks again fails, too; others do not */
        return false;
    }
    token->is |= status == TZ_MATCH_YES ? bit : 0;
    token->asked |= bit;
    return status == TZ_MATCH_YES;
}

size_t
tz_token_at(const tz_sentence *s, size_t normal)
{
    size_t low = 0, high = s->count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (s->tokens[mid].end <= normal)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

bool
tz_token_actor(const tz_sentence *s, size_t token)
{
    return tz_entry_actor(s->tokens[token].class);
}

bool
tz_token_act(const tz_sentence *s, size_t token)
{
    return tz_entry_act(s->tokens[token].class);
}

taza_span
tz_token_span(const tz_sentence *s, size_t token)
{
    size_t last = token + s->tokens[token].words;

    return (taza_span){s->tokens[token].start,
                       s->tokens[last > token ? last - 1 : token].end};
}
