/* act.h - the structure of an act: units, zones, citations. */
#ifndef TZ_ACT_ACT_H
#define TZ_ACT_ACT_H

#include "act/defect.h"
#include "act/definition.h"
#include "act/quantity.h"
#include "act/reference.h"
#include "text/document.h"

typedef enum {
    TZ_UNIT_PART, /* бөлік / часть of an act, and each act part's root */
    TZ_UNIT_SECTION,
    TZ_UNIT_SUBSECTION,
    TZ_UNIT_CHAPTER,
    TZ_UNIT_PARAGRAPH,
    TZ_UNIT_ARTICLE,
    TZ_UNIT_POINT,
    TZ_UNIT_SUBPOINT,
    TZ_UNIT_CLAUSE,
    TZ_UNIT_INDENT,
    TZ_UNIT_NOTE,
    TZ_UNIT_ANNEX,
    TZ_UNIT_KINDS
} tz_unit_kind;

typedef enum {
    TZ_ZONE_BODY,
    TZ_ZONE_TITLE,
    TZ_ZONE_PREAMBLE,
    TZ_ZONE_DEFINITIONS,
    TZ_ZONE_COMPETENCE,
    TZ_ZONE_ORDER,
    TZ_ZONE_TRANSITIONAL,
    TZ_ZONE_FORM,
    TZ_ZONE_TABLE,
    TZ_ZONE_CONTENTS,
    TZ_ZONE_EDITORIAL,
    TZ_ZONE_STAMP,
    TZ_ZONE_SIGNATURE,
    TZ_ZONE_ACT_TITLE,
    TZ_ZONE_AMENDMENT,
    TZ_ZONE_COUNT
} tz_zone;

/* How the number of a unit is written. */
typedef enum {
    TZ_STYLE_NONE,       /* no number */
    TZ_STYLE_WORD,       /* "Статья 5", "5-бап" */
    TZ_STYLE_SECTION,    /* "§ 5", "Section 5": an article of a statute */
    TZ_STYLE_ROMAN,      /* "IV." */
    TZ_STYLE_DOT,        /* "5." */
    TZ_STYLE_DOTTED,     /* "5.1." */
    TZ_STYLE_PAREN,      /* "5)" */
    TZ_STYLE_LETTER,     /* "а)" */
    TZ_STYLE_OPEN_LOWER, /* "(a)" */
    TZ_STYLE_OPEN_DIGIT, /* "(1)" */
    TZ_STYLE_OPEN_UPPER, /* "(A)" */
    TZ_STYLE_OPEN_ROMAN, /* "(iv)" */
    TZ_STYLE_OPEN_CAPS   /* "(IV)" */
} tz_unit_style;

#define TZ_NO_UNIT      ((size_t)-1)
#define TZ_NO_PARA      UINT32_MAX
#define TZ_NO_AMENDMENT 0

typedef struct {
    uint8_t kind;     /* tz_unit_kind */
    uint8_t lang;     /* taza_lang of its first paragraph */
    uint8_t zone;     /* of its first paragraph */
    uint8_t style;    /* tz_unit_style */
    bool heading;     /* its first paragraph is a heading, no norm */
    bool part;        /* a point that its code calls часть, бөлік */
    uint32_t ordinal; /* from 1, among its parent's unnumbered units of its
                         kind; 0: it has a number */
    uint16_t clauses; /* unnumbered, of its own text: "часть вторая" */
    uint32_t depth;   /* 0: outermost */
    taza_str number; /* "33-1", "5"; view of doc text or arena; may be empty */
    size_t parent;   /* index of a unit before it; TZ_NO_UNIT */
    size_t act_part; /* index of the annex unit it lies in (an annex: its
                        own); TZ_NO_UNIT: the act itself */
    uint32_t amendment; /* number, from 1, in act->amendments: a unit of the
                           act that is amended, with a number of that act;
                           TZ_NO_AMENDMENT: the act's own */
    size_t first_para, end_para; /* own and all inner paragraphs */
    taza_span text;              /* of these paragraphs, in doc text */
    taza_str heading_text;       /* without the number; may be empty */
} tz_unit;

/* A level of the unit that an instruction names: "пункт 3 статьи 12". */
typedef struct {
    uint8_t kind, style; /* tz_unit_kind, tz_unit_style */
    taza_str number;     /* "12-1"; view of doc text or arena */
} tz_target;

/* New text that the act puts into another one:
 *     2) пункт 3 статьи 12 изложить …:    instruction, not linted
 *     «3. Орган ведет реестр.             new text: units of the amended act,
 *     4. Реестр открыт.»;                 below the unit of the instruction
 *     3) слова «а» заменить словами «б»   new is the last word
 * Each of its paragraphs lies in a unit with its index. */
typedef struct {
    uint32_t first_para, end_para;
    taza_span normal; /* from behind the first new quotation mark to the
                         last, in normal text */
    uint32_t target, target_count; /* in act->targets, outermost first */
    uint32_t again;                /* amendments before it with the same path */
} tz_amendment;

/* Which clause of its unit's own text a paragraph belongs to, and which indent
 * of that clause it is; from 1, 0: it is none. */
typedef struct {
    uint16_t clause, indent;
} tz_ordinal;

typedef struct {
    tz_unit *units; /* in order of the text, parents first */
    size_t count;
    size_t *para_unit;  /* innermost unit of each paragraph; TZ_NO_UNIT */
    uint8_t *para_zone; /* tz_zone of each paragraph */
    /* Lists, for each paragraph.  What ends in ':' (or a dash, before units)
     * and is no heading, enacting formula or name of notes leads
     *     1. Комиссия вправе:        the units in its own unit up to the first
     *     1) …; 2) …                 that is numbered another way, or
     *     с инвалидов; студентов.    the paragraphs behind it, while the one
     *                                before ends in ';' or ','.
     * A heading, table, form, stamp or signature ends every list; editorial
     * notes stand in none.  A lead-in may be an item itself.  Another sentence
     * inside an item, and what follows it there, has no lead of the list. */
    uint32_t *lead;     /* the innermost lead-in; always before; TZ_NO_PARA */
    uint32_t *list_end; /* behind the last paragraph of the list that it
                           leads, inner lists included, the tail not; leads
                           none: behind itself */
    uint32_t *tail;     /* of the list that it stands in: what completes the
                           sentence behind the last item, as the predicate may
                           in Kazakh ("2) …; / жатады."); its own lead is the
                           list's, and it is not before list_end; in doubt
                           TZ_NO_PARA */
    /* What the text says, each in order of the text; spans are of normal text
     * and stay inside one paragraph. */
    tz_quantity *quantities;
    size_t quantity_count;
    tz_ref *refs;
    size_t ref_count;
    tz_ref_level *ref_levels;
    tz_ref_number *ref_numbers;
    size_t *ref_targets; /* indices of units */
    tz_cited *cited;     /* by unit, then reference */
    size_t cited_count;
    tz_definition *definitions;
    size_t definition_count;
    tz_defect *defects;
    size_t defect_count;
    tz_amendment *amendments;
    size_t amendment_count;
    tz_target *targets;
    /* Words of linted paragraphs that are not linted, as zone amendment is
     * not: an instruction and what it takes out. */
    taza_span *unlinted;
    size_t unlinted_count;
    tz_ordinal *ordinals; /* of each paragraph */
    taza_str title;       /* of the act, one line; empty: not found */
    const char *kind;     /* "law", "code", "resolution", "order", "decision",
                             "rules", "" */
} tz_act;

/* Reads the structure of a finished document; memory from `arena`.  Never
 * fails on content: what is no unit stays a paragraph.  O(paragraphs). */
taza_status tz_act_read(const tz_document *doc, tz_arena *arena, tz_act *act,
                        taza_error *err);

/* "подпункт 3) пункта 2 статьи 5", "5-баптың 2-тармағының 3) тармақшасы",
 * "subparagraph 3) of paragraph 2 of article 5"; an annexed act's unit names
 * the annex.  Chapters and sections are not named where an article or point
 * is (their numbering runs on).  A unit of new text is named as in the act that
 * it goes into.  `unit` TZ_NO_UNIT: nothing. */
void tz_act_cite(const tz_act *act, size_t unit, taza_lang lang, tz_buf *out);
/* The same of a paragraph: "часть вторая пункта 3", "абзац третий подпункта
 * 2) пункта 3", "3-тармақтың екінші бөлігі", "part 2 of paragraph 3".  The
 * clause is named where there are several, the indent where it is not the
 * first. */
void tz_act_cite_para(const tz_act *act, size_t para, taza_lang lang,
                      tz_buf *out);
/* "annex:1/point:5/subpoint:3", "article:5/point:2"; a unit of new text
 * behind the unit that amends:
 * "article:1/subpoint:2/amended/article:12/point:3"
 * ("amended:2" where the path would come again). */
void tz_act_path(const tz_act *act, size_t unit, tz_buf *out);
/* The stretch around `at` of the span, both of normal text, that is linted;
 * where `at` is not, the span itself.  O(log n). */
taza_span tz_act_linted(const tz_act *act, taza_span span, size_t at);
const char *tz_unit_kind_name(tz_unit_kind kind);
/* The first reference that starts at or behind an offset of normal text;
 * ref_count: none.  O(log n). */
size_t tz_ref_first(const tz_act *act, size_t normal);
/* The first entry of `cited` for this unit, or where it would stand. */
size_t tz_cited_first(const tz_act *act, size_t unit);
const char *tz_zone_name(tz_zone zone);
bool tz_zone_by_name(taza_str name, tz_zone *out);

#endif
