/* test_phrase.c - words of source are found where words begin. */
#include "support.h"

#include "act/phrase.h"

static uint8_t room[64];
static tz_para para;
static tz_document doc = {.normal = room, .paras = &para, .para_count = 1};
static tz_reading reading = {.doc = &doc};

/* The text becomes a paragraph; '|' is the end of a sentence. */
static void
read_text(const char *text)
{
    assert_true(
        tz_alphabet_encode(tz_str(text), room, sizeof(room), &doc.normal_len));
    for (size_t i = 0; i < doc.normal_len; i++)
        room[i] = room[i] == '|' ? (uint8_t)TZ_CODE_END : room[i];
    para.normal = (taza_span){0, doc.normal_len};
    assert_true(
        tz_starts_make(&reading.starts, reading.arena, tz_doc_normal(&doc)));
}

static bool
has(const char *phrase)
{
    const char *const list[] = {"жоқ", phrase, NULL};
    return tz_phrase_in_para(&reading, 0, list);
}

static void
test_in(void **state)
{
    (void)state;
    read_text("5-бап. су-орган вводится|в действие |");
    assert_true(has("вводится в действ"));
    assert_true(has("действие"));
    assert_true(has("су-орган"));
    assert_true(has("5-бап"));
    assert_true(has("действие "));
    assert_false(has("действие  "));
    assert_false(has("орган"));
    assert_false(has("бап"));
    assert_false(has("водится"));
    assert_false(has("действием"));
    const char *const none[] = {NULL};
    assert_false(tz_phrase_in_para(&reading, 0, none));
}

static void
test_span(void **state)
{
    static const char *const words[] = {"оган", "органы", NULL};
    (void)state;
    read_text("жорган органы");
    assert_true(tz_phrase_in(&reading, (taza_span){0, 13}, words));
    assert_false(tz_phrase_in(&reading, (taza_span){0, 12}, words));
    assert_false(tz_phrase_in(&reading, (taza_span){8, 8}, words));
    /* The span begins inside a word. */
    assert_false(tz_phrase_in(&reading, (taza_span){0, 6}, words));
    assert_true(tz_phrase_in(&reading, (taza_span){2, 6},
                             (const char *const[]){"рган", NULL}));
}

static void
test_at(void **state)
{
    static const char *const words[] = {"осы", "осы заң", NULL};
    static const char *const endings[] = {"ның", "ң", NULL};
    (void)state;
    read_text("осы заңның");
    tz_nstr text = tz_doc_normal(&doc);
    assert_true(tz_phrase_at(text, 0, words));
    assert_false(tz_phrase_at(text, 4, words));
    assert_false(tz_phrase_at((tz_nstr){text.ptr, 2}, 0, words));
    assert_true(tz_phrase_ends(text, 4, text.len, endings));
    assert_true(tz_phrase_ends(text, 8, text.len, endings));
    assert_false(tz_phrase_ends(text, 9, text.len, endings));
    assert_false(tz_phrase_ends(text, 0, 3, endings));
}

static int
setup(void **state)
{
    (void)state;
    reading.arena = tz_arena_new();
    return reading.arena == NULL;
}

static int
teardown(void **state)
{
    (void)state;
    tz_arena_free(reading.arena);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_in),
        cmocka_unit_test(test_span),
        cmocka_unit_test(test_at),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
