/* literals.c - the best strings of codes to search for, out of those that
 * matches must hold. */
#include <string.h>

#include "rule/facts.h"

#define WORD_LEAST 3 /* characters of a literal worth a search */

/* --- how good is a set --- */

/* Where the piece's literal begins: at its first word start if enough is left
 * from there, else at its first character. */
static size_t
tz_piece_start(tz_nstr piece, bool *word)
{
    size_t first = piece.len && piece.ptr[0] == TZ_EDGE;
    bool edge = first > 0;

    *word = true;
    if (edge && first < piece.len && tz_code_word(piece.ptr[first]))
        return first;
    for (size_t i = first; i + WORD_LEAST <= piece.len; i++) {
        if (piece.ptr[i] == TZ_EDGE) {
            edge = true;
            continue;
        }
        if (edge && tz_code_word(piece.ptr[i]))
            return i;
        edge = !tz_code_word(piece.ptr[i]);
    }
    *word = false;
    return first;
}

static size_t
code_count(tz_nstr piece)
{
    size_t count = 0;

    for (size_t i = 0; i < piece.len; i++)
        count += piece.ptr[i] != TZ_EDGE;
    return count;
}

/* Of the shortest piece. */
size_t
tz_pieces_least(const tz_pieces *set)
{
    size_t least = SIZE_MAX;

    for (size_t i = 0; i < set->count; i++) {
        size_t count = code_count(set->pieces[i]);

        least = count < least ? count : least;
    }
    return set->count ? least : 0;
}

/* Longest shortest literal; word starts before others; few before many. */
static size_t
rate(const tz_pieces *set)
{
    size_t least = TZ_PIECE_MOST;
    bool words = true;

    if (!set->count || set->count > TZ_PIECES_MOST)
        return 0;
    for (size_t i = 0; i < set->count && least; i++) {
        bool word;
        size_t start = tz_piece_start(set->pieces[i], &word);
        size_t count = code_count(
            (tz_nstr){set->pieces[i].ptr + start, set->pieces[i].len - start});

        words = words && word;
        least = count < least ? count : least;
    }
    if (!least)
        return 0;
    return (words && least >= WORD_LEAST ? 1u << 20 : 0) +
           least * (TZ_PIECES_MOST + 1) + (TZ_PIECES_MOST - set->count);
}

static size_t
score(tz_pieces *set)
{
    if (set->score == TZ_UNSCORED)
        set->score = rate(set);
    return set->score;
}

tz_pieces *
tz_pieces_better(tz_pieces *a, tz_pieces *b)
{
    return score(b) > score(a) ? b : a;
}

void
tz_facts_offer(tz_facts *facts, tz_pieces *set)
{
    size_t worst = 0;

    if (!score(set))
        return;
    if (facts->inner_count < TZ_INNER_MOST) {
        facts->inner[facts->inner_count++] = *set;
        return;
    }
    for (size_t i = 1; i < TZ_INNER_MOST; i++)
        if (score(&facts->inner[i]) < score(&facts->inner[worst]))
            worst = i;
    if (score(set) > score(&facts->inner[worst]))
        facts->inner[worst] = *set;
}

static size_t
insert(tz_pieces **ranked, size_t count, tz_pieces *set)
{
    size_t at = count;

    if (!score(set))
        return count;
    for (; at > 0 && score(set) > score(ranked[at - 1]); at--)
        ranked[at] = ranked[at - 1];
    ranked[at] = set;
    return count + 1;
}

size_t
tz_facts_rank(tz_facts *facts, tz_pieces *out[TZ_INNER_MOST + 2])
{
    size_t count = insert(out, 0, &facts->prefix);

    if (facts->exact)
        return count;
    for (size_t i = 0; i < facts->inner_count; i++)
        count = insert(out, count, &facts->inner[i]);
    return insert(out, count, &facts->suffix);
}

size_t
tz_facts_least(const tz_facts *facts)
{
    tz_facts copy = *facts;
    tz_pieces *ranked[TZ_INNER_MOST + 2];

    return tz_facts_rank(&copy, ranked) ? tz_pieces_least(ranked[0]) : 0;
}

/* --- the answer --- */

/* The codes of a piece from `from` on, without edges; ptr NULL: no memory. */
static tz_nstr
codes_of(tz_arena *arena, tz_nstr piece, size_t from)
{
    uint8_t *codes = tz_arena_alloc(arena, piece.len + 1);
    size_t len = 0;

    for (size_t i = from; codes && i < piece.len; i++)
        if (piece.ptr[i] != TZ_EDGE)
            codes[len++] = piece.ptr[i];
    return (tz_nstr){codes, len};
}

static bool
make_literal(tz_arena *arena, tz_nstr piece, bool start, tz_literal *out)
{
    bool word;
    size_t from = tz_piece_start(piece, &word);

    *out = (tz_literal){
        codes_of(arena, piece, from),
        start && from <= 1 && (from == 0 || piece.ptr[0] == TZ_EDGE), word};
    return out->text.ptr != NULL;
}

/* Whatever `b` finds, `a` finds at the same place. */
static bool
covers(const tz_literal *a, const tz_literal *b)
{
    return a->text.len <= b->text.len && a->text.ptr[0] == b->text.ptr[0] &&
           (!a->word || b->word) && (!a->start || b->start) &&
           memcmp(a->text.ptr, b->text.ptr, a->text.len) == 0;
}

static size_t
drop_covered(tz_literal *literals, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        bool covered = false;

        for (size_t j = 0; j < count && !covered; j++)
            covered = i != j && covers(&literals[j], &literals[i]) &&
                      (j < i || !covers(&literals[i], &literals[j]));
        if (!covered)
            literals[kept++] = literals[i];
    }
    return kept;
}

static taza_status
make_literals(tz_arena *arena, const tz_pieces *set, bool start,
              tz_literals *out)
{
    out->items = tz_arena_array(arena, set->count, sizeof *out->items);
    if (!out->items)
        return TAZA_NOMEM;
    for (size_t i = 0; i < set->count; i++)
        if (!make_literal(arena, set->pieces[i], start, &out->items[i]))
            return TAZA_NOMEM;
    out->count = drop_covered(out->items, set->count);
    return TAZA_OK;
}

taza_status
tz_pattern_literals(tz_arena *arena, const tz_pattern *tree,
                    tz_literals out[TZ_LITERAL_SETS])
{
    const tz_facts *known = tz_facts_know(arena, tree);
    tz_pieces *ranked[TZ_INNER_MOST + 2];
    tz_facts facts;
    size_t count, made = 0;

    for (size_t i = 0; i < TZ_LITERAL_SETS; i++)
        out[i] = (tz_literals){NULL, 0};
    if (!known)
        return TAZA_NOMEM;
    facts = *known;
    count = tz_facts_rank(&facts, ranked);
    for (size_t i = 0; i < count && made < TZ_LITERAL_SETS; i++)
        if (make_literals(arena, ranked[i], ranked[i] == &facts.prefix,
                          &out[made++]))
            return TAZA_NOMEM;
    return TAZA_OK;
}

taza_status
tz_pattern_blanks(tz_arena *arena, const tz_pattern *tree, uint32_t *blanks)
{
    const tz_facts *facts = tz_facts_know(arena, tree);

    *blanks = facts ? facts->blanks : TZ_ENDLESS;
    return facts ? TAZA_OK : TAZA_NOMEM;
}

taza_status
tz_pattern_starts(tz_arena *arena, const tz_pattern *tree, size_t least,
                  tz_nstr **out, size_t *count)
{
    const tz_facts *facts = tz_facts_know(arena, tree);
    const tz_pieces *set;
    tz_nstr *starts;

    *out = NULL;
    *count = 0;
    if (!facts)
        return TAZA_NOMEM;
    set = &facts->prefix;
    if (tz_pieces_least(set) < least) {
        if (facts->exact || facts->empty) /* short, or nothing at all */
            return TAZA_OK;
        set = &facts->begins;
    }
    starts = tz_arena_array(arena, set->count + 1, sizeof *starts);
    if (!starts)
        return TAZA_NOMEM;
    for (size_t i = 0; i < set->count; i++) {
        starts[i] = codes_of(arena, set->pieces[i], 0);
        if (!starts[i].ptr)
            return TAZA_NOMEM;
        if (starts[i].len < least)
            return TAZA_OK;
    }
    *out = starts;
    *count = set->count;
    return TAZA_OK;
}
