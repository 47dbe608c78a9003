/* head.c - the top of an act: its title, its kind, its preamble. */
#include "act/read.h"
#include "base/work.h"

#define TITLE_WORDS 60
#define TITLE_LINES 12 /* of a title with its requisites, in paragraphs */
#define HEAD_LINES  40 /* before the first unit; more is text */

static bool
digits_in(tz_nstr text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (tz_code_digit(text.ptr[i]))
            return true;
    }
    return false;
}

/* "Закон Республики Казахстан от 4 мая 2009 года № 155-IV." */
static bool
requisites(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    return (fact->cue == TZ_CUE_ACT || fact->last_cue == TZ_CUE_ACT) &&
           r->doc->paras[para].words <= TITLE_WORDS &&
           digits_in(tz_fact_text(r, para));
}

static bool
title_line(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    if (!fact->readable || fact->mark.kind != TZ_NO_MARK || fact->name)
        return false;
    if (p->level > 0 || requisites(r, para))
        return true;
    return !tz_fact_closed(fact) && !fact->small && !fact->lined &&
           p->words > 0 && p->words <= TITLE_WORDS;
}

static bool
enacts(const tz_fact *fact)
{
    return fact->readable && fact->mark.kind == TZ_NO_MARK &&
           fact->last_cue == TZ_CUE_ENACT &&
           (fact->end == ':' || fact->caps || !tz_fact_closed(fact));
}

/* How well a line names the act: "О разрешениях" better than "ЗАКОН". */
static int
title_rank(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    if (fact->cue == TZ_CUE_CONTENTS)
        return 0;
    if (fact->cue == TZ_CUE_SUBJECT || fact->last_cue == TZ_CUE_SUBJECT)
        return 4;
    if (r->doc->paras[para].level > 0)
        return 3;
    if (fact->cue == TZ_CUE_GENRE || fact->last_cue == TZ_CUE_GENRE)
        return 3;
    if (fact->cue == TZ_CUE_ACT || fact->last_cue == TZ_CUE_ACT ||
        tz_words_find(tz_fact_text(r, para), TZ_CUE_ACT, 8))
        return 2;
    return 1;
}

static void
set_title(tz_reading *r, size_t start, size_t end)
{
    size_t best = end;
    int rank = 0;
    for (size_t i = start; i < end; i++) {
        if (r->act->para_zone[i] != TZ_ZONE_TITLE)
            continue;
        int mine = title_rank(r, i);
        if (mine > rank) {
            rank = mine;
            best = i;
        }
    }
    if (best == end)
        return;
    size_t last = best;
    while (last + 1 < end && last - best < 3 && rank < 4 &&
           r->doc->paras[best].words == 1 &&
           r->act->para_zone[last + 1] == TZ_ZONE_TITLE)
        last++;
    taza_span span = {r->doc->paras[best].text.start,
                      r->doc->paras[last].text.end};
    r->act->title = tz_doc_quote(r->doc, r->arena, span);
    r->failed |= r->act->title.ptr == NULL && span.end > span.start;
}

/* A title that is about a code ("О внесении изменений в … кодекс") does not
 * make the act a code. */
static void
set_kind(tz_reading *r, size_t start, size_t end)
{
    bool subject = false;
    tz_act_kind kind = TZ_ACT_UNKNOWN;
    for (size_t i = start; i < end; i++) {
        const tz_fact *fact = &r->facts[i];
        if (r->act->para_zone[i] != TZ_ZONE_TITLE)
            continue;
        bool about =
            fact->cue == TZ_CUE_SUBJECT || fact->last_cue == TZ_CUE_SUBJECT;
        subject |= about;
        if (kind == TZ_ACT_UNKNOWN && !about) {
            const tz_word *word =
                tz_words_find(tz_fact_text(r, i), TZ_CUE_ACT, TITLE_WORDS);
            if (fact->cue == TZ_CUE_GENRE || fact->last_cue == TZ_CUE_GENRE)
                kind = TZ_ACT_RULES;
            else if (fact->last_cue == TZ_CUE_ACT)
                kind = fact->last_value;
            else if (word != NULL)
                kind = word->value;
        }
    }
    if (kind == TZ_ACT_UNKNOWN && subject && r->articles)
        kind = TZ_ACT_LAW;
    if (r->kind == TZ_ACT_UNKNOWN)
        r->kind = (uint8_t)kind;
}

/* From the title to the enacting words everything is the preamble. */
static void
set_preamble(tz_reading *r, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (r->act->para_zone[i] == TZ_NO_ZONE && r->facts[i].readable)
            r->act->para_zone[i] = TZ_ZONE_PREAMBLE;
    }
}

/* What a law says before its first chapter or article. */
static bool
law_preamble(const tz_reading *r, size_t start, size_t end)
{
    if (end >= r->doc->para_count || end - start > HEAD_LINES)
        return false;
    const tz_fact *fact = &r->facts[end];
    return fact->mark.kind <= TZ_UNIT_ARTICLE && r->piece_count == 0;
}

static size_t
title_end(tz_reading *r, size_t start, size_t end)
{
    size_t lines = 0, at = start;
    for (; at < end && lines < TITLE_LINES; at++) {
        uint8_t zone = r->act->para_zone[at];
        if (zone != TZ_NO_ZONE)
            continue;
        if (r->doc->paras[at].words == 0)
            continue;
        if (!title_line(r, at) || enacts(&r->facts[at]))
            break;
        r->act->para_zone[at] = TZ_ZONE_TITLE;
        lines++;
    }
    return at;
}

void
tz_head_read(tz_reading *r)
{
    size_t end = r->first, formula = r->doc->para_count;
    for (size_t i = 0; i < r->piece_count; i++) {
        if (r->pieces[i].annex && r->pieces[i].start < end) {
            end = r->pieces[i].start;
            break;
        }
    }
    size_t text = title_end(r, 0, end);
    for (size_t i = text; i < end && i < text + HEAD_LINES; i++) {
        TZ_WORK(1);
        if (enacts(&r->facts[i])) {
            formula = i;
            break;
        }
    }
    if (formula < end) {
        r->enacted = true;
        r->kind = r->facts[formula].last_value;
        set_preamble(r, text, formula + 1);
    }
    set_kind(r, 0, text);
    if (formula >= end && law_preamble(r, text, end))
        set_preamble(r, text, end);
    set_title(r, 0, text);
}
