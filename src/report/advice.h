/* advice.h - a finding or a document's trouble in plain words, for formats of
 * others. */
#ifndef TZ_REPORT_ADVICE_H
#define TZ_REPORT_ADVICE_H

#include "base/buf.h"
#include "base/err.h"
#include "report/report.h"

/* Appends why it is a finding and how to reword, as one paragraph. */
void tz_advice_short(tz_buf *buf, taza_lang ui, const taza_finding *finding);
/* Appends three lines: why, the unit with the words, how to reword; what is
 * not there is left out, and so is the line feed behind the last. */
void tz_advice_long(tz_buf *buf, taza_lang ui, const taza_finding *finding);

/* Why a document is not complete, or a remark on it. */
typedef struct {
    const char *code; /* of taza_status_name */
    bool remark;      /* the document may be complete all the same */
    const char *file;
    uint32_t line;    /* 0: the file as a whole */
    uint32_t column;  /* 0: unknown */
    taza_str message; /* without the place; mostly a view of `text` */
    taza_str english; /* the same, whatever the language */
    char text[TZ_ERR_TEXT];
} tz_trouble;

/* The errors of a document, then one of our own if it is not complete and none
 * of them says why.  False past the last. */
bool tz_advice_trouble(const struct taza_result *result, taza_lang ui,
                       size_t index, tz_trouble *out);

#endif
