/* facts.c - what every match of a pattern must contain.
 *
 * A *piece* is a string of codes; TZ_EDGE in it says "a word begins or ends
 * here" and stands for no character.  For every node three sets of pieces are
 * known: each match begins with one of `prefix`, ends with one of `suffix`,
 * contains one of each of `inner`.  If `exact`, each match *is* one of
 * `prefix`, which then stands for the others, too: most nodes are, and it is
 * written once.  A set with the empty piece says nothing.
 *
 *     тоқтат{kk-v}     prefix {тоқтат}, suffix {""}, inner none
 *     \b(?:не )?прав   exact {|не прав, |прав} */
#include <assert.h>
#include <string.h>

#include "base/work.h"
#include "rule/facts.h"

/* Larger products of sets do not help a search. */
#define CROSS_MOST 32
/* Long pieces are multiplied no further than this: they are rare enough. */
#define LONG_PIECE 5
#define LONG_CROSS 8
#define SET_MOST   8
#define EMPTY_SET  ((tz_pieces){NULL, 0, 0, TZ_UNSCORED})

typedef struct {
    tz_arena *arena;
    bool failed;
    tz_pieces none, edge;            /* once they are needed */
    tz_facts facts[TZ_TREE_HEIGHT];  /* of the nodes on the path */
    size_t absorbed[TZ_TREE_HEIGHT]; /* children so far */
    uint32_t blanks[TZ_TREE_HEIGHT]; /* at most so many; TZ_ENDLESS */
} folder;

static const tz_nstr no_codes = {(const uint8_t *)"", 0};
static const tz_nstr edge_code = {(const uint8_t *)"\x01", 1};

static void
push(folder *f, tz_pieces *set, tz_nstr piece)
{
    if (set->count == set->cap) {
        size_t cap = set->cap ? 2 * set->cap + 2 : 1;
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
    set->score = TZ_UNSCORED;
}

static tz_pieces
set_of(folder *f, tz_nstr piece)
{
    tz_pieces set = EMPTY_SET;

    push(f, &set, piece);
    return set;
}

/* The same pieces; what grows first makes a copy of them. */
static tz_pieces
view_of(const tz_pieces *other)
{
    tz_pieces set = *other;

    set.cap = set.count;
    return set;
}

/* The set of the empty piece, or of the edge. */
static tz_pieces
plain_set(folder *f, tz_pieces *known, tz_nstr piece)
{
    if (!known->count)
        *known = set_of(f, piece);
    return view_of(known);
}

static tz_facts
exactly(tz_pieces set)
{
    return (tz_facts){
        .exact = true, .prefix = set, .suffix = EMPTY_SET, .begins = EMPTY_SET};
}

static tz_facts
nothing(folder *f)
{
    tz_pieces none = plain_set(f, &f->none, no_codes);

    return (tz_facts){.prefix = none, .suffix = none, .begins = none};
}

/* Before an exact node becomes part of one that is not: its other sets. */
static void
write_out(folder *f, tz_facts *facts)
{
    const tz_pieces *set = &facts->prefix;

    if (!facts->exact)
        return;
    facts->exact = facts->empty = false;
    facts->suffix = view_of(set);
    facts->inner_count = 0;
    for (size_t i = 0; i < set->count; i++)
        facts->empty = facts->empty || !set->pieces[i].len;
    facts->begins = facts->empty ? EMPTY_SET : view_of(set);
    for (size_t i = 0; facts->empty && i < set->count; i++)
        if (set->pieces[i].len)
            push(f, &facts->begins, set->pieces[i]);
}

/* --- putting sets together --- */

static bool
crosses(const tz_pieces *a, const tz_pieces *b)
{
    size_t most = tz_pieces_least(a) >= LONG_PIECE ? LONG_CROSS : CROSS_MOST;

    if (a->count * b->count > (b->count > 1 ? most : CROSS_MOST))
        return false;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (a->pieces[i].len + b->pieces[j].len > TZ_PIECE_MOST)
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

static tz_pieces
cross(folder *f, const tz_pieces *a, const tz_pieces *b)
{
    tz_pieces set = EMPTY_SET;

    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            push(f, &set, joined(f, a->pieces[i], b->pieces[j]));
    return set;
}

static void
join_sets(folder *f, tz_pieces *into, const tz_pieces *more)
{
    if (into->count + more->count > TZ_PIECES_MOST) {
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
             const tz_pieces *middle)
{
    tz_pieces begins = EMPTY_SET;

    if (middle && tz_pieces_least(middle)) {
        row->begins = *middle;
        row->empty = false;
        return;
    }
    if (!row->empty)
        return;
    if (row->begins.count) {
        begins = view_of(&row->begins);
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
    bool fits, row_exact = row->exact, next_exact = next->exact;
    tz_pieces middle = EMPTY_SET;

    if (first) {
        *row = *next;
        return;
    }
    fits = crosses(row->exact ? &row->prefix : &row->suffix, &next->prefix);
    if (fits)
        middle =
            cross(f, row->exact ? &row->prefix : &row->suffix, &next->prefix);
    if (fits && row_exact && next_exact) {
        row->prefix = middle;
        return;
    }
    write_out(f, row);
    write_out(f, next);
    begin_in_row(f, row, next, fits && row_exact ? &middle : NULL);
    if (fits && row_exact)
        row->prefix = middle;
    if (fits && next_exact) {
        row->suffix = middle;
        return;
    }
    if (!fits && !row_exact)
        tz_facts_offer(row, &row->suffix);
    if (!fits)
        tz_facts_offer(row, &next->prefix);
    else if (!row_exact) /* or `middle` is the prefix */
        tz_facts_offer(row, tz_pieces_better(&middle, &next->prefix));
    for (size_t i = 0; i < next->inner_count; i++)
        tz_facts_offer(row, &next->inner[i]);
    row->suffix = next->suffix;
}

/* The best set of the branches so far with the best of `next`, the next best
 * with its next best, and so on. */
static void
join_inner(folder *f, tz_facts *alt, tz_facts *next, bool first)
{
    tz_pieces *ranked[TZ_INNER_MOST + 2];
    size_t count = tz_facts_rank(next, ranked);

    if (count > TZ_INNER_MOST)
        count = TZ_INNER_MOST;
    if (first || count < alt->inner_count)
        alt->inner_count = count;
    for (size_t i = 0; i < alt->inner_count; i++)
        if (first)
            alt->inner[i] = view_of(ranked[i]);
        else
            join_sets(f, &alt->inner[i], ranked[i]);
}

/* The branches so far or `next`. */
static void
absorb_branch(folder *f, tz_facts *alt, tz_facts *next, bool first)
{
    if (first) {
        *alt = *next;
        alt->prefix = view_of(&next->prefix);
        alt->suffix = view_of(&next->suffix);
        alt->begins = view_of(&next->begins);
        join_inner(f, alt, next, true);
        return;
    }
    if (alt->exact && next->exact &&
        alt->prefix.count + next->prefix.count <= TZ_PIECES_MOST) {
        join_sets(f, &alt->prefix, &next->prefix);
        return;
    }
    if (alt->exact) {
        write_out(f, alt);
        alt->inner[0] = view_of(&alt->prefix);
        alt->inner_count = 1;
    }
    write_out(f, next);
    join_sets(f, &alt->prefix, &next->prefix);
    join_sets(f, &alt->suffix, &next->suffix);
    join_inner(f, alt, next, false);
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
    facts = exactly(EMPTY_SET);
    for (unsigned code = 0; code < 256; code++) {
        if (!tz_set_has(set, code))
            continue;
        codes[count] = (uint8_t)code;
        push(f, &facts.prefix, (tz_nstr){codes + count++, 1});
    }
    return facts;
}

static tz_facts
facts_of_text(folder *f, tz_nstr text)
{
    tz_facts facts;

    if (text.len <= TZ_PIECE_MOST)
        return exactly(set_of(f, text));
    facts = exactly(set_of(f, (tz_nstr){text.ptr, TZ_PIECE_MOST}));
    write_out(f, &facts);
    facts.suffix = set_of(
        f, (tz_nstr){text.ptr + text.len - TZ_PIECE_MOST, TZ_PIECE_MOST});
    return facts;
}

static tz_facts
facts_of_repeat(folder *f, const tz_node *repeat, const tz_facts *child)
{
    tz_facts facts = *child;

    if (repeat->low == 1 && repeat->high == 1)
        return facts;
    if (repeat->low) {
        write_out(f, &facts);
        return facts;
    }
    if (repeat->high > 1 || !child->exact ||
        child->prefix.count >= CROSS_MOST) {
        tz_pieces begins;

        write_out(f, &facts);
        begins = facts.begins;
        facts = nothing(f);
        facts.begins = begins;
        facts.empty = true;
        return facts;
    }
    facts.prefix = view_of(&child->prefix);
    push(f, &facts.prefix, no_codes);
    return facts;
}

/* --- blanks --- */

static uint32_t
blanks_of(const tz_node *node)
{
    uint32_t count = 0;

    switch ((tz_node_kind)node->kind) {
    case TZ_NODE_TEXT:
        for (size_t i = 0; i < node->of.text.len; i++)
            count += node->of.text.ptr[i] == TZ_CODE_SPACE;
        return count;
    case TZ_NODE_SET:
        return tz_set_has(node->of.set, TZ_CODE_SPACE);
    case TZ_NODE_CLASS:
        return node->of.class->known->facts->blanks;
    case TZ_NODE_GAP:
    case TZ_NODE_WORDS:
        return node->high + 1;
    case TZ_NODE_CAT:
    case TZ_NODE_ALT:
    case TZ_NODE_GROUP:
    case TZ_NODE_AT:
    case TZ_NODE_LOOK:
    case TZ_NODE_REPEAT:
    case TZ_NODE_BOUND:
        break;
    }
    return 0;
}

static uint32_t
blanks_times(uint32_t blanks, uint32_t times)
{
    if (blanks == 0 || times == 0)
        return 0;
    return times > TZ_ENDLESS / blanks ? TZ_ENDLESS : blanks * times;
}

/* What `parent` has once it has taken in a child. */
static uint32_t
blanks_with(const tz_node *parent, uint32_t own, uint32_t child)
{
    if (parent->kind == TZ_NODE_LOOK)
        return 0;
    if (parent->kind == TZ_NODE_REPEAT)
        return blanks_times(child, parent->high);
    if (parent->kind == TZ_NODE_ALT)
        return own > child ? own : child;
    return child > TZ_ENDLESS - own ? TZ_ENDLESS : own + child;
}

/* --- the walk --- */

static void
begin(folder *f, size_t depth, const tz_node *node)
{
    tz_facts *facts = &f->facts[depth];

    f->absorbed[depth] = 0;
    f->blanks[depth] = blanks_of(node);
    switch ((tz_node_kind)node->kind) {
    case TZ_NODE_TEXT:
        *facts = facts_of_text(f, node->of.text);
        break;
    case TZ_NODE_SET:
        *facts = facts_of_set(f, node->of.set);
        break;
    case TZ_NODE_BOUND:
        *facts = exactly(plain_set(f, &f->edge, edge_code));
        break;
    case TZ_NODE_CLASS:
        *facts = *node->of.class->known->facts;
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
        *facts = exactly(plain_set(f, &f->none, no_codes));
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

    f->blanks[depth - 1] =
        blanks_with(parent, f->blanks[depth - 1], f->blanks[depth]);
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
    tz_pieces *ranked[TZ_INNER_MOST + 2];
    tz_walk walk;
    tz_step step;

    f.arena = arena;
    f.failed = false;
    f.none = f.edge = EMPTY_SET;
    f.facts[0] = nothing(&f);
    f.blanks[0] = 0;
    tz_walk_init(&walk, root);
    while (out && !f.failed && (step = tz_walk_next(&walk)) != TZ_WALK_END) {
        if (step == TZ_WALK_IN)
            begin(&f, walk.depth - 1, walk.node);
        else if (step == TZ_WALK_OUT && walk.depth)
            finish(&f, walk.depth, walk.path[walk.depth - 1]);
    }
    if (!out || f.failed)
        return NULL;
    (void)tz_facts_rank(&f.facts[0], ranked); /* rated for all who refer */
    *out = f.facts[0];
    out->blanks = f.blanks[0];
    return out;
}

static bool
keep_set(tz_arena *arena, tz_pieces *set)
{
    tz_nstr *pieces = tz_arena_array(arena, set->count, sizeof *pieces);
    uint8_t *codes;
    size_t len = 0;

    for (size_t i = 0; i < set->count; i++)
        len += set->pieces[i].len;
    codes = tz_arena_alloc(arena, len);
    if (!pieces || !codes)
        return false;
    for (size_t i = 0; i < set->count; i++) {
        tz_nstr piece = set->pieces[i];

        if (piece.len)
            memcpy(codes, piece.ptr, piece.len);
        pieces[i] = (tz_nstr){codes, piece.len};
        codes += piece.len;
    }
    set->pieces = pieces;
    set->cap = set->count;
    return true;
}

/* A copy that shares nothing with the folder's arena; NULL: memory is out. */
static const tz_facts *
keep(tz_arena *arena, const tz_facts *facts)
{
    tz_facts *out = tz_arena_alloc(arena, sizeof *out);

    if (!out)
        return NULL;
    *out = *facts;
    if (!keep_set(arena, &out->prefix))
        return NULL;
    if (out->exact)
        return out;
    for (size_t i = 0; i < out->inner_count; i++)
        if (!keep_set(arena, &out->inner[i]))
            return NULL;
    return keep_set(arena, &out->suffix) && keep_set(arena, &out->begins)
               ? out
               : NULL;
}

static bool
know(tz_arena *scratch, const tz_pattern *pattern)
{
    tz_known *known = pattern->known;

    known->facts = facts_of(scratch, pattern->root);
    if (known->facts && known->arena != scratch)
        known->facts = keep(known->arena, known->facts);
    return known->facts != NULL;
}

/* Patterns name others no deeper than they nest. */
const tz_facts *
tz_facts_know(tz_arena *scratch, const tz_pattern *pattern)
{
    const tz_pattern *stack[TZ_PATTERN_DEEP + 4];
    const tz_pattern_ref *ref;
    size_t depth = 1;

    stack[0] = pattern;
    while (depth) {
        const tz_pattern *top = stack[depth - 1];

        ref = top->refs;
        while (ref && ref->pattern->known->facts)
            ref = ref->next;
        if (!top->known->facts && ref) {
            assert(depth < TZ_COUNT(stack));
            stack[depth++] = ref->pattern;
            continue;
        }
        if (!top->known->facts && !know(scratch, top))
            return NULL;
        depth--;
    }
    return pattern->known->facts;
}
