/* outline.h - the units that are open while an act is read. */
#ifndef TZ_ACT_OUTLINE_H
#define TZ_ACT_OUTLINE_H

#include "act/read.h"

#define TZ_STACK_MAX 32 /* deeper units become siblings */

/* Ranks of what can be open; items (points and what is below) nest by the way
 * they are numbered. */
enum {
    TZ_RANK_ANNEX,
    TZ_RANK_PART,
    TZ_RANK_SECTION,
    TZ_RANK_SUBSECTION,
    TZ_RANK_CHAPTER,
    TZ_RANK_PARAGRAPH,
    TZ_RANK_ARTICLE,
    TZ_RANK_NOTE,
    TZ_RANK_ITEM
};

typedef struct {
    size_t unit;
    uint8_t rank;
    uint8_t style;
    uint8_t level;  /* of a Markdown heading */
    bool lists;     /* ends in a colon: what follows is a list of its own */
    uint16_t depth; /* nesting of the container */
    uint32_t value; /* of its number */
} tz_open;

typedef struct {
    tz_reading *r;
    tz_act *act;
    tz_open stack[TZ_STACK_MAX];
    size_t top;
    size_t piece;       /* the next one to open */
    size_t form_end;    /* paragraphs before it are a form's */
    size_t annex;       /* unit of the innermost annex; TZ_NO_UNIT */
    uint32_t top_annex; /* number of the last annex of the act itself */
    uint32_t point;     /* number of the last point of the act part */
    uint32_t chapter;   /* of the last chapter written "1. …" */
    bool dotted;        /* chapters are written "1. …" */
    bool part_seen, part_inside; /* parts of chapters, not chapters of parts */
    uint8_t last_end;            /* last sign of the paragraph before */
    size_t quote_end;            /* paragraphs before it are quoted */
    size_t quote_fail;           /* no use to look before it */
    /* Of an outline of new text inside the act's: */
    size_t outer;       /* the unit that it lies in; TZ_NO_UNIT: the act's */
    size_t depth;       /* of what is open there */
    uint32_t amendment; /* TZ_NO_AMENDMENT: the act's own */
    size_t next_amendment;
    size_t end; /* behind its last paragraph */
} tz_outline;

/* quoted.c: reads the units of the amendment that begins with this paragraph;
 * returns the paragraph behind it, the same one where none begins. */
size_t tz_outline_quoted(tz_outline *o, size_t para);
/* Reads paragraphs [start, end). */
void tz_outline_paras(tz_outline *o, size_t start, size_t end);
/* Reads one, with its heading below; returns the one behind. */
size_t tz_outline_para(tz_outline *o, size_t para);
size_t tz_outline_innermost(const tz_outline *o);

/* Closes open units until `count` are left; they end before `para`. */
void tz_outline_keep(tz_outline *o, size_t count, size_t para);
/* The first entry of the stack that is an item; o->top: none is. */
size_t tz_outline_items(const tz_outline *o);
tz_unit *tz_outline_open_unit(tz_outline *o, uint8_t kind, size_t para);
/* Gives the unit that was opened last the number of its mark. */
void tz_outline_number_unit(tz_outline *o, tz_unit *unit, const tz_mark *mark,
                            size_t para);
/* "3-1)" after "3)". */
bool tz_outline_inserted(const tz_outline *o, size_t para);

/* item.c: opens the points, subpoints … that a paragraph begins. */
void tz_outline_open_items(tz_outline *o, size_t para);

#endif
