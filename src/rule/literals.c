/* literals.c - what every match of a pattern must contain.
 *
 * A *piece* is a string of codes; EDGE in it says "a word begins or ends
 * here" and stands for no character.  For every node three sets of pieces are
 * known: each match begins with one of `prefix`, ends with one of `suffix`,
 * contains one of `inner`; if `exact`, prefix and suffix are the same set and
 * each match *is* one of it.  A set with the empty piece says nothing.
 *
 *     тоқтат{kk-v}     prefix {тоқтат}, suffix {""}, inner none
 *     \b(?:не )?прав   exact {|не прав, |прав} */
#include <assert.h>
#include <string.h>

#include "base/work.h"
#include "rule/tree.h"

#define EDGE 0x01
/* Sets of more pieces, and pieces of more codes, do not help a search. */
#define CROSS_MOST 32
#define UNION_MOST 512
#define PIECE_MOST 32
/* Long pieces are multiplied no further than this: they are rare enough. */
#define LONG_PIECE 5
#define LONG_CROSS 8
#define SET_MOST   8
#define WORD_LEAST 3 /* characters of a literal worth a search */
#define UNSCORED   SIZE_MAX
#define EMPTY_SET  ((piece_set){NULL, 0, 0, UNSCORED})

typedef struct {
    tz_nstr *pieces;
    size_t count, cap;
    size_t score; /* once it was asked for; else UNSCORED */
} piece_set;

struct tz_facts {
    bool exact;
    piece_set prefix, suffix;
    piece_set inner; /* count 0: nothing */
    /* Each match begins with one of these or, if it can be, is empty: says
     * more than prefix behind something optional. */
    piece_set begins;
    bool empty;
};

typedef struct {
    tz_arena *arena;
    bool failed;
    tz_facts facts[TZ_TREE_HEIGHT];  /* of the nodes on the path */
    size_t absorbed[TZ_TREE_HEIGHT]; /* children so far */
} folder;

static const tz_nstr no_codes = {(const uint8_t *)"", 0};
static const tz_nstr edge_code = {(const uint8_t *)"\x01", 1};

static void
push(folder *f, piece_set *set, tz_nstr piece)
{
    if (set->count == set->cap) {
        size_t cap = set->cap ? 2 * set->cap : 4;
        tz_nstr *more = tz_arena_array(f->arena, cap, sizeof *more);

        if (!more) {
            f->failed = true;
            return;
        }
        if (set->count)
            memcpy(more, set->pieces, set->count * sizeof *more);
        set->pieces = more;
        set->cap = cap;
    }
    TZ_WORK(1);
    set->pieces[set->count++] = piece;
    set->score = UNSCORED;
}

static piece_set
set_of(folder *f, tz_nstr piece)
{
    piece_set set = EMPTY_SET;

    push(f, &set, piece);
    return set;
}

/* A copy that may grow without changing the other. */
static piece_set
copy_of(folder *f, const piece_set *other)
{
    piece_set set = EMPTY_SET;

    for (size_t i = 0; i < other->count; i++)
        push(f, &set, other->pieces[i]);
    return set;
}

static tz_facts
exactly(folder *f, tz_nstr piece)
{
    tz_facts facts = {.exact = true,
                      .prefix = set_of(f, piece),
                      .inner = EMPTY_SET,
                      .begins = EMPTY_SET,
                      .empty = piece.len == 0};

    facts.suffix = facts.prefix;
    if (piece.len)
        facts.begins = facts.prefix;
    return facts;
}

static tz_facts
nothing(folder *f)
{
    tz_facts facts = exactly(f, no_codes);

    facts.exact = false;
    facts.begins = facts.prefix;
    facts.empty = false;
    return facts;
}

/* --- how good is a set --- */

/* Where the piece's literal begins: at its first word start if enough is left
 * from there, else at its first character. */
static size_t
literal_start(tz_nstr piece, bool *word)
{
    size_t first = piece.len && piece.ptr[0] == EDGE;
    bool edge = first > 0;

    *word = true;
    if (edge && first < piece.len && tz_code_word(piece.ptr[first]))
        return first;
    for (size_t i = first; i + WORD_LEAST <= piece.len; i++) {
        if (piece.ptr[i] == EDGE) {
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
        count += piece.ptr[i] != EDGE;
    return count;
}

/* Of the shortest piece. */
static size_t
least_codes(const piece_set *set)
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
rate(const piece_set *set)
{
    size_t least = PIECE_MOST;
    bool words = true;

    if (!set->count || set->count > UNION_MOST)
        return 0;
    for (size_t i = 0; i < set->count && least; i++) {
        bool word;
        size_t start = literal_start(set->pieces[i], &word);
        size_t count = code_count(
            (tz_nstr){set->pieces[i].ptr + start, set->pieces[i].len - start});

        words = words && word;
        least = count < least ? count : least;
    }
    if (!least)
        return 0;
    return (words && least >= WORD_LEAST ? 1u << 20 : 0) +
           least * (UNION_MOST + 1) + (UNION_MOST - set->count);
}

static size_t
score(piece_set *set)
{
    if (set->score == UNSCORED)
        set->score = rate(set);
    return set->score;
}

static void
offer(piece_set *best, piece_set *set)
{
    if (score(set) > score(best))
        *best = *set;
}

static piece_set
best_of(tz_facts *facts)
{
    piece_set best;

    (void)score(&facts->prefix);
    best = facts->prefix;
    offer(&best, &facts->inner);
    offer(&best, &facts->suffix);
    return best;
}

/* --- putting sets together --- */

static bool
crosses(const piece_set *a, const piece_set *b)
{
    size_t most = least_codes(a) >= LONG_PIECE ? LONG_CROSS : CROSS_MOST;

    if (a->count * b->count > (b->count > 1 ? most : CROSS_MOST))
        return false;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (a->pieces[i].len + b->pieces[j].len > PIECE_MOST)
                return false;
    return true;
}

static tz_nstr
joined(folder *f, tz_nstr a, tz_nstr b)
{
    uint8_t *codes;

    if (!a.len || !b.len)
        return a.len ? a : b;
    codes = tz_arena_alloc(f->arena, a.len + b.len);
    if (!codes) {
        f->failed = true;
        return a;
    }
    memcpy(codes, a.ptr, a.len);
    memcpy(codes + a.len, b.ptr, b.len);
    return (tz_nstr){codes, a.len + b.len};
}

static piece_set
cross(folder *f, const piece_set *a, const piece_set *b)
{
    piece_set set = EMPTY_SET;

    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            push(f, &set, joined(f, a->pieces[i], b->pieces[j]));
    return set;
}

static void
join_sets(folder *f, piece_set *into, const piece_set *more)
{
    if (into->count + more->count > UNION_MOST) {
        *into = set_of(f, no_codes);
        return;
    }
    for (size_t i = 0; i < more->count; i++)
        push(f, into, more->pieces[i]);
}

/* What can be empty begins as `next` does, if not with its own; `middle`: what
 * the two are together, NULL: not known. */
static void
begin_in_row(folder *f, tz_facts *row, const tz_facts *next,
             const piece_set *middle)
{
    piece_set begins = EMPTY_SET;

    if (middle && least_codes(middle)) {
        row->begins = *middle;
        row->empty = false;
        return;
    }
    if (!row->empty)
        return;
    if (row->begins.count) {
        begins = copy_of(f, &row->begins);
        join_sets(f, &begins, &next->begins);
    } else {
        begins = next->begins;
    }
    row->begins = begins;
    row->empty = next->empty;
}

/* The row so far goes on with `next`. */
static void
absorb_in_row(folder *f, tz_facts *row, tz_facts *next, bool first)
{
    bool fits = crosses(&row->suffix, &next->prefix);
    piece_set middle = EMPTY_SET;

    if (first) {
        *row = *next;
        return;
    }
    if (fits)
        middle = cross(f, &row->suffix, &next->prefix);
    begin_in_row(f, row, next, fits && row->exact ? &middle : NULL);
    if (row->exact)
        row->prefix = fits ? middle : row->prefix;
    if (fits && next->exact) {
        row->suffix = middle;
        return;
    }
    offer(&row->inner, fits ? &middle : &row->suffix);
    offer(&row->inner, &next->prefix);
    offer(&row->inner, &next->inner);
    row->suffix = next->suffix;
    row->exact = false;
}

/* The branches so far or `next`. */
static void
absorb_branch(folder *f, tz_facts *alt, tz_facts *next, bool first)
{
    piece_set best = best_of(next);

    if (first) {
        alt->exact = next->exact;
        alt->prefix = copy_of(f, &next->prefix);
        alt->suffix = copy_of(f, &next->suffix);
        alt->inner = copy_of(f, &best);
        alt->begins = copy_of(f, &next->begins);
        alt->empty = next->empty;
        return;
    }
    alt->exact = alt->exact && next->exact &&
                 alt->prefix.count + next->prefix.count <= CROSS_MOST;
    join_sets(f, &alt->prefix, &next->prefix);
    join_sets(f, &alt->suffix, &next->suffix);
    join_sets(f, &alt->inner, &best);
    join_sets(f, &alt->begins, &next->begins);
    alt->empty = alt->empty || next->empty;
}

static tz_facts
facts_of_set(folder *f, const tz_set *set)
{
    tz_facts facts = nothing(f);
    uint8_t *codes;
    size_t count = 0;

    if (tz_set_count(set) > SET_MOST)
        return facts;
    codes = tz_arena_alloc(f->arena, SET_MOST);
    if (!codes) {
        f->failed = true;
        return facts;
    }
    facts.exact = true;
    facts.prefix = EMPTY_SET;
    for (unsigned code = 0; code < 256; code++) {
        if (!tz_set_has(set, code))
            continue;
        codes[count] = (uint8_t)code;
        push(f, &facts.prefix, (tz_nstr){codes + count++, 1});
    }
    facts.suffix = facts.begins = facts.prefix;
    facts.empty = false;
    return facts;
}

static tz_facts
facts_of_text(folder *f, tz_nstr text)
{
    tz_facts facts;

    if (text.len <= PIECE_MOST)
        return exactly(f, text);
    facts = exactly(f, (tz_nstr){text.ptr, PIECE_MOST});
    facts.exact = false;
    facts.suffix =
        set_of(f, (tz_nstr){text.ptr + text.len - PIECE_MOST, PIECE_MOST});
    return facts;
}

static tz_facts
facts_of_repeat(folder *f, const tz_node *repeat, const tz_facts *child)
{
    tz_facts facts = *child;

    if (repeat->low == 1 && repeat->high == 1)
        return facts;
    if (repeat->low) {
        facts.exact = false;
        return facts;
    }
    if (repeat->high > 1 || !child->exact ||
        child->prefix.count >= CROSS_MOST) {
        facts = nothing(f);
        facts.begins = child->begins;
        facts.empty = true;
        return facts;
    }
    facts.empty = true;
    facts.prefix = copy_of(f, &child->prefix);
    push(f, &facts.prefix, no_codes);
    facts.suffix = facts.prefix;
    facts.inner = EMPTY_SET;
    return facts;
}

/* --- the walk --- */

static void
begin(folder *f, size_t depth, const tz_node *node)
{
    tz_facts *facts = &f->facts[depth];

    f->absorbed[depth] = 0;
    switch ((tz_node_kind)node->kind) {
    case TZ_NODE_TEXT:
        *facts = facts_of_text(f, node->of.text);
        break;
    case TZ_NODE_SET:
        *facts = facts_of_set(f, node->of.set);
        break;
    case TZ_NODE_BOUND:
        *facts = exactly(f, edge_code);
        break;
    case TZ_NODE_CLASS:
        *facts = **node->of.class->facts;
        break;
    case TZ_NODE_GAP:
    case TZ_NODE_WORDS: /* a blank or an opening mark stands at its end */
        *facts = nothing(f);
        facts->suffix = set_of(f, edge_code);
        break;
    case TZ_NODE_CAT:
    case TZ_NODE_ALT:
    case TZ_NODE_GROUP:
    case TZ_NODE_AT:
    case TZ_NODE_LOOK:
    case TZ_NODE_REPEAT:
        *facts = exactly(f, no_codes);
        break;
    }
}

/* The node at `depth` is complete: its parent takes it in. */
static void
finish(folder *f, size_t depth, const tz_node *parent)
{
    tz_facts *child = &f->facts[depth];
    tz_facts *into = child - 1;
    bool first = f->absorbed[depth - 1]++ == 0;

    switch ((tz_node_kind)parent->kind) {
    case TZ_NODE_CAT:
        absorb_in_row(f, into, child, first);
        break;
    case TZ_NODE_ALT:
        absorb_branch(f, into, child, first);
        break;
    case TZ_NODE_LOOK: /* is empty itself; what it asks for is left out */
        break;
    case TZ_NODE_REPEAT:
        *into = facts_of_repeat(f, parent, child);
        break;
    case TZ_NODE_GROUP:
    case TZ_NODE_AT:
        *into = *child;
        break;
    case TZ_NODE_TEXT:
    case TZ_NODE_SET:
    case TZ_NODE_BOUND:
    case TZ_NODE_CLASS:
    case TZ_NODE_GAP:
    case TZ_NODE_WORDS:
        break;
    }
}

static const tz_facts *
facts_of(tz_arena *arena, const tz_node *root)
{
    folder f; /* large: what is used is set where it is entered */
    tz_facts *out = tz_arena_alloc(arena, sizeof *out);
    tz_walk walk;
    tz_step step;

    f.arena = arena;
    f.failed = false;
    f.facts[0] = nothing(&f);
    tz_walk_init(&walk, root);
    while (out && !f.failed && (step = tz_walk_next(&walk)) != TZ_WALK_END) {
        if (step == TZ_WALK_IN)
            begin(&f, walk.depth - 1, walk.node);
        else if (step == TZ_WALK_OUT && walk.depth)
            finish(&f, walk.depth, walk.path[walk.depth - 1]);
    }
    if (!out || f.failed)
        return NULL;
    (void)best_of(&f.facts[0]); /* rated once for all who refer to it */
    *out = f.facts[0];
    return out;
}

/* Patterns name others no deeper than they nest. */
const tz_facts *
tz_facts_know(tz_arena *arena, const tz_pattern *pattern)
{
    const tz_pattern *stack[TZ_PATTERN_DEEP + 4];
    const tz_pattern_ref *ref;
    size_t depth = 1;

    stack[0] = pattern;
    while (depth) {
        const tz_pattern *top = stack[depth - 1];

        ref = top->refs;
        while (ref && *ref->pattern->facts)
            ref = ref->next;
        if (!*top->facts && ref) {
            assert(depth < TZ_COUNT(stack));
            stack[depth++] = ref->pattern;
            continue;
        }
        if (!*top->facts)
            *top->facts = facts_of(arena, top->root);
        if (!*top->facts)
            return NULL;
        depth--;
    }
    return *pattern->facts;
}

size_t
tz_facts_least(const tz_facts *facts)
{
    tz_facts copy = *facts;
    piece_set best = best_of(&copy);

    return least_codes(&best);
}

/* --- the answer --- */

/* The codes of a piece from `from` on, without edges; ptr NULL: no memory. */
static tz_nstr
codes_of(tz_arena *arena, tz_nstr piece, size_t from)
{
    uint8_t *codes = tz_arena_alloc(arena, piece.len + 1);
    size_t len = 0;

    for (size_t i = from; codes && i < piece.len; i++)
        if (piece.ptr[i] != EDGE)
            codes[len++] = piece.ptr[i];
    return (tz_nstr){codes, len};
}

static bool
make_literal(tz_arena *arena, tz_nstr piece, bool start, tz_literal *out)
{
    bool word;
    size_t from = literal_start(piece, &word);

    *out = (tz_literal){
        codes_of(arena, piece, from),
        start && from <= 1 && (from == 0 || piece.ptr[0] == EDGE), word};
    return out->text.ptr != NULL;
}

/* Whatever `b` finds, `a` finds at the same place. */
static bool
covers(const tz_literal *a, const tz_literal *b)
{
    return a->text.len <= b->text.len && (!a->word || b->word) &&
           (!a->start || b->start) &&
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

taza_status
tz_pattern_literals(tz_arena *arena, const tz_pattern *tree, tz_literal **out,
                    size_t *count)
{
    const tz_facts *known = tz_facts_know(arena, tree);
    tz_facts facts;
    piece_set best;
    tz_literal *literals;
    bool start;

    *out = NULL;
    *count = 0;
    if (!known)
        return TAZA_NOMEM;
    facts = *known;
    best = best_of(&facts);
    start = best.pieces == facts.prefix.pieces;
    if (!score(&best))
        return TAZA_OK;
    literals = tz_arena_array(arena, best.count, sizeof *literals);
    if (!literals)
        return TAZA_NOMEM;
    for (size_t i = 0; i < best.count; i++)
        if (!make_literal(arena, best.pieces[i], start, &literals[i]))
            return TAZA_NOMEM;
    *count = drop_covered(literals, best.count);
    *out = literals;
    return TAZA_OK;
}

taza_status
tz_pattern_starts(tz_arena *arena, const tz_pattern *tree, size_t least,
                  tz_nstr **out, size_t *count)
{
    const tz_facts *facts = tz_facts_know(arena, tree);
    const piece_set *set;
    tz_nstr *starts;

    *out = NULL;
    *count = 0;
    if (!facts)
        return TAZA_NOMEM;
    set =
        least_codes(&facts->prefix) >= least ? &facts->prefix : &facts->begins;
    if (set == &facts->begins && facts->empty) /* a match may be empty */
        return TAZA_OK;
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
