/* test_hyphen.c - which hyphens at a line end belong to their word. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/hyphen.h"
#include "textdoc.h"

typedef struct {
    tz_document doc;
    tz_arena *arena;
    tz_hyphens set; /* of its hyphenated words */
} fixture;

static void
build(fixture *f, const char *text)
{
    taza_error err;

    f->arena = tz_arena_new();
    assert_non_null(f->arena);
    tz_doc_init(&f->doc, f->arena);
    assert_int_equal(textdoc_read(&f->doc, "t.txt", tz_str(text), &err),
                     TAZA_OK);
    f->doc.text = tz_doc_written(&f->doc);
    tz_hyphens_init(&f->set, &f->doc);
}

static void
done(fixture *f)
{
    tz_hyphens_done(&f->set);
    tz_doc_done(&f->doc);
    tz_arena_free(f->arena);
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
    fixture f;

    (void)state;
    build(&f, "Договор купли-продажа, торгово-финансово-экономический "
              "союз,\nәлеуметтік-экономикалық даму, co-operative; "
              "без тире- в конце, усмо-");
    for (size_t i = 0; i < TZ_COUNT(samples); i++)
        if (tz_hyphens_join(&f.set, tz_str(samples[i].left),
                            tz_str(samples[i].right)) != samples[i].join)
            fail_msg("%s|%s", samples[i].left, samples[i].right);
    done(&f);
}

/* A word of any length is no trouble, and none. */
static void
long_words(void **state)
{
    enum {
        LENGTH = 100000
    };
    char *word = malloc(LENGTH + 2);
    fixture f;

    (void)state;
    assert_non_null(word);
    memset(word, 'a', LENGTH);
    word[LENGTH] = '\0';
    word[LENGTH / 2] = '-';
    build(&f, word);
    word[LENGTH] = '-';
    assert_int_equal(tz_hyphens_join(&f.set, (taza_str){word, LENGTH + 1},
                                     (taza_str){word, LENGTH / 2}),
                     TZ_JOIN_KEEP); /* both halves begin alike */
    done(&f);
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
    fixture f;

    (void)state;
    assert_non_null(text);
    for (int i = 0; i < WORDS; i++)
        used += (size_t)sprintf(text + used, "%c%c%cx-y%c ", 'a' + i % 26,
                                'a' + i / 26 % 26, 'a' + i / 676, 'a' + i % 7);
    (void)strcpy(text + used, "a broken-");
    build(&f, text);
    for (int i = 0; i < WORDS; i++)
        for (int k = 0; k < 2; k++) {
            (void)sprintf(half[0], "%c%c%cx-", 'a' + i % 26, 'a' + i / 26 % 26,
                          'a' + i / 676);
            (void)sprintf(half[1], "%c%c", k == 0 ? 'y' : 'z', 'a' + i % 7);
            assert_int_equal(
                tz_hyphens_join(&f.set, tz_str(half[0]), tz_str(half[1])),
                k == 0 ? TZ_JOIN_KEEP : TZ_JOIN_GLUE);
        }
    done(&f);
    free(text);
}

/* Only a word that nothing else tells is looked up; every hyphen counts, also
 * behind and before signs and invisible characters. */
static void
gathers_late(void **state)
{
    static const char *const words[] = {
        "купли-", "торго\xC2\xADво-", "сауда-", "кызмет-", "өнім-", "co-",
    };
    fixture f;

    (void)state;
    build(&f,
          "№ 5 «купли‐продажа» – торгово‑продажа…\xEF\xBC\x8D "
          "«сауда-про\xE2\x80\x8Bдажа», кызмет\xEF\xB9\xA3продажа; \xD6\x80 "
          "өнім\xD6\x8Aпродажа (co\xE1\xA0\x86продажа)");
    assert_int_equal(tz_hyphens_join(&f.set, TZ_STR("какой-"), TZ_STR("либо")),
                     TZ_JOIN_KEEP);
    assert_int_equal(tz_hyphens_join(&f.set, TZ_STR("10-"), TZ_STR("12")),
                     TZ_JOIN_KEEP);
    assert_null(f.set.slots);
    for (size_t i = 0; i < TZ_COUNT(words); i++)
        if (tz_hyphens_join(&f.set, tz_str(words[i]), TZ_STR("продажей")) !=
            TZ_JOIN_KEEP)
            fail_msg("%s", words[i]);
    assert_non_null(f.set.slots);
    done(&f);

    build(&f, "купли-продажа");
    tz_alloc_fail_in = 0;
    (void)tz_hyphens_join(&f.set, TZ_STR("усмо-"), TZ_STR("трению"));
    tz_alloc_fail_in = SIZE_MAX;
    assert_true(f.set.failed);
    done(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins),
        cmocka_unit_test(long_words),
        cmocka_unit_test(many_words),
        cmocka_unit_test(gathers_late),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
