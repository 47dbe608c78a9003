/* test_prefilter.c - the prefilter changes nothing: hits, traces and rules that
 * did not finish are those of patterns that read everything. */
#include "support.h"

#include "api/drafts.h"
#include "scan/twice.h"

enum {
    DRAFTS = 300, /* of pieces of examples */
    PIECES = 60   /* of one, at most */
};

static struct taza_rules *rules;
static tz_arena *arena;
static twice both;
static taza_str *examples;
static size_t example_count;

static int
set_up(void **state)
{
    taza_error err = {0};

    (void)state;
    if (tz_rules_load(tz_builtin, tz_builtin_count, true, &rules, &err))
        return 1;
    arena = tz_arena_new();
    example_count = rules->example_count;
    examples = tz_arena_array(arena, example_count, sizeof *examples);
    for (size_t i = 0; i < example_count; i++)
        examples[i] = tz_rules_draft(rules, &rules->examples[i]);
    return !twice_init(&both, rules, arena);
}

static int
tear_down(void **state)
{
    (void)state;
    twice_done(&both);
    tz_arena_free(arena);
    tz_rules_free(rules);
    return 0;
}

static void
check(const char *name, taza_str text, bool no_jit)
{
    const char *differs = twice_check(&both, name, text, no_jit);

    if (differs)
        fail_msg("%s: %s\n%.*s", name, differs, TZ_ARG(text));
}

/* Few patterns of ours read everything. */
static void
test_known(void **state)
{
    size_t all = rules->match_count, unknown = 0;

    (void)state;
    for (size_t i = 0; i < all; i++)
        unknown += !tz_prefilter_knows(&rules->prefilter,
                                       TZ_LITERAL_SETS * rules->matches[i]);
    assert_true(all > 0);
    assert_in_range(unknown, 0, all / 100);
}

static void
test_drafts(void **state)
{
    pieces stock;
    tz_buf text = TZ_BUF_INIT;
    taza_error err;

    (void)state;
    pieces_init(&stock);
    both.hits = 0;
    for (size_t i = 0; i < stock.path_count; i++) {
        tz_buf_clear(&text);
        assert_int_equal(tz_io_read(stock.paths[i], 1 << 20, &text, &err),
                         TAZA_OK);
        check(stock.paths[i], tz_buf_view(&text), i & 1);
    }
    assert_true(both.hits > 20);
    tz_buf_done(&text);
    pieces_done(&stock);
}

static void
test_examples(void **state)
{
    (void)state;
    both.hits = 0;
    for (size_t i = 0; i < example_count; i++)
        check("example.txt", examples[i], i & 1);
    assert_true(both.hits > rules->rule_count);
}

/* --- texts of the rules' own words --- */

static const char *const joints[] = {
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "; ",
    ": ",
    " (",
    ") ",
    " «",
    "» ",
    "-",
    "",
    ".\n\n",
    ";\n\n1) ",
    ":\n\n1) ",
    ".\n\n2. ",
    "\n\n",
    "\n\nСтатья 5. ",
    "\n\n7-бап. ",
    "\n\nArticle 9. ",
    "\n\n# Глава 2. ",
    "\n\nПриложение 1\nк приказу\n\n",
    "\n\n> *Сноска. ",
    "\n\n| ",
    " |\n\n",
    "\n\nизложить в следующей редакции:\n\n«",
};

/* Some words of an example. */
static taza_str
some_words(uint64_t *seed)
{
    taza_str text = examples[seed_below(seed, example_count)];
    size_t from = seed_below(seed, text.len + 1);
    size_t to = from + seed_below(seed, 160);

    to = to < text.len ? to : text.len;
    while (from > 0 && text.ptr[from - 1] != ' ')
        from--;
    while (to < text.len && text.ptr[to] != ' ')
        to++;
    return tz_str_slice(text, from, to);
}

/* а–я and a–z in capitals, the first or all. */
static void
put_capitals(tz_buf *out, taza_str words, bool all)
{
    for (size_t at = 0, before = 1; at < words.len; before = at) {
        uint32_t cp = naive_next(words, &at);

        if (all || before == 1) {
            if ((cp >= 'a' && cp <= 'z') || (cp >= 0x430 && cp <= 0x44F))
                cp -= 0x20;
        }
        tz_buf_utf8(out, cp);
    }
}

static void
test_random(void **state)
{
    uint64_t seed = 20262;
    tz_buf text = TZ_BUF_INIT;

    (void)state;
    both.hits = both.traces = 0;
    for (size_t i = 0; i < DRAFTS; i++) {
        size_t count = 1 + seed_below(&seed, PIECES);

        tz_buf_clear(&text);
        for (size_t k = 0; k < count; k++) {
            size_t form = seed_below(&seed, 8);
            taza_str words = some_words(&seed);

            if (form < 2)
                put_capitals(&text, words, form == 0);
            else
                tz_buf_str(&text, words);
            tz_buf_puts(&text, joints[seed_below(&seed, TZ_COUNT(joints))]);
        }
        assert_true(tz_buf_ok(&text));
        check(i & 1 ? "draft.md" : "draft.txt", tz_buf_view(&text), i & 2);
    }
    assert_true(both.hits > DRAFTS);
    assert_true(both.traces > 4 * DRAFTS);
    assert_int_equal(both.unfinished, 0);
    tz_buf_done(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_drafts),
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_random),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
