/* pattern.c - what a parsed pattern tells: PCRE2 text, group, lint. */
#include "rule/pattern.h"

#include "rule/tree.h"

#define LITERAL_LEAST 3 /* characters; the text is searched for these first */

bool
tz_pattern_refer(tz_arena *arena, const tz_pattern_ref **refs,
                 const tz_pattern *class)
{
    tz_pattern_ref *ref = tz_arena_alloc(arena, sizeof *ref);

    if (!ref)
        return false;
    *ref = (tz_pattern_ref){class, *refs};
    *refs = ref;
    return true;
}

bool
tz_pattern_complete(tz_arena *arena, tz_pattern *pattern)
{
    tz_buf regex = TZ_BUF_INIT;

    pattern->known = tz_arena_alloc(arena, sizeof *pattern->known);
    if (pattern->known)
        pattern->known->arena = arena;
    if (tz_emit_tree(pattern->root, &regex))
        pattern->regex = tz_arena_str(arena, tz_buf_view(&regex));
    tz_buf_done(&regex);
    return pattern->known && pattern->regex.ptr;
}

const tz_pattern *
tz_pattern_any(tz_arena *arena, const tz_pattern *const *trees, size_t count)
{
    tz_pattern *any = tz_arena_alloc(arena, sizeof *any);
    tz_node *first = NULL, *last = NULL;

    if (count == 1)
        return trees[0];
    for (size_t i = 0; any && i < count; i++) {
        tz_node *node = tz_tree_class(arena, trees[i]);

        if (!node || !tz_pattern_refer(arena, &any->refs, trees[i]))
            return NULL;
        if (last)
            last->next = node;
        else
            first = node;
        last = node;
        if (trees[i]->deep >= any->deep)
            any->deep = trees[i]->deep + 1;
        if (!any->at_column)
            any->at_column = trees[i]->at_column;
    }
    if (any)
        any->root = tz_tree_list(arena, TZ_NODE_ALT, first);
    if (!any || !any->root || !tz_pattern_complete(arena, any))
        return NULL;
    return any;
}

const tz_pattern *
tz_pattern_word(tz_arena *arena, const tz_pattern *tree)
{
    tz_pattern *word = tz_arena_alloc(arena, sizeof *word);
    tz_node *inner = tz_tree_class(arena, tree);
    tz_node *end = tz_tree_leaf(arena, TZ_NODE_BOUND, 0);

    if (!word || !inner || !end || !tz_pattern_refer(arena, &word->refs, tree))
        return NULL;
    inner->next = end;
    word->deep = tree->deep + 1;
    word->root = tz_tree_list(arena, TZ_NODE_CAT, inner);
    if (!word->root || !tz_pattern_complete(arena, word))
        return NULL;
    return word;
}

void
tz_pattern_regex(const tz_pattern *tree, tz_buf *out)
{
    tz_buf_str(out, tree->regex);
}

bool
tz_pattern_has_at(const tz_pattern *tree)
{
    return tree->at_column != 0;
}

bool
tz_pattern_in_word(const tz_pattern *tree)
{
    return tree->root->in_word;
}

static const char *
slow_part(const tz_pattern *tree, const tz_facts *facts)
{
    if (tree->root->lead == TZ_LEAD_GAP)
        return "the pattern begins with a gap";
    if (tree->root->lead == TZ_LEAD_REPEAT)
        return "the pattern begins with a repeat without bound";
    if (tz_facts_least(facts) < LITERAL_LEAST)
        return "no three characters stand in every match (Slow: yes allows it)";
    return NULL;
}

taza_status
tz_pattern_lint(tz_arena *arena, const tz_pattern *tree, bool slow,
                const char **what)
{
    const tz_facts *facts;

    *what = NULL;
    if (tree->root->min == 0)
        *what = "the pattern can match nothing at all";
    if (*what || slow)
        return TAZA_OK;
    facts = tz_facts_know(arena, tree);
    if (!facts)
        return TAZA_NOMEM;
    *what = slow_part(tree, facts);
    return TAZA_OK;
}
