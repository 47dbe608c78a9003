/* test_text.c - reading a text takes work in proportion to its length. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/work.h"
#include "text/document.h"
#include "text/textdoc.h"

/* A text that repeats `unit`; every `line` of them a line end, 0: never. */
typedef struct {
    const char *name, *unit;
    size_t line;
    size_t bytes; /* of the small text; the large one has eight times these */
} shape;

static const shape shapes[] = {
    {"one word of 1 MB", "сөз", 0, 131072},
    {"one line of 5 MB", "Орган вправе отказать. ", 0, 655360},
    {"100,000 short lines", "Орган вправе ", 1, 325000},
    {"lines that go on", "орган вправе по ", 5, 65536},
    {"full lines", "Орган Республики Казахстан ", 3, 65536},
    {"hyphens at line ends", "межправи-", 1, 65536},
    {"hyphens at line ends, one word", "прави-тель-", 9, 65536},
    {"words with hyphens", "какой-либо-", 0, 65536},
    {"different hyphens", "а-б в-г ", 8, 65536},
    {"list marks", "1) ", 1, 65536},
    {"numbers", "1.1.1.", 0, 65536},
    {"page numbers", "12", 1, 32768},
    {"page breaks", "Глава и\n12\n\f", 0, 65536},
    {"running heads", "Правила выдачи\nорган вправе.\n\f", 0, 65536},
    {"dots", ".", 0, 65536},
    {"leaders", "Глава ....... 12 ", 3, 65536},
    {"full stops and blanks", ". ", 0, 65536},
    {"brackets", "(", 0, 65536},
    {"closing brackets", ") ", 0, 65536},
    {"closing quotes", "». ", 0, 65536},
    {"semicolons", "; 1) ", 0, 65536},
    {"abbreviations", "т. ", 0, 65536},
    {"initials", "А.", 0, 65536},
    {"invisible", "\xC2\xAD", 0, 65536},
    {"invisible lines", "\xE2\x80\x8B", 1, 65536},
    {"combining marks", "\xCC\x81", 0, 65536},
    {"three languages", "және орган of the ", 4, 65536},
    {"strange letters", "ї\xC9\x90 ", 7, 65536},
    {"mixed alphabets", "cpoк ", 7, 65536},
    {"addresses", "a/b@c_", 0, 65536},
    {"control characters", "\x01", 0, 65536},
    {"blank lines", "", 1, 65536},
};

static char *
make(const shape *s, size_t bytes)
{
    size_t len = strlen(s->unit), used = 0, count = 0;
    char *text = malloc(bytes + len + 2);

    assert_non_null(text);
    while (used < bytes) {
        memcpy(text + used, s->unit, len);
        used += len;
        if (s->line != 0 && ++count % s->line == 0)
            text[used++] = '\n';
    }
    text[used] = '\0';
    return text;
}

/* Looks everything up that a report would, in each part of the text. */
static void
look_up(const tz_document *doc, tz_arena *arena)
{
    for (size_t i = 0; i < doc->sentence_count; i += 64) {
        taza_span normal = tz_doc_sentence_at(doc, doc->sentences[i]);
        taza_span text =
            tz_doc_to_text(doc, (taza_span){normal.start, normal.end - 1});

        assert_true(tz_doc_para_at(doc, normal.start) < doc->para_count);
        assert_non_null(tz_doc_quote(doc, arena, text).ptr);
    }
}

static size_t
work_of(const shape *s, size_t bytes)
{
    char *text = make(s, bytes);
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    taza_error err;
    size_t before = tz_work;

    assert_non_null(arena);
    tz_doc_init(&doc, arena);
    assert_int_equal(textdoc_read(&doc, "t.txt", tz_str(text), &err), TAZA_OK);
    assert_int_equal(tz_doc_finish(&doc, TAZA_NONE, &err), TAZA_OK);
    look_up(&doc, arena);
    tz_doc_done(&doc);
    tz_arena_free(arena);
    free(text);
    return tz_work - before;
}

static void
grows(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small = work_of(&shapes[i], shapes[i].bytes);
        size_t large = work_of(&shapes[i], 8 * shapes[i].bytes);

        /* The work is counted at all, and in proportion. */
        if (small < shapes[i].bytes / 2 || 2 * large > 17 * small)
            fail_msg("%s: %zu units for %zu bytes, %zu for eight times as "
                     "many",
                     shapes[i].name, small, shapes[i].bytes, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
