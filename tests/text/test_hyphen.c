/* test_hyphen.c - which hyphens at a line end belong to their word. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/hyphen.h"
#include "textdoc.h"

/* The set of the hyphenated words of a text. */
static void
build(tz_hyphens *set, const char *text)
{
    tz_document doc;
    taza_error err;
    tz_arena *arena = tz_arena_new();

    assert_non_null(arena);
    tz_doc_init(&doc, arena);
    assert_int_equal(textdoc_read(&doc, "t.txt", tz_str(text), &err), TAZA_OK);
    doc.text = tz_buf_view(&doc.buf);
    assert_true(tz_hyphens_build(set, &doc));
    tz_doc_done(&doc);
    tz_arena_free(arena);
}

static void
joins(void **state)
{
    static const struct {
        const char *left, *right;
        tz_join join;
    } samples[] = {
        /* of the text below, also in another form or as a part */
        {"срок купли-", "продажи", TZ_JOIN_KEEP},
        {"срок КУПЛИ-", "ПРОДАЖЕЙ", TZ_JOIN_KEEP},
        {"торгово-", "финансовая", TZ_JOIN_KEEP},
        {"финансово-", "экономического", TZ_JOIN_KEEP},
        {"торгово-", "экономический", TZ_JOIN_GLUE},
        {"әлеуметтік-", "экономикалық", TZ_JOIN_KEEP},
        {"a co-", "operation", TZ_JOIN_KEEP},
        {"усмо-", "трению", TZ_JOIN_GLUE},
        /* no words at the hyphen */
        {"срок -", "дней", TZ_JOIN_START},
        {"-", "дней", TZ_JOIN_START},
        {"срок--", "дней", TZ_JOIN_START},
        {"-срок-", "дней", TZ_JOIN_START},
        {"срок-", "", TZ_JOIN_START},
        {"срок-", "(дней)", TZ_JOIN_START},
        {"срок", "дней", TZ_JOIN_START},
        {"", "дней", TZ_JOIN_START},
        {"срок –", "дней", TZ_JOIN_START},
        /* numbers and names */
        {"срок 10-", "12", TZ_JOIN_KEEP},
        {"Covid-", "19", TZ_JOIN_KEEP},
        {"Алма-", "Ата", TZ_JOIN_KEEP},
        {"усмо\xC2\xAD", "трению", TZ_JOIN_GLUE},
        {"срок \xC2\xAD", "дней", TZ_JOIN_START},
    };
    tz_hyphens set;

    (void)state;
    build(&set, "Договор купли-продажа, торгово-финансово-экономический "
                "союз,\nәлеуметтік-экономикалық даму, co-operative; "
                "без тире- в конце, усмо-");
    for (size_t i = 0; i < TZ_COUNT(samples); i++)
        if (tz_hyphens_join(&set, tz_str(samples[i].left),
                            tz_str(samples[i].right)) != samples[i].join)
            fail_msg("%s|%s", samples[i].left, samples[i].right);
    tz_hyphens_done(&set);
}

/* A word of any length is no trouble, and none. */
static void
long_words(void **state)
{
    enum {
        LENGTH = 100000
    };
    char *word = malloc(LENGTH + 2);
    tz_hyphens set;

    (void)state;
    assert_non_null(word);
    memset(word, 'a', LENGTH);
    word[LENGTH] = '\0';
    word[LENGTH / 2] = '-';
    build(&set, word);
    word[LENGTH] = '-';
    assert_int_equal(tz_hyphens_join(&set, (taza_str){word, LENGTH + 1},
                                     (taza_str){word, LENGTH / 2}),
                     TZ_JOIN_KEEP); /* both halves begin alike */
    tz_hyphens_done(&set);
    free(word);
}

/* Every one of many words is found, and no other. */
static void
many_words(void **state)
{
    enum {
        WORDS = 2000,
        ROOM = 16
    };
    char *text = malloc(WORDS * ROOM + ROOM), half[2][ROOM];
    size_t used = 0;
    tz_hyphens set;

    (void)state;
    assert_non_null(text);
    for (int i = 0; i < WORDS; i++)
        used += (size_t)sprintf(text + used, "%c%c%cx-y%c ", 'a' + i % 26,
                                'a' + i / 26 % 26, 'a' + i / 676, 'a' + i % 7);
    (void)strcpy(text + used, "a broken-");
    build(&set, text);
    for (int i = 0; i < WORDS; i++)
        for (int k = 0; k < 2; k++) {
            (void)sprintf(half[0], "%c%c%cx-", 'a' + i % 26, 'a' + i / 26 % 26,
                          'a' + i / 676);
            (void)sprintf(half[1], "%c%c", k == 0 ? 'y' : 'z', 'a' + i % 7);
            assert_int_equal(
                tz_hyphens_join(&set, tz_str(half[0]), tz_str(half[1])),
                k == 0 ? TZ_JOIN_KEEP : TZ_JOIN_GLUE);
        }
    tz_hyphens_done(&set);
    free(text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins),
        cmocka_unit_test(long_words),
        cmocka_unit_test(many_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
