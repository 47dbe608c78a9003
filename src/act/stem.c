/* stem.c - words of normal text, whatever their endings. */
#include "act/stem.h"

#include <string.h>

#include "base/work.h"

#define RUSSIAN_END    4 /* "-ость", "-ении", "-ного" */
#define ENGLISH_END    3 /* "y" and "ies" */
#define KAZAKH_OWN     3 /* an ending of the term itself: "нөмірі", "-лары" */
#define KAZAKH_CHAIN   16 /* "-ларымыздағылардан" */
#define KAZAKH_LETTERS 5  /* shorter: "ісі" loses no ending */

bool
tz_stem_next(tz_nstr text, size_t *at, size_t end, taza_span *word)
{
    size_t i = *at;
    while (i < end && (!tz_code_word(text.ptr[i]) || text.ptr[i] == '-'))
        i++;
    word->start = i;
    while (i < end && tz_code_word(text.ptr[i]))
        i++;
    word->end = i;
    TZ_WORK(i - *at);
    *at = i;
    return word->end > word->start;
}

bool
tz_stem_back(tz_nstr text, size_t start, size_t *end, taza_span *word)
{
    size_t i = *end;
    while (i > start &&
           (!tz_code_word(text.ptr[i - 1]) || text.ptr[i - 1] == '-'))
        i--;
    word->end = i;
    while (i > start && tz_code_word(text.ptr[i - 1]))
        i--;
    word->start = i;
    TZ_WORK(*end - i);
    *end = i;
    return word->end > word->start;
}

/* Kazakh stems before a vowel: п, к, қ become б, г, ғ. */
static const uint8_t softer[256] = {[TZ_LETTER(u'п')] = TZ_LETTER(u'б'),
                                    [TZ_LETTER(u'к')] = TZ_LETTER(u'г'),
                                    [TZ_LETTER_Q] = TZ_LETTER_GH};
static const uint8_t harder[256] = {[TZ_LETTER(u'б')] = TZ_LETTER(u'п'),
                                    [TZ_LETTER(u'г')] = TZ_LETTER(u'к'),
                                    [TZ_LETTER_GH] = TZ_LETTER_Q};

static uint8_t
voiced(uint8_t code)
{
    return softer[code] != 0 ? softer[code] : code;
}

uint32_t
tz_stem_key(uint32_t letters)
{
    uint32_t key = 0;
    for (unsigned i = 0; i < 8 * TZ_STEM_LETTERS; i += 8)
        key |= (uint32_t)voiced((uint8_t)(letters >> i)) << i;
    key *= 2654435761u;
    return key ^ key >> 15;
}

size_t
tz_stem_alike(uint32_t letters, uint32_t out[TZ_STEM_ALIKE])
{
    size_t count = 1;
    out[0] = letters;
    for (unsigned i = 0; i < 8 * TZ_STEM_LETTERS; i += 8) {
        uint32_t code = letters >> i & 0xFF;
        uint32_t other = softer[code] != 0 ? softer[code] : harder[code];
        for (size_t n = count; other != 0 && n-- > 0;)
            out[count++] = out[n] ^ (code ^ other) << i;
    }
    return count;
}

/* "трудящийся", "трудящегося": the ending stands before the "ся". */
static size_t
without_reflexive(tz_nstr text, taza_span word)
{
    if (word.end - word.start <= 5 || text.ptr[word.end - 2] != TZ_LETTER(u'с'))
        return word.end;
    uint8_t last = text.ptr[word.end - 1];
    bool reflexive = last == TZ_LETTER(u'я') || last == TZ_LETTER(u'ь');
    return reflexive ? word.end - 2 : word.end;
}

/* Kazakh: may the last letters be an ending, -сы, -ін, -лар? */
static bool
has_ending(tz_nstr text, taza_span word)
{
    uint8_t last = text.ptr[word.end - 1];
    return last == TZ_LETTER(u'ы') || last == TZ_LETTER_I ||
           last == TZ_LETTER(u'н') || last == TZ_LETTER(u'р');
}

/* Letters that both words begin with. */
static size_t
common(tz_nstr text, taza_span a, taza_span b)
{
    size_t la = a.end - a.start, lb = b.end - b.start, same = 0;
    size_t most = la < lb ? la : lb;
    while (same < most) {
        uint64_t differ = tz_letters_head(text, a.start + same) ^
                          tz_letters_head(text, b.start + same);
        TZ_WORK(1);
        if (differ != 0) {
            same += tz_letters_lowest(differ) / 8;
            break;
        }
        same += TZ_LETTERS_HEAD;
    }
    return same < most ? same : most;
}

/* Words without hyphens. */
static bool
same_part(tz_nstr text, taza_span a, taza_span b, taza_lang lang)
{
    if (lang == TAZA_RU) {
        a.end = without_reflexive(text, a);
        b.end = without_reflexive(text, b);
    }
    size_t la = a.end - a.start, lb = b.end - b.start;
    size_t same = common(text, a, b);
    if (same == la && same == lb)
        return true;
    /* Numbers have no endings. */
    if (same == 0 || tz_code_digit(text.ptr[a.start]))
        return false;
    if (lang == TAZA_KK) {
        if (same + 1 == la && same < lb &&
            voiced(text.ptr[a.start + same]) == text.ptr[b.start + same])
            same++;
        size_t own =
            la >= KAZAKH_LETTERS && has_ending(text, a) ? KAZAKH_OWN : 0;
        return same >= 2 && la - same <= own && 2 * same > la &&
               lb - same <= KAZAKH_CHAIN;
    }
    size_t end = lang == TAZA_RU ? RUSSIAN_END : ENGLISH_END;
    return same >= 3 && la - same <= end && lb - same <= end &&
           2 * same >= (la > lb ? la : lb);
}

/* Up to the next hyphen. */
static taza_span
part(tz_nstr text, taza_span word)
{
    const uint8_t *hyphen =
        memchr(text.ptr + word.start, '-', word.end - word.start);
    if (hyphen != NULL)
        word.end = (size_t)(hyphen - text.ptr);
    return word;
}

bool
tz_stem_same(tz_nstr text, taza_span a, taza_span b, taza_lang lang)
{
    while (a.start < a.end && b.start < b.end) {
        taza_span one = part(text, a), two = part(text, b);
        if (!same_part(text, one, two, lang))
            return false;
        a.start = one.end < a.end ? one.end + 1 : a.end;
        b.start = two.end < b.end ? two.end + 1 : b.end;
    }
    /* "ЭЦҚ-ның": an ending behind a hyphen. */
    return a.start == a.end;
}
