/* drafts.h - drafts made from a seed, and where each character of a file
 * stands, counted one by one. */
#ifndef TZ_TESTS_API_DRAFTS_H
#define TZ_TESTS_API_DRAFTS_H

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/io.h"
#include "support.h"

/* --- numbers from a seed --- */

static inline uint32_t
seed_next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

static inline size_t
seed_below(uint64_t *seed, size_t limit)
{
    return seed_next(seed) % limit;
}

/* --- a file and its characters --- */

typedef enum {
    FILE_UTF8,
    FILE_UTF8_BOM,
    FILE_UTF16LE,
    FILE_UTF16BE,
    FILE_1251,
    FILE_KZ1048,
    FILE_KINDS
} file_kind;

typedef struct {
    uint32_t cp;
    size_t byte;
    uint32_t line, column, utf16;
} file_char;

typedef struct {
    char name[64];
    const char *encoding; /* for taza_options */
    tz_buf bytes;
    file_char *chars; /* count + 1: where the file ends */
    size_t count;
} file;

/* The code point at `*at` of valid UTF-8. */
static inline uint32_t
naive_next(taza_str text, size_t *at)
{
    const unsigned char *p = (const unsigned char *)text.ptr + *at;
    size_t more = p[0] < 0x80 ? 0 : p[0] < 0xE0 ? 1 : p[0] < 0xF0 ? 2 : 3;
    uint32_t cp = more ? p[0] & (0x3Fu >> more) : p[0];

    for (size_t i = 1; i <= more; i++)
        cp = cp << 6 | (p[i] & 0x3Fu);
    *at += more + 1;
    return cp;
}

/* The byte of a code point in a Cyrillic page; 0: it has none here. */
static inline unsigned char
page_byte(uint32_t cp, file_kind kind)
{
    static const uint16_t kz[][2] = {
        {0x4D9, 0xBC}, {0x493, 0xBA}, {0x49B, 0x9D}, {0x4A3, 0xBE},
        {0x4E9, 0xB4}, {0x4B1, 0xA2}, {0x4AF, 0xBF}, {0x4BB, 0x9E},
    };
    static const uint16_t both[][2] = {
        {0x456, 0xB3}, {0x406, 0xB2}, {0x2116, 0xB9},
        {0xAB, 0xAB},  {0xBB, 0xBB},  {0x2013, 0x96},
        {0xA0, 0xA0},  {0xAD, 0xAD},  {0x451, 0xB8},
    };

    if (cp > 0 && cp < 0x80)
        return (unsigned char)cp;
    if (cp >= 0x410 && cp <= 0x44F)
        return (unsigned char)(cp - 0x410 + 0xC0);
    for (size_t i = 0; i < TZ_COUNT(both); i++)
        if (both[i][0] == cp)
            return (unsigned char)both[i][1];
    for (size_t i = 0; kind == FILE_KZ1048 && i < TZ_COUNT(kz); i++)
        if (kz[i][0] == cp)
            return (unsigned char)kz[i][1];
    return 0;
}

static inline void
put_utf16(tz_buf *out, uint32_t unit, bool big)
{
    tz_buf_char(out, (char)(big ? unit >> 8 : unit & 0xFF));
    tz_buf_char(out, (char)(big ? unit & 0xFF : unit >> 8));
}

/* False: the character cannot be written so. */
static inline bool
put_char(tz_buf *out, uint32_t cp, file_kind kind)
{
    bool big = kind == FILE_UTF16BE;

    if (kind <= FILE_UTF8_BOM) {
        tz_buf_utf8(out, cp);
    } else if (kind >= FILE_1251) {
        unsigned char byte = page_byte(cp, kind);

        if (byte == 0)
            return false;
        tz_buf_char(out, (char)byte);
    } else if (cp < 0x10000) {
        put_utf16(out, cp, big);
    } else {
        put_utf16(out, 0xD800 + ((cp - 0x10000) >> 10), big);
        put_utf16(out, 0xDC00 + ((cp - 0x10000) & 0x3FF), big);
    }
    return true;
}

/* Where the next character stands; `after` follows `c` (0: the end). */
static inline file_char
step(const file_char *c, uint32_t after)
{
    file_char next = *c;

    next.column++;
    next.utf16 += c->cp >= 0x10000 ? 2 : 1;
    if (c->cp == '\n' || (c->cp == '\r' && after != '\n')) {
        next.line++;
        next.column = next.utf16 = 1;
    }
    return next;
}

/* Writes valid UTF-8 as a file of a kind; characters that it cannot hold are
 * left out. */
static inline void
file_make(file *out, const char *name, taza_str text, file_kind kind)
{
    static const char *const marks[] = {
        "", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "", ""};
    static const char *const names[] = {NULL, NULL,           NULL,
                                        NULL, "windows-1251", "KZ-1048"};
    file_char here = {0, 0, 1, 1, 1};
    size_t at = 0;

    *out = (file){.encoding = names[kind]};
    (void)snprintf(out->name, sizeof out->name, "%s", name);
    tz_buf_puts(&out->bytes, marks[kind]);
    out->chars = malloc((text.len + 1) * sizeof *out->chars);
    assert_non_null(out->chars);
    while (at < text.len) {
        size_t byte = out->bytes.len;
        uint32_t cp = naive_next(text, &at);

        if (!put_char(&out->bytes, cp, kind))
            continue;
        if (out->count > 0)
            here = step(&out->chars[out->count - 1], cp);
        here.cp = cp;
        here.byte = byte;
        out->chars[out->count++] = here;
    }
    if (out->count > 0)
        here = step(&out->chars[out->count - 1], 0);
    here.cp = 0;
    here.byte = out->bytes.len;
    out->chars[out->count] = here;
    assert_true(tz_buf_ok(&out->bytes));
}

static inline void
file_done(file *f)
{
    tz_buf_done(&f->bytes);
    free(f->chars);
}

/* The character that begins at a byte; NULL: none does. */
static inline const file_char *
file_at(const file *f, size_t byte)
{
    size_t low = 0, high = f->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (f->chars[middle].byte < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return f->chars[low].byte == byte ? &f->chars[low] : NULL;
}

/* --- what drafts are made of --- */

typedef struct {
    tz_buf text;    /* of all files of corpus/ but labels */
    taza_str *list; /* its lines, then the traps */
    size_t count;
    char paths[64][256];
    size_t path_count;
} pieces;

static inline taza_status
pieces_meet(void *user, const char *path, taza_error *err)
{
    pieces *p = user;
    tz_buf one = TZ_BUF_INIT;

    if (tz_str_ends(tz_str(path), ".rec"))
        return TAZA_OK;
    assert_true(p->path_count < TZ_COUNT(p->paths));
    (void)snprintf(p->paths[p->path_count++], sizeof p->paths[0], "%s", path);
    assert_int_equal(tz_io_read(path, 1 << 20, &one, err), TAZA_OK);
    tz_buf_str(&p->text, tz_buf_view(&one));
    tz_buf_char(&p->text, '\n');
    tz_buf_done(&one);
    return TAZA_OK;
}

static const char *const traps[] = {
    "вправе",
    "по своему усмотрению",
    "в разумный срок",
    "и иные документы",
    "өз қалауы бойынша",
    "құқылы",
    "at its discretion",
    "within a reasonable time",
    "1. ",
    "1) ",
    "2-1) ",
    "1\\. ",
    "   1\\) ",
    "      - ",
    "# ",
    "### Глава 1. ",
    "Статья 5. ",
    "5-бап. ",
    "Article 5. ",
    "Приложение 1\n",
    "1-қосымша\n",
    "> *Сноска. ",
    "| а | б |\n|---|---|\n| вправе | 2 |\n",
    "<table><tr><td>вправе</td></tr></table>",
    "```\nФорма\n```\n",
    "**",
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<",
    ">",
    "&amp;",
    "&#1074;",
    "\\",
    "«",
    "»",
    "\"",
    "…",
    "№ 5 ",
    "§ 3 ",
    "XIV. ",
    "ХІV ",
    "заменить словами «орган вправе»;",
    "изложить в следующей редакции:\n",
    "мынадай редакцияда жазылсын:\n",
    "усмот-\nрению ",
    "по-\nсвоему ",
    "\n\n12\n\f\n",
    "\n",
    "\n\n",
    "\n   ",
    "\r",
    "\t",
    "\f",
    " ",
    "  ",
    ". ",
    "; ",
    ": ",
    "срoк",
    "пpaвo",
    "oргaн",
    "қapaжaт",
    "и\xCC\x86",
    "е\xCC\x88",
    "у\xCC\x81",
    "\xCC\x81\xCC\x86\xCC\x88",
    "\xC2\xAD",
    "\xE2\x80\x8B",
    "\xE2\x80\x8D",
    "\xEF\xBB\xBF",
    "\xC2\xA0",
    "\xE2\x80\xA8",
    "\xC2\x85",
    "\xE2\x80\x91",
    "\xE3\x80\x80",
    "\x01",
    "\x7F",
    "\x1B[31m",
    "\xEF\xBF\xBF",
    "\xEF\xBF\xBD",
    "\xF0\x9F\x98\x80",
    "\xF4\x8F\xBF\xBF",
    "Qazaqstan Respublikasy tuııp ",
    "قازاقستان ",
    "Ελλάδα ",
    "日本国の法律",
    "ქართული ",
    "Ⅳ ",
    "ﬁ",
    "ａｂ",
    "１２",
};

static inline void
pieces_init(pieces *p)
{
    taza_error err;
    taza_str rest, line;
    size_t cap;

    memset(p, 0, sizeof *p);
    assert_int_equal(tz_io_walk("corpus", pieces_meet, p, &err), TAZA_OK);
    assert_true(tz_buf_ok(&p->text) && p->text.len > 0);
    cap = TZ_COUNT(traps) * 4;
    for (size_t i = 0; i < p->text.len; i++)
        cap += p->text.ptr[i] == '\n';
    p->list = malloc((cap + 1) * sizeof *p->list);
    assert_non_null(p->list);
    rest = tz_buf_view(&p->text);
    while (tz_str_split(&rest, '\n', &line))
        if (line.len > 0)
            p->list[p->count++] = line;
    /* As often as the lines of acts, so that both meet. */
    for (size_t i = 0; i < TZ_COUNT(traps) * 4; i++)
        p->list[p->count++] = tz_str(traps[i % TZ_COUNT(traps)]);
}

static inline void
pieces_done(pieces *p)
{
    tz_buf_done(&p->text);
    free(p->list);
}

/* A part of a piece, cut between characters. */
static inline taza_str
some_of(uint64_t *seed, taza_str piece)
{
    size_t from = seed_below(seed, piece.len + 1);
    size_t to = from + seed_below(seed, piece.len - from + 1);

    while (from > 0 && from < piece.len &&
           ((unsigned char)piece.ptr[from] & 0xC0) == 0x80)
        from--;
    while (to > from && to < piece.len &&
           ((unsigned char)piece.ptr[to] & 0xC0) == 0x80)
        to--;
    return tz_str_slice(piece, from, to);
}

/* Text of a draft: UTF-8, with the line ends of `style` (0 LF, 1 CRLF, 2
 * both, 3 CR). */
static inline void
draft_text(const pieces *p, uint64_t seed, unsigned style, tz_buf *out)
{
    size_t count = 1 + seed_below(&seed, 30), i, k;

    for (i = 0; i < count; i++) {
        taza_str piece = p->list[seed_below(&seed, p->count)];

        if (seed_below(&seed, 4) == 0)
            piece = some_of(&seed, piece);
        for (k = 0; k < piece.len; k++) {
            bool crlf = style == 1 || (style == 2 && seed_below(&seed, 2));

            if (piece.ptr[k] == '\n' && crlf)
                tz_buf_char(out, '\r');
            if (piece.ptr[k] == '\n' && style == 3)
                tz_buf_char(out, '\r');
            else
                tz_buf_char(out, piece.ptr[k]);
        }
        if (seed_below(&seed, 3) > 0)
            tz_buf_puts(out, style == 1   ? "\r\n\r\n"
                             : style == 3 ? "\r\r"
                                          : "\n\n");
        if (seed_below(&seed, 40) == 0)
            tz_buf_char(out, '\0');
    }
    assert_true(tz_buf_ok(out));
}

#endif
