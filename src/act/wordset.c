/* wordset.c - words and stems that normal text is searched for. */
#include "act/wordset.h"

#include "base/work.h"

tz_wordset_walk
tz_wordset_at(const tz_wordset *set, tz_nstr text, size_t at)
{
    tz_wordset_walk walk = {.set = set, .text = text, .end = at};
    if (at < text.len && text.ptr[at] < TZ_CODE_COUNT)
        walk.node = set->first[text.ptr[at]];
    return walk;
}

static uint8_t
code_at(const tz_wordset_walk *walk, size_t at)
{
    uint8_t code = walk->text.ptr[at];
    return code == TZ_CODE_END && walk->set->folds ? (uint8_t)TZ_CODE_SPACE
                                                   : code;
}

/* Do the letters of the node behind its first stand at `at`? */
static bool
stands(const tz_wordset_walk *walk, const tz_wordset_node *node, size_t at)
{
    const uint8_t *rest = walk->set->rests + node->rest;
    if (node->len > walk->text.len - at)
        return false;
    for (size_t i = 0; i < node->len; i++) {
        if (rest[i] != code_at(walk, at + i))
            return false;
    }
    return true;
}

/* The branch whose first letter is next in the text; 0: none. */
static uint16_t
branch(const tz_wordset_walk *walk, const tz_wordset_node *node)
{
    if (node->branches == 0 || walk->end >= walk->text.len)
        return 0;
    uint8_t code = code_at(walk, walk->end);
    const uint8_t *firsts = walk->set->firsts + node->below;
    for (unsigned i = 0; i < node->branches; i++) {
        if (firsts[i] == code)
            return (uint16_t)(node->below + i);
    }
    return 0;
}

const uint16_t *
tz_wordset_next(tz_wordset_walk *walk)
{
    while (walk->node != 0) {
        const tz_wordset_node *node = &walk->set->nodes[walk->node];
        size_t at = walk->end + 1;
        walk->node = 0;
        TZ_WORK(node->len + 1);
        if (!stands(walk, node, at))
            return NULL;
        walk->end = at + node->len;
        walk->node = branch(walk, node);
        if (node->entries != 0)
            return walk->set->lists + node->entries;
    }
    return NULL;
}
