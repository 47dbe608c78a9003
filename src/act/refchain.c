/* refchain.c - chains of units: "подпунктами 6) и 7) пункта 2 статьи 7". */
#include <string.h>

#include "act/phrase.h"
#include "act/refs.h"
#include "base/alloc.h"
#include "base/work.h"

static const tz_token *
token(const tz_refs *refs, size_t at)
{
    size_t last = refs->tokens.count - 1;
    return &refs->tokens.items[at < last ? at : last];
}

static bool
is_number(const tz_token *t)
{
    return t->kind == TZ_TOKEN_NUMBER || t->kind == TZ_TOKEN_ORDINAL;
}

static void
add_number(tz_refs *refs, const tz_token *t)
{
    size_t base = refs->base;
    void *items = refs->numbers;
    if (!tz_grow(&items, &refs->number_cap, refs->number_count + 1,
                 sizeof(*refs->numbers))) {
        refs->r->failed = true;
        return;
    }
    refs->numbers = items;
    refs->numbers[refs->number_count++] =
        (tz_ref_number){.low = t->low,
                        .high = t->high,
                        .hyphen = (t->flags & TZ_TOKEN_RANGE) != 0,
                        .normal = {base + t->start, base + t->end}};
}

/* Two numbers of one list are written the same way; a bracket behind one that
 * is no subpoint closes "(пункты 5, 6)". */
static bool
alike(const tz_token *a, const tz_token *b, uint8_t unit)
{
    if (a->kind != b->kind || a->low.figure != b->low.figure ||
        (a->flags & TZ_TOKEN_OPENED) != (b->flags & TZ_TOKEN_OPENED))
        return false;
    return unit != TZ_UNIT_SUBPOINT ||
           (a->flags & TZ_TOKEN_PAREN) == (b->flags & TZ_TOKEN_PAREN);
}

/* "пунктом 5" has one number: what follows a comma belongs to other words, if
 * there are any ("пунктом 5, 10 дней"). */
static bool
list_goes_on(const tz_refs *refs, size_t at, bool single)
{
    return !single || token(refs, at + 1)->kind != TZ_TOKEN_WORD;
}

/* Reads a list of numbers; returns the token behind it.  `unit` is known in
 * Russian and English only, else TZ_NO_MARK. */
static size_t
read_list(tz_refs *refs, size_t at, uint8_t unit, bool single,
          tz_ref_level *level)
{
    size_t base = refs->base;
    const tz_token *first = token(refs, at);
    level->first = (uint32_t)refs->number_count;
    level->count = 0;
    for (;;) {
        const tz_token *t = token(refs, at);
        const tz_token *sign = token(refs, at + 1);
        const tz_token *next = token(refs, at + 2);
        TZ_WORK(1);
        add_number(refs, t);
        if (refs->r->failed)
            return at + 1;
        level->count++;
        if (unit != TZ_UNIT_SUBPOINT && unit != TZ_NO_MARK &&
            (t->flags & TZ_TOKEN_PAREN))
            return at + 1;
        /* ", и" */
        size_t skip =
            sign->kind == TZ_TOKEN_COMMA && next->kind == TZ_TOKEN_AND ? 1 : 0;
        sign = token(refs, at + 1 + skip);
        next = token(refs, at + 2 + skip);
        if (sign->kind == TZ_TOKEN_DASH && is_number(next) &&
            alike(first, next, unit)) {
            tz_ref_number *number = &refs->numbers[refs->number_count - 1];
            number->high = next->high;
            number->hyphen = false;
            number->normal.end = base + next->end;
            at += 2;
            sign = token(refs, at + 1);
            next = token(refs, at + 2);
            skip = 0;
        }
        if ((sign->kind != TZ_TOKEN_COMMA && sign->kind != TZ_TOKEN_AND) ||
            !is_number(next) || !alike(first, next, unit) ||
            !list_goes_on(refs, at + 2 + skip, single))
            return at + 1;
        at += 2 + skip;
    }
}

static bool
add_level(tz_ref_chain *chain, tz_ref_level level)
{
    if (chain->count == TZ_REF_LEVELS)
        return false;
    chain->levels[chain->count++] = level;
    return true;
}

/* --- Russian and English: small to large --- */

/* "пунктом", "статьей": one unit. */
static bool
singular(const tz_refs *refs, const tz_token *t)
{
    static const char *const endings[] = {"ом", "ем", "ой", "ей", "ью", "ию",
                                          "у",  "е",  "т",  "а",  "ю",  NULL};
    return tz_phrase_ends(refs->text, t->start, t->end, endings) ||
           (t->flags & TZ_TOKEN_SHORT) != 0;
}

/* "5(2)(a)": the levels below stand first, as all small ones do. */
static size_t
read_below(tz_refs *refs, size_t at, tz_ref_chain *chain, size_t place)
{
    uint8_t kind = chain->levels[place].kind;
    while (token(refs, at)->flags & TZ_TOKEN_OPENED) {
        kind = kind < TZ_UNIT_POINT ? TZ_UNIT_POINT : (uint8_t)(kind + 1);
        if (chain->count == TZ_REF_LEVELS || kind > TZ_UNIT_INDENT)
            return at;
        tz_ref_level level = {
            .kind = kind, .first = (uint32_t)refs->number_count, .count = 1};
        add_number(refs, token(refs, at));
        memmove(&chain->levels[place + 1], &chain->levels[place],
                (chain->count - place) * sizeof(level));
        chain->levels[place] = level;
        chain->count++;
        at++;
    }
    return at;
}

/* One noun with its numbers, or "настоящего пункта"; 0: none at `at`. */
static size_t
read_small(tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    const tz_token *t = token(refs, at);
    tz_ref_level level = {0};
    if (t->kind == TZ_TOKEN_THIS &&
        token(refs, at + 1)->kind == TZ_TOKEN_UNIT) {
        level.kind = token(refs, at + 1)->value;
        level.this = true;
        level.first = (uint32_t)refs->number_count;
        bool numbered = is_number(token(refs, at + 2));
        if (numbered || !add_level(chain, level))
            return 0;
        return at + 2;
    }
    if (is_number(t) && t->kind == TZ_TOKEN_ORDINAL) {
        /* "второго и третьего абзацев" */
        size_t before = refs->number_count;
        size_t end = read_list(refs, at, TZ_NO_MARK, false, &level);
        level.kind = token(refs, end)->value;
        if (token(refs, end)->kind == TZ_TOKEN_UNIT &&
            !is_number(token(refs, end + 1)) && add_level(chain, level))
            return end + 1;
        refs->number_count = before;
        return 0;
    }
    if (t->kind != TZ_TOKEN_UNIT)
        return 0;
    level.kind = t->value;
    size_t next = at + 1;
    if (t->value == TZ_UNIT_ANNEX && token(refs, next)->kind == TZ_TOKEN_NUMERO)
        next++;
    if (!is_number(token(refs, next))) {
        level.first = (uint32_t)refs->number_count;
        uint8_t whose = token(refs, next + 1)->kind;
        bool annex = t->value == TZ_UNIT_ANNEX &&
                     token(refs, next)->kind == TZ_TOKEN_TO &&
                     (whose == TZ_TOKEN_THIS || whose == TZ_TOKEN_GENRE);
        return annex && add_level(chain, level) ? next : 0;
    }
    /* A code's "пункт 2)" is a subpoint; but "(пункт 2)". */
    if (t->value == TZ_UNIT_POINT && refs->brackets == 0 &&
        (token(refs, next)->flags & TZ_TOKEN_PAREN))
        level.kind = TZ_UNIT_SUBPOINT;
    size_t end = read_list(refs, next, level.kind, singular(refs, t), &level);
    size_t place = chain->count;
    if (!add_level(chain, level))
        return 0;
    return read_below(refs, end, chain, place);
}

/* English: the words between two levels. */
static size_t
skip_of(const tz_refs *refs, size_t at)
{
    size_t next = at;
    while (token(refs, next)->kind == TZ_TOKEN_OF && next - at < 3)
        next++;
    const tz_token *t = token(refs, next);
    return t->kind == TZ_TOKEN_UNIT || t->kind == TZ_TOKEN_THIS ? next : at;
}

static bool
read_outward(tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    size_t next = read_small(refs, at, chain);
    chain->end = at + 1;
    if (next == 0)
        return false;
    chain->end = next;
    while (next != 0 && chain->count > 0 &&
           !chain->levels[chain->count - 1].this) {
        chain->end = next;
        if (chain->levels[chain->count - 1].kind == TZ_UNIT_ANNEX)
            break;
        next = read_small(refs, skip_of(refs, next), chain);
    }
    if (next != 0)
        chain->end = next;
    return true;
}

/* --- Kazakh: large to small --- */

/* Returns the token behind the noun; 0: no level, `*after` is where to go on.
 */
static size_t
read_large(tz_refs *refs, size_t at, tz_ref_chain *chain, size_t *after)
{
    tz_ref_level level = {0};
    *after = at + 1;
    if (!is_number(token(refs, at)))
        return 0;
    size_t before = refs->number_count;
    size_t end = read_list(refs, at, TZ_NO_MARK, false, &level);
    const tz_token *noun = token(refs, end);
    *after = end;
    level.kind = noun->value;
    bool glued = (noun->flags & TZ_TOKEN_GLUED) != 0;
    if (noun->kind == TZ_TOKEN_UNIT &&
        (glued ||
         (noun->value != TZ_UNIT_ANNEX && noun->value != TZ_UNIT_NOTE)) &&
        add_level(chain, level))
        return end + 1;
    refs->number_count = before;
    return 0;
}

static bool
read_inward(tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    size_t next, after;
    chain->inward = true;
    if (token(refs, at)->kind == TZ_TOKEN_THIS) {
        chain->end = at + 1;
        if (token(refs, at + 1)->kind != TZ_TOKEN_UNIT)
            return false;
        add_level(chain, (tz_ref_level){.kind = token(refs, at + 1)->value,
                                        .this = true,
                                        .first = (uint32_t)refs->number_count});
        next = at + 2;
    } else {
        next = read_large(refs, at, chain, &after);
        if (next == 0) {
            chain->end = after;
            return false;
        }
    }
    while (next != 0) {
        chain->end = next;
        if (!(token(refs, next - 1)->flags & TZ_TOKEN_LINKS))
            break;
        next = read_large(refs, next, chain, &after);
    }
    return true;
}

/* "осы бұйрыққа қосымша", "осы Ереженің қосымшасына". */
static bool
read_only_annex(const tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    if (token(refs, at)->value != TZ_UNIT_ANNEX || at < 2 ||
        token(refs, at - 1)->kind != TZ_TOKEN_GENRE ||
        token(refs, at - 2)->kind != TZ_TOKEN_THIS)
        return false;
    chain->inward = true;
    return add_level(chain,
                     (tz_ref_level){.kind = TZ_UNIT_ANNEX,
                                    .first = (uint32_t)refs->number_count});
}

bool
tz_ref_chain_read(tz_refs *refs, size_t at, tz_ref_chain *chain)
{
    *chain = (tz_ref_chain){.first = at, .act = TZ_REF_THIS};
    const tz_token *t = token(refs, at);
    chain->end = at + 1;
    if (refs->lang == TAZA_KK && t->kind == TZ_TOKEN_UNIT)
        return read_only_annex(refs, at, chain);
    if (refs->lang == TAZA_KK)
        return (is_number(t) || t->kind == TZ_TOKEN_THIS) &&
               read_inward(refs, at, chain);
    if (t->kind != TZ_TOKEN_UNIT && t->kind != TZ_TOKEN_THIS &&
        t->kind != TZ_TOKEN_ORDINAL)
        return false;
    return read_outward(refs, at, chain);
}
