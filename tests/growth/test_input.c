/* test_input.c - readers do work in proportion to the input. */
#include "support.h"

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/work.h"
#include "input/input.h"

#define SMALL 4000 /* repetitions */
#define TIMES 8

typedef struct {
    const char *name, *start, *repeated, *end;
} shape;

static const shape shapes[] = {
    {"a.txt", "", "а\n", ""},
    {"a.txt", "", "\n\f", ""},
    {"a.txt", "", "слово ", ""},
    {"a.md", "", "1\\. Орган вправе *отказать* в выдаче.\n\n", ""},
    {"a.md", "", ">", "а"},
    {"a.md", "", "> ", "\n"},
    {"a.md", "", "> а\n> > б\n", ""},
    {"a.md", "", "*", ""},
    {"a.md", "", "* ", ""},
    {"a.md", "", "*а ", ""},
    {"a.md", "", "а* ", ""},
    {"a.md", "", "*а _б ", "в* г_"},
    {"a.md", "", "*а**б* ", ""},
    {"a.md", "", "а**б*в_ ", ""},
    {"a.md", "", "***а** _б*_ ", ""},
    {"a.md", "", "_", ""},
    {"a.md", "", "__а", ""},
    {"a.md", "", "[", ""},
    {"a.md", "", "[а", "](b)"},
    {"a.md", "", "[а](", ""},
    {"a.md", "", "[а](b ", ""},
    {"a.md", "", "[а](b \"", ""},
    {"a.md", "", "[а](b '\"(", ""},
    {"a.md", "", "[а](<", ""},
    {"a.md", "", "![[а](b)", ""},
    {"a.md", "", "![", "[а](b)[а](b)"},
    {"a.md", "[r]: #x\n\n", "[а][", ""},
    {"a.md", "[r]: #x\n\n", "[", "]"},
    {"a.md", "", "[а]: #б\n", ""},
    {"a.md", "", "]", ""},
    {"a.md", "", "`", ""},
    {"a.md", "", "`а``б```в", ""},
    {"a.md", "", "`а` ``б` ", ""},
    {"a.md", "", "```\n~~~\n", ""},
    {"a.md", "```\n", "а\n", ""},
    {"a.md", "", "<", ""},
    {"a.md", "", "<a ", ""},
    {"a.md", "", "<a \"", ""},
    {"a.md", "", "<a '<b \"", ""},
    {"a.md", "", "<!--", ""},
    {"a.md", "", "<!-- а\n", ""},
    {"a.md", "", "<!-- а\n-->", ""},
    {"a.md", "", "<table>", ""},
    {"a.md", "<table>", "<td>а", ""},
    {"a.md", "", "<table>\n\n<a id=\n", ""},
    {"a.md", "", "<br>", ""},
    {"a.md", "", "а<br>", ""},
    {"a.md", "<sup>", "1 ", ""},
    {"a.md", "", "&", ""},
    {"a.md", "", "&nbsp;", ""},
    {"a.md", "", "\\", ""},
    {"a.md", "", "\\*", ""},
    {"a.md", "", "|", ""},
    {"a.md", "", "|а\n", ""},
    {"a.md", "|а|\n|-|\n", "|а|\n", ""},
    {"a.md", "", "|-|\n", ""},
    {"a.md", "|а|\n|-|\n", "|[а](b.md)|\n", ""},
    {"a.md", "", "## Содержание\n", ""},
    {"a.md", "", "#", ""},
    {"a.md", "", "# ", ""},
    {"a.md", "", "-", ""},
    {"a.md", "", "- ", ""},
    {"a.md", "", "=", ""},
    {"a.md", "", "а\n===\n", ""},
    {"a.md", "---\n", "a: b\n", ""},
    {"a.md", "", "---\n", ""},
    {"a.md", "", "\n", ""},
    {"a.md", "", "\xC2\xA0", ""},
    {"a.md", "", "а\xC2\xA0\n", ""},
    {"a.md", "", "а\n", ""},
    {"a.md", "", "1.", ""},
    {"a.md", "", "1-", ""},
};

static size_t
work_of(const shape *s, size_t count)
{
    tz_buf text = TZ_BUF_INIT;
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    tz_input input;
    size_t i;

    assert_non_null(arena);
    tz_buf_puts(&text, s->start);
    for (i = 0; i < count; i++)
        tz_buf_puts(&text, s->repeated);
    tz_buf_puts(&text, s->end);
    input = (tz_input){
        .name = s->name,
        .bytes = tz_buf_view(&text),
        .max_size = (size_t)1 << 26,
    };
    tz_doc_init(&doc, arena);
    tz_work = 0;
    assert_int_equal(tz_input_read(&input, &doc, NULL), TAZA_OK);
    tz_doc_done(&doc);
    tz_arena_free(arena);
    tz_buf_done(&text);
    return tz_work;
}

static void
test_growth(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small = work_of(&shapes[i], SMALL);
        size_t large = work_of(&shapes[i], (size_t)SMALL * TIMES);

        if (small < SMALL || 2 * large > (2 * TIMES + 1) * small)
            fail_msg("%s %s: %zu, then %zu", shapes[i].start,
                     shapes[i].repeated, small, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_growth),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
