/* lang_index.c - words and endings that tell a language, looked up.
 *
 * lang_index_make.c makes the tables of numbers while taza is built. */
#include "text/lang_words.h"

/* A head with a zero in it is a whole word. */
static bool
is_word(size_t index, tz_nstr word, uint64_t head)
{
    return tz_lang_word_heads[index] == head &&
           (word.len < 8 ||
            tz_wordlist_order(word, tz_lang_words[index].word) == 0);
}

uint32_t
tz_lang_word_vote(tz_nstr word, uint64_t head)
{
    uint32_t hash;
    uint16_t slot;

    if (word.len == 0 || word.len > TZ_WORDLIST_LONGEST)
        return 0;
    hash = tz_lang_word_hash(word, head);
    for (uint32_t at = hash;
         (slot = tz_lang_word_slots[at % TZ_WORD_SLOTS]) != 0; at++) {
        size_t index = slot % (1u << TZ_WORD_INDEX) - 1;

        if (slot >> TZ_WORD_INDEX == hash / TZ_WORD_SLOTS &&
            is_word(index, word, head))
            return tz_lang_words[index].tag;
    }
    return 0;
}

uint32_t
tz_lang_ending_vote(tz_nstr word, uint64_t head)
{
    uint64_t tail;
    size_t index, end;
    uint16_t slot;

    if (word.len <= TZ_ENDING_SHORTEST)
        return 0;
    tail = word.len < 8 ? head << 8 * (8 - word.len)
                        : tz_octet_load(word.ptr + word.len - 8);
    slot = tz_lang_ending_slots[tz_lang_ending_hash(tail)];
    index = slot % (1u << TZ_ENDING_INDEX);
    for (end = index + (slot >> TZ_ENDING_INDEX); index < end; index++) {
        uint64_t ending = tz_lang_ending_tails[index];
        size_t len = ending & 0xFF;

        if (len < word.len && (tail ^ ending) >> 8 * (8 - len) == 0)
            return tz_lang_endings[index].tag;
    }
    return 0;
}
