/* read.h - what the passes over an act know of each paragraph. */
#ifndef TZ_ACT_READ_H
#define TZ_ACT_READ_H

#include "act/mark.h"
#include "act/starts.h"

#define TZ_NO_ZONE 0xFF /* not settled yet */

/* What a paragraph is to an act that amends another. */
typedef enum {
    TZ_AMEND_NONE,
    TZ_AMEND_LEAD, /* "в статье 12:", "внести следующие изменения:" */
    TZ_AMEND_TELLS, /* "слова «а» заменить словами «б»" */
    TZ_AMEND_REPEALS, /* "признать утратившим силу" */
    TZ_AMEND_TEXT, /* "изложить в следующей редакции:" */
    TZ_AMEND_QUOTED /* lies in new text, whose first paragraph may be an
                       instruction itself */
} tz_amend;

/* A paragraph at a glance. */
typedef struct {
    tz_mark mark;       /* kind TZ_NO_MARK: none that counts */
    uint32_t next;      /* the next marked paragraph after it; TZ_NO_PARA */
    uint8_t cue, value; /* tz_cue of its first word */
    uint8_t last_cue, last_value; /* of its last word or two */
    uint8_t end;   /* code of its last sign, closing quotes apart */
    uint8_t marks; /* "(a)(1)": 2 */
    bool quoted;   /* opens with a quotation mark */
    bool small;    /* opens with a small letter */
    bool caps;     /* opens with a word in capitals */
    bool lined;    /* has a line to fill in: "____" */
    bool name;     /* ends in "А. Аманов" */
    bool readable; /* prose: no table, form, page or navigation */
    uint8_t amend; /* tz_amend */
    uint8_t hints; /* TZ_HINT_…; of words behind the mark */
} tz_fact;

/* An annex, or a form that stands alone: paragraphs [start, end). */
typedef struct {
    uint32_t start;     /* of its stamp */
    uint32_t stamp_end; /* the title begins */
    uint32_t title_end; /* the text begins */
    uint32_t end;       /* the next one's start */
    taza_str number;    /* may be empty */
    uint32_t value;     /* of the number; 0: none */
    uint8_t target;     /* TZ_CUE_TARGET, TZ_CUE_INNER, TZ_CUE_NONE */
    bool annex;         /* opens a unit */
    bool form;          /* is filled in, not obeyed */
} tz_piece;

typedef struct {
    const tz_document *doc;
    tz_arena *arena;
    tz_act *act;
    tz_starts starts; /* of the document's normal text */
    tz_fact *facts;
    tz_piece *pieces;
    size_t piece_count, piece_cap;
    tz_defect *defects; /* grow by tz_defect_add */
    size_t defect_count, defect_cap;
    tz_target *targets; /* these grow until amend.c has read the act */
    size_t target_count, target_cap;
    size_t amendment_cap, unlinted_cap;
    size_t mark_count; /* an upper bound of units that marks open */
    uint32_t first;    /* first paragraph with a unit's mark; para_count */
    bool enacted;      /* an enacting formula was found */
    bool articles;     /* "Article 5" occurs: an English section is none */
    uint8_t kind;      /* tz_act_kind */
    bool failed;       /* memory */
} tz_reading;

/* fact.c: fills facts; the first pass. */
void tz_fact_read(tz_reading *r);
/* The paragraph's normal text without the line feed that ends it. */
tz_nstr tz_fact_text(const tz_reading *r, size_t para);
/* The paragraph's language; the document's, or Russian, where it has none. */
taza_lang tz_fact_lang(const tz_reading *r, size_t para);
/* Reads the number that a paragraph of new text begins with behind its
 * quotation marks. */
void tz_fact_unquote(tz_reading *r, size_t para);
/* Joins the marked paragraphs: those of each amendment, and the others. */
void tz_fact_link(tz_reading *r);
/* Ends in . ; : ! ? or a comma. */
bool tz_fact_closed(const tz_fact *fact);
/* No mark, no end of a sentence, at most `words` words, not empty. */
bool tz_fact_line(const tz_reading *r, size_t para, size_t words);

/* amend.c: instructions to amend an act and the new text that they quote. */
void tz_amend_read(tz_reading *r);
/* Numbers amendments whose units have one path; behind the outline. */
void tz_amend_settle(tz_reading *r);

/* piece.c: finds annexes and forms; sets zones of their stamps. */
void tz_piece_read(tz_reading *r);

/* head.c: title, kind and preamble. */
void tz_head_read(tz_reading *r);

/* zone.c: notes, contents, blanks; then, when stamps are known, signatures. */
void tz_zone_read(tz_reading *r);
void tz_zone_signatures(tz_reading *r);
/* Is the paragraph, the text of a point of the approving act itself, plainly
 * one that approves, registers, controls or puts in force? */
bool tz_zone_order(const tz_reading *r, size_t para);

/* A unit's zone is that of its first paragraph, an annex's that of its first
 * below stamp and title. */
uint8_t tz_zone_of_unit(const tz_act *act, const tz_unit *unit);

/* outline.c: units; settles the zones that are left. */
void tz_outline_read(tz_reading *r);

/* norm.c: lead-ins, their lists and tails. */
void tz_norm_read(tz_reading *r);

/* ordinal.c: clauses and indents without numbers. */
void tz_ordinal_read(tz_reading *r);

/* What the text says, when the units are known. */
void tz_quantity_read(tz_reading *r);
void tz_reference_read(tz_reading *r);
void tz_definition_read(tz_reading *r);
/* codepart.c: points that a code calls parts; behind the references. */
void tz_codepart_read(tz_reading *r);
/* form.c: rules of legal drafting that an act breaks. */
void tz_form_read(tz_reading *r);
/* duty.c: zones competence and transitional; the passes before see body. */
void tz_duty_read(tz_reading *r);

/* Notes a defect; where memory is out, r->failed is set. */
void tz_defect_add(tz_reading *r, tz_defect_kind kind, taza_span normal,
                   taza_span related);
/* Defects by start, then kind, in the act's arena. */
void tz_defect_settle(tz_reading *r);
/* Moves `count` items of `size` bytes, grown by tz_grow, to the arena and
 * frees them; NULL and r->failed: memory is out. */
void *tz_reading_keep(tz_reading *r, void *items, size_t count, size_t size);

#endif
