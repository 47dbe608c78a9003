/* tree.c - the nodes of a pattern and what is known of each. */
#include "rule/tree.h"

/* Upper bounds of the bytes that PCRE2 10 compiles a thing to. */
enum {
    COST_CODE = 2,
    COST_SET = 34,
    COST_BRACKET = 10, /* opening and closing, with the group's number */
    COST_BRANCH = 6,   /* with the look-behind's step back */
    COST_REPEAT = 8,
    COST_COPY = 16, /* of a bracket that is repeated */
    COST_BOUND = 4 * (COST_SET + COST_BRACKET + COST_BRANCH)
};

static uint32_t
add(uint32_t a, uint32_t b)
{
    return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

static uint32_t
times(uint32_t a, uint32_t b)
{
    return b && a > UINT32_MAX / b ? UINT32_MAX : a * b;
}

/* -, 0–9; a–z; а–я, the Kazakh nine, other letters and digits. */
const tz_set tz_set_words = {{(uint64_t)0x3ff << '0' | (uint64_t)1 << '-',
                              (uint64_t)0x3ffffff << ('a' - 64),
                              ((uint64_t)1 << (TZ_CODE_DIGIT - 127)) - 1, 0}};

bool
tz_set_has(const tz_set *set, unsigned code)
{
    return set->bits[code >> 6] >> (code & 63) & 1;
}

void
tz_set_add(tz_set *set, unsigned code)
{
    set->bits[code >> 6] |= (uint64_t)1 << (code & 63);
}

size_t
tz_set_count(const tz_set *set)
{
    size_t count = 0;

    for (unsigned i = 0; i < 4; i++)
        for (uint64_t left = set->bits[i]; left; left &= left - 1)
            count++;
    return count;
}

void
tz_set_negate(tz_set *set)
{
    tz_set_add(set, TZ_CODE_END);
    for (unsigned i = 0; i < 4; i++)
        set->bits[i] = ~set->bits[i];
}

static bool
set_of_words(const tz_set *set)
{
    for (unsigned i = 0; i < 4; i++)
        if (set->bits[i] & ~tz_set_words.bits[i])
            return false;
    return true;
}

static bool
text_of_words(tz_nstr codes)
{
    for (size_t i = 0; i < codes.len; i++)
        if (!tz_code_word(codes.ptr[i]))
            return false;
    return true;
}

static tz_node *
make(tz_arena *arena, tz_node_kind kind)
{
    tz_node *node = tz_arena_alloc(arena, sizeof *node);

    if (node)
        node->kind = (uint8_t)kind;
    return node;
}

tz_node *
tz_tree_text(tz_arena *arena, tz_nstr codes)
{
    tz_node *node = make(arena, TZ_NODE_TEXT);

    if (!node)
        return NULL;
    node->of.text = codes;
    node->min = node->max = (uint32_t)codes.len;
    node->first_word = tz_code_word(codes.ptr[0]);
    node->last_word = tz_code_word(codes.ptr[codes.len - 1]);
    node->in_word = text_of_words(codes);
    node->cost = times(COST_CODE, node->max);
    return node;
}

tz_node *
tz_tree_set(tz_arena *arena, const tz_set *set)
{
    tz_node *node = make(arena, TZ_NODE_SET);
    tz_set *own = tz_arena_alloc(arena, sizeof *own);

    if (!node || !own)
        return NULL;
    *own = *set;
    node->of.set = own;
    node->min = node->max = 1;
    node->first_word = node->last_word = node->in_word = set_of_words(set);
    node->cost = COST_SET;
    return node;
}

/* A node that has what its only child has. */
static void
inherit(tz_node *node, const tz_node *child)
{
    node->lead = child->lead;
    node->first_word = child->first_word;
    node->last_word = child->last_word;
    node->in_word = child->in_word;
    node->min = child->min;
    node->max = child->max;
    node->cost = add(child->cost, COST_BRACKET + COST_BRANCH);
}

tz_node *
tz_tree_class(tz_arena *arena, const tz_pattern *pattern)
{
    tz_node *node = make(arena, TZ_NODE_CLASS);

    if (!node)
        return NULL;
    node->of.class = pattern;
    inherit(node, pattern->root);
    return node;
}

tz_node *
tz_tree_leaf(tz_arena *arena, tz_node_kind kind, uint32_t words)
{
    tz_node *node = make(arena, kind);

    if (!node)
        return NULL;
    if (kind == TZ_NODE_BOUND) {
        node->first_word = node->last_word = node->in_word = true;
        node->cost = COST_BOUND;
        return node;
    }
    node->high = words;
    node->lead = TZ_LEAD_GAP;
    node->min = 1;
    node->max = TZ_ENDLESS;
    node->cost = 2 * (COST_SET + COST_REPEAT) + COST_CODE +
                 words * (COST_SET + COST_REPEAT + COST_CODE + COST_COPY);
    return node;
}

/* The first child that is never empty decides how a row begins; the last one
 * how it ends. */
static void
measure_row(tz_node *row)
{
    bool begun = false;

    row->first_word = row->last_word = row->in_word = true;
    for (const tz_node *child = row->child; child; child = child->next) {
        row->min = add(row->min, child->min);
        row->max = add(row->max, child->max);
        row->cost = add(row->cost, child->cost);
        row->in_word = row->in_word && child->in_word;
        if (!begun) {
            row->first_word = row->first_word && child->first_word;
            if (row->lead < child->lead)
                row->lead = child->lead;
            begun = child->min > 0;
        }
        row->last_word = child->last_word && (child->min > 0 || row->last_word);
    }
}

static void
measure_branches(tz_node *alt)
{
    const tz_node *child = alt->child;

    inherit(alt, child);
    while ((child = child->next)) {
        alt->min = child->min < alt->min ? child->min : alt->min;
        alt->max = child->max > alt->max ? child->max : alt->max;
        alt->lead = child->lead > alt->lead ? child->lead : alt->lead;
        alt->first_word = alt->first_word && child->first_word;
        alt->last_word = alt->last_word && child->last_word;
        alt->in_word = alt->in_word && child->in_word;
        alt->cost = add(alt->cost, add(child->cost, COST_BRANCH));
    }
}

tz_node *
tz_tree_list(tz_arena *arena, tz_node_kind kind, tz_node *children)
{
    tz_node *node;

    if (!children || !children->next)
        return children;
    node = make(arena, kind);
    if (!node)
        return NULL;
    node->child = children;
    if (kind == TZ_NODE_CAT)
        measure_row(node);
    else
        measure_branches(node);
    return node;
}

tz_node *
tz_tree_wrap(tz_arena *arena, tz_node_kind kind, tz_node *child)
{
    tz_node *node = child ? make(arena, kind) : NULL;

    if (!node)
        return NULL;
    node->child = child;
    inherit(node, child);
    if (kind == TZ_NODE_LOOK) {
        node->lead = TZ_LEAD_FINE;
        node->min = node->max = 0;
        node->first_word = node->last_word = true;
    }
    return node;
}

tz_node *
tz_tree_repeat(tz_arena *arena, tz_node *child, uint32_t low, uint32_t high)
{
    bool single = child->kind == TZ_NODE_TEXT || child->kind == TZ_NODE_SET;
    uint32_t copies = high != TZ_ENDLESS ? high : low ? low : 1;
    tz_node *node = make(arena, TZ_NODE_REPEAT);

    if (!node)
        return NULL;
    node->child = child;
    inherit(node, child);
    node->low = low;
    node->high = high;
    node->min = times(child->min, low);
    node->max = high == TZ_ENDLESS || child->max == TZ_ENDLESS
                    ? TZ_ENDLESS
                    : times(child->max, high);
    if (high == TZ_ENDLESS && node->lead < TZ_LEAD_REPEAT)
        node->lead = TZ_LEAD_REPEAT;
    if (single)
        node->cost = add(child->cost, 2 * COST_REPEAT);
    else
        node->cost = times(add(child->cost, COST_COPY), copies);
    return node;
}

void
tz_walk_init(tz_walk *walk, const tz_node *root)
{
    walk->depth = 0;
    walk->root = root;
    walk->between = false;
}

static tz_step
enter(tz_walk *walk, const tz_node *node)
{
    walk->node = walk->path[walk->depth] = node;
    walk->child[walk->depth++] = node->child;
    return TZ_WALK_IN;
}

tz_step
tz_walk_next(tz_walk *walk)
{
    const tz_node *child = walk->root;
    size_t top = walk->depth - 1;

    if (child) {
        walk->root = NULL;
        return enter(walk, child);
    }
    if (!walk->depth)
        return TZ_WALK_END;
    walk->node = walk->path[top];
    child = walk->child[top];
    if (!child) {
        walk->depth = top;
        return TZ_WALK_OUT;
    }
    walk->between = !walk->between && child != walk->node->child;
    if (walk->between)
        return TZ_WALK_BETWEEN;
    walk->child[top] = child->next;
    return enter(walk, child);
}
