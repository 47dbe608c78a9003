/* cue_rows.h - the words by which instructions to amend are told: the table. */
#ifndef TZ_ACT_CUE_ROWS_H
#define TZ_ACT_CUE_ROWS_H

#include <stddef.h>
#include <stdint.h>

/* What words say, in the three languages alike. */
enum {
    TZ_SAYS_STATE = 1 << 0, /* изложить, жазылсын */
    TZ_SAYS_EDITION = 1 << 1, /* редакции, редакцияда, wording */
    TZ_SAYS_NEXT = 1 << 2, /* следующей, мынадай, following; новой, жаңа */
    TZ_SAYS_CONTENT = 1 << 3, /* содержания, мазмұндағы */
    TZ_SAYS_ADD = 1 << 4, /* дополнить, толықтырылсын */
    TZ_SAYS_REPLACE = 1 << 5, /* заменить, ауыстырылсын */
    TZ_SAYS_DROP = 1 << 6, /* исключить, алып тасталсын */
    TZ_SAYS_ENTER = 1 << 7,   /* внести, енгізілсін */
    TZ_SAYS_CHANGE = 1 << 8,  /* изменения, өзгерістер */
    TZ_SAYS_WORDS = 1 << 9,   /* слова, деген */
    TZ_SAYS_ACTS = 1 << 10,   /* действует, қолданылады */
    TZ_SAYS_REPEAL = 1 << 11, /* утратившим, күші жойылды */
    TZ_SAYS_NAME = 1 << 12,   /* признать, деп танылсын */
    TZ_SAYS_COUNT = 1 << 13,  /* считать */
    TZ_SAYS_READ = 1 << 14,   /* to read as follows */
    TZ_SAYS_ENGLISH = 1 << 15, /* no imperative */
};

/* Without one of these a paragraph is no instruction, if nothing is quoted
 * behind it. */
#define TZ_SAYS_AMENDS                                                         \
    (TZ_SAYS_ADD | TZ_SAYS_REPLACE | TZ_SAYS_DROP | TZ_SAYS_ENTER |            \
     TZ_SAYS_REPEAL | TZ_SAYS_COUNT | TZ_SAYS_EDITION | TZ_SAYS_STATE)

typedef struct {
    const char *stem; /* small letters, UTF-8 */
    uint16_t says;    /* TZ_SAYS_… */
} tz_cue_row;

extern const tz_cue_row tz_cue_rows[];
extern const size_t tz_cue_row_count;

#endif
