/* wordset.c - words and stems that normal text is searched for. */
#include "act/wordset.h"

#include "base/work.h"

/* Is it the letter, or the end of a sentence that goes for its blank? */
static bool
same(const tz_wordset *set, uint8_t letter, uint8_t code)
{
    return letter == code ||
           (code == TZ_CODE_END && letter == TZ_CODE_SPACE && set->folds);
}

/* Do the letters of the node behind its first stand at `at`? */
static bool
stands(const tz_wordset_walk *walk, const tz_wordset_node *node, size_t at)
{
    const uint8_t *rest = walk->set->rests + node->rest;
    const uint8_t *codes = walk->text.ptr + at;
    if (node->len > walk->text.len - at)
        return false;
    for (size_t i = 0; i < node->len; i++) {
        if (!same(walk->set, rest[i], codes[i]))
            return false;
    }
    return true;
}

/* The branch whose first letter is next in the text; 0: none. */
static uint16_t
branch(const tz_wordset_walk *walk, const tz_wordset_node *node)
{
    const uint8_t *firsts = walk->set->firsts + node->below;
    if (walk->end >= walk->text.len)
        return 0;
    uint8_t code = walk->text.ptr[walk->end];
    for (unsigned i = 0; i < node->branches; i++) {
        if (same(walk->set, firsts[i], code))
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
