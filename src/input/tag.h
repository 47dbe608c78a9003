/* tag.h - HTML tags inside other text. */
#ifndef TZ_INPUT_TAG_H
#define TZ_INPUT_TAG_H

#include "base/str.h"

typedef enum {
    TZ_TAG_INLINE, /* says nothing about the text: <b>, <span …>, <a …> */
    TZ_TAG_SUPER,  /* <sup> */
    TZ_TAG_BREAK,  /* <br> */
    TZ_TAG_BLOCK,  /* begins and ends a block: <p>, <tr>, <li> */
    TZ_TAG_CELL,   /* <td>, <th> */
    TZ_TAG_TABLE   /* <table> */
} tz_tag_kind;

typedef struct {
    tz_tag_kind kind;
    bool closing; /* </…> */
} tz_tag;

/* The length of the tag at `at`, which must end before `end`.  0: none, or a
 * name that HTML does not know: «<ФИО>» and <name> are text.  A scan stops at
 * a '<' outside quotes, so trying every '<' of a line is O(line). */
size_t tz_tag_at(taza_str text, size_t at, size_t end, tz_tag *tag);

#endif
