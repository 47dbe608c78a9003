/* strings.h - the words of the interface in Kazakh, Russian and English. */
#ifndef TZ_REPORT_STRINGS_H
#define TZ_REPORT_STRINGS_H

#include "act/act.h"

typedef enum {
    TZ_WORD_REPORT, /* the report's title */
    TZ_WORD_ABOUT,  /* what it is about, under the title */
    TZ_WORD_SKIP,   /* link over the header */
    TZ_WORD_DOCUMENT,
    TZ_WORD_FILE,
    TZ_WORD_KIND,
    TZ_WORD_LANG,
    TZ_WORD_FINDINGS,
    TZ_WORD_NONE_IN_PART, /* a sentence: the document is not complete */
    TZ_WORD_NO_FINDINGS,  /* a sentence */
    TZ_WORD_CHECKED,      /* heads completely / not completely */
    TZ_WORD_CHECKED_WORDS,
    TZ_WORD_OF,            /* 3 of 5 */
    TZ_WORD_CHECKED_ZONES, /* heads a list of zones */
    TZ_WORD_NOT_CHECKED,   /* heads a list of zones */
    TZ_WORD_UNREAD_WORDS,
    TZ_WORD_SCOPE_PART,     /* a sentence */
    TZ_WORD_INCOMPLETE,     /* heads a warning */
    TZ_WORD_INCOMPLETE_WHY, /* a sentence */
    TZ_WORD_REMARKS,        /* heads remarks on the file */
    TZ_WORD_SUMMARY,
    TZ_WORD_FACTOR,
    TZ_WORD_TOTAL,
    TZ_WORD_TEXT,    /* heads the act's text */
    TZ_WORD_NO_TEXT, /* a sentence */
    TZ_WORD_WHY,
    TZ_WORD_FIX,
    TZ_WORD_BASIS,
    TZ_WORD_LAW, /* status of a basis */
    TZ_WORD_MODEL,
    TZ_WORD_RULE,
    TZ_WORD_RULES, /* the rule set */
    TZ_WORD_LINE,
    TZ_WORD_PLACES,
    TZ_WORD_NO_UNIT,
    TZ_WORD_SKIPPED, /* of a zone: not checked */
    TZ_WORD_UNREAD,  /* of a paragraph: not read */
    TZ_WORD_ASIDE,   /* page numbers, navigation */
    TZ_WORD_TOTALS,
    TZ_WORD_YES,
    TZ_WORD_PARTLY, /* checked in part */
    TZ_WORD_WHAT,   /* heads a definition */
    TZ_WORD_MATTERS,
    TZ_WORD_BEFORE,
    TZ_WORD_AFTER,
    TZ_WORD_SEVERITY,
    TZ_WORD_RELATED,  /* heads factors */
    TZ_WORD_INSTEAD,  /* heads more general factors */
    TZ_WORD_SERVES,   /* heads clauses of the standard */
    TZ_WORD_SEEKERS,  /* heads the rules of a factor */
    TZ_WORD_NO_RULE,  /* a sentence */
    TZ_WORD_NO_BASIS, /* a sentence */
    TZ_WORD_MESSAGE,
    TZ_WORD_FIRES,  /* heads examples */
    TZ_WORD_SILENT, /* the same */
    TZ_WORD_STATUS,
    TZ_WORD_STABLE, /* of a rule */
    TZ_WORD_DRAFT,
    TZ_WORD_RETIRED,
    TZ_WORD_ANY_LANG,
    TZ_WORD_READ_AS,      /* heads who acts and what is done */
    TZ_WORD_ACCEPTED,     /* heads how many findings were accepted */
    TZ_WORD_ACCEPTED_ONE, /* heads who accepted one, and why */
    TZ_WORD_ACCEPTED_FOR, /* before the reason, in a line */
    TZ_WORD_ELSEWHERE,    /* heads how many lie in files not asked for */
    TZ_WORD_LAPSED,       /* heads records that accept nothing */
    TZ_WORD_NEAREST,      /* before the finding that is near one of them */
    TZ_WORD_COUNT
} tz_word;

/* All take TAZA_KK, TAZA_RU or TAZA_EN; anything else is English. */
const char *tz_strings_word(taza_lang ui, tz_word word);
const char *tz_strings_severity(taza_lang ui, taza_severity severity);
const char *tz_strings_zone(taza_lang ui, tz_zone zone);
const char *tz_strings_unread(taza_lang ui, tz_unread why);
const char *tz_strings_lang(taza_lang ui, taza_lang lang); /* "" for none */
/* Of a finding's subject and object ("body", "burden"); "" for "none". */
const char *tz_strings_fact(taza_lang ui, const char *name);
/* Where it says that a finding may stand. */
const char *tz_strings_accepted(taza_lang ui, taza_accepted_by where);
/* What became of a record. */
const char *tz_strings_lapse(taza_lang ui, taza_lapse_kind kind);
/* The kind of an act ("order"); an unknown one as it is. */
const char *tz_strings_kind(taza_lang ui, const char *kind);

#endif
