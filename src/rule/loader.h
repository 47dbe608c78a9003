/* loader.h - what the files that load rule packs share. */
#ifndef TZ_RULE_LOADER_H
#define TZ_RULE_LOADER_H

#include "rule/names.h"
#include "rule/rules.h"

/* The id of the rule and of the factor behind doc->mixed. */
#define TZ_MIXED_ID "mixed-alphabet"

/* A record at hand, and its file for messages. */
typedef struct {
    const tz_rec_file *file;
    const tz_rec *rec;
    tz_text name; /* of the file */
} tz_record;

/* A class of the lexicon while it is ordered and parsed. */
typedef struct {
    tz_record record;
    const tz_pattern *tree; /* NULL: not parsed yet */
    bool open;              /* a class that it names is being parsed */
} tz_lexeme;

typedef struct {
    void *items; /* grows in tz_alloc memory */
    size_t count, cap;
} tz_list;

typedef struct {
    tz_arena *arena;   /* of the rules; what stays lives there */
    tz_arena *lexicon; /* records, trees of classes: until all is loaded */
    tz_arena *scratch; /* … of other patterns: until the next record */
    tz_arena *trees;   /* one of these two: for patterns that are parsed now */
    struct taza_rules *rules;
    /* What goes to `rules` when all is read; numbers lead into it. */
    tz_factor *made_factors;
    tz_rule *made_rules;
    tz_list lists, basis, matches, conds, examples, patterns;
    tz_buf texts, regexes;
    taza_error *err;
    tz_rec_file *files;
    tz_text *file_names;
    size_t file_count;
    tz_record *factors, *rule_records, *entries;
    tz_lexeme *classes;
    size_t factor_count, class_count, rule_count, entry_count;
    tz_needs needs; /* literals that are searched for */
    tz_names factor_ids, class_names, rule_ids;
    tz_record at;              /* the record being read … */
    const tz_rec_field *field; /* … and its field */
} tz_loader;

/* Items of one kind and size of all records. */
#define TZ_LIST(list, type) ((type *)(list).items)
/* Room for `count` more, zeroed; `out` is where it begins, with none in it. */
taza_status tz_load_room(tz_loader *l, tz_list *list, size_t size, size_t count,
                         tz_stretch *out);
/* A string, to be found in the rule set's texts. */
taza_status tz_load_string(tz_loader *l, taza_str string, tz_text *out);
/* The arrays and texts go to the rule set; then what is left of them goes. */
taza_status tz_load_finish(tz_loader *l);
void tz_load_done(tz_loader *l);
/* Adds to one of the texts as it is. */
taza_status tz_load_keep(tz_loader *l, tz_buf *text, taza_str more,
                         tz_stretch *out);

/* One row for each field that a record may have. */
typedef taza_status tz_field_fn(tz_loader *l, void *target, unsigned arg);
typedef struct {
    const char *name;
    tz_field_fn *read;
    unsigned arg; /* a text in three languages: the taza_lang is added */
    bool many, needed, three; /* _kk, _ru, _en */
} tz_field_spec;

/* Reads every field of l->at into `target`.  A field of no row goes to
 * `other` (NULL: it is unknown).  `bare`: only the Id is needed. */
taza_status tz_fields_read(tz_loader *l, const tz_field_spec *specs,
                           size_t count, void *target, tz_field_fn *other,
                           bool bare);
/* An error at byte `at` of the value of l->field. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
taza_status
tz_load_fail(tz_loader *l, size_t at, const char *format, ...);
/* An error at the name of l->field, or, if that is NULL, at the record. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
taza_status
tz_load_fail_name(tz_loader *l, const char *format, ...);
taza_status tz_load_unknown(tz_loader *l, void *target, unsigned arg);
taza_status tz_load_note(tz_loader *l, void *target, unsigned arg);

/* Makes the record the one at hand: trees of the ones before may go. */
taza_status tz_load_record(tz_loader *l, tz_record record);
/* Fields of that name in the record at hand. */
size_t tz_load_count(const tz_loader *l, const char *name);
/* The next name of a list parted by commas or blanks; `*at` moves behind it.
 * Its own offset is *at - name.len.  False: there is none. */
bool tz_load_next(const tz_loader *l, size_t *at, taza_str *name);
taza_status tz_load_check_id(tz_loader *l); /* is the value one? */
taza_status tz_load_id(tz_loader *l, tz_text *out);
taza_status tz_load_severity(tz_loader *l, taza_severity *out);
/* A copy of the value with a NUL.  `line`: a continuation is a blank and
 * {at}, {subject}, {unit} are the only braces. */
taza_status tz_load_text(tz_loader *l, bool line, tz_text *out);
/* "methodology; clause; law|model|unverified", the last one optional if
 * `short_form`; what is verified is added to the list, which has room. */
taza_status tz_load_basis(tz_loader *l, bool short_form, tz_stretch *list);
/* Parses the value of l->field. */
taza_status tz_load_pattern(tz_loader *l, const tz_pattern **out);
/* One without the group at, which stands in Match only. */
taza_status tz_load_plain_pattern(tz_loader *l, const tz_pattern **out);

/* Adds a tree to the patterns of the rule set; lint as tz_pattern_lint. */
taza_status tz_load_add_pattern(tz_loader *l, const tz_pattern *tree, bool slow,
                                uint32_t *index);
/* kk, ru, en or any. */
taza_status tz_load_lang(tz_loader *l, taza_lang *out);
/* The value is one or more of the names of `classes` (bits), else an error:
 * "`what` is a, b or c". */
taza_status tz_load_entry_classes(tz_loader *l, uint32_t classes,
                                  const char *what, uint32_t *out);

taza_status tz_load_factor(tz_loader *l, tz_factor *factor);
/* All entries of the lexicon, and the table of their beginnings. */
taza_status tz_load_actors(tz_loader *l);
/* Parses all classes, those that others name first. */
taza_status tz_load_lexicon(tz_loader *l);
const tz_pattern *tz_load_class(void *loader, taza_str name);
taza_status tz_load_rule(tz_loader *l, tz_rule *rule);

#endif
