/* test_plain.c - plain text: every line is a block. */
#include "support.h"

#include "base/alloc.h"
#include "check.h"
#include "input/line.h"

static void
read_text(checked *c, taza_str text)
{
    check_read(c, (tz_input){.name = "a.txt",
                             .bytes = text,
                             .max_size = (size_t)1 << 26});
    assert_int_equal(c->status, TAZA_OK);
}

typedef struct {
    const char *text;
    const char *blocks;
} sample;

static const sample samples[] = {
    {"", ""},
    {"\n\n \t\n", ""},
    {"1. Орган", "t:1. Орган\n"},
    {"1. Орган  \n  отказывает.\n", "t:1. Орган\nt:отказывает.\n"},
    {"а\r\nб\rв\nг", "t:а\nt:б\nt:в\nt:г\n"},
    {"а\vб\xC2\x85в\xE2\x80\xA8г\xE2\x80\xA9д", "t:а\nt:б\nt:в\nt:г\nt:д\n"},
    {"«а» № 5 – «б»\xE2\x80\xA9двенадцать знаков\r«в»\xC2\x85«г»",
     "t:«а» № 5 – «б»\nt:двенадцать знаков\nt:«в»\nt:«г»\n"},
    {"а\n\fб", "t:а\nt^:б\n"},
    {"а\fб\n\n\f\fв", "t:а\nt^:б\nt^:в\n"},
    {"\xC2\xA0\xE3\x80\x80Статья 5.\xE2\x80\xAF\xC2\xA0\n", "t:Статья 5.\n"},
    {"> а\n# б\n* в*\n____\n", "t:> а\nt:# б\nt:* в*\nt:____\n"},
    {"\xE2\x80\x9Cа\xE2\x80\x9D", "t:\xE2\x80\x9Cа\xE2\x80\x9D\n"},
    {"\x01\n\x7F\n", "t:\x01\nt:\x7F\n"},
};

static void
test_blocks(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(samples); i++) {
        checked c;
        tz_buf blocks = TZ_BUF_INIT;

        read_text(&c, tz_str(samples[i].text));
        check_blocks(&c, &blocks);
        assert_str(tz_buf_view(&blocks), samples[i].blocks);
        assert_str(check_text(&c), samples[i].text);
        check_sound(&c);
        tz_buf_done(&blocks);
        check_done(&c);
    }
}

static void
test_indent(void **state)
{
    checked c;

    (void)state;
    read_text(&c, TZ_STR("\n\nа\n   б\n\n\tв\n  \tг\n\xC2\xA0 д"));
    assert_int_equal(c.doc.block_count, 5);
    assert_int_equal(c.doc.blocks[0].indent, 0);
    assert_int_equal(c.doc.blocks[0].blank, 2);
    assert_int_equal(c.doc.blocks[1].indent, 3);
    assert_int_equal(c.doc.blocks[1].blank, 0);
    assert_int_equal(c.doc.blocks[2].indent, 8);
    assert_int_equal(c.doc.blocks[2].blank, 1);
    assert_int_equal(c.doc.blocks[3].indent, 8);
    assert_int_equal(c.doc.blocks[4].indent, 2);
    assert_int_equal(c.doc.blocks[4].depth, 0);
    check_done(&c);
}

static void
test_many_blanks(void **state)
{
    char *text = tz_alloc(70002);
    checked c;

    (void)state;
    assert_non_null(text);
    memset(text, '\n', 70000);
    text[70000] = 'a';
    read_text(&c, (taza_str){text, 70001});
    assert_int_equal(c.doc.block_count, 1);
    assert_int_equal(c.doc.blocks[0].blank, UINT16_MAX);
    check_done(&c);
    tz_free(text);
}

static void
test_nul(void **state)
{
    checked c;

    (void)state;
    read_text(&c, (taza_str){"а\0б\n\0", 7});
    assert_int_equal(c.doc.block_count, 2);
    assert_int_equal(check_text(&c).len, 7);
    check_done(&c);
}

/* Without memory there is an error, never a document that is cut short. */
static void
test_memory(void **state)
{
    size_t n;
    taza_status status = TAZA_NOMEM;

    (void)state;
    for (n = 0; status != TAZA_OK; n++) {
        tz_arena *arena = tz_arena_new();
        tz_document doc;
        taza_error err = {0};
        tz_input input = {
            .name = "a.txt", .bytes = TZ_STR("а\nб\n\nв\n"), .max_size = 100};

        assert_non_null(arena);
        assert_true(n < 1000);
        tz_doc_init(&doc, arena);
        tz_alloc_fail_in = n;
        status = tz_input_read(&input, &doc, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status != TAZA_OK)
            assert_int_equal(status, TAZA_NOMEM);
        else
            assert_int_equal(doc.block_count, 3);
        tz_doc_done(&doc);
        tz_arena_free(arena);
    }
    assert_true(n > 1);
}

static void
test_kinds(void **state)
{
    (void)state;
    assert_int_equal(tz_char_kind_of('5'), TZ_CHAR_WORD);
    assert_int_equal(tz_char_kind_of(0x4D9), TZ_CHAR_WORD);
    assert_int_equal(tz_char_kind_of(0xA0), TZ_CHAR_WHITE);
    assert_int_equal(tz_char_kind_of(0x2009), TZ_CHAR_WHITE);
    assert_int_equal(tz_char_kind_of(0xAB), TZ_CHAR_PUNCT);
    assert_int_equal(tz_char_kind_of(0x2116), TZ_CHAR_PUNCT);
    assert_int_equal(tz_char_kind_of(0x2014), TZ_CHAR_PUNCT);
    assert_int_equal(tz_char_kind_of('_'), TZ_CHAR_PUNCT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),      cmocka_unit_test(test_indent),
        cmocka_unit_test(test_many_blanks), cmocka_unit_test(test_nul),
        cmocka_unit_test(test_memory),      cmocka_unit_test(test_kinds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
