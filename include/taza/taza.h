/* taza.h - find corruption factors in draft acts (Kazakh, Russian, English).
 *
 * The whole public interface.  Nothing here prints, exits, keeps globals or
 * looks at the locale; objects of different threads do not touch each other.
 * Strings with a NUL are `const char *`; everything else is a taza_str view.
 * Offsets are bytes unless a name says otherwise, spans are half-open. */
#ifndef TAZA_H
#define TAZA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#    define TAZA_API __attribute__((visibility("default")))
#else
#    define TAZA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --- Plain values ------------------------------------------------------ */

typedef struct {
    const char *ptr; /* not NUL-terminated; may be NULL when len is 0 */
    size_t len;      /* bytes */
} taza_str;

typedef struct {
    size_t start, end; /* bytes, end exclusive */
} taza_span;

/* What went wrong.  Append-only. */
typedef enum {
    TAZA_OK,
    TAZA_NOMEM,       /* out of memory */
    TAZA_IO,          /* a file could not be read or written */
    TAZA_USAGE,       /* a bad option or argument */
    TAZA_ENCODING,    /* bytes are not text in the expected encoding */
    TAZA_SYNTAX,      /* a rule file is wrong */
    TAZA_LIMIT,       /* a limit was reached (size, budget) */
    TAZA_UNSUPPORTED, /* a known kind of file that is not read yet */
    TAZA_UNREAD,      /* too many words in a language nobody lints */
    TAZA_INCOMPLETE,  /* a rule could not run to its end */
    TAZA_CONTROL,     /* control characters in the text (a remark) */
    TAZA_PARTIAL      /* files of a split act are missing (a remark) */
} taza_status;

typedef enum {
    TAZA_NOTE = 1,
    TAZA_WARNING,
    TAZA_ERROR
} taza_severity;
typedef enum {
    TAZA_NONE,
    TAZA_KK,
    TAZA_RU,
    TAZA_EN
} taza_lang;

/* Which part of a message says what; for taza_error_text alone. */
typedef struct {
    uint16_t what, start, end;
} taza_error_piece;

/* What failed and where, in the caller's storage; nothing to free. */
typedef struct {
    taza_status status;
    uint32_t line, column; /* from 1; 0: unknown */
    uint64_t byte;         /* offset in the file; 0 when unknown */
    char message[480];     /* one line of English: "file:line:column: what" */
    uint16_t piece_count;
    taza_error_piece pieces[13];
} taza_error;

TAZA_API const char *taza_version(void);
/* The word of a status ("encoding"), as in JSON `errors[].code`. */
TAZA_API const char *taza_status_name(taza_status status);
/* Writes the message in Kazakh or Russian, cut at a whole character, and a NUL
 * (unless `size` is 0).  Returns the bytes of the whole, without the NUL.  Any
 * other `ui`, and a message that the library did not write: as it is.  What
 * other programs said stays in their words. */
TAZA_API size_t taza_error_text(const taza_error *err, taza_lang ui, char *buf,
                                size_t size);
/* "note", "warning", "error". */
TAZA_API const char *taza_severity_name(taza_severity severity);
/* "kk", "ru", "en"; "" for TAZA_NONE. */
TAZA_API const char *taza_lang_name(taza_lang lang);

/* --- Rules ------------------------------------------------------------- */

typedef struct taza_rules taza_rules; /* immutable; any thread may read it */

/* One rec file of a rule pack (taza-rules(5)). */
typedef struct {
    const char *name; /* for messages */
    taza_str bytes;
} taza_source;

typedef struct {
    size_t size; /* sizeof(taza_rules_options) */
    const taza_source *packs;
    size_t pack_count;
    bool no_builtin; /* leave the built-in packs out */
    bool draft;      /* rules of status draft run, too */
} taza_rules_options;

typedef struct {
    const char *version; /* of the built-in packs: "2026.11" */
    size_t count;        /* rules that run */
    char hash[20];       /* 16 hex digits over everything loaded */
} taza_rules_info;

typedef struct {
    const char *id, *factor, *file; /* factor: "" if a retired rule has none */
    uint32_t line;
    taza_lang lang;         /* TAZA_NONE: any */
    taza_severity severity; /* 0 if a retired rule has none */
    const char *status;     /* "stable", "draft", "retired" */
    const char *name[4];    /* the factor's name, by taza_lang; [0] is NULL */
    size_t bad_count, good_count;
    bool slow; /* no literal to look for: the rule tries every word */
} taza_rule_info;

/* Loads the built-in packs and `options->packs`.  Strict: the first mistake
 * stops with file, line and column in `err`.  NULL options: built-in only.
 * Nothing of `options` is needed afterwards. */
TAZA_API taza_status taza_rules_new(const taza_rules_options *options,
                                    taza_rules **out, taza_error *err);
TAZA_API void taza_rules_free(taza_rules *rules);
TAZA_API void taza_rules_describe(const taza_rules *rules,
                                  taza_rules_info *out);
/* False past the last rule. */
TAZA_API bool taza_rules_at(const taza_rules *rules, size_t index,
                            taza_rule_info *out);

/* Is there a rule or a factor of that id?  `runs` (may be NULL): a rule of it
 * is neither retired nor, without taza_rules_options.draft, a draft. */
TAZA_API bool taza_rules_has(const taza_rules *rules, const char *id,
                             bool *runs);

/* Takes bytes that were written; returns 0, or anything else to stop. */
typedef int taza_write_fn(void *user, const char *bytes, size_t len);
/* Writes a page of text about a factor or a rule (then its factor's, too):
 * what it is, why it matters, how to reword, on which basis.  `id` NULL: the
 * factors, a line or two each.  `ui` TAZA_NONE: English.  Lines of at most 80
 * characters unless one word is longer.  TAZA_USAGE: there is no such id; the
 * message names the nearest. */
TAZA_API taza_status taza_explain(const taza_rules *rules, const char *id,
                                  taza_lang ui, taza_write_fn *write,
                                  void *user, taza_error *err);

/* One example of a rule that does not behave as it says. */
typedef struct {
    const char *rule, *file;
    uint32_t line;   /* of the example */
    bool must_match; /* a Bad example that stays silent, else a Good one hit */
    taza_str example;
    const char *what; /* why, one line */
} taza_example;
typedef void taza_example_fn(void *user, const taza_example *example);

/* Runs every Bad and Good example through the whole pipeline; calls `fn` for
 * each that fails.  `run` and `failed` count examples. */
TAZA_API taza_status taza_rules_test(const taza_rules *rules,
                                     taza_example_fn *fn, void *user,
                                     size_t *run, size_t *failed,
                                     taza_error *err);

/* --- Findings that may stand --------------------------------------------- */

/* A file of accepted findings (.taza-accepted) or a baseline, as taza(1)
 * describes them; immutable, any thread may read it. */
typedef struct taza_policy taza_policy;

/* Is the file that a record names by its path still there?  Append-only. */
typedef enum {
    TAZA_THERE,
    TAZA_GONE,  /* no … */
    TAZA_MISSED /* … and this run has looked where it would be */
} taza_presence;
/* `path` is full, or as long as `taza_policy_options.dir` makes it. */
typedef taza_presence taza_presence_fn(void *user, const char *path);

typedef struct {
    size_t size;       /* sizeof(taza_policy_options) */
    bool baseline;     /* it is a baseline */
    const char *dir;   /* full path that records' paths begin at; NULL: the
                          directory of the file's name */
    const char *today; /* "2026-11-22"; NULL: nothing expires */
    taza_presence_fn *presence; /* NULL: everything is there */
    void *presence_user;
} taza_policy_options;

/* A record.  Strings that are not given are "".  Fields are only ever added at
 * the end. */
typedef struct {
    const char *fingerprint, *rule, *unit, *quote;
    const char *path;           /* full; "": every document */
    const char *reason, *by;    /* "" in a baseline, and … */
    const char *date, *expires; /* … "2026-11-22" */
    const char *file;           /* the policy's, for messages */
    uint32_t line, last_line;   /* of the record */
} taza_record;

/* Reads it.  Strict: the first mistake is TAZA_SYNTAX with file, line and
 * column.  Nothing of `file` and `options` is needed afterwards; `presence` is
 * called now, once for each path. */
TAZA_API taza_status taza_policy_new(const taza_source *file,
                                     const taza_policy_options *options,
                                     taza_policy **out, taza_error *err);
TAZA_API void taza_policy_free(taza_policy *policy);
/* By path, then fingerprint; NULL past the last. */
TAZA_API const taza_record *taza_policy_at(const taza_policy *policy,
                                           size_t index);

/* --- Checking ---------------------------------------------------------- */

typedef struct taza_worker taza_worker; /* compiled rules of one thread */
typedef struct taza_result taza_result; /* one checked document */

/* Reads the file `name` that the document `base` links to (an act split
 * over files).  Returns TAZA_OK and bytes that stay valid as long as the
 * result, or an error; TAZA_IO means "there is none". */
typedef taza_status taza_read_fn(void *user, const char *base, const char *name,
                                 taza_str *bytes, taza_error *err);
/* Are findings of the file `path` of the act asked for? */
typedef bool taza_show_fn(void *user, const char *path);

typedef struct {
    size_t size;          /* sizeof(taza_options) */
    taza_lang lang;       /* of the document; TAZA_NONE: recognized */
    taza_lang ui;         /* of messages; TAZA_NONE: the document's */
    const char *encoding; /* NULL: UTF-8, or what a byte order mark says */
    size_t max_size;      /* bytes; 0: 64 MiB */
    const char *select;   /* comma list of rule or factor ids; NULL: all */
    const char *ignore;   /* the same; wins over select */
    bool no_jit;
    bool text_only;      /* read text and act, run no rule */
    taza_worker *worker; /* NULL: one is made for this call */
    taza_read_fn *read;  /* NULL: an act split over files is not followed */
    void *read_user;
    const char *trace; /* comma list of rule or factor ids whose candidates are
                          kept (taza_result_trace); NULL: none */
    const taza_policy
        *accepted; /* findings that may stand; NULL: none.  It … */
    const taza_policy *baseline; /* … and those that were there before must
                                    outlive the result */
    const char *place;  /* the document's full path, as records name it; NULL:
                           its name, to which `dir` has to fit */
    bool no_comments;   /* "taza-accept" in the draft's comments is no news */
    bool show_accepted; /* accepted findings stay among the others */
    /* Comma list "ID=LEVEL" (rule or factor; note, warning, error): findings
     * have this severity whatever speaks for another one.  A rule's goes
     * before its factor's, of the same id the last one counts.  NULL: none */
    const char *severity;
    const taza_result *before; /* an older version of the document: what it has
                                  was there before, too; needed only during
                                  the call.  NULL: none */
    taza_show_fn *show; /* of an act in several files; NULL: all of them */
    void *show_user;
} taza_options;

/* A worker keeps what a thread needs between documents (compiled patterns).
 * It belongs to `rules`, serves one thread at a time, changes no result. */
TAZA_API taza_status taza_worker_new(const taza_rules *rules, taza_worker **out,
                                     taza_error *err);
TAZA_API void taza_worker_free(taza_worker *worker);

/* Checks one document.  A document that cannot be read (encoding, kind,
 * size) still gives TAZA_OK and a result that is not complete and says why;
 * only memory, usage and the like fail.  `rules` and `bytes` must outlive the
 * result. */
TAZA_API taza_status taza_check(const taza_rules *rules,
                                const taza_options *options, taza_str bytes,
                                const char *name, taza_result **out,
                                taza_error *err);
/* A result for a file that could not even be opened. */
TAZA_API taza_status taza_result_failed(const char *name, const taza_error *why,
                                        taza_result **out, taza_error *err);
TAZA_API void taza_result_free(taza_result *result);

typedef struct {
    const char *path; /* the file it lies in: the document's or a part's */
    size_t byte;      /* offset in that file, as it was given */
    uint32_t line;    /* from 1 */
    uint32_t column;  /* from 1, code points; a BOM is no column */
    uint32_t utf16;   /* from 1, UTF-16 units */
} taza_position;

typedef struct {
    taza_position start, end;
    taza_span span; /* bytes of taza_result_text() */
} taza_place;

typedef struct {
    const char *methodology, *clause;
    const char *status; /* "law" or "model" */
} taza_basis;

/* Where somebody said that a finding may stand.  Append-only. */
typedef enum {
    TAZA_BY_FILE = 1, /* a record of .taza-accepted */
    TAZA_BY_COMMENT,  /* a comment in the draft */
    TAZA_BY_BASELINE  /* it was there before */
} taza_accepted_by;

typedef struct {
    taza_accepted_by where;
    const char *reason; /* "" in a baseline */
    const char *by;     /* who accepted it; "" nobody said */
} taza_accepted;

/* Lives in its result.  Fields are only ever added at the end. */
typedef struct {
    const char *rule, *factor;
    taza_severity severity;
    taza_lang lang;
    taza_place at;
    taza_str text;    /* the source bytes of the place, decoded, unchanged */
    taza_str quote;   /* the same words as a reader sees them */
    const char *unit; /* citation in the document's language, with clause and
                         indent ("часть вторая пункта 3"); "" none */
    const char *unit_path;     /* "article:5/point:2"; text that the draft puts
                                  into another act: "article:1/subpoint:2/
                                  amended/article:12/point:3", whose `unit` is
                                  the place in that act; "" none */
    const char *message, *fix; /* in the language of the messages */
    const char *subject;       /* who acts: "body", "person", "other", "none" */
    const char *object;        /* what is done: "burden", "benefit", "internal",
                                  "none" */
    const taza_place *places;  /* further places of the same finding */
    size_t place_count;
    const taza_basis *basis;
    size_t basis_count;
    char fingerprint[24];
    const char *factor_name; /* in the language of the messages */
    /* The words that name who acts and what is done; may be empty. */
    taza_str subject_quote, object_quote;
    const taza_accepted *accepted; /* NULL: not accepted */
} taza_finding;

/* What is wrong with something that accepts findings.  Append-only. */
typedef enum {
    TAZA_STALE = 1, /* the document has no such finding any more */
    TAZA_EXPIRED,   /* its last day is over */
    TAZA_UNUSED     /* it can accept nothing: no such rule, no such file; or a
                       comment that accepts nothing */
} taza_lapse_kind;

typedef struct {
    taza_lapse_kind kind;
    const char *file; /* where it stands: the policy's file, or the draft's */
    uint32_t line, column; /* column 0: the whole record */
    const char *what;      /* one line, English */
    const char *rule, *reason;
    const taza_record *record;   /* NULL: it is a comment */
    const taza_finding *nearest; /* of TAZA_STALE: a finding that may be what
                                    became of it; NULL: there is none */
} taza_lapse;

/* A place where a traced rule matched, and what became of it. */
typedef struct {
    const char *rule;
    taza_place at;
    taza_str quote; /* the words, as a reader sees them */
    const char *subject, *object;
    taza_str subject_quote; /* the words that name them; may be empty */
    taza_str object_quote;
    taza_severity severity; /* of the hit; 0: it was dropped … */
    const char *dropped_by; /* … by this field of the rule; "" if not */
    const char *file;       /* of the rule */
    uint32_t line;          /* of the field; 0: the rule has one only */
} taza_trace;

typedef struct {
    const char *name;
    size_t words;
    bool linted;
} taza_zone;

/* What was read and what was not.  Words are runs of letters, digits and
 * hyphens with at least one letter or digit. */
typedef struct {
    size_t words;           /* in the document */
    size_t linted_words;    /* rules ran over them */
    size_t unread_words;    /* in a language or script nobody lints */
    const char *scope;      /* "act" or "part" (one file of a split act) */
    const taza_zone *zones; /* every zone that has words */
    size_t zone_count;
} taza_coverage;

typedef struct {
    const char *kind; /* "part" … "annex" as in DESIGN; the file's order */
    taza_str number;  /* without punctuation: "33-1"; empty: none */
    const char *unit_path;
    const char *citation; /* in the document's language */
    const char *zone;
    taza_place at;
    taza_str heading; /* may be empty */
    size_t depth;     /* 0: outermost */
} taza_unit;

TAZA_API const char *taza_result_path(const taza_result *result);
TAZA_API taza_str taza_result_title(const taza_result *result);
/* "law", "order", …; "" unknown. */
TAZA_API const char *taza_result_kind(const taza_result *result);
TAZA_API taza_lang taza_result_lang(const taza_result *result);
/* Everything was read and every rule ran to its end. */
TAZA_API bool taza_result_complete(const taza_result *result);
/* The document's text as a reader sees it (no markup), UTF-8. */
TAZA_API taza_str taza_result_text(const taza_result *result);
/* Appends the normal text, shown as UTF-8, through `write`. */
TAZA_API taza_status taza_result_normal(const taza_result *result,
                                        taza_write_fn *write, void *user,
                                        taza_error *err);
TAZA_API size_t taza_result_count(const taza_result *result);
/* NULL past the last. By start, longer first, rule id.  Without accepted ones,
 * unless `show_accepted` is set. */
TAZA_API const taza_finding *taza_result_at(const taza_result *result,
                                            size_t index);
/* The findings that were accepted, whatever `show_accepted` says, in the same
 * order; NULL past the last. */
TAZA_API const taza_finding *taza_result_accepted(const taza_result *result,
                                                  size_t index);
/* How many were accepted in this way; 0: in any. */
TAZA_API size_t taza_result_withheld(const taza_result *result,
                                     taza_accepted_by where);
/* How many findings that nobody accepted were left out, since they have no
 * place in a file that `show` asked for. */
TAZA_API size_t taza_result_elsewhere(const taza_result *result);
/* What is wrong with the records that name this document, and with its own
 * comments; of a document that is not complete nothing is said.  NULL past the
 * last. */
TAZA_API const taza_lapse *taza_result_lapse(const taza_result *result,
                                             size_t index);
/* Records that name files that are gone (TAZA_MISSED); NULL past the last. */
TAZA_API const taza_lapse *taza_policy_lapse(const taza_policy *policy,
                                             size_t index);
/* "stale", "expired", "unused". */
TAZA_API const char *taza_lapse_name(taza_lapse_kind kind);
/* "file", "comment", "baseline". */
TAZA_API const char *taza_accepted_name(taza_accepted_by where);
TAZA_API const taza_coverage *taza_result_coverage(const taza_result *result);
TAZA_API const taza_unit *taza_result_unit(const taza_result *result,
                                           size_t index);
/* By rule and pattern, in the order of the text; NULL past the last.  Hits that
 * overlap others are traced, too. */
TAZA_API const taza_trace *taza_result_trace(const taza_result *result,
                                             size_t index);
/* Errors and remarks of the document; NULL past the last. */
TAZA_API const taza_error *taza_result_error(const taza_result *result,
                                             size_t index);

/* --- Accepting findings -------------------------------------------------- */

typedef struct {
    size_t size;         /* sizeof(taza_acceptance) */
    const char *dir;     /* full path of the file's directory */
    const char *reason;  /* not empty */
    const char *by;      /* NULL: not said */
    const char *date;    /* "2026-11-22"; NULL: not said */
    const char *expires; /* its last day; NULL: it stays */
} taza_acceptance;

/* Writes the record that accepts a finding of the result, with a line feed
 * behind it and none before.  TAZA_USAGE: no reason, a bad date, a path that a
 * record cannot hold. */
TAZA_API taza_status taza_accept(const taza_result *result,
                                 const taza_finding *finding,
                                 const taza_acceptance *how,
                                 taza_write_fn *write, void *user,
                                 taza_error *err);

/* The findings of a run, for a baseline; serves one thread at a time. */
typedef struct taza_baseline taza_baseline;

/* `dir`: full path of the directory in which it will lie; NULL: only `old` is
 * held against the run, new findings are not kept.  `old`: the baseline of the
 * run, which has to outlive this; NULL: there was none. */
TAZA_API taza_status taza_baseline_new(const char *dir, const taza_policy *old,
                                       taza_baseline **out, taza_error *err);
/* Notes all findings of a document, those that the old baseline withholds
 * among them, without those that somebody accepted.  TAZA_USAGE: its path is
 * one that a record cannot hold. */
TAZA_API taza_status taza_baseline_add(taza_baseline *baseline,
                                       const taza_result *result,
                                       taza_error *err);
/* How many records of the old baseline no longer occur, although their rule
 * ran over their document to its end, or the run missed it (TAZA_MISSED);
 * `first` may be NULL. */
TAZA_API size_t taza_baseline_dead(const taza_baseline *baseline,
                                   const taza_record **first);
/* Writes what was noted; or with `prune` the old baseline without those
 * records, and with the new paths of files that were renamed.  The same
 * findings give the same bytes, in whatever order they came. */
TAZA_API taza_status taza_baseline_write(taza_baseline *baseline, bool prune,
                                         taza_write_fn *write, void *user,
                                         taza_error *err);
TAZA_API void taza_baseline_free(taza_baseline *baseline);

/* --- Reports ----------------------------------------------------------- */

typedef struct taza_report taza_report; /* streams many documents */

typedef struct {
    size_t size;
    taza_lang ui; /* TAZA_NONE: the first document's, else en; of what JSON says
                     of a document: always its own */
    bool color;   /* text: ANSI colours */
    const taza_rules *rules; /* for the `rules` header; may be NULL */
    bool baseline; /* sarif: one was applied; what it has not is new */
    /* Of no document, for the JSON summary: taza_policy_lapse. */
    const taza_lapse *const *lapses;
    size_t lapse_count;
} taza_report_options;

/* NULL past the last format. */
TAZA_API const char *taza_format_name(size_t index);
TAZA_API const char *taza_format_about(size_t index);
/* File extension of a format, with the dot; NULL for an unknown one. */
TAZA_API const char *taza_format_extension(const char *format);

/* Once `write` has stopped, every later call and _end return TAZA_IO. */
TAZA_API taza_status taza_report_new(const char *format,
                                     const taza_report_options *options,
                                     taza_write_fn *write, void *user,
                                     taza_report **out, taza_error *err);
TAZA_API taza_status taza_report_add(taza_report *report,
                                     const taza_result *result,
                                     taza_error *err);
TAZA_API taza_status taza_report_end(taza_report *report, taza_error *err);
TAZA_API void taza_report_free(taza_report *report);

/* Writes the units of a document: format "text" or "json". */
TAZA_API taza_status taza_outline(const taza_result *result, const char *format,
                                  taza_write_fn *write, void *user,
                                  taza_error *err);

#ifdef __cplusplus
}
#endif

#endif
