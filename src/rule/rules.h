/* rules.h - rule packs: factors, lexicon classes, rules; loaded strictly. */
#ifndef TZ_RULE_RULES_H
#define TZ_RULE_RULES_H

#include "act/act.h"
#include "base/arena.h"
#include "base/rec.h"
#include "rule/pattern.h"
#include "rule/prefilter.h"
#include "rule/regex.h"

/* A rule set is a few arrays and texts in one piece, which its records point
 * into by number: as const data it needs no work when a program starts. */

/* A string of taza_rules.texts, by offset; 0: not given. */
typedef uint32_t tz_text;
/* In three languages, by taza_lang; [0] unused. */
typedef tz_text tz_text3[4];

/* Some that stand together: bytes of a text, items of an array. */
typedef struct {
    uint32_t at, count;
} tz_stretch;

/* A citation that somebody verified. */
typedef struct {
    tz_text methodology, clause;
    uint32_t law; /* not a model */
} tz_basis;

typedef struct {
    tz_text id;
    tz_text3 name, definition, why, fix, before, after;
    uint32_t severity;       /* taza_severity */
    tz_stretch basis[4];     /* of taza_rules.basis, by taza_lang; [0] for any
                                other language */
    tz_stretch serves[4];    /* of taza_rules.lists, by taza_lang, as basis */
    tz_stretch near, covers; /* ids, of taza_rules.lists */
    tz_text file;
    uint32_t line;
} tz_factor;

/* What an entry of the lexicon is: an actor, an act, neither (a longer entry
 * hides a shorter one), or a word that builds the sentence. */
typedef enum {
    TZ_ENTRY_NONE,
    TZ_ENTRY_BODY,
    TZ_ENTRY_PERSON,
    TZ_ENTRY_OTHER, /* a court, the parliament …: its choice is no factor */
    TZ_ENTRY_BURDEN,
    TZ_ENTRY_BENEFIT,
    TZ_ENTRY_INTERNAL,
    TZ_ENTRY_SKIP,
    TZ_ENTRY_PREPOSITION, /* the first that is asked of a single word */
    TZ_ENTRY_ADJECTIVE,
    TZ_ENTRY_VERB,
    TZ_ENTRY_PASSIVE,
    TZ_ENTRY_RELATIVE, /* который, which: the clause is about what is before */
    TZ_ENTRY_CLAUSE,     /* если, where; kk: ends one (жағдайда) */
    TZ_ENTRY_PARTICIPLE, /* opens a clause; kk: its actor is not the sentence's
                          */
    TZ_ENTRY_PRONOUN,
    TZ_ENTRY_POSSESSED,   /* kk: the bare noun before it is its owner */
    TZ_ENTRY_CONJUNCTION, /* и, либо: joins acts */
    TZ_ENTRY_LIGHT, /* may, принять (решение об …): another word says what */
    TZ_ENTRY_OBLIQUE, /* its actor is no nominative: надлежит, құқығы бар */
    TZ_ENTRY_CLASSES
} tz_entry_class;

static inline bool
tz_entry_actor(unsigned class)
{
    return class >= TZ_ENTRY_BODY && class <= TZ_ENTRY_OTHER;
}

static inline bool
tz_entry_act(unsigned class)
{
    return class >= TZ_ENTRY_BURDEN && class <= TZ_ENTRY_INTERNAL;
}

typedef enum {
    TZ_FORM_NONE,
    TZ_FORM_SUBJECT,
    TZ_FORM_AGENT, /* by whom */
    TZ_FORM_OTHER
} tz_entry_form;

/* One `Is` of an Entry.  The pattern ends at a word's end and is tried where
 * a word begins with `start`. */
typedef struct {
    uint8_t lang, class, form;
    bool in_word;     /* it is known by one word, whatever stands around it */
    uint32_t pattern; /* index of taza_rules.patterns */
} tz_entry;

typedef struct {
    const tz_entry *entries;
    size_t count;
    tz_sought_list starts; /* what words begin with: a bucket for each two
                              codes */
    const uint32_t *start_entries; /* that may stand there */
    const uint32_t *buckets;       /* of TZ_ENTRY_BUCKETS + 1 */
    /* [lang][class]: first of the entries that are asked of a single word;
     * `next` chains them.  TZ_NO_ENTRY ends. */
    uint32_t grammar[4][TZ_ENTRY_CLASSES];
    const uint32_t *next;
} tz_actors;

#define TZ_NO_ENTRY      UINT32_MAX
#define TZ_ENTRY_BUCKETS ((size_t)TZ_CODE_COUNT * TZ_CODE_COUNT)

typedef enum {
    TZ_UNLESS,
    TZ_REQUIRES,
    TZ_WITHOUT,
    TZ_COUNT_OF,
    TZ_RAISE,
    TZ_LOWER,
    TZ_LACKS
} tz_cond_kind;
typedef enum {
    TZ_SCOPE_HERE,
    TZ_SCOPE_SENTENCE,
    TZ_SCOPE_NORM,
    TZ_SCOPE_POINT,
    TZ_SCOPE_ARTICLE,
    TZ_SCOPE_CHAPTER,
    TZ_SCOPE_ACT
} tz_scope;

/* What Lacks asks for beside its pattern: a tz_quantity_kind, or this. */
#define TZ_FACT_REFERENCE TZ_QUANTITY_KINDS

typedef struct {
    uint8_t kind, scope;
    bool bare;        /* the field says no scope: that of the kind */
    uint8_t least;    /* hits that are wanted; 1, but for Count */
    uint32_t facts;   /* Lacks: bits of TZ_FACT_REFERENCE and quantity kinds */
    uint32_t pattern; /* index of taza_rules.patterns */
    uint32_t line;
} tz_cond;

/* Of the field: "Unless", "Unless_norm", … */
const char *tz_cond_name(const tz_cond *cond);

#define TZ_NO_PATTERN UINT32_MAX

typedef struct {
    tz_stretch text; /* the draft; of taza_rules.texts */
    uint32_t line;
} tz_example;

typedef enum {
    TZ_STABLE,
    TZ_DRAFT,
    TZ_RETIRED
} tz_rule_status;

#define TZ_NO_FACTOR UINT32_MAX

typedef enum {
    TZ_WITHIN_ANY,
    TZ_WITHIN_ARTICLE, /* of a law or code */
    TZ_WITHIN_POINT    /* and in no article: rules, standards, orders */
} tz_within;

typedef struct {
    tz_text id;
    uint32_t factor;   /* index; TZ_NO_FACTOR: retired */
    uint8_t lang;      /* taza_lang; TAZA_NONE: any */
    uint8_t severity;  /* taza_severity */
    uint8_t status;    /* tz_rule_status; only an id is sure if retired */
    uint8_t word_case; /* 0 any, 1 Capital, 2 CAPS: of the first word */
    uint8_t within;    /* tz_within: where the norm stands */
    uint32_t zones;    /* bit tz_zone; default: the act's own words */
    uint32_t subjects, objects; /* bit tz_entry_class; 0: any */
    uint32_t lead;              /* pattern; TZ_NO_PATTERN: none */
    uint32_t defects; /* bit tz_defect_kind: what it reports instead of matches;
                         0: none */
    uint32_t slow;
    tz_stretch matches, conds;
    tz_text3 message, fix; /* not given: the factor's why and fix */
    tz_stretch basis[4];   /* Source fields, as a factor's; none of the
                              language or any: the factor's basis */
    tz_stretch bad, good;  /* of taza_rules.examples */
    tz_stretch after; /* the same, of one or none: the first Bad put right */
    tz_text file;
    uint32_t line;
} tz_rule;

typedef struct {
    tz_stretch regex; /* PCRE2 text; of taza_rules.regexes */
    tz_stretch code;  /* the same compiled; of taza_rules.codes; empty: not */
    uint32_t blanks;  /* at most so many in a match; TZ_ENDLESS */
} tz_rule_pattern;

/* The public opaque type.  All but `arena`, `draft` and `coded` may be const
 * data, made at build time (patterns/prepare.c). */
struct taza_rules {
    tz_arena *arena;
    const char *texts;     /* strings and drafts */
    const tz_text *lists;  /* ids, what factors serve */
    const tz_basis *basis; /* citations */
    const tz_factor *factors;
    const tz_rule *rules; /* by file order; retired ones included */
    const tz_rule *mixed; /* behind doc->mixed, in no file; NULL: its factor is
                             not loaded */
    const uint32_t *matches; /* indices of patterns */
    const tz_cond *conds;
    const tz_example *examples;
    const tz_rule_pattern *patterns;
    const char *regexes, *codes;
    size_t text_len, list_count, basis_count, factor_count, rule_count;
    size_t match_count, cond_count, example_count, pattern_count;
    size_t regex_len, code_len;
    tz_stretch code_head;   /* that all codes begin with */
    const char *build;      /* tz_regex_build that the codes are for */
    tz_prefilter prefilter; /* of Match, and of wide conditions */
    tz_actors actors;
    bool draft;        /* rules with Status: draft run, too */
    bool coded;        /* the codes are for the PCRE2 at hand */
    size_t running[2]; /* rules that run; [1]: with drafts.  `mixed`, too */
    const char *version;
    char hash[20];
};

/* Loads files (built-in first). Records are Factor, Class (Name, Is), Entry
 * (Lang, Class, Form, Is) or Rule by their descriptor "%rec: X". Two passes, so
 * order of files is free. Unknown field, duplicate id, unknown factor or class,
 * class that contains itself, bad pattern, no Bad or Good, a `Fix` or `Message`
 * for a language without text …: TAZA_SYNTAX "FILE:L:C: what". */
taza_status tz_rules_load(const taza_source *files, size_t count, bool draft,
                          struct taza_rules **out, taza_error *err);
void tz_rules_free(struct taza_rules *rules);
const tz_factor *tz_rules_factor(const struct taza_rules *rules,
                                 taza_str id); /* NULL: none */
/* Those of the files, then `mixed`; NULL past the last. */
const tz_rule *tz_rules_at(const struct taza_rules *rules, size_t index);
/* Does the comma list have the rule's id, or its factor's?  NULL list: no. */
bool tz_rule_listed(const struct taza_rules *rules, const char *list,
                    const tz_rule *rule);
/* codes.c: compiles all patterns to rules->codes, for rules that are to be
 * prepared. */
taza_status tz_rules_encode(struct taza_rules *rules, taza_error *err);
/* A pattern, from its code where that is for this PCRE2, else compiled.  It
 * is freed before the matcher, which is of these rules alone. */
taza_status tz_rules_compile(const struct taza_rules *rules, size_t pattern,
                             tz_matcher *matcher, tz_regex **out,
                             taza_error *err);
/* Stable, or a draft where drafts are wanted. */
bool tz_rule_runs(const struct taza_rules *rules, const tz_rule *rule);
/* NULL: retired. */
const tz_factor *tz_rule_factor(const struct taza_rules *rules,
                                const tz_rule *rule);
/* NULL: not given. */
const char *tz_rules_text(const struct taza_rules *rules, tz_text text);
taza_str tz_rules_draft(const struct taza_rules *rules,
                        const tz_example *example);
taza_str tz_rules_regex(const struct taza_rules *rules, size_t pattern);
/* The citations in one language, of four lists, else those of no language. */
tz_stretch tz_basis_in(const tz_stretch *lists, taza_lang lang);
/* "body", "burden", …; "none" for TZ_ENTRY_NONE. */
const char *tz_entry_name(unsigned class);

/* The packs of patterns/, and what is loaded from them, made into const data
 * at build time. */
extern const taza_source tz_builtin[];
extern const size_t tz_builtin_count;
extern const char tz_builtin_version[];
extern const struct taza_rules tz_prepared;
/* A rule set of that data alone.  O(1). */
taza_status tz_rules_prepared(bool draft, struct taza_rules **out,
                              taza_error *err);

#endif
