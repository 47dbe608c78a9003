/* fuzz_norm.c - any text: the map stays in bounds and in order, and every
 * canonically equivalent spelling gives the same normal text. */
#include "support.h"

#include <stdio.h>

#include <utf8proc.h>

#include "text/compose.h"
#include "text/textdoc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
    MARKS_MOST = 30
}; /* longer clusters may be cut */

static void
demand(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "fuzz_norm: %s\n", what);
    abort();
}

/* Joins that any layout could choose, from the numbers of the blocks. */
static void
set_joins(textdoc *t, unsigned seed)
{
    for (size_t i = 1; i < t->doc.block_count; i++)
        t->doc.blocks[i].join =
            (uint8_t)(TZ_JOIN_SPACE + (seed + i * 7 / 3) % 4);
}

static void
check_map(textdoc *t)
{
    taza_span before = {0, 0};

    demand(t->doc.to_text.upper_len == t->doc.normal_len, "map not whole");
    for (size_t i = 0; i < t->doc.normal_len; i++) {
        taza_span one = tz_map_span(&t->doc.to_text, (taza_span){i, i + 1});
        taza_str text = tz_str_slice(t->doc.text, one.start, one.end);
        demand(one.start <= one.end && one.end <= t->doc.text.len,
               "map out of bounds");
        demand(one.start >= before.end ||
                   (one.start == before.start && one.end == before.end),
               "map not in order");
        demand(tz_utf8_valid(text) == text.len, "map inside a character");
        before = one;
    }
    for (size_t i = 0; i < t->doc.mixed_count; i++)
        demand(t->doc.mixed[i].normal.start < t->doc.mixed[i].normal.end &&
                   t->doc.mixed[i].normal.end < t->doc.normal_len,
               "mixed word out of bounds");
}

static void
check_codes(const textdoc *t)
{
    for (size_t i = 0; i < t->doc.normal_len; i++) {
        uint8_t code = t->doc.normal[i];
        bool end = i + 1 == t->doc.normal_len;
        demand(code < TZ_CODE_COUNT, "no code");
        demand(code != '\n' ? code >= ' ' : end, "control code");
        demand(code != ' ' || (i > 0 && t->doc.normal[i - 1] != ' ' &&
                               t->doc.normal[i + 1] > ' '),
               "blank at an edge or twice");
    }
}

/* Text of which utf8proc makes equivalent text: not with clusters that are
 * too long, nor with U+11A7, which is no final consonant but is taken into the
 * syllable before it. */
static bool
safe(taza_str text)
{
    size_t at = 0, marks = 0;

    while (at < text.len) {
        uint32_t cp = tz_utf8_next(text, &at);

        marks = tz_compose_goes_on(cp) ? marks + 1 : 0;
        if (marks > MARKS_MOST || cp == 0x11A7)
            return false;
    }
    return true;
}

static void
check_form(textdoc *t, taza_lang lang, unsigned seed, utf8proc_option_t form)
{
    uint8_t *other = NULL;
    utf8proc_ssize_t len = utf8proc_map((const uint8_t *)t->doc.text.ptr,
                                        (utf8proc_ssize_t)t->doc.text.len,
                                        &other, UTF8PROC_STABLE | form);
    textdoc u;

    demand(len >= 0, "not to be decomposed");
    textdoc_init(&u, (taza_str){(const char *)other, (size_t)len});
    set_joins(&u, seed);
    demand(textdoc_norm(&u, lang), "no memory");
    demand(u.doc.normal_len == t->doc.normal_len &&
               memcmp(u.doc.normal, t->doc.normal, u.doc.normal_len) == 0,
           "equivalent text, other normal text");
    textdoc_done(&u);
    free(other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    taza_str text = {(const char *)data + 1, size - 1};
    taza_lang lang;
    textdoc t;

    if (size == 0)
        return 0;
    lang = (taza_lang)(data[0] % 4);
    text.len = tz_utf8_valid(text);
    textdoc_init(&t, text);
    set_joins(&t, data[0]);
    demand(textdoc_norm(&t, lang), "no memory");
    check_map(&t);
    check_codes(&t);
    if (safe(text)) {
        check_form(&t, lang, data[0], UTF8PROC_DECOMPOSE);
        check_form(&t, lang, data[0], UTF8PROC_COMPOSE);
    }
    textdoc_done(&t);
    return 0;
}
