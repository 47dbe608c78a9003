/* tree.h - the tree of a pattern; for the files of rule/ that read it.
 *
 *     не (?:вправе|може{ru-v}){gap:2}треб
 *
 *     CAT ─ TEXT "не " ─ GROUP ─────────────────── GAP 2 ─ TEXT "треб"
 *                          └ ALT ─ TEXT ── CAT
 *                                           └ TEXT ─ CLASS → another pattern
 *
 * What can be known of a node from its children is worked out when it is
 * built, so that no later question needs a walk.  A class is a pattern of its
 * own and is pointed at, never copied. */
#ifndef TZ_RULE_TREE_H
#define TZ_RULE_TREE_H

#include "rule/pattern.h"

/* Groups inside groups within one pattern.  With ALT, CAT and REPEAT between
 * two groups a tree is at most TZ_TREE_HEIGHT nodes high. */
#define TZ_PATTERN_NEST 64
#define TZ_TREE_HEIGHT  (4 * (TZ_PATTERN_NEST + 1) + 4)
/* Brackets inside brackets once the classes are written out: PCRE2 reads 250
 * and {gap} and \b bring two of their own. */
#define TZ_PATTERN_DEEP 200
/* Compiled bytes: the offsets inside PCRE2's code have 16 bits. */
#define TZ_PATTERN_COST 60000u
#define TZ_REPEAT_MOST  250u /* of {m,n} */
#define TZ_GAP_MOST     10u  /* words */
#define TZ_ENDLESS      UINT32_MAX

typedef struct {
    uint64_t bits[4]; /* a bit for each code */
} tz_set;

typedef enum {
    TZ_NODE_TEXT,   /* codes, one after the other; at least one */
    TZ_NODE_SET,    /* one code of a set */
    TZ_NODE_CAT,    /* children in a row */
    TZ_NODE_ALT,    /* one of the children */
    TZ_NODE_GROUP,  /* (?:…): one child, as all below */
    TZ_NODE_AT,     /* (?<at>…) */
    TZ_NODE_LOOK,   /* (?=…) and its kin */
    TZ_NODE_REPEAT, /* its child low…high times */
    TZ_NODE_BOUND,  /* \b: no child, as all below */
    TZ_NODE_CLASS,  /* {name} */
    TZ_NODE_GAP,    /* {gap:high} */
    TZ_NODE_WORDS   /* {words:high} */
} tz_node_kind;

/* What a match may begin with that no literal helps with. */
typedef enum {
    TZ_LEAD_FINE,
    TZ_LEAD_REPEAT,
    TZ_LEAD_GAP
} tz_lead;

typedef struct tz_node tz_node;
struct tz_node {
    uint8_t kind;          /* tz_node_kind */
    uint8_t lead;          /* tz_lead */
    bool lazy;             /* REPEAT */
    bool behind, negative; /* LOOK */
    /* Every character that can be the first (last) is one of a word; true of
     * a node that is always empty. */
    bool first_word, last_word;
    bool in_word;       /* it looks at no other character than those of words */
    uint32_t low, high; /* REPEAT, GAP, WORDS; high may be TZ_ENDLESS */
    uint32_t min, max;  /* characters of a match; max may be TZ_ENDLESS */
    uint32_t cost;      /* compiled bytes, at most; stops at UINT32_MAX */
    const tz_node *child, *next;
    union {
        tz_nstr text;
        const tz_set *set;
        const tz_pattern *class;
    } of;
};

/* What every match of a node contains (facts.h). */
typedef struct tz_facts tz_facts;
typedef struct {
    const tz_facts *facts; /* NULL: nobody asked yet */
    tz_arena *arena;       /* where the pattern lives, and they */
} tz_known;

typedef struct tz_pattern_ref tz_pattern_ref;
struct tz_pattern_ref {
    const tz_pattern *pattern;
    const tz_pattern_ref *next;
};

struct tz_pattern {
    const tz_node *root;
    tz_known *known;
    const tz_pattern_ref *refs; /* classes that it names */
    taza_str regex;             /* PCRE2 text, without brackets of its own */
    uint32_t deep;      /* brackets inside brackets, classes written out */
    uint32_t at_column; /* of "(?<at>"; 0: there is none */
};

/* The codes of words. */
extern const tz_set tz_set_words;
bool tz_set_has(const tz_set *set, unsigned code);
void tz_set_add(tz_set *set, unsigned code);
size_t tz_set_count(const tz_set *set);
/* All codes but the line feed that `set` has not. */
void tz_set_negate(tz_set *set);

/* Node makers; NULL: memory is out (also when a child is NULL). */
tz_node *tz_tree_text(tz_arena *arena, tz_nstr codes); /* not copied */
tz_node *tz_tree_set(tz_arena *arena, const tz_set *set);
tz_node *tz_tree_class(tz_arena *arena, const tz_pattern *pattern);
tz_node *tz_tree_leaf(tz_arena *arena, tz_node_kind kind, uint32_t words);
/* CAT or ALT of nodes linked by `next`; one node alone is given back. */
tz_node *tz_tree_list(tz_arena *arena, tz_node_kind kind, tz_node *children);
/* GROUP, AT or LOOK. */
tz_node *tz_tree_wrap(tz_arena *arena, tz_node_kind kind, tz_node *child);
tz_node *tz_tree_repeat(tz_arena *arena, tz_node *child, uint32_t low,
                        uint32_t high);

/* Steps through a tree without recursion: each node is entered, comes back
 * between two of its children, and is left. */
typedef enum {
    TZ_WALK_END,
    TZ_WALK_IN,
    TZ_WALK_BETWEEN,
    TZ_WALK_OUT
} tz_step;
typedef struct {
    const tz_node *path[TZ_TREE_HEIGHT];
    const tz_node *child[TZ_TREE_HEIGHT]; /* of path[i]: the next to enter */
    size_t depth;                         /* nodes entered and not left */
    const tz_node *node;                  /* the one at hand */
    const tz_node *root;                  /* not entered yet */
    bool between;
} tz_walk;
void tz_walk_init(tz_walk *walk, const tz_node *root);
tz_step tz_walk_next(tz_walk *walk);

/* Adds a class to the list.  False: memory is out. */
bool tz_pattern_refer(tz_arena *arena, const tz_pattern_ref **refs,
                      const tz_pattern *class);
/* Completes a pattern whose root is set: regex, a place for facts. */
bool tz_pattern_complete(tz_arena *arena, tz_pattern *pattern);
bool tz_emit_tree(const tz_node *root, tz_buf *out);
/* Worked out once for each pattern, with those of the classes it names; not
 * by two threads at a time.  `scratch` may be the pattern's own arena or live
 * shorter.  NULL: memory is out. */
const tz_facts *tz_facts_know(tz_arena *scratch, const tz_pattern *pattern);
/* Characters of the shortest of the required literals; 0: there are none. */
size_t tz_facts_least(const tz_facts *facts);

/* The next {name} of `text` at or after `*at` that is a class: sets its name
 * and the offset of its brace, moves `*at` behind it.  For ordering classes
 * before they are parsed. */
bool tz_pattern_next_class(taza_str text, size_t *at, taza_str *name,
                           size_t *brace);
/* [a-z][a-z0-9-]*, and neither "gap" nor "words". */
bool tz_pattern_class_name(taza_str name);

#endif
