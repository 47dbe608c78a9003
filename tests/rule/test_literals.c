/* test_literals.c - required literals and beginnings: known sets, and the
 * property that every match contains one, where and how it says. */
#include "support.h"

#include "base/buf.h"
#include "rule/regex.h"
#include "rule/tree.h"

static const tz_pattern *
find(void *user, taza_str name)
{
    (void)name;
    return user;
}

static const tz_pattern *
parse(tz_arena *arena, const char *text, const tz_pattern *class)
{
    const tz_pattern *tree = NULL;
    taza_error err = {.status = TAZA_OK};

    if (tz_pattern_parse(arena, tz_str(text),
                         &(tz_pattern_context){"p", 1, 1, find, (void *)class},
                         &tree, &err))
        fail_msg("%s: %s", text, err.message);
    return tree;
}

/* "^" begins the match, "<" begins at a word start. */
static void
show(tz_buf *out, const tz_literal *literals, size_t count)
{
    tz_buf_clear(out);
    for (size_t i = 0; i < count; i++) {
        char text[256];
        size_t len = 0;

        tz_alphabet_utf8(literals[i].text, text, &len);
        tz_buf_puts(out, i ? "|" : "");
        tz_buf_puts(out, literals[i].start ? "^" : "");
        tz_buf_puts(out, literals[i].word ? "<" : "");
        tz_buf_put(out, text, len);
    }
    tz_buf_char(out, '\0');
}

static void
test_known(void **state)
{
    static const struct {
        const char *pattern, *literals;
    } cases[] = {
        {"\\bвправе\\b", "^<вправе"},
        {"вправе", "^вправе"},
        {"бесправ(?:ный|ие)", "^бесправный|^бесправие"},
        {"\\bорган{n}\\b", "^<орган"},
        {"\\bтәрті[пб]{n}\\b", "^<тәртіб|^<тәртіп"},
        {"\\bтарма[қғ]{n} бойынша", "<бойынша"},
        {"\\bакті?{n}", "^<акт"},
        {"\\b(?:вправе|может|могут)\\b", "^<вправе|^<может|^<могут"},
        {"\\b(?:не )?вправе", "^<не вправе|^<вправе"},
        {"өз қалауы", "<қалауы"},
        {"приостан(?:авлива|ов)\\w+", "^приостанавлива|^приостанов"},
        {"\\bиме[ею]т{gap:2}право", "<право"},
        {"\\bа{gap:3}отказать", "<отказать"},
        {"\\d+ дней", "<дней"},
        {"[а-я]+ в срок", "<в срок"},
        {"\\w*вправе\\w*", "вправе"},
        {"(?:отказать){2}", "^отказать"},
        {"(?:отказать)*нет", "нет"},
        {"(?:отказать|нет?)*", ""},
        {"(?=отказать)\\w+", ""},
        {"\\w+", ""},
        {"(?:отказать|\\d+)", ""},
        {"вправе(?:отказать|\\d+)", "^вправе"},
        {"а(?:б|в|г)д", "^абд|^авд|^агд"},
        {"\\bобжалование(?: [а-я])?[абвгдежзик]", "^<обжалование"},
        {"\\b(?<at>отказ)ать", "^<отказать"},
        {"по усмотрению «иного органа» или № 5, или иначе",
         "<усмотрению «иного органа» или"},
    };
    tz_buf shown = TZ_BUF_INIT;
    tz_arena *arena = tz_arena_new();
    const tz_pattern *class =
        parse(arena, "(?:а(?:ми?|х)?|у|о[мв]|ында)?", NULL);

    (void)state;
    class = tz_pattern_any(arena, &class, 1);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *tree = parse(arena, cases[i].pattern, class);
        tz_literals sets[TZ_LITERAL_SETS];

        assert_int_equal(tz_pattern_literals(arena, tree, sets), TAZA_OK);
        show(&shown, sets[0].items, sets[0].count);
        if (strcmp(shown.ptr, cases[i].literals) != 0)
            fail_msg("%s: %s, not %s", cases[i].pattern, shown.ptr,
                     cases[i].literals);
    }
    tz_buf_done(&shown);
    tz_arena_free(arena);
}

/* The other sets, that a match has as well. */
static void
test_others(void **state)
{
    static const struct {
        const char *pattern, *others;
    } cases[] = {
        {"\\bвправе\\b", ""},
        {"\\b(?:вправе|может)\\b", ""},
        {"\\bиме[ею]т{gap:2}право", "^<имеет|^<имеют"},
        {"\\bпри{gap:2}наличии", "^<при"},
        {"\\bналичии{gap:2}при", "<при"},
        {"\\bа{gap:3}отказать", "^<а"}, /* too short for a search */
        {"\\w+ в срок\\w* или", "<или"},
        {"(?:в|на) (?:иной )?срок{gap:1}органа", "<иной срок|<срок"},
    };
    tz_buf shown = TZ_BUF_INIT, all = TZ_BUF_INIT;
    tz_arena *arena = tz_arena_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *tree = parse(arena, cases[i].pattern, NULL);
        tz_literals sets[TZ_LITERAL_SETS];

        assert_int_equal(tz_pattern_literals(arena, tree, sets), TAZA_OK);
        tz_buf_clear(&all);
        for (size_t k = 1; k < TZ_LITERAL_SETS; k++) {
            show(&shown, sets[k].items, sets[k].count);
            tz_buf_puts(&all, k > 1 && sets[k].count > 0 ? " + " : "");
            tz_buf_puts(&all, shown.ptr);
        }
        tz_buf_char(&all, '\0');
        if (strcmp(all.ptr, cases[i].others) != 0)
            fail_msg("%s: %s, not %s", cases[i].pattern, all.ptr,
                     cases[i].others);
    }
    tz_buf_done(&shown);
    tz_buf_done(&all);
    tz_arena_free(arena);
}

static void
show_starts(tz_buf *out, const tz_nstr *starts, size_t count)
{
    tz_buf_clear(out);
    for (size_t i = 0; i < count; i++) {
        char text[256];
        size_t len = 0;

        tz_alphabet_utf8(starts[i], text, &len);
        tz_buf_puts(out, i ? "|" : "");
        tz_buf_put(out, text, len);
    }
    tz_buf_char(out, '\0');
}

/* What matches begin with, of two letters or more; "": not known. */
static void
test_starts(void **state)
{
    static const struct {
        const char *pattern, *starts;
    } cases[] = {
        {"вправе", "вправе"},
        {"\\bвправе\\b", "вправе"},
        {"орган|комисси[яию]", "орган|комиссии|комиссию|комиссия"},
        {"орган{n}", "органами|органам|органах|органа|органу|орган"},
        {"орган\\w*", "орган"},
        /* behind what is optional */
        {"(?:местн\\w+ )?орган", "местн|орган"},
        {"(?:местный |иной ?){0,2}орган", "местный |иной |иной|орган"},
        {"(?:не )?(?:вправе|может)", "не вправе|не может|вправе|может"},
        {"(?:[а-я]+ )?орган", ""},
        {"(?:местный(?: иной)? )?(?:бывший )?орган",
         "местный иной бывший орган|местный иной орган|"
         "местный бывший орган|местный орган|бывший орган|орган"},
        /* too few letters */
        {"а\\w+", ""},
        {"вправе|а\\w", ""},
        {"\\w+орган", ""},
        {"[вг]\\w+", ""},
        {"[вг]о\\w+", "во|го"},
        {"(?:вправе)?", ""},
        {"(?=вправе)\\w+", ""},
    };
    tz_buf shown = TZ_BUF_INIT;
    tz_arena *arena = tz_arena_new();
    const tz_pattern *class = parse(arena, "(?:а(?:ми?|х)?|у)?", NULL);

    (void)state;
    class = tz_pattern_any(arena, &class, 1);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *tree = parse(arena, cases[i].pattern, class);
        tz_nstr *starts = NULL;
        size_t count;

        assert_int_equal(tz_pattern_starts(arena, tree, 2, &starts, &count),
                         TAZA_OK);
        show_starts(&shown, starts, count);
        if (strcmp(shown.ptr, cases[i].starts) != 0)
            fail_msg("%s: %s, not %s", cases[i].pattern, shown.ptr,
                     cases[i].starts);
    }
    tz_buf_done(&shown);
    tz_arena_free(arena);
}

/* How many blanks a match has at most. */
static void
test_blanks(void **state)
{
    static const struct {
        const char *pattern;
        uint32_t blanks;
    } cases[] = {
        {"орган", 0},
        {"по усмотрению органа", 2},
        {"по (?:своему )?усмотрению", 2},
        {"(?:по|на) усмотрению|в виде того", 2},
        {"(?: и){2,5} в", 6},
        {"орган[^;]*", TZ_ENDLESS},
        {"\\bорган\\w*\\b", 0},
        {"орган[ ,]того", 1},
        {"орган[^,;]{1,9}", 9},
        {"орган{gap:4}вправе", 5},
        {"орган{words:1}вправе", 2},
        {"орган(?= всегда)", 0},
        {"(?<at>орган {c})", 5},
    };
    tz_arena *arena = tz_arena_new();
    const tz_pattern *class = parse(arena, "сам|не то и не это", NULL);

    (void)state;
    class = tz_pattern_any(arena, &class, 1);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        uint32_t blanks = 0;

        assert_int_equal(
            tz_pattern_blanks(arena, parse(arena, cases[i].pattern, class),
                              &blanks),
            TAZA_OK);
        if (blanks != cases[i].blanks)
            fail_msg("%s: %u, not %u", cases[i].pattern, (unsigned)blanks,
                     (unsigned)cases[i].blanks);
    }
    tz_arena_free(arena);
}

/* Does a word decide by itself? */
static void
test_in_word(void **state)
{
    static const struct {
        const char *pattern;
        bool in_word;
    } cases[] = {
        {"орган", true},
        {"\\bорган\\w*\\b", true},
        {"(?!обязан|мен[аы]\\b)\\w{2,}н[аоы](?<!ина)", true},
        {"\\w{2,}{c}", true},
        {"один-два[0-9]?", true},
        {"по усмотрению", false},
        {"решают(?! на)", false},
        {"(?<=не )решают", false},
        {"(?!решают на|решит)\\w+", false},
        {"[^а]+", false},
        {"орган\\W?", false},
        {"орган|орган{gap:1}вправе", false},
        {"{spaced}", false},
    };
    tz_arena *arena = tz_arena_new();
    const tz_pattern *single = parse(arena, "ами|у", NULL);
    const tz_pattern *spaced = parse(arena, "а ми|у", NULL);

    (void)state;
    single = tz_pattern_any(arena, &single, 1);
    spaced = tz_pattern_any(arena, &spaced, 1);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *class =
            strstr(cases[i].pattern, "spaced") ? spaced : single;
        const tz_pattern *tree = parse(arena, cases[i].pattern, class);

        if (tz_pattern_in_word(tree) != cases[i].in_word ||
            tz_pattern_in_word(tz_pattern_word(arena, tree)) !=
                cases[i].in_word)
            fail_msg("%s", cases[i].pattern);
    }
    tz_arena_free(arena);
}

/* Optional adjectives with many alternatives before as many nouns. */
static void
test_many_starts(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_buf text = TZ_BUF_INIT;
    tz_nstr *starts;
    size_t count;

    (void)state;
    tz_buf_puts(&text, "(?:(?:");
    for (unsigned i = 0; i < 100; i++)
        tz_buf_printf(&text, "%sбывш%u", i ? "|" : "", 100 + i);
    tz_buf_puts(&text, ") )?(?:");
    for (unsigned i = 0; i < 100; i++)
        tz_buf_printf(&text, "%sорган%u", i ? "|" : "", 100 + i);
    tz_buf_puts(&text, ")");
    tz_buf_char(&text, '\0');
    assert_int_equal(tz_pattern_starts(arena, parse(arena, text.ptr, NULL), 2,
                                       &starts, &count),
                     TAZA_OK);
    assert_int_equal(count, 200);
    tz_buf_done(&text);
    tz_arena_free(arena);
}

/* The pattern with a word's end behind it. */
static void
test_word(void **state)
{
    static const struct {
        const char *pattern, *text;
        bool yes;
    } cases[] = {
        {"орган", "орган", true},         {"орган", "орган.", true},
        {"орган", "органы", false},       {"орган|ор", "органы", false},
        {"орган|органы", "органы", true}, {"орган[аы]?", "органы", true},
        {"ор\\w+", "органы", true},
    };
    tz_arena *arena = tz_arena_new();
    tz_matcher *matcher = tz_matcher_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *word =
            tz_pattern_word(arena, parse(arena, cases[i].pattern, NULL));
        taza_error err = {.status = TAZA_OK};
        tz_regex *regex;
        uint8_t text[64];
        size_t len;
        tz_match match;

        assert_non_null(word);
        assert_int_equal(tz_regex_new(word->regex, &regex, &err), TAZA_OK);
        assert_true(tz_alphabet_encode(tz_str(cases[i].text), text, 64, &len));
        if ((tz_regex_at(regex, matcher, (tz_nstr){text, len}, 0, &match) ==
             TZ_MATCH_YES) != cases[i].yes)
            fail_msg("%s: %s", cases[i].pattern, cases[i].text);
        tz_regex_free(regex);
    }
    tz_matcher_free(matcher);
    tz_arena_free(arena);
}

/* Large alternations keep a literal a branch; a branch without one leaves
 * none. */
static void
test_large(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_buf text = TZ_BUF_INIT;
    tz_literals sets[TZ_LITERAL_SETS];

    (void)state;
    tz_buf_puts(&text, "\\b(?:");
    for (unsigned i = 0; i < 400; i++)
        tz_buf_printf(&text, "%sслово%u", i ? "|" : "", 1000 + i);
    tz_buf_puts(&text, ")");
    tz_buf_char(&text, '\0');
    assert_int_equal(
        tz_pattern_literals(arena, parse(arena, text.ptr, NULL), sets),
        TAZA_OK);
    assert_int_equal(sets[0].count, 400);
    for (size_t i = 0; i < sets[0].count; i++)
        assert_int_equal(sets[0].items[i].text.len, 9);
    tz_buf_done(&text);
    tz_arena_free(arena);
}

/* --- the property --- */

#define ROOM 400

typedef struct {
    char pattern[ROOM];
    char sample[ROOM]; /* a text that it matches, mostly */
} pair;

static void
append(char *text, const char *more)
{
    size_t len = strlen(text);

    assert_true(len + strlen(more) < ROOM);
    memcpy(text + len, more, strlen(more) + 1);
}

static unsigned
roll(unsigned *seed, unsigned sides)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % sides;
}

static pair
atom(unsigned *seed)
{
    static const char *const atoms[][2] = {
        {"а", "а"},         {"б", "б"},          {"ааб", "ааб"},
        {"ба", "ба"},       {"[аб]", "б"},       {" ", " "},
        {",", ","},         {"\\w", "а"},        {"[^,]", "б"},
        {"\\b", ""},        {"{c}", "ваб"},      {"{gap:2}", " а, "},
        {"{words:1}", " "}, {"(?!в)", ""},       {"(?<=а|б)", ""},
        {"аб б", "аб б"},   {"\\S{1,3}", "абб"}, {"[а-к]?", ""},
    };
    unsigned i = roll(seed, TZ_COUNT(atoms));
    pair p = {"", ""};

    append(p.pattern, atoms[i][0]);
    append(p.sample, atoms[i][1]);
    return p;
}

static pair
combined(unsigned *seed, const pair *a, const pair *b)
{
    static const char *const repeats[] = {"?", "{2}", "{1,3}?", "{0,2}", "*?"};
    const char *repeat = repeats[roll(seed, TZ_COUNT(repeats))];
    pair p = {"", ""};
    unsigned kind = roll(seed, 4);

    if (strlen(a->pattern) + strlen(b->pattern) > 300 ||
        strlen(a->sample) + strlen(b->sample) > 150)
        return *a;
    append(p.pattern, kind < 2 ? "(?:" : "");
    append(p.pattern, a->pattern);
    append(p.sample, kind == 0 && roll(seed, 2) ? b->sample : a->sample);
    append(p.pattern, kind == 0 ? "|" : "");
    append(p.pattern, kind == 1 ? "" : b->pattern);
    append(p.sample, kind < 2 ? "" : b->sample);
    append(p.pattern, kind < 2 ? ")" : "");
    append(p.pattern, kind == 1 ? repeat : "");
    append(p.sample, kind == 1 && repeat[1] == '2' ? a->sample : "");
    return p;
}

static bool
literal_at(const tz_literal *literal, tz_nstr text, taza_span match, size_t at)
{
    return (!literal->start || at == match.start) &&
           (!literal->word || at == 0 || !tz_code_word(text.ptr[at - 1])) &&
           (!literal->word || tz_code_word(text.ptr[at])) &&
           memcmp(text.ptr + at, literal->text.ptr, literal->text.len) == 0;
}

static bool
contains_one(const tz_literal *literals, size_t count, tz_nstr text,
             taza_span match)
{
    for (size_t i = 0; i < count; i++)
        for (size_t at = match.start; at + literals[i].text.len <= match.end;
             at++)
            if (literal_at(&literals[i], text, match, at))
                return true;
    return false;
}

/* What a pattern promises of its matches. */
typedef struct {
    const char *pattern;
    tz_regex *regex;
    tz_literals sets[TZ_LITERAL_SETS];
    tz_nstr *starts;
    size_t start_count;
    uint32_t blanks;
} promise;

static uint32_t
blanks_in(tz_nstr text, taza_span match)
{
    uint32_t count = 0;

    for (size_t i = match.start; i < match.end; i++)
        count += text.ptr[i] == TZ_CODE_SPACE;
    return count;
}

static bool
begins_with_one(const promise *p, tz_nstr text, taza_span match)
{
    for (size_t i = 0; i < p->start_count; i++)
        if (p->starts[i].len <= match.end - match.start &&
            memcmp(text.ptr + match.start, p->starts[i].ptr,
                   p->starts[i].len) == 0)
            return true;
    return p->start_count == 0;
}

/* Every match of the pattern in the text; the number of them. */
static size_t
check_matches(const promise *p, tz_matcher *matcher, tz_nstr text)
{
    tz_match match;
    size_t from = 0, matches = 0;

    while (tz_regex_find(p->regex, matcher, text, from, &match) ==
           TZ_MATCH_YES) {
        matches++;
        for (size_t i = 0; i < TZ_LITERAL_SETS; i++)
            if (p->sets[i].count > 0 &&
                !contains_one(p->sets[i].items, p->sets[i].count, text,
                              match.whole))
                fail_msg("%s matches without a literal of set %zu", p->pattern,
                         i);
        if (!begins_with_one(p, text, match.whole))
            fail_msg("%s matches without a beginning", p->pattern);
        if (blanks_in(text, match.whole) > p->blanks)
            fail_msg("%s matches with more blanks", p->pattern);
        from = match.whole.start + 1;
    }
    return matches;
}

static void
test_every_match_contains_one(void **state)
{
    static const char letters[] = "\x80\x80\x81\x81\x82 ,";
    unsigned seed = 20261;
    size_t matches = 0, informed = 0, doubly = 0, deeply = 0, begun = 0;
    tz_matcher *matcher = tz_matcher_new();

    (void)state;
    for (unsigned round = 0; round < 4000; round++) {
        tz_arena *arena = tz_arena_new();
        const tz_pattern *class = parse(arena, "вв?|ваб{1,2}|г", NULL), *tree;
        pair pool[8];
        promise p = {.pattern = ""};
        taza_error err = {.status = TAZA_OK};
        size_t len = 0;
        uint8_t text[512];

        class = tz_pattern_any(arena, &class, 1);
        for (unsigned i = 0; i < TZ_COUNT(pool); i++)
            pool[i] = atom(&seed);
        for (unsigned i = 0; i < 10; i++)
            pool[roll(&seed, 8)] =
                combined(&seed, &pool[roll(&seed, 8)], &pool[roll(&seed, 8)]);
        if (tz_pattern_parse(
                arena, tz_str(pool[0].pattern),
                &(tz_pattern_context){"p", 1, 1, find, (void *)class}, &tree,
                &err) == TAZA_OK) {
            p.pattern = pool[0].pattern;
            assert_int_equal(tz_regex_new(tree->regex, &p.regex, &err),
                             TAZA_OK);
            assert_int_equal(tz_pattern_literals(arena, tree, p.sets), TAZA_OK);
            assert_int_equal(
                tz_pattern_starts(arena, tree, 1, &p.starts, &p.start_count),
                TAZA_OK);
            assert_int_equal(tz_pattern_blanks(arena, tree, &p.blanks),
                             TAZA_OK);
        }
        if (p.sets[0].count || p.start_count) {
            informed += p.sets[0].count > 0;
            doubly += p.sets[1].count > 0;
            deeply += p.sets[2].count > 0;
            begun += p.start_count > 0;
            assert_true(tz_alphabet_encode(tz_str(pool[0].sample), text + 20,
                                           400, &len));
            for (unsigned i = 0; i < 20; i++) {
                text[i] = (uint8_t)letters[roll(&seed, 7)];
                text[20 + len + i] = (uint8_t)letters[roll(&seed, 7)];
            }
            matches += check_matches(&p, matcher, (tz_nstr){text, len + 40});
        }
        tz_regex_free(p.regex);
        tz_arena_free(arena);
    }
    tz_matcher_free(matcher);
    assert_true(informed > 1000);
    assert_true(doubly > 200);
    assert_true(deeply > 50);
    assert_true(begun > 500);
    assert_true(matches > 1000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_starts),
        cmocka_unit_test(test_many_starts),
        cmocka_unit_test(test_blanks),
        cmocka_unit_test(test_in_word),
        cmocka_unit_test(test_word),
        cmocka_unit_test(test_large),
        cmocka_unit_test(test_every_match_contains_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
