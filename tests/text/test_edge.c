/* test_edge.c - how lines begin and end. */
#include "support.h"

#include "text/edge.h"

static void
ends(void **state)
{
    static const struct {
        const char *line;
        tz_edge_end end;
    } samples[] = {
        {"орган вправе", TZ_EDGE_OPEN},
        {"орган вправе,", TZ_EDGE_OPEN},
        {"орган (комиссия)", TZ_EDGE_OPEN},
        {"орган –", TZ_EDGE_OPEN},
        {"закона \"", TZ_EDGE_OPEN},
        {"applicants’", TZ_EDGE_OPEN},
        {"", TZ_EDGE_OPEN},
        {"орган и", TZ_EDGE_BOUND},
        {"ПРАВИЛА И", TZ_EDGE_BOUND},
        {"the rights of", TZ_EDGE_BOUND},
        {"орган және", TZ_EDGE_BOUND},
        {"закон «О сборах»", TZ_EDGE_QUOTE},
        {"закон \"О сборах\"", TZ_EDGE_QUOTE},
        {"the “Fees Act”", TZ_EDGE_QUOTE},
        {"закон «О сборах.»", TZ_EDGE_STOP},
        {"согласно ст.", TZ_EDGE_ABBREV},
        {"құжаттар және т.б.", TZ_EDGE_ABBREV},
        {"орган вправе.", TZ_EDGE_STOP},
        {"орган вправе.\xE2\x80\x8B", TZ_EDGE_STOP},
        {"орган вправе;", TZ_EDGE_STOP},
        {"орган вправе:", TZ_EDGE_STOP},
        {"орган вправе?", TZ_EDGE_STOP},
        {"(орган вправе.)", TZ_EDGE_STOP},
        {"вправе…", TZ_EDGE_STOP},
        {"подпись ____", TZ_EDGE_STOP},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++)
        if (tz_edge_ends(tz_str(samples[i].line)) != samples[i].end)
            fail_msg("%s", samples[i].line);
}

static void
begins(void **state)
{
    static const struct {
        const char *line;
        bool small, digit, letter;
    } samples[] = {
        {"орган", true, false, true},      {"Орган", false, false, true},
        {"әкім", true, false, true},       {"Әкім", false, false, true},
        {"(орган)", true, false, true},    {"«орган»", true, false, true},
        {"\"Орган\"", false, false, true}, {", орган", true, false, false},
        {") и", true, false, false},       {"5 дней", false, true, false},
        {"№ 5", false, true, false},       {"> x", false, false, false},
        {"", false, false, false},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        taza_str line = tz_str(samples[i].line);

        if (tz_edge_small(line) != samples[i].small ||
            tz_edge_digit(line) != samples[i].digit ||
            tz_edge_letter(line) != samples[i].letter)
            fail_msg("%s", samples[i].line);
    }
}

static void
seams(void **state)
{
    (void)state;
    assert_true(tz_edge_tight(TZ_STR("сборы ("), TZ_STR("пошлины")));
    assert_true(tz_edge_tight(TZ_STR("закон «"), TZ_STR("О сборах")));
    assert_true(tz_edge_tight(TZ_STR("сборы"), TZ_STR(", пошлины")));
    assert_true(tz_edge_tight(TZ_STR("и/"), TZ_STR("или")));
    assert_false(tz_edge_tight(TZ_STR("сборы /"), TZ_STR("пошлины")));
    assert_false(tz_edge_tight(TZ_STR("сборы"), TZ_STR("пошлины")));
    assert_false(tz_edge_tight(TZ_STR(""), TZ_STR("")));

    assert_true(tz_edge_suffix(TZ_STR("срок 3"), TZ_STR("-х дней")));
    assert_true(tz_edge_suffix(TZ_STR("срок 3"), TZ_STR("-ти")));
    assert_false(tz_edge_suffix(TZ_STR("срок 3"), TZ_STR("-обеспечение")));
    assert_false(tz_edge_suffix(TZ_STR("срок"), TZ_STR("-х дней")));
    assert_false(tz_edge_suffix(TZ_STR("срок 3"), TZ_STR("- х")));
    assert_false(tz_edge_suffix(TZ_STR("срок 3"), TZ_STR("-")));
}

static void
titles(void **state)
{
    (void)state;
    assert_true(tz_edge_caps(TZ_STR("ПРАВИЛА 5")));
    assert_true(tz_edge_caps(TZ_STR("ҚАҒИДАЛАР")));
    assert_false(tz_edge_caps(TZ_STR("Правила")));
    assert_false(tz_edge_caps(TZ_STR("5")));
    assert_false(tz_edge_caps(TZ_STR("А")));
    assert_true(tz_edge_alike(TZ_STR("Глава 2. ПРАВА"), TZ_STR("ОРГАНОВ и")));
    assert_false(tz_edge_alike(TZ_STR("министра"), TZ_STR("ПРИКАЗЫВАЮ:")));
    assert_true(tz_edge_alike(TZ_STR("министра"), TZ_STR("Республики")));
    assert_int_equal(tz_edge_word(TZ_STR("орган вправе")), 5);
    assert_int_equal(tz_edge_word(TZ_STR("")), 0);
    assert_true(tz_edge_leaders(TZ_STR("Введение ........ 12")));
    assert_true(tz_edge_leaders(TZ_STR("Введение . . . . . . 12")));
    assert_true(tz_edge_leaders(TZ_STR("Введение ………12")));
    assert_false(tz_edge_leaders(TZ_STR("Введение... 12")));
    assert_false(tz_edge_leaders(TZ_STR("12")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends),
        cmocka_unit_test(begins),
        cmocka_unit_test(seams),
        cmocka_unit_test(titles),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
