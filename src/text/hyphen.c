/* hyphen.c - words that are broken by a hyphen at a line end. */
#include "text/hyphen.h"

#include <string.h>

#include <utf8proc.h>

#include "base/alloc.h"
#include "base/octet.h"
#include "base/work.h"
#include "text/linemark.h"
#include "text/utf8.h"
#include "text/wordlist.h"

enum {
    TAIL_LETTERS = 4,  /* of the second half that tell a word */
    HALF_LONGEST = 48, /* letters; a longer half is no word */
    WORD_LONGEST = 96, /* letters and hyphens of a word that is noted */
    ALIKE_LETTERS = 3 /* at the beginning of both halves: "жылдан-жылға" */
};

/* --- the set --- */

static uint64_t
add_codes(uint64_t hash, tz_nstr codes)
{
    return tz_fnv1a(hash, (taza_str){(const char *)codes.ptr, codes.len});
}

static uint64_t
key(tz_nstr head, tz_nstr tail)
{
    uint64_t hash = tz_fnv1a(add_codes(0, head), TZ_STR("-"));

    hash = add_codes(hash, tz_nstr_slice(tail, 0, TAIL_LETTERS));
    TZ_WORK(head.len + TAIL_LETTERS);
    return hash != 0 ? hash : 1;
}

/* Where `hash` is, or would be. */
static size_t
slot(const tz_hyphens *set, uint64_t hash)
{
    size_t at = (size_t)(hash ^ hash >> 32) & set->mask;

    while (set->slots[at] != 0 && set->slots[at] != hash) {
        at = (at + 1) & set->mask;
        TZ_WORK(1);
    }
    return at;
}

/* Notes every hyphen of a word with letters at both sides; returns how many.
 * Without slots it only counts. */
static size_t
add_word(tz_hyphens *set, tz_nstr word)
{
    size_t count = 0, start = 0;

    for (size_t at = 0; at < word.len; at++) {
        size_t end = at + 1;

        if (word.ptr[at] != '-')
            continue;
        while (end < word.len && word.ptr[end] != '-' &&
               end - at <= TAIL_LETTERS)
            end++;
        if (at > start && at - start <= HALF_LONGEST && end > at + 1) {
            count++;
            if (set->slots) {
                uint64_t hash = key(tz_nstr_slice(word, start, at),
                                    tz_nstr_slice(word, at + 1, end));

                set->slots[slot(set, hash)] = hash;
            }
        }
        start = at + 1;
    }
    return count;
}

/* May a hyphen be among the eight bytes: U+002D, or one of several bytes
 * (U+058A, U+1806, U+2010, U+2011, U+FE63, U+FF0D)? */
static uint64_t
hyphen_leads(uint64_t octet)
{
    return tz_octet_equal(octet, '-') | tz_octet_equal(octet, 0xE2) |
           tz_octet_equal(octet, 0xD6) | tz_octet_equal(octet, 0xE1) |
           tz_octet_equal(octet, 0xEF);
}

/* The first hyphen at or behind `at`, the start of a character; line.len:
 * none. */
static size_t
next_hyphen(taza_str line, size_t at)
{
    while (at < line.len) {
        size_t next = at;

        if (line.len - at >= 8) {
            uint64_t found = hyphen_leads(tz_octet_load(line.ptr + at));

            next = at += tz_octet_first(found);
            if (found == 0)
                continue;
        }
        if (tz_alphabet_code(tz_utf8_next(line, &next)) == '-')
            return at;
        at = next;
    }
    return line.len;
}

static bool
in_word(uint8_t code)
{
    return code == 0 || code == '-' || tz_code_letter(code);
}

/* Reads the word around the character at `*at`, not before `from`, and moves
 * `*at` behind it; returns its length, which may be more than there is room
 * for. */
static size_t
read_word(taza_str line, size_t from, size_t *at, uint8_t word[WORD_LONGEST])
{
    size_t start = *at, before = start, len = 0, next;

    while (before > from) {
        next = before = tz_utf8_prev(line, before);
        if (!in_word(tz_alphabet_code(tz_utf8_next(line, &next))))
            break;
        start = before;
    }
    for (next = start; next < line.len; *at = next) {
        uint8_t code = tz_alphabet_code(tz_utf8_next(line, &next));

        if (!in_word(code))
            break;
        if (code == 0)
            continue;
        if (len < WORD_LONGEST)
            word[len] = code;
        len++;
    }
    return len;
}

static size_t
add_line(tz_hyphens *set, taza_str line)
{
    uint8_t word[WORD_LONGEST];
    size_t count = 0, from = 0, at = 0;

    while ((at = next_hyphen(line, from)) < line.len) {
        size_t len = read_word(line, from, &at, word);

        if (len <= WORD_LONGEST)
            count += add_word(set, (tz_nstr){word, len});
        from = at;
    }
    TZ_WORK(line.len);
    return count;
}

static size_t
add_all(tz_hyphens *set)
{
    size_t count = 0;

    for (size_t i = 0; i < set->doc->block_count; i++)
        count += add_line(set, tz_doc_line(set->doc, i));
    return count;
}

static void
gather(tz_hyphens *set)
{
    size_t count = add_all(set), size = 8;

    while (size < 2 * count)
        size *= 2;
    set->slots = tz_alloc_zero(size, sizeof *set->slots);
    if (!set->slots) {
        set->failed = true;
        return;
    }
    set->mask = size - 1;
    if (count > 0)
        (void)add_all(set);
}

static bool
is_known(tz_hyphens *set, uint64_t hash)
{
    if (!set->slots && !set->failed)
        gather(set);
    return !set->failed && set->slots[slot(set, hash)] != 0;
}

void
tz_hyphens_init(tz_hyphens *set, const tz_document *doc)
{
    *set = (tz_hyphens){.doc = doc};
}

void
tz_hyphens_done(tz_hyphens *set)
{
    tz_free(set->slots);
    tz_hyphens_init(set, set->doc);
}

/* --- line ends --- */

/* The hyphen, or soft hyphen, that the line ends in, and where; 0: none. */
static uint32_t
end_hyphen(taza_str line, size_t *start)
{
    size_t at = *start = tz_utf8_prev(line, line.len);
    uint32_t cp = at < line.len ? tz_utf8_next(line, &at) : 0;

    return cp == 0xAD || tz_alphabet_code(cp) == '-' ? cp : 0;
}

/* The word at one side of the break. */
typedef struct {
    uint8_t codes[HALF_LONGEST];
    size_t start, end; /* of codes */
    bool capital;      /* begins with a capital */
    bool small;        /* has a small letter */
    bool digit;        /* a digit stands at the break */
    bool letter;       /* a letter stands at the break */
} half;

static tz_nstr
half_word(const half *h)
{
    return (tz_nstr){h->codes + h->start, h->end - h->start};
}

static void
note_case(half *h, uint32_t cp)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);

    h->capital = category == UTF8PROC_CATEGORY_LU;
    h->small |= category == UTF8PROC_CATEGORY_LL;
}

/* The letters before `end`, from the last to the first. */
static void
read_left(half *h, taza_str line, size_t end)
{
    h->start = h->end = HALF_LONGEST;
    while (end > 0 && h->start > 0) {
        size_t at = tz_utf8_prev(line, end), next = at;
        uint32_t cp = tz_utf8_next(line, &next);
        uint8_t code = tz_alphabet_code(cp);

        end = at;
        if (code == 0)
            continue;
        if (h->start == h->end)
            h->digit = tz_code_digit(code);
        if (!tz_code_letter(code)) {
            /* "-HEAD-" is a sign, not a word. */
            h->letter = h->letter && (code != '-' || end > 0);
            break;
        }
        h->letter = true;
        h->codes[--h->start] = code;
        note_case(h, cp);
    }
}

static void
read_right(half *h, taza_str line)
{
    bool capital = false;

    h->start = h->end = 0;
    for (size_t at = 0; at < line.len && h->end < HALF_LONGEST;) {
        uint32_t cp = tz_utf8_next(line, &at);
        uint8_t code = tz_alphabet_code(cp);

        if (code == 0)
            continue;
        if (h->end == 0)
            h->digit = tz_code_digit(code);
        if (!tz_code_letter(code))
            break;
        h->letter = true;
        h->codes[h->end++] = code;
        note_case(h, cp);
        if (h->end == 1)
            capital = h->capital;
    }
    h->capital = capital;
}

/* Why a half keeps its hyphen: always, or when the other half says the same. */
enum {
    ALWAYS = 1,
    ASKING,
    FROM,
    MANNER,
    ORDINAL
};

/* Behind the hyphen. */
static const tz_word tails[] = {
    {"ай", ALWAYS},     {"ау", ALWAYS},   {"ақ", ALWAYS},   {"былай", ALWAYS},
    {"за", FROM},       {"либо", ALWAYS}, {"мыс", ALWAYS},  {"міс", ALWAYS},
    {"нибудь", ALWAYS}, {"под", FROM},    {"таки", ALWAYS}, {"то", ASKING},
};

/* Before it. */
static const tz_word heads[] = {
    {"self", ALWAYS},    {"бизнес", ALWAYS},   {"бұдан", ALWAYS},
    {"в", ORDINAL},      {"вице", ALWAYS},     {"во", ORDINAL},
    {"где", ASKING},     {"генерал", ALWAYS},  {"зачем", ASKING},
    {"из", FROM},        {"интернет", ALWAYS}, {"как", ASKING},
    {"какая", ASKING},   {"какие", ASKING},    {"каким", ASKING},
    {"какими", ASKING},  {"каких", ASKING},    {"какого", ASKING},
    {"какое", ASKING},   {"какой", ASKING},    {"каком", ASKING},
    {"какому", ASKING},  {"какую", ASKING},    {"кез", ALWAYS},
    {"когда", ASKING},   {"кого", ASKING},     {"кое", ALWAYS},
    {"кой", ALWAYS},     {"ком", ASKING},      {"кому", ASKING},
    {"кто", ASKING},     {"куда", ASKING},     {"онлайн", ALWAYS},
    {"откуда", ASKING},  {"отчего", ASKING},   {"по", MANNER},
    {"почему", ASKING},  {"премьер", ALWAYS},  {"пресс", ALWAYS},
    {"сколько", ASKING}, {"чего", ASKING},     {"чей", ASKING},
    {"чем", ASKING},     {"чему", ASKING},     {"что", ASKING},
    {"чье", ASKING},     {"чьи", ASKING},      {"чьих", ASKING},
    {"чья", ASKING},
};

static bool
ends_in(tz_nstr word, const char *ending)
{
    uint8_t codes[8];
    size_t len;

    return tz_alphabet_encode(tz_str(ending), codes, sizeof codes, &len) &&
           word.len > len && memcmp(word.ptr + word.len - len, codes, len) == 0;
}

/* "по-новому", "во-первых": the endings of the second half. */
static bool
has_ending(tz_nstr tail, uint32_t why)
{
    if (why == MANNER)
        return ends_in(tail, "ому") || ends_in(tail, "ему") ||
               ends_in(tail, "ски");
    return why == ORDINAL && (ends_in(tail, "ых") || ends_in(tail, "их"));
}

/* "қайта-қайта", "жылдан-жылға". */
static bool
are_alike(tz_nstr head, tz_nstr tail)
{
    size_t same = 0;

    while (same < head.len && same < tail.len &&
           head.ptr[same] == tail.ptr[same])
        same++;
    return same >= ALIKE_LETTERS ||
           (same > 1 && same == head.len && same == tail.len);
}

static bool
keeps_hyphen(tz_hyphens *set, tz_nstr head, tz_nstr tail)
{
    uint32_t before = tz_wordlist_find(heads, TZ_COUNT(heads), head);
    uint32_t behind = tz_wordlist_find(tails, TZ_COUNT(tails), tail);

    if (before == ALWAYS || behind == ALWAYS ||
        (before != 0 && before == behind) || has_ending(tail, before))
        return true;
    return are_alike(head, tail) || is_known(set, key(head, tail));
}

tz_join
tz_hyphens_join(tz_hyphens *set, taza_str left, taza_str right)
{
    half head = {.letter = false}, tail = {.letter = false};
    size_t end;
    uint32_t cp = end_hyphen(left, &end);

    if (cp == 0)
        return TZ_JOIN_START;
    read_left(&head, left, end);
    read_right(&tail, right);
    if ((!head.letter && !head.digit) || (!tail.letter && !tail.digit))
        return TZ_JOIN_START;
    /* "следующее-", "а) заявление"; but "пунктами 5-", "7. Орган". */
    if (!(head.digit && tail.digit) && tz_linemark_starts(right))
        return TZ_JOIN_START;
    if (cp == 0xAD)
        return TZ_JOIN_GLUE;
    if (head.digit || tail.digit || cp == 0x2011)
        return TZ_JOIN_KEEP;
    /* "Санкт-" and "Петербург"; not "ПОСТАНОВ-" and "ЛЕНИЕ". */
    if (tail.capital && (tail.small || head.small))
        return TZ_JOIN_KEEP;
    return keeps_hyphen(set, half_word(&head), half_word(&tail)) ? TZ_JOIN_KEEP
                                                                 : TZ_JOIN_GLUE;
}
