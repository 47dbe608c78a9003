/* reference.c - references to units and acts, and where they lead. */
#include "act/refs.h"

#include <stdlib.h>
#include <string.h>

#include "act/phrase.h"
#include "base/alloc.h"
#include "base/work.h"

#define QUOTE_PARAS 300 /* longest quoted text that is looked for */

static const tz_token *
token(const tz_refs *refs, size_t at)
{
    size_t last = refs->tokens.count - 1;
    return &refs->tokens.items[at < last ? at : last];
}

/* Zones that speak of units as prose does. */
static bool
speaks(const tz_reading *r, size_t para)
{
    switch (r->act->para_zone[para]) {
    case TZ_ZONE_STAMP:
    case TZ_ZONE_SIGNATURE:
    case TZ_ZONE_CONTENTS:
    case TZ_ZONE_EDITORIAL:
    case TZ_ZONE_TABLE:
        return false;
    default:
        return r->facts[para].readable &&
               r->doc->paras[para].unread == TZ_READ_YES;
    }
}

/* Room for one more reference with its levels. */
static bool
room(tz_refs *refs, size_t levels)
{
    void *items = refs->refs, *more = refs->levels, *spots = refs->spots;
    bool ok = tz_grow(&items, &refs->ref_cap, refs->ref_count + 1,
                      sizeof(*refs->refs));
    refs->refs = items;
    ok = ok && tz_grow(&more, &refs->level_cap, refs->level_count + levels,
                       sizeof(*refs->levels));
    refs->levels = more;
    ok = ok && tz_grow(&spots, &refs->spot_cap, refs->spot_count + 1,
                       sizeof(*refs->spots));
    refs->spots = spots;
    refs->r->failed |= !ok;
    return ok;
}

static void
add(tz_refs *refs, const tz_ref_chain *chain, bool quoted)
{
    if (!room(refs, chain->count))
        return;
    const tz_token *first = token(refs, chain->first);
    const tz_token *last = token(refs, chain->end - 1);
    bool bracket = last->kind == TZ_TOKEN_NUMBER && refs->brackets == 0 &&
                   (last->flags & TZ_TOKEN_PAREN);
    refs->spots[refs->spot_count++] =
        (tz_ref_spot){(uint32_t)chain->first, (uint32_t)chain->end};
    refs->refs[refs->ref_count++] = (tz_ref){
        .normal = {chain->lead > 0 ? chain->lead : refs->base + first->start,
                   refs->base + last->end + bracket},
        .act = chain->act,
        .own = chain->own,
        .doubt = chain->doubt || quoted,
        .named = chain->named,
        .genre = chain->genre,
        .para = (uint32_t)refs->para,
        .level = (uint32_t)refs->level_count,
        .level_count = (uint32_t)chain->count};
    for (size_t i = 0; i < chain->count; i++) {
        size_t from = chain->inward ? i : chain->count - 1 - i;
        refs->levels[refs->level_count++] = chain->levels[from];
    }
}

/* Only commas and conjunctions stand between two references. */
static bool
joined(const tz_refs *refs, size_t spot)
{
    size_t at = refs->spots[spot].end, end = refs->spots[spot + 1].first;
    if (at >= end || end - at > 3)
        return false;
    for (; at < end; at++) {
        uint8_t kind = token(refs, at)->kind;
        if (kind != TZ_TOKEN_COMMA && kind != TZ_TOKEN_AND)
            return false;
    }
    return true;
}

/* "пунктом 2 и подпунктом 3) пункта 4 статьи 5": what `to` lacks above its
 * outermost level, `from` says, when it has a level of that kind. */
static void
share_levels(tz_refs *refs, tz_ref *to, const tz_ref *from)
{
    if (to->level_count == 0 || from->level_count == 0)
        return;
    uint8_t outer = refs->levels[to->level].kind;
    size_t above = 0;
    while (above < from->level_count &&
           refs->levels[from->level + above].kind != outer)
        above++;
    if (above == 0 || above == from->level_count ||
        above + to->level_count > TZ_REF_LEVELS)
        return;
    void *more = refs->levels;
    size_t count = above + to->level_count, place = refs->level_count;
    if (!tz_grow(&more, &refs->level_cap, place + count,
                 sizeof(*refs->levels))) {
        refs->r->failed = true;
        return;
    }
    refs->levels = more;
    for (size_t i = 0; i < count; i++)
        refs->levels[place + i] =
            refs->levels[i < above ? from->level + i : to->level + i - above];
    refs->level_count += count;
    to->level = (uint32_t)place;
    to->level_count = (uint32_t)count;
}

static void
share(tz_refs *refs, tz_ref *to, const tz_ref *from)
{
    if (to->named || to->level_count == 0 || from->act == TZ_REF_ACT)
        return;
    if (from->named) {
        to->act = from->act;
        to->own = from->own;
        to->named = true;
        to->genre = from->genre;
    }
    to->doubt |= from->doubt;
    share_levels(refs, to, from);
}

/* Russian and English name the act behind the last of several references,
 * Kazakh before the first. */
static void
share_all(tz_refs *refs)
{
    if (refs->spot_count < 2)
        return;
    tz_ref *first = refs->refs + (refs->ref_count - refs->spot_count);
    for (size_t i = refs->spot_count - 1; i-- > 0 && refs->lang != TAZA_KK;) {
        TZ_WORK(1);
        if (joined(refs, i))
            share(refs, &first[i], &first[i + 1]);
    }
    for (size_t i = 0; i + 1 < refs->spot_count && refs->lang == TAZA_KK; i++) {
        TZ_WORK(1);
        if (joined(refs, i))
            share(refs, &first[i + 1], &first[i]);
    }
}

/* Kazakh: the act whose units the chain names was taken for one as a whole. */
static void
take_act(tz_refs *refs, tz_ref_chain *chain)
{
    while (refs->spot_count > 0) {
        const tz_ref_spot *last = &refs->spots[refs->spot_count - 1];
        if (last->end <= chain->first)
            return;
        if (refs->refs[refs->ref_count - 1].act != TZ_REF_ACT) {
            chain->first = last->end;
            return;
        }
        if (last->first < chain->first)
            chain->first = last->first;
        chain->lead = refs->refs[refs->ref_count - 1].normal.start;
        refs->ref_count--;
        refs->spot_count--;
    }
}

/* What begins a paragraph and ends there, or before a sign, is its heading. */
static bool
heading(const tz_refs *refs, const tz_ref_chain *chain)
{
    const tz_token *next = token(refs, chain->end);
    return chain->first == 0 && token(refs, 0)->start == 0 &&
           (next->kind == TZ_TOKEN_END || next->kind == TZ_TOKEN_STOP ||
            next->kind == TZ_TOKEN_DASH);
}

/* May a reference begin with a token of this kind? */
static bool
begins(uint8_t kind)
{
    return kind > TZ_TOKEN_WORD && kind <= TZ_TOKEN_GENRE;
}

static size_t
read_at(tz_refs *refs, size_t at, bool quoted)
{
    tz_ref_chain chain;
    if (token(refs, at)->kind == TZ_TOKEN_GENRE) {
        if (tz_ref_act_alone(refs, at, &chain))
            add(refs, &chain, quoted);
        return chain.end;
    }
    if (!tz_ref_chain_read(refs, at, &chain))
        return chain.end;
    if (refs->lang == TAZA_KK)
        tz_ref_act_before(refs, &chain);
    else
        tz_ref_act_after(refs, &chain);
    take_act(refs, &chain);
    if (!heading(refs, &chain))
        add(refs, &chain, quoted);
    return chain.end;
}

/* What a paragraph changes is another act's. */
static void
doubt_changes(tz_refs *refs)
{
    size_t at = 0;
    if (refs->spot_count == 0)
        return;
    while (at < refs->tokens.count && token(refs, at)->kind != TZ_TOKEN_CHANGE)
        at++;
    TZ_WORK(at);
    if (at == refs->tokens.count)
        return;
    for (size_t i = refs->ref_count - refs->spot_count; i < refs->ref_count;
         i++)
        refs->refs[i].doubt = true;
}

static void
read_para(tz_refs *refs, size_t para, bool quoted)
{
    tz_reading *r = refs->r;
    const tz_mark *mark = &r->facts[para].mark;
    size_t at = mark->kind == TZ_NO_MARK ? 0 : mark->after, depth = 0;
    refs->para = para;
    refs->base = r->doc->paras[para].normal.start;
    refs->text = tz_fact_text(r, para);
    refs->lang = (taza_lang)r->doc->paras[para].lang;
    refs->spot_count = refs->brackets = 0;
    if (!tz_tokens_cut(&refs->tokens, r, para, at)) {
        r->failed = true;
        return;
    }
    const tz_token *items = refs->tokens.items;
    size_t seen = 0, end = refs->tokens.count - 1;
    for (at = 0; at < end && !r->failed;) {
        for (; seen <= at; seen++) {
            uint8_t kind = items[seen].kind;
            depth += kind == TZ_TOKEN_OPEN;
            depth -= kind == TZ_TOKEN_CLOSE && depth > 0;
            refs->brackets += kind == TZ_TOKEN_LEFT;
            refs->brackets -= kind == TZ_TOKEN_RIGHT && refs->brackets > 0;
        }
        TZ_WORK(1);
        at = begins(items[at].kind) ? read_at(refs, at, quoted || depth > 0)
                                    : at + 1;
    }
    share_all(refs);
    doubt_changes(refs);
}

static long
count_sign(tz_nstr text, uint8_t sign)
{
    const uint8_t *at = text.ptr, *end = text.ptr + text.len;
    long count = 0;
    while (at < end && (at = memchr(at, sign, (size_t)(end - at))) != NULL) {
        count++;
        at++;
    }
    TZ_WORK(text.len);
    return count;
}

static long
quote_balance(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    return count_sign(text, TZ_CODE_OPEN) - count_sign(text, TZ_CODE_CLOSE);
}

/* Behind the last paragraph of a quotation that opens with this one and goes
 * on; `para`: none does.  `*fail`: no use to look before it. */
static size_t
quote_end(const tz_reading *r, size_t para, size_t *fail)
{
    size_t count = r->doc->para_count, end = para + 1;
    if (!r->facts[para].quoted || para < *fail)
        return para;
    long sum = quote_balance(r, para);
    if (sum <= 0)
        return para;
    while (end < count && end - para < QUOTE_PARAS) {
        sum += quote_balance(r, end++);
        if (sum <= 0)
            return end;
    }
    *fail = end;
    return para;
}

static int
by_unit(const void *a, const void *b)
{
    const tz_cited *x = a, *y = b;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->ref > y->ref) - (x->ref < y->ref);
}

static void
index_cited(tz_reading *r, size_t target_count)
{
    tz_act *act = r->act;
    size_t count = 0;
    act->cited = tz_arena_array(r->arena, target_count ? target_count : 1,
                                sizeof(*act->cited));
    if (act->cited == NULL) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < act->ref_count; i++) {
        for (size_t n = 0; n < act->refs[i].target_count; n++) {
            size_t unit = act->ref_targets[act->refs[i].target + n];
            act->cited[count++] = (tz_cited){(uint32_t)unit, (uint32_t)i};
        }
    }
    act->cited_count = count;
    if (count > 1)
        qsort(act->cited, count, sizeof(*act->cited), by_unit);
}

static void
keep(tz_refs *refs)
{
    tz_reading *r = refs->r;
    tz_act *act = r->act;
    act->refs =
        tz_reading_keep(r, refs->refs, refs->ref_count, sizeof(*act->refs));
    act->ref_count = refs->ref_count;
    act->ref_levels = tz_reading_keep(r, refs->levels, refs->level_count,
                                      sizeof(*act->ref_levels));
    act->ref_numbers = tz_reading_keep(r, refs->numbers, refs->number_count,
                                       sizeof(*act->ref_numbers));
    act->ref_targets = tz_reading_keep(r, refs->targets, refs->target_count,
                                       sizeof(*act->ref_targets));
    if (!r->failed)
        index_cited(r, refs->target_count);
}

/* "О внесении изменений и дополнений", "… өзгерістер енгізу туралы". */
static bool
amending(const tz_reading *r)
{
    static const char *const words[] = {
        "внесении изменени",   "внесении дополнени",
        "өзгеріс енгізу",      "өзгерістер енгізу",
        "толықтырулар енгізу", "толықтыру енгізу",
        "amendments to",       NULL};
    for (size_t i = 0; i < r->doc->para_count && i < r->first; i++) {
        if (tz_phrase_in_para(r, i, words))
            return true;
    }
    return false;
}

static bool
closed(const tz_reading *r)
{
    for (size_t i = 0; i < r->doc->para_count; i++) {
        if (r->act->para_zone[i] == TZ_ZONE_SIGNATURE)
            return true;
    }
    return r->enacted;
}

void
tz_reference_read(tz_reading *r)
{
    tz_refs refs = {.r = r, .amending = amending(r), .closed = closed(r)};
    size_t end = 0, fail = 0;
    tz_tokens_init(&refs.tokens);
    for (size_t i = 0; i < r->doc->para_count && !r->failed; i++) {
        TZ_WORK(1);
        if (i >= end)
            end = quote_end(r, i, &fail);
        if (speaks(r, i) && tz_ref_may_stand(&refs, i))
            read_para(&refs, i, i < end);
    }
    if (!r->failed)
        tz_ref_resolve(&refs);
    keep(&refs);
    tz_tokens_done(&refs.tokens);
    tz_free(refs.spots);
}

size_t
tz_ref_first(const tz_act *act, size_t normal)
{
    size_t low = 0, high = act->ref_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (act->refs[middle].normal.start < normal)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t
tz_cited_first(const tz_act *act, size_t unit)
{
    size_t low = 0, high = act->cited_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (act->cited[middle].unit < unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
