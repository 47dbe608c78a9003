/* norm.c - paragraphs → normal text with its map. */
#include "text/norm.h"

#include <utf8proc.h>

#include "base/alloc.h"
#include "base/work.h"
#include "text/compose.h"
#include "text/utf8.h"
#include "text/walk.h"

tz_norm *
tz_norm_new(tz_document *doc)
{
    tz_norm *norm = tz_alloc_zero(1, sizeof *norm);
    size_t bits;

    if (norm == NULL)
        return NULL;
    norm->doc = doc;
    /* A character gives at most as many codes as it has bytes; a join of two
     * blocks and the end of a paragraph one more each. */
    norm->cap = doc->text.len + doc->block_count + doc->para_count + 1;
    bits = norm->cap / 8 + 1;
    doc->normal = tz_arena_alloc(doc->arena, norm->cap + TZ_NORMAL_ROOM);
    doc->capital = tz_arena_alloc(doc->arena, bits);
    doc->caps = tz_arena_alloc(doc->arena, bits);
    doc->normal_len = 0;
    norm->upper = tz_alloc_zero(bits, 1);
    if (doc->normal == NULL || doc->capital == NULL || doc->caps == NULL ||
        norm->upper == NULL) {
        tz_norm_free(norm);
        return NULL;
    }
    tz_map_done(&doc->to_text);
    tz_map_init(&doc->to_text, doc->text);
    return norm;
}

void
tz_norm_free(tz_norm *norm)
{
    if (norm == NULL)
        return;
    tz_free(norm->upper);
    tz_free(norm->odds);
    tz_free(norm);
}

bool
tz_norm_finish(tz_norm *norm)
{
    return !norm->failed && !norm->doc->to_text.failed;
}

static uint8_t
byte_at(const tz_walk *w, size_t at)
{
    return (uint8_t)w->doc->text.ptr[at];
}

static void
note_control(tz_walk *w, uint32_t c, taza_span lower)
{
    if ((c >= 0x20 && c < 0x7F) || c >= 0xA0 || c == '\t' || c == '\n' ||
        c == '\f' || c == '\r')
        return;
    if (w->doc->control_count++ == 0)
        w->doc->control = lower;
}

static void
note_odd(tz_walk *w, size_t at, uint8_t code)
{
    tz_norm *norm = w->norm;
    void *odds = norm->odds;

    if (!tz_grow(&odds, &norm->odd_cap, norm->odd_count + 1,
                 sizeof *norm->odds)) {
        norm->failed = true;
        return;
    }
    norm->odds = odds;
    norm->odds[norm->odd_count++] = (tz_odd){(uint32_t)at, code};
}

/* '"' has no side of its own: it opens where nothing it could close ends. */
static uint8_t
straight_quote(const tz_walk *w)
{
    switch (w->blank ? ' ' : tz_walk_last(w)) {
    case 0:
    case ' ':
    case '(':
    case '[':
    case '{':
    case TZ_CODE_OPEN:
    case TZ_CODE_DASH:
        return TZ_CODE_OPEN;
    default:
        return TZ_CODE_CLOSE;
    }
}

static bool
letter_follows(const tz_walk *w, size_t at)
{
    if (at >= w->end)
        return false;
    return tz_code_letter(tz_alphabet_code(tz_utf8_next(w->doc->text, &at)));
}

static uint16_t
quote(tz_walk *w, uint32_t c, taza_span lower)
{
    bool closes;

    switch (c) {
    case 0x2018: /* ‘ */
        w->single_quote = true;
        return TZ_CODE_OPEN;
    case 0x2019: /* ’ is an apostrophe, too */
        closes = w->single_quote && !letter_follows(w, lower.end);
        w->single_quote = w->single_quote && !closes;
        return closes ? TZ_CODE_CLOSE : '\'';
    case 0x201A: /* ‚ */
    case 0x201E: /* „ */
        w->low_quote = true;
        return TZ_CODE_OPEN;
    case 0x201C: /* “ opens in English, closes after „ */
        closes = w->low_quote;
        w->low_quote = false;
        return closes ? TZ_CODE_CLOSE : TZ_CODE_OPEN;
    case 0x201D: /* ” */
        w->low_quote = false;
        return TZ_CODE_CLOSE;
    default:
        return straight_quote(w);
    }
}

/* The plain letter below the stress mark of a Latin vowel. */
static uint8_t
unstressed(uint32_t c)
{
    int32_t parts[4] = {0};
    int bound = 0;

    (void)utf8proc_decompose_char((utf8proc_int32_t)c, parts, 4,
                                  UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &bound);
    return tz_alphabet_code((uint32_t)parts[0]);
}

/* One composed character that stands for `chars` characters of `lower`. */
static void
put_composed(tz_walk *w, uint32_t c, taza_span lower, size_t chars)
{
    uint16_t entry = tz_alphabet_entry(c);
    uint8_t code = (uint8_t)(entry & TZ_ENTRY_CODE);

    if (entry & TZ_ENTRY_ASK) {
        note_control(w, c, lower);
        if (code == 0)
            return;
        if (code == ' ') {
            tz_walk_blank(w, lower, chars);
            return;
        }
        if (code == TZ_CODE_OPEN || c == 0x2019 || c == 0x201D)
            entry = quote(w, c, lower);
    }
    tz_walk_put(w, entry, lower, chars);
    if ((entry & TZ_ENTRY_ASK) && tz_code_letter(code) && c != 'N')
        note_odd(w, w->len - 1, code == TZ_CODE_LETTER ? unstressed(c) : code);
}

/* First visible character after white space at `at`, also of the next block;
 * 0: none. */
static uint32_t
peek_visible(const tz_walk *w, size_t at)
{
    const tz_document *doc = w->doc;
    size_t last = w->para->first_block + w->para->block_count;
    size_t block = w->block, end = w->end;

    for (;;) {
        while (at < end) {
            uint32_t c = tz_utf8_next(doc->text, &at);
            uint8_t code = tz_alphabet_code(c);
            TZ_WORK(1);
            if (code != ' ' && code != 0)
                return c;
        }
        do
            block++;
        while (block < last && doc->blocks[block].join == TZ_JOIN_SKIP);
        if (block >= last ||
            doc->blocks[block].text.start == doc->blocks[block].text.end)
            return 0;
        at = doc->blocks[block].text.start;
        end = doc->blocks[block].text.end;
    }
}

/* "N", "No", "N°" before a number: where the sign at `at` ends; 0: none. */
static size_t
numero(const tz_walk *w, size_t at)
{
    uint32_t c;
    size_t next = ++at, end = at;

    if (!w->blank && tz_code_word(tz_walk_last(w)))
        return 0;
    if (next < w->end) {
        c = tz_utf8_next(w->doc->text, &next);
        if (c == 'o' || c == 0x43E || c == 0xB0 || c == 0xBA) {
            end = next;
            if (end < w->end && byte_at(w, end) == '.')
                end++;
        }
    }
    next = end;
    if (next < w->end && tz_compose_goes_on(tz_utf8_next(w->doc->text, &next)))
        return 0;
    c = peek_visible(w, end);
    return c >= '0' && c <= '9' ? end : 0;
}

/* "<<" and ">>": where the second one at `at` ends; 0: it is another sign, or
 * with its mark ≮ or ≯. */
static size_t
double_angle(const tz_walk *w, size_t at, uint8_t sign)
{
    int32_t composed[TZ_COMPOSE_MAX];
    size_t count, end;

    if (at >= w->end || byte_at(w, at) != sign)
        return 0;
    end = tz_compose_cluster(w->doc->text, at, w->end, composed, &count);
    return composed[0] == sign ? end : 0;
}

/* Signs of several characters.  False: there is none at `w->at`. */
static bool
put_sign(tz_walk *w)
{
    uint8_t sign = byte_at(w, w->at);
    uint16_t entry = TZ_CODE_NUMERO;
    size_t end;

    if (sign == 'N') {
        end = numero(w, w->at);
    } else if (sign == '<' || sign == '>') {
        end = double_angle(w, w->at + 1, sign);
        entry = sign == '<' ? TZ_CODE_OPEN : TZ_CODE_CLOSE;
    } else {
        return false;
    }
    if (end == 0)
        return false;
    tz_walk_put(w, entry, (taza_span){w->at, end}, end - w->at);
    w->at = end;
    return true;
}

static bool
on_page(uint32_t c)
{
    return c < 0x100 || c - 0x400 < 0x100 || c - 0x2000 < TZ_ALPHABET_PUNCT;
}

/* Whatever is not plain: one character, with the marks that follow. */
static void
step(tz_walk *w)
{
    int32_t composed[TZ_COMPOSE_MAX];
    size_t count, next = w->at, end;
    uint32_t c = tz_utf8_next(w->doc->text, &next);
    size_t peek = next;
    taza_span lower = {w->at, next};

    TZ_WORK(next - w->at);
    if (next >= w->end ||
        !tz_compose_goes_on(tz_utf8_next(w->doc->text, &peek))) {
        if (put_sign(w))
            return;
        if (on_page(c)) {
            w->at = next;
            put_composed(w, c, lower, 1);
            return;
        }
    }
    end = tz_compose_cluster(w->doc->text, w->at, w->end, composed, &count);
    lower.end = end;
    w->at = end;
    for (size_t i = 0; i < count; i++)
        put_composed(w, (uint32_t)composed[i], lower,
                     end == next && count == 1 ? 1 : 2);
}

/* Can no mark begin with this byte, and no white space? */
static bool
plain_lead(const tz_walk *w, size_t at)
{
    uint8_t lead = byte_at(w, at);

    if (lead < 0xCC)
        return true;
    if (lead == 0xD2)
        return byte_at(w, at + 1) > 0x89;
    return lead == 0xD0 || lead == 0xD1 || lead == 0xD3;
}

/* Takes the last character back when it may be asked about: what follows may
 * be its mark, or, behind a blank, one more. */
static void
leave_last(tz_walk *w, size_t first)
{
    if (w->len == first)
        return;
    if (w->normal[w->len - 1] == ' ') {
        w->len--;
        w->at--;
    } else if (w->at < w->end && !plain_lead(w, w->at)) {
        w->len--;
        w->at -= byte_at(w, w->at - 1) < 0x80 ? 1 : 2;
        tz_bit_clear(w->norm->upper, w->len);
    }
}

/* The entry, as far as it counts, of what was written last. */
static unsigned
entry_before(const tz_walk *w)
{
    uint8_t last = tz_walk_last(w);

    return last == 0 || last == ' ' || last == '-' ||
                   tz_bit(w->norm->upper, w->len - 1)
               ? TZ_ENTRY_HOLD
               : 0;
}

/* Letters, digits, plain punctuation, single blanks: nearly everything.  Byte
 * by byte, for where ASCII ends and Cyrillic begins cannot be foretold: a
 * lead's code is written over by that of its tail. */
static void
plain_run(tz_walk *w)
{
    const uint8_t *text = (const uint8_t *)w->doc->text.ptr;
    uint8_t *normal = w->normal, *upper = w->norm->upper;
    size_t at = w->at, len = w->len, end;
    unsigned entry, before = entry_before(w);
    uint8_t byte = 0;

    if (w->blank)
        return;
    tz_walk_continue(w, at);
    end = at + (w->run_upper + TZ_MAP_RUN - len);
    if (end > w->end)
        end = w->end;
    for (; at < end; at++, before = entry) {
        size_t row = tz_alphabet_row[byte];

        entry = tz_alphabet_bytes[row + text[at]];
        if (entry & (TZ_ENTRY_STOP | (before >> 1 & TZ_ENTRY_BLANK)))
            break;
        byte = text[at];
        if (entry & TZ_ENTRY_UPPER)
            tz_bit_set(upper, len);
        normal[len] = (uint8_t)(entry & TZ_ENTRY_CODE);
        len += byte < 0xC0;
    }
    at -= byte >= 0xC0;
    TZ_WORK(at - w->at);
    end = w->len;
    w->at = at;
    w->len = len;
    leave_last(w, end);
    w->run_end = w->at;
}

static void
walk_block(tz_walk *w)
{
    while (w->at < w->end) {
        size_t at = w->at;
        plain_run(w);
        if (w->at == at)
            step(w);
    }
}

/* Where the block's text ends without the hyphen that broke the word. */
static size_t
without_hyphen(const tz_document *doc, taza_span text)
{
    size_t at = text.end;

    while (at > text.start) {
        size_t before = tz_utf8_prev(doc->text, at);
        size_t next = before;
        uint8_t code = tz_alphabet_code(tz_utf8_next(doc->text, &next));
        if (code == '-')
            return before;
        if (code != 0 && code != ' ')
            break;
        at = before;
    }
    return text.end;
}

/* The white space behind a block, up to `end`, is the blank of the join. */
static void
join_blank(tz_walk *w, size_t from, size_t end)
{
    taza_str text = w->doc->text;
    size_t at = from, next = from;
    size_t chars = 0;

    while (next < end && tz_alphabet_code(tz_utf8_next(text, &next)) == ' ') {
        at = next;
        chars++;
    }
    TZ_WORK(at - from);
    /* Without white space no single character stands for the blank. */
    tz_walk_blank(w, (taza_span){from, at}, chars == 0 ? 2 : chars);
}

/* Walks the blocks of the paragraph one after the other. */
static void
walk_para(tz_walk *w)
{
    const tz_document *doc = w->doc;
    size_t last = w->para->first_block + w->para->block_count;
    const tz_block *before = NULL;

    for (size_t i = w->para->first_block; i < last; i++) {
        const tz_block *block = &doc->blocks[i];
        size_t follow = i + 1;
        if (block->join == TZ_JOIN_SKIP)
            continue;
        if (before != NULL && block->join != TZ_JOIN_GLUE &&
            block->join != TZ_JOIN_KEEP)
            join_blank(w, before->text.end, (before + 1)->text.start);
        while (follow < last && doc->blocks[follow].join == TZ_JOIN_SKIP)
            follow++;
        w->block = i;
        w->at = block->text.start;
        w->end = block->text.end;
        if (follow < last && doc->blocks[follow].join == TZ_JOIN_GLUE)
            w->end = without_hyphen(doc, block->text);
        walk_block(w);
        before = block;
    }
}

/* Sets words, the runs of word characters with a letter or digit, and
 * classes.  Without a branch: where words end cannot be foretold. */
static void
count_words(tz_para *para, const uint8_t *normal, size_t end)
{
    uint32_t words = 0;
    unsigned seen = 0; /* the run has one */
    unsigned all = 0;

    for (size_t i = para->normal.start; i < end; i++) {
        unsigned classes = tz_code_class[normal[i]];
        unsigned word = (classes & TZ_CLASS_WORD) != 0;
        unsigned counts = (classes & (TZ_CLASS_LETTER | TZ_CLASS_DIGIT)) != 0;
        words += counts & ~seen;
        seen = word & (seen | counts);
        all |= classes;
    }
    TZ_WORK(end - para->normal.start);
    para->words = words;
    para->classes = (uint8_t)all;
}

/* Marks the word whose first letter is the capital at `i`.  A capital behind
 * other letters marks nothing. */
static void
mark_capital(tz_walk *w, size_t i)
{
    const uint8_t *normal = w->normal;
    size_t start = i, letters = 0;

    while (start > w->start && tz_code_word(normal[start - 1])) {
        if (tz_code_letter(normal[start - 1]))
            return;
        start--;
    }
    tz_bit_set(w->doc->capital, start);
    for (; tz_code_word(normal[i]); i++) {
        TZ_WORK(1);
        if (!tz_code_letter(normal[i]))
            continue;
        if (!tz_bit(w->norm->upper, i))
            return;
        letters++;
    }
    if (letters >= 2)
        tz_bit_set(w->doc->caps, start);
}

/* The capitals of the paragraph; is one of them І or Х? */
static bool
mark_capitals(tz_walk *w)
{
    const uint8_t *upper = w->norm->upper;
    size_t end = w->len;
    bool numeral = false;

    for (size_t i = tz_bit_next(upper, w->start, end); i < end;
         i = tz_bit_next(upper, i + 1, end)) {
        numeral |= w->normal[i] == TZ_CODE_KK_I || w->normal[i] == TZ_CODE_RU_X;
        mark_capital(w, i);
    }
    return numeral;
}

/* Is there room, whatever the blocks hold?  A paragraph that is written
 * twice, or blocks that overlap, would break the bound of _new. */
static bool
has_room(const tz_norm *norm, const tz_para *para)
{
    size_t need = 1, room = norm->cap - norm->doc->normal_len;

    for (size_t i = 0; i < para->block_count; i++) {
        taza_span text = norm->doc->blocks[para->first_block + i].text;
        need += text.end - text.start + 1;
    }
    return need <= room;
}

void
tz_norm_para(tz_norm *norm, tz_para *para)
{
    tz_document *doc = norm->doc;
    size_t start = doc->normal_len;
    tz_walk w = {.norm = norm,
                 .doc = doc,
                 .para = para,
                 .normal = doc->normal,
                 .start = start,
                 .len = start,
                 .run_upper = start};

    para->normal = (taza_span){start, start};
    para->words = 0;
    para->classes = 0;
    para->numeral = false;
    if (norm->failed)
        return;
    if (!has_room(norm, para)) {
        norm->failed = true;
        return;
    }
    walk_para(&w);
    if (w.len == start)
        return;
    tz_walk_wide(&w, TZ_CODE_END, (taza_span){w.run_end, w.run_end});
    /* The line feed stops the last word. */
    count_words(para, w.normal, w.len);
    para->numeral = mark_capitals(&w);
    doc->normal_len = w.len;
    para->normal.end = w.len;
}
