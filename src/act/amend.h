/* amend.h - instructions of an amending act, told by their words. */
#ifndef TZ_ACT_AMEND_H
#define TZ_ACT_AMEND_H

#include "act/target.h"

#define TZ_MENTIONS_MAX                                                        \
    64 /* quotations of one instruction; a longer list                         \
          stays linted from there on */

/* A quotation inside a paragraph, by the offsets of its marks. */
typedef struct {
    size_t open, close; /* close: the text's length when it is not closed */
    bool fresh;         /* new words; else what is taken out, or a name */
} tz_mention;

typedef struct {
    uint8_t amend; /* tz_amend */
    tz_target_list target;
    tz_mention mention[TZ_MENTIONS_MAX];
    size_t mention_count;
} tz_instruction;

/* Reads a paragraph as an instruction; out->amend TZ_AMEND_NONE: it is none,
 * and nothing else is set.  O(text). */
void tz_instruction_read(tz_reading *r, size_t para, tz_instruction *out);

#endif
