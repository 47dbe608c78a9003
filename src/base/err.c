/* err.c - fills a taza_error: one line of whole characters, and which pieces
 * of it are what. */
#include "base/err.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/message.h"

#define NAME_MOST 300 /* bytes of a file's name before its line */

_Static_assert(sizeof(((taza_error *)0)->message) <= UINT16_MAX,
               "pieces have 16 bits for a place");

/* The error that is being made: its arguments may point into the one that it
 * will replace. */
typedef struct {
    taza_error err;
    size_t len;
    bool cut; /* the message is full */
} maker;

/* Control characters (also those of two bytes, U+0080 ... U+009F, which
 * terminals obey) become '?'; a character for which there is no room, and all
 * behind it, goes. */
static void
put(maker *m, taza_str text)
{
    char *to = m->err.message;

    for (size_t at = 0, step; at < text.len && !m->cut; at += step) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool control;

        step = tz_str_utf8(text, at);
        step += !step;
        control =
            c < 0x20 || c == 0x7f ||
            (step == 2 && c == 0xc2 && (unsigned char)text.ptr[at + 1] < 0xa0);
        if (m->len + (control ? 1 : step) >= sizeof m->err.message) {
            m->cut = true;
        } else if (control) {
            to[m->len++] = '?';
        } else {
            memcpy(to + m->len, text.ptr + at, step);
            m->len += step;
        }
    }
    to[m->len] = '\0';
}

/* --- arguments ----------------------------------------------------------- */

/* A precision may have cut the last character in two. */
static taza_str
without_half(taza_str text)
{
    size_t start = text.len;

    while (start > 0 && text.len - start < 3 &&
           ((unsigned char)text.ptr[start - 1] & 0xc0) == 0x80)
        start--;
    start -= start > 0;
    if (text.len && (unsigned char)text.ptr[start] >= 0xc2 &&
        !tz_str_utf8(text, start))
        text.len = start;
    return text;
}

/* `most` < 0: up to its NUL. */
static taza_str
string_argument(const char *text, int most)
{
    const char *end;

    if (!text)
        return (taza_str){NULL, 0};
    if (most < 0)
        return tz_str(text);
    end = memchr(text, '\0', (size_t)most);
    return end ? (taza_str){text, (size_t)(end - text)}
               : without_half((taza_str){text, (size_t)most});
}

static void
put_number(maker *m, const tz_message_hole *hole, uint64_t number)
{
    char text[24];
    int len =
        hole->kind == 'X'
            ? snprintf(text, sizeof text, "%0*llX", hole->width,
                       (unsigned long long)number)
            : snprintf(text, sizeof text, "%llu", (unsigned long long)number);

    put(m, (taza_str){text, len > 0 ? (size_t)len : 0});
}

/* A whole copy of it, since a va_list that a function had is anybody's. */
typedef struct {
    va_list list;
} arguments;

static void
put_argument(maker *m, const tz_message_hole *hole, arguments *args)
{
    int most = hole->given ? va_arg(args->list, int) : hole->most, number;
    char text[24];

    switch (hole->kind) {
    case 's':
        put(m, string_argument(va_arg(args->list, const char *), most));
        break;
    case 'c':
        text[0] = (char)va_arg(args->list, int);
        put(m, (taza_str){text, 1});
        break;
    case 'd':
        number = va_arg(args->list, int);
        (void)snprintf(text, sizeof text, "%d", number);
        put(m, tz_str(text));
        break;
    default: /* u, X */
        assert(hole->kind == 'u' || hole->kind == 'X');
        put_number(m, hole,
                   hole->size == 'z'   ? va_arg(args->list, size_t)
                   : hole->size == 'l' ? va_arg(args->list, unsigned long)
                                       : va_arg(args->list, unsigned));
    }
}

/* --- pieces -------------------------------------------------------------- */

/* False: there are too many. */
static bool
add_piece(maker *m, uint16_t what, size_t start, size_t end)
{
    if (m->err.piece_count == TZ_COUNT(m->err.pieces))
        return false;
    m->err.pieces[m->err.piece_count++] = (taza_error_piece){
        .what = what, .start = (uint16_t)start, .end = (uint16_t)end};
    return true;
}

static void
put_format(maker *m, const char *format, arguments *args)
{
    uint16_t what = tz_message_find(tz_str(format));
    bool known = what && add_piece(m, what, m->len, 0);

    while (*format) {
        tz_message_hole hole = tz_message_next(&format);
        size_t start;

        put(m, hole.before);
        if (!hole.kind || hole.kind == '%')
            continue;
        start = m->len;
        put_argument(m, &hole, args);
        known = known && add_piece(m, 0, start, m->len);
    }
    if (known)
        m->err.pieces[0].end = (uint16_t)m->len;
    else
        m->err.piece_count = 0;
}

static void
put_place(maker *m, const tz_err_place *place)
{
    char numbers[32];

    put(m, string_argument(place->name, NAME_MOST));
    (void)snprintf(numbers, sizeof numbers, ":%u:%u: ", (unsigned)place->line,
                   (unsigned)place->column);
    put(m, place->line ? tz_str(numbers) : TZ_STR(": "));
    m->err.line = place->line;
    m->err.column = place->line ? place->column : 0;
}

taza_status
tz_err_list(taza_error *err, taza_status status, const tz_err_place *place,
            const char *format, va_list args)
{
    maker m = {.err = {.status = status}};
    arguments own;

    if (!err)
        return status;
    if (place)
        put_place(&m, place);
    va_copy(own.list, args);
    put_format(&m, format, &own);
    va_end(own.list);
    *err = m.err;
    return status;
}

taza_status
tz_err(taza_error *err, taza_status status, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    (void)tz_err_list(err, status, NULL, format, args);
    va_end(args);
    return status;
}

taza_status
tz_err_at(taza_error *err, taza_status status, const char *name, uint32_t line,
          uint32_t column, const char *format, ...)
{
    const tz_err_place place = {name, line, column};
    va_list args;

    va_start(args, format);
    (void)tz_err_list(err, status, &place, format, args);
    va_end(args);
    return status;
}

taza_status
tz_err_nomem(taza_error *err)
{
    return tz_err(err, TAZA_NOMEM, "out of memory");
}

/* The last argument whose text it is: what is before it is a name. */
static size_t
holder(const taza_error *err, const taza_error *inner)
{
    size_t found = err->piece_count;

    for (size_t i = 1; i < err->piece_count; i++) {
        const taza_error_piece *piece = &err->pieces[i];
        size_t len = (size_t)piece->end - piece->start;

        if (!piece->what && len &&
            !strncmp(err->message + piece->start, inner->message, len))
            found = i;
    }
    return found;
}

/* Where it stands in `inner` → where it stands in the argument. */
static taza_error_piece
moved(taza_error_piece piece, const taza_error_piece *argument)
{
    size_t start = (size_t)argument->start + piece.start;
    size_t end = (size_t)argument->start + piece.end;

    piece.start = start < argument->end ? (uint16_t)start : argument->end;
    piece.end = end < argument->end ? (uint16_t)end : argument->end;
    return piece;
}

taza_status
tz_err_holds(taza_error *err, const taza_error *inner)
{
    size_t at = err ? holder(err, inner) : 0, more = inner->piece_count;

    if (!err)
        return inner->status;
    if (at == err->piece_count || !more ||
        more > TZ_COUNT(err->pieces) - err->piece_count)
        return err->status;
    memmove(err->pieces + at + 1 + more, err->pieces + at + 1,
            (err->piece_count - at - 1) * sizeof *err->pieces);
    for (size_t i = 0; i < more; i++)
        err->pieces[at + 1 + i] = moved(inner->pieces[i], &err->pieces[at]);
    err->piece_count = (uint16_t)(err->piece_count + more);
    return err->status;
}
