/* translate.c - the message of an error in Kazakh and Russian. */
#include <string.h>

#include "base/message.h"

typedef struct {
    const taza_error *err;
    taza_lang ui;
    char *buf;
    size_t size, len; /* `len` counts what found no room, too */
} writer;

static void
put(writer *w, taza_str text)
{
    if (text.len && w->len < w->size)
        memcpy(w->buf + w->len, text.ptr,
               text.len < w->size - w->len ? text.len : w->size - w->len);
    w->len += text.len;
}

static void
put_bytes(writer *w, size_t start, size_t end)
{
    put(w, tz_str_slice(tz_str(w->err->message), start, end));
}

static const char *
template_of(const writer *w, const tz_message_row *row)
{
    return w->ui == TAZA_KK ? row->kk : row->ru;
}

/* A message without holes. */
static void
put_phrase(writer *w, taza_str english)
{
    const tz_message_row *row = tz_message_at(tz_message_find(english));
    taza_str rest = row ? tz_str(template_of(w, row)) : english;
    tz_message_step step;

    if (!row || tz_message_holes(row->en)) {
        put(w, english);
        return;
    }
    while (tz_message_step_next(&rest, &step))
        put(w, step.text);
}

static size_t
holes_of(const writer *w, size_t at)
{
    const tz_message_row *row = tz_message_at(w->err->pieces[at].what);

    return row ? tz_message_holes(row->en) : 0;
}

/* The piece behind the message that begins with piece `at`: one for each of
 * its holes, and behind some of them those of the message in it. */
static size_t
behind(const writer *w, size_t at)
{
    size_t open = holes_of(w, at);

    for (at++; at < w->err->piece_count; at++) {
        if (w->err->pieces[at].what)
            open += holes_of(w, at);
        else if (!open--)
            break;
    }
    return at;
}

static void put_message(writer *w, size_t at);

/* A hole that is a message of its own; piece `at` is the hole's. */
static void
put_inner(writer *w, size_t at) /* NOLINT(misc-no-recursion) */
{
    const taza_error_piece *hole = &w->err->pieces[at];
    const taza_error_piece *inner = hole + 1;

    if (at + 1 == w->err->piece_count || !inner->what) {
        put_phrase(
            w, tz_str_slice(tz_str(w->err->message), hole->start, hole->end));
        return;
    }
    put_bytes(w, hole->start, inner->start);
    put_message(w, at + 1);
    put_bytes(w, inner->end, hole->end);
}

static void
put_step(writer *w, const tz_message_step *step, /* NOLINT(*-no-recursion) */
         size_t at)
{
    const taza_error_piece *piece = &w->err->pieces[at];
    taza_str name;

    switch (step->kind) {
    case '1':
        put_bytes(w, piece->start, piece->end);
        break;
    case '*':
        put_inner(w, at);
        break;
    case '+':
        name = tz_str_slice(tz_str(w->err->message), piece->start, piece->end);
        if (tz_str_find(name, ' ', 0) < name.len)
            put_phrase(w, name);
        else
            put(w, name);
        break;
    case '{':
        put(w, tz_message_form(w->ui, step->text,
                               tz_str_slice(tz_str(w->err->message),
                                            piece->start, piece->end)));
        break;
    default:
        put(w, step->text);
    }
}

/* The message that begins with piece `at`.  Nesting ends with the pieces,
 * which are few. */
static void
put_message(writer *w, size_t at) /* NOLINT(misc-no-recursion) */
{
    const tz_message_row *row = tz_message_at(w->err->pieces[at].what);
    size_t holes[TZ_MESSAGE_HOLES] = {0}, end = behind(w, at), count = 0;
    taza_str rest = tz_str(row ? template_of(w, row) : "");
    tz_message_step step;

    for (size_t i = at + 1; i < end && count < TZ_MESSAGE_HOLES; count++) {
        holes[count] = i++;
        if (i < end && w->err->pieces[i].what)
            i = behind(w, i);
    }
    while (tz_message_step_next(&rest, &step))
        if (!step.kind || step.hole < count)
            put_step(w, &step, holes[step.hole]);
}

/* Where the NUL goes when `size` bytes were too few. */
static size_t
cut(const char *buf, size_t size)
{
    size_t at = size - 1;

    while (at > 0 && ((unsigned char)buf[at] & 0xc0) == 0x80)
        at--;
    return at;
}

size_t
taza_error_text(const taza_error *err, taza_lang ui, char *buf, size_t size)
{
    writer w = {.err = err, .ui = ui, .buf = buf, .size = size};
    bool known = (ui == TAZA_KK || ui == TAZA_RU) && err->piece_count > 0 &&
                 err->piece_count <= TZ_COUNT(err->pieces) &&
                 tz_message_at(err->pieces[0].what);

    if (known) {
        put_bytes(&w, 0, err->pieces[0].start);
        put_message(&w, 0);
    } else {
        put(&w, tz_str(err->message));
    }
    if (size > 0)
        buf[w.len < size ? w.len : cut(buf, size)] = '\0';
    return w.len;
}
