/* lang_index_make.c - writes where words and endings are in the tables of
 * lang_words.c, as C.
 *
 * Runs while taza is built; needs nothing of the library but the tables and
 * the alphabet. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/lang_words.h"

static void
stop(const char *what, const char *word)
{
    (void)fprintf(stderr, "lang_index: %s: %s\n", what, word);
    exit(1);
}

/* Codes of a word; a letter that normal text has no code for is shown as ʘ in
 * a table. */
static tz_nstr
codes_of(const char *word, uint8_t *codes)
{
    taza_str rest = tz_str(word);
    size_t len = 0, one = 0;

    for (size_t at = 0, bytes; at < rest.len; at += bytes) {
        bytes = tz_str_utf8(rest, at);
        if (bytes == 0 || len == TZ_WORDLIST_LONGEST)
            stop("not a word", word);
        if (strncmp(word + at, "ʘ", bytes) == 0)
            codes[len++] = TZ_CODE_LETTER;
        else if (!tz_alphabet_encode(tz_str_slice(rest, at, at + bytes),
                                     codes + len++, 1, &one))
            stop("not a letter", word);
    }
    return (tz_nstr){codes, len};
}

/* The ending as the last of eight codes. */
static uint64_t
tail_of(const char *ending)
{
    uint8_t codes[TZ_WORDLIST_LONGEST];
    tz_nstr word = codes_of(ending, codes);

    if (word.len < TZ_ENDING_SHORTEST || word.len > TZ_ENDING_LONGEST)
        stop("too short or too long for an ending", ending);
    return tz_lang_word_head(word) << 8 * (8 - word.len) | word.len;
}

static void
fill_words(uint16_t *slots)
{
    if (tz_lang_word_count >= 1 << TZ_WORD_INDEX)
        stop("too many words", "");
    for (size_t i = 0; i < tz_lang_word_count; i++) {
        uint8_t codes[TZ_WORDLIST_LONGEST];
        tz_nstr word = codes_of(tz_lang_words[i].word, codes);
        uint32_t hash = tz_lang_word_hash(word, tz_lang_word_head(word)),
                 at = hash;

        while (slots[at % TZ_WORD_SLOTS] != 0)
            at++;
        slots[at % TZ_WORD_SLOTS] =
            (uint16_t)(hash / TZ_WORD_SLOTS << TZ_WORD_INDEX | (i + 1));
    }
}

/* Endings with the same last three letters stand together. */
static void
fill_endings(uint16_t *slots)
{
    size_t count;

    if (tz_lang_ending_count >= 1 << TZ_ENDING_INDEX)
        stop("too many endings", "");
    for (size_t i = 0; i < tz_lang_ending_count; i += count) {
        uint64_t tail = tail_of(tz_lang_endings[i].word);
        uint32_t hash = tz_lang_ending_hash(tail);

        for (count = 1;
             i + count < tz_lang_ending_count &&
             tail_of(tz_lang_endings[i + count].word) >> 40 == tail >> 40;)
            count++;
        if (slots[hash] != 0 || count >> (16 - TZ_ENDING_INDEX) != 0)
            stop("choose another factor for tz_lang_ending_hash",
                 tz_lang_endings[i].word);
        slots[hash] = (uint16_t)(count << TZ_ENDING_INDEX | i);
    }
}

static void
write_slots(const char *name, const uint16_t *slots, size_t count)
{
    printf("const uint16_t %s[] = {", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%u,", i % 12 == 0 ? "\n    " : " ", slots[i]);
    printf("\n};\n");
}

int
main(void)
{
    static uint16_t words[TZ_WORD_SLOTS], endings[TZ_ENDING_SLOTS];

    fill_words(words);
    fill_endings(endings);
    printf("/* Made by lang_index_make.c. */\n#include "
           "\"text/lang_words.h\"\n\n");
    write_slots("tz_lang_word_slots", words, TZ_WORD_SLOTS);
    write_slots("tz_lang_ending_slots", endings, TZ_ENDING_SLOTS);
    printf("const uint64_t tz_lang_word_heads[] = {\n");
    for (size_t i = 0; i < tz_lang_word_count; i++) {
        uint8_t codes[TZ_WORDLIST_LONGEST];

        printf("    %" PRIu64 "u,\n",
               tz_lang_word_head(codes_of(tz_lang_words[i].word, codes)));
    }
    printf("};\nconst uint64_t tz_lang_ending_tails[] = {\n");
    for (size_t i = 0; i < tz_lang_ending_count; i++)
        printf("    %" PRIu64 "u,\n", tail_of(tz_lang_endings[i].word));
    printf("};\n");
    return ferror(stdout) || fflush(stdout) != 0;
}
