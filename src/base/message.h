/* message.h - what taza says, in Kazakh and Russian.
 *
 * A message is known by the printf format that makes it in English.  Its row
 * has a template for each other language; a hole is known by its number in
 * the format:
 *
 *     %1             what stands there in English
 *     %*1            the same, translated if it is a message of its own
 *     %+1            a name, translated if it is one of several words (standard
 *                    input): a file may be called like any one word
 *     %{1:a|b|c}     the form that goes with that number
 *     %-1            nothing: the language does without
 *     %%             a per cent sign
 *
 * Russian has three forms (one, few, many), Kazakh one.  Formats have the
 * conversions c, d, s, u, X and zu, lu; no width but that of %04X; a precision
 * for s.  tests/messages.py holds rows against what the code says. */
#ifndef TZ_BASE_MESSAGE_H
#define TZ_BASE_MESSAGE_H

#include "base/str.h"

#define TZ_MESSAGE_HOLES 9

typedef struct {
    const char *en, *kk, *ru;
} tz_message_row;

/* Rows of one part of the program, in the order of strcmp. */
typedef struct {
    const tz_message_row *rows;
    size_t count;
} tz_message_rows;

extern const tz_message_rows tz_message_base, tz_message_cli, tz_message_rule;

/* The number of the row of a format or a whole message, from 1; 0: none. */
uint16_t tz_message_find(taza_str en);
/* A message without holes in the language; one that is not known: itself. */
const char *tz_message_phrase(taza_lang ui, const char *english);
/* NULL: there is no row of that number. */
const tz_message_row *tz_message_at(size_t number);

/* The next conversion of a format, and the text before it. */
typedef struct {
    taza_str before;
    char kind;       /* 'c', 'd', 's', 'u', 'X'; 0: the format ends */
    char size;       /* 'z', 'l' or 0 */
    bool given;      /* the precision is an argument */
    int most, width; /* the precision (-1: none) and the width (0: none) */
} tz_message_hole;

/* Takes it off `format`.  "%%" ends a text, too, with its first sign in it:
 * kind '%'. */
tz_message_hole tz_message_next(const char **format);
/* How many arguments a format has, precisions not counted. */
size_t tz_message_holes(const char *format);

/* One thing that a template says. */
typedef struct {
    taza_str text; /* as it is; or the forms, parted by '|' */
    size_t hole;   /* from 0 */
    char kind;     /* 0: text; '1', '*', '+', '{', '-': as above */
} tz_message_step;

/* Takes it off `rest`; false: there was nothing.  A broken template is text. */
bool tz_message_step_next(taza_str *rest, tz_message_step *out);
/* The form that goes with a number. */
taza_str tz_message_form(taza_lang lang, taza_str forms, taza_str number);

#endif
