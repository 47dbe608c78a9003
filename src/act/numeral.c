/* numeral.c - looks up the words of which quantities are made. */
#include "act/numeral.h"

#include <assert.h>
#include <string.h>

#include "act/numeral_rows.h"
#include "base/work.h"

static uint32_t
mix(uint32_t hash, uint8_t code)
{
    return (hash ^ code) * 16777619u;
}

#define HASH_START 2166136261u

static size_t
slot_of(uint32_t hash)
{
    return (hash ^ (hash >> 15)) & (TZ_NUMERAL_SLOTS - 1);
}

static void
put(tz_numerals *n, size_t index, size_t at, size_t len)
{
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < len; i++)
        hash = mix(hash, n->codes[at + i]);
    size_t slot = slot_of(hash);
    while (n->row[slot] != 0)
        slot = (slot + 1) & (TZ_NUMERAL_SLOTS - 1);
    n->row[slot] = (uint16_t)(index + 1);
    n->at[slot] = (uint16_t)at;
    n->len[slot] = (uint8_t)len;
}

void
tz_numerals_init(tz_numerals *n)
{
    size_t at = 0, forms = 0;
    memset(n->row, 0, sizeof(n->row));
    for (size_t i = 0; i < tz_numeral_row_count; i++) {
        taza_str rest = tz_str(tz_numeral_rows[i].forms), form;
        while (tz_str_split(&rest, ' ', &form)) {
            size_t len = 0;
            bool fits = tz_alphabet_encode(form, n->codes + at,
                                           TZ_NUMERAL_ROOM - at, &len);
            forms++;
            assert(fits && len > 0 && forms < TZ_NUMERAL_SLOTS / 2);
            if (fits)
                put(n, i, at, len);
            at += len;
        }
    }
}

/* The longest of these that the text goes on with; its length. */
static size_t
take(tz_nstr text, size_t at, const char *const *list, size_t count,
     size_t *which)
{
    size_t best = 0;
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(list[i]) / 2; /* two bytes a letter */
        if (len > best && tz_nstr_at(text, at, list[i])) {
            best = len;
            *which = i;
        }
    }
    return best;
}

static size_t
take_case(tz_nstr text, size_t at, uint16_t *form)
{
    static const char *const list[] = {
        "нан",  "нен",  "дан",   "ден",   "тан", "тен", "нда", "нде",  "да",
        "де",   "та",   "те",    "ға",    "ге",  "қа",  "ке",  "на",   "не",
        "ның",  "нің",  "дың",   "дің",   "тың", "тің", "ны",  "ні",   "ды",
        "ді",   "ты",   "ті",    "мен",   "бен", "пен", "н",   "дағы", "дегі",
        "тағы", "тегі", "ндағы", "ндегі", "ғы",  "гі",  "қы",  "кі"};
    size_t which = 0;
    size_t len = take(text, at, list, TZ_COUNT(list), &which);
    if (len == 0)
        return 0;
    if (which < 6)
        *form |= TZ_FORM_FROM;
    else if (which < 12)
        *form |= TZ_FORM_IN;
    else if (which < 18)
        *form |= TZ_FORM_TO;
    else if (which < 24)
        *form |= TZ_FORM_OF;
    else if (which > 33)
        *form |= TZ_FORM_AT;
    return len;
}

static bool
case_only(tz_nstr text, size_t at, bool own, uint16_t *form)
{
    if (at == text.len)
        return true;
    uint16_t found = 0;
    size_t len = take_case(text, at, &found);
    if (len < (own ? 1U : 2U) || at + len != text.len)
        return false; /* "-н" only behind a possessive: "алтын" is gold */
    *form |= found;
    return true;
}

/* [-лық][-лар][-ы][case] from `at` to the end. */
static bool
chain(tz_nstr text, size_t at, uint16_t *form)
{
    static const char *const like[] = {"лық", "лік", "дық", "дік",
                                       "тық", "тік", "лығ", "ліг"};
    static const char *const many[] = {"лар", "лер", "дар",
                                       "дер", "тар", "тер"};
    static const char *const own[] = {"ы", "і", "сы", "сі"};
    size_t which = 0;
    TZ_WORK(1);
    size_t len = take(text, at, like, TZ_COUNT(like), &which);
    *form |= len > 0 ? TZ_FORM_LIKE : 0;
    at += len;
    at += take(text, at, many, TZ_COUNT(many), &which);
    if (case_only(text, at, false, form))
        return true;
    len = take(text, at, own, TZ_COUNT(own), &which);
    *form |= TZ_FORM_OWN;
    return len > 0 && case_only(text, at + len, true, form);
}

bool
tz_numeral_endings(tz_nstr text, uint16_t *form)
{
    return text.len > 0 && chain(text, 0, form);
}

static bool
adjective(tz_nstr text, size_t at)
{
    static const char *const list[] = {"ый",  "ий", "ой", "ого", "его", "ому",
                                       "ему", "ым", "им", "ом",  "ем",  "ая",
                                       "яя",  "ей", "ую", "юю",  "ое",  "ее",
                                       "ые",  "ие", "ых", "их",  "ыми", "ими"};
    size_t which = 0;
    size_t len = take(text, at, list, TZ_COUNT(list), &which);
    return len > 0 && at + len == text.len;
}

static bool
ending_fits(const tz_numeral_row *r, tz_nstr word, size_t at, uint16_t *form)
{
    *form = 0;
    if (r->flags & TZ_ROW_PREFIX)
        return false;
    if (r->flags & TZ_ROW_ADJ)
        return adjective(word, at);
    if (at == word.len)
        return true;
    if (r->flags & TZ_ROW_CASE)
        return case_only(word, at, false, form);
    if (r->flags & TZ_ROW_CHAIN)
        return chain(word, at, form);
    return (r->flags & TZ_ROW_ANY) && word.len - at <= 3;
}

/* The row whose form is word[from, to), wanted as a prefix or with an ending
 * that fits. */
static const tz_numeral_row *
probe(const tz_numerals *n, uint32_t hash, tz_nstr word, taza_span part,
      uint8_t lang, uint16_t *form)
{
    size_t len = part.end - part.start;
    for (size_t slot = slot_of(hash); n->row[slot] != 0;
         slot = (slot + 1) & (TZ_NUMERAL_SLOTS - 1)) {
        TZ_WORK(1);
        const tz_numeral_row *r = &tz_numeral_rows[n->row[slot] - 1];
        if (n->len[slot] != len ||
            !(r->flags & lang & (TZ_ROW_KK | TZ_ROW_RU | TZ_ROW_EN)) ||
            memcmp(n->codes + n->at[slot], word.ptr + part.start, len) != 0)
            continue;
        if (lang & TZ_ROW_PREFIX) {
            if (r->flags & TZ_ROW_PREFIX)
                return r;
        } else if (ending_fits(r, word, part.end, form))
            return r;
    }
    return NULL;
}

/* The longest row that fits from `at`; `*end` is where its form ends. */
static const tz_numeral_row *
find(const tz_numerals *n, tz_nstr word, size_t at, uint8_t lang,
     tz_token *token, size_t *end)
{
    const tz_numeral_row *best = NULL;
    uint32_t hash = HASH_START;
    for (size_t i = at; i < word.len; i++) {
        hash = mix(hash, word.ptr[i]);
        uint16_t form = 0;
        const tz_numeral_row *r =
            probe(n, hash, word, (taza_span){at, i + 1}, lang, &form);
        TZ_WORK(1);
        if (r != NULL) {
            best = r;
            token->form = (uint16_t)((token->form & TZ_FORM_HYPHEN) | form);
            *end = i + 1;
        }
    }
    return best;
}

/* "двадцатичетырехчасовой": prefixes, then an adjective of a measure. */
static void
look_compound(const tz_numerals *n, tz_nstr word, tz_token *token)
{
    size_t at = 0;
    int64_t value = 0;
    const tz_numeral_row *r;
    for (int i = 0; i < 3; i++) {
        size_t end = at;
        r = find(n, word, at, TZ_ROW_RU | TZ_ROW_PREFIX, token, &end);
        if (r == NULL)
            break;
        value += r->value;
        at = end;
    }
    if (at == 0)
        return;
    r = find(n, word, at, TZ_ROW_RU, token, &at);
    if (r == NULL || r->kind != TZ_NUM_ADJECTIVE)
        return;
    token->kind = TZ_NUM_COMPOUND;
    token->arg = r->arg;
    token->value = value;
}

/* -нші: "бірінші", "отызыншы". */
static bool
kazakh_ordinal(tz_nstr word)
{
    uint16_t form = 0;
    for (size_t at = 2; at + 3 <= word.len; at++) {
        if (tz_nstr_at(word, at, "нші") || tz_nstr_at(word, at, "ншы"))
            return chain(word, at + 3, &form);
    }
    return false;
}

void
tz_numerals_look(const tz_numerals *n, tz_nstr word, taza_lang lang,
                 tz_token *token)
{
    static const uint8_t sets[] = {[TAZA_NONE] = TZ_ROW_RU,
                                   [TAZA_KK] = TZ_ROW_KK,
                                   [TAZA_RU] = TZ_ROW_RU,
                                   [TAZA_EN] = TZ_ROW_EN};
    size_t end = 0;
    token->kind = TZ_NUM_OTHER;
    if (word.len > TZ_NUMERAL_LONG)
        return;
    const tz_numeral_row *r = find(n, word, 0, sets[lang], token, &end);
    if (r == NULL) {
        if (sets[lang] == TZ_ROW_RU)
            look_compound(n, word, token);
        else if (sets[lang] == TZ_ROW_KK && kazakh_ordinal(word))
            token->kind = TZ_NUM_ORDINAL;
        return;
    }
    token->kind = r->kind;
    token->arg = r->arg;
    token->value = r->value;
    if (r->kind == TZ_NUM_WORD && r->value == 1000)
        token->form |= TZ_FORM_ONE;
}
