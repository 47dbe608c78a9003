/* meaning.c - what two terms stand for: the same, or something else. */
#include "act/term.h"

#define COMPARED   10 /* words of two meanings */
#define SMALL_WORD 3  /* letters: prepositions do not tell meanings apart */
#define DOUBLE_MIN 2  /* equal words that make two meanings one */

/* The last words of a meaning that tell, latest first; of a title in quotes
 * at its end, the title's. */
static size_t
telling(tz_nstr text, taza_span meaning, taza_span *out)
{
    size_t count = 0, end = meaning.end;
    taza_span word;
    while (count < COMPARED && tz_stem_back(text, meaning.start, &end, &word)) {
        if (word.end - word.start > SMALL_WORD)
            out[count++] = word;
        if (word.start > 0 && text.ptr[word.start - 1] == TZ_CODE_OPEN &&
            count > 0)
            break;
    }
    return count;
}

static bool
holds(tz_nstr text, const taza_span *words, size_t count, taza_span word,
      taza_lang lang)
{
    for (size_t i = 0; i < count; i++) {
        if (tz_stem_same(text, words[i], word, lang))
            return true;
    }
    return false;
}

/* Leaves out the words of the term itself. */
static size_t
without_term(tz_nstr text, taza_span *words, size_t count,
             const tz_definition *d)
{
    taza_span own[COMPARED];
    size_t owned = telling(text, d->term, own), left = 0;
    for (size_t i = 0; i < count; i++) {
        if (!holds(text, own, owned, words[i], (taza_lang)d->lang))
            words[left++] = words[i];
    }
    return left;
}

bool
tz_meanings_differ(tz_nstr text, const tz_definition *a, const tz_definition *b)
{
    taza_span one[COMPARED], two[COMPARED];
    size_t n = without_term(text, one, telling(text, a->meaning, one), a);
    size_t m = without_term(text, two, telling(text, b->meaning, two), b);
    size_t same = 0;
    for (size_t i = 0; i < n; i++)
        same += holds(text, two, m, one[i], (taza_lang)a->lang);
    return n > 0 && m > 0 && same * 2 < (n < m ? n : m);
}

/* The words from the term's own first word, or from those whose initials are
 * the abbreviation, to the end of the meaning; 0: not said.  Latest first. */
static size_t
phrase(tz_nstr text, const tz_definition *d, taza_span *out)
{
    taza_span head = {0, 0}, word;
    size_t at = d->term.start, end = d->meaning.end, count = 0;
    if (!tz_stem_next(text, &at, d->term.end, &head))
        return 0;
    bool single = head.end == d->term.end;
    while (count < COMPARED &&
           tz_stem_back(text, d->meaning.start, &end, &word)) {
        out[count++] = word;
        if (tz_stem_same(text, head, word, (taza_lang)d->lang))
            return count;
        if (!single || count != head.end - head.start)
            continue;
        size_t same = 0;
        while (same < count && text.ptr[head.start + same] ==
                                   text.ptr[out[count - same - 1].start])
            same++;
        if (same == count)
            return count;
    }
    return 0;
}

static bool
same_thing(tz_nstr text, const tz_definition *a, const tz_definition *b)
{
    taza_span one[COMPARED], two[COMPARED];
    size_t n = phrase(text, a, one), m = phrase(text, b, two), i = 0;
    while (i < n && i < m &&
           tz_stem_same(text, one[i], two[i], (taza_lang)a->lang))
        i++;
    return n == m && i == n && n >= DOUBLE_MIN;
}

static bool
same_term(tz_nstr text, const tz_definition *a, const tz_definition *b)
{
    taza_span one[COMPARED], two[COMPARED];
    size_t n = telling(text, a->term, one), m = telling(text, b->term, two);
    if (n != m)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (!tz_stem_same(text, one[i], two[i], (taza_lang)a->lang))
            return false;
    }
    return true;
}

bool
tz_meanings_double(tz_nstr text, const tz_definition *a, const tz_definition *b)
{
    return !same_term(text, a, b) && same_thing(text, a, b);
}

bool
tz_meaning_key(tz_nstr text, const tz_definition *d, uint32_t *key)
{
    taza_span words[COMPARED];
    if (telling(text, d->meaning, words) < DOUBLE_MIN)
        return false;
    *key = tz_stem_pair(tz_stem_key(tz_stem_letters(text, words[0])),
                        tz_stem_key(tz_stem_letters(text, words[1])));
    return true;
}
