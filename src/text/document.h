/* document.h - a draft as the rest of taza sees it.
 *
 *     bytes ──decode── file text ──reader── text ──norm── normal text
 *              (parts)              blocks        paragraphs, sentences
 *
 * A reader (input/) fills text, parts and blocks through tz_doc_*; _finish
 * makes paragraphs of the blocks, finds their language, writes normal text
 * and cuts sentences. */
#ifndef TZ_TEXT_DOCUMENT_H
#define TZ_TEXT_DOCUMENT_H

#include "base/arena.h"
#include "base/buf.h"
#include "text/alphabet.h"
#include "text/decode.h"
#include "text/lines.h"
#include "text/map.h"

/* One file.  Most documents have one part; an act split over files more. */
typedef struct {
    const char *path;
    tz_decoded decoded;
    taza_str bytes; /* as given */
    size_t base;    /* of decoded.text in the joined file texts */
    tz_lines lines; /* of decoded.text */
} tz_part;

typedef enum {
    TZ_BLOCK_TEXT,    /* a line of prose, list item, number … */
    TZ_BLOCK_HEADING, /* marked as a heading by the container */
    TZ_BLOCK_QUOTE,   /* stamp or editorial note (Markdown "> …") */
    TZ_BLOCK_TABLE,   /* a row or cell */
    TZ_BLOCK_FORM,    /* fenced or drawn form */
    TZ_BLOCK_PAGE,    /* page number, running head: no text of the act */
    TZ_BLOCK_NAV      /* navigation between files, link table */
} tz_block_kind;

/* How a block hangs together with the one before it. */
typedef enum {
    TZ_JOIN_START, /* begins a paragraph */
    TZ_JOIN_SPACE, /* goes on after one space */
    TZ_JOIN_GLUE,  /* goes on a word; its hyphen is dropped */
    TZ_JOIN_KEEP,  /* goes on a word; its hyphen stays */
    TZ_JOIN_SKIP   /* stands between two joined blocks, no text of them */
} tz_join;

/* A line of the text (without its line end), as the reader delivers it. */
typedef struct {
    taza_span text;  /* of doc->text; white space at both ends is out */
    uint32_t indent; /* columns of white space before it (tab: to 8) */
    uint16_t depth;  /* nesting that the container marks: 3 spaces in
                        Markdown = 1; plain text 0 */
    uint16_t blank;  /* blank lines before it */
    uint8_t kind;    /* tz_block_kind */
    uint8_t level;   /* of a heading, 1 …; 0: not said */
    bool page;       /* a page break (form feed) before it */
    bool more;       /* the container says it goes on the line before */
    bool hard;       /* the container says it does not (hard break) */
    bool emphasis;   /* wholly in emphasis (editorial in acts) */
    uint8_t join;    /* tz_join, set by text/layout */
} tz_block;

/* Why a paragraph is not read. */
typedef enum {
    TZ_READ_YES,
    TZ_UNREAD_LATIN,  /* Kazakh in Latin letters */
    TZ_UNREAD_ARABIC, /* Kazakh (or other) in Arabic letters */
    TZ_UNREAD_OCR,    /* Kazakh without its letters, damaged by OCR */
    TZ_UNREAD_OTHER   /* another language */
} tz_unread;

typedef struct {
    taza_span text;   /* first block's start to last block's end */
    taza_span normal; /* includes the line feed that ends it; empty: none */
    size_t first_block, block_count; /* blocks with TZ_JOIN_SKIP included */
    uint32_t words;                  /* with a letter or digit */
    uint8_t lang;                    /* taza_lang */
    uint8_t unread;                  /* tz_unread */
    uint8_t kind;                    /* tz_block_kind of its first block */
    uint8_t level;
    uint8_t classes; /* TZ_CLASS_… of its codes, before look-alikes fold */
    uint16_t depth;
    bool emphasis;
    bool numeral; /* has a capital І or Х, as numerals have */
} tz_para;

/* A word of letters of both alphabets that was folded. */
typedef struct {
    taza_span normal;
} tz_mixed;

/* A comment in the draft that speaks to taza: it begins with "taza-". */
typedef struct {
    taza_str text; /* without its marks and white space at the ends; lives as
                      long as the document */
    size_t at;     /* in doc->text: what is written behind it starts here */
    bool trails;   /* text of its line stands before it */
    size_t part, offset; /* of the text in the part's decoded text */
} tz_comment;

/* For whoever looks at eight codes at a time. */
enum {
    TZ_NORMAL_ROOM = 8
};

typedef struct {
    tz_arena *arena; /* everything below lives in it or in _done */
    tz_part *parts;
    size_t part_count, part_cap;
    tz_buf buf;      /* the text while it is written … */
    taza_str whole;  /* … or all of it, while it is a part's, unchanged */
    taza_str text;   /* as a reader sees it: no markup */
    tz_map to_file;  /* text → joined file texts */
    size_t file_len; /* of the joined file texts */
    tz_block *blocks;
    size_t block_count, block_cap;
    tz_para *paras;
    size_t para_count;
    uint8_t *normal; /* room for TZ_NORMAL_ROOM codes is behind it */
    size_t normal_len;
    tz_map to_text;      /* normal → text */
    uint8_t *capital;    /* bit i: normal[i] begins a word with a Capital */
    uint8_t *caps;       /* bit i: normal[i] begins a word in ALL CAPS */
    uint32_t *sentences; /* normal offset of each sentence's start */
    size_t sentence_count;
    tz_mixed *mixed;
    size_t mixed_count, mixed_cap;
    tz_comment *comments; /* in the order of the text */
    size_t comment_count, comment_cap;
    taza_lang lang; /* of most words; TAZA_NONE: nothing readable */
    size_t words;   /* of all paragraphs but TZ_BLOCK_NAV and _PAGE */
    size_t unread_words;
    size_t control_count;     /* control characters other than TAB CR LF FF */
    taza_span control;        /* text span of the first */
    bool partial;             /* a file of a split act, given alone */
    size_t missing_parts;     /* files of a split act that could not be found */
    const char *missing_part; /* path of the first; in the arena */
    bool failed;              /* memory; sticky */
} tz_document;

/* --- for readers --- */
void tz_doc_init(tz_document *doc, tz_arena *arena);
void tz_doc_done(tz_document *doc);
/* Decodes a file and adds it.  `*out` is valid until the next part is
 * added. */
taza_status tz_doc_part(tz_document *doc, const char *path, taza_str bytes,
                        const char *encoding, tz_part **out, taza_error *err);
/* Appends bytes [span) of the part's decoded text to the text, unchanged.  A
 * text that is one such piece is not copied. */
void tz_doc_copy(tz_document *doc, const tz_part *part, taza_span span);
/* Appends text that no file has (a line feed between two parts); it maps to
 * the empty place at `at` of the part's decoded text. */
void tz_doc_insert(tz_document *doc, const tz_part *part, size_t at,
                   const char *text);
/* Appends text of which all bytes stand for the part's bytes [span)
 * (an entity). */
void tz_doc_replace(tz_document *doc, const tz_part *part, taza_span span,
                    taza_str text);
/* The text so far; valid until more is appended. */
taza_str tz_doc_written(const tz_document *doc);
size_t tz_doc_here(const tz_document *doc); /* its length */
/* Adds a block (copied); text.start/end in doc text. */
void tz_doc_block(tz_document *doc, const tz_block *block);

/* Notes a comment: `span` of the part's decoded text, between its marks.  It is
 * kept only when it speaks to taza. */
void tz_doc_comment(tz_document *doc, const tz_part *part, taza_span span,
                    bool trails);

/* Text and blocks are complete: layout, language, normal text, sentences.
 * `lang` TAZA_NONE: recognized by paragraph; else every paragraph that could
 * be that language is it.  O(text). */
taza_status tz_doc_finish(tz_document *doc, taza_lang lang, taza_error *err);

/* --- for everybody else --- */
tz_nstr tz_doc_normal(const tz_document *doc);
/* The text of a block. */
taza_str tz_doc_line(const tz_document *doc, size_t block);
/* Text span of a normal span. */
taza_span tz_doc_to_text(const tz_document *doc, taza_span normal);
/* The paragraph that holds a normal offset; para_count: none.  O(log n). */
size_t tz_doc_para_at(const tz_document *doc, size_t normal);
/* The paragraph that holds, or is the last to start before, a text offset. */
size_t tz_doc_para_of_text(const tz_document *doc, size_t text);
/* Sentences that start at or before a normal offset: the number, from 1, of
 * the one around it; 0: before the first.  O(log n). */
size_t tz_doc_sentence_number(const tz_document *doc, size_t normal);
/* Start and end (its line feed included) of the sentence around a normal
 * offset.  O(log n). */
taza_span tz_doc_sentence_at(const tz_document *doc, size_t normal);
bool tz_doc_capital(const tz_document *doc, size_t normal); /* word start */
bool tz_doc_caps(const tz_document *doc, size_t normal);
/* The file positions of a text span; both ends lie in the part of its start.
 * O(log n + line). */
void tz_doc_place(const tz_document *doc, taza_span text, taza_place *out);
/* Where the text of a comment begins. */
void tz_doc_comment_place(const tz_document *doc, const tz_comment *comment,
                          taza_position *out);
/* The file's decoded bytes of a text span, markup included (JSON `text`). */
taza_str tz_doc_source(const tz_document *doc, taza_span text);
/* The words of a text span as a reader sees them: one blank for white space,
 * invisible characters and joining hyphens dropped.  In `arena`. */
taza_str tz_doc_quote(const tz_document *doc, tz_arena *arena, taza_span text);

#endif
