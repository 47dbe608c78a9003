/* rules.h - rule packs: factors, lexicon classes, rules; loaded strictly. */
#ifndef TZ_RULE_RULES_H
#define TZ_RULE_RULES_H

#include "base/arena.h"
#include "base/rec.h"
#include "rule/pattern.h"

/* A text in three languages, by taza_lang; [0] unused; NULL: not given. */
typedef const char *tz_text3[4];

/* Citations that somebody verified. */
typedef struct {
    const taza_basis *items;
    size_t count;
} tz_basis_list;

typedef struct {
    const char *id;
    tz_text3 name, definition, why, fix, before, after;
    taza_severity severity;
    tz_basis_list basis[4];       /* by taza_lang; [0] for any other language */
    const char *const *serves[4]; /* by taza_lang, as basis; NULL end */
    const char *const *near, *const *covers; /* ids, NULL end */
    const char *file;
    uint32_t line;
} tz_factor;

typedef enum {
    TZ_UNLESS,
    TZ_REQUIRES
} tz_cond_kind;
typedef enum {
    TZ_SCOPE_HERE,
    TZ_SCOPE_SENTENCE
} tz_scope;

typedef struct {
    uint8_t kind, scope;
    size_t pattern; /* index of taza_rules.patterns */
    uint32_t line;
} tz_cond;

typedef struct {
    taza_str text; /* the draft */
    uint32_t line;
} tz_example;

typedef enum {
    TZ_STABLE,
    TZ_DRAFT,
    TZ_RETIRED
} tz_rule_status;

typedef struct {
    const char *id;
    const tz_factor *factor; /* NULL: retired */
    taza_lang lang;          /* TAZA_NONE: any */
    taza_severity severity;
    uint8_t status;    /* tz_rule_status; only an id is sure if retired */
    uint8_t word_case; /* 0 any, 1 Capital, 2 CAPS: of the first word */
    uint32_t zones;    /* bit tz_zone; default: the act's own words */
    bool slow;
    bool runs;             /* stable, or draft and wanted */
    const size_t *matches; /* indices of patterns */
    size_t match_count;
    const tz_cond *conds;
    size_t cond_count;
    tz_text3 message, fix; /* NULL: the factor's why and fix */
    tz_basis_list basis;   /* Source fields; empty: the factor's basis */
    const tz_example *bad, *good;
    size_t bad_count, good_count;
    const char *file;
    uint32_t line;
} tz_rule;

typedef struct {
    taza_str regex; /* PCRE2 text */
    const tz_pattern *tree;
} tz_rule_pattern;

/* The public opaque type. */
struct taza_rules {
    tz_arena *arena;
    tz_factor *factors;
    size_t factor_count;
    tz_rule *rules; /* by file order; retired ones included */
    size_t rule_count;
    const tz_rule *mixed; /* behind doc->mixed, in no file; NULL: its factor is
                             not loaded */
    tz_rule_pattern *patterns;
    size_t pattern_count;
    size_t running; /* rules with `runs`, `mixed` too */
    const char *version;
    char hash[20];
};

/* Loads files (built-in first). Records are Factor, Class (Name, Is) or Rule
 * by their descriptor "%rec: X". Two passes, so order of files is free. All
 * fields of DESIGN §5 are known; those that are not carried out yet are
 * refused by name. Unknown field, duplicate id, unknown factor or class, class
 * that contains itself, bad pattern, no Bad or Good, a `Fix` or `Message` for
 * a language without text …: TAZA_SYNTAX "FILE:L:C: what". */
taza_status tz_rules_load(const taza_source *files, size_t count, bool draft,
                          struct taza_rules **out, taza_error *err);
void tz_rules_free(struct taza_rules *rules);
const tz_factor *tz_rules_factor(const struct taza_rules *rules,
                                 taza_str id); /* NULL: none */
/* Those of the files, then `mixed`; NULL past the last. */
const tz_rule *tz_rules_at(const struct taza_rules *rules, size_t index);

/* The packs of patterns/, made into const data at build time. */
extern const taza_source tz_builtin[];
extern const size_t tz_builtin_count;
extern const char tz_builtin_version[];

#endif
