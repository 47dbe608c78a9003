/* nearest.c - what may have become of a finding that is no longer there. */
#include <string.h>

#include "base/work.h"
#include "policy/withhold.h"

#define WORDS_MOST 32 /* of a quote; longer ones are as near as these */
#define ALL_WORDS  ((size_t)1000)
/* Less than half of the words: the whole quote in another unit is nearer than
 * half of it in this one. */
#define SAME_UNIT 400

typedef struct {
    taza_str words[WORDS_MOST];
    size_t count;
} word_list;

static void
split(taza_str text, word_list *out)
{
    taza_str word;

    out->count = 0;
    while (out->count < WORDS_MOST && tz_str_split(&text, ' ', &word))
        if (word.len)
            out->words[out->count++] = word;
}

/* Twice the words in common, in thousandths of all. */
static size_t
likeness(const word_list *a, taza_str quote)
{
    bool taken[WORDS_MOST] = {false};
    size_t common = 0;
    word_list b;

    split(quote, &b);
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b.count; k++)
            if (!taken[k] && tz_str_eq(a->words[i], b.words[k])) {
                taken[k] = true;
                common++;
                break;
            }
    return a->count + b.count ? ALL_WORDS * 2 * common / (a->count + b.count)
                              : 0;
}

static const taza_finding *
best(const taza_record *record, const word_list *words, const char *factor,
     const taza_finding *findings, size_t count)
{
    const taza_finding *nearest = NULL;
    size_t most = 0;

    for (size_t i = 0; i < count; i++) {
        const taza_finding *finding = &findings[i];
        size_t score;

        TZ_WORK(1);
        if (finding->accepted ||
            strcmp(factor ? finding->factor : finding->rule,
                   factor ? factor : record->rule) != 0)
            continue;
        score = likeness(words, finding->quote);
        if (record->unit[0] && strcmp(record->unit, finding->unit) == 0)
            score += SAME_UNIT;
        if (score > most) {
            most = score;
            nearest = finding;
        }
    }
    return nearest;
}

const taza_finding *
tz_nearest(const taza_record *record, const char *factor,
           const taza_finding *findings, size_t count)
{
    const taza_finding *nearest;
    word_list words;

    split(tz_str(record->quote), &words);
    nearest = best(record, &words, NULL, findings, count);
    return nearest || !factor ? nearest
                              : best(record, &words, factor, findings, count);
}
